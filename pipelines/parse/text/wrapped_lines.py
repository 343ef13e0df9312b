"""Texts whose lines were broken at a fixed width, as in mails and old text files: join them into paragraphs."""

from __future__ import annotations

from itertools import pairwise

from pipelines.parse.lines import Line
from pipelines.parse.stamps import stamp

# Files are broken at 65 to 80 columns, rarely less or more; a page with longer lines, or short ones only, was not broken.
NARROWEST, WIDEST = 50, 120

# So many lines that have no room for the next word do not come about by chance.
FEWEST_FULL = 3


def unwrapped(lines: list[Line]) -> list[Line]:
    """Join the lines of broken paragraphs; return other pages unchanged."""
    width = max(len(line.text) for line in lines)
    if not NARROWEST <= width <= WIDEST:
        return lines
    full = {line.number for line, following in pairwise(lines) if _is_full(line, following, width)}
    short = sum(1 for line, following in pairwise(lines) if following.gap == 0 and line.number not in full)
    if len(full) < max(FEWEST_FULL, short):
        return lines
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if before.number in full and not stamp(before) and not stamp(line):
            last = joined[-1]
            joined[-1] = Line(last.number, f"{last.text} {line.text}", last.gap, last.url or line.url)
        else:
            joined.append(line)
    return joined


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Decide whether the next word would not have fitted on a line."""
    return following.gap == 0 and len(line.text) + 1 + len(following.text.split(maxsplit=1)[0]) > width
