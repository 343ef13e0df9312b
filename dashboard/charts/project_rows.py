"""The lines of project timelines: their order, the page that is drawn, how finely, and their note.

Not here: how they are drawn (project_timelines.py), how a project stands (warehouse/sql/edition/project_status.sql).
"""

from __future__ import annotations

import polars as pl

from dashboard import words
from dashboard.words import say

# Rows of 24 pixels: 40 of them fill two screens, beyond which nobody compares lines.
MOST_ROWS = 40

# Marks of 9 pixels on lines of about 1,000: beyond 15 a line, on 40 lines, they hide one another.
MOST_MARKS = 600

# The steps by which marks are brought together, the finest first; in days.
STEPS = {"day": 1.0, "month": 30.4, "quarter": 91.3, "year": 365.25}


def arranged(projects: pl.DataFrame, by: str = "start", find: str = "") -> pl.DataFrame:
    """Return the projects that have a line, in its order, with their group; by is region, donor or start (the newest on top).

    projects is the answer of the query projects; find narrows to those whose short or long name holds it.
    """
    named = pl.concat_str("project", pl.col("long_name").fill_null(""), separator=" ").str.to_lowercase()
    start, end = pl.coalesce("starts_on", "first_item_on", "ends_on"), pl.coalesce("last_item_on", "ends_on", "starts_on")
    group = pl.lit(None, pl.String) if by == "start" else pl.col(by)
    lines = (
        projects.filter(named.str.contains(find.strip().lower(), literal=True))
        .with_columns(group=group, start=start, end=end)
        .filter(pl.col("start").is_not_null())
        .sort("group", "start", "project", "project_id", descending=[False, True, False, False], nulls_last=True)
    )
    return lines if by == "start" else lines.with_columns(pl.col("group").fill_null(say(f"no-{by}")))


def page_of(lines: pl.DataFrame, page: int = 1) -> pl.DataFrame:
    """Return the lines of a page, counted from 1, each with its place among all lines and its row from the top.

    A group's heading has a row of its own.
    """
    shown = lines.with_row_index("place", 1).slice((page - 1) * MOST_ROWS, MOST_ROWS)
    heads = pl.col("group").ne_missing(pl.col("group").shift()) & pl.col("group").is_not_null()
    return shown.with_columns(heads=heads).with_columns(row=pl.int_range(pl.len()) + pl.col("heads").cum_sum())


def step_for(rows: pl.DataFrame) -> str:
    """Return the finest step by which a reader can separate the marks of these rows."""
    days = (pl.col("last_item_on") - pl.col("first_item_on")).dt.total_days()
    for step, length in STEPS.items():
        most = rows.select(pl.min_horizontal("items", days / length + 1).sum()).item()
        if most <= MOST_MARKS:
            return step
    return "year"


def listed(rows: pl.DataFrame, marks: pl.DataFrame) -> pl.DataFrame:
    """Return what the chart draws as a table: project, kind in words, starts_on, ends_on, items, title; and identifiers."""
    named = marks.join(rows.select("project_id", "project", "row"), on="project_id").sort("row", "kind", "starts_on")
    columns = ["project", "kind", "starts_on", "ends_on", "items", "title", "item_id", "project_id"]
    return named.with_columns(pl.col("kind").replace(words.options("mark-kind"))).select(columns)


def note(rows: pl.DataFrame, lines: int, projects: int) -> str:
    """Say which lines are drawn, what a mark means, and how many projects have no line."""
    if rows.is_empty():
        return ""
    first = rows["place"][0]
    says = [say("lines-drawn", first=first, last=rows["place"][-1], of=lines)] if rows.height < lines else []
    says.append(say("marks-stand", step=step_for(rows)))
    says += [say("lines-undated", count=projects - lines)] if projects > lines else []
    return " ".join(says)
