"""Repeats: a page may show a text twice; the second, whole or cut off, is left out.

A repeat also marks the end of a teaser: the lines after it belong to the next item.
"""

from __future__ import annotations

from pipelines.parse.lines import Line, Look

# Teasers have few paragraphs; a longer repeat is no teaser.
LONGEST_REPEAT = 6

# In the midst of a page a cut-off repeat must say so much to be one; at its end any beginning will do.
SHORTEST_CUT = 20

# Two texts of one item that begin alike for so long are one, with a small difference: ten words or more.
SAME_OPENING = 80


def without_repeats(lines: list[Line], *, at_end: bool) -> tuple[list[Line], list[range]]:
    """Leave out repeats. Return the lines kept, and which of them were repeated: each text as the range of its lines.

    Args:
        lines: the lines between two dates, or at an edge of the page.
        at_end: whether the page ends with them, so that a repeat may be cut off after any letter.
    """
    kept: list[Line] = []
    repeated: list[range] = []
    at = 0
    while at < len(lines):
        count, again = _repeat(lines, at, at_end)
        if count:
            first, second = lines[at : at + count], lines[at + count : at + count + again]
            kept += [*map(_longer, first, second), *first[again:]]
        else:
            kept.append(_undoubled(lines[at]))
        if count or kept[-1] is not lines[at]:
            repeated.append(range(len(kept) - max(1, count), len(kept)))
        at += count + again or 1
    return kept, repeated


def _repeat(lines: list[Line], at: int, at_end: bool) -> tuple[int, int]:
    """Return how many lines from here are repeated right after, and how many lines the repeat has."""
    if len(lines[at].text) < SHORTEST_CUT:
        return 0, 0
    for count in range(1, min(LONGEST_REPEAT, len(lines) - at - 1) + 1):
        first, second = lines[at : at + count], lines[at + count : at + 2 * count]
        again, is_cut = _matching(first, second, at_end=at_end and second[-1] is lines[-1])
        if again == count or (again and is_cut):
            return count, again
        # The second time may end after a whole paragraph; but no teaser has a headline in it.
        ends = (at_end and again == len(second)) or (again and len(lines[at].text) >= SAME_OPENING)
        if ends and not any(line.look is Look.TITLE for line in first[1:]):
            return count, again
    return 0, 0


def _matching(first: list[Line], second: list[Line], *, at_end: bool) -> tuple[int, bool]:
    """Return how many lines of the second equal lines of the first, and whether the last one was cut off."""
    for at, (one, other) in enumerate(zip(first, second, strict=False)):
        if not _same(one.text, other.text):
            goes_on = _goes_on(one, other, at_end and other is second[-1])
            return at + goes_on, goes_on
    return len(second), False


def _same(first: str, second: str) -> bool:
    return first == second or first.casefold() == second.casefold()


def _goes_on(first: Line, second: Line, cut: bool) -> bool:
    """Decide whether one of two lines is the beginning of the other, or they differ a little far from their beginning."""
    short, long = sorted((_uncut(first.text), _uncut(second.text)), key=len)
    shortest = 1 if cut and len(second.text) < len(first.text) else SHORTEST_CUT
    if len(short) >= shortest and long.startswith(short):
        return True
    return len(short) > SAME_OPENING and short[:SAME_OPENING] == long[:SAME_OPENING]


def _uncut(text: str) -> str:
    return text.rstrip(" .…")


def _longer(first: Line, second: Line) -> Line:
    return first if len(_uncut(first.text)) >= len(_uncut(second.text)) else Line(first.number, second.text, first.gap, first.url)


def _undoubled(line: Line) -> Line:
    """Reduce a line with one text twice to one: 'Course Course' → 'Course'."""
    text = line.text
    again = text.find(text[: 2 * SHORTEST_CUT], len(text) // 3) if len(text) > 4 * SHORTEST_CUT else -1
    if again < 1:
        return line
    first, second = text[:again].rstrip(), text[again:]
    if len(second) > len(first) + 1 or not first.startswith(_uncut(second)):
        return line
    return Line(line.number, first, line.gap, line.url)
