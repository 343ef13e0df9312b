"""Listings: a page cut at its stamps, and each stretch shared out among the item before and the item after.

Where the words of an item stand is inferred from the whole page: what mostly stands right before its stamps (a title or
running text), what right after, and what lies at its edges. Not here: articles (article.py), pages without stamps (undated.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from pipelines.parse.lines import Line, Look, look, may_be_title
from pipelines.parse.repeats import without_repeats
from pipelines.parse.stamps import Stamp
from pipelines.parse.vocabulary import is_category, is_section

# Labels that we do not know have been 'Around the Globe' at the longest.
LABEL_WORDS = 4
LABEL_LENGTH = 40

# A headline has more words than a line of a page's foot.
SHORTEST_HEADLINE = 5

# One headline over one text above the first dated item is the page's own heading; two are items without a date.
FEWEST_UNDATED = 2


class Layout(Enum):
    """Where an item's words stand around its stamp."""

    TITLE_STAMP_TEASER = "title, date, teaser"
    STAMP_TEASER = "date, teaser"
    STAMP_TITLE_TEASER = "date, title, teaser"
    TITLE_TEASER_STAMP = "title, teaser, date"
    TEASER_STAMP = "teaser, date"


@dataclass(frozen=True)
class Item:
    """The lines of one item, before they are made a record."""

    stamp: Stamp | None = None
    label: Line | None = None
    title: Line | None = None
    texts: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Stretch:
    """The lines between two stamps, repeats left out; which of them were repeated, each text as a range."""

    lines: list[Line]
    repeated: list[range] = field(default_factory=list)

    @property
    def repeat_end(self) -> int:
        """How many lines come up to the end of the last repeated text."""
        return self.repeated[-1].stop if self.repeated else 0


@dataclass(frozen=True)
class Shared:
    """A stretch shared out: texts of the item before, whole items without a stamp, head of the item after, what is left."""

    texts: list[Line]
    items: list[Item]
    label: Line | None
    title: Line | None
    left: list[Line]


def stretches(marked: list[Line | Stamp]) -> list[Stretch]:
    """The lines before the first stamp, between each two and after the last."""
    groups: list[list[Line]] = [[]]
    for entry in marked:
        if isinstance(entry, Stamp):
            groups.append([])
        else:
            groups[-1].append(entry)
    return [Stretch(*without_repeats(group, at_end=group is groups[-1])) for group in groups]


def layout(found: list[Stretch], stamps: list[Stamp]) -> Layout:
    """The layout that most stamps of the page agree with."""
    before = Counter(look(stretch.lines[-1].text) for stretch in found[:-1] if stretch.lines)
    after = Counter(look(stretch.lines[0].text) for stretch in found[1:] if stretch.lines)
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
    """Whether stretches mostly begin (above 0) or end (below 0) with the longer line; 0 where neither."""
    ends = [(len(stretch.lines[0].text), len(stretch.lines[-1].text)) for stretch in found[1:-1] if len(stretch.lines) > 1]
    return sum((first > last) - (first < last) for first, last in ends)


def _stamp_closes(found: list[Stretch], stamps: list[Stamp]) -> bool:
    """Whether items end with their stamp: there is running text before the first, and none (or more distant) after the last."""
    if not any(look(line.text) is Look.TEXT for line in found[0].lines):
        return False
    if not found[-1].lines:
        return True
    gap_before = sum(stamp.gap for stamp in stamps)
    gap_after = sum(stretch.lines[0].gap for stretch in found[1:] if stretch.lines)
    return gap_before <= gap_after


def labels(lines: list[Line]) -> frozenset[str]:
    """The words that label items on this page: short lines that recur, and known ones unless they head the page ('News')."""
    recurring = Counter(line.text for line in lines if may_be_label(line.text))
    return frozenset(
        words for words, times in recurring.items() if times > 1 or (is_category(words) and not is_section(words))
    )


def may_be_label(words: str) -> bool:
    """Whether words are short enough for a label and not the end of a sentence."""
    return len(words) <= LABEL_LENGTH and len(words.split()) <= LABEL_WORDS and not words.endswith((".", ",", ";", "?", "!", ":"))


def items(found: list[Stretch], stamps: list[Stamp], way: Layout, known: frozenset[str]) -> Iterator[Item | Line]:
    """The items of a page in its order, and the lines that belong to none (headings of the page)."""
    if way in (Layout.TITLE_TEASER_STAMP, Layout.TEASER_STAMP):
        yield from _closed(found, stamps, way, known)
        return
    first = _shared(found[0], way, known, opens=True, labelled=any(map(_has_label, found[1:-1])))
    yield from first.left
    yield from first.items
    label, title = first.label, first.title
    for stamp, stretch in zip(stamps, found[1:], strict=True):
        if way is Layout.STAMP_TITLE_TEASER:
            yield Item(stamp, *_headed(stretch.lines, known))
            continue
        shared = _shared(stretch, way, known, last=stretch is found[-1])
        yield Item(stamp, label, title, shared.texts)
        yield from shared.items
        yield from shared.left
        label, title = shared.label, shared.title


