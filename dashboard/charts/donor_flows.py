"""Flows: from donors through projects to countries, as ribbons as wide as their items are many.

Drawn here and not by Plotly's Sankey, whose ribbons can't be chosen on a page and whose labels collide on a phone.
"""

from __future__ import annotations

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.charts.items_per_donor import colours
from dashboard.charts.marks import choice_behind
from dashboard.words import say

# Named in each column; so many labels stand apart, and each donor has a colour of its own.
MOST_NAMED = 8
COLUMNS = {"donor": "donor_id", "project": "project_id", "country": "iso3"}
HEIGHT, GAP, THINNEST = 560, 16, 2  # pixels
LONGEST_LABEL = 20
WIDTH = 0.03  # of a node, in columns
STEPS = 16  # points along the edge of a ribbon
FADED = "59"  # opacity of a ribbon, in hexadecimal: 0.35


def draw(frame: pl.DataFrame) -> go.Figure:
    """Ribbons from the query donor_flows: donor_id, donor, donor_rank, donor_part, and so on for project and country; items."""
    if frame.is_empty():
        return style.empty(say("empty-donors"))
    links = ends(frame)
    nodes = _nodes(links)
    figure = style.themed(go.Figure(), "light")
    _add_ribbons(figure, _ribbons(links, nodes))
    _add_nodes(figure, nodes)
    edges = {"visible": False, "fixedrange": True}
    lowest = nodes.select((pl.col("top") + pl.col("height")).max()).item()
    figure.update_xaxes(range=[-WIDTH, 2 + WIDTH], **edges).update_yaxes(range=[max(HEIGHT, lowest) + GAP / 2, 0], **edges)
    for column, kind in enumerate(COLUMNS):
        place = {"x": column, "y": 1, "yref": "paper", "yanchor": "bottom", "xanchor": ("left", "center", "right")[column]}
        figure.add_annotation(text=f"<b>{say(f'filter-{kind}')}</b>", showarrow=False, **place)
    return figure.update_layout(height=HEIGHT + 60, showlegend=False, hovermode="closest", barmode="overlay")


def ends(frame: pl.DataFrame) -> pl.DataFrame:
    """Return each link by column (0 from donors, 1 from projects), its two ends (part and identifier in one), names, items."""
    first = pl.col("donor_part").is_not_null()
    names = [
        pl.when(pl.col(f"{kind}_part") == "named")
        .then(pl.concat_str(pl.lit("="), identifier))
        .otherwise(f"{kind}_part")
        .alias(f"{kind}_end")
        for kind, identifier in COLUMNS.items()
    ]
    return frame.join(colours(frame), "donor_id", how="left").with_columns(*names).select(
        "items",
        *COLUMNS.values(),
        column=pl.when(first).then(0).otherwise(1),
        source=pl.when(first).then("donor_end").otherwise("project_end"),
        target=pl.when(first).then("project_end").otherwise("country_end"),
        source_name=pl.when(first).then("donor").otherwise("project"),
        target_name=pl.when(first).then("project").otherwise("country"),
        colour=pl.when(first).then(pl.col("colour").fill_null(style.GREY)).otherwise(pl.lit(style.GREY)),
    )  # fmt: skip


def _nodes(links: pl.DataFrame) -> pl.DataFrame:
    """Return the ends of links as nodes, the larger above, others and none last: column, end, name, top and height in pixels."""
    leaving = links.select("items", "column", "colour", end="source", name="source_name", side=pl.lit("out"))
    arriving = links.select(
        "items", pl.col("column") + 1, colour=pl.lit(style.GREY), end="target", name="target_name", side=pl.lit("in")
    )
    sides = pl.concat([leaving, arriving], how="diagonal").group_by("column", "end", "name", "side").agg(
        pl.col("items").sum(), pl.col("colour").first()
    )  # fmt: skip
    nodes = sides.group_by("column", "end", "name").agg(pl.col("items").max(), pl.col("colour").sort_by("side").last())
    last = pl.col("end").replace_strict({"other": 1, "none": 2}, default=0)
    nodes = nodes.sort("column", last, "items", "name", descending=[False, False, True, False])
    room = nodes.group_by("column").agg(scale=(HEIGHT - GAP * pl.len()) / pl.col("items").sum())["scale"].min()
    nodes = nodes.with_columns(scale=pl.lit(room), height=pl.max_horizontal(pl.lit(THINNEST), pl.col("items") * room))
    return nodes.with_columns(top=((pl.col("height") + GAP).cum_sum() - pl.col("height")).over("column"))


def _ribbons(links: pl.DataFrame, nodes: pl.DataFrame) -> pl.DataFrame:
    """Links with the height at which they leave (`here`) and arrive (`there`), and how thick they are, in pixels."""
    from_node = nodes.select("column", "scale", source="end", source_top="top")
    to_node = nodes.select(pl.col("column") - 1, target="end", target_top="top")
    placed = links.join(from_node, ["column", "source"]).join(to_node, ["column", "target"])
    placed = placed.with_columns(thick=pl.col("items") * pl.col("scale")).sort("column", "source_top", "target_top")
    above = pl.col("thick").cum_sum() - pl.col("thick")
    return placed.with_columns(
        here=pl.col("source_top") + above.over("column", "source"), there=pl.col("target_top") + above.over("column", "target")
    )


