"""Find projects by a coined word in capitals and the words around it: SAFEPORT, funded by …; under SAFEPORT; SAFEPORT ends.

capitals.py finds the places; this file reads the phrases and long forms around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipelines.link.names.passages import Mention, Passage
from pipelines.link.names.project_words import APPOSING, PARTICIPLES, ProjectWords
from pipelines.link.names.same_name import slug
from pipelines.link.names.shapes import (
    CAPITAL,
    DOUBLE,
    IN_BRACKETS,
    SINGLE,
    capitalised_run,
    clean,
    mostly_capitals,
    opening,
    quoted_before,
)
from pipelines.link.projects.capitals import FOUR

SURE, FRAMED = "acronym_said", "acronym_framed"
HINT = "acronym_hinted"  # the rule of mentions that count only with others
COINED_LETTERS = 6  # letters: a word in capitals this long is hardly the initials of an organisation
BEFORE_PAIR, AFTER_PAIR = 60, 110  # characters around a name and its acronym in which money or a project is mentioned
NAME_WITH_FOUR = re.compile(r"(?<![\w-])EU4[A-Z][\w+]*(?:-[A-Z]\w*)*(?:: [A-Z]\w+(?: [A-Z]\w+)*(?= pro(?:gramme|ject)\b))?")
REACH = 60  # characters of a phrase before an acronym
FOLLOWING = 240  # characters of a phrase after it, with the words between
CAPITALS = re.compile(r"[A-Z][A-Z0-9]*(?:[-–][A-Z0-9]+)*(?![^\W_])")
COINED = re.compile(
    r"[A-Z]+(?:\d[A-Z]{2,}|(?<=[A-Z]{3})\.[A-Z]{3,})?(?:[-–](?!I+$|V$|X$)[A-Z]{2,})*(?:(?<=[A-Z]{5})[-–](?:\d|I{2,3}|IV))?"
    r"(?:(?<=[A-Z]{3})-[A-Z][a-z]{2,}|(?<=[A-Z]{4})[-–][A-Z])?\+?$"
)  # a letter with numbers is a formula or a type
MIXED = re.compile(r"[A-Z]{3,}[a-z]{1,2}[A-Z]{1,4}\+?$")  # STREAMinG
CAPITALS_BEFORE = re.compile(r"(?<![\w’'-])([A-Z]{2,}(?:[-–][A-Z0-9]+)*) $")
TITLE_AFTER = re.compile(r" (?!Phase\b)([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
PHASE_AFTER = re.compile(r"\s(?:Phase\s(?:[IVX]{1,4}|\d)|I{2,3}|IV|VI{0,3}|[2-9]|Plus)\b(?![.,:]?\d|%| (?:million|billion))")
LONG_AFTER = re.compile(r"\s?\(([^()]{8,180})\)")
LONG_APPOSED = re.compile(rf", (?:{'|'.join(APPOSING)}) ([A-ZÀ-Þ][^()\[\].;:!?\n,“”\"]{{12,150}}),")
LONG_DASHED = re.compile(r" [–—-] ([A-ZÀ-Þ][^()\[\].;:!?\n“”\"–—]{12,150}?) [–—-] ")
COINED_SIGN = re.compile(r"-|\+$|\w\.\w|[a-z][A-Z]")  # OCWAR-T, MIEUX+, GLO.ACT, STREAMinG
DIGIT_WITHIN = re.compile(r"[A-Z]\d[A-Z]")
GERUND = re.compile(r"[A-Z][a-z]{3,}ing ")
DOING = re.compile(r"\b[A-Z][a-z]+ing the $")
LONG_BY_SIGN = {" (": LONG_AFTER, ", ": LONG_APPOSED} | dict.fromkeys((" –", " —", " -"), LONG_DASHED)
CUT_SHORT = re.compile(
    r"(?:\b[A-Z][\w-]+, |\b(?:para|pour|des|du|de la|do|dos|da|zu|zur|für|del|di|dla) )$"
)  # a name continues before it
NAME_GOES_ON = re.compile(r"! (?=[a-z]|[A-Z][a-z]+ [a-z])")  # LINK UP! Serbia asks: a headline would end at the sign
CALLED_FOR_SHORT = re.compile(r"[,;]? or $")
TITLE_WORD = re.compile(r"\b[A-ZÀ-Þ][^\W\dA-Z_]+")
LONG_NUMBER = re.compile(r"\d{3}")
NEXT_SENTENCE = re.compile(r"\. (?:The|This) (?:[a-z-]+ ){0,2}?(?=p)")
# After an acronym at the beginning of a title: "SAFEPORT trains divers"; a label before a colon counts for coined words only.
HEADS = re.compile(r":\s|\s[a-z]+s\s")
GOES_ON = frozenset(" ,–—-\n")  # the signs between an acronym and a phrase
CLOSING = frozenset(DOUBLE + SINGLE)


def find_coined_mentions(passage: Passage, tokens: list[tuple[int, int]]) -> Iterator[Mention]:
    """Find projects by the words around their acronyms in capitals. Mentions that are only hints have the rule HINT."""
    for start, end in tokens:
        word = passage.text[start:end]
        if word in CLOSING:
            yield from _find_quoted(passage, end)
            continue
        if word == FOUR:
            yield from _find_four(passage, start)
            continue
        plus = passage.text.startswith("+", end)  # MIEUX+
        if _may_be_coined(word + "+" * plus, passage.words) and (whole := _whole_acronym(passage, start, end + plus)):
            yield from _find_acronym(passage, *whole)


@lru_cache(maxsize=1 << 14)
def _may_be_coined(word: str, words: ProjectWords) -> bool:
    """Decide whether a word in capitals looks coined and has no other meaning. A place's name may be part of a project's."""
    return bool(COINED.match(word) or MIXED.match(word)) and (
        words.is_place_in_capitals(word) or not words.is_known_otherwise(word)
    )


def _find_four(passage: Passage, start: int) -> Iterator[Mention]:
    """Find a programme of the EU with a name like EU4Youth, and its phase."""
    if found := NAME_WITH_FOUR.match(passage.text, start):
        phase = PHASE_AFTER.match(passage.text, found.end())
        end = phase.end() if phase else found.end()
        yield passage.mention(passage.text[start:end], None, start, end, "named_for")


def _find_quoted(passage: Passage, end: int) -> Iterator[Mention]:
    """Find a name in quotation marks with its donor or its acronym after it: “Safer Quays”, funded by; “Safer Quays” (SHORT)."""
    text, words = passage.text, passage.words
    if bracket := IN_BRACKETS.match(text, end):
        name = text[opening(text, end - 1) + 1 : end - 1]
        if not (words.sounds_like_project(name) or words.noun.search(name.casefold())) or not passage.is_acronym(
            bracket.group(1)
        ):
            return
    elif not words.paid_after.match(_following(text, end)):
        return
    quoted = quoted_before(text, end)
    if not quoted or not quoted.name or quoted.name.count(" ") < 2 or not mostly_capitals(quoted.name):
        return
    if bracket:
        yield passage.mention(bracket.group(1), quoted.name, quoted.start, bracket.end(), "acronym_and_name")
    elif not words.names_a_body(quoted.name, in_pair=True) and not words.is_known_otherwise(quoted.name):
        yield passage.mention(*quoted, "name_paid")


def _whole_acronym(passage: Passage, start: int, end: int) -> tuple[int, int, int] | None:
    """Extend an acronym by the words that belong to it; return its start, its end without a phase, and its end.

    Return None in a headline in capitals.
    """
    text, words = passage.text, passage.words
    before, after = _capitals_before(text, start), _capitals_after(text, end)
    if before and words.noun.fullmatch(before.group(1).casefold()):
        return None  # PROJECT NEWS
    if before and _joins(before.group(1), words):
        start = before.start(1)
    if after and ((before and start == before.start(1)) or not _joins(after.group(), words)):
        return None
    end = after.end() if after else end
    end += bool(NAME_GOES_ON.match(text, end))
    left = _capitals_before(text, start)
    if _capitals_after(text, end) or (left and not words.is_known_otherwise(left.group(1))):
        return None
    if (place := TITLE_AFTER.match(text, end)) and (
        place.group(1).casefold() in words.places or PHASE_AFTER.match(text, place.end())
    ):
        end = place.end()
    first = end
    if phase := PHASE_AFTER.match(text, end):
        end = phase.end()
    return start, first, end


def _joins(word: str, words: ProjectWords) -> bool:
    """Decide whether a word in capitals beside an acronym is part of it: a place or a term, not an organisation."""
    return words.is_place_in_capitals(word) or not words.is_known_otherwise(word, spelled_out=True)


def _capitals_before(text: str, start: int) -> re.Match[str] | None:
    """Return the word in capitals right before an acronym."""
    return CAPITALS_BEFORE.search(text, max(0, start - 30), start) if text[max(0, start - 2) : start - 1].isupper() else None


def _capitals_after(text: str, end: int) -> re.Match[str] | None:
    """Return the word in capitals right after an acronym, unless it is the number of its phase."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 3].isupper() or PHASE_AFTER.match(text, end):
        return None
    after = CAPITALS.match(text, end + 1)
    return after if after and len(after.group()) > 1 else None


