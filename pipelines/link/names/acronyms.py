"""Find short forms and the long forms they stand for, as an item defines them: "LONG (SHORT)", "SHORT (LONG)", "SHORT: LONG".

This file looks for both forms in running text. The match of letters to words is in alignment.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np
import polars as pl
from polars.datatypes import DataTypeClass

from pipelines.link.names.alignment import abbreviates, letters_of
from pipelines.link.tokens.evidence import FINDING, with_evidence
from pipelines.link.tokens.scan import FIELDS, HYPHEN, SMALL, Code, Scan, Signs, code_points, is_capital, letter_class, signs_of
from pipelines.link.tokens.spans import Ints
from pipelines.link.tokens.vocabulary import Vocabulary

ROUND = re.compile(r"\(([^()\[\]]*(?:(?:\([^()]*\)|\[[^\[\]]*\])[^()\[\]]*)*)\)")
SQUARE = re.compile(r"\[([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)\]")
BETWEEN_FORMS = re.compile(r"\s*[;,]\s+| or | and | / ")
LEAD_IN = re.compile(
    r"(?:hereinafter|hereafter|henceforth|abbreviated|known as|called|referred to as|also|or|the|i\.e\.|in short|short|acronym"
    r"|as|to)[;,:]?\s+",
    re.IGNORECASE,
)
WORD = re.compile(r"\S+")
FIRST_LETTER = re.compile(r"[^\W\d_]")
INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
INNER_STOP = re.compile(r"[:;,]\s")
STEM = re.compile(r"[^\W\d_]{3,}(?=[-\s]?\d)")
NUMBER_AT_END, NUMBER_BEFORE = re.compile(r"-(\d+)$"), re.compile(r"\b(\d+)-[^\W\d_]+ $")
NOUN_AFTER_NEXT = re.compile(r",? (?:and|or) \S+ \([^()]{2,14}\) ([^\W\d_]{3,})")
NOUN_AFTER = re.compile(r" ([^\W\d_]{3,})")
ANOTHER_BEFORE = re.compile(r"\),? (?:and|or) \S+ $")
SHORT_FORM, LONGEST_SHORT_FORM = r"(?<![\w-])([A-Z][\w+-]{0,11}[A-Z]\w{0,4}\+?)", 19  # characters
SHORT_BEFORE = re.compile(rf"{SHORT_FORM}$")
WITHIN_NAMES = "of|for|and|in|on|to|the|de|des|du|la|le|y|e|der|für|und|against|through|with|from|&"
COLON_DEFINITION = re.compile(
    rf"{SHORT_FORM}(?::| [–—-]) "
    rf"((?:the )?[A-ZÀ-Þ][^\W\d_]*(?:[ -](?:(?:{WITHIN_NAMES}) )*[A-ZÀ-Þ][^\W\d_]*)+)"
)
SHORT_ENDS = 6  # characters of SHORT_FORM: its last capital and the letters after it
OPENS, SQUARE_OPENS, COLON, BLANK = map(ord, "([: ")
BEFORE_BRACKET = [ord(sign) for sign in " \n[(/\"”’'*"]
TITLE_WORDS = re.compile(r"[^\W\d_]+")
SENTENCE_ENDS = (". ", "; ", "? ", "! ", ".\n", "\n\n", ":\n")
QUOTES = "\"'“”‘’„«»` \n\t"
LONGEST_SHORT = 14  # characters; longer ones are words, not abbreviations
LONGEST_WORD = 5  # characters of a capitalised word that may still be a short form (Binap)
WINDOW = 220  # characters before a bracket in which a long form may begin; the longest name of a labelled project has 140
LONGEST_BRACKET = 250  # characters; a longer bracket is a passage, not a form
SURE = 0.3  # alignment cost: up to here nearly every letter opens a word


class Definition(NamedTuple):
    """A short form, its long form, the characters of the field with both, and the rule that found them."""

    short: str
    long: str
    start: int
    end: int
    rule: str


Defined = dict[tuple[int, int], list[Definition]]
FOUND: dict[str, DataTypeClass] = {
    **FINDING,
    "short": pl.String,
    "long": pl.String,
}


def find_definitions(scan: Scan) -> Defined:
    """Find the definitions in the fields of a batch: (row, field) → definitions."""
    found: Defined = {}
    places = zip(*(column.tolist() for column in _find_places(scan.code, scan.signs, scan.starts)), strict=True)
    for at, here in groupby(places, itemgetter(0)):
        if defined := list(_find_defined(scan.fields[at], here)):
            found[divmod(at, len(FIELDS))] = defined
    return found


def find_acronyms(scan: Scan, vocabulary: Vocabulary, defined: Defined) -> pl.DataFrame:
    """Link short and long forms to the items that define them (item_id, short, long), each pair once an item."""
    once: dict[tuple[int, str, str], tuple[object, ...]] = {}
    for (row, field), here in sorted(defined.items()):
        for short, long, start, end, rule in here:
            once.setdefault((row, short, long), (row, field, start, end, f"acronym_{rule}", short, long))
    found = pl.DataFrame(list(once.values()), schema=FOUND, orient="row")
    return with_evidence(found, scan, vocabulary, "short", "long")


def find_in_text(text: str) -> Iterator[Definition]:
    """Find every definition in one text: those in round brackets, then in square brackets, then those by a colon or dash."""
    code = code_points(f"\n{text}\n")
    places = _find_places(code, signs_of(code), np.ones(1, np.int64))
    return _find_defined(text, zip(*(column.tolist() for column in places), strict=True))


def _find_defined(text: str, places: Iterable[tuple[int, int, int]]) -> Iterator[Definition]:
    """Find the definitions at the given places of a text (from _find_places)."""
    reach = 0
    for _, sign, at in places:
        if sign == COLON:
            found = COLON_DEFINITION.match(text, before.start()) if (before := _short_before(text, reach, at)) else None
            if found:
                reach = found.end()
                yield from _define_by_colon(found)
        elif found := (ROUND if sign == OPENS else SQUARE).match(text, at):
            yield from _define_in_brackets(text, at, found.end(), found.group(1))


def _find_places(code: Code, signs: Signs, starts: Ints) -> tuple[Ints, Ints, Ints]:
    """Find the places where a definition may be: field, sign and character of the field, sorted.

    The sign is OPENS for a round bracket and SQUARE_OPENS for a square one. COLON is the sign for a colon, and for a dash between
    blanks, which begins at its first blank. A bracket right after a capital or digit is part of a formula: K(m), GABA(A).
    """
    opens = np.flatnonzero((signs == OPENS) | (signs == SQUARE_OPENS))
    opens = opens[(letter_class(code[opens - 1]) == SMALL) | np.isin(code[opens - 1], BEFORE_BRACKET)]
    colons, dashes = np.flatnonzero(signs == COLON), np.flatnonzero((signs == HYPHEN) | (code == ord("—"))) - 1
    colons = colons[signs[colons + 1] == BLANK]
    dashes = dashes[(signs[dashes] == BLANK) & (signs[dashes + 2] == BLANK)]
    separators = np.concatenate([colons, dashes])
    # A short form before it has a capital among its last letters; a long form begins with one, or with "the".
    capital = is_capital(code[np.maximum(separators[:, None] - np.arange(1, 1 + SHORT_ENDS), 0)]).any(axis=1)
    opening = code[np.minimum(separators + np.repeat([2, 3], [len(colons), len(dashes)]), len(code) - 1)]
    separators = separators[capital & (is_capital(opening) | (opening == ord("t")))]
    at, sign = np.concatenate([opens, separators]), np.concatenate([code[opens], np.full(len(separators), COLON)])
    field = np.searchsorted(starts, at, "right") - 1
    order = np.lexsort((at, sign != OPENS, sign == COLON, field))
    order = order[at[order] > starts[field[order]]]
    return field[order], sign[order], at[order] - starts[field[order]]


def _short_before(text: str, reach: int, at: int) -> re.Match[str] | None:
    """Find the short form before a colon, if it begins after the last definition."""
    return SHORT_BEFORE.search(text, max(reach, at - LONGEST_SHORT_FORM), at) if at >= reach else None


def _define_by_colon(found: re.Match[str]) -> Iterator[Definition]:
    """Read "SHORT: Long Form" or "SHORT – Long Form", where most letters of SHORT begin words of the long form."""
    short, words = found.groups()
    if not _may_open(short, words):
        return
    letters, found_words = letters_of(short), list(TITLE_WORDS.finditer(words))
    initials = {word.group()[0].casefold() for word in found_words}
    # At a cost below SURE, all letters except one open words.
    if sum(letter.isalpha() and letter not in initials for letter in letters) > 1:
        return
    ends = [word.end() for word in found_words]
    for end in ends[max(1, len(letters) - 2) : 2 * len(letters)]:
        fits = abbreviates(short, long := words[:end])
        if fits and fits.start == 0 and fits.cost < SURE:
            yield Definition(short, long, found.start(1), found.start(2) + end, "short_colon_long")
            return


def is_short_form(words: str) -> bool:
    """Decide whether words may be a short form: up to 14 characters with a letter, usually one or two words.

    Small letters are accepted for one word of two to four letters. "EU4X" → True, "12 km" → False.
    """
    if not 1 <= len(words) <= LONGEST_SHORT or not any(map(str.isalpha, words)) or INNER_STOP.search(words):
        return False
    if words[-1] == "." and not INITIALS.fullmatch(words):
        return False
    first, *rest = words.split()
    if len(words) > LONGEST_WORD and words.isalpha() and words[1:].islower():  # a name: (Ukraine)
        return False
    if words.islower():
        return not rest and 2 <= len(words) <= 4
    if rest and first[0].isdigit() and "-" not in first:  # an amount: 12 km
        return False
    return len(rest) <= 1 or (len(rest) == 2 and rest[0] in "+-&/")


def _define_in_brackets(text: str, opens: int, end: int, inner: str) -> Iterator[Definition]:
    """Find the definitions of one bracket: long form before it, short form before it, or both inside."""
    pieces = BETWEEN_FORMS.split(inner) if " " in inner else [inner]
    shorts = [short for piece in dict.fromkeys([inner, *pieces]) if is_short_form(short := _without_introduction(piece))]
    if len(pieces) > 1:  # words of a sentence are not short forms
        shorts = [short for short in shorts if not short.isalpha() or not short[1:].islower()]
    found = list(_long_then_short(text, opens, end, shorts)) if shorts else []
    found = found or list(_shared_noun(text, opens, end, shorts))
    if not found and (" " in inner or len(inner) > LONGEST_SHORT):
        found = list(_short_then_long(text, opens, end, pieces)) or list(_both_in_brackets(opens, end, pieces))
    yield from found


def _long_then_short(text: str, opens: int, end: int, shorts: list[str]) -> Iterator[Definition]:
    """Find a long form before the bracket, for each short form in it."""
    before = _sentence_before(text, opens)
    words = before.rstrip(QUOTES)
    for short in shorts:
        if found := abbreviates(short, words):
            begins = _with_number(short, words, found.start)
            long = words[begins:].strip(QUOTES)
            if not _same_series(short, long) and words[begins] != "(":
                yield Definition(short, long, opens - len(before) + begins, end, "long_then_short")
                if end - opens - 2 <= len(short) + 2:  # the bracket has only this short form
                    return


def _with_number(short: str, words: str, begins: int) -> int:
    """Include the number before a long form if its short form ends with the same one: the 20-item Quay Scale (QS-20)."""
    number = NUMBER_AT_END.search(short)
    before = NUMBER_BEFORE.search(words, 0, begins) if number else None
    return before.start() if number and before and before.group(1) == number.group(1) else begins


def _shared_noun(text: str, opens: int, end: int, shorts: list[str]) -> Iterator[Definition]:
    """Find a long form that shares its last word, which is after the bracket: inner (IH) and outer (OH) harbours."""
    noun = NOUN_AFTER_NEXT.match(text, end)
    if not noun and ANOTHER_BEFORE.search(text, max(0, opens - 60), opens):
        noun = NOUN_AFTER.match(text, end)
    for short in shorts[:1] if noun else []:
        before = _sentence_before(text, opens)
        words = f"{before.rstrip(QUOTES)} {noun.group(1) if noun else ''}"
        if (found := abbreviates(short, words)) and found.cost < SURE:
            yield Definition(short, words[found.start :].strip(QUOTES), opens - len(before) + found.start, end, "long_then_short")


def _short_then_long(text: str, opens: int, end: int, pieces: list[str]) -> Iterator[Definition]:
    """Find a short form before the bracket, at most one word away, whose letters fit well: "EMLA cream (Eutectic …)"."""
    long = pieces[0].strip(QUOTES)
    begin = max(0, opens - 2 * LONGEST_SHORT)
    for distance, word in enumerate(reversed(list(WORD.finditer(text, begin, opens))[-2:])):
        short = word.group().strip(QUOTES)
        if len(short) < 2 or not _may_open(short, long) or not is_short_form(short):
            continue
        if not (found := abbreviates(short, long)) or found.start > 0:
            continue
        if found.cost < SURE or (distance == 0 and not short.islower()):
            yield Definition(short, long, word.start(), end, "short_then_long")
            return


def _may_open(short: str, long: str) -> bool:
    """Decide whether a long form may begin with the first letter of the short one. This check avoids most alignments."""
    first = FIRST_LETTER.search(long)
    return first is not None and first.group().casefold() == short[0].casefold()


def _both_in_brackets(opens: int, end: int, pieces: list[str]) -> Iterator[Definition]:
    """Find both forms in one bracket: "(the long form, SHORT)"."""
    if len(pieces) != 2 or not is_short_form(short := _without_introduction(pieces[1])):
        return
    long = pieces[0].strip(QUOTES)
    if _may_open(short, long) and (found := abbreviates(short, long)) and found.start == 0:
        yield Definition(short, long, opens + 1, end, "both_in_brackets")


def _sentence_before(text: str, opens: int) -> str:
    """Return the words of the same sentence before a bracket, at most WINDOW characters."""
    before = text[max(0, opens - WINDOW) : opens]
    begins = 0
    for sign in SENTENCE_ENDS:
        at = before.rfind(sign)
        while at >= begins:
            after = before[at + len(sign) : at + len(sign) + 1]
            if sign != ". " or after.isupper() or (after and after in QUOTES):
                begins = at + len(sign)
                break
            at = before.rfind(sign, 0, at)
    return before[begins:]


def _without_introduction(words: str) -> str:
    """Remove quotation marks and introducing words from a short form: “hereafter: the CFF” → CFF."""
    words = words.strip(QUOTES)
    if " " in words:
        while lead_in := LEAD_IN.match(words):
            words = words[lead_in.end() :]
    return words.strip(QUOTES)


def _same_series(short: str, long: str) -> bool:
    """Decide whether the long form only repeats the short one, or names another of its series (GROWTH2 and GROWTH3)."""
    small, all_words = short.casefold(), long.casefold()
    stem = STEM.match(small)
    if not stem and small not in all_words:
        return False
    words = [word.strip(QUOTES + "()[],") for word in all_words.split()]
    return small in words or bool(stem and re.fullmatch(re.escape(stem.group()) + r"[-\d]*", words[0]))
