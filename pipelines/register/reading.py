"""Recognise registers by their first bytes or column headings, and choose the reader of each.

Not here: project sheets, which are pages as news are (parse/text/project_sheets.py, sheets.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pipelines.parse.fields.workbook import XLSX
from pipelines.parse.model import Quarantined, quarantined
from pipelines.register.iati import read_iati
from pipelines.register.model import Entry
from pipelines.register.names import Names
from pipelines.register.tables import looks_like_register, read_csv, read_xlsx

OPENING = 1 << 16  # bytes, which include the header
IATI = b"<iati-activit"
LARGEST_TABLE = 64 << 20  # bytes; all rows of a table are in memory at once, unlike activities of IATI

Read = Iterator[Entry | Quarantined]


def read_register(path: Path, names: Names, columns: Mapping[str, str], day_first: bool) -> tuple[str, Read] | None:
    """Return the kind of register that a file is, and its entries one by one; None if the file is not a register.

    Args:
        path: the file.
        names: the vocabularies.
        columns: heading → field, for headings that are not recognised automatically.
        day_first: whether 03/07/2025 is the 3rd of July.
    """
    with path.open("rb") as stream:
        opening = stream.read(OPENING)
    if IATI in opening[:4096]:
        return "IATI activities", _with_reason("IATI activities", _streamed(path, names))
    kind = "XLSX register" if opening.startswith(XLSX) else "CSV register" if looks_like_register(opening, names, columns) else ""
    if not kind:
        return None
    if path.stat().st_size > LARGEST_TABLE:
        return kind, iter([quarantined(1, f"The table is over {LARGEST_TABLE >> 20} MB; split it.", "")])
    read = read_xlsx if opening.startswith(XLSX) else read_csv
    return kind, _with_reason(kind, read(path.read_bytes(), names, columns, day_first))


def _with_reason(kind: str, read: Read) -> Read:
    """Yield the parts of a register; an empty register becomes one rejected piece with a reason."""
    empty = True
    for part in read:
        empty = False
        yield part
    if empty:
        yield quarantined(1, f"The file is read as {kind}, and it holds no project.", "")


def _streamed(path: Path, names: Names) -> Read:
    with path.open("rb") as stream:
        yield from read_iati(stream, names)
