"""The projects of all registers: entries merged into projects, each with its names, places and donors.

Frames in and out. Not here: reading registers (reading), or how their projects lead those learned from news (precedence).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from pipelines.link.names.same_name import name_key, project_id, slug
from pipelines.link.names.shapes import split_name
from pipelines.register.names import folded

DATES = ("planned_start", "planned_end", "actual_start", "actual_end")
STRICTEST = ("not_publicised", "not_credited")
RANKS = {"acronym": 0, "name": 1, "variant": 2}


@dataclass(frozen=True)
class Registered:
    """The data of all registers, as frames.

    - projects: project_id, acronym, name, planned and actual dates, register_status, register_ref, derogation, budget, currency
    - names: project_id, name, kind (acronym, name or variant)
    - countries: project_id, iso3, percentage
    - regions: project_id, region_id, percentage
    - donors: project_id, donor_id, name (as published)
    """

    projects: pl.DataFrame
    names: pl.DataFrame
    countries: pl.DataFrame
    regions: pl.DataFrame
    donors: pl.DataFrame

    @property
    def vocabulary(self) -> pl.DataFrame:
        """Names to look for in news (words, project_id, acronym, name), without names that two projects share."""
        key = pl.col("name").map_elements(slug, pl.String)
        ranked = self.names.with_columns(key=key, rank=pl.col("kind").replace_strict(RANKS))
        leading = ranked.filter(pl.col("rank") == pl.col("rank").min().over("key"))
        one = leading.filter(pl.col("project_id").n_unique().over("key") == 1).rename({"name": "words"})
        named = one.join(self.projects.select("project_id", "acronym", "name"), on="project_id")
        return named.select("words", "project_id", "acronym", "name").sort("project_id", "words")


def registered(facts: pl.DataFrame, documents: pl.DataFrame, derogations: Mapping[str, str]) -> Registered:
    """Merge the entries of registers (table register_facts) into projects; the newest document takes precedence.

    Only the last version of a register counts. Entries are one project if they have the same acronym, or the same name and
    not two acronyms. In one document, entries with different identifiers stay two projects.

    Args:
        facts: table register_facts.
        documents: table raw_documents, each with its last receipt as received_at (raw.as_last_received).
        derogations: by name, acronym or identifier of a project, from dateline.toml; a name in no register becomes
            a project of its own, so that news about it is withheld as well.
    """
    facts = _newest(facts, documents)
    entries = _entries(facts)
    owners = _identify(entries)
    facts = facts.join(owners, on="entry_id").sort("order", "number")
    projects = _projects(facts, entries.join(owners.select("entry_id", "project_id"), on="entry_id"))
    names = _names(facts)
    projects, names = _derogated(projects, names, derogations)
    return Registered(projects, names, _places(facts, "country", "iso3"), _places(facts, "region", "region_id"), _donors(facts))


def _newest(facts: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Return the facts of the newest document of each address, with their order: the newest document first."""
    newest = documents.sort("received_at", "document_id").unique(["source_id", "address"], keep="last", maintain_order=True)
    newest = newest.reverse().with_row_index("document").select("document_id", "document")
    ordered = facts.join(newest, on="document_id")
    order = pl.struct("document", "entry_id").rank("dense").alias("order")
    return ordered.with_columns(order)


def _entries(facts: pl.DataFrame) -> pl.DataFrame:
    """Return one row for each entry: the first value in use of each field."""
    used = facts.filter(pl.col("used").is_not_null()).sort("order", "number")
    fields = ("acronym", "name", "ref", "status", *DATES)
    firsts = [pl.col("used").filter(pl.col("field") == field).first().alias(field) for field in fields]
    found = used.group_by("entry_id", "order", "document_id", maintain_order=True).agg(*firsts)
    return found.filter(pl.any_horizontal(pl.col("acronym", "name").is_not_null()))


def _identify(entries: pl.DataFrame) -> pl.DataFrame:
    """Return the project of each entry: entry_id, project_id. Entries with an acronym come first, as it makes the identifier."""
    refs: dict[tuple[str, str], set[str | None]] = {}  # project_id and document → identifiers of its entries there
    names: dict[tuple[str, ...], str] = {}
    rows = []
    by_acronym = entries.sort(pl.col("acronym").is_null(), "order")
    for entry, document, acronym, name, ref in by_acronym.select("entry_id", "document_id", "acronym", "name", "ref").iter_rows():
        same = names.get(name_key(name)) if name and not acronym else None
        identifier = same or project_id(acronym, name)
        others = refs.get((identifier, document), set())
        if ref and others and ref not in others:
            identifier = f"{identifier}-{slug(ref)}"
        refs.setdefault((identifier, document), set()).add(ref)
        if name:
            names.setdefault(name_key(name), identifier)
        rows.append((entry, identifier))
    return pl.DataFrame(rows, schema={"entry_id": pl.String, "project_id": pl.String}, orient="row")


