"""Who is credited with paying, in one sentence: the parties beside words like "funded by", "-funded", "thanks … for".

Here: reading a sentence around its cues. Not here: finding cues and names (scan), or the frames of links (donors).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

CAPITAL = re.compile(r"[“\"‘'«(]*(?:[A-ZÀ-ÞĀ-ŽА-ЯІЇЄҐ]|\d{4}\b)")
TOKEN = re.compile(r"[^\s;:]+")
PASSES = frozenset(
    "of the and or for on by from its both as well also jointly to in with via through under a an de des du la le les l el"
    " los del et und der die das dem den y e della del dalla & government governments gouvernement people generous"
    " co-funded contribution contributions financial support international including und".split()
)
LOCATIVE = frozenset(["in", "to", "for", "with", "at", "against", "into", "within", "across", "between", "towards", "than", "on"])
ELSEWHERE = LOCATIVE | {"under", "by", "of", "from"}  # after a comma, they begin something else
STATE_WORDS = re.compile(
    r"\s+(?:(?:(?:and|or|,)\s*)?[A-Z][\w.-]*,?\s+)*(?:and\s+[A-Z][\w.-]*\s+)?(?:[Gg]overnments?|Ministr(?:y|ies)|Federal|State|Foreign|Embass(?:y|ies)|Agency"
    r"|Department|Federation|Kingdom|Cooperation|Co-operation|Development|Presidency|Aid|Secretariat|Office|Home|taxpayers?|people|authorities)\b"
)
FOR_MONEY = re.compile(
    r"\bfor (?:its|their|the|his|her|all|this|that|such)?\s*(?:\w+\s+){0,3}?(\w*fund\w*|financ\w*|generous\w*|contribut\w*|donat\w*|grants?\b|gift|money)",
    re.IGNORECASE,
)
FOR_HELP = re.compile(
    r"\bfor (?:its|their|the|his|her|all|this|that|such)?\s*(?:\w+\s+){0,3}?(?:support|help|assistance|backing)\b", re.IGNORECASE
)
IS_DONOR = re.compile(
    r"\)?[\s,]*(?:who|which|that)?\s*(?:is|are|was|were|as|being|acts? as|acted as)?\s*(?:the|a|an|one of the|its|our)?\s*(?:project|main|sole|key|biggest|largest|major|principal|leading|’s|'s|\s)*\s*$",
    re.IGNORECASE,
)
AUXILIARY = re.compile(
    r"\)?(?:[\s,]*(?:who|which|that|has|have|had|will|is|are|was|also|generously|jointly|kindly|together|both|alone|now|so|far|already|then|therefore|each|government|governments|through|its|their|[\"”’']))*\s*$",
    re.IGNORECASE,
)
BETWEEN_PARTIES = re.compile(
    r"\)?(?:[\s,/&–(-]|and|or|as well as|the|both|together with|along with|with|Governments?|[Gg]overnments?|of|Kingdom|Republic|People['’]s|Commission|\w{2,8}\))*$"
)
AFTER_NOT_PAYING = re.compile(
    r" +(?:Member States?|Advisory|Mission|Special|Delegations|citizens|nationals|countries|Office on|Agency for Asylum|Border)\b"
)
NEXT_NAME = re.compile(r" +([A-Z][\w’'-]+)")
BETWEEN = re.compile(r"[^.;]{0,30}?\b(?:between|with|from|by)\s+")
DASHES = "-–‑/"


@dataclass(frozen=True)
class Party:
    """Somebody who may pay: a donor's name, or a country or its adjective that stands for its government."""

    at: int
    until: int
    kind: str  # the kind of donor, or country, adjective, other
    key: str


@dataclass(frozen=True)
class Cue:
    """Words that tell of paying, and how."""

    at: int
    until: int
    classes: frozenset[str]


@dataclass(frozen=True)
class Credit:
    """A party that pays, and by which rule; key is empty for a body without entry in the vocabulary."""

    at: int
    until: int
    key: str
    rule: str


PROJECT = frozenset(["project", "project_name_before", "project_name_after"])
PUBLIC = frozenset(["government", "ministry", "agency", "eu", "eu_instrument", "foundation", "bank", "country", "adjective"])


