"""Find names of projects by the words right beside them: “…” project, the X project, project “…” (X).

This file reads one text. Shapes of names are in names/shapes.py, the comparison of names in names/same_name.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipelines.link.names.passages import Mention, Passage
from pipelines.link.names.shapes import (
    BRACKETS_BEFORE,
    CAPITAL,
    IN_BRACKETS,
    LONGEST_NAME,
    NUMERAL,
    SHORT,
    acronym_at,
    capitalised_run,
    clean,
    mostly_capitals,
    quoted_after,
    quoted_before,
    title_at,
)
from pipelines.link.projects.away_from_the_noun import find_away_from_noun
from pipelines.link.projects.capital_runs import PROGRAMME_FOR, find_run_before, is_after_article

LONG_IN_BRACKETS = re.compile(r"\s*\(([^()]{12,180})\)")
NAME_THEN_BRACKETS = re.compile(
    rf" *:? +(?:(?:on|to|for|of)\s+)?(?:the\s+)?([A-ZÀ-Þ][^()\[\].;:!?\n“”\"]{{12,180}}?)\s*\([“\"‘']?({SHORT})[”\"’']?\)"
)
PHASE = re.compile(r"\b[Pp]hase(?:\s+(?:one|two|three|four|five|[IVX]+|\d))?\s+of\s+(?:(?:the|its|their|our)\s+)?")
CAPITALS_AFTER = re.compile(r"(?: [A-Z]{3,}| [A-Z]{2}[a-z]+[A-Z]{2,}){1,2}(?! ?[A-Z][A-Z-])\b")
JOINS = re.compile(r"\s*(?:,|and|&|/|und|et|y|e)\s+")
NAME_FOLLOWS = re.compile(
    r"\b(?:projets?|proyectos?|progett[oi]|projec?tos?)$", re.IGNORECASE
)  # these languages put a name after its noun
NAME_FROM_NOUN = re.compile(
    r"\b([Pp]ro(?:jet|gramme|yecto|grama|getto|jeto))"
    rf"((?: d['’]| (?:de|du|des|del|di|do|da|para|pour|per) )[^.;:()\n“”«»]{{8,160}}?) ?\(({SHORT})\)"
)
FOR_DOING = re.compile(r" for (?=[A-Z][a-z]+ing [A-Z])")  # the project for Strengthening Harbours in Togo
# The project Safer Quays has trained divers: verbs for a project, not for its officer or committee.
DOES = re.compile(r" (?:has|have|is|was|will|aims|helps|supports|trains|began|brings|offers|teaches|gives|seeks|ended)\b")
THE_PROJECT = re.compile(r"\b[Tt]he (?:[a-z-]+ )?project$")
GERUND = re.compile(r"[A-Z][a-z]{3,}ing [a-z]")  # the programme Returning to New Opportunities
PHASE_DASHED = re.compile(r" [–-] Phase (?:\d{1,2}|[IVX]{1,4})")  # … Programme in the Delta – Phase 2 (SHORT 2)
SUBJECT = re.compile(r" [A-Z][a-z]+\b")  # a project on ICT Security is not called ICT
APPOSED = re.compile(r", (called |named )?")
PAID_GAP = re.compile(r"(?: \(|,? (?:(?:which|that) )?(?:(?:is|are|was|were|has been|have been) )?(?:jointly |fully |partly )?)$")
LAUNCH = re.compile(r" (?:launch|closing|title|name|news|update|kick-off|brief)\s?: (?=[“\"‘'«„])", re.IGNORECASE)
FACILITY = "facility"  # may be a building: only one with a donor or with a purpose (facility for …) counts
LONGEST_GAP = len(", which have been partly ")
FEWEST_PAID = 3  # words of a name with its donor beside it
FOLLOWING = 60  # characters after a name in which its donor is named
FUNDED = re.compile(r"\b(?:fund|financ)ed project$")  # the UK funded project Safer Quays in Togo


class Places(NamedTuple):
    """Places of a text that have names of projects beside them: words for projects, the word phase, words like "funded by"."""

    nouns: list[tuple[int, int]]
    phases: list[int]
    paid: list[tuple[int, int]]


def find_mentions(passage: Passage, places: Places) -> Iterator[Mention]:
    """Find every project that the words around its name identify."""
    for start, end in places.nouns:
        yield from _find_around_noun(passage, start, end)
    for found in passage.defined:
        if passage.words.sounds_like_project(found.long) and passage.is_project(found):
            yield passage.mention_of(found, "definition")
    for start, end in places.paid:
        yield from _find_paid(passage, start, end)
    for start in places.phases:
        if phase := PHASE.match(passage.text, start):
            at = phase.end()
            quoted = quoted_after(text := passage.text, at)
            if quoted and not (passage.words.names_a_body(quoted.name or "") or text.startswith("“", at + 1)):
                yield passage.mention(*quoted, "phase_of")
            else:
                yield from _find_defined_at(passage, at, at, "phase_of") or _find_acronyms_at(
                    passage, at, "phase_of", several=False
                )


def _find_paid(passage: Passage, start: int, end: int) -> list[Mention]:
    """Find a name with a donor: the Partnership for Good Governance, co-funded by; the EU-funded ‘Safer Quays’."""
    text, words = passage.text, passage.words
    if text[start - 1 : start] == "-":
        quoted = quoted_after(text, end + 1)
        return [passage.mention(*quoted, "name_paid")] if quoted and mostly_capitals(quoted.name or "X") else []
    gap = PAID_GAP.search(text, max(0, start - LONGEST_GAP), start)
    tokens = capitalised_run(text, gap.start()) if gap else []
    while tokens and tokens[0].group().casefold() in words.starters:
        tokens = tokens[1:]
    phase = bool(tokens) and bool(NUMERAL.match(tokens[-1].group()))
    if not gap or len(tokens) < FEWEST_PAID or not (phase or any(token.group().casefold() in words.heads for token in tokens)):
        return []
    begins, name = tokens[0].start(), text[tokens[0].start() : gap.start()]
    is_name = not words.is_known_otherwise(name) and not words.names_a_body(name, in_pair=True)
    found = is_name and (phase or is_after_article(text, begins))
    return [passage.mention(None, name, begins, gap.start(), "name_paid")] if found else []


def _find_around_noun(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Find the names around one noun: those before it and after it, else one farther away."""
    text, words = passage.text, passage.words
    before = words.without_between(text, start)
    if text[start:end].casefold() in words.actions:
        yield from _find_at_action(passage, before, end)
        return
    building = text[start:end].casefold() == FACILITY and not PROGRAMME_FOR.match(text, end)
    building = building and not words.paid_after.match(text[end : end + FOLLOWING].casefold())
    if before < 0 or building:
        return
    if text[start:end].isupper():  # PROJECT NEWS: other capitals beside it mean nothing
        quoted = quoted_after(text, words.name_start_after(text, end))
        right = [passage.mention(*quoted, "noun_then_quote")] if quoted else []
        yield from _find_quoted_before(passage, before) or right or find_away_from_noun(passage, start, end)
        return
    weak = text[start:end].casefold() in words.weak
    left = (
        _find_quoted_before(passage, before)
        or _find_bracketed_before(passage, before, weak)
        or find_run_before(passage, before, start, weak)
    )
    right = _find_after(passage, end, left[-1] if left else None)
    if left and right and not (left[-1].name and right[0].name):
        last, first = left.pop(), right.pop(0)
        acronym, name = last.acronym or first.acronym, last.name or first.name
        left.append(last._replace(acronym=acronym, name=name, end=max(end, first.end)))
    yield from left + right or find_away_from_noun(passage, start, end)


