"""What is known of a source from earlier runs, and what is counted while it is asked.

Put here: the memory a connector may use, so that it asks only for what is new. Not here: asking (http.py), keeping (raw.py).
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

# By so much a service's clock may be behind ours, or what it changed come late into its answers.
CLOCKS = timedelta(hours=1)

OUTCOMES = ("complete", "partial", "failed")

# What a column of whole numbers can hold.
LARGEST_COUNT = 1 << 63


@dataclass(frozen=True)
class Known:
    """The newest document kept of an address: where its bytes lie, when it was received, what its sender said of it."""

    sha256: str
    received_at: datetime
    headers: dict[str, str]


@dataclass(frozen=True)
class Past:
    """What is kept of one source `now`, by address in the form that all addresses of a page share."""

    home: Home
    now: datetime
    known: dict[str, Known] = field(default_factory=dict)
    swept_at: datetime | None = None
    asked_at: datetime | None = None

    @property
    def complete_until(self) -> datetime | None:
        """The moment up to which everything is kept, for services that are asked for what changed since."""
        return self.asked_at - CLOCKS if self.asked_at else None

    def of(self, address: str) -> Known | None:
        """Return the newest document of an address."""
        return self.known.get(same_page(address))

    def content(self, address: str) -> bytes:
        """Return the bytes kept for an address; none if the address is unknown."""
        known = self.of(address)
        return stored(self.home, known.sha256).read_bytes() if known else b""


@dataclass(frozen=True)
class Span:
    """A part of the past to be asked for again: pages of a listing by number, items from a day on; all where empty."""

    first_page: int | None = None
    last_page: int | None = None
    since: date | None = None

    def __bool__(self) -> bool:
        """Decide whether the span asks for anything in particular."""
        return self != Span()


def span_of(pages: str, since: date | None) -> Span:
    """Read a span as a person writes it: pages as 10-20 (or 10), and a day.

    Raises:
        InputError: the pages are not written so.
    """
    found = re.fullmatch(r"(\d+)(?:-(\d+))?", pages)
    if pages and not found:
        raise InputError(f"{pages!r} are no pages. Write the first and the last, as 10-20.")
    if not found:
        return Span(since=since)
    return Span(int(found[1]), int(found[2] or found[1]), since)


@dataclass
class Tally:
    """What asking a source came to; it grows while the source is asked."""

    requests: int = 0
    bytes: int = 0
    unchanged: int = 0
    swept: bool = False
    notes: list[str] = field(default_factory=list)


def past_of(home: Home, source_id: str, now: datetime) -> Past:
    """Return what is kept of a source, and when it was last asked and last swept to its end."""
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
    """Return the rows of the log of intakes, oldest first; a row that no run can have written is skipped."""
    return [row for line in read_lines(home.intakes) if (row := _intake(line))]


def _intake(line: object) -> dict[str, Any] | None:
    """Return a line of the log as a row of table intakes; None where it is none, as in a log that something else wrote to."""
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
    """Decide whether a value is text that can be written: JSON may hold halves of characters."""
    return isinstance(value, str) and value == value.encode(errors="ignore").decode()
