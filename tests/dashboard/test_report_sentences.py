"""What a report says, on editions in which a sentence could easily be wrong."""

import io
from dataclasses import replace

import polars as pl
import pytest
from pptx import Presentation

from dashboard.charts.foremost import foremost
from dashboard.read.selection import Filters
from dashboard.report import Order, content_of, period_named
from dashboard.report.formats.pptx import pptx
from dashboard.report.tables import SLIDE_ROWS, printed
from dashboard.words import speaking
from tests.edition import _fill, home
from warehouse.errors import InputError
from warehouse.queries import Reader

MARCH = Order(period_named("2021-03"))
CLOSED = "UPDATE projects SET register_status = 'closed', origin = 'register', {} = DATE '{}' WHERE project_id = '{}'"


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """An edition whose register has closed its projects since March 2021, and in which only projects credit the donor."""

    def fill(db):
        _fill(db)
        db.execute(CLOSED.format("actual_end", "2021-06-30", "bridge"))
        db.execute(CLOSED.format("planned_end", "2021-03-10", "harbour"))
        db.execute("UPDATE projects SET register_status = 'closed' WHERE project_id = 'lantern'")  # nobody knows since when
        later = "DELETE FROM item_projects WHERE item_id IN (SELECT item_id FROM items WHERE published_on > DATE '2021-03-31')"
        db.execute(f"{later} AND project_id IN ('bridge', 'lantern')")
        db.execute("UPDATE item_donors SET credit = 'inherited', project_id = 'bridge'")

    folder = home(tmp_path_factory.mktemp("sentences"), fill=fill)
    return Reader(next((folder / "editions").glob("*.duckdb")))


@pytest.fixture(scope="module")
def content(closed):
    return content_of(closed, MARCH)


def section(content, name):
    return next(each for each in content.sections if each.name == name)


def test_projects_stand_as_they_did_at_the_end_of_the_period(content):
    projects = dict(content.tables["projects"].select("project", "status").iter_rows())
    assert projects == {"BRIDGE": "Active", "HARBOUR": "Closed", "Lantern of the Lakes": "Active"}
    assert "Timelines of 3 projects: 2 active and 1 closed." in section(content, "project_timelines").alt
    assert "A project’s status is its status on 31 March 2021, according to the register and the items." in content.notes


def test_who_is_credited_by_projects_only_is_said_apart(content):
    assert content.sentences[5] == (
        "No item names a donor. Through project only, the items are linked to 1 donor: European Union (3)."
    )


def test_a_table_that_is_cut_begins_with_the_month_of_the_report_and_leaves_no_month_out(content):
    rows = printed(section(content, "items_per_month"), SLIDE_ROWS).rows
    assert rows[:3] == (("March 2021", "3"), ("February 2021", "2"), ("January 2021", "2"))
    assert len(printed(section(content, "items_per_month")).rows) == 13


def test_months_without_items_stand_in_the_table(reader):
    table = section(content_of(reader, replace(MARCH, slice=Filters(country=("NER",)))), "items_per_month")
    counts = dict(printed(table).rows)
    assert len(counts) == 13 and "0" in counts.values() and sum(map(int, counts.values())) == table.frame["items"].sum()


def test_each_chart_has_an_alt_text_of_its_own(content):
    alts = [each.alt for each in content.sections if each.figure is not None]
    assert len(set(alts)) == len(alts)
    assert section(content, "category_shares").alt.startswith("Bar chart of 30 items by month, March 2020 to March 2021")


def test_a_period_of_one_day_and_one_before_which_there_is_nothing(reader):
    day = content_of(reader, Order(period_named("2020-02-29..2020-02-29"))).sentences[0]
    assert day.startswith("No items were published on 29 February 2020 (")
    whole = content_of(reader, Order(period_named("2000-01-01..2022-03-31")))
    assert not any(words in section.note for section in whole.sections for words in ("This section covers", "the periods before"))


def test_a_slice_without_any_item_is_said_to_be_so(reader):
    sliced = [content_of(reader, replace(MARCH, slice=Filters(country=(iso3,)))).sentences for iso3 in ("FRA", "NER")]
    never = "The edition has no earlier item with a date for this selection."
    assert [never in sentences for sentences in sliced] == [True, False]


@pytest.mark.parametrize("name", ["0001-01-01..2022-03-31", "2022-01-01..9999-12-31"])
def test_a_period_outside_all_news_is_refused(name):
    with pytest.raises(InputError, match="before 1900 or after 2099"):
        period_named(name)


def test_a_period_after_the_data_is_not_said_to_be_empty(reader):
    sentences = content_of(reader, Order(period_named("2022-05"))).sentences
    assert sentences[0] == "The data end on 1 April 2022, before the period begins. There is nothing to report yet."
    assert not any("was not over" in sentence for sentence in sentences)


def test_slides_with_some_of_many_items_show_the_newest(reader):
    content = content_of(reader, Order(period_named("2020-01-01..2022-12-31")))
    slides = Presentation(io.BytesIO(pptx(content, {}))).slides
    first = next(slide for slide in slides if slide.shapes.title.text == "All items")
    (table,) = (shape.table for shape in first.shapes if shape.has_table)
    assert table.cell(1, 0).text == "2 February 2022"


def test_a_project_that_was_closed_since_was_silent_then(closed):
    """By the register of today the three are closed; BRIDGE ran to the end of June, when it had no item for three months."""
    silent = section(content_of(closed, Order(period_named("2021-09"))), "silent").table
    assert silent.filter(pl.col("kind") == "project")["name"].to_list() == ["Lantern of the Lakes"]


def test_what_had_ended_or_is_not_known_yet_has_not_gone_quiet(closed, reader):
    """BRIDGE ended before half a year without an item had passed; in 2022 the edition ends before it could pass."""
    changes = section(content_of(closed, Order(period_named("2021"))), "project_changes").table
    assert changes.filter(pl.col("change") == "Quiet")["project"].to_list() == ["Lantern of the Lakes"]
    assert section(content_of(reader, Order(period_named("2022"))), "project_changes").table.is_empty()


def test_french_reports_set_colons_as_french_does(reader):
    order = Order(period_named("2021-03"), MARCH.slice, "fr", (("country", ("Niger",)),))
    with speaking("fr"):
        content = content_of(reader, order)
    assert content.subtitle.endswith("Pays : Niger")
    assert "(actif : 3)" in section(content, "project_timelines").alt


def frame(*counts):
    return pl.DataFrame({"name": ["Éthiopie", "Zambie", "Bénin", "Niger"][: len(counts)], "items": counts})


@pytest.mark.parametrize(
    ("counts", "names", "extent"),
    [
        ((2, 1, 1), ["Éthiopie", "Bénin", "Zambie"], "all"),
        ((2, 5, 1, 1), ["Zambie", "Éthiopie"], "most"),
        ((3, 2, 3, 1), ["Bénin", "Éthiopie", "Zambie"], "most"),
        ((1, 1, 1, 1), ["Bénin", "Éthiopie", "Niger"], "some"),
        ((5, 1, 1, 1), ["Éthiopie"], "most"),
    ],
)
def test_those_with_the_most_are_named_and_of_a_tie_all_or_none(counts, names, extent):
    top, said = foremost(frame(*counts), "name", 3)
    assert (top["name"].to_list(), said) == (names, extent)
