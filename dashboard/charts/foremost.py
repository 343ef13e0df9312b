"""Which of many a sentence names: those with the most items, and of several with as many all or none.

Put here: whom a sentence may name. Not here: the sentence (words/*.ftl).
"""

from __future__ import annotations

from typing import Literal

import polars as pl

from dashboard.read.naming import key

Extent = Literal["all", "most", "some"]


def foremost(frame: pl.DataFrame, name: str, most: int, count: str = "items") -> tuple[pl.DataFrame, Extent]:
    """Return at most `most` rows, the highest counts first and ties by name, and what these rows are.

    all: nothing is left out. most: each has more than any that is left out. some: of those with the most only some, as too many
    have as many.
    """
    ranked = frame.with_columns(_key=pl.col(name).map_elements(key, pl.String)).sort(count, "_key", descending=[True, False])
    ranked = ranked.drop("_key")
    if frame.height <= most:
        return ranked, "all"
    above = ranked.head(most).filter(pl.col(count) > ranked[count][most])
    return (above, "most") if above.height else (ranked.head(most), "some")
