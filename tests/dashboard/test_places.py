"""Regions over time, trends of countries, how projects stand: counted by hand over tests/places.py."""

from datetime import date

import pytest

from dashboard.read.selection import Filters, ask
from tests.places import home
from warehouse.home import Home
from warehouse.queries import Reader


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    return Reader(Home(home(tmp_path_factory.mktemp("home"))).edition().path)


def rows(frame, *columns):
    return [row if len(columns) > 1 else row[0] for row in frame.select(columns).iter_rows()]


def per_year(reader, grouping, **sides):
    frame = ask(reader, "items_per_region", Filters(**sides), grouping=grouping, step="year", most=10)
    counts = {}
    for region, period, items in rows(frame, "region", "period", "items"):
        counts.setdefault(region, {})[period.year if period else None] = items
    return counts


def test_an_item_counts_once_in_a_region_however_many_of_its_countries_it_is_about(places):
    assert per_year(places, "continent") == {
        "Africa": {2020: 2, 2021: 1, 2022: 1, None: 1},
        "Europe": {2019: 1, 2020: 1, 2021: 1},
    }
    assert per_year(places, "m49") == {
        "Western Africa": {2020: 2, 2021: 1, 2022: 1, None: 1},
        "Southern Europe": {2019: 1, 2021: 1},
        "Eastern Europe": {2020: 1},
    }


def test_a_region_that_an_item_names_counts_too(places):
    assert per_year(places, "programme") == {
        "Sahel": {2020: 1, 2021: 1, 2022: 1, None: 1},
        "Gulf Coast": {2020: 1, 2022: 1},
    }


def test_regions_follow_the_filters_and_the_role(places):
    assert per_year(places, "programme", since=date(2021, 1, 1), project=("bridge",)) == {"Sahel": {2021: 1}}
    assert per_year(places, "m49", role="mention") == {"Northern Africa": {2021: 1}}
    assert per_year(places, "m49", role=None)["Northern Africa"] == {2021: 1}


def test_a_region_counts_as_many_items_as_the_filter_finds(places):
    for grouping in ("continent", "m49", "programme"):
        frame = ask(places, "items_per_region", Filters(), grouping=grouping, step="month", most=10)
        for region_id, items in set(rows(frame.drop_nulls("region_id"), "region_id", "region_items")):
            found = ask(places, "totals", Filters(region=(region_id,))).row(0, named=True)
            assert found["items"] == items, region_id


def test_only_so_many_regions_are_given_and_the_answer_says_of_how_many(places):
    frame = ask(places, "items_per_region", Filters(), grouping="m49", step="year", most=1)
    assert set(rows(frame, "region", "region_items", "regions")) == {("Western Africa", 5, 3)}


def test_a_trend_has_a_count_for_each_period_with_zeros_between(places):
    trends = dict(rows(ask(places, "country_trends", Filters(), step="year"), "iso3", "trend"))
    assert trends == {
        "NER": [0, 1, 1, 0],
        "NGA": [0, 1, 0, 1],
        "GHA": [0, 0, 0, 1],
        "UKR": [0, 1, 0, 0],
        "MLT": [1, 0, 0, 0],
        "XKX": [0, 0, 1, 0],
    }
    quarters = dict(rows(ask(places, "country_trends", Filters(country=("NER",)), step="quarter"), "iso3", "trend"))
    assert quarters == {"NER": [1, 0, 0, 0, 0, 1]}


STANDING = {
    "bridge": ("quiet", "no_recent_item"),  # 244 days before the newest item
    "harbour": ("active", "recent_item"),
    "lantern": ("closed", "planned_end"),
    "atlas": ("planned", "planned_start"),
    "mast": ("closed", "long_silence"),
    "keel": ("quiet", "no_recent_item"),  # long silent, but the register says that it runs
    "hull": ("quiet", "no_item"),
    "deck": ("active", "recent_start"),
    "yard": ("quiet", "no_item"),  # after its planned end, but the register says that it runs
    "rope": ("closed", "actual_end"),
    "sail": ("closed", "registered_cancelled"),
    "helm": ("planned", "registered_planned"),
}


def test_how_each_project_stands_and_why(places):
    frame = ask(places, "projects", Filters())
    assert {id_: (status, why) for id_, status, why in rows(frame, "project_id", "status", "because")} == STANDING


def test_a_project_that_the_register_calls_active_after_its_planned_end_is_silent_too(places):
    silent = ask(places, "silent", Filters(), days=180).filter(kind="project")
    assert "yard" in rows(silent, "id") and not {"lantern", "rope", "sail"} & set(rows(silent, "id"))
    assert dict(rows(silent, "id", "state"))["yard"] == "unknown"


