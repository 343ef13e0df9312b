"""What a person types, and which country, region, project or donor is meant; asked of the whole reference."""

import pytest

from dashboard.read.naming import find, known
from tests.edition import home
from warehouse.home import Home
from warehouse.queries import Reader
from warehouse.reference import vocabulary


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    """The small edition, with all countries, regions and donors of the reference."""

    def fill(db):
        for table in ("countries", "regions", "donors"):
            rows = vocabulary(table)  # noqa: F841 - DuckDB reads it by its name
            db.execute(f"INSERT INTO {table} BY NAME SELECT * FROM rows")
        projects = [("harbour", "HARBOUR", "Better Ports"), ("harbour_2", "HARBOUR", "Better Ports, phase 2")]
        db.executemany("INSERT INTO projects (project_id, acronym, name, origin) VALUES (?, ?, ?, 'register')", projects)
        db.execute("INSERT INTO project_names BY NAME SELECT 'harbour_2' project_id, 'Ports II' name, 'alias' kind")

    return Reader(Home(home(tmp_path_factory.mktemp("named"), fill=fill)).edition().path)


@pytest.mark.parametrize(
    ("side", "typed", "ids"),
    [
        ("donor", "european_union", ["european_union"]),
        ("donor", "EU", ["european_union"]),
        ("donor", "e.u.", ["european_union"]),
        ("donor", "the European  UNION", ["european_union"]),
        ("donor", "l’Union européenne", ["european_union"]),
        ("donor", "Danemark", ["gov_dnk"]),
        ("donor", "dk", ["gov_dnk"]),
        ("donor", "DNK", ["gov_dnk"]),
        ("donor", "Denmark (gov_dnk)", ["gov_dnk"]),
        ("donor", "BMZ", ["bmz"]),
        ("country", "cote d'ivoire", ["CIV"]),
        ("country", "Côte d’Ivoire", ["CIV"]),
        ("country", "the Ivory Coast", ["CIV"]),
        ("country", "People's Republic of China", ["CHN"]),
        ("country", "Tchad", ["TCD"]),
        ("country", "td", ["TCD"]),
        ("country", "BH", ["BHR"]),  # Bosnia is called so in print, but the code is Bahrain's
        ("country", "UK", ["GBR"]),
        ("country", "Bosnia & Herzegovina", ["BIH"]),
        ("country", "Korea", ["KOR", "PRK"]),
        ("region", "Afrique de l'Ouest", ["west_africa"]),
        ("region", "Cedeao", ["ecowas"]),
        ("project", "ports ii", ["harbour_2"]),
        ("project", "Harbour", ["harbour", "harbour_2"]),
        ("project", "harbour_2", ["harbour_2"]),
        ("country", "Flanders", []),  # a part of a country
        ("country", "  ", []),
    ],
)
def test_a_name_means_what_a_person_means_by_it(reader, side, typed, ids):
    assert sorted(find(typed, known(reader, side)).ids) == ids


@pytest.mark.parametrize(
    ("side", "typed", "first"),
    [
        ("donor", "Danmark", "Denmark"),
        ("donor", "European Unoin", "European Union"),
        ("donor", "Bill Gates", "Bill & Melinda Gates Foundation"),
        ("country", "Gambia, The", "Gambia"),
        ("country", "Swizerland", "Switzerland"),
        ("region", "Afrique Ouest", "West Africa"),
        ("project", "HARBOR", "HARBOUR"),
    ],
)
def test_the_nearest_are_offered_by_their_words(reader, side, typed, first):
    found = find(typed, known(reader, side))
    assert (found.ids, found.nearest[0]) == ((), first) and len(found.nearest) <= 3


@pytest.mark.parametrize(("side", "typed"), [("country", "EU"), ("country", "Atlantis"), ("donor", "Ministry of Atlantis")])
def test_nothing_is_offered_that_shares_only_letters_or_common_words(reader, side, typed):
    assert find(typed, known(reader, side)).nearest == ()
