import json
from pathlib import Path

import polars as pl
import pytest

from pipelines.link.donors import find_donors
from pipelines.link.scan import scan_batch
from pipelines.link.vocabulary import Vocabulary
from tests.work import no_standstill
from warehouse.reference import load_reference

PAYS = [
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
    ("Das Zentrum wird von Österreich finanziert.", ["gov_aut"]),
    # shares, amounts, and a verb that is said once
    ("It is worth EUR 9 million (85% funded by the European Union, 15% by Norway).", ["european_union", "gov_nor"]),
    ("The budget of EUR 2 million is covered by Germany (80%) and Austria (20%).", ["gov_deu", "gov_aut"]),
    ("The EU has committed EUR 8 million, Germany EUR 2 million.", ["european_union", "gov_deu"]),
    ("Of the EUR 9 million that it costs, Canada pays 5 million.", ["gov_can"]),
    ("Italy's EUR 800,000 contribution will help the clinic.", ["gov_ita"]),
    ("Thanks to a contribution of two million dollars by Japan, the clinic opened under a project.", ["gov_jpn"]),
    # who signs, approves, supports
    ("UNHCR and the Japan International Cooperation Agency signed an agreement worth 5 million dollars in Togo.", ["jica"]),
    ("The World Bank approved USD 60 million for the clinic.", ["world_bank"]),
    ("The project was held with Denmark's support.", ["gov_dnk"]),
    ("The clinic is an EU project.", ["european_union"]),
    ("Le programme régional de l’Union européenne commence.", ["european_union"]),
    # the payer last
    ("Finanziert wird das Projekt vom Auswärtigen Amt.", ["auswaertiges_amt"]),
    ("El proyecto, que financia la Embajada de Canadá, termina.", ["gov_can"]),
    # joined
    ("The EU-funded clinic in Togo opened.", ["european_union"]),
    ("A Danish-funded clinic in Togo opened.", ["gov_dnk"]),
    # active
    ("Germany finances the clinic in Togo.", ["gov_deu"]),
    ("The German government finances the clinic in Togo.", ["gov_deu"]),
    ("Austria contributed EUR 2 million to the clinic.", ["gov_aut"]),
    ("Türkiye donated ten ambulances to Somalia.", ["gov_tur"]),
    # the donor by that word
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
    ("A clinic was built with a Swedish grant.", ["gov_swe"]),
    ("Austria's Federal Ministry of the Interior funds the clinic in Togo.", ["gov_aut"]),
    ("The Swiss Embassy in Lomé funds the clinic.", ["gov_che"]),
    ("Training in Togo is made possible by EUR 500,000 from the Polish MFA.", ["gov_pol"]),
    ("With a grant from KOICA, UNODC and the mayor built a clinic.", ["koica"]),
    ("The clinic has been co-funded from the start by Ireland.", ["gov_irl"]),
    ("Norway’s contribution of NOK 40 million will help the clinic.", ["gov_nor"]),
    ("A budget of two million euros provided by Sida pays for it.", ["sida"]),
    ("Le centre est financé par l’Union européenne et la coopération suisse.", ["european_union", "gov_che"]),
    ("Con fondos del gobierno español se abrió una clínica.", ["gov_esp"]),
    ("Проєкт фінансується урядом Німеччини та Європейським Союзом.", ["gov_deu", "european_union"]),
    ("Proje Avrupa Birliği tarafından finanse edilmektedir.", ["european_union"]),
    ("The mayor opened the clinic with the ambassador of Denmark, whose government had borne the costs.", ["gov_dnk"]),
    ("Their travel was covered by New Zealand.", ["gov_nzl"]),
    ("The European Union pays, and UNDP runs the clinic.", ["european_union"]),
    ("Ten boats came to Lomé, a donation of the Japanese people.", ["gov_jpn"]),
    ("UNTFHS and New Zealand support the clinic.", ["untfhs", "gov_nzl"]),
    ("GIZ, on behalf of BMZ and the European Union, trains divers.", ["bmz", "european_union"]),
    ("Financial assistance was provided by Sida.", ["sida"]),
    ("They come out of an EU package of EUR 80 million.", ["european_union"]),
    ("GIZ trains divers; co-financing: AMIF.", ["amif"]),
    ("ECHO and Sida met the costs.", ["echo", "sida"]),
    ("Es wird von Japan finanziert und von der Schweiz kofinanziert.", ["gov_jpn", "gov_che"]),
    ("It is financed by the EU and its member states Germany and Poland.", ["european_union", "gov_deu", "gov_pol"]),
    ("It is a EUR 9 million programme of the European Union.", ["european_union"]),
    ("It is financed through a contribution by Norway to the International Divers Union.", ["gov_nor"]),
    # agreement
    ("A cost-sharing agreement between Norway and the town was signed.", ["gov_nor"]),
]

