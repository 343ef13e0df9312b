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


@dataclass(frozen=True)
class Table:
    """Files, folders and globs; `columns` names the column of each part of an item."""

    name: str
    files: tuple[str, ...]
    columns: dict[str, str]
    day_first: bool = True

    @classmethod
    def from_section(cls, name: str, section: Section) -> Table:
        """From a table of dateline.toml with files and a table columns."""
        section.only({"kind", "files", "columns", "day_first", "contract"})
        columns = section.table("columns")
        columns.only(PARTS)
        files = tuple(map(section.path, section.texts("files")))
        if not files or "title" not in columns.values:
            raise section.error('wants files = ["…"], and columns = { title = "…", date = "…" } that name the table\'s own')
        return cls(name, files, columns.mapping(), section.flag("day_first", True))

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:  # noqa: ARG002 - files are read whole
        """The files, opened one by one.

        Raises:
            SourceError: a place does not exist, can't be read, or holds no file.
        """
        tally.swept = True
        return open_files(find_files(self.files))
