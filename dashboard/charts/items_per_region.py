"""Regional focus over time: a strip of bars for each region, all on one scale of days and one of items.

Strips and not a stack: an item about two regions counts in both, and regions of a process or union overlap.
"""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
from plotly.graph_objects import Figure
from plotly.subplots import make_subplots

from dashboard import words
from dashboard.charts import marks, style
from dashboard.charts.foremost import foremost
from dashboard.charts.items_per_country import MOST_NAMES
from dashboard.charts.items_per_month import FEW, MONTHS
from dashboard.read.selection import months_before
from dashboard.words import say

# Strips of 66 pixels, the lowest in which a bar's height can be compared: twelve fill a screen.
MOST_REGIONS = 12
STRIP_HEIGHT = 66

# A bar's part of its period, in milliseconds of a month; Plotly would widen the bars of a strip with gaps.
BAR = 0.85 * 30.44 * 86_400_000

# Pixels below the strips (days, title of the axis) and above them (the first strip's name).
BELOW, ABOVE = 56, 28


def draw(frame: pl.DataFrame, step: str = "quarter") -> Figure:
    """Strips from the query items_per_region: period (first day), region_id, region, items, region_items; most items on top."""
    if frame.is_empty():
        return style.empty(say("empty-regions"))
    strips = frame.partition_by("region", maintain_order=True)
    figure = make_subplots(len(strips), 1, shared_xaxes=True, vertical_spacing=0.4 / len(strips))
    for place, rows in enumerate(strips, 1):
        _add_strip(figure, rows, step, place)
    # Plotly's own range is wider by months, as some strips have one bar only.
    drawn = [min(frame["period"]), months_before(max(frame["period"]), -MONTHS[step])]
    figure.update_xaxes(type="date", range=drawn, tickformat=say(f"tick-{step}"), ticklabelmode="period", nticks=12)
    figure.update_xaxes(row=len(strips), title={"text": say("axis-published")}, ticks="outside", ticklen=8)
    most = frame.select(pl.col("items").max()).item()
    figure.update_yaxes(matches="y", tickformat=",d", range=[0, 1.1 * most], nticks=3, **({"dtick": most} if most <= FEW else {}))
    height = STRIP_HEIGHT * len(strips) + BELOW + ABOVE
    margin = {"t": ABOVE, "b": BELOW}
    return style.themed(figure, "light").update_layout(height=height, margin=margin, showlegend=False)


def _add_strip(figure: Figure, rows: pl.DataFrame, step: str, place: int) -> None:
    """Add one region's bars, with its name and its sum above them."""
    name = words.plain(rows["region"][0])
    figure.add_bar(
        x=rows["period"].to_list(),
        y=rows["items"].to_list(),
        name=name,
        marker={"color": style.ITEM_COLOUR},
        customdata=[
            _choice_behind(region_id, period, step) for region_id, period in rows.select("region_id", "period").iter_rows()
        ],
        text=[words.period_label(period, step) for period in rows["period"]],
        textposition="none",
        hovertemplate="%{fullData.name}<br>%{text}: %{y:,}<extra></extra>",
        xperiod=f"M{MONTHS[step]}",
        xperiodalignment="middle",
        width=BAR * MONTHS[step],
        row=place,
        col=1,
    )
    figure.add_annotation(
        text=f"<b>{name}</b> {words.number(rows['region_items'][0])}",
        x=0,
        xref="paper",
        xanchor="left",
        y=1,
        yref="y domain" if place == 1 else f"y{place} domain",
        yanchor="bottom",
        showarrow=False,
        font={"size": 13},
    )


def _choice_behind(region_id: str | None, period: date, step: str) -> str:
    """Return the choice behind a bar; a region without an identifier can't be asked for."""
    if region_id is None:
        return marks.choice_behind()
    until = months_before(period, -MONTHS[step]) - timedelta(days=1)
    return marks.choice_behind(region=region_id, since=period, until=until)


def left_out(frame: pl.DataFrame) -> str:
    """Say how many regions the strips leave out; '' if they hold all."""
    shown = frame["region"].n_unique()
    return say("regions-left-out", shown=shown, of=frame["regions"][0]) if shown and frame["regions"][0] > shown else ""


def _span(frame: pl.DataFrame, step: str) -> str:
    first, last = (
        words.period_label(day, step) for day in frame.select(a=pl.col("period").min(), b=pl.col("period").max()).row(0)
    )
    return first if first == last else say("span", first=first, last=last)


def alt_text(frame: pl.DataFrame, step: str = "quarter") -> str:
    """Say the chart's main finding."""
    if frame.is_empty():
        return say("empty-regions")
    sums, extent = foremost(frame.unique("region", maintain_order=True), "region", MOST_NAMES, "region_items")
    named = [f"{region} ({words.number(items)})" for region, items in sums.select("region", "region_items").iter_rows()]
    peak = frame.sort("items", "region", "period", descending=[True, False, False]).row(0, named=True)
    return say(
        "alt-items_per_region",
        count=frame["region"].n_unique(),
        step=step,
        span=_span(frame, step),
        most=words.listed(named),
        extent=extent,
        peak=words.period_label(peak["period"], step),
        region=peak["region"],
        items=peak["items"],
    )
