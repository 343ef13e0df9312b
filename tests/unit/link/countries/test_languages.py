"""Names of languages, which are adjectives of countries as well."""

import pytest

from pipelines.link.countries.languages import find_languages
from tests.unit.linked import scanned, vocabulary


def languages(text: str, title: str | None = None) -> list[str]:
    scan = scanned((title, text))
    return [scan.joined[at:until] for at, until in find_languages(scan, vocabulary()).rows()]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The leaflet can be read in English, French and Amharic.", ["English, French and Amharic"]),
        ("THE LEAFLET IS IN FRENCH AND ENGLISH", ["FRENCH AND ENGLISH"]),
        (
            "Read it in Polish; a Ukrainian edition will follow, and a German-language film.",
            ["Polish", "Ukrainian", "German"],
        ),
        ("She speaks Turkish and teaches Georgian at night.", ["Turkish", "Georgian"]),
        ("Copies in Arabic, Haitian Creole and Spanish lie in every town hall.", ["Arabic, Haitian Creole and Spanish"]),
        ("Il parle en Français. Das Heft gibt es auf Deutsch und Russisch.", ["Français", "Deutsch und Russisch"]),
        ("The Portuguese version was read by two Romanian interpreters.", ["Portuguese", "Romanian"]),
    ],
)
def test_a_language_is_found_in_title_and_text(text, names):
    assert languages(text) == names
    assert languages("", text) == names


@pytest.mark.parametrize(
    "text",
    [
        "He was held in French and Spanish prisons.",
        "They walked in Turkish\nvillages and in Russian-held towns.",
        "Polish police speak with Ukrainian drivers.",
    ],
)
def test_an_adjective_that_describes_something_is_no_language(text):
    assert languages(text) == []
