"""The kind "table": items in CSV, XLSX, JSON, JSON Lines or Parquet files, whose columns the source's table names.

Not here: reading these files (parse/fields/).
"""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.base.section import Section
from pipelines.parse.fields.tables import PARTS
from pipelines.sources.files import Files
from pipelines.sources.source import common


@dataclass(frozen=True, kw_only=True)
class Table(Files):
    """Files, folders and globs; heading → part of an item, for each column that is read."""

    @classmethod
    def from_section(cls, name: str, section: Section) -> Table:
        """Read a source from a table of dateline.toml with files and a table columns."""
        shared = common(name, section, {"files", "columns"})
        columns = section.table("columns").choices(PARTS)
        if "title" not in columns.values():
            raise section.error('missing a column for the title. Example: columns = { "Headline" = "title", "Day" = "date" }')
        return cls(**shared, files=section.paths("files"), columns=columns)
