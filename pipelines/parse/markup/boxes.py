"""Listings with a box for each item, all of one layout: the boxes show where an item begins and ends.

Put here: which boxes are items, and which lines of a box are its headline, day and label. Not here: the meaning of a line
(stamps.py), how an item becomes a record (records.py).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from itertools import islice

from lxml import html

from pipelines.parse.items import Item, may_be_label
from pipelines.parse.lines import Line, Look, look, read_page
from pipelines.parse.markup.box_lines import shown_lines
from pipelines.parse.markup.tree import HEADINGS, UNREAD, lines_of, links_of, outermost, words_of
from pipelines.parse.model import Parsed, Quarantined, Record
from pipelines.parse.records import Reading, reading, record
from pipelines.parse.stamps import Stamp, stamp
from pipelines.parse.vocabulary import begins_read_more

# A page shows two items or more, or it is no listing; without days to tell them, three.
FEWEST = 2
FEWEST_UNDATED = 3

# A box that is news has a headline; links of fewer words are menus, tags and 'Read more'.
HEADLINE_WORDS = 3

# Without a day, an item needs half a line of words next to its headline; an entry of a menu has none.
SHORTEST_TEASER = 40

# Boxes without classes stand in boxes without classes, three or four within each other; more are mark-up that went wrong.
MOST_NESTED = 8

# What is one line of a box at most.
LINES = HEADINGS | {"p", "span", "strong", "em", "b", "i", "time", "small"}

# Parts of class names that count or tell positions: they differ between boxes of one make.
POSITION = re.compile(r"\d+|\b(?:first|last|odd|even|active|current)\b")


@dataclass(frozen=True)
class Box:
    """A box with its headline, stamp and texts; `texts` are the lines that are neither headline nor stamp."""

    element: html.HtmlElement
    title: str
    lines: list[Line]
    texts: list[Line]
    stamp: Stamp | None


def boxed_items(root: html.HtmlElement, how: Reading) -> Parsed | None:
    """Return the items of a listing in boxes; None if the page has no two boxes of one layout with one item each.

    Boxes of other news next to an article are not a listing: they are removed from the tree.
    """
    boxes = _best(root)
    if not boxes:
        return None
    if _running_text(root, boxes) > sum(len(line.text) for box in boxes for line in box.lines):
        for box in boxes:
            box.element.drop_tree()
        return None
    order = reading([box.stamp for box in boxes if box.stamp], [], how.received_on, day_first=how.day_first)
    made = [record(_item(box), order) for box in boxes]
    shape = "listing in boxes" if any(box.stamp for box in boxes) else "listing in boxes, undated"
    records = [one for one in made if isinstance(one, Record)]
    return Parsed(shape, records, [one for one in made if isinstance(one, Quarantined)])


def _best(root: html.HtmlElement) -> list[Box]:
    """Return the boxes of the layout with most items: dated ones before all others, then by their words."""
    makes: dict[tuple[str, ...], list[html.HtmlElement]] = defaultdict(list)
    for element in root.iter():
        # An element without children, or of one line, can't have a headline and a day.
        if isinstance(element.tag, str) and element.tag not in UNREAD | LINES and len(element):
            makes[_layout(element)].append(element)
    found: list[tuple[int, int, list[Box]]] = []
    for elements in map(_shallow, makes.values()):
        if len(elements) >= FEWEST and (boxes := _boxes(elements)):
            words = sum(len(line.text) for box in boxes for line in box.lines)
            found.append((sum(box.stamp is not None for box in boxes), words, boxes))
    return _with_siblings(max(found, key=lambda each: each[:2])[2]) if found else []


def _shallow(elements: list[html.HtmlElement]) -> list[html.HtmlElement]:
    """Return the elements without those nested too often in their own layout, as these are no single items."""
    nested = dict.fromkeys(elements, 0)
    for element in reversed(elements):
        around = next((each for each in element.iterancestors() if each in nested), None)
        if around is not None:
            nested[around] = max(nested[around], nested[element] + 1)
    return [element for element, many in nested.items() if many <= MOST_NESTED]


def _with_siblings(boxes: list[Box]) -> list[Box]:
    """Return the boxes and, in their place, dated siblings of another layout, such as a featured item."""
    own = {box.element: box for box in boxes}
    siblings = [
        each for parent in dict.fromkeys(box.element.getparent() for box in boxes) if parent is not None for each in parent
    ]
    others = {each: box for each in siblings if each not in own and _headline(each) and (box := _read(each)) and box.stamp}
    every = own | others
    return [every[each] for each in siblings if each in every] if others else boxes


def _running_text(root: html.HtmlElement, boxes: list[Box]) -> int:
    """Return how many letters of running text are outside of boxes."""
    inside = {each for box in boxes for each in box.element.iter("p")}
    words = [words_of(each) for each in outermost(root, "p") if each not in inside]
    return sum(len(each) for each in words if look(each) is Look.TEXT)


def _layout(element: html.HtmlElement) -> tuple[str, ...]:
    """Return the layout of a box: tag and classes of the box, and of the two boxes around it."""
    around = islice(element.iterancestors(), 2)
    return _look(element), *map(_look, around)


def _look(element: html.HtmlElement) -> str:
    return f"{element.tag}.{_without_position(element.get('class') or '')}"


@lru_cache(maxsize=4_096)
def _without_position(classes: str) -> str:
    return POSITION.sub("", classes)


def _boxes(elements: list[html.HtmlElement]) -> list[Box]:
    """Return the elements as boxes of items; an empty list if most have no item, or several items each."""
    read = [_read(element) for element in elements if _headline(element)]
    dated = [box for box in read if box and box.stamp]
    if len(dated) >= FEWEST and len(dated) * 2 > len(elements):
        return [box for box in read if box]
    worded = [box for box in read if box and sum(len(line.text) for line in box.texts) >= SHORTEST_TEASER]
    enough = len(worded) >= FEWEST_UNDATED and len(worded) * 2 > len(elements)
    return worded if enough and any(True for _ in worded[0].element.iter("a", *HEADINGS)) else []


def _read(element: html.HtmlElement) -> Box | None:
    """Read a box; None if it has several days or headlines, like the box around several items."""
    headings = [words for heading in outermost(element, *HEADINGS) if (words := words_of(heading))]
    title = _headline(element)
    page = read_page(_words(element))
    lines = shown_lines([replace(line, number=element.sourceline or 1) for line in page.lines], title)
    stamped = [(line, stamp(line)) for line in lines]
    stamps = [found for _, found in stamped if found]
    days = {found.day.words for found in stamps if found.day}
    if not lines or len(days) > 1 or (len(set(headings)) > 1 and not days) or len(set(headings)) > 2:
        return None
    texts = [line for line, found in stamped if not found and line.text != title]
    return Box(element, title, lines, texts, _joined(stamps))


def _joined(stamps: Iterable[Stamp | None]) -> Stamp | None:
    """Join stamps into one."""
    found = [each for each in stamps if each]
    return reduce(Stamp.joined, found) if found else None


def _words(element: html.HtmlElement) -> str:
    """Return the lines in a box; the entry of a list of definitions begins with its term."""
    term = element.getprevious() if element.tag == "dd" else None
    own = lines_of(element, links=True)
    return f"{lines_of(term, links=False)}\n\n{own}" if term is not None and term.tag == "dt" else own


def _headline(element: html.HtmlElement) -> str:
    """Return the words of the first heading in a box, else of its longest link; '' if there is neither."""
    for heading in outermost(element, *HEADINGS):
        if words := words_of(heading):
            return _longest_link(heading) or words  # a label or a day may stand before the link
    return _longest_link(element)


def _longest_link(element: html.HtmlElement) -> str:
    links = [words for link in outermost(element, "a") if not begins_read_more(words := words_of(link))]
    longest = max(links, key=len, default="")
    return longest if len(longest.split()) >= HEADLINE_WORDS else ""


def _item(box: Box) -> Item:
    """Return the lines of a box as an item. Its label is a short line, best above the headline; the others are topics."""
    title = next((line for line in box.lines if line.text == box.title), None)
    places = {line: at for at, line in reversed(list(enumerate(box.lines)))}
    at = places[title] if title else 0
    short = [line for line in box.texts if may_be_label(line.text)]
    if len(short) == len(box.texts) and short and places[short[-1]] > at:
        short = short[:-1]  # a teaser of a few words
    label = next((line for line in short if places[line] < at), next(iter(short), None))
    labels = set(short)
    texts = [line for line in box.texts if line not in labels]
    topics = "; ".join(line.text for line in short if line is not label)
    stamps = [box.stamp, Stamp(title.number if title else 1, fields={"topics": topics}) if topics else None]
    url = _address(box.element, box.title)
    own = replace(title, url=url) if title else Line(box.element.sourceline or 1, box.title, url=url)
    return Item(_joined(stamps), label, own, texts)


def _address(element: html.HtmlElement, title: str) -> str | None:
    """Return the address of a box: its headline's link, else the link around it, else its first link."""
    around = element if element.tag == "a" else next(element.iterancestors("a"), None)
    links = list(links_of(element)) + (list(links_of(around)) if around is not None else [])
    headline = [target for link, target in links if words_of(link) == title]
    return next(iter(headline or [target for _, target in links]), None)
