"""Listings: cut a page at its stamps, and divide the lines between two stamps among the item before and the item after.

The whole page decides where an item's words are: by the lines right before most stamps (a title or running text), right
after them, and at the edges of the page. Not here: articles (article.py), pages without stamps (undated.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum
from statistics import median

from pipelines.parse.items import (
    Item,
    Stretch,
    cut_off,
    footed,
    head_start,
    headed,
    labels,
    stands_as_label,
    stretches,
    undated,
    without_empty,
)
from pipelines.parse.lines import Line, Look
from pipelines.parse.stamps import Stamp


class Layout(Enum):
    """The place of an item's words around its stamp."""

    TITLE_STAMP_TEASER = "title, date, teaser"
    STAMP_TEASER = "date, teaser"
    STAMP_TITLE_TEASER = "date, title, teaser"
    TITLE_TEASER_STAMP = "title, teaser, date"
    TEASER_STAMP = "teaser, date"


def listing_items(marked: list[Line | Stamp]) -> tuple[str, list[Item | Line]]:
    """Return the layout of a page with stamps, its items in order, and among them the lines that belong to no item."""
    stamps = [entry for entry in marked if isinstance(entry, Stamp)]
    found = stretches(marked)
    known = labels([entry for entry in marked if isinstance(entry, Line)])
    way = layout(found, stamps)
    share = {
        Layout.TITLE_STAMP_TEASER: _titles_before,
        Layout.STAMP_TEASER: _stamps_first,
        Layout.STAMP_TITLE_TEASER: _stamps_first,
        Layout.TITLE_TEASER_STAMP: _stamps_last,
        Layout.TEASER_STAMP: _stamps_last,
    }[way]
    titled = way not in (Layout.STAMP_TEASER, Layout.TEASER_STAMP)
    return f"listing: {way.value}", list(share(found, stamps, known, titled=titled))


def layout(found: list[Stretch], stamps: list[Stamp]) -> Layout:
    """Return the layout that most stamps of the page agree with."""
    before = Counter(stretch.lines[-1].look for stretch in found[:-1] if stretch.lines)
    after = Counter(stretch.lines[0].look for stretch in found[1:] if stretch.lines)
    title_before = before[Look.TITLE] > before[Look.TEXT]
    title_after = after[Look.TITLE] > after[Look.TEXT]
    if title_before and title_after:
        # Teasers as short as headlines: the longer of the two is the teaser.
        longer = _longer_end(found)
        title_before, title_after = longer >= 0, longer <= 0
    stamp_closes = _stamp_closes(found, stamps)
    if title_before and not (title_after and not found[0].lines):
        return Layout.TITLE_STAMP_TEASER
    if title_after:
        return Layout.TITLE_TEASER_STAMP if stamp_closes else Layout.STAMP_TITLE_TEASER
    return Layout.TEASER_STAMP if stamp_closes else Layout.STAMP_TEASER


def _longer_end(found: list[Stretch]) -> int:
    """Decide whether stretches mostly begin (above 0) or end (below 0) with the longer line; 0 for neither."""
    ends = [(len(stretch.lines[0].text), len(stretch.lines[-1].text)) for stretch in found[1:-1] if len(stretch.lines) > 1]
    return sum((first > last) - (first < last) for first, last in ends)


def _stamp_closes(found: list[Stretch], stamps: list[Stamp]) -> bool:
    """Decide whether items end with their stamp: text before the first, and none or a distant one after the last."""
    usual = median(len(stretch.lines) for stretch in found[1:-1]) if len(found) > 2 else 2
    if not found[-1].lines and len(found[0].lines) >= max(1, usual):
        return True
    if not any(line.look is Look.TEXT for line in found[0].lines):
        return False
    if not found[-1].lines:
        return True
    gap_before = sum(stamp.gap for stamp in stamps)
    gap_after = sum(stretch.lines[0].gap for stretch in found[1:] if stretch.lines)
    return gap_before <= gap_after


def _titles_before(found: list[Stretch], stamps: list[Stamp], known: frozenset[str], *, titled: bool) -> Iterator[Item | Line]:
    """Yield items whose headline is before their stamp: each stretch has a teaser and the next headline."""
    labelled = any(_ends_with_head(stretch) for stretch in found[1:-1])
    above, label, title = footed(found[0], known, labelled=labelled)
    headings, early = undated(Stretch(above, found[0].repeated), known, opens=True)
    yield from headings
    yield from early
    for stamp, stretch in zip(stamps, found[1:], strict=True):
        own_label, own_title, below = label, title, stretch.lines
        if stretch is not found[-1]:
            below, label, title = footed(stretch, known, labelled=True)
        texts, others = undated(Stretch(below, stretch.repeated), known, opens=False)
        texts, empty = without_empty(texts, known)
        rest: list[Item | Line] = [*others, *empty]
        if stretch is found[-1] and not others:
            texts, rest = cut_off(texts, stretch.repeat_end, known)
        yield Item(stamp, own_label, own_title, texts)
        yield from rest


def _ends_with_head(stretch: Stretch) -> bool:
    """Decide whether a stretch is a text and then an unknown label right on a headline."""
    lines = stretch.lines
    return len(lines) > 2 and lines[0].look is Look.TEXT and stands_as_label(lines, len(lines) - 2)


def _stamps_first(found: list[Stretch], stamps: list[Stamp], known: frozenset[str], *, titled: bool) -> Iterator[Item | Line]:
    """Yield items that begin with their stamp."""
    yield from found[0].lines
    for stamp, stretch in zip(stamps, found[1:], strict=True):
        label, title, below = headed(stretch.lines, known) if titled else (None, None, stretch.lines)
        above = len(stretch.lines) - len(below)
        repeated = [range(part.start - above, part.stop - above) for part in stretch.repeated if part.start >= above]
        texts, others = undated(Stretch(below, repeated), known, opens=False)
        yield Item(stamp, label, title, texts)
        yield from others


def _stamps_last(found: list[Stretch], stamps: list[Stamp], known: frozenset[str], *, titled: bool) -> Iterator[Item | Line]:
    """Yield items that end with their stamp. Lines after the last stamp are an item whose stamp was cut off."""
    for stamp, stretch in zip([*stamps, None], found, strict=True):
        lines = stretch.lines
        if stretch is found[0]:
            start = head_start(lines, known) if titled else 0
            yield from lines[:start]
            lines = lines[start:]
        if lines or stamp:
            yield Item(stamp, *headed(lines, known)) if titled else Item(stamp, texts=lines)
