"""Tables of a report as every format prints them: a heading and a text for each cell, the longest cut where a page ends.

Put here: how values become the text of a cell. Not here: how a table is laid out (the formats).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from dashboard import words
from dashboard.read import export
from dashboard.report.section import Section
from dashboard.words import say

# Rows that are printed below a chart, and on a slide: more than fit there are looked up in the workbook, not read.
PAGE_ROWS = 25
SLIDE_ROWS = 10

# Characters that a spreadsheet does not allow in a sheet's name, and how many it holds.
UNNAMEABLE = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31

# In print nobody looks a thing up by its identifier.
HIDDEN = export.FOR_PROGRAMS | {"item_id", "iso3"}


@dataclass(frozen=True)
class Table:
    """Headings, rows of text, which columns hold numbers, and a sentence on the rows left out, '' where there are none."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    left: str


def printed(section: Section, most: int = PAGE_ROWS) -> Table:
    """Return the first rows of a section's table as text."""
    shown = visible(section.table)
    rows = tuple(tuple(_cell(value) for value in row) for row in shown.head(most).iter_rows())
    numeric = tuple(kind.is_numeric() for kind in shown.dtypes)
    return Table(tuple(map(words.column, shown.columns)), rows, numeric, _left(section, shown.height - most))


def visible(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the columns that say something to a person."""
    return export.joined(frame.select(name for name in frame.columns if name not in HIDDEN))


def sheets(sections: Sequence[Section]) -> dict[str, pl.DataFrame]:
    """Return the whole tables of the sections that no format prints whole, by the names of their sheets in the workbook."""
    return {_sheet(section): visible(section.table) for section in sections if section.table.height > SLIDE_ROWS}


def _sheet(section: Section) -> str:
    return UNNAMEABLE.sub(" ", section.title)[:LONGEST_NAME].strip()


def _left(section: Section, count: int) -> str:
    return say("report-rows-left", count=count, file="items.xlsx", sheet=_sheet(section)) if count > 0 else ""


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, int | float):
        return words.number(value)
    return words.day(value) if isinstance(value, date) else str(value)
