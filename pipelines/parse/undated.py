"""Listings without dates: a headline over each running text, or running texts that begin with datelines."""

from __future__ import annotations

from pipelines.parse.lines import Line, Look, look
from pipelines.parse.listing import Item, labels
from pipelines.parse.repeats import without_repeats
from pipelines.parse.stamps import dateline
from pipelines.parse.vocabulary import without_read_more

# Two headlines over two texts may be an article with a subheading; three pairs without another text between are a list.
FEWEST_PAIRS = 3

# Fewer will do where texts end with 'Read more' or labels mark the items.
FEWEST_MARKED = 2


def paired(lines: list[Line]) -> tuple[list[Item], list[Line]] | None:
    """Items that are a headline and one running text each, and the lines above them; None where a page has not that form."""
    lines, _ = without_repeats(lines, at_end=True)
    known = labels(lines)
    first = next((at for at, line in enumerate(lines) if look(line.text) is Look.TEXT), len(lines))
    start = max(0, first - 1)
    if start and lines[start - 1].text in known:
        start -= 1
    items: list[Item] = []
    marked = 0
    at = start
    while at < len(lines):
        label = lines[at] if lines[at].text in known and at + 1 < len(lines) else None
        at += 1 if label else 0
        if look(lines[at].text) is Look.TEXT:
            return None
        text = lines[at + 1] if at + 1 < len(lines) else None
        if text and look(text.text) is Look.TITLE and at + 2 < len(lines):
            return None
        items.append(Item(None, label, lines[at], [text] if text else []))
        marked += bool(label or (text and without_read_more(text.text) != text.text))
        at += 2
    if len(items) >= FEWEST_PAIRS or (len(items) >= FEWEST_MARKED and marked):
        return items, lines[:start]
    return None


def datelined(lines: list[Line]) -> tuple[list[Item], list[Line]] | None:
    """Items that are one running text each, several with a dateline; None where a page has not that form.

    A page whose texts are prose has no datelines, an article one.
    """
    lines, _ = without_repeats(lines, at_end=True)
    first = next((at for at, line in enumerate(lines) if look(line.text) is Look.TEXT), len(lines))
    texts = lines[first:]
    if sum(1 for line in texts if dateline(line.text)) < 2:
        return None
    return [Item(texts=[line]) for line in texts], lines[:first]
