"""The furniture of a page: lines that are in no record and in no rejected piece.

No reader chooses furniture: it is the rest of a page after all records and rejected pieces are taken away, so no line is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from pipelines.dates.published import leading, trailing
from pipelines.parse.model import KEPT, Parsed, Piece
from pipelines.parse.vocabulary import after_date_words, field_role, without_read_more

WORD = re.compile(r"\w+")

# What parts the words of one line that go to different fields of a record: 'Project News | 18 March 2022', 'Topics: ports'.
MARKS = re.compile(r"\s*[|•·●»›]\s*|\s+[–—-]+\s+|[:：](?:\s+|$)|[()\[\]]|\bhttps?://\S+")

# A text shown twice may be cut off in the midst of a word the second time; shorter words must stand whole.
SHORTEST_CUT = 20


def left_over(lines: Iterable[Piece], found: Parsed) -> list[Piece]:
    """Return the lines whose words are in no record, sheet or rejected piece.

    Example: the lines 'Menu', 'Course in Tunis', '4 March 2022' and a record of the last two → ['Menu']
    """
    rows = [(line, key) for line in lines if (key := words_key(line.text)) or line.text.strip()]
    texts = list(_texts(found))
    whole = {words_key(paragraph) for text in texts for paragraph in [text, *text.split("\n")]}
    # A long piece is cut where the quarantine keeps it.
    cut = tuple(words_key(piece.text) for piece in found.quarantined if len(piece.text) >= KEPT // 2)
    missing = [(line, key) for line, key in rows if key not in whole and not key.startswith(cut)]
    haystack = f" {' | '.join(map(words_key, texts))} "
    there = _keys_in({key for _, key in missing}, haystack)
    missing = [(line, key) for line, key in missing if key not in there]
    parts = {line: [words_key(part) for part in _parts(line.text)] for line, _ in missing}
    there = _keys_in({part for each in parts.values() for part in each}, haystack)
    return [line for line, _ in missing if not parts[line] or not there.issuperset(parts[line])]


def words_key(text: str) -> str:
    """Return the words of a text without case, marks and doubled blanks."""
    return " ".join(WORD.findall(text.casefold()))


def _texts(found: Parsed) -> Iterator[str]:
    """Yield every text of records, rejected pieces and sheets."""
    for record in found.records:
        yield from (part for part in astuple(record) if isinstance(part, str))
    for piece in found.quarantined:
        yield piece.text
    for sheet in found.sheets:
        yield sheet.title or ""
        yield sheet.words


def _parts(text: str) -> Iterator[str]:
    """Yield the parts of a line that must be in a record: days and words, without labels of fields and 'Read more'."""
    for part in MARKS.split(without_read_more(text)):
        words = after_date_words(part) or part
        if not words_key(words) or field_role(words):
            continue
        if first := leading(words):
            words, rest = first[0].words, first[1]
        elif last := trailing(words):
            rest, words = last[0], last[1].words
        else:
            rest = ""
        yield words
        if words_key(rest):
            yield rest


def _keys_in(keys: set[str], haystack: str) -> set[str]:
    """Return the keys that occur in a text, in one pass for any number of keys."""
    patterns = {f" {key}{'' if len(key) >= SHORTEST_CUT else ' '}": key for key in keys if key}
    if not patterns:
        return set()
    listed = list(patterns)
    hits = {which for _, _, which in CharwiseDoubleArrayAhoCorasick(listed).find_overlapping(haystack)}
    return {patterns[listed[which]] for which in hits}
