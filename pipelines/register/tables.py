"""Registers as tables: CSV in any encoding and with any delimiter, and XLSX; columns are recognised by their headings.

Pure over bytes. Not here: what the words in a cell mean (facts), or how headings are called (register_words.csv).
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import fastexcel

from pipelines.parse.data import DELIMITERS
from pipelines.parse.model import Quarantined, quarantined
from pipelines.register.facts import currency_of, labelled
from pipelines.register.model import Entry
from pipelines.register.names import BRACKETS, Names
from pipelines.text import decode, normalise

HEADER_WITHIN = 20  # rows: above its header a sheet may have a title, a date, a note
NAMING = frozenset({"name", "acronym"})
# A table of news has titles and countries too; what tells a register is who pays, and from when to when.
TELLING = frozenset(
    {"acronym", "donor", "planned_start", "planned_end", "actual_start", "actual_end", "period", "budget", "derogation"}
    | {"accountable", "implementing"}
)
LONGEST_HEADING = 60  # characters; what is longer is a text
LARGEST_CELL = 1 << 20
LARGEST_WORKBOOK = 256 << 20  # bytes when unpacked; a register of 100,000 projects takes some 100 MB
XLSX = b"PK\x03\x04"

csv.field_size_limit(LARGEST_CELL)

Row = Sequence[str]
Columns = dict[int, str]  # position → field


def read_csv(content: bytes, names: Names, mapping: Mapping[str, str], day_first: bool = True) -> Iterator[Entry | Quarantined]:
    """The projects of a CSV file, and the rows that can't be used; nothing where no row is a register's header.

    Args:
        content: the file.
        names: the vocabularies.
        mapping: heading → field, before the headings that are known by themselves.
        day_first: whether 03/07/2025 is the 3rd of July.
    """
    text = decode(content)
    if text is None:
        return
    if (found := _delimited(text, names, mapping)) is not None:
        rows, (columns, at) = found
        yield from _entries(rows, columns, at, names, day_first)


def looks_like_register(opening: bytes, names: Names, mapping: Mapping[str, str]) -> bool:
    """Whether a file that begins so is a CSV register."""
    whole_lines = opening[: opening.rfind(b"\n") + 1 or None]
    text = decode(whole_lines)
    return text is not None and _delimited("\n".join(text.split("\n")[:HEADER_WITHIN]), names, mapping) is not None


def _delimited(text: str, names: Names, mapping: Mapping[str, str]) -> tuple[list[tuple[int, Row]], tuple[Columns, int]] | None:
    """Rows and header by the delimiter that makes most columns known; None where none makes a header."""
    found = []
    for delimiter in DELIMITERS:
        rows = _rows(text, delimiter)
        if header := _header(rows, names, mapping):
            found.append((rows, header))
    return max(found, key=lambda each: len(each[1][0]), default=None)


def read_xlsx(content: bytes, names: Names, mapping: Mapping[str, str], day_first: bool = True) -> Iterator[Entry | Quarantined]:
    """The same of an XLSX workbook: of its first sheet that has a register's header."""
    try:
        size = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist())
        if size > LARGEST_WORKBOOK:
            yield quarantined(
                1, f"Unpacked, the workbook takes {size >> 20:,} MB, more than {LARGEST_WORKBOOK >> 20}; split it.", ""
            )
            return
        workbook = fastexcel.read_excel(content)
        for name in workbook.sheet_names:
            rows = _sheet(workbook, name)
            if header := _header(rows, names, mapping):
                yield from _entries(rows, *header, names, day_first)
                return
        yield quarantined(1, "No sheet of the workbook has columns for the names and the donors or dates of projects.", "")
    except (fastexcel.FastExcelError, zipfile.BadZipFile) as error:
        yield quarantined(1, f"The workbook can't be read: {error}.", "")


def _rows(text: str, delimiter: str) -> list[tuple[int, Row]]:
    """Rows with the line each begins on."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    rows: list[tuple[int, Row]] = []
    begins = 1
    try:
        for row in reader:
            rows.append((begins, row))
            begins = reader.line_num + 1
    except csv.Error:  # a cell of megabytes: with this delimiter it is no table
        return []
    return rows


def _sheet(workbook: fastexcel.ExcelReader, name: str) -> list[tuple[int, Row]]:
    sheet: Any = workbook.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
    return [(number, [cell or "" for cell in row]) for number, row in enumerate(sheet.to_polars().iter_rows(), 1)]


def _header(rows: list[tuple[int, Row]], names: Names, mapping: Mapping[str, str]) -> tuple[Columns, int] | None:
    """The columns that are known, by position, and where the rows below the header begin."""
    for at, (_, row) in enumerate(rows[:HEADER_WITHIN], 1):
        columns = {place: field for place, heading in enumerate(row) if (field := _field(heading, names, mapping))}
        fields = set(columns.values())
        if len(fields) >= 2 and NAMING & fields and TELLING & fields:
            return columns, at
    return None


def _field(heading: str, names: Names, mapping: Mapping[str, str]) -> str | None:
    """The field of a column: by its heading, without what is in brackets (Donor(s)), or by what stands before a stroke."""
    plain = normalise(heading)
    if not plain or len(plain) > LONGEST_HEADING:
        return None
    bare = BRACKETS.sub("", plain)
    ways = (names.meaning("field", words) for words in (plain, bare, re.split(r"\s*/\s*", bare)[0]))
    return mapping.get(plain) or next(filter(None, ways), None)


def _with_heading(field: str, words: str, heading: str) -> str:
    """What a cell says, with what only its heading tells: what it is about, or the currency of its amount."""
    if field == "other":
        return f"{heading}: {words}"
    currency = currency_of(heading) if field == "budget" and not currency_of(words) else None
    return f"{words} {currency}" if currency else words


def _entries(
    rows: list[tuple[int, Row]], columns: Columns, at: int, names: Names, day_first: bool
) -> Iterator[Entry | Quarantined]:
    headings = rows[at - 1][1]
    for line, row in rows[at:]:
        cells = [(columns.get(place, "other"), normalise(cell), place) for place, cell in enumerate(row)]
        if not any(words for _, words, _ in cells):
            continue
        said = [
            (field, _with_heading(field, words, headings[place] if place < len(headings) else ""))
            for field, words, place in cells
            if words
        ]
        yield labelled(line, said, names, day_first) or quarantined(
            line, "The row names no project: its columns for name and acronym are empty.", " | ".join(row)
        )
