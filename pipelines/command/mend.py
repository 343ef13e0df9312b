"""Repair of the log of documents: lost lines are brought back from the warehouse being made and from editions.

Put here: bringing lines back. Not here: noticing a loss (warehouse/chain.py), lost documents (steps/parse.py).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.sources.raw import is_receipt, lock_log, log_of, tidy
from warehouse.chain import ChainedLog, DamagedLog, LostEnd
from warehouse.files import put_in_place, read_lines
from warehouse.home import Home
from warehouse.lock import run_lock
from warehouse.queries import Reader

# As lines of the log: what the tables know of each receipt, in the order of the log.
LINES = """
SELECT document_id, source_id, address, receipts.received_at, sha256, bytes, media_type, headers
FROM receipts JOIN raw_documents USING (document_id)
ORDER BY receipts.rowid
"""

Row = dict[str, Any]


def mend_end(home: Home) -> list[str]:
    """Repair the end of the log after a power failure; return what was done, in sentences.

    The tables give back lost lines if the lines come out exactly as they were written. Otherwise nothing changes, and the
    next reader of the log reports the damage.
    """
    with lock_log(home):
        tidy(home.raw)
        _part(home).unlink(missing_ok=True)
        log = log_of(home)
        cut = log.unfinished()
        try:
            for _ in log.new_rows():
                pass
        except LostEnd:
            known = {_key(row) for row in _rows(log.path)}
            return _brought_back(home, log, [row for row in _receipts_in_tables(home) if _key(row) not in known])
        except DamagedLog:
            return []
        if cut:
            log.cut_unfinished()
            return [
                f"The last line of {log.path} was cut off, by a crash or a power failure. "
                f"The rest of that line is kept as {log.torn}."
            ]
        return []


def _brought_back(home: Home, log: ChainedLog, lost: list[Row]) -> list[str]:
    lines, chain = log.written()
    trial = log.continued(lost[: lines - log.end()[0]])
    if trial != (lines, chain):
        return []
    count = lines - log.end()[0]
    for row in lost[:count]:
        log.append(row)
    return [f"The last {count:,} lines of {log.path} were lost. They were brought back from the tables made from them."]


def mend(home: Home) -> list[str]:
    """Write the log anew from its good lines and the lost lines that the tables know; return what was done, in sentences.

    The damaged log is kept in the same folder. Documents that no line names any more are listed by their files.

    Raises:
        RunUnderWay: another run is writing to the home.
    """
    with run_lock(home), lock_log(home):
        log = log_of(home)
        try:
            rows = list(log.new_rows())
        except DamagedLog as damage:
            sentences = [str(damage).split(". ")[0] + "."]
        else:
            return [f"{log.path} is whole: {len(rows):,} lines. There is nothing to repair."]
        known = {_key(row): row for row in _receipts_in_tables(home)}
        good = {_key(row): row for row in _rows(log.path)}
        every = sorted((known | good).values(), key=lambda row: str(row["received_at"]))
        damaged = log.path.with_name(f"documents-damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}.jsonl")
        if log.path.exists():
            shutil.copy2(log.path, damaged)
        _rewrite(log.path, _part(home), every)
        back, orphans = len(every) - len(good), list(_unnamed(home, every))
        sentences.append(
            f"It was written anew with {len(every):,} lines, {back:,} of them from the tables. "
            f"The damaged log is kept as {damaged}."
        )
        sentences += [
            f"No line names {path}: its source and address are lost. Take the document in again to use it." for path in orphans
        ]
        return sentences


def _part(home: Home) -> Path:
    """Return the path where the new log is written; a file there is left from a run that was killed."""
    return home.raw / "documents.part"


def _rewrite(path: Path, place: Path, rows: list[Row]) -> None:
    part = ChainedLog(place)
    part.path.unlink(missing_ok=True)
    for row in rows:
        part.append(row)
    log = ChainedLog(path)
    log.head.unlink(missing_ok=True)
    put_in_place(part.path, path)
    for _ in log.new_rows():
        pass
    log.settle()


def _rows(path: Path) -> Iterator[Row]:
    """Yield the lines of a log that hold a receipt, whether or not they follow from each other."""
    for row in read_lines(path):
        row.pop("chain", None)
        if is_receipt(row):
            yield row


def _receipts_in_tables(home: Home) -> list[Row]:
    """Return the receipts in the tables: of the warehouse being made, else of the newest edition that can be read."""
    for path in [home.build, *(edition.path for edition in reversed(home.editions()))]:
        with suppress(Exception), closing(Reader(path)) as reader:  # whatever is wrong with a file, the next one is asked
            return [row for row in _lines(reader.sql(LINES)) if is_receipt(row)]
    return []


def _lines(known: pl.DataFrame) -> list[Row]:
    moments = [moment.astimezone(UTC).isoformat(timespec="microseconds") for moment in known["received_at"]]
    headers = [json.loads(words) if words else {} for words in known["headers"]]
    rows = known.drop("received_at", "headers").to_dicts()
    return [
        {
            "document_id": row["document_id"],
            "source_id": row["source_id"],
            "address": row["address"],
            "received_at": moment,
            "sha256": row["sha256"],
            "bytes": row["bytes"],
            "media_type": row["media_type"],
            "headers": sentences,
        }
        for row, moment, sentences in zip(rows, moments, headers, strict=True)
    ]


def _key(row: Mapping[str, Any]) -> tuple[str, str]:
    return str(row["document_id"]), str(row["received_at"])


def _unnamed(home: Home, rows: list[Row]) -> Iterator[Path]:
    """Yield files under raw/ that no line of the log names."""
    named = {row["sha256"] for row in rows}
    for path in sorted(home.raw.glob("??/*")):
        if path.name not in named:
            yield path
