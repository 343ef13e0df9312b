"""Find words in capitals, and marks that close a quoted name, in a whole batch at once, by arrays.

This file only finds the places with a project's neighbours. coined_words.py decides whether a project is named there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from string import ascii_uppercase

import numpy as np

from pipelines.link.names.project_words import ProjectWords
from pipelines.link.tokens.fold import SEPARATOR, Keys, word_keys
from pipelines.link.tokens.neighbours import BLANK, is_among
from pipelines.link.tokens.scan import CLOSES, HYPHEN, Code, Scan, Signs, is_capital, letter_class
from pipelines.link.tokens.spans import Bools, Ints

FEWEST_LETTERS = 4
FOUR = "EU4"
LETTERS = re.compile(r"[^\W\d_]+")
PHASE_OPENS = [ord(sign) for sign in "PIV23456789"]
CAPITALS = [ord(letter) for letter in ascii_uppercase]
ROMAN = [ord(letter) for letter in "IV"]
THE = word_keys(["the"], last=True)[0]


def find_coined(scan: Scan, words: ProjectWords) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Find words in capitals and marks that close a quoted name: (row, field) → start and end, in characters of the field.

    Only places with telling words or signs beside them are kept; most words in capitals have none.
    """
    signs = scan.signs
    begins, ends = _find_capitals(scan, signs)
    possible = _have_telling_neighbours(scan, begins, ends, words)
    marks, fours = _find_closing_marks(signs), _find_fours(signs)
    bracket = scan.code[np.minimum(marks + 2, len(signs) - 1)] == ord("(")
    marks = marks[bracket | is_among(_word_after(scan, marks + 1), words.first_words_after)]
    begins = np.concatenate([begins[possible], marks, fours])
    ends = np.concatenate([ends[possible], marks + 1, fours + len(FOUR)])
    where = np.searchsorted(scan.starts, begins, "right") - 1
    begins, ends = begins - scan.starts[where], ends - scan.starts[where]
    found: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for at, start, end in zip(where.tolist(), begins.tolist(), ends.tolist(), strict=True):
        found[at // 2, at % 2].append((start, end))
    return found


def _between(signs: Signs, first: str, last: str) -> Bools:
    """Mark the signs from `first` to `last`."""
    return signs - np.uint8(ord(first)) <= ord(last) - ord(first)  # smaller signs wrap round to large numbers


def _find_capitals(scan: Scan, signs: Signs) -> tuple[Ints, Ints]:
    """Find words in capitals, with digits and hyphens in them: begins and ends.

    Each has three capitals in a row, or two pairs around a digit (MC2CM). A word with two more such words after it is part
    of a headline and is dropped.
    """
    capital = _between(signs, "A", "Z")
    pair, digit = capital[:-1] & capital[1:], _between(signs, "0", "9")
    enough_capitals = pair[:-1] & capital[2:]
    enough_capitals[:-2] |= pair[:-3] & digit[2:-2] & pair[3:]
    three = np.flatnonzero(enough_capitals)
    inside = capital | digit | (signs == HYPHEN)
    inside[1:-1] |= (signs[1:-1] == ord(".")) & capital[:-2] & capital[2:]  # GLO.ACT
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1  # the text begins and ends with a line end, which is outside
    begins, ends = edges[::2], edges[1::2]
    long = np.flatnonzero((ends - begins >= FEWEST_LETTERS) & capital[begins])
    long = long[np.searchsorted(three, ends[long]) > np.searchsorted(three, begins[long])]
    in_headline = _next_in_capitals(scan.code, begins, ends, long) & _next_in_capitals(scan.code, begins, ends, long + 1)
    begins, ends = begins[long[~in_headline]], ends[long[~in_headline]]
    ending = (scan.code[ends - 2] == HYPHEN) & capital[ends - 1]  # PROTECT-Med
    goes_on = _between(signs[ends], "a", "z")
    second, third = capital[np.minimum(ends + 1, len(capital) - 1)], capital[np.minimum(ends + 2, len(capital) - 1)]
    inner = second | (third & _between(signs[np.minimum(ends + 1, len(signs) - 1)], "a", "z"))  # STREAMinG
    whole_word = (ending | inner | ~goes_on) & ~_between(signs[begins - 1], "a", "z")
    mixed = whole_word & goes_on
    ends[mixed] = [_end_of_word(scan.joined, end) for end in ends[mixed].tolist()]
    return begins[whole_word], ends[whole_word]


def _end_of_word(text: str, at: int) -> int:
    """Return the end of the letters that continue at a position."""
    found = LETTERS.match(text, at)
    return found.end() if found else at


def _next_in_capitals(code: Code, begins: Ints, ends: Ints, which: Ints) -> Bools:
    """Mark the words with a next word in capitals that is not the number of a phase (II, IV)."""
    last = len(begins) - 1
    here, following = np.minimum(which, last), np.minimum(which + 1, last)
    first, second = code[begins[following]], code[begins[following] + 1]
    whole = np.isin(first, CAPITALS) & np.isin(second, CAPITALS) & (letter_class(code[ends[following]]) == 0)
    number = np.isin(first, ROMAN) & np.isin(second, ROMAN)
    return (begins[following] == ends[here] + 1) & (code[ends[here]] == BLANK) & whole & ~number


def _have_telling_neighbours(scan: Scan, begins: Ints, ends: Ints, words: ProjectWords) -> Bools:
    """Mark the words in capitals with neighbours that may belong to a phrase, a long form or a phase."""
    code, letters, first = scan.code, scan.folded.letters, scan.folded.positions(begins)
    before, length = scan.folded.word_until(first - 2)
    further, _ = scan.folded.word_until(first - length - 3)
    after, following = code[ends], code[np.minimum(ends + 1, len(code) - 1)]
    in_brackets = (code[begins - 1] == ord("(")) & (after == ord(")"))
    opens = (after == BLANK) & ((following == ord("(")) | (scan.signs[np.minimum(ends + 1, len(code) - 1)] == HYPHEN))
    capitals = (code[begins - 1] == BLANK) & is_capital(code[begins - 2])
    capitals |= (after == BLANK) & is_capital(following)
    phase = ((after < BLANK) | (after > 0x7F)) & np.isin(following, PHASE_OPENS)  # a phase after a line end or another sign
    introduced = is_among(before, words.last_words_before) | ((before == THE) & is_among(further, words.last_words_sure))
    glued = letters[first - 1] != SEPARATOR
    heads = np.isin(begins, scan.starts[::2])  # a title
    return (
        in_brackets
        | opens
        | capitals
        | phase
        | introduced
        | glued
        | heads
        | is_among(_word_after(scan, ends), words.first_words_after)
    )


def _word_after(scan: Scan, ends: Ints) -> Keys:
    """Return the key of the first word after each position, whatever signs are between."""
    at = scan.folded.positions(ends)
    return scan.folded.word_from(at + (scan.folded.letters[at] == SEPARATOR))[0]


def _find_fours(signs: Signs) -> Ints:
    """Find the beginnings of names like EU4Youth, the EU's pattern for programmes."""
    e, u, four = map(ord, FOUR)
    at = np.flatnonzero(signs[2:-1] == four)
    return at[(signs[at] == e) & (signs[at + 1] == u) & _between(signs[at + 3], "A", "Z")]


def _find_closing_marks(signs: Signs) -> Ints:
    """Find quotation marks that close after a letter, with words to follow. Speech would end with a comma or a full stop."""
    marks = np.flatnonzero((signs[1:-2] == ord('"')) | (signs[1:-2] == CLOSES)) + 1
    before, after = signs[marks - 1], signs[marks + 1]
    return marks[_between(before | np.uint8(32), "a", "z") & ((after == BLANK) | (after == ord(",")))]
