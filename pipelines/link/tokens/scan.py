"""Find every name and cue of a batch of items in one pass: places, sentences, capitals, overlaps."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.tokens.fold import SEPARATOR, Folded, fold
from pipelines.link.tokens.patterns import Matcher
from pipelines.link.tokens.spans import COLUMNS, Bools, Ints, Spans
from pipelines.link.tokens.vocabulary import NAME, Class, Vocabulary

FIELDS = ("title", "text")
# A word that is no name, with empty lines around it: a search for the neighbours of a name stays within its field.
BETWEEN = "\n\n\nqzx\n\n\n"
LOWER, TITLE, UPPER = 0, 1, 2
WRAPPED = 60  # characters: a line this long that ends in a word was broken by its width, not by its author

# Scanning a megabyte or two at a time is fastest, and bounds memory for any number and length of items.
BYTES_AT_ONCE = 1_500_000

HYPHEN, CLOSES, OTHER = ord("-"), ord("»"), 0xFF  # see signs_of

Signs = NDArray[np.uint8]
Code = NDArray[np.uint32] | NDArray[np.int64]


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the garbage collector for one batch: linking makes no cycles, and looking for them takes longer than the search."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@dataclass(frozen=True)
class Scan:
    """A batch of items and every match of the vocabulary in it.

    - `texts`: item_id, title, text.
    - `fields`: the titles and texts in one list: title and text of the first item, of the second, and on.
    - `joined`: all fields in one text, with BETWEEN between them.
    - `starts`: the position in `joined` at which each field begins.
    - `code`: the code points of `joined`; `at` and `until` of the matches are positions in it.
    - `folded`: `joined` after folding; `letter` and `last_letter` of the matches are positions in it.
    - `spans`: the matches.
    """

    texts: pl.DataFrame
    fields: list[str]
    joined: str
    starts: Ints
    code: Code
    folded: Folded
    spans: Spans

    @cached_property
    def signs(self) -> Signs:
        """The characters in one byte each, as from signs_of."""
        return signs_of(self.code)

    @property
    def hits(self) -> pl.DataFrame:
        """The matches as a frame, with the columns of Spans."""
        return pl.DataFrame({name: getattr(self.spans, name) for name in COLUMNS})


def batches(items: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Split items (title, text) into parts of about BYTES_AT_ONCE of text, in order, with at least one item each."""
    length = pl.col("title").str.len_bytes().fill_null(0) + pl.col("text").str.len_bytes().fill_null(0)
    part = items.select(length.cast(pl.Int64).cum_sum() // BYTES_AT_ONCE).to_series()
    at = 0
    for count in part.rle().struct.field("len"):
        yield items.slice(at, count)
        at += count


def scan_batch(items: pl.DataFrame, vocabulary: Vocabulary, matcher: Matcher | None = None) -> Scan:
    """Find every name and cue in items (item_id, title, text), or only the patterns of `matcher`. Null counts as empty."""
    texts = items.select("item_id", pl.col("title", "text").fill_null(""))
    fields = list(chain.from_iterable(zip(texts["title"].to_list(), texts["text"].to_list(), strict=True)))
    joined = BETWEEN.join(["", *fields, ""])
    lengths = np.fromiter(map(len, fields), np.int64, len(fields))
    starts = np.cumsum(lengths + len(BETWEEN)) - lengths
    folded = fold(joined)
    code = code_points(joined)
    matches = _find_matches(folded, code, vocabulary, matcher or vocabulary.matcher)
    return Scan(texts, fields, joined, starts, code, folded, _spans(matches, folded, code, starts, vocabulary))


def code_points(text: str) -> Code:
    """Return the characters of a text as numbers."""
    return np.frombuffer(text.encode("utf-32-le"), np.uint32)


def signs_of(code: Code) -> Signs:
    """Return the characters in one byte each, quick to search: dashes as hyphens, closing marks as one, others OTHER."""
    signs = np.minimum(code, OTHER).astype(np.uint8)
    rare = np.flatnonzero(signs == OTHER)
    signs[rare[code[rare] == ord("–")]] = HYPHEN
    signs[rare[code[rare] == ord("”")]] = CLOSES
    return signs


@dataclass(frozen=True)
class _Matches:
    """Raw matches: pattern and positions."""

    pattern: Ints
    at: Ints
    until: Ints
    letter: Ints
    last_letter: Ints
    word: Ints
    last_word: Ints

    def select(self, which: Bools) -> _Matches:
        return _Matches(*(getattr(self, name)[which] for name in _Matches.__dataclass_fields__))


def _find_matches(folded: Folded, code: Code, vocabulary: Vocabulary, matcher: Matcher) -> _Matches:
    """Find all matches, overlapping ones included, by position, longer ones first.

    In small letters only cues count, and names that are written so.
    """
    pattern, first, last = matcher.find(folded.letters)
    at = folded.characters(first)
    possible = np.flatnonzero(is_capital(code[at]) | (vocabulary.cues[pattern] > 0) | vocabulary.small[pattern])
    pattern, first, last, at = pattern[possible], first[possible], last[possible], at[possible]
    until = at + last - first + 1  # within a word, each folded letter is one character
    several = np.flatnonzero(vocabulary.words[pattern] > 1)
    until[several] = folded.characters(last[several]) + 1
    word = np.searchsorted(np.flatnonzero(folded.letters == SEPARATOR), first)
    return _Matches(pattern, at, until, first, last, word, word + vocabulary.words[pattern] - 1)


def _spans(found: _Matches, folded: Folded, code: Code, starts: Ints, vocabulary: Vocabulary) -> Spans:
    """Turn raw matches into spans: drop those that run over the end of a sentence, and settle overlaps."""
    hard, borders = _find_borders(found, folded, code, starts, vocabulary)
    several = np.flatnonzero(found.last_word > found.word)
    whole = np.ones(len(found.at), np.bool_)
    whole[several] = np.searchsorted(hard, found.at[several]) == np.searchsorted(hard, found.until[several])
    found = found.select(whole)
    where = np.searchsorted(starts, found.at, "right") - 1
    shape, classes = _shapes(code, found), vocabulary.classes[found.pattern]
    written = ((shape > LOWER) | vocabulary.small[found.pattern]) & (~vocabulary.capitals[found.pattern] | (shape == UPPER))
    columns = {
        "row": where // 2,
        "field": where % 2,
        "start": found.at - starts[where],
        "end": found.until - starts[where],
        "sentence": np.searchsorted(borders, found.at),
        "shape": shape,
        "classes": classes,
        "cues": vocabulary.cues[found.pattern],
        "name": _keep_longest(found, (classes & int(NAME) != 0) & written),
        "donor": _keep_longest(found, (classes & int(Class.DONOR) != 0) & (shape > LOWER)),
        "cue": _keep_longest(found, classes & int(Class.CUE) != 0),
        "project": _keep_longest(found, (classes & int(Class.PROJECT) != 0) & (shape > LOWER)),
        **vars(found),
    }
    spans = Spans(columns)
    return spans.select(spans.name | spans.donor | spans.project | (spans.cues > 0))


def _find_borders(found: _Matches, folded: Folded, code: Code, starts: Ints, vocabulary: Vocabulary) -> tuple[Ints, Ints]:
    """Find the ends of sentences: first the borders that no name crosses, then all borders."""
    empty, broken = _find_line_breaks(folded.lines, code)
    short = found.until[vocabulary.cues[found.pattern] & np.uint64(vocabulary.bits("abbreviation")) != 0]
    stops = np.setdiff1d(_find_full_stops(folded.stops, code), short, assume_unique=True)
    hard = np.sort(np.concatenate([stops, empty, starts - 1]))
    return hard, np.sort(np.concatenate([hard, broken]))


def _keep_longest(found: _Matches, eligible: Bools) -> Bools:
    """Mark the eligible matches to keep where they overlap: the leftmost, and of those the longest."""
    kept = np.zeros(len(eligible), np.bool_)
    candidates = np.flatnonzero(eligible)
    kept[candidates[_keep_leftmost_longest(found.at[candidates], found.until[candidates])]] = True
    return kept


def letter_class(code: Code) -> NDArray[np.uint8]:
    """Return SMALL or CAPITAL for each letter, 0 for other signs. Digits and letters without case count as capitals."""
    return _CLASS[np.minimum(code, 0xFFFF)]


def is_capital(code: Code) -> Bools:
    """Mark the characters that are capitals."""
    return letter_class(code) == CAPITAL


def _class(letter: str) -> int:
    return 0 if not letter.isalnum() else SMALL if letter != letter.upper() else CAPITAL


SMALL, CAPITAL = 1, 2
_CLASS = np.array([_class(chr(code)) for code in range(0x10000)], np.uint8)


def _shapes(code: Code, found: _Matches) -> Ints:
    """Return the shape of each match: LOWER, TITLE (the first letter is a capital) or UPPER (the first and the last are)."""
    first, last = is_capital(code[found.at]), is_capital(code[found.until - 1])
    return first.astype(np.int64) + (first & last)


def _keep_leftmost_longest(at: Ints, until: Ints) -> Bools:
    """Mark the spans to keep where spans overlap: the leftmost, and of those the longest. Spans come sorted in that order."""
    kept = np.zeros(len(at), np.bool_)
    undecided = np.arange(len(at))
    while undecided.size:
        reach = np.maximum.accumulate(until[undecided])
        free = np.ones(len(undecided), np.bool_)
        free[1:] = at[undecided[1:]] >= reach[:-1]
        kept[undecided[free]] = True
        reach = np.maximum.accumulate(np.where(kept, until, 0))
        undecided = undecided[~free & (at[undecided] >= reach[undecided])]
    return kept


def _find_full_stops(stops: Ints, code: Code) -> Ints:
    """Find the stops that end a sentence.

    A blank follows, then no small letter; and no single letter is before (an initial, U.S.).
    """
    after = letter_class(code[stops + 1])
    then = letter_class(code[np.minimum(stops + 2, len(code) - 1)])
    before = letter_class(code[np.maximum(stops - 2, 0)])
    initial = (before < SMALL) & (code[stops] == ord("."))
    return stops[(after < SMALL) & (then != SMALL) & ~initial]


def _find_line_breaks(lines: Ints, code: Code) -> tuple[Ints, Ints]:
    """Find the line breaks that end a sentence: those at an empty line, and those of a line that its width did not break."""
    if not lines.size:
        return lines, lines
    after, length = code[np.minimum(lines + 1, len(code) - 1)], np.diff(lines, prepend=-1)
    empty = (after == ord("\n")) | (length == 1)
    wrapped = (length > WRAPPED) & (letter_class(code[np.maximum(lines - 1, 0)]) >= SMALL)
    small = letter_class(after) == SMALL
    return lines[empty], lines[~empty & ~small & ~wrapped]
