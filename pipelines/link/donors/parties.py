"""A sentence and the possible donors in it, and reading the lists of names after or before a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

CAPITAL = re.compile(r"[“\"‘'«(]*(?:[A-ZÀ-ÞĀ-ŽА-ЯІЇЄҐ]|\d{4}\b)")
LOCATIVE = frozenset(["in", "to", "for", "with", "at", "against", "into", "within", "across", "between", "towards", "than", "on"])
# Small words of a list of names. AFTER_NAMES don't count after a comma, because a new phrase begins there.
AFTER_NAMES = "of for on by from in to with under"
OF_A_LIST = (
    "the and or its both as well also jointly via through a an & including",
    "government governments people generous co-funded contribution contributions financial support international member states",
    "gouvernement de des du la le les l d et del los el e y della dello dell delle degli del dalla dall dal do da dos das o os",
    "ao aos étrangères exteriores esteri européennes européen à travers attraverso il lo gli mediante tramite través über durch",
    "pelo pela pelos pelas ministère ministerio ministero ministério ambassade embajada ambasciata embaixada fédéral fédérale",
    "ministry ministries foreign affairs federal embassy embassies cooperation coopération cooperación cooperazione cooperação",
    "der die das dem den des und sowie gobierno gobiernos governo governi republik república république repubblica",
    "правительства правительством правительств республики и а также уряду урядом урядів та й i",
)
CAPITALISED = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯІЇЄҐ]|\d{4}\b)[^\s;:]*"
ANYWHERE, NOT_AFTER_COMMA = (words.replace(" ", "|") for words in (" ".join(OF_A_LIST), AFTER_NAMES))
SHARE = r"\d{1,3}(?:[.,]\d+)?\s?(?:%|per\s?cent)\)"
LIST = re.compile(
    rf"[:–-]?(?:(?: |\n(?!\n))*[“\"‘'«(]*(?:{CAPITALISED}|[,()&]|{SHARE}|(?:{ANYWHERE})(?![\w-])[,.)”’]*"
    rf"|(?<!, )(?:{NOT_AFTER_COMMA})(?![\w-])[,.)”’]*|['’]s))*"
)
OF_A_STATE = re.compile(
    r" +(?:(?:(?:and|or|und|,) *)?[A-Z][\w.-]*,? +)*(?:and +[A-Z][\w.-]* +)?(?:federal +|regional +|state +|development +)?"
    r"(?:[Gg]overnments?|Ministr(?:y|ies)|Federal|State|Foreign|[Ee]mbass(?:y|ies)|Agency|Department|Federation|Kingdom"
    r"|[Cc]o-?operation|Development|Presidency|Aid|Secretariat|Office|Home|people|taxpayers?|authorities|ministr(?:y|ies)"
    r"|Regierung|\w*(?:[Rr]egierung|[Mm]inisteriums?|[Bb]otschaft|[Zz]usammenarbeit|[Bb]undesamt\w*))\b"
)
TITLED = r"[A-Z][\w-]*(?![\w-]|['’]s)"
# The body of a state, after its name or adjective: Austria's Federal Ministry of the Interior, the Polish Border Guard.
STATE_BODY = re.compile(
    r"(?:['’]s|['’])?(?: +[Gg]overnment['’]s)?(?: +(?:[Ff]ederal|[A-Z][\w&-]*)){0,4}? +"
    r"(?:Ministry|Ministries|ministry|Department|Agency|Office|Directorate-General|Directorate|Secretariat|Administration|Authority|Embassy|embassy"
    r"|Fund|Parliament|Presidency|Bundesministerium|Government|government|state|MFA|MoFA|MoI|MoJ|MoH)\b"
    rf"(?:,? +(?:of|for|and|on)(?: +the| +its)? +{TITLED}(?:(?:, +{TITLED}){{0,3}},? +(?:and|&) +{TITLED}| +{TITLED})*)?"
)
# Before an adjective that follows its noun: gobierno español, Ministero degli Affari Esteri italiano.
STATE_BEFORE = re.compile(
    r"\b(?:gouvernement|gobierno|governo|minist[eè]re|ministerio|minist[eé]ro|ministério|coop[eé]ration|cooperaci[oó]n|cooperazione"
    r"|coopera[cç][aã]o|fonds|fondos|fondi|fundos|financement|financiaci[oó]n|finanziamento|financiamento|ambassade|embajada|ambasciata|embaixada|agence|agencia|agenzia|agência|État|[EÉ]tat|stato|estado)"
    r"s?(?: [^\s.;:]+){0,8} $",
    re.IGNORECASE,
)
HOME_BODY = re.compile(
    r"\b(?:Ministr(?:y|ies)|Department|Directorate|Police|Office|Service|Commission|Authority|Courts?|Parliament|Council|Agency)\b"
    r"[^.;]{0,80}? of (?:the )?(?:Republic of |Kingdom of )?$"
)
GIVES_ABROAD = re.compile(r"Foreign|Development|Co-?operation|\bAid\b|External|Economic|[Ee]mbass|[Gg]overnment")
BODY_REACH = 110  # characters before a country with its body in them
NOUN = 20  # characters of a cue that ends with such a noun: sur fonds belges
NOUN_REACH = 90  # characters before an adjective with its noun in them
ACRONYM_BEFORE = re.compile(r"\b[A-Z][A-Z0-9-]{2,} $")
NEXT_NAME = re.compile(r" +([A-Z][\w’'-]+)")
OPENS_CLAUSE = re.compile(
    r"\s*(?:With|Within|In the framework|As part|Thanks to|Through|Using|Under|Funded|Financed|Supported|Sponsored)\b"
)
CLAUSE_BEGINS = frozenset(
    [",", ", the", ", l'", ", l’", ", le", ", la", ", les", ", el", ", los", ", il", ", o", ", a", ", die", ", der", ", das"]
)
REACH = 60  # characters between a candidate and the word for its payment
GOVERNMENT = re.compile(r"[Gg]overnment|[Rr]egierung|[Gg]ouvernement|[Gg]obierno|[Gg]overno")
NOT_THE_DONOR = re.compile(
    r" +(?:Member States?|Advisory|Mission|Special|citizens|nationals|countries|Agency for Asylum|Border)\b"
)
PROPER_NAME = re.compile(
    r"(?:^|(?:\bby|\bfrom|\bof|\band|\bthe|\bthrough|[,:])\s+)"
    r"([A-ZÀ-Þ][\w’'.&-]+(?: +(?:(?:of|for|the|and|on|de|di|du|des|für) +){0,2}[A-ZÀ-Þ][\w’'&-]+)+)(?=[\s,.;:)]|$)"
)
DESTINATION = re.compile(r"\b(?:to|towards?|for|in|at|into) (?:the )?$")  # before a body that receives money
HYPHENS = frozenset("-–‑")
BETWEEN_CANDIDATES = re.compile(
    r"\)?(?:[\s,/&–(-]|['’]s|and|or|as well as|the|et|und|y|le|la|les|l['’]|die|der|das|el|los|both"
    r"|(?:together|along|jointly) with|alongside|through|via|[Gg]overnments?|[Cc]oop[eé]ra(?:ción|tion)|of"
    r"|Kingdom|Republic|People['’]s|Commission|\w{2,8}\))*"
)
CURRENCY = re.compile(r"[€$£¥]")
SUPPORTS = "donor_supported_by"  # the rule of support by money or work
STATE_KINDS = frozenset(["country", "adjective"])
WORK = frozenset(["project_noun", "programme_noun", "implements", "work", "meeting"])
# Donors beside words like "supported by", which may mean work as well as money. A body of the UN or an NGO mostly works.
PUBLIC = frozenset(
    ["government", "ministry", "agency", "eu", "eu_instrument", "fund", "foundation", "bank", "country", "adjective"]
)


class Candidate(NamedTuple):
    """A name that may be a donor's; `key` is its donor_id.

    `kind` is a kind of donor, country or adjective (for a government), or other (a body that does not pay).
    """

    at: int
    until: int
    kind: str
    key: str


class Cue(NamedTuple):
    """Words that point to a payment, with their classes in cues.csv."""

    at: int
    until: int
    classes: frozenset[str]


class Sentence(NamedTuple):
    """A sentence, text[start:end], with its cues and candidates by position; positions are characters of text."""

    text: str
    start: int
    end: int
    cues: list[Cue]
    candidates: list[Candidate]

    def public(self) -> Sentence:
        """Return the sentence with only public bodies as possible donors; the rest become other."""
        return self.only(*PUBLIC)

    def mentions_money(self) -> bool:
        """Decide whether the sentence has a word or a sign for money."""
        return any("money" in cue.classes for cue in self.cues) or bool(CURRENCY.search(self.text, self.start, self.end))

    def mentions_work(self) -> bool:
        """Decide whether the sentence has a word for a project, or for its work."""
        return any(cue.classes & WORK for cue in self.cues)

    def without_cue(self, cue: Cue) -> Sentence:
        """Return the sentence without one of its cues."""
        return self._replace(cues=[other for other in self.cues if other is not cue])

    def without_hosts(self) -> Sentence:
        """Return the sentence without states that are named by a body of theirs that works at home."""
        return self._replace(candidates=[candidate for candidate in self.candidates if not is_host(self.text, candidate)])

    def only(self, *kinds: str) -> Sentence:
        """Return the sentence with only these kinds as possible donors; the rest become other."""
        return self._replace(candidates=[p if p.kind in kinds else p._replace(kind="other") for p in self.candidates])

    def without(self, *kinds: str) -> Sentence:
        """Return the sentence without candidates of these kinds."""
        return self._replace(candidates=[candidate for candidate in self.candidates if candidate.kind not in kinds])


def with_state_body(candidate: Candidate, text: str, stop: int) -> Candidate:
    """Extend a state by the body that its name or adjective begins: Austria's Federal Ministry of the Interior.

    The body ends before `stop`.
    """
    body = STATE_BODY.match(text, candidate.until, stop) if candidate.kind in STATE_KINDS else None
    return candidate._replace(until=body.end(), kind="ministry") if body else candidate


def belongs_to(body: Candidate, before: Candidate, state: str, text: str) -> bool:
    """Decide whether a state is right before a body of its own, as part of its name: the UK's Home Office."""
    return (
        before.kind in STATE_KINDS
        and before.key == state != body.key
        and text[before.until : body.at] in {" ", "’s ", "'s ", "’ ", "' "}
    )


