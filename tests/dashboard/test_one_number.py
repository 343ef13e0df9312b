"""A number that stands in two places is the same in both, or a sentence beside it says why not."""

from datetime import date

import pytest

from dashboard.read.selection import Filters
from tests import edition
from tests.credits import fill
from tests.edition import EVIDENCE_RULE, SEEN, _insert
from tests.one_number import Visit, disagreements, pages, unlike_the_report
from warehouse.home import Home
from warehouse.queries import Reader

WORDS = ("text", 0, 3, "The", EVIDENCE_RULE, 0.9)
PERIOD = {"period": "Between two days", "since": "2020-02-01", "until": "2021-03-31"}


def families(db):
    """The edition of credits, which has families of donors, with roles, a document, and an item without a date for each chart."""
    fill(db)
    _insert(db, "item_countries", [("i8", "TUN", "mention", *WORDS), ("i1", "NGA", "mention", *WORDS)])
    _insert(db, "item_regions", [("i7", "sahel", *WORDS)])
    _insert(db, "raw_documents", [("doc1", "files", "news.txt", SEEN, "a" * 64, 12345, None, None)])
    _insert(db, "parses", [("doc1", "listing", 9, 0, 0, 0)])


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return Home(edition.home(tmp_path_factory.mktemp("home"), fill=families))


@pytest.fixture(autouse=True)
def served(home, monkeypatch):
    monkeypatch.setenv("DATELINE_HOME", str(home.path))


@pytest.mark.parametrize(
    "address",
    [
        {"donor": "European Union", "project_page": "BRIDGE"},
        {"donor": "GIZ", "family": "As they are named", "project_page": "HARBOUR"},
        {"country": "Nigeria", "role": "Any role", "step": "Month"},
        pytest.param({"region": "Sahel", "project": "BRIDGE"}, marks=pytest.mark.slow),
        {**PERIOD, "follow": True},
        pytest.param({"lang": "fr"}, marks=pytest.mark.slow),
    ],
    ids=str,
)
def test_numbers_agree_among_pages_and_within_them(address):
    assert disagreements(**address) == []


@pytest.mark.parametrize("sides", [{}, {"donor": ("giz",)}, {"project": ("harbour",)}])
def test_a_report_has_the_numbers_of_the_pages(home, sides):
    chosen = Filters(date(2020, 2, 1), date(2021, 6, 30), **sides)
    assert unlike_the_report(Reader(home.edition().path), chosen) == []


def test_no_page_has_a_switch_of_another_page():
    """A choice on one page would else be one on the other: the bar and the language are the frame's, and on all pages."""
    switches, visit = {}, Visit(project_page="BRIDGE")
    for page in pages():
        visit.open(page)
        for key in {
            each.key
            for kind in ("segmented_control", "button_group", "select_slider", "text_input")
            for each in visit.app.main.get(kind)
        }:
            switches.setdefault(key, []).append(page)
    assert {key: there for key, there in switches.items() if len(there) > 1} == {}
    assert {"step", "donors_step", "regions_step", "report_step"} <= set(switches)


def test_a_step_stays_on_its_page_and_is_found_again():
    visit = Visit()
    visit.open("donors")
    visit.app.segmented_control(key="donors_step").set_value("month").run()
    visit.open("overview")
    assert visit.app.segmented_control(key="step").value == "quarter"
    visit.open("regions")
    assert visit.app.segmented_control(key="regions_step").value == "quarter"
    visit.open("donors")
    assert visit.app.segmented_control(key="donors_step").value == "month"
    again = Visit(donors_step="Month")
    again.open("donors")
    assert again.app.segmented_control(key="donors_step").value == "month"
