"""A page as numbered lines without mark-up and furniture; each line looks like a title or like text.

Put here: decisions about one line alone. Not here: dates and fields (stamps.py), several lines together (items.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from pipelines.base.text import normalise
from pipelines.dates.published import whole
from pipelines.parse.model import Piece, Quarantined, quarantined
from pipelines.parse.vocabulary import is_furniture, is_read_more, without_read_more

# No listing has a line of a megabyte: such a line is a dump or a defect.
LONGEST_LINE = 1 << 20

# A header ends with a line of three dashes; it stands among the first lines or there is none.
HEADER_WITHIN = 12

MARKS = re.compile(r"^(?:#{1,6}\s+|>\s+|[-*+•‣◦▪●–]\s+)+")
# Marks that never close are looked for no further than a few sentences, and a link no further than the next one: else a
# line of nothing but such marks takes time by the square of its length.
EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1")
SLANTED = re.compile(r"^([*_])(?=\S)(.+)(?<=\S)\1$")
LINK = re.compile(r"\[([^\[\]\n]+)\]\(([^\s)\[]+)\)")

SENTENCE_END = (".", "...", "...]", "…]", "…", "。", "؟", ".”", '."', ".’", ".)", "!”", "?”", ";", ",")
# After a word of four small letters at least: 'Dr. Ito' and 'St. John' do not end a sentence.
SENTENCE_BREAK = re.compile(r"[^\W\d_A-Z]{4}[.。]['\"”’»)]*\s+['\"“‘«(]*[^\W_]")

# Headlines of the organisations we read have at most about 170 characters; a teaser of one sentence has more than 60.
LONGEST_TITLE = 180
SHORTEST_SENTENCE = 60
LONGEST_SENTENCE = 250


class Look(Enum):
    """The look of a line, judged without its neighbours."""

    TITLE = "title"
    TEXT = "text"
    EITHER = "either"


@dataclass(frozen=True)
class Line:
    """A line with words: its number in the document, its words, the number of blank lines before it, a link's address.

    `closed`: whether 'Read more' was at its end or on the line below.
    """

    number: int
    text: str
    gap: int = 0
    url: str | None = None
    closed: bool = False

    @property
    def look(self) -> Look:
        """The look of the line; a line before 'Read more' is running text."""
        return Look.TEXT if self.closed else look(self.text)


@dataclass(frozen=True)
class Page:
    """The lines of a document that may be news, lines that are furniture by their words, and lines too long to be read."""

    lines: list[Line]
    furniture: list[Piece]
    quarantined: list[Quarantined]


def look(text: str) -> Look:
    """Return how a text looks. A title is short and has no full stop; a text is long, ends with one, or has several sentences."""
    if len(text) > LONGEST_TITLE:
        return Look.TEXT
    if text.endswith(SENTENCE_END):
        return Look.TEXT if len(text) >= SHORTEST_SENTENCE else Look.EITHER
    if len(text) > 100 and SENTENCE_BREAK.search(text):
        return Look.TEXT
    return Look.TITLE


def may_be_title(text: str) -> bool:
    """Decide whether a text that looks like running text can still be a needed headline: it is one sentence."""
    return len(text) <= LONGEST_SENTENCE and not SENTENCE_BREAK.search(text)


def read_page(text: str) -> Page:
    """Cut a text into lines; a header before '---' and furniture are kept separately."""
    rows = text.split("\n")
    header = _header(rows)
    lines: list[Line] = []
    furniture = [Piece(number, words) for number, row in enumerate(rows[:header], 1) if (words := normalise(row))]
    too_long: list[Quarantined] = []
    # The first line of a page counts as a line after a blank line.
    gap = 1
    for number, row in enumerate(rows[header:], header + 1):
        if len(row) > LONGEST_LINE:
            too_long.append(quarantined(number, f"The line is {len(row):,} characters long; no item is.", row))
            continue
        plain, url = _bare(normalise(row)) if row else ("", None)
        if not plain:
            gap += 1
        elif is_furniture(plain) or (lines and plain == lines[-1].text and look(plain) is Look.TITLE):
            if lines and is_read_more(plain) and look(lines[-1].text) is not Look.TITLE:
                lines[-1] = replace(lines[-1], closed=True)
            furniture.append(Piece(number, plain))
            gap += 1
        else:
            words = without_read_more(plain)
            lines.append(Line(number, words, gap, url, closed=words != plain))
            gap = 0
    return Page(lines, furniture, too_long)


def _header(rows: list[str]) -> int:
    """Return how many lines the header takes. Several such lines separate items, unless the first opens the document.

    A header has no line with a date, as a date belongs to an item.
    """
    marks = [at for at, row in enumerate(rows) if row.strip() == "---"]
    if marks[:1] == [0]:
        marks = marks[1:2]
    if len(marks) != 1 or marks[0] >= HEADER_WITHIN or any(whole(row) for row in rows[: marks[0]]):
        return 0
    return marks[0] + 1


def _bare(text: str) -> tuple[str, str | None]:
    """Return a line without the marks of Markdown, and the address of its link."""
    if text[:1] not in "#>-*+•‣◦▪●–[_" and "](" not in text and "**" not in text:
        return text, None
    plain = SLANTED.sub(r"\2", EMPHASIS.sub(r"\2", MARKS.sub("", text)))
    link = LINK.search(plain)
    return LINK.sub(r"\1", plain).strip(), link[2] if link else None
