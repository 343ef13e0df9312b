"""Read the bytes of a document within limits of memory.

Put here: how much of a file is read. Not here: the lines of a text (lines.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipelines.base.text import printable
from pipelines.parse.lines import LONGEST_LINE
from pipelines.parse.model import KEPT

# Larger than any listing (about 60,000 items); a document is in memory while it is read.
LARGEST_DOCUMENT = 64 << 20

TOO_LARGE = f"The document is over {LARGEST_DOCUMENT >> 20} MB"

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
    """Return a file's bytes, and the parts left out of a file that is too large.

    A text gives its lines up to the limit; a line of over a mebibyte, which is no item, is skipped. Other files are refused.

    Example: a listing of 100 MB → its first 64 MB, and a LeftOut with the number of the first line that was not read.
    """
    if path.stat().st_size <= LARGEST_DOCUMENT:
        return path.read_bytes(), []
    with path.open("rb") as stream:
        begins = stream.read(KEPT)
        if begins.lstrip(BEFORE_STRUCTURE).startswith(STRUCTURED):
            return b"", [LeftOut(1, f"{TOO_LARGE}. It was not read: split it.", opening(begins))]
        stream.seek(0)
        return _lines(stream)


def _lines(stream: BinaryIO) -> tuple[bytes, list[LeftOut]]:
    """Return the lines of a text up to the limit, and the parts left out; line numbers do not change."""
    lines: list[bytes] = []
    left_out: list[LeftOut] = []
    room = LARGEST_DOCUMENT
    while line := stream.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            length = LONGEST_LINE + _skipped(stream)
            left_out.append(LeftOut(len(lines) + 1, f"The line is {length:,} bytes long; no item is.", opening(line)))
            line = b"\n"
        room -= len(line)
        if room < 0:
            left_out.append(LeftOut(len(lines) + 1, f"{TOO_LARGE}. From this line on it was not read: split it.", opening(line)))
            break
        lines.append(line)
    return b"".join(lines), left_out


def _skipped(stream: BinaryIO) -> int:
    """Skip to the end of a line; return the number of bytes skipped."""
    length = 0
    while piece := stream.readline(LONGEST_LINE):
        length += len(piece)
        if piece.endswith(b"\n"):
            break
    return length


def opening(read: bytes) -> str:
    """Return the first words of a document, for the quarantine."""
    return printable(read[:KEPT].decode("utf-8", errors="replace"))
