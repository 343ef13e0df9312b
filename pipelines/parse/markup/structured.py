"""Structured data of a page, which machines read: JSON-LD, microdata and OpenGraph, in the vocabulary of schema.org.

Put here: reading such data. Not here: the words that people read (page.py).
Sources: schema.org/NewsArticle, ogp.me.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml import html

from pipelines.parse.fields.named import Named
from pipelines.parse.markup.tree import paragraphs_of, plain, whole_address, words_of

# The types of schema.org that an organisation's news has; Article's subtypes that say something else are left out.
NEWS_TYPES = frozenset({"Article", "NewsArticle", "BlogPosting", "PressRelease", "ReportageNewsArticle", "LiveBlogPosting"}) | {
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "Report",
}

# An item in a list in a graph, or in the main entity of a page, is six deep.
DEEPEST_THING = 12


def structured_items(root: html.HtmlElement, address: str) -> list[Named]:
    """Return the news items that the page declares by JSON-LD, else by microdata; each address and headline once."""
    return _once(_json_ld(root, address)) or _once(_microdata(root, address))


def open_graph(root: html.HtmlElement, address: str) -> Named | None:
    """Return the page itself as an item by OpenGraph, if it says that it is an article."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        found.setdefault((meta.get("property") or meta.get("name") or "").lower(), (meta.get("content") or "").strip())
    if found.get("og:type", "").lower() not in {"article", "news", "news.article"} and not found.get("article:published_time"):
        return None
    return Named(
        1,
        title=plain(found.get("og:title", "")),
        category=found.get("article:section", ""),
        date=found.get("article:published_time", ""),
        teaser=plain(found.get("og:description", "") or found.get("description", "")),
        url=whole_address(address, found.get("og:url") or address),
    )


def _once(items: Iterator[Named]) -> list[Named]:
    found: dict[tuple[str, str], Named] = {}
    for item in items:
        if item.title:
            found.setdefault((item.title, item.date), item)
    return list(found.values())


def _json_ld(root: html.HtmlElement, address: str) -> Iterator[Named]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                data = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            for at, thing in enumerate(_things(data), start=1):
                yield _from_json(thing, script.sourceline or at, address)


def _things(data: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """Yield the news items in JSON-LD: alone, in a list, a graph, an ItemList or a page's main entity."""
    if depth > DEEPEST_THING:
        return
    if isinstance(data, list):
        for part in data:
            yield from _things(part, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if not NEWS_TYPES.isdisjoint(map(str, types if isinstance(types, list) else [types])):
            yield data
        else:
            for key in ("@graph", "itemListElement", "item", "mainEntity", "hasPart", "blogPost"):
                yield from _things(data.get(key), depth + 1)


def _from_json(thing: dict[str, object], at: int, address: str) -> Named:
    def text(*keys: str) -> str:
        return next((words for key in keys if (words := plain(_first(thing.get(key))))), "")

    url = text("url", "mainEntityOfPage", "@id")
    return Named(
        at,
        title=text("headline", "name"),
        category=text("articleSection"),
        date=text("datePublished", "dateCreated"),
        teaser=text("description", "abstract"),
        body=text("articleBody"),
        url=whole_address(address, url) if url else "",
        place=text("contentLocation", "locationCreated"),
    )


def _first(value: object, depth: int = 0) -> str:
    """Return the text of a value: the first of a list, the name or address of a thing."""
    if depth > DEEPEST_THING:
        return ""
    if isinstance(value, list):
        return next((text for part in value if (text := _first(part, depth + 1))), "")
    if isinstance(value, dict):
        return next((text for key in ("name", "@value", "@id", "url") if (text := _first(value.get(key), depth + 1))), "")
    return value if isinstance(value, str) else ""


def _microdata(root: html.HtmlElement, address: str) -> Iterator[Named]:
    for scope in root.iterfind(".//*[@itemscope]"):
        if (scope.get("itemtype") or "").rstrip("/").rpartition("/")[2] in NEWS_TYPES:
            yield _from_properties(scope, address)


def _from_properties(scope: html.HtmlElement, address: str) -> Named:
    values: dict[str, str] = {}
    for element in scope.iterfind(".//*[@itemprop]"):
        if element.get("itemscope") is None:
            for name in (element.get("itemprop") or "").split():
                values.setdefault(name, _value(element, name))
    url = values.get("url") or values.get("mainEntityOfPage") or ""
    return Named(
        scope.sourceline or 1,
        title=values.get("headline") or values.get("name", ""),
        category=values.get("articleSection", ""),
        date=values.get("datePublished") or values.get("dateCreated", ""),
        teaser=values.get("description") or values.get("abstract", ""),
        body=values.get("articleBody", ""),
        url=whole_address(address, url) if url else "",
    )


def _value(element: html.HtmlElement, name: str) -> str:
    if name == "articleBody":
        return paragraphs_of(element)
    for attribute in ("content", "datetime", "href", "src"):
        if value := element.get(attribute):
            return str(value)
    return words_of(element)
