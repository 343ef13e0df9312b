"""What users' files and public bug reports led to (../shared/cases): each as the readers read it, with the right values."""

import importlib.util
import json
import sys
from datetime import date

import pytest

from pipelines.base.home import PROJECT
from pipelines.parse import as_json
from pipelines.parse.model import Quarantined
from pipelines.register.reading import read_register
from pipelines.steps.parse import parse_file
from tests.unit.registers import repairs, used

CASES = PROJECT / "../shared/cases"
RECEIVED = date(2026, 1, 1)

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the cases lie beside the project, not in it")


def parsed(name):
    return parse_file(CASES / name, RECEIVED)


def shown(record):
    """Return headline, day and the first words of the teaser."""
    return record.title, record.published_on, (record.teaser or "")[:50]


TUNIS, WELL = ("Border course in Tunis", date(2022, 3, 4)), ("A school in Ghana has a new well", date(2025, 3, 6))
STAFF, WATER = "Staff met in Tunis and agreed on the steps.", "Water flows since Monday in Tamale, Ghana. Norway "
NEWS = {
    "poison/brackets.txt": [(*TUNIS, "Staff of the border police met in Tunis and agreed")],
    "poison/listing.txt": [
        ("Niger: Police academy opened with EU support", date(2022, 3, 12), "The academy in Niamey was opened on Saturday by th"),
        ("Ghana: Border officers trained in Accra", date(2022, 3, 10), "Forty officers took part in a course on document s"),
    ],
    "poison/rss_escaped.xml": [(*TUNIS, "Staff of the border police met in Tunis.")],
    "poison/page_js.html": [(*TUNIS, STAFF)],
    "poison/items.jsonl": [("Course in Tunis", date(2022, 3, 4), ""), ("Course in Togo", date(2022, 3, 5), "")],
    "poison/surrogate_feed.json": [("Course in Tunis", date(2022, 3, 4), "Staff met in Tunis and agreed on steps.")],
    "poison/wp_embedded_list.json": [("Course in Tunis", date(2022, 3, 4), "y")],
    "json/surrogate.json": [
        ("Forty radios for the lake guard", date(2025, 3, 5), "The guard can now call for help […]"),
        (*WELL, WATER),
    ],
    "json/control.json": [
        ("Radios for the guard of Lake Chad", date(2025, 3, 5), "Forty radios reached the guard of the lake in Chad"),
        (*WELL, WATER),
    ],
}


@pytest.mark.parametrize("name", NEWS)
def test_what_can_be_read_is_read(names, name):
    assert read_register(CASES / name, names, {}, True) is None
    found = parsed(name)
    assert [shown(record) for record in found.records] == NEWS[name]
    assert found.quarantined == []
    json.dumps(as_json(name, found), ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("poison/empty_list.json", "holds no news item"),
        ("poison/page.html", "Nothing on the page marks news items"),
        ("poison/half_copied.xlsx", "copy the file again"),
    ],
)
def test_what_cannot_be_read_says_why(name, reason):
    found = parsed(name)
    assert found.records == [] and [reason in piece.reason for piece in found.quarantined] == [True]


def test_a_post_behind_a_password_is_no_news():
    found = parsed("json/protected.json")
    (record,) = found.records
    assert record.teaser.startswith("Water flows since Monday in Tamale, Ghana. Norway paid for the pump and the pipes.")
    assert [(piece.line, "needs a password" in piece.reason) for piece in found.quarantined] == [(1, True)]


@pytest.mark.parametrize(("name", "count"), [("reliefweb", 1_000), ("wordpress", 100), ("array", 1_000)])
def test_an_answer_on_one_line_of_megabytes_is_read(tmp_path, monkeypatch, name, count):
    monkeypatch.setattr(sys, "argv", ["one_line.py", str(tmp_path)])
    spec = importlib.util.spec_from_file_location("one_line", CASES / "json/one_line.py")
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
    found = parse_file(tmp_path / f"{name}.json", RECEIVED)
    assert (len(found.records), found.quarantined) == (count, [])


def entries(names, name):
    return list(read_register(CASES / name, names, {}, True)[1])


UNREAD = "No country or region is called “{}”."
REGISTERS = {
    "register/bracket.csv": ("gov_che", None, [UNREAD.format("(multi-country)")]),
    "register/dash.csv": ("gov_che", None, [UNREAD.format("-")]),
    "register/share.csv": ("gov_che", None, [UNREAD.format("100%")]),
    "register/one_of_two.csv": ("gov_che", ["KEN"], [UNREAD.format("-")]),
    "register/brackets_in_donor.csv": ("nordic-fund", ["KEN"], []),
    "register/nfd.csv": ("gov_swe", ["CIV"], []),
}


@pytest.mark.parametrize("name", REGISTERS)
def test_a_row_of_a_register_is_used_and_what_is_odd_in_it_is_told(names, name):
    donor, countries, told = REGISTERS[name]
    (entry,) = entries(names, name)
    assert (used(entry)["donor"], used(entry).get("country"), repairs(entry)) == ([donor], countries, told)


def test_a_register_with_a_dash_for_a_country_is_used(names):
    first, second = entries(names, "poison/register_dash.csv")
    assert used(first)["country"] == ["GHA"] and "country" not in used(second) and used(second)["acronym"] == ["QUROAD"]


def test_a_half_copied_workbook_is_a_sentence(names):
    (piece,) = entries(names, "poison/half_copied.xlsx")
    assert isinstance(piece, Quarantined) and "copy the file again" in piece.reason
