"""Questions to a published edition: run a named query, get a Polars frame.

A query is a file in sql/queries/: its first line is the question in words, its parameters are bound as $name.
Not here: writing (store.py), or what an answer looks like on a page (dashboard/).
"""

from __future__ import annotations

import threading
from functools import cache
from pathlib import Path

import duckdb
import polars as pl

from warehouse.store import CONFIG, Home, StoreError

QUERIES = Path(__file__).parent / "sql" / "queries"


@cache
def text_of(name: str) -> str:
    """The SQL of a named query.

    Raises:
        KeyError: there is no such query; the message lists those that exist.
    """
    path = QUERIES / f"{name}.sql"
    if not path.is_file():
        raise KeyError(f"No query named {name}; there are {', '.join(sorted(p.stem for p in QUERIES.glob('*.sql')))}")
    return path.read_text(encoding="utf-8")


def open_current(home: Home) -> Reader:
    """A reader of a home's current edition.

    Raises:
        StoreError: nothing is published there yet.
    """
    edition = home.edition()
    if edition is None:
        raise StoreError(f"Nothing is published in {home.path} yet. Run `dateline run NEWS --home {home.path}` first.")
    return Reader(edition.path)


class Reader:
    """One read-only connection to an edition, with a cursor for each thread."""

    def __init__(self, edition: Path) -> None:
        """Open an edition's file; it stays readable for this reader even after the edition is dropped.

        Raises:
            StoreError: the file can't be read.
        """
        try:
            self._connection = duckdb.connect(str(edition), read_only=True, config=CONFIG)
        except (duckdb.Error, RuntimeError) as error:
            raise StoreError(
                f"{edition} can't be read: {error}. Go back with `dateline restore`, or run `dateline run`."
            ) from None
        self._local = threading.local()

    def run(self, name: str, **parameters: object) -> pl.DataFrame:
        """The answer to a named query."""
        return self.sql(text_of(name), **parameters)

    def sql(self, text: str, **parameters: object) -> pl.DataFrame:
        """The answer to a query given as text."""
        return self._cursor().sql(text, params=parameters or None).pl()

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        if not hasattr(self._local, "cursor"):
            self._local.cursor = self._connection.cursor()
            self._local.cursor.execute("SET TimeZone = 'UTC'")
        cursor: duckdb.DuckDBPyConnection = self._local.cursor
        return cursor

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
