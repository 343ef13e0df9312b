"""What a chart leaves out, in sentences beside it: items without a date, donors that are not named or not chosen.

Not here: why an item has no date (the page Data health), how many rows fit into one chart (its own module).
"""

from __future__ import annotations

import polars as pl

from dashboard import words
from dashboard.words import say

# Names in one sentence; the table beside it has all.
MOST_NAMES = 5


def undated(frame: pl.DataFrame, name: str, day: str = "period") -> str:
    """Say for how many items the rows without a day stand, by name: Africa (2) and Asia (1); '' where there are none.

    frame has the columns items, `name` and `day`: queries of charts over time give a row without a day to items without a date.
    """
    left = frame.filter(pl.col(day).is_null(), pl.col("items") > 0).group_by(name).agg(pl.col("items").sum())
    if left.is_empty():
        return ""
    rows = left.sort("items", name, descending=[True, False], nulls_last=True).rows()
    named = [f"{label} ({words.number(items)})" for label, items in rows[:MOST_NAMES]]
    others = sum(items for _, items in rows[MOST_NAMES:])
    names = words.listed([*named, *([say("undated-others", count=words.number(others))] if others else [])])
    return say("undated-not-drawn", names=names)


def donors(drawn: int, credited: int, most: int) -> str:
    """Say how many of the donors credited a chart draws, and how many of those it names; '' where it names all.

    drawn counts those of the query donors_drawn, most is how many the chart names.
    """
    said = [say("donors-chosen", drawn=drawn, donors=credited)] if drawn < credited else []
    said += [say("donors-folded", named=most, donors=drawn)] if drawn > most else []
    return " ".join(said)
