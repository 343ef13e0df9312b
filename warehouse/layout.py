"""How an edition is laid out for reading: items are numbered by date, links carry the number, frequent answers are stored.

Joining by a number below the count of items takes a tenth of the time of joining by identifiers (docs/decisions/layout.md).
Put here: what is derived when an edition is published. Not here: facts (tables.py), publishing (store.py), asking (queries.py).
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

import duckdb

from warehouse import search
from warehouse.schema import ddl
from warehouse.tables import ALL, BY_NAME

SQL = Path(__file__).parent / "sql"

# The tables that queries join with the items that are asked for. Rows lie in the order of the key, so that those of one
# country, project or donor stand together.
NUMBERED = ("item_countries", "item_regions", "item_projects", "item_donors", "item_events", "item_reposts")

# Rows handed to the index at once: some 25 MB of text.
BATCH = 20_000


# Comments and white space of SQL, which change nothing.
IDLE = re.compile(r"(?:--[^\n]*|\s)+")


@cache
def version() -> str:
    """Return the version of the layout that this code writes and reads: a hash of all tables, views and stored answers.

    It follows from the code, so nobody can forget to raise it.
    """
    stored = [path for folder in ("edition", "views") for path in sorted((SQL / folder).glob("*.sql"))]
    text = " ".join([*map(ddl, ALL), *NUMBERED, *(path.read_text(encoding="utf-8") for path in stored)])
    return hashlib.sha256(IDLE.sub(" ", text).encode()).hexdigest()[:12]


def version_of(connection: duckdb.DuckDBPyConnection, database: str) -> str:
    """Return the version of an attached edition's layout; "none" for one of a Dateline that wrote no versions."""
    try:
        return str(connection.execute(f"SELECT version FROM {database}.layout").fetchall()[0][0])
    except (duckdb.CatalogException, duckdb.BinderException, IndexError):
        return "none"


def arrange(connection: duckdb.DuckDBPyConnection, words: Path, before: Path | None = None) -> None:
    """Number the items (`listing`) and what is linked to them; add tables, views (sql/edition, sql/views), the index of words.

    words: the folder of the index, which is made.
    before: the file of an edition whose index is gone on from, where it can be.
    """
    connection.execute("CREATE OR REPLACE TABLE layout AS SELECT $1 AS version", [version()])
    _store(connection, "listing")
    for name in NUMBERED:
        first, *rest = BY_NAME[name].key
        order = ", ".join(f'"{column}"' for column in (*rest, "item_no"))
        connection.execute(
            f'CREATE OR REPLACE TABLE "{name}" AS SELECT item_no, published_on, "{name}".* '
            f'FROM "{name}" JOIN (SELECT item_id, item_no, published_on FROM listing) AS numbers USING ({first}) ORDER BY {order}'
        )
    goes_on = _read_worded(connection, before)
    for path in sorted((SQL / "edition").glob("*.sql")):
        if path.stem != "listing":
            _store(connection, path.stem)
    for path in sorted((SQL / "views").glob("*.sql")):
        connection.execute(f'CREATE OR REPLACE VIEW "{path.stem}" AS {path.read_text(encoding="utf-8")}')
    reworded = connection.sql("SELECT word_no FROM worded_before ANTI JOIN word_numbers USING (word_no)").fetchall()
    new = connection.sql(
        "SELECT word_no, items.title, text "
        "FROM word_numbers ANTI JOIN worded_before USING (word_no) JOIN listing USING (item_no) JOIN items USING (item_id)"
    )
    search.build(words, new.to_arrow_reader(BATCH), before if goes_on else None, [number for (number,) in reworded])


def _read_worded(connection: duckdb.DuckDBPyConnection, before: Path | None) -> bool:
    """Fill `worded_before` with the wordings that the index of the edition before holds; whether that index is gone on from.

    It is not, and stays empty, where an item is gone: of what is withheld no word may stay in a file, and an index that goes on
    keeps what was taken out of it.
    """
    connection.execute("CREATE OR REPLACE TEMP TABLE worded_before (item_id VARCHAR, content_hash VARCHAR, word_no INTEGER)")
    if before is None or not search.goes_on(search.folder_of(before)):
        return False
    try:
        connection.execute("ATTACH '{}' AS before (READ_ONLY)".format(str(before).replace("'", "''")))
    except (duckdb.Error, RuntimeError):  # a damaged file gives nothing to go on from
        return False
    if version_of(connection, "before") == version():
        connection.execute(
            "INSERT INTO worded_before SELECT item_id, content_hash, word_no "
            "FROM before.items JOIN before.listing USING (item_id) JOIN before.word_numbers USING (item_no) "
            "WHERE NOT EXISTS (FROM before.items ANTI JOIN items USING (item_id))"
        )
    connection.execute("DETACH before")
    return bool(connection.sql("SELECT count(*) > 0 FROM worded_before").fetchall()[0][0])


def _store(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    text = (SQL / "edition" / f"{name}.sql").read_text(encoding="utf-8")
    connection.execute(f'CREATE OR REPLACE TABLE "{name}" AS {text}')
