"""Article pages: one item with its whole running text, and perhaps teasers of other items at the end."""

from __future__ import annotations

import re

from pipelines.parse.items import SHORTEST_HEADLINE, Item, may_be_label
from pipelines.parse.lines import Line, Look
from pipelines.parse.stamps import Stamp, dateline
from pipelines.parse.vocabulary import begins_others, is_category

KICKER = re.compile(r"\s+[-–—|›»/]\s+")


def split_others(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Split the page's own lines from those under a heading such as 'Other news' below its text."""
    first_text = next((line.number for line in lines if line.look is Look.TEXT), 0)
    heading = next((line.number for line in lines if line.number > first_text > 0 and begins_others(line.text)), None)
    remaining = [line for line in lines if not begins_others(line.text)]
    own = [line for line in remaining if heading is None or line.number < heading]
    return own, remaining[len(own) :]


def dated_article(before: list[Line], stamp: Stamp, after: list[Line]) -> tuple[Item, list[Line]]:
    """Return the item of a page with one stamp, and the lines above it that belong to the page."""
    if not before or (before[-1].look is Look.TEXT and not any(line.look is Look.TITLE for line in before)):
        label, title, texts = _head(after)
        return Item(stamp, label, title, before + texts), []
    if before[-1].look is not Look.TEXT:
        label, title, _ = _head(before[-2:], from_end=True)
        return Item(stamp, label, title, after), before[: len(before) - 1 - (label is not None)]
    first_text = next(at for at, line in enumerate(before) if line.look is Look.TEXT)
    label, title, _ = _head(before[max(0, first_text - 2) : first_text], from_end=True)
    headings = before[: first_text - (title is not None) - (label is not None)]
    return Item(stamp, label, title, before[first_text:] + after), headings


def undated_article(lines: list[Line]) -> tuple[Item, list[Line]] | None:
    """Return the item of a page without a stamp, and the lines above it; None if nothing marks the page as news.

    A label marks it, or a headline over a text that begins with a dateline.
    """
    first_text = next((at for at, line in enumerate(lines) if line.look is Look.TEXT), None)
    if not first_text:
        return None
    above, texts = lines[:first_text], lines[first_text:]
    label = next((line for line in above if category_of(line.text)), None)
    titles = [line for line in above if line is not label]
    place = dateline(texts[0].text)
    if not titles or not (label or place):
        return None
    stamp = Stamp(texts[0].number, place.day, {"place": place.place}) if place else None
    if label:
        label = Line(label.number, category_of(label.text) or label.text, label.gap)
    title = titles[-1] if label is None or label.number > titles[0].number else titles[0]
    return Item(stamp, label, title, texts), [line for line in titles if line is not title]


def category_of(words: str) -> str | None:
    """Return the label in a line such as 'Press Release' or 'RSS - Press Release'."""
    if is_category(words):
        return words
    parts = KICKER.split(words)
    return parts[-1] if len(parts) > 1 and len(words.split()) <= 6 and is_category(parts[-1]) else None


def _head(lines: list[Line], *, from_end: bool = False) -> tuple[Line | None, Line | None, list[Line]]:
    """Return label, headline and what follows from the top of some lines. With `from_end`, the headline is the last line."""
    if not lines:
        return None, None, []
    if from_end or (len(lines) > 1 and _is_label(lines[0], lines[1])):
        label = lines[0] if len(lines) > 1 and _is_label(lines[0], lines[1]) else None
        return label, lines[1 if label else -1], lines[2:]
    if lines[0].look is Look.TEXT:
        return None, None, lines
    return None, lines[0], lines[1:]


def _is_label(line: Line, title: Line) -> bool:
    if category_of(line.text):
        return True
    return may_be_label(line.text) and len(title.text.split()) >= SHORTEST_HEADLINE > len(line.text.split()) and title.gap <= 1
