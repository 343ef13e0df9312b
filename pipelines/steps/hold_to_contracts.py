"""The check of sources against their contracts: the newest documents of each source → table contracts.

A breach is only an alarm: kept documents stay, and no item is removed. Not here: the rules (sources/contract.py).
"""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from pipelines.sources.contract import compare
from pipelines.sources.register import Register
from pipelines.sources.source import Source
from warehouse.schema import frame
from warehouse.tables import BY_NAME


def contracts(sources: Iterable[Source], records: pl.DataFrame, documents: pl.DataFrame, sightings: pl.DataFrame) -> pl.DataFrame:
    """Return the table contracts, for the sources of news that have documents.

    Args:
        sources: the sources of dateline.toml.
        records: table records.
        documents: table raw_documents, each with its last receipt as received_at (raw.as_last_received).
        sightings: table item_sightings.

    """
    first = sightings.group_by("item_id").agg(first_seen_at=pl.col("received_at").min())
    seen = sightings.join(first, on="item_id").select("record_id", "received_at", "first_seen_at")
    rows: list[dict[str, object]] = []
    for source in sources:
        own = documents.filter(pl.col("source_id") == source.name)
        if isinstance(source, Register) or own.is_empty():
            continue
        newest = own.filter(pl.col("received_at") == pl.col("received_at").max())
        given = records.join(newest.select("document_id"), on="document_id", how="semi")
        known = given.join(seen, on="record_id").filter(pl.col("first_seen_at") < pl.col("received_at")).height
        rows += [{"source_id": source.name, **row} for row in compare(source.contract, given, known)]
    return frame(BY_NAME["contracts"], rows)
