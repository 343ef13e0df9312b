"""Documents as they were received: kept byte for byte under their hash, with source, address, time and headers.

Every later step can be replayed from here. Not here: reading what a document says (parse/).
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
    """A document as a connector yields it: its address, its bytes, and what the sender said of it, where known.

    Headers are those worth keeping, by their names in small letters (etag, last-modified …). `received_at` is when others
    received it, of a document from an archive.
    """

    address: str
    stream: BinaryIO
    media_type: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    received_at: datetime | None = None


def receive(home: Home, source_id: str, incoming: Iterable[Received], received_at: datetime) -> Iterator[str]:
    """Keep documents of a source one by one; what an address gives is noted whenever it differs from what it gave before.

    Nothing is held between two documents: a source that waits keeps nobody from writing.

    Yields:
        The identifier of each document, new or known, once it is kept.

    Raises:
        DamagedLog: the log of documents was changed, or part of it was lost.
    """
    log = Catalogue(home)
    for document in incoming:
        address = document.address.encode(errors="backslashreplace").decode()  # a file's name may be no Unicode
        sha256, size = _keep_bytes(home, document.stream)
        moment = (document.received_at or received_at).astimezone(UTC).isoformat(timespec="microseconds")
        row = {"source_id": source_id, "address": address, "received_at": moment, "sha256": sha256, "bytes": size}
        document_id = document_id_of(row)
        log.note({"document_id": document_id, **row, "media_type": document.media_type, "headers": document.headers})
        yield document_id
    log.settle()


def document_id_of(row: Mapping[str, object]) -> str:
    """Return the identifier of a document, from its source_id, address and sha256."""
    parts = [str(row["source_id"]), str(row["address"]), str(row["sha256"])]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


class Catalogue:
    """The log of documents, documents.jsonl, as it grows: each line says that an address gave a document at a moment."""

    def __init__(self, home: Home) -> None:
        """Begin at the log's first line; nothing is read yet."""
        self._home, self._log = home, log_of(home)
        self._newest: dict[tuple[str, str], str] = {}
        self._moments: set[tuple[str, str]] = set()

    def note(self, row: dict[str, object]) -> None:
        """Add a line, unless the address gave the same document last, or the line is there."""
        with lock_log(self._home):
            self._read()
            place, moment = _place(row), (str(row["document_id"]), str(row["received_at"]))
            if self._newest.get(place) != row["document_id"] and moment not in self._moments:
                self._log.append(row)
                self._remember(row)

    def settle(self) -> None:
        """Note how much of the log is written, so that a loss of its end is seen."""
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
    """Return the lock under which lines are added to the log of documents; it is held for some milliseconds."""
    home.raw.mkdir(parents=True, exist_ok=True)
    return filelock.FileLock(home.raw / "lock", timeout=PATIENCE, is_singleton=True)


def log_of(home: Home) -> ChainedLog:
    """Return the log of a home's documents, unread."""
    return ChainedLog(home.raw / "documents.jsonl", is_receipt)


def is_receipt(row: Mapping[str, object]) -> bool:
    """Decide whether a row says that an address gave a document at a moment, as each line of the log does."""
    try:
        datetime.fromisoformat(str(row["received_at"])).astimezone(UTC)
        named = row["document_id"] == document_id_of(row)
    except (KeyError, ValueError, OverflowError):
        return False
    return named and type(row["bytes"]) is int and isinstance(row.get("media_type"), str | None)


def _place(row: Mapping[str, object]) -> tuple[str, str]:
    return str(row["source_id"]), str(row["address"])


def _keep_bytes(home: Home, stream: BinaryIO) -> tuple[str, int]:
    """Put bytes under their hash, safe on disk before the log names them."""
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
    """Make the folder of received bytes, which hold what may be withheld, readable by its owner only; clear what a crash left."""
    folder.mkdir(parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    for part in folder.glob("incoming-*.part"):
        if not Path(f"/proc/{part.stem.removeprefix('incoming-')}").exists():
            part.unlink(missing_ok=True)


def received(home: Home) -> pl.DataFrame:
    """Return every receipt, in the order of the log: the columns of raw_documents, `received_at` being that of the receipt.

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
    """Return the tables raw_documents and receipts: of all documents kept, those that nobody took out."""
    taken_out = list(dropped(home))
    every = received(home).filter(~pl.col("document_id").is_in(taken_out))
    return _once(every), every.select("document_id", "received_at").unique(maintain_order=True)


def as_last_received(documents: pl.DataFrame, receipts: pl.DataFrame) -> pl.DataFrame:
    """Return documents (table raw_documents) with `received_at` as the moment each was received last (table receipts)."""
    last = receipts.group_by("document_id").agg(pl.col("received_at").max())
    return documents.drop("received_at").join(last, on="document_id", maintain_order="left").select(documents.columns)


def _once(receipts: pl.DataFrame) -> pl.DataFrame:
    return receipts.unique("document_id", keep="first", maintain_order=True)


def _headers_of(headers: object) -> str | None:
    return json.dumps(headers, ensure_ascii=False) if headers else None


def stored(home: Home, sha256: str) -> Path:
    """Return where bytes with this hash lie."""
    return home.raw / sha256[:2] / sha256
