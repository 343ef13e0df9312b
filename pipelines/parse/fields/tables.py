"""Items in data: the answers of WordPress and ReliefWeb, JSON Feed, other JSON, and tables whose columns a source's table names.

An entry of an unexpected shape is read as far as it goes, or quarantined by itself.
Put here: JSON and rows into fields. Not here: asking for them (sources/), which columns a source has (dateline.toml).
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pyarrow.parquet as pq

from pipelines.parse.fields.delimited import DELIMITERS, delimited_rows
from pipelines.parse.fields.feeds import json_feed_entry
from pipelines.parse.fields.named import Entry, Named, each, shown
from pipelines.parse.fields.values import inside, listed, words
from pipelines.parse.fields.workbook import XLSX, WorkbookSheet, sheets_in
from pipelines.parse.markup.tree import plain
from pipelines.parse.model import Quarantined, Unreadable, quarantined
from pipelines.parse.vocabulary import usual_columns

PARTS = ("title", "date", "category", "teaser", "body", "url", "place", "topics")

# How the files of tables that are no text begin: workbooks (XLSX), and Parquet.
PARQUET = b"PAR1"
TABLES = (XLSX, PARQUET)

# Three times the items of the largest listing; bytes of a Parquet file when unpacked.
MOST_ROWS = 200_000
LARGEST_UNPACKED = 256 << 20
ROWS_AT_ONCE = 1_000

# Digits of a whole number that Python converts, as its limit is unless somebody changed it (sys.get_int_max_str_digits).
MOST_DIGITS = 4300

# How far down in JSON a list of items can stand: {"response": {"results": [...]}}.
DEEPEST_LIST = 3

Cells = dict[str, Any]


def json_items(text: str, columns: Mapping[str, str]) -> tuple[str, list[Entry]]:
    """Return the form of a JSON document and its items, in order; an entry that can't be read stands there with the reason.

    Raises:
        Unreadable: it is not JSON, or of no known form.
    """
    try:
        document = json.loads(text, parse_int=_number)
    except RecursionError:
        raise Unreadable("The document is JSON within JSON, deeper than any list of news.") from None
    except ValueError as error:
        if rows := _json_lines(text):
            return "JSON Lines", _rows(rows, columns)
        raise Unreadable(f"The document is not JSON: {error}.") from None
    if isinstance(document, dict) and "jsonfeed.org" in words(document.get("version")):
        return "JSON Feed", list(each(listed(document.get("items")), _object(json_feed_entry)))
    if isinstance(document, dict) and any(isinstance(inside(part, "fields"), dict) for part in listed(document.get("data"))):
        return "ReliefWeb", list(each(listed(document["data"]), _object(_reliefweb)))
    posts = document if isinstance(document, list) else [document]
    if any(inside(post, "title", "rendered") is not None for post in posts):
        return "WordPress", list(each(posts, _object(_wordpress)))
    if document == []:
        return "JSON", []
    return "JSON rows", _rows(_json_rows(document, columns), columns)


def _object(read: Callable[[dict[str, Any], int], Entry]) -> Callable[[Any, int], Entry]:
    """Return a reader that takes objects only."""

    def checked(part: object, at: int) -> Entry:
        if not isinstance(part, dict):
            return quarantined(at, "The entry is no object with fields, as the others are.", shown(part))
        return read(part, at)

    return checked


def _json_rows(document: object, columns: Mapping[str, str]) -> list[Any]:
    """Return the rows of a document: the first list in it whose objects have columns that are known, or the document's own."""
    for found in [*_lists(document, DEEPEST_LIST), [document]]:
        headings = dict.fromkeys(name for row in found if isinstance(row, dict) for name in row)
        if (columns and headings.keys() & columns.keys()) or _tell_items(usual_columns(headings)):
            return found
    raise Unreadable("The document is JSON of no form that is known: name its columns in the source's table of dateline.toml.")


def _lists(document: object, depth: int) -> Iterator[list[Any]]:
    if isinstance(document, list):
        yield document
    elif isinstance(document, dict) and depth:
        for part in document.values():
            yield from _lists(part, depth - 1)


def _tell_items(columns: Mapping[str, str]) -> bool:
    """Decide whether columns are those of news: a headline, or a text with its day, and something beside it."""
    parts = set(columns.values())
    return len(parts) > 1 and ("title" in parts or ("date" in parts and bool(parts & {"teaser", "body"})))


def _number(digits: str) -> int | float:
    """Return a whole number as JSON writes it; one of more digits than Python converts is as good as endless."""
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


def _json_lines(text: str) -> list[Any]:
    """Return the objects of JSON Lines; broken lines are among them with their reason. None where no line is an object."""
    rows: list[Any] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            rows.append(json.loads(line, parse_int=_number))
        except (ValueError, RecursionError) as error:
            rows.append(quarantined(number, f"The line is not JSON: {error}.", line))
    return rows if any(isinstance(row, dict) for row in rows) else []


def _wordpress(post: dict[str, Any], at: int) -> Entry:
    if inside(post, "content", "protected") is True or inside(post, "excerpt", "protected") is True:
        return quarantined(at, "The post is protected by a password: it is not public, so it is no news.", shown(post))
    groups = [term for group in listed(inside(post, "_embedded", "wp:term")) for term in listed(group)]
    terms = [(words(inside(term, "taxonomy")), plain(words(inside(term, "name")))) for term in groups]
    labels = [name for kind, name in terms if kind == "category"]
    return Named(
        at,
        title=plain(words(post.get("title"))),
        category=labels[0] if labels else "",
        date=words(post.get("date")) or words(post.get("date_gmt")),
        teaser=" ".join(plain(words(post.get("excerpt"))).split()),
        body=plain(words(post.get("content"))),
        url=words(post.get("link")),
        topics="; ".join([*labels[1:], *(name for kind, name in terms if kind == "post_tag")]),
    )


