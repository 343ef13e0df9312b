"""Findings made into links that explain themselves: item, field, words, rule and confidence.

Here: the columns that every link carries. Not here: what is found.
"""

from __future__ import annotations

import polars as pl

from pipelines.link.scan import FIELDS, Scan
from pipelines.link.vocabulary import Vocabulary

EVIDENCE = ("field", "start", "end", "matched", "rule", "confidence")


def with_evidence(found: pl.DataFrame, scan: Scan, vocabulary: Vocabulary, *columns: str) -> pl.DataFrame:
    """Findings (row, field 0 or 1, start, end, rule, and `columns`) as links: item_id, `columns` and the evidence.

    The words are cut from the field as they stand there. A rule that rules.csv lacks is an error.
    """
    rules = vocabulary.reference.rules.select("rule", "confidence")
    unknown = found.select("rule").unique().join(rules, on="rule", how="anti")["rule"].to_list()
    if unknown:
        raise KeyError(
            f"warehouse/reference/rules.csv has no rule {', '.join(unknown)}; add it with a sentence and a confidence."
        )
    words = pl.when(pl.col("field") == 0).then(pl.col("title")).otherwise(pl.col("text"))
    return (
        found.lazy()
        .with_columns(pl.col("row").cast(pl.UInt32))
        .join(scan.texts.lazy(), on="row", maintain_order="left")
        .join(rules.lazy(), on="rule", maintain_order="left")
        .with_columns(
            pl.col("field").replace_strict(dict(enumerate(FIELDS)), return_dtype=pl.String),
            pl.col("start", "end").cast(pl.Int64),
            matched=words.str.slice(pl.col("start"), pl.col("end") - pl.col("start")),
        )
        .select("item_id", *columns, *EVIDENCE)
        .collect()
    )
