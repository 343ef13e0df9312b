"""Tables of a report as every format prints them: a heading and a text for each cell, the longest cut where a page ends.

Put here: how values become the text of a cell. Not here: how a table is laid out (the formats).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl

from dashboard import words
from dashboard.words import say

# Rows that are printed below a chart: more than fit on a page are looked up in a spreadsheet, not read.
MOST_ROWS = 25

# Columns that say something to a program only.
HIDDEN = frozenset({"latitude", "longitude", "item_id", "project_id", "donor_id", "region_id", "iso3", "id"})


@dataclass(frozen=True)
class Table:
    """Headings, rows of text, which columns hold numbers, and how many rows were left out."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    left: int


def printed(frame: pl.DataFrame, most: int = MOST_ROWS) -> Table:
    """The first rows of a frame as text."""
    shown = frame.select(name for name in frame.columns if name not in HIDDEN)
    rows = tuple(tuple(_cell(value) for value in row) for row in shown.head(most).iter_rows())
    numeric = tuple(kind.is_numeric() for kind in shown.dtypes)
    return Table(tuple(say(f"column-{name}") for name in shown.columns), rows, numeric, max(0, frame.height - most))


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, int | float):
        return words.number(value)
    return words.day(value) if isinstance(value, date) else str(value)
