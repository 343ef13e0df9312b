"""Find names of projects in capitalised words right before the noun: the SAFEPORT project, the Safer Quays Programme."""

from __future__ import annotations

import re
from itertools import groupby

from pipelines.link.names.passages import Mention, Passage
from pipelines.link.names.project_words import PARTICIPLES
from pipelines.link.names.shapes import CAPITAL, IN_BRACKETS, NUMERAL, capitalised_run, looks_short, title_at

ARTICLE_BEFORE = re.compile(
    r"(?:\b[Tt]he|\b[Ii]ts|\b[Oo]ur|\b[Tt]heir|[’']s|-(?:fund|financ)ed)\s+(?:joint )?(?:[A-Z]+-[A-Z]+ )?$"
)
BODY_AFTER = re.compile(r" (?:[A-Z]\w+ )?(?:Agency|Unit|Office|Centre|Center|Department|Team|Directorate|Manager|Bureau)\b")
UNDER = re.compile(r"\b(?:[Uu]nder|[Ww]ithin|[Tt]hrough|part of|framework of|frame of|scope of) the $")
ONE_WORD = re.compile(rf"{UNDER.pattern}|phase of (?:the|[A-Z]\w+['’]s) $")
PROGRAMME_FOR = re.compile(r" (?:for|on|against|to|in) (?:the )?(?=[A-ZÀ-Þ])")
PROGRAMME = re.compile(r"Program(?:me)?\b(?! (?:Office|Officer|Manager|for|Coordinator))")
OWNED = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Oo]ur) [A-Z]{3,} $")  # the UNODC Sahel Programme
POSSESSIVES = ("’s", "'s", "’", "'")
ARTICLE_REACH = 36  # characters
PLURAL = "projects"
FEWEST_LARGE = 4  # capitalised words of a name with an article in it; a shorter one may be the place of an event


def is_after_article(text: str, at: int) -> bool:
    """Decide whether an article is before a position: the, its, UNODC's, the joint EU-IOM."""
    return bool(ARTICLE_BEFORE.search(text, max(0, at - ARTICLE_REACH), at))


def find_run_before(passage: Passage, before: int, start: int, weak: bool) -> list[Mention]:
    """Find capitalised words right before the noun: the SHORT project, the Long Name Project, the SHORT and SHORT projects."""
    text, words = passage.text, passage.words
    tokens = capitalised_run(text, before)
    while any(token.group().endswith(POSSESSIVES[:2]) for token in tokens[:-1]):
        tokens = tokens[1:]
    while tokens and (tokens[0].group().casefold() in words.starters or tokens[0].group().endswith(PARTICIPLES)):
        tokens = tokens[1:]
    if not tokens or tokens[-1].group().endswith(POSSESSIVES):
        return []
    if words.is_known_otherwise(text[tokens[0].start() : before]):  # unless they end a longer name: Trade in the IGAD Region
        if weak:
            return _find_region_programme(passage, tokens[0].start(), before, start)
        return _find_long_name(passage, before, start) or _find_region_project(passage, tokens[0].start(), before)
    several = text[start : start + len(PLURAL)].casefold() == PLURAL
    found = _find_acronyms(passage, tokens, several)
    if found or several:
        return found
    if weak:
        return _find_programme(passage, tokens, start)
    return _find_long_name(passage, before, start) or _find_name(passage, tokens, text[start].isupper())


def _find_region_programme(passage: Passage, begins: int, before: int, start: int) -> list[Mention]:
    """Find a programme with a capital and a region's name: the Sahel Programme, UNODC's Sahel Programme."""
    text, words = passage.text, passage.words
    noun = PROGRAMME.match(text, start)
    name = text[begins:before]
    while noun and name.casefold() not in words.regions and " " in name:  # UNODC Sahel
        begins, name = begins + name.index(" ") + 1, name.partition(" ")[2]
    article = is_after_article(text, begins) or OWNED.search(text, max(0, begins - 20), begins)
    if not noun or not article or name.casefold() not in words.regions:
        return []
    return [passage.mention(None, f"{name} {noun.group()}", begins, noun.end(), "name_then_noun")]


def _find_region_project(passage: Passage, begins: int, before: int) -> list[Mention]:
    """Find a project with a region's name: the Silk Routes project."""
    named = passage.text[begins:before].casefold() in passage.words.project_regions
    article = named and is_after_article(passage.text, begins)
    return [passage.mention(None, passage.text[begins:before], begins, before, "name_then_noun")] if article else []


def _find_acronyms(passage: Passage, tokens: list[re.Match[str]], several: bool) -> list[Mention]:
    """Find acronyms at the end of a run, each with at most two words of its own after it: SPT Togo, FREM III.

    The last of several may be a name: the SPT and Safer Quays projects.
    """
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
        else:
            name = passage.text[members[0].start() : members[-1].end()] if len(members) > 1 else ""
            if several and found and name and not passage.words.names_a_body(name):
                found.append(passage.mention(None, name, members[0].start(), members[-1].end(), "name_then_noun"))
    return found if found and found[-1].end == tokens[-1].end() else []


def _is_placed(passage: Passage, place: str, short: str) -> bool:
    """Decide whether two words in capitals are a place and an acronym of its own: NEPAL SKILLS, LEVANT IBM."""
    known = passage.words.is_known_otherwise(short, spelled_out=True)
    return passage.words.is_place_in_capitals(place) and looks_short(short) and not known


