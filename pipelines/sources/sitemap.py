"""Sitemaps (sitemaps.org) and news sitemaps: the addresses of a site's pages, and when each changed.

Put here: sitemaps into addresses. Not here: which of them are wanted (web.py).
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from pipelines.dates.published import leading
from pipelines.sources.addresses import Forbidden
from pipelines.sources.gunzip import MAGIC, gunzip
from pipelines.sources.http import LARGEST, Asker, NotAnswered

# The format allows 50,000 sitemaps in an index; a news site has some tens.
MOST_SITEMAPS = 1_000


@dataclass(frozen=True)
class Page:
    """An address in a sitemap, and the day it last changed, where one is given."""

    address: str
    changed_on: date | None


def pages_of(asker: Asker, address: str, note: Callable[[NotAnswered | Forbidden], None]) -> Iterator[Page]:
    """The pages of a sitemap, and of all sitemaps that it lists; `note` hears of those that can't be had or read.

    Raises:
        NotAnswered, Forbidden: the first of them can't be had or read.
    """
    known = [address]
    for here in known:  # grows while it is gone through
        try:
            answer = asker.get(here, fresh=True)
            entries = list(_entries(answer.content if answer else b"", here))
        except (NotAnswered, Forbidden) as failure:
            if here == address:
                raise
            note(failure)
            continue
        listed = [page.address for kind, page in entries if kind == "sitemap"]
        known += [each for each in dict.fromkeys(listed) if each not in known][: MOST_SITEMAPS - len(known)]
        yield from (page for kind, page in entries if kind == "url")


def _entries(content: bytes, address: str) -> Iterator[tuple[str, Page]]:
    content = _unpacked(content, address)
    if content.startswith(b"http"):  # the plain form: an address on each line
        yield from (("url", Page(line.strip(), None)) for line in content.decode(errors="replace").splitlines() if line.strip())
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise NotAnswered(f"The sitemap {address} can't be read: {error}.") from None
    for entry in root.iter("{*}url", "{*}sitemap"):
        place = (entry.findtext("{*}loc") or "").strip()
        changed = leading((entry.findtext("{*}lastmod") or entry.findtext(".//{*}publication_date") or "").strip())
        if place:
            yield etree.QName(entry).localname, Page(place, date(*changed[0].readings[0]) if changed else None)


def _unpacked(content: bytes, address: str) -> bytes:
    """A sitemap is often a gzip file by itself."""
    if not content.startswith(MAGIC):
        return content
    unpacked = bytearray()
    try:
        for piece in gunzip([content]):
            unpacked += piece
            if len(unpacked) > LARGEST:
                raise NotAnswered(f"The sitemap {address} is over {LARGEST >> 20} MB unpacked.")
    except zlib.error as error:
        raise NotAnswered(f"The sitemap {address} can't be unpacked: {error}.") from None
    return bytes(unpacked)
