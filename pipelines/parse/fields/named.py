"""Items with named fields (a feed's entry, a JSON object, a table's row, structured data) become records.

Put here: from named fields to a record.
Not here: finding the fields (markup/, and the other files of this folder).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from pipelines.base.text import normalise
from pipelines.dates.published import Written, whole
from pipelines.parse.items import Item
from pipelines.parse.lines import Line
from pipelines.parse.model import Parsed, Quarantined, Record, quarantined
from pipelines.parse.records import Reading, reading, record
from pipelines.parse.stamps import Stamp
from pipelines.parse.vocabulary import without_read_more


@dataclass(frozen=True)
class Named:
    """An item by its fields; `at` is its line or its position in the document. A missing field is ''.

    `teaser` and `body` are plain text; line ends separate the paragraphs of a body, and ';' separates topics.
    """

    at: int
    title: str = ""
    category: str = ""
    date: str = ""
    teaser: str = ""
    body: str = ""
    url: str = ""
    place: str = ""
    topics: str = ""


Entry = Named | Quarantined


def each(parts: Iterable[Any], read: Callable[[Any, int], Entry]) -> Iterator[Entry]:
    """Read the parts of a document one by one, each with its position from 1; a part that can't be read is rejected alone."""
    for at, part in enumerate(parts, start=1):
        yield part if isinstance(part, Quarantined) else guarded(at, part, partial(read, part, at))


def parsed(shape: str, items: Iterable[Entry], how: Reading) -> Parsed:
    """Return the records of items; reject items with too few words and no headline. Dates decide together how they are read."""
    given = list(items)
    days = [Stamp(0, day) for item in given if isinstance(item, Named) and (day := _day(item.date))]
    order = reading(days, [], how.received_on, day_first=how.day_first)
    made = [
        item if isinstance(item, Quarantined) else guarded(item.at, item.title or item.body, partial(record_of, item, order))
        for item in given
    ]
    return Parsed(
        shape,
        [one for one in made if isinstance(one, Record)],
        [one for one in made if isinstance(one, Quarantined)],
    )


def guarded(at: int, part: object, read: Callable[[], Any]) -> Any:  # noqa: ANN401 - what `read` gives
    """Return the result of `read`; any error becomes a rejected piece, so that one odd entry does not stop the others."""
    try:
        return read()
    except MemoryError:  # no fault of this entry: the whole document is too much
        raise
    except Exception as error:
        reason = f"The entry can't be read ({type(error).__name__}: {error})."
        return quarantined(at, reason, shown(part))


def shown(part: object) -> str:
    """Return a part of a document as text for table quarantine."""
    try:
        return part if isinstance(part, str) else json.dumps(part, ensure_ascii=False, default=str)
    except (ValueError, RecursionError):
        return f"{type(part).__name__}, nested too deep to be shown"


def record_of(item: Named, how: Reading) -> Record | Quarantined:
    """Make the record of an item given by fields: a listing's if it has a teaser, an article's if it has a body."""
    day = _day(item.date)
    fields = {"category": item.category, "place": item.place, "topics": item.topics, "url": item.url}
    if item.date and not day:
        fields["date"] = normalise(item.date)
    title = Line(item.at, normalise(item.title)) if normalise(item.title) else None
    paragraphs = [words for line in item.body.splitlines() if (words := normalise(line))]
    teaser = without_read_more(normalise(item.teaser))
    texts = [Line(item.at, words) for words in paragraphs or [teaser] if words]
    stamp = Stamp(item.at, day, {name: normalise(value) for name, value in fields.items() if value.strip()})
    made = record(Item(stamp, None, title, texts), how, article=bool(paragraphs))
    if isinstance(made, Quarantined) or not paragraphs:
        return made
    return replace(made, teaser=teaser or made.teaser, body="\n\n".join(paragraphs))


def _day(words: str) -> Written | None:
    return whole(normalise(words)) if words.strip() else None


def objects_only(read: Callable[[dict[str, Any], int], Entry]) -> Callable[[Any, int], Entry]:
    """Return a reader that rejects every value that is not an object with fields."""

    def checked(part: object, at: int) -> Entry:
        if not isinstance(part, dict):
            return quarantined(at, "The entry is not an object with fields, unlike the other entries.", shown(part))
        return read(part, at)

    return checked