def _closed(found: list[Stretch], stamps: list[Stamp], way: Layout, known: frozenset[str]) -> Iterator[Item | Line]:
    for stamp, stretch in zip([*stamps, None], found, strict=True):
        lines = stretch.lines
        if not lines:
            continue
        if way is Layout.TEASER_STAMP:
            yield Item(stamp, texts=lines)
            continue
        if stretch is found[0]:
            headings = _headings(lines, known)
            yield from lines[:headings]
            lines = lines[headings:]
        yield Item(stamp, *_headed(lines, known))


def _headings(lines: list[Line], known: frozenset[str]) -> int:
    """How many lines at the top of a page stand before the label and title of its first item."""
    text = next((at for at, line in enumerate(lines) if look(line.text) is Look.TEXT), len(lines))
    title = max(0, text - 1)
    return title - 1 if title and lines[title - 1].text in known else title


def _headed(lines: list[Line], known: frozenset[str]) -> tuple[Line | None, Line | None, list[Line]]:
    """The label and title that some lines begin with, and the rest."""
    label = lines[0] if len(lines) > 1 and lines[0].text in known else None
    at = 1 if label else 0
    title = lines[at] if at < len(lines) and look(lines[at].text) is not Look.TEXT else None
    return label, title, lines[at + (title is not None) :]


def _shared(stretch: Stretch, way: Layout, known: frozenset[str], *, opens: bool = False, last: bool = False, labelled: bool = True) -> Shared:
    """Share a stretch out among the item before it and the item after it."""
    lines = stretch.lines
    if way is not Layout.TITLE_STAMP_TEASER or last:
        if opens:
            return Shared([], [], None, None, lines)
        return _closing(stretch, known) if way is Layout.TITLE_STAMP_TEASER else Shared(*_undated(stretch, known), None, None, [])
    end = len(lines)
    title = label = None
    if lines and _is_title(stretch, known, opens=opens):
        end -= 1
        title = lines[end]
        if end > stretch.repeat_end and (lines[end - 1].text in known or (labelled and _stands_as_label(lines, end - 1))):
            end -= 1
            label = lines[end]
    texts, undated = _undated(Stretch(lines[:end], stretch.repeated), known)
    if opens and len(undated) < FEWEST_UNDATED and not any(item.label for item in undated):
        texts, undated = lines[:end], []
    return Shared([], undated, label, title, texts) if opens else Shared(texts, undated, label, title, [])


def _is_title(stretch: Stretch, known: frozenset[str], *, opens: bool) -> bool:
    """Whether the last line of a stretch heads the item after it."""
    lines = stretch.lines
    if look(lines[-1].text) is not Look.TEXT:
        return True
    if stretch.repeated:
        return stretch.repeat_end < len(lines)
    before = lines[-2].text if len(lines) > 1 else ""
    return (opens or before in known or look(before) is Look.TEXT) and may_be_title(lines[-1].text)


def _closing(stretch: Stretch, known: frozenset[str]) -> Shared:
    """The last stretch of a page: a headline below the last text begins an item that was cut off with the page."""
    texts, undated = _undated(stretch, known)
    if undated:
        return Shared(texts, undated, None, None, [])
    end = max(stretch.repeat_end, next((at for at, line in enumerate(texts) if look(line.text) is Look.TEXT), len(texts)) + 1)
    below = texts[end:]
    if not below or any(look(line.text) is Look.TEXT for line in below):
        return Shared(texts, [], None, None, [])
    if len(below) <= 2 and (len(below[-1].text.split()) >= SHORTEST_HEADLINE or below[0].text in known):
        label = below[0] if len(below) == 2 or below[0].text in known else None
        cut_off = Item(None, label, below[-1] if below[-1] is not label else None)
        return Shared(texts[:end], [cut_off], None, None, [])
    return Shared(texts[:end], [], None, None, below)


def _stands_as_label(lines: list[Line], at: int) -> bool:
    """Whether a short line stands apart from what is before it and right on the title."""
    return may_be_label(lines[at].text) and lines[at + 1].gap == 0 and (at == 0 or lines[at].gap > 0)


def _has_label(stretch: Stretch) -> bool:
    return len(stretch.lines) > 2 and look(stretch.lines[0].text) is Look.TEXT and _stands_as_label(stretch.lines, len(stretch.lines) - 2)


def _undated(stretch: Stretch, known: frozenset[str]) -> tuple[list[Line], list[Item]]:
    """Lines up to the first further item, and the items that have a title and a text but no stamp."""
    lines = stretch.lines
    inside = {at for block in stretch.repeated for at in block[1:]}
    starts = [at for at in range(len(lines) - 1) if at not in inside and _starts_item(lines, at, known)]
    starts = [at for at in starts if at - 1 not in starts or lines[at].text in known]
    if not starts:
        return lines, []
    found = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        label, title, rest = _headed(lines[start:end], known)
        found.append(Item(None, label, title, rest))
    return lines[: starts[0]], found


def _starts_item(lines: list[Line], at: int, known: frozenset[str]) -> bool:
    """A title right before running text, after running text or at the top; or a label right before a title."""
    here, following = lines[at], lines[at + 1]
    if here.text in known:
        return look(following.text) is Look.TITLE
    return look(here.text) is Look.TITLE and look(following.text) is Look.TEXT
