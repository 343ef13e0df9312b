"""The register leads: its entries become projects, items are found by its names, and what news adds is a proposal."""

from datetime import UTC, date, datetime

import polars as pl
import pytest

from pipelines.link.projects.registered import merge_registered
from pipelines.register.facts import entry_from
from pipelines.register.names import Names
from pipelines.register.projects import registered
from pipelines.settings import Settings
from pipelines.steps.link import link_items
from warehouse.reference import load_reference
from warehouse.schema import frame
from warehouse.tables import BY_NAME

NAMES = Names.from_reference(load_reference())


def documents(*addresses):
    rows = [
        {"document_id": f"d{number}", "source_id": "s", "address": address, "received_at": datetime(2024, 1, number, tzinfo=UTC)}
        for number, address in enumerate(addresses, 1)
    ]
    return pl.DataFrame(rows)


def facts(*entries):
    """Entries as (document, field=words …) → the table register_facts."""
    rows = []
    for place, (document, said) in enumerate(entries, 1):
        for number, fact in enumerate(entry_from(place, said.items(), NAMES).facts, 1):
            where = {"entry_id": f"{document}-{place:06}", "number": number, "document_id": document, "line": place}
            rows.append({**where, **fact._asdict()})
    return frame(BY_NAME["register_facts"], rows)


def register(*entries, addresses=("a",), derogations=None):
    return registered(facts(*entries), documents(*addresses), derogations or {})


def test_the_newest_state_of_a_register_counts():
    first = ("d1", {"acronym": "OLD", "donor": "Norway"}), ("d1", {"acronym": "PORT", "planned_end": "2020"})
    found = register(*first, ("d2", {"acronym": "PORT", "planned_end": "2021"}), addresses=("a", "a"))
    assert found.projects.select("project_id", "planned_end").rows() == [("port", date(2021, 12, 31))]
    both = register(*first, ("d2", {"acronym": "PORT", "planned_end": "2021"}), addresses=("a", "b"))
    assert both.projects.select("project_id", "planned_end").rows() == [("old", None), ("port", date(2021, 12, 31))]


def test_entries_of_one_project_are_brought_together_and_phases_stay_apart():
    found = register(
        ("d1", {"acronym": "PORT", "name": "Safer Ports in the North", "country": "Ghana", "ref": "7"}),
        ("d1", {"acronym": "PORT", "country": "Togo", "ref": "7"}),  # a row for each country
        ("d1", {"acronym": "PORT 2", "name": "Safer Ports in the North", "country": "Benin"}),
        ("d1", {"name": "Administration of it all", "ref": "8"}),
        ("d1", {"name": "Administration of it all", "ref": "9"}),
        ("d2", {"name": "Safer Ports in the North", "donor": "Norway"}),
        addresses=("a", "b"),
    )
    assert set(found.projects["project_id"]) == {
        "port", "port-2", "administration-of-it-all", "administration-of-it-all-9",
    }  # fmt: skip
    first = found.projects.filter(project_id="port")
    assert first.select("acronym", "register_ref").rows() == [("PORT", "7")]
    assert found.countries.filter(project_id="port")["iso3"].to_list() == ["GHA", "TGO"]


def test_parts_of_a_country_and_budgets_are_added_up():
    found = register(
        ("d1", {"acronym": "PORT", "country": "Ghana 40%, Togo 30%", "budget": "EUR 100"}),
        ("d1", {"acronym": "PORT", "country": "Ghana 30%", "budget": "EUR 50"}),
        ("d1", {"acronym": "LAKE", "country": "Ghana", "budget": "EUR 100"}),
        ("d1", {"acronym": "LAKE", "budget": "USD 100"}),
    )
    assert found.countries.rows() == [("lake", "GHA", None), ("port", "GHA", 70.0), ("port", "TGO", 30.0)]
    assert found.projects.select("project_id", "budget", "currency").rows() == [("lake", None, None), ("port", 150.0, "EUR")]


@pytest.mark.parametrize("called", ["PORT", "port", "Safer Ports in the North", "7"])
def test_derogations_of_the_settings_are_by_any_name_and_the_stricter_counts(called):
    entries = [("d1", {"acronym": "PORT", "name": "Safer Ports in the North", "ref": "7", "derogation": "not credited"})]
    assert register(*entries).projects["derogation"].to_list() == ["not_credited"]
    found = register(*entries, derogations={called: "not_publicised"})
    assert found.projects.select("project_id", "derogation").rows() == [("port", "not_publicised")]
    assert register(*entries, derogations={called: "not_credited"}).projects["derogation"].to_list() == ["not_credited"]


def test_a_derogation_of_a_project_that_no_register_has_makes_it_known():
    found = register(derogations={"Hidden Harbours of the North (HIHA)": "not_publicised"})
    assert found.projects.select("project_id", "acronym", "derogation").rows() == [("hiha", "HIHA", "not_publicised")]
    assert set(found.names["name"]) == {"HIHA", "Hidden Harbours of the North"}


def test_a_name_that_two_projects_bear_tells_neither():
    found = register(
        ("d1", {"acronym": "PORT", "alias": "Blue"}), ("d1", {"acronym": "LAKE", "alias": "Blue; PORT"}),
    )  # fmt: skip
    assert found.vocabulary.select("words", "project_id").rows() == [("LAKE", "lake"), ("PORT", "port")]


