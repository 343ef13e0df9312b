"""Publishing: the warehouse being made becomes an edition, whole or not at all; editions are kept, gone back to and dropped.

Put here: what is done with editions. Not here: the warehouse being made (store.py), where editions lie (home.py).
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb

from warehouse.files import put_in_place, replace_text
from warehouse.home import NAME_TIME, Edition, Home, StoreError
from warehouse.layout import arrange, version, version_of
from warehouse.lock import run_lock
from warehouse.schema import Promise, ddl, promises
from warehouse.seal import damage, seal
from warehouse.store import CONFIG, broken_rows, building
from warehouse.tables import ALL
from warehouse.withheld import published

# A week of nightly runs can be gone back to; an edition of a million items is about 70 MB.
EDITIONS_KEPT = 7

# What an edition leaves beside its file, by ending.
PARTS = ("*.part", "*.part.wal", "*.duckdb.wal", "*.new")


def publish(home: Home, fingerprint: str) -> Edition:
    """Put the warehouse being made in place as a new edition, in one atomic step, and drop the oldest ones.

    A reader holds the file that it opened; it sees the new edition when it next asks for the current one. The new file is closed,
    opened again and held against its row counts and every promise before it gets its name.

    Raises:
        StoreError: a table is not made yet, or what was written does not read as it should; the edition before stands.
    """
    with building(home) as connection:
        missing = {table.name for table in ALL} - {row[0] for row in connection.execute("SHOW TABLES").fetchall()}
        if missing:
            raise StoreError(f"Not published: {', '.join(sorted(missing))} not made yet. Materialise all assets once.")
        connection.execute("CHECKPOINT")
    home.pointer.parent.mkdir(exist_ok=True)
    _sweep(home)
    edition = Edition(home.pointer.with_name(f"{_next_name(home)}-{fingerprint[:16]}.duckdb"))
    part = edition.path.with_suffix(".part")
    try:
        rows = _write(home, part, edition.words)
        _read_back(part, rows)
        seal(edition, part, rows)
        put_in_place(part, edition.path)
    except BaseException:
        _sweep(home)
        raise
    point_to(home, edition)
    _retire(home, edition)
    return edition


def sound_edition(home: Home) -> tuple[Edition | None, str | None]:
    """Return the current edition if it is as it was published; else None and what is wrong with it, if there is one."""
    try:
        edition = home.edition()
    except (StoreError, OSError) as error:
        return None, str(error)
    wrong = damage(edition) if edition else None
    return (None if wrong else edition), wrong and f"{wrong}."


def point_to(home: Home, edition: Edition) -> None:
    """Make an edition the current one."""
    replace_text(home.pointer, edition.name + "\n")


def restore(home: Home, name: str) -> Edition:
    """Go back to a kept edition, given its name or the beginning of it.

    Raises:
        StoreError: no edition, or more than one, begins so, or the one that does is damaged.
    """
    with run_lock(home):
        found = [edition for edition in home.editions() if edition.name.startswith(name)]
        if len(found) != 1:
            kept = ", ".join(edition.name for edition in home.editions()) or "none"
            raise StoreError(f"{len(found)} editions begin with {name}. Kept: {kept}.")
        if found[0].seal.exists() and (wrong := damage(found[0])):
            raise StoreError(f"{found[0].name} can't be gone back to: {wrong}. Choose another of `dateline editions`.")
        if (layout := _layout_of(found[0])) != version():
            raise StoreError(
                f"{found[0].name} can't be gone back to: another version of Dateline published it (layout {layout}; this one"
                f" reads {version()}). Choose another of `dateline editions`, or install that version."
            )
        point_to(home, found[0])
        return found[0]


def _next_name(home: Home) -> str:
    """Return the moment by which an edition is called: now, or just after the newest name where the clock was set back."""
    newest = max((edition.published_at for edition in home.editions()), default=datetime.min.replace(tzinfo=UTC))
    return max(datetime.now(UTC), newest + timedelta(microseconds=1)).strftime(NAME_TIME)


def _write(home: Home, part: Path, words: Path) -> dict[str, int]:
    """Write what may be published to a new file, and the index of its items' words; return the rows of each table.

    Bytes of anything else never get there. The index continues that of the current edition, if that edition is sound.
    """
    before, _ = sound_edition(home)
    with duckdb.connect(str(part), config=CONFIG) as connection:
        _attach(connection, home.build, "build")
        for table in ALL:
            connection.execute(ddl(table))
            connection.execute(f'INSERT INTO "{table.name}" {published(table)}')
        rows = {table.name: _count(connection, f"({published(table)})") for table in ALL}
        connection.execute("DETACH build")
        arrange(connection, words, before.path if before else None)
        connection.execute("CHECKPOINT")  # by name of the file that is open: what fails here must not pass in silence
    return rows


def _read_back(part: Path, rows: dict[str, int]) -> None:
    """Open a file that was written and closed, and hold it against what was to be in it.

    Raises:
        StoreError: rows are missing, a promise is broken, or part of the file was not written.
    """
    if part.with_name(part.name + ".wal").exists():
        raise StoreError("Not published: the last of the new edition could not be written. Is the disk full?")
    with duckdb.connect(str(part), read_only=True, config=CONFIG) as connection:
        for table in ALL:
            if (found := _count(connection, f'"{table.name}"')) != rows[table.name]:
                raise StoreError(f"Not published: the table {table.name} has {found:,} rows, not {rows[table.name]:,}.")
            for promise in promises(table):
                if not (broken := broken_rows(connection, promise)).is_empty():
                    raise StoreError(in_words(promise, broken.write_csv()))


def in_words(promise: Promise, rows: str) -> str:
    """Say that a promise is broken, with the rows that break it, as CSV."""
    return f"Not published: in the table {promise.table} the promise {promise.name} is broken ({promise.meaning}):\n{rows}"


def _count(connection: duckdb.DuckDBPyConnection, source: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {source}").fetchall()[0][0])


def _retire(home: Home, current: Edition) -> None:
    """Delete the oldest editions, and those that hold what must not be published now; never the current one."""
    others = [edition for edition in home.editions() if edition != current]
    for old in others[: -EDITIONS_KEPT + 1]:
        old.path.unlink()
    for old in others[-EDITIONS_KEPT + 1 :]:
        if _holds_withheld(old, home.build):
            old.path.unlink()
    _sweep(home)


def _sweep(home: Home) -> None:
    """Remove what belongs to no edition: of editions dropped, and of a run that failed or was killed while it published."""
    folder = home.pointer.parent
    for leftover in (path for ending in PARTS for path in folder.glob(ending)):
        leftover.unlink()
    for words in folder.glob("*.words"):
        if not words.with_suffix(".duckdb").exists():
            shutil.rmtree(words)
    for sealed in folder.glob("*.json"):
        if not sealed.with_suffix(".duckdb").exists():
            sealed.unlink()


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    quoted = str(path).replace("'", "''")
    connection.execute(f"ATTACH '{quoted}' AS {name} (READ_ONLY)")


def _layout_of(edition: Edition) -> str:
    """Return the version of an edition's layout; "none" where its file can't be read."""
    with duckdb.connect(config=CONFIG) as connection:
        try:
            _attach(connection, edition.path, "edition")
            return version_of(connection, "edition")
        except (duckdb.Error, RuntimeError):
            return "none"


def _holds_withheld(edition: Edition, build: Path) -> bool:
    """Decide whether an older edition holds an item or project that is withheld now. One that can't be read may hold it."""
    held = " OR ".join(
        f"EXISTS (FROM edition.{kind} WHERE {key} IN (SELECT id FROM build.withheld WHERE kind = '{kind}'))"
        for kind, key in (("items", "item_id"), ("projects", "project_id"))
    )
    with duckdb.connect(config=CONFIG) as connection:
        _attach(connection, build, "build")
        try:
            _attach(connection, edition.path, "edition")
            return bool(connection.sql(f"SELECT {held}").fetchall()[0][0])
        except (duckdb.Error, RuntimeError):
            return bool(connection.sql("SELECT count(*) FROM build.withheld").fetchall()[0][0])
