"""Which country each name of a place means here: by its size, by what else stands in the item, by the publisher's home.

Here: one country a mention. Not here: priors without context (meanings.py), what part the country plays (countries.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from pipelines.link.countries.languages import find_languages
from pipelines.link.countries.surroundings import Surroundings, find_listed, find_surroundings
from pipelines.link.tokens.meanings import COUNTRIES, KINDS, METROPOLIS, Floats, Meanings
from pipelines.link.tokens.neighbours import Neighbours, find_neighbours
from pipelines.link.tokens.scan import UPPER, Scan
from pipelines.link.tokens.spans import Bools, Ints, Spans
from pipelines.link.tokens.vocabulary import PLACE, Vocabulary

NAMED, LOCAL, ENOUGH = 2.5, 1.6, 7.0  # what a name of that country in the item adds: the country's, a place's, at most
POSSIBLE = 0.6  # what a name adds that may lie in that country or in another
BACKED = 1.2  # from here on other names in the item speak for a country: one certain name, or two possible ones
PAIRED = 8.0  # "Paris, Texas": the name after the comma lies in the same country
HOME = 1.5  # the publisher's own country


LARGER = KINDS.index("admin1")  # kinds up to here are countries, capitals and first-level regions


@dataclass(frozen=True)
class Settled:
    """Mentions of places with the country each means; same length and order throughout.

    near     the words beside each
    country  place in vocabulary.meanings.codes
    kind     place in KINDS: as what the name was read
    unsure   the name is often no place at all
    backed   another name in the item speaks for this country, or it is sure in itself
    dated    it opens a line with a date after it
    agency   the same, as news agencies write it
    paired   it stands with its state or country: "Athens, Georgia"
    """

    spans: Spans
    neighbours: Neighbours
    country: Ints
    kind: Ints
    unsure: Bools
    backed: Bools
    paired: Bools
    dated: Bools
    agency: Bools

    def select(self, which: Bools) -> Settled:
        """Those mentions for which `which` is true."""
        neighbours = Neighbours(*(part[which] for part in vars(self.neighbours).values()))
        rest = (part[which] for part in list(vars(self).values())[2:])
        return Settled(self.spans.select(which), neighbours, *rest)


def settle(scan: Scan, vocabulary: Vocabulary, credits: pl.DataFrame) -> Settled:
    """Settle every mention of a place in the batch; names in `credits` (at, until) tell who pays, not where."""
    meanings = vocabulary.meanings
    found = scan.spans.select_names(PLACE)
    found = found.select(meanings.count[found.pattern] > 0)
    neighbours = find_neighbours(scan, found)
    context = find_surroundings(scan, found, neighbours, vocabulary)
    is_language = found.inside(find_languages(scan, vocabulary))
    first, count = meanings.first[found.pattern], meanings.count[found.pattern]
    mention = np.repeat(np.arange(len(found)), count)
    candidate = np.repeat(first - (np.cumsum(count) - count), count) + np.arange(len(mention))
    country = meanings.country[candidate]
    counted = ~(context.in_longer_name | context.instrument | context.money | is_language | found.inside(credits))
    evidence, own_part = _count_evidence(found, mention, country, _weigh(meanings, found.pattern[mention], candidate), counted)
    paired = _find_pairs(scan, found, mention, country, meanings.kind[candidate] <= LARGER)
    score = meanings.prior[candidate] + np.minimum(evidence, ENOUGH) + PAIRED * paired + HOME * (country == vocabulary.home_code)
    best = _pick_best(score, np.cumsum(count) - count, mention)
    meaning = candidate[best]
    backed = evidence[best] - own_part[best] >= BACKED
    settled = Settled(
        found,
        neighbours,
        country[best],
        meanings.kind[meaning],
        meanings.unsure[meaning],
        backed,
        paired[best],
        context.dated,
        context.agency,
    )
    is_large = meanings.prior[meaning] >= LARGE
    in_town_list = _find_town_lists(settled, context, find_listed(scan, found, neighbours, vocabulary))
    unsupported = (
        ~(in_town_list & ~settled.unsure)
        & _is_unsupported(settled, context, is_large, meanings.certain[found.pattern])
        & _names_others(settled, meanings, counted)
    )
    return settled.select(
        (
            _is_meant(settled, context, is_large, vocabulary.given_names[found.pattern])
            | (in_town_list & (is_large | ~settled.unsure))
        )
        & ~unsupported
        & ~is_language
    )


def _weigh(meanings: Meanings, pattern: Ints, candidate: Ints) -> Floats:
    """How much each candidate speaks for its country: what is certain much, what is possible a little."""
    certain = np.where(meanings.kind[candidate] <= METROPOLIS, NAMED, LOCAL)
    likeliest = candidate == meanings.first[pattern]
    return np.where(meanings.certain[pattern], certain * likeliest, POSSIBLE)


def _count_evidence(found: Spans, mention: Ints, country: Ints, weight: Floats, counted: Bools) -> tuple[Floats, Floats]:
    """What all names heard in the item say for each candidate's country, each name once; and its own part of that."""
    name = found.row << 32 | found.pattern
    counted_mentions = np.flatnonzero(counted)
    names, places = np.unique(name[counted_mentions], return_index=True)
    once = np.zeros(len(found), np.bool_)
    once[counted_mentions[places]] = True
    pair = found.row[mention] * COUNTRIES + country
    total = np.bincount(pair, weight * once[mention])
    return total[pair], weight * np.isin(name, names)[mention]


