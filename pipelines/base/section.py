"""One table of dateline.toml: read each setting by name and type; errors name file, table and key.

Put here: how a setting is read. Not here: which settings exist (settings.py, and each kind of source in sources/).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import InputError


class SettingsError(InputError):
    """dateline.toml can't be used; the message says where and what to do."""


@dataclass(frozen=True)
class Section:
    """One table of a settings file: the file, the table's name as it is written there, and its values."""

    file: Path
    place: str
    values: dict[str, object]

    def only(self, known: Collection[str]) -> None:
        """Refuse settings that do not exist.

        Raises:
            SettingsError: a setting does not exist; the message lists those that exist.
        """
        if odd := sorted(set(self.values) - set(known)):
            raise self.error(f"there is no setting {', '.join(odd)}. Choose from: {', '.join(sorted(known))}")

    def text(self, key: str, default: str = "") -> str:
        """Return a text; the default if the setting is missing."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.error(f'{key} = {value!r} is not text. Write it in quotation marks: {key} = "…"')
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty if the setting is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise self.error(f'{key} = {value!r} is not a list of texts. Write it as {key} = ["…"]')
        return tuple(value)

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false; the default if the setting is missing."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.error(f"{key} = {value!r} is not possible. Write true or false")
        return value

    def number(self, key: str, default: float) -> float:
        """Return a number that is not negative; the default if the setting is missing."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise self.error(f"{key} = {value!r} is not possible. Write a number, 0 or more")
        return value

    def pattern(self, key: str) -> str:
        """Return a regular expression; the empty one, which matches everything, if the setting is missing."""
        try:
            return re.compile(self.text(key)).pattern
        except re.error as error:
            raise self.error(f"{key} = {self.text(key)!r} is not a regular expression: {error}. Correct the pattern") from None

    def mapping(self, known: Collection[str]) -> dict[str, str]:
        """Return all settings of a table whose keys must be known words and whose values are texts."""
        self.only(known)
        return {key: self.text(key) for key in self.values}

    def table(self, key: str, name: str | None = None) -> Section:
        """Return a table inside this one, empty if it is missing; `name` is its full name for errors."""
        value, name = self.values.get(key, {}), name or f"{self.place.strip('[]')}.{key}"
        if not isinstance(value, dict):
            raise self.error(f"{key} = {value!r} is not a table. Write it as [{name}]")
        return Section(self.file, f"[{name}]", value)

    def choices(self, known: Collection[str]) -> dict[str, str]:
        """Return all settings of a table whose keys are the user's and whose values must be known words."""
        for key, value in self.values.items():
            if value not in known:
                raise self.error(f"{key} = {value!r} is not possible. Choose from: {', '.join(sorted(known))}")
        return {key: str(value) for key, value in self.values.items()}

    def paths(self, key: str) -> tuple[str, ...]:
        """Return a list of files, folders or globs, at least one, relative to the folder of the settings file."""
        given = self.texts(key)
        if not given:
            raise self.error(f'missing setting `{key}`. Example: {key} = ["news/*.html"], a list of files, folders or globs')
        return tuple(map(self.path, given))

    def path(self, entry: str) -> str:
        """Return a path of the settings file as an absolute path; relative paths start at the file's folder."""
        return str((self.file.parent / entry).resolve())

    def error(self, words: str) -> SettingsError:
        """Return an error that names file and table, with what is wrong."""
        return SettingsError(f"{self.file}, {self.place}: {words}")
