"""An item is itself: on every page, in every run, whatever the order."""

from datetime import UTC, date, datetime

import polars as pl
import pytest

from pipelines.items.clean import clean
from pipelines.items.reposts import find_reposts
from warehouse.schema import frame
from warehouse.tables import BY_NAME

DAY = date(2021, 5, 4)
TEXT = "Forty officers from six regions trained for three weeks in spring. A second course follows in the autumn of the year."
EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)


def records(*rows):
    """Records of the table's shape; a row gives what matters, `page` the document."""
    full = [
        {"record_id": f"r{number}", "document_id": row.pop("page", "first"), "line": number, **row}
        for number, row in enumerate(map(dict, rows), start=1)
    ]
    return frame(BY_NAME["records"], full)


def documents():
    common = {"source_id": "s", "sha256": "0" * 64, "bytes": 1}
    rows = [
        {"document_id": name, "address": name, "received_at": at, **common} for name, at in (("first", EARLY), ("second", LATE))
    ]
    return frame(BY_NAME["raw_documents"], rows)


def receipts(*again):
    """Each document as it was received first, and those received again as (document_id, moment)."""
    first = documents().select("document_id", "received_at").rows()
    rows = [{"document_id": document, "received_at": at} for document, at in [*first, *again]]
    return frame(BY_NAME["receipts"], rows)


def cleaned(*rows):
    return clean(records(*rows), documents(), receipts())


FULL = {"title": "A course ends", "published_on": DAY, "teaser": TEXT}

SAME = {
    "the same on another page": FULL,
    "other quotation marks, case and blanks": {**FULL, "title": "“A  Course ends”"},
    "the teaser cut off": {**FULL, "teaser": TEXT[:55]},
    "no teaser": {**FULL, "teaser": None},
    "an added sentence": {**FULL, "teaser": TEXT + " Places are free."},
    "an edited teaser": {**FULL, "teaser": TEXT.replace("autumn", "winter")},
    "another label": {**FULL, "category": "In Focus"},
    "no headline": {**FULL, "title": None},
    "no headline, cut off": {**FULL, "title": None, "teaser": TEXT[:40]},
    "no day": {**FULL, "published_on": None},
    "a day that is not believed": {**FULL, "published_on": None, "date_flaw": "no such day", "date_words": "31 November"},
    "neither headline nor day": {"teaser": TEXT},
}
OTHER = {
    "another day": {**FULL, "published_on": date(2022, 5, 4)},
    "another headline on the same day": {**FULL, "title": "A course begins"},
    "another text, no headline": {"published_on": DAY, "teaser": "Twelve patrol boats were handed over to the coast guard."},
}


@pytest.mark.parametrize("shown", SAME.values(), ids=SAME)
def test_an_item_shown_again_is_one_with_both_sightings(shown):
    found = cleaned(FULL, {**shown, "page": "second"})
    assert found.items.height == 1
    assert found.item_sightings["record_id"].sort().to_list() == ["r1", "r2"]
    assert found.items["published_on"].to_list() == [DAY]
    assert found.items["title"].str.to_lowercase().str.contains("course")[0]


@pytest.mark.parametrize("shown", OTHER.values(), ids=OTHER)
def test_another_item_stays_apart(shown):
    assert cleaned(FULL, {**shown, "page": "second"}).items.height == 2


def test_the_order_of_records_changes_nothing():
    rows = [{**row, "page": page} for page in ("first", "second") for row in (FULL, *SAME.values(), *OTHER.values())]
    shuffled = records(*rows).sample(fraction=1.0, shuffle=True, seed=7)
    one, other = clean(records(*rows), documents(), receipts()), clean(shuffled, documents(), receipts())
    for name, table in vars(one).items():
        assert table.sort(table.columns).equals(vars(other)[name].sort(table.columns)), name


def test_records_in_are_items_and_repeats():
    found = cleaned(FULL, *SAME.values(), *OTHER.values())
    assert found.item_sightings.height == 1 + len(SAME) + len(OTHER)
    assert found.items.height == found.item_sightings["item_id"].n_unique()


