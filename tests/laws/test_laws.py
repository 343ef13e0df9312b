"""The law of the readers over damaged documents: a sample of what `make fuzz` does, and in = out where entries can be counted."""

import io
import json
from random import Random

import polars as pl
import pytest

from pipelines.parse import Hints, parse_document
from tests.laws import seeds
from tests.laws.law import RECEIVED, judged
from tests.laws.mutations import VALUES, mutated
from tests.variants import first

# As many as take half a minute; a seed of its own a run would fail people for what they did not change.
SAMPLE, SEED = 400, 12


def documents():
    """Return (form, name, content) of every seed there is."""
    return [*seeds.built(), *seeds.shared()]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("laws") / "document"


@pytest.mark.parametrize(("form", "name", "content"), [pytest.param(*each, id="-".join(each[:2])) for each in documents()])
def test_whole_documents_keep_the_law(names, path, form, name, content):
    assert judged(content, path, names, seeds.COLUMNS if form == "table" else {}).broken == []


@pytest.mark.parametrize("part", first(2, range(8)))
def test_damaged_documents_keep_the_law(names, path, part):
    given, rng = documents(), Random(SEED * 1_000 + part)
    contents = [content for _, _, content in given]
    for _ in range(SAMPLE // 8):
        form, name, content = seeds.chosen(given, rng)
        damaged = mutated(content, contents, rng)
        assert judged(damaged, path, names, seeds.COLUMNS if form == "table" else {}).broken == [], (name, damaged[:2_000])


JSON = {"feed": seeds.json_feed, "wordpress": seeds.wordpress, "reliefweb": seeds.reliefweb}


def entries_of(said):
    return said if isinstance(said, list) else said.get("items", said.get("data"))


@pytest.mark.parametrize("form", JSON)
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_one_odd_entry_costs_itself_whatever_it_is(form, value):
    said = json.loads(JSON[form]())
    entries_of(said)[2] = value
    found = parse_document(json.dumps(said).encode(), RECEIVED)
    assert len(found.records) == len(seeds.ITEMS) - 1
    assert [piece.line for piece in found.quarantined] == [3]


@pytest.mark.parametrize("form", JSON)
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_an_odd_field_costs_no_other_entry(form, value):
    def fields(entry):
        return entry["fields"] if form == "reliefweb" else entry

    for name in fields(entries_of(json.loads(JSON[form]()))[2]):
        said = json.loads(JSON[form]())
        fields(entries_of(said)[2])[name] = value
        found = parse_document(json.dumps(said).encode(), RECEIVED)
        assert len(found.records) + len(found.quarantined) == len(seeds.ITEMS), name
        assert len(found.records) >= len(seeds.ITEMS) - 1, name


@pytest.mark.parametrize("make", [seeds.rss, seeds.atom])
def test_every_entry_of_a_feed_comes_out(make):
    assert len(parse_document(make().encode(), RECEIVED).records) == len(seeds.ITEMS)


def tables():
    frame = pl.DataFrame(seeds.ITEMS).with_columns(
        pl.when(pl.col("date") == "2024-03-03").then(None).otherwise(pl.all()).name.keep()
    )
    out = io.BytesIO()
    frame.write_parquet(out)
    rows = [[cell or "" for cell in row] for row in frame.rows()]
    return {
        "csv": frame.write_csv().encode(),
        "xlsx": seeds.workbook([list(seeds.COLUMNS), *rows]),
        "parquet": out.getvalue(),
        "json": json.dumps(frame.to_dicts()).encode(),
    }


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "json"])
def test_every_row_of_a_table_comes_out(form):
    found = parse_document(tables()[form], RECEIVED, hints=Hints(columns=seeds.COLUMNS))
    assert len(found.records) == len(seeds.ITEMS) - 1
    assert len(found.quarantined) == (1 if form in ("parquet", "json") else 0)  # a blank row of a sheet is no row
