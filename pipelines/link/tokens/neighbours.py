"""The words right before and right after a name, and whether they begin with a capital."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipelines.link.tokens.fold import EIGHT, Keys
from pipelines.link.tokens.scan import Scan, is_capital, letter_class
from pipelines.link.tokens.spans import Bools, Spans


@dataclass(frozen=True)
class Neighbours:
    """The words right before and right after each span, with only a blank (or the full stop of an initial) between.

    - `before`: the last eight letters of the word before, as a number (fold.word_keys); 0 where there is none.
    - `after`: the first eight letters of the word after, as a number; 0 where there is none.
    - `capital_before`, `capital_after`: whether those words begin with a capital.
    """

    before: Keys
    after: Keys
    capital_before: Bools
    capital_after: Bools


def is_among(keys: Keys, words: Keys) -> Bools:
    """Compare keys with the sorted keys of a list of words: True for each key in the list."""
    return words[np.minimum(np.searchsorted(words, keys), len(words) - 1)] == keys


def find_neighbours(scan: Scan, found: Spans) -> Neighbours:
    """Find the words right before and right after each span."""
    folded, code = scan.folded, scan.code
    closing = code[np.maximum(found.at - 2, 0)]
    blank_before = (code[found.at - 1] == BLANK) & ((letter_class(closing) > 0) | (closing == ord(".")))
    blank_after = code[found.until] == BLANK
    before, length = folded.word_until(found.letter - 2)
    further = folded.word_until(found.letter - 2 - EIGHT)[1]
    length = np.where(length == EIGHT, EIGHT + further, length)
    after, _ = folded.word_from(found.last_letter + 2)
    first = code[folded.characters(np.maximum(found.letter - 1 - length, 0))]
    return Neighbours(
        before=before * blank_before,
        after=after * blank_after,
        capital_before=blank_before & (length > 0) & is_capital(first),
        capital_after=blank_after & is_capital(code[np.minimum(found.until + 1, len(code) - 1)]),
    )


def find_words_around(scan: Scan, found: Spans) -> tuple[Keys, Keys]:
    """Return the keys of the word before and of the word after each span, whatever signs are between."""
    return scan.folded.word_until(found.letter - 2)[0], scan.folded.word_from(found.last_letter + 2)[0]


BLANK = ord(" ")
