"""The words right beside a name.

Here: which words they are, and whether they begin with a capital. Not here: what that shows (surroundings.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipelines.link.fold import FIRST_LETTER, Keys
from pipelines.link.scan import Scan, is_capital, letter_class
from pipelines.link.spans import Bools, Spans

REACH = 16  # letters: longer words beside a name are neither a preposition nor, as a rule, a first name


@dataclass(frozen=True)
class Beside:
    """The words right before and right after each span, with only a blank (or the full stop of an initial) between.

    before, after                  their last eight letters, or first eight, as a number (fold.keys); 0 where there is none
    capital_before, capital_after  whether they begin with a capital
    """

    before: Keys
    after: Keys
    capital_before: Bools
    capital_after: Bools


def among(keys: Keys, words: Keys) -> Bools:
    """Which keys are those of some words (sorted)."""
    return words[np.minimum(np.searchsorted(words, keys), len(words) - 1)] == keys


def beside(scan: Scan, found: Spans) -> Beside:
    """What stands beside each span."""
    letters, code = scan.folded.letters, scan.code
    closing = code[np.maximum(found.at - 2, 0)]
    blank_before = (code[found.at - 1] == BLANK) & ((letter_class(closing) > 0) | (closing == ord(".")))
    blank_after = code[found.until] == BLANK
    before, length = word_along(letters, found.letter[:, None] - np.arange(2, 2 + REACH))
    after, _ = word_along(letters, found.last_letter[:, None] + np.arange(2, 2 + EIGHT))
    first = code[scan.folded.characters(np.maximum(found.letter - 1 - length, 0))]
    return Beside(
        before=before * blank_before,
        after=after * blank_after,
        capital_before=blank_before & (length > 0) & is_capital(first),
        capital_after=blank_after & is_capital(code[np.minimum(found.until + 1, len(code) - 1)]),
    )


def words_around(scan: Scan, found: Spans) -> tuple[Keys, Keys]:
    """The word before and the word after each span, whatever signs stand between."""
    letters = scan.folded.letters
    before, _ = word_along(letters, found.letter[:, None] - np.arange(2, 2 + EIGHT))
    after, _ = word_along(letters, found.last_letter[:, None] + np.arange(2, 2 + EIGHT))
    return before, after


def word_along(letters: NDArray[np.uint8], positions: NDArray[np.int64]) -> tuple[Keys, NDArray[np.int64]]:
    """The first eight letters of the word that runs along positions, as a number, and its length."""
    window = letters[np.clip(positions, 0, len(letters) - 1)]
    inside = np.logical_and.accumulate(window >= FIRST_LETTER, axis=1)
    word = np.where(inside, window, 0)[:, :EIGHT]
    return np.ascontiguousarray(word).view("<u8")[:, 0].astype(np.uint64), inside.sum(axis=1)


BLANK = ord(" ")
EIGHT = 8
