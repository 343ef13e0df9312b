"""Matches as arrays: where each stands, and how far in words the next one of a kind is.

Here: positions and distances. Not here: how matches are found (scan.py) or what a distance decides (surroundings.py, …).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.tokens.vocabulary import Class

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

FAR = 1 << 20  # words: no such match in the sentence


class Spans:
    """Matches by position, longer first; every column has one value a match, and is cut to some of them when it is first read.

    row                      the item's row in the batch
    field                    0 title, 1 text
    start, end               characters of that field
    at, until                characters of the whole batch: order and distance over all items
    sentence                 running number of the sentence; none spans two fields
    letter, last_letter      positions in the folded text
    word, last_word          running numbers of the first and the last word
    shape                    LOWER, TITLE or UPPER
    pattern, classes, cues   what was found: place in the vocabulary, bits of Class, bits of vocabulary.cue_bits
    name, donor, cue, project  whether it holds among overlapping matches of these: the leftmost, of those the longest
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
        """All matches by their columns, or those that are chosen."""
        self._columns = columns
        self._chosen = np.arange(len(columns["at"])) if chosen is None else chosen

    def __getattr__(self, name: str) -> NDArray[Any]:
        """A column that is read for the first time."""
        if name not in COLUMNS:
            raise AttributeError(name)
        column = self.__dict__[name] = self._columns[name][self._chosen]
        return column

    def __len__(self) -> int:
        """How many there are."""
        return len(self._chosen)

    def select(self, which: Bools | Ints) -> Spans:
        """Some of them."""
        return Spans(self._columns, self._chosen[which])

    def select_names(self, classes: Class) -> Spans:
        """The names that may stand for one of these classes."""
        return self.select(self.name & (self.classes & int(classes) != 0))

    def select_cues(self, bits: int) -> Spans:
        """The cues of some kinds (vocabulary.bits)."""
        return self.select(self.cue & (self.cues & np.uint64(bits) != 0))

    def words_from_previous(self, others: Spans) -> Ints:
        """Words from the nearest other that begins before each to it (1: adjacent, 0 or less: overlapping), else FAR."""
        nearest = np.searchsorted(others.at, self.at) - 1
        return self._far_where_missing(
            others, nearest, self.word - others.last_word[np.maximum(nearest, 0)] if len(others) else nearest
        )

    def words_to_next(self, others: Spans) -> Ints:
        """Words from each to the nearest other that begins after its beginning (1: adjacent), else FAR."""
        nearest = np.searchsorted(others.at, self.at, "right")
        return self._far_where_missing(
            others, nearest, others.word[np.minimum(nearest, len(others) - 1)] - self.last_word if len(others) else nearest
        )

    def _far_where_missing(self, others: Spans, nearest: Ints, distance: Ints) -> Ints:
        """The distance where that other exists and stands in the same sentence."""
        if not len(others):
            return np.full(len(self), FAR, np.int64)
        exists = (nearest >= 0) & (nearest < len(others))
        return np.where(exists & (others.sentence[np.clip(nearest, 0, len(others) - 1)] == self.sentence), distance, FAR)

    def follows(self) -> Bools:
        """Whether each stands right after the one before it in its sentence, with no word between."""
        nearest = (self.word[1:] - self.last_word[:-1] == 1) & (self.sentence[1:] == self.sentence[:-1])
        return np.append(False, nearest)[: len(self)]

    def inside(self, stretches: pl.DataFrame) -> Bools:
        """Whether each lies inside one of some stretches of text (at, until), which are sorted and do not overlap."""
        if not len(stretches):
            return np.zeros(len(self), np.bool_)
        nearest = np.searchsorted(stretches["at"].to_numpy(), self.at, "right") - 1
        return (nearest >= 0) & (self.until <= stretches["until"].to_numpy()[nearest])


COLUMNS = tuple(Spans.__annotations__)
