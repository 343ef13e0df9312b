"""Donors by region: a matrix whose cells are shaded by items and say their number."""

from __future__ import annotations

from textwrap import wrap

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.charts.marks import choice_behind
from dashboard.words import say

# Donors are columns, as regions have the longer names and are more: so many columns still hold a number on a phone.
MOST_DONORS = 8
ROW_HEIGHT = 30
LONGEST_DONOR = 20
WRAPPED = 15  # letters in a line of a region, of which a row holds two
# Pixels; wider than a column on any screen, so that a click anywhere in a cell finds it.
TARGET = 26


def draw(frame: pl.DataFrame) -> go.Figure:
    """Draw a matrix from the query donors_per_region: place, donor_id, donor, region_id, region, items."""
    if frame.is_empty():
        return style.empty(say("empty-donors"))
    cells, donors, regions = placed(frame)
    figure = style.themed(go.Figure(), "light")
    figure.add_heatmap(
        x=cells["column"].to_list(),
        y=cells["row"].to_list(),
        z=cells["items"].to_list(),
        zmin=0,
        zmax=int(cells.select(pl.col("items").max()).item()),
        showscale=False,
        texttemplate="%{z:,}",
        hoverinfo="skip",
        xgap=2,
        ygap=2,
    )
    _add_targets(figure, cells)
    names = [style.short(donor, LONGEST_DONOR) for donor in donors["donor"]]
    figure.update_xaxes(tickvals=donors["column"].to_list(), ticktext=names, showgrid=False, side="top", tickangle=-90)
    figure.update_yaxes(
        tickvals=regions["row"].to_list(), ticktext=list(map(_wrapped, regions["region"])), showgrid=False, autorange="reversed"
    )
    figure.update_xaxes(tickfont={"size": 12}, ticks="").update_yaxes(tickfont={"size": 12}, ticks="")
    figure.update_layout(hovermode="closest", showlegend=False)
    return figure.update_layout(height=170 + ROW_HEIGHT * regions.height)


def placed(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Return the cells with row and column, donors by column, regions by row: the most items first, others and none last."""
    cells = frame.with_columns(pl.col("donor").fill_null(say("other-donors")), pl.col("region").fill_null(say("elsewhere")))
    donors = cells.select("donor", "place").unique().sort("place", nulls_last=True).with_row_index("column")
    named = cells.group_by("region").agg(pl.col("items").sum(), none=(pl.col("region") == say("elsewhere")).first())
    regions = named.sort("none", "items", "region", descending=[False, True, False]).with_row_index("row")
    return cells.join(donors, "donor").join(regions.select("region", "row"), "region"), donors, regions


def spoken(frame: pl.DataFrame) -> pl.DataFrame:
    """Put the cells into words, for a table."""
    cells, *_ = placed(frame)
    return cells.sort("column", "row").select("donor_id", "region_id", "donor", "region", "items")


def _add_targets(figure: go.Figure, cells: pl.DataFrame) -> None:
    """Unseen marks over the cells: what the pointer finds, as a heat map itself can't be clicked on a page."""
    figure.add_scatter(
        x=cells["column"].to_list(),
        y=cells["row"].to_list(),
        mode="markers",
        marker={"symbol": "square", "size": TARGET, "opacity": 0},
        customdata=[_choice_behind(*row) for row in cells.select("donor_id", "region_id").iter_rows()],
        hovertext=[_hover(*row) for row in cells.select("donor", "region", "items").iter_rows()],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _wrapped(region: str) -> str:
    return "<br>".join(map(words.plain, wrap(region, WRAPPED, max_lines=2, placeholder="…")))


def _choice_behind(donor_id: str | None, region_id: str | None) -> str:
    """Return the choice behind a cell. No filter can ask for other donors, or for no region."""
    return choice_behind(donor=donor_id, region=region_id) if donor_id and region_id else ""


def _hover(donor: str, region: str, items: int) -> str:
    return "<br>".join([words.plain(donor), words.plain(region), say("count-items", count=items)])


def alt_text(frame: pl.DataFrame) -> str:
    """Say the matrix's main finding."""
    if frame.is_empty():
        return say("empty-donors")
    cells, donors = placed(frame)[0], frame["donor_id"].drop_nulls().n_unique()
    shown = cells.filter(pl.col("donor_id").is_not_null(), pl.col("region") != say("elsewhere"))
    if shown.is_empty():
        return say("alt-donors_per_region-none", donors=donors)
    most = shown.sort("items", "donor", "region", descending=[True, False, False]).row(0, named=True)
    return say(
        "alt-donors_per_region",
        donors=donors,
        regions=frame["region"].drop_nulls().n_unique(),
        donor=most["donor"],
        region=most["region"],
        items=most["items"],
    )