LONG = "West African Response to Trafficking"


def named(**columns):
    given = {"words": "", "project_id": "", "acronym": None, "name": None, **columns}
    return pl.DataFrame([given], schema=dict.fromkeys(given, pl.String))


@pytest.mark.parametrize(
    ("learned", "expected"),
    [
        ({"words": "OCWAR–T", "project_id": "ocwar-t", "acronym": "OCWAR–T"}, "ocwar-t"),
        ({"words": "West Africa Response to Trafficking", "project_id": "x", "name": LONG.replace("n R", " R")}, "ocwar-t"),
        ({"words": "OCWAR-T 2", "project_id": "ocwar-t-2", "acronym": "OCWAR-T 2", "name": LONG}, "ocwar-t-2"),
        ({"words": "WART", "project_id": "wart", "acronym": "WART", "name": LONG}, "wart"),
        ({"words": "Something Quite Different", "project_id": "different", "name": "Something Quite Different"}, "different"),
    ],
)  # fmt: skip
def test_what_is_learned_of_a_registered_project_is_brought_to_it(learned, expected):
    ours = named(words="OCWAR-T", project_id="ocwar-t", acronym="OCWAR-T", name=LONG)
    also = ours.with_columns(words=pl.col("name"))
    found = merge_registered(pl.concat([ours, also]), named(**learned))
    assert found.filter(words=learned["words"])["project_id"].to_list() == [expected]


def linked(register_, *texts):
    rows = [(f"i{number}", None, text, None) for number, text in enumerate(texts)]
    schema = {"item_id": pl.String, "title": pl.String, "text": pl.String, "published_on": pl.Date}
    return link_items(pl.DataFrame(rows, schema=schema, orient="row"), register_, Settings(), lambda _: None)


def test_items_are_found_by_the_register_s_names_and_inherit_its_donors():
    found = linked(
        register(
            (
                "d1",
                {
                    "acronym": "ZEPHYR",
                    "name": "Winds of Change along the Coast",
                    "donor": "Norway; Canton of Zug",
                    "country": "Togo",
                },
            ),
            ("d1", {"acronym": "UNSEEN", "donor": "Norway"}),
        ),
        "Officers of ZEPHYR met. They spoke of boats.",
        "All about Winds of Change along the Coast, which goes on.",
        "A zephyr blew over the town.",
        "The MOORINGS project, funded by Denmark, began in Ghana.",
    )
    assert found["item_projects"].select("item_id", "project_id", "matched").rows() == [
        ("i0", "zephyr", "ZEPHYR"), ("i1", "zephyr", "Winds of Change along the Coast"), ("i3", "moorings", "MOORINGS"),
    ]  # fmt: skip
    assert dict(found["projects"].select("project_id", "origin").rows()) == {
        "zephyr": "register", "unseen": "register", "moorings": "news",
    }  # fmt: skip
    inherited = found["item_donors"].filter(credit="inherited").select("item_id", "donor_id", "project_id")
    assert set(inherited.rows()) == {(i, d, "zephyr") for i in ("i0", "i1") for d in ("gov_nor", "canton-of-zug")}
    donors = found["project_donors"].select("project_id", "donor_id", "origin", "items").rows()
    assert ("zephyr", "gov_nor", "register", 0) in donors and ("moorings", "gov_dnk", "news", 1) in donors
    assert ("canton-of-zug", "Canton of Zug", "other") in found["donors"].select("donor_id", "name", "kind").rows()
    assert found["project_countries"].filter(project_id="zephyr")["origin"].to_list() == ["register"]


def test_a_name_that_is_a_word_needs_a_sign_beside_it():
    found = linked(
        register(("d1", {"name": "Lantern", "donor": "Norway"}), ("d1", {"name": "Safe Harbours", "donor": "Norway"})),
        "The Lantern project began.",
        "They opened “Lantern” in Accra.",
        "The programme Safe Harbours began in Togo.",
        "Lantern festivals were held, and a lantern was lit.",
        "Safe Harbours are few on this coast.",
    )
    assert found["item_projects"].select("item_id", "project_id").rows() == [
        ("i0", "lantern"), ("i1", "lantern"), ("i2", "safe-harbours"),
    ]  # fmt: skip


def test_what_news_adds_to_a_registered_project_is_marked_as_its_own():
    found = linked(
        register(("d1", {"acronym": "ZEPHYR", "donor": "Norway"}), ("d1", {"acronym": "ZEPHYR 2"})),
        "Winds along the Coast (ZEPHYR), a project funded by Denmark, began in Ghana.",
        "The ZEPHYR 2 project began.",
    )
    (row,) = found["projects"].filter(project_id="zephyr").rows(named=True)
    assert (row["origin"], row["name"]) == ("register", "Winds along the Coast")
    assert found["projects"].filter(project_id="zephyr-2")["phase_of"].to_list() == ["zephyr"]
    names = found["project_names"].filter(project_id="zephyr").select("name", "origin").rows()
    assert set(names) == {("ZEPHYR", "register"), ("Winds along the Coast", "news")}
    donors = found["project_donors"].filter(project_id="zephyr").select("donor_id", "origin").rows()
    assert set(donors) == {("gov_nor", "register"), ("gov_dnk", "news")}
