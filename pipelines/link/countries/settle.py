"""Decide which country each name of a place means here: by its size, the other names in the item, and the publisher's home."""

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

NAMED, LOCAL, ENOUGH = 2.5, 1.6, 7.0  # evidence of a name of the country, of a place in it, and their highest sum
POSSIBLE = 0.6  # evidence of a place that may be in that country or in another
BACKED = 1.2  # evidence that is enough for a country: one certain name, or two possible ones
PAIRED = 8.0  # "Paris, Texas": the name after the comma is in the same country
HOME = 1.5  # the publisher's own country


LARGER = KINDS.index("admin1")  # kinds up to here are countries, capitals and first-level regions


@dataclass(frozen=True)
class Settled:
    """Mentions of places with the country of each; all columns have the same length and order.

    - `spans`: the mentions.
    - `neighbours`: the words beside each.
    - `country`: place in vocabulary.meanings.codes.
    - `kind`: place in KINDS, the meaning that was chosen.
    - `unsure`: the name is often no place at all.
    - `backed`: another name in the item supports this country, or the name is certain in itself.
    - `paired`: its state or country is next to it: "Athens, Georgia".
    - `dated`: it opens a line with a date after it.
    - `agency`: it does so in the style of news agencies.
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
        """Select mentions by a mask."""
        neighbours = Neighbours(*(part[which] for part in vars(self.neighbours).values()))
        rest = (part[which] for part in list(vars(self).values())[2:])
        return Settled(self.spans.select(which), neighbours, *rest)


def settle(scan: Scan, vocabulary: Vocabulary, credits: pl.DataFrame) -> Settled:
    """Settle every mention of a place in the batch → the country each means. Names of people, things and languages are dropped.

    Names inside `credits` (at, until) are donors; they are no evidence for the place of the news.
    """
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
    """Return the evidence that each candidate gives for its country: much if it is certain, a little if it is possible."""
    certain = np.where(meanings.kind[candidate] <= METROPOLIS, NAMED, LOCAL)
    likeliest = candidate == meanings.first[pattern]
    return np.where(meanings.certain[pattern], certain * likeliest, POSSIBLE)


def _count_evidence(found: Spans, mention: Ints, country: Ints, weight: Floats, counted: Bools) -> tuple[Floats, Floats]:
    """Add up the evidence of all counted names of an item for each candidate's country, each name once.

    Return it with the candidate's own part.
    """
    name = found.row << 32 | found.pattern
    counted_mentions = np.flatnonzero(counted)
    names, places = np.unique(name[counted_mentions], return_index=True)
    once = np.zeros(len(found), np.bool_)
    once[counted_mentions[places]] = True
    pair = found.row[mention] * COUNTRIES + country
    total = np.bincount(pair, weight * once[mention])
    return total[pair], weight * np.isin(name, names)[mention]


def _find_pairs(scan: Scan, found: Spans, mention: Ints, country: Ints, larger: Bools) -> Bools:
    """Mark the meanings of neighbours "City, State" that are in one country.

    `larger` marks meanings as a country or first-level region.
    """
    comma = np.append(found.follows()[1:], False) & (scan.code[found.until] == ord(","))
    key = mention * COUNTRIES + country
    outer = key[larger & np.append(False, comma[:-1])[mention]] - COUNTRIES  # with the keys of the name before the comma
    inner = np.intersect1d(key[comma[mention]], outer, assume_unique=True)
    return np.isin(key, np.concatenate([inner, inner + COUNTRIES]))


def _pick_best(score: Floats, first: Ints, mention: Ints) -> Ints:
    """Return the place of the best score of each mention; of equal ones the first."""
    top = np.flatnonzero(score == np.maximum.reduceat(score, first)[mention])
    return top[np.diff(mention[top], prepend=-1) > 0]


def _is_meant(settled: Settled, context: Surroundings, is_large: Bools, given_name: Bools) -> Bools:
    """Mark the mentions that mean the place, not a person, a word or a thing of that name."""
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
    """Mark the towns in a list of places with a capital whose name has no other meaning: in Lima and Santiago."""
    town = settled.kind >= CAPITAL
    run = np.cumsum(~lists)
    opened = np.bincount(run, ~lists & context.located, minlength=len(run) + 1) > 0
    known = (settled.kind == CAPITAL) | (settled.kind == METROPOLIS)
    has_capital = np.bincount(run, known & ~settled.unsure & ~context.in_longer_name, minlength=len(run) + 1) > 0
    return town & (opened & has_capital)[run] & ~(context.in_longer_name | context.instrument | context.money | context.defined)


def _is_unsupported(settled: Settled, context: Surroundings, is_large: Bools, certain: Bools) -> Bools:
    """Mark small towns, and regions whose name others share, without any evidence for their country."""
    small = np.where(settled.kind == CITY, ~is_large, (settled.kind == STATE) & ~context.located & ~certain)
    return small & ~settled.backed & ~settled.paired & ~settled.dated


def _names_others(settled: Settled, meanings: Meanings, counted: Bools) -> Bools:
    """Mark the mentions whose item names another country than theirs, by a name of the country itself."""
    row, first = settled.spans.row, meanings.first[settled.spans.pattern]
    certain = counted & meanings.certain[settled.spans.pattern] & (meanings.kind[first] <= METROPOLIS)
    grid = np.zeros((row.max(initial=-1) + 1, COUNTRIES), np.bool_)
    grid[row[certain], meanings.country[first[certain]]] = True
    return grid.sum(axis=1)[row] > grid[row, settled.country]


LARGE = 5.7  # half a million people: such a city needs no country beside it
ABBREVIATION, ADJECTIVE, CAPITAL, STATE, CITY = map(KINDS.index, ("abbreviation", "adjective", "capital", "admin1", "city"))
