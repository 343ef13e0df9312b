"""One pass over a batch of items: every name and cue in it, where it stands, and which of overlapping names holds.

Here: positions, sentences, case, overlaps. Not here: what a match means (countries.py, regions.py, donors.py, …).
"""

from __future__ import annotations

import gc
from dataclasses import dataclass
from itertools import chain

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.fold import SEPARATOR, Folded, fold
from pipelines.link.vocabulary import NAME, Class, Vocabulary

FIELDS = ("title", "text")
LOWER, TITLE, UPPER = 0, 1, 2
WRAPPED = 60  # characters: a line this long that ends in a word was broken by its width, not by its writer

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Code = NDArray[np.uint32]


@dataclass(frozen=True)
class Scan:
    """A batch and everything of the vocabulary that stands in it.

    texts   row (of the batch), item_id, title, text
    joined  all fields of all items in one text, each on lines of its own
    code    its code points; the index is the absolute position that `at` and `until` of the hits give
    folded  the same folded; the index is the position that `letter` and `last_letter` of the hits give
    hits    one row a match, by position, longer first (docs/linking.md lists the columns)
    """

    texts: pl.DataFrame
    joined: str
    code: Code
    folded: Folded
    hits: pl.DataFrame


def scan_batch(items: pl.DataFrame, vocabulary: Vocabulary) -> Scan:
    """Find every name and cue in items (item_id, title, text; null is read as empty)."""
    texts = items.select("item_id", pl.col("title", "text").fill_null("")).with_row_index("row")
    fields = texts.select(pl.concat_list("title", "text")).to_series().explode()
    joined = "\n" + "\n".join(fields.to_list()) + "\n"
    lengths = fields.str.len_chars().to_numpy().astype(np.int64)
    starts = np.cumsum(lengths + 1) - lengths
    folded = fold(joined)
    code = np.frombuffer(joined.encode("utf-32-le"), np.uint32)
    matches = _matches(folded, vocabulary)
    hits = _hits(matches, folded, code, starts, vocabulary)
    return Scan(texts, joined, code, folded, hits)


@dataclass(frozen=True)
class _Matches:
    """Raw matches: pattern, position in characters, first and last word."""

    pattern: Ints
    at: Ints
    until: Ints
    letter: Ints
    last_letter: Ints
    word: Ints
    last_word: Ints

    def take(self, which: Bools | Ints) -> _Matches:
        return _Matches(*(getattr(self, name)[which] for name in _Matches.__dataclass_fields__))


def _matches(folded: Folded, vocabulary: Vocabulary) -> _Matches:
    """All matches, overlapping ones too, by position, longer first."""
    collecting = gc.isenabled()
    gc.disable()  # a list of a million tuples costs the collector more than the search
    try:
        found = vocabulary.automaton.find_matches_as_indexes(folded.letters.data, overlapping=True)
        flat = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found)).reshape(-1, 3)
    finally:
        if collecting:
            gc.enable()
    first, last = flat[:, 1] + 1, flat[:, 2] - 2  # without the separators
    order = np.argsort(first * 1024 - (last - first), kind="stable")
    flat, first, last = flat[order], first[order], last[order]
    words = np.cumsum(folded.letters == SEPARATOR, dtype=np.int64)
    return _Matches(flat[:, 0], folded.characters(first), folded.characters(last) + 1, first, last, words[first], words[last])


