"""Items in tables: CSV, XLSX and Parquet files, and rows of any other origin, by their columns.

A row of an unexpected shape is read as far as possible, or rejected alone. Not here: which columns a source has
(dateline.toml), JSON (json_documents.py).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow.parquet as pq

from pipelines.parse.fields.delimited import DELIMITERS, delimited_rows
from pipelines.parse.fields.named import Entry, Named, each, objects_only, shown
from pipelines.parse.fields.values import words
from pipelines.parse.fields.workbook import XLSX, WorkbookSheet, sheets_in
from pipelines.parse.markup.tree import plain
from pipelines.parse.model import Quarantined, Unreadable, quarantined
from pipelines.parse.vocabulary import usual_columns

PARTS = ("title", "date", "category", "teaser", "body", "url", "place", "topics")

# How the files of tables that are no text begin: workbooks (XLSX), and Parquet.
PARQUET = b"PAR1"
TABLES = (XLSX, PARQUET)

# Three times the items of the largest listing; bytes of a Parquet file when unpacked.
MOST_ROWS = 200_000
LARGEST_UNPACKED = 256 << 20
ROWS_AT_ONCE = 1_000

Cells = dict[str, Any]


def are_items(columns: Mapping[str, str]) -> bool:
    """Decide whether columns are of news: a headline and another part, or a text with its day."""
    parts = set(columns.values())
    return len(parts) > 1 and ("title" in parts or ("date" in parts and bool(parts & {"teaser", "body"})))


def table_items(content: bytes, text: str, columns: Mapping[str, str]) -> list[Entry]:
    """Return the rows of a file as items, by the named columns; pass CSV as text, XLSX and Parquet as bytes.

    Raises:
        Unreadable: the file can't be read, no columns are named, or a named column is missing.
    """
    sheets = list(sheets_in(content)) if content.startswith(XLSX) else []
    if not columns:
        raise Unreadable("The document is a table: name its columns in its source's table of dateline.toml.")
    if sheets:
        return _workbook_items(sheets, columns)
    rows = _parquet_rows(content) if content.startswith(PARQUET) else _csv_rows(text, columns)
    return row_items(rows, columns)


def _workbook_items(sheets: list[WorkbookSheet], columns: Mapping[str, str]) -> list[Entry]:
    """Return the items of all visible sheets that have the columns; reject the other sheets with a reason."""
    entries: list[Entry] = []
    missing: list[Unreadable] = []
    for sheet in sheets:
        rows = [row for row in sheet.rows if any(row)]
        try:
            if sheet.flaw or not sheet.visible:
                raise Unreadable(sheet.flaw or f"The sheet “{sheet.name}” is hidden: it was not read.")
            if rows:
                entries += row_items((dict(zip(rows[0], row, strict=True)) for row in rows[1:]), columns, rows[0])
        except Unreadable as reason:
            missing.append(reason)
            entries.append(quarantined(1, str(reason), "\n".join(" | ".join(row) for row in rows[:20])))
    if missing and len(missing) == len(entries):
        raise missing[0]
    return entries


def _parquet_rows(content: bytes) -> Iterator[Cells]:
    try:
        table = pq.ParquetFile(io.BytesIO(content))
        unpacked = sum(table.metadata.row_group(at).total_byte_size for at in range(table.metadata.num_row_groups))
        if unpacked > LARGEST_UNPACKED:
            raise Unreadable(f"Unpacked, the table takes more than {LARGEST_UNPACKED >> 20} MB: split it.")
        for batch in table.iter_batches(ROWS_AT_ONCE):
            yield from batch.to_pylist()
    except (Unreadable, GeneratorExit, KeyboardInterrupt, MemoryError):
        raise
    except Exception as error:  # whatever a damaged file raises in the library
        cause = str(error).partition("\n")[0].rstrip(".")
        raise Unreadable(f"The table can't be read ({cause}): copy the file again, or save it anew.") from None


def _csv_rows(text: str, columns: Mapping[str, str]) -> Iterator[Cells | Quarantined]:
    """Yield the rows of a CSV file. The delimiter with most named columns in the first row is used."""

    def known(delimiter: str) -> tuple[int, int]:
        header = next((row[1] for row in delimited_rows(text[:100_000], delimiter) if not isinstance(row, Quarantined)), [])
        return len(columns.keys() & set(header)), len(header)

    headings: list[str] | None = None
    for row in delimited_rows(text, max(DELIMITERS, key=known)):
        if isinstance(row, Quarantined):
            yield row
        elif headings is None:
            headings = row[1]
            _check(columns, headings)
        elif any(row[1]):
            cells = row[1] + [""] * (len(headings) - len(row[1]))
            yield dict(zip(headings, cells, strict=False))


def _check(columns: Mapping[str, str], headings: Iterable[str]) -> None:
    """Raise Unreadable if a column named in dateline.toml is missing."""
    headings = [str(heading) for heading in headings]
    if missing := sorted(set(columns) - set(headings)):
        raise Unreadable(f"The table has no column called {', '.join(missing)}; there are {', '.join(headings)}.")


def row_items(rows: Iterable[Any], columns: Mapping[str, str], headings: Iterable[str] | None = None) -> list[Entry]:
    """Return rows as items, by the named columns, else by the usual columns of tables of news."""
    given: list[Any] = []
    for row in rows:
        if len(given) == MOST_ROWS:
            given.append(quarantined(MOST_ROWS + 1, f"The table has more than {MOST_ROWS:,} rows; the rest was not read.", ""))
            break
        given.append(row)
    found = list(dict.fromkeys(name for row in given if isinstance(row, dict) for name in row))
    if columns and (found or headings is not None):
        _check(columns, found if headings is None else headings)
    known = columns or usual_columns(found)
    if found and not columns and not are_items(known):
        raise Unreadable(
            f"The rows have no columns that tell news items: there are {', '.join(found[:20])}. "
            "Name those of headline, day and text in the source's table of dateline.toml."
        )

    def named(row: Cells, at: int) -> Entry:
        parts = {part: plain(words(row.get(heading))) for heading, part in known.items()}
        if not any(parts.values()):
            return quarantined(at, "The row is empty in the columns that are read.", shown(row))
        return Named(at, **parts)

    return list(each(given, objects_only(named)))
