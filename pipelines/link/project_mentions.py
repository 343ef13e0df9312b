"""Names of projects in one text, by the words around them: “…” project, the X project, project “…” (X).

Here: what stands in one text. Not here: the shapes of names (project_shapes), which mentions are one project
(project_names), or the frame of links (projects).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pipelines.link.project_apart import apart
from pipelines.link.project_passages import Mention, Passage
from pipelines.link.project_shapes import (
    BRACKETS_BEFORE,
    CAPITAL,
    IN_BRACKETS,
    NUMERAL,
    SHORT,
    acronym_at,
    capitalised_run,
    clean,
    looks_short,
    mostly_capitals,
    quoted_after,
    quoted_before,
    title_at,
)
from pipelines.link.project_words import PARTICIPLES

LONG_IN_BRACKETS = re.compile(r"\s*\(([^()]{12,180})\)")
NAME_THEN_BRACKETS = re.compile(
    rf" *:? +(?:(?:on|to|for|of)\s+)?(?:the\s+)?([A-ZÀ-Þ][^()\[\].;:!?\n“”\"]{{12,180}}?)\s*\([“\"‘']?({SHORT})[”\"’']?\)"
)
PHASE = re.compile(r"\b[Pp]hase(?:\s+(?:one|two|three|four|five|[IVX]+|\d))?\s+of\s+(?:(?:the|its|their|our)\s+)?")
CAPITALS_AFTER = re.compile(r"(?: [A-Z]{3,}){1,2}(?! ?[A-Z][A-Z-])\b")
JOINS = re.compile(r"\s*(?:,|and|&|/|und|et|y|e)\s+")
ARTICLE_BEFORE = re.compile(r"(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir|[’']s|-(?:fund|financ)ed)\s+$")
BODY_AFTER = re.compile(r" (?:[A-Z]\w+ )?(?:Agency|Unit|Office|Centre|Center|Department|Team|Directorate|Manager|Bureau)\b")
NAME_FOLLOWS = re.compile(
    r"\b(?:projets?|proyectos?|progett[oi]|projec?tos?)$", re.IGNORECASE
)  # such languages put a name after its noun
UNDER = re.compile(r"\b(?:[Uu]nder|[Ww]ithin|[Tt]hrough|part of|framework of|frame of|scope of) the $")
PROGRAMME_FOR = re.compile(r" (?:for|on|against|to|in) (?:the )?(?=[A-ZÀ-Þ])")
APPOSED = re.compile(r", (called |named )?")
PAID_GAP = re.compile(r"(?: \(|,? (?:(?:which|that) )?(?:(?:is|are|was|were|has been|have been) )?(?:jointly |fully |partly )?)$")
LAUNCH = re.compile(r" (?:launch|closing|title|name|news|update|kick-off|brief)\s?: (?=[“\"‘'«„])", re.IGNORECASE)
POSSESSIVES = ("’s", "'s", "’", "'")
PLURAL = "projects"
FACILITY = "facility"  # a building as well, so only one that is paid for, or for something, counts
FEWEST_PAID = 3  # words of a name of which is said who pays for it
FEWEST_LARGE = 4  # capitalised words of a name with an article in it, else it may be a place in an event
FOLLOWING = 60  # characters after it in which that is said


class Places(NamedTuple):
    """Places of a text beside which names of projects stand: words for projects, the word phase, words like "funded by"."""

    nouns: list[tuple[int, int]]
    phases: list[int]
    paid: list[tuple[int, int]]


def mentions(passage: Passage, places: Places) -> Iterator[Mention]:
    """Every project that the words around its name give away."""
    for start, end in places.nouns:
        yield from _beside(passage, start, end)
    for found in passage.defined:
        if passage.words.sounds_like_project(found.long) and passage.is_project(found):
            yield passage.of(found, "definition")
    for start, end in places.paid:
        yield from _paid(passage, start, end)
    for start in places.phases:
        if phase := PHASE.match(passage.text, start):
            at = phase.end()
            quoted = quoted_after(text := passage.text, at)
            if quoted and not (passage.words.names_a_body(quoted.name or "") or text.startswith("“", at + 1)):
                yield passage.mention(*quoted, "phase_of")
            else:
                yield from _defined_at(passage, at, at, "phase_of") or _acronyms_at(passage, at, "phase_of", several=False)


def _paid(passage: Passage, start: int, end: int) -> list[Mention]:
    """A name of which it is said who pays: the Partnership for Good Governance, co-funded by; the EU-funded ‘Safer Quays’."""
    text, words = passage.text, passage.words
    if text[start - 1 : start] == "-":
        quoted = quoted_after(text, end + 1)
        return [passage.mention(*quoted, "name_paid")] if quoted and mostly_capitals(quoted.name or "X") else []
    gap = PAID_GAP.search(text, max(0, start - FOLLOWING), start)
    tokens = capitalised_run(text, gap.start()) if gap else []
    while tokens and tokens[0].group().casefold() in words.starters:
        tokens = tokens[1:]
    if not gap or len(tokens) < FEWEST_PAID or not any(token.group().casefold() in words.heads for token in tokens):
        return []
    begins, name = tokens[0].start(), text[tokens[0].start() : gap.start()]
    ours = not words.is_known_otherwise(name) and not words.names_a_body(name, in_pair=True)
    found = ours and ARTICLE_BEFORE.search(text, max(0, begins - 12), begins)
    return [passage.mention(None, name, begins, gap.start(), "name_paid")] if found else []


def _beside(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """The mentions around one noun: those before it, those after it, else a quoted name farther off."""
    text, words = passage.text, passage.words
    before = words.without_between(text, start)
    if text[start:end].casefold() in words.actions:
        yield from _action(passage, before, end)
        return
    building = text[start:end].casefold() == FACILITY and not PROGRAMME_FOR.match(text, end)
    building = building and not words.paid_after.match(text[end : end + FOLLOWING].casefold())
    if before < 0 or building:
        return
    if text[start:end].isupper():  # PROJECT NEWS: capitals beside it say nothing
        yield from _quoted_left(passage, before) or apart(passage, start, end)
        return
    weak = text[start:end].casefold() in words.weak
    left = _quoted_left(passage, before) or _bracketed_left(passage, before) or _run_left(passage, before, start, weak)
    right = _after(passage, end, left[-1] if left else None)
    if left and right and not (left[-1].name and right[0].name):
        last, first = left.pop(), right.pop(0)
        acronym, name = last.acronym or first.acronym, last.name or first.name
        left.append(last._replace(acronym=acronym, name=name, end=max(end, first.end)))
    yield from left + right or apart(passage, start, end)


def _action(passage: Passage, before: int, end: int) -> list[Mention]:
    """Names beside words that mean many other things than projects: the action “A”; the “A” action; the action, SHORT, will."""
    text = passage.text
    if quoted := quoted_after(text, passage.words.lead_in(text, end)):
        return [passage.mention(*quoted, "noun_then_quote")]
    apposed = APPOSED.match(text, end)
    short = acronym_at(text, apposed.end()) if apposed else None
    title = title_at(text, apposed.end(), 1) if apposed and apposed.group(1) and not short else None
    name, stops = short or title or ("", end)
    if name and text[stops : stops + 1] == "," and not passage.words.is_known_otherwise(name):
        rule = "noun_then_acronym" if short else "noun_then_title"
        return [passage.mention(name if short else None, None if short else name, stops - len(name), stops, rule)]
    return _quoted_left(passage, before) or _defined_at(passage, end, passage.words.lead_in(text, end), "noun_then_definition")


def _quoted_left(passage: Passage, before: int) -> list[Mention]:
    """Quoted names right before the noun: “A” project, “A” and “B” projects."""
    text, found = passage.text, list[Mention]()
    while quoted := quoted_before(text, before):
        found.insert(0, passage.mention(*quoted, "quote_then_noun"))
        joined = text[max(0, quoted.start - 6) : quoted.start]
        if not (join := re.search(r"(?:,|,? and)\s+(?:the\s+)?$", joined)):
            break
        before = quoted.start - len(joined) + join.start()
    return found


def _bracketed_left(passage: Passage, before: int) -> list[Mention]:
    """LONG (SHORT) right before the noun."""
    if passage.text[before - 1 : before] != ")":
        return []
    for found in passage.defined:
        if found.end == before:
            return [passage.of(found, "definition_then_noun")] if passage.is_named_project(found) else []
    bracket = BRACKETS_BEFORE.search(passage.text, max(0, before - 40), before)
    if bracket and passage.is_acronym(bracket.group(1)):
        return [passage.mention(bracket.group(1), None, bracket.start(1), bracket.end(1), "acronym_then_noun")]
    return []


def _run_left(passage: Passage, before: int, start: int, weak: bool) -> list[Mention]:
    """Capitalised words right before the noun: the SHORT project, the Long Name Project, the SHORT and SHORT projects."""
    text, words = passage.text, passage.words
    tokens = capitalised_run(text, before)
    while any(token.group().endswith(POSSESSIVES[:2]) for token in tokens[:-1]):
        tokens = tokens[1:]
    while tokens and (tokens[0].group().casefold() in words.starters or tokens[0].group().endswith(PARTICIPLES)):
        tokens = tokens[1:]
    if not tokens or tokens[-1].group().endswith(POSSESSIVES):
        return []
    if words.is_known_otherwise(text[tokens[0].start() : before]):  # or the end of a name: Trade in the IGAD Region
        return [] if weak else _long_name_left(passage, before, start)
    several = text[start : start + len(PLURAL)].casefold() == PLURAL
    found = _acronyms_left(passage, tokens)
    if found or several:
        return found
    if weak:
        return _programme_left(passage, tokens, start)
    return _long_name_left(passage, before, start) or _name_left(passage, tokens, text[start].isupper())


def _acronyms_left(passage: Passage, tokens: list[re.Match[str]]) -> list[Mention]:
    """Acronyms at the end of a run, each with at most two words of its own after it: SPT Togo, FREM III."""
    found: list[Mention] = []
    if len(tokens) == 2 and _is_placed(passage, *(token.group() for token in tokens)):
        start, end = tokens[0].start(), tokens[1].end()  # NEPAL SKILLS
        return [passage.mention(passage.text[start:end], None, start, end, "acronym_then_noun")]
    for joining, group in groupby(tokens, key=lambda token: token.group() in {"and", "&"}):
        members = [] if joining else list(group)
        for at, token in enumerate(members):
            short = passage.text[token.start() : members[-1].end()]
            fits = len(members) - at <= 3 and not passage.words.is_known_otherwise(short)
            if fits and (passage.is_acronym(token.group()) or _is_extended(passage, token.group(), members[at + 1 :])):
                found.append(passage.mention(short, None, token.start(), members[-1].end(), "acronym_then_noun"))
                break
    return found if found and found[-1].end == tokens[-1].end() else []


def _is_placed(passage: Passage, place: str, short: str) -> bool:
    """Whether two words in capitals are a place and an acronym of its own: NEPAL SKILLS, LEVANT IBM."""
    known = passage.words.is_known_otherwise(short, spelled_out=True)
    return passage.words.is_place_in_capitals(place) and looks_short(short) and not known


def _is_extended(passage: Passage, first: str, others: list[re.Match[str]]) -> bool:
    """Whether a known acronym becomes a project's by the words after it: a number, or a term's by any (IBM Lebanon)."""
    if not others or not looks_short(first):
        return False
    return bool(NUMERAL.match(others[-1].group())) or not passage.words.is_known_otherwise(first, spelled_out=True)


def _long_name_left(passage: Passage, before: int, start: int) -> list[Mention]:
    """A name with articles in it that is long, begins as only projects do, or has an acronym: the Safety on the Lake project."""
    tokens = capitalised_run(passage.text, before, articles=True)
    while tokens and tokens[0].group().casefold() in passage.words.starters:
        tokens = tokens[1:]
    name = passage.text[tokens[0].start() : before] if tokens else ""
    short = (
        IN_BRACKETS.match(passage.text, start + len(passage.text[start : start + 20].split(" ", maxsplit=1)[0])) if name else None
    )
    if not name or passage.words.names_a_body(name):
        return []
    shortened = short and passage.is_acronym(short.group(1)) and " the " in name
    large = sum(bool(CAPITAL.match(token.group())) for token in tokens)
    article = ARTICLE_BEFORE.search(passage.text, max(0, tokens[0].start() - 12), tokens[0].start())
    spelled = " the " in name and large >= FEWEST_LARGE and article
    if not (shortened or spelled or passage.words.sounds_like_project(name)):
        return []
    return [passage.mention(None, name, tokens[0].start(), before, "name_then_noun")]


def _name_left(passage: Passage, tokens: list[re.Match[str]], capital: bool) -> list[Mention]:
    """A name in capitalised words after an article, unless they name a place, a body or a kind of project."""
    words, article = passage.words, tokens[0].start()
    while len(tokens) > 2 and tokens[0].group().isupper() and words.is_known_otherwise(tokens[0].group(), spelled_out=True):
        tokens = tokens[1:]  # the UNDP Access to Justice project
    start, end = tokens[0].start(), tokens[-1].end()
    name = passage.text[start:end]
    plain = all(words.is_known_otherwise(t.group()) or t.group().casefold() in words.between for t in tokens)
    within = capital and BODY_AFTER.match(passage.text, passage.text.find(" ", end + 1))
    if plain or within or words.names_a_body(name) or (capital and len(tokens) == 1):
        return []
    if not ARTICLE_BEFORE.search(passage.text, max(0, article - 12), article):
        return []
    return [passage.mention(None, name, start, end, "name_then_noun")]


def _programme_left(passage: Passage, tokens: list[re.Match[str]], start: int) -> list[Mention]:
    """A programme called by capitalised words after an article: the Global Firearms Programme, the Skills for Her initiative.

    Two words do beside a noun with a capital, which belongs to the name then; beside a small one it takes a small word in them,
    or that something is done under it.
    """
    text, words = passage.text, passage.words
    noun = text[start : start + 20].split(maxsplit=1)[0].rstrip(".,;:()’'s")
    own = [token for token in tokens if token.group().casefold() not in words.between]
    ends = start + len(noun)
    if noun[:1].isupper() and (far := _programme_around(passage, tokens, ends)):
        return far
    large, begins = noun[:1].isupper(), tokens[0].start()
    if (
        len(tokens) < 2
        or not (large or any(token.group().islower() for token in tokens) or UNDER.search(text, max(0, begins - 30), begins))
        or not own
        or (words.is_known_otherwise(tokens[0].group()) and "-" not in tokens[0].group())  # a body's, not of two together
        or words.is_known_otherwise(f"{text[tokens[0].start() : start]}{noun}")
    ):
        return []
    found = _name_left(passage, tokens, capital=large)
    return [m._replace(name=f"{m.name} {noun}", end=start + len(noun)) for m in found] if large else found


def _programme_around(passage: Passage, tokens: list[re.Match[str]], ends: int) -> list[Mention]:
    """A programme whose name goes on after the noun: the Harbour Management Programme in the Delta."""
    text, words = passage.text, passage.words
    article = tokens[0].start() if tokens else 0
    while tokens and "-" not in (first := tokens[0].group()) and words.is_known_otherwise(first, spelled_out=True):
        tokens = tokens[1:]
    joint = PROGRAMME_FOR.match(text, ends) if tokens else None
    rest = title_at(text, joint.end(), 1) if joint else None
    if not joint or not rest or tokens[0].group().casefold() in words.others | {"national"}:
        return []
    begins = tokens[0].start()
    name = text[begins : rest[1]]
    own = any(token.group().casefold() not in words.between for token in tokens)
    subject = rest[0].split(" ", maxsplit=1)[0]
    by_subject = own or joint.group().strip() not in {"for", "in"} or subject.endswith("ing")
    by_subject = by_subject or not (
        words.is_known_otherwise(subject) or words.is_known_otherwise(rest[0])
    )  # the Regional Programme for a place is an office's plan
    known = words.is_known_otherwise(text[begins:ends]) or words.is_known_otherwise(text[tokens[-1].end() + 1 : rest[1]])
    fits = by_subject and not known and not words.names_a_body(name)
    if not fits or not ARTICLE_BEFORE.search(text, max(0, article - 12), article):
        return []
    return [passage.mention(None, name, begins, rest[1], "name_then_noun")]


def _begins_with_body(passage: Passage, tokens: list[re.Match[str]]) -> bool:
    """Whether the first words of a name are an organisation's: the ICMPD Anti-Trafficking Programme is a part of it."""
    ends = [token.end() for token in tokens[:4]]
    return any(passage.words.is_known_otherwise(passage.text[tokens[0].start() : end], spelled_out=True) for end in ends)