def _projects(facts: pl.DataFrame, entries: pl.DataFrame) -> pl.DataFrame:
    """Return one row for each project: of each field the first value in use, the newest document first."""
    firsts = [pl.col(field).drop_nulls().first() for field in ("acronym", "name", *DATES, "status", "ref")]
    projects = entries.sort("order").group_by("project_id", maintain_order=True).agg(*firsts)
    derogations = facts.filter((pl.col("field") == "derogation") & pl.col("used").is_not_null())
    strictest = derogations.group_by("project_id").agg(
        derogation=pl.when((pl.col("used") == STRICTEST[0]).any()).then(pl.lit(STRICTEST[0])).otherwise(pl.lit(STRICTEST[1]))
    )
    same = pl.col("name").map_elements(slug, pl.String) == pl.col("acronym").map_elements(slug, pl.String)
    return (
        projects.with_columns(
            pl.col(DATES).str.to_date("%Y-%m-%d"), name=pl.when(same.fill_null(False)).then(None).otherwise("name")
        )
        .with_columns(_not_before("planned_end", "planned_start"), _not_before("actual_end", "actual_start"))
        .join(strictest, on="project_id", how="left")
        .join(_budgets(facts), on="project_id", how="left")
        .rename({"status": "register_status", "ref": "register_ref"})
    )


def _not_before(end: str, start: str) -> pl.Expr:
    """Return an end; null if the end is before the start, which another entry may give."""
    return pl.when(pl.col(end) < pl.col(start)).then(None).otherwise(end).alias(end)


def _budgets(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the sum of a project's budgets in the newest document that has budgets; no row if there are several currencies."""
    stated = facts.filter((pl.col("field") == "budget") & pl.col("used").is_not_null())
    stated = stated.filter(pl.col("document") == pl.col("document").min().over("project_id"))
    parts = stated.with_columns(
        amount=pl.col("used").str.extract(r"^([\d.]+)").cast(pl.Float64), currency=pl.col("used").str.tail(3)
    )
    one = parts.filter(pl.col("currency").n_unique().over("project_id") == 1)
    return one.group_by("project_id").agg(budget=pl.col("amount").sum(), currency=pl.col("currency").first())


def _names(facts: pl.DataFrame) -> pl.DataFrame:
    kinds = {"acronym": "acronym", "name": "name", "alias": "variant"}
    named = facts.filter(pl.col("field").is_in(list(kinds)) & pl.col("used").is_not_null())
    named = named.select("project_id", "order", name="used", kind=pl.col("field").replace(kinds))
    ranked = named.with_columns(rank=pl.col("kind").replace_strict(RANKS))
    once = ranked.sort("rank", "order").unique(["project_id", "name"], keep="first", maintain_order=True)
    return once.select("project_id", "name", "kind").sort("project_id", "name")


def _places(facts: pl.DataFrame, field: str, key: str) -> pl.DataFrame:
    """Return places with their percentage, from the newest document that has the place; percentages of one place add up."""
    stated = facts.filter((pl.col("field") == field) & pl.col("used").is_not_null()).rename({"used": key})
    whole = pl.when(pl.col("percentage").is_not_null().any()).then(pl.col("percentage").sum())
    parts = stated.group_by("project_id", key, "document").agg(percentage=whole).sort("document")
    return parts.unique(["project_id", key], keep="first", maintain_order=True).drop("document").sort("project_id", key)


def _donors(facts: pl.DataFrame) -> pl.DataFrame:
    stated = facts.filter((pl.col("field") == "donor") & pl.col("used").is_not_null())
    stated = stated.select("project_id", donor_id="used", name="published")
    return stated.unique(["project_id", "donor_id"], keep="first", maintain_order=True).sort("project_id", "donor_id")


def _derogated(projects: pl.DataFrame, names: pl.DataFrame, derogations: Mapping[str, str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return projects with the derogations of dateline.toml, the stricter of two; add projects that no register has."""
    known: dict[bytes, set[str]] = {}
    refs = projects.select("project_id", name="register_ref").drop_nulls()
    for identifier, name in pl.concat([names.select("project_id", "name"), refs]).iter_rows():
        known.setdefault(folded(name), set()).add(identifier)
    asked: dict[str, str] = {}
    new = []
    for words, derogation in derogations.items():
        for identifier in known.get(folded(words), set()):
            asked[identifier] = derogation
        if folded(words) not in known:
            acronym, name = split_name(words)
            identifier = project_id(acronym, name)
            new.append({"project_id": identifier, "acronym": acronym, "name": name, "derogation": derogation})
            names = pl.concat([names, _names_of(identifier, acronym, name)])
    added = pl.DataFrame(new, schema={**dict.fromkeys(("project_id", "acronym", "name", "derogation"), pl.String)})
    wanted = pl.col("project_id").replace_strict(asked, default=None, return_dtype=pl.String)
    strictest = pl.when((wanted == STRICTEST[0]) | (pl.col("derogation") == STRICTEST[0])).then(pl.lit(STRICTEST[0]))
    known_projects = projects.with_columns(derogation=pl.coalesce(strictest, wanted, "derogation"))
    return pl.concat([known_projects, added], how="diagonal").sort("project_id"), names.sort("project_id", "name")


def _names_of(identifier: str, acronym: str | None, name: str | None) -> pl.DataFrame:
    stated = [(identifier, words, kind) for words, kind in ((acronym, "acronym"), (name, "name")) if words]
    return pl.DataFrame(stated, schema={"project_id": pl.String, "name": pl.String, "kind": pl.String}, orient="row")