def _is_extended(passage: Passage, first: str, others: list[re.Match[str]]) -> bool:
    """Decide whether words after a known acronym make it a project's.

    A number is enough for any acronym, any word for a term (IBM Lebanon).
    """
    if not others or not looks_short(first):
        return False
    return bool(NUMERAL.match(others[-1].group())) or not passage.words.is_known_otherwise(first, spelled_out=True)


def _find_long_name(passage: Passage, before: int, start: int) -> list[Mention]:
    """Find a name with articles in it: the Safety on the Lake project.

    It must be long, begin as only projects do, or have an acronym.
    """
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
    article = is_after_article(passage.text, tokens[0].start())
    spelled = " the " in name and large >= FEWEST_LARGE and article
    if not (shortened or spelled or passage.words.sounds_like_project(name)):
        return []
    return [passage.mention(None, name, tokens[0].start(), before, "name_then_noun")]


def _find_name(passage: Passage, tokens: list[re.Match[str]], capital: bool) -> list[Mention]:
    """Find a name in capitalised words after an article, unless they name a place, a body or a kind of project."""
    words, article = passage.words, tokens[0].start()
    while len(tokens) > 2 and tokens[0].group().isupper() and words.is_known_otherwise(tokens[0].group(), spelled_out=True):
        tokens = tokens[1:]  # the UNDP Access to Justice project
    start, end = tokens[0].start(), tokens[-1].end()
    name = passage.text[start:end]
    is_ordinary = all(words.is_known_otherwise(t.group()) or t.group().casefold() in words.between for t in tokens)
    is_ordinary = is_ordinary and not (capital and len(tokens) > 1 and "-" in tokens[0].group())  # the EU-IOM Joint Initiative
    within = capital and BODY_AFTER.match(passage.text, passage.text.find(" ", end + 1))
    if is_ordinary or within or words.names_a_body(name) or (capital and len(tokens) == 1):
        return []
    if not is_after_article(passage.text, article):
        return []
    return [passage.mention(None, name, start, end, "name_then_noun")]


def _find_programme(passage: Passage, tokens: list[re.Match[str]], start: int) -> list[Mention]:
    """Find a programme by capitalised words after an article: the Global Firearms Programme, the Skills for Her initiative.

    Two words are enough beside a noun with a capital, which is then part of the name. Beside a noun in small letters they need
    a small word between them, or a word like "under" before them.
    """
    text, words = passage.text, passage.words
    noun = text[start : start + 20].split(maxsplit=1)[0].rstrip(".,;:()’'s")
    specific = [token for token in tokens if token.group().casefold() not in words.between]
    ends = start + len(noun)
    if noun[:1].isupper() and (longer := _find_programme_around(passage, tokens, ends)):
        return longer
    large, begins = noun[:1].isupper(), tokens[0].start()
    if len(tokens) == 1 and not large and _is_one_word(passage, tokens[0]):
        return [passage.mention(None, tokens[0].group(), begins, tokens[0].end(), "name_then_noun")]
    first = tokens[0].group()
    if large and len(tokens) > 2 and first.isupper() and words.is_known_otherwise(first, spelled_out=True):
        first = tokens[1].group()  # the UNODC Global Firearms Programme
    joined = large or any(token.group().islower() for token in tokens) or UNDER.search(text, max(0, begins - 30), begins)
    bodies = words.is_known_otherwise(first) and "-" not in first  # of one body, not of two together
    if len(tokens) < 2 or not joined or not specific or bodies or words.is_known_otherwise(f"{text[begins:start]}{noun}"):
        return []
    found = _find_name(passage, tokens, capital=large)
    return [m._replace(name=f"{m.name} {noun}", end=start + len(noun)) for m in found] if large else found


def _is_one_word(passage: Passage, token: re.Match[str]) -> bool:
    """Decide whether a programme has one word as its name: under the Lantern programme."""
    words, name = passage.words, token.group()
    is_ordinary = name.casefold() in words.between or words.is_known_otherwise(name) or words.names_a_body(name)
    return not is_ordinary and bool(ONE_WORD.search(passage.text, max(0, token.start() - 40), token.start()))


def _find_programme_around(passage: Passage, tokens: list[re.Match[str]], ends: int) -> list[Mention]:
    """Find a programme whose name continues after the noun: the Harbour Management Programme in the Delta."""
    text, words = passage.text, passage.words
    article = tokens[0].start() if tokens else 0
    while tokens and "-" not in (first := tokens[0].group()) and words.is_known_otherwise(first, spelled_out=True):
        tokens = tokens[1:]
    joint = PROGRAMME_FOR.match(text, ends) if tokens else None
    rest = title_at(text, joint.end(), 1) if joint else None
    if not joint or not rest or tokens[0].group().casefold() in words.other_programmes | {"national"}:
        return []
    begins = tokens[0].start()
    name = text[begins : rest[1]]
    specific = any(token.group().casefold() not in words.between for token in tokens)
    subject = rest[0].split(" ", maxsplit=1)[0]
    place = words.is_known_otherwise(subject) or words.is_known_otherwise(rest[0])
    # The Regional Programme for a place is the plan of an office, no project.
    by_subject = specific or joint.group().strip() not in {"for", "in"} or subject.endswith("ing") or not place
    known = words.is_known_otherwise(text[begins:ends]) or words.is_known_otherwise(text[tokens[-1].end() + 1 : rest[1]])
    fits = by_subject and not known and not words.names_a_body(name, beside_noun=True)
    if not fits or not is_after_article(text, article):
        return []
    return [passage.mention(None, name, begins, rest[1], "name_then_noun")]
