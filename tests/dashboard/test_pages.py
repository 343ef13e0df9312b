"""Every page by Streamlit's own test runner: what needs no browser."""

import contextlib
import json
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import words
from dashboard.report.section import title_of
from dashboard.report.sections import SECTIONS
from dashboard.words import say
from tests import edition
from tests.edition import home
from warehouse.files import replace_text
from warehouse.home import Home
from warehouse.tables import BY_NAME

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
PAGES = ["overview", "regions", "projects", "project", "donors", "silence", "items", "item", "reports", "data_health"]


@pytest.fixture
def app(news, monkeypatch):
    monkeypatch.setenv("DATELINE_HOME", str(news.path))
    return AppTest.from_file(APP, default_timeout=20)


def texts(app):
    kinds = ("markdown", "caption", "info", "warning", "error")
    return "\n".join(element.value for kind in kinds for element in getattr(app, kind))


def numbers(app):
    return {metric.label: metric.value for metric in app.metric}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs(app, page):
    app.run()
    app.switch_page(f"app_pages/{page}.py").run()
    assert not app.exception
    assert app.title[0].value == say(f"page-{page}")


ASKED = {
    "overview": ("step", "measure", "items_per_month", "period", "role", "lang"),
    "donors": ("family", "matrix", "state"),
    "reports": ("section", "report_step"),
    "silence": ("days", "subject"),
}


@pytest.mark.parametrize(("page", "name"), [(page, name) for page, names in ASKED.items() for name in names])
def test_an_address_that_chooses_nothing_shows_what_a_page_begins_with(app, page, name):
    app.query_params[name] = ""
    app.run()
    app.switch_page(f"app_pages/{page}.py").run()
    assert not app.exception


SPOKEN = ("title", "subheader", "markdown", "caption", "info", "metric", "selectbox", "multiselect", "text_input", "button")


def spoken(app):
    """Every word that a page shows, but those of the news: labels, texts, options and columns of tables."""
    elements = [element for kind in SPOKEN for element in getattr(app, kind)]
    said = [getattr(element, name, None) for element in elements for name in ("label", "value", "help", "placeholder")]
    said += [option for box in (*app.selectbox, *app.segmented_control) if box.key != "lang" for option in box.options]
    return {text for text in said if isinstance(text, str)} | {name for each in app.dataframe for name in titles(each)}


def titles(table):
    shown = json.loads(table.proto.columns).values()
    return {column["label"] for column in shown if column.get("label")}


@pytest.mark.parametrize("page", PAGES)
def test_no_english_is_left_on_a_french_page(app, page):
    app.query_params.update({"lang": "fr", "item": "item007", "country": "Malte"})
    app.run()
    app.switch_page(f"app_pages/{page}.py").run()
    assert not app.exception
    with words.speaking("fr"):
        french = set(sayable())
        assert app.title[0].value == say(f"page-{page}")
    english = set(sayable())
    assert spoken(app) & (english - french) == set()
    assert spoken(app) & (french - english) != set()


def sayable():
    """All that can be said without a value."""
    for key in words.keys(words.language()):
        with contextlib.suppress(ValueError):
            yield say(key)


def test_the_language_follows_the_browser_and_stands_in_the_address(app):
    app.query_params["lang"] = "fr"
    app.run()
    assert "60 articles, du 10 janvier 2020 au 2 février 2022." in texts(app)
    app.selectbox(key="lang").set_value("en").run()
    assert "60 items, 10 January 2020 to 2 February 2022." in texts(app)


def test_the_sentence_and_the_numbers_agree(app):
    app.run()
    assert "60 items, 10 January 2020 to 2 February 2022." in texts(app)
    assert "3 matching items have no valid date" in texts(app)
    app.switch_page("app_pages/projects.py").run()
    told = numbers(app)
    assert told == {"Projects": "3", "Active": "3", "Quiet": "0", "Planned": "0", "Closed": "0"}


def test_the_address_reproduces_the_view(app):
    app.query_params.update({"country": ["Niger", "Malta"], "project": "BRIDGE", "step": "Year"})
    app.run()
    assert not app.exception
    assert "5 items about Niger or Malta on BRIDGE" in texts(app)
    assert app.segmented_control(key="step").value == "year"


def test_what_an_address_asks_in_vain_shows_no_figures(app):
    app.query_params["unknown"] = ["country:Atlantis", "since:31/02/2025"]
    app.run()
    assert not app.exception and not app.metric
    assert say("unknown-name", side="country", typed="Atlantis") in texts(app)
    assert say("unknown-day", typed="31/02/2025").replace("-", "\\-") in texts(app)
    assert [button.label for button in app.button if "unknown" in (button.key or "")] == [
        say("unknown-without", typed="Atlantis"),
        say("unknown-without", typed="31/02/2025"),
    ]


