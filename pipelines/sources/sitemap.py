"""Sitemaps (sitemaps.org) and news sitemaps: read the addresses of a site's pages, and the day each page changed.

Not here: which pages are wanted (web.py).
"""

from __future__ import annotations

import re
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

# The parser opens no other file or address, and expands nothing.
CAREFUL = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}

# A bare & in an address: it should be &amp; but often is not.
BARE = re.compile(rb"&(?!#?\w{1,31};)")


@dataclass(frozen=True)
class Page:
    """An address in a sitemap, and the day when the page last changed, if the sitemap has a valid day."""

    address: str
    changed_on: date | None


def pages_of(asker: Asker, address: str, note: Callable[[NotAnswered | Forbidden], None]) -> Iterator[Page]:
    """Yield the pages of a sitemap and of all sitemaps that it lists; call `note` with the failure of each bad sitemap.

    Raises:
        NotAnswered, Forbidden: the first sitemap can't be received or read.
    """
    known = [address]
    for here in known:  # grows during the loop
        try:
            answer = asker.get(here, fresh=True)
            entries, damage = _entries(answer.content if answer else b"", here)
        except (NotAnswered, Forbidden) as failure:
            if here == address:
                raise
            note(failure)
            continue
        if damage:
            if here == address and not entries:
                raise damage
            note(damage)
        listed = [page.address for kind, page in entries if kind == "sitemap"]
        known += [each for each in dict.fromkeys(listed) if each not in known][: MOST_SITEMAPS - len(known)]
        yield from (page for kind, page in entries if kind == "url")


def _entries(content: bytes, address: str) -> tuple[list[tuple[str, Page]], NotAnswered | None]:
    """Return the readable entries of a sitemap, and its damage as a failure; None if it is sound.

    Raises:
        NotAnswered: the sitemap can't be unpacked.
    """
    content = _unpacked(content, address)
    if content.startswith(b"http"):  # the plain form: an address on each line
        lines = content.decode(errors="replace").splitlines()
        return [("url", Page(line.strip(), None)) for line in lines if line.strip()], None
    root, problem = _tree(content)
    entries = list(root.iter("{*}url", "{*}sitemap")) if root is not None else []
    # If the sitemap ends too early, its last address may be incomplete.
    whole = entries[:-1] if problem and not content.rstrip().endswith(b">") else entries
    found = [(etree.QName(entry).localname, page) for entry in whole if (page := _page(entry))]
    damage = (
        NotAnswered(f"The sitemap {address} can't be read to its end: {problem}. The next run tries again.", may_pass=True)
        if problem
        else None
    )
    return found, damage


def _tree(content: bytes) -> tuple[etree._Element | None, str]:
    """Return the readable tree of a sitemap, and its damage in words, '' if sound; a bare & is no damage."""
    problem = ""
    for form in (content, BARE.sub(b"&amp;", content)):
        try:
            return etree.fromstring(form, etree.XMLParser(**CAREFUL)), ""
        except etree.XMLSyntaxError as error:
            problem = str(error)
    try:
        return etree.fromstring(form, etree.XMLParser(recover=True, **CAREFUL)), problem
    except etree.XMLSyntaxError:  # nothing can be read
        return None, problem


def _page(entry: etree._Element) -> Page | None:
    """Return an entry's address and day, the day only if valid; None without an address."""
    place = (entry.findtext("{*}loc") or "").strip()
    written = (entry.findtext("{*}lastmod") or entry.findtext(".//{*}publication_date") or "").strip()
    try:
        changed = leading(written)
        day = date(*changed[0].readings[0]) if changed else None
    except (ValueError, IndexError, TypeError, OverflowError):
        day = None
    return Page(place, day) if place else None


def _unpacked(content: bytes, address: str) -> bytes:
    """Return the content of a sitemap, unpacked if it is a gzip file."""
    if not content.startswith(MAGIC):
        return content
    unpacked = bytearray()
    try:
        for piece in gunzip([content]):
            unpacked += piece
            if len(unpacked) > LARGEST:
                raise NotAnswered(
                    f"The sitemap {address} is over {LARGEST >> 20} MB unpacked, which is too long. Set the listing instead."
                )
    except zlib.error as error:
        raise NotAnswered(
            f"The sitemap {address} can't be unpacked: {error}. Tell the site's owner, or set the listing instead."
        ) from None
    return bytes(unpacked)
