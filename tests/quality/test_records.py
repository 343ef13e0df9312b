"""Records of real pages against their labels, by the scorer that stands beside them: floors that only rise."""

import importlib.util
import json
from datetime import date
from pathlib import Path

import pytest

from pipelines.base.text import normalise
from pipelines.parse import as_json, parse_document

SHARED = Path(__file__).parents[2] / "../shared"
RECEIVED = date(2026, 11, 24)

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled pages lie beside the project, not in it")

# Share of records whose category, title, date and beginning of the teaser all agree (F1), on 14 listing pages.
FLOOR = 1.0


@pytest.fixture(scope="module")
def score():
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def parse(path: Path) -> dict:
    return as_json(path.name, parse_document(path.read_bytes(), RECEIVED))


def test_listing_pages(score):
    gold = score.read(SHARED / "gold/pages_dev_records.jsonl")
    pairs = [score.records(item, parse(SHARED / "corpus/pages" / name)) for name, item in gold.items()]
    right = sum(len(want & got) for want, got in pairs)
    wanted, given = sum(len(want) for want, _ in pairs), sum(len(got) for _, got in pairs)
    assert 2 * right / (wanted + given) >= FLOOR


def test_every_page_is_recognised_but_the_project_page():
    shapes = {path.name: parse(path)["shape"] for path in sorted((SHARED / "corpus/pages").glob("*.txt"))}
    assert len(shapes) == 25
    assert [name for name, shape in shapes.items() if shape is None] == ["icmpd_project_ocwar-t.txt"]


def test_an_article_page_is_one_record_with_its_text():
    for path in sorted((SHARED / "corpus/pages").glob("*article*.txt")):
        records = parse(path)["records"]
        assert len(records) == 1, path.name
        assert records[0]["title"], path.name
        assert len(records[0]["body"]) > len(records[0]["teaser"]), path.name
        assert records[0]["published_on"] or records[0]["place"], path.name


def test_the_seed_listing():
    found = parse(SHARED / "corpus/seed-listing.txt")
    labels = [json.loads(line) for line in (SHARED / "gold/seed.jsonl").open(encoding="utf-8")]
    got = [(r["category"], r["title"], r["published_on"]) for r in found["records"]]
    assert got == [(item["label"], item["title"], item["date"]) for item in labels]
    assert [r["teaser"] for r in found["records"]] == [normalise(item["text"]) for item in labels]
    assert found["quarantined"] == []
