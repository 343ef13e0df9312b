"""JSON Feed (jsonfeed.org/version/1.1)."""

from __future__ import annotations

from typing import Any

from pipelines.parse.fields.named import Named
from pipelines.parse.fields.values import inside, listed, words
from pipelines.parse.markup.tree import plain


def entries(document: object) -> list[Any] | None:
    """Return the entries of a JSON document; None if the document is not a JSON Feed."""
    return listed(inside(document, "items")) if "jsonfeed.org" in words(inside(document, "version")) else None


def item(entry: dict[str, Any], at: int) -> Named:
    """Return an entry as an item."""
    tags = [label for tag in listed(entry.get("tags")) if (label := words(tag))]
    return Named(
        at,
        title=words(entry.get("title")),
        category=tags[0] if tags else "",
        date=words(entry.get("date_published")),
        teaser=words(entry.get("summary")),
        body=plain(words(entry.get("content_html"))) or words(entry.get("content_text")),
        url=words(entry.get("url")) or words(entry.get("external_url")),
        topics="; ".join(tags[1:]),
    )
