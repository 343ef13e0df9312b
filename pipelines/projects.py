"""The projects that items speak of, as tables: each once, with every name it goes by, and the phase before it.

Not here: finding projects in words (link/), or who pays for them (credits.py).
"""

from __future__ import annotations

import polars as pl

from pipelines.link.project_names import first_phase


def project_tables(found: pl.DataFrame, learned: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The tables projects and project_names, from links (project_id, acronym, name) and learned names (project_id, words).

    A project is called by what most of its items call it, the longer name where as many do.
    """
    grouped = found.group_by("project_id").agg(acronym=_usual("acronym"), name=_usual("name")).sort("project_id")
    identifiers = grouped["project_id"]
    earlier = pl.Series([first_phase(identifier) for identifier in identifiers], dtype=pl.String)
    known_earlier = earlier.is_in(identifiers.implode()) & (earlier != identifiers)
    projects = grouped.with_columns(
        phase_of=pl.when(known_earlier).then(earlier),
        origin=pl.lit("news"),
        planned_start=pl.lit(None, pl.Date),
        planned_end=pl.lit(None, pl.Date),
        register_ref=pl.lit(None, pl.String),
    )
    return projects, _names(projects, found, learned)


def _usual(column: str) -> pl.Expr:
    words = pl.col(column).drop_nulls()
    counted = words.value_counts(name="times")
    fields = counted.struct.field("times"), counted.struct.field(column)
    return fields[1].sort_by(fields[0], fields[1].str.len_chars(), fields[1], descending=True).first()


def _names(projects: pl.DataFrame, found: pl.DataFrame, learned: pl.DataFrame) -> pl.DataFrame:
    usual = [projects.select("project_id", name=column, kind=pl.lit(column)) for column in ("acronym", "name")]
    other = [
        frame.select("project_id", name=column) for frame, column in ((found, "acronym"), (found, "name"), (learned, "words"))
    ]
    variants = pl.concat(other).join(projects, on="project_id", how="semi").with_columns(kind=pl.lit("variant"))
    every = pl.concat([*usual, variants]).drop_nulls("name")
    return every.unique(["project_id", "name"], keep="first", maintain_order=True).sort("project_id", "kind", "name")
