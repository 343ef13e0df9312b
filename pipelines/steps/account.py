"""The account of a run: how many records came in, what they became, and whether the run published an edition."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from uuid import uuid4

import polars as pl

from pipelines.base.home import PROJECT, settings_file
from pipelines.settings import load_settings
from pipelines.sources.intake import intakes
from pipelines.sources.raw import in_use
from warehouse.editions import publish, sound_edition
from warehouse.errors import DatelineError, advised, refusal
from warehouse.files import append_line, read_lines
from warehouse.home import Edition, Home, StoreError
from warehouse.lock import run_lock
from warehouse.queries import Reader
from warehouse.schema import frame
from warehouse.store import building, read
from warehouse.tables import BY_NAME

# Counts are of an edition; records that came in but are not in the edition are counted as withheld.
ACCOUNT = """
WITH kept AS (SELECT item_id FROM items WHERE item_id NOT IN (SELECT id FROM withheld WHERE kind = 'items')),
     shown AS (SELECT record_id FROM records WHERE record_id NOT IN (SELECT id FROM withheld WHERE kind = 'records')),
     unused AS (FROM quarantine WHERE quarantine_id NOT IN (SELECT id FROM withheld WHERE kind = 'quarantine'))
SELECT
    (SELECT count(*) FROM raw_documents) AS documents,
    (SELECT count(*) FROM records) + (SELECT count(*) FROM quarantine) AS records_in,
    (SELECT count(*) FROM kept) AS items,
    (SELECT count(*) FROM item_sightings WHERE record_id IN (FROM shown)) - (SELECT count(*) FROM kept) AS repeats,
    (SELECT count(*) FROM unused) AS quarantined,
    (SELECT count(*) FROM withheld WHERE kind IN ('records', 'quarantine')) AS withheld,
    (SELECT count(*) FROM withheld WHERE kind = 'credits_of_item' AND id IN (FROM kept)) AS uncredited
