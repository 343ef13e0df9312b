"""Decide the role of each mention of a country: subject, donor, home of a guest, venue, dateline or passing remark."""

from __future__ import annotations

import numpy as np
import polars as pl

from pipelines.link.countries.settle import Settled
from pipelines.link.countries.surroundings import find_listed
from pipelines.link.tokens.meanings import COUNTRIES, KINDS
from pipelines.link.tokens.neighbours import is_among
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

# Measured on agency news (reuters_train), which begins with the most important facts. A country that the headline does not
# name is the subject in 3 cases of 10 if it is named once, or twice but not in the opening; in 6 of 10 otherwise. In other
# texts a country is named in passing only if it is named once and late, and the title names another country.
OPENING, LATER = 100, 300  # characters of the text
DAY_WORDS = 5  # words from "Lima" to the month in "in Lima, from 1 to 3 May"
APOSTROPHES = [ord(sign) for sign in "'’"]
TITLE_WORDS = 4  # words from "German" to "GIZ" in "the German development agency GIZ" (3), and one to spare


def assign_rules(scan: Scan, settled: Settled, credits: pl.DataFrame, vocabulary: Vocabulary) -> Ints:
    """Assign a rule to each mention, as its place in RULES. `credits` are the words for donors, as from find_donors."""
    found = settled.spans
    rule = RULE_OF_KIND[settled.kind]
    is_donor = found.inside(credits.filter("states"))
    guest = _find_guests(scan, settled, vocabulary) & ~is_donor
    dated = settled.dated & ~is_donor & ~guest
    venue = _find_venues(scan, settled, vocabulary) & ~is_donor & ~guest & ~dated
    subjects = _Subjects(scan, settled, ~(is_donor | guest | dated | venue))
    venue &= subjects.has_other(settled)
    venue |= (
        _find_meeting_places(scan, settled, vocabulary)
        & ~(is_donor | guest | dated)
        & _find_places_without_country(scan, settled, ~(is_donor | guest | dated), is_donor)
    )
    rule[is_donor], rule[guest], rule[venue] = PAYS, GUEST, VENUE
    rule[dated] = np.where(subjects.any(found) & ~settled.agency, DATELINE_ONLY, DATELINE)[dated]
    about = ~(is_donor | guest | dated | venue)
    by_donor = about & _find_names_of_donors(
        settled, is_donor, about, _find_donor_countries(scan, settled, is_donor, credits, vocabulary)
    )
    rule[by_donor] = GUEST
    about &= ~by_donor
    rule[about & _find_passing(scan, settled, about, vocabulary)] = PASSING
    only_place = (
        guest
        & _find_mission_places(scan, settled, vocabulary)
        & ~_rows(len(scan.texts), found.row[ROLE_OF_RULE[rule] == FOCUS])[found.row]
    )
    rule[only_place] = RULE_OF_KIND[settled.kind][only_place]
    return rule


class _Subjects:
    """The countries that each item seems to be about."""

    def __init__(self, scan: Scan, settled: Settled, about: Bools) -> None:
        self._grid = np.zeros((len(scan.texts), COUNTRIES), np.bool_)
        self._grid[settled.spans.row[about], settled.country[about]] = True
        self._count = self._grid.sum(axis=1)

    def any(self, found: Spans) -> Bools:
        """Mark the mentions whose item is about some country."""
        return self._count[found.row] > 0

    def has_other(self, settled: Settled) -> Bools:
        """Mark the mentions whose item is about another country than theirs."""
        return self._count[settled.spans.row] > self._grid[settled.spans.row, settled.country]


def _find_places_without_country(scan: Scan, settled: Settled, about: Bools, is_donor: Bools) -> Bools:
    """Mark the places whose country the item does not name, if it names two others, or one and this country is a donor."""
    row, country, rows = settled.spans.row, settled.country, len(scan.texts)
    named, donor_countries = np.zeros((rows, COUNTRIES), np.bool_), np.zeros((rows, COUNTRIES), np.bool_)
    of_country = about & ((settled.kind < KINDS.index("capital")) | (settled.spans.field == 0))
    named[row[of_country], country[of_country]] = True
    donor_countries[row[is_donor], country[is_donor]] = True
    has_other = named.sum(axis=1)[row]
    return ~named[row, country] & ((has_other >= 2) | ((has_other >= 1) & donor_countries[row, country]))


