"""A whole run from the command line: take in, stop there if nothing changed, else run the pipeline; then say what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from uuid import uuid4

from pipelines.raw import documents
from pipelines.runs import last_run, nothing_to_do
from pipelines.settings import load_settings
from pipelines.sources.files import NAMED_FILES, Files
from pipelines.sources.intake import EVERYTHING, Intake, take_in
from pipelines.sources.past import Span
from pipelines.sources.source import Source
from warehouse.errors import InputError
from warehouse.queries import Reader, open_current
from warehouse.store import Home, run_lock


def chosen_sources(names: Sequence[str]) -> Sequence[Source]:
    """The sources of dateline.toml by their names; all where none is named.

    Raises:
        InputError: there is no source of such a name.
    """
    sources = load_settings().sources
    known = {source.name: source for source in sources}
    if odd := sorted(set(names) - set(known)):
        raise InputError(f"dateline.toml has no source called {', '.join(odd)}; there are {', '.join(sorted(known)) or 'none'}.")
    return [known[name] for name in names] if names else sources


def run_all(home: Home, sources: Sequence[Source], say: Callable[[str], None], span: Span = EVERYTHING) -> int:
    """Ask sources, and run the pipeline on what they gave and what was kept before.

    Returns:
        The exit code: 0 done; 1 a promise was broken, a source failed, or nothing of what was given could be used.

    Raises:
        InputError: there is nothing to read, or files named on the command line can't be.
        RunUnderWay: another process is writing to the home.
    """
    started_at = datetime.now(UTC)
    with run_lock(home):
        taken = take_in(home, sources, started_at, say, span)
        failed = told_failures(taken, say)
        if documents(home).is_empty():
            raise InputError(
                "There is nothing to read. Name a listing (`dateline run listing.txt`) or a source in dateline.toml."
            )
        run = nothing_to_do(home, str(uuid4()), started_at)
        if run is None:
            from pipelines.defs.launch import run_pipeline  # noqa: PLC0415 - Dagster takes seconds to load

            say("Starting Dagster")
            for failure in (failures := run_pipeline(home, say)):
                say(f"dateline: {failure}")
            if failures:
                say("Nothing was published: the edition before stands as it was.")
                return 1
            run = last_run(home)
    say(in_words(run))
    given = [document for intake in taken for document in intake.documents]
    return max(failed, report_unusable(open_current(home), given, say))


def named_files(news: Sequence[str]) -> Sequence[Source]:
    """Files named on the command line, as a source."""
    return [Files(name=NAMED_FILES, files=tuple(news))]


def told_failures(taken: Sequence[Intake], say: Callable[[str], None]) -> int:
    """Name the sources that failed, whole or in part; 1 if there is one."""
    for intake in taken:
        if intake.failure:
            say(f"dateline: source {intake.row['source_id']}: {intake.failure}")
    return int(any(intake.failure for intake in taken))


def in_words(run: dict[str, object]) -> str:
    """What came of a run, in two sentences."""
    counted = {
        name: f"{run[name]:,}"
        for name in ("documents", "records_in", "items", "repeats", "quarantined", "withheld", "new", "changed")
    }
    account = "Documents: {documents}. Records: {records_in} = {items} items + {repeats} repeats + {quarantined} quarantined"
    account += " + {withheld} withheld by derogations." if run["withheld"] else "."
    outcome = "published as" if run["published"] else "nothing to publish since"
    return (account + " {new} new, {changed} changed; ").format(**counted) + f"{outcome} {run['edition']}."


def report_unusable(reader: Reader, taken: list[str], say: Callable[[str], None]) -> int:
    """Name what could not be used of the documents just given; 1 if that is all of it."""
    pieces = reader.run("quarantine_of_documents", documents=taken)
    for piece in pieces.head(10).iter_rows(named=True):
        say(f"not used: {piece['address']}, line {piece['line']}: {piece['reason']}")
    if pieces.height > 10:
        say(f"… and {pieces.height - 10:,} pieces more; the dashboard's data page shows all.")
    usable = reader.run("records_of_documents", documents=taken)["found"].sum()
    return 1 if taken and not usable else 0
