"""Which regions an item names; their members are not thereby countries of the item.

Here: links to regions. Not here: who belongs to a region (warehouse/reference/region_countries.csv).
"""

from __future__ import annotations

import polars as pl

from pipelines.link.evidence import with_evidence
from pipelines.link.scan import Scan
from pipelines.link.vocabulary import Class, Vocabulary

RULE = "region_named"


def find_regions(scan: Scan, credits: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """The regions each item names, each once, where it is named first; not where it is named as a payer (`credits`)."""
    names = scan.spans.names(Class.REGION)
    names = names.take(~names.inside(credits))
    found = (
        pl.DataFrame({name: getattr(names, name) for name in ("row", "field", "start", "end", "pattern")})
        .join(vocabulary.regions.select("pattern", "region_id", region="name"), on="pattern", maintain_order="left")
        .unique(["row", "region_id"], keep="first", maintain_order=True)
        .select("row", "field", "start", "end", "region_id", name="region", rule=pl.lit(RULE))
    )
    return with_evidence(found, scan, vocabulary, "region_id", "name")
