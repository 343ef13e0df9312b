"""Items in JSON: interfaces whose form is known, and rows whose columns are known.

To add an interface, add a file like wordpress.py and a line to FORMS. Not here: asking for documents (sources/).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pipelines.parse.fields import json_feed, reliefweb, wordpress
from pipelines.parse.fields.named import Entry, each, objects_only
from pipelines.parse.fields.tables import are_items, row_items
from pipelines.parse.model import Unreadable, quarantined
from pipelines.parse.vocabulary import usual_columns

# The interfaces that are known. The first that recognises a document reads it.
FORMS = {"JSON Feed": json_feed, "ReliefWeb": reliefweb, "WordPress": wordpress}

# Digits of a whole number that Python converts, as its limit is unless somebody changed it (sys.get_int_max_str_digits).
MOST_DIGITS = 4300

# How far down in JSON a list of items can stand: {"response": {"results": [...]}}.
DEEPEST_LIST = 3


def json_items(text: str, columns: Mapping[str, str]) -> tuple[str, list[Entry]]:
    """Return the form of a JSON document and its items, in order; an entry that can't be read is a rejected piece in its place.

    Raises:
        Unreadable: the document is not JSON, or its form is not known.
    """
    try:
        document = json.loads(text, parse_int=_number)
    except RecursionError:
        raise Unreadable("The document is JSON within JSON, too deep for a list of news.") from None
    except ValueError as error:
        if rows := _json_lines(text):
            return "JSON Lines", row_items(rows, columns)
        raise Unreadable(f"The document is not JSON: {error}.") from None
    for name, form in FORMS.items():
        if (found := form.entries(document)) is not None:
            return name, list(each(found, objects_only(form.item)))
    if document == []:
        return "JSON", []
    return "JSON rows", row_items(_json_rows(document, columns), columns)


def _json_rows(document: object, columns: Mapping[str, str]) -> list[Any]:
    """Return the rows of a document: the first list in it whose objects have columns that are known, or the document's own."""
    for found in [*_lists(document, DEEPEST_LIST), [document]]:
        headings = dict.fromkeys(name for row in found if isinstance(row, dict) for name in row)
        if (columns and headings.keys() & columns.keys()) or are_items(usual_columns(headings)):
            return found
    raise Unreadable("The document is JSON in an unknown form: name its columns in the source's table of dateline.toml.")


def _lists(document: object, depth: int) -> Iterator[list[Any]]:
    if isinstance(document, list):
        yield document
    elif isinstance(document, dict) and depth:
        for part in document.values():
            yield from _lists(part, depth - 1)


def _number(digits: str) -> int | float:
    """Return a whole number as JSON writes it; infinity for a number with more digits than Python converts."""
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


def _json_lines(text: str) -> list[Any]:
    """Return the objects of JSON Lines; broken lines are rejected pieces in their place. None if no line is an object."""
    rows: list[Any] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            rows.append(json.loads(line, parse_int=_number))
        except (ValueError, RecursionError) as error:
            rows.append(quarantined(number, f"The line is not JSON: {error}.", line))
    return rows if any(isinstance(row, dict) for row in rows) else []
