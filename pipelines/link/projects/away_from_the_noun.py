"""Find names of projects that are not right beside the word project: a fact sheet's line, a subject, a quote farther off."""

from __future__ import annotations

import re

from pipelines.link.names.passages import Mention, Passage
from pipelines.link.names.shapes import (
    DOUBLE,
    LONGEST_NAME,
    capitalised_run,
    is_coined_word,
    mostly_capitals,
    quoted_after,
    quoted_before,
    split_name,
)

LABEL = re.compile(r"(?: (?:title|name|titel|nom))?: +", re.IGNORECASE)
LINE_ENDS = re.compile(r"[\n;|]|\.(?= [A-ZÀ-Þ][\w -]{2,30}:)")  # Project: Safer Quays. Donor: …
IS_A = re.compile(r"(?:\([^()]{2,30}\) )?(?:is|was) (?:an?|the|one of the)(?: [\w’'-]+){0,6} $")
IS_THE_PROJECT = re.compile(
    r"(?: \((?:19|20)\d\d(?:[-–/]\d{2,4})?\))?[\s,.:–—-]*"
    r"(?:(?:this|it|which|that|is|was|a|an|the|new|our|another|one|of|first|second|third)\s+)*",
    re.IGNORECASE,
)
CALLED_LATER = re.compile(
    r"[^\n.]{0,150}\. It (?:is|was) (?:called|entitled|titled|named) (?=[“\"‘'«„])"
    r"|[^\n.;:“”\"«»„]{4,100}?,? (?:called|entitled|titled|named|intitulée?|titulado|denominado|intitolato|intitulado"
    r"|mit dem Titel|namens) (?=[“\"‘«„])"
)
IN_NEXT = re.compile(r"(?: [\w’-]+){1,8}\. (?:The|This) ")
QUOTE_SIGN = re.compile(f"[{DOUBLE}]|[’'](?![^\\W_])")
PHASE_JOINED = re.compile(r"\w-(?:I{2,3}|IV|[2-9])$")
A_PROJECT = re.compile(r", an? (?:[\w’'-]+ ){0,4}$")
FEWEST_WORDS = 3  # words of a name with no other hint than “a project” after it
NEAR = 60  # characters between a quoted name and the words that call it a project


def find_away_from_noun(passage: Passage, start: int, end: int) -> list[Mention]:
    """Find the name of the project whose noun is at these characters, with other words between."""
    named = _find_on_label(passage, start, end) or _find_as_subject(passage, start) or _find_in_apposition(passage, start, end)
    return named or _find_remote_quote(passage, start) or _find_called_later(passage, end)


def _find_on_label(passage: Passage, start: int, end: int) -> list[Mention]:
    """Find the name on a fact sheet's line: “Project: Safer Quays in the Delta”."""
    text = passage.text
    if text[start - 1 : start] not in {"", "\n"} or not (label := LABEL.match(text, end)):
        return []
    ends = LINE_ENDS.search(text, label.end())
    stop = ends.start() if ends else len(text)
    acronym, name = split_name(text[label.end() : stop])
    if (
        len(text[label.end() : stop]) > LONGEST_NAME
        or not name
        or not mostly_capitals(name)
        or passage.words.is_known_otherwise(name)
    ):
        return []
    return [passage.mention(acronym, name, label.end(), stop, "noun_then_title")]


def _find_as_subject(passage: Passage, start: int) -> list[Mention]:
    """Find an acronym as the subject of "is a project": SAFEPORT is a new project."""
    text = passage.text
    begin = max(0, start - NEAR)
    found = (
        IS_A.search(text, begin, start) if text.find(" is ", begin, start) >= 0 or text.find(" was ", begin, start) >= 0 else None
    )
    if not found:
        return []
    tokens = capitalised_run(text, found.start() - 1)
    first = tokens[0].start() if tokens else 0
    short = text[first : found.start() - 1]
    if not 0 < len(tokens) <= 3 or not (is_coined_word(tokens[0].group()) and passage.is_acronym(short)):
        return []
    return [passage.mention(short, None, first, found.start() - 1, "acronym_then_noun")]


def _find_in_apposition(passage: Passage, start: int, end: int) -> list[Mention]:
    """Find a name that is followed by "a project" and its donor: Strong Towns in Togo, a project which is financed by A."""
    text, words = passage.text, passage.words
    article = A_PROJECT.search(text, max(0, start - NEAR), start)
    tokens = capitalised_run(text, article.start()) if article else []
    phase = bool(tokens) and bool(PHASE_JOINED.search(tokens[-1].group()))  # Lantern-II, a project for divers
    if not article or not (phase or words.paid_after.match(text[end : end + NEAR].casefold())):
        return []
    while tokens and tokens[0].group().casefold() in words.starters:
        tokens = tokens[1:]
    name = text[tokens[0].start() : article.start()] if phase or len(tokens) >= FEWEST_WORDS else ""
    if not name or words.is_known_otherwise(name) or words.names_a_body(name, in_pair=True):
        return []
    return [passage.mention(None, name, tokens[0].start(), article.start(), "quote_is_project")]


def _find_remote_quote(passage: Passage, start: int) -> list[Mention]:
    """Find a quoted name that the words after it call a project: “X”. This is a project; “X” in Togo. The project …."""
    text = passage.text
    closes = max((sign.start() for sign in QUOTE_SIGN.finditer(text, max(0, start - NEAR), start)), default=-1)
    gap = text[closes + 1 : start] if closes >= 0 else ""
    introduced = IS_THE_PROJECT.match(gap)
    left = [] if IN_NEXT.fullmatch(gap) else gap[introduced.end() if introduced else 0 :].split()
    if not gap.strip(" ") or len(left) > 2 or not all(passage.words.may_stand_between(word) for word in left):
        return []
    quoted = quoted_before(text, closes + 1)
    return [passage.mention(*quoted, "quote_is_project")] if quoted else []


def _find_called_later(passage: Passage, end: int) -> list[Mention]:
    """Find the quoted name that a later sentence gives to a project: a new project has begun. It is called “X”."""
    introduced = CALLED_LATER.match(passage.text, end)
    quoted = quoted_after(passage.text, introduced.end()) if introduced else None
    return [passage.mention(*quoted, "quote_is_project")] if quoted else []
