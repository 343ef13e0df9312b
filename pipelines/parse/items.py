"""Items as lines, before they are records: which lines are label, headline and text.

Put here: how lines next to each other are classified. Not here: the place of items around their stamps (listing.py).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from pipelines.parse.lines import Line, Look, may_be_title
from pipelines.parse.repeats import without_repeats
from pipelines.parse.stamps import Stamp, stamp
from pipelines.parse.vocabulary import is_category, is_section

# The longest labels that we know are 'Call for Applications' and 'Actualités des projets'.
LABEL_WORDS = 4
LABEL_LENGTH = 40

# What stands above the first item is a heading of the page, or its motto, unless it is this long.
SHORTEST_LOST = 120

# A headline has more words than a line of a page's foot.
SHORTEST_HEADLINE = 5


@dataclass(frozen=True)
class Item:
    """The lines of one item."""

    stamp: Stamp | None = None
    label: Line | None = None
    title: Line | None = None
    texts: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Stretch:
    """The lines between two stamps, without repeats, and the ranges of kept lines that were repeated."""

    lines: list[Line]
    repeated: list[range] = field(default_factory=list)

    @property
    def repeat_end(self) -> int:
        """The number of lines up to the end of the last repeated text."""
        return self.repeated[-1].stop if self.repeated else 0


def stretches(marked: list[Line | Stamp]) -> list[Stretch]:
    """Return the lines before the first stamp, between each two stamps, and after the last."""
    groups: list[list[Line]] = [[]]
    for entry in marked:
        if isinstance(entry, Stamp):
            groups.append([])
        else:
            groups[-1].append(entry)
    return [Stretch(*without_repeats(group, at_end=group is groups[-1])) for group in groups]


def labels(lines: list[Line]) -> frozenset[str]:
    """Return the words that label items on this page: short recurring lines, and known labels that do not head the page."""
    times = Counter(line.text for line in lines if may_be_label(line.text))
    return frozenset(words for words, count in times.items() if count > 1 or (is_category(words) and not is_section(words)))


def may_be_label(words: str) -> bool:
    """Decide whether words are short enough for a label and not the end of a sentence."""
    return len(words) <= LABEL_LENGTH and len(words.split()) <= LABEL_WORDS and not words.endswith((".", ",", ";", "?", "!", ":"))


def stands_as_label(lines: list[Line], at: int) -> bool:
    """Decide whether a short line is separate from the line before it and right on the line after it."""
    return may_be_label(lines[at].text) and lines[at + 1].gap == 0 and lines[at].gap > 0


def first_text(lines: list[Line]) -> int:
    """Return the position of the first running text; the number of lines if there is none."""
    return next((at for at, line in enumerate(lines) if line.look is Look.TEXT), len(lines))


def head_start(lines: list[Line], known: frozenset[str]) -> int:
    """Return the position of the headline or label over the first running text; without text, of the last line but one."""
    text = min(first_text(lines), len(lines) - 1)
    title = max(0, text - 1)
    return title - 1 if title and lines[title - 1].text in known else title


def headed(lines: list[Line], known: frozenset[str]) -> tuple[Line | None, Line | None, list[Line]]:
    """Return the label and headline at the beginning of some lines, and the rest."""
    label = lines[0] if len(lines) > 1 and lines[0].text in known else None
    at = 1 if label else 0
    title = lines[at] if at < len(lines) and lines[at].look is not Look.TEXT else None
    return label, title, lines[at + (title is not None) :]


def footed(stretch: Stretch, known: frozenset[str], *, labelled: bool) -> tuple[list[Line], Line | None, Line | None]:
    """Return the lines of a stretch up to the label and headline at its end; `labelled` says that unknown labels are likely."""
    lines = stretch.lines
    end = len(lines)
    if not lines or not _is_title(stretch, known):
        return lines, None, None
    end -= 1
    if is_category(lines[end].text):
        return lines[:end], lines[end], None
    above = end - 1
    if end > stretch.repeat_end and (lines[above].text in known or (labelled and stands_as_label(lines, above))):
        return lines[:above], lines[above], lines[end]
    return lines[:end], None, lines[end]


def _is_title(stretch: Stretch, known: frozenset[str]) -> bool:
    """Decide whether a stretch is only a headline."""
    lines = stretch.lines
    if lines[-1].look is not Look.TEXT:
        return True
    if stretch.repeated:
        return stretch.repeat_end < len(lines)
    return len(lines) > 1 and (lines[-2].text in known or lines[-2].look is Look.TEXT) and may_be_title(lines[-1].text)


def undated(stretch: Stretch, known: frozenset[str], *, opens: bool) -> tuple[list[Line], list[Item]]:
    """Return the lines of a stretch up to the first item with headline and text but without stamp, and such items.

    Without a label, a headline needs one text of one paragraph: more paragraphs are an article with subheadings.
    `opens` is true for the first stretch of a page: there, a single headline with a short text is the page's heading.
    """
    lines = stretch.lines
    inside = {at for block in stretch.repeated for at in block[1:]}
    likely = {at for at in range(len(lines) - 1) if at not in inside and _starts_item(lines, at, known, opens=opens)}
    starts = [at for at in sorted(likely) if at - 1 not in likely or lines[at].text in known]
    found = [Item(None, *headed(lines[start:end], known)) for start, end in pairwise([*starts, len(lines)])]
    unlabelled = [item for item in found if not item.label]
    motto = opens and len(unlabelled) == len(found) == 1 and len(found[0].texts[0].text) < SHORTEST_LOST
    if not found or motto or any(len(item.texts) > 1 for item in unlabelled):
        return lines, []
    return lines[: starts[0]], found


def _starts_item(lines: list[Line], at: int, known: frozenset[str], *, opens: bool) -> bool:
    """Decide whether an item starts here: a headline right before running text, or a label right before a headline."""
    here, following = lines[at], lines[at + 1]
    if here.text in known:
        return following.look is Look.TITLE
    return (opens or at > 0) and here.look is Look.TITLE and following.look is Look.TEXT


def without_empty(texts: list[Line], known: frozenset[str]) -> tuple[list[Line], list[Item]]:
    """Return the texts of an item, and the labels below it, each an item without anything else."""
    end = len(texts)
    while end > 1 and texts[end - 1].text in known:
        end -= 1
    return texts[:end], [Item(label=line) for line in texts[end:]]


def cut_off(texts: list[Line], repeat_end: int, known: frozenset[str]) -> tuple[list[Line], list[Item | Line]]:
    """Return the texts of a page's last item, and the lines below: a headline cut off with the page, or lines of its footer."""
    end = max(repeat_end, first_text(texts) + 1)
    below = texts[end:]
    if not below or any(line.look is Look.TEXT or stamp(line) for line in below):
        return texts, []
    label = below[0] if len(below) == 2 or below[0].text in known else None
    title = below[-1] if below[-1] is not label else None
    if len(below) > 2 or (title and not label and len(title.text.split()) < SHORTEST_HEADLINE):
        return texts[:end], [*below]
    return texts[:end], [Item(None, label, title)]
