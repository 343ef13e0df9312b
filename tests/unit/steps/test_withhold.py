"""What a derogation takes out of an edition: every trace of a hidden project, every credit of an uncredited one."""

import re
from datetime import UTC, datetime

import polars as pl
import pytest

from pipelines.steps.withhold import LOOKED_AT, withheld
from warehouse.schema import frame
from warehouse.tables import ALL, BY_NAME
from warehouse.withheld import published

SEEN = datetime(2024, 1, 1, tzinfo=UTC)


def tables(**rows):
    """The tables that are looked at; what a row does not say is null."""
    return {
        name: frame(BY_NAME[name], [dict.fromkeys(BY_NAME[name].columns) | row for row in rows.get(name, [])])
        for name in LOOKED_AT
    }


def hidden(name, kind="name", derogation="not_publicised"):
    return {
        "projects": [{"project_id": "p", "derogation": derogation}],
        "project_names": [{"project_id": "p", "name": name, "kind": kind}],
    }


def found(kind, **rows):
    return set(withheld(tables(**rows)).filter(kind=kind)["id"])


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("LANTERN", "The LANTERN project began.", True),
        ("LANTERN", "#LANTERNproject", True),
        ("LANTERN", "A lantern was lit.", False),
        ("Lantern", "“Lantern” and LANTERN", True),
        ("SH", "In SH, they met.", True),
        ("SH", "The SHIP, the WASH and the fish.", False),
        ("OCWAR-T", "OCWAR–T", True),
        ("OCWAR-T", "ocwar t", True),
        ("OCWAR-T", "OCWART", True),
        ("OCWAR-T", "OCWAR met.", False),
        ("Winds of Change", "the WINDS  of\nchange", True),
        ("Winds of Change", "#WindsOfChange", True),
        ("Winds of Change", "Winds and Change", False),
        ("Brücke (nach) Osten", "Die Brücke nach Osten", True),
    ],
)
def test_a_name_in_any_spelling(name, text, named):
    items = [{"item_id": "i", "title": "A title", "text": text}]
    assert found("items", items=items, **hidden(name)) == ({"i"} if named else set())


def test_addresses_hold_names_in_small_letters():
    items = [{"item_id": "i", "text": "Nothing here.", "url": "https://x.example/news/lantern-begins"}]
    documents = [{"document_id": "d", "address": "/news/lantern.txt"}, {"document_id": "e", "address": "/news/page.txt"}]
    assert found("items", items=items, **hidden("LANTERN")) == {"i"}
    assert found("addresses", raw_documents=documents, **hidden("LANTERN")) == {"d"}
    intakes = [
        {"source_id": "web", "words": "https://x.example/lantern/ can't be reached."},
        {"source_id": "feed", "words": None},
    ]
    assert found("intakes", intakes=intakes, **hidden("LANTERN")) == {"web"}


def test_an_item_is_withheld_whole_with_all_its_records_and_wordings():
    rows = {
        "items": [{"item_id": name, "text": "It is told."} for name in ("linked", "edited", "shown", "other")],
        "item_projects": [{"item_id": "linked", "project_id": "p"}],
        "item_versions": [{"item_id": "edited", "text": "LANTERN began."}, {"item_id": "edited", "text": "It is told."}],
        "records": [{"record_id": f"r{n}", "teaser": "LANTERN" if n == 3 else "It"} for n in range(6)],
        "item_sightings": [
            {"record_id": f"r{n}", "item_id": item}
            for n, item in enumerate(["linked", "edited", "edited", "shown", "shown", "other"])
        ],
        "quarantine": [{"quarantine_id": "q", "text": "Event: LANTERN"}, {"quarantine_id": "z", "text": "Event"}],
        "register_facts": [{"entry_id": "e", "used": "LANTERN"}, {"entry_id": "f", "used": "OTHER"}],
    }
    assert found("items", **rows, **hidden("LANTERN")) == {"linked", "edited", "shown"}
    assert found("records", **rows, **hidden("LANTERN")) == {f"r{n}" for n in range(5)}
    assert found("quarantine", **rows, **hidden("LANTERN")) == {"q"}
    assert found("entries", **rows, **hidden("LANTERN")) == {"e"}


def test_a_phase_goes_with_the_whole_and_the_whole_stays_without_a_phase():
    rows = {
        "projects": [{"project_id": "p", "derogation": None}, {"project_id": "p-2", "derogation": None}],
        "project_names": [{"project_id": "p", "name": "LANTERN"}, {"project_id": "p-2", "name": "LANTERN 2"}],
        "item_projects": [{"item_id": "i", "project_id": "p"}, {"item_id": "j", "project_id": "p-2"}],
    }
    both, second = (
        {
            **rows,
            "projects": [{**row, "derogation": "not_publicised"} if row["project_id"] == at else row for row in rows["projects"]],
        }
        for at in ("p", "p-2")
    )
    assert found("projects", **both) == {"p", "p-2"} and found("items", **both) == {"i", "j"}
    assert found("projects", **second) == {"p-2"} and found("items", **second) == {"j"}


def test_credits_of_a_project_that_must_not_be_credited():
    rows = {
        **hidden("LANTERN", derogation="not_credited"),
        "item_projects": [{"item_id": "i", "project_id": "p"}, {"item_id": "i", "project_id": "q"}],
        "register_facts": [
            {"entry_id": "e", "field": "acronym", "used": "LANTERN"},
            {"entry_id": "f", "field": "name", "used": "X"},
        ],
        "items": [{"item_id": "j", "text": "LANTERN"}],
        "donors": [{"donor_id": name} for name in ("shy", "known", "elsewhere", "idle")],
        "project_donors": [{"project_id": "p", "donor_id": "shy"}, {"project_id": "q", "donor_id": "elsewhere"}],
        "item_donors": [{"item_id": "i", "donor_id": "known", "credit": "stated"}],
    }
    assert found("credits_of_project", **rows) == {"p"}
    assert found("credits_of_item", **rows) == {"i"}
    assert found("credits_of_entry", **rows) == {"e"}
    assert found("items", **rows) == set()
    assert found("donors", **rows) == {"shy", "known"}


def test_without_derogations_nothing_is_withheld():
    rows = {"items": [{"item_id": "i", "text": "LANTERN"}], "donors": [{"donor_id": "d"}]}
    assert withheld(tables(**rows, **hidden("LANTERN", derogation=None))).is_empty()
    assert isinstance(withheld(tables()), pl.DataFrame)


def test_every_kind_of_withheld_thing_is_left_out_of_some_table():
    kinds = set(re.findall(r"'(\w+)'", BY_NAME["withheld"].rules["kind_known"]))
    assert kinds == set(re.findall(r"kind = '(\w+)'", " ".join(map(published, ALL))))


# Texts that no news has written: of vocabularies, of contracts in numbers, of the run itself.
OURS = {"countries", "regions", "region_countries", "rules", "contracts", "parses", "runs", "withheld"}


def test_every_table_with_words_of_the_news_is_looked_at_or_goes_with_what_is_withheld():
    """A new table of texts must not publish what a derogation withholds."""
    kinds = {"items", "records", "projects", "donors"}
    for table in ALL:
        refers = {(column.refers or "").split(".")[0] for column in table.columns.values()}
        has_words = any(column.type == "VARCHAR" and not column.refers for column in table.columns.values())
        assert not has_words or refers & kinds or table.name in {*LOOKED_AT, *OURS}, table.name
