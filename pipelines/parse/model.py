"""What a document turns out to hold: records, and pieces that could not be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from pipelines.base.text import printable


@dataclass(frozen=True)
class Hints:
    """What is known of a document besides its bytes: where it came from, and what its source's table says of its parts.

    `selectors` are CSS selectors by part (markup/selected.py), `columns` the parts by the headings of a table (fields/tables.py).
    """

    address: str = ""
    selectors: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)


NO_HINTS = Hints()


@dataclass(frozen=True)
class Record:
    """A news item as one document shows it; a missing part is None. Columns as in table `records`."""

    line: int
    category: str | None = None
    title: str | None = None
    published_on: date | None = None
    date_words: str | None = None
    date_flaw: str | None = None
    teaser: str | None = None
    body: str | None = None
    url: str | None = None
    place: str | None = None
    topics: str | None = None


@dataclass(frozen=True)
class Quarantined:
    """A rejected piece: its line (from 1), the reason in a sentence, and at most its first 2,000 characters."""

    line: int
    reason: str
    text: str


class Piece(NamedTuple):
    """A line of a document that is not news (a menu, a heading of the page, its foot): its number (from 1) and its words."""

    line: int
    text: str


class Unreadable(ValueError):
    """A document, or a part of it, that can't be read; the message says why in a sentence."""


@dataclass(frozen=True)
class Sheet:
    """A project sheet: its first line, the words above its fields, label and words of each field, and all its words."""

    line: int
    title: str | None
    fields: list[tuple[str, str]]
    words: str


@dataclass(frozen=True)
class Parsed:
    """A parsed document: its shape (None if not recognised), its records, rejected pieces and furniture.

    A page of project sheets has sheets and no records.
    """

    shape: str | None
    records: list[Record] = field(default_factory=list)
    quarantined: list[Quarantined] = field(default_factory=list)
    furniture: list[Piece] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)


# As much of a piece as the quarantine keeps; the whole is in raw.
KEPT = 2_000


def quarantined(line: int, reason: str, text: str) -> Quarantined:
    """Return a rejected piece, with its text cut to KEPT characters."""
    return Quarantined(line, printable(reason), printable(text[:KEPT]))
