"""Words for the structure of pages, in warehouse/reference/kept: labels, furniture, columns, register_words.

Put here: questions about words (a label, a field's name, furniture?). Not here: the shape of a page (text/, markup/).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from warehouse.reference import vocabulary

# Where the name of a column in a program has a new word: published|At, published_at.
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
NO_WORD = re.compile(r"[\W_]+")


def key(words: str) -> str:
    """Return words without case, marks around them and doubled blanks."""
    return " ".join(words.casefold().strip(" \t:›»«‹<>[]|*#•·→_").replace("…", "...").split())


@cache
def _kinds(name: str) -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = defaultdict(set)
    for form, kind in vocabulary(name).select("words", "kind").iter_rows():
        words[kind].add(form if kind == "pattern" else key(form))
    return {kind: frozenset(found) for kind, found in words.items()}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in sorted(_kinds("furniture")["pattern"])), re.IGNORECASE)


# A note on cookies has two or three sentences; menus and pagination are short.
LONGEST_FURNITURE = 400
LONGEST_PATTERN = 80


def is_category(words: str) -> bool:
    """Decide whether the words are a label that publishers give to news items ('Press Release')."""
    return key(words) in _kinds("labels")["category"]


def is_rubric(words: str) -> bool:
    """Decide whether such a label also begins headlines. 'Interview' and 'Report' there are the headline's own words."""
    return key(words) in _kinds("labels")["rubric"]


def is_section(words: str) -> bool:
    """Decide whether such a label also heads whole pages ('News')."""
    return key(words) in _kinds("labels")["section"]


def field_role(name: str) -> str | None:
    """Return the role of the field with that name: date, category, place, topics, url, title, teaser or other."""
    known = key(name)
    kinds = _kinds("labels")
    return next((kind[6:] for kind in kinds if kind.startswith("field_") and known in kinds[kind]), None)


@cache
def _columns() -> dict[str, tuple[int, str]]:
    return {words: (place, part) for place, (words, part) in enumerate(vocabulary("columns").iter_rows())}


def usual_columns(headings: Iterable[str]) -> dict[str, str]:
    """Return heading → part of an item for the headings that tables of news usually have; for each part the likeliest heading.

    Example: ["Headline", "publishedAt", "id"] → {"Headline": "title", "publishedAt": "date"}
    """
    known = [(*found, heading) for heading in headings if (found := _columns().get(_column_key(heading)))]
    likeliest: dict[str, str] = {}
    for _, part, heading in sorted(known):
        likeliest.setdefault(part, heading)
    return {heading: part for part, heading in likeliest.items()}


def _column_key(heading: str) -> str:
    """Return a heading without case and marks: published_at, publishedAt and Published at are one."""
    return " ".join(NO_WORD.sub(" ", HUMP.sub(" ", heading)).casefold().split())


@cache
def _register_fields() -> dict[str, str]:
    fields = vocabulary("register_words").filter(kind="field").select("words", "value")
    return {key(words): value for words, value in fields.iter_rows()}


def register_field(name: str) -> str | None:
    """Return the field of a project with that name ('Donor', 'Duration'); None if it is no such field."""
    return _register_fields().get(key(name))


def after_date_words(text: str) -> str | None:
    """Return what follows words such as 'Released' or 'Published on' at the beginning of a text; None without such words."""
    words = text.split(maxsplit=3)
    for count in (3, 2, 1):
        if len(words) > count and key(" ".join(words[:count])) in _kinds("labels")["field_date"]:
            return " ".join(words[count:])
    return None


def is_furniture(line: str) -> bool:
    """Decide whether a line belongs to the page, not to its news: menus, pagination, 'Loading...', notes on cookies."""
    if not any(map(str.isalnum, line)):
        return True
    if len(line) > LONGEST_FURNITURE:
        return False
    known = key(line)
    if len(line) < LONGEST_PATTERN and (known in _kinds("furniture")["line"] or _pattern().fullmatch(line)):
        return True
    return any(words in known for words in _kinds("furniture")["within"])


def begins_others(line: str) -> bool:
    """Decide whether a line heads a list of other items next to an article ('Other news')."""
    return len(line) < 60 and key(line) in _kinds("furniture")["others"]


@cache
def _read_more() -> str:
    return "|".join(map(re.escape, sorted(_kinds("furniture")["end"], key=len, reverse=True)))


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_read_more()})\s*[»›>→.]*\s*$", re.IGNORECASE)


def is_read_more(line: str) -> bool:
    """Decide whether a line says only 'Read more'."""
    return len(line) < LONGEST_PATTERN and key(line) in _kinds("furniture")["end"]


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{_read_more()})(?!\w)", re.IGNORECASE)


def begins_read_more(line: str) -> bool:
    """Decide whether a line begins with 'Read more', as 'Read more about …' does."""
    return _opening().match(line) is not None


def without_read_more(text: str) -> str:
    """Return a text without a closing 'Read more'."""
    found = _ending().search(text, max(0, len(text) - 40))
    return text[: found.start()].rstrip(" [(") if found else text
