"""The documents of a home for a person: list them, show what was read from one, leave one out.

Not here: the log of decisions (warehouse/decisions.py), reading documents (records.py).
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from pipelines.base.bounded import Readers, Unread
from pipelines.parse.model import Parsed, Quarantined
from pipelines.register.model import Entry
from pipelines.settings import Settings
from pipelines.sources.raw import as_last_received, received, stored
from pipelines.steps.parse import Damaged, task_of, whole_document
from warehouse.decisions import Decision, drop, dropped, undo
from warehouse.editions import sound_edition
from warehouse.errors import InputError
from warehouse.home import Home

# Characters of a piece's words on a line of a terminal.
SHOWN = 100


def listed(home: Home) -> Iterator[str]:
    """Yield a line for each document, newest first: identifier, day, source, address, and why it is left out."""
    home.check_layout()
    every, out = _every(home), dropped(home)
    if every.is_empty():
        yield f"No document was received in {home.path} yet. `dateline run NEWS` takes some in."
    for row in every.sort("received_at", descending=True, maintain_order=True).iter_rows(named=True):
        left_out = f"  left out: {out[row['document_id']].why}" if row["document_id"] in out else ""
        yield f"{row['document_id']}  {row['received_at']:%Y-%m-%d %H:%M}  {row['source_id']}  {row['address']}{left_out}"


def described(home: Home, words: str, settings: Settings) -> Iterator[str]:
    """Yield what is known about a document, then each piece of it: record, project, rejected piece or furniture.

    Raises:
        InputError: the words match no document, or more than one.
    """
    row = named(home, words)
    path = stored(home, row["sha256"])
    yield f"Document    {row['document_id']}"
    yield f"From        {row['source_id']}: {row['address']}"
    yield f"Received    {row['received_at']:%-d %B %Y, %H:%M} UTC, {row['bytes']:,} bytes, kept in {path}"
    if decision := dropped(home).get(row["document_id"]):
        yield f"Left out    by {decision.by} on {decision.at:%-d %B %Y}: {decision.why}"
    with Readers() as readers:
        read = readers.read(whole_document, task_of(home, row, settings))
    if isinstance(read, Unread):
        yield f"Rejected    {read.reason}"
    elif isinstance(read, Damaged):
        yield f"Damaged     {read.words}"
    else:
        yield from _pieces(*read)


def _pieces(parsed: Parsed, parts: list[Entry | Quarantined]) -> Iterator[str]:
    yield f"Read as     {parsed.shape or 'nothing known'}"
    entries = [part for part in parts if isinstance(part, Entry)]
    rejected = [*parsed.quarantined, *(part for part in parts if isinstance(part, Quarantined))]
    for record in parsed.records:
        yield _line("record", record.line, f"{record.published_on or 'no date'}  {record.title or record.teaser or record.body}")
    for entry in entries:
        yield _line("project", entry.line, entry.used("acronym") or entry.used("name") or "without a name")
    for piece in rejected:
        yield _line("rejected", piece.line, f"{piece.reason} {piece.text}")
    for left in parsed.furniture:
        yield _line("furniture", left.line, left.text)


def _line(kind: str, line: int, words: str) -> str:
    flat = " ".join(words.split())
    return f"{kind:<10}  line {line:>5}  {flat[:SHOWN]}{'…' if len(flat) > SHOWN else ''}"


def take_out(home: Home, words: str, why: str) -> str:
    """Leave a document out of every later run; return what was done, in a sentence.

    Raises:
        InputError: the words match no document, or the reason is missing.
        DecidedMeanwhile: the document is already left out.
    """
    row, edition = named(home, words), sound_edition(home)[0]
    seen = {"edition": edition.name if edition else None, "address": row["address"]}
    drop(home, _who(), row["document_id"], seen, why)
    return f"{row['document_id']} ({row['address']}) is left out from the next run on. To read the document again, add `--undo`."


def bring_back(home: Home, words: str, why: str) -> str:
    """Read a document again that was left out; return what was done, in a sentence.

    Raises:
        InputError: the words match no document, or the document is not left out.
    """
    row = named(home, words)
    decision: Decision | None = dropped(home).get(row["document_id"])
    if decision is None:
        raise InputError(
            f"{row['document_id']} ({row['address']}) is not left out: there is nothing to undo. "
            "`dateline documents` shows which documents are left out."
        )
    undo(home, _who(), decision, why)
    return f"{row['document_id']} ({row['address']}) is read again from the next run on."


def _who() -> str:
    """Return the name of the user at the terminal, or the user's number where the name is missing, as in a container."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return f"user {os.getuid()}"


def named(home: Home, words: str) -> Mapping[str, Any]:
    """Return a document (a row of table raw_documents) by its address, its identifier or the beginning of the identifier.

    Raises:
        InputError: the words match no document, or more than one.
    """
    home.check_layout()
    every = _every(home)
    if not words.strip():
        raise InputError("No document is named. Give an identifier or an address; `dateline documents` lists them.")
    found = every.filter(pl.col("document_id").str.starts_with(words) | (pl.col("address") == words))
    if found.height != 1:
        first = ", ".join(found["document_id"].head(5))
        which = f": {first}. Give more of the identifier" if first else ". `dateline documents` lists all documents"
        raise InputError(f"{found.height:,} documents match {words!r}{which}.")
    return found.row(0, named=True)


def _every(home: Home) -> pl.DataFrame:
    """Return all documents, those left out included, each as last received."""
    receipts = received(home)
    return as_last_received(receipts.unique("document_id", keep="first", maintain_order=True), receipts)
