"""The job of the whole pipeline, and its nightly schedule."""

import dagster as dg

from pipelines.steps.account import log_failure, reason_of
from warehouse.lock import RunUnderWay

# The tag of runs that write to the home, of which one goes on at a time (launch.py).
WRITES = "dateline/writes"

# One source asked by itself and the report of one month are partitions (sources.py, reports.py); the pipeline asks all.
EVERYTHING = dg.AssetSelection.all() - dg.AssetSelection.assets("source", "monthly_report")


@dg.failure_hook(required_resource_keys={"warehouse"})
def logged_failure(context: dg.HookContext) -> None:
    """Log the failure of a step in the home, where the dashboard and `dateline status` find it."""
    error, warehouse = context.op_exception, context.resources.warehouse
    if isinstance(error, RunUnderWay):  # the run that is under way is the one that counts
        return
    step = f"{context.step_key} of the run {context.run_id[:8]}"
    log_failure(warehouse.home, warehouse.started_at, step, reason_of(error), getattr(error, "document", None))


pipeline = dg.define_asset_job(
    "pipeline", selection=EVERYTHING, description="News to published warehouse.", tags={WRITES: "yes"}, hooks={logged_failure}
)

# After editors have gone home in every time zone of Europe, before the first programme manager opens the dashboard.
nightly = dg.ScheduleDefinition("nightly", job=pipeline, cron_schedule="30 3 * * *", execution_timezone="Europe/Vienna")
