import json

import polars as pl
import pytest

from pipelines.base.home import PROJECT
from pipelines.link.names.acronyms import find_acronyms, find_definitions, find_in_text, is_short_form
from pipelines.link.names.alignment import abbreviates, letters_of
from pipelines.link.tokens.scan import scan_batch
from tests.unit.linked import vocabulary

DEFINED = [
    # forms in their usual order
    ("The National Border Agency (NBA) opened.", "NBA", "National Border Agency"),
    ("the Ministry of the Interior (MoI) said", "MoI", "Ministry of the Interior"),
    ("Assisted Voluntary Return (AVR) flights", "AVR", "Assisted Voluntary Return"),
    ("six Migrant Advice Points (MAPs) in the south", "MAPs", "Migrant Advice Points"),
    ("the project Support to Coast Guards in Togo (SCG Togo) ended", "SCG Togo", "Support to Coast Guards in Togo"),
    # letters inside words, numbers as words, hyphens
    ("Migration for Development (MIGDEV) began", "MIGDEV", "Migration for Development"),
    ("a three-dimensional (3D) map", "3D", "three-dimensional"),
    ("anti-trafficking unit (ATU)", "ATU", "anti-trafficking unit"),
    # by a colon or a dash, with a number
    ("CFF: Coastal Fisheries Fund", "CFF", "Coastal Fisheries Fund"),
    ("CFF – Coastal Fisheries Fund opens an office", "CFF", "Coastal Fisheries Fund"),
    ("the 20-item Coastal Fisheries Scale (CFS-20)", "CFS-20", "20-item Coastal Fisheries Scale"),
    # lead-in words, several short forms, square brackets, no space before the bracket
    ("the Coastal Fisheries Fund (hereafter: the “CFF”) pays", "CFF", "Coastal Fisheries Fund"),
    ("the Coastal Fisheries Fund (CFF; 2011) pays", "CFF", "Coastal Fisheries Fund"),
    ("the Coastal Fisheries Fund [CFF] pays", "CFF", "Coastal Fisheries Fund"),
    ("the Coastal Fisheries Fund(CFF) pays", "CFF", "Coastal Fisheries Fund"),
    # the reverse order, and both in one bracket
    ("CFF (Coastal Fisheries Fund) pays", "CFF", "Coastal Fisheries Fund"),
    ("CFF scheme (Coastal Fisheries Fund) pays", "CFF", "Coastal Fisheries Fund"),
    ("the pot of money (Coastal Fisheries Fund, CFF) grew", "CFF", "Coastal Fisheries Fund"),
]


@pytest.mark.parametrize(("text", "short", "long"), DEFINED)
def test_a_definition_is_found(text, short, long):
    assert [(d.short, d.long) for d in find_in_text(text)] == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "Forty people (see below) came",
        "the head of the unit (Oslo) spoke",
        "a road of some length (12 km) was built",
        "GROWTH 2 (GROWTH 3 comes later)",
        "the second phase of GROWTH2 (GROWTH3) begins",
        "prices rose (by a tenth) in May",
        "They left. National border guards stayed. (USD) was named",
    ],
)
def test_other_brackets_define_nothing(text):
    assert list(find_in_text(text)) == []


def test_the_long_form_begins_where_the_letters_stand_best():
    found = abbreviates("CPS", "the council of the city praised the Coastal Patrol Service")
    assert found is not None
    assert found.start == len("the council of the city praised the ")


def test_a_long_form_does_not_reach_into_the_sentence_before():
    assert [d.long for d in find_in_text("We met Peter. Rivers Trust (RT) paid.")] == ["Rivers Trust"]


def test_plural_and_plus_signs_count_as_letters_or_not():
    assert letters_of("MAPs") == "map"
    assert letters_of("NET+") == "netp"


def test_an_amount_is_no_short_form():
    assert not is_short_form("12 km")
    assert is_short_form("EU4X")


def test_the_frame_has_each_definition_once_with_its_words():
    items = pl.DataFrame(
        {
            "item_id": ["a", "b"],
            "title": ["Rivers Trust (RT) at work", None],
            "text": ["The Rivers Trust (RT) met the Lakes Office (LO).", "no brackets here"],
        }
    )
    found = find_acronyms(scan := scan_batch(items, vocabulary()), vocabulary(), find_definitions(scan))
    assert found.select("item_id", "short", "long", "field").rows() == [
        ("a", "RT", "Rivers Trust", "title"),
        ("a", "LO", "Lakes Office", "text"),
    ]
    assert [items["text"][0][r["start"] : r["end"]] for r in found.rows(named=True)][1] == found["matched"][1]


def test_labelled_abstracts_are_read_well():
    gold = PROJECT / "../shared/gold/ab3p_dev.jsonl"
    if not gold.exists():
        pytest.skip("the labelled abstracts are not in ../shared")
    right = wanted = given = 0
    for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()[:200]):
        want = {(short.strip(), long.strip().casefold()) for short, long in row["gold_acronyms"]}
        got = {(d.short, d.long.casefold()) for field in ("title", "text") for d in find_in_text(row[field] or "")}
        right, wanted, given = right + len(want & got), wanted + len(want), given + len(got)
    assert 2 * right / (wanted + given) > 0.88


def test_two_forms_share_a_noun():
    found = {(one.short, one.long) for one in find_in_text("the inner (IH) and outer (OH) harbours")}
    assert found == {("IH", "inner harbours"), ("OH", "outer harbours")}
