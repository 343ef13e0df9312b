"""Read the credits of one sentence: the donors beside words like "funded by", "-funded", "thanks … for".

Each kind of cue has a reader. Readers of a donor before a verb, or beside an amount, are in `givers.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pipelines.link.donors import givers
from pipelines.link.donors.parties import (
    CAPITAL,
    DESTINATION,
    GOVERNMENT,
    STATE_KINDS,
    SUPPORTS,
    Candidate,
    Credit,
    Cue,
    Sentence,
    credits_after,
    credits_before,
    credits_in,
    credits_listed_with,
    find_last_before,
    find_list_end,
    find_unknown_bodies,
)

STATES = ("country", "adjective", "government", "ministry", "eu", "eu_instrument")
BETWEEN = re.compile(r"[^.;]{0,30}?\b(?:between|with|from|by)\s+")
AFTER_DONOR = re.compile(
    r"\s*(?:(?:of|for|in|to|behind) (?:the|this|its|our|their|these) "
    r"(?:(?:[\w-]+\s){1,3}?(?<! in )(?<! to )(?<! for )|(?:[\w-]+\s){1,7}?(?=(?:is|are|was|were|include) )))?\s*"
    r"(?:[,:(–-]|is|are|was|were|ist|sind|est|sont|es|son|sono|includes?|included|remains?|have been|has been|namely|such as|like"
    r"|including)?\s*(?:(?:the|das|der|die|le|la|les|el|il|los)\s+)?"
    rf"(?={CAPITAL.pattern})"
)
FOR_SOMETHING = r"\bfor (?:its|their|the|his|her|all|this|that|such)?\s*(?:\w+\s+){0,3}?"
FOR_MONEY = re.compile(
    FOR_SOMETHING + rf"(?:\w*fund|financ|generous|contribut|donat|grants?\b|gift|{givers.GOODS})"
    r"|\bwithout whose (?:generous |kind )?(?:fund|financ|contribut|money|support)"
    r"|\b(?:pour|por|per|für|pelo|pela|за) (?:[\w’']+ ){0,3}?(?:l['’])?(?:f[iи]n[aа]n|contrib|don(?:s|aci|az)?\b|apoyo financ"
    r"|générosité|Spende|Förder|Beitr|фінанс|финанс|внесок|вклад)",
    re.IGNORECASE,
)
FOR_HELP = re.compile(
    FOR_SOMETHING + r"(?:support|help|assistance|backing)\b"
    r"|\b(?:pour|por|per|für|pelo|pela|за) (?:[\w’']+ ){0,3}?(?:l['’])?"
    r"(?:appui|soutien|aide|apoyo|apoio|ayuda|ajuda|sostegno|supporto|aiuto|Unterstützung|Hilfe|підтримк|допомог|поддержк|помощь)",
    re.IGNORECASE,
)
IS_THE = re.compile(
    r"\)?,? (?:is|are|was|were|remains?|(?:has|have) been|acts? as|acted as|as) (?:the|an?|one of the|its|our|their|among the)"
    r"(?: [\w’'-]+){0,3} |"
    r"\)?[\s,]*(?:who|which|that)?\s*(?:is|are|was|were|as|being|acts? as|acted as)?\s*(?:the|a|an|one of the|its|our)?\s*"
    r"(?:project|two|three|four|main|sole|key|biggest|largest|major|principal|leading|[’']s|\s)*",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?:\s?\([^()]{1,20}\))?\s*:\s*(?:the\s+)?")
SEMICOLON = re.compile(r"\s*;\s*(?:and\s+)?(?:the\s+)?(?=[A-ZÀ-Þ])")
THEN_BY = re.compile(
    r"(?: (?:from|since|the|its|very|start|beginning|outset|in|part|full|large|equal|parts|shares|to|at|for|over|per|cent|percent"
    r"|years?|months|mainly|largely|entirely|wholly|exclusively|equally|primarily|partially|partly|jointly|again|also|generously"
    r"|first|last|past|two|three|four|five|ten|then|\d[\d.,%]*)){1,6} by(?= )"
)
FOUNDATION = re.compile(r"(?:Foundation|Stiftung|Fondation|Fundación|Fondazione|Trust)$")  # bodies that only give money
# 85% funded by A, 15% by B; funded by A and, since this year, by B
SHARE = re.compile(r",? (?:and )?\d[\d.]*(?:\s?%|\sper ?cent) by |(?:,? and,?)? [a-z][\w ]{2,30}, by (?:the )?")
VON = re.compile(r"[^.;:,]{3,80}? (?:vom|von|durch)(?: (?:der|dem|den|das|die))?(?= )")
OF_A_GOVERNMENT = re.compile(
    r" (?:the )?(?:generous )?(?:people and )?(?:[Gg]overnments?|[Pp]eople) (?:and (?:the )?(?:people|[Gg]overnment) )?of\b"
)
UNDER = re.compile(
    r"\b(?:under|within|through|from|by)\s+(?:(?:the|its)\s+)?(?:(?:EU|European Union)(?:['’]s)?\s+)?$", re.IGNORECASE
)
UNIONS_PROGRAMME = re.compile(r"(?:['’]s)? (?:[\w+-]+ ){0,2}(?:project|programme)\b")
PROGRAMME_OF = re.compile(
    r"\b(?:pro[gjy]e(?:c?tt?|kt)|progr?amm?[ea]?)o?s? (?:[\w+-]+ )?(?:of|by|de|der|del|della|dell|da) ?(?:the |la |l['’])?$",
    re.IGNORECASE,
)
JOINING = frozenset("-–‑/")
PROJECT_AFTER = re.compile(r"\+? (?:project|programme|program|action|initiative|training|course|study)\b")  # UK funded project


def read_credits(sentence: Sentence) -> Iterator[Credit]:
    """Read every credit in a sentence."""
    for cue in sentence.cues:
        for reader in _readers(cue.classes):
            yield from reader(sentence, cue)
    yield from _read_instruments(sentence)


@cache
def _readers(classes: frozenset[str]) -> list[Reader]:
    """Return the readers of a cue of these classes: every reader of joined words, and the first of the others."""
    first = [reader for kind, reader in READERS.items() if kind in classes][:1]
    return [reader for kind, reader in JOINED.items() if kind in classes] + first


def _read_funded_by(sentence: Sentence, cue: Cue) -> Iterator[Credit]:
    """Read funded by A, B and C."""
    found = [*_read_list_and_share(sentence, cue.until)]
    yield from found or givers.read_received_goods(sentence, cue)  # a donation of boats from A


def _read_list_and_share(sentence: Sentence, at: int) -> Iterator[Credit]:
    """Read the list of names that begins here, and a second one after a share: 85% funded by A, 15% by B."""
    stop = find_list_end(sentence, at)
    yield from credits_in(sentence, at, stop, "donor_funded_by")
    yield from find_unknown_bodies(sentence, at, stop)
    if share := SHARE.match(sentence.text, stop, sentence.end):
        yield from credits_after(sentence, share.end(), "donor_funded_by")


def _read_finanziert(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read German "Finanziert wird das Projekt vom A", with the subject in between."""
    found = VON.match(sentence.text, cue.until, sentence.end)
    return credits_after(sentence, found.end(), "donor_funded_by") if found else []


