"""Turn mentions of countries into links: each country once a role, with its best mention as evidence."""

from __future__ import annotations

import numpy as np
import polars as pl

from pipelines.link.countries.implied import implied_countries
from pipelines.link.countries.roles import FOCUS, MENTION, ROLE_OF_RULE, ROLES, RULES, assign_rules
from pipelines.link.countries.settle import Settled
from pipelines.link.tokens.evidence import with_evidence
from pipelines.link.tokens.meanings import COUNTRIES
from pipelines.link.tokens.scan import Scan
from pipelines.link.tokens.spans import Ints
from pipelines.link.tokens.vocabulary import Vocabulary


def find_countries(scan: Scan, settled: Settled, credits: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Link every country that an item names, once a role. `credits` are the words for donors, as from find_donors."""
    rule = assign_rules(scan, settled, credits, vocabulary)
    best = _pick_best(settled, ROLE_OF_RULE[rule])
    spans = settled.spans
    has_no_focus = np.ones(len(scan.texts), np.bool_)
    has_no_focus[spans.row[ROLE_OF_RULE[rule] == FOCUS]] = False
    implied = implied_countries(scan, has_no_focus, vocabulary).without(spans.row, settled.country)
    order = np.argsort(np.concatenate([spans.row[best], implied.row]), kind="stable")  # in the order of items, in any batch
    places = {name: np.concatenate([getattr(spans, name)[best], getattr(implied, name)])[order] for name in PLACES}
    rule = np.concatenate([rule[best], implied.rule])[order]
    country = np.concatenate([settled.country[best], implied.country])[order]
    names = [
        pl.Series("iso3", vocabulary.meanings.codes, pl.String).gather(country),
        pl.Series("role", ROLES).gather(ROLE_OF_RULE[rule]),
        pl.Series("rule", RULES).gather(rule),
    ]
    found = pl.DataFrame(places).with_columns(names)
    return with_evidence(found, scan, vocabulary, "iso3", "role")


PLACES = ("row", "field", "start", "end")


def _pick_best(settled: Settled, role: Ints) -> Ints:
    """Pick the best mention of each country in each role: first in the title, by the country's own name, by position.

    A country with another role is not linked as only mentioned.
    """
    pair = settled.spans.row * COUNTRIES + settled.country
    order = np.lexsort((settled.kind, settled.spans.field, role, pair))
    pair, role = pair[order], role[order]
    first = np.flatnonzero((np.diff(pair, prepend=-1) != 0) | (np.diff(role, prepend=-1) != 0))
    only_role = np.diff(pair[first], prepend=-1) != 0
    return order[first[only_role | (role[first] != MENTION)]]
