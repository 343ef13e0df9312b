"""Which country each name of a place means here: by its size, by what else stands in the item, by the publisher's home.

Here: one country a mention. Not here: priors without context (meanings.py), what part the country plays (countries.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.context import Bools, Ints, Spans, beside, spans
from pipelines.link.meanings import KINDS, STRONG, Floats, Meanings
from pipelines.link.scan import LOWER, UPPER, Scan
from pipelines.link.vocabulary import PLACE, Vocabulary

NAMED, LOCAL, ENOUGH = 2.5, 1.6, 7.0  # what another name of that country in the item adds: the country's, a place's, at most
PAIRED = 8.0  # "Paris, Texas": the name after the comma lies in the same country
HOME = 1.5  # the publisher's own country


LARGER = KINDS.index("admin1")  # kinds up to here are countries, capitals and first-level regions


@dataclass(frozen=True)
class Settled:
    """Mentions of places with the country each means; same length and order throughout.

    country  place in vocabulary.meanings.codes
    kind     place in KINDS: as what the name was read
    unsure   the name is often no place at all
    backed   another name in the item speaks for this country, or it is sure in itself
    paired   it stands with its state or country: "Athens, Georgia"
    """

    spans: Spans
    country: Ints
    kind: Ints
    unsure: Bools
    backed: Bools
    paired: Bools

    def take(self, which: Bools) -> Settled:
        """Those mentions for which `which` is true."""
        rest = (getattr(self, name)[which] for name in list(Settled.__dataclass_fields__)[1:])
        return Settled(self.spans.take(which), *rest)


def settle(scan: Scan, vocabulary: Vocabulary) -> Settled:
    """Settle every mention of a place in the batch."""
    found = spans(scan.hits, _is_place(vocabulary))
    meanings = vocabulary.meanings
    first, many = meanings.first[found.pattern], meanings.many[found.pattern]
    certain = meanings.certain[found.pattern]
    evidence = _Evidence.of(found, meanings, certain)
    mention = np.repeat(np.arange(len(found)), many)
    candidate = np.repeat(first - (np.cumsum(many) - many), many) + np.arange(len(mention))
    country = meanings.country[candidate]
    attested = evidence.weight(found.row[mention], country)
    paired = _paired(scan, found, mention, country, meanings.kind[candidate] <= LARGER)
    home = country == vocabulary.home_code
    score = meanings.prior[candidate] + attested + PAIRED * paired + HOME * home
    best = _best(score, np.cumsum(many) - many, mention)
    read = Settled(found, country[best], meanings.kind[candidate[best]], meanings.unsure[candidate[best]], attested[best] > 0, paired[best])
    return read.take(_is_meant(scan, read, meanings.prior[candidate[best]], vocabulary))


def _is_place(vocabulary: Vocabulary) -> pl.Expr:
    return pl.col("name") & vocabulary.has(PLACE)


@dataclass(frozen=True)
class _Evidence:
    """How much the certain names of an item speak for a country; keys are sorted."""

    keys: Ints
    weights: Floats

    @classmethod
    def of(cls, found: Spans, meanings: Meanings, certain: Bools) -> _Evidence:
        """Each name counts once an item."""
        once = np.unique(found.row[certain] * len(meanings.first) + found.pattern[certain])
        row, pattern = np.divmod(once, len(meanings.first))
        meaning = meanings.first[pattern]
        keys, place = np.unique(row * _COUNTRIES + meanings.country[meaning], return_inverse=True)
        weights = np.bincount(place, np.where(meanings.kind[meaning] < STRONG, NAMED, LOCAL), len(keys))
        return cls(keys, np.minimum(weights, ENOUGH))

    def weight(self, row: Ints, country: Ints) -> Floats:
        """What they say for a country in an item; 0 where nothing."""
        if not self.keys.size:
            return np.zeros(len(row))
        keys = row * _COUNTRIES + country
        place = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[place] == keys, self.weights[place], 0.0)


_COUNTRIES = 1024  # more than there are countries: row and country in one number


def _paired(scan: Scan, found: Spans, mention: Ints, country: Ints, larger: Bools) -> Bools:
    """Meanings of neighbours "City, State" that lie in one country; `larger` are meanings as a country or first-level region."""
    comma = np.zeros(len(found), np.bool_)
    comma[:-1] = (found.word[1:] - found.last_word[:-1] == 1) & (scan.code[found.until[:-1]] == ord(","))
    key = mention * _COUNTRIES + country
    outer = key[larger & np.append(False, comma)[mention]] - _COUNTRIES  # as keys of the name before the comma
    inner = np.intersect1d(key[comma[mention]], outer, assume_unique=True)
    return np.isin(key, np.concatenate([inner, inner + _COUNTRIES]))


def _best(score: Floats, first: Ints, mention: Ints) -> Ints:
    """The place of the best score of each mention; of equal ones the first."""
    top = np.flatnonzero(score == np.maximum.reduceat(score, first)[mention])
    return top[np.diff(mention[top], prepend=-1) > 0]


LARGE = 5.7  # half a million people: such a city is named without its country


def _is_meant(scan: Scan, read: Settled, prior: Floats, vocabulary: Vocabulary) -> Bools:
    """Whether the place is meant, and not a person, a word or a thing of that name."""
    near = beside(scan, read.spans)
    located = np.isin(near.before, vocabulary.small_words["locative"])
    titled = read.spans.before(spans(scan.hits, vocabulary.is_cue("person_title"))) == 1
    person = np.isin(near.before, vocabulary.small_words["first_name"]) & near.capital_before | titled
    heads = spans(scan.hits, vocabulary.is_cue("fixed_name") & (pl.col("shape") > LOWER))
    thing = (read.spans.after(heads) == 1) & (read.kind >= CAPITAL)
    stranger = person | ((near.capital_before & ~located) | near.capital_after) & (read.spans.field == 1)
    city = read.kind == CITY
    small = city & (prior < LARGE)
    capitals = read.spans.shape == UPPER
    doubtful = np.where(city, read.unsure, False)
    accepted = np.where(small, ~stranger & (located & ~capitals | read.backed), ~stranger | read.backed)
    accepted = np.where(doubtful, ~stranger & located & read.backed, accepted)
    return np.where(city, accepted | read.paired, ~(read.unsure & person) | read.paired) & ~thing


CAPITAL = KINDS.index("capital")
CITY = KINDS.index("city")
