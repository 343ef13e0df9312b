"""Listings without dates: headlines over running texts, tags over running texts, or texts that begin with datelines.

Each function returns the items and the lines above them, or None if a page has another form.
"""

from __future__ import annotations

from collections import Counter

from pipelines.parse.items import SHORTEST_HEADLINE, Item, first_text, head_start, headed, labels
from pipelines.parse.lines import SHORTEST_SENTENCE, Line, Look
from pipelines.parse.repeats import without_repeats
from pipelines.parse.stamps import Stamp, dateline

# Two headlines over two texts may be an article with a subheading; three pairs without another text between are a list.
FEWEST_PAIRS = 3

# Fewer will do where texts end with 'Read more' or begin with datelines, or labels mark the items.
FEWEST_MARKED = 2

# A tag is a theme or a country; a headline has more words.
TAG_WORDS = 5

Found = tuple[list[Item | Line], list[Line]] | None


def undated_items(lines: list[Line]) -> tuple[str, list[Item | Line]] | None:
    """Return the layout and entries of a page without dates, in the order of the page."""
    lines, _ = without_repeats(lines, at_end=True)
    ways = {"tags, teaser": _tagged, "title, teaser": _paired, "datelines": _datelined}
    for name, way in ways.items():
        if found := way(lines):
            items, above = found
            return f"listing: {name}", [*above, *items]
    return None


def marked_items(lines: list[Line]) -> tuple[str, list[Item | Line]] | None:
    """Return the same for a page with one date, if most items are marked; else it is an article with subheadings."""
    lines, _ = without_repeats(lines, at_end=True)
    found = _paired(lines)
    return ("listing: title, teaser", [*found[1], *found[0]]) if found and _are_marked(found[0]) else None


def _paired(lines: list[Line]) -> Found:
    """Pair headlines, perhaps under a label, with one running text each: of one paragraph, unless most are marked."""
    known = labels(lines)
    start = head_start(lines, known)
    last = max((at for at, line in enumerate(lines) if line.look is Look.TEXT), default=-1)
    entries: list[Item | Line] = []
    at = start
    while at <= last:
        end = next(end for end in range(at, last + 1) if lines[end].look is Look.TEXT)
        label = lines[end - 2] if end - 2 >= at and lines[end - 2].text in known else None
        entries += lines[at : max(at, end - 1 - (label is not None))]
        texts = _texts(lines, end, last)
        entries.append(Item(None, label, lines[end - 1] if end > at else None, texts))
        at = end + len(texts)
    single = all(isinstance(entry, Item) and entry.title and len(entry.texts) == 1 for entry in entries)
    if _are_marked(entries) or (single and len(entries) >= FEWEST_PAIRS):
        return [*entries, *_tail(lines[last + 1 :], known)], lines[:start]
    if in_turn := _in_turn(lines[start : last + 1]):
        return [*in_turn, *_tail(lines[last + 1 :], known)], lines[:start]
    return None


def _in_turn(lines: list[Line]) -> list[Item]:
    """Pair headlines and texts in turn, where a few texts may look like headlines themselves."""
    titles, texts = lines[::2], lines[1::2]
    running = sum(line.look is Look.TEXT for line in texts)
    if len(titles) != len(texts) or running < FEWEST_PAIRS or 3 * running < 2 * len(texts):
        return []
    if any(line.look is Look.TEXT for line in titles):
        return []
    return [Item(None, None, title, [text]) for title, text in zip(titles, texts, strict=True)]


def _texts(lines: list[Line], first: int, last: int) -> list[Line]:
    """Return the running texts from the first line on, up to one that 'Read more' closes."""
    texts: list[Line] = []
    for at in range(first, last + 1):
        if lines[at].look is not Look.TEXT:
            break
        texts.append(lines[at])
        if lines[at].closed:
            break
    return texts


def _are_marked(entries: list[Item | Line]) -> bool:
    """Decide whether most items, and two at least, have a label, a closing 'Read more' or a dateline."""
    items = [entry for entry in entries if isinstance(entry, Item)]
    marked = [item for item in items if item.label or any(line.closed or dateline(line.text) for line in item.texts)]
    return len(marked) >= FEWEST_MARKED and 2 * len(marked) >= len(items)


def _tail(lines: list[Line], known: frozenset[str]) -> list[Item | Line]:
    """Return the lines below the last running text: an item that was cut off, and lines of the page's footer."""
    label, title, rest = headed(lines, known)
    if not title or len(title.text.split()) < SHORTEST_HEADLINE:
        return [*lines]
    texts = rest[:1] if len(rest) == 1 or (rest and len(rest[0].text) >= SHORTEST_SENTENCE) else []
    return [Item(None, label, title, texts), *rest[len(texts) :]]


def _tagged(lines: list[Line]) -> Found:
    """Read one item for each running text under short lines that are no headlines: one recurs, or several are in a row."""
    items: list[Item | Line] = []
    tags: list[Line] = []
    in_a_row = False
    for line in lines:
        if line.look is not Look.TEXT:
            if len(line.text.split()) > TAG_WORDS:
                return None
            in_a_row |= bool(tags and line.gap == 0)
            tags.append(line)
            continue
        if not tags:
            return None
        topics = Stamp(tags[0].number, None, {"topics": "; ".join(tag.text for tag in tags)})
        items.append(Item(topics, None, None, [line]))
        tags = []
    recurring = any(times > 1 for times in Counter(line.text for line in lines).values())
    return (items, []) if len(items) >= FEWEST_MARKED and (in_a_row or recurring) else None


def _datelined(lines: list[Line]) -> Found:
    """Read one item for each running text, if several have a dateline: prose has none, an article one."""
    first = first_text(lines)
    if sum(1 for line in lines[first:] if dateline(line.text)) < FEWEST_MARKED:
        return None
    return [Item(texts=[line]) for line in lines[first:]], lines[:first]
