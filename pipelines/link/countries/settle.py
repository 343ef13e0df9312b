"""Which country each name of a place means here: by its size, by what else stands in the item, by the publisher's home.

Here: one country a mention. Not here: priors without context (meanings.py), what part the country plays (countries.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from pipelines.link.countries.languages import languages
from pipelines.link.countries.surroundings import Surroundings, listed, surroundings
from pipelines.link.tokens.meanings import COUNTRIES, KINDS, METROPOLIS, Floats, Meanings
from pipelines.link.tokens.neighbours import Beside, beside
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
    near: Beside
    country: Ints
    kind: Ints
    unsure: Bools
    backed: Bools
    paired: Bools
    dated: Bools
    agency: Bools

    def take(self, which: Bools) -> Settled:
        """Those mentions for which `which` is true."""
        near = Beside(*(part[which] for part in vars(self.near).values()))
        rest = (part[which] for part in list(vars(self).values())[2:])
        return Settled(self.spans.take(which), near, *rest)


def settle(scan: Scan, vocabulary: Vocabulary, credits: pl.DataFrame) -> Settled:
    """Settle every mention of a place in the batch; names in `credits` (at, until) tell who pays, not where."""
    meanings = vocabulary.meanings
    found = scan.spans.names(PLACE)
    found = found.take(meanings.many[found.pattern] > 0)
    near = beside(scan, found)
    stands = surroundings(scan, found, near, vocabulary)
    spoken = found.inside(languages(scan, vocabulary))
    first, many = meanings.first[found.pattern], meanings.many[found.pattern]
    mention = np.repeat(np.arange(len(found)), many)
    candidate = np.repeat(first - (np.cumsum(many) - many), many) + np.arange(len(mention))
    country = meanings.country[candidate]
    heard = ~(stands.stranger | stands.heads | stands.money | spoken | found.inside(credits))
    attested, own = _evidence(found, mention, country, _speaks(meanings, found.pattern[mention], candidate), heard)
    paired = _paired(scan, found, mention, country, meanings.kind[candidate] <= LARGER)
    score = meanings.prior[candidate] + np.minimum(attested, ENOUGH) + PAIRED * paired + HOME * (country == vocabulary.home_code)
    best = _best(score, np.cumsum(many) - many, mention)
    meaning = candidate[best]
    backed = attested[best] - own[best] >= BACKED
    read = Settled(
        found,
        near,
        country[best],
        meanings.kind[meaning],
        meanings.unsure[meaning],
        backed,
        paired[best],
        stands.dated,
        stands.agency,
    )
    large = meanings.prior[meaning] >= LARGE
    among = _among_towns(read, stands, listed(scan, found, near, vocabulary))
    lost = (
        ~(among & ~read.unsure)
        & _is_lost(read, stands, large, meanings.certain[found.pattern])
        & _names_others(read, meanings, heard)
    )
    return read.take(
        (_is_meant(read, stands, large, vocabulary.given_names[found.pattern]) | (among & (large | ~read.unsure)))
        & ~lost
        & ~spoken
    )


def _speaks(meanings: Meanings, pattern: Ints, candidate: Ints) -> Floats:
    """How much each candidate speaks for its country: what is certain much, what is possible a little."""
    certain = np.where(meanings.kind[candidate] <= METROPOLIS, NAMED, LOCAL)
    likeliest = candidate == meanings.first[pattern]
    return np.where(meanings.certain[pattern], certain * likeliest, POSSIBLE)


def _evidence(found: Spans, mention: Ints, country: Ints, speaks: Floats, heard: Bools) -> tuple[Floats, Floats]:
    """What all names heard in the item say for each candidate's country, each name once; and its own part of that."""
    name = found.row << 32 | found.pattern
    listened = np.flatnonzero(heard)
    names, places = np.unique(name[listened], return_index=True)
    counted = np.zeros(len(found), np.bool_)
    counted[listened[places]] = True
    pair = found.row[mention] * COUNTRIES + country
    total = np.bincount(pair, speaks * counted[mention])
    return total[pair], speaks * np.isin(name, names)[mention]