def _add_ribbons(figure: go.Figure, ribbons: pl.DataFrame) -> None:
    """Add the bands: a trace of shapes for each colour, and unseen marks along each band that the pointer finds."""
    for (colour,), rows in ribbons.group_by("colour", maintain_order=True):
        x: list[float | None] = []
        y: list[float | None] = []
        for column, here, there, thick in rows.select("column", "here", "there", "thick").iter_rows():
            along = [step / STEPS for step in range(STEPS + 1)]
            upper = [_height(here, there, part) for part in along]
            across = [column + WIDTH / 2 + part * (1 - WIDTH) for part in along]
            x += [*across, *reversed(across), None]
            y += [*upper, *(height + thick for height in reversed(upper)), None]
        figure.add_scatter(
            x=x, y=y, mode="lines", fill="toself", line={"width": 0}, fillcolor=f"{colour}{FADED}", hoverinfo="skip"
        )
    parts = (0.3, 0.5, 0.7)
    marked = ribbons.select("column", "here", "there", "thick")
    figure.add_scatter(
        x=[column + part for column, *_ in marked.iter_rows() for part in parts],
        y=[_height(here, there, part) + thick / 2 for _, here, there, thick in marked.iter_rows() for part in parts],
        mode="markers",
        marker={"opacity": 0, "size": [max(10, min(thick, 60)) for thick in marked["thick"] for _ in parts]},
        customdata=[choice for choice in _choices_behind(ribbons) for _ in parts],
        hovertext=[marks for marks in _hovers(ribbons) for _ in parts],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _height(here: float, there: float, part: float) -> float:
    """Return the height of a band's edge at a part of its way: level at both ends."""
    return here + (there - here) * part * part * (3 - 2 * part)


def _choices_behind(ribbons: pl.DataFrame) -> list[str]:
    """Return the choice behind each band: its items, if both its ends have a name."""
    named = ribbons.select(pl.col("source", "target").str.starts_with("=")).rows()
    ids = ribbons.select(donor="donor_id", project="project_id", country="iso3").rows(named=True)
    return [
        choice_behind(**{kind: id_ for kind, id_ in row.items() if id_}) if all(ends) else ""
        for row, ends in zip(ids, named, strict=True)
    ]


def _hovers(ribbons: pl.DataFrame) -> list[str]:
    marks = []
    for column, *both, items in ribbons.select("column", "source", "source_name", "target", "target_name", "items").iter_rows():
        names = [_name(column, *both[:2]), _name(column + 1, *both[2:])]
        marks.append(f"{words.plain(' → '.join(names))}<br>{say('count-items', count=items)}")
    return marks


def _name(column: int, end: str, name: str | None) -> str:
    return name or say(f"flow-{end}-{list(COLUMNS)[column]}")


def _add_nodes(figure: go.Figure, nodes: pl.DataFrame) -> None:
    """Nodes as bars with their names beside them, within the figure also where it ends."""
    sides = ("middle right", "middle right", "middle left")
    for (column,), rows in nodes.group_by("column", maintain_order=True):
        names = [_name(column, *row) for row in rows.select("end", "name").iter_rows()]
        kind = list(COLUMNS)[column]
        figure.add_bar(
            x=[column] * rows.height,
            base=rows["top"].to_list(),
            y=rows["height"].to_list(),
            width=WIDTH,
            marker={"color": rows["colour"].to_list()},
            customdata=[choice_behind(**{kind: end[1:]}) if end.startswith("=") else "" for end in rows["end"]],
            hovertext=[words.plain(name) for name in names],
            hovertemplate="%{hovertext}<extra></extra>",
        )
        figure.add_scatter(
            x=[column + (WIDTH if column < 2 else -WIDTH)] * rows.height,
            y=(rows["top"] + rows["height"] / 2).to_list(),
            mode="text",
            text=[style.short(name, LONGEST_LABEL) for name in names],
            textposition=sides[column],
            textfont={"size": 12},
            hoverinfo="skip",
        )


def spoken(frame: pl.DataFrame) -> pl.DataFrame:
    """Put the links into words, for a table; other ends, and none, say so."""
    parts = {kind: pl.col(kind).fill_null(pl.col(f"{kind}_part").replace_strict(_ends(kind), default=None)) for kind in COLUMNS}
    return frame.with_columns(**parts).select(*COLUMNS, *COLUMNS.values(), "items")


def _ends(kind: str) -> dict[str, str]:
    return {"other": say(f"flow-other-{kind}")} | ({} if kind == "donor" else {"none": say(f"flow-none-{kind}")})


def alt_text(frame: pl.DataFrame) -> str:
    """Say the main finding of the flows."""
    if frame.is_empty():
        return say("empty-donors")
    links = ends(frame).filter(pl.col("source").str.starts_with("="), pl.col("target").str.starts_with("="))
    if links.is_empty():
        return say("alt-donor_flows-none")
    widest = links.sort("items", "source_name", descending=[True, False]).row(0, named=True)
    return say("alt-donor_flows", source=widest["source_name"], target=widest["target_name"], items=widest["items"])
