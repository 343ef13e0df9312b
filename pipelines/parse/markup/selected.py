"""Items of a page by CSS selectors that a source's settings give, for pages that no other reader reads correctly.

Put here: from selectors to fields. Not here: the selectors of a source (dateline.toml).
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import html

from pipelines.parse.fields.named import Named
from pipelines.parse.markup.tree import paragraphs_of, words_of

# What a selector can stand for: `item` is the box of one item, the others are looked for in it.
PARTS = ("item", "title", "date", "category", "teaser", "body", "url", "place", "topics")


def selected_items(root: html.HtmlElement, selectors: Mapping[str, str]) -> list[Named]:
    """Return the items in the boxes that `item` selects; without that selector the whole page is one item."""
    boxes = root.cssselect(selectors["item"]) if "item" in selectors else [root]
    return [_item(box, selectors) for box in boxes]


def _item(box: html.HtmlElement, selectors: Mapping[str, str]) -> Named:
    found = {part: box.cssselect(selectors[part]) for part in PARTS[1:] if part in selectors}
    values = {part: words_of(elements[0]) for part, elements in found.items() if elements and part not in {"url", "body"}}
    if dates := found.get("date"):
        values["date"] = dates[0].get("datetime") or dates[0].get("content") or values["date"]
    if topics := found.get("topics"):
        values["topics"] = "; ".join(map(words_of, topics))
    body = "\n".join(map(paragraphs_of, found.get("body", [])))
    return Named(box.sourceline or 1, **values, body=body, url=_address(box, found))


def _address(box: html.HtmlElement, found: dict[str, list[html.HtmlElement]]) -> str:
    """Return the address that `url` selects, else of the headline's link, else of the box's first link."""
    places = [*found.get("url", []), *found.get("title", []), box]
    for place in places:
        links = [place] if place.get("href") else [*place.iterancestors("a"), *place.iter("a")]
        if target := next((link.get("href") for link in links if link.get("href")), None):
            return str(target)
    return ""