def _paired(scan: Scan, found: Spans, mention: Ints, country: Ints, larger: Bools) -> Bools:
    """Meanings of neighbours "City, State" that lie in one country; `larger` are meanings as a country or first-level region."""
    comma = np.append(found.follows()[1:], False) & (scan.code[found.until] == ord(","))
    key = mention * COUNTRIES + country
    outer = key[larger & np.append(False, comma[:-1])[mention]] - COUNTRIES  # as keys of the name before the comma
    inner = np.intersect1d(key[comma[mention]], outer, assume_unique=True)
    return np.isin(key, np.concatenate([inner, inner + COUNTRIES]))


def _best(score: Floats, first: Ints, mention: Ints) -> Ints:
    """The place of the best score of each mention; of equal ones the first."""
    top = np.flatnonzero(score == np.maximum.reduceat(score, first)[mention])
    return top[np.diff(mention[top], prepend=-1) > 0]


def _is_meant(read: Settled, stands: Surroundings, large: Bools, given: Bools) -> Bools:
    """Whether the place is meant, and not a person, a word or a thing of that name."""
    town = read.kind >= CAPITAL
    city = read.kind == CITY
    supported = np.where(
        large, ~stands.stranger | read.backed, ~stands.stranger & (stands.located & ~stands.shouted | read.backed)
    )
    doubtful = ~stands.stranger & stands.located & read.backed
    meant = np.where(town & read.unsure, doubtful, np.where(city, supported, True))
    short = (read.kind == ABBREVIATION) & (
        ((read.unsure | stands.shouted) & ~read.backed & ~stands.located) | (read.spans.shape < UPPER)
    )
    person = (read.unsure | (read.kind == ADJECTIVE)) & stands.person
    unlikely = ~town & ~read.backed & (person | (read.unsure & given & stands.stranger & ~stands.located))
    surname = ((read.kind == CITY) | (read.kind == CAPITAL) | (read.kind == METROPOLIS)) & stands.person & ~stands.located
    return (meant & ~short & ~unlikely & ~surname | read.paired) & ~(stands.heads & town) & ~stands.money & ~stands.defined


def _among_towns(read: Settled, stands: Surroundings, lists: Bools) -> Bools:
    """Towns in a list of places with a capital that is called like nothing else: in Lima and Santiago."""
    town = read.kind >= CAPITAL
    run = np.cumsum(~lists)
    opened = np.bincount(run, ~lists & stands.located, minlength=len(run) + 1) > 0
    known = (read.kind == CAPITAL) | (read.kind == METROPOLIS)
    sure = np.bincount(run, known & ~read.unsure & ~stands.stranger, minlength=len(run) + 1) > 0
    return town & (opened & sure)[run] & ~(stands.stranger | stands.heads | stands.money | stands.defined)


def _is_lost(read: Settled, stands: Surroundings, large: Bools, certain: Bools) -> Bools:
    """Whether a small town, or one of several regions of a name, has nothing that speaks for its country."""
    small = np.where(read.kind == CITY, ~large, (read.kind == STATE) & ~stands.located & ~certain)
    return small & ~read.backed & ~read.paired & ~read.dated


def _names_others(read: Settled, meanings: Meanings, heard: Bools) -> Bools:
    """Whether each mention's item names another country than the mention's, by a name of the country itself."""
    row, first = read.spans.row, meanings.first[read.spans.pattern]
    certain = heard & meanings.certain[read.spans.pattern] & (meanings.kind[first] <= METROPOLIS)
    grid = np.zeros((row.max(initial=-1) + 1, COUNTRIES), np.bool_)
    grid[row[certain], meanings.country[first[certain]]] = True
    return grid.sum(axis=1)[row] > grid[row, read.country]


LARGE = 5.7  # half a million people: such a city is named without its country
ABBREVIATION, ADJECTIVE, CAPITAL, STATE, CITY = map(KINDS.index, ("abbreviation", "adjective", "capital", "admin1", "city"))
