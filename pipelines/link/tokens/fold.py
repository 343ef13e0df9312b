"""Fold text for matching: one byte a letter, one separator between words, and a way back to the characters of the text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]  # words as eight of their letters each, see word_keys()

DROPPED, STOP, LINE, SEPARATOR = 0x00, 0x01, 0x02, 0x2F  # bytes below 0x30 are no part of a word
FIRST_LETTER = 0x30
PAGE = 0x80  # letters of other scripts share the bytes from here on, which a pattern of several letters survives
STOPS = ".!?"
EIGHT = 8  # letters of a word that are compared: no other word shares eight letters with one of our lists
ONES = 0x0101010101010101
PADDING = 4 * EIGHT


@dataclass(frozen=True)
class Folded:
    """A folded text. `letters` has one byte a letter and one separator between words; it begins and ends with a separator.

    `stops` are the positions of full stops, question marks and exclamation marks, `lines` those of line breaks. Both count
    characters of the text.
    """

    letters: Bytes
    stops: Ints
    lines: Ints
    _dropped: Ints
    _continued: Ints

    @cached_property
    def _eights(self) -> Keys:
        """The eight letters from each position on, as one number. Positions beyond both ends read as separators."""
        ends = np.full(PADDING, SEPARATOR, np.uint8)
        padded = np.concatenate([ends, self.letters, ends])
        return np.ndarray(len(padded) - EIGHT, "<u8", padded, strides=(1,))

    def word_from(self, positions: Ints) -> tuple[Keys, Ints]:
        """Return the first eight letters of the words that begin at positions, as in word_keys(), and their number."""
        return _until_separator(self._eights[positions + PADDING])

    def word_until(self, positions: Ints) -> tuple[Keys, Ints]:
        """Return the last eight letters of the words that end at positions, as in word_keys(), and their number."""
        return _until_separator(self._eights[positions + (PADDING + 1 - EIGHT)].byteswap())

    def characters(self, positions: Ints) -> Ints:
        """Convert positions in `letters` to positions in characters of the text."""
        places = positions + np.searchsorted(self._dropped, positions, "right")
        return places - np.searchsorted(self._continued, places) if self._continued.size else places

    def positions(self, characters: Ints) -> Ints:
        """Convert characters of the text to positions in `letters`; a dropped character has the position of the next one."""
        places = characters
        if self._continued.size:
            continued = self._continued - np.arange(1, len(self._continued) + 1)  # the character that each byte continues
            places = characters + np.searchsorted(continued, characters)
        return places - np.searchsorted(self._dropped + np.arange(len(self._dropped)), places)


def _until_separator(eights: Keys) -> tuple[Keys, Ints]:
    """Cut eight letters at the first separator, from the lowest byte on; return the letters and their number.

    The lowest byte that is zero is found by arithmetic (Warren, Hacker's Delight, 6-1).
    """
    signs = eights ^ np.uint64(SEPARATOR * ONES)
    zero = (signs - np.uint64(ONES)) & ~signs & np.uint64(0x80 * ONES)
    below = ((zero & -zero) >> np.uint64(7)) - np.uint64(1)  # the bits of the bytes below that byte; all bits without one
    return eights & below, (np.bitwise_count(below) >> 3).astype(np.int64)


@cache
def _folding_table() -> Bytes:
    """Return the folded byte of every character of the basic plane."""
    table = np.full(0x10000, SEPARATOR, np.uint8)
    for code in range(0x10000):
        letter = chr(code)
        if letter.isalnum():
            # Some letters come apart with a sign first: ⑴ is (1).
            first = next((each for each in unicodedata.normalize("NFKD", letter) if each.isalnum()), letter)
            base = ord(first.lower()[0])
            base = ord(_PLAIN.get(chr(base), chr(base)))
            table[code] = base if base < PAGE else PAGE + base % PAGE
        elif letter in STOPS:
            table[code] = STOP
    table[ord("\n")] = LINE
    return table


_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "ı": "i", "ß": "s", "æ": "a", "œ": "o", "ħ": "h", "ə": "a"}


@cache
def _ascii() -> bytes:
    """Return the folding table for bytes.translate; bytes that are not ASCII stay as they are."""
    return bytes(_folding_table()[:PAGE]) + bytes(range(PAGE, 256))


def _encoded(text: str) -> bytes:
    """Encode a text as UTF-8; half a surrogate pair, which UTF-8 lacks, becomes a sign that is no letter."""
    return text.encode("utf-8", errors="replace")


def _fold_bytes(raw: bytes) -> tuple[Bytes, Ints]:
    """Fold each byte of a UTF-8 text; return the folded bytes and the positions of bytes that continue a character."""
    folded = np.frombuffer(bytearray(raw.translate(_ascii())), np.uint8)
    non_ascii = np.flatnonzero(folded >= PAGE)
    if not non_ascii.size:
        return folded, non_ascii
    octets = folded[non_ascii]
    is_first = octets >= 0xC0
    at, first = non_ascii[is_first], octets[is_first].astype(np.int64)
    second, third = folded[at + 1] & 0x3F, folded[np.minimum(at + 2, len(folded) - 1)] & 0x3F
    code = np.where(first < 0xE0, (first & 0x1F) << 6 | second, (first & 0x0F) << 12 | second.astype(np.int64) << 6 | third)
    letters = _folding_table()[np.where(first < 0xF0, code, 0xFFFF)]
    folded[non_ascii] = np.where(letters >= FIRST_LETTER, DROPPED, SEPARATOR)[np.cumsum(is_first) - 1]
    folded[at] = letters
    return folded, non_ascii[~is_first]


def fold(text: str) -> Folded:
    """Fold a text: lower case, no diacritics on Latin letters, one separator for every run of other signs.

    The text must begin and end with a sign that is no letter, such as a line break. Bring text to NFC first: in NFD a diacritic
    is a character of its own and would split the word.
    """
    folded, continued = _fold_bytes(_encoded(text))
    separator = (folded < FIRST_LETTER) & (folded > DROPPED)
    drop = folded == DROPPED if continued.size else np.zeros(len(folded), np.bool_)
    drop[1:] |= separator[1:] & separator[:-1]
    dropped = np.flatnonzero(drop)
    signs = np.flatnonzero(separator & (folded <= LINE))
    is_line = folded[signs] == LINE
    if continued.size:
        is_line, places = folded[signs] == LINE, signs - np.searchsorted(continued, signs)
    else:
        places = signs
    letters = np.maximum(folded[~drop], np.uint8(SEPARATOR))
    return Folded(letters, places[~is_line], places[is_line], dropped - np.arange(len(dropped)), continued)


def fold_names(names: list[str]) -> list[bytes]:
    """Return names as they are written in folded text, with a separator before and after; b"" for a name without letters."""
    if not names:
        return []
    folded, _ = _fold_bytes(_encoded("\n".join(name.replace("\n", " ") for name in names)))
    plain = folded[folded != DROPPED]
    plain[(plain < FIRST_LETTER) & (plain != LINE)] = SEPARATOR
    first = np.ones(len(plain), np.bool_)
    first[1:] = (plain[1:] != SEPARATOR) | (plain[:-1] != SEPARATOR)
    words = (word.strip(b"/") for word in plain[first].tobytes().split(bytes([LINE])))
    return [b"/%b/" % word if word else b"" for word in words]


def word_keys(words: list[str], last: bool) -> Keys:
    """Return single words as sorted numbers, made of their first eight folded letters, or of their last eight if `last`."""
    folded = (word.strip(b"/")[:: -1 if last else 1][:EIGHT] for word in fold_names(words))
    return np.sort(np.array([int.from_bytes(word, "little") for word in folded], np.uint64))
