"""What a table is, and what derives from one: its DDL, the frames that fit it, and the promises that are checked.

Not here: the tables themselves (tables.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import polars as pl


@dataclass(frozen=True)
class Column:
    """One column: its DuckDB type, what it means, whether it may be null, and the table.column it refers to."""

    type: str
    meaning: str
    null: bool = False
    refers: str | None = None


@dataclass(frozen=True)
class Table:
    """One table: what a row is, its columns in order, its key, and rules that hold for every row (name → SQL condition)."""

    name: str
    row: str
    columns: dict[str, Column]
    key: tuple[str, ...]
    rules: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Promise:
    """A promise about one table and the query that selects the rows which break it."""

    table: str
    name: str
    meaning: str
    broken: str


def text(meaning: str, *, null: bool = False, refers: str | None = None) -> Column:
    """Return a text column."""
    return Column("VARCHAR", meaning, null, refers)


def day(meaning: str, *, null: bool = False) -> Column:
    """Return a column of calendar days."""
    return Column("DATE", meaning, null)


def moment(meaning: str, *, null: bool = False) -> Column:
    """Return a column of points in time, UTC."""
    return Column("TIMESTAMPTZ", meaning, null)


def number(meaning: str, *, null: bool = False) -> Column:
    """Return a column of whole numbers."""
    return Column("BIGINT", meaning, null)


def share(meaning: str, *, null: bool = False) -> Column:
    """Return a column of numbers between 0 and 1, or of degrees if the meaning says so."""
    return Column("DOUBLE", meaning, null)


def evidence() -> dict[str, Column]:
    """Return the columns of a link's evidence."""
    return {
        "field": text("where the words stand: title or text"),
        "start": number("first character of the words in that field, counted from 0"),
        "end": number("the character after the last one"),
        "matched": text("the words themselves, as they stand in the field"),
        "rule": text("the rule that made the link", refers="rules.rule"),
        "confidence": share("how often a link by this rule is right, 0 to 1, as measured on labelled items"),
    }


EVIDENCE_RULES = {
    "field_known": "field IN ('title', 'text')",
    "span_holds_the_words": '"end" > start AND start >= 0 AND length(matched) > 0',
    "confidence_is_a_share": "confidence BETWEEN 0 AND 1",
}


def ddl(table: Table) -> str:
    """Return the CREATE OR REPLACE TABLE statement. Promises are checked as rows are read, not enforced as constraints."""
    columns = ", ".join(f'"{name}" {column.type}' for name, column in table.columns.items())
    return f'CREATE OR REPLACE TABLE "{table.name}" ({columns})'


def promises(table: Table) -> Iterator[Promise]:
    """Yield every promise of a table, each with the query for the rows that break it (no rows: the promise holds)."""
    key = ", ".join(f'"{name}"' for name in table.key)
    yield Promise(
        table.name,
        "key_is_unique",
        f"no two rows share {', '.join(table.key)}",
        f'SELECT {key}, count(*) AS rows FROM "{table.name}" GROUP BY {key} HAVING count(*) > 1',
    )
    required = [name for name, column in table.columns.items() if not column.null]
    yield Promise(
        table.name,
        "nothing_required_is_missing",
        f"{', '.join(required)} are never null",
        f'SELECT * FROM "{table.name}" WHERE ' + " OR ".join(f'"{name}" IS NULL' for name in required),
    )
    for name, column in table.columns.items():
        if column.refers:
            there, target = column.refers.split(".")
            yield Promise(
                table.name,
                f"{name}_exists_in_{there}",
                f"{name} is a {target} of {there}",
                f'SELECT here.* FROM "{table.name}" AS here WHERE "{name}" IS NOT NULL '
                f'AND "{name}" NOT IN (SELECT "{target}" FROM "{there}" WHERE "{target}" IS NOT NULL)',
            )
    for name, condition in table.rules.items():
        yield Promise(table.name, name, condition, f'SELECT * FROM "{table.name}" WHERE NOT ({condition})')


POLARS_TYPES: dict[str, pl.DataType | type[pl.DataType]] = {
    "VARCHAR": pl.String,
    "DATE": pl.Date,
    "TIMESTAMPTZ": pl.Datetime("us", "UTC"),
    "BIGINT": pl.Int64,
    "DOUBLE": pl.Float64,
}


def frame(table: Table, rows: list[dict[str, object]]) -> pl.DataFrame:
    """Return rows as a frame with the table's columns and types, empty or not."""
    schema = {name: POLARS_TYPES[column.type] for name, column in table.columns.items()}
    return pl.DataFrame(rows, schema=schema)
