"""What is known of a source from earlier runs, and what is counted while it is asked.

Put here: the memory a connector may use, so that it asks only for what is new. Not here: asking (http.py), keeping (raw.py).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import polars as pl

from pipelines.raw import documents, stored
from pipelines.sources.addresses import same_page
from warehouse.errors import InputError
from warehouse.files import read_lines
from warehouse.home import Home

# By so much a service's clock may be behind ours, or what it changed come late into its answers.
CLOCKS = timedelta(hours=1)


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
        """The newest document of an address."""
        return self.known.get(same_page(address))

    def content(self, address: str) -> bytes:
        """The bytes kept of an address; none where it is unknown."""
        known = self.of(address)
        return stored(self.home, known.sha256).read_bytes() if known else b""


@dataclass(frozen=True)
class Span:
    """A part of the past to be asked for again: pages of a listing by number, items from a day on; all where empty."""

    first_page: int | None = None
    last_page: int | None = None
    since: date | None = None

    def __bool__(self) -> bool:
        """Whether it asks for anything in particular."""
        return self != Span()


def span_of(pages: str, since: date | None) -> Span:
    """A span from what a person writes: pages as 10-20 (or 10), and a day.

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
    """What is kept of a source, and when it was last asked and last swept to its end."""
    mine = documents(home).filter(pl.col("source_id") == source_id).sort("received_at")
    known = {
        same_page(row["address"]): Known(row["sha256"], row["received_at"], json.loads(row["headers"] or "{}"))
        for row in mine.iter_rows(named=True)
    }
    asked = [row for row in read_lines(home.intakes) if row["source_id"] == source_id and row["outcome"] == "complete"]
    swept = [row for row in asked if row["swept"]]
    return Past(home, now, known, _moment(swept), _moment(asked))


def _moment(rows: list[dict[str, object]]) -> datetime | None:
    return datetime.fromisoformat(str(rows[-1]["started_at"])) if rows else None
