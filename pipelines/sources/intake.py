"""The intake of documents: ask each source for new documents, keep them, and log the result.

Documents enter a home only here. Not here: the kinds of sources (kinds.py), reading one kind (files.py, web.py …).
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
    """The result of asking one source: a row of table intakes, and its documents, new or known.

    `may_pass` is true if the source failed but may work in some minutes.
    """

    row: dict[str, object]
    documents: tuple[str, ...]
    may_pass: bool = False

    @property
    def failure(self) -> str | None:
        """The sentence that says what went wrong; None if the intake is complete."""
        return None if self.row["outcome"] == "complete" else str(self.row["words"])


@dataclass
class _Failure:
    """The failure of a connector: a sentence, empty if it succeeded, and whether the failure may pass."""

    words: str = ""
    may_pass: bool = False


def take_in(
    home: Home, sources: Iterable[Source], received_at: datetime, say: Callable[[str], None], span: Span = EVERYTHING
) -> list[Intake]:
    """Ask the sources, and keep their new documents in a home, all with one time of receipt.

    A source that fails does not stop the others. The documents it gave before are kept, and the failure is logged.

    Raises:
        SourceError: files named on the command line can't be read.
        OSError, StoreError: documents can't be kept, for example on a full disk.
    """
    return [_ask(home, source, received_at, say, span) for source in sources]


def _ask(home: Home, source: Source, received_at: datetime, say: Callable[[str], None], span: Span) -> Intake:
    past, tally, taken, failure = past_of(home, source.name, received_at), Tally(), list[str](), _Failure()
    before, started = len(past.known), time.monotonic()

    def logged() -> dict[str, object]:
        """Log the result of the source until now; return its row."""
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
        failure.words = f"{source.name} was stopped before its end. The next run goes on."
        logged()
        raise
    row = logged()
    if tally.requests:
        say(
            f"{source.name}: {tally.requests:,} requests, {tally.bytes:,} bytes, {row['new']:,} new pages, "
            f"{tally.unchanged:,} unchanged"
        )
    return Intake(row, tuple(taken), failure.may_pass)


def _documents_of(source: Source, past: Past, tally: Tally, span: Span, failure: _Failure) -> Iterator[Received]:
    """Yield a source's documents until it ends or fails; write a failure into `failure`.

    Only errors of the connector are caught here: a document that can't be kept is not the fault of its source.

    Raises:
        SourceError: files named on the command line can't be read.
    """
    try:
        for document in source.documents(past, tally, span):
            yield _writable(document)
    except (SourceError, NotAnswered, Forbidden, BudgetSpent) as error:
        if source.name == NAMED_FILES:  # the person who named the files reads the error
            raise
        failure.words, failure.may_pass = str(error), isinstance(error, NotAnswered) and error.may_pass
    except BaseException as error:  # a fault of one source must not stop the others
        if not (isinstance(error, Exception) or is_panic(error)):
            raise
        failure.words = (
            f"{source.name} stopped at an unknown error ({type(error).__name__}: {error}). "
            "Its earlier documents are kept. Report this line as a bug."
        )


def _writable(document: Received) -> Received:
    """Return a document whose address can be written to a log: a file's name may have bytes that are not Unicode."""
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
    """Return the table intakes: a row for each time that a source was asked."""
    return frame(BY_NAME["intakes"], logged_intakes(home)).unique(["source_id", "started_at"], keep="last", maintain_order=True)
