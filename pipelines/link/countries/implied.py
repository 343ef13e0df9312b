"""Countries that an item implies without naming a place: by a code before its title, by a body of that country.

Here: what speaks for a country where nothing names one. Not here: names of countries and places (settle.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipelines.link.countries.roles import BODY, CODE
from pipelines.link.tokens.meanings import COUNTRIES
from pipelines.link.tokens.scan import SMALL, Scan, is_capital, letter_class
from pipelines.link.tokens.spans import Bools, Ints
from pipelines.link.tokens.vocabulary import Class, Vocabulary

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

    def without(self, row: Ints, country: Ints) -> Implied:
        """Those whose item does not name the country anyway; `row` and `country` are those named."""
        new = ~np.isin(self.row * COUNTRIES + self.country, row * COUNTRIES + country) | (self.rule == CODE)
        return Implied(*(column[new] for column in vars(self).values()))


def implied_countries(scan: Scan, without_country: Bools, vocabulary: Vocabulary) -> Implied:
    """For the items that are open, what a code before the title implies, else a body; for all, bodies called by their country."""
    codes, bodies = _find_leading_codes(scan, without_country, vocabulary), _find_bodies(scan, without_country, vocabulary)
    one = _first(_join(codes, bodies), by_country=False)
    return _first(_join(one, _find_bodies(scan, ~without_country, vocabulary, with_country_name=True)), by_country=True)


def _join(one: Implied, other: Implied) -> Implied:
    """Both, in that order."""
    return Implied(*(np.concatenate([getattr(one, name), getattr(other, name)]) for name in Implied.__dataclass_fields__))


def _first(found: Implied, by_country: bool) -> Implied:
    """The first of each item, or of each item and country."""
    key = found.row * COUNTRIES + found.country if by_country else found.row
    first = np.unique(key, return_index=True)[1]
    return Implied(*(column[first] for column in vars(found).values()))


def _find_leading_codes(scan: Scan, without_country: Bools, vocabulary: Vocabulary) -> Implied:
    """Registers begin a title with its country's two letters: "MZ Rural Roads", "KE-Water Towers"; not one all in capitals."""
    rows = np.flatnonzero(without_country)
    text = scan.code[np.minimum(scan.starts[rows * 2][:, None] + np.arange(LOOK), len(scan.code) - 1)].astype(np.int64)
    letters = ((text[:, :2] >= ord("A")) & (text[:, :2] <= ord("Z"))).all(axis=1)
    country = vocabulary.two_letters[np.where(letters, (text[:, 0] - ord("A")) * 26 + text[:, 1] - ord("A"), 0)]
    begins = is_capital(text[:, 3]) | ((text[:, 3] == ord(" ")) & is_capital(text[:, 4]))
    mixed = (letter_class(text[:, 4:]) == SMALL).any(axis=1)
    code = np.flatnonzero(letters & (country >= 0) & np.isin(text[:, 2], JOINTS) & begins & mixed)
    zeros = np.zeros(len(code), np.int64)
    return Implied(rows[code], zeros, zeros, zeros + 2, country[code], zeros + CODE)


def _find_bodies(scan: Scan, without_country: Bools, vocabulary: Vocabulary, with_country_name: bool = False) -> Implied:
    """Bodies that belong to one country (its central bank, its police), but for those that give money elsewhere.

    If `named`, only those whose names tell the country: Lebanese Armed Forces.
    """
    found = scan.spans.select_names(Class.ORGANISATION)
    found = found.select(vocabulary.named_body[found.pattern]) if with_country_name else found
    is_donor = found.classes & int(Class.DONOR) != 0
    found = found.select(without_country[found.row] & (vocabulary.body_country[found.pattern] >= 0) & ~is_donor)
    country = vocabulary.body_country[found.pattern]
    return Implied(found.row, found.field, found.start, found.end, country, np.full(len(found), BODY, np.int64))
