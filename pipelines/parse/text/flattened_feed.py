"""A news feed whose mark-up was stripped: channel, dates, headlines, addresses and texts in one run."""

from __future__ import annotations

import re

from pipelines.dates.published import leading
from pipelines.parse.items import Item
from pipelines.parse.lines import Line
from pipelines.parse.stamps import Stamp

# The form of RFC 822, which RSS prescribes.
FEED_DATE = re.compile(
    r"(?<!\S)(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[A-Z]{1,4})(?!\S)"
)
ADDRESS = re.compile(r"https?://\S+")

# Feeds end a shortened text so, and may then give the whole text.
SHORTENED = re.compile(r"(?:\.\.\.|…)(?=\s+\S)")


def feed_items(lines: list[Line]) -> list[Item | Line]:
    """Return the items of a feed in one run and the lines above them; both empty if the page has another form.

    An item is its date, headline, address and text, in this order; further lines up to the next date belong to its text.
    """
    first = next((line.number for line in lines if _inside(line)), None)
    if first is None:
        return []
    above = [line for line in lines if line.number < first]
    items: list[Item] = []
    for line in lines[len(above) :]:
        pieces = _pieces(line.text)
        if pieces[0] and items:
            items[-1].texts.append(Line(line.number, pieces[0], line.gap))
        items += [_item(line, words, text) for words, text in zip(pieces[1::2], pieces[2::2], strict=True)]
    return [*above, *items]


def _inside(line: Line) -> bool:
    """Decide whether a feed's date is between other words of a line that has an address."""
    found = FEED_DATE.search(line.text)
    return bool(found and len(line.text) > found.end() and ADDRESS.search(line.text))


def _pieces(text: str) -> list[str]:
    """Split at the dates of a feed: the text before the first date, then each date and the text after it."""
    dates = list(FEED_DATE.finditer(text))
    ends = [*(found.start() for found in dates[1:]), len(text)][: len(dates)]
    pieces = [text[: dates[0].start()].strip() if dates else text]
    for found, end in zip(dates, ends, strict=True):
        pieces += [found[0], text[found.end() : end].strip()]
    return pieces


def _item(line: Line, words: str, text: str) -> Item:
    found = leading(words)
    address = ADDRESS.search(text)
    title = text[: address.start()].strip() if address else text
    rest = text[address.end() :].strip() if address else ""
    stamp = Stamp(line.number, found[0] if found else None, {"url": address[0]} if address else {})
    cut = SHORTENED.search(rest)
    texts = [rest[: cut.end()], rest[cut.end() :].strip()] if cut else [rest]
    return Item(stamp, None, Line(line.number, title) if title else None, [Line(line.number, part) for part in texts if part])
