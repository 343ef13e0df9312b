"""A document is recognised by itself: a cascade of shapes, the most telling first; what fits none is quarantined whole.

Put here: the order of the shapes. Not here: what makes a shape (one module each).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pipelines.parse import article, listing, undated
from pipelines.parse.feed import feed_items
from pipelines.parse.lines import Line, Look, Page, look, read_page
from pipelines.parse.listing import Item, Layout
from pipelines.parse.marking import Marked, best
from pipelines.parse.model import Parsed, Quarantined, Record, quarantined
from pipelines.parse.records import Reading, reading, record
from pipelines.parse.register import register_fields
from pipelines.parse.stamps import Stamp
from pipelines.text import decode

# Larger than any listing (about 60,000 items); the caller splits what is larger.
LARGEST_DOCUMENT = 64 << 20

SHAPES = {
    Layout.TITLE_STAMP_TEASER: "listing: title, date, teaser",
    Layout.STAMP_TEASER: "listing: date, teaser",
    Layout.STAMP_TITLE_TEASER: "listing: date, title, teaser",
    Layout.TITLE_TEASER_STAMP: "listing: title, teaser, date",
    Layout.TEASER_STAMP: "listing: teaser, date",
}

UNKNOWN = (
    "Nothing on the page marks news items: no line with a date, no labelled fields, no headlines over short texts, no datelines."
)


def parse_document(content: bytes, received_on: date, day_first: bool = True) -> Parsed:
    """Find the news items in a document of any known shape; nothing is dropped without a word.

    Args:
        content: the document as received.
        received_on: the day it was received; a later date is not believed.
        day_first: whether 03/07/2025 is the 3rd of July where neither a weekday nor the page's other dates settle it.
    """
    if len(content) > LARGEST_DOCUMENT:
        reason = f"The document is over {LARGEST_DOCUMENT >> 20} MB; split it."
        return _unusable(reason, content[:2000].decode("utf-8", errors="replace"))
    text = decode(content)
    if text is None:
        return _unusable("The document is binary, not text.", repr(content[:200]))
    page = read_page(text)
    if not page.lines:
        nothing = [] if page.quarantined else [quarantined(1, _nothing(text, page), text.strip())]
        return Parsed(None, [], [*page.quarantined, *nothing], page.furniture)
    found = _recognised(page, received_on, day_first=day_first)
    return Parsed(found.shape, found.records, page.quarantined + found.quarantined, page.furniture + found.furniture)


def _unusable(reason: str, text: str) -> Parsed:
    return Parsed(None, [], [quarantined(1, reason, text)])


def _nothing(text: str, page: Page) -> str:
    return "The document holds nothing but page furniture." if page.furniture and text.strip() else "The document is empty."


def _recognised(page: Page, received_on: date, *, day_first: bool) -> Parsed:
    """The first shape that fits."""
    lines, others = article.split_others(page.lines)
    if page.lines[0].text.startswith(("<", "{", "[{")):
        return _unknown(page.lines, "The document is mark-up or data (HTML, XML, JSON), not the text of a page.")
    if fields := register_fields(page.lines):
        return _unknown(page.lines, f"The page describes a project by fields ({', '.join(fields[:6])}): a register, not news.")
    how = reading([], lines, received_on, day_first=day_first)
    if feed := feed_items(page.lines):
        how = reading((item.stamp for item in feed[0] if item.stamp), [], received_on, day_first=day_first)
        return _made("feed in one run", [*feed[1], *feed[0]], how)
    marked = best(lines)
    stamps = [entry for entry in marked if isinstance(entry, Stamp)]
    how = reading(stamps, lines, received_on, day_first=day_first)
    if len(stamps) == 1 and (whole := _one(marked, stamps[0])):
        return _joined(_made("article", whole, how), _others(others, received_on, day_first=day_first))
    if stamps:
        marked = best(page.lines)
        stamps = [entry for entry in marked if isinstance(entry, Stamp)]
        found = listing.stretches(marked)
        way = listing.layout(found, stamps)
        return _made(SHAPES[way], listing.items(found, stamps, way, listing.labels(page.lines)), how)
    for shape, items_of in (("listing: title, teaser", undated.paired), ("listing: datelines", undated.datelined)):
        if pairs := items_of(lines):
            return _joined(_made(shape, [*pairs[1], *pairs[0]], how), _others(others, received_on, day_first=day_first))
    if single := article.undated_article(lines):
        return _joined(_made("article", [*single[1], single[0]], how), _others(others, received_on, day_first=day_first))
    return _unknown(page.lines, UNKNOWN)


def _one(marked: Marked, stamp: Stamp) -> list[Item | Line] | None:
    """The only item of a page with one stamp, unless its text stands there twice, as it does in listings."""
    at = marked.index(stamp)
    before = [entry for entry in marked[:at] if isinstance(entry, Line)]
    after = [entry for entry in marked[at + 1 :] if isinstance(entry, Line)]
    found = listing.stretches(marked)
    if any(stretch.repeated for stretch in found):
        return None
    item, headings = article.dated_article(before, stamp, after)
    return [*headings, item]


def _unknown(lines: list[Line], reason: str) -> Parsed:
    return Parsed(None, [], [quarantined(lines[0].number, reason, "\n".join(line.text for line in lines[:100]))])


def _made(shape: str, entries: Iterable[Item | Line], how: Reading) -> Parsed:
    """Records of items; lines that belong to none are headings of the page, or quarantined where they are running text."""
    records: list[Record] = []
    unused: list[Quarantined] = []
    furniture = 0
    for entry in entries:
        if isinstance(entry, Item):
            made = record(entry, how, article=shape == "article")
            if isinstance(made, Record):
                records.append(made)
            else:
                unused.append(made)
        elif look(entry.text) is Look.TEXT:
            unused.append(quarantined(entry.number, "The words stand above the first item and belong to none.", entry.text))
        else:
            furniture += 1
    return Parsed(shape, records, unused, furniture)


def _others(lines: list[Line], received_on: date, *, day_first: bool) -> Parsed:
    """Teasers of other items glued on below a page: records where they have a date or stand in pairs, else quarantined."""
    if not lines:
        return Parsed(None)
    marked = best(lines)
    stamps = [entry for entry in marked if isinstance(entry, Stamp)]
    how = reading(stamps, lines, received_on, day_first=day_first)
    if stamps:
        found = listing.stretches(marked)
        way = listing.layout(found, stamps)
        return _made(SHAPES[way], listing.items(found, stamps, way, listing.labels(lines)), how)
    reason = "The teaser of another item, glued on below the page's own, has neither headline nor date."
    texts = [line for line in lines if look(line.text) is Look.TEXT]
    return Parsed(None, [], [quarantined(line.number, reason, line.text) for line in texts], len(lines) - len(texts))


def _joined(page: Parsed, others: Parsed) -> Parsed:
    return Parsed(
        page.shape,
        page.records + others.records,
        page.quarantined + others.quarantined,
        page.furniture + others.furniture + (others != Parsed(None)),
    )
