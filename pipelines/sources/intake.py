"""Ask sources for what they have, and keep it: the one way in for documents. Each source is asked by itself, and logged.

Not here: which kinds there are (kinds.py), or how one is read (files.py, and a file for each further kind).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import polars as pl

from pipelines.sources.addresses import Forbidden
from pipelines.sources.files import NAMED_FILES
from pipelines.sources.http import BudgetSpent, NotAnswered
from pipelines.sources.past import Past, Span, Tally, logged_intakes, past_of
from pipelines.sources.raw import Received, receive
from pipelines.sources.source import Source, SourceError, is_panic
from warehouse.files import append_line
from warehouse.home import Home
from warehouse.schema import frame
from warehouse.tables import BY_NAME

EVERYTHING = Span()


@dataclass(frozen=True)
class Intake:
    """What asking one source came to: a row of table intakes, and the documents, new or known.

    `may_pass` tells whether what failed may work in some minutes.
    """

    row: dict[str, object]
    documents: tuple[str, ...]
    may_pass: bool = False

    @property
    def failure(self) -> str | None:
        """What went wrong; None where all was asked for."""
        return None if self.row["outcome"] == "complete" else str(self.row["words"])


@dataclass
class _Failure:
    """How a connector ended before its end: in words, and whether that may pass; no words where it came to its end."""

    words: str = ""
    may_pass: bool = False


def take_in(
    home: Home, sources: Iterable[Source], received_at: datetime, tell: Callable[[str], None], span: Span = EVERYTHING
) -> list[Intake]:
    """Keep what the sources have as documents of a home, all with one time of receipt.

    A source that fails, in whatever way, does not stop the others; what it gave before is kept, and the failure is logged.

    Raises:
        SourceError: files named on the command line can't be read.
        OSError, StoreError: documents can't be kept, as where the disk is full or another process writes.
    """
    return [_ask(home, source, received_at, tell, span) for source in sources]


def _ask(home: Home, source: Source, received_at: datetime, tell: Callable[[str], None], span: Span) -> Intake:
    past, tally, taken, failure = past_of(home, source.name, received_at), Tally(), list[str](), _Failure()
    before, started = len(past.known), time.monotonic()

    def logged() -> dict[str, object]:
        """Log what has come of the source until now."""
        new = len(past_of(home, source.name, received_at).known) - before
        seconds = round(time.monotonic() - started, 3)  # a clock that is set back does not count
        row = _row(source.name, tally, failure, taken) | {"started_at": received_at, "seconds": seconds, "new": new}
        append_line(home.intakes, {**row, "started_at": received_at.isoformat()})
        return row

    try:
        for document_id in receive(home, source.name, _documents_of(source, past, tally, span, failure), received_at):
            taken.append(document_id)
    except Exception:  # documents can't be kept, or files named on the command line are not there
        raise
    except BaseException:  # somebody stops the program, with Ctrl+C or in Dagster
        failure.words = f"{source.name} was stopped before its end; the next run goes on."
        logged()
        raise
    row = logged()
    if tally.requests:
        tell(
            f"{source.name}: {tally.requests:,} requests, {tally.bytes:,} bytes, {row['new']:,} new pages, "
            f"{tally.unchanged:,} unchanged"
        )
    return Intake(row, tuple(taken), failure.may_pass)


def _documents_of(source: Source, past: Past, tally: Tally, span: Span, failure: _Failure) -> Iterator[Received]:
    """Yield a source's documents until it ends or fails; `failure` hears how.

    Only what a connector raises is caught here: that a document can't be kept is no failure of its source.

    Raises:
        SourceError: files named on the command line can't be read.
    """
    try:
        for document in source.documents(past, tally, span):
            yield _writable(document)
    except (SourceError, NotAnswered, Forbidden, BudgetSpent) as error:
        if source.name == NAMED_FILES:  # whoever named them is there to be told
            raise
        failure.words, failure.may_pass = str(error), isinstance(error, NotAnswered) and error.may_pass
    except BaseException as error:  # one source's fault, whatever it is, must not take the news of the others away
        if not (isinstance(error, Exception) or is_panic(error)):
            raise
        failure.words = (
            f"{source.name} stopped at something that Dateline does not know ({type(error).__name__}: {error}). "
            "What came before is kept. Please report this line as a bug."
        )


def _writable(document: Received) -> Received:
    """Return a document whose address can be written to a log: a file's name may hold bytes that are no letters."""
    address = document.address.encode(errors="backslashreplace").decode()
    return replace(document, address=address)


def _row(source_id: str, tally: Tally, failure: _Failure, taken: Sequence[str]) -> dict[str, object]:
    words = " ".join(dict.fromkeys([*([failure.words] if failure.words else []), *tally.notes]))
    words = words.encode(errors="backslashreplace").decode()
    return {
        "source_id": source_id,
        "outcome": "failed" if failure.words and not taken else "partial" if words else "complete",
        "words": words or None,
        "requests": tally.requests,
        "bytes": tally.bytes,
        "unchanged": tally.unchanged,
        "swept": int(tally.swept and not failure.words),
    }


def intakes(home: Home) -> pl.DataFrame:
    """Return the table intakes: every time a source was asked."""
    return frame(BY_NAME["intakes"], logged_intakes(home)).unique(["source_id", "started_at"], keep="last", maintain_order=True)
