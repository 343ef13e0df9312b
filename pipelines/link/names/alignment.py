"""Measure how well a short form abbreviates the words before it: the cheapest alignment of its letters to those words.

This file has the alignment and its costs. The task is that of Schwartz and Hearst (2003), "A simple algorithm for identifying
abbreviation definitions". They take the shortest stretch with the letters in order. We take the stretch where the
letters are in the best places.
"""

from __future__ import annotations

import re
from typing import NamedTuple

PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
NOT_A_LETTER = re.compile(r"[\W_]+")
DIGIT = re.compile(r"\d")
FINAL_MINUS = re.compile(r"-(?=\W*$)")
GREEK = str.maketrans("αβγδεζηθικλμνξοπρστυφχψωΔΣΩ", "abgdezhiiklmnxoprstufcpoDSO")
NUMBERS = {"1": ("one", "first", "mono"), "2": ("two", "second", "di"), "3": ("three", "third", "tri")}
SMALL_WORDS_BY_LANGUAGE = (
    "a an and at by for from in of on or the to with",
    "de des du la le les et en",
    "der die das und für von",
    "del y los las el e da do dos di della per",
)
SMALL_WORDS = frozenset(word for words in SMALL_WORDS_BY_LANGUAGE for word in words.split())

# Costs of the place of a letter: 0 at the beginning of a word, 1 deep inside one. We set them on the development half of
# Ab3P (F1 .918). A change of any cost by a third changes F1 by .01 at most.
OPENS_HYPHENED_PART = 0.01
OPENS_WITH_SMALL_WORD = 0.3
INSIDE_A_WORD = 0.27
CAPITAL_INSIDE = 0.2
OPENS_NO_WORD = 1.0
SMALL_WORD_SKIPPED = 0.02
PART_SKIPPED = 0.33
WORD_SKIPPED = 0.85
LAST_WORD_SKIPPED = 1.23
FINAL_DIGIT_MISSING = 0.85
LETTER_MISSING = 1.35
DIGITS_MISSING = 0.5
ALLOWED_PER_LETTER = 0.47
ALLOWED_PER_SMALL_LETTER = 0.65
NEVER = 99.0
MARGIN = 1e-6  # for sums that differ only by rounding
NOT_JOINED = " (\"'“‘«["  # the signs before a part that no hyphen joins; at the beginning there is no sign
CHARACTERS_PER_LETTER = 16  # of a long form at most, for each letter of the short one; 8 are usual


class Part(NamedTuple):
    """A word or a hyphened part of one: in small letters, as written, its start, and whether a hyphen is before it."""

    letters: str
    written: str
    start: int
    hyphened: bool


class Alignment(NamedTuple):
    """The start of a long form among the words, and how much a reader must guess to see the short form in it."""

    start: int
    cost: float


def abbreviates(short: str, words: str) -> Alignment | None:
    """Find the stretch at the end of these words that the short form stands for; None if no stretch fits.

    "CPS" in "praised the Coastal Patrol Service" → the stretch that begins at Coastal.
    """
    letters = letters_of(short)
    if not letters:
        return None
    reach = max(0, len(words) - CHARACTERS_PER_LETTER * (len(letters) + 5))
    found = list(PART.finditer(words, reach))[-(2 * len(letters) + 6) :]
    initials = _small("".join([m.group()[0] for m in found]))
    if letters[0] not in initials and letters[0] not in NUMBERS:
        return None
    at, cost = _by_initials(letters, initials, found), 0.0
    if at is None:
        cost, at = align(letters, words, found, initials, _allowed(letters, short))
        if at < 0 and (plain := DIGIT.sub("", letters)) != letters and len(plain) > 1:
            cost, at = align(plain, words, found, initials, _allowed(plain, short) - DIGITS_MISSING)
            cost += DIGITS_MISSING
        if at < 0:
            return None
    return Alignment(_begin_of_word(words, found[at].start()), cost)


def letters_of(short: str) -> str:
    """Return the letters and digits of a short form in small letters, without a plural s; plus and minus become letters.

    "MAPs" → "map", "NET+" → "netp".
    """
    if not short.isalnum():
        if short[-1] in "+-)]" or " + " in short:
            short = FINAL_MINUS.sub("N", short.replace("+", "P"))
        short = NOT_A_LETTER.sub("", short)
    if len(short) > 2 and short[-1] == "s" and short[-2].isupper():
        short = short[:-1]
    return _small(short)


