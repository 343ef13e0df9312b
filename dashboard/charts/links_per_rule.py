"""How sure links are: for each kind of link, how many rest on rules of which confidence."""

from __future__ import annotations

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.words import say

# Bands of confidence from sure to doubtful: what is right 19 times in 20, 9 in 10, 4 in 5, and the rest.
BANDS = (0.95, 0.9, 0.8, 0.0)
# One hue from dark to pale, as the bands are an order.
COLOURS = ("#0A5C93", "#2986BF", "#6CB3DB", "#BFDDEF")


def banded(frame: pl.DataFrame) -> pl.DataFrame:
    """Links by kind and band (the least confidence in it), from the query links_per_rule."""
    band = pl.coalesce(*(pl.when(pl.col("confidence") >= least).then(pl.lit(least)) for least in BANDS))
    return frame.group_by("kind", band=band).agg(pl.col("links").sum()).sort("kind", "band", descending=[False, True])


def draw(frame: pl.DataFrame) -> go.Figure:
    """Draw a bar for each kind of link, from the query links_per_rule: kind, confidence, links."""
    if frame.is_empty():
        return style.empty(say("empty-links"))
    figure, kinds = style.themed(go.Figure(), "light"), words.options("link-kind")
    for least, colour in zip(BANDS, COLOURS, strict=True):
        rows = banded(frame).filter(pl.col("band") == least)
        figure.add_bar(
            orientation="h",
            y=[kinds[kind] for kind in rows["kind"]],
            x=rows["links"].to_list(),
            name=_name(least),
            marker={"color": colour},
            hovertemplate="%{y}: %{x:,}<br>%{fullData.name}<extra></extra>",
        )
    figure.update_xaxes(title={"text": say("axis-links")}, tickformat=",d", showgrid=True)
    figure.update_yaxes(autorange="reversed", showgrid=False)
    return figure.update_layout(barmode="stack", height=300, legend={"traceorder": "normal"})


def _name(least: float) -> str:
    return say("band-rest", least=words.percent(BANDS[-2])) if not least else say("band", least=words.percent(least))


def alt_text(frame: pl.DataFrame) -> str:
    """Say the chart's main finding."""
    if frame.is_empty():
        return say("empty-links")
    links = int(frame["links"].sum())
    sure = int(frame.filter(pl.col("confidence") >= BANDS[1])["links"].sum())
    return say("alt-links_per_rule", count=links, share=words.percent(sure / links), least=words.percent(BANDS[1]))
