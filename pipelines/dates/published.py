"""The day of publication, in every form that pages write it.

Put here: a day alone, or before or after other words. Not here: days named in running text (events.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.dates.months import months, weekdays

WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
WEEKDAY = rf"(?:(?P<weekday>{WORD})(?:\.,|[.,])?\s+(?:(?:the|le|the|den|am|el|il|em)\s+)?)?"
ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b|er\b|re\b|[.ºª°])?"
OF = r"(?:(?:de|of|di|do|den)\s+|d['’])?"
TIME = (
    r"(?:(?:\s*[-–—,|@]\s*|\s+|T)(?:(?:at|à|um|alle|a las|в)\s+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?"
    r"(?:\s?(?:[ap]\.?m\.?|Uhr|h))?(?:\s?(?:Z|UTC|GMT|CES?T|EES?T|[A-Z]{2,4}T|[+-]\d{2}:?\d{2}))*(?:\s*\([A-Z]{2,4}\))?)?"
)
MONTH = rf"(?P<month>{WORD}(?: (?!de\b|del\b|of\b){WORD})?)"
YEAR = r"(?P<year>\d{4})"
AFTER_YEAR = r"(?:\s?(?:г\.?|года|р\.?|року|m\.))?"
FORMS = [
    # 18 March 2022 · 18. März 2022 · 18 de marzo de 2022 · 18 марта 2022 г. · 18-Mar-2022
    rf"{WEEKDAY}(?P<day>\d{{1,2}}){ORDINAL}[\s-]*{OF}{MONTH}\.?,?[\s-]*(?:(?:de|del|of)\s+)?{YEAR}{AFTER_YEAR}",
    # March 18, 2022
    rf"{WEEKDAY}(?P<month>{WORD})\.?\s*(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th))?(?:,\s*|\s+){YEAR}",
    # 2022-03-18
    rf"{YEAR}(?P<sep>[-./])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})\.?",
    # 18.03.2022 · 05/18/2018 · 18/03/22
    rf"{WEEKDAY}(?P<first>\d{{1,2}})(?P<sep>[-./])\s?(?P<second>\d{{1,2}})(?P=sep)\s?(?P<year>\d{{4}}|\d{{2}})(?!\d)",
    # 2022. március 18.
    rf"{YEAR}\.?\s+(?P<month>{WORD})\s+(?P<day>\d{{1,2}})\.?",
    # 2022年3月18日
    rf"{YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]?",
]
PATTERNS = [re.compile(rf"{form}{TIME}", re.IGNORECASE) for form in FORMS]

# Characters of the longest date, with weekday, time and zone; a longer line is not a date.
LONGEST = 70

# Every form has four digits, or two after a sign of numeric dates; a text that ends with a date has them near its end.
YEAR_DIGITS = re.compile(r"\d{4}|[./-]\s?\d\d")
NEAR_END = 40

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

# No news on the web is older; an earlier year is a typing error.
FIRST_YEAR = 1900


@dataclass(frozen=True)
class Written:
    """A day as it is written: its words and their possible readings (year, month, day), the likeliest first."""

    words: str
    readings: tuple[tuple[int, int, int], ...]
    weekday: frozenset[int] = frozenset()
    numeric: bool = False


@dataclass(frozen=True)
class Published:
    """A day of publication. Without a valid day `on` is None and `flaw` says why."""

    on: date | None
    words: str
    flaw: str | None = None


def whole(text: str) -> Written | None:
    """Return the day if the text is only a day; None otherwise."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    plain = text.translate(DIGITS)
    if not YEAR_DIGITS.search(plain):
        return None
    before, _, last = text.rpartition(" ")
    if before and weekdays(last.strip("()")):
        return whole(before.rstrip(" ,"))
    return next((day for pattern in PATTERNS if (found := pattern.fullmatch(plain)) and (day := _written(found, text))), None)


def leading(text: str) -> tuple[Written, str] | None:
    """Return the day at the beginning of a text, and the rest of the text; None without such a day."""
    plain = text[:LONGEST].translate(DIGITS)
    if not YEAR_DIGITS.search(plain):
        return None
    for pattern in PATTERNS:
        found = pattern.match(plain)
        if found and (day := _written(found, text[: found.end()])):
            return day, text[found.end() :]
    return None


def trailing(text: str) -> tuple[str, Written] | None:
    """Return the text before a day at its end, and the day; None without such a day."""
    start = max(0, len(text) - LONGEST)
    tail = text[start:]
    if not YEAR_DIGITS.search(tail.translate(DIGITS), max(0, len(tail) - NEAR_END)):
        return None
    for place in (found.start() for found in re.finditer(r"(?<![\w./-])\w", tail)):
        if day := whole(tail[place:]):
            return text[: start + place], day
    return None


def _written(found: re.Match[str], words: str) -> Written | None:
    parts = found.groupdict()
    year = int(parts["year"])
    weekday = weekdays(parts.get("weekday") or "")
    if parts.get("weekday") and not weekday:
        return None
    if "first" in parts:
        year += 2000 if len(parts["year"]) == 2 else 0
        first, second = int(parts["first"]), int(parts["second"])
        return Written(words.strip(), ((year, second, first), (year, first, second)), weekday, numeric=True)
    named = parts["month"]
    choices = [int(named)] if named.isdigit() else sorted(months(named))
    readings = tuple((year, month, int(parts["day"])) for month in choices)
    return Written(words.strip(), readings, weekday) if readings else None


def month_first(days: Iterable[Written]) -> bool | None:
    """Decide whether a page writes the month before the day, by its dates with only one reading.

    None if no date decides, or two dates disagree.
    """
    found = {_order(day) for day in days if day.numeric} - {None}
    return found.pop() if len(found) == 1 else None


def _order(day: Written) -> bool | None:
    month, day_as_month = (reading[1] for reading in day.readings)
    if (month > 12) != (day_as_month > 12):
        return month > 12
    fitting = [_real(reading) for reading in day.readings]
    matches = [bool(real and real.isoweekday() in day.weekday) for real in fitting]
    return matches[1] if matches[0] != matches[1] else None


def validate(day: Written, received_on: date, *, day_first: bool = True) -> Published:
    """Decide what a written day means and whether it is valid.

    A weekday decides between two readings of numbers; without one, `day_first` decides. A day must exist, and
    must not be before 1900. It may be one day after the day of receipt, for time zones, but not later.
    """
    readings = list(day.readings)
    if day.numeric:
        month_stands_first = _order(day)
        if month_stands_first is None:
            month_stands_first = not day_first
        readings = readings[::-1] if month_stands_first else readings
    real = [found for reading in readings if (found := _real(reading))]
    if day.weekday and len(real) > 1:
        real = [found for found in real if found.isoweekday() in day.weekday] or real
    if not real or (len(set(real)) > 1 and not day.numeric):
        return Published(None, day.words, _flaw(day, real))
    chosen = real[0]
    if chosen > received_on + timedelta(days=1):
        return Published(None, day.words, f"The date lies after {_spoken(received_on)}, the day of receipt.")
    if chosen.year < FIRST_YEAR:
        return Published(None, day.words, f"The year {chosen.year} is before {FIRST_YEAR}.")
    return Published(chosen, day.words)


def _flaw(day: Written, real: list[date]) -> str:
    if real:
        return f"“{day.words}” can be {' or '.join(map(_spoken, sorted(set(real))))}."
    return f"There is no such day as “{day.words}”."


def _real(reading: tuple[int, int, int]) -> date | None:
    try:
        return date(*reading)
    except ValueError:
        return None


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
