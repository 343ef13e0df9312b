"""The address of a view: what it asks for, whoever wrote it, and how a view writes its own.

    country=KEN&country=niger     →  country=Kenya&country=Niger
    country=Atlantis              →  unknown=country:Atlantis
    since=2024-01-01              →  period=Between+two+days&since=2024-01-01

An address names things by identifier, code, acronym or any of their names, in any of our languages and in any case. Widgets know
only what they show, so an address is put into their words. What is not known goes into `unknown`, and the page says so
(blocks/unknown.py). Nothing that is asked is dropped.
Not here: widgets (blocks/filters.py), how a typed name is compared (naming.py), going there (blocks/follow.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal
from urllib.parse import urlencode

from dashboard import words
from dashboard.read.choices import PROJECT_PAGE, labels, named, picker_labels
from dashboard.read.naming import find, key
from dashboard.read.selection import Filters

# The filters by which several may be chosen, in the order of the bar.
SIDES = ("category", "region", "country", "project", "donor")
DAYS = ("since", "until")

# What a page that shows one thing is asked for, whatever is filtered.
OF_ONE = ("item", PROJECT_PAGE)

# What each widget begins with.
BEGINS: dict[str, Any] = {
    **{side: [] for side in SIDES},
    "period": "all",
    "role": "focus",
    "words": "",
    "since": None,
    "until": None,
}

# What an address asks for and nobody knows, as `country:Atlantis`.
UNKNOWN = "unknown"

# Days outside these are a slip of the keyboard: before any news site, or beyond any plan.
EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)

# As days are written: in an address, and as the date picker shows them.
DAY_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y")

# "countries" is 0.75 like "country", "categories" 0.78 like "category"; no switch of ours is as near to a filter.
LIKE_A_FILTER = 0.75

Query = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Unknown:
    """What an address asks a filter for in vain: why (`unknown-REASON`), and values that may be meant, as an address has them."""

    name: str
    typed: str
    reason: Literal["name", "no_items", "several", "day", "second", "filter"] = "name"
    offers: tuple[str, ...] = ()

    def written(self) -> str:
        """Return it as the address keeps it."""
        return self.typed if self.reason == "filter" else f"{self.name}:{self.typed}"


@dataclass(frozen=True)
class Asked:
    """What an address asks for: its query in the words of the widgets, and what is not known of it, which the query holds too."""

    query: dict[str, list[str]]
    unknown: tuple[Unknown, ...] = ()


def read(query: Query, names: Iterable[str] = BEGINS) -> Asked:
    """Read what an address asks the widgets of a page for (names); other parts only change their language.

    One value, one fate: it stands in the query by the words of its widget, or among the unknown, or it was empty.
    """
    widgets, known, unknown = tuple(names), dict[str, list[str]](), dict[Unknown, None]()
    for given, typed in _values(query):
        name = _name(given, widgets)
        if name == UNKNOWN:
            unknown |= {Unknown(UNKNOWN, typed, "filter"): None} if typed.strip() else {}
            continue
        if name not in widgets:
            known.setdefault(given, []).append(words.translated_label(typed))
            continue
        if not typed.strip():
            continue
        value = _value(name, typed)
        if isinstance(value, Unknown):
            unknown[value] = None
        elif name in (*SIDES, "words"):
            known[name] = list(dict.fromkeys([*known.get(name, []), value]))
        elif known.setdefault(name, [value]) != [value]:
            unknown[Unknown(name, typed, "second", (value,))] = None
    if "words" in known:
        known["words"] = [" ".join(known["words"])]  # all must stand in an item
    if known.keys() & set(DAYS):
        known["period"] = [words.options("period")["between"]]
    if unknown:
        known[UNKNOWN] = [each.written() for each in unknown]
    return Asked(known, tuple(unknown))


def _values(query: Query) -> Iterable[tuple[str, str]]:
    """Yield each value with the name that asks for it. What was unknown is asked again, as a new edition may know it.

    What was unknown to another page stays with the name that it had there.
    """
    for name, values in query.items():
        for value in values:
            asked, _, typed = value.partition(":")
            yield (asked, typed) if name == UNKNOWN and _name(asked, (*BEGINS, *OF_ONE)) in (*BEGINS, *OF_ONE) else (name, value)


def _name(given: str, widgets: Sequence[str]) -> str:
    """Return the widget that a name means: by its label in any of our languages (pays, du), else by its spelling."""
    for asked in dict.fromkeys((key(given), key(given).removesuffix("s"))):
        if asked in _called() and _called()[asked] in widgets:
            return _called()[asked]
    near = get_close_matches(given.casefold(), widgets, 1, LIKE_A_FILTER)
    return near[0] if near else given


@cache
def _called() -> dict[str, str]:
    """Return the filters by their labels and by the first word of these: bailleur of “Bailleur de fonds”."""
    labelled = {name: words.in_every_language(f"filter-{name}").values() for name in BEGINS}
    return {key(each): name for name, called in labelled.items() for label in called for each in (label, label.split()[0])}


def _value(name: str, typed: str) -> str | Unknown:
    """Return what a widget calls what was typed."""
    if name in (*SIDES, PROJECT_PAGE):
        return _choice(name, typed)
    if name in DAYS:
        return _day(name, typed)
    return _option(name, typed) if name in ("period", "role") else typed


def _choice(name: str, typed: str) -> str | Unknown:
    offered = picker_labels(name)
    if typed in offered.values():
        return typed
    found = find(typed, named(name))
    matches = [offered[id_] for id_ in found.ids if id_ in offered]
    if len(matches) == 1:
        return matches[0]
    if matches:
        return Unknown(name, typed, "several", tuple(matches))
    if found.ids:
        return Unknown(name, typed, "no_items")
    return Unknown(name, typed, offers=tuple(offered[each.id] for each in found.near if each.id in offered))


def _day(name: str, typed: str) -> str | Unknown:
    for form in DAY_FORMATS:
        try:
            day = datetime.strptime(typed.strip(), form).date()
        except ValueError:
            continue
        if EARLIEST <= day <= LATEST:
            return day.isoformat()
    return Unknown(name, typed, "day")


def _option(name: str, typed: str) -> str | Unknown:
    ours = words.options(name)
    called = {key(label): id_ for id_ in ours for label in (id_, *words.in_every_language(f"{name}-{id_}").values())}
    if key(typed) in called:
        return ours[called[key(typed)]]
    near = get_close_matches(key(typed), called)
    return Unknown(name, typed, offers=tuple(dict.fromkeys(ours[called[each]] for each in near)))


def query_of(now: Filters, choice: Mapping[str, Any]) -> str:
    """Return the query of an address that shows what the filters ask for now, with a choice added.

    The choice names sides as in Filters, days, or an item. Days narrow the period that is chosen.
    """
    asked: dict[str, Any] = {side: list(getattr(now, side)) for side in SIDES}
    asked |= {"words": now.words, "role": now.role or "any"}
    since, until = _narrower(now.since, choice.get("since"), max), _narrower(now.until, choice.get("until"), min)
    asked |= {name: value for name, value in choice.items() if name not in DAYS}
    asked |= {"period": "between", "since": since, "until": until} if since or until else {}
    asked = {name: choice[name] for name in OF_ONE if name in choice} or asked
    if words.language() != words.languages()[0]:
        asked["lang"] = words.language()
    return query_from(asked)


def query_from(values: Mapping[str, Any]) -> str:
    """Return the query of an address from what widgets hold, by name; what they begin with stands in no address."""
    return encoded({name: _written(name, value) for name, value in values.items() if value and value != BEGINS.get(name)})


def encoded(query: Mapping[str, Any]) -> str:
    """Return a query as an address writes it."""
    return urlencode(query, doseq=True)


def _narrower(now: date | None, chosen: str | None, which: Callable[..., date]) -> date | None:
    days = [day for day in (now, date.fromisoformat(chosen) if chosen else None) if day]
    return which(days) if days else None


def _written(name: str, value: Any) -> object:  # noqa: ANN401
    """Return a value as its widget writes it in the address: by the words that a reader sees."""
    if name == PROJECT_PAGE:
        return labels(name)[value]
    if name in SIDES:
        offered = picker_labels(name)
        return [offered.get(id_, id_) for id_ in ([value] if isinstance(value, str) else value)]
    return value if name == "words" else words.options(name).get(value, value)
