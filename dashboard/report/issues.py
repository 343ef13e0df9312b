"""Issues of a report: frozen folders. The first is report-2022-03, later ones report-2022-03-issue-2 and so on.

An issue is written whole or not at all, and never again. Put here: how issues are found, numbered, written.
Not here: what is in them (content.py), how two differ (facts.py).
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dashboard.report.office import packed

MANIFEST, FACTS = "manifest.json", "facts.json"


@dataclass(frozen=True)
class Issue:
    """An issue on disk, with what its manifest says."""

    folder: Path
    manifest: Mapping[str, object]

    @property
    def number(self) -> int:
        """1 for the first."""
        return int(str(self.manifest["issue"]))

    @property
    def archive(self) -> Path:
        """The zip beside the folder."""
        return archive_of(self.folder)

    def facts(self) -> dict[str, dict[str, object]]:
        """The items it stands on."""
        return json.loads((self.folder / FACTS).read_text(encoding="utf-8"))

    def altered(self) -> list[str]:
        """The files that are no longer as they were issued."""
        hashes = self.manifest["files"]
        assert isinstance(hashes, dict)
        return [name for name, held in hashes.items() if not (self.folder / name).is_file() or _hash(self.folder / name) != held]


def issues_of(folder: Path, slug: str) -> list[Issue]:
    """The issues of a report below a folder, oldest first."""
    pattern = re.compile(rf"{re.escape(slug)}(-issue-\d+)?")
    places = [path for path in folder.glob(f"{slug}*") if pattern.fullmatch(path.name) and (path / MANIFEST).is_file()]
    found = [Issue(place, json.loads((place / MANIFEST).read_text(encoding="utf-8"))) for place in places]
    return sorted(found, key=lambda issue: issue.number)


def folder_of(folder: Path, slug: str, number: int) -> Path:
    """Where an issue lies."""
    return folder / (slug if number == 1 else f"{slug}-issue-{number}")


def archive_of(place: Path) -> Path:
    """The zip of a folder, beside it; a period's name holds dots, which are no file type."""
    return place.with_name(f"{place.name}.zip")


def write_issue(place: Path, files: Mapping[str, bytes], manifest: Mapping[str, object]) -> Issue:
    """Write an issue's folder and its zip, each in one step; an unfinished folder of the same issue is replaced."""
    hashes = {name: sha256(held).hexdigest() for name, held in sorted(files.items())}
    whole = {**manifest, "files": hashes}
    every = {**files, MANIFEST: (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode()}
    part = place.with_name(f".{place.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    for name, held in every.items():
        (part / name).parent.mkdir(parents=True, exist_ok=True)
        (part / name).write_bytes(held)
    shutil.rmtree(place, ignore_errors=True)
    part.replace(place)
    zipped = archive_of(part)
    zipped.write_bytes(packed((f"{place.name}/{name}", held) for name, held in sorted(every.items())))
    zipped.replace(archive_of(place))
    return Issue(place, whole)


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
