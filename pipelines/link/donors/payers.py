"""Who may pay, by the names of the vocabulary, laid out for fast look-up by pattern.

Here: donors, and countries that stand for their governments. Not here: whether one of them does pay (credits).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.tokens.scan import UPPER
from pipelines.link.tokens.spans import Ints, Spans
from pipelines.link.tokens.vocabulary import Vocabulary

HEAD = re.compile(r",? (?:of|for|to|on|against|in|and) ")
NOT_A_STATE = ["city", "admin1", "capital", "metropolis", "people"]
FEWEST = 3  # donors that share a noun before an unknown body with it may pass for one


class CueNames(dict[int, frozenset[str]]):
    """The names of cue classes by the bits of a hit."""

    def __init__(self, bits: dict[str, int]) -> None:
        """From the bit of each class."""
        super().__init__()
        self._bits = bits

    def __missing__(self, bits: int) -> frozenset[str]:
        """The names for bits not met before."""
        self[bits] = frozenset(name for name, bit in self._bits.items() if bits & bit)
        return self[bits]


@dataclass(frozen=True, eq=False)
class DonorPatterns:
    """Possible payers.

    known       kind of party and donor_id of each; the first `donors` of them are met by a donor's name
    donors      how many are met by a donor's name
    in_any      the place in `known` of each pattern as a donor's name, or -1
    in_capitals the same for short names that hold only in capitals: LED is a donor, Led is a word
    by_name     the same for other names: countries, adjectives, and bodies that do not pay
    instrument  which of `known` are instruments of the EU
    union       which of them are the EU itself
    states      the donor_id of the government each of `known` belongs to, '' where it belongs to none
    heads       the nouns that several donors' names have at their head: Foundation, Ministry, Fund
    """

    known: list[tuple[str, str]]
    donors: int
    in_any: Ints
    in_capitals: Ints
    by_name: Ints
    instrument: NDArray[np.bool_]
    union: NDArray[np.bool_]
    states: list[str]
    heads: frozenset[str]
    cue_names: CueNames

    def find_in(self, hits: Spans) -> Ints:
        """The payer that each hit may be, as its place in `known`, or -1."""
        pattern, shape = hits.pattern, hits.shape
        donor = self.in_any[pattern]
        donor = np.where((donor < 0) & (shape == UPPER), self.in_capitals[pattern], donor)
        other = np.where(hits.name, self.by_name[pattern], -1)
        return np.where(hits.donor, donor, other)


@lru_cache(maxsize=4)
def donor_patterns_of(vocabulary: Vocabulary) -> DonorPatterns:
    """The possible payers of a vocabulary."""
    known: dict[tuple[str, str], int] = {}
    in_any, in_capitals, by_name = (np.full(len(vocabulary.classes), -1) for _ in range(3))
    for pattern, words, donor_id, kind in vocabulary.donors.select("pattern", "words", "donor_id", "kind").iter_rows():
        where = in_capitals if words.isupper() else in_any
        if where[pattern] < 0:
            where[pattern] = known.setdefault((kind, donor_id), len(known))
    donors = len(known)
    for pattern, candidate in _find_others(vocabulary):
        if by_name[pattern] < 0:
            by_name[pattern] = known.setdefault(candidate, len(known))
    instrument, union = (np.array([kind == wanted for kind, _ in known]) for wanted in ("eu_instrument", "eu"))
    state = {
        donor_id: f"gov_{iso3.lower()}"
        for donor_id, iso3 in vocabulary.reference.donors.select("donor_id", "iso3").iter_rows()
        if iso3
    }
    return DonorPatterns(
        list(known),
        donors,
        in_any,
        in_capitals,
        by_name,
        instrument,
        union,
        [state.get(donor_id, "") for _, donor_id in known],
        _find_heads(vocabulary),
        CueNames(vocabulary.cue_bits),
    )


def head_noun(name: str) -> str:
    """The noun at the head of a name: the word before of, for or to, else the last word."""
    return HEAD.split(name, maxsplit=1)[0].rpartition(" ")[2]


def _find_others(vocabulary: Vocabulary) -> list[tuple[int, tuple[str, str]]]:
    """Patterns that are no donor's name, and the party each is: a government by its country, or a body that does not pay."""
    governments = set(vocabulary.reference.donors["donor_id"])
    states = vocabulary.countries.filter(~pl.col("kind").is_in(NOT_A_STATE)).sort(pl.col("kind") == "adjective")
    found = [
        (pattern, ("adjective" if kind == "adjective" else "country", f"gov_{iso3.lower()}"))
        for pattern, iso3, kind in states.select("pattern", "iso3", "kind").iter_rows()
        if f"gov_{iso3.lower()}" in governments
    ]
    bodies = [*vocabulary.organisations["pattern"], *vocabulary.fixed["pattern"]]
    return found + [(pattern, ("other", "")) for pattern in bodies]


def _find_heads(vocabulary: Vocabulary) -> frozenset[str]:
    heads = vocabulary.donors.select("donor_id", head_noun=pl.col("words").map_elements(head_noun, pl.String))
    return frozenset(
        heads.group_by("head_noun").agg(pl.col("donor_id").n_unique()).filter(pl.col("donor_id") >= FEWEST)["head_noun"]
    )
