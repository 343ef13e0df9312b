"""From items to the link tables: countries, regions, projects and donors of each item, and the donors and places of each project.

This file connects the warehouse to the pure functions of pipelines/link.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import polars as pl

from pipelines.link import Links, Vocabulary, learn, link
from pipelines.link.donors.through_projects import credit_through_projects, project_countries, project_donors
from pipelines.link.projects.learned import project_table
from pipelines.register.precedence import by_origin, merge_names, merge_projects
from pipelines.register.projects import Registered
from pipelines.settings import Settings
from warehouse.reference import Reference, load_reference
from warehouse.tables import BY_NAME

# Links are found in this many characters of a title or text, about thirty pages. A longer text is no news item, and one text
# of megabytes must not hold up a run: the time for some sentences grows with the square of their length.
LONGEST_LINKED = 100_000

LINK_TABLES = (
    "donors",
    "projects",
    "project_names",
    "item_countries",
    "item_regions",
    "item_projects",
    "item_donors",
    "project_donors",
    "project_countries",
    "project_regions",
)


@lru_cache(maxsize=1)
def vocabulary_of(folder: Path | None, home_country: str | None) -> tuple[Reference, Vocabulary]:
    """Load the built-in vocabularies and the user's own, and prepare them for matching."""
    reference = load_reference(folder)
    return reference, Vocabulary.build(reference, home=home_country)


def link_items(
    items: pl.DataFrame, register: Registered, settings: Settings, report: Callable[[str], None]
) -> dict[str, pl.DataFrame]:
    """Link items with a register of projects → the tables named in LINK_TABLES.

    Names of projects are learned first. Then every item is linked, by the first LONGEST_LINKED characters of its title and text.
    """
    reference, vocabulary = vocabulary_of(settings.vocabulary, settings.home_country)
    beginnings = [pl.col(name).str.slice(0, LONGEST_LINKED) for name in ("title", "text")]
    items = items.select("item_id", *beginnings, "published_on")
    learned = learn(items, vocabulary, register.vocabulary)
    links = link(items, learned, lambda done: report(f"{done:,} of {items.height:,} items"))
    return link_tables(items, links, reference, learned, register)


def link_tables(
    items: pl.DataFrame, links: Links, reference: Reference, learned: Vocabulary, register: Registered
) -> dict[str, pl.DataFrame]:
    """Build the tables named in LINK_TABLES from the links of items and the facts of the register."""
    projects, names = project_table(links.projects, learned.projects)
    names = merge_names(names, register)
    stated = links.donors.with_columns(credit=pl.lit("stated"), project_id=pl.lit(None, pl.String))
    donors_of_projects = by_origin(project_donors(stated, links.projects, names, items), register.donors, "donor_id")
    countries = project_countries(links.countries, links.projects)
    tables = {
        "donors": donor_table(pl.concat([links.donors, register.donors], how="diagonal"), reference.donors),
        "projects": merge_projects(projects, register),
        "project_names": names,
        "item_countries": links.countries,
        "item_regions": links.regions,
        "item_projects": links.projects,
        "item_donors": pl.concat([stated, credit_through_projects(stated, links.projects, donors_of_projects)], how="diagonal"),
        "project_donors": donors_of_projects,
        "project_countries": by_origin(countries, register.countries, "iso3"),
        "project_regions": register.regions,
    }
    return {name: table.select(list(BY_NAME[name].columns)) for name, table in tables.items()}


def donor_table(found: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Build the table donors: the donors of the vocabulary, and those that items name but the vocabulary lacks.

    A new donor with a country and no parent is that country's government. Any other new donor has the kind "other" until
    somebody adds it to the vocabulary.
    """
    parents = known.select("name", parent_id="donor_id").unique("name", keep="first", maintain_order=True)
    new = found.unique("donor_id", keep="first", maintain_order=True).join(known, on="donor_id", how="anti")
    new = new.join(parents, left_on="parent", right_on="name", how="left").with_columns(
        kind=pl.when(pl.col("country").is_not_null() & pl.col("parent").is_null())
        .then(pl.lit("government"))
        .otherwise(pl.lit("other")),
        iso3="country",
    )
    return pl.concat([known, new.select(known.columns)]).sort("donor_id")
