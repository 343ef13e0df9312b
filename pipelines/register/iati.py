"""IATI activity XML 2.0x: activities streamed one at a time, without entities, external references or network.

An error of the file against the standard is repaired where that is safe; each repair keeps the published words and the reason.
Not here: codes (warehouse/reference/kept/iati_codes.csv), the meaning of names (names).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import BinaryIO

from lxml import etree

from pipelines.base.text import normalise
from pipelines.parse.fields.named import guarded
from pipelines.parse.model import Quarantined, quarantined
from pipelines.register.facts import donor_fact, facts_of, in_order, place_fact
from pipelines.register.model import Entry, Fact
from pipelines.register.names import Names
from pipelines.register.periods import day_of

VERSIONS = "2."
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ENGLISH = ("en", "")
REVISED = "2"  # budget type
ROUNDED = 0.5  # percentages rounded one by one may miss 100 by this much
FEWEST_LETTERS, MOST_DIGITS = 3, 2  # of an other-identifier that people use as a name; with more digits it is a number


def read_iati(stream: BinaryIO, names: Names) -> Iterator[Entry | Quarantined]:
    """Yield the activities of a file in little memory, and rejected ones; one identifier makes one project."""
    seen: set[str] = set()
    try:
        parser = etree.iterparse(
            stream,
            events=("start", "end"),
            tag=("iati-activities", "iati-activity"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        for event, element in parser:
            if event == "start":
                if refusal := _refusal(element):
                    yield quarantined(1, refusal, "")
                    return
            elif element.tag == "iati-activity":
                yield from _guarded_activity(element, names, seen)
                _forget(element)
    except etree.XMLSyntaxError as error:
        line = (error.position or (1, 0))[0] or 1
        yield quarantined(
            line, f"The XML is not well-formed from here on: {error.msg}. The {len(seen):,} activities before are used.", ""
        )


def _guarded_activity(activity: etree._Element, names: Names, seen: set[str]) -> list[Entry | Quarantined]:
    """Read one activity into entries; an activity that can't be read is rejected, and the next ones are still read."""
    line = activity.sourceline or 1
    found = guarded(line, "", lambda: list(_activity(activity, names, seen)))
    return [quarantined(line, found.reason, _opening(activity))] if isinstance(found, Quarantined) else found


def _refusal(element: etree._Element) -> str | None:
    if element.getroottree().docinfo.doctype:
        return "The XML has a document type declaration; entities and external references are not read."
    version = element.get("version", "")
    if element.tag == "iati-activities" and version and not version.startswith(VERSIONS):
        return f"The file is of IATI version {version}; 2.0x is read."
    return None


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _activity(activity: etree._Element, names: Names, seen: set[str]) -> Iterator[Entry | Quarantined]:
    line, identifier = activity.sourceline or 1, _text(activity.find("iati-identifier"))
    if identifier in seen:
        reason = f"The identifier {identifier} stands there twice; the first activity is used."
        yield Entry(line, [Fact("ref", identifier, repair=reason)])
        yield quarantined(line, reason, _opening(activity))
        return
    seen.add(identifier)
    ref = Fact("ref", identifier, identifier or None, repair=None if identifier else "The activity has no identifier.")
    parts: list[Callable[[etree._Element, Names], Iterator[Fact]]] = [
        _titles,
        _others,
        _status,
        _dates,
        _places,
        _parties,
        _budgets,
    ]
    entry = in_order(Entry(line, [ref, *(fact for part in parts for fact in part(activity, names))]))
    if entry.used("name") or entry.used("acronym"):
        yield entry
    else:
        yield quarantined(line, f"The activity {identifier or 'without identifier'} has no title.", _opening(activity))


def _titles(activity: etree._Element, names: Names) -> Iterator[Fact]:
    """Yield the title, in English if there is one; titles in other languages are further names."""
    default = activity.get(LANG, "")
    found = [((n.get(LANG) or default).lower()[:2], _text(n)) for n in activity.findall("title/narrative")]
    found = sorted([each for each in found if each[1]], key=lambda each: each[0] not in ENGLISH)
    for at, (_, words) in enumerate(found):
        yield from facts_of("name" if at == 0 else "alias", words, names)


def _others(activity: etree._Element, names: Names) -> Iterator[Fact]:
    """Yield other identifiers as further names. One is used if people can call the project so."""
    for other in activity.findall("other-identifier"):
        if ref := other.get("ref", "").strip():
            letters, digits = sum(map(str.isalpha, ref)), sum(map(str.isdigit, ref))
            yield Fact("alias", ref, ref if letters >= FEWEST_LETTERS and digits <= MOST_DIGITS else None)


def _status(activity: etree._Element, names: Names) -> Iterator[Fact]:
    if (status := activity.find("activity-status")) is not None:
        yield _coded("status", "status", status.get("code", ""), names)


def _coded(field: str, codes: str, code: str, names: Names) -> Fact:
    used = names.iati.get((codes, code.strip()))
    return Fact(field, code, used, repair=None if used else f"There is no {field} with the code “{code}”.")


def _dates(activity: etree._Element, names: Names) -> Iterator[Fact]:
    """Yield one day of each type: of several starts the first, of several ends the last."""
    by_field: dict[str, list[Fact]] = defaultdict(list)
    for given in activity.findall("activity-date"):
        kind, words = _coded("date", "date", given.get("type", ""), names), given.get("iso-date", "").strip()
        if not kind.used:
            yield Fact("other", f"{words} (type {kind.published})", repair=kind.repair)
        elif day := day_of(words[:10], last=kind.used.endswith("end")):
            by_field[kind.used].append(Fact(kind.used, words, day.isoformat()))
        else:
            yield Fact(kind.used, words, repair=f"“{words}” is no day.")
    for field, facts in by_field.items():
        chosen = (max if field.endswith("end") else min)(facts, key=lambda fact: fact.used or "")
        yield chosen
        yield from (
            fact._replace(used=None, repair=f"Another {field.replace('_', ' ')} is given: {chosen.used}.")
            for fact in facts
            if fact is not chosen
        )


