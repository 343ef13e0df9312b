"""What a report says in sentences; each states only what the figures beside it show.

Put here: words of reports. Not here: words that pages show too (words/).
"""

from __future__ import annotations

from datetime import date

import polars as pl

from dashboard import words
from dashboard.selection import months_before

ANNEX = "All items of the month"
WITHOUT_CATEGORY = "without a category"
# Names in one sentence; the rest stands in the tables.
MOST_NAMES = 5


def title(month: date) -> str:
    """The report's title."""
    return f"News in {month:%B %Y}"


def nothing(month: date) -> str:
    """That a month has no items."""
    return f"No item was published in {month:%B %Y}, as far as the current edition knows."


def undated(count: int) -> str:
    """That some items have no month."""
    verb = "carries" if count == 1 else "carry"
    return f"{_plural(count, 'item')} of the edition {verb} no date that can be believed and so belong to no month."


def summary(
    month: date, volume: pl.DataFrame, places: pl.DataFrame, projects: pl.DataFrame, donors: pl.DataFrame
) -> tuple[str, ...]:
    """The month in sentences; frames are the answers of items_per_month over thirteen months, and of the month itself."""
    return (_published(month, volume), _compared(month, volume), _about(places), _projects(projects), _credited(donors))


def _published(month: date, volume: pl.DataFrame) -> str:
    rows = volume.filter(pl.col("period") == month).sort("items", "category_rank", descending=[True, False])
    kinds = [f"{words.number(n)} {name or WITHOUT_CATEGORY}" for name, n in rows.select("category", "items").iter_rows()]
    count = int(rows["items"].sum())
    return f"{_plural(count, 'item')} {'was' if count == 1 else 'were'} published in {month:%B %Y}: {words.listed(kinds)}."


def _compared(month: date, volume: pl.DataFrame) -> str:
    by_month = dict(volume.group_by("period").agg(pl.col("items").sum()).iter_rows())
    now = by_month[month]
    before, year_ago = months_before(month, 1), months_before(month, 12)
    earlier = [by_month.get(months_before(month, back), 0) for back in range(1, 13)]
    mean = sum(earlier) / len(earlier)
    return (
        f"That is {_against(now, by_month.get(before, 0), before)} and {_against(now, by_month.get(year_ago, 0), year_ago)}; "
        f"the mean of the twelve months before is {mean:.1f}."
    )


def _against(now: int, then: int, month: date) -> str:
    if now == then:
        return f"as many as in {month:%B %Y}"
    if then == 0:
        return f"{words.number(now)} more than in {month:%B %Y}, which had none"
    return f"{words.number(abs(now - then))} {'more' if now > then else 'fewer'} than the {words.number(then)} in {month:%B %Y}"


def _about(places: pl.DataFrame) -> str:
    if places.is_empty():
        return "No item is about a particular country."
    count = _plural(places.height, "country", "countries")
    return f"They are about {count}{_named(places, 'name')}."


def _projects(projects: pl.DataFrame) -> str:
    if projects.is_empty():
        return "No item names a project."
    return f"They speak of {_plural(projects.height, 'project')}{_named(projects, 'project')}."


def _credited(donors: pl.DataFrame) -> str:
    if donors.is_empty():
        return "No item credits a donor."
    stated = donors.filter(pl.col("stated") > 0).height
    only = f"; {words.number(donors.height - stated)} of them by a project only" if stated < donors.height else ""
    return f"They credit {_plural(donors.height, 'donor')}{_named(donors, 'name')}{only}."


def _named(frame: pl.DataFrame, column: str) -> str:
    """The names with the most items, each with its count."""
    top = frame.sort("items", column, descending=[True, False]).head(MOST_NAMES)
    names = words.listed([f"{name} ({words.number(count)})" for name, count in top.select(column, "items").iter_rows()])
    if frame.height <= MOST_NAMES:
        return f": {names}"
    return f", {'among them' if top['items'][0] == top['items'][-1] else 'most often'} {names}"


def _plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: 1 item, 2 items."""
    return f"{words.number(count)} {one if count == 1 else many or one + 's'}"
