"""The names of possible donors, laid out for fast look-up by pattern: donors, and countries that stand for their governments."""

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
FEWEST = 3  # donors with the same head noun: an unknown body with that noun may be a donor


class CueNames(dict[int, frozenset[str]]):
    """The names of cue classes by the bits of a match."""

    def __init__(self, bits: dict[str, int]) -> None:
        """Take the bit of each class."""
        super().__init__()
        self._bits = bits

    def __missing__(self, bits: int) -> frozenset[str]:
        """Look up the names of new bits."""
        self[bits] = frozenset(name for name, bit in self._bits.items() if bits & bit)
        return self[bits]


@dataclass(frozen=True, eq=False)
class DonorPatterns:
    """The patterns of possible donors. Each array has one value a pattern or one value a row of `known`.

    - `known`: kind and donor_id of each possible donor; the first `donors` rows have a donor's own name.
    - `donors`: the number of those rows.
    - `in_any`: by pattern, the row in `known` of the donor with this name, or -1.
    - `in_capitals`: the same for short names that count only in capitals: LED is a donor, Led is a word.
    - `by_name`: the same for other names: countries, adjectives, and bodies that are no donors.
    - `instrument`: which rows are instruments of the EU.
    - `union`: which rows are the EU or one of its bodies.
    - `states`: by row, the donor_id of the government it belongs to; '' without one.
    - `heads`: head nouns that several donors' names share: Foundation, Ministry, Fund.
    - `cue_names`: the names of cue classes by their bits.
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
        """Return the possible donor of each match, as its row in `known`, or -1."""
        pattern, shape = hits.pattern, hits.shape
        donor = self.in_any[pattern]
        donor = np.where((donor < 0) & (shape == UPPER), self.in_capitals[pattern], donor)
        other = np.where(hits.name, self.by_name[pattern], -1)
        return np.where(hits.donor, donor, other)


@lru_cache(maxsize=4)
def donor_patterns_of(vocabulary: Vocabulary) -> DonorPatterns:
    """Return the patterns of possible donors in a vocabulary."""
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
    """Return the noun at the head of a name: Ministry of Justice → Ministry, Hildegard Meyer Foundation → Foundation."""
    return HEAD.split(name, maxsplit=1)[0].rpartition(" ")[2]


def _find_others(vocabulary: Vocabulary) -> list[tuple[int, tuple[str, str]]]:
    """List patterns that are no donor's name, with kind and donor_id: governments by their country, and bodies that don't pay."""
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
    """Return the head nouns that at least FEWEST donors share."""
    heads = vocabulary.donors.select("donor_id", head_noun=pl.col("words").map_elements(head_noun, pl.String))
    return frozenset(
        heads.group_by("head_noun").agg(pl.col("donor_id").n_unique()).filter(pl.col("donor_id") >= FEWEST)["head_noun"]
    )
