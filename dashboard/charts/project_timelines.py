"""Project timelines: a line for each project from its first to its last item, a mark for each item and event."""

from __future__ import annotations

from datetime import date

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.words import say

# Rows of 24 pixels: 40 of them fill two screens, beyond which nobody compares lines.
MOST_ROWS = 40
ROW_HEIGHT = 24
LONGEST_LABEL = 42

# Days; on a shorter axis several ticks would fall into one month.
SHORT = 180

# Events lie this part of a row below the line, where items of the same days do not cover them.
BELOW = 0.3


def drawn(frame: pl.DataFrame) -> pl.DataFrame:
    """The projects that fit, those with the newest items: project_id, project, first, last, row; earliest on top."""
    spans = (
        frame.filter(pl.col("kind") == "item")
        .group_by("project_id", "project")
        .agg(first=pl.col("starts_on").min(), last=pl.col("starts_on").max())
    )
    newest = spans.sort("last", "project", "project_id", descending=[True, False, False]).head(MOST_ROWS)
    return newest.sort("first", "project", "project_id").with_row_index("row")


def left_out(frame: pl.DataFrame, projects: int) -> str:
    """Which of so many projects the chart leaves out, in words; '' where it holds all."""
    dated = frame.filter(pl.col("kind") == "item")["project_id"].n_unique()
    shown, undated = drawn(frame).height, projects - dated
    says = [say("rows-drawn", drawn=shown, dated=dated)] if shown < dated else []
    says += [say("rows-undated", count=undated)] if undated else []
    return " ".join([*says, say("rows-in-table")]) if says else ""


def draw(frame: pl.DataFrame) -> go.Figure:
    """Timelines from the query project_timelines: project_id, project, kind (item or event), title, starts_on, ends_on."""
    rows = drawn(frame)
    if rows.is_empty():
        return style.empty(say("empty-chart"))
    marks = frame.join(rows.select("project_id", "row"), on="project_id").sort("row", "starts_on", "item_id")
    figure = style.themed(go.Figure(), "light")
    _add_spans(figure, rows)
    _add_events(figure, marks.filter(pl.col("kind") == "event"))
    _add_items(figure, marks.filter(pl.col("kind") == "item"))
    labels = [name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1] + "…" for name in rows["project"]]
    figure.update_yaxes(tickvals=rows["row"].to_list(), ticktext=labels, range=[rows.height - 0.4, -0.6], showgrid=False)
    days = marks.select((pl.col("ends_on").max() - pl.col("starts_on").min()).dt.total_days()).item()
    ticks = say("tick-month" if days > SHORT else "tick-day")
    figure.update_xaxes(title={"text": say("axis-published")}, type="date", showgrid=True, tickformat=ticks)
    return figure.update_layout(height=130 + ROW_HEIGHT * rows.height, hovermode="closest")


def _add_spans(figure: go.Figure, rows: pl.DataFrame) -> None:
    x = [day for first, last in zip(rows["first"], rows["last"], strict=True) for day in (first, last, None)]
    y = [place for row in rows["row"] for place in (row, row, None)]
    figure.add_scatter(x=x, y=y, mode="lines", name=say("mark-span"), line={"color": style.GREY, "width": 2}, hoverinfo="skip")


def _add_items(figure: go.Figure, items: pl.DataFrame) -> None:
    figure.add_scatter(
        x=items["starts_on"].to_list(),
        y=items["row"].to_list(),
        mode="markers",
        name=say("mark-item"),
        marker={"color": style.ITEM_COLOUR, "size": 9},
        text=[_hover(*row) for row in items.select("project", "title", "starts_on", "ends_on").iter_rows()],
        hovertemplate="%{text}<extra></extra>",
    )


def _add_events(figure: go.Figure, events: pl.DataFrame) -> None:
    """Each event as a bar over its days; a single day shows as the diamond at its start."""
    spans = list(zip(events["starts_on"], events["ends_on"], events["row"], strict=True))
    hover = [_hover(*row) for row in events.select("project", "title", "starts_on", "ends_on").iter_rows()]
    figure.add_scatter(
        x=[day for start, end, _ in spans for day in (start, end, None)],
        y=[place for *_, row in spans for place in (row + BELOW, row + BELOW, None)],
        mode="lines+markers",
        name=say("mark-event"),
        marker={"color": style.EVENT_COLOUR, "size": 7, "symbol": "diamond"},
        line={"color": style.EVENT_COLOUR, "width": 4},
        text=[text for words_of in hover for text in (words_of, words_of, "")],
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(project: str, title: str | None, starts_on: date, ends_on: date) -> str:
    return "<br>".join([words.plain(project), words.plain(title or say("no-title")), words.between(starts_on, ends_on)])


def alt_text(frame: pl.DataFrame) -> str:
    """The chart's main finding in words."""
    items = frame.filter(pl.col("kind") == "item")
    if items.is_empty():
        return say("empty-chart")
    days = (pl.col("last") - pl.col("first")).dt.total_days()
    longest = drawn(frame).with_columns(days=days).sort("days", "project", descending=[True, False]).row(0, named=True)
    events = frame.filter(pl.col("kind") == "event").height
    span = words.between(longest["first"], longest["last"])
    return say(
        "alt-project_timelines",
        projects=say("count-projects", count=items["project_id"].n_unique()),
        items=say("count-items", count=items["item_id"].n_unique()),
        events=say("count-events", count=events),
        longest=longest["project"],
        span=span,
    )
