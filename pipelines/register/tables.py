"""Registers as tables: CSV in any encoding and with any delimiter, and XLSX; columns are recognised by their headings.

Pure over bytes. Not here: the meaning of a cell's words (facts), the list of headings (register_words.csv).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from pipelines.base.text import decode, normalise
from pipelines.parse.fields.delimited import DELIMITERS, Row, delimited_rows
from pipelines.parse.fields.named import guarded
from pipelines.parse.fields.workbook import WorkbookSheet, sheets_in
from pipelines.parse.model import Quarantined, Unreadable, quarantined
from pipelines.register.facts import currency_of, entry_from
from pipelines.register.model import Entry
from pipelines.register.names import BRACKETS, Names

HEADER_WITHIN = 20  # rows: above its header a sheet may have a title, a date, a note
NAMING = frozenset({"name", "acronym"})
# A table of news has titles and countries too; only a register has donors and periods.
REGISTER_ONLY = frozenset(
    {"acronym", "donor", "planned_start", "planned_end", "actual_start", "actual_end", "period", "budget", "derogation"}
    | {"accountable", "implementing"}
)
OTHER_FORMS = ("<", "{")  # how mark-up and JSON begin
LONGEST_HEADING = 60  # characters; a longer cell is text

Columns = dict[int, str]  # position → field


class Header(NamedTuple):
    """The header of a table: its line, its headings, and position → field for recognised columns."""

    line: int
    headings: list[str]
    columns: Columns


def read_csv(content: bytes, names: Names, mapping: Mapping[str, str], day_first: bool = True) -> Iterator[Entry | Quarantined]:
    """Return the projects of a CSV file, and rejected rows; nothing if no row is a register's header.

    Args:
        content: the file.
        names: the vocabularies.
        mapping: heading → field, which takes precedence over automatic recognition.
        day_first: whether 03/07/2025 is the 3rd of July.
    """
    text = decode(content)
    if text is None:
        return
    if (found := _delimited(text, names, mapping)) is not None:
        delimiter, header = found
        yield from _entries(delimited_rows(text, delimiter), header, names, day_first)


def looks_like_register(opening: bytes, names: Names, mapping: Mapping[str, str]) -> bool:
    """Decide by its beginning whether a file is a CSV register; a page of text with commas is not one."""
    whole_lines = opening[: opening.rfind(b"\n") + 1 or None]
    text = decode(whole_lines)
    return text is not None and text.lstrip()[:1] not in OTHER_FORMS and _delimited(text, names, mapping) is not None


def _delimited(text: str, names: Names, mapping: Mapping[str, str]) -> tuple[str, Header] | None:
    """Return the delimiter with most recognised columns, and the header; None if no delimiter gives a header."""
    above = "\n".join(text.split("\n", 2 * HEADER_WITHIN)[: 2 * HEADER_WITHIN])
    found = []
    for delimiter in DELIMITERS:
        rows = [row for row in delimited_rows(above, delimiter) if not isinstance(row, Quarantined)]
        if header := _header(rows, names, mapping):
            found.append((delimiter, header))
    return max(found, key=lambda each: len(each[1].columns), default=None)


def read_xlsx(content: bytes, names: Names, mapping: Mapping[str, str], day_first: bool = True) -> Iterator[Entry | Quarantined]:
    """Yield the projects of an XLSX workbook, from each visible sheet with a register's header; reject the others."""
    registers = 0
    unused: list[Quarantined] = []
    try:
        for sheet in sheets_in(content):
            rows = list(enumerate(sheet.rows, 1))
            header = _header(rows, names, mapping) if sheet.visible else None
            if header:
                registers += 1
                yield from _entries(rows, header, names, day_first)
            elif sheet.flaw or any(map(any, sheet.rows)):
                words = "\n".join(" | ".join(row) for row in sheet.rows[:HEADER_WITHIN])
                unused.append(quarantined(1, sheet.flaw or _why(sheet), words))
    except Unreadable as reason:
        unused.append(quarantined(1, str(reason), ""))
    if not registers and not unused:
        unused.append(quarantined(1, "The workbook is empty: none of its sheets has words.", ""))
    yield from unused


def _why(sheet: WorkbookSheet) -> str:
    if not sheet.visible:
        return f"The sheet “{sheet.name}” is hidden: it was not read. Show it in the workbook if its projects are to be used."
    return f"The sheet “{sheet.name}” has no columns for the names and the donors or dates of projects: it was not read."


def _header(rows: Sequence[Row], names: Names, mapping: Mapping[str, str]) -> Header | None:
    """Return the header among the first rows; None if no row has the columns of a register."""
    for line, row in rows[:HEADER_WITHIN]:
        columns = {place: field for place, heading in enumerate(row) if (field := _field(heading, names, mapping))}
        fields = set(columns.values())
        if len(fields) >= 2 and NAMING & fields and REGISTER_ONLY & fields:
            return Header(line, row, columns)
    return None


def _field(heading: str, names: Names, mapping: Mapping[str, str]) -> str | None:
    """Return the field of a column: by its heading without brackets (Donor(s)), or the part before a slash; None if unknown."""
    plain = normalise(heading)
    if not plain or len(plain) > LONGEST_HEADING:
        return None
    bare = BRACKETS.sub("", plain)
    ways = (names.meaning("field", words) for words in (plain, bare, re.split(r"\s*/\s*", bare)[0]))
    return mapping.get(plain) or next(filter(None, ways), None)


def _with_heading(field: str, words: str, heading: str) -> str:
    """Add to a cell the subject or the currency that only its heading gives: '500' under 'Budget (EUR)' → '500 EUR'."""
    if field == "other":
        return f"{heading}: {words}"
    currency = currency_of(heading) if field == "budget" and not currency_of(words) else None
    return f"{words} {currency}" if currency else words


def _entries(rows: Iterable[Row | Quarantined], header: Header, names: Names, day_first: bool) -> Iterator[Entry | Quarantined]:
    """Yield the projects of the rows below the header, and rejected rows."""
    for each in rows:
        if isinstance(each, Quarantined):
            yield each
        elif each[0] > header.line and any(map(normalise, each[1])):
            yield guarded(each[0], " | ".join(each[1]), partial(_entry, each, header, names, day_first))


def _entry(row: Row, header: Header, names: Names, day_first: bool) -> Entry | Quarantined:
    line, cells = row
    fields: list[tuple[str, str]] = []
    for place, cell in enumerate(cells):
        field, heading = header.columns.get(place, "other"), header.headings[place] if place < len(header.headings) else ""
        if words := normalise(cell):
            fields.append((field, _with_heading(field, words, heading)))
    return entry_from(line, fields, names, day_first) or quarantined(
        line, "The row names no project: its columns for name and acronym are empty.", " | ".join(cells)
    )
