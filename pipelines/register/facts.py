"""From the words of a register's field to the value that is used; if the two differ, a sentence says why.

Not here: where the words are in a register (tables, sheets, iati).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from pipelines.link.names.same_name import slug
from pipelines.link.names.shapes import split_name
from pipelines.register.model import Entry, Fact
from pipelines.register.names import BRACKETS, Names, listed
from pipelines.register.periods import day_of, period_of

AMOUNT = re.compile(
    r"(?P<number>\d[\d.,'’\s]*)\s*(?P<scale>million|mio\.?|mn|m|k|thousand|millionen|millions?)?\b", re.IGNORECASE
)
CURRENCY = re.compile(r"\b(?P<code>[A-Z]{3})\b|(?P<sign>[€$£])|\b(?P<word>euros?|dollars?)\b", re.IGNORECASE)
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD"}
SCALES = {"k": 1_000, "t": 1_000, "m": 1_000_000}
PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s?%")
DAYS = frozenset({"planned_start", "planned_end", "actual_start", "actual_end"})
# A register gives the short name first: MIGRA 2 – Learning on Migration, whatever its letters stand for.
SHORT_FIRST = re.compile(r"(?P<short>[A-Z][\w+&-]*[A-Z][\w+&-]*(?: (?:[IVX]+|\d+))?)(?:\s*:|\s[–—-])\s+(?P<long>\S+ .+)")
Reading = Callable[[str, str, Names, bool], Iterator[Fact]]


def facts_of(field: str, words: str, names: Names, day_first: bool = True) -> list[Fact]:
    """Return the facts in the words of a field, at least one; the field is one of model.py's, or period.

    Args:
        field: the field of the words.
        words: the words as published.
        names: the vocabularies.
        day_first: whether 03/07/2025 is the 3rd of July.
    """
    return list(READINGS.get(field, _plain)(field, words, names, day_first))


def _plain(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    if field == "other" or any(map(str.isalnum, words)):
        yield Fact(field, words, words if field != "other" else None)
    else:  # a dash in an empty cell: all projects with a dash would become one
        yield Fact(field, words, repair=f"“{words}” has no letters: it is no {field}.")


def _name(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    """Read a name, which may include its acronym: Safe Harbours (SH); SH: Safe Harbours."""
    if not any(map(str.isalnum, words)):
        yield Fact(field, words, repair=f"“{words}” has no letters: it is no {field}.")
        return
    acronym, name = split_name(words)
    if not acronym and (found := SHORT_FIRST.fullmatch(words)) and not names.donor(found["short"]):
        acronym, name = found["short"], found["long"]
    if name and acronym:
        yield Fact("acronym", words, acronym)
    yield Fact("name", words, name or words)


def _aliases(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    for alias in re.split(r"\s*[;|\n]\s*", words):
        if alias.strip():
            yield Fact(field, alias.strip(), alias.strip())


def _day(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    day = day_of(words, last=field.endswith("end"), day_first=day_first)
    if day is None and names.meaning("open_end", words):
        yield Fact(field, words)
    else:
        yield Fact(field, words, day.isoformat() if day else None, repair=None if day else f"“{words}” is no day.")


def _period(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    start, end = period_of(words, lambda end: names.meaning("open_end", end) is not None, day_first=day_first)
    if start:
        yield Fact("planned_start", words, start.isoformat())
    if end:
        yield Fact("planned_end", words, end.isoformat())
    if not start and not end:
        yield Fact("other", words, repair=f"“{words}” tells no first or last day.")


def _status(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    status = names.meaning("status", words)
    yield Fact(field, words, status, repair=None if status else f"No status is called “{words}”.")


def _derogation(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    """Read a derogation. Unknown words count as the strictest derogation, as a publication can't be undone."""
    meant = names.meaning("derogation", words)
    repair = None if meant else f"“{words}” is no derogation that we know; the project is not publicised, to be safe."
    used = meant or "not_publicised"
    yield Fact(field, words, None if used == "none" else used, repair=repair)


