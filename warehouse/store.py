"""Where a home keeps its state, and the only code that opens DuckDB for writing.

A home holds raw/ (bytes as received), build.duckdb (the warehouse being made), editions/ (published warehouses, one file
each, with the pointer `current`) and runs.jsonl (every run). Put here: opening, writing, publishing, locking.
Not here: what is written (tables.py) or asked (queries.py).
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import filelock
import polars as pl

from warehouse.errors import DatelineError
from warehouse.layout import arrange
from warehouse.schema import Promise, Table, ddl
from warehouse.search import folder_of
from warehouse.tables import ALL
from warehouse.withheld import published

# Nothing is fetched and no variable of the caller is read as a table.
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}

# A week of nightly runs can be gone back to; an edition of a million items is about 70 MB.
EDITIONS_KEPT = 7

NAME_TIME = "%Y%m%dT%H%M%S%fZ"


class StoreError(DatelineError):
    """The warehouse can't be used as asked; the message says why and what to do."""


class RunUnderWay(StoreError):
    """Another process is writing to this home."""


@dataclass(frozen=True)
class Edition:
    """A published warehouse. Its name holds the moment of publication and the fingerprint of what it was made from."""

    path: Path

    @property
    def name(self) -> str:
        """Name without the file's ending; sorts by time."""
        return self.path.stem

    @property
    def words(self) -> Path:
        """Folder of the index of its words (search.py)."""
        return folder_of(self.path)

    @property
    def published_at(self) -> datetime:
        """Moment of publication, UTC."""
        return datetime.strptime(self.name.split("-")[0], NAME_TIME).replace(tzinfo=UTC)

    @property
    def fingerprint(self) -> str:
        """Fingerprint of documents, vocabularies, settings and code."""
        return self.name.split("-")[1]


@dataclass(frozen=True)
class Home:
    """A folder that holds all state of one warehouse."""

    path: Path

    @property
    def raw(self) -> Path:
        """Folder of the received bytes, by hash, with their log documents.jsonl."""
        return self.path / "raw"

    @property
    def build(self) -> Path:
        """The warehouse being made."""
        return self.path / "build.duckdb"

    @property
    def runs(self) -> Path:
        """The log of all runs, one JSON object a line."""
        return self.path / "runs.jsonl"

    @property
    def intakes(self) -> Path:
        """The log of all intakes: a source that was asked, one JSON object a line."""
        return self.path / "intakes.jsonl"

    @property
    def pointer(self) -> Path:
        """The file that names the current edition."""
        return self.path / "editions" / "current"

    def edition(self) -> Edition | None:
        """The current edition, or None before the first publication."""
        if not self.pointer.is_file():
            return None
        path = self.pointer.with_name(self.pointer.read_text(encoding="utf-8").strip() + ".duckdb")
        if not path.is_file():
            raise StoreError(f"{self.pointer} names {path.name}, which is not there. Run `dateline run` to publish anew.")
        return Edition(path)

    def editions(self) -> list[Edition]:
        """All editions kept, oldest first."""
        return [Edition(path) for path in sorted(self.pointer.parent.glob("*.duckdb"))]


@contextmanager
def run_lock(home: Home) -> Iterator[None]:
    """Hold the right to write to a home; the kernel gives it back when the process ends, however it ends.

    Raises:
        RunUnderWay: another process holds it; the message names that process.
    """
    home.path.mkdir(parents=True, exist_ok=True)
    owner = home.path / "lock.owner"
    lock = filelock.FileLock(home.path / "lock", timeout=0, thread_local=False, is_singleton=True)  # may be taken again within
    try:
        lock.acquire()
    except filelock.Timeout:
        raise RunUnderWay(
            f"A run is under way in {home.path}: {_read_owner(owner)}. Wait for it, or stop that process."
        ) from None
    try:
        command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:4]])
        replace_text(
            owner, json.dumps({"pid": os.getpid(), "command": command, "since": f"{datetime.now(UTC):%d %B %Y %H:%M:%S} UTC"})
        )
        yield
    finally:
        lock.release()


