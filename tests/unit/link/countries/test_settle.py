"""The country that each name of a place means, or none."""

from dataclasses import replace

import pytest

from pipelines.link import Vocabulary
from pipelines.link.countries.settle import settle
from pipelines.link.donors.find import find_donors
from tests.unit.linked import scanned, vocabulary


def meant(text: str, known: Vocabulary | None = None) -> dict[str, str]:
    """Name → country of the mentions in a text."""
    scan, known = scanned((None, text)), known or vocabulary()
    settled = settle(scan, known, find_donors(scan, known)[1])
    spans = settled.spans
    return {
        text[at:until]: known.meanings.codes[country]
        for at, until, country in zip(spans.start, spans.end, settled.country, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Michael Jordan and Chad Smith played", set()),
        ("Michelle London is a nurse", set()),
        ("Atlanta, Georgia, and its suburbs", {"USA"}),
        ("Tbilisi is the capital of Georgia", {"GEO"}),
        ("They ate turkey in the evening", set()),
        ("Mexico City and New Mexico", {"MEX", "USA"}),
        ("The Panama Papers named it", set()),
        ("under the Geneva Conventions and the Paris Agreement", set()),
        ("the Budapest Process and the Palermo Protocol", set()),
        ("The Danish Refugee Council (DRC) opened an office. The DRC hired staff.", set()),
        ("Floods in the DRC", {"COD"}),
        ("It cost US$ 5 million and 300 Canadian dollars", set()),
        ("Northern Ireland and Ireland", {"GBR", "IRL"}),
        ("The leaflet is in French", set()),
    ],
)
def test_a_name_of_something_else_means_no_country(text, countries):
    assert set(meant(text).values()) == countries


def test_a_town_is_settled_by_its_size_by_other_names_and_by_its_state():
    assert meant("A course in London") == {"London": "GBR"}
    assert meant("A course in London, Ontario") == {"London": "CAN", "Ontario": "CAN"}
    assert meant("He drove from Paris, Texas, to Dallas") == {"Paris": "USA", "Texas": "USA", "Dallas": "USA"}
    assert meant("He slept in Tripoli") == {"Tripoli": "LBY"}
    assert meant("In Tripoli, in the north of Lebanon, as in Beirut")["Tripoli"] == "LBN"


def test_a_donor_is_no_evidence_for_a_place():
    assert meant("Fishers met in Tripoli. They came from Lebanon.")["Tripoli"] == "LBN"
    assert meant("Fishers met in Tripoli. It was funded by Lebanon.")["Tripoli"] == "LBY"


def test_the_publisher_s_home_settles_a_name_without_other_evidence():
    assert meant("The fair in Newcastle opens") == {"Newcastle": "AUS"}
    assert meant("The fair in Newcastle opens", replace(vocabulary(), home="ZAF")) == {"Newcastle": "ZAF"}
    assert meant("The fair in Newcastle opens in Australia", replace(vocabulary(), home="ZAF"))["Newcastle"] == "AUS"


def test_a_small_town_needs_its_country_if_the_item_names_another():
    assert meant("Farmers of Zambia and Mr Trier met in Monze.") == {"Zambia": "ZMB", "Monze": "ZMB"}
    assert meant("The mayor of Trier spoke in Germany.") == {"Trier": "DEU", "Germany": "DEU"}
    assert meant("The mayor of Trier spoke in Zambia.") == {"Zambia": "ZMB"}
