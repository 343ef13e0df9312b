"""What the words beside a name make of it."""

import pytest

from pipelines.link.countries.surroundings import find_listed, find_surroundings
from pipelines.link.tokens.neighbours import find_neighbours
from pipelines.link.tokens.vocabulary import PLACE
from tests.unit.linked import scanned, vocabulary


def surroundings(text: str) -> list[tuple[str, set[str]]]:
    """Each name of a place, with all that is true of it."""
    scan = scanned((None, text))
    found = scan.spans.select_names(PLACE)
    facts = vars(find_surroundings(scan, found, find_neighbours(scan, found), vocabulary()))
    names = [text[start:end] for start, end in zip(found.start, found.end, strict=True)]
    return [(name, {fact for fact, true in facts.items() if true[row]}) for row, name in enumerate(names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana opened a centre.", [("Ghana", set())]),
        ("They met in Accra.", [("Accra", {"located"})]),
        ("The border Togo/Ghana was shut.", [("Togo", {"located"}), ("Ghana", {"located"})]),
        ("They asked Peter Jordan again.", [("Jordan", {"person", "in_longer_name"})]),
        ("They asked Harbour Lima Freight again.", [("Lima", {"in_longer_name"})]),
        ("THE BIG CHAD REPORT", [("CHAD", {"in_capitals"})]),
        ("They signed the Lima Conventions again.", [("Lima", {"instrument", "in_longer_name"})]),
        ("It cost US$ 5 again.", [("US", {"money"})]),
    ],
)
def test_the_words_beside_a_name_decide_what_it_is(text, expected):
    assert surroundings(text) == expected


def test_a_short_form_of_an_organisation_is_defined_wherever_it_is_repeated():
    assert [
        facts for name, facts in surroundings("Danish Refugee Council (DRC) met. They asked DRC again.") if name == "DRC"
    ] == [
        {"defined"},
        {"defined"},
    ]
    assert surroundings("They asked DRC again.") == [("DRC", set())]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("VIENNA, 3 March 2021 - Officers came.", {"located", "dated"}),
        ("NAIROBI, March 3 - Officers came.", {"located", "dated", "agency"}),
        ("They came\nVIENNA and went.", set()),
    ],
)
def test_a_line_with_a_date_is_dated_and_without_a_year_an_agency_s(text, facts):
    assert surroundings(text)[0][1] == facts


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Spain, Malta and Italy met", [False, True, True]),
        ("Spain met Malta and went", [False, False]),
        ("They met Spain. And Malta went", [False, False]),
    ],
)
def test_a_comma_or_a_joining_word_makes_a_list(text, listed):
    scan = scanned((None, text))
    found = scan.spans.select_names(PLACE)
    assert find_listed(scan, found, find_neighbours(scan, found), vocabulary()).tolist() == listed
