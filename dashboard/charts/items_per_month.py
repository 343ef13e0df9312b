"""Publishing volume: bars over time, stacked by category."""

from __future__ import annotations

from datetime import date, timedelta

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.charts.marks import choice_behind
from dashboard.read.selection import months_before
from dashboard.words import say

MONTHS = {"month": 1, "quarter": 3, "year": 12}
# Up to this many items in a bar, Plotly would mark halves of an item on the axis.
FEW = 5
# How a measure is written (d3-format).
FORMATS = {"items": ",d", "share": ".0%", "total": ",d"}


def measured(frame: pl.DataFrame, step: str, measure: str) -> pl.DataFrame:
    """Add what is drawn to the answer of items_per_month: share (of the period) or total (up to it).

    For totals every category has a row in every period, with 0 items where it had none.
    """
    if measure == "share":
        return frame.with_columns(share=pl.col("items") / pl.col("items").sum().over("period"))
    if measure == "items" or frame.is_empty():
        return frame
    periods = frame.select(pl.date_range(pl.col("period").min(), pl.col("period").max(), f"{MONTHS[step]}mo").alias("period"))
    grid = periods.join(frame.select("category", "category_rank").unique(), how="cross")
    whole = grid.join(frame, on=["period", "category", "category_rank"], how="left", nulls_equal=True).fill_null(0)
    whole = whole.sort("period", "category_rank")
    return whole.with_columns(total=pl.col("items").cum_sum().over("category_rank"))


def draw(frame: pl.DataFrame, step: str = "month", measure: str = "items") -> go.Figure:
    """Draw bars from the query items_per_month: period (first day), category, category_rank, items; and what measured adds.

    A category keeps its colour whatever is filtered, as its rank is taken over the whole edition.
    """
    if frame.is_empty():
        return style.empty(say("empty-chart"))
    figure = style.themed(go.Figure(), "light")
    for (name,), rows in _folded(frame, measure).group_by(["name"], maintain_order=True):
        figure.add_bar(
            x=rows["period"].to_list(),
            y=rows[measure].to_list(),
            name=words.plain(name),
            marker={"color": rows["colour"][0]},
            customdata=[
                _choice_behind(period, categories, step, measure)
                for period, categories in rows.select("period", "categories").iter_rows()
            ],
            hovertext=[words.period_label(period, step) for period in rows["period"]],
            hovertemplate="%{hovertext}<br>%{fullData.name}: %{y:" + FORMATS[measure] + "}<extra></extra>",
            xperiod=f"M{MONTHS[step]}",
            xperiodalignment="middle",
        )
    figure.update_layout(barmode="stack", bargap=0.15, height=380, legend={"traceorder": "normal"})
    figure.update_xaxes(
        title={"text": say("axis-published")}, type="date", tickformat=say(f"tick-{step}"), ticklabelmode="period"
    )
    figure.update_yaxes(title={"text": say(f"axis-{measure}")}, tickformat=FORMATS[measure], rangemode="tozero")
    if measure == "items" and highest(frame) <= FEW:
        figure.update_yaxes(dtick=1)
    return figure


def highest(frame: pl.DataFrame) -> int:
    """Return the items of the highest bar: columns period, items."""
    return int(frame.group_by("period").agg(pl.col("items").sum()).select(pl.col("items").max()).item() or 0)


def _folded(frame: pl.DataFrame, measure: str) -> pl.DataFrame:
    """Named and coloured rows in order of rank; categories beyond the colours become one."""
    palette = list(style.CATEGORY_COLOURS)
    missing, beyond = pl.col("category").is_null(), pl.col("category_rank") > len(palette)
    name = pl.when(missing).then(pl.lit(say("no-category"))).when(beyond).then(pl.lit(say("other-categories")))
    place = pl.when(missing).then(len(palette) + 1).otherwise(pl.min_horizontal("category_rank", len(palette) + 1)) - 1
    named = frame.with_columns(name=name.otherwise("category"), place=place.cast(pl.Int64))
    categories = pl.col("category").fill_null("").unique()
    totals = named.group_by("name", "place", "period").agg(pl.col(measure).sum(), categories=categories)
    summed = totals.sort("place", "name", "period")
    colours = pl.Series([*palette, style.GREY])
    return summed.with_columns(colour=pl.lit(colours).gather(pl.col("place")))


def _choice_behind(period: date, categories: list[str], step: str, measure: str) -> str:
    """Return the choice behind a piece of a bar; a total goes back to the first item."""
    days = {"since": period} if measure != "total" else {}
    return choice_behind(**days, until=months_before(period, -MONTHS[step]) - timedelta(days=1), category=categories)


def alt_text(frame: pl.DataFrame, step: str = "month", measure: str = "items") -> str:
    """Say the chart's main finding."""
    if frame.is_empty():
        return say("empty-chart")
    by_period = frame.group_by("period").agg(pl.col("items").sum()).sort("items", "period", descending=[True, False])
    by_category = frame.group_by("category").agg(pl.col("items").sum()).sort("items", "category", descending=[True, False])
    first, last = (
        words.period_label(day, step) for day in frame.select(first=pl.col("period").min(), last=pl.col("period").max()).row(0)
    )
    return say(
        "alt-category_shares" if measure == "share" else "alt-items_per_month",
        count=int(frame["items"].sum()),
        step=step,
        span=first if first == last else say("span", first=first, last=last),
        most=by_period["items"][0],
        peak=words.period_label(by_period["period"][0], step),
        category=by_category["category"][0] or say("no-category"),
        largest=by_category["items"][0],
    )
