"""The bundled sample is what its README says."""

import re
from collections import Counter
from datetime import date

import pytest

from pipelines.base.home import PROJECT
from pipelines.parse import parse_document

PAGES = sorted((PROJECT / "sample").glob("*.txt"))
README = (PROJECT / "sample" / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def parsed():
    return {page.name: parse_document(page.read_bytes(), date(2026, 11, 24)) for page in PAGES}


@pytest.fixture(scope="module")
def records(parsed):
    return [record for page in parsed.values() for record in page.records]


def test_records_and_items_are_as_many_as_said(records):
    items = {(record.title, record.published_on) for record in records}
    said = re.search(r"\| (\d+), of (\d+) items", README)
    assert (len(records), len(items)) == (int(said[1]), int(said[2]))


def test_categories_are_as_said(records):
    first = {(record.title, record.published_on): record.category or "none" for record in records}
    counted = Counter(first.values())
    said = dict(re.findall(r"([A-Z][\w ]+|none) (\d+)(?:,| \|)", README.split("| categories |")[1].split("\n")[0]))
    assert counted == {name: int(number) for name, number in said.items()}


def test_it_spans_the_years(records):
    years = {record.published_on.year for record in records if record.published_on}
    assert years == set(range(2016, 2027))


def test_flaws_are_there_and_are_told(parsed, records):
    flawed = {record.date_words for record in records if record.date_flaw}
    assert flawed == {"31 November 2019", "12 March 2031"}
    assert sum(not record.date_words for record in records) == 2
    furniture = {name: len(page.furniture) for name, page in parsed.items()}
    assert furniture["listing-01.txt"] == 6 and furniture["listing-03.txt"] == 1
    assert [page.quarantined[0].text for page in parsed.values() if page.quarantined] == ["Event"]


def test_each_teaser_is_given_once_and_whole(records):
    for record in records:
        assert record.teaser.count(record.teaser[:60]) == 1, record.title
        assert record.teaser.rstrip("»”\"'").endswith((".", "?", "!")), record.teaser[-80:]
