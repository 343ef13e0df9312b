"""Which countries an item is about, and which it only names: the part each plays, with its evidence.

Here: roles. Not here: which country a name means (settle.py), who pays (donors.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.beside import Beside, among
from pipelines.link.evidence import with_evidence
from pipelines.link.meanings import KINDS
from pipelines.link.scan import Scan
from pipelines.link.settle import Settled
from pipelines.link.spans import Bools, Ints, Spans
from pipelines.link.vocabulary import Vocabulary

ROLE_OF_RULE = {
    "country_pays": "donor",
    "country_venue": "venue",
    "country_guest": "mention",
    "country_passing": "mention",
    "country_dateline_only": "mention",
}
RULE_OF_KIND = {
    "adjective": "country_adjective",
    "people": "country_people",
    "capital": "country_capital",
    "city": "country_city",
    "admin1": "country_state",
}
KIND_RULES = np.array([RULE_OF_KIND.get(kind, "country_named") for kind in KINDS])


def find_countries(scan: Scan, settled: Settled, credits: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Every country that an item names, once a role; `credits` (at, until) are the spans in which somebody pays."""
    rules = _rules(scan, settled, credits, vocabulary)
    found = settled.spans
    mentions = pl.DataFrame(
        {
            "row": found.row.astype(np.uint32),
            "field": found.field,
            "start": found.start,
            "end": found.end,
            "iso3": pl.Series(vocabulary.meanings.codes).gather(settled.country),
            "kind": settled.kind,
            "rule": rules,
        }
    )
    role = pl.col("rule").replace_strict(ROLE_OF_RULE, default="focus", return_dtype=pl.String)
    once = (
        mentions.with_columns(role=role)
        .sort("row", "iso3", "role", "field", "kind", "start")
        .unique(["row", "iso3", "role"], keep="first", maintain_order=True)
    )
    named_only = (pl.col("role") == "mention") & (pl.len().over("row", "iso3") > 1)
    return with_evidence(once.filter(~named_only), scan, vocabulary, "iso3", "role")


def _rules(scan: Scan, settled: Settled, credits: pl.DataFrame, vocabulary: Vocabulary) -> NDArray[np.str_]:
    """The rule by which each mention counts."""
    found = settled.spans
    rules = KIND_RULES[settled.kind].astype("<U24")
    focus = np.ones(len(found), np.bool_)
    for rule, holds in (
        ("country_pays", found.inside(credits)),
        ("country_guest", _guests(scan, found, settled.near, vocabulary)),
    ):
        rules[focus & holds] = rule
        focus &= ~holds
    dated = settled.dated & focus
    venue = _venues(scan, found, settled.near, vocabulary) & focus & ~dated
    other = _Elsewhere.of(found, settled.country, focus & ~dated & ~venue)
    rules[venue & other.has(found.row, settled.country)] = "country_venue"
    rules[dated] = np.where(other.any(found.row[dated]) & ~settled.agency[dated], "country_dateline_only", "country_dateline")
    about = focus & ~dated & (rules != "country_venue")
    rules[about & _passing(found, settled, about)] = "country_passing"
    return rules


# Measured on agency news (reuters_train), which is written in falling importance: a country that the headline does not
# name, while it names another, is what the report is about in 3 cases of 10 if it comes once and after the opening, in 2
# of 10 if twice and later still; far down, it is so whatever the headline names. In other texts only the last counts.
OPENING, LATER = 150, 300  # characters of the text


def _passing(found: Spans, settled: Settled, about: Bools) -> Bools:
    """Countries named in passing: not in the title, once or twice, and late."""
    pair = np.where(about, found.row * 1024 + settled.country, -1)
    keys, place, many = np.unique(pair, return_inverse=True, return_counts=True)
    first = np.full(len(keys), np.iinfo(np.int64).max)
    np.minimum.at(first, place, np.where(found.field == 0, -1, found.start))
    many, first = many[place], first[place]
    opening, later = (many == 1) & (first >= OPENING), (many <= 2) & (first >= LATER)
    titled = np.isin(found.row, found.row[about & (found.field == 0)])
    agency = np.isin(found.row, found.row[settled.agency])
    return np.where(agency, (opening | later) & titled | ((many == 1) & later), (many == 1) & later & titled)


def _guests(scan: Scan, found: Spans, near: Beside, vocabulary: Vocabulary) -> Bools:
    """Homes of embassies and envoys: "the British Embassy", "the Ambassador of Denmark"; not "the Embassy in Tunis"."""
    cues = scan.spans.of_cue(vocabulary.bits("embassy"))
    of = among(near.before, vocabulary.small_words["of"])
    return (found.after(cues) == 1) | (of & np.isin(found.before(cues), (2, 3)))


def _venues(scan: Scan, found: Spans, near: Beside, vocabulary: Vocabulary) -> Bools:
    """Places in which something is held: a meeting in the sentence, and "in" before the place or before its city."""
    meetings = scan.spans.of_cue(vocabulary.bits("meeting"))
    meeting = np.minimum(found.before(meetings), found.after(meetings)) < 25
    held = among(near.before, vocabulary.small_words["at"]) & meeting & (found.field == 1)
    return held | (found.follows() & np.append(False, held[:-1]))


@dataclass(frozen=True)
class _Elsewhere:
    """How many countries each item is about, and which."""

    pairs: Ints
    rows: Ints
    many: Ints

    @classmethod
    def of(cls, found: Spans, country: Ints, focus: Bools) -> _Elsewhere:
        pairs = np.unique(found.row[focus] * 1024 + country[focus])
        rows, many = np.unique(pairs // 1024, return_counts=True)
        return cls(pairs, rows, many)

    def any(self, row: Ints) -> Bools:
        """Whether the item is about some country."""
        return np.isin(row, self.rows)

    def has(self, row: Ints, country: Ints) -> Bools:
        """Whether the item is about another country than this."""
        return self.any(row) & ~(np.isin(row * 1024 + country, self.pairs) & ~np.isin(row, self.rows[self.many > 1]))
