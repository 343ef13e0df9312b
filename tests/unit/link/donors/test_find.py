"""Donors of items: links, spans and time."""

import json

import polars as pl
import pytest

from pipelines.base.home import PROJECT
from pipelines.link.donors.find import find_donors
from pipelines.link.tokens.scan import scan_batch
from tests.unit.linked import scanned, vocabulary
from tests.work import no_standstill


def credits(text):
    scan = scanned((None, text))
    return scan, *find_donors(scan, vocabulary())


def test_a_link_has_donor_parent_country_and_words():
    text = "The clinic was funded by the German Federal Ministry of the Interior in May."
    _, found, _ = credits(text)
    row = found.row(0, named=True)
    assert (row["donor_id"], row["parent"], row["country"]) == ("bmi_de", "Germany", "DEU")
    assert row["body"] == row["matched"] == text[row["start"] : row["end"]] == "German Federal Ministry of the Interior"
    assert row["rule"] == "donor_funded_by"


def test_a_body_unknown_to_the_vocabulary_goes_by_its_name():
    _, found, _ = credits("The study was funded by the Hildegard Meyer Foundation in May.")
    row = found.row(0, named=True)
    assert (row["donor_id"], row["name"], row["parent"]) == ("hildegard-meyer-foundation", "Hildegard Meyer Foundation", None)
    _, found, _ = credits("The study was funded by taxpayers.")
    assert found.is_empty()


def test_the_spans_are_the_words_for_all_donors():
    scan, _, spans = credits("Funded by Japan and the French government. France met Togo. Japan-funded.")
    words = [scan.joined[at:until] for at, until, *_ in spans.rows()]
    assert words == ["Japan", "French government", "Japan"]


def test_a_donor_is_linked_once_an_item():
    _, found, _ = credits("Funded by Japan. The Japan-funded clinic is good.")
    assert found["donor_id"].to_list() == ["gov_jpn"]


def test_a_credit_does_not_reach_into_another_item():
    items = pl.DataFrame({"item_id": ["a", "b"], "title": ["Clinic funded by", "Japan"], "text": ["", "France is warm"]})
    found, _ = find_donors(scan_batch(items, vocabulary()), vocabulary())
    assert found.is_empty()


@pytest.mark.parametrize(("name", "least"), [("seed", 1.0), ("io_listings_dev", 0.95)])
def test_labelled_items_are_read_well(name, least):
    gold = PROJECT / f"../shared/gold/{name}.jsonl"
    if not gold.exists():
        pytest.skip("the labelled items are not in ../shared")
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    items = pl.DataFrame([(r["id"], r.get("title"), r.get("text")) for r in rows], ["item_id", "title", "text"], orient="row")
    found, _ = find_donors(scan_batch(items, vocabulary()), vocabulary())
    countries = dict(vocabulary().reference.countries.select("iso3", "name").iter_rows())
    right = wanted = given = 0
    for row in rows:
        links = found.filter(item_id=row["id"]).select("name", "parent", "country").rows()
        named = [{donor, parent, countries.get(iso3)} - {None} for donor, parent, iso3 in links]
        want = set(row.get("gold_donors") or [])
        allowed = want | set(row.get("gold_donors_optional") or []) | set(row.get("gold_donor_bodies") or [])
        right += sum(any(label in names for names in named) for label in want)
        wanted += len(want)
        given += sum(not names & allowed for names in named)
    assert 2 * right / (2 * right + (wanted - right) + given) >= least


@pytest.mark.parametrize("words", ["EU-funded ", "funded by the European Union and ", "Denmark, funded by Norway and "])
def test_a_text_without_a_full_stop_takes_time_in_proportion_to_its_length(words: str) -> None:
    items = pl.DataFrame({"item_id": ["1"], "title": ["A list"], "text": [words * (300_000 // len(words))]})

    with no_standstill():  # about 1 s; minutes where it grows with the square
        donors, _ = find_donors(scan_batch(items, vocabulary()), vocabulary())

    assert {"european_union", "gov_nor"} & set(donors["donor_id"])