def credits(text: str, start: int, end: int, cues: list[Cue], parties: list[Party]) -> Iterator[Credit]:
    """Every credit in one sentence, text[start:end]; cues and parties by position, in characters of text."""
    public = [replace(party, kind="other") if party.kind not in PUBLIC else party for party in parties]
    has_money = any("money" in cue.classes for cue in cues) or any(sign in text[start:end] for sign in "€$£")
    about_project = any(cue.classes & PROJECT for cue in cues)
    for cue in cues:
        kinds = cue.classes
        if "paid_suffix" in kinds:
            yield from _joined_to(text, start, cue, parties)
        if "donor_word" in kinds:
            yield from _donor_word(text, start, end, cue, parties)
        elif "funded_by" in kinds:
            yield from _after(text, cue.until, end, parties, "donor_funded_by", True)
        elif "supported_by" in kinds and (about_project or has_money):
            yield from _after(text, cue.until, end, public, "donor_supported_by", False)
        elif "thanks" in kinds:
            yield from _thanks(text, start, end, cue, parties)
        elif "agreement" in kinds and (between := BETWEEN.match(text, cue.until)):
            yield from _after(text, between.end(), end, parties, "donor_agreement", False)
        elif "pays" in kinds:
            yield from _before(text, start, cue.at, parties, AUXILIARY, "donor_pays")
        elif "donates" in kinds or ("gives" in kinds and has_money):
            yield from _before(text, start, cue.at, public, AUXILIARY, "donor_pays")
    yield from _instruments(text, start, parties)


def _after(text: str, at: int, end: int, parties: list[Party], rule: str, unknown: bool) -> list[Credit]:
    """The parties in the list of names that begins here and ends with the first small word that is none of a list's."""
    stop = _list_end(text, at, end)
    listed = [party for party in parties if at <= party.at and party.until <= stop]
    if len(listed) > 1 and _begins_clause(text, listed, stop, end):
        listed.pop()
    found = [Credit(party.at, party.until, party.key, rule) for party in listed if _pays(text, at, party)]
    if unknown and not any(at <= party.at < stop for party in parties) and (body := _unknown(text, at, stop)):
        found.append(Credit(*body, "", "donor_unknown"))
    return found


def _begins_clause(text: str, listed: list[Party], stop: int, end: int) -> bool:
    """Whether the last name is the subject of what follows: with funds from A, B built a school."""
    gap = text[listed[-2].until : listed[-1].at].strip("() ")
    return gap in {",", ", the"} and text[stop - 1] not in ".,!?:" and text[stop:end].lstrip()[:1].islower()


def _list_end(text: str, at: int, end: int) -> int:
    """Where a list of names ends."""
    stop = at
    for token in TOKEN.finditer(text, at, end):
        if re.search(r"[;:\n]", text[stop : token.start()]) and stop > at:
            break
        word = token.group()
        if stop > at and text[stop - 1] == "," and word.casefold() in ELSEWHERE:
            break
        if not CAPITAL.match(word) and word.strip(",()“”\"’'.").casefold() not in PASSES | {""}:
            break
        stop = token.end()
        if word[-1] == ")" and "(" not in text[at:stop]:
            break
        if word[-1] in ".!?" and len(word) > 3 and not word.isupper():
            break
    return stop


def _pays(text: str, begin: int, party: Party) -> bool:
    """Whether a party in a list of payers is one of them, not the place where the money goes or part of another name."""
    if party.kind == "other" or AFTER_NOT_PAYING.match(text, party.until):
        return False
    before = text[begin : party.at].rstrip(" \n(“\"‘'")
    word = before[before.rfind(" ") + 1 :].casefold()
    if party.kind == "adjective":
        return bool(STATE_WORDS.match(text, party.until)) and word not in LOCATIVE
    if word == "the":
        before = before[: -len(word)].rstrip()
        word = before[before.rfind(" ") + 1 :].casefold()
    if party.kind == "country":
        following = NEXT_NAME.match(text, party.until)
        return word not in LOCATIVE and (not following or following.group(1) in {"Government", "Governments", "Through"})
    return word not in LOCATIVE or party.kind == "eu_instrument"


