"""The bytes of a document, read with memory bounded.

Put here: how much of a file is read. Not here: the bound on a line, which only the text of a page has (lines.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipelines.parse.model import KEPT
from pipelines.text import printable

# Larger than any listing (about 60,000 items); a document is held in memory while it is read.
LARGEST_DOCUMENT = 64 << 20

# How documents begin that are no lines of text: JSON, mark-up, workbooks (XLSX) and Parquet. Half of one can't be read.
STRUCTURED = (b"{", b"[", b"<", b"PK\x03\x04", b"PAR1")
BEFORE_STRUCTURE = b"\xef\xbb\xbf \t\r\n"


@dataclass(frozen=True)
class LeftOut:
    """A part of a document that was not read: where it begins, why, and its first words."""

    line: int
    reason: str
    text: str


def content(path: Path) -> tuple[bytes, list[LeftOut]]:
    """Return a file's bytes, and what was left out: a text too large is cut at the end of a line, another file is refused.

    Example: a listing of 100 MB → its first 64 MB, and a LeftOut with the number of the first line that was not read.
    """
    with path.open("rb") as stream:
        read = stream.read(LARGEST_DOCUMENT + 1)
    if len(read) <= LARGEST_DOCUMENT:
        return read, []
    size = f"The document is over {LARGEST_DOCUMENT >> 20} MB"
    end = 0 if read[:KEPT].lstrip(BEFORE_STRUCTURE).startswith(STRUCTURED) else read.rfind(b"\n", 0, LARGEST_DOCUMENT) + 1
    if not end:
        return b"", [LeftOut(1, f"{size}. It was not read: split it.", opening(read))]
    line = read.count(b"\n", 0, end) + 1
    return read[:end], [LeftOut(line, f"{size}. From this line on it was not read: split it.", opening(read[end:]))]


def opening(read: bytes) -> str:
    """Return the first words of a document, for the quarantine."""
    return printable(read[:KEPT].decode("utf-8", errors="replace"))
