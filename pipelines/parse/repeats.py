"""Texts that a page shows twice: the second, whole or cut off, is left out.

A repeat also tells where a teaser ends: what follows it belongs to the next item.
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
    """Leave out repeats. Also which of the lines kept were repeated, each text as the range of its lines.

    Args:
        lines: the lines between two dates, or at an edge of the page.
        at_end: whether the page ends with them, so that a repeat may be cut off after any letter.
    """
    kept: list[Line] = []
    repeated: list[range] = []
    at = 0
    while at < len(lines):
        count = _repeated(lines, at, at_end)
        if not count:
            kept.append(_undoubled(lines[at]))
            if kept[-1] is not lines[at]:
                repeated.append(range(len(kept) - 1, len(kept)))
            at += 1
            continue
        kept += [_longer(*pair) for pair in zip(lines[at : at + count], _padded(lines, at, count), strict=True)]
        at += 2 * count
        repeated.append(range(len(kept) - count, len(kept)))
    return kept, repeated


def _padded(lines: list[Line], at: int, count: int) -> list[Line]:
    second = lines[at + count : at + 2 * count]
    return second + lines[at + len(second) : at + count]


def _repeated(lines: list[Line], at: int, at_end: bool) -> int:
    """How many lines from here on stand a second time right after."""
    if len(lines[at].text) < SHORTEST_CUT:
        return 0
    for count in range(1, min(LONGEST_REPEAT, len(lines) - at - 1) + 1):
        first, second = lines[at : at + count], lines[at + count : at + 2 * count]
        cut = at_end and at + 2 * count >= len(lines)
        if len(second) < count and any(line.look is Look.TITLE for line in first[1:]):
            # Two items with the same text, the second without a text of its own: no teaser has a headline in it.
            return 0
        pairs = list(zip(first, second, strict=False))
        whole_so_far = all(_same(a.text, b.text) for a, b in pairs[:-1])
        if whole_so_far and (len(second) == count or cut) and _goes_on(*pairs[-1], cut):
            return count
    return 0


def _same(first: str, second: str) -> bool:
    return first == second or first.casefold() == second.casefold()


def _goes_on(first: Line, second: Line, cut: bool) -> bool:
    if _same(first.text, second.text):
        return True
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
    """A line that holds one text twice, once."""
    text = line.text
    again = text.find(text[: 2 * SHORTEST_CUT], len(text) // 3) if len(text) > 4 * SHORTEST_CUT else -1
    if again < 1:
        return line
    first, second = text[:again].rstrip(), text[again:]
    if len(second) > len(first) + 1 or not first.startswith(_uncut(second)):
        return line
    return Line(line.number, first, line.gap, line.url)
