"""Which countries an item is about, and which it only names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.link import Vocabulary, link
from pipelines.link.countries.roles import LATER
from pipelines.link.tokens import scan
from tests.unit.linked import focus, items, linked, named, roles, vocabulary
from warehouse.reference import load_reference


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


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Michael Jordan and Chad Smith played", set()),
        ("Michelle London is a nurse", set()),
        ("Atlanta, Georgia, and its suburbs", {"USA"}),
        ("Tbilisi is the capital of Georgia", {"GEO"}),
        ("They ate turkey in the evening", set()),
        ("Mexico City and New Mexico", {"MEX", "USA"}),
        ("The Panama Papers told of it", set()),
        ("under the Geneva Conventions and the Paris Agreement", set()),
        ("the Budapest Process and the Palermo Protocol", set()),
        ("The Danish Refugee Council (DRC) opened an office. The DRC hired staff.", set()),
        ("Floods in the DRC", {"COD"}),
        ("It cost US$ 5 million and 300 Canadian dollars", set()),
        ("Northern Ireland and Ireland", {"GBR", "IRL"}),
    ],
)
def test_false_friends(text: str, countries: set[str]) -> None:
    assert named(text) == countries


@pytest.mark.parametrize(
    "text",
    [
        "The leaflet can be read in English, French and Amharic.",
        "THE LEAFLET IS IN FRENCH AND ENGLISH",
        "Read it in Polish; a Ukrainian edition will follow, and a German-language film.",
        "She speaks Turkish and teaches Georgian at night.",
        "Copies in Arabic, Haitian Creole and Spanish lie in every town hall.",
        "Il parle en Français. Das Heft gibt es auf Deutsch und Russisch.",
        "The Portuguese version was read by two Romanian interpreters.",
    ],
)
def test_a_language_is_no_country(text: str) -> None:
    assert named(text) == set()
    assert named("", text) == set()


def test_an_adjective_that_describes_something_is_no_language() -> None:
    assert named("He was held in French and Spanish prisons.") == {"FRA", "ESP"}
    assert named("They walked in Turkish\nvillages and in Russian-held towns.") == {"TUR", "RUS"}
    assert named("Polish police speak with Ukrainian drivers.") == {"POL", "UKR"}


def test_cities_are_settled_by_size_by_company_and_by_their_state() -> None:
    assert named("A course in London") == {"GBR"}
    assert named("A course in London, Ontario") == {"CAN"}
    assert named("He drove from Paris, Texas, to Dallas") == {"USA"}
    assert named("In Tripoli, in the north of Lebanon, as in Beirut") >= {"LBN"}


def test_the_publishers_home_settles_what_nothing_else_does() -> None:
    text = items((None, "The fair in Newcastle opens"))
    abroad = Vocabulary.build(load_reference(), home="AUS")
    assert set(link(text, abroad).countries["iso3"]) == {"AUS"}


def test_a_payer_is_no_subject() -> None:
    found = roles("A workshop in Accra was funded by the Kingdom of the Netherlands and the German government.")
    assert found == {"focus": {"GHA"}, "donor": {"NLD", "DEU"}}


def test_a_payer_named_elsewhere_too_stays_a_payer_unless_a_place_in_it_is_named() -> None:
    paid = "Officers in Accra, Ghana, were trained. The course was funded by the Government of Japan."
    assert roles(paid, "Japan and Ghana train officers") == {"focus": {"GHA"}, "donor": {"JPN"}}
    assert roles(f"{paid} Next is a visit to Osaka.") == {"focus": {"GHA", "JPN"}, "donor": {"JPN"}}


def test_homes_of_guests_are_only_mentioned() -> None:
    found = roles("In Tunis the Ministry of Interior of Tunisia received the Ambassador of Denmark and the British Embassy.")
    assert focus("The Danish Ambassador to Ghana opened the course.") == {"GHA"}
    assert found == {"focus": {"TUN"}, "mention": {"DNK", "GBR"}}


@pytest.mark.parametrize(
    "text",
    [
        "Ghana trained nurses, with observers from Spain and Malta.",
        "In the presence of Peru's ambassador, Ghana opened a clinic.",
        "Ghana has a new judge, born in Lima, who served as ambassador in Cairo and Ottawa.",
        "Ghana received thirty families, many of them from Italy.",
        "Ghana asked the British Embassy in Oslo.",
        "Ghana thanked the Finnish diplomat for her advice.",
        "Ghana has a new law; order it from our Lima team or the Quito office.",
    ],
)
def test_where_people_come_from_is_only_mentioned(text: str) -> None:
    assert focus(text) == {"GHA"}


def test_a_town_where_several_countries_meet_or_a_payer_is_seen_is_a_venue() -> None:
    assert roles("Experts of Ghana and Togo signed a pact in Lima on 3 May.") == {"focus": {"GHA", "TGO"}, "venue": {"PER"}}
    assert focus("Experts signed a pact in Lima on 3 May.") == {"PER"}
    paid = roles("The course in Ghana was funded by Japan. Results will be shown at a meeting in Tokyo.")
    assert paid == {"focus": {"GHA"}, "donor": {"JPN"}, "venue": {"JPN"}}


def test_a_meeting_place_is_a_venue_where_other_countries_are_the_subject() -> None:
    found = roles("Border officials of Kenya and Uganda compared notes at a workshop held in Kigali, Rwanda.")
    assert found == {"focus": {"KEN", "UGA"}, "venue": {"RWA"}}
    assert focus("A workshop was held in Kigali, Rwanda.") == {"RWA"}


def test_a_dateline_is_the_subject_only_where_nothing_else_is_or_an_agency_reports() -> None:
    assert roles("VIENNA, 3 March 2021 - Ghana opened a centre.") == {"focus": {"GHA"}, "mention": {"AUT"}}
    assert focus("DUSHANBE, 3 March 2021 - Officers finished their course.") == {"TJK"}
    assert focus("NAIROBI, March 3 - The officials arrived.", "Ghana sends officials") == {"KEN", "GHA"}


def test_what_a_long_report_names_once_and_late_is_only_mentioned() -> None:
    text = "Ghana has a new law. " + "It was long in the making, and many had asked for it. " * 8 + "A law of Peru was read too."
    assert roles(text, "Ghana and its law") == {"focus": {"GHA"}, "mention": {"PER"}}


def test_a_code_before_the_title_counts_where_nothing_names_a_country() -> None:
    assert focus("Rural roads are repaired.", "MZ Roads for Farmers") == {"MOZ"}
    assert focus("Rural roads of Malawi are repaired.", "MZ Roads for Farmers") == {"MWI"}
    assert focus("Rural roads are repaired.", "IT HELPS: ROADS FOR FARMERS") == set()


def test_a_body_counts_where_nothing_names_a_country_and_not_where_it_gives() -> None:
    assert focus("The Securities and Exchange Commission has new rules.") == {"USA"}
    assert focus("The course is run by GIZ with the German agency GIZ in the lead.") == set()


def test_a_small_town_alone_is_not_believed_beside_another_country() -> None:
    assert named("Farmers of Zambia and Mr Trier met in Monze.") == {"ZMB"}
    assert named("The mayor of Trier spoke in Germany.") == {"DEU"}


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


@settings(max_examples=25, deadline=None)
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


def test_a_country_in_the_name_of_an_instrument_pays_for_nothing():
    assert roles("The clinic is funded by the EU Facility for Refugees in Turkey.") == {"focus": {"TUR"}}


def test_a_list_of_countries_is_no_venue_and_counts_as_a_whole():
    assert focus("The operation took place in Benin, Togo and Ghana.") == {"BEN", "TGO", "GHA"}
    before = "Togo was host. Officials talked about how their ministries work together, and what to do about it next. " * 2
    listed = (
        before + "Those of Benin, Cabo Verde, Côte d'Ivoire, The Gambia, Ghana, Guinea, Liberia, Mali, Niger and Senegal signed."
    )
    assert listed.index("Benin") < LATER < listed.index("Senegal")
    assert focus(listed, "Togo hosts meeting") == {*["BEN", "CIV", "CPV", "GHA", "GIN", "GMB", "LBR", "MLI", "NER", "SEN", "TGO"]}


def test_adjectives_in_small_letters():
    assert focus("Les policiers nigériens et maliens ont terminé leur cours.") == {"NER", "MLI"}
    assert focus("Das Zentrum hilft ukrainischen Familien.") == {"UKR"}


@pytest.mark.parametrize(
    ("city", "iso3"), [("Almaty", "KAZ"), ("Abidjan", "CIV"), ("Tel Aviv", "ISR"), ("Ho Chi Minh City", "VNM")]
)
def test_a_city_as_well_known_as_the_capital_is_not_called_so(city, iso3):
    (link,) = linked(f"A new training centre for border guards opens in {city}.").countries.rows(named=True)
    assert (link["iso3"], link["role"], link["rule"]) == (iso3, "focus", "country_city")
