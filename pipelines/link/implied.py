"""Countries that an item implies without naming a place: by a code before its title, by a body of that country.

Here: what speaks for a country where nothing names one. Not here: names of countries and places (settle.py).
"""

from __future__ import annotations

import numpy as np
import polars as pl

from pipelines.link.scan import SMALL, Scan, is_capital, letter_class
from pipelines.link.spans import Bools, Ints
from pipelines.link.vocabulary import Class, Vocabulary

LOOK = 24  # characters: a title of so many without a small letter is written in capitals
PLACES = ("row", "field", "start", "end")
JOINTS = [ord(sign) for sign in " -–:"]


def implied_countries(scan: Scan, open_rows: Bools, vocabulary: Vocabulary) -> pl.DataFrame:
    """For the items that are open, one country each at most: row, field, start, end, iso3, rule."""
    found = [_leading_codes(scan, open_rows, vocabulary), _bodies(scan, open_rows, vocabulary)]
    return pl.concat(found).unique("row", keep="first", maintain_order=True)


def _leading_codes(scan: Scan, open_rows: Bools, vocabulary: Vocabulary) -> pl.DataFrame:
    """Registers begin a title with its country's two letters: "MZ Rural Roads", "KE-Water Towers"; not one all in capitals."""
    rows = np.flatnonzero(open_rows)
    text = scan.code[np.minimum(scan.starts[rows * 2][:, None] + np.arange(LOOK), len(scan.code) - 1)].astype(np.int64)
    letters = ((text[:, :2] >= ord("A")) & (text[:, :2] <= ord("Z"))).all(axis=1)
    country = vocabulary.two_letters[np.where(letters, (text[:, 0] - ord("A")) * 26 + text[:, 1] - ord("A"), 0)]
    begins = is_capital(text[:, 3]) | ((text[:, 3] == ord(" ")) & is_capital(text[:, 4]))
    mixed = (letter_class(text[:, 4:]) == SMALL).any(axis=1)
    code = np.flatnonzero(letters & (country >= 0) & np.isin(text[:, 2], JOINTS) & begins & mixed)
    zeros = np.zeros(len(code), np.int64)
    places = {"row": rows[code], "field": zeros, "start": zeros, "end": zeros + 2}
    return _links(places, country[code], "country_code", vocabulary)


def _bodies(scan: Scan, open_rows: Bools, vocabulary: Vocabulary) -> pl.DataFrame:
    """Bodies that belong to one country (its central bank, its police), but for those that give money elsewhere."""
    found = scan.spans.names(Class.ORGANISATION)
    gives = found.classes & int(Class.DONOR) != 0
    found = found.take(open_rows[found.row] & (vocabulary.body_country[found.pattern] >= 0) & ~gives)
    country = vocabulary.body_country[found.pattern]
    places = {name: getattr(found, name) for name in PLACES}
    return _links(places, country, "country_body", vocabulary)


def _links(places: dict[str, Ints], country: Ints, rule: str, vocabulary: Vocabulary) -> pl.DataFrame:
    iso3 = pl.Series("iso3", vocabulary.meanings.codes).gather(country)
    return pl.DataFrame(places, schema=dict.fromkeys(PLACES, pl.Int64)).with_columns(
        iso3, role=pl.lit("focus"), rule=pl.lit(rule)
    )