def _places(activity: etree._Element, names: Names) -> Iterator[Fact]:
    """Yield recipient countries and regions. Their percentages together are brought to 100."""
    facts = []
    for place in activity.iterfind("*"):
        if place.tag in ("recipient-country", "recipient-region"):
            percentage, flaw = _percentage(place.get("percentage"))
            fact = _country(place, names) if place.tag == "recipient-country" else _region(place, names)
            published = " ".join(filter(None, [fact.published, f"{place.get('percentage')}%" if place.get("percentage") else ""]))
            facts.append(fact._replace(published=published, percentage=percentage, repair=fact.repair or flaw))
    yield from _to_hundred(facts)


def _country(place: etree._Element, names: Names) -> Fact:
    code, narrative = place.get("code", "").strip(), _narrative(place)
    words = " ".join(filter(None, [code, narrative]))
    if len(code) == 2 and code.isupper() and (iso3 := names.country(code)):
        return Fact("country", words, iso3)
    found = next((known for known in (code, narrative) if known and names.country(known)), None)
    if found is None:
        return Fact("country", words, repair=f"There is no country with the code “{code}”.")
    iso3 = names.country(found)
    return Fact("country", words, iso3, repair=f"“{code}” is no ISO 3166 alpha-2 code; {iso3} is taken by “{found}”.")


def _region(place: etree._Element, names: Names) -> Fact:
    code, vocabulary, narrative = place.get("code", "").strip(), place.get("vocabulary") or "1", _narrative(place)
    words = " ".join(filter(None, [code, narrative]))
    used = names.iati.get((f"region_{vocabulary}", code))
    if used is None and narrative and (named := place_fact(narrative, names)).used:
        return named._replace(published=words)
    return Fact(
        "region", words, used, repair=None if used else f"We know no region with the code “{code}” of vocabulary {vocabulary}."
    )


def _percentage(words: str | None) -> tuple[float | None, str | None]:
    if words is None or not words.strip():
        return None, None
    try:
        number = float(words.strip().rstrip("%"))
    except ValueError:
        number = -1.0
    return (number, None) if 0 <= number <= 100 else (None, f"“{words}” is no percentage.")


def _to_hundred(facts: list[Fact]) -> list[Fact]:
    """Scale percentages to 100. A single place gets 100; if a place has no percentage, none is changed."""
    if len(facts) == 1 and facts[0].percentage is None and facts[0].repair is None:
        return [facts[0]._replace(percentage=100.0)]
    given = [fact.percentage for fact in facts if fact.percentage is not None]
    total = sum(given)
    if len(given) < len(facts) or total == 0 or abs(total - 100) <= ROUNDED:
        return facts
    scaled = [(fact, round((fact.percentage or 0) * 100 / total, 2)) for fact in facts]
    reason = f"The percentages add up to {total:g}, not 100"
    return [
        fact._replace(
            percentage=share,
            repair=" ".join(filter(None, [fact.repair, f"{reason}: {fact.percentage:g} is taken for {share:g}."])),
        )
        for fact, share in scaled
    ]


def _parties(activity: etree._Element, names: Names) -> Iterator[Fact]:
    for party in activity.findall("participating-org"):
        role, words = _coded("role", "role", party.get("role", ""), names), _narrative(party) or party.get("ref", "").strip()
        if not words:
            yield Fact(
                "other", f"organisation with role {role.published}", repair="The organisation has neither name nor identifier."
            )
        elif role.used == "donor":
            yield donor_fact(words, names)
        else:
            yield Fact(role.used or "other", words, words if role.used else None, repair=role.repair)


def _budgets(activity: etree._Element, names: Names) -> Iterator[Fact]:
    """Yield the budgets with their periods. A revised budget is used in place of the original of the same period."""
    found = []
    for budget in activity.findall("budget"):
        start, end = (_attribute(budget, part, "iso-date") for part in ("period-start", "period-end"))
        value = budget.find("value")
        currency = (value.get("currency") if value is not None else None) or activity.get("default-currency", "")
        found.append((budget.get("type", "1"), (start, end), f"{_text(value)} {currency}".strip()))
    revised = {period for kind, period, _ in found if kind == REVISED}
    for kind, period, words in found:
        (fact, *_) = facts_of("budget", words, names)
        published = f"{words} ({period[0]} to {period[1]}{', revised' if kind == REVISED else ''})"
        if kind != REVISED and period in revised:
            fact = fact._replace(used=None, repair="A revised budget of the same period is given.")
        yield fact._replace(published=published)


def _narrative(element: etree._Element) -> str:
    found = [((n.get(LANG) or "").lower()[:2], _text(n)) for n in element.findall("narrative")]
    return min(found, key=lambda each: each[0] not in ENGLISH)[1] if found else ""


def _attribute(element: etree._Element, tag: str, name: str) -> str:
    found = element.find(tag)
    return found.get(name, "") if found is not None else ""


def _text(element: etree._Element | None) -> str:
    return normalise("".join(element.itertext()).replace("\n", " ")) if element is not None else ""


def _opening(activity: etree._Element) -> str:
    return etree.tostring(activity, encoding="unicode", with_tail=False)
