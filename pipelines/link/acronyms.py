"""Short forms and the long forms they stand for, as an item defines them.

Put here: finding "LONG (SHORT)", "SHORT (LONG)" and their kin in running text. Not here: how letters are matched to
words (alignment), and what the forms name (projects, donors).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import polars as pl

from pipelines.link.alignment import abbreviates
from pipelines.link.evidence import with_evidence
from pipelines.link.scan import FIELDS, Scan
from pipelines.link.vocabulary import Vocabulary

ROUND = re.compile(r"\(([^()\[\]]*(?:(?:\([^()]*\)|\[[^\[\]]*\])[^()\[\]]*)*)\)")
SQUARE = re.compile(r"\[([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)\]")
BETWEEN_FORMS = re.compile(r"\s*[;,]\s+| or | and | / ")
LEAD_IN = re.compile(
    r"(?:hereinafter|hereafter|henceforth|abbreviated|known as|called|referred to as|also|or|the|i\.e\.|in short|short|acronym"
    r"|as|to)[;,:]?\s+",
    re.IGNORECASE,
)
WORD = re.compile(r"\S+")
INNER_STOP = re.compile(r"[:;,]\s")
STEM = re.compile(r"[^\W\d_]{3,}(?=[-\s]?\d)")
SENTENCE_ENDS = (". ", "; ", "? ", "! ", ".\n", "\n\n", ":\n")
QUOTES = "\"'“”‘’„«»` \n\t"
LONGEST_SHORT = 14  # characters; longer ones are words, not abbreviations
WINDOW = 220  # characters before a bracket in which a long form may begin; the longest name of a labelled project has 140
SURE = 0.3  # alignment cost up to which nearly every letter opens a word
FOUND = {
    "row": pl.UInt32,
    "field": pl.UInt8,
    "start": pl.Int64,
    "end": pl.Int64,
    "rule": pl.String,
    "short": pl.String,
    "long": pl.String,
}


class Definition(NamedTuple):
    """A short form, its long form, the characters of the field that hold both, and the rule that found them."""

    short: str
    long: str
    start: int
    end: int
    rule: str


def find_acronyms(scan: Scan, vocabulary: Vocabulary) -> pl.DataFrame:
    """Short and long forms that the items define (item_id, short, long), each once an item, with the evidence."""
    rows: list[tuple[object, ...]] = []
    for at, field in enumerate(FIELDS):
        bracketed = scan.texts.filter(pl.col(field).str.contains_any(["(", "["]))
        for row, words in bracketed.select("row", field).iter_rows():
            rows.extend((row, at, d.start, d.end, f"acronym_{d.rule}", d.short, d.long) for d in definitions(words))
    found = pl.DataFrame(rows, schema=FOUND, orient="row").sort("row", "field", "start", maintain_order=True)
    once = found.unique(["row", "short", "long"], keep="first", maintain_order=True)
    return with_evidence(once, scan, vocabulary, "short", "long")


def definitions(text: str) -> Iterator[Definition]:
    """Every definition in one text, in the order of its round and then of its square brackets."""
    for sign, pattern in (("(", ROUND), ("[", SQUARE)):
        opens = text.find(sign)
        while opens >= 0:
            # a bracket glued to a capital or digit is part of a formula: K(m), GABA(A)
            if (
                opens
                and (text[opens - 1] in " \n[(/\"”’'*" or text[opens - 1].islower())
                and (found := pattern.match(text, opens))
            ):
                yield from _in_brackets(text, opens, found.end(), found.group(1))
            opens = text.find(sign, opens + 1)


def is_short_form(words: str) -> bool:
    """Whether words may be a short form: 1 to 14 characters with a letter, two words at most; small letters only if few."""
    if not 1 <= len(words) <= LONGEST_SHORT or words[-1] == "." or not any(map(str.isalpha, words)) or INNER_STOP.search(words):
        return False
    first, *rest = words.split()
    if words.islower():
        return not rest and 2 <= len(words) <= 4
    if rest and first[0].isdigit() and "-" not in first:  # an amount: 12 km
        return False
    return len(rest) <= 1 or (len(rest) == 2 and rest[0] in "+-&/")


def _in_brackets(text: str, opens: int, end: int, inner: str) -> Iterator[Definition]:
    before = _sentence_before(text, opens)
    pieces = BETWEEN_FORMS.split(inner) if " " in inner else [inner]
    found = list(_long_then_short(before, opens, end, inner, pieces))
    if not found and (" " in inner or len(inner) > LONGEST_SHORT):
        found = list(_short_then_long(before, opens, end, pieces)) or list(_both_in_brackets(opens, end, pieces))
    yield from found


def _long_then_short(before: str, opens: int, end: int, inner: str, pieces: list[str]) -> Iterator[Definition]:
    """A long form before the bracket; each of several short forms in it is tried."""
    for piece in dict.fromkeys([inner, *pieces]):
        short = _bare(piece)
        if not is_short_form(short) or not (found := abbreviates(short, before.rstrip(QUOTES))):
            continue
        long = before[found.start :].strip(QUOTES)
        if not _same_series(short, long):
            yield Definition(short, long, opens - len(before) + found.start, end, "long_then_short")
            if piece is inner:
                return


def _short_then_long(before: str, opens: int, end: int, pieces: list[str]) -> Iterator[Definition]:
    """A short form before the bracket, at most one word away ("EMLA cream (Eutectic …)") where the letters fit well."""
    long = pieces[0].strip(QUOTES)
    for distance, word in enumerate(reversed(list(WORD.finditer(before))[-2:])):
        short = word.group().strip(QUOTES)
        if len(short) < 2 or not is_short_form(short) or not (found := abbreviates(short, long)) or found.start > 0:
            continue
        if found.cost < SURE or (distance == 0 and not short.islower()):
            yield Definition(short, long, opens - len(before) + word.start(), end, "short_then_long")
            return


def _both_in_brackets(opens: int, end: int, pieces: list[str]) -> Iterator[Definition]:
    """Both forms in one bracket: "(the long form, SHORT)"."""
    if len(pieces) != 2 or not is_short_form(short := _bare(pieces[1])):
        return
    long = pieces[0].strip(QUOTES)
    if (found := abbreviates(short, long)) and found.start == 0:
        yield Definition(short, long, opens + 1, end, "both_in_brackets")


def _sentence_before(text: str, opens: int) -> str:
    """The words of the same sentence before a bracket, at most a window of them."""
    before = text[max(0, opens - WINDOW) : opens]
    begins = 0
    for sign in SENTENCE_ENDS:
        at = before.rfind(sign)
        while at >= begins:
            after = before[at + len(sign) : at + len(sign) + 1]
            if sign != ". " or after.isupper() or after in QUOTES:
                begins = at + len(sign)
                break
            at = before.rfind(sign, 0, at)
    return before[begins:]


def _bare(words: str) -> str:
    """A short form without quotation marks and words that lead up to it ("hereafter: the …")."""
    words = words.strip(QUOTES)
    if " " in words:
        while lead := LEAD_IN.match(words):
            words = words[lead.end() :]
    return words.strip(QUOTES)


def _same_series(short: str, long: str) -> bool:
    """Whether the long form only repeats the short one, or names another of its series (Phase-1 beside Phase-2)."""
    small = short.casefold()
    words = [word.strip(QUOTES + "()[],") for word in long.casefold().split()]
    stem = STEM.match(small)
    return small in words or bool(stem and re.fullmatch(re.escape(stem.group()) + r"[-\d]*", words[0]))
