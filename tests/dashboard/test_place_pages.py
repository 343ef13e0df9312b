"""The pages on regions, projects and one project, by Streamlit's own test runner over tests/places.py."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.words import say
from tests.places import home

APP = Path(__file__).parents[2] / "dashboard" / "app.py"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return home(tmp_path_factory.mktemp("home"))


@pytest.fixture
def app(folder, monkeypatch):
    monkeypatch.setenv("DATELINE_HOME", str(folder))
    return AppTest.from_file(APP, default_timeout=60)


def opened(app, page, **address):
    app.query_params.update(address)
    app.run()
    app.switch_page(f"app_pages/{page}.py").run()
    assert not app.exception
    return app


def texts(app):
    kinds = ("markdown", "caption", "info", "subheader")
    return "\n".join(element.value for kind in kinds for element in getattr(app, kind))


def numbers(app):
    return {metric.label: metric.value for metric in app.metric}


def test_regions_show_map_strips_and_countries_with_their_trend(app):
    opened(app, "regions", grouping="UN subregions")
    assert [each.value for each in app.subheader if each.value != say("filters")] == [
        say("title-items_per_country"),
        say("title-items_per_region"),
        say("title-countries"),
    ]
    assert say("regions-note") in texts(app)
    countries = app.dataframe[-1].value
    assert (
        dict(zip(countries["name"], map(list, countries["trend"]), strict=True))["Niger"]
        == [0] * 4 + [1] + [0] * 4 + [1] + [0] * 3
    )
    assert "Over time: items per quarter, Q1 2019 to Q1 2022." in texts(app)


def test_the_slider_stands_where_the_filters_period_does(app):
    opened(app, "regions", period="Between two days", since="2020-03-10", until="2021-02-28")
    slider = app.select_slider[0]
    assert [month.isoformat() for month in slider.value] == ["2020-03-01", "2021-02-01"]
    assert "3 items, 10 March 2020 to 28 February 2021." in texts(app)


def test_projects_are_counted_by_how_they_stand_and_listed_with_the_reason(app):
    opened(app, "projects")
    counts = {say("number-projects_listed"): "12", say("number-active"): "2", say("number-quiet"): "4"}
    assert numbers(app) == counts | {say("number-planned"): "2", say("number-closed"): "4"}
    table = app.dataframe[-1].value
    assert dict(zip(table["project"], table["because"], strict=True))["MAST"] == say("reason-long_silence")
    assert "2 projects have no line, because they have no dated item and no date in the register" in texts(app)


def test_a_status_narrows_the_projects_and_lives_in_the_address(app):
    opened(app, "projects", standing="Planned")
    assert set(app.dataframe[-1].value["status"]) == {"Planned"}
    assert numbers(app)["Projects"] == "12", "the numbers stay, as ways to the others"


def test_projects_of_the_register_are_listed_where_no_item_matches(app):
    opened(app, "projects", period="Between two days", since="2023-02-01", until="2023-03-31")
    assert "0 items" in texts(app) and say("nothing-matches") not in texts(app)
    assert "DECK" in list(app.dataframe[-1].value["project"])


def test_a_part_of_a_name_narrows_the_lines(app):
    opened(app, "projects", find="nosuch")
    assert say("empty-timelines") in app.get("plotly_chart")[0].proto.alt


def test_a_project_has_a_page_with_facts_phases_and_register_told_apart(app):
    opened(app, "project", project_page="LANTERN")
    shown = texts(app)
    assert f"**Status:** Closed. {say('reason-planned_end')}" in shown
    assert "**Planned:** 1 January 2019 to 31 December 2020" in shown
    assert "**In the news:** 5 May 2020" in shown
    assert say("proposals-note") in shown and say("title-project_phases") in shown
    assert numbers(app)[say("number-items")] == "1"


def test_a_project_without_items_and_one_that_is_unknown_have_their_words(app):
    opened(app, "project", project_page="ATLAS")
    assert say("fact-news-none") in texts(app)
    app.selectbox(key="project_page").set_value(None).run()
    assert not app.exception
    assert say("no-project-chosen") in texts(app)
