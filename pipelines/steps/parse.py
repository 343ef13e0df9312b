"""The step from kept documents to records and register entries; rejected pieces are kept with a reason.

Put here: the edge between raw bytes and the pure readers. Not here: how a page or a register is read (parse/, register/).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast

import polars as pl

from pipelines.base.bounded import Task, Unread, readers_for
from pipelines.parse import Hints, Parsed, Quarantined, parse_document
from pipelines.parse.content import content
from pipelines.parse.model import KEPT, NO_HINTS, quarantined
from pipelines.register.model import Entry
from pipelines.register.names import Names
from pipelines.register.reading import read_register
from pipelines.register.sheets import read_sheet
from pipelines.settings import Settings
from pipelines.sources.raw import stored
from pipelines.sources.source import Source
from pipelines.sources.table import Table
from warehouse.files import sha256_of
from warehouse.home import Home, StoreError
from warehouse.reference import load_reference
from warehouse.schema import frame
from warehouse.tables import BY_NAME

# Listing pages that are read in some seconds.
REPORTED_EVERY = 500

# Rows kept as Python objects before they go into a frame, which takes a tenth of their memory.
ROWS_AT_ONCE = 20_000

# Damaged documents that an error lists by name.
MOST_NAMED = 10

TABLES = ("records", "quarantine", "parses", "register_facts")
Rows = dict[str, list[dict[str, object]]]


class Tables:
    """Tables that grow row by row, in little memory."""

    def __init__(self) -> None:
        """Begin without rows."""
        self._rows: Rows = {name: [] for name in TABLES}
        self._frames = {name: [frame(BY_NAME[name], [])] for name in TABLES}

    def add(self, name: str, row: dict[str, object]) -> None:
        """Add a row to a table."""
        self._rows[name].append(row)
        if len(self._rows[name]) >= ROWS_AT_ONCE:
            self._settle(name)

    def extend(self, other: Tables) -> None:
        """Add the rows of other tables after these."""
        for name in TABLES:
            if len(other._frames[name]) > 1:
                self._settle(name)
                self._frames[name] += other._frames[name][1:]
            for row in other._rows[name]:
                self.add(name, row)

    def frames(self) -> dict[str, pl.DataFrame]:
        """Return the tables as frames."""
        for name in TABLES:
            self._settle(name)
        return {name: pl.concat(frames) for name, frames in self._frames.items()}

    def frames_of_rows(self) -> dict[str, pl.DataFrame]:
        """Return as frames the rows that were added since the last frame."""
        return {name: frame(BY_NAME[name], rows) for name, rows in self._rows.items() if rows}

    def _settle(self, name: str) -> None:
        self._frames[name].append(frame(BY_NAME[name], self._rows[name]))
        self._rows[name] = []


def read_records(home: Home, documents: pl.DataFrame, settings: Settings, say: Callable[[str], None]) -> dict[str, pl.DataFrame]:
    """Read the kept documents: table raw_documents → tables records, quarantine, parses and register_facts.

    A document that its reader can't finish is rejected as a whole, with the reason; all others are read.

    Raises:
        DamagedRaw: files under raw/ are missing or changed; the message names them and says what to do.
    """
    tables, damaged = Tables(), list[tuple[str, str]]()
    rows = list(documents.iter_rows(named=True))
    with readers_for(len(rows)) as readers:
        results = readers.read_all(read_document, (task_of(home, row, settings) for row in rows))
        for number, (row, read) in enumerate(zip(rows, results, strict=True)):
            if number % REPORTED_EVERY == 0:
                say(f"{number:,} of {documents.height:,} documents")
            if isinstance(read, Damaged):
                damaged.append((str(row["address"]), read.words))
            else:
                tables.extend(read if isinstance(read, Tables) else unread(row, stored(home, row["sha256"]), read))
    if damaged:
        raise DamagedRaw(damaged)
    return tables.frames()


def task_of(home: Home, document: Mapping[str, Any], settings: Settings) -> Task:
    """Return the task to read a document (a row of table raw_documents)."""
    return Task((stored(home, document["sha256"]), document, settings), document["bytes"])


@dataclass(frozen=True)
class Damaged:
    """A file under raw/ whose bytes are not the bytes received; `words` says what is wrong."""

    words: str


class DamagedRaw(StoreError):
    """Documents kept under raw/ are missing or changed."""

    def __init__(self, damaged: Sequence[tuple[str, str]]) -> None:
        """Name each damaged document by its address and file."""
        self.document = damaged[0][0]
        named = "\n".join(f"  {address}: {words}" for address, words in damaged[:MOST_NAMED])
        more = f"\n  and {len(damaged) - MOST_NAMED:,} more" if len(damaged) > MOST_NAMED else ""
        super().__init__(
            f"{len(damaged):,} kept documents are damaged, so the tables can't be made from them:\n{named}{more}\n"
            "Put the files back from a backup, or take the documents in again "
            "(`dateline run FILE`, `dateline run --source NAME --since DAY`). To go on without a document, "
            "use `dateline drop DOCUMENT --why …`."
        )


def read_document(task: Task) -> Tables | Damaged:
    """Read the document of a task (task_of) into tables; Damaged if its bytes differ from the bytes received."""
    path, document, settings = cast("tuple[Path, Mapping[str, Any], Settings]", task.known)
    if wrong := damage_of(path, document["sha256"]):
        return Damaged(f"{wrong} (document {document['document_id']})")
    tables = Tables()
    _read(path, document, settings, _names(settings.vocabulary), tables)
    tables.frames_of_rows()  # fails here, in this document's own reader, if a value does not fit its table
    return tables


def damage_of(path: Path, sha256: str) -> str | None:
    """Say how a file under raw/ differs from the bytes received; None if it is the same."""
    try:
        return None if sha256_of(path) == sha256 else f"{path} was changed or cut short"
    except FileNotFoundError:
        return f"{path} is missing"
    except OSError as error:
        return f"{path} can't be read ({error.strerror})"


@cache
def _names(vocabulary: Path | None) -> Names:
    return Names.from_reference(load_reference(vocabulary))


def unread(document: Mapping[str, Any], path: Path, why: Unread) -> Tables:
    """Return the tables of a document that its reader could not read: one rejected piece with its opening words."""
    tables = Tables()
    _add(tables, document["document_id"], Parsed(None, [], [quarantined(1, why.reason, opening_of(path))]), 0, [])
    return tables


def opening_of(path: Path) -> str:
    """Return the first characters of a file, text or binary, in the form of table quarantine."""
    with path.open("rb") as stream:
        return stream.read(KEPT).decode("utf-8", errors="replace").replace("\0", "\ufffd")


def _read(path: Path, document: Mapping[str, Any], settings: Settings, names: Names, tables: Tables) -> None:
    """Read one document, and add its records, entries and rejected pieces to the tables."""
    parsed, parts = parts_of(path, document, settings, names)
    entries, rejected = add_entries(document["document_id"], parts, tables)
    _add(tables, document["document_id"], parsed, entries, rejected)


def parts_of(
    path: Path, document: Mapping[str, Any], settings: Settings, names: Names
) -> tuple[Parsed, Iterable[Entry | Quarantined]]:
    """Read a document: the records and other pieces in it, and the entries if the document is a register."""
    source = settings.source(document["source_id"])
    day_first = source.day_first
    if not isinstance(source, Table) and (register := read_register(path, names, source.columns, day_first)):
        return Parsed(register[0]), register[1]
    parsed = parse_source_file(path, document, source)
    return parsed, (read_sheet(sheet, names, day_first) for sheet in parsed.sheets)


def whole_document(task: Task) -> tuple[Parsed, list[Entry | Quarantined]] | Damaged:
    """Return everything in a document (task_of), for a person to look at."""
    path, document, settings = cast("tuple[Path, Mapping[str, Any], Settings]", task.known)
    if wrong := damage_of(path, document["sha256"]):
        return Damaged(wrong)
    parsed, parts = parts_of(path, document, settings, _names(settings.vocabulary))
    return parsed, list(parts)


def _add(tables: Tables, identifier: str, parsed: Parsed, entries: int, rejected: list[Quarantined]) -> None:
    """Add the records of a document, its rejected pieces, and the row of table parses that counts both."""
    for row in numbered(identifier, "record_id", [asdict(record) for record in parsed.records]):
        tables.add("records", row)
    pieces = [*rejected, *parsed.quarantined]
    if not (parsed.records or entries or pieces):
        pieces = [quarantined(1, "Nothing was found in the document: no news item, and no project of a register.", "")]
    for row in numbered(identifier, "quarantine_id", [asdict(piece) for piece in pieces]):
        tables.add("quarantine", row)
    counts = {"records": len(parsed.records), "entries": entries, "quarantined": len(pieces), "furniture": len(parsed.furniture)}
    tables.add("parses", {"document_id": identifier, "shape": parsed.shape, **counts})


def add_entries(document_id: str, parts: Iterable[Entry | Quarantined], tables: Tables) -> tuple[int, list[Quarantined]]:
    """Add the facts of a register's entries; return how many entries name a project, and the rejected pieces."""
    rejected: list[Quarantined] = []
    entries = number = 0
    for part in parts:
        if isinstance(part, Quarantined):
            rejected.append(part)
            continue
        number += 1
        entries += bool(part.used("name") or part.used("acronym"))
        entry_id = f"{document_id}-{number:06d}"
        for place, fact in enumerate(part.facts, start=1):
            where = {"entry_id": entry_id, "number": place, "document_id": document_id, "line": part.line}
            tables.add("register_facts", {**where, **fact._asdict()})
    return entries, rejected


