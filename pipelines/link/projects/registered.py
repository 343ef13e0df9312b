"""Merge learned names of projects into those of a register, and decide which registered names are safe to look for."""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from pipelines.link.names.same_name import PHASE_END, name_key, slug
from pipelines.link.names.shapes import looks_short

# A name of fewer words is too common: it counts only in quotation marks or beside a word for projects.
FEWEST_WORDS = 3
NEAR = 40  # characters before and after a name
OPENS, CLOSES = "“„«‘\"'", "”“»’\"'"


def is_distinctive(words: str) -> bool:
    """Decide whether a registered name counts wherever it is: an acronym, or a name of three words or more."""
    return looks_short(words) or len(name_key(words)) >= FEWEST_WORDS


def is_name_here(text: str, at: int, until: int, nouns: tuple[str, ...]) -> bool:
    """Decide whether common words are a name here: in quotation marks, or beside a word for projects."""
    before, after = text[max(0, at - NEAR) : at], text[until : until + NEAR]
    if before[-1:] in OPENS and before and after[:1] in CLOSES and after:
        return True
    noun_after, noun_before = _noun_patterns(nouns)
    return bool(noun_after.match(after) or noun_before.search(before))


@cache
def _noun_patterns(nouns: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return two patterns: a word for projects after a name, and one before it."""
    any_noun = "|".join(map(re.escape, sorted(nouns, key=len, reverse=True)))
    return re.compile(rf"\s+(?:{any_noun})\b", re.IGNORECASE), re.compile(rf"\b(?:{any_noun})\s+$", re.IGNORECASE)


def merge_registered(registered: pl.DataFrame, learned: pl.DataFrame) -> pl.DataFrame:
    """Merge registered and learned names → names to look for (words, project_id, acronym, name, alone), registered first.

    A learned project with a registered acronym is that project. So is one with the same long name, unless each has an acronym
    of its own: MOBILAZE and MOBILAZE 2 are two.
    """
    known = _Registered(registered)
    rows = []
    for words, identifier, acronym, name in learned.select("words", "project_id", "acronym", "name").iter_rows():
        at = known.same_as(acronym, name)
        forms = known.projects.get(at, (None, None)) if at else (None, None)
        rows.append((words, at or identifier, forms[0] or acronym, forms[1] or name, True))
        if at:
            known.fill(at, acronym, name)
    registered_rows = [
        (words, identifier, *known.projects[identifier], is_distinctive(words))
        for words, identifier in registered.select("words", "project_id").iter_rows()
    ]
    schema = {"words": pl.String, "project_id": pl.String, "acronym": pl.String, "name": pl.String, "alone": pl.Boolean}
    found = pl.DataFrame(registered_rows + rows, schema=schema, orient="row")
    return found.unique(["words", "project_id"], keep="first", maintain_order=True)


class _Registered:
    """The projects of a register, found by acronym and by long name."""

    def __init__(self, registered: pl.DataFrame) -> None:
        self.projects: dict[str, tuple[str | None, str | None]] = {}
        self._acronyms: dict[str, str] = {}
        self._names: dict[tuple[str, ...], str] = {}
        for words, identifier, acronym, name in registered.select("words", "project_id", "acronym", "name").iter_rows():
            self.projects[identifier] = (acronym, name)
            self._acronyms.setdefault(slug(words), identifier)
            self._names.setdefault(name_key(words), identifier)

    def same_as(self, acronym: str | None, name: str | None) -> str | None:
        """Return the identifier of the registered project that a learned one is; None without one."""
        if acronym and (at := self._acronyms.get(slug(acronym))):
            return at
        at = self._names.get(name_key(name)) if name else None
        known_acronym = self.projects[at][0] if at else None
        if at and acronym and (PHASE_END.search(slug(acronym)) or (known_acronym and slug(known_acronym) != slug(acronym))):
            return None
        return at

    def fill(self, at: str, acronym: str | None, name: str | None) -> None:
        """Add a missing acronym or name to a registered project."""
        forms = self.projects[at]
        self.projects[at] = (forms[0] or acronym, forms[1] or name)
