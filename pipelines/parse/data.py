"""Items in data: the answers of WordPress and ReliefWeb, JSON Feed, and tables whose columns a source's table names.

Put here: JSON and rows into fields. Not here: asking for them (sources/), which columns a source has (dateline.toml).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import polars as pl

from pipelines.parse.feeds import json_feed_entries
from pipelines.parse.markup.tree import plain
from pipelines.parse.named import Named

PARTS = ("title", "date", "category", "teaser", "body", "url", "place", "topics")

# How the files of tables that are no text begin: workbooks (XLSX), and Parquet.
WORKBOOK = b"PK\x03\x04"
PARQUET = b"PAR1"
TABLES = (WORKBOOK, PARQUET)

DELIMITERS = (",", ";", "\t", "|")


class Unreadable(ValueError):
    """Data that can't be read; the message says why in a sentence."""


def json_items(text: str, columns: Mapping[str, str]) -> tuple[str, list[Named]]:
    """The items in a JSON document, and the name of the form it has.

    Raises:
        Unreadable: it is not JSON, or of no known form.
    """
    try:
        said = json.loads(text)
    except RecursionError:
        raise Unreadable("The document is JSON within JSON, deeper than any list of news.") from None
    except ValueError as error:
        if rows := _json_lines(text):
            return "JSON Lines", _rows(_even(rows), columns)
        raise Unreadable(f"The document is not JSON: {error}.") from None
    if isinstance(said, dict) and "jsonfeed.org" in str(said.get("version")):
        return "JSON Feed", list(json_feed_entries(said))
    if isinstance(said, dict) and isinstance(said.get("data"), list) and all("fields" in part for part in said["data"]):
        return "ReliefWeb", [_reliefweb(part, at) for at, part in enumerate(said["data"], start=1)]
    posts = said if isinstance(said, list) else [said]
    if posts and all(isinstance(post, dict) and "rendered" in (post.get("title") or {}) for post in posts):
        return "WordPress", [_wordpress(post, at) for at, post in enumerate(posts, start=1)]
    if columns and (rows := _json_rows(posts)):
        return "JSON rows", _rows(_even(rows), columns)
    raise Unreadable("The document is JSON of no form that is known: name its columns in the source's table.")


def _json_rows(said: list[Any]) -> list[dict[str, Any]]:
    """The objects of a list, or of the list that one object holds, as {"total": 2, "items": [...]} does."""
    inner = [part for part in said[0].values() if isinstance(part, list)] if len(said) == 1 and isinstance(said[0], dict) else []
    return [row for row in (inner[0] if len(inner) == 1 else said) if isinstance(row, dict)]


def _even(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Objects as rows of one table: what one lacks is None in it."""
    columns = dict.fromkeys(name for row in rows for name in row)
    return [columns | row for row in rows]


def _json_lines(text: str) -> list[dict[str, Any]]:
    try:
        rows = [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        return []
    return [row for row in rows if isinstance(row, dict)]


def _wordpress(post: dict[str, Any], at: int) -> Named:
    groups = post.get("_embedded", {}).get("wp:term") or []
    terms = [(term.get("taxonomy"), plain(str(term.get("name")))) for group in groups for term in group if isinstance(term, dict)]
    labels = [name for kind, name in terms if kind == "category"]
    return Named(
        at,
        title=plain(post["title"]["rendered"]),
        category=labels[0] if labels else "",
        date=str(post.get("date") or post.get("date_gmt") or ""),
        teaser=" ".join(plain((post.get("excerpt") or {}).get("rendered", "")).split()),
        body=plain((post.get("content") or {}).get("rendered", "")),
        url=str(post.get("link") or ""),
        topics="; ".join([*labels[1:], *(name for kind, name in terms if kind == "post_tag")]),
    )


def _reliefweb(part: dict[str, Any], at: int) -> Named:
    fields = part["fields"]
    body = plain(fields["body-html"]) if fields.get("body-html") else str(fields.get("body") or "")
    formats = [str(entry.get("name")) for entry in fields.get("format") or []]
    themes = [str(entry.get("name")) for entry in fields.get("theme") or []]
    dates = fields.get("date") or {}
    return Named(
        at,
        title=str(fields.get("title") or ""),
        category=formats[0] if formats else "",
        date=str(dates.get("original") or dates.get("created") or ""),
        body=body,
        url=str(fields.get("origin") or fields.get("url_alias") or fields.get("url") or part.get("href") or ""),
        topics="; ".join(themes),
    )


def table_items(content: bytes, text: str, columns: Mapping[str, str]) -> list[Named]:
    """The rows of a file as items, by the columns that are named; CSV is given as text, XLSX and Parquet as bytes.

    Raises:
        Unreadable: the file can't be read, no columns are named, or one of them is not in it.
    """
    if not columns:
        raise Unreadable("The document is a table: name its columns in its source's table of dateline.toml.")
    try:
        if content.startswith(WORKBOOK):
            rows: Iterable[dict[str, Any]] = pl.read_excel(io.BytesIO(content), infer_schema_length=None).iter_rows(named=True)
        elif content.startswith(PARQUET):
            rows = pl.read_parquet(io.BytesIO(content)).iter_rows(named=True)
        else:
            rows = _csv_rows(text, columns)
    except (pl.exceptions.PolarsError, csv.Error, ValueError) as error:
        raise Unreadable(f"The table can't be read: {error}.") from None
    return _rows(rows, columns)


def _csv_rows(text: str, columns: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Rows of a CSV file; its delimiter is the one by which most of the named columns are in its first row."""

    def known(delimiter: str) -> tuple[int, int]:
        header = next(csv.reader(io.StringIO(text), delimiter=delimiter), [])
        return len(columns.keys() & set(header)), len(header)

    yield from csv.DictReader(io.StringIO(text), delimiter=max(DELIMITERS, key=known))


def _rows(rows: Iterable[dict[str, Any]], columns: Mapping[str, str]) -> list[Named]:
    return list(_named(rows, columns))


def _named(rows: Iterable[dict[str, Any]], columns: Mapping[str, str]) -> Iterator[Named]:
    for at, row in enumerate(rows, start=1):
        if at == 1 and (missing := sorted(set(columns) - set(row))):
            there = ", ".join(str(name) for name in row)
            raise Unreadable(f"The table has no column called {', '.join(missing)}; there are {there}.")
        said = {part: plain(_text(row[heading])) for heading, part in columns.items()}
        if any(said.values()):
            yield Named(at, **said)


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
