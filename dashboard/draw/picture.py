"""A figure of a page as PNG or SVG, with what it shows above and below it.

Not here: which figures (pages), how they look (charts/style.py), the browser that draws them (browser.py).
"""

from __future__ import annotations

import textwrap

from dashboard.charts import Figure
from dashboard.charts.style import themed
from dashboard.draw import browser
from dashboard.draw.browser import Kind
from dashboard.read.export import About
from dashboard.words import plain

WIDTH = 1000
FORMATS = ("png", "svg")

# Characters of small type in a line of that width, and the height of such a line in pixels.
CAPTION_CHARACTERS = 150
CAPTION_LINE = 17
TITLE_HEIGHT = 44


def picture(figure: Figure, kind: Kind, about: About | None = None) -> bytes:
    """Draw the figure on white ground as png (twice the size) or svg, with what it shows above and below.

    Raises:
        NoBrowser: none is found, or it does not start.
    """
    on_paper = themed(Figure(figure), "light")
    if about:
        _captioned(on_paper, about)
    (drawn,) = browser.drawn([on_paper], WIDTH, kind)
    return drawn


def _captioned(figure: Figure, about: About) -> None:
    """Add the title above the figure and the facts below it; the figure grows by their height."""
    (_, title), *facts = about.lines()
    text = [line for name, fact in facts for line in textwrap.wrap(f"{name}: {fact}", CAPTION_CHARACTERS)]
    below, margin = CAPTION_LINE * len(text) + 12, figure.layout.margin
    bottom, top = (margin.b if margin.b is not None else 56), (margin.t if margin.t is not None else 40)
    height = (figure.layout.height or 450) + TITLE_HEIGHT + below
    figure.update_layout(
        height=height,
        margin={"t": top + TITLE_HEIGHT, "b": bottom + below, "l": 16, "r": 16},
        title={"text": plain(title), "x": 0, "xref": "paper", "y": 1 - 14 / height, "yanchor": "top", "font": {"size": 20}},
    )
    figure.add_annotation(
        text="<br>".join(plain(line) for line in text),
        font={"size": 12},
        align="left",
        showarrow=False,
        x=0,
        xref="paper",
        xanchor="left",
        y=0,
        yref="paper",
        yanchor="top",
        yshift=-bottom,
    )