def _find_at_action(passage: Passage, before: int, end: int) -> list[Mention]:
    """Find a name beside a word with many other meanings: the action “A”; the “A” action; the action, SHORT, will."""
    text, at = passage.text, passage.words.name_start_after(passage.text, end)
    if quoted := quoted_after(text, at):
        return [passage.mention(*quoted, "noun_then_quote")]
    apposed = APPOSED.match(text, end)
    short = acronym_at(text, apposed.end()) if apposed else None
    title = title_at(text, apposed.end(), 1) if apposed and apposed.group(1) and not short else None
    name, stops = short or title or ("", end)
    if name and text[stops : stops + 1] == "," and not passage.words.is_known_otherwise(name):
        rule = "noun_then_acronym" if short else "noun_then_title"
        return [passage.mention(name if short else None, None if short else name, stops - len(name), stops, rule)]
    return _find_quoted_before(passage, before) or _find_defined_at(passage, end, at, "noun_then_definition")


def _find_quoted_before(passage: Passage, before: int) -> list[Mention]:
    """Find quoted names right before the noun: “A” project, “A” and “B” projects."""
    text, found = passage.text, list[Mention]()
    while quoted := quoted_before(text, before):
        found.insert(0, passage.mention(*quoted, "quote_then_noun"))
        joined = text[max(0, quoted.start - 6) : quoted.start]
        if not (join := re.search(r"(?:,|,? and)\s+(?:the\s+)?$", joined)):
            break
        before = quoted.start - len(joined) + join.start()
    return found


