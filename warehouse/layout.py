"""How an edition is laid out for reading: items are numbered by date, links carry the number, frequent answers are stored.

Joining by a number below the count of items takes a tenth of the time of joining by identifiers (docs/decisions/layout.md).
Put here: what is derived when an edition is published. Not here: facts (tables.py), publishing (store.py), asking (queries.py).
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse import search
from warehouse.tables import BY_NAME

SQL = Path(__file__).parent / "sql"

# The tables that queries join with the items that are asked for. Rows lie in the order of the key, so that those of one
# country, project or donor stand together.
NUMBERED = ("item_countries", "item_regions", "item_projects", "item_donors", "item_events", "item_reposts")

# Rows handed to the index at once: some 25 MB of text.
BATCH = 20_000


def arrange(connection: duckdb.DuckDBPyConnection, words: Path, before: Path | None = None) -> None:
    """Number the items (`listing`) and what is linked to them; add tables, views (sql/edition, sql/views), the index of words.

    words: the folder of the index, which is made.
    before: the file of an edition whose index is gone on from, where it can be.
    """
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
