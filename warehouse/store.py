"""The warehouse being made: the only code that opens DuckDB for writing rows.

Not here: publishing it (editions.py), what is written (tables.py) or asked (queries.py), where it lies (home.py).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb
import polars as pl

from warehouse.home import Home, StoreError
from warehouse.lock import RunUnderWay
from warehouse.schema import Promise, Table, ddl

# Nothing is fetched and no variable of the caller is read as a table.
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}

# How DuckDB's message begins where another process has the file open.
OPEN_ELSEWHERE = "IO Error: Could not set lock on file"

# The file holds what a derogation withholds: nobody but the owner may read it, its log of changes or its temporary files.
PRIVATE = 0o077


@contextmanager
def building(home: Home) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the warehouse being made for writing. A build file that a crash left unreadable is begun anew."""
    home.path.mkdir(parents=True, exist_ok=True)
    umask = os.umask(PRIVATE)
    try:
        connection = _open(home)
        try:
            connection.execute("SET TimeZone = 'UTC'")
            yield connection
        finally:
            connection.close()
    finally:
        os.umask(umask)


def _open(home: Home) -> duckdb.DuckDBPyConnection:
    try:
        connection = duckdb.connect(str(home.build), config=CONFIG)
    except (duckdb.Error, RuntimeError) as error:
        if str(error).startswith(OPEN_ELSEWHERE):
            raise RunUnderWay(f"{home.build} is open in another process: {error}") from None
        forget_build(home)
        connection = duckdb.connect(str(home.build), config=CONFIG)
    home.build.chmod(0o600)
    return connection


def forget_build(home: Home) -> None:
    """Remove the warehouse being made, with its log of changes: a run that failed may have left it unusable."""
    for path in home.path.glob("build.duckdb*"):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


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
        with suppress(duckdb.Error):  # what went wrong first is what a person has to know
            connection.rollback()
        raise
    finally:
        connection.unregister("incoming")


def read(connection: duckdb.DuckDBPyConnection, table: str) -> pl.DataFrame:
    """Return all rows of a table."""
    return connection.sql(f'SELECT * FROM "{table}"').pl()


def broken_rows(connection: duckdb.DuckDBPyConnection, promise: Promise, most: int = 10) -> pl.DataFrame:
    """Return the first rows that break a promise; none if it holds."""
    return connection.sql(f"{promise.broken} LIMIT {most}").pl()
