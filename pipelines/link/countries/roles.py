"""The part that each mention of a country plays: subject, payer, home of a guest, venue, dateline, passing remark.

Here: the rule by which a mention counts. Not here: which country it means (settle.py), who pays (donors.py).
"""

from __future__ import annotations

import numpy as np
import polars as pl

from pipelines.link.countries.settle import Settled
from pipelines.link.countries.surroundings import listed
from pipelines.link.tokens.meanings import COUNTRIES, KINDS
from pipelines.link.tokens.neighbours import among
from pipelines.link.tokens.scan import Scan
from pipelines.link.tokens.spans import FAR, Bools, Ints, Spans
from pipelines.link.tokens.vocabulary import Vocabulary

RULES = (
    "country_named",
    "country_adjective",
    "country_people",
    "country_capital",
    "country_state",
    "country_city",
    "country_dateline",
    "country_code",
    "country_body",
    "country_pays",
    "country_venue",
    "country_guest",
    "country_passing",
    "country_dateline_only",
)
NAMED, ADJECTIVE, PEOPLE, CAPITAL, STATE, CITY, DATELINE, CODE, BODY, PAYS, VENUE, GUEST, PASSING, DATELINE_ONLY = range(
    len(RULES)
)
ROLES = ("focus", "donor", "venue", "mention")
FOCUS, DONOR, HOST, MENTION = range(len(ROLES))
ROLE_OF_RULE = np.array([FOCUS] * PAYS + [DONOR, HOST] + [MENTION] * 3)

BY_KIND = {"adjective": ADJECTIVE, "people": PEOPLE, "capital": CAPITAL, "metropolis": CITY, "admin1": STATE, "city": CITY}
RULE_OF_KIND = np.array([BY_KIND.get(kind, NAMED) for kind in KINDS])

# Measured on agency news (reuters_train), which is written in falling importance: what the headline does not name is what
# the report is about in 3 cases of 10 if it comes once, or twice and not in the opening; in 6 of 10 otherwise. In other texts
# it is named in passing only if it comes once, late, and the title names another.
OPENING, LATER = 100, 300  # characters of the text
DAY_WORDS = 5  # words from "Lima" to the month in "in Lima, from 1 to 3 May"
APOSTROPHES = [ord(sign) for sign in "'’"]
TITLE_WORDS = 4  # words between "German" and "GIZ" in "the German development agency GIZ", with some to spare


def rules(scan: Scan, settled: Settled, credits: pl.DataFrame, vocabulary: Vocabulary) -> Ints:
    """The rule of each mention, as its place in RULES; `credits` as from find_donors."""
    found = settled.spans
    rule = RULE_OF_KIND[settled.kind]
    pays = found.inside(credits.filter("states"))
    guest = _guests(scan, settled, vocabulary) & ~pays
    dated = settled.dated & ~pays & ~guest
    venue = _venues(scan, settled, vocabulary) & ~pays & ~guest & ~dated
    subjects = _Subjects(scan, settled, ~(pays | guest | dated | venue))
    venue &= subjects.others(settled)
    venue |= (
        _meets(scan, settled, vocabulary) & ~(pays | guest | dated) & _only_there(scan, settled, ~(pays | guest | dated), pays)
    )
    rule[pays], rule[guest], rule[venue] = PAYS, GUEST, VENUE
    rule[dated] = np.where(subjects.any(found) & ~settled.agency, DATELINE_ONLY, DATELINE)[dated]
    about = ~(pays | guest | dated | venue)
    payer = about & _payers(settled, pays, about, _paying(scan, settled, pays, credits, vocabulary))
    rule[payer] = GUEST
    about &= ~payer
    rule[about & _passing(scan, settled, about, vocabulary)] = PASSING
    lonely = (
        guest
        & _at_missions(scan, settled, vocabulary)
        & ~_rows(len(scan.texts), found.row[ROLE_OF_RULE[rule] == FOCUS])[found.row]
    )
    rule[lonely] = RULE_OF_KIND[settled.kind][lonely]
    return rule


