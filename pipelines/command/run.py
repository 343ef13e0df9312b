"""A whole run from the command line: ask sources, run the pipeline if something changed, print the result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from uuid import uuid4

from pipelines.command.mend import mend_end
from pipelines.sources.intake import EVERYTHING, Intake, take_in
from pipelines.sources.past import Span
from pipelines.sources.raw import received
from pipelines.sources.source import Source, SourceError
from pipelines.steps.account import hold_home, last_run, log_failure, nothing_to_do, reason_of
from warehouse.editions import sound_edition
from warehouse.errors import DatelineError, InputError
from warehouse.home import Home
from warehouse.lock import RunUnderWay
from warehouse.queries import Reader, open_current

# Exit codes of a run; 2 is that of a command or input that is wrong. A source that failed or a contract that is broken is
# trouble, also where the edition is right as it stands; a document in quarantine is not, unless nothing else was given.
PUBLISHED, FAILED, NOTHING_NEW, WITH_TROUBLE = 0, 1, 3, 4


def run_all(home: Home, choose: Callable[[], Sequence[Source]], say: Callable[[str], None], span: Span = EVERYTHING) -> int:
    """Ask the sources that `choose` returns, and run the pipeline on new and earlier documents.

    Another process may write to the home while sources are asked. A run that fails is logged in the home, also where
    dateline.toml is the reason. A wrong file name on the command line is reported, but not logged as a run.

    Returns:
        The exit code: PUBLISHED, NOTHING_NEW, WITH_TROUBLE or FAILED.

    Raises:
        InputError: there is nothing to read, or files named on the command line can't be.
        RunUnderWay: another process is writing to the home.
        DatelineError: the run failed; the current edition stays published.
    """
    started_at = datetime.now(UTC)
    try:
        return _run(home, choose(), say, span, started_at)
    except (RunUnderWay, SourceError):  # neither is a run of its own: the caller prints the reason
        raise
    except (DatelineError, OSError) as error:
        with suppress(OSError):  # a disk that is full or read-only takes no log either
            log_failure(home, started_at, "before the tables are made", reason_of(error), getattr(error, "document", None))
        raise
    except (KeyboardInterrupt, SystemExit):
        with suppress(OSError):
            log_failure(home, started_at, "before its end", "The run was stopped, as with Ctrl+C. The next run goes on.")
        raise


def _run(home: Home, sources: Sequence[Source], say: Callable[[str], None], span: Span, started_at: datetime) -> int:
    home.check_layout()
    for sentence in mend_end(home):
        say(f"dateline: {sentence}")
    taken = take_in(home, sources, started_at, say, span)
    say_failures(taken, say)
    if received(home).is_empty():
        raise InputError("There is nothing to read. Name a file (`dateline run listing.txt`), or add a source to dateline.toml.")
    with hold_home(home, started_at):
        if (wrong := sound_edition(home)[1]) and home.editions():
            say(f"dateline: the current edition can't be used: {wrong} This run makes it anew.")
        run = nothing_to_do(home, str(uuid4()), started_at)
        if run is None:
            from pipelines.defs.launch import run_pipeline  # noqa: PLC0415 - Dagster takes seconds to load

            say("Starting Dagster")
            for failure in (failures := run_pipeline(home, say)):
                say(f"dateline: {failure}")
            if failures:
                say("Nothing was published: the current edition stays as it was. Correct the fault above, then run again.")
                return FAILED
            run = last_run(home)
    say(in_words(run))
    given = [document for intake in taken for document in intake.documents]
    unusable = report_unusable(open_current(home), given, say)
    for trouble in run["trouble"]:
        say(f"trouble: {trouble}")
    if run["trouble"] or unusable or any(intake.failure for intake in taken):
        return WITH_TROUBLE
    return PUBLISHED if run["published"] else NOTHING_NEW


def say_failures(taken: Sequence[Intake], say: Callable[[str], None]) -> None:
    """Print which sources failed, whole or in part."""
    for intake in taken:
        if intake.failure:
            say(f"dateline: source {intake.row['source_id']}: {intake.failure}")


def in_words(run: dict[str, object]) -> str:
    """Return the result of a run in two sentences."""
    counted = {
        name: f"{run[name]:,}"
        for name in ("documents", "records_in", "items", "repeats", "quarantined", "withheld", "new", "changed")
    }
    account = "Documents: {documents}. Records: {records_in} = {items} items + {repeats} repeats + {quarantined} rejected"
    account += " + {withheld} withheld by derogations." if run["withheld"] else "."
    outcome = "published as" if run["published"] else "nothing to publish since"
    return (account + " {new} new, {changed} changed; ").format(**counted) + f"{outcome} {run['edition']}."


def report_unusable(reader: Reader, taken: list[str], say: Callable[[str], None]) -> bool:
    """Print the rejected pieces of the documents just given; return whether none of these documents has a record."""
    pieces = reader.run("quarantine_of_documents", documents=taken)
    for piece in pieces.head(10).iter_rows(named=True):
        say(f"rejected: {piece['address']}, line {piece['line']}: {piece['reason']}")
    if pieces.height > 10:
        say(f"… and {pieces.height - 10:,} more rejected pieces; the dashboard's data page shows all.")
    usable = reader.run("records_of_documents", documents=taken)["found"].sum()
    return bool(taken) and not usable
