"""dateline.toml and the environment, read once into one frozen value.

Every setting is documented in docs/settings.md. Not here: anything that a run finds out by itself.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import InputError

PROJECT = Path(__file__).parent.parent
SETTINGS_FILE = PROJECT / "dateline.toml"


class SettingsError(InputError):
    """dateline.toml can't be used; the message says where and what to do."""


@dataclass(frozen=True)
class Source:
    """Where an organisation publishes: files, folders or globs of listing pages."""

    name: str
    files: tuple[str, ...]
    day_first: bool = True


@dataclass(frozen=True)
class Settings:
    """All that a user may set."""

    organisation: str = ""
    home_country: str | None = None
    vocabulary: Path | None = None
    sources: tuple[Source, ...] = ()

    def day_first(self, source_id: str) -> bool:
        """Whether a source writes 03.07.2025 for the 3rd of July, as all do unless dateline.toml says otherwise."""
        return next((source.day_first for source in self.sources if source.name == source_id), True)


def default_home() -> Path:
    """The home used where none is named: $DATELINE_HOME, else data/home in the project."""
    return Path(os.environ.get("DATELINE_HOME") or PROJECT / "data" / "home")


def load_settings(path: Path = SETTINGS_FILE) -> Settings:
    """Read dateline.toml; paths in it are relative to its folder.

    Raises:
        SettingsError: the file is not TOML, or has a setting that does not exist or is of the wrong type.
    """
    if not path.is_file():
        return Settings()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from None
    _only(path, "the file", content, {"organisation", "vocabulary", "sources"})
    organisation = _section(path, content, "organisation", {"name": str, "country": str})
    vocabulary = _section(path, content, "vocabulary", {"folder": str})
    return Settings(
        organisation=str(organisation.get("name", "")),
        home_country=str(organisation["country"]) if "country" in organisation else None,
        vocabulary=path.parent / str(vocabulary["folder"]) if "folder" in vocabulary else None,
        sources=tuple(_source(path, name, given) for name, given in content.get("sources", {}).items()),
    )


def _source(path: Path, name: str, given: object) -> Source:
    place = f"[sources.{name}]"
    if not isinstance(given, dict) or not isinstance(given.get("files"), list):
        raise SettingsError(f'{path}, {place}: wants files = ["…"], a list of files, folders or globs')
    _only(path, place, given, {"files", "day_first"})
    files = tuple(str((path.parent / str(entry)).resolve()) for entry in given["files"])
    return Source(name, files, bool(given.get("day_first", True)))


def _section(path: Path, content: dict[str, object], name: str, kinds: dict[str, type]) -> dict[str, object]:
    section = content.get(name, {})
    if not isinstance(section, dict):
        raise SettingsError(f"{path}: {name} is a table, written [{name}]")
    _only(path, f"[{name}]", section, set(kinds))
    for key, value in section.items():
        if not isinstance(value, kinds[key]):
            raise SettingsError(f"{path}, [{name}]: {key} must be text in quotation marks")
    return section


def _only(path: Path, place: str, given: dict[str, object], known: set[str]) -> None:
    odd = sorted(set(given) - known)
    if odd:
        raise SettingsError(f"{path}, {place}: no setting is called {', '.join(odd)}; there are {', '.join(sorted(known))}")
