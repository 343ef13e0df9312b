"""The figures behind each chart of a report, as its CSV has them, against SQL of its own on the tables of the edition."""

import polars as pl
import pytest

from dashboard.report import Order, content_of, period_named, write_report

# The report of March 2021 reaches back over the twelve months before.
MARCH = "published_on BETWEEN DATE '2021-03-01' AND DATE '2021-03-31'"
YEAR = "published_on BETWEEN DATE '2020-03-01' AND DATE '2021-03-31'"
MONTH = "date_trunc('month', published_on)::DATE::VARCHAR"
FOCUS = "item_countries JOIN countries USING (iso3) WHERE role = 'focus'"

# By chart: the columns that are compared, and the same figures by other means.
FIGURES = {
    "01_items_per_month": (
        ("Period", "Category", "Items"),
        f"SELECT {MONTH}, category, count(*) FROM items WHERE {YEAR} GROUP BY ALL",
    ),
    "02_category_shares": (
        ("Period", "Category", "Items"),
        f"SELECT {MONTH}, category, count(*) FROM items WHERE {YEAR} GROUP BY ALL",
    ),
    "03_items_per_country": (
        ("Name", "Items", "Last item"),
        f"SELECT name, count(DISTINCT item_id), max(published_on)::VARCHAR FROM {FOCUS} AND {MARCH} GROUP BY ALL",
    ),
    "04_items_per_region": (
        ("Period", "Region", "Items"),
        f"SELECT {MONTH}, m49_subregion, count(DISTINCT item_id) FROM {FOCUS} AND {YEAR} GROUP BY ALL",
    ),
    "06_items_per_donor": (
        ("Period", "Donor", "Items"),
        f"SELECT {MONTH}, name, count(DISTINCT item_id) FROM item_donors JOIN donors USING (donor_id) WHERE {YEAR} GROUP BY ALL",
    ),
    "07_donors_per_region": (
        ("Donor", "Region", "Items"),
        f"""SELECT donors.name, m49_subregion, count(DISTINCT item_id)
        FROM item_countries JOIN countries USING (iso3) JOIN item_donors USING (item_id) JOIN donors USING (donor_id)
        WHERE role = 'focus' AND item_countries.{MARCH} GROUP BY ALL""",
    ),
    "08_donor_flows": (
        ("Donor", "Country", "Items"),
        f"""SELECT donors.name, NULL, count(*) FROM item_donors JOIN donors USING (donor_id)
        JOIN item_projects USING (item_id) WHERE item_donors.{MARCH} GROUP BY donors.name, item_projects.project_id
        UNION ALL SELECT NULL, name, count(*) FROM {FOCUS} AND {MARCH} GROUP BY ALL""",
    ),
    "09_credit_check": (
        ("Donor", "Credits due", "Stated credit"),
        f"""SELECT name, count(DISTINCT item_id), count(DISTINCT item_id) FROM item_donors JOIN donors USING (donor_id)
        WHERE credit = 'stated' AND {MARCH} GROUP BY ALL""",
    ),
}


@pytest.fixture(scope="module")
def report(reader, tmp_path_factory):
    return write_report(reader, Order(period_named("2021-03")), tmp_path_factory.mktemp("figures"))


@pytest.mark.parametrize("chart", FIGURES)
def test_the_figures_of_a_chart_are_those_of_the_edition(report, reader, chart):
    columns, sql = FIGURES[chart]
    told = pl.read_csv(report.folder / f"charts/{chart}.csv").select(columns)
    assert told.height and sorted(told.rows(), key=repr) == sorted(reader.sql(sql).rows(), key=repr)


def test_timelines_hold_every_item_and_every_event_of_their_projects(report, reader):
    told = pl.read_csv(report.folder / "charts/05_project_timelines.csv")
    items = reader.sql(f"SELECT project_id, count(DISTINCT item_id) FROM item_projects WHERE {YEAR} GROUP BY ALL")
    events = reader.sql(f"SELECT count(*) FROM item_events JOIN item_projects USING (item_id) WHERE item_events.{YEAR}")
    counted = told.filter(pl.col("Kind") == "Items").group_by("Project").agg(pl.col("Items").sum())
    assert sorted(counted["Items"]) == sorted(items.to_series(1))
    assert told.filter(pl.col("Kind") == "Event").height == events.item()


@pytest.mark.parametrize(
    ("chart", "total"), [("items_per_month", YEAR), ("items_per_donor", f"item_id IN (FROM credited) AND {YEAR}")]
)
def test_bars_are_as_high_as_the_edition_counts(reader, chart, total):
    sections = {section.name: section for section in content_of(reader, Order(period_named("2021-03"))).sections}
    drawn = sum(value or 0 for trace in sections[chart].figure.data for value in trace.y)
    credited = "WITH credited AS (SELECT item_id FROM item_donors)"
    assert drawn == reader.sql(f"{credited} SELECT count(*) FROM items WHERE {total}").item()
