"""What an edition says in English, in the reader's language: names of places, and why a link was made.

Names come from CLDR, by way of babel; one that CLDR does not have stays as it is. Not here: our own words (en/, fr/).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import polars as pl
from babel import Locale

from dashboard.words import DEFAULT, LOCALES, keys, language, options, say, speaking
from warehouse.reference import vocabulary
from warehouse.schema import Promise
from warehouse.tables import BY_NAME

# Columns that name a place in each cell, and those that list several.
ONE = ("name", "label", "country", "region", "donor", "m49_region", "m49_subregion")
LISTED = ("countries", "regions", "donors", "inherited_donors", "registered_donors", "stated_donors")
OF_CREDITS = ("named_as", "others", "credited_as")
JOINT = "; "  # as the queries write it: names hold commas

# A translation has a sentence for each rule of warehouse/reference/kept/rules.csv; in English the sentence is the edition's own.
RULE = "because"
PLACES = {name: f"{{{name}}}" for name in ("label", "field", "matched")}


def place(name: str) -> str:
    """Return a country, continent or union by its name in the reader's language."""
    return name if language() == DEFAULT else _places(language()).get(name, name)


def translated(frame: pl.DataFrame) -> pl.DataFrame:
    """Translate a query's answer into the reader's language; projects keep their names."""
    if language() == DEFAULT:
        return frame
    return _quarantined(_explained(frame.with_columns(_named(frame))))


@cache
def _places(wanted: str) -> Mapping[str, str]:
    """CLDR's names in a language by our English names; countries by their ISO 3166 code, areas by their M49 code."""
    english, theirs = (Locale.parse(LOCALES[each]).territories for each in (DEFAULT, wanted))
    ours = vocabulary("countries").select("name", "iso2")
    known = {name: code for code, name in english.items()} | dict(ours.select("name", "iso2").iter_rows())
    return {name: theirs[code] for name, code in known.items() if theirs.get(code, name) != name}


def _named(frame: pl.DataFrame) -> list[pl.Expr]:
    known = _places(language())
    texts = {name for name, kind in frame.schema.items() if kind == pl.String}
    is_project = pl.col("kind") == "project" if "kind" in texts else pl.lit(False)
    cell = pl.element().replace(known)
    return [
        *(pl.when(is_project).then(name).otherwise(pl.col(name).replace(known)).alias(name) for name in ONE if name in texts),
        *(pl.col(name).str.split(JOINT).list.eval(cell).list.join(JOINT) for name in (*LISTED, *OF_CREDITS) if name in texts),
    ]


def promise_in_words(promise: Promise) -> str:
    """Say what a table promises, in a sentence; a condition stays as it is written, in SQL."""
    table = BY_NAME[promise.table]
    if promise.name == "key_is_unique":
        return say("promise-key", columns=", ".join(table.key))
    if promise.name == "nothing_required_is_missing":
        return say("promise-required", columns=", ".join(name for name, column in table.columns.items() if not column.null))
    if promise.name in table.rules:
        return say("promise-rule", condition=table.rules[promise.name])
    column, _, there = promise.name.partition("_exists_in_")
    return say("promise-refers", column=column, there=there)


def _quarantined(frame: pl.DataFrame) -> pl.DataFrame:
    """Translate the column reason; a reason with a figure or a name keeps its own words."""
    if not {"reason", "line"} <= set(frame.columns):
        return frame
    with speaking(DEFAULT):
        english = options("quarantined")
    return frame.with_columns(pl.col("reason").replace({english[key]: theirs for key, theirs in options("quarantined").items()}))


def _explained(frame: pl.DataFrame) -> pl.DataFrame:
    """Translate the column because by the rule's sentence; a rule without a translation keeps its own words."""
    if not {"because", "rule", *PLACES} <= set(frame.columns):
        return frame
    rules = {key.removeprefix(f"{RULE}-"): say(key, **PLACES) for key in keys(language()) if key.startswith(f"{RULE}-")}
    sentence = pl.col("rule").replace_strict(rules, default=pl.col("because"))
    for name, held in PLACES.items():
        value = pl.col(name).replace(options("field")) if name == "field" else pl.col(name)
        sentence = sentence.str.replace(held, value.fill_null(""), literal=True)
    return frame.with_columns(because=sentence)