class _Subjects:
    """The countries that each item seems to be about."""

    def __init__(self, scan: Scan, settled: Settled, about: Bools) -> None:
        self._grid = np.zeros((len(scan.texts), COUNTRIES), np.bool_)
        self._grid[settled.spans.row[about], settled.country[about]] = True
        self._many = self._grid.sum(axis=1)

    def any(self, found: Spans) -> Bools:
        """Whether each mention's item is about some country."""
        return self._many[found.row] > 0

    def others(self, settled: Settled) -> Bools:
        """Whether each mention's item is about another country than the mention's."""
        return self._many[settled.spans.row] > self._grid[settled.spans.row, settled.country]


def _only_there(scan: Scan, settled: Settled, about: Bools, pays: Bools) -> Bools:
    """Towns whose country is not named beside two others that are, or pays for another."""
    row, country, rows = settled.spans.row, settled.country, len(scan.texts)
    named, paying = np.zeros((rows, COUNTRIES), np.bool_), np.zeros((rows, COUNTRIES), np.bool_)
    own = about & ((settled.kind < KINDS.index("capital")) | (settled.spans.field == 0))
    named[row[own], country[own]] = True
    paying[row[pays], country[pays]] = True
    others = named.sum(axis=1)[row]
    return ~named[row, country] & ((others >= 2) | ((others >= 1) & paying[row, country]))


def _paying(scan: Scan, settled: Settled, pays: Bools, credits: pl.DataFrame, vocabulary: Vocabulary) -> Bools:
    """The countries that pay in each item, by their own words or as the homes of bodies that do."""
    paying = np.zeros((len(scan.texts), COUNTRIES), np.bool_)
    paying[settled.spans.row[pays], settled.country[pays]] = True
    codes = vocabulary.meanings.codes
    known = credits.filter(pl.col("country").is_in(codes))
    home = known.select("row", pl.col("country").replace_strict(codes, range(len(codes))))
    paying[home["row"], home["country"]] = True
    return paying


def _payers(settled: Settled, pays: Bools, about: Bools, paying: Bools) -> Bools:
    """Other names of a country that pays, where no place in it is named and the item is about a country that does not."""
    row, country = settled.spans.row, settled.country
    placed, subject = np.zeros_like(paying), np.zeros_like(paying)
    in_it = about & (settled.kind >= KINDS.index("capital"))
    placed[row[in_it], country[in_it]] = True
    subject[row[about], country[about]] = True
    others = np.logical_or.reduce(subject & ~paying, axis=1)
    return paying[row, country] & ~placed[row, country] & others[row]


def _passing(scan: Scan, settled: Settled, about: Bools, vocabulary: Vocabulary) -> Bools:
    """Countries named in passing: not in the title, once or twice, and late; a list stands where it begins."""
    found, rows = settled.spans, len(scan.texts)
    pair = found.row * COUNTRIES + settled.country
    many = np.bincount(pair[about], minlength=rows * COUNTRIES)[pair]
    first = np.full(rows * COUNTRIES, np.iinfo(np.int64).max)
    np.minimum.at(first, pair[about], np.where(found.field == 0, -1, found.start)[about])
    titled, agency = _rows(rows, found.row[about & (found.field == 0)]), _rows(rows, found.row[settled.agency])
    once, twice = (many == 1) & (first[pair] >= 0), (many == 2) & (first[pair] >= OPENING)
    reported = (once & (titled[found.row] | (first[pair] >= OPENING))) | twice
    joined = listed(scan, found, settled.near, vocabulary)
    begins = found.start[np.maximum.accumulate(np.where(joined, 0, np.arange(len(found))))]
    late = (many == 1) & (first[pair] >= LATER) & (begins >= LATER) & titled[found.row]
    return np.where(agency[found.row], reported, late)


def _rows(rows: int, which: Ints) -> Bools:
    """Which of so many items are among some."""
    chosen = np.zeros(rows, np.bool_)
    chosen[which] = True
    return chosen