def _after(passage: Passage, end: int, left: Mention | None) -> list[Mention]:
    """The mentions that follow a noun."""
    text, words = passage.text, passage.words
    launch = LAUNCH.match(text, end)
    at = launch.end() if launch else words.lead_in(text, end)
    if quoted := quoted_after(text, at):
        return [passage.mention(*quoted, "noun_then_quote")]
    if inner := IN_BRACKETS.match(text, end):
        if left and passage.is_acronym(inner.group(1)):
            return [passage.mention(inner.group(1), None, end, inner.end(), "name_then_acronym")]
        return [] if left else _defined_until(passage, inner.end())
    if left:
        named_here = _acronyms_at(passage, at, "noun_then_acronym", several=False) if text[end:at] == " " else []
        return _long_in_brackets(passage, end, left) or ([] if left.acronym else named_here)
    return (
        _defined_at(passage, end, at, "noun_then_definition")
        or _name_then_brackets(passage, end)
        or _called_after(passage, end, at)
    )


def _called_after(passage: Passage, end: int, at: int) -> list[Mention]:
    """An acronym or a name in capitalised words after the noun, on the same line."""
    text = passage.text
    gap = text[end:at]
    if "\n" in gap:
        return []
    found = _acronyms_at(passage, at, "noun_then_acronym", several=text[end - 1] == "s")
    if found and "," in gap and (" the " in gap or text[found[-1].end : found[-1].end + 1] not in {",", ".", ";", ":", ""}):
        return []  # another subject begins: of the project, UNITS were built
    return found or _title_after(passage, end, at)


