"""Regional focus: a world map shaded by items, with a point for every country too small to shade."""

from __future__ import annotations

import math

import polars as pl
from plotly.graph_objects import Figure

from dashboard import words
from dashboard.charts import boundaries, style
from dashboard.charts.foremost import foremost
from dashboard.charts.marks import choice_behind
from dashboard.words import say

# Up to this many items a linear scale tells every step apart, and a logarithmic one has hardly any.
FEW = 10

# Names in the sentence that says what the map shows.
MOST_NAMES = 3

# The first ticks of a logarithmic colour scale; the largest value is added to them.
LOG_TICKS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000)


def draw(frame: pl.DataFrame, scale: str = "linear", close_up: bool = False) -> Figure:
    """Draw a map from the query items_per_country: iso3, name, latitude, longitude, items.

    scale is linear or log; close_up fits the map to the countries instead of showing the world.
    """
    if frame.is_empty():
        return style.empty(say("empty-map"))
    most = frame.select(pl.col("items").max()).item()
    log = scale == "log" and most > FEW
    shade = pl.col("items").log10() if log else pl.col("items").cast(pl.Float64)
    hover = [f"{words.plain(name)}: {items}" for name, items in frame.select("name", "items").iter_rows()]
    rows = frame.with_columns(shade=shade, hover=pl.Series(hover))
    figure = style.themed(Figure(), "light")
    _add_shapes(figure, rows)
    _add_points(figure, rows.filter(~pl.col("iso3").is_in(sorted(boundaries.large()))))
    figure.update_geos(**_ground(close_up))
    edges = {"l": 0, "r": 0, "t": 0, "b": 64}
    return figure.update_layout(coloraxis=_scale(most, log), height=490, margin=edges, showlegend=False)


def _add_shapes(figure: Figure, rows: pl.DataFrame) -> None:
    figure.add_choropleth(
        locations=rows["iso3"].to_list(),
        z=rows["shade"].to_list(),
        text=rows["hover"].to_list(),
        customdata=[choice_behind(country=iso3) for iso3 in rows["iso3"]],
        coloraxis="coloraxis",
        hovertemplate="%{text}<extra></extra>",
    )


def _add_points(figure: Figure, rows: pl.DataFrame) -> None:
    figure.add_scattergeo(
        lat=rows["latitude"].to_list(),
        lon=rows["longitude"].to_list(),
        text=rows["hover"].to_list(),
        customdata=[choice_behind(country=iso3) for iso3 in rows["iso3"]],
        marker={"size": 9, "color": rows["shade"].to_list(), "coloraxis": "coloraxis"},
        hovertemplate="%{text}<extra></extra>",
    )


def _ground(close_up: bool) -> dict[str, object]:
    """Return the map below the data: only the layers that the bundled boundaries hold."""
    ground: dict[str, object] = {
        "resolution": boundaries.RESOLUTION,
        "projection": {"type": "natural earth"},
        "showland": True,
        "showcountries": True,
        "showcoastlines": False,
        "showlakes": False,
    }
    # Without Antarctica, which has no news, the inhabited world is a quarter larger.
    return ground | ({"fitbounds": "locations"} if close_up else {"lataxis": {"range": [-57, 84]}})


def _scale(most: int, log: bool) -> dict[str, object]:
    """Colours and their bar, which lies below the map: islands are everywhere on it."""
    bar: dict[str, object] = {
        "title": {"text": say("axis-items"), "side": "top"},
        "orientation": "h",
        "thickness": 10,
        "len": 0.3,
    }
    bar |= {"x": 0, "xanchor": "left", "y": 0, "yanchor": "top"}
    if not log:
        whole = {"dtick": 1} if most <= FEW / 2 else {}
        return {"cmin": 0, "cmax": most, "colorbar": bar | {"tickformat": ",d"} | whole}
    ticks = [tick for tick in LOG_TICKS if tick <= most]
    bar |= {"tickvals": [math.log10(tick) for tick in ticks], "ticktext": [words.number(tick) for tick in ticks]}
    return {"cmin": 0, "cmax": math.log10(most), "colorbar": bar}


def alt_text(frame: pl.DataFrame) -> str:
    """Say the map's main finding."""
    if frame.is_empty():
        return say("empty-map")
    top, extent = foremost(frame, "name", MOST_NAMES)
    most = words.listed([f"{name} ({words.number(items)})" for name, items in top.select("name", "items").iter_rows()])
    return say("alt-items_per_country", count=frame.height, most=most, extent=extent)
