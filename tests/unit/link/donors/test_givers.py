"""Donors beside a verb of giving, or beside money."""

import pytest

from pipelines.link.donors.givers import read_amount, read_amount_paid, read_approval, read_contribution
from pipelines.link.donors.parties import Sentence
from tests.unit.linked import donors, sentence

# Whole texts and the donors that the item is linked to.
GIVES = [
    # passive
    ("Das Zentrum wird von Österreich finanziert.", ["gov_aut"]),
    # shares, amounts, and a verb used once
    ("The EU has committed EUR 8 million, Germany EUR 2 million.", ["european_union", "gov_deu"]),
    ("Of the EUR 9 million that it costs, Canada pays 5 million.", ["gov_can"]),
    ("Italy's EUR 800,000 contribution will help the clinic.", ["gov_ita"]),
    ("Thanks to a contribution of two million dollars by Japan, the clinic opened under a project.", ["gov_jpn"]),
    # approval and support
    ("The World Bank approved USD 60 million for the clinic.", ["world_bank"]),
    ("The project was held with Denmark's support.", ["gov_dnk"]),
    # active
    ("Germany finances the clinic in Togo.", ["gov_deu"]),
    ("The German government finances the clinic in Togo.", ["gov_deu"]),
    ("Austria contributed EUR 2 million to the clinic.", ["gov_aut"]),
    ("Türkiye donated ten ambulances to Somalia.", ["gov_tur"]),
    # with words that may mean work as well
    ("A clinic was built with a Swedish grant.", ["gov_swe"]),
    ("Austria's Federal Ministry of the Interior funds the clinic in Togo.", ["gov_aut"]),
    ("The Swiss Embassy in Lomé funds the clinic.", ["gov_che"]),
    ("Training in Togo is made possible by EUR 500,000 from the Polish MFA.", ["gov_pol"]),
    ("Norway’s contribution of NOK 40 million will help the clinic.", ["gov_nor"]),
    ("A budget of two million euros provided by Sida pays for it.", ["sida"]),
    ("Proje Avrupa Birliği tarafından finanse edilmektedir.", ["european_union"]),
    ("The mayor opened the clinic with the ambassador of Denmark, whose government had borne the costs.", ["gov_dnk"]),
    ("The European Union pays, and UNDP runs the clinic.", ["european_union"]),
    ("Ten boats came to Lomé, a donation of the Japanese people.", ["gov_jpn"]),
    ("UNTFHS and New Zealand support the clinic.", ["untfhs", "gov_nzl"]),
    ("Financial assistance was provided by Sida.", ["sida"]),
    ("They come out of an EU package of EUR 80 million.", ["european_union"]),
    ("ECHO and Sida met the costs.", ["echo", "sida"]),
    ("Es wird von Japan finanziert und von der Schweiz kofinanziert.", ["gov_jpn", "gov_che"]),
    ("It is a EUR 9 million programme of the European Union.", ["european_union"]),
]

GIVES_NOT = [
    "A clinic in Togo was opened by Germany.",
    "A delegation of the German government visited the clinic.",
    "Ukraine received funds for a clinic.",
    "IOM gave ten computers to the police of Ghana.",
    "Germany won the match and gave away a point.",
    "EUCAP Somalia donated ten boats to the coast guard.",
    "Lebanon bears the burden of refugees.",
    "Crime never pays.",
    "Turkmenistan grants citizenship to 1,500 people.",
]

GERMANY, SIDA, WORLD_BANK = ("country", "gov_deu"), ("agency", "sida"), ("bank", "world_bank")


def read(reader, found: Sentence) -> list[str]:
    """Identifiers of the donors that a reader finds at the first cue."""
    return [credit.key for credit in reader(found, found.cues[0])]


@pytest.mark.parametrize(("text", "expected"), GIVES)
def test_a_verb_of_giving_credits_its_donors(text, expected):
    assert donors(text) == expected


@pytest.mark.parametrize("text", GIVES_NOT)
def test_other_verbs_credit_nobody(text):
    assert donors(text) == []


def test_a_bank_approves_money_and_a_state_its_own_budget():
    money = {"approved": "approves", "USD 60 million": "money"}
    assert read(read_approval, sentence("The World Bank approved USD 60 million.", money, {"World Bank": WORLD_BANK})) == [
        "world_bank"
    ]
    assert read(read_approval, sentence("Germany approved USD 60 million.", money, {"Germany": GERMANY})) == []
    assert read(read_approval, sentence("The World Bank approved.", {"approved": "approves"}, {"World Bank": WORLD_BANK})) == []


def test_a_contribution_needs_money_in_the_sentence():
    gave = {"contributed": "gives"}
    assert read(read_contribution, sentence("Germany contributed €5 to the clinic.", gave, {"Germany": GERMANY})) == ["gov_deu"]
    assert read(read_contribution, sentence("Germany contributed a speech.", gave, {"Germany": GERMANY})) == []


def test_an_amount_comes_from_the_donor_after_it():
    amount = {"EUR 500,000": "amount"}
    assert read(read_amount, sentence("The clinic costs EUR 500,000 from Sida.", amount, {"Sida": SIDA})) == ["sida"]
    assert read(read_amount, sentence("The clinic cost EUR 500,000, says Sida.", amount, {"Sida": SIDA})) == []
    # without a word for a project, an amount from a country is more likely trade
    assert read(read_amount, sentence("Coal for EUR 500,000 from Germany.", amount, {"Germany": GERMANY})) == []


def test_somebody_pays_for_something_and_crime_does_not():
    pays = {"pays": "pays_amount"}
    assert read(read_amount_paid, sentence("Germany pays EUR 2 million for boats.", pays, {"Germany": GERMANY})) == ["gov_deu"]
    assert read(read_amount_paid, sentence("Germany pays attention to boats.", pays, {"Germany": GERMANY})) == []