def _find_acronym(passage: Passage, start: int, first: int, end: int) -> Iterator[Mention]:
    """Find the mention of one acronym, if the text gives enough evidence of a project."""
    text, words = passage.text, passage.words
    short = text[start:end]
    if words.is_known_otherwise(short) or (first < end and words.is_known_otherwise(text[start:first], spelled_out=True)):
        return  # ECOWAS Phase II is the end of another name
    pair = _find_long_before(passage, start, end) or _find_long_after(passage, short, end)
    if (not pair and start in passage.known) or (pair and not _may_be_pair(passage, text[start:first], pair[0])):
        return
    name, begins, ends = pair or (None, start, end)
    rule = _choose_rule(passage, short, min(start, begins), ends, first < end and text[end - 1].isalpha())
    if pair and (
        rule in {SURE, FRAMED} or "-" in short or _sounds_like_project(words, pair[0]) or _is_about_project(passage, begins, ends)
    ):
        rule = "acronym_and_name"
    if rule and not _among_capitals(text, start, end):
        yield passage.mention(short, name, min(start, begins), max(end, ends), rule)


def _among_capitals(text: str, start: int, end: int) -> bool:
    """Decide whether most letters around are capitals as well, as in some headlines."""
    if not (text[max(0, start - 2) : start].strip().isupper() or text[end : end + 3].strip().isupper()):
        return False  # the usual case
    text_around = text[max(0, start - REACH) : start].rpartition("\n")[2] + text[end : end + REACH].partition("\n")[0]
    return sum(map(str.isupper, text_around)) > sum(map(str.islower, text_around))


