"""The kind "files": listing pages and registers in files, named one by one, by folder or by glob.

Yields what each file holds; keeping it is raw.py's, reading it parse's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path

from pipelines.raw import Received
from pipelines.section import Section
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.source import Source, SourceError, common

# What a folder is read for: pages, feeds, data and registers of projects, and archives.
ENDINGS = frozenset({".txt", ".html", ".htm", ".xml", ".json", ".jsonl", ".csv", ".xlsx", ".parquet", ".warc", ".gz"})


@dataclass(frozen=True, kw_only=True)
class Files(Source):
    """Files, folders and globs."""

    files: tuple[str, ...]

    @classmethod
    def from_section(cls, name: str, section: Section) -> Files:
        """From a table of dateline.toml with files."""
        return cls(**common(name, section, {"files"}), files=section.paths("files"))

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """The files, opened one by one.

        Raises:
            SourceError: a place does not exist, can't be read, or holds no file.
        """
        tally.swept = True
        return open_files(find_files(self.files))


def find_files(places: Iterable[str]) -> list[Path]:
    """The files meant by names, folders and globs: resolved, sorted, each once.

    Raises:
        SourceError: a place does not exist, can't be read, or holds no file.
    """
    found = {path for place in places for path in _files_at(place)}
    return sorted(found)


def open_files(files: Iterable[Path]) -> Iterator[Received]:
    """Each file, open while it is being taken."""
    for file in files:
        with file.open("rb") as stream:
            yield Received(str(file), stream)


def _files_at(place: str) -> list[Path]:
    path = Path(place)
    if path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix.lower() in ENDINGS and file.is_file())
        problem = f"{place} is a folder without {', '.join(sorted(ENDINGS))} files. Name a file, or a folder that holds some."
    elif has_magic(place) and not path.exists():
        files = [Path(name) for name in glob(place, recursive=True) if Path(name).is_file()]
        problem = f"No file matches {place}."
    else:
        files = [path] if path.is_file() else []
        problem = f"There is no file {place}. Check the path; it is read from {Path.cwd()}."
    if not files:
        raise SourceError(problem)
    return [_readable(file).resolve() for file in files]


def _readable(file: Path) -> Path:
    try:
        file.open("rb").close()
    except OSError as error:
        raise SourceError(f"{file} can't be read: {error.strerror}.") from None
    return file
