"""Queries count what they say, over invented items whose counts are known."""

import re
from datetime import date

import polars as pl
import pytest

from dashboard.read.selection import Filters, ask, ranked
from warehouse.queries import QUERIES

ITEM = {"item": "item007"}
OF_ITEM = ["item", "links_of_item", "wordings_of_item", "sightings_of_item", "reposts_of_item"]
OF_PROJECT = ["project", "countries_of_project", "donors_of_project", "names_of_project", "phases_of_project"]
PARAMETERS = {
    "items_per_month": {"step": "month"},
    "items_found": {"most": 10},
    "repeated": {"most": 10},
    "asked_credits": {"rolled_up": True},
    "items_per_donor": {"step": "month", "most": 6, "rolled_up": True},
    "donors_per_region": {"grouping": "m49", "most": 10, "rolled_up": True},
    "donor_flows": {"most": 10, "rolled_up": True},
    "credit_check": {"state": None, "most": 10},
    "credits_per_donor": {"rolled_up": True},
    "donors_drawn": {"rolled_up": True},
    "items_per_region": {"grouping": "m49", "step": "month", "most": 10},
    "country_trends": {"step": "quarter"},
    "project_timelines": {"projects": ["bridge"], "step": "month"},
    **{name: {"project": "bridge"} for name in OF_PROJECT},
    **dict.fromkeys(OF_ITEM, ITEM),
    "silent": {"days": 0},
    "items_by_identifier": {"beginning": "item00"},
    "items_now": {"items": ["item007"], "records": []},
    "texts_of_items": {"items": [0, 1]},
    "slice_names": {"kind": "donor"},
    **{name: {"documents": ["doc1"]} for name in ("quarantine_of_documents", "records_of_documents")},
    **{name: {"day": date(2021, 3, 31)} for name in ("projects_then", "status_then")},
    "month_changes": {"month": date(2021, 3, 1)},
    "items_in_periods": {"starts": [date(2021, 1, 1), date(2021, 2, 1)], "ends": [date(2021, 1, 31), date(2021, 2, 28)]},
    "project_changes": {"period_since": date(2020, 1, 1), "period_until": date(2022, 12, 31), "quiet": 180, "closing": 90},
}

# The items that filters ask for, as other queries begin with it: it has an answer only for them.
PART = "selected"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in QUERIES.glob("*.sql") if path.stem != PART}
ABOUT_A_SELECTION = sorted(name for name, text in TEXTS.items() if re.search("(FROM|JOIN) (selected|asked)", text))
UNFILTERED = sorted(TEXTS.keys() - set(ABOUT_A_SELECTION))

# The small edition has no register, so these have nothing to say.
WITHOUT_A_REGISTER = {"projects_proposed", "register_repairs"}


@pytest.mark.parametrize("name", ABOUT_A_SELECTION)
def test_every_query_about_a_selection_takes_every_filter(reader, name):
    everything = Filters(
        date(2020, 1, 1), date(2022, 12, 31), ("In Focus",), ("west-africa",), ("NER",), ("bridge",), ("eu",), "focus", "border"
    )
    narrow = ask(reader, name, everything, **PARAMETERS.get(name, {}))
    wide = ask(reader, name, Filters(), **PARAMETERS.get(name, {}))
    assert narrow.columns == wide.columns
    assert wide.height > 0


@pytest.mark.parametrize("name", UNFILTERED)
def test_every_other_query_answers(reader, name):
    assert reader.run(name, **PARAMETERS.get(name, {})).height > 0 or name in WITHOUT_A_REGISTER


def count(reader, **sides):
    return ask(reader, "totals", Filters(**sides))["items"][0]


def test_each_filter_narrows_by_its_side(reader):
    assert count(reader) == 60
    assert count(reader, country=("NER",)) == 8
    assert count(reader, country=("NER", "MLT")) == 15, "within a side any may hold"
    assert count(reader, country=("NER",), project=("bridge",)) == 3, "between sides all must hold"
    assert count(reader, country=("NER",), role="donor") == 0
    assert count(reader, country=("NER",), role=None) == 8
    assert count(reader, region=("west-africa",)) == 24, "a region stands for its countries"
    assert count(reader, donor=("eu",)) == 52
    assert count(reader, category=("Project News",)) == 12
    assert count(reader, category=("",)) == 12, "those without a category"
    assert count(reader, words="OFFICERS niger.") == 8, "all words, in any case"
    assert count(reader, words="100%") == 0, "a word is no pattern"
    assert count(reader, since=date(2022, 2, 2), until=date(2022, 2, 2)) == 1, "both days belong to the period"


def test_undated_items_count_but_stand_in_no_month(reader):
    totals = ask(reader, "totals", Filters()).row(0, named=True)
    assert (totals["items"], totals["undated"]) == (60, 3)
    for step in ("month", "quarter", "year"):
        counted = ask(reader, "items_per_month", Filters(), step=step)
        assert (counted["items"].sum(), counted.drop_nulls("period")["items"].sum()) == (60, 57)


def test_a_country_counts_its_items_once_however_many_projects(reader):
    places = ask(reader, "items_per_country", Filters())
    assert dict(places.select("iso3", "items").iter_rows())["NER"] == 8