def is_host(text: str, candidate: Candidate) -> bool:
    """Decide whether a state is named by a body that works at home (Ministry of Interior of Ghana), not abroad."""
    if not candidate.key.startswith("gov_"):
        return False
    if candidate.kind == "ministry":
        return not GIVES_ABROAD.search(text, candidate.at, candidate.until)
    body = HOME_BODY.search(text, max(0, candidate.at - BODY_REACH), candidate.at)
    return body is not None and not GIVES_ABROAD.search(body.group())


class Credit(NamedTuple):
    """A donor and the rule that found it; `key` is empty for a body that the vocabulary lacks."""

    at: int
    until: int
    key: str
    rule: str


def credits_after(sentence: Sentence, at: int, rule: str) -> list[Credit]:
    """Credit the donors in the list of names that begins here."""
    return credits_in(sentence, at, find_list_end(sentence, at), rule)


def credits_in(sentence: Sentence, at: int, stop: int, rule: str) -> list[Credit]:
    """Credit the donors in a list of names, text[at:stop]."""
    listed = [candidate for candidate in sentence.candidates if at <= candidate.at and candidate.until <= stop]
    if len(listed) > 1 and (subject := _find_subject(sentence, at, stop)):
        listed = [candidate for candidate in listed if candidate.until <= subject]
    elif len(listed) > 1 and _begins_clause(sentence, listed, stop):
        listed.pop()
    return [
        Credit(candidate.at, candidate.until, candidate.key, rule)
        for candidate in listed
        if _is_donor(sentence.text, at, candidate)
    ]


