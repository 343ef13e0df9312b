"""Donors of projects in the news, and items credited only through their project."""

import polars as pl
import pytest

from pipelines.link.donors.through_projects import credit_through_projects, project_countries, project_donors

NAMES = pl.DataFrame({"project_id": ["bridge", "bridge", "harbour"], "name": ["BRIDGE", "Skills Bridge", "HARBOUR"]})


def credit(text, words, donor="eu", item="i"):
    start = text.index(words)
    place = {"field": "text", "start": start, "end": start + len(words), "matched": words}
    return {"item_id": item, "donor_id": donor, **place}


def funded(text, words, projects):
    stated = pl.DataFrame([credit(text, words)])
    named = pl.DataFrame({"item_id": ["i"] * len(projects), "project_id": projects})
    items = pl.DataFrame({"item_id": ["i"], "title": [None], "text": [text]}, schema_overrides={"title": pl.String})
    return project_donors(stated, named, NAMES, items)["project_id"].to_list()


@pytest.mark.parametrize(
    ("text", "projects", "paid"),
    [
        # the sentence names the project
        ("BRIDGE is funded by the European Union.", ["bridge"], ["bridge"]),
        ("The Skills Bridge is funded by the European Union. HARBOUR is not.", ["bridge", "harbour"], ["bridge"]),
        ("HARBOUR met BRIDGE, funded by the European Union.", ["bridge", "harbour"], ["bridge", "harbour"]),
        # the item's only project, named in another sentence
        ("BRIDGE held a course. It was funded by the European Union.", ["bridge"], ["bridge"]),
        # several projects, and the sentence names none
        ("BRIDGE met HARBOUR. The course was funded by the European Union.", ["bridge", "harbour"], []),
        # a further project that the item does not name
        ("BRIDGE held it. Besides, a project on ports, funded by the European Union, took part.", ["bridge"], []),
    ],
)
def test_a_credit_belongs_to_the_project_of_its_sentence(text, projects, paid):
    assert funded(text, "European Union", projects) == paid


def test_items_with_the_credit_are_counted():
    text = "BRIDGE is funded by the European Union."
    stated = pl.DataFrame([credit(text, "European Union", item=item) for item in ("i", "j")])
    named = pl.DataFrame({"item_id": ["i", "j"], "project_id": ["bridge", "bridge"]})
    items = pl.DataFrame({"item_id": ["i", "j"], "title": ["", ""], "text": [text, text]})
    found = project_donors(stated, named, NAMES, items)
    assert found.select("project_id", "donor_id", "items", "origin").rows() == [("bridge", "eu", 2, "news")]


def test_an_item_is_credited_through_its_project_for_donors_it_does_not_state():
    evidence = {"field": "title", "start": 0, "end": 6, "matched": "BRIDGE", "rule": "project_known", "confidence": 0.9}
    named = pl.DataFrame([{"item_id": item, "project_id": "bridge", **evidence} for item in ("says", "silent")])
    stated = pl.DataFrame({"item_id": ["says"], "donor_id": ["eu"]})
    paid = pl.DataFrame({"project_id": ["bridge", "bridge"], "donor_id": ["eu", "eu"]})
    row = credit_through_projects(stated, named, paid).row(0, named=True)
    assert (row["item_id"], row["credit"], row["project_id"], row["rule"]) == (
        "silent",
        "inherited",
        "bridge",
        "inherited_from_project",
    )
    assert row["matched"] == "BRIDGE"
    assert credit_through_projects(stated, named, paid).height == 1


def test_a_project_is_in_the_countries_its_items_are_about():
    roles = {"item_id": ["i", "j", "j"], "iso3": ["GHA", "GHA", "DEU"], "role": ["focus", "focus", "donor"]}
    named = pl.DataFrame({"item_id": ["i", "j"], "project_id": ["bridge", "bridge"]})
    assert project_countries(pl.DataFrame(roles), named).select("iso3", "items").rows() == [("GHA", 2)]