def test_an_edit_is_a_wording_not_an_item_and_a_cut_is_neither():
    edited = {**FULL, "teaser": TEXT.replace("autumn", "winter"), "page": "second"}
    found = cleaned(FULL, {**FULL, "teaser": TEXT[:60]}, edited)
    assert found.item_versions.select("version", "teaser").rows() == [(1, TEXT), (2, edited["teaser"])]
    assert found.items["teaser"].to_list() == [edited["teaser"]]
    assert found.items.select("first_seen_at", "last_seen_at").row(0) == (EARLY, LATE)


def test_a_sentence_added_at_the_end_is_an_edit():
    found = cleaned(FULL, {**FULL, "teaser": TEXT + " Places are free.", "page": "second"})
    assert found.item_versions["version"].to_list() == [1, 2]


def test_what_the_pipeline_does_not_know_it_leaves_empty():
    item = cleaned({"teaser": "1 + 1"}).items.row(0, named=True)
    assert (item["title"], item["category"], item["published_on"], item["language"]) == (None, None, None, None)


def test_language_is_told_from_the_words():
    rows = [{"title": "Ein Kurs geht zu Ende", "teaser": "Vierzig Beamte aus sechs Regionen haben drei Wochen lang gelernt."}]
    assert cleaned(*rows).items["language"].to_list() == ["de"]


def test_near_identical_items_are_linked_not_merged():
    again = {**FULL, "published_on": date(2021, 6, 1), "teaser": TEXT.replace("Forty", "Fifty")}
    unlike = {**FULL, "title": "Boats", "teaser": "Twelve patrol boats were handed over to the coast guard this week."}
    found = cleaned(FULL, again, unlike)
    days = dict(found.items.select("item_id", "published_on").iter_rows())
    pairs = find_reposts(found.items)
    assert [(days[late], days[early]) for late, early in pairs.select("item_id", "repost_of").rows()] == [(date(2021, 6, 1), DAY)]
    assert pairs["similarity"][0] == pytest.approx(19 / 21, abs=0.05)


def test_no_items_no_reposts():
    assert find_reposts(cleaned().items).columns == ["item_id", "repost_of", "similarity"]
    assert cleaned().items.schema.names() and isinstance(cleaned().items, pl.DataFrame)


@pytest.mark.parametrize(
    ("shown", "extent"),
    [({"body": TEXT}, "article"), ({}, "teaser"), ({"teaser": None}, "title")],
    ids=["article", "teaser", "title"],
)
def test_an_item_says_how_much_of_it_is_known(shown, extent):
    assert cleaned({**FULL, **shown}).items["extent"].to_list() == [extent]


def test_an_article_and_its_listing_together_are_an_article():
    assert cleaned(FULL, {**FULL, "page": "second", "teaser": None, "body": TEXT}).items["extent"].to_list() == ["article"]


def test_a_page_that_goes_back_brings_its_wording_back():
    """A, B, A at one address: the wording in force is the one received last."""
    again = datetime(2026, 3, 1, tzinfo=UTC)
    edited = {**FULL, "teaser": TEXT.replace("autumn", "winter"), "page": "second"}
    places = documents().with_columns(address=pl.lit("one page"))
    without = clean(records(FULL, edited), places, receipts())
    back = clean(records(FULL, edited), places, receipts(("first", again)))
    assert without.items["text"].to_list() == [edited["teaser"]] and back.items["text"].to_list() == [TEXT]
    assert back.item_versions.sort("version")["text"].to_list() == [edited["teaser"], TEXT]
    assert back.item_versions.sort("version")["received_at"].to_list() == [LATE, again]
    assert back.items["last_seen_at"].to_list() == [again] and back.items["first_seen_at"].to_list() == [EARLY]


def test_a_page_that_shows_an_old_wording_again_elsewhere_changes_nothing():
    """An article was edited since; a listing that still shows the old teaser comes again, changed in other parts."""
    edited = {**FULL, "teaser": TEXT.replace("autumn", "winter"), "page": "second"}
    found = clean(records(FULL, edited), documents(), receipts(("first", datetime(2026, 3, 1, tzinfo=UTC))))
    assert found.items["text"].to_list() == [edited["teaser"]]
