"""Charts as SVG, PNG and PDF, drawn by one browser for any number of reports.

It draws each figure once, as SVG; the PNG and the PDF are that drawing set by Typst, which takes hundredths of a second.

Not here: which charts (sections.py), how they stand in a document (the formats).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import kaleido
from kaleido.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError

from dashboard.charts import Figure, boundaries
from dashboard.report import typesetting
from dashboard.report.content import Content

# Pixels; on a page of A4 with its margins, text of 14 pixels is then 9 points high.
WIDTH = 760

# Plotly names the parts of an SVG by a random word; a fixed one makes the same figure the same file.
RANDOM_WORD = re.compile(rb'id="(?:top)?defs-([0-9a-f]+)"')

# A hundredth of a pixel is finer than any printer; in full, the world's borders take 5 MB.
BEYOND_HUNDREDTHS = re.compile(rb"(\.\d\d)\d+")


# One line for a person.
NO_BROWSER = "Charts as pictures need a browser: install chromium (Debian: apt-get install chromium) and run this again."
BROWSER_GONE = (ChromeNotFoundError, BrowserFailedError, BrowserClosedError)


@dataclass(frozen=True)
class Picture:
    """A chart as drawn: its SVG, the PNG of twice its size, the PDF, and its size in pixels."""

    svg: bytes
    png: bytes
    pdf: bytes
    width: int
    height: int


class Studio:
    """A browser that draws every chart while the studio is open; started with the first one, or found missing then."""

    def __init__(self) -> None:
        """Not open yet."""
        self._started = self._missing = False

    def __enter__(self) -> Studio:
        """Open the studio; nothing is started before a chart is to be drawn."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the browser."""
        if self._started:
            kaleido.stop_sync_server(silence_warnings=True)
            self._started = False

    def has_browser(self) -> bool:
        """Whether charts can be drawn; starts the browser."""
        if not self._started and not self._missing:
            try:
                # Without MathJax, which would be fetched from the network.
                kaleido.start_sync_server(n=1, page_generator=kaleido.PageGenerator(mathjax=False), silence_warnings=True)
                self._started = True
                _drawn(Figure(), 100)
            except BROWSER_GONE:
                self._missing = True
        return not self._missing

    def draw(self, content: Content) -> dict[str, Picture]:
        """The charts of a report by the names of their files; none where there is no browser."""
        charts = content.charts()
        if not charts or not self.has_browser():
            return {}
        return {name: picture(section.figure) for name, section in charts.items() if section.figure}


def picture(figure: Figure) -> Picture:
    """A figure as pictures; to be called while a studio is open."""
    height = int(figure.layout.height or 380)
    svg = _drawn(figure, height)
    source = {"main.typ": typesetting.CHART, "chart.svg": svg}
    sizes = {"width": f"{WIDTH}pt", "height": f"{height}pt"}
    png, pdf = typesetting.typeset(source, sizes, "png"), typesetting.typeset(source, sizes, "pdf")
    return Picture(svg, png, pdf, WIDTH, height)


def _drawn(figure: Figure, height: int) -> bytes:
    on_paper = Figure(figure).update_layout(paper_bgcolor="white", font={"family": ", ".join((*typesetting.FONTS, "sans-serif"))})
    for place, trace in enumerate(on_paper.data):
        trace.uid = str(place)
    options = {"format": "svg", "width": WIDTH, "height": height}
    drawn: bytes = kaleido.calc_fig_sync(on_paper, options, topojson=boundaries.FOLDER.as_uri() + "/")
    word = RANDOM_WORD.search(drawn)
    named = drawn.replace(word[1], b"dateline") if word else drawn
    return BEYOND_HUNDREDTHS.sub(rb"\1", named)
