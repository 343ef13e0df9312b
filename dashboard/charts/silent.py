"""Silence: for each subject a bar of the days without an item, and a mark where its usual gap ends."""

from __future__ import annotations

from datetime import date

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.charts.marks import choice_behind
from dashboard.words import say

# Two screens of bars; beyond them nobody compares. The table holds all.
MOST_ROWS = 25
ROW_HEIGHT = 26
LONGEST_LABEL = 30

# Bars by the state that the query gives; an outline stands for what can't be compared.
LOOKS: dict[str, dict[str, object]] = {
    "beyond": {"color": style.EVENT_COLOUR},
    "within": {"color": style.GREY},
    "unknown": {"color": "rgba(0, 0, 0, 0)", "line": {"color": style.GREY, "width": 1.5}},
}


def draw(frame: pl.DataFrame) -> go.Figure:
    """Draw bars from the query silent, in its order: kind, id, name, last_item_on, days_silent, state, `rhythm`."""
    if frame.is_empty():
        return style.empty(say("empty-silent"))
    rows = frame.head(MOST_ROWS)
    places = list(range(rows.height))
    figure = style.themed(go.Figure(), "light")
    placed = rows.with_row_index("row")
    for state, looks in LOOKS.items():
        _add_bars(figure, placed.filter(pl.col("state") == state), state, looks)
    figure.add_scatter(
        y=places,
        x=rows["rhythm"].to_list(),
        mode="markers",
        name=say("mark-rhythm"),
        showlegend=True,
        marker={"symbol": "line-ns", "size": 16, "line": {"width": 3, "color": style.ITEM_COLOUR}, "color": style.ITEM_COLOUR},
        hoverinfo="skip",
    )
    labels = [style.short(name, LONGEST_LABEL) for name in rows["name"]]
    figure.update_yaxes(tickvals=places, ticktext=labels, range=[rows.height - 0.5, -0.5], showgrid=False)
    figure.update_xaxes(title={"text": say("axis-days")}, rangemode="tozero", tickformat=",d", showgrid=True)
    legend = {"traceorder": "normal"}
    return figure.update_layout(
        height=110 + ROW_HEIGHT * rows.height, bargap=0.3, barmode="overlay", hovermode="closest", legend=legend
    )


def _add_bars(figure: go.Figure, rows: pl.DataFrame, state: str, looks: dict[str, object]) -> None:
    if rows.is_empty():
        return
    figure.add_bar(
        y=rows["row"].to_list(),
        x=rows["days_silent"].to_list(),
        orientation="h",
        name=say(f"gap-{state}"),
        marker=looks,
        customdata=[choice_behind(**{kind: id_}) for kind, id_ in rows.select("kind", "id").iter_rows()],
        hovertext=[_hover(*row) for row in rows.select("name", "last_item_on", "days_silent", "rhythm").iter_rows()],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def left_out(frame: pl.DataFrame) -> str:
    """Say how many the chart leaves out, and from when on a usual gap is known if some have none; '' otherwise."""
    said = [say("silence-drawn", drawn=MOST_ROWS, silent=frame.height)] if frame.height > MOST_ROWS else []
    few = frame.filter(pl.col("state") == "unknown")
    said += [say("few-items-note", count=few.height, days=few["fewest_days"][0])] if few.height else []
    return " ".join(said)


def _hover(name: str, last: date | None, days: int, rhythm: float | None) -> str:
    marks = [words.plain(name), say("silence-days", days=days)]
    marks.append(say("silence-last", day=words.day(last)) if last else say("silence-never"))
    return "<br>".join([*marks, say("silence-rhythm", days=round(rhythm)) if rhythm else say("gap-unknown")])


def alt_text(frame: pl.DataFrame) -> str:
    """Say the chart's main finding."""
    if frame.is_empty():
        return say("empty-silent")
    states = {state: frame.filter(pl.col("state") == state).height for state in LOOKS}
    return say("alt-silent", silent=frame.height, **states, name=frame["name"][0], days=frame["days_silent"][0])
