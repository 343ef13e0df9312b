"""Days named in running text: 'on 14-16 September 2021', 'From 1-3 February'. Kept apart from days of publication.

A day without a year is taken in the year that brings it nearest to the publication. A bare month or a bare year is not
an event; a range of months is. Not here: the day of publication (published.py).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipelines.dates.months import is_month, months
from warehouse.reference import vocabulary

# The more a rule has to supply (nothing, the days of a range of months, the year), the more can go wrong. The figures are
# estimates, as no labelled set of events exists.
CONFIDENCE = dict(vocabulary("rules").filter(kind="event").select("rule", "confidence").iter_rows())

# A span longer than three years, the length of a long project, is a period that figures cover, not an event.
LONGEST = 1100


@dataclass(frozen=True)
class Event:
    """A day or range of days named in a text: its span (in characters), words, and rule (by CONFIDENCE)."""

    starts_on: date
    ends_on: date
    start: int
    end: int
    matched: str
    rule: str

    @property
    def confidence(self) -> float:
        """The share of cases in which the rule is right, 0 to 1."""
        return CONFIDENCE[self.rule]


MONTH = r"[^\W\d_]{3,12}"
NTH = r"(?:\s?(?:st|nd|rd|th)\b|er\b|[.º°](?=\s))?"
TO = r"\s?(?:[-–—/]|\b(?:to|until|till|through|bis|au|al|a|до|по|إلى)\b)\s?(?:the\s|on\s)?"
AND = r"\s?(?:&|\b(?:and|und|et|e|y|и|і|ve|و)\b)\s?(?:the\s|on\s)?"
LINK = rf"(?:{TO}|(?P<and>{AND}))"
OF = r"(?:\s(?:of|de|di|del|do))?"
YEAR = r"(?:,?\s?(?:(?:de|del|of)\s)?(?P<year{n}>(?:19|20)\d{{2}})(?!\d))?"
BETWEEN = re.compile(r"(?:between|zwischen|entre|tra|fra|между|між|بين)\s(?:the\s)?$", re.IGNORECASE)


def _day(number: int) -> str:
    return rf"(?P<day{number}>\d{{1,2}}){NTH}"


def _year(number: int) -> str:
    return YEAR.format(n=number)


# The longest forms first, as the first form that fits is used.
DAY_FIRST = [
    # 30 May to 2 June 2016 · 28 December 2021 – 3 January 2022
    rf"{_day(1)}{OF}\s(?P<month1>{MONTH}){_year(1)}{TO}{_day(2)}{OF}\s(?P<month2>{MONTH}){_year(2)}",
    # 14-16 September 2021 · 26 and 29 January · 7- 9 June 2022
    rf"{_day(1)}{LINK}{_day(2)}{OF}\s(?P<month2>{MONTH}){_year(2)}",
    # 25th March · 16 September 2021
    rf"{_day(1)}{OF}\s(?P<month1>{MONTH}){_year(1)}",
]
MONTH_FIRST = [
    # May 30 – June 2, 2016
    rf"(?P<month1>{MONTH})\.?\s{_day(1)}{_year(1)}{TO}(?P<month2>{MONTH})\.?\s{_day(2)}{_year(2)}",
    # September 14-16, 2021
    rf"(?P<month2>{MONTH})\.?\s{_day(1)}{LINK}{_day(2)}(?![\d:]){_year(2)}",
    # May 26, 2020 · August 3 rd
    rf"(?P<month1>{MONTH})\.?\s{_day(1)}(?![\d:]){_year(1)}",
]
# June – December 2022 · October 2016-November 2017 · between March and May 2020
MONTHS_ONLY = [
    rf"(?P<month1>{MONTH})(?:\s(?P<year1>(?:19|20)\d{{2}}))?{LINK}(?P<month2>{MONTH})\s(?P<year2>(?:19|20)\d{{2}})(?!\d)"
]

BY_DAY = [re.compile(form) for form in DAY_FIRST]
BY_MONTH = [re.compile(form) for form in MONTH_FIRST]
BY_MONTHS = [re.compile(form) for form in MONTHS_ONLY]

# Numbers; signs next to a number that make it part of a price, an address, a decimal or a larger number.
NUMBER = re.compile(r"\d+")
PART_OF_MORE = frozenset(".,/:€$£#-–")
# What can follow a day: its ordinal, a link to a second day, or the month.
DAY_THEN = re.compile(rf"{NTH}(?:{LINK.replace('?P<and>', '?:')}\d|{OF}\s[^\W\d_]{{3}})")
MONTH_BEFORE = re.compile(rf"(?<![\w-])({MONTH})\.?\s$")
MONTHS_BEFORE = re.compile(
    rf"(?<![\w-])({MONTH})(?:\s(?:19|20)\d\d)?{TO}{MONTH}\s$|(?<![\w-])({MONTH})(?:\s(?:19|20)\d\d)?{AND}{MONTH}\s$"
)


def find_events(text: str, published_on: date | None) -> list[Event]:
    """Find the days named in a text, in order; without a publication day, only days with a year."""
    events: list[Event] = []
    for start, forms in _places(text):
        if not events or start >= events[-1].end:
            found = next((found for form in forms if (found := form.match(text, start)) and _named(found)), None)
            events += _events(found, published_on) if found else []
    return events


def _places(text: str) -> Iterator[tuple[int, list[re.Pattern[str]]]]:
    """Yield each position where a date can begin, with the forms to try: a day, a month before a day, months before a year."""
    for number in NUMBER.finditer(text):
        at, digits = number.span()[0], len(number[0])
        if digits not in {1, 2, 4} or (at and (text[at - 1] in PART_OF_MORE or text[at - 1].isalpha())):
            continue
        if digits == 4:
            if before := MONTHS_BEFORE.search(text, max(0, at - 40), at):
                yield before.start(), BY_MONTHS
            continue
        if (before := MONTH_BEFORE.search(text, max(0, at - 15), at)) and months(before[1]):
            yield before.start(), BY_MONTH
        if DAY_THEN.match(text, number.end()):
            yield at, BY_DAY


def _named(found: re.Match[str]) -> bool:
    """Decide whether the words in place of months are months."""
    parts = found.groupdict()
    with_year = bool(parts.get("year2") or parts.get("year1"))
    return all(is_month(parts[name], with_year=with_year) for name in ("month1", "month2") if parts.get(name))


def _events(found: re.Match[str], published_on: date | None) -> list[Event]:
    """Return one event; two for two days that do not follow each other ('26 and 29 January')."""
    parts = found.groupdict()
    between = bool(BETWEEN.search(found.string, max(0, found.start() - 20), found.start()))
    if parts.get("and") and not between and not _follow(parts):
        if "day1" not in parts:
            return []
        first = _event(found, {**parts, "day2": parts["day1"]}, published_on)
        second = _event(found, {**parts, "day1": parts["day2"]}, published_on, found.start("day2"))
        return [event for event in (first, second) if event]
    event = _event(found, parts, published_on)
    return [event] if event else []


def _follow(parts: dict[str, str | None]) -> bool:
    first, second = parts.get("day1"), parts.get("day2")
    return bool(first and second and int(second) == int(first) + 1)


def _event(
    found: re.Match[str], parts: dict[str, str | None], published_on: date | None, start: int | None = None
) -> Event | None:
    stated = parts.get("year2") or parts.get("year1")
    near = range(published_on.year - 1, published_on.year + 2) if published_on else range(0)
    spans = [span for year in ([int(stated)] if stated else near) if (span := _span(parts, year))]
    if published_on and not stated:
        spans.sort(key=lambda span: min(abs((day - published_on).days) for day in span))
    if not spans:
        return None
    begin = found.start() if start is None else start
    return Event(*spans[0], begin, found.end(), found.string[begin : found.end()], _rule(parts, stated))


def _rule(parts: dict[str, str | None], stated: str | None) -> str:
    if "day1" not in parts:
        return "month_range_with_year"
    several = parts.get("day2") and (parts["day2"] != parts["day1"] or parts.get("month1"))
    return f"{'range' if several else 'day'}_{'with_year' if stated else 'year_nearest'}"


def _span(parts: dict[str, str | None], year: int) -> tuple[date, date] | None:
    """Return first and last day, with `year` for the last; None if a day does not exist or the order is wrong."""
    (first_month,) = months(parts.get("month1") or parts.get("month2") or "")
    (last_month,) = months(parts.get("month2") or parts.get("month1") or "")
    first_year = int(parts.get("year1") or (year - (first_month > last_month)))
    first_day = int(parts.get("day1") or 1)
    last_day = int(parts.get("day2") or parts.get("day1") or calendar.monthrange(year, last_month)[1])
    try:
        starts, ends = date(first_year, first_month, first_day), date(year, last_month, last_day)
    except ValueError:
        return None
    return (starts, ends) if 0 <= (ends - starts).days <= LONGEST else None


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


def events_of(items: pl.DataFrame) -> pl.DataFrame:
    """Return the table item_events of items (columns item_id, title, text, published_on)."""
    rows = [
        (item_id, found.starts_on, found.ends_on, field, found.start, found.end, found.matched, found.rule, found.confidence)
        for field in ("title", "text")
        for item_id, text, published_on in _dated(items, field).iter_rows()
        for found in find_events(text, published_on)
    ]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def _dated(items: pl.DataFrame, field: str) -> pl.DataFrame:
    """Select the items whose field may name a day: a number with a letter soon before or after it."""
    return items.filter(pl.col(field).str.contains(r"\b\d{1,2}\b|\b(?:19|20)\d\d\b")).select("item_id", field, "published_on")
