"""The model of a register: entries, one for each project, each made of facts."""

from __future__ import annotations

from typing import Literal, NamedTuple

# The field of a fact. Accountable, extending and implementing are roles of organisations, as IATI names them.
Field = Literal[
    "ref", "acronym", "name", "alias", "planned_start", "planned_end", "actual_start", "actual_end", "status", "country",
    "region", "donor", "accountable", "extending", "implementing", "budget", "derogation", "other",
]  # fmt: skip
Derogation = Literal["not_credited", "not_publicised"]


class Fact(NamedTuple):
    """One fact about a project: the words as published, the value used, and why they differ, if they do.

    `used` is a day (ISO 8601), a code (ISO 3166-1 alpha-3, region_id, donor_id), an amount with its currency, or words;
    None if the words give no value. `percentage` is the share of a country or region, of 100.
    """

    field: str
    published: str
    used: str | None = None
    percentage: float | None = None
    repair: str | None = None


class Entry(NamedTuple):
    """A project as one row or activity of a register describes it; `line` is its line or row, from 1."""

    line: int
    facts: list[Fact]

    def used(self, field: str) -> str | None:
        """Return the first value in use of a field."""
        return next((fact.used for fact in self.facts if fact.field == field and fact.used), None)
