"""The account of a run: what came in, what became of it, and whether there was anything to publish."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.home import PROJECT
from pipelines.settings import SETTINGS_FILE, load_settings
from warehouse.editions import publish
from warehouse.files import append_line, read_lines
from warehouse.home import Edition, Home
from warehouse.queries import Reader
from warehouse.schema import frame
from warehouse.store import building
from warehouse.tables import BY_NAME

# Counted is what an edition holds; the rest of what came in is withheld.
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
KEPT = "SELECT item_id, content_hash FROM items WHERE item_id NOT IN (SELECT id FROM withheld WHERE kind = 'items')"


def fingerprint(home: Home) -> str:
    """What an edition is made from, as one hash: documents, code, vocabularies, settings, and whether sources answer.

    The same fingerprint means the same edition, so a run that finds it unchanged has nothing to do.
    """
    inputs = [home.raw / "documents.jsonl", SETTINGS_FILE, *_files(PROJECT / "pipelines"), *_files(PROJECT / "warehouse")]
    extra = load_settings().vocabulary
    digest = hashlib.sha256()
    for path in [*inputs, *(_files(extra) if extra else [])]:
        digest.update(path.read_bytes() if path.is_file() else b"")
        digest.update(b"\0")
    answering = {str(row["source_id"]): str(row["outcome"]) for row in read_lines(home.intakes)}
    digest.update(json.dumps(answering, sort_keys=True).encode())
    return digest.hexdigest()[:16]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".sql", ".csv", ".toml"})


def account(home: Home, run_id: str, started_at: datetime) -> dict[str, object]:
    """The row of table runs for a run whose items are made but not yet published."""
    with building(home) as connection:
        counts = connection.sql(ACCOUNT).pl().row(0, named=True)
        items = connection.sql(KEPT).pl()
    seconds = round((datetime.now(UTC) - started_at).total_seconds(), 3)
    row = {"run_id": run_id, "started_at": started_at, "seconds": seconds, **counts, **compare(items, home.edition())}
    return {**row, "version": version("dateline")}


def compare(items: pl.DataFrame, before: Edition | None) -> dict[str, int]:
    """How many items (item_id, content_hash) are new, and how many reworded, since an edition."""
    if before is None:
        return {"new": items.height, "changed": 0}
    reader = Reader(before.path)
    known = reader.sql("SELECT item_id, content_hash AS known FROM items")
    reader.close()
    joined = items.join(known, on="item_id", how="left")
    new = joined["known"].null_count()
    return {"new": new, "changed": joined.filter(pl.col("known") != pl.col("content_hash")).height}


def log_of_runs(home: Home, run: dict[str, object]) -> pl.DataFrame:
    """The table runs: every run that came to an end, and this one."""
    columns = BY_NAME["runs"].columns
    past = [{**{name: row.get(name, 0) for name in columns}, "started_at": _moment(row)} for row in read_lines(home.runs)]
    return frame(BY_NAME["runs"], [*past, run])


def _moment(row: dict[str, object]) -> datetime:
    return datetime.fromisoformat(str(row["started_at"]))


def finish(home: Home, run: dict[str, Any]) -> dict[str, Any]:
    """Publish, unless the current edition was made from the same; log the run; return what to report."""
    made_from, before = fingerprint(home), home.edition()
    unchanged = before is not None and before.fingerprint == made_from
    edition = before if before and unchanged else publish(home, made_from)
    outcome = {**run, "started_at": str(run["started_at"]), "edition": edition.name, "published": not unchanged}
    append_line(home.runs, outcome)
    return outcome


def nothing_to_do(home: Home, run_id: str, started_at: datetime) -> dict[str, object] | None:
    """The logged account of a run for which the current edition is already right; None where there is work to do."""
    before = home.edition()
    past = [row for row in read_lines(home.runs) if before and row["edition"] == before.name]
    if before is None or not past or before.fingerprint != fingerprint(home):
        return None
    seconds = round((datetime.now(UTC) - started_at).total_seconds(), 3)
    new = {"run_id": run_id, "started_at": started_at.isoformat(), "seconds": seconds, "new": 0, "changed": 0}
    row = {**past[-1], **new, "edition": before.name, "published": False}
    append_line(home.runs, row)
    return row


def last_run(home: Home) -> dict[str, object]:
    """The logged account of the newest run that came to an end."""
    return read_lines(home.runs)[-1]
