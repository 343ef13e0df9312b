"""Run the whole pipeline in this process, as `dateline run` does, with Dagster's own record of it under the home.

Not here: what the steps are (assets.py).
"""

import logging
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from uuid import uuid4

import dagster as dg

from pipelines.defs.jobs import WRITES
from warehouse.files import replace_text
from warehouse.home import Home

# No figures of use are sent anywhere.
INSTANCE = "telemetry:\n  enabled: false\n"

# A home is written by one run at a time, so runs of the pipeline wait for each other. Sources that wait for an answer, and
# reports, go on beside it; more than a few at a time would only slow each other on two cores.
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
    """The folder of Dagster's own record for a home, made where it is missing; `make dagster` shows the same."""
    folder = home.path.resolve() / "dagster"
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "dagster.yaml"
    if not settings.exists() or settings.read_text(encoding="utf-8") == INSTANCE_BEFORE:
        replace_text(settings, INSTANCE)
    return str(folder)


def run_pipeline(home: Home, show: Callable[[str], None]) -> list[str]:
    """Materialise every asset from the documents kept, telling `show` of each step as it begins.

    Returns:
        What went wrong, in words; nothing if the run came to its end.
    """
    from pipelines.definitions import defs  # noqa: PLC0415 - definitions load this folder, and what they find here

    os.environ.update(DAGSTER_HOME=dagster_home(home), DATELINE_HOME=str(home.path))
    job = defs().resolve_job_def("pipeline")
    steps = {node.name: (node.definition.description or node.name).split(".")[0].strip() for node in job.nodes}

    def tell(event: dg.EventLogEntry) -> None:
        if event.dagster_event_type == dg.DagsterEventType.STEP_START and event.step_key in steps:
            show(steps[event.step_key])
        elif event.dagster_event is None and event.level == logging.INFO:
            show(f"  {event.user_message}")

    with _instance(home, show) as instance:
        run_id = str(uuid4())
        instance.add_event_listener(run_id, tell)
        result = job.execute_in_process(
            run_config=CONFIG,
            instance=instance,
            raise_on_error=False,
            run_id=run_id,
        )
    return [] if result.success else list(_failures(result))


def _instance(home: Home, show: Callable[[str], None]) -> dg.DagsterInstance:
    """Open Dagster's record; one that can't be read is put aside, and another is begun: no news is in it."""
    try:
        return _opened()
    except Exception as error:  # whatever its database makes of damage
        folder = home.path.resolve() / "dagster"
        aside = folder.with_name(f"dagster-damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}")
        folder.rename(aside)
        show(f"Dagster's own record can't be read ({type(error).__name__}). It was put aside as {aside}; a new one is begun.")
        dagster_home(home)
        return _opened()


def _opened() -> dg.DagsterInstance:
    instance = dg.DagsterInstance.get()
    instance.get_run_records(limit=1)
    instance.get_asset_keys()
    return instance


def _failures(result: dg.ExecuteInProcessResult) -> Iterator[str]:
    for check in result.get_asset_check_evaluations():
        if not check.passed:
            rows = check.metadata.get("broken rows")
            yield f"{check.asset_key.to_user_string()} breaks its promise that {check.description}:\n{rows.value if rows else ''}"
    for event in result.all_events:
        error = event.step_failure_data.error if event.is_step_failure else None
        if error and error.cls_name != "DagsterAssetCheckFailedError":
            cause = error.cause or error
            yield f"{event.step_key}: {cause.message.strip()}"
