"""Ask sources for what they have, and keep it: the one way in for documents. Each source is asked by itself, and logged.

Not here: which kinds there are (kinds.py), or how one is read (files.py, and a file for each further kind).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import polars as pl

from pipelines.raw import receive
from pipelines.sources.addresses import Forbidden
from pipelines.sources.http import BudgetSpent, NotAnswered
from pipelines.sources.past import Span, Tally, past_of
from pipelines.sources.source import Source, SourceError
from warehouse.files import append_line, read_lines
from warehouse.home import Home
from warehouse.schema import frame
from warehouse.tables import BY_NAME

# The source of files named on the command line.
NAMED_FILES = "files"

EVERYTHING = Span()


@dataclass(frozen=True)
class Intake:
    """What asking one source came to: a row of table intakes, and the documents, new or known."""

    row: dict[str, object]
    documents: tuple[str, ...]

    @property
    def failure(self) -> str | None:
        """What went wrong; None where all was asked for."""
        return None if self.row["outcome"] == "complete" else str(self.row["words"])


def take_in(
    home: Home, sources: Iterable[Source], received_at: datetime, tell: Callable[[str], None], span: Span = EVERYTHING
) -> list[Intake]:
    """Keep what the sources have as documents of a home, all with one time of receipt.

    A source that fails does not stop the others; what it gave before is kept, and the failure is logged with it.

    Raises:
        SourceError: files named on the command line can't be read.
    """
    return [_ask(home, source, received_at, tell, span) for source in sources]


def _ask(home: Home, source: Source, received_at: datetime, tell: Callable[[str], None], span: Span) -> Intake:
    past, tally, taken = past_of(home, source.name, received_at), Tally(), list[str]()
    before, started, failure = len(past.known), datetime.now(UTC), None
    try:
        for document_id in receive(home, source.name, source.documents(past, tally, span), received_at):
            taken.append(document_id)
    except (SourceError, NotAnswered, Forbidden, BudgetSpent) as error:
        if source.name == NAMED_FILES:  # whoever named them is there to be told
            raise
        failure = str(error)
    words = " ".join([*([failure] if failure else []), *tally.notes])
    new = len(past_of(home, source.name, received_at).known) - before
    row = {
        "source_id": source.name,
        "started_at": received_at,
        "seconds": round((datetime.now(UTC) - started).total_seconds(), 3),
        "outcome": "failed" if failure and not taken else "partial" if words else "complete",
        "words": words or None,
        "new": new,
        "requests": tally.requests,
        "bytes": tally.bytes,
        "unchanged": tally.unchanged,
        "swept": int(tally.swept),
    }
    append_line(home.intakes, {**row, "started_at": received_at.isoformat()})
    if tally.requests:
        tell(
            f"{source.name}: {tally.requests:,} requests, {tally.bytes:,} bytes, {new:,} new pages, {tally.unchanged:,} unchanged"
        )
    return Intake(row, tuple(taken))


def intakes(home: Home) -> pl.DataFrame:
    """The table intakes: every time a source was asked."""
    rows = [{**row, "started_at": datetime.fromisoformat(str(row["started_at"]))} for row in read_lines(home.intakes)]
    return frame(BY_NAME["intakes"], rows).unique(["source_id", "started_at"], keep="last", maintain_order=True)
