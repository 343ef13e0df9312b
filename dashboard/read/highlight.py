"""Show text that is not ours as Markdown that keeps it as it is, and mark the words of links in an item's text.

Whatever a page draws that is not our own words goes through `escape` or `one_line`; what Plotly draws through `words.plain`.
Not here: which words are marked (queries).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# Every character by which Markdown, Streamlit's directives, formulas or emoji codes begin.
MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-!|<>~$:&=^@])")
# Up to nine digits and a full stop begin a list; elsewhere a full stop is one.
NUMBERED = re.compile(r"^(\s*\d{1,9})\.", re.MULTILINE)

# Streamlit looks for these in what it shows, after Markdown has taken the backslashes away: icons, emoji and its logo between
# colons, links and addresses of mail, and signs that it draws as arrows and dashes. What is parted in two is not found.
FOUND_LATER = re.compile(r"(?<=:)(?=[\w+-]+[:/]|//)|(?<=@)(?=\w)|(?<=[wW]{3})(?=\.)|(?<=[-<>=~])(?=[-<>=~])")
# An empty piece of small type: it parts what stands around it, and neither is seen nor copied.
PARTED = ":small[]"

# Four blanks at the beginning of a line would make it a block of code.
INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)

# The ground of the words that made a link, by the kind of link.
KIND_COLOURS = {"country": "blue", "region": "violet", "project": "green", "donor": "orange"}


@dataclass(frozen=True)
class Mark:
    """Characters from start up to end, counted from 0, and the colour they get."""

    start: int
    end: int
    colour: str


def escape(text: str) -> str:
    r"""Return Markdown that shows a text as it is, line by line: [a](b) → \[a\]\(b\)."""
    return _escaped(_lines(text)).replace("\n", "  \n")


def one_line(text: object) -> str:
    """Return Markdown that shows a value as it is on one line, for titles, labels and parts of a sentence."""
    return _escaped(" ".join(str(text).split()))


def highlighted(text: str, marks: Iterable[Mark]) -> str:
    """Return the text with marks on coloured ground; of marks that overlap, the first and longest is shown."""
    text, pieces, done = _lines(text), [], 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < done or mark.end > len(text):
            continue
        # A mark ends with its line: a directive does not reach over a paragraph's end.
        lines = text[mark.start : mark.end].split("\n")
        marked = [f":{mark.colour}-background[{_escaped(line)}]" if line else "" for line in lines]
        pieces += [_escaped(text[done : mark.start]), "\n".join(marked)]
        done = mark.end
    return "".join([*pieces, _escaped(text[done:])]).replace("\n", "  \n")


def _lines(text: str) -> str:
    """Return the text, as long as before, with one kind of line break, and with blanks that are no indent in Markdown."""
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    return INDENTED.sub(lambda blanks: "\u00a0" * len(blanks[0]), text)


def _escaped(text: str) -> str:
    return PARTED.join(NUMBERED.sub(r"\1\\.", MARKUP.sub(r"\\\1", piece)) for piece in FOUND_LATER.split(text))
