"""The kinds of sources, and what each promises: settings in, raw documents out.

A further kind is a file beside this one and a line in KINDS. Not here: how one kind is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from pipelines.raw import Received
from pipelines.section import Section
from pipelines.sources.files import Files
from pipelines.sources.register import Register


class Source(Protocol):
    """Where an organisation publishes: one table [sources.NAME] of dateline.toml."""

    @property
    def name(self) -> str:
        """NAME: the source_id of its documents."""

    @property
    def day_first(self) -> bool:
        """Whether 03/07/2025 is the 3rd of July there."""

    def documents(self) -> Iterator[Received]:
        """What the source has, unparsed.

        Raises:
            SourceError: at once, before the first document, where the source points at nothing.
        """


# From a source's name and its table to the source; the settings of a kind are read and checked in its own file.
KINDS: dict[str, Callable[[str, Section], Source]] = {"files": Files.from_section, "register": Register.from_section}


def source_of(name: str, section: Section) -> Source:
    """The source that a table of dateline.toml describes; its kind is "files" where none is given.

    Raises:
        SettingsError: there is no such kind, or one of its settings is wrong.
    """
    kind = section.text("kind", "files")
    if kind not in KINDS:
        raise section.error(f"there is no kind {kind}; there are {', '.join(sorted(KINDS))}")
    return KINDS[kind](name, section)
