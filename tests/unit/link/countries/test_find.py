"""Links to countries: their names, their evidence, and no effect of the batch."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.link import link
from pipelines.link.tokens import scan
from tests.unit.linked import focus, items, linked, named, vocabulary


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Talks in Niamey", {"NER"}),
        ("The Nigerien police and the Nigerian police met", {"NER", "NGA"}),
        ("Une formation à Nouakchott pour la Mauritanie", {"MRT"}),
        ("Die Ukraine und Frankreich", {"UKR", "FRA"}),
        ("Україна та Молдова", {"UKR", "MDA"}),
        ("TÜRKİYE, CABO VERDE and Cape Verde", {"TUR", "CPV"}),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", {"GIN", "GNB", "GNQ", "PNG"}),
        ("Republic of the Congo and DR Congo", {"COG", "COD"}),
        ("North Korea and South Korea", {"PRK", "KOR"}),
        ("Dominica and the Dominican Republic", {"DMA", "DOM"}),
        ("Kosovo, Palestine, Taiwan and Western Sahara", {"XKX", "PSE", "TWN", "ESH"}),
        ("Czechia, North Macedonia, Eswatini, Myanmar", {"CZE", "MKD", "SWZ", "MMR"}),
        ("Namibia", {"NAM"}),
        ("Семинар в Таджикистане для судей из Казахстана", {"TJK", "KAZ"}),
        ("Судді з України у Молдові, Польщі та Грузії", {"UKR", "MDA", "POL", "GEO"}),
        ("Kurs für Richter aus der Türkei und Jordanien", {"TUR", "JOR"}),
        ("قضاة من العراق في تونس", {"IRQ", "TUN"}),
        ("Serbia and Montenegro", {"SRB", "MNE"}),
        ("PANAMA CITY", {"PAN"}),
        ("UK-based trainers went to the UAE and BiH", {"GBR", "ARE", "BIH"}),
    ],
)
def test_countries_by_every_usual_name(text: str, countries: set[str]) -> None:
    assert named(text) == countries


def test_evidence_is_cut_from_the_field() -> None:
    text = "“Où ?” – à Zinder, au Niger"
    for row in linked(text).countries.iter_rows(named=True):
        assert text[row["start"] : row["end"]] == row["matched"]
        assert row["field"] == "text"


TEXTS = (
    "Niamey, Niger: 12 trainers from Ghana and Togo met.",
    "Funded by the Danish Ministry of Foreign Affairs, the course in Tunis ended.",
    "ATLANTA, Ga., March 3 - Georgia and Jordan. The Jordan river. Chad.",
    "Alexandria, Richmond and Fairfax schools stay open, the county said.",
    "",
)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=7), st.integers(1, 7))
def test_links_do_not_depend_on_batch_or_order(texts: list[str], size: int) -> None:
    batch = items(*(("Harbour news", text) for text in texts))
    whole = link(batch, vocabulary())
    for kind in ("countries", "regions", "donors", "projects", "acronyms"):
        parts = [getattr(link(batch.slice(at, size).reverse(), vocabulary()), kind) for at in range(0, len(batch), size)]
        together = [row for part in parts for row in part.rows()]
        assert sorted(together, key=str) == sorted(getattr(whole, kind).rows(), key=str)


def test_links_do_not_depend_on_how_much_is_scanned_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    batch = items(*((None, text) for text in TEXTS * 3))
    whole = link(batch, vocabulary())
    monkeypatch.setattr(scan, "BYTES_AT_ONCE", 60)
    parts = link(batch, vocabulary())
    assert parts.countries.equals(whole.countries)
    assert parts.donors.equals(whole.donors)
    assert link(batch.head(0), vocabulary()).countries.is_empty()


def test_a_place_at_the_end_of_one_item_says_nothing_of_the_next():
    first, second = ("", "Fishers met in Conakry"), ("", "DR Congo and Congo-Brazzaville exchange prisoners")
    both = link(items(first, second), vocabulary()).countries.filter(item_id="1")
    alone = link(items(second), vocabulary()).countries
    assert both.select("iso3", "role").rows() == alone.select("iso3", "role").rows()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("", "Officers of Togo met the head of UNICEF"), ("DRC girls learn to read", "Police of Chad said so")),
        (("", "A talk by Dr. Toshiteru Okubo ("), ("Police of Chad", "They said so")),
    ],
)
def test_what_stands_beside_a_name_is_looked_for_in_its_own_item(first, second):
    """Capitals, brackets and words of the other item are none of its own, however near a name they stand."""
    both = link(items(first, second), vocabulary()).countries
    for row, item in enumerate((first, second)):
        alone = link(items(item), vocabulary()).countries
        there = both.filter(item_id=str(row))
        assert there.select("iso3", "role", "rule").rows() == alone.select("iso3", "role", "rule").rows()


def test_a_state_that_supports_what_happens_in_it_is_no_donor():
    found = linked("The course in Accra was held with the support of Ghana. Judges of Accra and Kumasi took part.")
    assert set(found.countries.select("iso3", "role").rows()) == {("GHA", "focus")}
    assert found.donors.is_empty()


def test_adjectives_in_small_letters():
    assert focus("Les policiers nigériens et maliens ont terminé leur cours.") == {"NER", "MLI"}
    assert focus("Das Zentrum hilft ukrainischen Familien.") == {"UKR"}


@pytest.mark.parametrize(
    ("city", "iso3"), [("Almaty", "KAZ"), ("Abidjan", "CIV"), ("Tel Aviv", "ISR"), ("Ho Chi Minh City", "VNM")]
)
def test_a_city_as_well_known_as_the_capital_is_not_called_so(city, iso3):
    (link,) = linked(f"A new training centre for border guards opens in {city}.").countries.rows(named=True)
    assert (link["iso3"], link["role"], link["rule"]) == (iso3, "focus", "country_city")
