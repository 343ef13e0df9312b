"""Explain to a person why an item has its links: one sentence for each link, with words and rule."""

from __future__ import annotations

from typing import Any

from warehouse.errors import InputError
from warehouse.queries import Reader


def explain_item(reader: Reader, item: str) -> str:
    """Return an item's title, date and links as text, given its identifier or the beginning of the identifier.

    Raises:
        InputError: the beginning matches no item, or more than one.
    """
    found = reader.run("items_by_identifier", beginning=item)
    if found.height != 1:
        raise InputError(
            f"{found.height} items have an identifier that begins with {item!r}. "
            "Copy the identifier from the dashboard's items page, and give more of it."
        )
    row = found.row(0, named=True)
    links = reader.run("links_of_item", item=row["item_id"])
    day = f"{row['published_on']:%d %B %Y}" if row["published_on"] else "undated"
    sentences = [_sentence(link) for link in links.iter_rows(named=True)]
    return "\n".join(
        [row["title"] or row["text"][:100], f"{row['item_id']}, {day}", *(sentences or ["- nothing was found in it"])]
    )


def _sentence(link: dict[str, Any]) -> str:
    return f"- {link['because']} ({link['rule']}, right in {link['confidence']:.0%} of cases)"
