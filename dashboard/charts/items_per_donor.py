"""Credits over time: bars stacked by donor, plain where items state the credit, hatched where only their project has it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.charts.items_per_month import FEW, MONTHS, highest
from dashboard.charts.marks import choice_behind
from dashboard.read.selection import months_before
from dashboard.words import say

# Each has a colour of its own; the others together are grey.
MOST_DONORS = len(style.CATEGORY_COLOURS)
HATCHED = {"shape": "/", "size": 6, "solidity": 0.45, "fillmode": "replace"}


def draw(frame: pl.DataFrame, step: str = "year") -> go.Figure:
    """Draw bars from the query items_per_donor: period (first day), donor_id, donor, donor_rank, credit, items.

    A donor keeps its colour whatever is filtered, as long as it is among the most credited of the edition.
    """
    if frame.is_empty():
        return style.empty(say("empty-dated-donors"))
    figure = style.themed(go.Figure(), "light")
    named = frame.with_columns(pl.col("donor").fill_null(say("other-donors"))).join(colours(frame), "donor_id", nulls_equal=True)
    named = named.with_columns(whole=pl.col("items").sum().over("period", "donor"))
    ordered = named.sort("donor_rank", "credit", "period", descending=[False, True, False], nulls_last=True)
    marks: set[str] = set()
    for (donor, credit), bars in ordered.group_by("donor", "credit", maintain_order=True):
        _add_bars(figure, bars, step, HATCHED if credit == "inherited" else {}, donor not in marks)
        marks.add(str(donor))
    if frame.select((pl.col("credit") == "inherited").any()).item():
        # What hatching means, whatever the colour.
        mark = {"color": style.GREY, "pattern": HATCHED}
        figure.add_bar(x=[frame["period"][0]], y=[None], name=say("credit-inherited"), marker=mark)
    figure.update_layout(barmode="stack", bargap=0.15, height=420, legend={"traceorder": "normal"})
    ticks = say(f"tick-{step}")
    figure.update_xaxes(title={"text": say("axis-published")}, type="date", tickformat=ticks, ticklabelmode="period")
    figure.update_yaxes(title={"text": say("axis-credits")}, tickformat=",d", rangemode="tozero")
    return figure.update_yaxes(dtick=1) if highest(frame) <= FEW else figure


def _add_bars(figure: go.Figure, bars: pl.DataFrame, step: str, pattern: dict[str, object], in_legend: bool) -> None:
    name = words.plain(bars["donor"][0])
    figure.add_bar(
        x=bars["period"].to_list(),
        y=bars["items"].to_list(),
        name=name,
        legendgroup=name,
        showlegend=in_legend,
        marker={"color": bars["colour"][0], "pattern": pattern},
        customdata=[_choice_behind(step, *row) for row in bars.select("donor_id", "period").iter_rows()],
        hovertext=[_hover(step, bar) for bar in bars.iter_rows(named=True)],
        hovertemplate="%{hovertext}<extra></extra>",
        xperiod=f"M{MONTHS[step]}",
        xperiodalignment="middle",
    )


def colours(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the colour of each donor_id: that of its rank in the edition, else the first free one; the others are grey."""
    ranks = dict(frame.filter(pl.col("donor_id").is_not_null()).sort("donor_rank").select("donor_id", "donor_rank").iter_rows())
    taken = {donor: style.CATEGORY_COLOURS[rank - 1] for donor, rank in ranks.items() if rank <= MOST_DONORS}
    free = [colour for colour in style.CATEGORY_COLOURS if colour not in taken.values()]
    taken |= dict(zip([donor for donor in ranks if donor not in taken], free, strict=False))
    ids: list[str | None] = [*taken, None]
    return pl.DataFrame({"donor_id": ids, "colour": [*taken.values(), style.GREY]}, schema_overrides={"donor_id": pl.String})


def _choice_behind(step: str, donor_id: str | None, period: date) -> str:
    """Return the choice behind a piece of a bar; other donors are found by the period only."""
    days = {"since": period, "until": months_before(period, -MONTHS[step]) - timedelta(days=1)}
    return choice_behind(**days, **({"donor": donor_id} if donor_id else {}))


def _hover(step: str, bar: dict[str, Any]) -> str:
    """Say the items of a piece of a bar, and those of the donor in the period, which a click opens."""
    marks = f"{say('of-items', count=bar['items'], items=bar['whole'])}: {say('credit-' + bar['credit'])}"
    return "<br>".join([words.period_label(bar["period"], step), words.plain(bar["donor"]), marks])


def alt_text(frame: pl.DataFrame, step: str = "year") -> str:
    """Say the chart's main finding."""
    if frame.is_empty():
        return say("empty-dated-donors")
    credit = pl.col("items").filter(pl.col("credit") == "stated")
    donors = frame.group_by("donor").agg(pl.col("items").sum(), stated=credit.sum())
    most = donors.filter(pl.col("donor").is_not_null()).sort("items", "donor", descending=[True, False])
    first, last = (
        words.period_label(day, step) for day in frame.select(a=pl.col("period").min(), b=pl.col("period").max()).row(0)
    )
    return say(
        "alt-items_per_donor",
        step=step,
        span=first if first == last else say("span", first=first, last=last),
        donor=most["donor"][0],
        items=most["items"][0],
        stated=most["stated"][0],
    )
