"""Names of projects in one text, by the words around them: “…” project, the X project, project “…” (X).

Here: what stands in one text. Not here: which mentions are one project (project_names), or the frame of links (projects).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipelines.link.acronyms import Definition
from pipelines.link.alignment import abbreviates
from pipelines.link.project_words import ProjectWords

DOUBLE, SINGLE = '“”„"«»', "‘’'`´"
NEXT_PHASE = re.compile(r"\s+(Phase\s+)?([IVX]{1,4}|\d{1,2})\b")
ALL_QUOTES = DOUBLE + SINGLE + " \n\t"
CLOSES_SINGLE = re.compile(r"(?<=\S)[’'‘`´](?![^\W\d_])")
OPENS_SINGLE = re.compile(r"(?<![^\W_])[‘'’`´](?=\S)")
SHORT = r"(?!Phase\b|phase\b)[^\W_][\w.+&’'–/-]*(?: (?:[^\W\d_]+|[IVX]+|\d{1,2})){0,2}"
IN_BRACKETS = re.compile(
    rf"\s*\(\s*(?:the\s+)?(?:[Pp]ro(?:ject|gramme)\s+)?[“\"‘']?({SHORT}?)[”\"’']?(?:\s+[Pp]ro(?:ject|gramme))?\s*\)"
)
LONG_IN_BRACKETS = re.compile(r"\s*\(([^()]{12,180})\)")
BRACKETS_BEFORE = re.compile(rf"\(\s*(?:the\s+)?[“\"‘']?({SHORT})[”\"’']?\s*\)\s*$")
HYPHENS = re.compile(r"[-–/]")
ON_A_NAME = re.compile(rf"\s+(?:on|to|for|of)\s+(?:the\s+)?([A-ZÀ-Þ][^()\[\].;:!?\n“”\"]{{12,180}}?)\s*\(({SHORT})\)")
TOKEN = re.compile(r"[^\s,;:()\[\]“”„\"«»‘]+")
NUMERAL = re.compile(r"(?:[IVX]{1,4}|\d{1,2})$")
CAPITAL = re.compile(r"[A-ZÀ-ÞА-ЯЁЇІЄ]")
PHASE = re.compile(r"\b[Pp]hase(?:\s+(?:one|two|three|four|five|[IVX]+|\d))?\s+of\s+(?:the\s+)?")
JOINS = re.compile(r"\s*(?:,|and|&|/|und|et|y|e)\s+")
GAP = re.compile(
    r"[\s,.:–—-]*(?:(?:this|it|which|that|is|was|a|an|the|new|our|another|one|of|first|second|third)\s+)*", re.IGNORECASE
)
LONGEST_NAME = 200
CONNECTORS = frozenset(["of", "and", "for", "in", "to", "the", "on", "against", "with", "de", "du", "des", "la", "&"])


@dataclass(frozen=True)
class Mention:
    """A project as one place of an item names it; start and end are characters of that field."""

    acronym: str | None
    name: str | None
    start: int
    end: int
    rule: str
    field: str = "text"


def mentions(text: str, words: ProjectWords, defined: list[Definition]) -> Iterator[Mention]:
    """Every project that the words around its name give away, in the order of those words."""
    for noun in words.nouns(text):
        yield from _beside(text, noun.start(), noun.end(), words, defined)
    for found in defined:
        if words.sounds_like_project(found.long) and not words.is_known_otherwise(found.short, True):
            yield Mention(found.short, _clean(words.without_noun(found.long)), found.start, found.end, "definition")
    for phase in PHASE.finditer(text) if "hase" in text else ():
        yield from _defined_at(phase.end(), phase.end(), defined, words, "phase_of") or _acronyms_at(
            text, phase.end(), words, "phase_of", False
        )


def looks_short(words: str) -> bool:
    """Whether words look like an acronym: a part of the first with two capitals, or a capital and a digit; four words at most."""
    first, *rest = words.split() or [""]
    if len(rest) > 3 or not CAPITAL.search(first) or NUMERAL.match(first):
        return False
    parts = HYPHENS.split(first)
    if any(len(part) > 3 and part.islower() for part in parts):  # EU-funded, COVID-related
        return False
    return any(sum(c.isupper() or c.isdigit() for c in part) >= 2 and CAPITAL.search(part) for part in parts)


def _beside(text: str, start: int, end: int, words: ProjectWords, defined: list[Definition]) -> Iterator[Mention]:
    """The mentions around one noun."""
    weak = text[start:end].casefold() in words.weak
    before = _without_between(text, start, words)
    if weak and before < 0:
        return
    left = (
        _quoted_before(text, before)
        or _bracketed_before(text, before, words, defined)
        or _run_before(text, before, start, end, weak, words)
    )
    right = list(_after(text, end, words, defined, left))
    if left and right and right[0].start >= end and not (left.name and right[0].name):
        both = right[0]
        left = replace(left, acronym=left.acronym or both.acronym, name=left.name or both.name, end=max(end, both.end))
        right = right[1:]
    if not left and not right:
        left = _remote_quote(text, start, words)
    yield from filter(None, [left, *right])


def _after(text: str, end: int, words: ProjectWords, defined: list[Definition], left: Mention | None) -> Iterator[Mention]:
    """The mentions that follow a noun."""
    lead = re.compile(rf"(?:['’]s)?[\s,:–—-]*(?:(?:is|was|are|the|{words.named})[\s,:]+){{0,4}}(?:the\s+)?", re.IGNORECASE).match(
        text, end
    )
    at = lead.end() if lead else end
    if at < len(text) and text[at] in DOUBLE + SINGLE and (found := _quoted_after(text, at)):
        yield found
    elif inner := IN_BRACKETS.match(text, end):
        if left and looks_short(inner.group(1)) and not words.is_known_otherwise(inner.group(1)):
            yield Mention(inner.group(1), None, end, inner.end(), "name_then_acronym")
        elif not left:
            yield from _defined_until(inner.end(), defined, words)
    elif left and left.acronym and (long := LONG_IN_BRACKETS.match(text, end)):
        if long.group(1)[0] == left.acronym[0] and long.group(1).count(" ") >= 2:
            yield Mention(None, long.group(1).strip(), end, long.end(), "acronym_then_name")
    elif not left:
        found = list(_defined_at(end, at, defined, words, "noun_then_definition"))
        if not found and (named := ON_A_NAME.match(text, end)) and looks_short(named.group(2)):
            if not words.is_known_otherwise(named.group(2)):
                found = [Mention(named.group(2), _clean(named.group(1)), end, named.end(), "noun_then_name")]
        yield from found or _acronyms_at(text, at, words, "noun_then_acronym", text[end - 1] == "s")


def _without_between(text: str, start: int, words: ProjectWords) -> int:
    """Where a name before the noun would end: words like "pilot" are passed over; -1 if one makes it no project."""
    at = start
    for _ in range(3):
        stripped = text[:at].rstrip()
        token = stripped[stripped.rfind(" ", max(0, len(stripped) - 25)) + 1 :]
        small = token.casefold()
        if small in words.others:
            return -1
        if small not in words.between and not small.endswith(("-funded", "-financed", "-led", "-implemented", "-year")):
            return len(stripped)
        at = len(stripped) - len(token)
    return len(text[:at].rstrip())


def _quoted_after(text: str, opens: int) -> Mention | None:
    """A name in quotation marks that open here; where they never close, the name ends with a bracket or a comma."""
    window = text[opens + 1 : opens + LONGEST_NAME + 20]
    if text[opens] in DOUBLE:
        closes = min((at for sign in DOUBLE if (at := window.find(sign)) >= 0), default=-1)
    else:
        closing = CLOSES_SINGLE.search(window)
        closes = closing.start() if closing else -1
    if closes < 0 or "\n\n" in window[:closes] or closes > LONGEST_NAME:
        unclosed = re.search(r"\)|[;.](?=\s)|,(?=\s)(?!\s*\()|\n|$", window)
        closes = unclosed.end() if unclosed and unclosed.group() == ")" else unclosed.start() if unclosed else len(window)
        end = opens + 1 + closes
    else:
        end = opens + 2 + closes
    acronym, name = split_name(window[:closes])
    if following := IN_BRACKETS.match(text, end):
        if looks_short(following.group(1)) and not acronym:
            acronym, end = following.group(1), following.end()
    if not (acronym or name):
        return None
    return Mention(acronym, name, opens, end, "noun_then_quote")


def _quoted_before(text: str, ends: int) -> Mention | None:
    """A name in quotation marks that close here, perhaps with its acronym in brackets after it."""
    acronym, close = None, ends
    if ends > 0 and text[ends - 1] == ")" and (found := BRACKETS_BEFORE.search(text, max(0, ends - 40), ends)):
        acronym, close = found.group(1), len(text[: found.start()].rstrip())
    if close < 1 or text[close - 1] not in DOUBLE + SINGLE:
        return None
    opens = _opening(text, close - 1)
    if opens < 0:
        return None
    inner, name = split_name(text[opens + 1 : close - 1])
    if acronym and not looks_short(acronym):
        acronym = None
    if not (inner or name):
        return None
    return Mention(acronym or inner, name, opens, ends, "quote_then_noun")


def _opening(text: str, close: int) -> int:
    """Where the quotation marks open that close here, or -1."""
    begin = max(0, close - LONGEST_NAME)
    if text[close] in DOUBLE:
        return max(text.rfind(sign, begin, close) for sign in DOUBLE)
    found = [m.start() for m in OPENS_SINGLE.finditer(text, begin, close)]
    return found[-1] if found else -1


def _remote_quote(text: str, start: int, words: ProjectWords) -> Mention | None:
    """A quoted name of which the words after it say that it is a project: “X”. This is a project; “X”: new project."""
    begin = max(0, start - 60)
    closes = max(text.rfind(sign, begin, start) for sign in DOUBLE)
    if closes < 0:
        return None
    gap = text[closes + 1 : start]
    rest = GAP.match(gap)
    left = gap[rest.end() :].split() if rest else gap.split()
    if not gap.strip(" ") or len(left) > 1 or any(word.casefold() not in words.between for word in left):
        return None
    opens = _opening(text, closes)
    if opens < 0:
        return None
    acronym, name = split_name(text[opens + 1 : closes])
    return Mention(acronym, name, opens, closes + 1, "quote_is_project") if acronym or name else None


def _bracketed_before(text: str, ends: int, words: ProjectWords, defined: list[Definition]) -> Mention | None:
    """LONG (SHORT) right before the noun."""
    if ends < 1 or text[ends - 1] != ")":
        return None
    for found in defined:
        if found.end == ends and not words.is_known_otherwise(found.short, True) and not words.names_a_body(found.long):
            return Mention(found.short, _clean(found.long), found.start, ends, "definition_then_noun")
    bracket = BRACKETS_BEFORE.search(text, max(0, ends - 40), ends)
    if bracket and looks_short(bracket.group(1)) and not words.is_known_otherwise(bracket.group(1)):
        return Mention(bracket.group(1), None, bracket.start(1), bracket.end(1), "acronym_then_noun")
    return None


def _defined_at(end: int, at: int, defined: list[Definition], words: ProjectWords, rule: str) -> list[Mention]:
    """A definition that begins where the noun's lead-in ends (project on LONG (SHORT))."""
    return [
        Mention(found.short, _clean(found.long), found.start, found.end, rule)
        for found in defined
        if end <= found.start <= at + 4 and not words.is_known_otherwise(found.short, True) and not words.names_a_body(found.long)
    ][:1]


