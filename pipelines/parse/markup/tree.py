"""A page of HTML as a tree, and as the lines that a reader sees.

Put here: mark-up into words. Not here: what the words mean (page.py and the parsers of text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml import html

# Nothing that a reader takes for the page's own news; menus and feet hold headlines of other pages.
UNREAD = frozenset(
    ("script", "style", "noscript", "template", "svg", "nav", "form", "button", "select", "iframe", "head", "footer")
)
UNREAD_ROLES = frozenset({"navigation", "search", "contentinfo", "menu", "menubar", "dialog"})

# Elements of HTML that begin and end a line; what is not among them stands within one.
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BOX_BLOCKS = frozenset(
    {"address", "article", "aside", "body", "center", "details", "div", "fieldset", "header", "main", "section"}
)
TEXT_BLOCKS = frozenset({"blockquote", "dd", "dl", "dt", "figcaption", "figure", "hr", "li", "ol", "p", "pre", "summary", "ul"})
TABLE_BLOCKS = frozenset({"table", "tbody", "td", "tfoot", "th", "thead", "tr"})
BLOCKS = HEADINGS | BOX_BLOCKS | TEXT_BLOCKS | TABLE_BLOCKS | {"time"}

# Paragraphs, headings, entries of a list: a blank line parts them from what stands before, as in the text of a page.
APART = HEADINGS | {"p", "article", "li", "section", "tr", "blockquote"}

# Boxes by which a page is laid out; words in them stand side by side or below each other, not in a sentence.
BOXES = frozenset({"div", "li", "article", "section", "header", "td", "main", "span", "a"})

XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def tree_of(text: str, address: str = "") -> html.HtmlElement | None:
    """The tree of a page, the addresses of its links in full; None where there is no element in it.

    Args:
        text: the page.
        address: its own address; links are read from it, or from what the page names as its base.
    """
    try:
        root = html.document_fromstring(XML_DECLARATION.sub("", text), parser=html.HTMLParser(no_network=True, huge_tree=False))
    except (html.etree.ParserError, ValueError):
        return None
    base = next((whole_address(address, target) for each in root.iter("base") if (target := each.get("href"))), address)
    for link in root.iter("a", "area", "link"):
        if target := link.get("href"):
            link.set("href", whole_address(base, target))
    return root


def whole_address(base: str, target: str) -> str:
    """Where a link leads; '' where that is no address of the web."""
    try:
        whole = urljoin(base, target.strip())
        parts = urlsplit(whole)
        # Reading the port raises where it is no number; no server listens on 0.
        return whole if parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0 else ""
    except ValueError:  # such a port, or brackets that never close
        return ""


def words_of(element: html.HtmlElement) -> str:
    """The words of an element on one line."""
    return " ".join("".join(_pieces(element, links=False)).split())


def lines_of(element: html.HtmlElement, *, links: bool) -> str:
    """The lines of an element as a reader sees them; with `links`, one that makes up a line keeps its address, as in Markdown."""
    return BLANK_LINES.sub("\n\n", "".join(_pieces(element, links=links))).strip()


def paragraphs_of(element: html.HtmlElement) -> str:
    """The lines of an element without blank ones between them, as texts are stored."""
    return BLANK_LINES.sub("\n", lines_of(element, links=False))


def links_of(element: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """The links of an element with their addresses."""
    for link in element.iter("a"):
        if target := link.get("href"):
            yield link, target


def plain(markup: str) -> str:
    """The text of a piece of HTML such as a feed's summary, its paragraphs parted by line ends; text without mark-up stays."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    root = tree_of(f"<div>{markup}</div>")
    return paragraphs_of(root) if root is not None else ""


def _pieces(element: html.HtmlElement, *, links: bool) -> Iterator[str]:
    """Text and line ends in order; a link gives `[words](address)` where links are asked for."""
    tag = element.tag
    if not isinstance(tag, str) or tag in UNREAD or element.get("role") in UNREAD_ROLES or _hidden(element):
        return
    if tag == "br":
        yield "\n"
        return
    if tag == "a" and links and (link := _as_link(element)):
        yield link
        return
    edge = "\n\n" if tag in APART else "\n" if tag in BLOCKS or _stands_alone(element) else ""
    yield edge
    if element.text:
        yield _flat(element.text)
    for child in element:
        yield from _pieces(child, links=links)
        if child.tail:
            yield _flat(child.tail)
    yield edge


def _hidden(element: html.HtmlElement) -> bool:
    return element.get("hidden") is not None or element.get("aria-hidden") == "true"


def _stands_alone(element: html.HtmlElement) -> bool:
    """Whether an element has no words beside it in a box: a label, a day and a headline so placed are lines to a reader."""
    box = element.getparent()
    if box is None or box.tag not in BOXES or (box.text or "").strip():
        return False
    return not any((child.tail or "").strip() for child in box)


def _flat(text: str) -> str:
    """Line ends of the source are blanks to a reader."""
    return re.sub(r"\s+", " ", text)


def _as_link(element: html.HtmlElement) -> str:
    """A link as Markdown, where it holds words and no blocks (a link around a whole card is only its words)."""
    words = " ".join("".join(element.itertext()).split()).replace("[", "(").replace("]", ")")
    if not words or any(child.tag in BLOCKS for child in element.iterdescendants()):
        return ""
    target = element.get("href") or ""
    return f"[{words}]({target})" if target and " " not in target else words
