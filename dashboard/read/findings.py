"""What changed from one month to the next, in three sentences; each states only what the figures show.

Put here: which change is named. Not here: words (words/), queries.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from dashboard import words
from dashboard.read.selection import months_before
from dashboard.words import say

# Names in one sentence; the rest stands in the tables.
MOST_NAMES = 3

FIGURES = ("items", "projects", "countries", "donors")


def reported_month(newest: date, published_on: date) -> date:
    """Return the first day of the last full month before publication, or of the newest item's month if that is older."""
    return min(newest.replace(day=1), months_before(published_on.replace(day=1), 1))


def by_month(activity: pl.DataFrame, month: date, months: int) -> pl.DataFrame:
    """Return the answer of activity_per_month for `months` months up to one, oldest first, with zeros for empty months."""
    first = months_before(month, months - 1)
    grid = pl.DataFrame({"period": pl.date_range(first, month, "1mo", eager=True)})
    return grid.join(activity, on="period", how="left").sort("period").fill_null(0)


def sentences(activity: pl.DataFrame, changes: pl.DataFrame, month: date) -> tuple[str, ...]:
    """Say what changed in a month: how much was published, where and on what, and who is credited.

    activity is what by_month gives, ending with the month; changes the answer of month_changes.
    """
    then, now = activity.tail(2).iter_rows(named=True)
    return (
        f"{_published(now['items'], then['items'], month)} {_moved(changes, 'category')}".strip(),
        f"{_most(changes, 'country')} {_moved(changes, 'country', 'project')}".strip(),
        f"{_most(changes, 'donor')} {_moved(changes, 'donor')}".strip(),
    )


def _published(now: int, then: int, month: date) -> str:
    against = "more" if now > then else "fewer" if now < then else "same"
    names = {"month": words.period_label(month, "month"), "before": words.period_label(months_before(month, 1), "month")}
    return say("found-items", count=now, against=against, difference=words.number(abs(now - then)), **names)


def _most(changes: pl.DataFrame, kind: str) -> str:
    """Say which of a kind have the most items in the month; if all have as many, only some of them."""
    rows = changes.filter(pl.col("kind") == kind, pl.col("items") > 0).sort("items", "label", descending=[True, False])
    if rows.is_empty():
        return say(f"found-no-{kind}")
    names = [f"{label} ({words.number(items)})" for label, items in rows.head(MOST_NAMES).select("label", "items").iter_rows()]
    every = "yes" if rows.height <= MOST_NAMES else "tied" if rows["items"][0] == rows["items"][-1] else "no"
    return say(f"found-most-{kind}", count=rows.height, names=words.listed(names), all=every)


def _moved(changes: pl.DataFrame, *kinds: str) -> str:
    """Say the largest rise and the largest fall of a kind, from and to how many items; '' if none moved."""
    said = []
    for kind in kinds:
        rows = changes.filter(pl.col("kind") == kind).with_columns(by=pl.col("items") - pl.col("items_before"))
        for way, by in (("rose", pl.col("by") > 0), ("fell", pl.col("by") < 0)):
            moved = rows.filter(by).sort(pl.col("by").abs(), "label", descending=[True, False])
            if moved.is_empty() or (moved.height > 1 and moved["by"][0] == moved["by"][1]):
                continue
            row = moved.row(0, named=True)
            said.append(say(f"found-{way}", kind=kind, name=row["label"], before=row["items_before"], now=row["items"]))
    return " ".join(said)
