"""What a report is ordered for: a period, the slice of items it is about, and how it looks.

Put here: orders as facts, and how names given by a person become identifiers. Not here: what a report holds (content.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import product
from pathlib import Path
from typing import Any

from dashboard.read.naming import Side, find, known
from dashboard.read.selection import Filters
from dashboard.report.logo import Logo
from dashboard.report.period import Period
from dashboard.words import languages
from warehouse.errors import InputError
from warehouse.queries import Reader

# The sides by which reports are sliced, in the order of a file's name.
SIDES: tuple[Side, ...] = ("region", "country", "project", "donor")


@dataclass(frozen=True)
class Look:
    """What [report] of dateline.toml sets; '' and None leave the default. sections names sections in their order; () is all."""

    organisation: str = ""
    title: str = ""
    logo: Logo | None = None
    colour: str = "#0072B2"
    sections: tuple[str, ...] = ()
    word_template: Path | None = None
    slides_template: Path | None = None


@dataclass(frozen=True)
class Order:
    """One report: its period, the slice (a Filters without days), its language, and the names of what was chosen by side."""

    period: Period
    slice: Filters = field(default_factory=Filters)
    language: str = "en"
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def chosen(self) -> Filters:
        """The items of the report."""
        return replace(self.slice, since=self.period.since, until=self.period.until)

    @property
    def slug(self) -> str:
        """The name of its folder: report-2022-03-donor-eu."""
        sides = [f"-{side}-{'+'.join(getattr(self.slice, side))}" for side in SIDES if getattr(self.slice, side)]
        language = "" if self.language == "en" else f"-{self.language}"
        return re.sub(r"[^A-Za-z0-9+.-]+", "-", f"report-{self.period.name}{''.join(sides)}{language}")

    def filters(self) -> dict[str, object]:
        """Return the slice as the manifest has it."""
        held = {side.name: getattr(self.slice, side.name) for side in fields(self.slice)}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in held.items() if value}


def orders(reader: Reader, period: Period, wanted: Mapping[str, Sequence[str]], language: str = "en") -> list[Order]:
    """Return one order for each combination of names by side: three donors make three, two names of one donor make one.

    wanted holds, by side (region, country, project, donor), identifiers or names in any case.

    Raises:
        InputError: no item has such a region, country, project or donor, the message then names those that are near; or there
            is no such language.
    """
    if language not in languages():
        raise InputError(f"There is no language {language!r}. Choose {' or '.join(sorted(languages()))}.")
    named = [[(side, *_one(reader, side, name)) for name in wanted[side]] for side in SIDES if wanted.get(side)]
    made = []
    for choice in product(*map(dict.fromkeys, named)):
        chosen: dict[str, Any] = {side: (id_,) for side, id_, _ in choice}
        made.append(Order(period, Filters(**chosen), language, tuple((side, (label,)) for side, _, label in choice)))
    return made


def _one(reader: Reader, side: Side, name: str) -> tuple[str, str]:
    """Return identifier and label of the one thing that a person calls so."""
    found = find(name, known(reader, side))
    if len(found.matches) == 1:
        return found.matches[0].id, found.matches[0].label
    if found.matches:
        several = ", ".join(f"{each.label} ({each.id})" for each in found.matches)
        raise InputError(f"Several have the {side} {name!r}: {several}. Write one identifier of those in brackets.")
    hint = f"Near it: {', '.join(found.nearest)}." if found.near else "Write a name in English or French, an acronym or a code."
    raise InputError(f"No item has the {side} {name!r}. {hint}")
