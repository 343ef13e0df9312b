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
    """A news item as one document shows it; None where something is missing. Columns as in table `records`."""

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
    """A piece that could not be used: its line (from 1), why in a sentence, and at most its first 2,000 characters."""

    line: int
    reason: str
    text: str


class Piece(NamedTuple):
    """A line of a document that is no news (a menu, a heading of the page, its foot): its number (from 1) and its words."""

    line: int
    text: str


class Unreadable(ValueError):
    """A document, or a part of it, that can't be read; the message says why in a sentence."""


@dataclass(frozen=True)
class Sheet:
    """A project given by fields: its first line, the words above the fields, each field's label and words, all its words."""

    line: int
    title: str | None
    fields: list[tuple[str, str]]
    words: str


@dataclass(frozen=True)
class Parsed:
    """A whole document: the shape it was recognised as (None where none was), what it holds, what was left out as furniture.

    A page of project sheets holds those and no records.
    """

    shape: str | None
    records: list[Record] = field(default_factory=list)
    quarantined: list[Quarantined] = field(default_factory=list)
    furniture: list[Piece] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)


# As much of a piece as the quarantine keeps; the whole is in raw.
KEPT = 2_000


def quarantined(line: int, reason: str, text: str) -> Quarantined:
    """Return a piece for the quarantine, cut to what it keeps."""
    return Quarantined(line, printable(reason), printable(text[:KEPT]))
