"""Issues of a report: frozen folders. The first is report-2022-03, later ones report-2022-03-issue-2 and so on.

An issue is written whole or not at all, and never again; only a zip that was lost or cut is made anew. Put here: how issues are
found, numbered, written.
Not here: what is in them (content.py), how two differ (facts.py).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import filelock

from dashboard.report.formats.office import packed
from warehouse.errors import DatelineError, InputError, refusal

MANIFEST, FACTS = "manifest.json", "facts.json"

# What a manifest is asked for.
NEEDED = frozenset({"issue", "data", "files", "edition", "published_at", "without", "unprintable"})

# Seconds for which a run waits for another that writes to the same folder: that of a month with some slices takes less.
PATIENCE = 60


class NotWritten(DatelineError):
    """The machine refuses to write a report; the message says why and what to do. Nothing of it is left."""


class Damaged(DatelineError):
    """An issue on disk can't be read; the message says which, and what to do."""


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

    @property
    def data(self) -> str:
        """A fingerprint of what it stands on; issues of the same data have the same, whatever folder they lie in."""
        return sha256(json.dumps(self.manifest["data"], sort_keys=True).encode()).hexdigest()[:32]

    def facts(self) -> dict[str, dict[str, object]]:
        """Return the items behind the issue.

        Raises:
            Damaged: the file that holds them is lost or cut.
        """
        return _read(self.folder / FACTS)

    def altered(self) -> list[str]:
        """Return the files that were changed since they were issued."""
        hashes = self.manifest["files"]
        assert isinstance(hashes, dict)
        return [name for name, held in hashes.items() if not (self.folder / name).is_file() or _hash(self.folder / name) != held]

    def mend_archive(self) -> None:
        """Make the zip again from the folder where it is lost or cut.

        Raises:
            NotWritten: the machine refuses to write it.
        """
        if not _is_whole(self.archive):
            names = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file())
            with _in_words(self.archive):
                _pack(self.folder, {name: (self.folder / name).read_bytes() for name in names})


def issues_of(folder: Path, slug: str) -> list[Issue]:
    """Return the issues of a report below a folder, oldest first.

    Raises:
        Damaged: the manifest of one is cut.
    """
    pattern = re.compile(rf"{re.escape(slug)}(-issue-\d+)?")
    places = [path for path in folder.glob(f"{slug}*") if pattern.fullmatch(path.name) and (path / MANIFEST).is_file()]
    found = [Issue(place, _read(place / MANIFEST, NEEDED)) for place in places]
    return sorted(found, key=lambda issue: issue.number)


def folder_of(folder: Path, slug: str, number: int) -> Path:
    """Return where an issue lies."""
    return folder / (slug if number == 1 else f"{slug}-issue-{number}")


def archive_of(place: Path) -> Path:
    """Return the zip of a folder, beside it; a period's name holds dots, which are no file type."""
    return place.with_name(f"{place.name}.zip")


def write_issue(place: Path, files: Mapping[str, bytes], manifest: Mapping[str, object]) -> Issue:
    """Write an issue's folder and its zip, each in one step; an unfinished folder of the same issue is replaced.

    Raises:
        NotWritten: the machine refuses, as of a disk that is full; nothing of the issue is left.
    """
    hashes = {name: sha256(held).hexdigest() for name, held in sorted(files.items())}
    whole = {**manifest, "files": hashes}
    every = {**files, MANIFEST: (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode()}
    part = place.with_name(f".{place.name}.part")
    with _in_words(place):
        try:
            shutil.rmtree(part, ignore_errors=True)
            for name, held in every.items():
                (part / name).parent.mkdir(parents=True, exist_ok=True)
                (part / name).write_bytes(held)
            _pack(place, every)  # before the folder has its name: an issue without a zip is no issue
            shutil.rmtree(place, ignore_errors=True)
            part.replace(place)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            if not place.is_dir():
                archive_of(place).unlink(missing_ok=True)
            raise
    return Issue(place, whole)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep a folder of reports to one run at a time; it is made where there is none.

    Raises:
        InputError: it is a file, or below one.
        NotWritten: it can't be made, or another run keeps it for long.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise InputError(f"{folder} is no folder but a file, or below one. Choose another folder with --out.") from None
    except OSError as error:
        raise NotWritten(f"Reports can't be written to {folder}: {refusal(error, '--out')}") from None
    handle = os.open(folder, os.O_RDONLY)
    try:
        began = time.monotonic()
        while not filelock.lock_descriptor(handle, blocking=False):
            if time.monotonic() - began > PATIENCE:
                raise NotWritten(
                    f"Another run writes reports to {folder}. Wait until it ends, or choose another folder with --out."
                )
            time.sleep(0.1)
        yield
    finally:
        os.close(handle)  # which gives the lock back


@contextmanager
def _in_words(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotWritten(f"{place.name} can't be written to {place.parent}: {refusal(error, '--out')}") from None


def _pack(place: Path, files: Mapping[str, bytes]) -> None:
    """Write the zip of a folder in one step."""
    part = archive_of(place).with_name(f".{place.name}.zip.part")
    try:
        part.write_bytes(packed((f"{place.name}/{name}", held) for name, held in sorted(files.items())))
        part.replace(archive_of(place))
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _is_whole(archive: Path) -> bool:
    """Decide whether every file of a zip can be read."""
    try:
        with ZipFile(archive) as held:
            return held.testzip() is None
    except (OSError, BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError):
        return False


def _read(path: Path, needed: frozenset[str] = frozenset()) -> dict[str, Any]:
    try:
        held = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        held = None
    if not isinstance(held, dict) or not needed <= held.keys():
        raise Damaged(f"{path} is damaged or lost. Delete the folder {path.parent.name} and its zip, then run this again.")
    return held


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