PAYS_NOT = [
    "A clinic in Togo was opened by Germany.",
    "A delegation of the German government visited the clinic.",
    "The workshop was organised with the support of UNODC.",
    "The clinic is financed through fees.",
    "Ukraine received funds for a clinic.",
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
    "IOM gave ten computers to the police of Ghana.",
    "Germany won the match and gave away a point.",
    "The workshop was held with the support of the Ministry of Interior of Ghana.",
    "EUCAP Somalia donated ten boats to the coast guard.",
    "Lebanon bears the burden of refugees.",
    "GIZ spoke on behalf of the European Union.",
    "The road is covered by snow, says Norway.",
    "Crime never pays.",
    "Turkmenistan grants citizenship to 1,500 people.",
]


@pytest.fixture(scope="module")
def vocabulary():
    return Vocabulary.build(load_reference())


def credits(text, vocabulary):
    items = pl.DataFrame(
        {"item_id": ["a"], "title": [None], "text": [text]}, schema={"item_id": pl.String, "title": pl.String, "text": pl.String}
    )
    scan = scan_batch(items, vocabulary)
    return scan, *find_donors(scan, vocabulary)


@pytest.mark.parametrize(("text", "donors"), PAYS)
def test_a_formula_credits_its_donors(vocabulary, text, donors):
    _, found, _ = credits(text, vocabulary)
    assert found["donor_id"].to_list() == donors


@pytest.mark.parametrize("text", PAYS_NOT)
def test_who_does_something_else_is_not_credited(vocabulary, text):
    _, found, spans = credits(text, vocabulary)
    assert found.is_empty()
    assert spans.is_empty()


def test_a_link_tells_donor_parent_country_and_words(vocabulary):
    text = "The clinic was funded by the German Federal Ministry of the Interior in May."
    _, found, _ = credits(text, vocabulary)
    row = found.row(0, named=True)
    assert (row["donor_id"], row["parent"], row["country"]) == ("bmi_de", "Germany", "DEU")
    assert row["body"] == row["matched"] == text[row["start"] : row["end"]] == "German Federal Ministry of the Interior"
    assert row["rule"] == "donor_funded_by"


def test_a_body_unknown_to_the_vocabulary_goes_by_its_name(vocabulary):
    _, found, _ = credits("The study was funded by the Hildegard Meyer Foundation in May.", vocabulary)
    row = found.row(0, named=True)
    assert (row["donor_id"], row["name"], row["parent"]) == ("hildegard-meyer-foundation", "Hildegard Meyer Foundation", None)
    _, found, _ = credits("The study was funded by taxpayers.", vocabulary)
    assert found.is_empty()


def test_the_spans_hold_the_words_of_all_payers(vocabulary):
    scan, _, spans = credits("Funded by Japan and the French government. France met Togo. Japan-funded.", vocabulary)
    words = [scan.joined[at:until] for at, until, *_ in spans.rows()]
    assert words == ["Japan", "French government", "Japan"]


def test_a_donor_is_linked_once_an_item(vocabulary):
    _, found, _ = credits("Funded by Japan. The Japan-funded clinic is good.", vocabulary)
    assert found["donor_id"].to_list() == ["gov_jpn"]


def test_a_credit_does_not_reach_into_another_item(vocabulary):
    items = pl.DataFrame({"item_id": ["a", "b"], "title": ["Clinic funded by", "Japan"], "text": ["", "France is warm"]})
    found, _ = find_donors(scan_batch(items, vocabulary), vocabulary)
    assert found.is_empty()


@pytest.mark.parametrize(("name", "least"), [("seed", 1.0), ("io_listings_dev", 0.95)])
def test_labelled_items_are_read_well(vocabulary, name, least):
    gold = Path(__file__).parents[2] / f"../shared/gold/{name}.jsonl"
    if not gold.exists():
        pytest.skip("the labelled items do not lie beside the project")
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    items = pl.DataFrame([(r["id"], r.get("title"), r.get("text")) for r in rows], ["item_id", "title", "text"], orient="row")
    found, _ = find_donors(scan_batch(items, vocabulary), vocabulary)
    countries = dict(vocabulary.reference.countries.select("iso3", "name").iter_rows())
    right = wanted = given = 0
    for row in rows:
        links = found.filter(item_id=row["id"]).select("name", "parent", "country").rows()
        named = [{donor, parent, countries.get(iso3)} - {None} for donor, parent, iso3 in links]
        want = set(row.get("gold_donors") or [])
        allowed = want | set(row.get("gold_donors_optional") or []) | set(row.get("gold_donor_bodies") or [])
        right += sum(any(label in names for names in named) for label in want)
        wanted += len(want)
        given += sum(not names & allowed for names in named)
    assert 2 * right / (2 * right + (wanted - right) + given) >= least


@pytest.mark.parametrize("words", ["EU-funded ", "funded by the European Union and ", "Denmark, funded by Norway and "])
def test_a_text_without_a_full_stop_takes_time_in_proportion_to_its_length(vocabulary: Vocabulary, words: str) -> None:
    items = pl.DataFrame({"item_id": ["1"], "title": ["A list"], "text": [words * (300_000 // len(words))]})

    with no_standstill():  # about 1 s; minutes where it grows with the square
        donors, _ = find_donors(scan_batch(items, vocabulary), vocabulary)

    assert {"european_union", "gov_nor"} & set(donors["donor_id"])
