"""How every figure looks, light and dark: colours, type, map ground.

Charts name these templates, as importing Streamlit changes Plotly's own default. Put here: looks. Not here: data or words.
"""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go
import plotly.io

from dashboard.words import plain, say

# Okabe and Ito (2008), told apart by people with any common colour blindness; yellow and black are left out, as
# one vanishes on a light ground and the other on a dark one. Grey is for what is none of the named.
CATEGORY_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")
GREY = "#8A8F98"
ITEM_COLOUR = CATEGORY_COLOURS[0]
EVENT_COLOUR = CATEGORY_COLOURS[3]

# How a project stands; what a register says is a pale band behind it, seen on either ground.
STATUS_COLOURS = {"active": "#009E73", "quiet": "#E69F00", "planned": "#56B4E9", "closed": GREY}
REGISTER_COLOURS = {"planned": "rgba(86, 180, 233, 0.25)", "actual": "rgba(86, 180, 233, 0.45)"}

FONT = '"Source Sans", "Source Sans 3", "Helvetica Neue", Arial, sans-serif'


@dataclass(frozen=True)
class Ground:
    """The colours that differ between light and dark; the scales run from few to many.

    On the colours of `cells` the text is read well: 5.3 to 1 on light ground, 4.8 to 1 on dark (WCAG 2.2 asks for 4.5).
    """

    text: str
    grid: str
    land: str
    border: str
    scale: tuple[str, ...]
    cells: tuple[str, ...]


GROUNDS = {
    "light": Ground(
        text="#1F2933",
        grid="#E3E7EC",
        land="#E9ECEF",
        border="#FFFFFF",
        scale=("#BFDDEF", "#6CB3DB", "#2986BF", "#0A5C93", "#07304F"),
        cells=("#E3EEF6", "#BFDDEF", "#97C8E6", "#6CB3DB", "#56A3D0"),
    ),
    "dark": Ground(
        text="#E6EAF0",
        grid="#333B47",
        land="#2B333E",
        border="#12161C",
        scale=("#1E4A66", "#2475A3", "#43A0D3", "#8CCBEE", "#E1F3FD"),
        cells=("#1B2C3A", "#1C3E56", "#1E5072", "#1F618D", "#1E6A9C"),
    ),
}


def _template(ground: Ground) -> go.layout.Template:
    scale, cells = ([[step / (len(of) - 1), colour] for step, colour in enumerate(of)] for of in (ground.scale, ground.cells))
    clear = "rgba(0,0,0,0)"
    axis = {
        "gridcolor": ground.grid,
        "linecolor": ground.grid,
        "zeroline": False,
        "title": {"standoff": 12, "font": {"size": 13}},
        "automargin": True,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 14, "color": ground.text},
            "paper_bgcolor": clear,
            "plot_bgcolor": clear,
            "colorway": CATEGORY_COLOURS,
            "margin": {"l": 8, "r": 8, "t": 40, "b": 8},
            "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "title": {"text": ""}},
            "hoverlabel": {"font": {"family": FONT}},
            "xaxis": {**axis, "showgrid": False},
            "yaxis": axis,
            "coloraxis": {"colorscale": scale, "colorbar": {"outlinewidth": 0, "title": {"font": {"size": 13}}}},
            "geo": {"bgcolor": clear, "landcolor": ground.land, "countrycolor": ground.border, "showframe": False},
        },
        data={
            "heatmap": [{"colorscale": cells, "textfont": {"color": ground.text}}],
            "choropleth": [{"marker": {"line": {"color": ground.border, "width": 0.5}}}],
            "scattergeo": [{"marker": {"line": {"color": ground.text, "width": 1}}}],
        },
    )


for _name, _ground in GROUNDS.items():
    plotly.io.templates[f"dateline_{_name}"] = _template(_ground)


def themed(figure: go.Figure, theme: str) -> go.Figure:
    """Return the figure on light or dark ground, with numbers as the reader writes them."""
    return figure.update_layout(template=f"dateline_{theme}", separators=say("separators"))


def empty(sentence: str) -> go.Figure:
    """Return a figure without data that says why."""
    figure = themed(go.Figure(), "light")
    figure.add_annotation(text=sentence, x=0.5, y=0.5, xref="paper", yref="paper", showarrow=False, font={"size": 16})
    return figure.update_layout(xaxis={"visible": False}, yaxis={"visible": False}, height=220)


def short(text: str, letters: int) -> str:
    """Cut a label that is longer than `letters`, in the form that Plotly shows as it is."""
    return plain(text if len(text) <= letters else text[: letters - 1] + "…")
