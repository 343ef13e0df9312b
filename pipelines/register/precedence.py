"""Precedence of the register over the news: a project's data come from the register; news-only data are proposals.

Frames in and out. Not here: merging registers (projects.py).
"""

from __future__ import annotations

import polars as pl

from pipelines.link.projects.learned import earlier_phase
from pipelines.register.projects import Registered
from warehouse.schema import frame
from warehouse.tables import BY_NAME

BY_REGISTER = {"origin": pl.lit("register"), "items": pl.lit(0, pl.Int64)}


def merge_projects(learned: pl.DataFrame, register: Registered) -> pl.DataFrame:
    """Return the table projects: projects of the register, completed by the news, and projects only learned from the news."""
    found = learned.select("project_id", news_acronym="acronym", news_name="name")
    ours = register.projects.join(found, on="project_id", how="left").with_columns(
        acronym=pl.coalesce("acronym", "news_acronym"), name=pl.coalesce("name", "news_name"), origin=pl.lit("register")
    )
    others = learned.join(register.projects, on="project_id", how="anti").with_columns(origin=pl.lit("news"))
    both = pl.concat([frame(BY_NAME["projects"], []), ours, others], how="diagonal").sort("project_id")
    identifiers = set(both["project_id"])
    phases = [earlier_phase(identifier, identifiers) for identifier in both["project_id"]]
    return both.with_columns(phase_of=pl.Series(phases, dtype=pl.String))


def merge_names(learned: pl.DataFrame, register: Registered) -> pl.DataFrame:
    """Return the table project_names: the register's names, and names that only the news uses."""
    ours = register.names.with_columns(origin=pl.lit("register"))
    others = learned.join(ours, on=["project_id", "name"], how="anti").with_columns(origin=pl.lit("news"))
    return pl.concat([ours, others.select(ours.columns)]).sort("project_id", "name")


def by_origin(learned: pl.DataFrame, ours: pl.DataFrame, key: str) -> pl.DataFrame:
    """Join what the register says about projects (ours: project_id, key …) with what the news says, by origin."""
    return pl.concat([ours.with_columns(**BY_REGISTER), learned], how="diagonal").sort("project_id", key, "origin")