def parse_source_file(path: Path, document: Mapping[str, Any], source: Source) -> Parsed:
    """Parse a document (a row of raw_documents) with the selectors and columns that its source's settings name."""
    hints = Hints(document["address"], source.selectors, source.columns)
    return parse_file(path, document["received_at"].date(), source.day_first, hints)


def parse_files(paths: Sequence[Path], received_on: date) -> Iterator[Parsed]:
    """Parse files, each within the bounds of a reader; a file that can't be read is rejected as a whole."""
    with readers_for(len(paths)) as readers:
        tasks = (Task((path, received_on), path.stat().st_size) for path in paths)
        for path, read in zip(paths, readers.read_all(_parse_task, tasks), strict=True):
            yield read if isinstance(read, Parsed) else Parsed(None, [], [quarantined(1, read.reason, opening_of(path))])


def _parse_task(task: Task) -> Parsed:
    return parse_file(*cast("tuple[Path, date]", task.known))


def parse_file(path: Path, received_on: date, day_first: bool = True, hints: Hints = NO_HINTS) -> Parsed:
    """Parse a document; parts that are too long to be read are rejected pieces of the result."""
    readable, left_out = content(path)
    too_long = [Quarantined(part.line, part.reason, part.text) for part in left_out]
    if too_long and not readable.strip():
        return Parsed(None, [], too_long)
    parsed = parse_document(readable, received_on, day_first, hints)
    return Parsed(parsed.shape, parsed.records, [*parsed.quarantined, *too_long], parsed.furniture, parsed.sheets)


def numbered(document_id: str, key: str, rows: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    """Yield rows with an identifier made of their document and position."""
    for position, row in enumerate(rows, start=1):
        yield {key: f"{document_id}-{position:05d}", "document_id": document_id, **row}
