"""The vocabularies: what they hold, what their validation refuses, and a user's own files beside them."""

from pathlib import Path

import polars as pl
import pytest

from tests.work import lines_run
from warehouse.reference import FILES, FOLDER, PAGE_WORDS, VocabularyError, load_reference, vocabulary
from warehouse.tables import BY_NAME


@pytest.fixture(scope="module")
def reference():
    return load_reference()


def countries_of(reference, name):
    return set(reference.country_names.filter(pl.col("name") == name)["iso3"])


def test_namibia_survives_as_text(reference):
    namibia = reference.countries.row(by_predicate=pl.col("iso3") == "NAM", named=True)
    assert namibia["iso2"] == "NA"


def test_all_of_iso_3166_and_kosovo(reference):
    assert len(reference.countries) == 250
    kosovo = reference.countries.row(by_predicate=pl.col("iso3") == "XKX", named=True)
    assert (kosovo["iso2"], kosovo["m49"], kosovo["m49_subregion"]) == ("XK", None, "Southern Europe")


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Türkiye", {"TUR"}), ("Turkey", {"TUR"}), ("Cabo Verde", {"CPV"}), ("Cape Verde", {"CPV"}), ("Swaziland", {"SWZ"}),
        ("FYROM", {"MKD"}), ("Burma", {"MMR"}), ("Zaire", {"COD"}), ("UK", {"GBR"}), ("BiH", {"BIH"}), ("DPRK", {"PRK"}),
        ("Nigerien", {"NER"}), ("Nigerian", {"NGA"}), ("Basotho", {"LSO"}), ("Batswana", {"BWA"}), ("Bissau-Guinean", {"GNB"}),
        ("Kosovar", {"XKX"}), ("Republika Srpska", {"BIH"}), ("Scotland", {"GBR"}), ("Zanzibar", {"TZA"}), ("Crimea", {"UKR"}),
        ("Congolese", {"COD", "COG"}), ("Korean", {"KOR", "PRK"}), ("Dominican", {"DMA", "DOM"}),
        ("Costa de Marfil", {"CIV"}), ("Polen", {"POL"}), ("Украина", {"UKR"}), ("Україна", {"UKR"}), ("أوكرانيا", {"UKR"}),
    ],
)  # fmt: skip
def test_names_lead_to_their_countries(reference, name, iso3):
    assert countries_of(reference, name) == iso3


@pytest.mark.parametrize("name", ["Georgia", "Jordan", "Chad", "Turkey", "Guinea", "Congo", "Korea", "Ireland", "Dominican"])
def test_false_friends_are_ambiguous(reference, name):
    assert reference.country_names.filter(pl.col("name") == name)["ambiguous"].all()


@pytest.mark.parametrize(
    ("name", "iso3"), [("Punjab", {"IND", "PAK"}), ("Zakarpattia", {"UKR"}), ("Niamey", {"NER"}), ("Georgia", {"USA"})]
)
def test_places_lead_to_their_countries(reference, name, iso3):
    assert set(reference.places.filter(pl.col("name") == name)["iso3"]) == iso3


@pytest.mark.parametrize(
    ("region_id", "members"),
    [
        ("ecowas", "BEN CPV CIV GMB GHA GIN GNB LBR NGA SEN SLE TGO"),
        ("marri", "ALB BIH MKD MNE SRB XKX"),
        ("silk_routes", "AFG BGD IRN IRQ PAK"),
        ("central_asia", "KAZ KGZ TJK TKM UZB"),
    ],
)
def test_regions_have_their_members(reference, region_id, members):
    found = reference.region_countries.filter(pl.col("region_id") == region_id)["iso3"]
    assert set(found) == set(members.split())


def test_every_region_has_members(reference):
    assert reference.regions.join(reference.region_countries, on="region_id", how="anti").is_empty()


def test_european_union_has_27_members(reference):
    assert len(reference.region_countries.filter(pl.col("region_id") == "european_union")) == 27


def test_agencies_act_for_their_government(reference):
    parents = dict(reference.donors.select("donor_id", "parent_id").iter_rows())
    assert (parents["giz"], parents["sida"], parents["eutf"]) == ("gov_deu", "gov_swe", "european_union")


