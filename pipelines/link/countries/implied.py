"""Find countries that an item implies without their names: by a code before its title, or by a body of one country."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipelines.link.countries.roles import BODY, CODE
from pipelines.link.tokens.meanings import COUNTRIES
from pipelines.link.tokens.scan import BETWEEN, SMALL, Scan, is_capital, letter_class
from pipelines.link.tokens.spans import Bools, Ints
from pipelines.link.tokens.vocabulary import Class, Vocabulary

LOOK = 24  # characters: a title is in capitals if the first 24 have no small letter
JOINTS = [ord(sign) for sign in " -–:"]


@dataclass(frozen=True)
class Implied:
    """Countries (place in meanings.codes) with the words that imply them."""

    row: Ints
    field: Ints
    start: Ints
    end: Ints
    country: Ints
    rule: Ints

    def without(self, row: Ints, country: Ints) -> Implied:
        """Remove the countries that the item names anyway (`row` and `country`), except those of a code before the title."""
        new = ~np.isin(self.row * COUNTRIES + self.country, row * COUNTRIES + country) | (self.rule == CODE)
        return Implied(*(column[new] for column in vars(self).values()))


def implied_countries(scan: Scan, without_country: Bools, vocabulary: Vocabulary) -> Implied:
    """Find the implied countries: the code before a title, else the first body of one country.

    Only items in `without_country` are searched for these. In all other items only bodies with their country's name count.

    “MZ Roads for Farmers” → Mozambique.
    """
    codes, bodies = _find_leading_codes(scan, without_country, vocabulary), _find_bodies(scan, without_country, vocabulary)
    one = _first(_join(codes, bodies), by_country=False)
    return _first(_join(one, _find_bodies(scan, ~without_country, vocabulary, with_country_name=True)), by_country=True)


def _join(one: Implied, other: Implied) -> Implied:
    """Join both, in that order."""
    return Implied(*(np.concatenate([getattr(one, name), getattr(other, name)]) for name in Implied.__dataclass_fields__))


def _first(found: Implied, by_country: bool) -> Implied:
    """Keep the first of each item, or of each item and country."""
    key = found.row * COUNTRIES + found.country if by_country else found.row
    first = np.unique(key, return_index=True)[1]
    return Implied(*(column[first] for column in vars(found).values()))


def _find_leading_codes(scan: Scan, without_country: Bools, vocabulary: Vocabulary) -> Implied:
    """Find the two letters of a country with which registers begin a title: "MZ Rural Roads", "KE-Water Towers".

    A title that begins all in capitals has no such code.
    """
    rows = np.flatnonzero(without_country)
    lengths = scan.starts[rows * 2 + 1] - scan.starts[rows * 2] - len(BETWEEN)
    text = scan.code[np.minimum(scan.starts[rows * 2][:, None] + np.arange(LOOK), len(scan.code) - 1)].astype(np.int64)
    letters = ((text[:, :2] >= ord("A")) & (text[:, :2] <= ord("Z"))).all(axis=1)
    country = vocabulary.two_letters[np.where(letters, (text[:, 0] - ord("A")) * 26 + text[:, 1] - ord("A"), 0)]
    begins = is_capital(text[:, 3]) | ((text[:, 3] == ord(" ")) & is_capital(text[:, 4]))
    mixed = ((letter_class(text) == SMALL) & (np.arange(LOOK) < lengths[:, None])).any(axis=1)
    code = np.flatnonzero(letters & (country >= 0) & np.isin(text[:, 2], JOINTS) & begins & mixed)
    zeros = np.zeros(len(code), np.int64)
    return Implied(rows[code], zeros, zeros, zeros + 2, country[code], zeros + CODE)


def _find_bodies(scan: Scan, without_country: Bools, vocabulary: Vocabulary, with_country_name: bool = False) -> Implied:
    """Find bodies of one country (its central bank, its police), except those that are donors.

    With `with_country_name`, find only bodies with the country in their names: Lebanese Armed Forces.
    """
    found = scan.spans.select_names(Class.ORGANISATION)
    found = found.select(vocabulary.named_body[found.pattern]) if with_country_name else found
    is_donor = found.classes & int(Class.DONOR) != 0
    found = found.select(without_country[found.row] & (vocabulary.body_country[found.pattern] >= 0) & ~is_donor)
    country = vocabulary.body_country[found.pattern]
    return Implied(found.row, found.field, found.start, found.end, country, np.full(len(found), BODY, np.int64))
