"""What a reader has chosen to look at: one frozen value that says itself in words, binds itself to queries, asks them.

Put here: filters as facts, and asking a named query about them. Not here: widgets (filters.py), words (words/).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date, timedelta

import polars as pl

from warehouse.errors import InputError
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
        """Return the values bound in sql/queries/selected.sql, by name; None for a side that is open."""
        values = {side.name: getattr(self, side.name) for side in fields(self)}
        values["words"] = " ".join(self.words.split())
        return {name: (list(value) if isinstance(value, tuple) else value) or None for name, value in values.items()}


@dataclass(frozen=True)
class Totals:
    """What the query totals counts: countries are those in focus, donors with those that belong to them, donors_named each."""

    items: int
    undated: int
    first_item_on: date | None
    last_item_on: date | None
    countries: int
    projects: int
    donors: int
    donors_named: int


# As many as a reader looks through before other words are tried; each takes a millisecond.
MOST_SNIPPETS = 20

MARKS = pl.List(pl.List(pl.Int64))

# Every item, as `selected` offers the items that filters ask for.
EVERYTHING = "SELECT item_no, published_on, category, NULL::FLOAT AS score FROM listing"

# What queries read of what the selected items are linked to: the stored table that it is a part of.
LINKS = {
    "selected_focus": "SELECT item_no, published_on, iso3 FROM item_places WHERE role = 'focus'",
    "selected_places": "SELECT item_no, published_on, iso3 FROM item_places WHERE role IS NOT DISTINCT FROM $role",
    "selected_regions": "SELECT item_no, published_on, region_id FROM item_regions",
    "selected_projects": "SELECT item_no, published_on, project_id FROM item_projects",
    "selected_donors": "SELECT item_no, published_on, donor_id, credit FROM item_donors",
    "selected_credits": "FROM item_credits",
    "selected_due": "FROM due_credits",
}
READ = re.compile("|".join(LINKS))

# A query that others read from.
ASKED = "asked_credits"

# What tables say of projects on the newest day, and the query that asks the same of a day given as `day`; each reads from those
# before it.
THEN = {"projects": "projects_then", "project_status": "status_then"}

PERIOD = "($since::DATE IS NULL OR published_on >= $since::DATE) AND ($until::DATE IS NULL OR published_on <= $until::DATE)"


def ask(reader: Reader, query: str, filters: Filters, **parameters: object) -> pl.DataFrame:
    """Return the answer of a query that reads from `selected`, the items that the filters ask for, and from LINKS.

    Both are found once, and kept by the reader for the other queries of the page. Where at most a period is chosen, they are
    read as they are stored, by their day. parameters go before those of the filters; day is one by which projects stand.
    """
    bound, text = filters.parameters(), text_of(query)
    credits_ = text_of(ASKED) if ASKED in text else ""
    links = LINKS | ({"selected_places": LINKS["selected_focus"]} if filters.role == "focus" else {})  # one, kept once
    offered = {"selected": EVERYTHING} | {name: links[name] for name in READ.findall(text + credits_)}
    if any(value is not None for name, value in bound.items() if name not in ("role", "since", "until")):
        selected = reader.keep(text_of("selected"), **bound)
        for name, part in offered.items():
            among = f"FROM ({part}) SEMI JOIN {selected} USING (item_no)"
            offered[name] = f"FROM {selected if name == 'selected' else reader.keep(among, role=filters.role)}"
    elif filters.since or filters.until:
        offered = {name: f"FROM ({part}) WHERE {PERIOD}" for name, part in offered.items()}
    given = ", ".join(f"{name} AS NOT MATERIALIZED ({part})" for name, part in offered.items())
    given += f", {ASKED} AS (\n{credits_}\n)" if credits_ else ""
    given += "".join(f", {table} AS (\n{text_of(then)}\n)" for table, then in THEN.items() if "day" in parameters)
    return reader.sql(f"WITH {given}\nSELECT * FROM (\n{text}\n)", **{**bound, **parameters})


def ranked(reader: Reader, filters: Filters, most: int) -> pl.DataFrame:
    """Return the query items_found, with the matching piece of text for each of the first MOST_SNIPPETS.

    Added are snippet and marks, pairs of first character and the one after the last; both are null elsewhere.
    """
    found, words = ask(reader, "items_found", filters, most=most), str(filters.parameters()["words"] or "")
    rows: list[tuple[object, ...]] = []
    if words:
        texts = reader.run("texts_of_items", items=found["item_no"].head(MOST_SNIPPETS).to_list())
        pieces = reader.snippets(words, texts["text"].to_list())
        rows = [(number, *piece) for number, piece in zip(texts["item_no"], pieces, strict=True)]
    shown = pl.DataFrame(rows, schema=[("item_no", pl.Int32), ("snippet", pl.String), ("marks", MARKS)], orient="row")
    return found.join(shown, on="item_no", how="left", maintain_order="left")


def month_named(name: str) -> date:
    """Return the first day of a month written as 2022-03.

    Raises:
        InputError: it is not written so.
    """
    if not re.fullmatch(r"(19|20)\d\d-(0[1-9]|1[0-2])", name):
        raise InputError(f"{name!r} is not a month. Write year and month, as 2022-03.")
    return date(int(name[:4]), int(name[5:]), 1)


def months_before(month: date, count: int) -> date:
    """Return the first day of the month `count` months earlier."""
    months = month.year * 12 + month.month - 1 - count
    return date(months // 12, months % 12 + 1, 1)


def bounds(preset: str, today: date) -> tuple[date | None, date | None]:
    """First and last day of a preset period, as seen on a day; open on both sides for any other word."""
    month = today.replace(day=1)
    quarter = month.replace(month=(today.month - 1) // 3 * 3 + 1)
    year = date(today.year, 1, 1)
    spans = {
        "this_month": (month, 1),
        "last_month": (months_before(month, 1), 1),
        "this_quarter": (quarter, 3),
        "this_year": (year, 12),
        "last_year": (months_before(year, 12), 12),
    }
    if preset not in spans:
        return None, None
    first, months = spans[preset]
    return first, months_before(first, -months) - timedelta(days=1)