def _reliefweb(part: dict[str, Any], at: int) -> Named:
    def field(*names: str) -> str:
        return next((said for name in names if (said := words(inside(part, "fields", name)))), "")

    formats, themes = ([words(one) for one in listed(inside(part, "fields", name))] for name in ("format", "theme"))
    return Named(
        at,
        title=field("title"),
        category=formats[0] if formats else "",
        date=words(inside(part, "fields", "date", "original")) or words(inside(part, "fields", "date", "created")),
        body=plain(field("body-html")) or field("body"),
        url=field("origin", "url_alias", "url") or words(part.get("href")),
        topics="; ".join(filter(None, themes)),
    )


def table_items(content: bytes, text: str, columns: Mapping[str, str]) -> list[Entry]:
    """Return the rows of a file as items, by the columns that are named; CSV is given as text, XLSX and Parquet as bytes.

    Raises:
        Unreadable: the file can't be read, no columns are named, or one of them is not in it.
    """
    sheets = list(sheets_in(content)) if content.startswith(XLSX) else []
    if not columns:
        raise Unreadable("The document is a table: name its columns in its source's table of dateline.toml.")
    if sheets:
        return _workbook_items(sheets, columns)
    rows = _parquet_rows(content) if content.startswith(PARQUET) else _csv_rows(text, columns)
    return _rows(rows, columns)


def _workbook_items(sheets: list[WorkbookSheet], columns: Mapping[str, str]) -> list[Entry]:
    """Return the items of all visible sheets that have the columns; the other sheets are quarantined with the reason."""
    entries: list[Entry] = []
    missing: list[Unreadable] = []
    for sheet in sheets:
        rows = [row for row in sheet.rows if any(row)]
        try:
            if sheet.flaw or not sheet.visible:
                raise Unreadable(sheet.flaw or f"The sheet “{sheet.name}” is hidden: it was not read.")
            if rows:
                entries += _rows((dict(zip(rows[0], row, strict=True)) for row in rows[1:]), columns, rows[0])
        except Unreadable as reason:
            missing.append(reason)
            entries.append(quarantined(1, str(reason), "\n".join(" | ".join(row) for row in rows[:20])))
    if missing and len(missing) == len(entries):
        raise missing[0]
    return entries


def _parquet_rows(content: bytes) -> Iterator[Cells]:
    try:
        table = pq.ParquetFile(io.BytesIO(content))
        unpacked = sum(table.metadata.row_group(at).total_byte_size for at in range(table.metadata.num_row_groups))
        if unpacked > LARGEST_UNPACKED:
            raise Unreadable(f"Unpacked, the table takes more than {LARGEST_UNPACKED >> 20} MB: split it.")
        for batch in table.iter_batches(ROWS_AT_ONCE):
            yield from batch.to_pylist()
    except (Unreadable, GeneratorExit, KeyboardInterrupt, MemoryError):
        raise
    except Exception as error:  # whatever a damaged file raises in the library
        said = str(error).partition("\n")[0].rstrip(".")
        raise Unreadable(f"The table can't be read ({said}): copy the file again, or save it anew.") from None


def _csv_rows(text: str, columns: Mapping[str, str]) -> Iterator[Cells | Quarantined]:
    """Rows of a CSV file; its delimiter is the one by which most of the named columns are in its first row."""

    def known(delimiter: str) -> tuple[int, int]:
        header = next((row[1] for row in delimited_rows(text[:100_000], delimiter) if not isinstance(row, Quarantined)), [])
        return len(columns.keys() & set(header)), len(header)

    headings: list[str] | None = None
    for row in delimited_rows(text, max(DELIMITERS, key=known)):
        if isinstance(row, Quarantined):
            yield row
        elif headings is None:
            headings = row[1]
            _check(columns, headings)
        elif any(row[1]):
            cells = row[1] + [""] * (len(headings) - len(row[1]))
            yield dict(zip(headings, cells, strict=False))


def _check(columns: Mapping[str, str], headings: Iterable[str]) -> None:
    """Refuse a table that lacks a column which its source's table names."""
    headings = [str(heading) for heading in headings]
    if missing := sorted(set(columns) - set(headings)):
        raise Unreadable(f"The table has no column called {', '.join(missing)}; there are {', '.join(headings)}.")


def _rows(rows: Iterable[Any], columns: Mapping[str, str], headings: Iterable[str] | None = None) -> list[Entry]:
    """Return rows as items, by the columns that are named, else by those that tables of news usually have."""
    given: list[Any] = []
    for row in rows:
        if len(given) == MOST_ROWS:
            given.append(quarantined(MOST_ROWS + 1, f"The table has more than {MOST_ROWS:,} rows; the rest was not read.", ""))
            break
        given.append(row)
    found = list(dict.fromkeys(name for row in given if isinstance(row, dict) for name in row))
    if columns and (found or headings is not None):
        _check(columns, found if headings is None else headings)
    known = columns or usual_columns(found)
    if found and not columns and not _tell_items(known):
        raise Unreadable(
            f"The rows have no columns that tell news items: there are {', '.join(found[:20])}. "
            "Name those of headline, day and text in the source's table of dateline.toml."
        )

    def named(row: Cells, at: int) -> Entry:
        said = {part: plain(words(row.get(heading))) for heading, part in known.items()}
        if not any(said.values()):
            return quarantined(at, "The row says nothing in the columns that are read.", shown(row))
        return Named(at, **said)

    return list(each(given, _object(named)))
