"""A home: the folder that holds all state of one warehouse, and where each part of it lies.

Put here: paths, and which edition is the current one. Not here: writing any of it (store.py, editions.py, files.py).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from warehouse.errors import DatelineError
from warehouse.search import folder_of

NAME_TIME = "%Y%m%dT%H%M%S%fZ"

# The layout of a home that this code writes: 1 had no receipts, seals or decisions. A home of a later layout is refused.
LAYOUT = 2


class StoreError(DatelineError):
    """The warehouse can't be used as asked; the message says why and what to do."""


@dataclass(frozen=True)
class Edition:
    """A published warehouse. Its name holds the moment of publication and the fingerprint of what it was made from."""

    path: Path

    @property
    def name(self) -> str:
        """Name without the file's ending; sorts by time."""
        return self.path.stem

    @property
    def words(self) -> Path:
        """Folder of the index of its words (search.py)."""
        return folder_of(self.path)

    @property
    def seal(self) -> Path:
        """File with its row counts and hashes (seal.py)."""
        return self.path.with_suffix(".json")

    @property
    def published_at(self) -> datetime:
        """Moment of publication, UTC."""
        return datetime.strptime(self.name.split("-")[0], NAME_TIME).replace(tzinfo=UTC)

    @property
    def fingerprint(self) -> str:
        """Fingerprint of documents, vocabularies, settings and code."""
        return self.name.split("-")[1]


@dataclass(frozen=True)
class Home:
    """A folder that holds all state of one warehouse."""

    path: Path

    @property
    def raw(self) -> Path:
        """Folder of the received bytes, by hash, with their log documents.jsonl."""
        return self.path / "raw"

    @property
    def build(self) -> Path:
        """The warehouse being made."""
        return self.path / "build.duckdb"

    @property
    def runs(self) -> Path:
        """The log of all runs, one JSON object a line."""
        return self.path / "runs.jsonl"

    @property
    def intakes(self) -> Path:
        """The log of all intakes: a source that was asked, one JSON object a line."""
        return self.path / "intakes.jsonl"

    @property
    def deliveries(self) -> Path:
        """The log of all reports that were mailed, one JSON object a line."""
        return self.path / "deliveries.jsonl"

    @property
    def pointer(self) -> Path:
        """The file that names the current edition."""
        return self.path / "editions" / "current"

    @property
    def layout(self) -> Path:
        """The file that says in which layout the home is written; homes of layout 1 have none."""
        return self.path / "layout"

    def check_layout(self) -> None:
        """Make sure that this code can read the home.

        Raises:
            StoreError: it is no folder, or a later Dateline wrote it.
        """
        if os.path.lexists(self.path) and not self.path.is_dir():
            raise StoreError(f"{self.path} is no folder but a file, or a link to nothing. Name a folder with --home.")
        written = self.layout.read_text(encoding="utf-8", errors="replace").strip() if self.layout.is_file() else "1"
        if written.isdigit() and int(written) > LAYOUT:
            raise StoreError(
                f"{self.path} was written by a later Dateline (layout {written}; this one reads up to {LAYOUT}). Update Dateline."
            )

    def edition(self) -> Edition | None:
        """Return the current edition: the one that `current` names. None before the first publication.

        Raises:
            StoreError: `current` is missing beside editions, names none, or names one that is not there; or a later Dateline
                wrote the home.
        """
        self.check_layout()
        if not self.pointer.exists():
            if self.editions():
                raise StoreError(f"{self.pointer} is missing, so no edition is in force. {WAY_BACK}")
            return None
        name = self.pointer.read_bytes().decode(errors="replace").strip()
        edition = Edition(self.pointer.with_name(f"{name.replace('/', '_')}.duckdb"))
        if not _is_name(name):
            raise StoreError(f"{self.pointer} is damaged: it names no edition. {WAY_BACK}")
        if not edition.path.is_file():
            raise StoreError(f"{self.pointer} names {edition.path.name}, which is not there. {WAY_BACK}")
        return edition

    def editions(self) -> list[Edition]:
        """Return all editions kept, oldest first."""
        return [Edition(path) for path in sorted(self.pointer.parent.glob("*.duckdb")) if _is_name(path.stem)]


WAY_BACK = "The next `dateline run` makes the edition anew; `dateline restore` goes back to one that was kept."


def _is_name(name: str) -> bool:
    moment, dash, fingerprint = name.partition("-")
    try:
        datetime.strptime(moment, NAME_TIME)
    except ValueError:
        return False
    return bool(dash) and fingerprint.isalnum()
