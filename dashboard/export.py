"""Frames as files for people: CSV with the columns' names in words, and no cell that a spreadsheet would run."""

from __future__ import annotations

import polars as pl
import polars.selectors as cs

from dashboard import words

# A spreadsheet takes a cell that begins so for a formula; an apostrophe in front makes it text.
FORMULA = r"^([=+\-@\t\r])"


def csv(frame: pl.DataFrame) -> bytes:
    """UTF-8 with a byte-order mark, by which spreadsheets tell it; days as 2022-03-05."""
    safe = frame.with_columns(cs.string().str.replace(FORMULA, "'${1}"))
    named = safe.rename({name: title for name, title in words.options("column").items() if name in frame.columns})
    return named.write_csv(include_bom=True).encode()
