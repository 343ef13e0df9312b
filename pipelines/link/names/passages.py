"""The text in which projects are looked for, and a project as one place of it names it: what the finders of projects share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from pipelines.link.names.acronyms import Definition
from pipelines.link.names.project_words import ProjectWords
from pipelines.link.names.shapes import clean, looks_short, mostly_capitals

PARTICIPLE_BEFORE = re.compile(r"^(?:[A-Z][\w-]*-(?:funded|financed|supported|led|backed) |(?:the|The) )+")


class Mention(NamedTuple):
    """A project as one place of an item names it; start and end are characters of that field."""

    acronym: str | None
    name: str | None
    start: int
    end: int
    rule: str
    field: str


@dataclass(frozen=True)
class Passage:
    """The text of a field with its definitions, the words that identify projects, and the known projects in it.

    `known` has the starts of projects whose acronym and name are both known: the words around them add nothing.
    """

    text: str
    field: str
    defined: list[Definition]
    words: ProjectWords
    known: frozenset[int]

    def mention(self, acronym: str | None, name: str | None, start: int, end: int, rule: str) -> Mention:
        """Build a mention in this field."""
        return Mention(acronym, name, start, end, rule, self.field)

    def mention_of(self, found: Definition, rule: str) -> Mention:
        """Build the mention of a definition, without the noun at the end of its name."""
        name = PARTICIPLE_BEFORE.sub("", self.words.without_noun(found.long))
        return self.mention(found.short, clean(name), found.start, found.end, rule)

    def is_acronym(self, short: str) -> bool:
        """Decide whether words are an acronym that the vocabulary does not know as something else."""
        return looks_short(short) and not self.words.is_known_otherwise(short)

    def is_project(self, found: Definition) -> bool:
        """Decide whether a definition may be that of a project."""
        return mostly_capitals(found.long) and not self.words.is_known_otherwise(found.short, spelled_out=True)

    def is_named_project(self, found: Definition, beside_noun: bool = False) -> bool:
        """Decide whether a definition may be that of a project, and its long form names no body, event or paper."""
        return self.is_project(found) and not self.words.names_a_body(found.long, beside_noun=beside_noun)
