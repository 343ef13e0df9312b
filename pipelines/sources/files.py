"""The kind "files": listing pages and registers in files, named one by one, by folder or by glob.

Yields what each file holds; keeping it is raw.py's, reading it parse's. A file that can't be had costs that file alone.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import escape, glob, has_magic
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, cast

from pipelines.base.section import Section
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.raw import PIECE, Received
from pipelines.sources.source import Source, SourceError, common

# The source of files named on the command line.
NAMED_FILES = "files"

# What a folder is read for: pages, feeds, data and registers of projects, and archives.
ENDINGS = frozenset({".txt", ".html", ".htm", ".xml", ".json", ".jsonl", ".csv", ".xlsx", ".parquet", ".warc", ".gz"})

# A file changed so few seconds ago may still be coming in. Whatever copies it, also over a slow line, writes more than twice
# in the time of a look.
RECENT_SECONDS = 2.0
LOOK_SECONDS = 0.5

# A file is copied before it is kept, so that it is kept whole; up to this size in memory, as nearly all are, else on disk.
IN_MEMORY = 32 << 20

# Where a glob goes through all folders below one.
ALL_BELOW = re.compile(r"(?:^|(?<=/))\*\*(?:/|$)")


@dataclass(frozen=True)
class Found:
    """Files, each as it was when it was seen; in words the places that lead to no file, and the files that can't be read."""

    files: dict[Path, os.stat_result]
    missing: tuple[str, ...]
    unreadable: tuple[str, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """All that could not be had."""
        return self.missing + self.unreadable


@dataclass(frozen=True, kw_only=True)
class Files(Source):
    """Files, folders and globs."""

    files: tuple[str, ...]

    @classmethod
    def from_section(cls, name: str, section: Section) -> Files:
        """Read a source from a table of dateline.toml with files."""
        return cls(**common(name, section, {"files"}), files=section.paths("files"))

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield the files one by one; what can't be read, or is still being copied, is noted.

        Raises:
            SourceError: there is no file at all, or a place named on the command line leads to none.
        """
        found = self.found()
        tally.notes += found.problems
        # Beside the documents there is room for one more; the system's folder for such files is often small.
        folder = str(past.home.raw) if past.home.raw.is_dir() else None
        for file, seen in settled(found.files, tally):
            with SpooledTemporaryFile(IN_MEMORY, dir=folder) as copy:
                try:
                    _copy(file, copy, seen.st_size + 1)
                except OSError as error:
                    tally.notes.append(_why_not(file, error))
                    continue
                copy.seek(0)
                if is_unchanged(file, seen, tally):
                    yield Received(str(file), cast("BinaryIO", copy))
        tally.swept = not tally.notes

    def found(self) -> Found:
        """Find the source's files.

        Raises:
            SourceError: there is no file at all, or a place named on the command line leads to none.
        """
        found = look_for(self.files)
        if found.missing and (not found.files or self.name == NAMED_FILES):
            raise SourceError(" ".join(found.missing))
        return found


def find_files(places: Iterable[str]) -> list[Path]:
    """Return the files meant by names, folders and globs that can be read: resolved, sorted, each once.

    Raises:
        SourceError: a place leads to no file that can be read.
    """
    found = look_for(places)
    if found.missing:
        raise SourceError(" ".join(found.missing))
    return list(found.files)


def look_for(places: Iterable[str]) -> Found:
    """Find the files meant by names, folders and globs: resolved, sorted, each once. No place and no file hides another."""
    files, missing, unreadable = dict[Path, os.stat_result](), list[str](), list[str]()
    for place in places:
        notes, here = list[str](), dict[Path, os.stat_result]()
        for path in _paths_at(place, notes):
            try:
                with _opened(path) as stream:
                    here[path.resolve()] = os.fstat(stream.fileno())
            except OSError as error:
                notes.append(_why_not(path, error))
        files |= here
        if here:
            unreadable += notes
        else:
            missing.append(" ".join(notes) or _nothing_at(place))
    return Found(dict(sorted(files.items())), tuple(missing), tuple(dict.fromkeys(unreadable)))


def settled(files: dict[Path, os.stat_result], tally: Tally) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield the files that nobody is writing, as far as can be seen; the others are noted, and taken by the next run."""
    if any(abs(time.time() - seen.st_mtime) < RECENT_SECONDS for seen in files.values()):
        time.sleep(LOOK_SECONDS)
    for file, seen in files.items():
        if is_unchanged(file, seen, tally):
            yield file, seen


def is_unchanged(file: Path, seen: os.stat_result, tally: Tally) -> bool:
    """Decide whether a file is as it was when it was seen; if not, note it."""
    try:
        now = file.stat()
    except OSError as error:
        tally.notes.append(_why_not(file, error))
        return False
    if (now.st_size, now.st_mtime_ns) == (seen.st_size, seen.st_mtime_ns):
        return True
    tally.notes.append(f"{file} is still being written, and was not taken. The next run takes it.")
    return False


def _copy(file: Path, copy: IO[bytes], most: int) -> None:
    """Copy a file; not more than `most` bytes of it, so that this ends before one that somebody keeps writing to."""
    with _opened(file) as stream:
        while most and (piece := stream.read(min(PIECE, most))):
            most -= copy.write(piece)


def _opened(path: Path) -> BinaryIO:
    """Open a file to read it, without ever waiting for somebody to write to it.

    Raises:
        OSError: the file can't be read, or is a pipe, a socket or a device.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "it is no file but a folder, a pipe, a socket or a device")
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0)


def _paths_at(place: str, notes: list[str]) -> list[Path]:
    """Return all that a place means, readable or not; what goes wrong on the way is noted."""
    path = Path(place)
    try:
        if path.is_dir():
            return sorted(file for file in path.iterdir() if file.suffix.lower() in ENDINGS and not file.is_dir())
        if has_magic(place) and not os.path.lexists(path):
            return [match for match in _matches(place, notes) if not match.is_dir()]
    except OSError as error:
        notes.append(_why_not(path, error))
        return []
    return [path] if os.path.lexists(path) else []


def _matches(place: str, notes: list[str]) -> list[Path]:
    """Return what a glob matches. Its ** goes through each folder once, also where links lead in circles."""
    first, *rest = ALL_BELOW.split(place)
    found = glob(first) if first else [""]
    for part in rest:
        folders = [folder for top in found for folder in _folders_below(top or ".", notes)]
        found = [name for folder in folders for name in glob(str(Path(escape(folder)) / (part or "*")))]
    return [Path(name) for name in dict.fromkeys(found)]


def _folders_below(top: str, notes: list[str]) -> Iterator[str]:
    """Yield a folder and all below it, through links too, each once; a link back into a folder above is noted."""
    seen = set[str]()
    for folder, below, _ in os.walk(top, followlinks=True, onerror=lambda error: notes.append(_why_not(error.filename, error))):
        real = os.path.realpath(folder)
        if real in seen:
            if Path(real) in (Path(folder).parent.resolve() / "here").parents:
                notes.append(f"{folder} is a link back to {real}, and was not gone through again.")
            below.clear()
            continue
        seen.add(real)
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield folder


def _nothing_at(place: str) -> str:
    if Path(place).is_dir():
        return f"{place} is a folder without {', '.join(sorted(ENDINGS))} files. Name a file, or a folder that holds some."
    if has_magic(place):
        return f"No file matches {place}."
    return f"There is no file {place}. Check the path; it is read from {Path.cwd()}."


def _why_not(path: Path | str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"{path} is not there any more, or is a link to nothing."
    return f"{path} can't be read: {error.strerror}."
