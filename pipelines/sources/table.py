"""The kind "table": items in CSV, XLSX, JSON, JSON Lines or Parquet files, whose columns the source's table names.

Not here: reading them (parse/data.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.parse.data import PARTS
from pipelines.raw import Received
from pipelines.section import Section
from pipelines.sources.files import find_files, open_files
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.source import Source, common


@dataclass(frozen=True, kw_only=True)
class Table(Source):
    """Files, folders and globs; heading → part of an item, for each column that is read."""

    files: tuple[str, ...]

    @classmethod
    def from_section(cls, name: str, section: Section) -> Table:
        """From a table of dateline.toml with files and a table columns."""
        shared = common(name, section, {"files", "columns"})
        columns = section.table("columns").choices(PARTS)
        if "title" not in columns.values():
            raise section.error('wants columns that name the table\'s own, as columns = { "Headline" = "title", "Day" = "date" }')
        return cls(**shared, files=section.paths("files"), columns=columns)

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """The files, opened one by one.

        Raises:
            SourceError: a place does not exist, can't be read, or holds no file.
        """
        tally.swept = True
        return open_files(find_files(self.files))
