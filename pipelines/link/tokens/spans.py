"""Matches as arrays: the place of each, and its distance in words to the next match of another kind."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.tokens.vocabulary import Class

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

FAR = 1 << 20  # the distance in words where the sentence has no such match


class Spans:
    """Matches by position, longer ones first. Every column has one value a match.

    A column is cut to the chosen matches when it is first read.

    - `row`: the item's row in the batch.
    - `field`: 0 for title, 1 for text.
    - `start`, `end`: characters of that field.
    - `at`, `until`: characters of the whole batch, for order and distance over all items.
    - `sentence`: running number of the sentence; no sentence spans two fields.
    - `letter`, `last_letter`: positions in the folded text.
    - `word`, `last_word`: running numbers of the first and the last word.
    - `shape`: LOWER, TITLE or UPPER.
    - `pattern`: number of the pattern in the vocabulary.
    - `classes`, `cues`: bits of Class, and bits of Vocabulary.cue_bits.
    - `name`, `donor`, `cue`, `project`: whether the match is kept among overlapping ones of that kind, the leftmost and longest.
    """

    row: Ints
    field: Ints
    start: Ints
    end: Ints
    at: Ints
    until: Ints
    sentence: Ints
    letter: Ints
    last_letter: Ints
    word: Ints
    last_word: Ints
    shape: Ints
    pattern: Ints
    classes: NDArray[np.uint32]
    cues: NDArray[np.uint64]
    name: Bools
    donor: Bools
    cue: Bools
    project: Bools

    def __init__(self, columns: dict[str, NDArray[Any]], chosen: Ints | None = None) -> None:
        """Use all matches, or only the chosen ones."""
        self._columns = columns
        self._chosen = np.arange(len(columns["at"])) if chosen is None else chosen

    def __getattr__(self, name: str) -> NDArray[Any]:
        """Cut a column to the chosen matches when it is first read."""
        if name not in COLUMNS:
            raise AttributeError(name)
        column = self.__dict__[name] = self._columns[name][self._chosen]
        return column

    def __len__(self) -> int:
        """Count the matches."""
        return len(self._chosen)

    def select(self, which: Bools | Ints) -> Spans:
        """Select matches by a mask or by their positions."""
        return Spans(self._columns, self._chosen[which])

    def select_names(self, classes: Class) -> Spans:
        """Select the names that may stand for one of these classes."""
        return self.select(self.name & (self.classes & int(classes) != 0))

    def select_cues(self, bits: int) -> Spans:
        """Select the cues of some kinds, given as bits (Vocabulary.bits)."""
        return self.select(self.cue & (self.cues & np.uint64(bits) != 0))

    def words_from_previous(self, others: Spans) -> Ints:
        """Count the words from the nearest other match before each (1: adjacent, 0 or less: overlapping); FAR without one."""
        nearest = np.searchsorted(others.at, self.at) - 1
        return self._far_where_missing(
            others, nearest, self.word - others.last_word[np.maximum(nearest, 0)] if len(others) else nearest
        )

    def words_to_next(self, others: Spans) -> Ints:
        """Count the words from each to the nearest other match that begins after its beginning (1: adjacent); FAR without one."""
        nearest = np.searchsorted(others.at, self.at, "right")
        return self._far_where_missing(
            others, nearest, others.word[np.minimum(nearest, len(others) - 1)] - self.last_word if len(others) else nearest
        )

    def _far_where_missing(self, others: Spans, nearest: Ints, distance: Ints) -> Ints:
        """Keep the distances to matches of the same sentence; replace the rest by FAR."""
        if not len(others):
            return np.full(len(self), FAR, np.int64)
        exists = (nearest >= 0) & (nearest < len(others))
        return np.where(exists & (others.sentence[np.clip(nearest, 0, len(others) - 1)] == self.sentence), distance, FAR)

    def follows(self) -> Bools:
        """Mark the matches that come right after the previous one in their sentence, with no word between."""
        nearest = (self.word[1:] - self.last_word[:-1] == 1) & (self.sentence[1:] == self.sentence[:-1])
        return np.append(False, nearest)[: len(self)]

    def inside(self, stretches: pl.DataFrame) -> Bools:
        """Mark the matches inside given stretches of text (at, until). The stretches are sorted and do not overlap."""
        if not len(stretches):
            return np.zeros(len(self), np.bool_)
        nearest = np.searchsorted(stretches["at"].to_numpy(), self.at, "right") - 1
        return (nearest >= 0) & (self.until <= stretches["until"].to_numpy()[nearest])


COLUMNS = tuple(Spans.__annotations__)