def align(letters: str, words: str, found: list[re.Match[str]], initials: str, limit: float) -> tuple[float, int]:
    """Find the letters in the parts of words at the lowest cost; return that cost and the part they begin in.

    The part is -1 if the cost would be above the limit. Words are read from right to left. `best[i]` is the cost of the parts
    read until now when the first i letters are still to be found. Skipping the last part has a price.
    """
    n = len(letters)
    lowest, begins = limit + MARGIN, -1
    best = [NEVER] * n + [0.0]
    while n > 1 and letters[n - 1].isdigit():
        n -= 1
        best[n] = best[n + 1] + FINAL_DIGIT_MISSING
    following: Part | None = None
    for j in range(len(found) - 1, _first_opening(letters, words, found, initials, limit) - 1, -1):
        part = _part(found[j], words)
        if lowest > LETTER_MISSING:
            _drop_letters(best, n, lowest)
        skip = _skip_cost(part, following)
        after, open_ = [NEVER] * len(best), False
        inside = [letter in part.letters or letter in NUMBERS for letter in letters]
        for i in range(len(best) - 1, 0, -1):
            if (cost := best[i]) >= lowest:
                continue
            if cost + skip < lowest and cost + skip < after[i]:
                after[i], open_ = cost + skip, True
            for k in range(i - 1, -1, -1):
                if not inside[k] or cost + CAPITAL_INSIDE * (i - 1 - k) >= lowest:  # each letter after the first has this cost
                    break
                total = cost + cost_within(part, letters[k:i], k == 0)
                if total >= NEVER and k:  # more letters are not in this part either
                    break
                if k == 0 and total < lowest:
                    lowest, begins = total, j
                elif k and total < lowest and total < after[k]:
                    after[k], open_ = total, True
        best, following = after, part
        if not open_:
            break
    return lowest, begins


def _first_opening(letters: str, words: str, found: list[re.Match[str]], initials: str, limit: float) -> int:
    """Find the first part that the first letter may open, if not too many letters are missing from there on.

    Return the number of parts where no part fits.
    """
    if letters[0] in NUMBERS or len(initials) != len(found):
        return 0
    at = initials.find(letters[0])
    if at < 0:
        return len(found)
    tail = _small(words[found[at].start() :])
    missing = sum(letter not in tail and not letter.isdigit() for letter in letters)
    return at if LETTER_MISSING * missing <= limit + MARGIN else len(found)


def cost_within(part: Part, letters: str, opening: bool) -> float:
    """Return the cost of these letters, in order, in one part. The opening letter of a short form must open the part."""
    first, word = letters[0], part.letters
    if word[0] == first:
        at, cost = 0, OPENS_HYPHENED_PART if part.hyphened else 0.0
        if opening and word in SMALL_WORDS:
            cost = OPENS_WITH_SMALL_WORD
    elif first in NUMBERS and word.startswith(NUMBERS[first]):
        at, cost = 0, CAPITAL_INSIDE
    elif opening or (at := word.find(first)) < 0:
        return NEVER
    else:
        cost = OPENS_NO_WORD
    for letter in letters[1:]:
        at = word.find(letter, at + 1)
        if at < 0:
            return NEVER
        cost += CAPITAL_INSIDE if part.written[at : at + 1].isupper() else INSIDE_A_WORD
    return cost


def _by_initials(letters: str, initials: str, found: list[re.Match[str]]) -> int | None:
    """Find the part where the letters begin, if they are the initials of the last words, with or without small words."""
    if len(initials) != len(found) or not initials.endswith(letters[-1]):
        return None
    at = len(found) - len(letters)
    if initials.endswith(letters) and found[at].group().casefold() not in SMALL_WORDS:
        return at
    large = [at for at, m in enumerate(found) if m.group().casefold() not in SMALL_WORDS]
    if "".join([initials[at] for at in large]).endswith(letters) and large[-1] == len(found) - 1:
        return large[-len(letters)]
    return None


def _part(found: re.Match[str], words: str) -> Part:
    """Build the Part of one match."""
    start, written = found.start(), found.group()
    return Part(_small(written), written, start, _is_hyphened(words, start))


def _is_hyphened(words: str, start: int) -> bool:
    """Decide whether a sign joins a part to the one before it."""
    before = words[start - 1 : start]
    return before not in NOT_JOINED and not before.isspace()


def _small(words: str) -> str:
    """Return words in small letters, with Greek letters as the Latin ones they stand for."""
    return words.casefold() if words.isascii() else words.translate(GREEK).casefold()


def _skip_cost(part: Part, following: Part | None) -> float:
    """Return the cost of skipping a part that gives no letter."""
    if following is None:
        return LAST_WORD_SKIPPED
    if part.letters in SMALL_WORDS or part.letters.isdigit():
        return SMALL_WORD_SKIPPED
    return PART_SKIPPED if part.hyphened or following.hyphened else WORD_SKIPPED


def _drop_letters(best: list[float], n: int, found: float) -> None:
    """Allow a letter other than the first to be missing, at a price."""
    for i in range(n, 1, -1):
        if (cost := best[i] + LETTER_MISSING) < found and cost < best[i - 1]:
            best[i - 1] = cost


def _allowed(letters: str, short: str) -> float:
    """Return the highest cost at which an alignment is accepted."""
    return ALLOWED_PER_SMALL_LETTER * (len(letters) - 1) if short.islower() else ALLOWED_PER_LETTER * len(letters)


def _begin_of_word(words: str, start: int) -> int:
    """Return the beginning of the hyphened word around a part, without a "non-" or a bracket that stays open."""
    token = max(words.rfind(" ", 0, start), words.rfind("\n", 0, start), words.rfind("/", 0, start)) + 1
    if words.startswith(("non-", "Non-"), token):
        token = start
    while words[token] in "[(" and words.count(words[token], token) > words.count(")" if words[token] == "(" else "]", token):
        token += 1
    return token
