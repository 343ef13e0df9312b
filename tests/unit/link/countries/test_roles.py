"""The role of each mention of a country: subject, donor, guest, venue or passing remark."""

import pytest

from pipelines.link.countries.roles import LATER, RULES, assign_rules
from pipelines.link.countries.settle import settle
from pipelines.link.donors.find import find_donors
from tests.unit.linked import focus, roles, scanned, vocabulary


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Judges of Togo met.", {"Togo": "country_named"}),
        ("Togolese judges met in Kpalimé.", {"Togolese": "country_adjective", "Kpalimé": "country_city"}),
        ("The course of Togo was funded by Japan.", {"Togo": "country_named", "Japan": "country_pays"}),
        ("Togo received the Ambassador of Denmark.", {"Togo": "country_named", "Denmark": "country_guest"}),
        ("Togo met at a workshop held in Lima.", {"Togo": "country_named", "Lima": "country_venue"}),
        ("A workshop was held in Lima.", {"Lima": "country_capital"}),  # no venue: it is about no other country
    ],
)
def test_each_mention_has_a_rule(text, rules):
    scan = scanned((None, text))
    _, credits = find_donors(scan, vocabulary())
    settled = settle(scan, vocabulary(), credits)
    found = assign_rules(scan, settled, credits, vocabulary())
    places = zip(settled.spans.start, settled.spans.end, found, strict=True)
    assert {text[start:end]: RULES[rule] for start, end, rule in places} == rules


def test_a_donor_is_no_subject() -> None:
    found = roles("A workshop in Accra was funded by the Kingdom of the Netherlands and the German government.")
    assert found == {"focus": {"GHA"}, "donor": {"NLD", "DEU"}}


def test_a_donor_named_elsewhere_is_a_donor_only_unless_a_place_in_it_is_named() -> None:
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


def test_a_town_where_several_countries_meet_or_a_donor_is_based_is_a_venue() -> None:
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


def test_a_country_in_the_name_of_an_instrument_is_no_donor():
    assert roles("The clinic is funded by the EU Facility for Refugees in Turkey.") == {"focus": {"TUR"}}


def test_a_list_of_countries_is_no_venue_and_counts_as_a_whole():
    assert focus("The operation took place in Benin, Togo and Ghana.") == {"BEN", "TGO", "GHA"}
    before = "Togo was host. Officials talked about how their ministries work together, and what to do about it next. " * 2
    listed = (
        before + "Those of Benin, Cabo Verde, Côte d'Ivoire, The Gambia, Ghana, Guinea, Liberia, Mali, Niger and Senegal signed."
    )
    assert listed.index("Benin") < LATER < listed.index("Senegal")
    assert focus(listed, "Togo hosts meeting") == {*["BEN", "CIV", "CPV", "GHA", "GIN", "GMB", "LBR", "MLI", "NER", "SEN", "TGO"]}
