"""Listings whose items stand in boxes of one make: the page's layout says where an item begins and ends.

Put here: which boxes hold items, and which lines of a box are its headline, day and label. Not here: what a line says
(stamps.py), how an item becomes a record (records.py).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache, reduce

from lxml import html

from pipelines.parse.items import Item, may_be_label
from pipelines.parse.lines import Line, read_page
from pipelines.parse.markup.tree import HEADINGS, UNREAD, lines_of, links_of, words_of
from pipelines.parse.model import Parsed, Quarantined, Record
from pipelines.parse.records import Reading, reading, record
from pipelines.parse.stamps import Stamp, stamp

# A page shows two items or more, or it is no listing; without days to tell them, three.
FEWEST = 2
FEWEST_UNDATED = 3

# A box that is news has a headline; links of fewer words are menus, tags and 'Read more'.
HEADLINE_WORDS = 3

# Without a day, only words beside the headline tell an item from an entry of a menu: half a line of them.
SHORTEST_TEASER = 40

# What is one line of a box at most.
LINES = HEADINGS | {"p", "span", "strong", "em", "b", "i", "time", "small"}

# Parts of class names that count or tell positions: they differ between boxes of one make.
POSITION = re.compile(r"\d+|\b(?:first|last|odd|even|active|current)\b")


@dataclass(frozen=True)
class Box:
    """A box and what was read in it; `texts` are the lines that are neither the headline nor a stamp."""

    element: html.HtmlElement
    title: str
    lines: list[Line]
    texts: list[Line]
    stamp: Stamp | None


def boxed_items(root: html.HtmlElement, how: Reading) -> Parsed | None:
    """The items of a listing in boxes; None where the page has no two boxes of one make that hold one item each."""
    boxes = _best(root)
    if not boxes:
        return None
    order = reading([box.stamp for box in boxes if box.stamp], [], how.received_on, day_first=how.day_first)
    made = [record(_item(box), order) for box in boxes]
    shape = "listing in boxes" if any(box.stamp for box in boxes) else "listing in boxes, undated"
    records = [one for one in made if isinstance(one, Record)]
    return Parsed(shape, records, [one for one in made if isinstance(one, Quarantined)], 0)


def _best(root: html.HtmlElement) -> list[Box]:
    """The boxes of the make that holds most items: dated ones before all others, then the words in them."""
    makes: dict[tuple[str, str], list[html.HtmlElement]] = defaultdict(list)
    for element in root.iter():
        # What holds no element, or is one line, holds no headline beside a day.
        if isinstance(element.tag, str) and element.tag not in UNREAD | LINES and len(element):
            makes[_make(element)].append(element)
    found: list[tuple[int, int, list[Box]]] = []
    for elements in makes.values():
        if len(elements) >= FEWEST and (boxes := _boxes(elements)):
            words = sum(len(line.text) for box in boxes for line in box.lines)
            found.append((sum(box.stamp is not None for box in boxes), words, boxes))
    return max(found, key=lambda each: each[:2])[2] if found else []


def _make(element: html.HtmlElement) -> tuple[str, str]:
    """By what boxes of one make are told: their tag and classes, and those of what they stand in."""
    parent = element.getparent()
    return _look(element), _look(parent) if parent is not None else ""


def _look(element: html.HtmlElement) -> str:
    return f"{element.tag}.{_without_position(element.get('class') or '')}"


@lru_cache(maxsize=4_096)
def _without_position(classes: str) -> str:
    return POSITION.sub("", classes)


def _boxes(elements: list[html.HtmlElement]) -> list[Box]:
    """The elements as boxes of items; none where most hold no item, or several each."""
    read = [_read(element) for element in elements if _headline(element)]
    dated = [box for box in read if box and box.stamp]
    if len(dated) >= FEWEST and len(dated) * 2 > len(elements):
        return [box for box in read if box]
    worded = [box for box in read if box and sum(len(line.text) for line in box.texts) >= SHORTEST_TEASER]
    enough = len(worded) >= FEWEST_UNDATED and len(worded) * 2 > len(elements)
    return worded if enough and any(True for _ in worded[0].element.iter("a", *HEADINGS)) else []


def _read(element: html.HtmlElement) -> Box | None:
    """What stands in a box; None where it holds several days or headlines, as what surrounds several items does."""
    headings = [words for heading in element.iter(*HEADINGS) if (words := words_of(heading))]
    page = read_page(lines_of(element, links=True))
    lines = [replace(line, number=element.sourceline or 1) for line in page.lines]
    stamped = [(line, stamp(line)) for line in lines]
    stamps = [found for _, found in stamped if found]
    days = {found.day.words for found in stamps if found.day}
    if not lines or len(days) > 1 or (len(set(headings)) > 1 and not days) or len(set(headings)) > 2:
        return None
    title = _headline(element)
    texts = [line for line, found in stamped if not found and line.text != title]
    return Box(element, title, lines, texts, reduce(Stamp.joined, stamps) if stamps else None)


def _headline(element: html.HtmlElement) -> str:
    """The words of the first heading in a box, else of its longest link; '' where there is neither."""
    for heading in element.iter(*HEADINGS):
        if words := words_of(heading):
            return words
    links = [words_of(link) for link in element.iter("a")]
    longest = max(links, key=len, default="")
    return longest if len(longest.split()) >= HEADLINE_WORDS else ""


def _item(box: Box) -> Item:
    """The lines of a box as an item: the label is a short line above the headline, or one that is known as a label."""
    title = next((line for line in box.lines if line.text == box.title), None)
    at = box.lines.index(title) if title else 0
    others = box.texts
    above = [line for line in others if box.lines.index(line) < at]
    label = next((line for line in [*above, *others] if may_be_label(line.text)), None)
    texts = [line for line in others if line is not label]
    url = _address(box.element, box.title)
    own = replace(title, url=url) if title else Line(box.element.sourceline or 1, box.title, url=url)
    return Item(box.stamp, label, own, texts)


def _address(element: html.HtmlElement, title: str) -> str | None:
    """Where a box leads to: its headline's link, else the link around it, else its first link."""
    around = element if element.tag == "a" else next(element.iterancestors("a"), None)
    links = list(links_of(element)) + (list(links_of(around)) if around is not None else [])
    headline = [target for link, target in links if words_of(link) == title]
    return next(iter(headline or [target for _, target in links]), None)
