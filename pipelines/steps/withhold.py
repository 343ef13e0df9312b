"""Decide what an edition must withhold: items that mention an unpublicised project, and credits of an uncredited one.

Frames in and out; docs/decisions/derogations.md gives the reasons. Not here: how a derogation is read (register/),
how an edition leaves rows out (warehouse/withheld.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import polars as pl

from warehouse.schema import frame
from warehouse.tables import BY_NAME

Frames = Mapping[str, pl.DataFrame]

# The tables that decide what is withheld.
LOOKED_AT = (
    "raw_documents", "records", "quarantine", "register_facts", "items", "item_versions", "item_sightings", "donors",
    "projects", "project_names", "item_projects", "item_donors", "project_donors", "intakes",
)  # fmt: skip

NAMING = ("acronym", "name", "alias")  # fields of a register that name its project
WORD = re.compile(r"[^\W_]+")
BETWEEN = r"[^\p{L}\p{N}]*"  # so #WindsOfChange and winds-of-change are Winds of Change too
SHORT = 5  # letters up to which a name counts as a whole word only: SH is in many words


def withheld(tables: Frames) -> pl.DataFrame:
    """Return the table withheld: kind and identifier of each row that an edition must leave out.

    Args:
        tables: the tables of LOOKED_AT, by name.
    """
    found = [*_hidden(tables), *_uncredited(tables)]
    hidden = pl.concat([frame(BY_NAME["withheld"], []), *[ids.select(pl.lit(kind).alias("kind"), "id") for kind, ids in found]])
    donors = _without_credits(tables, hidden).select(pl.lit("donors").alias("kind"), id="donor_id")
    return pl.concat([hidden, donors]).unique().sort("kind", "id")


def _hidden(tables: Frames) -> Iterator[tuple[str, pl.DataFrame]]:
    """Yield (kind, identifiers) of rows about projects that must not be publicised: by link, or by any of their names."""
    projects = tables["projects"].filter(derogation="not_publicised")["project_id"].to_list()
    if not projects:
        return
    names = tables["project_names"].filter(pl.col("project_id").is_in(projects))["name"].to_list()
    named = _Names(names)
    phases = named.among(tables["project_names"])["project_id"]  # a phase of a project bears the project's name
    linked = tables["item_projects"].filter(pl.col("project_id").is_in([*projects, *phases]))["item_id"]
    sightings = tables["item_sightings"]
    mentioning = named.among(tables["records"])["record_id"]
    seen = sightings.filter(pl.col("record_id").is_in(mentioning.implode()))["item_id"]
    items = pl.concat([linked, seen, named.among(tables["items"])["item_id"], named.among(tables["item_versions"])["item_id"]])
    records = sightings.filter(pl.col("item_id").is_in(items.implode()))["record_id"]
    yield "projects", pl.DataFrame({"id": [*projects, *phases]}, schema={"id": pl.String})
    yield "items", items.unique().to_frame("id")
    yield "records", pl.concat([records, mentioning]).unique().to_frame("id")
    yield "quarantine", named.among(tables["quarantine"]).select(id="quarantine_id")
    yield "entries", named.among(tables["register_facts"]).select(id="entry_id")
    yield "donors", named.among(tables["donors"]).select(id="donor_id")
    yield "intakes", named.among(tables["intakes"]).select(id="source_id").unique()
    yield "addresses", named.among(tables["raw_documents"]).select(id="document_id")


def _uncredited(tables: Frames) -> Iterator[tuple[str, pl.DataFrame]]:
    """Yield (kind, identifiers) without credits: projects that must not be credited, their items and register entries."""
    projects = tables["projects"].filter(derogation="not_credited").select("project_id")
    names = tables["project_names"].join(projects, on="project_id")["name"]
    facts = tables["register_facts"].filter(pl.col("field").is_in(NAMING) & pl.col("used").is_in(names.implode()))
    yield "credits_of_project", projects.select(id="project_id")
    yield "credits_of_item", tables["item_projects"].join(projects, on="project_id").select(id="item_id").unique()
    yield "credits_of_entry", facts.select(id="entry_id").unique()


def _without_credits(tables: Frames, hidden: pl.DataFrame) -> pl.DataFrame:
    """Return donors that no longer appear once `hidden` rows are left out, as their names alone would reveal the project."""

    def ids(kind: str) -> pl.Series:
        return hidden.filter(kind=kind)["id"].implode()

    items, projects = tables["item_donors"], tables["project_donors"]
    uncredited = pl.col("project_id").is_in(ids("credits_of_project"))
    kept_items = items.filter(
        ~pl.col("item_id").is_in(ids("items"))
        & (~pl.col("item_id").is_in(ids("credits_of_item")) | ((pl.col("credit") == "inherited") & ~uncredited))
    )
    kept = pl.concat(
        [kept_items["donor_id"], projects.filter(~uncredited & ~pl.col("project_id").is_in(ids("projects")))["donor_id"]]
    )
    known = pl.concat([items["donor_id"], projects["donor_id"]])
    gone = pl.col("donor_id").is_in(known.implode()) & ~pl.col("donor_id").is_in(kept.implode())
    parents = tables["donors"]["parent_id"].drop_nulls()
    return tables["donors"].filter(gone & ~pl.col("donor_id").is_in(parents.implode()))


class _Names:
    """Patterns of names that must not appear anywhere.

    A name of several words matches in any case and spelling. A name of one word, such as Lantern, matches as written or in
    capitals; in addresses it matches in any case.
    """

    def __init__(self, names: list[str]) -> None:
        several = [words for name in names if len(words := WORD.findall(name)) > 1]
        single = [words[0] for name in names if len(words := WORD.findall(name)) == 1]
        loose = [_whole(BETWEEN.join(map(re.escape, words)), sum(map(len, words))) for words in several]
        strict = [_whole(re.escape(form), len(form)) for word in single for form in {word, word.upper()}]
        self._anywhere = "|".join([*(f"(?i:{form})" for form in loose), *strict]) or NOTHING
        self._in_address = "|".join(f"(?i:{form})" for form in [*loose, *(_whole(re.escape(word), len(word)) for word in single)])

    def among(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Select the rows whose texts contain one of the names."""
        texts = [name for name, kind in rows.schema.items() if kind == pl.String and not name.endswith("_id")]
        addresses = [name for name in ("url", "address", "headers", "words") if name in texts]
        found = pl.concat_str(texts, separator="\n", ignore_nulls=True).str.contains(self._anywhere)
        if addresses:
            found |= pl.concat_str(addresses, separator="\n", ignore_nulls=True).str.contains(self._in_address or NOTHING)
        return rows.filter(found)


NOTHING = r"[^\s\S]"


def _whole(form: str, letters: int) -> str:
    return form if letters > SHORT else rf"(?:^|[^\p{{L}}\p{{N}}]){form}(?:$|[^\p{{L}}\p{{N}}])"
