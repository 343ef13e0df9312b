"""The kind "archive": web archives (WARC, plain or gzip), which load past years of a site that somebody else stored.

Each page in an archive becomes a document, with its address and the moment of its download. Not here: reading pages (parse/).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader
from fastwarc.warc import ArchiveIterator, HeaderMap, WarcRecord, WarcRecordType

from pipelines.base.section import Section
from pipelines.sources.files import look_for, settled
from pipelines.sources.gunzip import MAGIC, gunzip
from pipelines.sources.http import LARGEST
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.raw import PIECE, Received
from pipelines.sources.source import Source, SourceError, common, is_panic

# Media types that can be news; most of an archive is pictures, styles and scripts.
READ = frozenset(
    {"text/html", "application/xhtml+xml", "application/rss+xml", "application/atom+xml", "application/xml", "text/xml"}
)
READ_DATA = frozenset({"application/json", "application/feed+json", "text/plain"})

# How a record begins, plain or compressed on its own with gzip, LZ4 or Zstandard; and the longest such beginning.
START = re.compile(rb"WARC/\d\.\d+\r?\n|\x1f\x8b\x08|\x04\"M\x18|\x28\xb5\x2f\xfd")
LONGEST_START = 12

# How every record ends.
RECORD_END = b"\r\n\r\n"

DECODERS = {"chunked": ChunkedReader, "gzip": GzipReader, "x-gzip": GzipReader, "br": BrotliReader, "zstd": ZstdReader}


@dataclass(frozen=True, kw_only=True)
class Archive(Source):
    """WARC files, with the pages whose address matches `include`."""

    files: tuple[str, ...]
    include: str = ""

    @classmethod
    def from_section(cls, name: str, section: Section) -> Archive:
        """Read a source from a table of dateline.toml with files and include, a regular expression for addresses."""
        shared = common(name, section, {"files", "include"})
        return cls(**shared, files=section.paths("files"), include=section.pattern("include"))

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield the pages with status 200, in their order; note files and records that can't be read.

        Raises:
            SourceError: no file was found, or no file is a WARC file.
        """
        found, wanted = look_for(self.files), re.compile(self.include)
        if not found.files:
            raise SourceError(" ".join(found.missing))
        tally.notes += found.problems
        failures, given = list[SourceError](), 0
        for file, _ in settled(found.files, tally):
            try:
                for page in _pages(file, wanted, tally):
                    given += 1
                    yield page
            except SourceError as failure:
                failures.append(failure)
        if len(failures) == len(found.files):
            raise SourceError(" ".join(map(str, failures)))
        tally.notes += map(str, failures)
        if not given:
            tally.notes.append(
                f"No page in the files of {self.name} has status 200 and an address that matches include. Check include."
            )
        tally.swept = not tally.notes


def _pages(file: Path, wanted: re.Pattern[str], tally: Tally) -> Iterator[Received]:
    """Yield the pages of a WARC file; note records that can't be read.

    Raises:
        SourceError: the file can't be read, or is not a WARC file.
    """
    found, damage = 0, list[str]()
    try:
        for record in _answers(file, damage):
            found += 1
            try:
                page = _page(record, wanted, tally)
            except Exception as error:  # one odd record must not stop the others, whatever error a library raises
                damage.append(str(error))
                continue
            if page:
                yield page
    except OSError as error:
        raise SourceError(f"{file} can't be read as a web archive: {error}. Check the file and its rights.") from None
    if not found:
        why = f" ({damage[0]})" if damage else ""
        raise SourceError(f"{file} has no page{why}: the file is empty, or not a web archive (WARC). Correct the setting files.")
    if damage:
        tally.notes.append(f"{file} is damaged in {len(damage)} places ({damage[0]}). All other pages were taken.")


def _answers(file: Path, damage: list[str]) -> Iterator[WarcRecord]:
    """Yield the server responses in a WARC file; skip damaged records, and add a sentence for each to `damage`."""
    with file.open("rb") as stream:
        begin: int | None = 0
        while begin is not None:
            stream.seek(begin)
            here = begin
            try:
                for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=False):
                    here = record.stream_pos
                    yield record
                if _breaks_off(stream, here):
                    damage.append("the file ends within a record")
                return
            except BaseException as error:  # the library can raise any error of its parts
                if not (isinstance(error, Exception) or is_panic(error)):
                    raise
                damage.append(str(error))
            begin = _next_start(stream, here + 1)


def _breaks_off(stream: BinaryIO, last: int) -> bool:
    """Decide whether a file, plain or gzip, ends within its last record; the library does not always notice."""
    stream.seek(last)
    start = stream.read(len(b"WARC/"))
    stream.seek(last)
    pieces = iter(lambda: stream.read(PIECE), b"")
    if start.startswith(MAGIC):
        pieces = gunzip(pieces)
    elif start != b"WARC/":
        return False
    end = b""
    try:
        for piece in pieces:
            end = (end + piece)[-len(RECORD_END) :]
    except zlib.error:
        return True
    return end != RECORD_END


def _next_start(stream: BinaryIO, after: int) -> int | None:
    """Return the position where the next record may begin; None if no further record begins."""
    stream.seek(after)
    block = b""
    while piece := stream.read(PIECE):
        block += piece
        if found := START.search(block):
            return after + found.start()
        after += len(block[:-LONGEST_START])
        block = block[-LONGEST_START:]
    return None


def _page(record: WarcRecord, wanted: re.Pattern[str], tally: Tally) -> Received | None:
    """Return the page in a record; None if the record is not a wanted page, or is incomplete."""
    record.parse_http(quirks_mode=True)  # headers of old crawlers end their lines with a line feed alone
    # wget puts addresses between < and >.
    address, answer = (record.headers.get("WARC-Target-URI") or "").strip("<>"), record.http_headers
    media_type = (record.http_content_type or "").lower()
    if record.is_http and (answer is None or answer.status_code is None):
        raise ValueError(f"the response of {address} has no head")
    if answer is None or answer.status_code != 200 or media_type not in READ | READ_DATA or not wanted.search(address):
        return None
    expected = record.content_length
    content = record.reader.read(LARGEST)
    tally.bytes += len(content)
    if len(content) < expected:
        why = f"it is over {LARGEST >> 20} MB" if len(content) == LARGEST else "the file ends within the page"
        tally.notes.append(f"{address} was left out: {why}.")
        return None
    return Received(address, BytesIO(_decoded(content, answer)), media_type, received_at=_moment(record))


def _moment(record: WarcRecord) -> datetime | None:
    """Return when a page was downloaded; None if the record has no valid date."""
    try:
        return record.record_date.astimezone(UTC) if record.record_date else None
    except (ValueError, OverflowError):
        return None


def _decoded(content: bytes, answer: HeaderMap) -> bytes:
    """Unpack the bytes of a response. Bytes already unpacked stay, as many crawlers keep the old header."""
    headers = [(answer.get(name) or "").lower() for name in ("Transfer-Encoding", "Content-Encoding")]
    for encoding in re.findall(r"[\w-]+", " ".join(headers)):
        if encoding in DECODERS:
            with suppress(OSError):
                content = DECODERS[encoding](BytesIO(content)).read(LARGEST)
    return content
