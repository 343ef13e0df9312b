"""Recognise the shape of a page's text: try one shape after the other, the clearest first; reject a page that fits none.

Put here: the order of the shapes. Not here: one shape (a module for each), mark-up and data (document.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from pipelines.parse.items import SHORTEST_LOST, Item, stretches
from pipelines.parse.lines import Line, Look, Page, read_page
from pipelines.parse.model import Parsed, Piece, Quarantined, Record, quarantined
from pipelines.parse.records import Reading, reading, record
from pipelines.parse.stamps import Stamp
from pipelines.parse.text.article import dated_article, split_others, undated_article
from pipelines.parse.text.flattened_feed import feed_items
from pipelines.parse.text.leftover import left_over
from pipelines.parse.text.listing import listing_items
from pipelines.parse.text.marking import Marked, best
from pipelines.parse.text.project_sheets import sheets_of
from pipelines.parse.text.undated import marked_items, undated_items
from pipelines.parse.text.wrapped_lines import unwrapped
from pipelines.parse.vocabulary import is_category

ARTICLE, SHEET = "article", "project sheet"


@dataclass(frozen=True)
class Found:
    """A shape that fits: its name, the items and other lines of the page in their order, and lines of other items below."""

    shape: str
    entries: list[Item | Line]
    glued: list[Line] = field(default_factory=list)


def parse_text(text: str, received_on: date, *, day_first: bool) -> Parsed:
    """Find the news items in the text of a page; every line is in a record, a rejected piece or the furniture."""
    page = read_page(text)
    found = _parsed(page, received_on, day_first=day_first)
    if found.shape is None:  # the page is in quarantine whole
        return replace(found, furniture=page.furniture)
    furniture = [*page.furniture, *found.furniture]
    known = {piece.line for piece in furniture}
    others = left_over((Piece(line.number, line.text) for line in page.lines if line.number not in known), found)
    return replace(found, furniture=sorted([*furniture, *others]))


def _parsed(page: Page, received_on: date, *, day_first: bool) -> Parsed:
    own, others = split_others(unwrapped(page.lines) if page.lines else [])
    if sheets := sheets_of(own):
        return Parsed(SHEET, [], page.quarantined, sheets=sheets)
    found = _recognise(own, others) if own else _nothing_in(page)
    if isinstance(found, str):
        words = _beginning(own) if own else "\n".join(piece.text for piece in page.furniture)
        unused = [quarantined(own[0].number if own else 1, found, words)] if own or not page.quarantined else []
        return Parsed(None, [], page.quarantined + unused)
    made = _made(found, _reading(found, own, received_on, day_first=day_first))
    glued = _glued(found.glued, received_on, day_first=day_first)
    return Parsed(
        found.shape,
        made.records + glued.records,
        page.quarantined + made.quarantined + glued.quarantined,
        made.furniture + glued.furniture,
    )


def _beginning(lines: list[Line]) -> str:
    return "\n".join(line.text for line in lines[:100])


def _nothing_in(page: Page) -> str:
    return "The document holds nothing but page furniture." if page.furniture else "The document is empty."


def _recognise(own: list[Line], others: list[Line]) -> Found | str:
    """Return the first layout that fits a page (its own lines, and those of other items below), or a sentence why none fits."""
    if feed := feed_items(own + others):
        return Found("feed in one run", feed)
    return (
        _dated(own, others)
        or _undated(own, others)
        or "Nothing on the page marks news items: it has no line with a date, no "
        + ("labelled fields, no headlines over short texts, and no datelines.")
    )


def _dated(own: list[Line], others: list[Line]) -> Found | None:
    """Read an article if there is one stamp, else a listing."""
    marked = best(own)
    stamps = [entry for entry in marked if isinstance(entry, Stamp)]
    if not stamps:
        return None
    if len(stamps) == 1:
        # One date among several items without is the page's own.
        if several := marked_items([entry for entry in marked if isinstance(entry, Line)]):
            return Found(*several, others)
        if article := _one(marked, stamps[0]):
            return Found(ARTICLE, article, others)
    return Found(*listing_items(best(own + others) if others else marked))


def _one(marked: Marked, stamp: Stamp) -> list[Item | Line] | None:
    """Return the only item of a page with one stamp; None if its text occurs twice or a label follows, as in listings."""
    at = marked.index(stamp)
    before = [entry for entry in marked[:at] if isinstance(entry, Line)]
    after = [entry for entry in marked[at + 1 :] if isinstance(entry, Line)]
    if any(stretch.repeated for stretch in stretches(marked)) or any(is_category(line.text) for line in after[1:]):
        return None
    item, headings = dated_article(before, stamp, after)
    return [*headings, item]


def _undated(own: list[Line], others: list[Line]) -> Found | None:
    if several := undated_items(own):
        return Found(*several, others)
    if single := undated_article(own):
        item, headings = single
        return Found(ARTICLE, [*headings, item], others)
    return None


def _stamps(found: Found) -> list[Stamp]:
    return [entry.stamp for entry in found.entries if isinstance(entry, Item) and entry.stamp]


def _reading(found: Found, lines: list[Line], received_on: date, *, day_first: bool) -> Reading:
    return reading(_stamps(found), lines, received_on, day_first=day_first)


def _made(found: Found, how: Reading) -> Parsed:
    """Make the records of items. Other lines are headings of the page, or are quarantined where something may be lost."""
    records: list[Record] = []
    unused: list[Quarantined] = []
    furniture: list[Piece] = []
    for entry in found.entries:
        if isinstance(entry, Line):
            if records or len(entry.text) >= SHORTEST_LOST:
                reason = "These words are above or below the items and belong to no item."
                unused.append(quarantined(entry.number, reason, entry.text))
            else:
                furniture.append(Piece(entry.number, entry.text))
        elif isinstance(made := record(entry, how, article=found.shape == ARTICLE), Record):
            records.append(made)
        else:
            unused.append(made)
    return Parsed(found.shape, records, unused, furniture)


def _glued(lines: list[Line], received_on: date, *, day_first: bool) -> Parsed:
    """Read other items below a page's own as records if they have dates. Otherwise quarantine them."""
    if not lines:
        return Parsed(None)
    marked = best(lines)
    if any(isinstance(entry, Stamp) for entry in marked):
        found = Found(*listing_items(marked))
        return _made(found, _reading(found, lines, received_on, day_first=day_first))
    reason = "The summary of another item, at the end of the page, has no date."
    texts = [line for line in lines if line.look is Look.TEXT]
    return Parsed(None, [], [quarantined(line.number, reason, line.text) for line in texts])
