"""Patterns to look for, each with a number and its classes, and the matcher that finds them in folded text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

import numpy as np
import polars as pl
from daachorse import DoubleArrayAhoCorasick
from numpy.typing import NDArray

from pipelines.link.tokens.fold import Bytes, Ints, fold_names

LONGEST = 2_047  # letters of a pattern at most: eleven bits
NUMBER_BITS = 24  # bits for the number of a pattern
PLACE_BITS = NUMBER_BITS + 11


@dataclass(frozen=True, eq=False)
class Matcher:
    """Find any number of patterns in one pass over folded text. daachorse was the fastest of the automata we measured.

    - `automaton`: the automaton over the letters of the patterns.
    - `numbers`: the number of each pattern.
    """

    automaton: DoubleArrayAhoCorasick
    numbers: Ints

    def find(self, letters: Bytes) -> tuple[Ints, Ints, Ints]:
        """Return number, first and last letter of every match, overlapping ones included, by position, longer ones first."""
        found = self.automaton.find_overlapping(letters.tobytes())
        first, end, which = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found)).reshape(-1, 3).T
        # Pack each match into one number that sorts as wanted: sorting numbers is quicker than sorting rows.
        packed = np.sort(first << PLACE_BITS | (LONGEST - (end - first)) << NUMBER_BITS | which)
        first = packed >> PLACE_BITS
        last = first + (LONGEST - 2) - (packed >> NUMBER_BITS & LONGEST)
        return self.numbers[packed & (1 << NUMBER_BITS) - 1], first + 1, last  # without the separators


class Patterns:
    """Collect patterns: folded words → number, and the classes of each."""

    def __init__(self) -> None:
        """Start with no patterns."""
        self._number: dict[bytes, int] = {}
        self._found: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []

    def __len__(self) -> int:
        """Count the patterns."""
        return len(self._number)

    def add(self, frame: pl.DataFrame, of_class: int | pl.Series) -> pl.DataFrame:
        """Add the column `words` of a frame as patterns of one class, or of one class a row.

        Return the frame with the number of each pattern in a column `pattern`; rows without letters are dropped.
        """
        words = fold_names(frame["words"].to_list()) if len(frame) else []
        numbers = np.array([self._number.setdefault(word, len(self._number)) if word else -1 for word in words], np.int64)
        classes = np.full(len(numbers), of_class) if isinstance(of_class, int) else of_class.to_numpy().astype(np.int64)
        self._found.append((numbers[numbers >= 0], classes[numbers >= 0]))
        return (
            frame.with_columns(pl.Series("pattern", numbers, pl.Int64))
            .filter(pl.col("pattern") >= 0)
            .cast({"pattern": pl.UInt32})
        )

    def are_words(self, words: list[str]) -> NDArray[np.bool_]:
        """Compare each pattern with a list of words: True for each pattern in the list."""
        chosen = np.zeros(len(self), np.bool_)
        chosen[[self._number[word] for word in fold_names(words) if word in self._number]] = True
        return chosen

    def words(self) -> NDArray[np.int64]:
        """Count the words of each pattern."""
        return np.array([word.count(b"/") - 1 for word in self._number], np.int64)

    def matcher(self, words: list[str] | None = None) -> Matcher:
        """Build the matcher of all patterns, or of those with these words."""
        found = list(self._number) if words is None else [word for word in dict.fromkeys(fold_names(words)) if word]
        return Matcher(DoubleArrayAhoCorasick(found), np.array([self._number[word] for word in found]))

    def classes(self) -> NDArray[np.uint32]:
        """Combine the classes of each pattern as bits."""
        numbers, classes = (np.concatenate(part) for part in zip(*self._found, strict=True))
        return self.bits(pl.Series(numbers), classes).astype(np.uint32)

    def bits(self, numbers: pl.Series, bits: int | list[int] | NDArray[np.int64]) -> NDArray[np.uint64]:
        """Combine bits by pattern: number and bits of each row → the bits of every pattern."""
        gathered = np.zeros(len(self._number), np.uint64)
        np.bitwise_or.at(gathered, numbers.to_numpy(), np.asarray(bits, np.uint64))
        return gathered
