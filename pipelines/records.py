"""Documents become records and register entries: read each document kept, and keep what can't be used with a reason.

The edge between raw bytes and the pure readers (parse/, register/). Not here: how a page or a register is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.parse import Hints, Parsed, Quarantined, parse_document
from pipelines.parse.content import content
from pipelines.parse.model import NO_HINTS
from pipelines.raw import stored
from pipelines.register.model import Entry
from pipelines.register.names import Names
from pipelines.register.reading import read_register
from pipelines.register.sheets import read_sheet
from pipelines.settings import Settings
from pipelines.sources.source import Source
from pipelines.sources.table import Table
from warehouse.reference import load_reference
from warehouse.schema import frame
from warehouse.store import Home
from warehouse.tables import BY_NAME

# Some seconds' worth of listing pages.
TOLD_EVERY = 500

# Rows held as Python objects before they are put into a frame, which takes a tenth of their memory.
ROWS_AT_ONCE = 20_000

TABLES = ("records", "quarantine", "parses", "register_facts")
Rows = dict[str, list[dict[str, object]]]


class Tables:
    """Tables as they grow, row by row, in little memory."""

    def __init__(self) -> None:
        """Begin without rows."""
        self._rows: Rows = {name: [] for name in TABLES}
        self._frames = {name: [frame(BY_NAME[name], [])] for name in TABLES}

    def add(self, name: str, row: dict[str, object]) -> None:
        """Add a row to a table."""
        self._rows[name].append(row)
        if len(self._rows[name]) >= ROWS_AT_ONCE:
            self._settle(name)

    def frames(self) -> dict[str, pl.DataFrame]:
        """The tables as frames."""
        for name in TABLES:
            self._settle(name)
        return {name: pl.concat(frames) for name, frames in self._frames.items()}

    def _settle(self, name: str) -> None:
        self._frames[name].append(frame(BY_NAME[name], self._rows[name]))
        self._rows[name] = []


def read_records(home: Home, documents: pl.DataFrame, settings: Settings, tell: Callable[[str], None]) -> dict[str, pl.DataFrame]:
    """The tables records, quarantine, parses and register_facts, from the documents kept (table raw_documents)."""
    tables, names = Tables(), Names.of(load_reference(settings.vocabulary))
    for number, document in enumerate(documents.iter_rows(named=True)):
        if number % TOLD_EVERY == 0:
            tell(f"{number:,} of {documents.height:,} documents")
        _read(stored(home, document["sha256"]), document, settings, names, tables)
    return tables.frames()


def _read(path: Path, document: Mapping[str, Any], settings: Settings, names: Names, tables: Tables) -> None:
    """Add to the tables what one document holds."""
    identifier, source = document["document_id"], settings.source(document["source_id"])
    day_first = source.day_first
    if not isinstance(source, Table) and (register := read_register(path, names, source.columns, day_first)):
        parsed, parts = Parsed(register[0]), register[1]
    else:
        parsed = parse_source_file(path, document, source)
        parts = (read_sheet(sheet, names, day_first) for sheet in parsed.sheets)
    for row in numbered(identifier, "record_id", [asdict(record) for record in parsed.records]):
        tables.add("records", row)
    entries, unusable = add_entries(identifier, parts, tables)
    pieces = [*unusable, *parsed.quarantined]
    for row in numbered(identifier, "quarantine_id", [asdict(piece) for piece in pieces]):
        tables.add("quarantine", row)
    counts = {"records": len(parsed.records), "entries": entries, "quarantined": len(pieces), "furniture": len(parsed.furniture)}
    tables.add("parses", {"document_id": identifier, "shape": parsed.shape, **counts})


def add_entries(document_id: str, parts: Iterable[Entry | Quarantined], tables: Tables) -> tuple[int, list[Quarantined]]:
    """Add the facts of a register's entries; how many name a project, and what can't be used."""
    unusable: list[Quarantined] = []
    entries = number = 0
    for part in parts:
        if isinstance(part, Quarantined):
            unusable.append(part)
            continue
        number += 1
        entries += bool(part.used("name") or part.used("acronym"))
        entry_id = f"{document_id}-{number:06d}"
        for place, fact in enumerate(part.facts, start=1):
            where = {"entry_id": entry_id, "number": place, "document_id": document_id, "line": part.line}
            tables.add("register_facts", {**where, **fact._asdict()})
    return entries, unusable


def parse_source_file(path: Path, document: Mapping[str, Any], source: Source) -> Parsed:
    """Parse a document (a row of raw_documents) with what its source's table says of its parts."""
    hints = Hints(document["address"], source.selectors, source.columns)
    return parse_file(path, document["received_at"].date(), source.day_first, hints)


def parse_file(path: Path, received_on: date, day_first: bool = True, hints: Hints = NO_HINTS) -> Parsed:
    """Parse a document; what is too long to be read is quarantined with the rest."""
    readable, left_out = content(path)
    too_long = [Quarantined(part.line, part.reason, part.text) for part in left_out]
    if too_long and not readable.strip():
        return Parsed(None, [], too_long)
    parsed = parse_document(readable, received_on, day_first, hints)
    return Parsed(parsed.shape, parsed.records, [*parsed.quarantined, *too_long], parsed.furniture, parsed.sheets)


def numbered(document_id: str, key: str, rows: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    """Rows with an identifier made of their document and position."""
    for position, row in enumerate(rows, start=1):
        yield {key: f"{document_id}-{position:05d}", "document_id": document_id, **row}