def _find_donor_countries(scan: Scan, settled: Settled, is_donor: Bools, credits: pl.DataFrame, vocabulary: Vocabulary) -> Bools:
    """Find the donor countries of each item: those named as donors, and the homes of bodies that are."""
    donor_countries = np.zeros((len(scan.texts), COUNTRIES), np.bool_)
    donor_countries[settled.spans.row[is_donor], settled.country[is_donor]] = True
    codes = vocabulary.meanings.codes
    known = credits.filter(pl.col("country").is_in(codes))
    home = known.select("row", pl.col("country").replace_strict(codes, range(len(codes))))
    donor_countries[home["row"], home["country"]] = True
    return donor_countries


def _find_names_of_donors(settled: Settled, is_donor: Bools, about: Bools, donor_countries: Bools) -> Bools:
    """Mark other names of a donor country, if the item names no place in it and is about a country that is no donor."""
    row, country = settled.spans.row, settled.country
    placed, subject = np.zeros_like(donor_countries), np.zeros_like(donor_countries)
    in_it = about & (settled.kind >= KINDS.index("capital"))
    placed[row[in_it], country[in_it]] = True
    subject[row[about], country[about]] = True
    has_other = np.logical_or.reduce(subject & ~donor_countries, axis=1)
    return donor_countries[row, country] & ~placed[row, country] & has_other[row]


def _find_passing(scan: Scan, settled: Settled, about: Bools, vocabulary: Vocabulary) -> Bools:
    """Mark countries named in passing: not in the title, once or twice, and late. A list is as late as its beginning."""
    found, rows = settled.spans, len(scan.texts)
    pair = found.row * COUNTRIES + settled.country
    count = np.bincount(pair[about], minlength=rows * COUNTRIES)[pair]
    first = np.full(rows * COUNTRIES, np.iinfo(np.int64).max)
    np.minimum.at(first, pair[about], np.where(found.field == 0, -1, found.start)[about])
    titled, agency = _rows(rows, found.row[about & (found.field == 0)]), _rows(rows, found.row[settled.agency])
    once, twice = (count == 1) & (first[pair] >= 0), (count == 2) & (first[pair] >= OPENING)
    reported = (once & (titled[found.row] | (first[pair] >= OPENING))) | twice
    joined = find_listed(scan, found, settled.neighbours, vocabulary)
    begins = found.start[np.maximum.accumulate(np.where(joined, 0, np.arange(len(found))))]
    late = (count == 1) & (first[pair] >= LATER) & (begins >= LATER) & titled[found.row]
    return np.where(agency[found.row], reported, late)


def _rows(rows: int, which: Ints) -> Bools:
    """Mark these items among all items."""
    chosen = np.zeros(rows, np.bool_)
    chosen[which] = True
    return chosen


