"""Publishing volume: bars over time, stacked by category."""

from __future__ import annotations

from datetime import date, timedelta

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.charts.marks import leads_to
from dashboard.selection import months_before
from dashboard.words import say

MONTHS = {"month": 1, "quarter": 3, "year": 12}
# Up to this many items in a bar, Plotly would mark halves of an item on the axis.
FEW = 5


def draw(frame: pl.DataFrame, step: str = "month") -> go.Figure:
    """Bars from the query items_per_month: period (first day), category, category_rank, items.

    A category keeps its colour whatever is filtered, as its rank is taken over the whole edition.
    """
    if frame.is_empty():
        return style.empty(say("empty-chart"))
    figure = style.themed(go.Figure(), "light")
    for (name,), rows in _folded(frame).group_by(["name"], maintain_order=True):
        figure.add_bar(
            x=rows["period"].to_list(),
            y=rows["items"].to_list(),
            name=name,
            marker={"color": rows["colour"][0]},
            customdata=[_lead(period, held, step) for period, held in rows.select("period", "held").iter_rows()],
            hovertext=[words.period_label(period, step) for period in rows["period"]],
            hovertemplate="%{hovertext}<br>%{fullData.name}: %{y:,}<extra></extra>",
            xperiod=f"M{MONTHS[step]}",
            xperiodalignment="middle",
        )
    figure.update_layout(barmode="stack", bargap=0.15, height=380, legend={"traceorder": "normal"})
    figure.update_xaxes(
        title={"text": say("axis-published")}, type="date", tickformat=say(f"tick-{step}"), ticklabelmode="period"
    )
    figure.update_yaxes(title={"text": say("axis-items")}, tickformat=",d", rangemode="tozero")
    if frame.group_by("period").agg(pl.col("items").sum()).select(pl.col("items").max()).item() <= FEW:
        figure.update_yaxes(dtick=1)
    return figure


def _folded(frame: pl.DataFrame) -> pl.DataFrame:
    """Named and coloured rows in order of rank; categories beyond the colours become one."""
    palette = list(style.CATEGORY_COLOURS)
    missing, beyond = pl.col("category").is_null(), pl.col("category_rank") > len(palette)
    name = pl.when(missing).then(pl.lit(say("no-category"))).when(beyond).then(pl.lit(say("other-categories")))
    place = pl.when(missing).then(len(palette) + 1).otherwise(pl.min_horizontal("category_rank", len(palette) + 1)) - 1
    named = frame.with_columns(name=name.otherwise("category"), place=place.cast(pl.Int64))
    held = pl.col("category").drop_nulls().unique()
    totals = named.group_by("name", "place", "period").agg(pl.col("items").sum(), held=held)
    summed = totals.sort("place", "name", "period")
    colours = pl.Series([*palette, style.GREY])
    return summed.with_columns(colour=pl.lit(colours).gather(pl.col("place")))


def _lead(period: date, categories: list[str], step: str) -> str:
    """The items behind a piece of a bar."""
    until = months_before(period, -MONTHS[step]) - timedelta(days=1)
    return leads_to(since=period, until=until, category=categories)


def alt_text(frame: pl.DataFrame, step: str = "month") -> str:
    """The chart's main finding in words."""
    if frame.is_empty():
        return say("empty-chart")
    by_period = frame.group_by("period").agg(pl.col("items").sum()).sort("items", "period", descending=[True, False])
    by_category = frame.group_by("category").agg(pl.col("items").sum()).sort("items", "category", descending=[True, False])
    first, last = (
        words.period_label(day, step) for day in frame.select(first=pl.col("period").min(), last=pl.col("period").max()).row(0)
    )
    return say(
        "alt-items_per_month",
        count=int(frame["items"].sum()),
        step=step,
        span=first if first == last else say("span", first=first, last=last),
        most=by_period["items"][0],
        peak=words.period_label(by_period["period"][0], step),
        category=by_category["category"][0] or say("no-category"),
        largest=by_category["items"][0],
    )