def _read_owner(owner: Path) -> str:
    try:
        who = json.loads(owner.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # the other process is between taking the lock and signing it
        return "another process"
    return f"process {who['pid']} ({who['command']}), since {who['since']}"


@contextmanager
def building(home: Home) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that writes to the warehouse being made. A build file that a crash left unreadable is begun anew."""
    home.path.mkdir(parents=True, exist_ok=True)
    try:
        connection = duckdb.connect(str(home.build), config=CONFIG)
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise RunUnderWay(f"{home.build} is open in another process: {error}") from None
        connection = _begin_anew(home)
    except (duckdb.Error, RuntimeError):
        connection = _begin_anew(home)
    try:
        connection.execute("SET TimeZone = 'UTC'")
        yield connection
    finally:
        connection.close()


def _begin_anew(home: Home) -> duckdb.DuckDBPyConnection:
    for path in home.path.glob("build.duckdb*"):
        path.unlink()
    return duckdb.connect(str(home.build), config=CONFIG)


def write(connection: duckdb.DuckDBPyConnection, table: Table, frame: pl.DataFrame) -> None:
    """Replace a table's rows by a frame's, in one transaction.

    Raises:
        StoreError: the frame's columns are not the table's.
    """
    if set(frame.columns) != set(table.columns):
        odd = sorted(set(frame.columns) ^ set(table.columns))
        raise StoreError(f"Rows for {table.name} don't fit its definition in warehouse/tables.py: {', '.join(odd)}")
    columns = ", ".join(f'"{name}"' for name in table.columns)
    connection.register("incoming", frame.to_arrow())
    connection.begin()
    try:
        connection.execute(ddl(table))
        connection.execute(f'INSERT INTO "{table.name}" ({columns}) SELECT {columns} FROM incoming')
        connection.commit()
    except duckdb.Error:
        connection.rollback()
        raise
    finally:
        connection.unregister("incoming")


def read(connection: duckdb.DuckDBPyConnection, table: str) -> pl.DataFrame:
    """All rows of a table."""
    return connection.sql(f'SELECT * FROM "{table}"').pl()


def broken_rows(connection: duckdb.DuckDBPyConnection, promise: Promise, most: int = 10) -> pl.DataFrame:
    """The first rows that break a promise; none where it holds."""
    return connection.sql(f"{promise.broken} LIMIT {most}").pl()


def publish(home: Home, fingerprint: str) -> Edition:
    """Put the warehouse being made in place as a new edition, in one atomic step, and drop the oldest ones.

    A reader holds the file that it opened; it sees the new edition when it next asks for the current one.
    """
    with building(home) as connection:
        missing = {table.name for table in ALL} - {row[0] for row in connection.execute("SHOW TABLES").fetchall()}
        if missing:
            raise StoreError(f"Not published: {', '.join(sorted(missing))} not made yet. Materialise all assets once.")
        connection.execute("CHECKPOINT")
    folder = home.pointer.parent
    folder.mkdir(exist_ok=True)
    _clear(folder)
    name = f"{datetime.now(UTC).strftime(NAME_TIME)}-{fingerprint[:16]}"
    part, path = folder / f"{name}.part", folder / f"{name}.duckdb"
    before = [edition.path for edition in home.editions()]
    _copy_published(home.build, part, Edition(path).words, before[-1] if before else None)
    put_in_place(part, path)
    point_to(home, Edition(path))
    for old in home.editions()[:-EDITIONS_KEPT]:
        old.path.unlink()
    for old in home.editions()[:-1]:
        if _holds_withheld(old, home.build):
            old.path.unlink()
    _clear(folder)
    return Edition(path)


def _clear(folder: Path) -> None:
    """Remove what belongs to no edition: of editions dropped, and of a run that was killed while it published."""
    for leftover in folder.glob("*.part"):
        leftover.unlink()
    for words in folder.glob("*.words"):
        if not words.with_suffix(".duckdb").exists():
            shutil.rmtree(words)


def _copy_published(build: Path, part: Path, words: Path, before: Path | None) -> None:
    """Write what may be published of the warehouse being made to a new file: bytes of anything else never get there.

    The folder `words` gets the index of the same items' words; it goes on from that of the edition before, where there is one.
    """
    with duckdb.connect(str(part), config=CONFIG) as connection:
        _attach(connection, build, "build")
        for table in ALL:
            connection.execute(ddl(table))
            connection.execute(f'INSERT INTO "{table.name}" {published(table)}')
        connection.execute("DETACH build")
        arrange(connection, words, before)


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    quoted = str(path).replace("'", "''")
    connection.execute(f"ATTACH '{quoted}' AS {name} (READ_ONLY)")


def _holds_withheld(edition: Edition, build: Path) -> bool:
    """Whether an edition kept from before holds an item or project that must not be published now; one that can't be read may."""
    held = " OR ".join(
        f"EXISTS (FROM edition.{kind} WHERE {key} IN (SELECT id FROM build.withheld WHERE kind = '{kind}'))"
        for kind, key in (("items", "item_id"), ("projects", "project_id"))
    )
    with duckdb.connect(config=CONFIG) as connection:
        _attach(connection, build, "build")
        try:
            _attach(connection, edition.path, "edition")
        except (duckdb.Error, RuntimeError):
            return bool(connection.sql("SELECT count(*) FROM build.withheld").fetchall()[0][0])
        return bool(connection.sql(f"SELECT {held}").fetchall()[0][0])


def point_to(home: Home, edition: Edition) -> None:
    """Make an edition the current one."""
    replace_text(home.pointer, edition.name + "\n")


def restore(home: Home, name: str) -> Edition:
    """Go back to a kept edition, given its name or the beginning of it."""
    with run_lock(home):
        found = [edition for edition in home.editions() if edition.name.startswith(name)]
        if len(found) != 1:
            kept = ", ".join(edition.name for edition in home.editions()) or "none"
            raise StoreError(f"{len(found)} editions begin with {name}. Kept: {kept}.")
        point_to(home, found[0])
        return found[0]


def replace_text(path: Path, words: str) -> None:
    """Write a small file so that a reader finds the old words or the new ones, never a part."""
    part = path.with_name(path.name + ".new")
    part.write_text(words, encoding="utf-8")
    put_in_place(part, path)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, safe on disk: after a power cut it is there whole, or not at all."""
    sync(part)
    part.replace(path)
    sync(path.parent)


def append_line(path: Path, row: dict[str, object]) -> None:
    """Add a JSON line to a log; a line torn by a crash before is closed first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+") as log:
        torn = log.tell() > 0 and (log.seek(-1, os.SEEK_END), log.read(1))[1] != b"\n"
        log.write((b"\n" if torn else b"") + json.dumps(row, ensure_ascii=False).encode() + b"\n")
        log.flush()
        os.fsync(log.fileno())


def read_lines(path: Path) -> list[dict[str, object]]:
    """The rows of a log; a line torn by a crash is no row."""
    if not path.is_file():
        return []
    rows = []
    for line in path.read_bytes().splitlines():
        try:
            rows.append(json.loads(line))
        except ValueError:
            continue
    return rows


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are safe on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