def _find_quoted_after(passage: Passage, at: int, several: bool) -> list[Mention]:
    """Find the quoted names after the noun: project “A”, projects “A” and “B”."""
    found = list[Mention]()
    while quoted := quoted_after(passage.text, at):
        found.append(passage.mention(*quoted, "noun_then_quote"))
        join = JOINS.match(passage.text, quoted.end)
        if not several or not join:
            break
        at = join.end()
    return found


def _find_bracketed_before(passage: Passage, before: int, weak: bool) -> list[Mention]:
    """Find LONG (SHORT) right before the noun."""
    if passage.text[before - 1 : before] != ")":
        return []
    for found in passage.defined:
        if found.end == before:
            named = passage.is_named_project(found, beside_noun=not weak)
            return [passage.mention_of(found, "definition_then_noun")] if named else []
    bracket = BRACKETS_BEFORE.search(passage.text, max(0, before - 40), before)
    if bracket and passage.is_acronym(bracket.group(1)):
        return [passage.mention(bracket.group(1), None, bracket.start(1), bracket.end(1), "acronym_then_noun")]
    return []


def _find_after(passage: Passage, end: int, left: Mention | None) -> list[Mention]:
    """Find the names after a noun. `left` is the name before it."""
    text, words = passage.text, passage.words
    launch = LAUNCH.match(text, end)
    at = launch.end() if launch else words.name_start_after(text, end)
    if quoted := _find_quoted_after(passage, at, several=text[end - 1] == "s"):
        return quoted
    phase = PHASE_DASHED.match(text, left.end) if left and left.end >= end else None
    if inner := IN_BRACKETS.match(text, phase.end() if phase else max(end, left.end if left else 0)):
        if left and passage.is_acronym(inner.group(1)):
            return [passage.mention(inner.group(1), None, end, inner.end(), "name_then_acronym")]
        return [] if left else _find_defined_until(passage, inner.end())
    if left:
        named_here = _find_acronyms_at(passage, at, "noun_then_acronym", several=False) if text[end:at] == " " else []
        return _find_long_in_brackets(passage, end, left) or ([] if left.acronym else named_here)
    return (
        _find_with_noun(passage, end)
        or _find_defined_at(passage, end, at, "noun_then_definition")
        or _find_name_then_brackets(passage, end)
        or _find_called_after(passage, end, at)
    )


def _find_with_noun(passage: Passage, end: int) -> list[Mention]:
    """Find a name that begins with its noun, as in French or Spanish: Projet d'appui à la gouvernance locale (SHORT)."""
    if passage.text[end : end + 2] not in {" d", " p"}:  # the usual case
        return []
    found = NAME_FROM_NOUN.search(passage.text, max(0, end - len("programme")), end + LONGEST_NAME)
    if not found or found.end(1) != end or not passage.is_acronym(found.group(3)):
        return []
    return [passage.mention(found.group(3), clean(found.group(1) + found.group(2)), found.start(), found.end(), "noun_then_name")]


