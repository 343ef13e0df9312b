"""The start of a whole run in this process, for `dateline run`; Dagster keeps its own record of the run in the home.

Not here: the steps of a run (assets.py).
"""

import logging
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import dagster as dg
from dagster._core.errors import DagsterExecutionInterruptedError

from pipelines.defs.jobs import WRITES
from pipelines.steps.account import reason_of
from warehouse.errors import InputError, advised
from warehouse.files import replace_text
from warehouse.home import Home, StoreError

Result = TypeVar("Result")

# What stands before the words of an error of the machine, as in "OSError: [Errno 28] No space left" or "duckdb.IOException: IO".
KIND = re.compile(r"\w+: \[Errno \d+\] |_?duckdb\.[\w.]+: ")

# What Dagster's address of a SQLite file does not quote: it begins its options (?), or stands for another character (%41).
NO_ADDRESS = re.compile(r"\?|%[0-9A-Fa-f]{2}")

ROOM = "Free some room on that disk, or give this user the right to write there, and run again: nothing is lost."

# Codes of SQLite where the disk is the reason, not the file: https://www.sqlite.org/rescode.html. The low byte is the kind.
PRIMARY = 0xFF
REFUSED = (
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
)

# No figures of use are sent anywhere.
INSTANCE = "telemetry:\n  enabled: false\n"

# A home is written by one run at a time, so runs of the pipeline wait for each other. Sources that wait for an answer, and
# reports, go on at the same time; more than a few would only slow each other on two cores.
INSTANCE += "concurrency:\n  runs:\n    max_concurrent_runs: 4\n    tag_concurrency_limits:\n"
INSTANCE += f"      - key: {WRITES}\n        limit: 1\n"

# What homes of layout 1 hold, unless somebody changed it.
INSTANCE_BEFORE = "telemetry:\n  enabled: false\nconcurrency:\n  runs:\n    max_concurrent_runs: 1\n"

# Dagster's log of every event is on its page; the terminal gets one line a step.
CONFIG = {
    "ops": {"received": {"config": {"receive": False}}},
    "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
}


def dagster_home(home: Home) -> str:
    """Return the folder of Dagster's own record for a home, and make it if it is missing. `make dagster` shows the same record.

    Raises:
        InputError: the path of the home can't be written as the address of a database.
    """
    folder = _folder(home)
    if sign := NO_ADDRESS.search(str(folder)):
        raise InputError(
            f"{home.path} can't be a home: Dagster can't keep its record below a folder with {sign.group()} in its name. "
            "Give the folder another name, or choose another folder with --home. Nothing in the folder is lost."
        )
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "dagster.yaml"
    if not settings.exists() or settings.read_text(encoding="utf-8") == INSTANCE_BEFORE:
        replace_text(settings, INSTANCE)
    return str(folder)


def _folder(home: Home) -> Path:
    return home.path.resolve() / "dagster"


def run_pipeline(home: Home, show: Callable[[str], None]) -> list[str]:
    """Materialise every asset from the kept documents; call `show` with the name of each step as it begins.

    Returns:
        One sentence for each failure; an empty list if the run succeeded.

    Raises:
        KeyboardInterrupt: somebody stopped the run with Ctrl+C or SIGTERM, which Dagster treats alike.
    """
    from pipelines.definitions import defs  # noqa: PLC0415 - definitions load this folder, and what they find here

    _check_places(_folder(home), show)
    os.environ.update(DAGSTER_HOME=dagster_home(home), DATELINE_HOME=str(home.path))
    job = defs().resolve_job_def("pipeline")
    steps = {node.name: (node.definition.description or node.name).split(".")[0].strip() for node in job.nodes}

    def tell(event: dg.EventLogEntry) -> None:
        if event.dagster_event_type == dg.DagsterEventType.STEP_START and event.step_key in steps:
            show(steps[event.step_key])
        elif event.dagster_event is None and event.level == logging.INFO:
            show(f"  {event.user_message}")

    def execute() -> dg.ExecuteInProcessResult:
        with dg.DagsterInstance.get() as instance:
            run_id = str(uuid4())
            instance.add_event_listener(run_id, tell)
            return job.execute_in_process(run_config=CONFIG, instance=instance, raise_on_error=False, run_id=run_id)

    result = _with_record(home, show, execute)
    if any(_was_stopped(event) for event in result.all_events):
        raise KeyboardInterrupt
    return [] if result.success else list(_failures(result))


def _was_stopped(event: dg.DagsterEvent) -> bool:
    error = event.step_failure_data.error if event.is_step_failure else None
    return error is not None and error.cls_name == DagsterExecutionInterruptedError.__name__


def _with_record(home: Home, show: Callable[[str], None], execute: Callable[[], Result]) -> Result:
    """Call `execute`, which needs Dagster's record. Replace a damaged record and try again: it has no news in it.

    Raises:
        StoreError: the disk refuses to store the record.
    """
    folder = _folder(home)
    try:
        return execute()
    except Exception as error:  # whatever its database and Dagster make of damage
        if refusal := _refusal(error):
            raise StoreError(f"{folder}, Dagster's own record, can't be written: {refusal}. {ROOM}") from error
        _move_away(folder, reason_of(error), show)
        dagster_home(home)
        return execute()


def _check_places(folder: Path, show: Callable[[str], None]) -> None:
    """Move Dagster's record away if a file is where a folder should be, or the reverse: its own error would be unclear."""
    if folder.exists() and not folder.is_dir():
        _move_away(folder, f"{folder} is not a folder", show)
    elif database := next((path for path in folder.rglob("*.db") if path.is_dir()), None):
        _move_away(folder, f"{database} is a folder", show)


def _move_away(folder: Path, why: str, show: Callable[[str], None]) -> None:
    damaged = folder.with_name(f"dagster-damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
    folder.rename(damaged)
    show(
        f"Dagster's own record is damaged: {why.rstrip('.')}. It was moved to {damaged}, and a new record begins. "
        "You need not do anything."
    )


def _refusal(error: BaseException | None) -> str | None:
    """Return the words of a disk that refused to read or write; None if the error has another cause."""
    while error:
        if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & PRIMARY in REFUSED:
            return str(error)
        if isinstance(error, OSError):
            return error.strerror or str(error)
        error = error.__cause__ or error.__context__
    return None


def _failures(result: dg.ExecuteInProcessResult) -> Iterator[str]:
    for check in result.get_asset_check_evaluations():
        if not check.passed:
            rows = check.metadata.get("broken rows")
            yield (
                f"Could not publish: rows of the table `{check.asset_key.to_user_string()}` fail the check `{check.check_name}` "
                f"({check.description}). Report this as a bug, with these rows:\n{rows.value if rows else ''}"
            )
    for event in result.all_events:
        error = event.step_failure_data.error if event.is_step_failure else None
        if error and error.cls_name != "DagsterAssetCheckFailedError":
            cause = error.cause or error
            yield f"{event.step_key}: {_plain(cause.message.strip())}"


def _plain(message: str) -> str:
    """Return a library's message with advice, without its class: 'OSError: [Errno 28] No space…' → 'No space…'."""
    kind = KIND.match(message)
    return advised(message[kind.end() :] if kind else message)