def _long_in_brackets(passage: Passage, end: int, left: Mention) -> list[Mention]:
    """The long form in brackets after an acronym and the noun: the SHORT project (LONG)."""
    long = LONG_IN_BRACKETS.match(passage.text, end)
    if not (long and left.acronym and long.group(1)[0] == left.acronym[0] and long.group(1).count(" ") >= 2):
        return []
    return [passage.mention(None, clean(long.group(1)), end, long.end(), "acronym_then_name")]


def _defined_at(passage: Passage, end: int, at: int, rule: str) -> list[Mention]:
    """A definition that begins where the noun's lead-in ends: project on LONG (SHORT)."""
    found = [d for d in passage.defined if end <= d.start <= at + len("the ") and passage.is_named_project(d)]
    return [passage.of(d, rule) for d in found[:1]]


def _defined_until(passage: Passage, end: int) -> list[Mention]:
    """A definition whose long form takes in the noun: LONG project (SHORT)."""
    found = [d for d in passage.defined if d.end == end and passage.is_project(d)]
    return [passage.of(d, "name_then_acronym") for d in found[:1]]


def _name_then_brackets(passage: Passage, end: int) -> list[Mention]:
    """A name that begins after the noun and ends with an acronym in brackets, though its letters are others."""
    found = NAME_THEN_BRACKETS.match(passage.text, end)
    if not found or not passage.is_acronym(found.group(2)) or passage.words.names_a_body(found.group(1)):
        return []
    if not mostly_capitals(found.group(1)) or found.group(1).count(" ") < 2:
        return []
    return [passage.mention(found.group(2), clean(found.group(1)), found.start(1), found.end(), "noun_then_name")]


def _acronyms_at(passage: Passage, at: int, rule: str, several: bool) -> list[Mention]:
    """Acronyms right after the noun: project SHORT, projects SHORT and SHORT."""
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


def _title_after(passage: Passage, end: int, at: int) -> list[Mention]:
    """A name in capitalised words after the noun, if it is said to be called so or begins as only projects do."""
    called = passage.words.says_called(passage.text[end:at])
    follows = passage.text[end:at] == " " and bool(NAME_FOLLOWS.search(passage.text, max(0, end - 10), end))
    found = title_at(passage.text, at, 1 if follows else 2 if called else 3)
    if (
        not found
        or not (called or follows or passage.words.sounds_like_project(found[0]))
        or passage.words.is_known_otherwise(found[0])
    ):
        return []
    return [passage.mention(None, clean(found[0]), at, found[1], "noun_then_title")]
