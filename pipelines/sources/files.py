"""The kind "files": listing pages and registers in files, named one by one, by folder or by glob.

A file that can't be read is noted; the other files are still taken. Not here: keeping bytes (raw.py), reading them (parse/).
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

# The files of a folder that are read: pages, feeds, data, registers of projects, and archives.
ENDINGS = frozenset({".txt", ".html", ".htm", ".xml", ".json", ".jsonl", ".csv", ".xlsx", ".parquet", ".warc", ".gz"})

# A file changed within the last 2 seconds may still be incoming. A program that copies it, also over a slow line, writes more
# than twice within LOOK_SECONDS.
RECENT_SECONDS = 2.0
LOOK_SECONDS = 0.5

# A file is copied before it is kept, so that it is kept whole. The copy is in memory up to this size, else on disk.
IN_MEMORY = 32 << 20

# Where a glob goes through all folders below one.
ALL_BELOW = re.compile(r"(?:^|(?<=/))\*\*(?:/|$)")


@dataclass(frozen=True)
class Found:
    """The result of a search: files with their state, and sentences about missing places and unreadable files."""

    files: dict[Path, os.stat_result]
    missing: tuple[str, ...]
    unreadable: tuple[str, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """Sentences about every missing place and unreadable file."""
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
        """Yield the files one by one; note files that can't be read or are still being written.

        Raises:
            SourceError: no file was found, or a place named on the command line has no file.
        """
        found = self.found()
        tally.notes += found.problems
        # The disk of the documents has room for one more copy; the system's folder for such files is often small.
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
        """Return the source's files.

        Raises:
            SourceError: no file was found, or a place named on the command line has no file.
        """
        found = look_for(self.files)
        if found.missing and (not found.files or self.name == NAMED_FILES):
            raise SourceError(" ".join(found.missing))
        return found


def find_files(places: Iterable[str]) -> list[Path]:
    """Return the readable files of names, folders and globs: resolved, sorted, each once.

    Raises:
        SourceError: a place has no readable file.
    """
    found = look_for(places)
    if found.missing:
        raise SourceError(" ".join(found.missing))
    return list(found.files)


def look_for(places: Iterable[str]) -> Found:
    """Find the files of names, folders and globs: resolved, sorted, each once. One bad place or file does not hide others."""
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
    """Yield the files that nobody seems to be writing; note the others, which the next run takes."""
    if any(abs(time.time() - seen.st_mtime) < RECENT_SECONDS for seen in files.values()):
        time.sleep(LOOK_SECONDS)
    for file, seen in files.items():
        if is_unchanged(file, seen, tally):
            yield file, seen


def is_unchanged(file: Path, seen: os.stat_result, tally: Tally) -> bool:
    """Decide whether a file has the size and time of `seen`; if not, note it."""
    try:
        now = file.stat()
    except OSError as error:
        tally.notes.append(_why_not(file, error))
        return False
    if (now.st_size, now.st_mtime_ns) == (seen.st_size, seen.st_mtime_ns):
        return True
    tally.notes.append(f"{file} is still being written, so it was not taken. The next run takes it.")
    return False


def _copy(file: Path, copy: IO[bytes], most: int) -> None:
    """Copy at most `most` bytes of a file, so that copying ends even if somebody keeps writing to the file."""
    with _opened(file) as stream:
        while most and (piece := stream.read(min(PIECE, most))):
            most -= copy.write(piece)


def _opened(path: Path) -> BinaryIO:
    """Open a file to read it, without waiting for a writer, as a pipe would.

    Raises:
        OSError: the file can't be read, or is a pipe, a socket or a device.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "it is not a file but a folder, a pipe, a socket or a device")
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0)


def _paths_at(place: str, notes: list[str]) -> list[Path]:
    """Return all paths of a place (a file, folder or glob), readable or not; note errors on the way."""
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
    """Return the paths that match a glob. Its ** visits each folder once, also where links lead in circles."""
    first, *rest = ALL_BELOW.split(place)
    found = glob(first) if first else [""]
    for part in rest:
        folders = [folder for top in found for folder in _folders_below(top or ".", notes)]
        found = [name for folder in folders for name in glob(str(Path(escape(folder)) / (part or "*")))]
    return [Path(name) for name in dict.fromkeys(found)]


def _folders_below(top: str, notes: list[str]) -> Iterator[str]:
    """Yield a folder and all folders below it, also through links, each once; note a link back into a folder above."""
    seen = set[str]()
    for folder, below, _ in os.walk(top, followlinks=True, onerror=lambda error: notes.append(_why_not(error.filename, error))):
        real = os.path.realpath(folder)
        if real in seen:
            if Path(real) in (Path(folder).parent.resolve() / "here").parents:
                notes.append(f"{folder} is a link back to {real}, so it was not read again. Remove the link to avoid this note.")
            below.clear()
            continue
        seen.add(real)
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield folder


def _nothing_at(place: str) -> str:
    if Path(place).is_dir():
        return f"{place} is a folder without {', '.join(sorted(ENDINGS))} files. Name a file, or a folder that has such files."
    if has_magic(place):
        return f"No file matches {place}. Check the pattern; it is read from {Path.cwd()}."
    return f"There is no file {place}. Check the path; it is read from {Path.cwd()}."


def _why_not(path: Path | str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"{path} is not there any more, or is a link to nothing. Put the file back, or remove the link."
    return f"{path} can't be read: {error.strerror}. Check the file and its rights."