def _find_pairs(scan: Scan, found: Spans, mention: Ints, country: Ints, larger: Bools) -> Bools:
    """Meanings of neighbours "City, State" that lie in one country; `larger` are meanings as a country or first-level region."""
    comma = np.append(found.follows()[1:], False) & (scan.code[found.until] == ord(","))
    key = mention * COUNTRIES + country
    outer = key[larger & np.append(False, comma[:-1])[mention]] - COUNTRIES  # as keys of the name before the comma
    inner = np.intersect1d(key[comma[mention]], outer, assume_unique=True)
    return np.isin(key, np.concatenate([inner, inner + COUNTRIES]))


def _pick_best(score: Floats, first: Ints, mention: Ints) -> Ints:
    """The place of the best score of each mention; of equal ones the first."""
    top = np.flatnonzero(score == np.maximum.reduceat(score, first)[mention])
    return top[np.diff(mention[top], prepend=-1) > 0]


def _is_meant(settled: Settled, context: Surroundings, is_large: Bools, given_name: Bools) -> Bools:
    """Whether the place is meant, and not a person, a word or a thing of that name."""
    town = settled.kind >= CAPITAL
    city = settled.kind == CITY
    supported = np.where(
        is_large,
        ~context.in_longer_name | settled.backed,
        ~context.in_longer_name & (context.located & ~context.in_capitals | settled.backed),
    )
    doubtful = ~context.in_longer_name & context.located & settled.backed
    meant = np.where(town & settled.unsure, doubtful, np.where(city, supported, True))
    short = (settled.kind == ABBREVIATION) & (
        ((settled.unsure | context.in_capitals) & ~settled.backed & ~context.located) | (settled.spans.shape < UPPER)
    )
    person = (settled.unsure | (settled.kind == ADJECTIVE)) & context.person
    unlikely = ~town & ~settled.backed & (person | (settled.unsure & given_name & context.in_longer_name & ~context.located))
    surname = (
        ((settled.kind == CITY) | (settled.kind == CAPITAL) | (settled.kind == METROPOLIS)) & context.person & ~context.located
    )
    return (
        (meant & ~short & ~unlikely & ~surname | settled.paired)
        & ~(context.instrument & town)
        & ~context.money
        & ~context.defined
    )


def _find_town_lists(settled: Settled, context: Surroundings, lists: Bools) -> Bools:
    """Towns in a list of places with a capital that is called like nothing else: in Lima and Santiago."""
    town = settled.kind >= CAPITAL
    run = np.cumsum(~lists)
    opened = np.bincount(run, ~lists & context.located, minlength=len(run) + 1) > 0
    known = (settled.kind == CAPITAL) | (settled.kind == METROPOLIS)
    has_capital = np.bincount(run, known & ~settled.unsure & ~context.in_longer_name, minlength=len(run) + 1) > 0
    return town & (opened & has_capital)[run] & ~(context.in_longer_name | context.instrument | context.money | context.defined)


def _is_unsupported(settled: Settled, context: Surroundings, is_large: Bools, certain: Bools) -> Bools:
    """Whether a small town, or one of several regions of a name, has nothing that speaks for its country."""
    small = np.where(settled.kind == CITY, ~is_large, (settled.kind == STATE) & ~context.located & ~certain)
    return small & ~settled.backed & ~settled.paired & ~settled.dated


def _names_others(settled: Settled, meanings: Meanings, counted: Bools) -> Bools:
    """Whether each mention's item names another country than the mention's, by a name of the country itself."""
    row, first = settled.spans.row, meanings.first[settled.spans.pattern]
    certain = counted & meanings.certain[settled.spans.pattern] & (meanings.kind[first] <= METROPOLIS)
    grid = np.zeros((row.max(initial=-1) + 1, COUNTRIES), np.bool_)
    grid[row[certain], meanings.country[first[certain]]] = True
    return grid.sum(axis=1)[row] > grid[row, settled.country]


LARGE = 5.7  # half a million people: such a city is named without its country
ABBREVIATION, ADJECTIVE, CAPITAL, STATE, CITY = map(KINDS.index, ("abbreviation", "adjective", "capital", "admin1", "city"))
