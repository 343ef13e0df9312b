"""Feeds: RSS 0.9 to 2.0 and Atom (feedparser, broken ones included), and JSON Feed.

Put here: entries into fields. Not here: a feed that was flattened into one run of text (feed.py).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from pipelines.parse.markup.tree import plain
from pipelines.parse.named import Named

# The elements that feeds begin with; what stands before may be a declaration, comments, stylesheets.
FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF|channel)[\s>]", re.IGNORECASE)
OPENING = 2_000


def is_feed(text: str) -> bool:
    """Whether a document of mark-up is a feed."""
    return bool(FEED.search(text[:OPENING])) and "<html" not in text[:OPENING].lower()


def feed_entries(text: str) -> list[Named]:
    """The entries of an RSS or Atom feed in their order; a broken one gives those that can be read."""
    feed = feedparser.parse(io.BytesIO(text.encode()), response_headers={"content-type": "application/xml; charset=utf-8"})
    return [_entry(entry, at) for at, entry in enumerate(feed.entries, start=1)]


def _entry(entry: Any, at: int) -> Named:  # noqa: ANN401 - feedparser's entries are untyped
    content = next((part.value for part in entry.get("content", []) if part.get("value")), "")
    terms = [words for tag in entry.get("tags", []) if (words := plain(tag.get("label") or tag.get("term") or ""))]
    return Named(
        at,
        title=_one_line(plain(entry.get("title", ""))),
        category=terms[0] if terms else "",
        date=entry.get("published") or entry.get("updated", ""),
        teaser=_one_line(plain(entry.get("summary", ""))),
        body=plain(content),
        url=entry.get("link", ""),
        topics="; ".join(terms[1:]),
    )


def json_feed_entries(feed: dict[str, Any]) -> Iterator[Named]:
    """The entries of a JSON Feed (jsonfeed.org/version/1.1)."""
    for at, entry in enumerate(feed["items"], start=1):
        tags = [str(tag) for tag in entry.get("tags") or []]
        yield Named(
            at,
            title=str(entry.get("title") or ""),
            category=tags[0] if tags else "",
            date=str(entry.get("date_published") or ""),
            teaser=str(entry.get("summary") or ""),
            body=plain(str(entry.get("content_html") or "")) or str(entry.get("content_text") or ""),
            url=str(entry.get("url") or entry.get("external_url") or ""),
            topics="; ".join(tags[1:]),
        )


def _one_line(text: str) -> str:
    return " ".join(text.split())
