"""Regions that an item names."""

from tests.unit.linked import linked


def regions(text: str) -> set[str]:
    return set(linked(text).regions["name"])


def test_regions_are_named_not_expanded() -> None:
    found = linked("ECOWAS and the Western Balkans; West Africa")
    assert set(found.regions["name"]) >= {"ECOWAS", "Western Balkans", "West Africa"}
    assert found.countries.is_empty()


def test_the_longest_region_holds_and_each_counts_once() -> None:
    assert regions("West Africa, West Africa and EU Member States") == {"West Africa", "European Union"}


def test_a_region_that_pays_is_no_region_of_the_item() -> None:
    assert "European Union" not in regions("The centre in Accra is funded by the European Union.")


def test_a_union_that_acts_is_no_region_of_the_item() -> None:
    assert regions("The Delegation of the European Union and an EU project help the town.") == set()
    assert regions("Visas for the European Union") == {"European Union"}
