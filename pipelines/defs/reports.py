"""The report of each month as a partitioned asset, and the schedule that writes and sends last month's.

Put here: when reports are made. Not here: their content (dashboard/report/), who gets them (pipelines/out/reports.py).
"""

from collections.abc import Iterator
from datetime import timedelta

import dagster as dg

from pipelines.base.home import default_home
from pipelines.out.reports import Wanted, first_working_day, make_reports, send_reports
from pipelines.settings import load_settings
from warehouse.home import Home

# The earliest month that can be ordered; Dagster shows a box for each month since.
MONTHS = dg.MonthlyPartitionsDefinition(start_date="2010-01-01", timezone="Europe/Vienna")


class Delivery(dg.Config):
    """A switch: send the written reports to the recipients of dateline.toml, or only write them."""

    send: bool = False


@dg.asset(name="monthly_report", group_name="reports", kinds={"pdf", "docx", "xlsx"}, deps=["edition"], partitions_def=MONTHS)
def monthly_report(context: dg.AssetExecutionContext, config: Delivery) -> dg.MaterializeResult[None]:
    """Write a month's report. A written issue never changes; changed data make a new issue, which lists the changes."""
    home = Home(default_home())
    wanted = Wanted(context.partition_key[:7])
    made = make_reports(home, wanted, home.path / "reports", context.log.info)
    if config.send:
        made += send_reports(home, wanted, home.path / "reports", context.log.info)
    report = made[0]
    return dg.MaterializeResult(
        metadata={"folder": dg.MetadataValue.path(str(report.folder)), "issue": report.issue, "says": "\n".join(report.sentences)}
    )


reports = dg.define_asset_job("reports", selection=["monthly_report"], description="Last month's report, written and sent.")


# At six on each of the first days of a month, of which the first working one is taken.
@dg.schedule(job=reports, cron_schedule="0 6 1-7 * *", execution_timezone="Europe/Vienna")
def first_working_day_of_month(context: dg.ScheduleEvaluationContext) -> Iterator[dg.RunRequest | dg.SkipReason]:
    """Ask for last month's report on the first working day of a month; send it if dateline.toml has recipients."""
    settings, today = load_settings(), context.scheduled_execution_time.date()
    if today != first_working_day(today, settings.home_country):
        yield dg.SkipReason(f"{today:%d %B %Y} is not the first working day of the month.")
        return
    month = f"{today.replace(day=1) - timedelta(days=1):%Y-%m}-01"
    send = bool(settings.report.values.get("recipients"))
    yield dg.RunRequest(run_key=month, partition_key=month, run_config={"ops": {"monthly_report": {"config": {"send": send}}}})
