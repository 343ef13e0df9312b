"""Which regions an item names; their members are not thereby countries of the item.

Here: links to regions. Not here: who belongs to a region (warehouse/reference/region_countries.csv).
"""

from __future__ import annotations

import polars as pl

from pipelines.link.context import spans
from pipelines.link.evidence import with_evidence
from pipelines.link.scan import Scan
from pipelines.link.vocabulary import Class, Vocabulary

RULE = "region_named"


def find_regions(scan: Scan, credits: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """The regions each item names, each once, where it is named first; not where it is named as a payer (`credits`)."""
    names = spans(scan.hits, pl.col("name") & vocabulary.has(Class.REGION))
    found = (
        scan.hits.filter(pl.col("name") & vocabulary.has(Class.REGION))
        .filter(pl.Series(~names.inside(credits)))
        .join(vocabulary.regions.select("pattern", "region_id", region="name"), on="pattern", maintain_order="left")
        .unique(["row", "region_id"], keep="first", maintain_order=True)
        .select("row", "field", "start", "end", "region_id", name="region", rule=pl.lit(RULE))
    )
    return with_evidence(found, scan, vocabulary, "region_id", "name")
