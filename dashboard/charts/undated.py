"""Items without a date: a chart over time can't draw them, so a sentence beside it says how many it leaves out, by name.

The queries of such charts give them in rows without a period. Not here: why an item has no date (the page Data health).
"""

from __future__ import annotations

import polars as pl

from dashboard import words
from dashboard.words import say

# Names in one sentence; the table beside it has all.
MOST_NAMES = 5


def note(frame: pl.DataFrame, name: str, day: str = "period") -> str:
    """Say for how many items the rows without a day stand, by name: Africa (2) and Asia (1); '' where there are none.

    frame has the columns items, `name` and `day`.
    """
    left = frame.filter(pl.col(day).is_null(), pl.col("items") > 0).group_by(name).agg(pl.col("items").sum())
    if left.is_empty():
        return ""
    rows = left.sort("items", name, descending=[True, False], nulls_last=True).rows()
    named = [f"{label} ({words.number(items)})" for label, items in rows[:MOST_NAMES]]
    others = sum(items for _, items in rows[MOST_NAMES:])
    names = words.listed([*named, *([say("undated-others", count=others)] if others else [])])
    return say("undated-not-drawn", names=names)
