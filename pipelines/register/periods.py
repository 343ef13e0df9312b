"""The period of a project: read its first and last day in the forms that registers use.

Here: days, months and years as first or last days; ranges of them. Not here: days in news (dates/).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date

from pipelines.dates.months import months
from pipelines.dates.published import whole

MONTH_AND_YEAR = re.compile(
    r"(?P<month>[^\W\d_]+)\.?,?[\s-]*(?:de\s+)?(?P<year>\d{4})|(?P<number>\d{1,2})\s*[./-]\s*(?P<year_after>\d{4})"
)
# The form of months in workbooks: Mar-22.
MONTH_AND_SHORT_YEAR = re.compile(r"([^\W\d_]{3,}\.?)\s*[-'’]\s*(\d{2})")
QUARTER = re.compile(r"Q([1-4])\s*[/-]?\s*(\d{4})|(\d{4})\s*[/-]?\s*Q([1-4])", re.IGNORECASE)
YEAR_AND_MONTH = re.compile(r"(?P<year>\d{4})\s*[./-]\s*(?P<number>\d{1,2})")
YEAR = re.compile(r"\d{4}")
TO = re.compile(r"\s*(?:[-–—/]|\b(?:to|until|till|through|and|bis|au|à|al|a|по|-)\b)\s*", re.IGNORECASE)
SINCE = re.compile(r"(?:since|from|as of|starting|depuis|dès|à partir de|seit|ab|von|du|de|с)\s+", re.IGNORECASE)
UNTIL = re.compile(r"(?:until|till|up to|jusqu['’]?(?:au|en|à)|bis|до)\s+", re.IGNORECASE)
MANY = r"\d{1,3}\s*(?:months?|years?|mois|ans?|monate?|jahre?)\b"
LENGTH = re.compile(rf"^\s*{MANY}[\s:,;(–-]*|[\s:,;(]+{MANY}[\s)]*$", re.IGNORECASE)
BARE_MONTH = re.compile(r"[^\W\d_]+\.?")
FIRST_YEAR, LAST_YEAR = 1950, 2150  # no register of projects reaches further


def day_of(words: str, *, last: bool, day_first: bool = True) -> date | None:
    """Return the day that words name; of a month, a quarter or a year the first day, or the last if `last`."""
    words = words.strip(" .,;()[]\t\n")
    if written := whole(words):
        readings = written.readings if day_first or not written.numeric else written.readings[::-1]
        return next((day for reading in readings if (day := _real(*reading))), None)
    if short := MONTH_AND_SHORT_YEAR.fullmatch(words):
        return _edge(2000 + int(short[2]), months(short[1]), last=last)
    if quarter := QUARTER.fullmatch(words):
        number = int(quarter[1] or quarter[4])
        return _edge(int(quarter[2] or quarter[3]), {3 * number if last else 3 * number - 2}, last=last)
    if found := YEAR_AND_MONTH.fullmatch(words) or MONTH_AND_YEAR.fullmatch(words):
        parts = found.groupdict()
        choices = {int(parts["number"])} if parts.get("number") else months(parts["month"])
        return _edge(int(parts.get("year") or parts["year_after"]), choices, last=last)
    return _edge(int(words), {12 if last else 1}, last=last) if YEAR.fullmatch(words) else None


def period_of(words: str, ongoing: Callable[[str], bool], *, day_first: bool = True) -> tuple[date | None, date | None]:
    """Return the first and last day of a period, None for one that is not given. `ongoing` recognises words for an open end."""
    plain = LENGTH.sub("", words.strip()).strip(" .()[]\t\n")
    if UNTIL.match(plain):
        return None, day_of(UNTIL.sub("", plain, count=1), last=True, day_first=day_first)
    plain = SINCE.sub("", plain, count=1) if SINCE.match(plain) else plain
    for first, second in _halves(plain):
        end = day_of(second, last=True, day_first=day_first)
        start = day_of(first, last=False, day_first=day_first) or (_with_year(first, end) if end else None)
        if start and (end or not second or ongoing(second)):
            return start, end
    start, end = (day_of(plain, last=last, day_first=day_first) for last in (False, True))
    return start, (end if end != start and SINCE.match(words.strip()) is None else None)


def _halves(words: str) -> Iterator[tuple[str, str]]:
    for found in TO.finditer(words):
        first, second = words[: found.start()].strip(" ("), words[found.end() :].strip(" )")
        if first:
            yield first, second


def _with_year(words: str, end: date) -> date | None:
    """Read a bare month before an end (October–November 2017): in the end's year, or the year before if the month is later."""
    if not BARE_MONTH.fullmatch(words) or not (named := months(words)):
        return None
    month = min(named)
    return date(end.year - (month > end.month), month, 1)


def _edge(year: int, choices: frozenset[int] | set[int], *, last: bool) -> date | None:
    if len(choices) != 1 or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    (month,) = choices
    if not 1 <= month <= 12:
        return None
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