def _read_supported_by(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read supported by A: public bodies.

    Countries count only if the sentence mentions a project, money or their governments, or lists a public body with them.
    """
    known = sentence
    governments = OF_A_GOVERNMENT.match(sentence.text, cue.until)
    if not (sentence.mentions_money() or sentence.mentions_work() or governments or _public_bodies_after(sentence, cue)):
        known = sentence.without("country")
    known = known if sentence.mentions_money() else known.without_hosts()
    return credits_after(known.public(), cue.until, SUPPORTS) + _find_foundations(sentence, cue)


def _public_bodies_after(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Credit public bodies that are no states, in the list after a cue."""
    return credits_after(sentence.without(*STATE_KINDS).public(), cue.until, SUPPORTS)


def _read_support_of(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read support from A: public bodies if the sentence mentions money, or if A is named as a government.

    If not, only agencies, funds, foundations and banks count, and ministries if the sentence mentions work.
    """
    others = [kind for kind in STATES if kind != "ministry" or not sentence.mentions_work()]
    if sentence.mentions_money() or OF_A_GOVERNMENT.match(sentence.text, cue.until):
        others = []
    known = sentence if sentence.mentions_money() else sentence.without(*others).without_hosts()
    return credits_after(known.public(), cue.until, SUPPORTS) + _find_foundations(sentence, cue)


def _find_foundations(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Find foundations that the vocabulary lacks, in the list after a cue."""
    unknown = find_unknown_bodies(sentence, cue.until, find_list_end(sentence, cue.until))
    return [body for body in unknown if FOUNDATION.search(sentence.text, body.at, body.until)]


def _read_on_behalf(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read on behalf of the Ministry, and the names listed with it: a ministry has work done for it.

    The EU alone does not count: others speak on its behalf.
    """
    found = credits_after(sentence.without(*STATE_KINDS).public(), cue.until, SUPPORTS)
    others = {candidate.key for candidate in sentence.candidates if candidate.kind == "eu"}
    return found if any(credit.key not in others for credit in found) else []


def _read_agreement(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read a financing agreement with A, or one that A signs with a body that is no donor."""
    if between := BETWEEN.match(sentence.text, cue.until):
        public = credits_after(sentence.public(), between.end(), "donor_agreement")
        return public or credits_after(sentence, between.end(), "donor_agreement")
    every = sentence.public().without_hosts().candidates
    donors_found = [
        p
        for before, p in zip([None, *every], every, strict=False)
        if p.kind != "other" and not _is_place(sentence, cue, p) and not _belongs_to_previous(sentence, before, p)
    ]
    once = len({candidate.key for candidate in donors_found}) == 1 and donors_found[0].until <= cue.at
    return [Credit(donors_found[0].at, donors_found[0].until, donors_found[0].key, "donor_agreement")] if once else []


def _is_place(sentence: Sentence, cue: Cue, candidate: Candidate) -> bool:
    """Decide whether a state is only a place (in Uganda, the ambassador to Nepal), or is named after the agreement."""
    where = DESTINATION.search(sentence.text, max(sentence.start, candidate.at - len("towards the ")), candidate.at)
    return candidate.kind in STATE_KINDS and (candidate.at > cue.at or where is not None)


def _belongs_to_previous(sentence: Sentence, before: Candidate | None, candidate: Candidate) -> bool:
    """Decide whether a candidate only names the place or owner of the one before: UNHCR Armenia, Qatar's Charity."""
    return before is not None and sentence.text[before.until : candidate.at] in {" ", "’s ", "'s "}


def _read_hyphened(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read EU-supported: a public body that a hyphen joins to the cue."""
    return _read_joined(sentence.public(), cue, accepts_blank=False)


def _read_joined(sentence: Sentence, cue: Cue, accepts_blank: bool = True) -> list[Credit]:
    """Read EU-funded, or Denmark- and Norway-financed: the donor that a hyphen joins to the cue.

    "EU funded" counts as well, and so does the list after "funded from the start by".
    """
    if then_by := THEN_BY.match(sentence.text, cue.until, sentence.end):
        return [*_read_list_and_share(sentence, then_by.end())] if accepts_blank else []
    last = find_last_before(sentence, cue.at)
    if not last:
        return []
    gap = sentence.text[last.until : cue.at]
    union = last.kind in ("eu", "eu_instrument") and not sentence.text.startswith(" by ", cue.until)
    accepts_blank = accepts_blank and gap == " " and (union or bool(PROJECT_AFTER.match(sentence.text, cue.until)))
    return credits_listed_with(sentence, last, "donor_suffix") if accepts_blank or gap.strip() in JOINING else []


def _read_donor_word(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read Donor: A; the donor, A; A, who is the project donor."""
    if labelled := _read_donor_label(sentence, cue):
        return labelled
    introduction = AFTER_DONOR.match(sentence.text, cue.until)
    found = credits_after(sentence, introduction.end(), "donor_named") if introduction else []
    return found or credits_before(sentence, cue.at, IS_THE, "donor_named")


def _read_donor_label(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read a line of a fact sheet: “Funding: A; B”. Semicolons may separate the names."""
    if not (label := LABEL.match(sentence.text, cue.until)):
        return []
    found, at = list[Credit](), label.end()
    while more := credits_after(sentence, at, "donor_named"):
        found += more
        if not (semicolon := SEMICOLON.match(sentence.text, find_list_end(sentence, at))):
            break
        at = semicolon.end()
    return found


def _read_thanks(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read thanked A and B for their financial support; for its help, X thanks the Government of A."""
    found = credits_after(sentence, cue.until, "donor_thanked")
    if FOR_MONEY.search(sentence.text, sentence.start, sentence.end):
        return found
    if FOR_HELP.search(sentence.text, sentence.start, sentence.end):
        return [credit for credit in found if GOVERNMENT.search(sentence.text, cue.until, credit.at)]
    return []


def _read_instruments(sentence: Sentence) -> Iterator[Credit]:
    """Read the programmes of the EU: under the … Facility; an Erasmus+ project; an EU project."""
    for candidate in sentence.candidates:
        spelled_out = " " in sentence.text[candidate.at : candidate.until]
        under = spelled_out and UNDER.search(sentence.text, max(sentence.start, candidate.at - 30), candidate.at)
        if candidate.kind == "eu_instrument" and (under or PROJECT_AFTER.match(sentence.text, candidate.until)):
            yield Credit(candidate.at, candidate.until, candidate.key, "donor_instrument")
        elif candidate.kind == "eu" and _has_programme(sentence, candidate):
            yield Credit(candidate.at, candidate.until, candidate.key, "donor_programme")


def _has_programme(sentence: Sentence, candidate: Candidate) -> bool:
    """Decide whether a project or programme is the EU's: an EU project, the EU's SHIELD programme, a programme of the EU."""
    before = PROGRAMME_OF.search(sentence.text, max(sentence.start, candidate.at - 40), candidate.at)
    return bool(before or UNIONS_PROGRAMME.match(sentence.text, candidate.until, sentence.end))


Reader = Callable[[Sentence, Cue], Iterable[Credit]]
# By class of cue. Of READERS only the first that fits reads a cue.
JOINED: dict[str, Reader] = {
    "paid_suffix": _read_joined,
    "supported_suffix": _read_hyphened,
    "money_of": givers.read_own_money,
    "donor_label": _read_donor_label,
    "amount": givers.read_amount,
}
READERS: dict[str, Reader] = {
    "donor_word": _read_donor_word,
    "funded_by": _read_funded_by,
    "financed_inverted": _read_finanziert,
    "supported_by": _read_supported_by,
    "support_of": _read_support_of,
    "given_by": givers.read_provided_by,
    "on_behalf": _read_on_behalf,
    "financially": givers.read_financial_support,
    "supports": givers.read_supporter,
    "receives": givers.read_received_goods,
    "thanks": _read_thanks,
    "agreement": _read_agreement,
    "pays": givers.read_subject,
    "donates": givers.read_public_subject,
    "gives": givers.read_contribution,
    "approves": givers.read_approval,
    "possible": givers.read_made_possible,
    "pays_amount": givers.read_amount_paid,
}
