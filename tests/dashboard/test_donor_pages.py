"""The pages of donors and of silence, over tests/credits.py: what they say agrees with what was counted by hand."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.words import say
from tests.credits import home

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
    return "\n".join(element.value for kind in ("markdown", "caption", "info", "header") for element in getattr(app, kind))


def numbers(app):
    return {metric.label: metric.value for metric in app.metric}


def table(app, column):
    """The table that has a column; tables carry their columns by their names in the code."""
    return next(element.value for element in app.dataframe if column in element.value.columns)


def test_the_credit_check_counts_what_was_counted_by_hand(app):
    opened(app, "donors")
    assert numbers(app) == {
        say("number-items_credited"): "7",  # all but Germany's i0 and LANTERN's i6
        say("number-donors"): "3",  # European Union, Denmark, Germany
        say("number-credits-rate"): "45",  # 5 of 11
        say("number-credits-stated"): "5",
        say("number-credits-inherited"): "3",
        say("number-credits-missing"): "3",
    }


def test_the_list_begins_with_what_is_to_be_done_and_says_the_words_to_add(app):
    rows = table(opened(app, "donors"), "add")
    assert list(rows["state"]) == ["Missing"] * 3 + ["Through project only"] * 3
    assert set(rows["add"]) == {
        "Co-funded by the European Union (Trust Fund)",
        "Co-funded by Denmark",
        "Funded by GIZ",
    }
    assert list(rows["known"].unique()) == ["Register", "1 item"]


def test_a_state_narrows_the_list_and_lives_in_the_address(app):
    rows = table(opened(app, "donors", state="Stated"), "add")
    assert (len(rows), set(rows["state"]), rows["add"].isna().all()) == (5, {"Stated"}, True)
    app.segmented_control(key="state").set_value("missing").run()
    assert len(table(app, "add")) == 3


def test_projects_say_their_share(app):
    shares = table(opened(app, "donors"), "stated_share")
    assert list(zip(shares["project"], shares["donor"], shares["stated_share"], strict=True))[:2] == [
        ("BRIDGE", "Denmark", 0.25),
        ("BRIDGE", "Trust Fund", 0.5),
    ]


def test_one_donors_page_is_the_same_page_filtered(app):
    opened(app, "donors", donor="European Union")
    assert "5 items, with credit to the European Union" in texts(app)
    assert set(table(app, "add")["donor"]) == {"Trust Fund"}
    assert numbers(app)[say("number-credits-missing")] == "1"


def test_items_of_no_project_leave_nothing_to_check(app):
    opened(app, "donors", country="Tunisia")
    assert say("empty-credits") in texts(app)


def test_silence_counts_each_kind_and_says_from_which_day(app):
    opened(app, "silence")
    assert "counted to 30 June 2021" in texts(app)
    assert numbers(app)[say("number-silent-project")] == "2"  # BRIDGE and ATLAS; HARBOUR spoke 171 days before


def test_the_days_are_in_the_address(app):
    opened(app, "silence", days="365")
    assert numbers(app)[say("number-silent-project")] == "1"
    app.select_slider(key="days").set_value(30).run()
    assert numbers(app)[say("number-silent-project")] == "3"


def test_the_beginning_of_a_period_plays_no_part_in_silence_and_its_end_does(app):
    opened(app, "silence", period="Between two days", since="2020-05-01", until="2020-05-31", days="30")
    assert "counted to 31 May 2020" in texts(app)
    assert numbers(app)[say("number-silent-country")] == "0"  # Niger and Nigeria spoke in May, Germany more than two years ago


@pytest.mark.parametrize("page", ["donors", "silence"])
def test_both_pages_speak_french(app, page):
    opened(app, page, lang="fr")
    assert app.title[0].value == {"donors": "Bailleurs", "silence": "Silence"}[page]
