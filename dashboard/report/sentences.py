"""What a report says in sentences; each states only what the figures beside it show.

Put here: which figures a sentence is made of. Not here: the words (words/*.ftl), sections and charts.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from textwrap import shorten

import polars as pl

from dashboard import words
from dashboard.charts.foremost import foremost
from dashboard.read.selection import Filters, Totals
from dashboard.report.order import SIDES, Order
from dashboard.report.period import Period
from dashboard.report.scope import Scope
from dashboard.report.typesetting import LEFT_TO_RIGHT, from_right
from dashboard.words import say

# Names in one sentence; the rest stands in the tables.
MOST_NAMES = 5
LONGEST_NAME = 120


def subtitle(order: Order) -> str:
    """Say the period, and the slice if there is one."""
    named = dict(order.names)
    parts = [say("report-slice", side=say(f"filter-{side}"), names=words.listed(named[side])) for side in SIDES if side in named]
    return " · ".join([order.period.label[:1].upper() + order.period.label[1:], *parts])


def summary(scope: Scope, totals: Totals) -> tuple[str, ...]:
    """Say the period in sentences."""
    said = [_published(scope, totals), *_compared(scope, totals)]
    if not totals.items and scope.order.slice != Filters() and not scope.ask_ever("totals")["items"][0]:
        said.insert(1, say("report-nothing-ever"))
    if totals.items:
        said += [_about(scope), _projects(scope), _credited(scope)]
    if scope.period.since <= scope.edition.published_at.date() <= scope.period.until:
        said.append(say("report-not-over", day=words.day(scope.edition.published_at.date())))
    if undated := int(str(scope.whole["undated"])):
        said.append(say("report-undated", count=undated))
    return tuple(said)


def notes(scope: Scope) -> tuple[str, ...]:
    """Say how the report was made and what its words mean."""
    edition = words.minute(scope.edition.published_at)
    return (
        say("report-note-edition", edition=edition, name=scope.edition.name),
        say("report-note-links"),
        say("report-note-credit"),
        say("report-note-dates"),
        say("report-note-status", day=words.day(_known_until(scope))),
        say("report-note-withheld"),
        say("map-note"),
    )


def _known_until(scope: Scope) -> date:
    """Return the day for which a report says the status of projects."""
    newest = scope.whole["last_item_on"]
    return min(newest, scope.period.until) if isinstance(newest, date) else scope.period.until


def _published(scope: Scope, totals: Totals) -> str:
    if not totals.items:
        published = scope.edition.published_at.date()
        begun = "report-nothing" if scope.period.since <= published else "report-not-begun"
        return say(begun, when=scope.period.when, day=words.day(published))
    kinds = scope.ask("items_per_month", step="year").group_by("category").agg(pl.col("items").sum())
    rows = kinds.sort("items", "category", descending=[True, False]).rows()
    named = [say("report-kind", number=words.number(count), name=name or say("report-without-category")) for name, count in rows]
    return say("report-published", count=totals.items, when=scope.period.when, kinds=words.listed(named))


def _compared(scope: Scope, totals: Totals) -> list[str]:
    """Beside the period before, a year ago and the mean of those before, as far back as the edition reaches."""
    first = scope.whole["first_item_on"]
    period = scope.period
    said, known = [], [each for each in period.compared() if isinstance(first, date) and each.since >= first.replace(day=1)]
    others = list(dict.fromkeys([*known[:1], *([period.year_ago()] if _reached(period.year_ago(), first) else [])]))
    if others:
        clauses = [_against(totals.items, then, other) for then, other in zip(scope.count(others), others, strict=True)]
        said.append(say("report-compared", clauses=words.listed(clauses)))
    if len(known) > 1:
        mean = sum(scope.count(known)) / len(known)
        said.append(say("report-mean", count=len(known), step=period.step, mean=words.number(_rounded(mean))))
    if len(known) < len(period.compared()) and isinstance(first, date):
        said.append(say("report-reach", day=words.day(first)))
    return said


def _rounded(mean: float) -> float:
    """Round a mean to one decimal, as readers do: 0.25 → 0.3."""
    return float(Decimal(str(mean)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def _reached(period: Period, first: object) -> bool:
    return isinstance(first, date) and period.since >= first.replace(day=1)


def _against(now: int, then: int, other: Period) -> str:
    direction = "same" if now == then else "more" if now > then else "fewer"
    return say(
        "report-against",
        direction=direction,
        difference=words.number(abs(now - then)),
        then=words.number(then),
        when=other.when,
    )


def _about(scope: Scope) -> str:
    places = scope.ask("items_per_country")
    if places.is_empty():
        return say("report-no-country")
    return say("report-about", countries=say("count-countries", count=places.height), names=_named(places, "name"))


def _projects(scope: Scope) -> str:
    projects = scope.ask("projects", project=None).filter(pl.col("items") > 0)
    if projects.is_empty():
        return say("report-no-project")
    return say("report-projects", projects=say("count-projects", count=projects.height), names=_named(projects, "project"))


def _credited(scope: Scope) -> str:
    """Whom the items credit in their own words, and whom only their projects do."""
    donors = scope.ask("donors_credited")
    if donors.is_empty():
        return say("report-no-donor")
    stated, only = donors.filter(pl.col("stated") > 0), donors.filter(pl.col("stated") == 0)
    said = [_donors("report-donors", stated.with_columns(items="stated"))] if stated.height else [say("report-no-stated")]
    said += [_donors("report-by-project-only", only)] if only.height else []
    both = stated.height and only.height
    return " ".join([*said, *([say("report-donors-in-all", donors=say("count-donors", count=donors.height))] if both else [])])


def _donors(key: str, donors: pl.DataFrame) -> str:
    return say(key, donors=say("count-donors", count=donors.height), names=_named(donors, "name"))


def _named(frame: pl.DataFrame, column: str) -> str:
    """Say the names with the most items, each with its count."""
    top, extent = foremost(frame, column, MOST_NAMES)
    names = [f"{_short(name)} ({words.number(count)})" for name, count in top.select(column, "items").iter_rows()]
    return say("report-names", extent=extent, names=words.listed(names))


def _short(name: str) -> str:
    """Shorten a name so that its count can follow."""
    short = shorten(name, LONGEST_NAME, placeholder=" …")
    return short + LEFT_TO_RIGHT if from_right(short) else short
