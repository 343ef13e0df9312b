"""The countries of each item, each once a role, with the mention that shows it best.

Here: from mentions to links. Not here: which country a name means (settle.py), what part it plays (roles.py).
"""

from __future__ import annotations

import numpy as np
import polars as pl

from pipelines.link.evidence import with_evidence
from pipelines.link.implied import implied_countries
from pipelines.link.meanings import COUNTRIES
from pipelines.link.roles import FOCUS, MENTION, ROLE_OF_RULE, ROLES, RULES, rules
from pipelines.link.scan import Scan
from pipelines.link.settle import Settled
from pipelines.link.spans import Ints
from pipelines.link.vocabulary import Vocabulary


def find_countries(scan: Scan, settled: Settled, credits: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Every country that an item names, once a role; `credits` as from find_donors."""
    rule = rules(scan, settled, credits, vocabulary)
    shown = _best(settled, ROLE_OF_RULE[rule])
    found = settled.spans
    is_open = np.ones(len(scan.texts), np.bool_)
    is_open[found.row[ROLE_OF_RULE[rule] == FOCUS]] = False
    implied = implied_countries(scan, is_open, vocabulary).without(found.row, settled.country)
    places = {name: np.concatenate([getattr(found, name)[shown], getattr(implied, name)]) for name in PLACES}
    rule = np.concatenate([rule[shown], implied.rule])
    names = {
        "iso3": pl.Series(vocabulary.meanings.codes).gather(np.concatenate([settled.country[shown], implied.country])),
        "role": pl.Series(ROLES).gather(ROLE_OF_RULE[rule]),
        "rule": pl.Series(RULES).gather(rule),
    }
    return with_evidence(pl.DataFrame(places | names), scan, vocabulary, "iso3", "role")


PLACES = ("row", "field", "start", "end")


def _best(settled: Settled, role: Ints) -> Ints:
    """The mention that shows each country in each role: first in the title, by the country's own name, by position.

    A country that has another role is not linked as merely mentioned.
    """
    pair = settled.spans.row * COUNTRIES + settled.country
    order = np.lexsort((settled.kind, settled.spans.field, role, pair))
    pair, role = pair[order], role[order]
    first = np.flatnonzero((np.diff(pair, prepend=-1) != 0) | (np.diff(role, prepend=-1) != 0))
    alone = np.diff(pair[first], prepend=-1) != 0
    return order[first[alone | (role[first] != MENTION)]]