"""
# Far above any count of a run, and it fits a BIGINT.
LARGEST_COUNT = 1 << 62

# Outcomes of a run.
PUBLISHED, UNCHANGED, FAILED = "published", "unchanged", "failed"

# Characters of a library's message in the reason why a run failed.
LONGEST_REASON = 500

KEPT = "SELECT item_id, content_hash FROM items WHERE item_id NOT IN (SELECT id FROM withheld WHERE kind = 'items')"


def fingerprint(receipts: pl.DataFrame, asked: pl.DataFrame) -> str:
    """Return one hash of all inputs of an edition: documents, code, vocabularies, settings, and how sources answered.

    The same fingerprint means the same edition, so a run has nothing to do when the fingerprint is unchanged.

    Args:
        receipts: table receipts, of the documents in use.
        asked: table intakes.
    """
    inputs = [settings_file(), *_files(PROJECT / "pipelines"), *_files(PROJECT / "warehouse")]
    extra = load_settings().vocabulary
    digest = hashlib.sha256()
    for path in [*inputs, *(_files(extra) if extra else [])]:
        digest.update(path.read_bytes() if path.is_file() else b"")
        digest.update(b"\0")
    for table in (receipts.sort("document_id", "received_at"), _answering(asked)):
        digest.update(table.write_csv().encode())
    return digest.hexdigest()[:16]


def _answering(asked: pl.DataFrame) -> pl.DataFrame:
    """Return how each source answered when it was last asked: source_id, outcome."""
    newest = asked.sort("started_at", maintain_order=True).unique("source_id", keep="last")
    return newest.select("source_id", "outcome").sort("source_id")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".sql", ".csv", ".toml"})


def account(home: Home, run_id: str, started_at: datetime) -> dict[str, object]:
    """Return the row of table runs for a run whose items are made but not yet published."""
    with building(home) as connection:
        counts = connection.sql(ACCOUNT).pl().row(0, named=True)
        items = connection.sql(KEPT).pl()
    seconds = round((datetime.now(UTC) - started_at).total_seconds(), 3)
    row = {"run_id": run_id, "started_at": started_at, "seconds": seconds, **counts, **compare(items, _current(home))}
    return {**row, "version": version("dateline")}


def compare(items: pl.DataFrame, before: Edition | None) -> dict[str, int]:
    """Count new and reworded items since an edition: items (item_id, content_hash) → {"new": 3, "changed": 1}."""
    try:
        known = _known(before) if before else items.clear()
    except StoreError:  # a damaged edition: its items are not known
        known = items.clear()
    known = known.rename({"content_hash": "known"})
    joined = items.join(known, on="item_id", how="left")
    new = joined["known"].null_count()
    return {"new": new, "changed": joined.filter(pl.col("known") != pl.col("content_hash")).height}


def _known(edition: Edition) -> pl.DataFrame:
    with closing(Reader(edition.path)) as reader:
        return reader.sql("SELECT item_id, content_hash FROM items")


def _current(home: Home) -> Edition | None:
    """Return the current edition, also one that an earlier Dateline published without a seal; None if there is none."""
    try:
        return home.edition()
    except StoreError:
        return None


def log_of_runs(home: Home, run: dict[str, object]) -> pl.DataFrame:
    """Return the table runs: this run, and every earlier run that ended."""
    past = {row["run_id"]: row for row in read_lines(home.runs) if _ended(row)}  # a log that was put together may repeat lines
    past.pop(run["run_id"], None)
    columns = BY_NAME["runs"].columns
    rows = [{**{name: row.get(name, 0) for name in columns}, "started_at": _moment(row)} for row in past.values()]
    return frame(BY_NAME["runs"], [*rows, run])


def _ended(row: Mapping[str, object]) -> bool:
    """Decide whether a row of the log, which may be damaged, is a run that ended and fits table runs."""
    counts = {name: row.get(name, 0) for name, column in BY_NAME["runs"].columns.items() if column.type == "BIGINT"}
    whole = all(type(count) is int and 0 <= count < LARGEST_COUNT for count in counts.values())
    timed = type(row.get("seconds")) in (int, float) and _is_moment(row)
    named = all(_is_text(row.get(name)) for name in ("run_id", "edition", "version"))
    return row.get("outcome") != FAILED and whole and timed and named and _adds_up(counts)


def _adds_up(counts: Mapping[str, Any]) -> bool:
    return counts["records_in"] == sum(counts[name] for name in ("items", "repeats", "quarantined", "withheld"))


def _is_text(value: object) -> bool:
    """Decide whether a value is text that can be written: text from JSON may have halves of characters."""
    return isinstance(value, str) and value == value.encode(errors="ignore").decode()


def _moment(row: Mapping[str, object]) -> datetime:
    return datetime.fromisoformat(str(row["started_at"])).astimezone(UTC)


def _is_moment(row: Mapping[str, object]) -> bool:
    try:
        _moment(row)
    except (KeyError, ValueError, OverflowError):
        return False
    return True


def finish(home: Home, run: dict[str, Any]) -> dict[str, Any]:
    """Publish an edition, unless the current one is whole and has the same fingerprint; log the run and return its row."""
    with building(home) as connection:
        made_from = fingerprint(read(connection, "receipts"), read(connection, "intakes"))
        broken = read(connection, "contracts").filter(outcome="broken")
    before, _ = sound_edition(home)
    unchanged = before is not None and before.fingerprint == made_from
    edition = before if before and unchanged else publish(home, made_from)
    trouble = [*_trouble(home), *(f"{row['source_id']}: {row['sentence']}" for row in broken.iter_rows(named=True))]
    outcome = {
        **run,
        "started_at": run["started_at"].isoformat(),
        "outcome": UNCHANGED if unchanged else PUBLISHED,
        "edition": edition.name,
        "published": not unchanged,
        "trouble": trouble,
    }
    append_line(home.runs, outcome)
    return outcome


def _trouble(home: Home) -> list[str]:
    """Return a sentence for each source whose last answer failed or was incomplete."""
    asked = intakes(home).sort("started_at", maintain_order=True).unique("source_id", keep="last").sort("source_id")
    return [f"{row['source_id']}: {row['words']}" for row in asked.iter_rows(named=True) if row["outcome"] != "complete"]


def nothing_to_do(home: Home, run_id: str, started_at: datetime) -> dict[str, Any] | None:
    """Return the logged account of a run if the current edition is already right; None if there is work to do.

    A damaged or missing edition is never right, whatever its fingerprint.
    """
    before, _ = sound_edition(home)
    past = [row for row in read_lines(home.runs) if before and _ended(row) and row["edition"] == before.name]
    if before is None or not past or before.fingerprint != fingerprint(in_use(home)[1], intakes(home)):
        return None
    seconds = round((datetime.now(UTC) - started_at).total_seconds(), 3)
    new = {"run_id": run_id, "started_at": started_at.isoformat(), "seconds": seconds, "new": 0, "changed": 0}
    trouble = [sentence for sentence in _listed(past[-1].get("trouble")) if _is_text(sentence)]
    row = {**past[-1], **new, "outcome": UNCHANGED, "edition": before.name, "published": False, "trouble": trouble}
    append_line(home.runs, row)
    return row


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def log_failure(home: Home, started_at: datetime, step: str, reason: str, document: str | None = None) -> None:
    """Log a run that failed: the step, the reason in a sentence, and the document if one document is the reason."""
    seconds = round((datetime.now(UTC) - started_at).total_seconds(), 3)
    row: dict[str, object] = {"run_id": str(uuid4()), "started_at": started_at.isoformat(), "seconds": seconds}
    failed = {"outcome": FAILED, "published": False, "edition": None, "step": step, "document": document, "reason": reason}
    append_line(home.runs, {**row, **failed})


def reason_of(error: BaseException | None) -> str:
    """Return why something failed, in a sentence or two: Dateline's own errors unchanged, other errors with their class."""
    if error is None:
        return "The reason is not known."
    if isinstance(error, DatelineError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return refusal(error)
    return advised(f"{type(error).__name__}: {' '.join(str(error).split())[:LONGEST_REASON]}")


@contextmanager
def hold_home(home: Home, started_at: datetime) -> Iterator[None]:
    """Lock a home for writing; log an earlier run that was killed as failed.

    Raises:
        RunUnderWay: another run is writing to the home.
    """
    with run_lock(home) as killed:
        if killed:
            log_failure(
                home,
                started_at,
                "before its end",
                f"The run of {killed}, was killed, or its machine stopped. The next run goes on.",
            )
        yield


def last_run(home: Home) -> dict[str, Any]:
    """Return the logged account of the newest run that ended."""
    return [row for row in read_lines(home.runs) if _ended(row)][-1]
