"""Sitemaps (sitemaps.org) and news sitemaps: the addresses of a site's pages, and when each changed.

Put here: sitemaps into addresses. Not here: which of them are wanted (web.py).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from pipelines.dates.published import leading
from pipelines.sources.http import LARGEST, Asker, NotAnswered

# The format allows 50,000 sitemaps in an index; a news site has some tens.
MOST_SITEMAPS = 1_000

GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class Page:
    """An address in a sitemap, and the day it last changed, where one is given."""

    address: str
    changed_on: date | None


def pages_of(asker: Asker, address: str) -> Iterator[Page]:
    """The pages of a sitemap, and of all sitemaps that it lists.

    Raises:
        NotAnswered: one of them can't be had or read.
    """
    waiting, asked = [address], 0
    while waiting and asked < MOST_SITEMAPS:
        here = waiting.pop(0)
        answer, asked = asker.get(here, fresh=True), asked + 1
        for kind, page in _entries(answer.content if answer else b"", here):
            if kind == "sitemap":
                waiting.append(page.address)
            else:
                yield page


def _entries(content: bytes, address: str) -> Iterator[tuple[str, Page]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(_unpacked(content, address), parser)
    except etree.XMLSyntaxError as error:
        raise NotAnswered(f"The sitemap {address} can't be read: {error}.") from None
    for entry in root.iter("{*}url", "{*}sitemap"):
        place = (entry.findtext("{*}loc") or "").strip()
        changed = leading((entry.findtext("{*}lastmod") or entry.findtext(".//{*}publication_date") or "").strip())
        if place:
            yield etree.QName(entry).localname, Page(place, date(*changed[0].readings[0]) if changed else None)


def _unpacked(content: bytes, address: str) -> bytes:
    """A sitemap is often a gzip file by itself."""
    if not content.startswith(GZIP):
        return content
    unpacker = zlib.decompressobj(wbits=31)
    unpacked = unpacker.decompress(content, LARGEST)
    if unpacker.unconsumed_tail:
        raise NotAnswered(f"The sitemap {address} is over {LARGEST >> 20} MB unpacked.")
    return unpacked
