"""Small files that survive a power failure: written whole or not at all, and logs of one JSON object a line.

Put here: how bytes reach the disk safely. Not here: which files a home has (home.py).
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from io import FileIO
from pathlib import Path


def replace_text(path: Path, words: str) -> None:
    """Write a small file so that a reader finds the old words or the new ones, never a part."""
    part = path.with_name(path.name + ".new")
    try:
        part.write_text(words, encoding="utf-8")
        put_in_place(part, path)
    except BaseException:  # as of a disk that is full
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, safe on disk: after a power cut the file is there whole, or not at all."""
    sync(part)
    part.replace(path)
    sync(path.parent)


def append_line(path: Path, row: dict[str, object]) -> None:
    """Add a JSON line to a log; a line torn by a crash before is closed first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+", buffering=0) as log:
        torn = log.seek(0, os.SEEK_END) > 0 and (log.seek(-1, os.SEEK_END), log.read(1))[1] != b"\n"
        line = json.dumps(row, ensure_ascii=False).encode(errors="replace") + b"\n"
        append_whole(log, b"\n" + line if torn else line)


def append_whole(log: FileIO, content: bytes) -> None:
    """Add bytes at the end of a log that is open without a buffer, safe on disk; where it can't take all, it keeps none."""
    end = log.seek(0, os.SEEK_END)
    try:
        written = 0
        while written < len(content):
            written += log.write(content[written:])
        os.fsync(log.fileno())
    except BaseException:  # as of a disk that is full
        with suppress(OSError):
            log.truncate(end)
        raise


def read_lines(path: Path) -> list[dict[str, object]]:
    """Return the rows of a log; a line that is no JSON object, as one torn by a crash, is no row."""
    if not path.is_file():
        return []
    rows = []
    for line in path.read_bytes().split(b"\n"):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict):
            rows.append(row)
    return rows


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are safe on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
