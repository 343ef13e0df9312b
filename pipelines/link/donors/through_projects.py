"""Find the donors and countries of projects, and credit each item through its projects.

Pure functions over link tables. A stated credit and a credit through a project are rows of different `credit`.
"""

from __future__ import annotations

import polars as pl

# A sentence that credits a donor of "a project" without its name is about another project than the item's own.
ANOTHER_PROJECT = r"(?i)\b(?:an?|another|second|other) (?:[\w-]+ ){0,3}(?:project|programme|program)\b"

SENTENCE_BEFORE = r"((?s:[^.!?\n]|[.!?]\S)*)$"
SENTENCE_AFTER = r"^((?s:[^.!?\n]|[.!?]\S)*)"


def project_donors(stated: pl.DataFrame, projects: pl.DataFrame, names: pl.DataFrame, items: pl.DataFrame) -> pl.DataFrame:
    """Find the donors of projects in the news → the table project_donors.

    A stated credit belongs to a project that its sentence names, or to the only project of the item.

    Args:
        stated: item_id, donor_id, field, start, end (table item_donors, stated credits).
        projects: item_id, project_id (table item_projects).
        names: project_id, name (table project_names).
        items: item_id, title, text.
    """
    credits_in_sentences = _with_sentence(stated, items).join(projects.select("item_id", "project_id"), on="item_id")
    credits_in_sentences = credits_in_sentences.with_columns(only=pl.col("project_id").n_unique().over("item_id") == 1)
    named = credits_in_sentences.join(names, on="project_id").filter(
        pl.col("sentence").str.to_lowercase().str.contains(pl.col("name").str.to_lowercase(), literal=True)
    )
    of_only_project = credits_in_sentences.filter(pl.col("only") & ~pl.col("sentence").str.contains(ANOTHER_PROJECT))
    found = pl.concat([frame.select("project_id", "donor_id", "item_id") for frame in (named, of_only_project)]).unique()
    counted = found.group_by("project_id", "donor_id").agg(items=pl.len().cast(pl.Int64))
    return counted.with_columns(origin=pl.lit("news")).sort("project_id", "donor_id")


def _with_sentence(stated: pl.DataFrame, items: pl.DataFrame) -> pl.DataFrame:
    """Add the sentence of each credit."""
    columns = ["item_id", "donor_id", "field", "start", "end", "matched"]
    joined = stated.select(columns).join(items.select("item_id", "title", "text"), on="item_id")
    words = pl.when(pl.col("field") == "title").then("title").otherwise("text")
    before = words.str.head(pl.col("start")).str.extract(SENTENCE_BEFORE)
    after = words.str.slice(pl.col("end")).str.extract(SENTENCE_AFTER)
    return joined.with_columns(sentence=pl.concat_str(before, "matched", after, ignore_nulls=True))


def project_countries(countries: pl.DataFrame, projects: pl.DataFrame) -> pl.DataFrame:
    """Find the countries of projects in the news, from items about both → the table project_countries."""
    focus = countries.filter(pl.col("role") == "focus").select("item_id", "iso3")
    found = focus.join(projects.select("item_id", "project_id"), on="item_id").unique()
    counted = found.group_by("project_id", "iso3").agg(items=pl.len().cast(pl.Int64))
    return counted.with_columns(origin=pl.lit("news")).sort("project_id", "iso3")


def credit_through_projects(stated: pl.DataFrame, projects: pl.DataFrame, donors: pl.DataFrame) -> pl.DataFrame:
    """Credit the donors of its projects to each item that does not state them → rows for the table item_donors.

    The evidence is the words that name the project in the item.
    """
    due = projects.join(donors.select("project_id", "donor_id").unique(), on="project_id")
    due = due.join(stated.select("item_id", "donor_id"), on=["item_id", "donor_id"], how="anti")
    due = due.sort("item_id", "donor_id", "project_id").unique(["item_id", "donor_id"], keep="first", maintain_order=True)
    return due.with_columns(credit=pl.lit("inherited"), rule=pl.lit("inherited_from_project"))
