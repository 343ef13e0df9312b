"""A page of HTML: find its items in stages; a stage is only tried if the stage before found nothing.

1. Structured data: the page itself declares its items, or declares that it is an item.
2. Selectors in the source's settings.
3. Boxes of one make, each with a headline and a day (boxes.py).
4. The words of the page, as a reader sees them, read like any listing (text/page.py).
5. The extraction of an article's text from what surrounds it (trafilatura).

If a source has selectors, they come first: their author has seen that the page's own data are wrong.
"""

from __future__ import annotations

from dataclasses import fields, replace

import trafilatura
from lxml import html
from trafilatura.settings import Document

from pipelines.parse.fields.named import Named, parsed
from pipelines.parse.lines import Look, look, read_page
from pipelines.parse.markup.boxes import boxed_items
from pipelines.parse.markup.selected import selected_items
from pipelines.parse.markup.structured import open_graph, structured_items
from pipelines.parse.markup.tree import all_lines, lines_of, tree_of
from pipelines.parse.model import Hints, Parsed, Record
from pipelines.parse.records import Reading
from pipelines.parse.text.leftover import left_over
from pipelines.parse.text.page import SHEET, parse_text
from pipelines.parse.text.project_sheets import sheets_of

# This many boxes are a listing; fewer may be news next to a project sheet.
SURE = 6


def parse_html(text: str, how: Reading, hints: Hints) -> Parsed:
    """Return the items on a page, by the first stage that finds any. An article's text is taken from the page in any case."""
    root = tree_of(text, hints.address)
    if root is None:
        return Parsed(None)
    lines = all_lines(root)  # before reading, which takes boxes from the tree
    found = _declared(root, how, hints) or _read(root, how, hints)
    return replace(found, furniture=left_over(lines, found) if found.shape else [])


def _declared(root: html.HtmlElement, how: Reading, hints: Hints) -> Parsed | None:
    """Return the items that selectors find, or that structured data declare."""
    if hints.selectors and (found := [item for item in selected_items(root, hints.selectors) if item.title]):
        return parsed("selectors", found, how)
    declared = structured_items(root, hints.address)
    if len(declared) > 1:
        return _completed(parsed("structured data", declared, how), boxed_items(_main(root), how))
    own = declared[0] if declared else open_graph(root, hints.address)
    if own and own.title:
        return parsed("article, structured data", [_with_text(own, root, hints.address)], how)
    return None


def _completed(declared: Parsed, boxed: Parsed | None) -> Parsed:
    """Complete the structured data of a listing with labels, links and teasers from the boxes of the page."""
    shown = {one.title: one for one in boxed.records} if boxed else {}
    return replace(declared, records=[_with(one, shown[one.title]) if one.title in shown else one for one in declared.records])


def _with(one: Record, shown: Record) -> Record:
    lacking = {part.name for part in fields(Record) if getattr(one, part.name) is None}
    return replace(one, **{name: getattr(shown, name) for name in lacking - {"date_flaw", "body"}})


def _read(root: html.HtmlElement, how: Reading, hints: Hints) -> Parsed:
    """Return the items shown on the page: boxes, a project sheet, a listing in words, or one article."""
    main = _main(root)
    boxed = boxed_items(main, how)
    if boxed and len(boxed.records) >= SURE:
        return boxed
    words = lines_of(main, links=True)
    if not words:
        return Parsed(None)
    if sheets := sheets_of(read_page(words).lines):
        return Parsed(SHEET, sheets=sheets)
    return boxed or _in_words(root, words, how, hints)


def _in_words(root: html.HtmlElement, words: str, how: Reading, hints: Hints) -> Parsed:
    """Read the words of the page like a listing's text; else the article in them."""
    listed = parse_text(words, how.received_on, day_first=how.day_first)
    if len(listed.records) > 1:
        return _as_listing(listed)
    article = _extracted(root, hints.address)
    if article is None:
        return _as_listing(listed)
    return parsed("article, extracted", [_as_seen(article, listed.records)], how)


def _as_seen(article: Named, seen: list[Record]) -> Named:
    """Give an article the headline, label and day that the page shows in words, before guessed ones."""
    if len(seen) != 1 or not (seen[0].published_on or seen[0].title == article.title):
        return article
    own = seen[0]
    shown = {own.title, own.category, own.date_words}
    return replace(
        article,
        body="\n".join(line for line in article.body.splitlines() if line.strip() not in shown),
        title=own.title or article.title,
        category=own.category or article.category,
        date=own.date_words or article.date,
        topics=own.topics or "",
    )


def _as_listing(listed: Parsed) -> Parsed:
    return replace(listed, shape=f"{listed.shape}, HTML" if listed.shape else None)


def _main(root: html.HtmlElement) -> html.HtmlElement:
    """Return the main element of the page; None if the page has none."""
    mains = [element for element in root.iter("main", "div") if element.tag == "main" or element.get("role") == "main"]
    return mains[0] if len(mains) == 1 else root


def _with_text(own: Named, root: html.HtmlElement, address: str) -> Named:
    """Give an article its running text from the page, and its day and label if structured data lack them."""
    own = replace(own, url=own.url or address)
    if own.body and own.date:
        return own
    extracted = _extracted(root, address)
    return replace(own, body=own.body or extracted.body, date=own.date or extracted.date) if extracted else own


def _extracted(root: html.HtmlElement, address: str) -> Named | None:
    """Return an article as trafilatura reads it; None without an article, or without a sentence of running text."""
    try:
        found = trafilatura.bare_extraction(
            root,
            url=address or None,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            # A day is taken from what says that it is one, never from a number in the text.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except MemoryError:
        raise
    except Exception:  # its rules fail on damaged pages in many ways; the words of the page are read all the same
        return None
    if not isinstance(found, Document) or not found.text or not any(look(line) is Look.TEXT for line in found.text.splitlines()):
        return None
    title = found.title or ""
    lines = [line for line in found.text.splitlines() if line.strip() != title.strip()]
    return Named(
        1,
        title=title,
        category="; ".join(found.categories or []),
        date=found.date or "",
        body="\n".join(lines),
        url=found.url or address,
    )
