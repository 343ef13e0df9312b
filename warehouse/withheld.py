"""What an edition leaves out because a project has a derogation: the SELECT of each table as it is published.

Derived from tables.py: a row that refers to something withheld is left out; where the reference may be null, it is nulled.
Not here: what is withheld (pipelines/steps/withhold.py), or publishing (store.py). Why so: docs/decisions/derogations.md.
"""

from __future__ import annotations

from warehouse.schema import Table

# What the table withheld may hold, by kind: identifiers of a table of that name …
BY_TABLE = ("items", "records", "quarantine", "projects", "donors")


def _is(kind: str, column: str) -> str:
    return f"{column} IN (SELECT id FROM build.withheld WHERE kind = '{kind}')"


# … and, for projects that must not be credited, of those whose credits are left out.
ROWS = {
    "item_donors": f"NOT {_is('credits_of_item', 'item_id')} "
    f"OR (credit = 'inherited' AND NOT {_is('credits_of_project', 'project_id')})",
    "item_countries": f"role <> 'donor' OR NOT {_is('credits_of_item', 'item_id')}",
    "project_donors": f"NOT {_is('credits_of_project', 'project_id')}",
    "register_facts": f"NOT {_is('entries', 'entry_id')} AND (field <> 'donor' OR NOT {_is('credits_of_entry', 'entry_id')})",
    "withheld": "false",
}

# An address may hold a project's name: the document stays, as other items may stand in it. So may what is said of a failure.
COLUMNS = {
    ("raw_documents", "address"): f"CASE WHEN {_is('addresses', 'document_id')} THEN 'withheld' ELSE address END",
    ("intakes", "words"): f"CASE WHEN {_is('intakes', 'source_id')} AND words IS NOT NULL THEN 'withheld' ELSE words END",
    ("raw_documents", "headers"): f"CASE WHEN {_is('addresses', 'document_id')} THEN NULL ELSE headers END",
}


def published(table: Table) -> str:
    """Return the query for the rows of a table that an edition holds, from the attached database `build`."""
    columns, conditions = [], []
    for name, column in table.columns.items():
        target = column.refers or (f"{table.name}.{name}" if table.key == (name,) else "")
        kind = target.split(".")[0]
        selected = COLUMNS.get((table.name, name), f'"{name}"')
        if kind in BY_TABLE and column.null:
            selected = f'CASE WHEN NOT {_is(kind, name)} THEN "{name}" END'
        elif kind in BY_TABLE:
            conditions.append(f"NOT {_is(kind, name)}")
        columns.append(f'{selected} AS "{name}"')
    if table.name in ROWS:
        conditions.append(f"({ROWS[table.name]})")
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return f'SELECT {", ".join(columns)} FROM build."{table.name}"{where}'
