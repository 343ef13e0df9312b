"""Linking: from a batch of items to who, where and whom-for, each link with its evidence. One pure function.

Here: `link`, `learn` and `link_stream`. Not here: reading or storing items, Dagster, DuckDB, Streamlit; this package needs none of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from pipelines.link.countries import find_countries
from pipelines.link.regions import find_regions
from pipelines.link.scan import scan_batch
from pipelines.link.settle import settle
from pipelines.link.vocabulary import Vocabulary

__all__ = ["Links", "Vocabulary", "link"]


@dataclass(frozen=True)
class Links:
    """The links of a batch of items; every frame has item_id and the evidence: field, start, end, matched, rule, confidence.

    countries  iso3, role (focus, mention, donor or venue)
    regions    region_id, name
    """

    countries: pl.DataFrame
    regions: pl.DataFrame


NO_CREDITS = pl.DataFrame(schema={"at": pl.Int64, "until": pl.Int64})


def link(items: pl.DataFrame, vocabulary: Vocabulary) -> Links:
    """Link items (item_id, title, text; published_on is not needed here).

    The links of an item depend on that item and the vocabulary alone: neither on the batch nor on its order.
    """
    scan = scan_batch(items, vocabulary)
    credits = NO_CREDITS
    return Links(
        countries=find_countries(scan, settle(scan, vocabulary), credits, vocabulary),
        regions=find_regions(scan, vocabulary),
    )
