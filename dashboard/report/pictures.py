"""The charts of a report as SVG, PNG and PDF.

A browser draws each once, as SVG; the PNG and the PDF are that drawing set by Typst, which takes hundredths of a second.

Not here: which charts (sections.py), the browser (dashboard/draw/browser.py), how charts stand in a document (the formats).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.charts import Figure
from dashboard.draw import browser
from dashboard.report import typesetting
from dashboard.report.section import Section
from dashboard.words import say

# Pixels; on a page of A4 with its margins, text of 14 pixels is then 9 points high.
WIDTH = 760

# A chart that says no height; Plotly's own is for a screen.
HEIGHT = 380

# Charts in print are set in the fonts of the document around them.
FONT = {"family": ", ".join((*typesetting.FONTS, "sans-serif"))}


@dataclass(frozen=True)
class Picture:
    """A chart as drawn: its SVG, the PNG of twice its size, the PDF, and its size in pixels."""

    svg: bytes
    png: bytes
    pdf: bytes
    width: int
    height: int


def findings(section: Section, name: str, pictures: Mapping[str, Picture]) -> tuple[str, ...]:
    """Say what a section says above its chart; also that the chart is missing, if it is."""
    return (*section.says, *((say("report-no-picture"),) if name and name not in pictures else ()))


def pictures_of(figures: Mapping[str, Figure]) -> dict[str, Picture]:
    """Figures by name as pictures.

    Raises:
        NoBrowser: there is no browser to draw with.
    """
    on_paper = [
        Figure(figure).update_layout(height=int(figure.layout.height or HEIGHT), font=FONT) for figure in figures.values()
    ]
    drawings = [typesetting.printable(svg.decode()).encode() for svg in browser.drawn(on_paper, WIDTH)]
    return {name: _picture(svg, figure.layout.height) for name, svg, figure in zip(figures, drawings, on_paper, strict=True)}


def _picture(svg: bytes, height: int) -> Picture:
    source = {"main.typ": typesetting.CHART, "chart.svg": svg}
    sizes = {"width": f"{WIDTH}pt", "height": f"{height}pt"}
    png, pdf = typesetting.typeset(source, sizes, "png"), typesetting.typeset(source, sizes, "pdf")
    return Picture(svg, png, pdf, WIDTH, height)
