"""The evidence columns that every link has: item, field, words, rule and confidence."""

from __future__ import annotations

import numpy as np
import polars as pl
from polars.datatypes import DataTypeClass

from pipelines.link.tokens.scan import FIELDS, Scan
from pipelines.link.tokens.vocabulary import Vocabulary

# The columns of every finding, before the columns of its kind.
FINDING: dict[str, DataTypeClass] = {
    "row": pl.UInt32,
    "field": pl.UInt8,
    "start": pl.Int64,
    "end": pl.Int64,
    "rule": pl.String,
}


def with_evidence(found: pl.DataFrame, scan: Scan, vocabulary: Vocabulary, *columns: str) -> pl.DataFrame:
    """Turn findings (row, field 0 or 1, start, end, rule, and `columns`) into links: item_id, `columns` and the evidence.

    `matched` is the text between `start` and `end`, as written in the item.

    Raises:
        KeyError: rules.csv has no row for a rule.
    """
    rules = vocabulary.reference.rules
    row, field, start, end = (found[name].to_numpy().astype(np.int64) for name in ("row", "field", "start", "end"))
    begins = scan.starts[row * len(FIELDS) + field]
    words = zip((begins + start).tolist(), (begins + end).tolist(), strict=True)
    links = found.select(
        pl.lit(scan.texts["item_id"]).gather("row").alias("item_id"),
        *columns,
        pl.lit(pl.Series(FIELDS)).gather("field").alias("field"),
        pl.col("start", "end").cast(pl.Int64),
        pl.Series("matched", [scan.joined[at:until] for at, until in words], pl.String),
        "rule",
        pl.col("rule").replace_strict(rules["rule"], rules["confidence"], default=None).alias("confidence"),
    )
    if links["confidence"].null_count():
        unknown = links.filter(pl.col("confidence").is_null())["rule"][0]
        raise KeyError(f"warehouse/reference/kept/rules.csv has no rule {unknown}; add it with a sentence and a confidence.")
    return links
