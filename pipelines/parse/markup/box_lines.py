"""The lines of one box of a listing, as a reader sees them: a day in pieces becomes one line, bylines are removed.

Put here: the lines of one box. Not here: which boxes are items, and which line is the headline (boxes.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.dates.published import whole
from pipelines.parse.lines import Line
from pipelines.parse.stamps import NAME
from pipelines.parse.vocabulary import begins_read_more, field_role

# A day, a month and a year stand in boxes of their own, as a leaf of a calendar does.
PIECES_OF_A_DAY = 3
LONGEST_PIECE = 12

# Signs between a label and a day; the label and the day become two lines.
MARKS = " |–—-·•/»"
LONGEST_MARKED = 60

BYLINE = re.compile(rf"(?:[Bb]y|[Pp]ar|[Vv]on|[Pp]or|[Aa]uthor|[Aa]uteur|[Aa]utor(?:in)?):?\s+{NAME}")


def shown_lines(lines: list[Line], title: str) -> list[Line]:
    """Return the lines of a box that are about an item: headline and day on their own lines, without bylines."""
    shown = [replace(line, text=line.text.strip(MARKS)) if len(line.text) < LONGEST_MARKED else line for line in lines]
    return list(
        _whole_days([piece for line in shown if not _is_aside(line.text, title) for piece in _split_at_headline(line, title)])
    )


def _is_aside(words: str, title: str) -> bool:
    """Decide whether words are an aside: the author, 'Posted on' before a day, 'Read more about' and the headline again."""
    again = words != title and title in words and begins_read_more(words)
    return again or field_role(words) is not None or BYLINE.fullmatch(words) is not None


def _split_at_headline(line: Line, title: str) -> Iterator[Line]:
    """Split a line at the headline in it: words before, the headline, words after."""
    before, found, after = line.text.partition(title) if title else (line.text, "", "")
    if not found or line.text == title:
        yield line
        return
    for words in (before.strip(MARKS + ":"), title, after.strip(MARKS + ":")):
        if words:
            yield replace(line, text=words, url=line.url if words == title else None)


def _whole_days(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines; join lines that are a day only together, such as '4', 'March', '2022'."""
    at = 0
    while at < len(lines):
        many = next((many for many in range(PIECES_OF_A_DAY, 1, -1) if _is_day(lines[at : at + many], many)), 1)
        yield replace(lines[at], text=" ".join(line.text for line in lines[at : at + many]))
        at += many


def _is_day(lines: list[Line], many: int) -> bool:
    short = len(lines) == many and all(len(line.text) <= LONGEST_PIECE for line in lines)
    # A day that is whole by itself is not a piece of another.
    return short and not any(whole(line.text) for line in lines) and whole(" ".join(line.text for line in lines)) is not None