def find_list_end(sentence: Sentence, at: int) -> int:
    """Find the end of a list of names: the first small word that no list has, or the bracket that closes the list.

    The words of a candidate belong to it in any case: Union européenne.
    """
    text = sentence.text
    stop = _find_names_end(text, at, sentence.end)
    for candidate in sentence.candidates:
        if candidate.until > stop >= candidate.at - 1 >= at - 1 and not text[stop : candidate.at].strip():
            stop = _find_names_end(text, candidate.until, sentence.end)
    if (closes := text.find(")", at, stop)) >= 0 and text.find("(", at, closes) < 0:
        return closes + 1
    return stop


def _find_names_end(text: str, at: int, end: int) -> int:
    """Find the end of capitalised words and the small words of a list."""
    found = LIST.match(text, at, end)
    return found.end() if found else at


def _find_subject(sentence: Sentence, at: int, stop: int) -> int:
    """Find the subject after a list of donors at the beginning of a sentence, or 0: with funds from A, B built a school."""
    text, comma = sentence.text, sentence.text.rfind(", ", at, stop)
    opens = OPENS_CLAUSE.match(text, sentence.start, at)
    goes_on = text[stop - 1] not in ".,!?:;" and text[stop : sentence.end].lstrip()[:1].islower()
    return comma if comma > 0 and opens and goes_on else 0


def _begins_clause(sentence: Sentence, listed: list[Candidate], stop: int) -> bool:
    """Decide whether the last name is the subject of the words after it: with funds from A, B built a school."""
    gap = sentence.text[listed[-2].until : listed[-1].at].strip("() ")
    follows = sentence.text[stop : sentence.end].lstrip()[:1]
    return gap in CLAUSE_BEGINS and sentence.text[stop - 1] not in ".,!?:" and follows.islower()


