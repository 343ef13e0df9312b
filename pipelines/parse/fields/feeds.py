"""Feeds: RSS 0.9 to 2.0 and Atom, read by feedparser; broken ones are read as far as they go.

Not here: JSON Feed (json_feed.py), a feed that was flattened into one run of text (text/flattened_feed.py).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from pipelines.parse.fields.named import Entry, Named, each
from pipelines.parse.markup.tree import plain
from pipelines.parse.model import Unreadable, quarantined

# The elements that feeds begin with; what stands before may be a declaration, comments, stylesheets.
FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF|channel)[\s>]", re.IGNORECASE)
OPENING = 2_000

# How an entry begins; one in a comment, or in the text of another (CDATA), is none.
ENTRY = re.compile(r"<(?:item|entry)(?=[\s>])", re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)", re.DOTALL)


def is_feed(text: str) -> bool:
    """Decide whether a document of mark-up is a feed."""
    return bool(FEED.search(text[:OPENING])) and "<html" not in text[:OPENING].lower()


def feed_entries(text: str) -> list[Entry]:
    """Return the entries of an RSS or Atom feed in their order; of a broken feed the readable ones, and the number of the others.

    Raises:
        Unreadable: nothing in the feed can be read.
    """
    read = _parsed(text)
    begun = len(ENTRY.findall(COMMENT.sub("", text)))
    if read is None:  # one entry that the library fails at costs itself, not the others
        pieces = [text[found.start() : end] for found, end in _spans(text)]
        if not pieces:
            raise Unreadable("The feed is damaged: no entry in it can be read.")
        return list(each(pieces, _single_entry))
    entries = list(each(read, _entry))
    if begun > len(entries):
        reason = f"{begun} entries begin in the feed, and {len(entries)} of them could be read: its XML is damaged."
        entries.append(quarantined(1, reason, text))
    return entries


def _parsed(text: str) -> list[Any] | None:
    """Return the entries as feedparser reads them; None if it fails."""
    try:
        feed = feedparser.parse(
            io.BytesIO(text.encode("utf-8", errors="replace")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
        )
    except MemoryError:
        raise
    except Exception:  # it has no list of what it raises on damaged feeds: AssertionError, KeyError, ValueError …
        return None
    return list(feed.entries)


def _spans(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield begin and end of each entry; an entry ends where the next begins, or at the end of the feed."""
    begins = list(ENTRY.finditer(text))
    yield from zip(begins, [*(found.start() for found in begins[1:]), len(text)], strict=True)


def _single_entry(piece: str, at: int) -> Entry:
    """Return an entry that was cut from its feed."""
    atom = "http://www.w3.org/2005/Atom"
    wrapped = f'<feed xmlns="{atom}">{piece}</feed>' if "<entry" in piece[:10] else f"<rss><channel>{piece}</channel></rss>"
    read = _parsed(wrapped)
    return _entry(read[0], at) if read else quarantined(at, "The entry of the feed can't be read: its XML is damaged.", piece)


def _entry(entry: Any, at: int) -> Named:  # noqa: ANN401 - feedparser's entries are untyped
    content = next((part.value for part in entry.get("content") or [] if part.get("value")), "")
    terms = [term for tag in entry.get("tags") or [] if (term := plain(tag.get("label") or tag.get("term") or ""))]
    return Named(
        at,
        title=_one_line(plain(entry.get("title") or "")),
        category=terms[0] if terms else "",
        date=entry.get("published") or entry.get("updated") or "",
        teaser=_one_line(plain(entry.get("summary") or "")),
        body=plain(content),
        url=entry.get("link") or "",
        topics="; ".join(terms[1:]),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
