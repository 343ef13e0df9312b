"""Questions to a published edition: run a named query, get a Polars frame.

A query is a file in sql/queries/: its first line is the question in words, its parameters are bound as $name.
Not here: writing (store.py), or what an answer looks like on a page (dashboard/).
"""

from __future__ import annotations

import itertools
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path

import duckdb
import polars as pl

from warehouse.home import Edition, Home, StoreError
from warehouse.layout import version, version_of
from warehouse.search import Words
from warehouse.store import CONFIG

QUERIES, EDITION = (Path(__file__).parent / "sql" / name for name in ("queries", "edition"))

# Where a query asks what a stored table answers, of other rows, it names that table's file so on a line of its own.
STORED = re.compile(r"^\{(\w+)\}$", re.MULTILINE)
PARAMETER = re.compile(r"\$(\w+)")

# Eight sessions with a choice each, its items and five kinds of links. A quarter of a million items take about 70 MB so; a query
# that still reads from the oldest when it is dropped reads on.
MOST_KEPT = 48
NUMBERS = itertools.count()

# What DuckDB raises where the file is not the reason. On damaged bytes it raises its other errors, of every kind.
NOT_DAMAGED = (duckdb.OutOfMemoryException, duckdb.InterruptException, duckdb.ParserException)

# Some errors quote the file that they tell of.
LONGEST_REASON = 200
NOTHING_FOUND = pl.DataFrame(schema={"word_no": pl.Int32, "score": pl.Float32})


@cache
def text_of(name: str) -> str:
    """Return the SQL of a named query.

    Raises:
        KeyError: there is no such query; the message lists those that exist.
    """
    path = QUERIES / f"{name}.sql"
    if not path.is_file():
        raise KeyError(f"No query named {name}; there are {', '.join(sorted(p.stem for p in QUERIES.glob('*.sql')))}")
    text = path.read_text(encoding="utf-8")
    return STORED.sub(lambda stored: (EDITION / f"{stored[1]}.sql").read_text(encoding="utf-8"), text)


def open_current(home: Home) -> Reader:
    """Open a home's current edition for reading.

    Raises:
        StoreError: nothing is published there yet.
    """
    edition = home.edition()
    if edition is None:
        raise StoreError(f"Nothing is published in {home.path} yet. Run `dateline run NEWS --home {home.path}` first.")
    return Reader(edition.path)


