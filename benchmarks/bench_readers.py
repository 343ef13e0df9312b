"""Publish editions under readers that query without pause: no error, and no result mixed from two editions.

Example: make bench-readers ARGS="--publications 20 --readers 8"
"""

from __future__ import annotations

import argparse
import multiprocessing
import tempfile
import time
from datetime import UTC, datetime
from multiprocessing.synchronize import Event
from pathlib import Path

import polars as pl

from warehouse.editions import publish
from warehouse.home import Home
from warehouse.lock import run_lock
from warehouse.queries import open_current
from warehouse.schema import frame
from warehouse.store import building, write
from warehouse.tables import ALL, BY_NAME

ITEMS = 20_000

MIXED = """
SELECT count(DISTINCT mark) AS marks FROM (
    SELECT title AS mark FROM items UNION ALL SELECT title FROM item_versions UNION ALL SELECT version FROM runs
)
"""


def fill(home: Home, mark: str) -> None:
    """Make a warehouse in which every row of three tables carries the same mark."""
    numbers = pl.int_range(ITEMS, eager=True).cast(pl.String)
    now = datetime.now(UTC)
    with building(home) as connection:
        for table in ALL:
            empty = frame(table, [])
            marked = {"items": "title", "item_versions": "title", "runs": "version"}.get(table.name)
            rows = (
                empty if marked is None else _marked(empty, marked, mark, numbers if marked == "title" else numbers.head(1), now)
            )
            write(connection, BY_NAME[table.name], rows)


def _marked(empty: pl.DataFrame, column: str, mark: str, numbers: pl.Series, now: datetime) -> pl.DataFrame:
    fixed = {name: pl.lit(None, dtype=kind) for name, kind in empty.schema.items()}
    key = empty.columns[0]
    rows = pl.DataFrame({key: numbers}).with_columns(**{name: value for name, value in fixed.items() if name != key})
    return rows.with_columns(pl.lit(mark).alias(column)).select(empty.columns)


def read(home: Home, done: Event, results: multiprocessing.Queue[tuple[int, int, int, str]]) -> None:
    """Ask the current edition again and again; count queries, editions seen and mixed results."""
    queries, mixed, seen, error = 0, 0, set(), ""
    try:
        while not done.is_set():
            edition = home.edition()
            reader = open_current(home)
            for _ in range(5):  # a page asks several questions of one edition
                mixed += reader.sql(MIXED)["marks"][0] != 1
                queries += 1
            seen.add(edition.name if edition else "")
            reader.close()
    except Exception as problem:  # reported by the parent as the bench's failure
        error = repr(problem)
    results.put((queries, mixed, len(seen), error))


def main() -> None:
    """Run the bench and print what happened; an error or a mixed result ends it with an error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--publications", type=int, default=20)
    parser.add_argument("--readers", type=int, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        fill(home, "edition 0")
        publish(home, f"{0:016x}")
        done: Event = multiprocessing.Event()
        results: multiprocessing.Queue[tuple[int, int, int, str]] = multiprocessing.Queue()
        readers = [multiprocessing.Process(target=read, args=(home, done, results)) for _ in range(options.readers)]
        for reader in readers:
            reader.start()
        began = time.perf_counter()
        for number in range(1, options.publications + 1):
            with run_lock(home):
                fill(home, f"edition {number}")
                publish(home, f"{number:016x}")
        seconds = time.perf_counter() - began
        done.set()
        outcomes = [results.get() for _ in readers]
    queries, mixed, errors = sum(o[0] for o in outcomes), sum(o[1] for o in outcomes), [o[3] for o in outcomes if o[3]]
    print(f"{options.publications} editions of {ITEMS:,} items published in {seconds:.1f} s under {options.readers} readers")
    fewest = min(o[2] for o in outcomes)
    print(f"{queries:,} queries, {len(errors)} errors, {mixed} mixed results; each reader saw {fewest} editions or more")
    assert not errors and not mixed, errors


if __name__ == "__main__":
    main()
