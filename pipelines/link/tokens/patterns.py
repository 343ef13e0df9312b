"""Patterns to look for, numbered, with the classes of each, and the matcher that finds them in folded text.

Here: one number a spelling, and every place where it stands. Not here: what is looked for (vocabulary.py) or which of
overlapping matches holds (scan.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

import numpy as np
import polars as pl
from daachorse import DoubleArrayAhoCorasick
from numpy.typing import NDArray

from pipelines.link.tokens.fold import Bytes, Ints, fold_names

LONGEST = 2_047  # letters of a pattern, at most: eleven bits
NUMBER_BITS = 24  # of an automaton's pattern
PLACE_BITS = NUMBER_BITS + 11


@dataclass(frozen=True, eq=False)
class Matcher:
    """Finds patterns by one pass over folded text, however many they are: daachorse is the fastest of the automata measured.

    automaton  over the letters of the patterns
    numbers    the number of each of them
    """

    automaton: DoubleArrayAhoCorasick
    numbers: Ints

    def find(self, letters: Bytes) -> tuple[Ints, Ints, Ints]:
        """Number, first and last letter of every match, overlapping ones too, by position, longer ones first."""
        found = self.automaton.find_overlapping(letters.tobytes())
        first, end, which = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found)).reshape(-1, 3).T
        # One number a match, in the order wanted: sorting numbers is quicker than finding their order.
        packed = np.sort(first << PLACE_BITS | (LONGEST - (end - first)) << NUMBER_BITS | which)
        first = packed >> PLACE_BITS
        last = first + (LONGEST - 2) - (packed >> NUMBER_BITS & LONGEST)
        return self.numbers[packed & (1 << NUMBER_BITS) - 1], first + 1, last  # without the separators


class Patterns:
    """Patterns as they are gathered: folded words → number, and the classes of each."""

    def __init__(self) -> None:
        """Begin without patterns."""
        self._number: dict[bytes, int] = {}
        self._found: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []

    def __len__(self) -> int:
        """How many patterns there are."""
        return len(self._number)

    def add(self, frame: pl.DataFrame, stands_for: int | pl.Series) -> pl.DataFrame:
        """The frame with a column `pattern` for its column `words`; rows without letters are left out."""
        words = fold_names(frame["words"].to_list()) if len(frame) else []
        numbers = np.array([self._number.setdefault(word, len(self._number)) if word else -1 for word in words], np.int64)
        classes = np.full(len(numbers), stands_for) if isinstance(stands_for, int) else stands_for.to_numpy().astype(np.int64)
        self._found.append((numbers[numbers >= 0], classes[numbers >= 0]))
        return (
            frame.with_columns(pl.Series("pattern", numbers, pl.Int64))
            .filter(pl.col("pattern") >= 0)
            .cast({"pattern": pl.UInt32})
        )

    def are_words(self, words: list[str]) -> NDArray[np.bool_]:
        """Whether each pattern is one of these words."""
        chosen = np.zeros(len(self), np.bool_)
        chosen[[self._number[word] for word in fold_names(words) if word in self._number]] = True
        return chosen

    def words(self) -> NDArray[np.int64]:
        """How many words each pattern has."""
        return np.array([word.count(b"/") - 1 for word in self._number], np.int64)

    def matcher(self, words: list[str] | None = None) -> Matcher:
        """The matcher of all patterns, or of some of them by their words."""
        found = list(self._number) if words is None else [word for word in dict.fromkeys(fold_names(words)) if word]
        return Matcher(DoubleArrayAhoCorasick(found), np.array([self._number[word] for word in found]))

    def classes(self) -> NDArray[np.uint32]:
        """The classes of each pattern."""
        numbers, classes = (np.concatenate(part) for part in zip(*self._found, strict=True))
        return self.bits(pl.Series(numbers), classes).astype(np.uint32)

    def bits(self, numbers: pl.Series, bits: int | list[int] | NDArray[np.int64]) -> NDArray[np.uint64]:
        """Bits gathered by pattern."""
        gathered = np.zeros(len(self._number), np.uint64)
        np.bitwise_or.at(gathered, numbers.to_numpy(), np.asarray(bits, np.uint64))
        return gathered
