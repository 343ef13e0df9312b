"""The report of a month as Dagster makes it: a partition materialised, a schedule that asks on the first working day."""

from datetime import UTC, date, datetime

import dagster as dg
import pytest

from pipelines.defs import reports
from pipelines.out.reports import first_working_day
from pipelines.settings import load_settings
from tests.edition import home

RECIPIENTS = """
[organisation]
country = "AUT"

[report.recipients.desk]
to = ["desk@house.example"]
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A home with an edition, and a dateline.toml of its own."""
    (tmp_path / "dateline.toml").write_text(RECIPIENTS)
    monkeypatch.setattr(load_settings, "__defaults__", (tmp_path / "dateline.toml",))
    monkeypatch.setenv("DATELINE_HOME", str(home(tmp_path / "home")))
    return tmp_path / "home"


def asked(moment):
    context = dg.build_schedule_context(scheduled_execution_time=moment)
    (answer,) = reports.first_working_day_of_month(context)
    return answer


def test_a_partition_is_a_report_and_stays_as_it_is(house):
    def made():
        result = dg.materialize([reports.monthly_report], partition_key="2021-03-01")
        return result.asset_materializations_for_node("monthly_report")[0].metadata

    first, again = made(), made()
    assert first["folder"].value == str(house / "reports/report-2021-03") and (house / "reports/report-2021-03.zip").is_file()
    assert first["says"].value.startswith("3 items were published in March 2021")
    assert (again["issue"].value, again["says"].value) == (1, "Nothing has changed, so issue 1 is kept as it is.")


def test_the_schedule_asks_for_last_month_on_the_first_working_day_and_sends_it(house):
    """In Austria the first of November is a holiday; in 2022 it is a Tuesday."""
    assert isinstance(asked(datetime(2022, 11, 1, 6, tzinfo=UTC)), dg.SkipReason)
    asked_for = asked(datetime(2022, 11, 2, 6, tzinfo=UTC))
    assert asked_for.partition_key == "2022-10-01"
    assert asked_for.run_config == {"ops": {"monthly_report": {"config": {"send": True}}}}
    assert isinstance(asked(datetime(2022, 11, 3, 6, tzinfo=UTC)), dg.SkipReason)


def test_where_there_is_nobody_to_send_to_it_is_only_written(house):
    (house.parent / "dateline.toml").write_text("")
    assert asked(datetime(2023, 1, 2, 6, tzinfo=UTC)).run_config["ops"]["monthly_report"]["config"] == {"send": False}


@pytest.mark.parametrize(
    ("month", "country", "first"),
    [
        (date(2022, 5, 1), "AUT", date(2022, 5, 2)),
        (date(2022, 1, 1), "AUT", date(2022, 1, 3)),
        (date(2022, 11, 1), "AUT", date(2022, 11, 2)),
        (date(2022, 11, 1), "DEU", date(2022, 11, 1)),
        (date(2025, 1, 1), None, date(2025, 1, 2)),
    ],
)
def test_the_first_working_day_is_no_weekend_and_no_holiday_of_the_country(month, country, first):
    assert first_working_day(month, country) == first
