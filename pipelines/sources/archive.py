"""The kind "archive": web archives (WARC, plain or gzip), so that years can be loaded from what others kept of a site.

Each page in an archive is a document of its own, with its address and the moment it was fetched. Not here: what a page says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader
from fastwarc.warc import ArchiveIterator, HeaderMap, WarcRecord, WarcRecordType

from pipelines.raw import Received
from pipelines.section import Section
from pipelines.sources.files import look_for, settled
from pipelines.sources.http import LARGEST
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.source import Source, SourceError, common

# What can hold news; pictures, styles and scripts are most of an archive.
READ = frozenset(
    {"text/html", "application/xhtml+xml", "application/rss+xml", "application/atom+xml", "application/xml", "text/xml"}
)
READ_DATA = frozenset({"application/json", "application/feed+json", "text/plain"})


DECODERS = {"chunked": ChunkedReader, "gzip": GzipReader, "x-gzip": GzipReader, "br": BrotliReader, "zstd": ZstdReader}


@dataclass(frozen=True, kw_only=True)
class Archive(Source):
    """WARC files; of the pages in them those whose address matches `include`."""

    files: tuple[str, ...]
    include: str = ""

    @classmethod
    def from_section(cls, name: str, section: Section) -> Archive:
        """From a table of dateline.toml with files and include, a regular expression for addresses."""
        shared = common(name, section, {"files", "include"})
        return cls(**shared, files=section.paths("files"), include=section.pattern("include"))

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield the pages that were answered with 200, in their order; a file or record that can't be read is noted.

        Raises:
            SourceError: there is no such file, or none of them is a WARC file.
        """
        found, wanted = look_for(self.files), re.compile(self.include)
        if not found.files:
            raise SourceError(" ".join(found.missing))
        tally.notes += found.problems
        failures = list[SourceError]()
        for file, _ in settled(found.files, tally):
            try:
                yield from _pages(file, wanted, tally)
            except SourceError as failure:
                failures.append(failure)
        if len(failures) == len(found.files):
            raise SourceError(" ".join(map(str, failures)))
        tally.notes += map(str, failures)
        tally.swept = not tally.notes


def _pages(file: Path, wanted: re.Pattern[str], tally: Tally) -> Iterator[Received]:
    """Yield the pages of a WARC file.

    Raises:
        SourceError: the file can't be read, or is no WARC file.
    """
    found = 0
    try:
        with file.open("rb") as stream:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
                found += 1
                try:
                    page = _page(record, wanted, tally)
                except Exception as error:  # whatever one odd record does to a library costs that record
                    tally.notes.append(f"Record {found} of {file} was left out: {type(error).__name__}, {error}.")
                    continue
                if page:
                    yield page
    except Exception as error:  # the reader of archives raises what its parts raise
        if not found:
            raise SourceError(f"{file} can't be read as a web archive: {error}.") from None
        tally.notes.append(f"{file} can't be read after its record {found}: {error}. What stands before was taken.")
    if not found:
        raise SourceError(f"{file} holds no answer of a web server: it is no WARC file, or an empty one.")


def _page(record: WarcRecord, wanted: re.Pattern[str], tally: Tally) -> Received | None:
    """Return the page in a record; None where it is none that is wanted, or not there as a whole."""
    # wget puts addresses between < and >.
    address, answer = (record.headers.get("WARC-Target-URI") or "").strip("<>"), record.http_headers
    media_type = (record.http_content_type or "").lower()
    if answer is None or answer.status_code != 200 or media_type not in READ | READ_DATA or not wanted.search(address):
        return None
    expected = record.content_length
    content = record.reader.read(LARGEST)
    tally.bytes += len(content)
    if len(content) < expected:
        why = f"it is over {LARGEST >> 20} MB" if len(content) == LARGEST else "the file breaks off inside it"
        tally.notes.append(f"{address} was left out: {why}.")
        return None
    return Received(address, BytesIO(_decoded(content, answer)), media_type, received_at=_moment(record))


def _moment(record: WarcRecord) -> datetime | None:
    """Return when a page was fetched; None where the record says no moment that there can be."""
    try:
        return record.record_date.astimezone(UTC) if record.record_date else None
    except (ValueError, OverflowError):
        return None


def _decoded(content: bytes, answer: HeaderMap) -> bytes:
    """An answer as a reader got it. Many crawlers keep it unpacked under the header of the packed one: it stays as it is."""
    said = [(answer.get(name) or "").lower() for name in ("Transfer-Encoding", "Content-Encoding")]
    for encoding in re.findall(r"[\w-]+", " ".join(said)):
        if encoding in DECODERS:
            with suppress(OSError):
                content = DECODERS[encoding](BytesIO(content)).read(LARGEST)
    return content
