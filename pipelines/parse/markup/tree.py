"""A page of HTML as a tree, and as the lines that a reader sees.

Put here: from mark-up to words. Not here: the meaning of the words (page.py and the parsers of text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from pipelines.base.text import normalise, printable
from pipelines.parse.markup.depth import DEEPEST, flattened
from pipelines.parse.model import Piece

# Nothing that a reader takes for the page's own news; menus and feet hold headlines of other pages.
UNREAD = frozenset(
    ("script", "style", "noscript", "template", "svg", "nav", "form", "button", "select", "iframe", "head", "footer")
)
# Those of them, and in them, that begin and end a line where they are shown.
UNREAD_BLOCKS = frozenset({"nav", "form", "footer", "select", "option", "button", "label", "legend", "noscript", "template"}) | {
    "head",
    "title",
}

# Elements that never have words for readers.
NO_WORDS = frozenset({"script", "style"})
UNREAD_ROLES = frozenset({"navigation", "search", "contentinfo", "menu", "menubar", "dialog"})

# Elements of HTML that begin and end a line; all other elements are within a line.
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
    """Return the tree of a page, with the full addresses of its links; None if the text has no element.

    Args:
        text: the page.
        address: the page's address; links are relative to it, or to the base that the page names.
    """
    root = _parsed(text)
    if root is not None and _too_deep(root):
        root = _parsed(flattened(text, BLOCKS))
    if root is None:
        return None
    base = next((whole_address(address, target) for each in root.iter("base") if (target := each.get("href"))), address)
    for link in root.iter("a", "area", "link"):
        if target := link.get("href"):
            link.set("href", whole_address(base, target))
    return root


def _parsed(text: str) -> html.HtmlElement | None:
    # The parser's own bound on depth ends the page there without a word; ours is DEEPEST.
    parser = html.HTMLParser(no_network=True, huge_tree=True, encoding="utf-8")
    try:
        root = html.document_fromstring(XML_DECLARATION.sub("", printable(text)).encode(), parser=parser)
    except (html.etree.ParserError, ValueError):  # nothing but comments, or nothing
        return None
    return root if isinstance(root.tag, str) else None


def _too_deep(root: html.HtmlElement) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def whole_address(base: str, target: str) -> str:
    """Return the full address of a link; '' if it is not an address of the web."""
    try:
        whole = urljoin(base, target.strip())
        parts = urlsplit(whole)
        # Reading the port raises where it is no number; no server listens on 0.
        return whole if parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0 else ""
    except ValueError:  # such a port, or brackets that never close
        return ""


def words_of(element: html.HtmlElement) -> str:
    """Return the words of an element on one line."""
    return " ".join("".join(words for words, _ in _pieces(element)).split())


def lines_of(element: html.HtmlElement, *, links: bool) -> str:
    """Return the lines of an element as a reader sees them; with `links`, a link that is a whole line keeps its address."""
    return BLANK_LINES.sub("\n\n", "".join(words for words, _ in _pieces(element, links=links))).strip()


def all_lines(root: html.HtmlElement) -> list[Piece]:
    """Return every line of a page with its number in the source: with menus, forms and hidden parts, but no scripts."""
    lines: list[Piece] = []
    words, number = "", 0
    for piece, at in [*_pieces(root, unread=NO_WORDS), ("\n", 0)]:
        first, *others = piece.split("\n")
        if first.strip() and not words.strip():
            number = at
        words += first
        for other in others:
            if words.strip():
                lines.append(Piece(number, normalise(words)))
            words, number = other, at
    return lines


def paragraphs_of(element: html.HtmlElement) -> str:
    """Return the lines of an element without blank ones, as texts are stored."""
    return BLANK_LINES.sub("\n", lines_of(element, links=False))


def links_of(element: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Yield the links of an element with their addresses."""
    for link in element.iter("a"):
        if target := link.get("href"):
            yield link, target


def plain(markup: str) -> str:
    """Return the text of a piece of HTML such as a feed's summary, one paragraph a line. Text without mark-up stays."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    root = tree_of(f"<div>{markup}</div>")
    return paragraphs_of(root) if root is not None else ""


def outermost(element: html.HtmlElement, *tags: str) -> Iterator[html.HtmlElement]:
    """Yield the elements with these tags that are not inside another such element."""
    within: html.HtmlElement | None = None
    for each in element.iter(*tags):
        if within is None or each is within or not any(one is within for one in each.iterancestors()):
            within = each
            yield each


def _pieces(element: html.HtmlElement, *, links: bool = False, unread: frozenset[str] | None = None) -> Iterator[tuple[str, int]]:
    """Yield text and line ends in order, each with its line in the source.

    Args:
        element: the element to read.
        links: whether a link gives `[words](address)`.
        unread: the tags to leave out; by default UNREAD and hidden elements.
    """
    edges: list[str] = []
    crowded: list[bool] = []  # for each element around: whether it has words next to its elements
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, each in walk:
        line = each.sourceline or 1
        if event == "start":
            edge, leaf = _edge(each, crowded), _leaf(each, links=links, unread=unread)
            if leaf is None:
                crowded.append(bool((each.text or "").strip()) or any((child.tail or "").strip() for child in each))
            else:
                walk.skip_subtree()
                crowded.append(False)
            edges.append("" if leaf is not None else edge)
            for words in (edges[-1], leaf if leaf is not None else _flat(each.text or "")):
                if words:
                    yield words, line
            continue
        if event == "end":
            crowded.pop()
            if edge := edges.pop():
                yield edge, line
        if each is not element and each.tail:
            yield _flat(each.tail), line


def _leaf(element: html.HtmlElement, *, links: bool, unread: frozenset[str] | None) -> str | None:
    """Return the words of an element that is read as a whole ('', a line end or a link); None to read its children."""
    tag = element.tag
    if tag in (UNREAD if unread is None else unread):
        return ""
    if unread is None and (element.get("role") in UNREAD_ROLES or _hidden(element)):
        return ""
    if tag == "br":
        return "\n"
    return (_as_link(element) or None) if tag == "a" and links else None


def _edge(element: html.HtmlElement, crowded: list[bool]) -> str:
    """Return the line ends before and after an element: a blank line, the end of a line, or nothing."""
    if element.tag in APART:
        return "\n\n"
    return "\n" if element.tag in BLOCKS or element.tag in UNREAD_BLOCKS or _stands_alone(element, crowded) else ""


def _hidden(element: html.HtmlElement) -> bool:
    return element.get("hidden") is not None or element.get("aria-hidden") == "true"


def _stands_alone(element: html.HtmlElement, crowded: list[bool]) -> bool:
    """Decide whether an element has no words next to it in a box, so that it is a line of its own."""
    box = element.getparent()
    if box is None or box.tag not in BOXES:
        return False
    if crowded:
        return not crowded[-1]
    return not (box.text or "").strip() and not any((child.tail or "").strip() for child in box)


def _flat(text: str) -> str:
    """Replace the line ends of the source by blanks, as a reader sees them."""
    return re.sub(r"\s+", " ", text)


def _as_link(element: html.HtmlElement) -> str:
    """Return a link as Markdown if it has words and no blocks; of a link around a whole card, return only the words."""
    words = " ".join("".join(element.itertext()).split()).replace("[", "(").replace("]", ")")
    if not words or any(child.tag in BLOCKS for child in element.iterdescendants()):
        return ""
    target = element.get("href") or ""
    return f"[{words}]({target})" if target and " " not in target else words