def _choose_rule(passage: Passage, short: str, start: int, end: int, phase: bool) -> str | None:
    """Choose the rule by which the phrases around an acronym and its long form identify a project; None if none does."""
    text, words = passage.text, passage.words
    before, after = words.strength_before(text, start), end + (text[end : end + 1] == ")")
    following = _following(text, after) if text[after : after + 1] in GOES_ON else ""
    if before == "sure" or words.sure_after.match(following):
        return SURE
    heads = HEADS.match(text, after) if start == 0 and passage.field == "title" else None
    does = heads and (COINED_SIGN.search(short) or heads.group()[0] == " ")
    hinted = words.hint_after.match(following)
    if before == "hint" and hinted:
        return SURE
    if phase or before == "hint" or does or hinted:
        return FRAMED if _is_coined(short) else HINT
    weak = _is_coined(short) and (
        before or heads or words.weak_after.match(following) or _next_sentence_names_project(passage, after)
    )
    return HINT if weak else None


def _next_sentence_names_project(passage: Passage, end: int) -> bool:
    """Decide whether the next sentence begins with "The project" or the like."""
    next_sentence = NEXT_SENTENCE.match(passage.text, end)
    return next_sentence is not None and passage.words.noun.match(_following(passage.text, next_sentence.end())) is not None


