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


def arrange(connection: duckdb.DuckDBPyConnection, words: Path) -> None:
    """Number the items (`listing`) and what is linked to them; add tables, views (sql/edition, sql/views), the index of words."""
    _store(connection, "listing")
    for name in NUMBERED:
        first, *rest = BY_NAME[name].key
        order = ", ".join(f'"{column}"' for column in (*rest, "item_no"))
        connection.execute(
            f'CREATE OR REPLACE TABLE "{name}" AS SELECT item_no, published_on, "{name}".* '
            f'FROM "{name}" JOIN (SELECT item_id, item_no, published_on FROM listing) AS numbers USING ({first}) ORDER BY {order}'
        )
    for path in sorted((SQL / "edition").glob("*.sql")):
        if path.stem != "listing":
            _store(connection, path.stem)
    for path in sorted((SQL / "views").glob("*.sql")):
        connection.execute(f'CREATE OR REPLACE VIEW "{path.stem}" AS {path.read_text(encoding="utf-8")}')
    rows = connection.sql("SELECT item_no, items.title, text FROM items JOIN listing USING (item_id)")
    search.build(words, rows.to_arrow_reader(BATCH))


def _store(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    text = (SQL / "edition" / f"{name}.sql").read_text(encoding="utf-8")
    connection.execute(f'CREATE OR REPLACE TABLE "{name}" AS {text}')