def _defined_until(end: int, defined: list[Definition], words: ProjectWords) -> Iterator[Mention]:
    """A definition whose long form takes in the noun: LONG project (SHORT)."""
    for found in defined:
        if found.end == end and not words.is_known_otherwise(found.short, True):
            yield Mention(found.short, _clean(words.without_noun(found.long)), found.start, end, "name_then_acronym")
            return


def _acronyms_at(text: str, at: int, words: ProjectWords, rule: str, several: bool) -> list[Mention]:
    """Acronyms right after the noun: project SHORT, projects SHORT and SHORT."""
    found: list[Mention] = []
    while token := TOKEN.match(text, at):
        short = token.group().rstrip(".’'")
        end = at + len(short)
        while following := NEXT_PHASE.match(text, end):
            end = following.end()
        if not looks_short(short) or words.is_known_otherwise(text[at:end]):
            break
        found.append(Mention(text[at:end], None, at, end, rule))
        join = JOINS.match(text, end)
        if not several or not join:
            break
        at = join.end()
    return found


def _run_before(text: str, ends: int, start: int, end: int, weak: bool, words: ProjectWords) -> Mention | None:
    """Capitalised words right before the noun: the SHORT project, the Long Name Project."""
    tokens = _capitalised_run(text, ends)
    if (
        not tokens
        or tokens[-1].group().endswith(("’s", "'s", "’", "'"))
        or words.is_known_otherwise(run := text[tokens[0].start() : ends])
    ):
        return None
    for at, token in enumerate(tokens):
        phased = len(tokens) - at > 1 and NUMERAL.match(tokens[-1].group())
        if looks_short(token.group()) and (phased or not words.is_known_otherwise(token.group())):
            if len(tokens) - at > 3 or words.is_known_otherwise(text[token.start() : ends]):
                break
            return Mention(text[token.start() : ends], None, token.start(), ends, "acronym_then_noun")
    if (
        weak
        or words.names_a_body(run)
        or not re.search(r"(?:\b[Tt]he|[’']s)\s+$", text[max(0, tokens[0].start() - 6) : tokens[0].start()])
    ):
        return None
    if all(words.is_known_otherwise(token.group()) or token.group().casefold() in words.between for token in tokens):
        return None
    if len(tokens) == 1 and text[start].isupper():
        return None
    return Mention(None, run, tokens[0].start(), ends, "name_then_noun")