def _unknown(text: str, at: int, stop: int) -> tuple[int, int] | None:
    """A body without entry in the vocabulary, if the words after the cue look like a proper name of two words or more."""
    found = re.compile(
        r"[\s,:]*(?:by\s+)?(?:the\s+|a\s+)?([A-ZÀ-Þ][\w’'.&-]+(?:\s+(?:(?:of|for|the|and|on|de|di|du|des|für)\s+){0,2}[A-ZÀ-Þ][\w’'&-]+)+)"
    ).match(text, at, stop)
    return found.span(1) if found else None


def _joined_to(text: str, start: int, cue: Cue, parties: list[Party]) -> list[Credit]:
    """EU-funded, Denmark- and Norway-financed: the party that a hyphen joins to the cue, or that stands right before it."""
    last = next((party for party in reversed(parties) if party.until <= cue.at), None)
    if not last or last.kind == "other":
        return []
    gap = text[last.until : cue.at]
    if gap.strip() in DASHES and gap.strip():
        return [Credit(last.at, last.until, last.key, "donor_suffix"), *_listed(text, start, last, parties, "donor_suffix")]
    if gap == " " and last.kind in ("eu", "eu_instrument") and text[cue.until : cue.until + 4] != " by ":
        return [Credit(last.at, last.until, last.key, "donor_suffix")]
    return []


def _before(text: str, start: int, at: int, parties: list[Party], gap: re.Pattern[str], rule: str) -> list[Credit]:
    """The parties right before a position, at most auxiliary words away."""
    last = next((party for party in reversed(parties) if party.until <= at), None)
    if not last or last.kind == "other" or not gap.fullmatch(text, last.until, at):
        return []
    if last.kind == "adjective" and "overnment" not in text[last.until : at]:
        return []
    before = text[start : last.at].rstrip()
    if before[before.rfind(" ") + 1 :].removeprefix("(").casefold() in LOCATIVE | {"of"} - {"of"} and last.kind in (
        "country",
        "adjective",
    ):
        return []
    return [Credit(last.at, last.until, last.key, rule), *_listed(text, start, last, parties, rule)]


def _listed(text: str, start: int, last: Party, parties: list[Party], rule: str) -> list[Credit]:
    """The parties that a list joins to its last one: A, B and …"""
    found: list[Credit] = []
    for party in reversed([party for party in parties if party.until <= last.at]):
        gap = text[party.until : last.at]
        if party.kind == "other" or not gap.strip(" ") or not BETWEEN_PARTIES.fullmatch(gap):
            break
        found.append(Credit(party.at, party.until, party.key, rule))
        last = party
    return found


def _donor_word(text: str, start: int, end: int, cue: Cue, parties: list[Party]) -> list[Credit]:
    """Donor: A; the donor, A; A, who is the project donor."""
    lead = re.compile(r"\s*(?:[,:(–-]|is|are|was|were|such as|like|including)?\s*(?:the\s+)?").match(text, cue.until)
    at = lead.end() if lead else cue.until
    first = next((party for party in parties if party.at >= cue.until), None)
    if first and first.at <= at + 24 and CAPITAL.match(text, at):
        found = _after(text, cue.until, end, parties, "donor_named", False)
        if found:
            return found
    return _before(text, start, cue.at, parties, IS_DONOR, "donor_named")


def _thanks(text: str, start: int, end: int, cue: Cue, parties: list[Party]) -> list[Credit]:
    """Thanked A and B for their financial support; for its help …, X thanks the Government of A."""
    found = _after(text, cue.until, end, parties, "donor_thanked", False)
    if not found:
        return []
    sentence = text[start:end]
    if FOR_MONEY.search(sentence):
        return found
    if FOR_HELP.search(sentence):
        return [credit for credit in found if re.search(r"[Gg]overnment", text[cue.until : credit.at])]
    return []


def _instruments(text: str, start: int, parties: list[Party]) -> Iterator[Credit]:
    """Under the … Facility: an instrument of the EU that pays for what is done under it."""
    for party in parties:
        if party.kind == "eu_instrument":
            before = text[max(start, party.at - 30) : party.at]
            if re.search(r"\b(?:under|through|from|by)\s+(?:the\s+)?(?:EU\s+|European Union\s+)?$", before, re.IGNORECASE):
                yield Credit(party.at, party.until, party.key, "donor_instrument")
