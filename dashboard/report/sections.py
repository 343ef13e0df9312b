"""The sections of a report: for each, its question to the edition, and how the answer is drawn and put into words.

Put here: one function a section, named as its query. Not here: charts (dashboard/charts/), summary sentences (sentences.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import polars as pl

from dashboard import words
from dashboard.charts import Figure, items_per_country, items_per_month, items_per_region, project_rows, project_timelines
from dashboard.report import donor_sections, tables
from dashboard.report.period import MONTHS
from dashboard.report.scope import Scope
from dashboard.report.section import QUIET, Section, counted, drawn, step_of
from dashboard.words import say
from warehouse.errors import InputError

# A map of the world on a page as wide as A4 fills this height, in pixels.
MAP_HEIGHT = 420

# Days ahead in which a project's end is worth telling: the next quarter, when its last reports fall due.
CLOSING = 90


def sections_of(scope: Scope, names: Sequence[str] = ()) -> tuple[Section, ...]:
    """Return the sections with these names, in that order; all of them if none is named.

    Raises:
        InputError: there is no section of such a name.
    """
    if odd := sorted(set(names) - set(SECTIONS)):
        raise InputError(f"[report] sections: there is no {', '.join(odd)}; there are {', '.join(SECTIONS)}.")
    return tuple(SECTIONS[name](scope) for name in names or SECTIONS)


def _items_per_month(scope: Scope) -> Section:
    step = step_of(scope)
    frame = scope.ask_longer("items_per_month", step=step)
    by_period = _each_period(scope, step).join(frame.group_by("period").agg(pl.col("items").sum()), on="period", how="left")
    # The newest first: of a table that is cut, the period of the report is the last to go.
    by_period = by_period.fill_null(0).sort("period", descending=True)
    table = by_period.with_columns(period=_labels(by_period["period"], step))
    alt = items_per_month.alt_text(frame, step)
    section = Section("items_per_month", say("title-items_per_month"), frame, table, alt=alt)
    return drawn(section, lambda: items_per_month.draw(frame, step))


def _each_period(scope: Scope, step: str) -> pl.DataFrame:
    """Return the first days of the periods that are compared, as far back as the edition goes; also those without items."""
    length = f"{MONTHS[step]}mo"
    ends = pl.Series("period", [scope.reaches_back_to, scope.period.until]).dt.truncate(length)
    return pl.DataFrame({"period": pl.date_range(ends[0], ends[1], length, eager=True)})


def _category_shares(scope: Scope) -> Section:
    """Show the same figures as shares: whether the mix of categories changed."""
    step = step_of(scope)
    frame = items_per_month.measured(scope.ask_longer("items_per_month", step=step), step, "share")
    by_category = scope.ask("items_per_month", step=step).group_by("category").agg(pl.col("items").sum())
    named = by_category.sort("items", "category", descending=[True, False]).with_columns(
        pl.col("category").fill_null(say("no-category"))
    )
    alt, earlier = items_per_month.alt_text(frame, step, "share"), scope.reaches_back_to < scope.period.since
    note = say("report-table-period", period=scope.period.label) if earlier else ""
    section = Section("category_shares", say("title-category_shares"), frame, named, alt=alt, note=note)
    return drawn(section, lambda: items_per_month.draw(frame, step, "share"))


def _items_per_country(scope: Scope) -> Section:
    frame = scope.ask("items_per_country")
    table = frame.select("name", "m49_subregion", "items", "projects", "last_item_on")

    def draw() -> Figure:
        return items_per_country.draw(frame, "log").update_layout(height=MAP_HEIGHT)

    alt = items_per_country.alt_text(frame)
    return drawn(Section("items_per_country", say("title-items_per_country"), frame, table, alt=alt, note=say("map-note")), draw)


def _items_per_region(scope: Scope) -> Section:
    step = step_of(scope)
    frame = scope.ask_longer("items_per_region", grouping="m49", step=step, most=items_per_region.MOST_REGIONS)
    table = frame.unique("region", maintain_order=True).select("region", items="region_items")
    alt = items_per_region.alt_text(frame, step)
    note = "" if frame.is_empty() else f"{counted(scope)} {items_per_region.left_out(frame)}".strip()
    section = Section("items_per_region", say("title-items_per_region"), frame, table, alt=alt, note=note)
    return drawn(section, lambda: items_per_region.draw(frame, step))


def _project_timelines(scope: Scope) -> Section:
    """Show the period's projects over the periods before, and the events that the period's items name."""
    spoken = tuple(_spoken(scope)["project_id"])
    lines = project_rows.arranged(scope.ask_longer("projects", project=list(spoken))) if spoken else _spoken(scope)
    rows = project_rows.page_of(lines) if spoken else lines
    if rows.is_empty():
        shown = scope.ask("events_named")
        return Section("project_timelines", say("title-project_timelines"), rows, shown, says=(say("empty-timelines"),))
    step = project_rows.step_for(rows)
    shown = scope.ask_longer("project_timelines", projects=rows["project_id"].to_list(), step=step)
    frame, note = project_rows.listed(rows, shown), project_rows.note(rows, lines.height, len(spoken))
    alt, events = project_timelines.alt_text(rows, shown), scope.ask("events_named").sort("starts_on", descending=True)
    # Two items that tell of an event under the same title make one row.
    events = events.unique(tables.visible(events).columns, maintain_order=True)
    section = Section("project_timelines", say("title-project_timelines"), frame, events, alt=alt, note=note)
    return drawn(section, lambda: project_timelines.draw(rows, shown))


def _spoken(scope: Scope) -> pl.DataFrame:
    """Return the projects that the period's items are about; the register knows others."""
    return scope.ask("projects", project=None).filter(pl.col("items") > 0)


def _project_changes(scope: Scope) -> Section:
    """New, quiet and closing projects; a table, as each is a case of its own."""
    period = scope.period
    days = {"period_since": period.since, "period_until": period.until, "quiet": QUIET, "closing": CLOSING}
    frame = scope.ask_ever("project_changes", **days)
    counted = dict(frame.group_by("change").len().iter_rows())
    says = [say(f"report-change-{change}", count=counted[change], days=QUIET) for change in CHANGES if change in counted]
    table = frame.drop("project_id").with_columns(change=_changes(frame["change"]))
    return Section("project_changes", say("title-project_changes"), frame, table, says=tuple(says) or (say("report-no-change"),))


CHANGES = ("new", "quiet", "closing")


def _changes(column: pl.Series) -> pl.Series:
    return column.replace({change: say(f"change-{change}") for change in CHANGES})


def _labels(days: pl.Series, step: str) -> pl.Series:

    return pl.Series([words.period_label(day, step) for day in days], dtype=pl.String)


SECTIONS: dict[str, Callable[[Scope], Section]] = {
    "items_per_month": _items_per_month,
    "category_shares": _category_shares,
    "items_per_country": _items_per_country,
    "items_per_region": _items_per_region,
    "project_timelines": _project_timelines,
    "project_changes": _project_changes,
    "donors_credited": donor_sections.donors_credited,
    "items_per_donor": donor_sections.credits_over_time,
    "donors_per_region": donor_sections.by_region,
    "donor_flows": donor_sections.flows,
    "credit_check": donor_sections.credit_check,
    "silent": donor_sections.silence,
}