def test_reversed_days_are_said_and_can_be_swapped(app):
    app.query_params |= {"period": "Between two days", "since": "2022-02-01", "until": "2021-01-01"}
    app.run()
    reversed_ = say("reversed", since="1 February 2022", until="1 January 2021")
    assert reversed_ in texts(app) and not app.metric
    assert say("reversed-swap") in [button.label for button in app.button]


def test_a_choice_narrows(app):
    app.run()
    app.multiselect(key="country").set_value(["NER"]).run()
    assert "8 items" in texts(app)


def test_an_empty_result_says_how_to_widen_it(app):
    app.query_params["words"] = "nosuchword"
    app.run()
    assert not app.exception
    assert say("nothing-matches") in texts(app)
    assert "60 items" in app.button(key="widen_words").label


def test_a_period_leaves_undated_items_out_and_says_so(app):
    app.query_params.update({"period": "Between two days", "since": "2021-01-01", "until": "2021-12-31"})
    app.run()
    assert "because you chose a period" in texts(app)
    assert "1 January 2021 to 31 December 2021" in texts(app)


def test_an_item_shows_its_words_marked_and_its_own_markup_as_text(app):
    app.query_params["item"] = "item007"
    app.run()
    app.switch_page("app_pages/item.py").run()
    assert not app.exception
    shown = texts(app)
    assert ":blue-background[Tuvalu]" in shown and ":orange-background[European Union]" in shown
    assert r"\<script\>" in shown and "<script>" not in shown
    assert say("title-sightings") in [each.value for each in app.subheader] and say("title-reposts") in [
        each.value for each in app.subheader
    ]
    assert any(each.label.startswith("Wording 1, received 1 April 2022") for each in app.expander)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_report_is_seen_section_by_section(app, section):
    app.query_params["section"] = title_of(section)
    app.run()
    app.switch_page("app_pages/reports.py").run()
    assert not app.exception
    (shown,) = [line.value for line in app.markdown if line.value.startswith("#### ")]
    assert shown == f"#### {title_of(section)}"
    assert [chart.key for chart in app.get("plotly_chart")] in ([], [f"report_{section}"])


def test_an_unknown_item_is_said_plainly(app):
    app.query_params["item"] = "nosuchitem"
    app.run()
    app.switch_page("app_pages/item.py").run()
    assert say("no-such-item") in texts(app)


def test_data_health_shows_that_nothing_is_lost(app):
    app.run()
    app.switch_page("app_pages/data_health.py").run()
    assert "63 records received = 60 items + 2 repeats + 1 rejected + 0 withheld: nothing is lost." in texts(app)
    assert any("<b>???</b>" in table.value.to_string() for table in app.dataframe)


def test_without_an_edition_the_page_says_which_command_to_run(app, tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path))
    app.run()
    assert not app.exception
    assert "dateline run" in texts(app)


def test_a_pointer_to_nothing_is_said_in_words(app, tmp_path, monkeypatch):
    (tmp_path / "editions").mkdir()
    (tmp_path / "editions" / "current").write_text("20220101T000000000000Z-00000000\n")
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path))
    app.run()
    assert not app.exception
    assert "which is not there" in texts(app)


def test_a_new_edition_shows_without_a_restart(app, tmp_path, monkeypatch):
    here = Home(home(tmp_path))
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path))
    app.run()
    assert "edition of 1 April 2022" in texts(app)
    later = "20220502T060000000000Z-00000001"
    shutil.copyfile(here.edition().path, here.pointer.with_name(f"{later}.duckdb"))
    replace_text(here.pointer, later + "\n")
    app.run()
    assert "edition of 2 May 2022" in texts(app)


def undated(db):
    edition._fill(db)
    db.execute("UPDATE items SET published_on = NULL, date_flaw = '31 February is not a day.'")
    db.execute("DELETE FROM item_events")


def without_items(db):
    edition._fill(db)
    for table in (*(name for name in BY_NAME if name.startswith("item_")), "project_donors", "project_countries"):
        db.execute(f'DELETE FROM "{table}"')
    for table in ("items", "project_names", "projects"):
        db.execute(f'DELETE FROM "{table}"')


@pytest.mark.parametrize("fill", [undated, without_items])
def test_an_edition_without_days_or_items_says_so_on_every_page(tmp_path, monkeypatch, fill):
    monkeypatch.setenv("DATELINE_HOME", str(edition.home(tmp_path, fill=fill)))
    app = AppTest.from_file(APP, default_timeout=20).run()
    said = {}
    for page in PAGES:
        app.switch_page(f"app_pages/{page}.py").run()
        assert not app.exception
        said[page] = texts(app)
    sentences = {"silence": "silence-undated", "reports": "report-undated-only"} if fill is undated else {}
    for page in ("overview", "regions", "donors", "silence", "items", "reports", "projects"):
        if sentence := sentences.get(page, "no-items" if fill is without_items else None):
            assert say(sentence) in said[page], page
        assert say("nothing-matches") not in said[page]
