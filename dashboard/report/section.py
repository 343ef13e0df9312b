"""A section of a report, and what all sections share: how time is counted, how long is quiet, when a chart is left out.

Not here: the sections (sections.py, donor_sections.py), the report that holds them (content.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import polars as pl

from dashboard import words
from dashboard.charts import Figure
from dashboard.report.scope import Scope
from dashboard.words import say

# Days without an item after which a project counts as quiet: a programme's usual reporting interval is half a year.
QUIET = 180


@dataclass(frozen=True)
class Section:
    """A part of the report: what is said, the figures behind it, a table of them, and a chart where there is one to draw.

    frame holds the figures as the query gave them; table the rows and columns that are printed.
    """

    name: str
    title: str
    frame: pl.DataFrame
    table: pl.DataFrame
    figure: Figure | None = None
    alt: str = ""
    says: tuple[str, ...] = ()
    note: str = ""


def title_of(name: str) -> str:
    """Return the title of a section; the report's credit check holds more than the list of that name elsewhere."""
    return say("report-credit-check" if name == "credit_check" else f"title-{name}")


def step_of(scope: Scope) -> str:
    """Return how charts count time: by the period's own step, and by months for any other length."""
    return "month" if scope.period.step == "days" else scope.period.step


def counted(scope: Scope) -> str:
    """Say over which days a section counts that reaches back behind the report's period; '' where no item is older than that."""
    if scope.reaches_back_to == scope.period.since:
        return ""
    return say("report-longer", span=words.between(scope.reaches_back_to, scope.period.until), period=scope.period.label)


def drawn(section: Section, draw: Callable[[], Figure]) -> Section:
    """Return the section with its chart and what the chart shows. Without a chart its alt text says so."""
    figure = None if section.frame.is_empty() else draw()
    return replace(section, figure=figure, says=(section.alt,), note=section.note if figure else "")
