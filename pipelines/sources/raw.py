"""Documents as received: bytes in files named by their hash, and a log with source, address, time and headers.

Every later step can be repeated from these files. Not here: reading documents (parse/).
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import filelock
import polars as pl

from warehouse.chain import ChainedLog
from warehouse.decisions import dropped
from warehouse.files import put_in_place, sync
from warehouse.home import Home
from warehouse.schema import frame
from warehouse.tables import BY_NAME

PIECE = 1 << 20

# Seconds to wait for another process that adds a line to the log, which takes some milliseconds.
PATIENCE = 60


@dataclass(frozen=True)
class Received:
    """A document from a connector: its address, its bytes, and media type and headers where the sender gave them.

    Headers have their names in small letters (etag, last-modified …). `received_at` is set for a document of a web archive:
    it is the moment when somebody else downloaded it.
    """

    address: str
    stream: BinaryIO
    media_type: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    received_at: datetime | None = None


def receive(home: Home, source_id: str, incoming: Iterable[Received], received_at: datetime) -> Iterator[str]:
    """Keep documents of a source one by one. The log gets a line whenever an address gives other bytes than before.

    The log is not locked between two documents, so a slow source does not stop other processes.

    Yields:
        The identifier of each document, new or known, once it is kept.

    Raises:
        DamagedLog: the log of documents was changed, or part of it was lost.
    """
    log = Catalogue(home)
    for document in incoming:
        address = document.address.encode(errors="backslashreplace").decode()  # a file's name may have bytes that are not Unicode
        sha256, size = _keep_bytes(home, document.stream)
        moment = (document.received_at or received_at).astimezone(UTC).isoformat(timespec="microseconds")
        row = {"source_id": source_id, "address": address, "received_at": moment, "sha256": sha256, "bytes": size}
        document_id = document_id_of(row)
        log.add({"document_id": document_id, **row, "media_type": document.media_type, "headers": document.headers})
        yield document_id
    log.settle()


def document_id_of(row: Mapping[str, object]) -> str:
    """Return the identifier of a document, from its source_id, address and sha256."""
    parts = [str(row["source_id"]), str(row["address"]), str(row["sha256"])]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


class Catalogue:
    """The log of documents, documents.jsonl: each line is a receipt (an address gave a document at a moment)."""

    def __init__(self, home: Home) -> None:
        """Start before the first line of the log; the log is read later."""
        self._home, self._log = home, log_of(home)
        self._newest: dict[tuple[str, str], str] = {}
        self._moments: set[tuple[str, str]] = set()

    def add(self, row: dict[str, object]) -> None:
        """Add a line, unless the address's last line names the same document, or the line exists."""
        with lock_log(self._home):
            self._read()
            place, moment = _place(row), (str(row["document_id"]), str(row["received_at"]))
            if self._newest.get(place) != row["document_id"] and moment not in self._moments:
                self._log.append(row)
                self._remember(row)

    def settle(self) -> None:
        """Record the length of the log, so that a loss of its end is noticed."""
        with lock_log(self._home):
            self._read()
            self._log.settle()

    def _read(self) -> None:
        for row in self._log.new_rows():
            self._remember(row)

    def _remember(self, row: Mapping[str, object]) -> None:
        self._newest[_place(row)] = str(row["document_id"])
        self._moments.add((str(row["document_id"]), str(row["received_at"])))


def lock_log(home: Home) -> filelock.BaseFileLock:
    """Return the lock for adding lines to the log of documents; a process needs the lock for some milliseconds."""
    home.raw.mkdir(parents=True, exist_ok=True)
    return filelock.FileLock(home.raw / "lock", timeout=PATIENCE, is_singleton=True)


def log_of(home: Home) -> ChainedLog:
    """Return the log of a home's documents, without reading it."""
    return ChainedLog(home.raw / "documents.jsonl", is_receipt)


def is_receipt(row: Mapping[str, object]) -> bool:
    """Decide whether a row of the log is a valid receipt: its identifier, date and size fit."""
    try:
        datetime.fromisoformat(str(row["received_at"])).astimezone(UTC)
        named = row["document_id"] == document_id_of(row)
    except (KeyError, ValueError, OverflowError):
        return False
    return named and type(row["bytes"]) is int and isinstance(row.get("media_type"), str | None)


def _place(row: Mapping[str, object]) -> tuple[str, str]:
    return str(row["source_id"]), str(row["address"])


def _keep_bytes(home: Home, stream: BinaryIO) -> tuple[str, int]:
    """Store bytes in a file named by their hash; return hash and size. The file is safe on disk before the log names it."""
    tidy(home.raw)
    part = home.raw / f"incoming-{os.getpid()}.part"
    digest, size = hashlib.sha256(), 0
    try:
        with part.open("wb") as out:
            while piece := stream.read(PIECE):
                digest.update(piece)
                size += out.write(piece)
        path = stored(home, digest.hexdigest())
        if not path.parent.is_dir():
            path.parent.mkdir(exist_ok=True)
            sync(home.raw)
        put_in_place(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return digest.hexdigest(), size


def tidy(folder: Path) -> None:
    """Make the folder of documents private, as some may be withheld; delete parts that a crash left."""
    folder.mkdir(parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    for part in folder.glob("incoming-*.part"):
        if not Path(f"/proc/{part.stem.removeprefix('incoming-')}").exists():
            part.unlink(missing_ok=True)


def received(home: Home) -> pl.DataFrame:
    """Return every receipt, in the order of the log: columns of raw_documents, with the receipt's own `received_at`.

    Raises:
        DamagedLog: the log was changed, or part of it was lost.
    """
    rows = [
        {**row, "received_at": datetime.fromisoformat(str(row["received_at"])), "headers": _headers_of(row.get("headers"))}
        for row in log_of(home).new_rows()
    ]
    return frame(BY_NAME["raw_documents"], rows)


def documents(home: Home) -> pl.DataFrame:
    """Return all documents kept, each once, in the order of receipt: the columns of table raw_documents."""
    return _once(received(home))


def in_use(home: Home) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the tables raw_documents and receipts, without documents that a person left out."""
    taken_out = list(dropped(home))
    every = received(home).filter(~pl.col("document_id").is_in(taken_out))
    return _once(every), every.select("document_id", "received_at").unique(maintain_order=True)


def as_last_received(documents: pl.DataFrame, receipts: pl.DataFrame) -> pl.DataFrame:
    """Return documents (table raw_documents) with the time of their last receipt (table receipts) as `received_at`."""
    last = receipts.group_by("document_id").agg(pl.col("received_at").max())
    return documents.drop("received_at").join(last, on="document_id", maintain_order="left").select(documents.columns)


def _once(receipts: pl.DataFrame) -> pl.DataFrame:
    return receipts.unique("document_id", keep="first", maintain_order=True)


def _headers_of(headers: object) -> str | None:
    return json.dumps(headers, ensure_ascii=False) if headers else None


def stored(home: Home, sha256: str) -> Path:
    """Return the path of the document with this hash."""
    return home.raw / sha256[:2] / sha256
