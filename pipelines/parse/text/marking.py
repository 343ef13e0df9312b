"""Mark the stamps among the lines of a page; there is a function for each way in which pages write stamps.

Each function takes the lines of a page and returns lines and stamps in their order, without stamps if its way does not fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce

from pipelines.parse.lines import Line, Look
from pipelines.parse.stamps import Stamp, closing_day, dateline, month_stamp, opening_day, stamp
from pipelines.parse.vocabulary import field_role

Marked = list[Line | Stamp]

# A value on the line after its field's name is short: a mission, a topic.
LONGEST_VALUE = 80


def count(marked: Marked) -> int:
    """Count the stamps."""
    return sum(isinstance(entry, Stamp) for entry in marked)


def stamped_lines(lines: list[Line]) -> Marked:
    """Join stamps on consecutive lines of their own into one. A field alone is no stamp, unless other items have it in one."""
    runs: list[list[tuple[Line, Stamp | None]]] = []
    for line, found in _with_values(lines):
        fits = found and runs and runs[-1][-1][1] and not any(part and _clash(part, found) for _, part in runs[-1])
        if fits:
            runs[-1].append((line, found))
        else:
            runs.append([(line, found)])
    names = {_name(line) for run in runs if len(run) > 1 for line, _ in run}
    return [entry for run in runs for entry in _settled(run, names)]


def _name(line: Line) -> str:
    return line.text.partition(":")[0]


def _clash(first: Stamp, second: Stamp) -> bool:
    """Decide whether two stamps give the same fact, so that the second belongs to another item."""
    return bool((first.day and second.day) or first.fields.keys() & second.fields.keys())


def _with_values(lines: list[Line]) -> Iterator[tuple[Line, Stamp | None]]:
    """Yield each line with the stamp that it is. A field's name alone on a line takes its value from the next."""
    waiting = iter(range(len(lines)))
    for at in waiting:
        line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else None
        found = stamp(line)
        if found is None and following and field_role(line.text) == "date" and (day := stamp(following)) and day.day:
            found = Stamp(line.number, gap=line.gap)
        role = next((role for role, value in found.fields.items() if not value), None) if found else None
        if found and role and role != "date" and following and not stamp(following) and len(following.text) <= LONGEST_VALUE:
            found = replace(found, fields={role: following.text})
            next(waiting, None)
        yield line, found


def _settled(run: list[tuple[Line, Stamp | None]], names: set[str]) -> Marked:
    """Join consecutive lines into one stamp if they give a day, several facts, or one with a known name; else keep the lines."""
    parts = [part for _, part in run if part]
    if not parts:
        return [line for line, _ in run]
    whole = reduce(Stamp.joined, parts)
    if whole.day or whole.fields.get("date") or len(whole.fields) > 1 or _name(run[0][0]) in names:
        return [whole]
    return [line for line, _ in run]


def opening_days(lines: list[Line]) -> Marked:
    """Split the day off the beginning of each line: its stamp comes before the words of the item."""
    marked: Marked = []
    for line in lines:
        found = opening_day(line.text)
        if found:
            day, words = found
            marked += [Stamp(line.number, day, gap=line.gap), replace(line, text=words, gap=0)]
        else:
            marked.append(line)
    return marked


def closing_days(lines: list[Line]) -> Marked:
    """Split the day off the end of each line: its stamp comes after the words of the item."""
    marked: Marked = []
    for line in lines:
        found = closing_day(line.text)
        if found:
            words, day = found
            marked += [replace(line, text=words), Stamp(line.number, day)]
        else:
            marked.append(line)
    return marked


def datelines(lines: list[Line]) -> Marked:
    """Mark the days in datelines, if most running texts have one.

    If any dateline gives a month only, none says when an item was published. Then the lines stay as they are.
    """
    texts = [line for line in lines if line.look is Look.TEXT]
    found = {line.number: there for line in texts if (there := dateline(line.text))}
    full = [there for there in found.values() if there.day]
    if any(there.month_only for there in found.values()) or 2 * len(full) <= len(texts):
        return list(lines)
    marked: Marked = []
    for line in lines:
        there = found.get(line.number)
        if there and there.day:
            marked.append(Stamp(line.number, there.day, {"place": there.place}, line.gap))
        marked.append(line)
    return marked


def months_alone(lines: list[Line]) -> Marked:
    """Mark months in the place of days, if nearly every running text has one. Fewer months are headings of the page."""
    marked: Marked = [month_stamp(line) or line for line in lines]
    texts = sum(line.look is Look.TEXT for line in lines)
    return marked if 4 * count(marked) >= 3 * texts > 0 else list(lines)


def best(lines: list[Line]) -> Marked:
    """Return the marking with most stamps, lines of their own first; only the lines if there are no stamps."""
    by_lines = stamped_lines(lines)
    days = sum(isinstance(entry, Stamp) and entry.day is not None for entry in by_lines)
    ways: Iterable[Marked] = (by_lines, opening_days(lines), closing_days(lines)) if days < 2 else (by_lines,)
    most = max(ways, key=count)
    rarer = (months_alone, datelines)
    return most if count(most) else max((way(lines) for way in rarer), key=count)
