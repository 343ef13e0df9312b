"""An item's text as Markdown with the words that made its links marked, whatever markup the text itself holds.

Not here: which words (queries).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# Every character by which Markdown, Streamlit's directives, formulas or emoji codes begin.
MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&=^@])")

# The ground of the words that made a link, by the kind of link.
KIND_COLOURS = {"country": "blue", "region": "violet", "project": "green", "donor": "orange"}


@dataclass(frozen=True)
class Mark:
    """Characters from start up to end, counted from 0, and the colour they get."""

    start: int
    end: int
    colour: str


def escape(text: str) -> str:
    """Text that Markdown shows as it is."""
    return MARKUP.sub(r"\\\1", text)


def highlighted(text: str, marks: Iterable[Mark]) -> str:
    """The text with marks on coloured ground; of marks that overlap, the first and longest is shown."""
    pieces, done = [], 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < done or mark.end > len(text):
            continue
        pieces += [escape(text[done : mark.start]), f":{mark.colour}-background[{escape(text[mark.start : mark.end])}]"]
        done = mark.end
    return "".join([*pieces, escape(text[done:])]).replace("\n", "  \n")
