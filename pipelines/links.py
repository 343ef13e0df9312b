"""From items to the link tables: who, where and whom-for in each item, and what follows for projects.

The edge between the warehouse and the pure linking in link/. Not here: how words are matched.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import polars as pl

from pipelines.link import Vocabulary, learn, link
from pipelines.settings import Settings
from warehouse.reference import Reference, load_reference

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
)

# Linking holds about ten times a batch's text in memory: some 100 MB for items of 1.2 KB.
BATCH = 8_192


@lru_cache(maxsize=1)
def vocabulary_of(folder: Path | None, home_country: str | None) -> tuple[Reference, Vocabulary]:
    """The vocabularies, ours and the user's, ready for matching."""
    reference = load_reference(folder)
    return reference, Vocabulary.build(reference, home=home_country)


def link_items(items: pl.DataFrame, settings: Settings) -> dict[str, pl.DataFrame]:
    """The tables LINK_TABLES, from the table items: names of projects are learned first, then every item is linked."""
    reference, vocabulary = vocabulary_of(settings.vocabulary, settings.home_country)
    items = items.select("item_id", "title", "text", "published_on")
    learned = learn(items, vocabulary)
    links = [link(batch, learned) for batch in items.iter_slices(BATCH)]
    return link_tables(items, merge(links), reference)