def _is_donor(text: str, begin: int, candidate: Candidate) -> bool:
    """Decide whether a candidate in a list of donors is one, and no destination of money or part of another name."""
    if candidate.kind == "other" or NOT_THE_DONOR.match(text, candidate.until) or _is_branch(text, candidate):
        return False
    if candidate.kind not in STATE_KINDS and text[candidate.at - 1 : candidate.at] in HYPHENS:  # the EU-IOM Joint Initiative
        return False
    before = text[begin : candidate.at].casefold().rstrip(" \n(“\"‘'").removesuffix(" the").rstrip()
    if before.rpartition(" ")[2] in LOCATIVE:
        return candidate.kind == "eu_instrument"
    if candidate.kind == "adjective":
        return bool(
            OF_A_STATE.match(text, candidate.until)
            or STATE_BEFORE.search(text, max(begin - NOUN, candidate.at - NOUN_REACH), candidate.at)
        )
    following = NEXT_NAME.match(text, candidate.until) if candidate.kind == "country" else None
    return not following or bool(GOVERNMENT.match(following.group(1)))


def _is_branch(text: str, candidate: Candidate) -> bool:
    """Decide whether a country names an office of a body: IOM Ghana, EUCAP Somalia."""
    own = text[candidate.at : candidate.until]
    return (
        candidate.kind == "country"
        and not own.isupper()
        and bool(ACRONYM_BEFORE.search(text, max(0, candidate.at - 15), candidate.at))
    )


def find_unknown_bodies(sentence: Sentence, at: int, stop: int) -> Iterator[Credit]:
    """Find donors that the vocabulary lacks in a list of donors: proper names of two words or more."""
    for begin, end in _find_unclaimed_text(sentence, at, stop):
        for found in PROPER_NAME.finditer(sentence.text, begin, end):
            if not DESTINATION.search(sentence.text, max(at, found.start() - len("towards ")), found.start(1)):
                yield Credit(*found.span(1), "", "donor_unknown")


def _find_unclaimed_text(sentence: Sentence, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """Find the stretches of text[at:stop] that belong to no candidate and have capitals in them; most lists have none."""
    for candidate in sentence.candidates:
        if candidate.until > at and candidate.at < stop:
            if not ("a" + sentence.text[at : candidate.at]).islower():
                yield at, candidate.at
            at = candidate.until
    if not ("a" + sentence.text[at:stop]).islower():
        yield at, stop


def credits_before(sentence: Sentence, at: int, gap: re.Pattern[str], rule: str) -> list[Credit]:
    """Credit the donors right before a position, with at most the words of the gap between."""
    last = find_last_before(sentence, at)
    if not last or at - last.until > REACH or _is_branch(sentence.text, last) or not gap.fullmatch(sentence.text, last.until, at):
        return []
    noun = max(sentence.start, last.at - NOUN_REACH)
    if last.kind == "adjective" and not (
        GOVERNMENT.search(sentence.text, last.until, at) or STATE_BEFORE.search(sentence.text, noun, last.at)
    ):
        return []
    listed = credits_listed_with(sentence, last, rule)
    word = sentence.text[sentence.start : listed[0].at].rstrip().rpartition(" ")[2].removeprefix("(").casefold()
    if word in LOCATIVE and len(listed) > 1:
        return []  # the diaspora in Italy and Germany
    if word in LOCATIVE and last.kind in STATE_KINDS:
        home = find_last_before(sentence, last.at)  # the home of an embassy: the Embassy of Japan in Tajikistan
        sent = home and home.kind != "adjective" and sentence.text[home.until : last.at].removesuffix("the ") in {" in ", " to "}
        return credits_listed_with(sentence, home, rule) if home and sent else []
    return listed


def find_last_before(sentence: Sentence, at: int) -> Candidate | None:
    """Return the last candidate before a position, if it may be a donor."""
    last = next((candidate for candidate in reversed(sentence.candidates) if candidate.until <= at), None)
    return last if last and last.kind != "other" else None


def credits_listed_with(sentence: Sentence, last: Candidate, rule: str) -> list[Credit]:
    """Credit a candidate and those that a list joins to it (A, B and …), in their order."""
    found = [last]
    for candidate in reversed([candidate for candidate in sentence.candidates if candidate.until <= last.at]):
        gap = sentence.text[candidate.until : found[0].at]
        if candidate.kind == "other" or len(gap) > REACH or not gap.strip(" ") or not BETWEEN_CANDIDATES.fullmatch(gap):
            break
        found.insert(0, candidate)
    return [Credit(candidate.at, candidate.until, candidate.key, rule) for candidate in found]
