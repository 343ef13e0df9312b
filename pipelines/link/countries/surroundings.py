"""Read the words beside a name: they may make it a place, a person's name, part of a thing's name, or money."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipelines.link.tokens.neighbours import BLANK, Neighbours, is_among
from pipelines.link.tokens.scan import LOWER, UPPER, Scan, is_capital
from pipelines.link.tokens.spans import Bools, Ints, Spans
from pipelines.link.tokens.vocabulary import Class, Vocabulary


@dataclass(frozen=True)
class Surroundings:
    """Facts about the place of each name in its sentence.

    - `located`: a word of place is before it (in, from, northern).
    - `person`: a title or a first name is before it.
    - `in_longer_name`: it seems to be part of a longer name, a person's or a company's, that the vocabulary lacks.
    - `in_capitals`: it is among words in capitals, where capitals mean nothing.
    - `instrument`: a word follows that makes it the name of an instrument or event (Geneva Conventions).
    - `money`: it is the name of a currency (US$, Canadian dollar).
    - `defined`: it is the short form of an organisation (Danish Refugee Council (DRC)).
    - `dated`: it opens a line with a date or a dash after it: NIAMEY, Niger, 3 March -.
    - `agency`: the same without a year, as news agencies write: NIAMEY, March 3 -.
    """

    located: Bools
    person: Bools
    in_longer_name: Bools
    in_capitals: Bools
    instrument: Bools
    money: Bools
    defined: Bools
    dated: Bools
    agency: Bools


def find_surroundings(scan: Scan, found: Spans, neighbours: Neighbours, vocabulary: Vocabulary) -> Surroundings:
    """Find the surroundings of each name, from the words beside it."""
    words, cues = vocabulary.small_words, scan.spans
    dated, agency = _dated(scan, found, vocabulary)
    civic = is_among(neighbours.after, words["civic"])
    located = is_among(neighbours.before, words["locative"]) | civic | dated | _joined_to_place(scan, found)
    titled = found.words_from_previous(cues.select_cues(vocabulary.bits("person_title"))) == 1
    person = (is_among(neighbours.before, words["first_name"]) & neighbours.capital_before) | titled
    in_capitals = (found.shape == UPPER) & _among_capitals(scan, found) & ~dated
    capital_beside = (
        (neighbours.capital_before & ~located) | (neighbours.capital_after & ~civic) | is_among(neighbours.after, words["speech"])
    )
    instrument = cues.select_cues(vocabulary.bits("fixed_name"))
    money = (found.words_to_next(cues.select_cues(vocabulary.bits("currency"))) == 1) | _dollars(scan, found)
    return Surroundings(
        located=located,
        person=person,
        in_longer_name=person | (capital_beside & (found.field == 1) & ~in_capitals & ~dated),
        in_capitals=in_capitals,
        instrument=found.words_to_next(instrument.select(instrument.shape > LOWER)) == 1,
        money=money,
        defined=_defined(scan, found),
        dated=dated,
        agency=agency,
    )


def _among_capitals(scan: Scan, found: Spans) -> Bools:
    """Mark the names with a word all in capitals right before or after."""
    before = is_capital(scan.code[np.maximum(found.at - 2, 0)]) & is_capital(scan.code[np.maximum(found.at - 3, 0)])
    last = len(scan.code) - 1
    return before | is_capital(scan.code[np.minimum(found.until + 1, last)]) & is_capital(
        scan.code[np.minimum(found.until + 2, last)]
    )


def find_listed(scan: Scan, found: Spans, neighbours: Neighbours, vocabulary: Vocabulary) -> Bools:
    """Mark the names that a comma or a joining word adds to the name before them: Spain, Malta and Italy."""
    joined = is_among(neighbours.before, vocabulary.small_words["joining"]) | (scan.code[found.at - 2] == ord(","))
    follows = (found.word[1:] - found.last_word[:-1] <= 2) & (found.sentence[1:] == found.sentence[:-1])
    return joined & np.append(False, follows)[: len(found)]


def _joined_to_place(scan: Scan, found: Spans) -> Bools:
    """Mark the names that a slash joins to another place: UK/FRANCE."""
    joined = np.append(found.follows()[1:], False) & (scan.code[found.until] == ord("/"))
    return joined | np.append(False, joined[:-1])[: len(found)]


def _dollars(scan: Scan, found: Spans) -> Bools:
    """Mark the names with a dollar sign after them, or after a full stop or a blank."""
    return (_after(scan, found.until, 2) == ord("$")).any(axis=1)


def _defined(scan: Scan, found: Spans) -> Bools:
    """Mark the short forms that an item gives to an organisation, wherever the item repeats them."""
    bodies = scan.spans.select_names(Class.ORGANISATION | Class.FIXED)
    short_form = (scan.code[found.at - 1] == ord("(")) & (found.words_from_previous(bodies) == 1)
    key = found.row << 32 | found.pattern
    return np.isin(key, key[short_form])


def _dated(scan: Scan, found: Spans, vocabulary: Vocabulary) -> tuple[Bools, Bools]:
    """Mark the places that open a line with a date or a dash after them; and those without a year, as agencies write."""
    months = scan.spans.select_cues(vocabulary.bits("month"))
    opens = (scan.code[found.at - 1] == ord("\n")) & (found.field == 1)
    after = _after(scan, found.until, 3)
    capitals = found.shape == UPPER
    with_agency = capitals & (after[:, 0] == BLANK) & (after[:, 1] == ord("("))
    month = found.words_to_next(months) <= 3
    dated = month | with_agency | (capitals & (after[:, 0] == BLANK) & np.isin(after, _DASHES).any(axis=1))
    year = np.zeros(len(found), np.bool_)
    if len(months):
        next_month = np.minimum(np.searchsorted(months.at, found.at, "right"), len(months) - 1)
        year = is_digit(_after(scan, months.until[next_month], 10)).sum(axis=1) >= 4
    agency = with_agency | (month & ~year)
    follows = found.follows() & np.append(False, opens[:-1])
    with_next = opens & (dated | np.append((follows & dated)[1:], False))
    return with_next | (follows & dated), with_next & (agency | np.append((follows & agency)[1:], False))


def _after(scan: Scan, until: Ints, length: int) -> Ints:
    """Return the characters after each position."""
    return scan.code[np.minimum(until[:, None] + np.arange(length), len(scan.code) - 1)]


def is_digit(code: Ints) -> Bools:
    """Mark the characters from 0 to 9."""
    return (code >= ord("0")) & (code <= ord("9"))


_DASHES = (ord("-"), ord("–"), ord("—"))
