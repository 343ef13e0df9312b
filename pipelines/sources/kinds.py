"""The kinds of sources. To add a kind, add a file to this folder and a line to KINDS. Not here: reading one kind."""

from __future__ import annotations

from collections.abc import Callable

from pipelines.base.section import Section
from pipelines.sources.archive import Archive
from pipelines.sources.feed import Feed
from pipelines.sources.files import Files
from pipelines.sources.register import Register
from pipelines.sources.reliefweb import ReliefWeb
from pipelines.sources.source import Source
from pipelines.sources.table import Table
from pipelines.sources.web import Web
from pipelines.sources.wordpress import WordPress

# From a source's name and its table to the source; the settings of a kind are read and checked in its own file.
KINDS: dict[str, Callable[[str, Section], Source]] = {
    "files": Files.from_section,
    "web": Web.from_section,
    "feed": Feed.from_section,
    "wordpress": WordPress.from_section,
    "reliefweb": ReliefWeb.from_section,
    "table": Table.from_section,
    "archive": Archive.from_section,
    "register": Register.from_section,
}


def source_of(name: str, section: Section) -> Source:
    """Return the source that a table of dateline.toml describes; its kind is "files" if none is given.

    Raises:
        SettingsError: there is no such kind, or one of its settings is wrong.
    """
    kind = section.text("kind", "files")
    if kind not in KINDS:
        raise section.error(f"there is no kind {kind}. Choose from: {', '.join(sorted(KINDS))}")
    return KINDS[kind](name, section)
