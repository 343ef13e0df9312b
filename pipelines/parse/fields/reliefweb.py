"""Reports as version 2 of ReliefWeb's interface gives them.

Not here: asking for them (sources/reliefweb.py).
"""

from __future__ import annotations

from typing import Any

from pipelines.parse.fields.named import Named
from pipelines.parse.fields.values import inside, listed, words
from pipelines.parse.markup.tree import plain


def entries(document: object) -> list[Any] | None:
    """Return the reports of a JSON document; None if the document is not from ReliefWeb."""
    parts = listed(inside(document, "data"))
    return parts if any(isinstance(inside(part, "fields"), dict) for part in parts) else None


def item(part: dict[str, Any], at: int) -> Named:
    """Return a report as an item."""

    def field(*names: str) -> str:
        return next((found for name in names if (found := words(inside(part, "fields", name)))), "")

    formats, themes = ([words(one) for one in listed(inside(part, "fields", name))] for name in ("format", "theme"))
    return Named(
        at,
        title=field("title"),
        category=formats[0] if formats else "",
        date=words(inside(part, "fields", "date", "original")) or words(inside(part, "fields", "date", "created")),
        body=plain(field("body-html")) or field("body"),
        url=field("origin", "url_alias", "url") or words(part.get("href")),
        topics="; ".join(filter(None, themes)),
    )
