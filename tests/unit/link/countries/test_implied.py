"""Countries that an item implies without their names."""

import numpy as np
import pytest

from pipelines.link.countries.implied import Implied, implied_countries
from tests.unit.linked import focus, scanned, vocabulary


def implied(title: str, text: str, without_country: bool) -> Implied:
    scan = scanned((title, text))
    return implied_countries(scan, np.array([without_country]), vocabulary())


def countries(found: Implied) -> list[str]:
    return [vocabulary().meanings.codes[country] for country in found.country]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("MZ Roads for Farmers", "They are repaired.", ["MOZ"]),
        ("KE-Water Towers", "They are repaired.", ["KEN"]),
        ("MZ Roads for Farmers", "The Kosovo Police came.", ["MOZ"]),  # a code before a body, and one country an item
        ("", "The Kosovo Police came.", ["XKX"]),
        ("MZ ROADS FOR ALL THE FARMERS", "They are repaired.", []),
        ("MZ ROADS FOR FARMERS", "They are repaired.", []),  # no small letter of the text counts
        ("ZZ Roads for Farmers", "They are repaired.", []),
        ("", "The course is run by GIZ.", []),  # a body that pays works elsewhere
    ],
)
def test_a_code_or_a_body_implies_its_country(title, text, expected):
    assert countries(implied(title, text, without_country=True)) == expected


def test_beside_a_named_country_only_bodies_with_a_country_s_name_count():
    assert countries(implied("MZ Roads for Farmers", "The Kosovo Police came.", without_country=False)) == ["XKX"]
    assert countries(implied("MZ Roads for Farmers", "The Securities and Exchange Commission came.", without_country=False)) == []


def test_a_country_that_the_item_names_is_not_implied_again():
    found = implied("", "The Kosovo Police came.", without_country=True)
    assert len(found.without(found.row, found.country).row) == 0
    assert len(found.without(found.row, found.country + 1).row) == 1


def test_a_code_before_the_title_counts_where_nothing_names_a_country() -> None:
    assert focus("Rural roads are repaired.", "MZ Roads for Farmers") == {"MOZ"}
    assert focus("Rural roads of Malawi are repaired.", "MZ Roads for Farmers") == {"MWI"}
    assert focus("Rural roads are repaired.", "IT HELPS: ROADS FOR FARMERS") == set()


def test_a_body_counts_where_nothing_names_a_country_and_not_where_it_gives() -> None:
    assert focus("The Securities and Exchange Commission has new rules.") == {"USA"}
    assert focus("The course is run by GIZ with the German agency GIZ in the lead.") == set()
