"""Countries that an item implies without naming a place: by a code before its title, by a body of that country.

Here: what speaks for a country where nothing names one. Not here: names of countries and places (settle.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipelines.link.roles import BODY, CODE
from pipelines.link.scan import SMALL, Scan, is_capital, letter_class
from pipelines.link.spans import Bools, Ints
from pipelines.link.vocabulary import Class, Vocabulary

LOOK = 24  # characters: a title of so many without a small letter is written in capitals
JOINTS = [ord(sign) for sign in " -–:"]


@dataclass(frozen=True)
class Implied:
    """Countries (place in meanings.codes) by the words that imply them: one an item at most."""

    row: Ints
    field: Ints
    start: Ints
    end: Ints
    country: Ints
    rule: Ints


def implied_countries(scan: Scan, open_rows: Bools, vocabulary: Vocabulary) -> Implied:
    """For the items that are open, what a code before the title implies, else a body."""
    codes, bodies = _leading_codes(scan, open_rows, vocabulary), _bodies(scan, open_rows, vocabulary)
    both = [np.concatenate([getattr(codes, name), getattr(bodies, name)]) for name in Implied.__dataclass_fields__]
    first = np.unique(both[0], return_index=True)[1]
    return Implied(*(column[first] for column in both))


def _leading_codes(scan: Scan, open_rows: Bools, vocabulary: Vocabulary) -> Implied:
    """Registers begin a title with its country's two letters: "MZ Rural Roads", "KE-Water Towers"; not one all in capitals."""
    rows = np.flatnonzero(open_rows)
    text = scan.code[np.minimum(scan.starts[rows * 2][:, None] + np.arange(LOOK), len(scan.code) - 1)].astype(np.int64)
    letters = ((text[:, :2] >= ord("A")) & (text[:, :2] <= ord("Z"))).all(axis=1)
    country = vocabulary.two_letters[np.where(letters, (text[:, 0] - ord("A")) * 26 + text[:, 1] - ord("A"), 0)]
    begins = is_capital(text[:, 3]) | ((text[:, 3] == ord(" ")) & is_capital(text[:, 4]))
    mixed = (letter_class(text[:, 4:]) == SMALL).any(axis=1)
    code = np.flatnonzero(letters & (country >= 0) & np.isin(text[:, 2], JOINTS) & begins & mixed)
    zeros = np.zeros(len(code), np.int64)
    return Implied(rows[code], zeros, zeros, zeros + 2, country[code], zeros + CODE)


def _bodies(scan: Scan, open_rows: Bools, vocabulary: Vocabulary) -> Implied:
    """Bodies that belong to one country (its central bank, its police), but for those that give money elsewhere."""
    found = scan.spans.names(Class.ORGANISATION)
    gives = found.classes & int(Class.DONOR) != 0
    found = found.take(open_rows[found.row] & (vocabulary.body_country[found.pattern] >= 0) & ~gives)
    country = vocabulary.body_country[found.pattern]
    return Implied(found.row, found.field, found.start, found.end, country, np.full(len(found), BODY, np.int64))
