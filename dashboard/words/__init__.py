"""Every word that a reader of the dashboard or a report sees, in the reader's language: `say("empty-map")`.

The words are in Fluent files, one folder a language and one file a page: en/donors.ftl. A translation is one more folder.
Keys that share a beginning (step-month, step-quarter) are the options of one choice, in the order of their file.
Put here: how a language is chosen, and how numbers, days and names turn into words. Not here: words (en/, fr/), what is
counted or drawn.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message, Resource, TextElement

FOLDER = Path(__file__).parent

# The languages there are, each with the conventions by which its numbers, days and lists are written: British English, as
# days stand before months.
LOCALES = {"en": "en_GB", "fr": "fr"}
DEFAULT = "en"

# Fluent refuses messages with values of more than 2,500 characters; a list of countries, or what a reader types, may be longer.
LONGEST_VALUE = 1_000

_chosen: ContextVar[str] = ContextVar("language", default=DEFAULT)


def language() -> str:
    """Return the language that is spoken here."""
    return _chosen.get()


def languages() -> list[str]:
    """Return all languages, that of the house first: DATELINE_LANGUAGE, else English."""
    house = os.environ.get("DATELINE_LANGUAGE", DEFAULT)
    return sorted(LOCALES, key=lambda each: each != house)


def speak(wanted: str) -> None:
    """Speak a language from now on in this thread; one that is not there, as `de`, is English."""
    _chosen.set(wanted if wanted in LOCALES else DEFAULT)


@contextmanager
def speaking(wanted: str) -> Iterator[None]:
    """Speak a language within a block."""
    before = _chosen.set(wanted if wanted in LOCALES else DEFAULT)
    try:
        yield
    finally:
        _chosen.reset(before)


def say(key: str, **values: object) -> str:
    """Return the words of a key, with values in their places; `key.help` is the part `help` of the key.

    Raises:
        KeyError: there is no such key.
        ValueError: a value is missing.
    """
    bundle = _bundle(language())
    name, _, part = key.partition(".")
    message = bundle.get_message(name)
    pattern = message.attributes[part] if part else message.value
    if pattern is None:
        raise KeyError(key)
    long = {f"\0{name}\0": value for name, value in values.items() if isinstance(value, str) and len(value) > LONGEST_VALUE}
    short = {name: f"\0{name}\0" if f"\0{name}\0" in long else value for name, value in values.items()}
    formatted, errors = bundle.format_pattern(pattern, short)
    if errors:
        raise ValueError(f"{key} in {language()}: {errors}")
    said = str(formatted)
    for mark, value in long.items():
        said = said.replace(mark, value)
    return said


def options(family: str) -> dict[str, str]:
    """Return the words of every key with this beginning, by what follows, in the order of the file."""
    return {key.removeprefix(f"{family}-"): say(key) for key in keys(language()) if key.startswith(f"{family}-")}


def column(name: str) -> str:
    """Return the name of a column in words; one without words keeps its own name: `new_thing` → New thing."""
    return options("column").get(name) or name.replace("_", " ").capitalize()


def in_every_language(key: str) -> dict[str, str]:
    """Return the words of a key by language, that of the house first."""
    found = {}
    for each in languages():
        with speaking(each):
            found[each] = say(key)
    return found


def translated_label(label: str) -> str:
    """Return what a label of another language is called in the language that is spoken: Année → Year; else the label itself."""
    return _labels(language()).get(label, label)


@cache
def _labels(wanted: str) -> dict[str, str]:
    """Return words of options by those of every other language; words that our own language has as well stay."""
    ours = {say(key) for key in _fixed(wanted)}
    others: dict[str, str] = {}
    for other in LOCALES.keys() - {wanted}:
        with speaking(other):
            others |= {say(key): key for key in _fixed(other)}
    return {label: say(key) for label, key in others.items() if label not in ours}


def _fixed(wanted: str) -> list[str]:
    """Return the keys whose words hold no value."""
    return [entry.id.name for entry in _resource(wanted).body if isinstance(entry, Message) and _is_fixed(entry)]


def _is_fixed(message: Message) -> bool:
    return message.value is not None and all(isinstance(part, TextElement) for part in message.value.elements)


@cache
def keys(wanted: str) -> tuple[str, ...]:
    """Return the keys of a language, in the order of its files."""
    return tuple(entry.id.name for entry in _resource(wanted).body if isinstance(entry, Message))


@cache
def _resource(wanted: str) -> Resource:
    return FluentResource("\n".join(path.read_text(encoding="utf-8") for path in files(wanted)))


def files(wanted: str) -> list[Path]:
    """Return the files of a language: one for each page, and for what pages share."""
    return sorted((FOLDER / wanted).glob("*.ftl"))


@cache
def _bundle(wanted: str) -> FluentBundle:
    # Isolating marks, which Fluent puts around values for right-to-left scripts, would stand in addresses and files.
    bundle = FluentBundle([LOCALES[wanted]], use_isolating=False)
    bundle.add_resource(_resource(wanted))
    return bundle


def locale() -> Locale:
    """Return the conventions of the language that is spoken."""
    return Locale.parse(LOCALES[language()])


def number(count: float) -> str:
    """Write a number in groups of three: 12,345."""
    return format_decimal(count, locale=locale())


def percent(share: float) -> str:
    """Write a share of 1 in whole hundredths: 95%."""
    return format_percent(share, locale=locale())


def day(moment: date | None) -> str:
    """Write a day in words: 5 March 2022."""
    if moment is None:
        return say("no-date")
    return say("day", day=moment.day, rest=format_date(moment, "MMMM y", locale=locale()))


def minute(moment: datetime) -> str:
    """Write a moment in words, UTC."""
    return f"{day(moment)}, {moment:%H:%M} UTC"


def listed(names: Sequence[str], joint: str = "and") -> str:
    """List names as a person does: a, b and c; joint is `and` or `or`."""
    return format_list(names, style="or" if joint == "or" else "standard", locale=locale())


def with_article(name: str) -> str:
    """Return a name with the article that the language gives it in a sentence: the European Union."""
    before, within = (set(say(f"article-{place}").split()) for place in ("first", "any"))
    parts = name.split()
    takes = bool(parts) and parts[0] != "The" and (parts[0] in before or bool(within & set(parts)))
    return say("article", name=name) if takes else name


def period_label(start: date, step: str) -> str:
    """Write a month, quarter or year in words, from its first day."""
    return format_date(start, {"year": "y", "quarter": "QQQ y", "month": "MMMM y"}[step], locale=locale())


def between(since: date | None, until: date | None) -> str:
    """Write a period in words; '' if it is open on both sides."""
    if since and until:
        return day(since) if since == until else say("between", since=day(since), until=day(until))
    if since:
        return say("since", day=day(since))
    return say("until", day=day(until)) if until else ""


def plain(text: str) -> str:
    """Return text that Plotly shows as it is: no markup, not the beginning of a formula."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")
