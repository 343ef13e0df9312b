"""The kind "register": an organisation's own list of projects, as files: CSV, XLSX, IATI activity XML or project sheets.

A register among other files is recognised automatically. A source of this kind can name the columns of its register.
Not here: reading registers (register/).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from pipelines.base.section import Section
from pipelines.register.model import Field
from pipelines.sources.files import Files
from pipelines.sources.source import common

FIELDS = (*get_args(Field), "period")


@dataclass(frozen=True, kw_only=True)
class Register(Files):
    """Files, folders and globs of registers; heading → field for columns that are not recognised automatically."""

    @classmethod
    def from_section(cls, name: str, section: Section) -> Register:
        """Read a source from a table of dateline.toml with files and columns."""
        shared = common(name, section, {"files", "columns"})
        return cls(**shared, files=section.paths("files"), columns=section.table("columns").choices(FIELDS))
