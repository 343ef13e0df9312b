"""Which countries an item is about, and which it only names: the part each plays, with its evidence.

Here: roles. Not here: which country a name means (settle.py), who pays (donors.py).
"""

from __future__ import annotations

import numpy as np
import polars as pl

from pipelines.link.context import Bools, Spans
from pipelines.link.meanings import KINDS
from pipelines.link.scan import Scan
from pipelines.link.settle import Settled
from pipelines.link.vocabulary import Vocabulary

ROLES = ("focus", "donor", "venue", "mention")


def find_countries(scan: Scan, settled: Settled, credits: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Every country an item names, in its roles; `credits` (at, until) are the spans in which somebody pays."""
    found = settled.spans
    paid = _inside(found, credits)
    return pl.DataFrame(
        {
            "row": found.row.astype(np.uint32),
            "field": found.field.astype(np.uint8),
            "start": found.start, "end": found.end,
            "iso3": pl.Series(vocabulary.meanings.codes).gather(settled.country),
            "kind": pl.Series(KINDS).gather(settled.kind),
            "role": pl.Series(np.where(paid, "donor", "focus")),
        }
    ).unique(["row","iso3","role"],keep="first",maintain_order=True)


def _inside(found: Spans, credits: pl.DataFrame) -> Bools:
    """Mentions that lie inside one of the credits, which are sorted and do not overlap."""
    if not len(credits):
        return np.zeros(len(found), np.bool_)
    at, until = credits["at"].to_numpy(), credits["until"].to_numpy()
    near = np.searchsorted(at, found.at, "right") - 1
    return (near >= 0) & (found.until <= until[near])