@pytest.mark.parametrize("name", ["countries", "regions", "region_countries", "donors"])
def test_files_have_the_columns_of_their_table(name):
    assert list(FILES[name].columns) == list(BY_NAME[name].columns)


@pytest.mark.parametrize("name", ["countries", "regions", "donors"])
def test_files_may_be_blank_where_their_table_may_be_null(name):
    assert FILES[name].blank == {column for column, kind in BY_NAME[name].columns.items() if kind.null}


def test_a_file_is_named_in_sources():
    told = (FOLDER / "sources.md").read_text(encoding="utf-8")
    assert [name for name in FILES | PAGE_WORDS if f"{name}.csv" not in told] == []


def test_words_for_pages_keep_their_rules():
    assert all(vocabulary(name).height for name in PAGE_WORDS)


def test_an_own_file_that_no_vocabulary_has_the_name_of_is_refused(tmp_path):
    own(tmp_path, "donor_names").joinpath("donor_names.csv").rename(tmp_path / "donors_names.csv")
    with pytest.raises(VocabularyError, match=r"no vocabulary is called donors_names\.csv\. Rename the file: .*donor_names"):
        load_reference(tmp_path)


def own(folder: Path, name: str, *rows: str) -> Path:
    (folder / f"{name}.csv").write_text("\n".join([",".join(FILES[name].columns), *rows]) + "\n", encoding="utf-8")
    return folder


def test_own_rows_are_added(tmp_path):
    own(tmp_path, "regions", "my_region,My Region,programme")
    own(tmp_path, "region_countries", "my_region,NAM")
    mine = load_reference(tmp_path)
    assert mine.regions.filter(pl.col("region_id") == "my_region")["name"].to_list() == ["My Region"]


def test_an_own_row_replaces_ours_of_the_same_key(tmp_path, reference):
    mine = load_reference(own(tmp_path, "donors", "giz,GIZ GmbH,agency,gov_deu,DEU")).donors
    assert mine.filter(pl.col("donor_id") == "giz")["name"].to_list() == ["GIZ GmbH"]
    assert len(mine) == len(reference.donors)


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("regions", "x, My Region,programme", "regions.csv, line 2 .*blanks at an end; remove them"),
        ("regions", "x,My Region,club", "kind is unknown; use geography, m49"),
        ("regions", "x,,programme", "name is empty; fill it"),
        ("region_countries", "ecowas,ZZZ", r"region_countries.csv: \('ecowas', 'ZZZ'\): iso3 is not in countries.csv"),
        ("region_names", "ecowas,European Union", "European Union leads to .*: leave it with one of them"),
        ("donors", "x,X,agency,nobody,", "parent_id is not in donors.csv"),
        ("country_names", "SOM,Kenya,variant,en,0", "Kenya leads to .*: set ambiguous to 1"),
        ("country_names", "SOM,Somalistan,variant,en,no", "ambiguous is neither 0 nor 1"),
        ("places", "Dateville,USA,city,many,0", "population is no number"),
        ("cues", "with a gift of,funded", "cue is unknown; use abbreviation, "),
    ],
)
def test_what_breaks_a_rule_is_refused_with_file_and_remedy(tmp_path, name, row, said):
    with pytest.raises(VocabularyError, match=said):
        load_reference(own(tmp_path, name, row))


def test_a_row_that_stands_twice_is_refused(tmp_path):
    with pytest.raises(VocabularyError, match=r"line 3 .*stands there twice; keep one row"):
        load_reference(own(tmp_path, "region_names", "ecowas,ECOWAS zone", "ecowas,ECOWAS zone"))


def test_a_missing_column_is_named(tmp_path):
    (tmp_path / "regions.csv").write_text("region_id,name\nx,X\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="lacks the column kind"):
        load_reference(tmp_path)


def test_loading_is_little_work():
    # Some 70,000 where each file is read once by a library; a look at every row in Python is many times that.
    assert lines_run(load_reference) < 300_000
