"""Charts as PNG and SVG, drawn by one browser that is started once; boundaries come from our own file.

Not here: which charts (content.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import kaleido
from kaleido.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError

from dashboard.charts import Figure, boundaries
from dashboard.report.content import Section

WIDTH = 1000
FORMATS = ("png", "svg")

# Plotly names the parts of an SVG by a random word; a fixed one makes the same figure the same file.
RANDOM_WORD = re.compile(rb'id="(?:top)?defs-([0-9a-f]+)"')

# A hundredth of a pixel is finer than any printer; in full, the world's borders take 5 MB.
BEYOND_HUNDREDTHS = re.compile(rb"(\.\d\d)\d+")


class NoBrowser(Exception):
    """There is no browser to draw with; the message says how to get one."""

    def __str__(self) -> str:
        """One line for a person."""
        return "Charts as PNG and SVG need a browser: install chromium (Debian: apt-get install chromium) and run this again."


def write_pictures(sections: tuple[Section, ...], folder: Path) -> list[Path]:
    """Each section's chart in each format, by the section's name.

    Raises:
        NoBrowser: none is found, or it does not start.
    """
    files = []
    with _browser():
        for section in sections:
            for kind in FORMATS:
                files.append(folder / f"{section.name}.{kind}")
                files[-1].write_bytes(_picture(section.figure, kind))
    return files


@contextmanager
def _browser() -> Iterator[None]:
    """One browser for all pictures; without MathJax, which would be fetched from the network."""
    try:
        kaleido.start_sync_server(n=1, page_generator=kaleido.PageGenerator(mathjax=False), silence_warnings=True)
        yield
    except (ChromeNotFoundError, BrowserFailedError, BrowserClosedError) as error:
        raise NoBrowser from error
    finally:
        kaleido.stop_sync_server(silence_warnings=True)


def _picture(figure: Figure, kind: str) -> bytes:
    on_paper = Figure(figure).update_layout(paper_bgcolor="white")
    for place, trace in enumerate(on_paper.data):
        trace.uid = str(place)
    options = {"format": kind, "width": WIDTH, "height": figure.layout.height, "scale": 2 if kind == "png" else 1}
    drawn: bytes = kaleido.calc_fig_sync(on_paper, options, topojson=boundaries.FOLDER.as_uri() + "/")
    return _tidy(drawn) if kind == "svg" else drawn


def _tidy(svg: bytes) -> bytes:
    word = RANDOM_WORD.search(svg)
    named = svg.replace(word[1], b"dateline") if word else svg
    return BEYOND_HUNDREDTHS.sub(rb"\1", named)
