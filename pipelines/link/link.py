"""The whole of linking: a batch of items and the vocabulary in, links with their evidence out.

This file runs the finders in order. The finders are in the folders beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

import polars as pl

from pipelines.link.countries.find import find_countries
from pipelines.link.countries.regions import find_regions
from pipelines.link.countries.settle import settle
from pipelines.link.donors.find import find_donors, without_hosts
from pipelines.link.names.acronyms import find_acronyms, find_definitions
from pipelines.link.projects.find import find_projects, learn_projects
from pipelines.link.projects.registered import merge_registered
from pipelines.link.tokens.scan import batches, scan_batch, uncollected
from pipelines.link.tokens.vocabulary import NO_PROJECTS, Vocabulary


@dataclass(frozen=True)
class Links:
    """The links of a batch of items, one frame a kind.

    Every frame has `item_id` and the evidence: `field`, `start`, `end`, `matched`, `rule`, `confidence`. Its own columns are:

    - `countries`: iso3, role (focus, mention, donor or venue)
    - `regions`: region_id, name
    - `donors`: donor_id, name, parent (its name), country (ISO 3166 alpha-3), body (the words as written)
    - `projects`: project_id, acronym, name
    - `acronyms`: short, long
    """

    countries: pl.DataFrame
    regions: pl.DataFrame
    donors: pl.DataFrame
    projects: pl.DataFrame
    acronyms: pl.DataFrame


def link(items: pl.DataFrame, vocabulary: Vocabulary, report: Callable[[int], None] | None = None) -> Links:
    """Link items (item_id, title, text) → their countries, regions, donors, projects and acronyms.

    A null title or text counts as empty. `report` is called after each batch with the number of items linked until then.
    The links of an item depend on that item and the vocabulary only, never on the batch or the order of items.
    """
    parts, done = list[Links](), 0
    for batch in batches(items):
        with uncollected():
            parts.append(_link(batch, vocabulary))
        done += batch.height
        if report:
            report(done)
    parts = parts or [_link(items, vocabulary)]
    return Links(**{kind.name: pl.concat([getattr(part, kind.name) for part in parts]) for kind in fields(Links)})


def _link(items: pl.DataFrame, vocabulary: Vocabulary) -> Links:
    """Link one batch of items. Donors come first, because a country that pays is not the subject of an item."""
    scan = scan_batch(items, vocabulary)
    donors, credits = find_donors(scan, vocabulary)
    defined = find_definitions(scan)
    donors, countries = without_hosts(donors, find_countries(scan, settle(scan, vocabulary, credits), credits, vocabulary))
    return Links(
        countries=countries,
        regions=find_regions(scan, credits, vocabulary),
        donors=donors,
        projects=find_projects(scan, vocabulary, defined),
        acronyms=find_acronyms(scan, vocabulary, defined),
    )


def learn(items: pl.DataFrame, vocabulary: Vocabulary, registered: pl.DataFrame = NO_PROJECTS) -> Vocabulary:
    """Add names of projects to a vocabulary, so that `link` finds them in every item.

    The names come from the register and from definitions in these items. Where both name a project, the register's
    identifier, acronym and name are used.

    Args:
        items: item_id, title, text.
        vocabulary: a vocabulary without names of projects.
        registered: words, project_id, acronym, name, from a register of projects.
    """
    return Vocabulary.build(
        vocabulary.reference, vocabulary.home, merge_registered(registered, learn_projects(items, vocabulary))
    )
