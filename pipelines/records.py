"""Documents become records: parse each document kept, and keep what can't be used with a reason.

The edge between raw bytes and the pure parser (parse/). Not here: how a page is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import polars as pl

from pipelines.parse import Parsed, Quarantined, parse_document
from pipelines.raw import content, stored
from pipelines.settings import Settings
from warehouse.schema import frame
from warehouse.store import Home
from warehouse.tables import BY_NAME

# Some seconds' worth of listing pages.
TOLD_EVERY = 500


def read_records(home: Home, documents: pl.DataFrame, settings: Settings, tell: Callable[[str], None]) -> dict[str, pl.DataFrame]:
    """The tables records, quarantine and parses, from the documents kept (table raw_documents)."""
    rows: dict[str, list[dict[str, object]]] = {"records": [], "quarantine": [], "parses": []}
    for number, document in enumerate(documents.iter_rows(named=True)):
        if number % TOLD_EVERY == 0:
            tell(f"{number:,} of {documents.height:,} documents")
        identifier = document["document_id"]
        parsed = parse_file(
            stored(home, document["sha256"]), document["received_at"].date(), settings.day_first(document["source_id"])
        )
        rows["records"] += numbered(identifier, "record_id", [asdict(record) for record in parsed.records])
        rows["quarantine"] += numbered(identifier, "quarantine_id", [asdict(piece) for piece in parsed.quarantined])
        counts = {"records": len(parsed.records), "quarantined": len(parsed.quarantined), "furniture": parsed.furniture}
        rows["parses"].append({"document_id": identifier, "shape": parsed.shape, **counts})
    return {name: frame(BY_NAME[name], found) for name, found in rows.items()}


def parse_file(path: Path, received_on: date, day_first: bool = True) -> Parsed:
    """Parse a document; what is too long to be read is quarantined with the rest."""
    readable, left_out = content(path)
    too_long = [Quarantined(part.line, part.reason, part.text) for part in left_out]
    if too_long and not readable.strip():
        return Parsed(None, [], too_long, 0)
    parsed = parse_document(readable, received_on, day_first)
    return Parsed(parsed.shape, parsed.records, [*parsed.quarantined, *too_long], parsed.furniture)


def numbered(document_id: str, key: str, rows: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    """Rows with an identifier made of their document and position."""
    for position, row in enumerate(rows, start=1):
        yield {key: f"{document_id}-{position:05d}", "document_id": document_id, **row}
