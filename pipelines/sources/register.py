"""The kind "register": an organisation's own list of projects, as files: CSV, XLSX, IATI activity XML or project sheets.

A register that stands among other files is recognised by itself; a source of this kind can say how its columns are called.
Not here: reading it (register/).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import get_args

from pipelines.raw import Received
from pipelines.register.model import Field
from pipelines.section import Section
from pipelines.sources.files import find_files, open_files

FIELDS = (*get_args(Field), "period")


@dataclass(frozen=True)
class Register:
    """Files, folders and globs of registers; heading → field for columns that are not known by themselves."""

    name: str
    files: tuple[str, ...]
    day_first: bool = True
    columns: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_section(cls, name: str, section: Section) -> Register:
        """From a table of dateline.toml with files, day_first and columns."""
        section.only({"kind", "files", "day_first", "columns"})
        return cls(
            name,
            section.paths("files"),
            section.flag("day_first", True),
            section.table("columns").choices(FIELDS),
        )

    def documents(self) -> Iterator[Received]:
        """The files, opened one by one.

        Raises:
            SourceError: a place does not exist, can't be read, or holds no file.
        """
        return open_files(find_files(self.files))