def _places(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    for place in listed(words, names.is_place):
        yield place_fact(place, names)


def place_fact(words: str, names: Names, percentage: float | None = None) -> Fact:
    """Read a country or region by any usual name."""
    found = PERCENT.search(words)
    share = percentage if percentage is not None or not found else float(found.group(1).replace(",", "."))
    plain = BRACKETS.sub("", words) if not names.is_place(words) else words
    plain = PERCENT.sub("", plain).strip(" :-–")
    if (iso3 := names.country(plain)) is not None:
        return Fact("country", words, iso3, share)
    if (region := names.region(plain)) is not None:
        return Fact("region", words, region, share)
    return Fact("country", words, repair=f"No country or region is called “{words}”.")


def _donors(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    for donor in listed(words, names.donor):
        yield donor_fact(donor, names)


def donor_fact(words: str, names: Names) -> Fact:
    """Read a donor by any name of the vocabulary; an unknown donor keeps its own name."""
    plain = words if names.donor(words) else BRACKETS.sub("", words).strip() or words
    within = [inner.strip("()[] ") for inner in BRACKETS.findall(words)]
    known = names.donor(words) or names.donor(plain) or next((one for inner in within if (one := names.donor(inner))), None)
    return Fact("donor", words, known or slug(plain) or None)


def _budget(field: str, words: str, names: Names, day_first: bool) -> Iterator[Fact]:
    amount, currency = _amount(words), currency_of(words)
    used = f"{amount:.2f} {currency}" if amount is not None and currency else None
    yield Fact(field, words, used, repair=None if used else f"“{words}” is no amount with a currency.")


def _amount(words: str) -> float | None:
    found = AMOUNT.search(words)
    if not found:
        return None
    digits = re.sub(r"['’\s]", "", found["number"]).strip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):  # 1,200,000 or 1.200.000
        digits = re.sub(r"[.,]", "", digits)
    elif "," in digits and "." in digits:  # the last sign separates the cents
        whole, _, cents = digits.rpartition(max(digits, key=lambda sign: (sign in ".,", digits.rfind(sign))))
        digits = re.sub(r"[.,]", "", whole) + "." + cents
    else:
        digits = digits.replace(",", ".")
    try:
        return float(digits) * SCALES.get((found["scale"] or " ")[0].lower(), 1)
    except ValueError:
        return None


def currency_of(words: str) -> str | None:
    """Return the currency (ISO 4217) of an amount, by its code, sign or name."""
    for found in CURRENCY.finditer(words):
        if found["code"] and found["code"].isupper():
            return found["code"]
        if named := SIGNS.get((found["sign"] or found["word"] or "").lower()):
            return named
    return None


READINGS: dict[str, Reading] = {
    "name": _name,
    "alias": _aliases,
    **dict.fromkeys(DAYS, _day),
    "period": _period,
    "status": _status,
    "derogation": _derogation,
    "country": _places,
    "region": _places,
    "donor": _donors,
    "budget": _budget,
}


def entry_from(line: int, fields: Iterable[tuple[str, str]], names: Names, day_first: bool = True) -> Entry | None:
    """Return the entry of a project from pairs (field, words); None without a name or an acronym.

    An acronym in its own field takes precedence over one found in the name.
    """
    facts = [fact for field, words in fields for fact in facts_of(field, words, names, day_first)]
    facts.sort(key=lambda fact: fact.field == "acronym" and fact.published != fact.used)
    entry = in_order(Entry(line, facts))
    return entry if entry.used("name") or entry.used("acronym") else None


def in_order(entry: Entry) -> Entry:
    """Return an entry without ends that lie before their starts."""
    facts = list(entry.facts)
    for start, end in (("planned_start", "planned_end"), ("actual_start", "actual_end")):
        first, last = entry.used(start), entry.used(end)
        if first and last and date.fromisoformat(last) < date.fromisoformat(first):
            facts = [
                fact._replace(used=None, repair=f"It lies before the start, {first}.") if fact.field == end else fact
                for fact in facts
            ]
    return Entry(entry.line, facts)
