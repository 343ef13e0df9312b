"""Lists of names, and the possible donors in them."""

import re

import pytest

from pipelines.link.donors.parties import (
    Candidate,
    belongs_to,
    credits_after,
    credits_before,
    find_list_end,
    find_unknown_bodies,
    is_host,
    with_state_body,
)
from tests.unit.linked import sentence

JAPAN, NORWAY, TOGO = ("country", "gov_jpn"), ("country", "gov_nor"), ("country", "gov_tgo")
GHANA, ITALY, SIDA = ("country", "gov_gha"), ("country", "gov_ita"), ("agency", "sida")


def state(words: str, text: str, kind: str = "country", key: str = "gov_aut") -> Candidate:
    return Candidate(text.index(words), text.index(words) + len(words), kind, key)


def test_a_list_of_names_ends_before_the_first_other_word():
    text = "Funded by the governments of Norway and Japan, the clinic opened in Togo."
    found = sentence(text, {}, {"Norway": NORWAY, "Japan": JAPAN, "Togo": TOGO})
    assert text[: find_list_end(found, len("Funded by"))] == "Funded by the governments of Norway and Japan, the"
    assert [credit.key for credit in credits_after(found, len("Funded by"), "donor_funded_by")] == ["gov_nor", "gov_jpn"]


def test_a_place_and_the_subject_of_the_next_clause_are_no_donors():
    found = sentence("Funded by Sida in Togo.", {}, {"Sida": SIDA, "Togo": TOGO})
    assert [credit.key for credit in credits_after(found, len("Funded by"), "donor_funded_by")] == ["sida"]
    found = sentence("With funds from Japan, Sida built a school.", {}, {"Japan": JAPAN, "Sida": SIDA})
    assert [credit.key for credit in credits_after(found, len("With funds from"), "donor_funded_by")] == ["gov_jpn"]


def test_names_joined_by_a_list_are_credited_before_a_verb():
    blank = re.compile(" ")
    found = sentence("Japan and Norway fund it.", {}, {"Japan": JAPAN, "Norway": NORWAY})
    assert [credit.key for credit in credits_before(found, len("Japan and Norway "), blank, "donor_pays")] == [
        "gov_jpn",
        "gov_nor",
    ]
    found = sentence("Sailors in Ghana and Italy fund it.", {}, {"Ghana": GHANA, "Italy": ITALY})
    assert credits_before(found, len("Sailors in Ghana and Italy "), blank, "donor_pays") == []
    found = sentence("Staff at Norad and Sida fund it.", {}, {"Norad": ("agency", "norad"), "Sida": SIDA})
    assert credits_before(found, len("Staff at Norad and Sida "), blank, "donor_pays") == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Austria's Federal Ministry of the Interior pays.", "Austria's Federal Ministry of the Interior"),
        ("Austria Embassy staff pay.", "Austria Embassy"),
        ("Austria's mayors pay.", "Austria"),
    ],
)
def test_a_state_takes_the_body_after_its_name(text, whole):
    found = with_state_body(state("Austria", text), text, len(text))
    assert text[found.at : found.until] == whole
    assert found.kind == ("country" if whole == "Austria" else "ministry")


def test_a_body_belongs_to_the_state_right_before_it():
    text = "the UK's Home Office and Norway"
    office, uk = state("Home Office", text, "ministry", "home_office"), state("UK", text, key="gov_gbr")
    assert belongs_to(office, uk, "gov_gbr", text)
    assert not belongs_to(office, uk, "gov_nor", text)


def test_a_body_that_works_at_home_makes_its_state_a_host():
    home, abroad = "the Ministry of Interior of Ghana", "the Ministry of Foreign Affairs of Ghana"
    assert is_host(home, state("Ghana", home, key="gov_gha"))
    assert not is_host(abroad, state("Ghana", abroad, key="gov_gha"))
    assert not is_host(home, state("Ghana", home, "agency", "sida"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("by the Hildegard Meyer Foundation in May", ["Hildegard Meyer Foundation"]),
        ("by Japan and the Lagoon Divers Club", ["Lagoon Divers Club"]),
        ("by taxpayers", []),
        ("by Japan to the Lagoon Divers Club", []),
    ],
)
def test_proper_names_in_a_list_are_unknown_bodies(text, names):
    found = sentence(text, {}, {"Japan": JAPAN} if "Japan" in text else {})
    assert [text[body.at : body.until] for body in find_unknown_bodies(found, 0, len(text))] == names
