"""Donors beside words like “funded by”, in one sentence."""

import pytest

from pipelines.link.donors.credits import read_credits
from tests.unit.linked import donors, sentence

# Whole texts and the donors that the item is linked to.
CREDITS = [
    # passive
    ("The clinic was funded by Japan.", ["gov_jpn"]),
    ("The clinic, funded by the governments of Norway and Sweden, opened in Mali.", ["gov_nor", "gov_swe"]),
    ("The clinic is co-financed by the European Union and the Kingdom of the Netherlands.", ["european_union", "gov_nld"]),
    ("The boats were paid for by New Zealand.", ["gov_nzl"]),
    ("The meeting was sponsored by Luxembourg, Belgium and Italy, and held in Lomé.", ["gov_lux", "gov_bel", "gov_ita"]),
    ("The study, funded by the EU and carried out by GIZ in Togo, is out.", ["european_union"]),
    ("A clinic built with the financial support of the US, French and German governments.", ["gov_usa", "gov_fra", "gov_deu"]),
    ("With funding from the Government of Japan, IOM built a clinic in Iraq.", ["gov_jpn"]),
    ("Thanks to the generous support of the Italian Ministry of Interior, divers were trained.", ["italian_moi"]),
    ("It was funded by the Ministry of Foreign Affairs of Denmark.", ["danish_mfa"]),
    ("It falls under the Mobility Partnership Facility (MPF).", ["mpf"]),
    ("Le centre est financé par la France.", ["gov_fra"]),
    # shares, amounts, and a verb used once
    ("It is worth EUR 9 million (85% funded by the European Union, 15% by Norway).", ["european_union", "gov_nor"]),
    ("The budget of EUR 2 million is covered by Germany (80%) and Austria (20%).", ["gov_deu", "gov_aut"]),
    # agreements, and programmes of the EU
    ("UNHCR and the Japan International Cooperation Agency signed an agreement worth 5 million dollars in Togo.", ["jica"]),
    ("The clinic is an EU project.", ["european_union"]),
    ("Le programme régional de l’Union européenne commence.", ["european_union"]),
    # the donor last
    ("Finanziert wird das Projekt vom Auswärtigen Amt.", ["auswaertiges_amt"]),
    ("El proyecto, que financia la Embajada de Canadá, termina.", ["gov_can"]),
    # joined
    ("The EU-funded clinic in Togo opened.", ["european_union"]),
    ("A Danish-funded clinic in Togo opened.", ["gov_dnk"]),
    # by the word donor
    ("Donor: United Kingdom", ["gov_gbr"]),
    ("The donor, the European Commission, was pleased.", ["european_commission"]),
    ("They met Sweden, who is the project donor.", ["gov_swe"]),
    # thanks
    ("The mayor thanked Germany and the European Union for their financial support.", ["gov_deu", "european_union"]),
    ("For its help with the clinic, IOM thanks the Government of Japan.", ["gov_jpn"]),
    # with words that may mean work as well
    ("The centre opened with the support of the EU.", ["european_union"]),
    ("The project, supported by Denmark and Japan, goes on.", ["gov_dnk", "gov_jpn"]),
    ("On behalf of the German Federal Ministry of the Interior, GIZ trains divers.", ["bmi_de"]),
    ("An EU-supported clinic opened.", ["european_union"]),
    ("With a grant from KOICA, UNODC and the mayor built a clinic.", ["koica"]),
    ("The clinic has been co-funded from the start by Ireland.", ["gov_irl"]),
    ("Le centre est financé par l’Union européenne et la coopération suisse.", ["european_union", "gov_che"]),
    ("Con fondos del gobierno español se abrió una clínica.", ["gov_esp"]),
    ("Проєкт фінансується урядом Німеччини та Європейським Союзом.", ["gov_deu", "european_union"]),
    ("Their travel was covered by New Zealand.", ["gov_nzl"]),
    ("GIZ, on behalf of BMZ and the European Union, trains divers.", ["bmz", "european_union"]),
    ("GIZ trains divers; co-financing: AMIF.", ["amif"]),
    ("It is financed by the EU and its member states Germany and Poland.", ["european_union", "gov_deu", "gov_pol"]),
    ("It is financed through a contribution by Norway to the International Divers Union.", ["gov_nor"]),
    # agreement
    ("A cost-sharing agreement between Norway and the town was signed.", ["gov_nor"]),
]

