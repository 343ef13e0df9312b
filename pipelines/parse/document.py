"""Recognise the form of a document: a table, JSON, a feed, a page of HTML, or the text of a page.

Put here: the choice of a reader. Not here: reading one form (json_documents.py, feeds.py, markup/, text/page.py).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from pipelines.base.text import decode
from pipelines.parse.content import LARGEST_DOCUMENT, opening
from pipelines.parse.fields.feeds import feed_entries, is_feed
from pipelines.parse.fields.json_documents import json_items
from pipelines.parse.fields.named import parsed
from pipelines.parse.fields.tables import TABLES, table_items
from pipelines.parse.markup import parse_html
from pipelines.parse.model import NO_HINTS, Hints, Parsed, Unreadable, quarantined
from pipelines.parse.records import Reading
from pipelines.parse.text.page import parse_text

MARK_UP = "<"

# How files packed with gzip begin.
GZIP = b"\x1f\x8b"

# How data in JSON begin; a listing may begin with a label in brackets, '[Press release]'.
DATA = re.compile(r"\{|\[\s*(?:\{|\])")


def parse_document(content: bytes, received_on: date, day_first: bool = True, hints: Hints = NO_HINTS) -> Parsed:
    """Find the news items in a document of any known form; a document without any becomes a rejected piece with a reason.

    Args:
        content: the document as received.
        received_on: the day it was received; a later date is not valid.
        day_first: whether 03/07/2025 is the 3rd of July, if neither a weekday nor the page's other dates decide.
        hints: its address, and the selectors and columns in its source's settings.
    """
    try:
        found = _parsed(content, Reading(received_on, day_first), hints)
    except Unreadable as unreadable:
        return Parsed(None, [], [quarantined(1, str(unreadable), opening(content))])
    if found.records or found.quarantined or found.sheets:
        return found
    reason = f"The document is read as {found.shape or 'a page'}, and it holds no news item."
    return replace(found, quarantined=[quarantined(1, reason, opening(content))])


def _parsed(content: bytes, how: Reading, hints: Hints) -> Parsed:
    if len(content) > LARGEST_DOCUMENT:
        raise Unreadable(f"The document is over {LARGEST_DOCUMENT >> 20} MB; split it.")
    if content.startswith(TABLES):
        return parsed("table", table_items(content, "", hints.columns), how)
    text = decode(content)
    if text is None:
        raise Unreadable(
            "The document is packed (gzip): unpack it. Only web archives are read packed, where a source names them."
            if content.startswith(GZIP)
            else "The document is binary, not text. Save it as text, HTML, CSV or XLSX."
        )
    bare = text.lstrip()
    if DATA.match(bare):
        return parsed(*json_items(bare, hints.columns), how)
    if bare.startswith(MARK_UP):
        found = parsed("feed", feed_entries(text), how) if is_feed(bare) else parse_html(text, how, hints)
        if not (found.records or found.quarantined or found.sheets or found.shape):
            raise Unreadable("The document is mark-up in which no news item can be found.")
        return found
    if hints.columns:
        return parsed("table", table_items(b"", text, hints.columns), how)
    return parse_text(text, how.received_on, day_first=how.day_first)
