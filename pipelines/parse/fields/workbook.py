"""Workbooks (XLSX): the rows of their sheets as words, within limits of memory. Damaged and half-copied workbooks give a reason.

Put here: opening workbooks. Not here: what columns mean (tables.py for news, register/tables.py for projects).
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

import fastexcel

from pipelines.parse.model import Unreadable

# How workbooks begin, as all zip files do.
XLSX = b"PK\x03\x04"

# Bytes of XML when unpacked: a register of 100,000 projects takes some 100 MB.
LARGEST_WORKBOOK = 256 << 20

# A sheet in memory has all cells between its first and its last, also empty ones; 100,000 projects of 50 columns take half of it.
MOST_CELLS = 10_000_000

PIECE = 1 << 20
CELL = re.compile(rb'<(?:\w+:)?c\s[^>]{0,200}?\br="([A-Z]{1,3})([0-9]{1,7})"')


@dataclass(frozen=True)
class WorkbookSheet:
    """A sheet: its name, whether it is visible, its rows as words, and why it can't be read, None if it can."""

    name: str
    visible: bool
    rows: list[list[str]] = field(default_factory=list)
    flaw: str = ""


def sheets_in(content: bytes) -> Iterator[WorkbookSheet]:
    """Return the sheets of a workbook one by one; a damaged sheet has a flaw, and the others are still read.

    Raises:
        Unreadable: the workbook is damaged, not copied to its end, or too large.
    """
    _measure(content)
    workbook = _guarded("workbook", lambda: fastexcel.read_excel(content))
    for name in workbook.sheet_names:
        try:
            yield _guarded(f"sheet “{name}”", lambda name=name: _sheet(workbook, name))
        except Unreadable as reason:
            yield WorkbookSheet(name, True, flaw=str(reason))


def _sheet(workbook: fastexcel.ExcelReader, name: str) -> WorkbookSheet:
    sheet: Any = workbook.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
    rows = [[cell or "" for cell in row] for row in sheet.to_polars().iter_rows()]
    return WorkbookSheet(name, sheet.visible == "visible", rows)


def _guarded(part: str, read: Any) -> Any:  # noqa: ANN401 - fastexcel's readers are untyped
    """Return the result of `read`; any error of the workbook library becomes Unreadable with a sentence."""
    try:
        return read()
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # a panic of a library in Rust is no Exception
        raise _damaged(part, error) from None


def _damaged(part: str, error: BaseException) -> Unreadable:
    cause = str(error).partition("\n")[0].strip() or type(error).__name__
    return Unreadable(f"The {part} can't be read ({cause.rstrip('.')}): copy the file again, or save it anew.")


def _measure(content: bytes) -> None:
    """Refuse a workbook that does not fit into memory; measure its content, as its stated sizes may be wrong."""
    size = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for part in packed.infolist():
                if not part.filename.endswith((".xml", ".rels")):
                    continue
                part.file_size = LARGEST_WORKBOOK + 1  # else reading ends where a false size says so
                with packed.open(part) as stream:
                    size += _size(stream, LARGEST_WORKBOOK - size)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, OSError, ValueError, EOFError, zlib.error) as error:
        if isinstance(error, Unreadable):
            raise
        raise _damaged("workbook", error) from None


def _size(stream: IO[bytes], limit: int) -> int:
    """Return the unpacked size of a part of a workbook."""
    size = rows = columns = 0
    rest = b""
    while piece := stream.read(PIECE):
        size += len(piece)
        if size > limit:
            raise Unreadable(f"Unpacked, the workbook takes more than {LARGEST_WORKBOOK >> 20} MB: split it.")
        for column, row in CELL.findall(rest + piece):
            rows, columns = max(rows, int(row)), max(columns, _number(column))
        rest = piece[-300:]
    if rows * columns > MOST_CELLS:
        raise Unreadable(
            f"A sheet of the workbook reaches over {rows:,} rows and {columns:,} columns, more than {MOST_CELLS:,} cells: "
            "delete what stands far off its table, or split it."
        )
    return size


def _number(column: bytes) -> int:
    """Return the number of a column: A → 1, AA → 27."""
    number = 0
    for letter in column:
        number = number * 26 + letter - ord("A") + 1
    return number
