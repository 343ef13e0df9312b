"""A figure as PNG or SVG, drawn by one browser that is started once and kept; boundaries come from our own file.

Not here: which figures (pages, report/), how they look (charts/style.py).
"""

from __future__ import annotations

import re
import textwrap
from threading import Lock

import kaleido
from choreographer.browsers.chromium import Chromium
from kaleido.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError

from dashboard.charts import Figure, boundaries
from dashboard.charts.style import themed
from dashboard.export import About
from dashboard.words import plain, say

WIDTH = 1000
FORMATS = ("png", "svg")

# Characters of small type in a line of that width, and the height of such a line in pixels.
CAPTION_CHARACTERS = 150
CAPTION_LINE = 17
TITLE_HEIGHT = 44

# Plotly names the parts of an SVG by a random word; a fixed one makes the same figure the same file.
RANDOM_WORD = re.compile(rb'id="(?:top)?defs-([0-9a-f]+)"')

# A hundredth of a pixel is finer than any printer; in full, the world's borders take 5 MB.
BEYOND_HUNDREDTHS = re.compile(rb"(\.\d\d)\d+")

# The browser answers one request at a time.
_lock = Lock()


class NoBrowser(Exception):
    """There is no browser to draw with; the message says how to get one."""

    def __str__(self) -> str:
        """One line for a person."""
        return say("no-browser")


def can_draw() -> bool:
    """Whether there is a browser to draw with."""
    return Chromium.find_browser(skip_local=False) is not None


def picture(figure: Figure, kind: str, about: About | None = None) -> bytes:
    """The figure on white ground as png (twice the size) or svg; what it shows is drawn above and below it.

    Raises:
        NoBrowser: none is found, or it does not start.
    """
    if not can_draw():
        raise NoBrowser
    on_paper = themed(Figure(figure), "light").update_layout(paper_bgcolor="white")
    if about:
        _captioned(on_paper, about)
    for place, trace in enumerate(on_paper.data):
        trace.uid = str(place)
    options = {"format": kind, "width": WIDTH, "height": on_paper.layout.height, "scale": 2 if kind == "png" else 1}
    try:
        with _lock:
            # Without MathJax, which would be fetched from the network.
            kaleido.start_sync_server(n=1, page_generator=kaleido.PageGenerator(mathjax=False), silence_warnings=True)
            drawn: bytes = kaleido.calc_fig_sync(on_paper, options, topojson=boundaries.FOLDER.as_uri() + "/")
    except (ChromeNotFoundError, BrowserFailedError, BrowserClosedError) as error:
        raise NoBrowser from error
    return _tidy(drawn) if kind == "svg" else drawn


def _captioned(figure: Figure, about: About) -> None:
    """The title above the figure and the facts below it; the figure grows by what they take."""
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


def _tidy(svg: bytes) -> bytes:
    word = RANDOM_WORD.search(svg)
    named = svg.replace(word[1], b"dateline") if word else svg
    return BEYOND_HUNDREDTHS.sub(rb"\1", named)
