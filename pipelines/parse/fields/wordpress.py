"""Posts as WordPress's REST interface gives them (wp/v2/posts).

Not here: asking for them (sources/wordpress.py).
"""

from __future__ import annotations

from typing import Any

from pipelines.parse.fields.named import Entry, Named, shown
from pipelines.parse.fields.values import inside, listed, words
from pipelines.parse.markup.tree import plain
from pipelines.parse.model import quarantined


def entries(document: object) -> list[Any] | None:
    """Return the posts of a JSON document; None if the document is not from WordPress."""
    posts = document if isinstance(document, list) else [document]
    return posts if any(inside(post, "title", "rendered") is not None for post in posts) else None


def item(post: dict[str, Any], at: int) -> Entry:
    """Return a post as an item; reject a post behind a password."""
    if inside(post, "content", "protected") is True or inside(post, "excerpt", "protected") is True:
        return quarantined(at, "The post needs a password, so it is not public news.", shown(post))
    groups = [term for group in listed(inside(post, "_embedded", "wp:term")) for term in listed(group)]
    terms = [(words(inside(term, "taxonomy")), plain(words(inside(term, "name")))) for term in groups]
    labels = [name for kind, name in terms if kind == "category"]
    return Named(
        at,
        title=plain(words(post.get("title"))),
        category=labels[0] if labels else "",
        date=words(post.get("date")) or words(post.get("date_gmt")),
        teaser=" ".join(plain(words(post.get("excerpt"))).split()),
        body=plain(words(post.get("content"))),
        url=words(post.get("link")),
        topics="; ".join([*labels[1:], *(name for kind, name in terms if kind == "post_tag")]),
    )
