"""Names of months and days in many languages, from warehouse/reference/months.csv and weekdays.csv.

Put here: what a word means as part of a date. Not here: how dates are written (dates.py, events.py).
"""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).parents[2] / "warehouse" / "reference"


# Shorter words that are English months too ('may', 'dec') are other words when written small.
SHORTEST_SMALL = 3


@cache
def _numbers(file: str, column: str) -> dict[str, frozenset[int]]:
    meanings: dict[str, set[int]] = defaultdict(set)
    with (REFERENCE / file).open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            meanings[row["name"]].add(int(row[column]))
    return {name: frozenset(numbers) for name, numbers in meanings.items()}


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word).strip(" .,").casefold()


def months(word: str) -> frozenset[int]:
    """The months that a word names: mostly one; none where it is no month; two for Polish and Croatian 'listopada'."""
    return _numbers("months.csv", "month").get(_plain(word), frozenset())


def weekdays(word: str) -> frozenset[int]:
    """The days of the week that a word names, Monday 1 to Sunday 7."""
    return _numbers("weekdays.csv", "weekday").get(_plain(word), frozenset())


def stands_as_month(word: str | None, *, with_year: bool) -> bool:
    """Whether a word names one month where it stands: 'may' and 'march', small and without a year, are mostly no months."""
    if not word or len(months(word)) != 1:
        return False
    if with_year or not word.islower():
        return True
    languages = _languages(_plain(word))
    return "en" not in languages or (languages != {"en"} and len(word) > SHORTEST_SMALL)


@cache
def _languages(name: str) -> frozenset[str]:
    with (REFERENCE / "months.csv").open(encoding="utf-8", newline="") as rows:
        return frozenset(row["language"] for row in csv.DictReader(rows) if row["name"] == name)
