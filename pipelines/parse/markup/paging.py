"""The next page of a listing: find the link to it.

Not here: following it (sources/web.py).
"""

from __future__ import annotations

import re

from lxml import html

from pipelines.parse.markup.tree import links_of, tree_of, words_of

# What such a link is called in the languages of the sites we read; arrows stand for it as well.
NEXT = re.compile(
    r"(?:next(?: page)?|older(?: posts| news)?|load more|show more|more news|suivante?|page suivante|weiter|nächste(?: seite)?|"
    r"siguiente|próxim[ao]|successiv[ao]|avanti|следующая|далее|наступна|sonraki|التالي)?\s*[›»→>]*",
    re.IGNORECASE,
)
CURRENT = re.compile(r"\b(?:current|active)\b")


def next_address(text: str, address: str) -> str | None:
    """Return the address of the next page: a link marked or named as next, else the number after the current page."""
    root = tree_of(text, address)
    if root is None:
        return None
    links = [(link, target) for link, target in links_of(root) if target != address]
    marked = [target for link, target in links if "next" in (link.get("rel") or "").lower().split()]
    called = [target for link, target in links if (label := _label(link)) and NEXT.fullmatch(label)]
    return next(iter([*_declared(root), *marked, *called, *_after_current(root, links)]), None)


def _declared(root: html.HtmlElement) -> list[str]:
    return [link.get("href") for link in root.iter("link") if link.get("rel") == "next" and link.get("href")]


def _label(link: html.HtmlElement) -> str:
    return (words_of(link) or link.get("aria-label") or link.get("title") or "").strip()


def _after_current(root: html.HtmlElement, links: list[tuple[html.HtmlElement, str]]) -> list[str]:
    """Return the link with the number after the current page, which is marked as current or is not a link."""
    marked = [element for element in root.iter("li", "span", "a", "strong", "em") if _is_current(element)]
    numbers = {int(words) for element in marked if (words := words_of(element)).isdecimal()}
    return [target for link, target in links if (words := _label(link)).isdecimal() and int(words) - 1 in numbers]


def _is_current(element: html.HtmlElement) -> bool:
    return element.get("aria-current") is not None or bool(CURRENT.search(element.get("class") or ""))
