"""Project sheets: pages that describe a project by labelled fields. They are a register, not news.

Here: recognising such a page and cutting it into sheets and their fields. Not here: what a field means (register/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.parse.lines import Line, Look
from pipelines.parse.model import Sheet
from pipelines.parse.vocabulary import key, register_field

# 'Results:', 'Location:' and 'Dates:' may occur in news; three different fields of a project do not.
FEWEST_FIELDS = 3
MONEY = frozenset({"donor", "budget"})
TIME = frozenset({"period", "planned_start", "planned_end"})

# The longest name of a project that we have seen has 140 characters; longer words above the fields are a text.
LONGEST_NAME = 200

# No label of a field is longer; longer lines need not be looked up.
LONGEST_LABEL = 60

NAME = re.compile(r"(?:^|(?<=[.;,)\s]))(?P<name>[^\W\d_]+(?:[ -][^\W\d_]+){0,2}) ?[:：]")

Piece = tuple[str | None, str, Line]  # a field's label, or None for words that stand before any; the words; their line


def sheets_of(lines: list[Line]) -> list[Sheet]:
    """Return the project sheets of a page; none if too few of its lines are fields of a project.

    A second sheet begins where the first field of the sheet before occurs again.
    """
    pieces = [piece for line in lines for piece in _pieces(line)]
    labels = [key(label) for label, _, _ in pieces if label]
    if not _describe_a_project(set(labels)):
        return []
    begins = [at for at, (label, _, _) in enumerate(pieces) if label and key(label) == labels[0]]
    begins = [0, *(_heading(pieces, at) for at in begins[1:])]
    return [_sheet(pieces[at:until]) for at, until in zip(begins, [*begins[1:], len(pieces)], strict=True)]


def _describe_a_project(labels: set[str]) -> bool:
    """Decide whether labels describe a project: with a donor or an amount, or with dates and two more of a register."""
    fields = {register_field(label) for label in labels} - {"other"}
    return len(labels) >= FEWEST_FIELDS and (bool(fields & MONEY) or (bool(fields & TIME) and len(fields - TIME) > 1))


def _pieces(line: Line) -> Iterator[Piece]:
    """Cut a line before each label in it."""
    if len(line.text) <= LONGEST_LABEL and register_field(line.text):
        yield line.text.strip(" :："), "", line
        return
    if ":" not in line.text and "：" not in line.text:
        yield None, line.text, line
        return
    begins, label = 0, None
    for found in NAME.finditer(line.text):
        words = found["name"].split()
        named = next((" ".join(words[at:]) for at in range(len(words)) if register_field(" ".join(words[at:]))), None)
        if named:
            starts = found.end("name") - len(named)
            if label or line.text[begins:starts].strip():
                yield label, line.text[begins:starts].strip(), line
            begins, label = found.end(), named
    if label or line.text[begins:].strip():
        yield label, line.text[begins:].strip(), line


def _heading(pieces: list[Piece], at: int) -> int:
    """Return the first line of the sheet whose first label is at `at`: a headline right above the label, else the label."""
    label, words, line = pieces[at - 1]
    return at - 1 if label is None and line.look is Look.TITLE and words == line.text else at


def _sheet(pieces: list[Piece]) -> Sheet:
    """Return a sheet. Words without a label belong to the field above them, words before the first field are its title."""
    title: list[str] = []
    fields: list[tuple[str, str]] = []
    for label, words, _ in pieces:
        if label:
            fields.append((label, words))
        elif fields:
            fields[-1] = (fields[-1][0], f"{fields[-1][1]}\n{words}".strip())
        else:
            title.append(words)
    words = "\n".join(f"{label}: {value}" if label else value for label, value, _ in pieces)
    return Sheet(pieces[0][2].number, title[-1].strip() if title and len(title[-1]) < LONGEST_NAME else None, fields, words)
