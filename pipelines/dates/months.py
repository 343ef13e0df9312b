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
