"""How a name stands in its sentence: as a place, as part of a person's name, as part of a thing's name, as money.

Here: what the neighbouring words show. Not here: which country a name means (settle.py).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipelines.link.tokens.neighbours import BLANK, Neighbours, is_among
from pipelines.link.tokens.scan import LOWER, UPPER, Scan, is_capital
from pipelines.link.tokens.spans import Bools, Ints, Spans
from pipelines.link.tokens.vocabulary import Class, Vocabulary


@dataclass(frozen=True)
class Surroundings:
    """What is true of each name.

    located   a word of place stands before it (in, from, northern)
    person    a title or a first name stands before it
    stranger  it seems a part of a longer name that we do not know, a person's or a company's
    shouted   it stands among words in capitals, where capitals say nothing
    heads     a word follows that makes it the name of an instrument or event (Geneva Conventions)
    money     it is a currency's (US$, Canadian dollar)
    dated     it opens a line with a date or a dash after it: NIAMEY, Niger, 3 March -
    agency    the same without a year, as news agencies write: NIAMEY, March 3 -
    defined   it is the short form of an organisation (Danish Refugee Council (DRC))
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
    """The surroundings of each name, given the words beside it."""
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
    """Whether the word before or the word after is all capitals."""
    before = is_capital(scan.code[np.maximum(found.at - 2, 0)]) & is_capital(scan.code[np.maximum(found.at - 3, 0)])
    last = len(scan.code) - 1
    return before | is_capital(scan.code[np.minimum(found.until + 1, last)]) & is_capital(
        scan.code[np.minimum(found.until + 2, last)]
    )


def find_listed(scan: Scan, found: Spans, neighbours: Neighbours, vocabulary: Vocabulary) -> Bools:
    """Names that a comma or a joining word adds to the name before them: Spain, Malta and Italy."""
    joined = is_among(neighbours.before, vocabulary.small_words["joining"]) | (scan.code[found.at - 2] == ord(","))
    follows = (found.word[1:] - found.last_word[:-1] <= 2) & (found.sentence[1:] == found.sentence[:-1])
    return joined & np.append(False, follows)[: len(found)]


def _joined_to_place(scan: Scan, found: Spans) -> Bools:
    """Names that a slash joins to another place: UK/FRANCE."""
    joined = np.append(found.follows()[1:], False) & (scan.code[found.until] == ord("/"))
    return joined | np.append(False, joined[:-1])[: len(found)]


def _dollars(scan: Scan, found: Spans) -> Bools:
    """Whether a dollar sign follows, after a full stop or a blank at most."""
    return (_after(scan, found.until, 2) == ord("$")).any(axis=1)


def _defined(scan: Scan, found: Spans) -> Bools:
    """Short forms that an item gives to an organisation, wherever they stand in it."""
    bodies = scan.spans.select_names(Class.ORGANISATION | Class.FIXED)
    short_form = (scan.code[found.at - 1] == ord("(")) & (found.words_from_previous(bodies) == 1)
    key = found.row << 32 | found.pattern
    return np.isin(key, key[short_form])


def _dated(scan: Scan, found: Spans, vocabulary: Vocabulary) -> tuple[Bools, Bools]:
    """Places that open a line with a date or a dash after them; and those of news agencies, whose dates give no year."""
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
    """The characters after each position."""
    return scan.code[np.minimum(until[:, None] + np.arange(length), len(scan.code) - 1)]


def is_digit(code: Ints) -> Bools:
    """Whether a character is one of 0 to 9."""
    return (code >= ord("0")) & (code <= ord("9"))


_DASHES = (ord("-"), ord("–"), ord("—"))
