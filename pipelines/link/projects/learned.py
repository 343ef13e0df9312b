"""Build the tables of projects and their names, from the links of items and the names learned over all items."""

from __future__ import annotations

import re

import polars as pl

from pipelines.link.names.same_name import NUMBERS, first_phase

PHASE = re.compile(r"-(?:phase-)?(\d{1,2}|[ivx]{1,4})$")
ROMAN = {number: roman for roman, number in NUMBERS.items() if set(roman) <= set("ivx")}


def project_table(links: pl.DataFrame, learned: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Combine links and learned names → projects (project_id, acronym, name) and their names (project_id, name, kind), sorted.

    `links` are the project links of items, `learned` the names learned over all items. A project has its learned acronym and
    name, else the first in the alphabet among its links. The order of the links makes no difference.
    """
    given = pl.concat([learned.select("project_id", "acronym", "name"), links.select("project_id", "acronym", "name")])
    best = [pl.coalesce(pl.col(c).filter("learned").drop_nulls().min(), pl.col(c).min()) for c in ("acronym", "name")]
    projects = (
        given.with_columns(learned=pl.arange(pl.len()) < learned.height)
        .group_by("project_id")
        .agg(*best)
        .filter(pl.col("project_id").is_in(links["project_id"].unique().implode()))
        .sort("project_id")
    )
    return projects, _names(projects, links, learned)


def earlier_phase(identifier: str, identifiers: set[str]) -> str | None:
    """Return the project that this one continues: mobilaze-2 → mobilaze, else the phase before it; None without one."""
    found = PHASE.search(identifier)
    if not found:
        return None
    base, number = first_phase(identifier), int(NUMBERS.get(found.group(1), found.group(1)).translate(_DIGITS) or 0)
    earlier = [base] + [f"{base}-{form}" for before in range(1, number) for form in (str(before), ROMAN.get(str(before), ""))]
    return next((other for other in earlier if other in identifiers), None)


_DIGITS = {ord(letter): None for letter in "abcdefghijklmnopqrstuvwxyz"}


def _names(projects: pl.DataFrame, links: pl.DataFrame, learned: pl.DataFrame) -> pl.DataFrame:
    """List every name of a project once: its acronym, its name, and the variants in use."""
    found = pl.concat(
        [
            projects.select("project_id", name="acronym", kind=pl.lit("acronym")),
            projects.select("project_id", "name", kind=pl.lit("name")),
            learned.select("project_id", name="words", kind=pl.lit("variant")),
            links.select("project_id", name="acronym", kind=pl.lit("variant")),
            links.select("project_id", "name", kind=pl.lit("variant")),
        ]
    )
    return (
        found.drop_nulls("name")
        .filter(pl.col("project_id").is_in(projects["project_id"].implode()))
        .unique(["project_id", "name"], keep="first", maintain_order=True)
        .sort("project_id", "name")
    )