def _guests(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Homes of envoys: "the British Embassy", "the Ambassador of Denmark"; not "the Embassy in Tunis"."""
    found = settled.spans
    missions = scan.spans.of_cue(vocabulary.bits("embassy"))
    distance = found.before(missions)
    of = among(settled.near.before, vocabulary.small_words["of"]) & (distance >= 1) & (distance <= 3)
    following = found.after(scan.spans.of_cue(vocabulary.bits("embassy", "accredited")))
    sent = (following == 1) | ((following == 2) & np.isin(scan.code[found.until], APOSTROPHES))
    joined = listed(scan, settled.spans, settled.near, vocabulary)
    last = np.minimum.accumulate(np.where(np.append(joined[1:], False)[: len(found)], len(found), np.arange(len(found)))[::-1])
    sent = sent[last[::-1]] if len(found) else sent
    based = (found.after(scan.spans.of_cue(vocabulary.bits("based"))) == 1) & (scan.code[found.until] == ord("-"))
    return (
        of
        | sent
        | based
        | _visitors(scan, settled, vocabulary)
        | _offices(settled, vocabulary)
        | _givers(scan, settled, vocabulary)
    )


def _at_missions(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Places in which an embassy is: what is told of it happens there, if the item is about no other country."""
    return settled.spans.before(scan.spans.of_cue(vocabulary.bits("mission_in"))) == 1


def _visitors(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Where somebody comes from or once was ("observers from Spain and Malta", "ambassador in Cairo"), lists included."""
    found = settled.spans
    begins = found.before(scan.spans.of_cue(vocabulary.bits("visitor"))) <= 2
    joined = listed(scan, settled.spans, settled.near, vocabulary)
    first = np.maximum.accumulate(np.where(joined, 0, np.arange(len(found))))
    return begins[first] & (found.sentence[first] == found.sentence)


def _offices(settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Towns that tell one office of the writer's from another: "our Accra team", "the Lima office"."""
    words, near = vocabulary.small_words, settled.near
    return (settled.kind >= KINDS.index("capital")) & (among(near.before, words["our"]) | among(near.after, words["office"]))


def _givers(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Homes of bodies that give: in the body's name, or beside it ("the German agency GIZ", "the UK's FCDO")."""
    found, givers = settled.spans, scan.spans.take(scan.spans.donor & (vocabulary.giver_country[scan.spans.pattern] >= 0))
    within = found.inside(pl.DataFrame({"at": givers.at, "until": givers.until}))
    if not len(givers):
        return within
    home, last = vocabulary.giver_country[givers.pattern], len(givers) - 1
    following, preceding = np.searchsorted(givers.at, found.at, "right"), np.searchsorted(givers.at, found.at) - 1
    beside = (home[np.minimum(following, last)] == settled.country) & (found.after(givers) <= TITLE_WORDS)
    beside |= (home[np.maximum(preceding, 0)] == settled.country) & (found.before(givers) <= TITLE_WORDS)
    owns = (found.after(givers) <= 2) & np.isin(scan.code[found.until], APOSTROPHES)  # the UK's FCDO
    return within | (beside & ((RULE_OF_KIND[settled.kind] == ADJECTIVE) | owns))


def _venues(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Places in which something is held ("a workshop held in Kigali, Rwanda"), and what follows such a place after a comma."""
    found = settled.spans
    held = found.before(scan.spans.of_cue(vocabulary.bits("venue"))) == 1
    held &= among(settled.near.before, vocabulary.small_words["at"]) & (found.field == 1)
    state = settled.kind < KINDS.index("capital")
    joined = found.follows() & np.append(False, state[:-1] & (settled.country[:-1] != settled.country[1:]))[: len(found)]
    held &= ~np.append(joined[1:], False)[: len(found)]  # took place in Benin, Togo, Ghana: a list, no venue
    return held | (found.follows() & np.append(False, held[:-1]))


def _meets(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Towns in which somebody meets, or did something on a day: "signed a pact in Lima on 3 May"."""
    found = settled.spans
    meetings = scan.spans.of_cue(vocabulary.bits("meeting", "venue"))
    day = found.after(scan.spans.of_cue(vocabulary.bits("month"))) <= DAY_WORDS
    meets = day | (found.before(meetings) < FAR) | (found.after(meetings) < FAR)
    town = (settled.kind >= KINDS.index("capital")) & (found.field == 1)
    return town & meets & among(settled.near.before, vocabulary.small_words["at"])
