"""Documents as they were received: kept byte for byte under their hash, with source, address, time and headers.

Every later step can be replayed from here. Not here: reading what a document says (parse/).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import polars as pl

from warehouse.schema import frame
from warehouse.store import Home, append_line, put_in_place, read_lines, sync
from warehouse.tables import BY_NAME

PIECE = 1 << 20


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
    """Keep documents of a source one by one; the same bytes from the same address are noted once.

    Yields:
        The identifier of each document, new or known, once it is kept.
    """
    known = set(documents(home)["document_id"])
    for document in incoming:
        sha256, size = _keep_bytes(home, document.stream)
        document_id = hashlib.sha256("\0".join([source_id, document.address, sha256]).encode()).hexdigest()[:16]
        moment = (document.received_at or received_at).astimezone(UTC).isoformat(timespec="microseconds")
        row = {"source_id": source_id, "address": document.address, "received_at": moment, "sha256": sha256, "bytes": size}
        if document_id not in known:
            said = {"media_type": document.media_type, "headers": document.headers}
            append_line(home.raw / "documents.jsonl", {"document_id": document_id, **row, **said})
            known.add(document_id)
        yield document_id


def _keep_bytes(home: Home, stream: BinaryIO) -> tuple[str, int]:
    """Put bytes under their hash, safe on disk before the log names them."""
    home.raw.mkdir(parents=True, exist_ok=True)
    part = home.raw / "incoming.part"
    digest, size = hashlib.sha256(), 0
    with part.open("wb") as out:
        while piece := stream.read(PIECE):
            digest.update(piece)
            size += out.write(piece)
    path = stored(home, digest.hexdigest())
    if not path.parent.is_dir():
        path.parent.mkdir()
        sync(home.raw)
    put_in_place(part, path)
    return digest.hexdigest(), size


def documents(home: Home) -> pl.DataFrame:
    """All documents kept: the table raw_documents, in the order of receipt."""
    rows = [
        {**row, "received_at": datetime.fromisoformat(str(row["received_at"])), "headers": _said(row.get("headers"))}
        for row in read_lines(home.raw / "documents.jsonl")
    ]
    return frame(BY_NAME["raw_documents"], rows).unique("document_id", keep="first", maintain_order=True)


def _said(headers: object) -> str | None:
    return json.dumps(headers, ensure_ascii=False) if headers else None


def stored(home: Home, sha256: str) -> Path:
    """Where bytes of that hash lie."""
    return home.raw / sha256[:2] / sha256
