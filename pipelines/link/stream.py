"""Link a stream of JSON Lines, batch by batch, in bounded memory: the work of `dateline link`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from typing import Any

import polars as pl

from pipelines.link.link import Links, link
from pipelines.link.tokens.vocabulary import Vocabulary
from warehouse.errors import InputError

BATCH = 2_000  # lines: about 50 MB of memory; larger batches are no faster
ITEMS = {"item_id": pl.String, "title": pl.String, "text": pl.String}


def link_stream(lines: Iterable[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Link items as JSON Lines (id, title, text, date) → their links as JSON Lines, in the same order. Empty lines are skipped.

    Projects are found by the names in the vocabulary and by definitions in the same item. Names are not learned across a stream.

    Raises:
        InputError: a line is no JSON object, has no id, or has a title or text that is not text. The message names the line.
    """
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    while batch := list(islice(numbered, BATCH)):
        items = [_item(number, line) for number, line in batch]
        rows = [(str(row), item.get("title"), item.get("text")) for row, item in enumerate(items)]
        links = _by_item(link(pl.DataFrame(rows, schema=ITEMS, orient="row"), vocabulary), len(items))
        for item, found in zip(items, links, strict=True):
            yield json.dumps({"id": item["id"], **found}, ensure_ascii=False)


def _item(number: int, line: str) -> dict[str, Any]:
    """Read the item of one line; raise an InputError that names the line where it is no item."""
    try:
        item = json.loads(line)
    except ValueError as error:
        raise InputError(f"Line {number} is not JSON ({error}): each line must hold one object with id, title, text.") from error
    if not isinstance(item, dict) or item.get("id") is None:
        raise InputError(f"Line {number} has no id: each line must hold one object with id, title, text.")
    for name in ("title", "text"):
        if flaw := _flaw(item.get(name)):
            raise InputError(f"Line {number}: {name} {flaw}.")
    return item


def _flaw(value: object) -> str | None:
    """Say why a value can't be the title or text of an item; None if it can."""
    if not isinstance(value, str | None):
        return f"must be text or null, and is {value!r}"
    try:
        (value or "").encode()
    except UnicodeEncodeError:
        return "has bytes in it that are not UTF-8"
    return None


def _by_item(links: Links, items: int) -> list[dict[str, list[dict[str, Any]]]]:
    """Group the links by item: one dictionary an item, with the kind of link as its key."""
    kinds = [kind.name for kind in fields(Links)]
    found: list[dict[str, list[dict[str, Any]]]] = [{kind: [] for kind in kinds} for _ in range(items)]
    for kind in kinds:
        for one in getattr(links, kind).iter_rows(named=True):
            found[int(one.pop("item_id"))][kind].append(one)
    return found