def test_how_a_project_stands_does_not_hang_on_the_filters(places):
    frame = ask(places, "projects", Filters(until=date(2020, 2, 1)))
    bridge = next(row for row in frame.iter_rows(named=True) if row["project_id"] == "bridge")
    assert (bridge["items"], bridge["last_item_on"], bridge["status"]) == (1, date(2020, 1, 10), "quiet")


def test_a_project_has_one_region_and_one_donor_the_registers_before_the_news(places):
    frame = {row["project_id"]: row for row in ask(places, "projects", Filters()).iter_rows(named=True)}
    assert (frame["bridge"]["region"], frame["bridge"]["donor"]) == ("Western Africa", "Denmark")
    assert (frame["bridge"]["registered_donors"], frame["bridge"]["stated_donors"]) == ("Denmark", "European Union")
    assert (frame["lantern"]["region"], frame["lantern"]["countries"]) == ("Northern Africa", "Tunisia; Ukraine")
    assert (frame["mast"]["region"], frame["mast"]["donor"]) == (None, None)


def listed(reader, **sides):
    return sorted(ask(reader, "projects", Filters(**sides))["project_id"])


def test_projects_of_the_register_without_items_are_listed_where_the_filters_ask_for_them(places):
    assert {"atlas", "deck"} <= set(listed(places))
    assert listed(places, country=("TUN",)) == ["atlas"]
    assert listed(places, region=("africa",), role="venue") == ["atlas"]
    assert listed(places, donor=("denmark",)) == ["atlas", "bridge"]
    assert listed(places, project=("deck",)) == ["deck"]
    assert listed(places, since=date(2024, 6, 1)) == ["atlas", "helm"], "what ended before, or has no item since, is left out"
    assert listed(places, words="title") == ["bridge", "harbour", "hull", "keel", "lantern", "mast"]


def marks(reader, step, **sides):
    frame = ask(reader, "project_timelines", Filters(**sides), projects=["bridge", "mast"], step=step)
    return [
        row[1:] for row in rows(frame, "project_id", "kind", "starts_on", "ends_on", "items", "item_id") if row[0] == "bridge"
    ]


def test_a_timeline_has_marks_by_day_and_stretches_between_quiet_times(places):
    january, march, june = date(2020, 1, 10), date(2020, 3, 10), date(2021, 6, 1)
    assert marks(places, "day") == [
        ("event", date(2020, 3, 1), date(2020, 3, 3), 1, "i2"),
        ("item", january, january, 1, "i1"),
        ("item", march, march, 1, "i2"),
        ("item", june, june, 1, "i3"),
        ("news", january, march, 2, None),
        ("news", june, june, 1, None),
    ]


def test_marks_of_a_quarter_are_brought_together_between_their_first_and_last_day(places):
    assert marks(places, "quarter")[1:3] == [
        ("item", date(2020, 1, 10), date(2020, 3, 10), 2, None),
        ("item", date(2021, 6, 1), date(2021, 6, 1), 1, "i3"),
    ]
    behind = ask(places, "totals", Filters(project=("bridge",), since=date(2020, 1, 10), until=date(2020, 3, 10)))
    assert behind["items"][0] == 2


def test_a_timeline_follows_the_filters(places):
    assert [mark[0] for mark in marks(places, "day", country=("NGA",))] == ["event", "item", "news"]


def test_a_project_page_tells_register_stated_and_inherited_apart(places):
    donors = places.run("donors_of_project", project="bridge")
    assert rows(donors, "donor_id", "by_register", "stated", "inherited") == [("denmark", True, 0, 2), ("eu", False, 1, 0)]
    countries = places.run("countries_of_project", project="lantern")
    assert rows(countries, "iso3", "by_register", "items") == [("TUN", True, 0), ("UKR", False, 1)]
    assert rows(places.run("countries_of_project", project="bridge"), "iso3", "items") == [("NER", 2), ("NGA", 1)]


def test_phases_are_found_from_each_of_them(places):
    def phases(project):
        return rows(places.run("phases_of_project", project=project), "project_id", "relation")

    assert phases("lantern") == [("lantern", "same"), ("keel", "later"), ("atlas", "later")]
    assert phases("keel") == [("lantern", "earlier"), ("keel", "same"), ("atlas", "other")]
    assert phases("harbour") == [("bridge", "earlier"), ("harbour", "same")]
    assert phases("mast") == [("mast", "same")]


def test_every_project_can_be_opened_and_says_what_is_known(places):
    assert places.run("project_options")["id"].sort().to_list() == sorted(STANDING)
    facts = places.run("project", project="lantern").row(0, named=True)
    assert (facts["origin"], facts["planned_end"], facts["last_item_on"]) == ("register", date(2020, 12, 31), date(2020, 5, 5))
    assert rows(places.run("names_of_project", project="bridge"), "name", "kind") == [
        ("BRIDGE", "acronym"),
        ("Bridge over the Niger", "name"),
    ]
