"""What a report may ask: the edition, about an order's period, the periods before it, or all time.

Put here: how a question is narrowed. Not here: which questions (sections.py, sentences.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import polars as pl

from dashboard.read.selection import Filters, ask
from dashboard.report.order import Order
from dashboard.report.period import TRAILING, Period
from dashboard.words.edition import translated
from warehouse.home import Edition
from warehouse.queries import Reader


@dataclass(frozen=True)
class Scope:
    """An edition, which the reader reads, and an order. Projects stand as they did at the period's end."""

    reader: Reader
    order: Order
    _answers: dict[str, pl.DataFrame] = field(default_factory=dict)

    @property
    def edition(self) -> Edition:
        """The edition that is asked."""
        return self.reader.edition

    @property
    def period(self) -> Period:
        """The period of the order."""
        return self.order.period

    @property
    def longer(self) -> Filters:
        """The items of the period and of those before it that it is compared with."""
        return replace(self.order.chosen, since=self.period.before(TRAILING[self.period.step]).since)

    @cached_property
    def reaches_back_to(self) -> date:
        """The first day that the period and those before it can have items of: no item is older than the edition's first."""
        first, oldest = self.longer.since or self.period.since, self.whole["first_item_on"]
        return min(max(first, oldest), self.period.since) if isinstance(oldest, date) else self.period.since

    def ask(self, query: str, **parameters: object) -> pl.DataFrame:
        """Return the answer for the period, in the language that is spoken."""
        return self._once(query, self.order.chosen, parameters)

    def ask_longer(self, query: str, **parameters: object) -> pl.DataFrame:
        """Return the answer for the period and those before it that it is compared with."""
        return self._once(query, self.longer, parameters)

    def ask_ever(self, query: str, **parameters: object) -> pl.DataFrame:
        """Return the answer for the slice up to the period's end."""
        return self._once(query, replace(self.order.slice, until=self.period.until), parameters)

    def _once(self, query: str, filters: Filters, parameters: dict[str, object]) -> pl.DataFrame:
        """Return the answer, asked once: sentences and sections ask the same."""
        key = f"{query} {filters} {parameters}"
        if key not in self._answers:
            self._answers[key] = translated(ask(self.reader, query, filters, **parameters, day=self.period.until))
        return self._answers[key]

    def count(self, periods: list[Period]) -> list[int]:
        """Count the slice's items in each of the periods."""
        days = {"starts": [period.since for period in periods], "ends": [period.until for period in periods]}
        return ask(self.reader, "items_in_periods", self.order.slice, **days)["items"].to_list()

    @cached_property
    def whole(self) -> dict[str, object]:
        """The totals of the whole edition."""
        return ask(self.reader, "totals", Filters()).row(0, named=True)
