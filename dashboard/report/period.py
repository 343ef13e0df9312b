"""The period of a report, and the periods it is compared with: `2022-03`, `2022-Q1`, `2022`, `2022-01-15..2022-03-31`.

Put here: how a period is written, stepped back and named. Not here: what is asked about it (sections.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard import words
from dashboard.read.selection import months_before
from dashboard.words import say
from warehouse.errors import InputError

MONTHS = {"month": 1, "quarter": 3, "year": 12}

# How many periods before make the trailing mean: the year before, or the years that a programme usually spans.
TRAILING = {"month": 12, "quarter": 4, "year": 3, "days": 4}

# Periods outside these are a slip of the keyboard, and those before them have no dates: months and years are bound alike.
EARLIEST, LATEST = date(1900, 1, 1), date(2099, 12, 31)

MONTH = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])")
QUARTER = re.compile(r"((?:19|20)\d\d)-?Q([1-4])", re.IGNORECASE)
YEAR = re.compile(r"((?:19|20)\d\d)")


@dataclass(frozen=True)
class Period:
    """Days from since to until, both included; step is month, quarter or year, or days for any other length."""

    since: date
    until: date
    step: str

    @property
    def name(self) -> str:
        """As it is written in a command and in a file's name."""
        if self.step == "days":
            return f"{self.since}..{self.until}"
        quarter = f"{self.since.year}-Q{(self.since.month + 2) // 3}"
        return {"month": f"{self.since:%Y-%m}", "quarter": quarter, "year": f"{self.since.year}"}[self.step]

    @property
    def label(self) -> str:
        """As a person calls it: March 2022."""
        if self.step == "days":
            return words.between(self.since, self.until)
        return words.period_label(self.since, self.step)

    @property
    def when(self) -> str:
        """As it stands in a sentence: in March 2022."""
        return say("report-when", step="day" if self.since == self.until else self.step, period=self.label)

    def before(self, count: int) -> Period:
        """Return the period `count` steps earlier."""
        if self.step == "days":
            days = (self.until - self.since + timedelta(days=1)) * count
            return Period(self.since - days, self.until - days, self.step)
        return _months(months_before(self.since, MONTHS[self.step] * count), self.step)

    def year_ago(self) -> Period:
        """Return the same days a year earlier; the 29th of February becomes the 28th."""
        if self.step == "days":
            return Period(_year_earlier(self.since), _year_earlier(self.until), self.step)
        return _months(months_before(self.since, 12), self.step)

    def compared(self) -> list[Period]:
        """Return the periods of the trailing mean, the newest first."""
        return [self.before(count) for count in range(1, TRAILING[self.step] + 1)]


def period_named(name: str) -> Period:
    """Return the period that is written so.

    Raises:
        InputError: it is not written so, ends before it begins, or lies in no century of news.
    """
    text = name.strip()
    if found := MONTH.fullmatch(text):
        return _months(date(int(found[1]), int(found[2]), 1), "month")
    if found := QUARTER.fullmatch(text):
        return _months(date(int(found[1]), int(found[2]) * 3 - 2, 1), "quarter")
    if found := YEAR.fullmatch(text):
        return _months(date(int(found[1]), 1, 1), "year")
    first, _, last = text.partition("..")
    try:
        since, until = date.fromisoformat(first.strip()), date.fromisoformat(last.strip())
    except ValueError:
        raise InputError(
            f"{name!r} is not a period. Write a month as 2022-03, a quarter as 2022-Q1, a year as 2022, "
            "or two days as 2022-01-15..2022-03-31."
        ) from None
    if not all(EARLIEST <= day <= LATEST for day in (since, until)):
        raise InputError(f"{name!r} has a day before {EARLIEST.year} or after {LATEST.year}. Write days of these years.")
    if until < since:
        raise InputError(f"{name!r} ends before it begins. Write the earlier day first.")
    return Period(since, until, "days")


def _months(first: date, step: str) -> Period:
    return Period(first, months_before(first, -MONTHS[step]) - timedelta(days=1), step)


def _year_earlier(day: date) -> date:
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - 1, day=last)
