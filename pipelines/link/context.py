"""What stands near a match: the nearest cue before and after it in its sentence, in words.

Here: distances between matches. Not here: what a distance decides (settle.py, countries.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.fold import FIRST_LETTER
from pipelines.link.scan import Scan, is_capital

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

FAR = 1 << 20  # words: no such cue in the sentence


@dataclass(frozen=True)
class Spans:
    """Matches as arrays, by position; the columns of hits by the same name."""

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

    def __len__(self) -> int:
        """How many spans there are."""
        return len(self.at)

    def take(self, which: Bools) -> Spans:
        """Those spans for which `which` is true."""
        return Spans(*(getattr(self, name)[which] for name in _COLUMNS))

    def before(self, cues: Spans) -> Ints:
        """Words from the nearest cue that begins before each span to the span (1: adjacent, 0 or less: overlapping), else FAR."""
        near = np.searchsorted(cues.at, self.at) - 1
        return self._far_unless(cues, near, self.word - cues.last_word[np.maximum(near, 0)] if len(cues) else near)

    def after(self, cues: Spans) -> Ints:
        """Words from each span to the nearest cue that begins after its beginning (1: adjacent), else FAR."""
        near = np.searchsorted(cues.at, self.at, "right")
        return self._far_unless(cues, near, cues.word[np.minimum(near, len(cues) - 1)] - self.last_word if len(cues) else near)

    def inside(self, stretches: pl.DataFrame) -> Bools:
        """Whether each span lies inside one of some stretches of text (at, until), which are sorted and do not overlap."""
        if not len(stretches):
            return np.zeros(len(self), np.bool_)
        near = np.searchsorted(stretches["at"].to_numpy(), self.at, "right") - 1
        return (near >= 0) & (self.until <= stretches["until"].to_numpy()[near])

    def _far_unless(self, cues: Spans, near: Ints, distance: Ints) -> Ints:
        """The distance where that cue exists and stands in the same sentence."""
        if not len(cues):
            return np.full(len(self), FAR, np.int64)
        exists = (near >= 0) & (near < len(cues))
        return np.where(exists & (cues.sentence[np.clip(near, 0, len(cues) - 1)] == self.sentence), distance, FAR)


_COLUMNS = tuple(Spans.__dataclass_fields__)


def spans(hits: pl.DataFrame, which: pl.Expr) -> Spans:
    """The hits for which an expression holds."""
    chosen = hits.lazy().filter(which).select(pl.col(*_COLUMNS).cast(pl.Int64)).collect()
    return Spans(*(chosen[column].to_numpy() for column in _COLUMNS))


REACH = 16  # letters: longer words beside a name are neither a preposition nor, as a rule, a first name


@dataclass(frozen=True)
class Beside:
    """The words right before and right after each span.

    before, after  their first or last letters as a number (see fold.keys); 0 where a sign stands between
    capital_before, capital_after  whether they begin with a capital
    """

    before: NDArray[np.uint64]
    capital_before: Bools
    capital_after: Bools


def beside(scan: Scan, found: Spans) -> Beside:
    """What stands right beside each span, with only a blank between."""
    letters, code = scan.folded.letters, scan.code
    window = letters[np.maximum(found.letter[:, None] - np.arange(2, 2 + REACH), 0)]
    inside = np.logical_and.accumulate(window >= FIRST_LETTER, axis=1)
    length = inside.sum(axis=1)
    near = (code[found.at - 1] == BLANK) & (length > 0)
    first = code[scan.folded.characters(np.maximum(found.letter - 1 - length, 0))]
    after = code[np.minimum(found.until + 1, len(code) - 1)]
    keys = (np.where(inside, window, 0)[:, :8].astype(np.uint64) << _SHIFTS).sum(axis=1, dtype=np.uint64)
    return Beside(np.where(near, keys, 0), near & is_capital(first), (code[found.until] == BLANK) & is_capital(after))


BLANK = ord(" ")
_SHIFTS = np.arange(0, 64, 8, dtype=np.uint64)