CREDITS_NOT = [
    "The workshop was organised with the support of UNODC.",
    "The clinic is financed through fees.",
    "The Government of Ghana thanked the mayor for his support.",
    "The clinic was supported by the EU Advisory Mission.",
    "Speaking on behalf of the European Union, Ambassador Rossi praised the judges.",
    "The chair spoke on behalf of the ECOWAS Commission.",
    "Ukraine asked for support from the EU.",
    "The forum was held under the auspices of the European Union.",
    "An OSCE-supported seminar began.",
    "It was Led by a mayor and funded by fees.",
    "The EU Delegation to Georgia hosted the meeting.",
    "Funding for Ukraine was discussed in Vienna.",
    "The workshop was held with the support of the Ministry of Interior of Ghana.",
    "GIZ spoke on behalf of the European Union.",
    "The road is covered by snow, says Norway.",
]

JAPAN, NORWAY, EU = ("country", "gov_jpn"), ("country", "gov_nor"), ("eu", "european_union")
UNODC, AMIF = ("un", "unodc"), ("eu_instrument", "amif")


def credited(text: str, cues: dict[str, str], candidates: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """Words and rule of each credit."""
    return [(text[credit.at : credit.until], credit.rule) for credit in read_credits(sentence(text, cues, candidates))]


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_a_formula_credits_its_donors(text, expected):
    assert donors(text) == expected


@pytest.mark.parametrize("text", CREDITS_NOT)
def test_who_does_something_else_is_not_credited(text):
    assert donors(text) == []


def test_the_list_after_a_cue_is_credited_and_a_second_one_after_a_share():
    cue = {"funded by": "funded_by"}
    assert credited("85% funded by Japan, 15% by Norway.", cue, {"Japan": JAPAN, "Norway": NORWAY}) == [
        ("Japan", "donor_funded_by"),
        ("Norway", "donor_funded_by"),
    ]
    assert credited("It was funded by fees. Norway came.", cue, {"Norway": NORWAY}) == []


def test_a_country_that_supports_is_a_donor_only_beside_money_or_a_project():
    cue = {"supported by": "supported_by"}
    assert credited("It was supported by Japan.", cue, {"Japan": JAPAN}) == []
    assert credited("A project supported by Japan.", {**cue, "project": "project_noun"}, {"Japan": JAPAN}) == [
        ("Japan", "donor_supported_by")
    ]
    assert credited("A project supported by UNODC.", {**cue, "project": "project_noun"}, {"UNODC": UNODC}) == []


def test_a_hyphen_joins_a_donor_to_its_cue():
    cue = {"funded": "paid_suffix"}
    assert credited("An EU-funded clinic.", cue, {"EU": EU}) == [("EU", "donor_suffix")]
    assert credited("A Japan funded project.", cue, {"Japan": JAPAN}) == [("Japan", "donor_suffix")]
    assert credited("In Japan funded clinics close.", cue, {"Japan": JAPAN}) == []


def test_an_instrument_pays_for_work_under_it_and_the_union_for_its_projects():
    assert credited("Under the Asylum Fund, divers train.", {}, {"Asylum Fund": AMIF}) == [("Asylum Fund", "donor_instrument")]
    assert credited("An EU project.", {}, {"EU": EU}) == [("EU", "donor_programme")]
    assert credited("The Asylum Fund met the EU.", {}, {"Asylum Fund": AMIF, "EU": EU}) == []


def test_thanks_count_only_for_money():
    thanks, who = {"thanked": "thanks"}, {"Japan": JAPAN}
    assert credited("They thanked Japan for its financial support.", thanks, who) == [("Japan", "donor_thanked")]
    assert credited("They thanked Japan for its advice.", thanks, who) == []
