"""What can be chosen in the filters, by the names that readers see and by those that they may type.

Put here: names of what can be chosen. Not here: widgets (filters.py), addresses (address.py), how a typed name is compared
(naming.py).
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import cast

import polars as pl

from dashboard import words
from dashboard.read.data import answer, edition, reader
from dashboard.read.naming import Named, Side, acronyms, known
from dashboard.read.selection import Filters
from dashboard.words import say

# The project's page offers every project; the filter offers those that items have.
PROJECT_PAGE = "project_page"


def labels(name: str) -> dict[str, str]:
    """Return what readers see of what a widget offers, by identifier; a label that two share carries its identifier.

    A label that holds another one stands after it, so that "Sudan" and Enter choose Sudan, not South Sudan.
    """
    return _labels(str(edition().path), words.language(), name)


def picker_labels(name: str) -> dict[str, str]:
    """Return labels as a widget and an address write them: donors with their acronym, by which people look for them.

    An acronym that another label holds stands first, so that "EU" and Enter choose the European Union, not a "Deutsche …".
    """
    return _picker_labels(str(edition().path), words.language(), name)


def names_of(side: str, filters: Filters) -> list[str]:
    """Return what is chosen in a filter, by the names that a reader sees."""
    known_labels = labels(side)
    return [known_labels.get(id_, id_) for id_ in getattr(filters, side)]


def named(name: str) -> tuple[Named, ...]:
    """Return everything that a reader may name on a side, also what no item has, with each of its names."""
    return _named(str(edition().path), words.language(), name)


# Asked for some thirty times a page: two editions, two languages, six widgets. The first two arguments decide the answer.
@lru_cache(maxsize=24)
def _labels(path: str, language: str, name: str) -> dict[str, str]:
    offered = answer("project_options") if name == PROJECT_PAGE else answer("filter_options").filter(pl.col("kind") == name)
    rows = offered.with_columns(pl.col("label").replace("", say("no-category")))
    shared = Counter(rows["label"])
    found = {id_: f"{label} ({id_})" if shared[label] > 1 else label for id_, label in rows.select("id", "label").iter_rows()}
    return dict(sorted(found.items(), key=lambda each: _place(each[1], shared)))


def _place(label: str, all_labels: Counter[str]) -> tuple[str, int, str]:
    """Return a key to sort by: the shortest label at the end or beginning of this one, as Sudan in South Sudan."""
    parts = label.split()
    ends = (" ".join(part) for count in range(1, len(parts)) for part in (parts[:count], parts[-count:]))
    first = next((end for end in ends if end in all_labels), label)
    return first.casefold(), len(label), label


@lru_cache(maxsize=24)
def _picker_labels(path: str, language: str, name: str) -> dict[str, str]:
    plain = labels(name)
    if name != "donor":
        return plain
    short = {id_: acronym for id_, acronym in acronyms().items() if id_ in plain}
    offered = {id_: f"{label} ({short[id_]})" if id_ in short else label for id_, label in plain.items()}
    folded = [label.casefold() for label in offered.values()]
    shared = {id_: len(acronym) for id_, acronym in short.items() if sum(acronym.casefold() in label for label in folded) > 1}
    return dict(sorted(offered.items(), key=lambda each: (each[0] not in shared, shared.get(each[0], 0))))


@lru_cache(maxsize=24)
def _named(path: str, language: str, name: str) -> tuple[Named, ...]:
    if name != "category":
        return known(reader(), "project" if name == PROJECT_PAGE else cast("Side", name))
    empty = tuple(words.in_every_language("no-category").values())
    return tuple(Named(id_, label, names=() if id_ else empty) for id_, label in labels(name).items())