def _hits(found: _Matches, folded: Folded, code: Code, starts: Ints, vocabulary: Vocabulary) -> pl.DataFrame:
    """The hits frame of raw matches."""
    empty, broken = _line_breaks(folded.lines, code)
    short = found.until[vocabulary.cues[found.pattern] & np.uint64(vocabulary.cue_bits["abbreviation"]) != 0]
    stops = np.setdiff1d(_full_stops(folded.stops, code), short, assume_unique=True)
    hard = np.sort(np.concatenate([stops, empty, starts - 1]))
    inside = np.searchsorted(hard, found.at) == np.searchsorted(hard, found.until)
    found = found.take(inside)
    where = np.searchsorted(starts, found.at, "right") - 1
    shape = _shape(code, found)
    classes, cues = vocabulary.classes[found.pattern], vocabulary.cues[found.pattern]
    borders = np.sort(np.concatenate([hard, broken]))

    def longest(of: Class, among: Bools) -> Bools:
        candidates = np.flatnonzero((classes & int(of) != 0) & among)
        chosen = np.zeros(len(classes), np.bool_)
        chosen[candidates[_leftmost_longest(found.at[candidates], found.until[candidates])]] = True
        return chosen

    return pl.DataFrame(
        {
            "row": (where // 2).astype(np.uint32),
            "field": (where % 2).astype(np.uint8),
            "start": (found.at - starts[where]).astype(np.uint32),
            "end": (found.until - starts[where]).astype(np.uint32),
            "at": found.at,
            "until": found.until,
            "sentence": np.searchsorted(borders, found.at).astype(np.uint32),
            "letter": found.letter,
            "last_letter": found.last_letter,
            "word": found.word.astype(np.uint32),
            "last_word": found.last_word.astype(np.uint32),
            "shape": shape,
            "pattern": found.pattern.astype(np.uint32),
            "classes": classes,
            "cues": cues,
            "name": longest(NAME, (shape > LOWER) & ~(vocabulary.capitals[found.pattern] & (shape < UPPER))),
            "donor": longest(Class.DONOR, shape > LOWER),
            "cue": longest(Class.CUE, np.ones(len(classes), np.bool_)),
            "project": longest(Class.PROJECT, shape > LOWER),
        }
    )


def is_capital(code: Code) -> Bools:
    """Whether a letter is a capital; digits and letters of scripts without case count as capitals."""
    return _CLASS[np.minimum(code, 0xFFFF)] == CAPITAL


def _class(letter: str) -> int:
    return 0 if not letter.isalnum() else SMALL if letter != letter.upper() else CAPITAL


SMALL, CAPITAL = 1, 2
_CLASS = np.array([_class(chr(code)) for code in range(0x10000)], np.uint8)


def _shape(code: Code, found: _Matches) -> NDArray[np.uint8]:
    """LOWER, TITLE (first letter is a capital) or UPPER (first and last)."""
    first, last = is_capital(code[found.at]), is_capital(code[found.until - 1])
    return first.astype(np.uint8) + (first & last)


def _leftmost_longest(at: Ints, until: Ints) -> Bools:
    """Which spans hold where spans overlap: the leftmost, of those the longest; spans come sorted so."""
    holds = np.zeros(len(at), np.bool_)
    open_ = np.arange(len(at))
    while open_.size:
        reach = np.maximum.accumulate(until[open_])
        free = np.ones(len(open_), np.bool_)
        free[1:] = at[open_[1:]] >= reach[:-1]
        holds[open_[free]] = True
        reach = np.maximum.accumulate(np.where(holds, until, 0))
        open_ = open_[~free & (at[open_] >= reach[open_])]
    return holds


def _full_stops(stops: Ints, code: Code) -> Ints:
    """Stops that end a sentence: a blank and no small letter follow, and no single letter (an initial, U.S.) stands before."""
    after = _CLASS[np.minimum(code[stops + 1], 0xFFFF)]
    then = _CLASS[np.minimum(code[np.minimum(stops + 2, len(code) - 1)], 0xFFFF)]
    before = _CLASS[np.minimum(code[np.maximum(stops - 2, 0)], 0xFFFF)]
    initial = (before < SMALL) & (code[stops] == ord("."))
    return stops[(after < SMALL) & (then != SMALL) & ~initial]


def _line_breaks(lines: Ints, code: Code) -> tuple[Ints, Ints]:
    """Line breaks that end a sentence: those at an empty line, and those that do not look like a wrapped line."""
    if not lines.size:
        return lines, lines
    after, length = code[np.minimum(lines + 1, len(code) - 1)], np.diff(lines, prepend=-1)
    empty = (after == ord("\n")) | (length == 1)
    wrapped = (length > WRAPPED) & (_CLASS[np.minimum(code[np.maximum(lines - 1, 0)], 0xFFFF)] >= SMALL)
    small = _CLASS[np.minimum(after, 0xFFFF)] == SMALL
    return lines[empty], lines[~empty & ~small & ~wrapped]