def _find_guests(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Mark the homes of envoys and other guests: "the British Embassy", but not "the Embassy in Tunis"."""
    found = settled.spans
    missions = scan.spans.select_cues(vocabulary.bits("embassy"))
    distance = found.words_from_previous(missions)
    of_envoy = is_among(settled.neighbours.before, vocabulary.small_words["of"]) & (distance >= 1) & (distance <= 3)
    following = found.words_to_next(scan.spans.select_cues(vocabulary.bits("embassy", "accredited")))
    sends_envoy = (following == 1) | ((following == 2) & np.isin(scan.code[found.until], APOSTROPHES))
    joined = find_listed(scan, settled.spans, settled.neighbours, vocabulary)
    last = np.minimum.accumulate(np.where(np.append(joined[1:], False)[: len(found)], len(found), np.arange(len(found)))[::-1])
    sends_envoy = sends_envoy[last[::-1]] if len(found) else sends_envoy
    based = (found.words_to_next(scan.spans.select_cues(vocabulary.bits("based"))) == 1) & (scan.code[found.until] == ord("-"))
    return (
        of_envoy
        | sends_envoy
        | based
        | _find_homes_of_visitors(scan, settled, vocabulary)
        | _find_offices(settled, vocabulary)
        | _find_homes_of_donors(scan, settled, vocabulary)
    )


def _find_mission_places(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Mark the places of an embassy. The news happens there if the item is about no other country."""
    return settled.spans.words_from_previous(scan.spans.select_cues(vocabulary.bits("mission_in"))) == 1


def _find_homes_of_visitors(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Mark the places that people come from or once were in: "observers from Spain and Malta", "ambassador in Cairo"."""
    found = settled.spans
    begins = found.words_from_previous(scan.spans.select_cues(vocabulary.bits("visitor"))) <= 2
    joined = find_listed(scan, settled.spans, settled.neighbours, vocabulary)
    first = np.maximum.accumulate(np.where(joined, 0, np.arange(len(found))))
    return begins[first] & (found.sentence[first] == found.sentence)


def _find_offices(settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Mark towns that name an office of the publisher: "our Accra team", "the Lima office"."""
    words, neighbours = vocabulary.small_words, settled.neighbours
    return (settled.kind >= KINDS.index("capital")) & (
        is_among(neighbours.before, words["our"]) | is_among(neighbours.after, words["office"])
    )


def _find_homes_of_donors(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Mark the homes of donors: in the donor's name, or beside it ("the German agency GIZ", "the UK's FCDO")."""
    found, donors = settled.spans, scan.spans.select(scan.spans.donor & (vocabulary.donor_country[scan.spans.pattern] >= 0))
    within = found.inside(pl.DataFrame({"at": donors.at, "until": donors.until}))
    if not len(donors):
        return within
    home, last = vocabulary.donor_country[donors.pattern], len(donors) - 1
    following, preceding = np.searchsorted(donors.at, found.at, "right"), np.searchsorted(donors.at, found.at) - 1
    adjacent = (home[np.minimum(following, last)] == settled.country) & (found.words_to_next(donors) <= TITLE_WORDS)
    adjacent |= (home[np.maximum(preceding, 0)] == settled.country) & (found.words_from_previous(donors) <= TITLE_WORDS)
    owns = (found.words_to_next(donors) <= 2) & np.isin(scan.code[found.until], APOSTROPHES)  # the UK's FCDO
    return within | (adjacent & ((RULE_OF_KIND[settled.kind] == ADJECTIVE) | owns))


def _find_venues(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Mark the places of an event ("a workshop held in Kigali, Rwanda"), and the name after such a place and a comma."""
    found = settled.spans
    hosts = found.words_from_previous(scan.spans.select_cues(vocabulary.bits("venue"))) == 1
    hosts &= is_among(settled.neighbours.before, vocabulary.small_words["at"]) & (found.field == 1)
    state = settled.kind < KINDS.index("capital")
    joined = found.follows() & np.append(False, state[:-1] & (settled.country[:-1] != settled.country[1:]))[: len(found)]
    hosts &= ~np.append(joined[1:], False)[: len(found)]  # took place in Benin, Togo, Ghana: a list, no venue
    return hosts | (found.follows() & np.append(False, hosts[:-1]))


def _find_meeting_places(scan: Scan, settled: Settled, vocabulary: Vocabulary) -> Bools:
    """Mark towns in which people meet, or do something on a date: "signed a pact in Lima on 3 May"."""
    found = settled.spans
    meetings = scan.spans.select_cues(vocabulary.bits("meeting", "venue"))
    day = found.words_to_next(scan.spans.select_cues(vocabulary.bits("month"))) <= DAY_WORDS
    meets = day | (found.words_from_previous(meetings) < FAR) | (found.words_to_next(meetings) < FAR)
    town = (settled.kind >= KINDS.index("capital")) & (found.field == 1)
    return town & meets & is_among(settled.neighbours.before, vocabulary.small_words["at"])
