"""The one job, all of the pipeline, and its schedule."""

import dagster as dg

# One source asked by itself and the report of one month are partitions (sources.py, reports.py); the pipeline asks all.
EVERYTHING = dg.AssetSelection.all() - dg.AssetSelection.assets("source", "monthly_report")

pipeline = dg.define_asset_job("pipeline", selection=EVERYTHING, description="News to published warehouse.")

# After editors have gone home in every time zone of Europe, before the first programme manager opens the dashboard.
nightly = dg.ScheduleDefinition("nightly", job=pipeline, cron_schedule="30 3 * * *", execution_timezone="Europe/Vienna")
