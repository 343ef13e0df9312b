"""From the lines of an item to a record, or to a rejected piece with a reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pipelines.dates.published import Published, month_first, validate
from pipelines.parse.items import Item
from pipelines.parse.lines import Line
from pipelines.parse.model import Quarantined, Record, quarantined
from pipelines.parse.stamps import FIELD, Stamp, dateline, stamp
from pipelines.parse.vocabulary import is_rubric

# Five words: less, without a headline, is the stump of a page that was cut off, or furniture.
SHORTEST_UNTITLED = 30

# A teaser has one or two paragraphs; from the third on the text is an article's.
FEWEST_PARAGRAPHS = 3

TOPIC_SEPARATOR = re.compile(r"\s*[,;|]\s*")
AFTER_RUBRIC = re.compile(r"\s*:\s*|\s+[–—|-]\s+")
ADDRESS = re.compile(r"https?://\S+|www\.\S+")


@dataclass(frozen=True)
class Reading:
    """The settings for one page: how its dates are read, and which fields are among its texts."""

    received_on: date
    day_first: bool
    fields: frozenset[str] = frozenset()


def reading(stamps: Iterable[Stamp], lines: Iterable[Line], received_on: date, *, day_first: bool) -> Reading:
    """Decide how to read this page: its own dates decide the order of day and month, before the setting."""
    settled = month_first(found.day for found in stamps if found.day)
    names = Counter(found["name"] for line in lines if len(line.text) < 200 and (found := FIELD.match(line.text)) and stamp(line))
    recurring = frozenset(name for name, times in names.items() if times > 1)
    return Reading(received_on, day_first if settled is None else not settled, recurring)


def record(item: Item, how: Reading, *, article: bool = False) -> Record | Quarantined:
    """Make the record of an item. It is rejected if nothing but a date or a few letters is left."""
    if item.label and not (item.stamp or item.title or item.texts):
        return quarantined(item.label.number, "No item follows this label.", item.label.text)
    fields, texts = _fields(item, how)
    published = _published(item.stamp, how)
    category, title = _category(item, fields)
    words = [line.text for line in texts]
    number = min([part.number for part in (item.label, item.title, item.stamp, *texts) if part], default=1)
    teaser = fields.get("teaser") or None
    short = sum(map(len, words)) < SHORTEST_UNTITLED and not teaser
    if not title and short:
        seen = " ".join([*([published.words] if published else []), *words])
        return quarantined(number, "The item has no headline and too few words to identify it.", seen)
    place = dateline(words[0]) if words else None
    long = len(words) >= (2 if article else FEWEST_PARAGRAPHS)
    return Record(
        number,
        category,
        title,
        published.on if published else None,
        published.words if published else None,
        published.flaw if published else None,
        teaser or (words[0] if words and long else " ".join(words) or None),
        "\n\n".join(words) if long else None,
        _url(item, fields),
        fields.get("place") or (place.place if place else None),
        _topics(fields.get("topics")),
    )


def _published(found: Stamp | None, how: Reading) -> Published | None:
    if found and found.day:
        return validate(found.day, how.received_on, day_first=how.day_first)
    if found and found.fields.get("date"):
        words = found.fields["date"]
        return Published(None, words, f"“{words}” is no day.")
    return None


def _category(item: Item, fields: dict[str, str]) -> tuple[str | None, str | None]:
    """Return an item's label and headline. A headline may begin with its rubric ('Project News: …')."""
    title = item.title.text if item.title else fields.get("title")
    category = (item.label.text if item.label else fields.get("category") or "").strip("[]() ")
    if title and not category:
        label, *rest = AFTER_RUBRIC.split(title, maxsplit=1)
        if rest and rest[0] and is_rubric(label):
            return label, rest[0]
    return category or None, title or None


def _fields(item: Item, how: Reading) -> tuple[dict[str, str], list[Line]]:
    """Return the fields of the stamp and of lines among the texts, and the texts without these lines."""
    fields = dict(item.stamp.fields) if item.stamp else {}
    texts: list[Line] = []
    for line in item.texts:
        named = FIELD.match(line.text) if how.fields else None
        found = stamp(line) if named and named["name"] in how.fields else None
        if found and not found.day:
            fields = {**found.fields, **fields}
        else:
            texts.append(line)
    return fields, texts


def _topics(words: str | None) -> str | None:
    return "; ".join(filter(None, TOPIC_SEPARATOR.split(words))) if words else None


def _url(item: Item, fields: dict[str, str]) -> str | None:
    if found := ADDRESS.search(fields.get("url", "")):
        return found[0]
    return next((line.url for line in [item.title, *item.texts] if line and line.url), None)
