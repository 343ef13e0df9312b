"""The whole of linking: a batch of items and the vocabulary in, links with their evidence out.

Here: which finder runs after which. Not here: the finders (countries, regions, donors, projects, acronyms).
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
    """The links of a batch of items; every frame has item_id and the evidence: field, start, end, matched, rule, confidence.

    countries  iso3, role (focus, mention, donor or venue)
    regions    region_id, name
    donors     donor_id, name, parent (its name), country (ISO 3166 alpha-3), body (the words as written)
    projects   project_id, acronym, name
    acronyms   short, long
    """

    countries: pl.DataFrame
    regions: pl.DataFrame
    donors: pl.DataFrame
    projects: pl.DataFrame
    acronyms: pl.DataFrame


def link(items: pl.DataFrame, vocabulary: Vocabulary, report: Callable[[int], None] | None = None) -> Links:
    """Link items (item_id, title, text; null is read as empty); `tell` hears how many are linked, from time to time.

    The links of an item follow from that item and the vocabulary alone: neither from the batch nor from its order.
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
    """The vocabulary with the names of projects, so that `link` finds them in every item: a register's, and those learned.

    Learned are names that these items define; the register leads (project_lead).

    Args:
        items: item_id, title, text.
        vocabulary: without names of projects.
        registered: words, project_id, acronym, name, by a register of projects.
    """
    return Vocabulary.build(
        vocabulary.reference, vocabulary.home, merge_registered(registered, learn_projects(items, vocabulary))
    )
