"""Sources in Dagster: each source is a partition, so that it can be asked, retried and backfilled alone. Also dropped files.

Not here: asking sources (sources/). A run of the whole pipeline asks all sources (assets.py).
"""

import hashlib
import time
from datetime import UTC, date, datetime, timedelta
from typing import Any

import dagster as dg

from pipelines.base.home import default_home
from pipelines.defs.jobs import pipeline
from pipelines.settings import chosen_sources, load_settings
from pipelines.sources.files import Found, look_for
from pipelines.sources.intake import Intake, take_in
from pipelines.sources.past import span_of
from warehouse.errors import InputError
from warehouse.home import Home

NAMES = [source.name for source in load_settings().sources]

# A site that is down for a while is asked again after 1, 2 and 4 minutes; after that, the next nightly run asks it. The asset
# waits by itself: a wait of Dagster's own can't be stopped.
PATIENCE = dg.RetryPolicy(max_retries=3)
FIRST_WAIT_SECONDS = 60

# How often folders are looked at for dropped files, in seconds.
LOOK_EVERY = 60

# A run that failed is started again at the next look, then after 2, 4, 8 … minutes, but at least once a day.
LONGEST_PAUSE = timedelta(days=1)

# A run takes minutes. A run that has not ended after 6 hours was lost with its process; the sensor no longer waits for it.
LONGEST_RUN = timedelta(hours=6)

# Where Dagster keeps a sensor's run_key with a run; a run_key that any run has is never started again.
RUN_KEY = "dagster/run_key"

UNDER_WAY = [
    dg.DagsterRunStatus.QUEUED,
    dg.DagsterRunStatus.NOT_STARTED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
    dg.DagsterRunStatus.CANCELING,
]


class Again(dg.Config):
    """A part of the past to ask for again: pages of a listing as 10-20, items from a day on as 2020-01-01; '' for neither."""

    pages: str = ""
    since: str = ""


@dg.asset(partitions_def=dg.StaticPartitionsDefinition(NAMES), group_name="raw", retry_policy=PATIENCE, kinds={"http"})
def source(context: dg.AssetExecutionContext, config: Again) -> dg.MaterializeResult[None]:
    """Ask one source and keep its documents. The next run of the pipeline puts them into the tables."""
    # Other runs may write to the home meanwhile: a source with pauses takes hours.
    try:
        if tries := getattr(context, "retry_number", 0):  # which Dagster does not know where the asset is called by hand
            time.sleep(FIRST_WAIT_SECONDS * 2 ** (tries - 1))
        intake = _asked(context, config)
    except InputError as error:  # a wrong setting or option stays wrong at every try
        raise dg.Failure(str(error), allow_retries=False) from error
    except Exception:
        raise
    except BaseException as stop:  # somebody stops the run; Dagster would try again by default
        raise dg.Failure(f"{context.partition_key} was stopped.", allow_retries=False) from stop
    facts: dict[str, Any] = {name: value for name, value in intake.row.items() if value is not None and name != "started_at"}
    if intake.row["outcome"] == "failed":
        raise dg.Failure(str(intake.failure), metadata=facts, allow_retries=intake.may_pass)
    return dg.MaterializeResult(metadata=facts)


def _asked(context: dg.AssetExecutionContext, config: Again) -> Intake:
    wanted = chosen_sources([context.partition_key])
    try:
        since = date.fromisoformat(config.since) if config.since else None
    except ValueError:
        raise InputError(f"since = {config.since!r} is not a day. Write the day as 2020-01-01.") from None
    span = span_of(config.pages, since)
    (intake,) = take_in(Home(default_home()), wanted, datetime.now(UTC), context.log.info, span)
    return intake


@dg.sensor(job=pipeline, minimum_interval_seconds=LOOK_EVERY)
def dropped_files(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Start a run when files of a source are new or changed, and again where that run failed."""
    found = look_for([place for each in load_settings().sources for place in getattr(each, "files", ())])
    if not found.files:
        return dg.SkipReason(" ".join(found.problems) or "No source of dateline.toml has files.")
    recently = datetime.now(UTC) - LONGEST_RUN
    if context.instance.get_runs(dg.RunsFilter(job_name=pipeline.name, statuses=UNDER_WAY, created_after=recently), limit=1):
        return dg.SkipReason("A run is under way or waits for its turn. The files are looked at again after it.")
    key, failures, failed_at = _key(found), 0, datetime.min.replace(tzinfo=UTC)
    while runs := context.instance.get_run_records(dg.RunsFilter(tags={RUN_KEY: _nth(key, failures)}), limit=1):
        if runs[0].dagster_run.status not in [dg.DagsterRunStatus.FAILURE, *UNDER_WAY]:
            return dg.SkipReason("No file is new or changed.")
        failures, failed_at = failures + 1, _ended_at(runs[0])
    if (again_at := failed_at + _pause(failures)) > datetime.now(UTC):
        return dg.SkipReason(
            f"The run for these files failed {failures} times; its page says why. It is started again after {again_at:%H:%M} UTC."
        )
    return dg.RunRequest(run_key=_nth(key, failures), tags={"dateline/trigger": "dropped files"})


def _key(found: Found) -> str:
    """Return a hash of names, sizes and times of the files: equal hashes mean that no file changed."""
    seen = [f"{file} {state.st_size} {state.st_mtime_ns}" for file, state in found.files.items()]
    return hashlib.sha256("\n".join(seen).encode(errors="surrogateescape")).hexdigest()


def _nth(key: str, failures: int) -> str:
    """Return the run_key of the next try: key, failures → 'abc', 2 → 'abc-3'."""
    return f"{key}-{failures + 1}" if failures else key


def _pause(failures: int) -> timedelta:
    """Return how long to wait after a number of failures: not at all after the first, then 2, 4, 8 … minutes."""
    return min(timedelta(seconds=LOOK_EVERY) * 2 ** min(failures - 1, 20), LONGEST_PAUSE) if failures > 1 else timedelta()


def _ended_at(run: dg.RunRecord) -> datetime:
    return datetime.fromtimestamp(run.end_time, UTC) if run.end_time else run.update_timestamp.astimezone(UTC)