def _following(text: str, at: int) -> str:
    """Return the words after a position, in small letters."""
    return text[at : at + FOLLOWING].casefold()


def _is_coined(short: str) -> bool:
    """Decide whether an acronym looks coined: a hyphen, a plus or a digit in it, or many letters."""
    return (
        bool(COINED_SIGN.search(short))
        or bool(DIGIT_WITHIN.search(short))
        or sum(map(str.isalpha, short.partition(" ")[0])) >= COINED_LETTERS
    )


def _find_long_before(passage: Passage, start: int, end: int) -> tuple[str, int, int] | None:
    """Find the long form before an acronym in brackets, or in quotation marks before “or SHORT for short”."""
    text = passage.text
    if joined := text[start - 3 : start] == "or " and CALLED_FOR_SHORT.search(text, max(0, start - 5), start):
        quoted = quoted_before(text, joined.start())
        return (quoted.name, quoted.start, end) if quoted and quoted.name else None
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return None
    ends = start - 1 - (text[start - 2 : start - 1] in {" ", "\n"})
    if text[ends - 1] in CLOSING and (opens := opening(text, ends - 1)) >= 0:
        name = clean(text[opens + 1 : ends - 1])
        return (name, opens, end + 1) if name and not name[0].islower() else None
    tokens = capitalised_run(text, ends, articles=True)
    if tokens and CUT_SHORT.search(text, max(0, tokens[0].start() - 40), tokens[0].start()):
        return None
    while tokens and (tokens[0].group().casefold() in passage.words.starters or tokens[0].group().endswith(PARTICIPLES)):
        tokens = tokens[1:]
    if len(tokens) < 3 or not CAPITAL.match(tokens[0].group()):
        return None
    begins = tokens[0].start()
    if doing := DOING.search(text, max(0, begins - 30), begins):
        begins = doing.start()
    name = clean(text[begins:ends])
    return (name, begins, end + 1) if name else None


def _find_long_after(passage: Passage, short: str, end: int) -> tuple[str, int, int] | None:
    """Find the long form in brackets, or between commas or dashes, after an acronym."""
    long = LONG_BY_SIGN.get(passage.text[end : end + 2])
    found = long.match(passage.text, end) if long else None
    name = clean(found.group(1)) if found else None
    if not found or not name or name.count(" ") < 1 or not mostly_capitals(name) or slug(name) == slug(short):
        return None
    return name, end, found.end()


def _may_be_pair(passage: Passage, short: str, name: str) -> bool:
    """Decide whether an acronym and a long form may be a project's: neither its words nor its initials are a body's."""
    if passage.words.names_a_body(name, in_pair=True) or passage.words.is_known_otherwise(name):
        return False
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", name) if word[0].isupper())
    return (
        (short != initials or _sounds_like_project(passage.words, name))
        and len(TITLE_WORD.findall(name)) >= 2
        and not LONG_NUMBER.search(name)
    )


def _sounds_like_project(words: ProjectWords, name: str) -> bool:
    """Decide whether a long form sounds like a project's: it begins with an activity, unlike the name of a body."""
    return words.sounds_like_project(name) or bool(GERUND.match(name))


def _is_about_project(passage: Passage, start: int, end: int) -> bool:
    """Decide whether the words near a name mention a project, its money or its launch."""
    text_around = passage.text[max(0, start - BEFORE_PAIR) : end + AFTER_PAIR].casefold()
    return bool(passage.words.noun.search(text_around) or passage.words.life.search(text_around))
