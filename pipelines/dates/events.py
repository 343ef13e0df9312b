"""Days named in running text: 'on 14-16 September 2021', 'From 1-3 February'. Kept apart from days of publication.

A day without a year is taken in the year that brings it nearest to the publication. A bare month or a bare year is no
event; a range of months is. Not here: the day of publication (published.py).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipelines.dates.months import months

# Confidence by rule: how often a range found by it is the one that a careful reader would give. What can go wrong grows
# with what has to be supplied: nothing, the year, or both days of a range of months.
CONFIDENCE = {
    "range_with_year": 0.98,
    "day_with_year": 0.97,
    "month_range_with_year": 0.9,
    "range_year_nearest": 0.9,
    "day_year_nearest": 0.85,
}

# A day without a year further than this from publication is more likely another year's: an anniversary, a deadline.
FURTHEST = 184

# The longest span that an event is given: three years, as of projects; longer ones are periods that data cover.
LONGEST = 1100

FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True)
class Event:
    """A day or range of days told in a text: its span (in characters), words, rule and confidence (by CONFIDENCE)."""

    starts_on: date
    ends_on: date
    start: int
    end: int
    matched: str
    rule: str

    @property
    def confidence(self) -> float:
        """How often the rule is right, 0 to 1."""
        return CONFIDENCE[self.rule]


MONTH = r"[^\W\d_]{3,12}"
NTH = r"(?:\s?(?:st|nd|rd|th)\b|er\b|[.º°](?=\s))?"
DASH = r"\s?(?:[-–—]|to|until|till|through|and|&|/|bis|und|au|et|al|e|y|по|и|до|إلى|و)\s?"
OF = r"(?:\s(?:of|de|di|del|do))?"
YEAR = r"(?:,?\s?(?:(?:de|del|of)\s)?(?P<year{n}>(?:19|20)\d{{2}})(?!\d))?"
DAY = r"(?P<day{n}>\d{{1,2}}){nth}"
NUMBER_BEFORE = r"(?<![\w./:€$£#-])(?<!\d[.,\s]\s)"


def _day(n: int) -> str:
    return DAY.format(n=n, nth=NTH)


def _year(n: int) -> str:
    return YEAR.format(n=n)


# The longest forms first: at one place the first that fits is taken.
FORMS = [
    # 30 May to 2 June 2016 · 28 December 2021 – 3 January 2022
    rf"{_day(1)}{OF}\s(?P<month1>{MONTH}){_year(1)}{DASH}{_day(2)}{OF}\s(?P<month2>{MONTH}){_year(2)}",
    # 14-16 September 2021 · 26 and 29 January · 7- 9 June 2022
    rf"{_day(1)}{DASH}{_day(2)}{OF}\s(?P<month2>{MONTH}){_year(2)}",
    # 25th March · 16 September 2021
    rf"{_day(1)}{OF}\s(?P<month1>{MONTH}){_year(1)}",
    # May 30 – June 2, 2016
    rf"(?P<month1>{MONTH})\.?\s{_day(1)}{_year(1)}{DASH}(?P<month2>{MONTH})\.?\s{_day(2)}{_year(2)}",
    # September 14-16, 2021
    rf"(?P<month2>{MONTH})\.?\s{_day(1)}{DASH}{_day(2)}(?!\d){_year(2)}",
    # May 26, 2020 · August 3 rd
    rf"(?P<month1>{MONTH})\.?\s{_day(1)}(?!\d){_year(1)}",
    # June – December 2022 · October 2016-November 2017
    rf"(?P<month1>{MONTH})(?:\s(?P<year1>(?:19|20)\d{{2}}))?{DASH}(?P<month2>{MONTH})\s(?P<year2>(?:19|20)\d{{2}})(?!\d)",
]
NUMBERED = [re.compile(NUMBER_BEFORE + form) for form in FORMS[:3]]
NAMED = [re.compile(r"(?<![\w-])" + form) for form in FORMS[3:]]
# Where a form can begin: at a number of one or two digits, or at a word.
START = re.compile(r"(?<!\w)(?:\d{1,2}(?!\d)|[^\W\d_]{3,12}\b)")


def find_events(text: str, published_on: date | None) -> list[Event]:
    """The days named in a text, in its order; without a publication day only those with a year."""
    events: list[Event] = []
    for at in _places(text):
        if events and at < events[-1].end:
            continue
        if event := _at(text, at, published_on):
            events.append(event)
    return events


def _places(text: str) -> Iterator[int]:
    """Where a day or a month stands, which is where a form can begin."""
    if not any(map(str.isdigit, text)):
        return
    for found in START.finditer(text):
        if found[0][0].isdigit() or months(found[0]):
            yield found.start()


def _at(text: str, at: int, published_on: date | None) -> Event | None:
    for form in NUMBERED if text[at].isdigit() else NAMED:
        found = form.match(text, at)
        if found and (event := _event(found, published_on)):
            return event
    return None


def _event(found: re.Match[str], published_on: date | None) -> Event | None:
    parts = found.groupdict()
    last_month = _month(parts.get("month2") or parts.get("month1"))
    first_month = _month(parts.get("month1") or parts.get("month2"))
    if not first_month or not last_month:
        return None
    stated = parts.get("year2") or parts.get("year1")
    years = [int(stated)] if stated else _years_near(published_on)
    first_day = int(parts["day1"]) if "day1" in parts else None
    last_day = int(parts.get("day2") or parts["day1"]) if "day1" in parts else None
    ranges = [_range(year, parts.get("year1"), (first_month, first_day), (last_month, last_day)) for year in years]
    real = [span for span in ranges if span and (span[1] - span[0]).days <= LONGEST]
    if published_on and not stated:
        real = sorted((s for s in real if _distance(s, published_on) <= FURTHEST), key=lambda s: _distance(s, published_on))
    if not real:
        return None
    return Event(*real[0], found.start(), found.end(), found[0], _rule(parts, stated))


def _rule(parts: dict[str, str | None], stated: str | None) -> str:
    if "day1" not in parts:
        return "month_range_with_year"
    return f"{'range' if parts.get('day2') else 'day'}_{'with_year' if stated else 'year_nearest'}"


def _month(word: str | None) -> int | None:
    meanings = months(word) if word else frozenset()
    return next(iter(meanings)) if len(meanings) == 1 else None


def _years_near(published_on: date | None) -> list[int]:
    return [published_on.year - 1, published_on.year, published_on.year + 1] if published_on else []


def _range(
    year: int, first_year: str | None, first: tuple[int, int | None], last: tuple[int, int | None]
) -> tuple[date, date] | None:
    """First and last day; where the range passes the turn of the year, the year stated is its last."""
    start_year = int(first_year) if first_year else year - (first[0] > last[0])
    try:
        starts = date(start_year, first[0], first[1] or 1)
        ends = date(year, last[0], last[1] or calendar.monthrange(year, last[0])[1])
    except ValueError:
        return None
    return (starts, ends) if starts <= ends else None


def _distance(span: tuple[date, date], published_on: date) -> int:
    return min(abs((day - published_on).days) for day in span)


def events_of(items: pl.DataFrame) -> pl.DataFrame:
    """The table item_events of items (columns item_id, title, text, published_on)."""
    rows = []
    for field in ("title", "text"):
        dated = items.filter(pl.col(field).str.contains(r"\d")).select("item_id", field, "published_on")
        for item_id, text, published_on in dated.iter_rows():
            rows += [
                (
                    item_id,
                    event.starts_on,
                    event.ends_on,
                    field,
                    event.start,
                    event.end,
                    event.matched,
                    event.rule,
                    event.confidence,
                )
                for event in find_events(text, published_on)
            ]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


SCHEMA: dict[str, type[pl.DataType]] = {
    "item_id": pl.String,
    "starts_on": pl.Date,
    "ends_on": pl.Date,
    "field": pl.String,
    "start": pl.Int64,
    "end": pl.Int64,
    "matched": pl.String,
    "rule": pl.String,
    "confidence": pl.Float64,
}
