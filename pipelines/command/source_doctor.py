"""A close look at one source: its last intake, its contract, and the newest page next to the records read from it.

Not here: the machine and the home (doctor.py).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from textwrap import shorten, wrap

import polars as pl

from pipelines.base.text import decode
from pipelines.parse import Parsed
from pipelines.parse.markup.tree import lines_of, tree_of
from pipelines.settings import chosen_sources
from pipelines.sources.intake import intakes
from pipelines.sources.raw import as_last_received, received, stored
from pipelines.sources.source import Source
from pipelines.steps.hold_to_contracts import contracts
from pipelines.steps.parse import parse_source_file
from warehouse.home import Home
from warehouse.store import building, read

# Two columns of a terminal of 120 characters, and as many lines as fit on a screen or two.
WIDTH = 58
MOST_LINES = 40


def look_at(home: Home, name: str, show: Callable[[str], None]) -> bool:
    """Show what is known about a source; return whether something is wrong with it.

    Raises:
        InputError: dateline.toml has no such source.
    """
    (source,) = chosen_sources([name])
    asked = intakes(home).filter(pl.col("source_id") == name)
    kept = received(home).filter(pl.col("source_id") == name).sort("received_at")
    if asked.is_empty():
        show(f"The source {name} was never asked. Run `dateline run --source {name}`.")
        return True
    last = asked.row(-1, named=True)
    show(f"Asked {last['started_at']:%-d %B %Y, %H:%M} UTC: {last['outcome']}, {last['new']} new. {last['words'] or ''}".rstrip())
    broken = _contract(home, source, show)
    if not kept.is_empty():
        _newest_page(home, source, kept, show)
    return bool(broken) or last["outcome"] != "complete"


def _contract(home: Home, source: Source, show: Callable[[str], None]) -> int:
    with building(home) as connection:
        names = ("records", "raw_documents", "receipts", "item_sightings")
        records, documents, receipts, sightings = [read(connection, table) for table in names]
    rows = contracts([source], records, as_last_received(documents, receipts), sightings)
    for row in rows.iter_rows(named=True):
        show(f"{'ok ' if row['outcome'] == 'held' else 'BAD'}  {row['rule']}: {row['sentence']}")
    return rows.filter(pl.col("outcome") == "broken").height


def _newest_page(home: Home, source: Source, kept: pl.DataFrame, show: Callable[[str], None]) -> None:
    """Show the first document of the newest intake next to the records read from it."""
    page = kept.filter(pl.col("received_at") == kept["received_at"].max()).row(0, named=True)
    path = stored(home, page["sha256"])
    parsed = parse_source_file(path, page, source)
    show(f"\n{page['address']}\nkept in {path}, read as: {parsed.shape or 'nothing known'}\n")
    left = _wrapped(_words(path).splitlines())
    for one, other in zip_longest(left, _wrapped(_read(parsed)), fillvalue=""):
        show(f"{one:<{WIDTH}} | {other}".rstrip())


def _words(path: Path) -> str:
    """Return the text of a document as a reader sees it."""
    text = decode(path.read_bytes()) or "(binary)"
    root = tree_of(text) if text.lstrip().startswith("<") else None
    return lines_of(root, links=False) if root is not None else text


def _wrapped(lines: list[str]) -> list[str]:
    return [piece for line in lines for piece in wrap(line, WIDTH)][:MOST_LINES]


def _read(parsed: Parsed) -> list[str]:
    records = [
        f"{one.published_on or 'no date':<10}  {shorten(one.title or one.teaser or '', WIDTH - 13)}" for one in parsed.records
    ]
    return records + [f"rejected, line {piece.line}: {piece.reason}" for piece in parsed.quarantined]
