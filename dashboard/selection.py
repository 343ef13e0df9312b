"""What a reader has chosen to look at: one frozen value that says itself in words, binds itself to queries, asks them.

Put here: filters as facts, and asking a named query about them. Not here: widgets (filters.py), words (words.py).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, fields
from datetime import date

import polars as pl

from warehouse.queries import Reader, text_of


@dataclass(frozen=True)
class Filters:
    """The choice; None or () leaves a side open. Within a side any value may hold, between sides all must.

    role narrows country and region: focus, mention, donor or venue; None for any. words must all stand in the item.
    """

    since: date | None = None
    until: date | None = None
    category: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    project: tuple[str, ...] = ()
    donor: tuple[str, ...] = ()
    role: str | None = "focus"
    words: str = ""

    def parameters(self) -> dict[str, object]:
        """The values bound in sql/queries/selected.sql, by name; None where a side is open."""
        values = {side.name: getattr(self, side.name) for side in fields(self)}
        values["words"] = " ".join(self.words.split())
        return {name: (list(value) if isinstance(value, tuple) else value) or None for name, value in values.items()}

    def is_open(self) -> bool:
        """Whether nothing is narrowed, so that every item is shown."""
        return not any(value for name, value in self.parameters().items() if name != "role")


def ask(reader: Reader, query: str, filters: Filters, **parameters: object) -> pl.DataFrame:
    """The answer of a query that reads from `selected`, the items that the filters ask for."""
    text = f"WITH selected AS (\n{text_of('selected')}\n)\nSELECT * FROM (\n{text_of(query)}\n)"
    return reader.sql(text, **filters.parameters(), **parameters)


def bounds(preset: str, today: date) -> tuple[date | None, date | None]:
    """First and last day of a preset period, as seen on a day."""
    month = today.replace(day=1)
    before = date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)
    quarter = month.replace(month=(today.month - 1) // 3 * 3 + 1)
    spans = {
        "this_month": (month, _end(month, 1)),
        "last_month": (before, _end(before, 1)),
        "this_quarter": (quarter, _end(quarter, 3)),
        "this_year": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "last_year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    return spans.get(preset, (None, None))


def _end(first: date, months: int) -> date:
    """The last day of a span of months inside one year."""
    last = first.replace(month=first.month + months - 1)
    return last.replace(day=monthrange(last.year, last.month)[1])
