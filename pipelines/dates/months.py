"""Names of months and days in many languages, from warehouse/reference/kept/months.csv and weekdays.csv.

Put here: the meaning of a word in a date. Not here: the forms of dates (published.py, events.py).
"""

from __future__ import annotations

import unicodedata
from functools import cache

import polars as pl

from warehouse.reference import vocabulary

# Shorter words that are English months too ('may', 'dec') are other words when written small.
SHORTEST_SMALL = 3


@cache
def _numbers(file: str, column: str) -> dict[str, frozenset[int]]:
    meanings = vocabulary(file).group_by("name").agg(pl.col(column).unique())
    return {name: frozenset(numbers) for name, numbers in meanings.iter_rows()}


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word).strip(" .,").casefold()


def months(word: str) -> frozenset[int]:
    """Return the months that a word names: 'mars' → {3}; none for other words, two for Polish and Croatian 'listopada'."""
    return _numbers("months", "month").get(_plain(word), frozenset())


def weekdays(word: str) -> frozenset[int]:
    """Return the days of the week that a word names, Monday 1 to Sunday 7."""
    return _numbers("weekdays", "weekday").get(_plain(word), frozenset())


def is_month(word: str | None, *, with_year: bool) -> bool:
    """Decide whether a word means a month here. 'may' and 'march' in small letters without a year mostly do not."""
    if not word or len(months(word)) != 1:
        return False
    if with_year or not word.islower():
        return True
    languages = _languages(_plain(word))
    return "en" not in languages or (languages != {"en"} and len(word) > SHORTEST_SMALL)


@cache
def _languages(name: str) -> frozenset[str]:
    return frozenset(vocabulary("months").filter(name=name)["language"])
