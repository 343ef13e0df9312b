"""One vocabulary for all tests of linking, and items made of plain strings."""

from functools import lru_cache

import polars as pl

from pipelines.link import Links, Vocabulary, link
from warehouse.reference import load_reference


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    return Vocabulary.build(load_reference())


def items(*pairs: tuple[str | None, str | None]) -> pl.DataFrame:
    rows = [(str(row), title, text) for row, (title, text) in enumerate(pairs)]
    return pl.DataFrame(rows, schema={"item_id": pl.String, "title": pl.String, "text": pl.String}, orient="row")


def linked(text: str, title: str | None = None) -> Links:
    return link(items((title, text)), vocabulary())


def roles(text: str, title: str | None = None) -> dict[str, set[str]]:
    """Role → countries of one item."""
    found: dict[str, set[str]] = {}
    for iso3, role in linked(text, title).countries.select("iso3", "role").iter_rows():
        found.setdefault(role, set()).add(iso3)
    return found


def named(text: str, title: str | None = None) -> set[str]:
    """All countries of one item, whatever their role."""
    return set(linked(text, title).countries["iso3"])


def focus(text: str, title: str | None = None) -> set[str]:
    return roles(text, title).get("focus", set())