def _capitalised_run(text: str, ends: int) -> list[re.Match[str]]:
    """The capitalised words that end here, with small words only between them; at most eight."""
    run: list[re.Match[str]] = []
    pending = 0
    for token in reversed(list(TOKEN.finditer(text, max(0, ends - 90), ends))):
        word = token.group()
        follows = run[0].start() if run else ends
        if text[token.end() : follows].strip() or "\n" in text[token.end() : follows] or len(run) >= 8:
            break
        if CAPITAL.match(word) or (run and NUMERAL.match(word)) or (not run and NUMERAL.match(word)):
            run.insert(0, token)
            pending = 0
        elif run and word in CONNECTORS and word != "the":
            run.insert(0, token)
            pending += 1
        else:
            break
        if word[-1] in ".!?":
            run.pop(0)
            break
    while run and (not CAPITAL.match(run[0].group()) or run[0].group() in STARTERS):
        run.pop(0)
    return run


STARTERS = frozenset(
    [
        "The",
        "This",
        "That",
        "Our",
        "A",
        "An",
        "Its",
        "Their",
        "Through",
        "Under",
        "In",
        "With",
        "New",
        "First",
        "Second",
        "Third",
        "For",
        "By",
        "From",
        "Within",
        "On",
        "Each",
        "Both",
        "All",
        "Another",
    ]
)


def split_name(words: str) -> tuple[str | None, str | None]:
    """Acronym and long name of what stands between quotation marks; either may be missing."""
    words = words.strip(ALL_QUOTES + ",;.")
    acronym = None
    if bracket := re.search(rf"\s*\((?:the\s+)?({SHORT}?)(?:\s+[Pp]roject)?\)$", words):
        if looks_short(bracket.group(1)):
            acronym, words = bracket.group(1), words[: bracket.start()].strip(ALL_QUOTES + ",;.")
    if not acronym:
        for sign in (" – ", " - ", " — ", ": "):
            first, _, last = words.partition(sign)
            if looks_short(first) and " " in last and abbreviates(first, last):
                return first, _clean(last)
            first, _, last = words.rpartition(sign)
            if looks_short(last) and " " in first and (found := abbreviates(last, first)) and found.start == 0:
                return last, _clean(first)
    if " " not in words and len(words) < 30 and "." not in words[:-1]:
        return (acronym or words or None), None
    return acronym, _clean(words)


def _clean(name: str) -> str | None:
    name = " ".join(name.split()).strip(ALL_QUOTES + ",;")
    return name if len(name) > 2 else None