def _find_called_after(passage: Passage, end: int, at: int) -> list[Mention]:
    """Find an acronym or a name in capitalised words after the noun, on the same line."""
    text = passage.text
    gap = text[end:at]
    if "\n" in gap:
        return []
    found = _find_acronyms_at(passage, at, "noun_then_acronym", several=text[end - 1] == "s")
    if found and gap.strip().startswith("on") and SUBJECT.match(text, found[-1].end):
        return []
    if found and "," in gap and (" the " in gap or text[found[-1].end : found[-1].end + 1] not in {",", ".", ";", ":", ""}):
        return []  # another subject begins: of the project, UNITS were built
    return found or _find_title_after(passage, end, at)


def _find_long_in_brackets(passage: Passage, end: int, left: Mention) -> list[Mention]:
    """Find the long form in brackets after an acronym and the noun: the SHORT project (LONG)."""
    long = LONG_IN_BRACKETS.match(passage.text, end)
    if not (long and left.acronym and long.group(1)[0] == left.acronym[0] and long.group(1).count(" ") >= 2):
        return []
    return [passage.mention(None, clean(long.group(1)), end, long.end(), "acronym_then_name")]


def _find_defined_at(passage: Passage, end: int, at: int, rule: str) -> list[Mention]:
    """Find a definition that begins where a name after the noun would: project on LONG (SHORT)."""
    found = [d for d in passage.defined if end <= d.start <= at + len("the ") and passage.is_named_project(d)]
    return [passage.mention_of(d, rule) for d in found[:1]]


def _find_defined_until(passage: Passage, end: int) -> list[Mention]:
    """Find a definition whose long form includes the noun: LONG project (SHORT)."""
    found = [d for d in passage.defined if d.end == end and passage.is_project(d)]
    return [passage.mention_of(d, "name_then_acronym") for d in found[:1]]


def _find_name_then_brackets(passage: Passage, end: int) -> list[Mention]:
    """Find a name after the noun that ends with an acronym in brackets, though its letters are different."""
    found = NAME_THEN_BRACKETS.match(passage.text, end)
    if not found or not passage.is_acronym(found.group(2)) or passage.words.names_a_body(found.group(1)):
        return []
    if not mostly_capitals(found.group(1)) or found.group(1).count(" ") < 2:
        return []
    return [passage.mention(found.group(2), clean(found.group(1)), found.start(1), found.end(), "noun_then_name")]


def _find_acronyms_at(passage: Passage, at: int, rule: str, several: bool) -> list[Mention]:
    """Find acronyms right after the noun: project SHORT, projects SHORT and SHORT."""
    found: list[Mention] = []
    while short := acronym_at(passage.text, at):
        if passage.words.is_known_otherwise(short[0]):
            break
        further = CAPITALS_AFTER.match(passage.text, short[1])  # FAIR QUAYS TOGO
        end = short[1] if not further or passage.words.is_known_otherwise(further.group().strip()) else further.end()
        found.append(passage.mention(passage.text[at:end], None, at, end, rule))
        join = JOINS.match(passage.text, end)
        if not several or not join:
            break
        at = join.end()
    return found


def _find_title_after(passage: Passage, end: int, at: int) -> list[Mention]:
    """Find a name in capitalised words after the noun. The weaker the hints of a name, the more words it must have."""
    text, words = passage.text, passage.words
    doing = FOR_DOING.match(text, end)
    found = title_at(text, doing.end() if doing else at, 1)
    if not found or words.is_known_otherwise(found[0]):
        return []
    name, stops = found
    adjacent, body = text[end:at] == " ", words.names_a_body(name, in_pair=True)
    paid = not body and words.paid_after.match(text[stops : stops + FOLLOWING].casefold())
    does = adjacent and not body and DOES.match(text, stops) and THE_PROJECT.search(text, max(0, end - FOLLOWING), end)
    funded = adjacent and not body and (GERUND.match(name) or FUNDED.search(text, max(0, end - FOLLOWING), end))
    fewest = {
        1: (adjacent and paid) or (adjacent and NAME_FOLLOWS.search(text, max(0, end - 10), end)),
        2: does or words.says_called(text[end:at]),
        3: paid or funded or words.sounds_like_project(name),
    }
    large = sum(bool(CAPITAL.match(word) or NUMERAL.match(word)) for word in name.split())
    if not any(allowed and large >= many for many, allowed in fewest.items()):
        return []
    return [passage.mention(None, clean(name), stops - len(name), stops, "noun_then_title")]