def test_items_found_are_ranked_by_words_and_show_them(reader):
    found = ranked(reader, Filters(words="niger officers"), most=3)
    assert found.height == 3 and found["title"].to_list()[0].endswith("Niger")
    for row in found.iter_rows(named=True):
        assert {row["snippet"][start:end].lower() for start, end in row["marks"]} == {"niger", "officers"}


def test_items_found_without_words_are_the_newest_and_have_no_snippets(reader):
    found = ranked(reader, Filters(), most=5)
    assert found["published_on"].to_list() == sorted(found["published_on"], reverse=True)
    assert found["snippet"].null_count() == found["marks"].null_count() == 5


SIDES = [
    Filters(),
    Filters(country=("NER",), role=None),
    Filters(region=("west-africa",), donor=("eu",)),
    Filters(since=date(2020, 6, 1), until=date(2021, 3, 1), category=("In Focus", "Press Release")),
    Filters(project=("bridge", "lantern"), words="officers niger"),
    Filters(since=date(2020, 6, 1), until=date(2021, 3, 1)),
]


@pytest.mark.parametrize("filters", SIDES, ids=str)
def test_the_selection_is_what_a_plain_scan_of_the_facts_gives(reader, filters):
    """The reference reads the facts row by row, without numbers, stored tables or an index."""
    items, links = (
        reader.sql("SELECT * FROM items"),
        {
            name: reader.sql(f"SELECT * FROM {name}")
            for name in ("item_countries", "item_projects", "item_donors", "item_regions")
        },
    )
    members = reader.sql("SELECT * FROM region_countries").filter(pl.col("region_id").is_in(filters.region))["iso3"].to_list()
    places = links["item_countries"].filter(pl.lit(filters.role is None) | (pl.col("role") == (filters.role or "")))

    def having(frame, column, values):
        return set(frame.filter(pl.col(column).is_in(list(values)))["item_id"])

    expected = set()
    for item in items.iter_rows(named=True):
        day, text = item["published_on"], set(re.findall(r"\w+", f"{item['title']} {item['text']}".lower()))
        if (filters.since or filters.until) and day is None:
            continue
        if (filters.since and day < filters.since) or (filters.until and day > filters.until):
            continue
        if filters.category and item["category"] not in filters.category:
            continue
        if not all(word in text for word in filters.words.split()):
            continue
        expected.add(item["item_id"])
    if filters.country:
        expected &= having(places, "iso3", filters.country)
    if filters.region:
        expected &= having(places, "iso3", members) | having(links["item_regions"], "region_id", filters.region)
    if filters.project:
        expected &= having(links["item_projects"], "project_id", filters.project)
    if filters.donor:
        expected &= having(links["item_donors"], "donor_id", filters.donor)
    found = ask(reader, "items_found", filters, most=1_000)
    assert set(found["item_id"]) == expected and found.height == len(expected)
    assert ask(reader, "totals", filters)["items"][0] == len(expected)


def test_the_activity_of_months_is_what_the_items_say(reader):
    months = ask(reader, "activity_per_month", Filters())
    assert months["items"].sum() == 57, "all that are dated"
    march = Filters(since=date(2021, 3, 1), until=date(2021, 3, 31))
    totals = ask(reader, "totals", march).row(0, named=True)
    row = months.filter(period=date(2021, 3, 1)).row(0, named=True)
    for figure in ("items", "projects", "countries", "donors"):
        assert row[figure] == totals[figure], figure


def test_what_changed_in_a_month_adds_up_by_category(reader):
    changes = ask(reader, "month_changes", Filters(), month=date(2021, 3, 1)).filter(kind="category")
    months = dict(ask(reader, "activity_per_month", Filters()).select("period", "items").iter_rows())
    uncategorised = ask(reader, "items_per_month", Filters(), step="month").filter(pl.col("category").is_null())
    without = dict(uncategorised.select("period", "items").iter_rows())
    for column, month in (("items", date(2021, 3, 1)), ("items_before", date(2021, 2, 1))):
        assert changes[column].sum() == months[month] - without.get(month, 0)


def test_what_is_stored_for_reading_is_what_the_facts_say(reader):
    facts = {name: reader.sql(f"SELECT * FROM {name}") for name in ("item_countries", "item_donors", "donor_ranks")}
    places = reader.sql("SELECT role, iso3, item_no FROM item_places")
    named = facts["item_countries"].select("role", "iso3", "item_no")
    assert set(places.filter(pl.col("role").is_not_null()).rows()) == set(named.rows())
    assert sorted(places.filter(pl.col("role").is_null()).rows()) == sorted(named.with_columns(role=None).unique().rows())
    credits_ = facts["item_donors"].join(facts["donor_ranks"], on="donor_id").with_columns(stated=pl.col("credit") == "stated")
    for rolled_up, donor in ((False, "donor_id"), (True, "root_id")):
        expected = credits_.group_by(pl.col(donor).alias("donor"), "item_no").agg(pl.col("stated").any())
        stored = reader.sql(f"SELECT donor_id, item_no, stated FROM item_credits WHERE rolled_up = {rolled_up}")
        assert sorted(stored.rows()) == sorted(expected.rows())
