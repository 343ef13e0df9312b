"""The past of a source, from earlier runs, and the counts while the source is asked.

Put here: knowledge that lets a connector ask only for new documents. Not here: requests (http.py), keeping bytes (raw.py).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl

from pipelines.sources.addresses import same_page
from pipelines.sources.raw import documents, stored
from warehouse.errors import InputError
from warehouse.files import read_lines
from warehouse.home import Home
from warehouse.tables import BY_NAME

# A service's clock may be this much slower than ours, or its changes may appear this late in its answers.
CLOCKS = timedelta(hours=1)

OUTCOMES = ("complete", "partial", "failed")

# The limit of a BIGINT column.
LARGEST_COUNT = 1 << 63


@dataclass(frozen=True)
class Known:
    """The newest document of an address: the hash of its bytes, its time of receipt, and its headers."""

    sha256: str
    received_at: datetime
    headers: dict[str, str]


@dataclass(frozen=True)
class Past:
    """The kept documents of one source at the moment `now`, by address (in the form of same_page)."""

    home: Home
    now: datetime
    known: dict[str, Known] = field(default_factory=dict)
    swept_at: datetime | None = None
    asked_at: datetime | None = None

    @property
    def complete_until(self) -> datetime | None:
        """The moment up to which everything is kept. Services are asked for changes since this moment."""
        return self.asked_at - CLOCKS if self.asked_at else None

    def newest(self, address: str) -> Known | None:
        """Return the newest document of an address; None if the address is unknown."""
        return self.known.get(same_page(address))

    def content(self, address: str) -> bytes:
        """Return the bytes of an address's newest document; b'' if the address is unknown."""
        known = self.newest(address)
        return stored(self.home, known.sha256).read_bytes() if known else b""


@dataclass(frozen=True)
class Span:
    """A part of the past to ask for again: pages of a listing by number, or items since a day; everything if empty."""

    first_page: int | None = None
    last_page: int | None = None
    since: date | None = None

    def __bool__(self) -> bool:
        """Decide whether the span limits what is asked for."""
        return self != Span()


def span_of(pages: str, since: date | None) -> Span:
    """Read a span as a person writes it: pages as 10-20 or 10, and a day.

    Raises:
        InputError: the text is not a range of pages.
    """
    found = re.fullmatch(r"(\d+)(?:-(\d+))?", pages)
    if pages and not found:
        raise InputError(f"{pages!r} is not a range of pages. Write the first and the last page, as 10-20.")
    if not found:
        return Span(since=since)
    return Span(int(found[1]), int(found[2] or found[1]), since)


@dataclass
class Tally:
    """Counts and notes about a source, which grow while the source is asked."""

    requests: int = 0
    bytes: int = 0
    unchanged: int = 0
    swept: bool = False
    notes: list[str] = field(default_factory=list)


def past_of(home: Home, source_id: str, now: datetime) -> Past:
    """Return the past of a source: its documents, when it was last asked, and when it was last swept completely."""
    mine = documents(home).filter(pl.col("source_id") == source_id).sort("received_at")
    known = {
        same_page(row["address"]): Known(row["sha256"], row["received_at"], _headers(row["headers"]))
        for row in mine.iter_rows(named=True)
    }
    asked = [row for row in logged_intakes(home) if row["source_id"] == source_id and row["outcome"] == "complete"]
    swept = [row for row in asked if row["swept"]]
    return Past(home, now, known, _moment(swept), _moment(asked))


def _headers(kept: str | None) -> dict[str, str]:
    headers = json.loads(kept or "{}")
    return {name: str(value) for name, value in headers.items()} if isinstance(headers, dict) else {}


def _moment(rows: list[dict[str, Any]]) -> datetime | None:
    return rows[-1]["started_at"] if rows else None


def logged_intakes(home: Home) -> list[dict[str, Any]]:
    """Return the rows of the log of intakes, oldest first; skip damaged rows."""
    return [row for line in read_lines(home.intakes) if (row := _intake(line))]


def _intake(line: object) -> dict[str, Any] | None:
    """Return a line of the log as a row of table intakes; None if the line is damaged."""
    columns = BY_NAME["intakes"].columns
    if not isinstance(line, dict) or not set(columns) <= set(line):
        return None
    row = {name: line[name] for name in columns}
    counts = [row[name] for name in ("new", "requests", "bytes", "unchanged", "swept")]
    sound = (
        _is_text(row["source_id"])
        and row["outcome"] in OUTCOMES
        and (_is_text(row["words"]) or (row["words"] is None and row["outcome"] == "complete"))
        and all(type(count) is int and 0 <= count < LARGEST_COUNT for count in counts)
        and type(row["seconds"]) in (int, float)
        and 0 <= row["seconds"] < LARGEST_COUNT
    )
    try:
        return row | {"started_at": datetime.fromisoformat(row["started_at"]).astimezone(UTC)} if sound else None
    except (TypeError, ValueError, OverflowError):
        return None


def _is_text(value: object) -> bool:
    """Decide whether a value is text that can be written: text from JSON may have halves of characters."""
    return isinstance(value, str) and value == value.encode(errors="ignore").decode()
