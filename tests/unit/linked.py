"""One vocabulary for all tests of linking, and items made of plain strings."""

from functools import lru_cache

import polars as pl

from pipelines.link import Links, Vocabulary, link
from pipelines.link.donors.find import find_donors
from pipelines.link.donors.parties import Candidate, Cue, Sentence
from pipelines.link.tokens.scan import Scan, scan_batch
from warehouse.reference import load_reference


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    return Vocabulary.build(load_reference())


def items(*pairs: tuple[str | None, str | None]) -> pl.DataFrame:
    rows = [(str(row), title, text) for row, (title, text) in enumerate(pairs)]
    return pl.DataFrame(rows, schema={"item_id": pl.String, "title": pl.String, "text": pl.String}, orient="row")


def scanned(*pairs: tuple[str | None, str | None]) -> Scan:
    return scan_batch(items(*pairs), vocabulary())


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


def donors(text: str) -> list[str]:
    """Identifiers of the donors that one text credits, in order."""
    return find_donors(scanned((None, text)), vocabulary())[0]["donor_id"].to_list()


def sentence(text: str, cues: dict[str, str], candidates: dict[str, tuple[str, str]]) -> Sentence:
    """A sentence from the words of its cues (→ class) and of its candidates (→ kind and donor_id)."""
    found = [Candidate(text.index(words), text.index(words) + len(words), *known) for words, known in candidates.items()]
    read = [Cue(text.index(words), text.index(words) + len(words), frozenset([name])) for words, name in cues.items()]
    return Sentence(text, 0, len(text), read, found)
