"""dateline.toml and the environment, read once into one frozen value.

Every setting is documented in docs/settings.md. Not here: the settings of one kind of source (sources/), or anything that
a run finds out by itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from pipelines.base.home import SAMPLE, settings_file
from pipelines.base.section import Section, SettingsError
from pipelines.register.model import Derogation
from pipelines.sources.files import NAMED_FILES, Files
from pipelines.sources.kinds import source_of
from pipelines.sources.source import Source
from warehouse.errors import InputError

# What `dateline run` reads by this name where the working folder has no such file or folder.
SAMPLE_NAME = "sample"


@dataclass(frozen=True)
class Settings:
    """All that a user may set; derogations are by a project's name, acronym or identifier, report is read by reports.py.

    decide says whether who opens the dashboard may leave documents out.
    """

    organisation: str = ""
    home_country: str | None = None
    language: str = "en"
    vocabulary: Path | None = None
    sources: tuple[Source, ...] = ()
    derogations: dict[str, str] = field(default_factory=dict)
    report: Section = field(default_factory=lambda: Section(settings_file(), "[report]", {}), repr=False)
    decide: bool = field(default=False, repr=False)

    def source(self, source_id: str) -> Source:
        """Return a source by its name. Files named on the command line, and deleted sources, are plain files."""
        return next((source for source in self.sources if source.name == source_id), Files(name=source_id, files=()))


def load_settings(path: Path | None = None) -> Settings:
    """Read dateline.toml: the file that settings_file() finds, or `path`. Paths in it are relative to its folder.

    Raises:
        SettingsError: the file is not TOML, or has a setting that does not exist or is of the wrong type.
    """
    path = path or settings_file()
    if not path.is_file():
        return Settings()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from None
    whole = Section(path, "the file", content)
    whole.only({"organisation", "vocabulary", "sources", "derogations", "report", "dashboard"})
    organisation, vocabulary, sources = (whole.table(name, name) for name in ("organisation", "vocabulary", "sources"))
    organisation.only({"name", "country", "language"})
    vocabulary.only({"folder"})
    dashboard = whole.table("dashboard", "dashboard")
    dashboard.only({"decide"})
    return Settings(
        organisation=organisation.text("name"),
        home_country=organisation.text("country") or None,
        language=organisation.text("language") or "en",
        vocabulary=Path(vocabulary.path(folder)) if (folder := vocabulary.text("folder")) else None,
        sources=tuple(source_of(name, sources.table(name)) for name in sources.values),
        derogations=whole.table("derogations", "derogations").choices(get_args(Derogation)),
        report=whole.table("report", "report"),
        decide=dashboard.flag("decide", False),
    )


def chosen_sources(names: Sequence[str]) -> Sequence[Source]:
    """Return the sources of dateline.toml by their names; all if none is named.

    Raises:
        InputError: there is no source of such a name.
    """
    sources = load_settings().sources
    known = {source.name: source for source in sources}
    if odd := sorted(set(names) - set(known)):
        raise InputError(f"dateline.toml has no source called {', '.join(odd)}; there are {', '.join(sorted(known)) or 'none'}.")
    return [known[name] for name in names] if names else sources


def named_files(news: Sequence[str]) -> Sequence[Source]:
    """Return files named on the command line as a source."""
    places = [str(SAMPLE) if place == SAMPLE_NAME and not Path(place).exists() else place for place in news]
    return [Files(name=NAMED_FILES, files=tuple(places))]
