"""Sources as Dagster sees them: a partition each, so that one can be asked, retried and backfilled by itself; dropped files.

Not here: asking them (sources/). A run of the whole pipeline asks all of them by itself (assets.py).
"""

import hashlib
from datetime import date
from typing import Any

import dagster as dg

from pipelines.defs.jobs import pipeline
from pipelines.defs.warehouse import Warehouse
from pipelines.settings import load_settings
from pipelines.sources.files import find_files
from pipelines.sources.intake import take_in
from pipelines.sources.past import span_of
from pipelines.sources.source import SourceError

NAMES = [source.name for source in load_settings().sources]

# A site that is down for a while is asked again after 1, 2 and 4 minutes; what lasts longer is for the next night.
PATIENCE = dg.RetryPolicy(max_retries=3, delay=60, backoff=dg.Backoff.EXPONENTIAL, jitter=dg.Jitter.PLUS_MINUS)

# How often folders are looked at for dropped files, in seconds.
LOOK_EVERY = 60


class Again(dg.Config):
    """A part of the past to ask for again: pages of a listing as 10-20, items from a day on as 2020-01-01; '' for neither."""

    pages: str = ""
    since: str = ""


@dg.asset(partitions_def=dg.StaticPartitionsDefinition(NAMES), group_name="raw", retry_policy=PATIENCE, kinds={"http"})
def source(context: dg.AssetExecutionContext, config: Again, warehouse: Warehouse) -> dg.MaterializeResult[None]:
    """Ask one source, and keep what it has. The tables follow with the next run of the pipeline."""
    wanted = [each for each in load_settings().sources if each.name == context.partition_key]
    since = date.fromisoformat(config.since) if config.since else None
    (intake,) = take_in(warehouse.home, wanted, warehouse.started_at, context.log.info, span_of(config.pages, since))
    told: dict[str, Any] = {name: value for name, value in intake.row.items() if value is not None and name != "started_at"}
    if intake.row["outcome"] == "failed":
        raise dg.Failure(str(intake.failure), metadata=told)
    return dg.MaterializeResult(metadata=told)


@dg.sensor(job=pipeline, minimum_interval_seconds=LOOK_EVERY)
def dropped_files(_: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Start a run when files of a source are new or changed."""
    places = [place for each in load_settings().sources for place in getattr(each, "files", ())]
    try:
        files = find_files(places)
    except SourceError as error:
        return dg.SkipReason(str(error))
    if not files:
        return dg.SkipReason("No source of dateline.toml has files.")
    seen = [f"{file} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files]
    return dg.RunRequest(run_key=hashlib.sha256("\n".join(seen).encode()).hexdigest(), tags={"dateline/trigger": "dropped files"})
