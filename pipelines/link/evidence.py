"""Findings made into links that explain themselves: item, field, words, rule and confidence.

Here: the columns that every link carries. Not here: what is found.
"""

from __future__ import annotations

import numpy as np
import polars as pl
from polars.datatypes import DataTypeClass

from pipelines.link.scan import FIELDS, Scan
from pipelines.link.vocabulary import Vocabulary

# What every finding says of itself, before the columns of its kind.
FINDING: dict[str, DataTypeClass] = {
    "row": pl.UInt32,
    "field": pl.UInt8,
    "start": pl.Int64,
    "end": pl.Int64,
    "rule": pl.String,
}


def with_evidence(found: pl.DataFrame, scan: Scan, vocabulary: Vocabulary, *columns: str) -> pl.DataFrame:
    """Findings (row, field 0 or 1, start, end, rule, and `columns`) as links: item_id, `columns` and the evidence.

    The words are cut from the field as they stand there. A rule that rules.csv lacks is an error.
    """
    rules = vocabulary.reference.rules
    confidence = found["rule"].replace_strict(rules["rule"], rules["confidence"], default=None)
    if confidence.null_count():
        lost = found["rule"].filter(confidence.is_null())[0]
        raise KeyError(f"warehouse/reference/rules.csv has no rule {lost}; add it with a sentence and a confidence.")
    row, field = found["row"].to_numpy(), found["field"].to_numpy()
    start, end = found["start"].cast(pl.Int64), found["end"].cast(pl.Int64)
    begins = scan.starts[row.astype(np.int64) * 2 + field]
    words = zip((begins + start.to_numpy()).tolist(), (begins + end.to_numpy()).tolist(), strict=True)
    evidence = {
        "field": pl.Series(FIELDS).gather(field),
        "start": start,
        "end": end,
        "matched": pl.Series([scan.joined[at:until] for at, until in words], dtype=pl.String),
        "rule": found["rule"],
        "confidence": confidence,
    }
    return pl.DataFrame({"item_id": scan.texts["item_id"].gather(row)} | {name: found[name] for name in columns} | evidence)