class Reader:
    """One connection that can only read an edition, with a cursor for each thread, and the selections that were asked for."""

    def __init__(self, edition: Path) -> None:
        """Open an edition's file; it stays readable for this reader even after the edition is dropped.

        Raises:
            StoreError: the file can't be read.
        """
        self._connection = duckdb.connect(config=CONFIG)
        path = str(edition).replace("'", "''")
        try:
            self._connection.execute(f"ATTACH '{path}' AS edition (READ_ONLY)")
        except (duckdb.Error, RuntimeError) as error:
            raise StoreError(
                f"{edition} can't be read: {error}. Go back with `dateline restore`, or run `dateline run`."
            ) from None
        self.edition = Edition(edition)
        self._words: Words | None = None
        self._local = threading.local()
        self._kept: dict[str, str] = {}
        self._keeping = threading.Lock()

    def run(self, name: str, **parameters: object) -> pl.DataFrame:
        """Return the answer to a named query.

        Raises:
            StoreError: the edition is damaged, or was published by a Dateline that laid it out in another way.
        """
        _ = self._layout
        return self.sql(text_of(name), **parameters)

    def sql(self, text: str, **parameters: object) -> pl.DataFrame:
        """Return the answer to a query given as text. Parameters that the text does not name are left out.

        Raises:
            StoreError: the edition is damaged, or was made by a version that laid it out otherwise.
        """
        with self._in_words():
            return self._cursor().sql(text, params=_named(text, parameters) or None).pl()

    def keep(self, text: str, **parameters: object) -> str:
        """Ask a query and keep its answer in memory; returns the table that holds it.

        Answers last asked for are found again, not asked again. Where there are words, `found` are the items that hold them.

        Raises:
            WordsError: parameters["words"] can't be searched for.
        """
        _ = self._layout
        key = repr((text, sorted(parameters.items())))
        with self._keeping:  # two sessions that ask for the same wait for one answer
            if key not in self._kept:
                self._kept[key] = self._keep(text, parameters)
            self._kept[key] = self._kept.pop(key)  # the newest stands last
            if len(self._kept) > MOST_KEPT:
                self._cursor().execute(f"DROP TABLE {self._kept.pop(next(iter(self._kept)))}")
            return self._kept[key]

    @cached_property
    def _layout(self) -> str:
        """The version of the edition's layout, which is that of this code."""
        with self._in_words():
            found = version_of(self._cursor(), "edition")
        if found != version():
            raise StoreError(
                f"{self.edition.path} was published by another version of Dateline (layout {found}; this one reads {version()})."
                " Run `dateline run` to make the edition anew: nothing is lost."
            )
        return found

    def _keep(self, text: str, parameters: dict[str, object]) -> str:
        table, cursor, words = f"memory.kept_{next(NUMBERS)}", self._cursor(), parameters.get("words")
        with self._words_in_words():
            found = self.words.find(str(words)) if words else NOTHING_FOUND
        cursor.register("found", found.to_arrow())
        with self._in_words():
            cursor.execute(f"CREATE TABLE {table} AS {text}", _named(text, parameters))
        cursor.unregister("found")
        return table

    @property
    def words(self) -> Words:
        """The index of the edition's words.

        Raises:
            StoreError: it is not there, or can't be opened.
        """
        if self._words is None:
            if not self.edition.words.is_dir():
                raise StoreError(f"{self.edition.words} is not there, so words can't be searched. Run `dateline run`.")
            with self._words_in_words():
                self._words = Words(self.edition.words)
        return self._words

    def snippets(self, question: str, texts: Sequence[str]) -> list[tuple[str, list[list[int]]]]:
        """Return for each text the piece that matches a question, with its marks (search.Words.snippets).

        Raises:
            StoreError: the index of words is not there, or damaged.
        """
        with self._words_in_words():
            return self.words.snippets(question, texts)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Say what is wrong with the edition's file, and what to do."""
        try:
            yield
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            raise StoreError(
                f"{self.edition.path} lacks what this version of Dateline reads: {_first_line(error)}."
                " Run `dateline run` to make the edition anew."
            ) from error
        except NOT_DAMAGED:
            raise
        except (duckdb.Error, RuntimeError) as error:
            raise StoreError(
                f"{self.edition.path} is damaged: {_first_line(error)}. Run `dateline run` to make the edition anew,"
                " or go back with `dateline restore`."
            ) from error

    @contextmanager
    def _words_in_words(self) -> Iterator[None]:
        """Say that the index of words is damaged, and what to do; what can't be searched for is said as it is."""
        try:
            yield
        except (OSError, ValueError) as error:
            if "Lockfile" in str(error):  # the index keeps other programs from clearing up while it is opened
                raise StoreError(
                    f"Words can't be searched: {self.edition.words} can't be written to. Give this user the right to write there."
                ) from error
            raise StoreError(
                f"{self.edition.words} is damaged, so words can't be searched: {_first_line(error)}."
                " Run `dateline run` to make it anew."
            ) from error

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        if not hasattr(self._local, "cursor"):
            self._local.cursor = self._connection.cursor()
            self._local.cursor.execute("SET TimeZone = 'UTC'; USE edition")
        cursor: duckdb.DuckDBPyConnection = self._local.cursor
        return cursor

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def _first_line(error: Exception) -> str:
    line = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
    return line if len(line) <= LONGEST_REASON else line[:LONGEST_REASON] + " …"


def _named(text: str, parameters: dict[str, object]) -> dict[str, object]:
    names = set(PARAMETER.findall(text))
    return {name: value for name, value in parameters.items() if name in names}
