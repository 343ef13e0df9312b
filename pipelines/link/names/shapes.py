"""The shapes of project names: acronyms, names in quotation marks or brackets, runs of capitalised words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pipelines.link.names.alignment import SMALL_WORDS, abbreviates

DOUBLE, SINGLE = '“”„"«»', "‘’'`´"
OPENERS, DIRECTED = "“„«‘\"'`´", "“„«‘"
SPEECH_ENDS = (",", ".", "!", "?")
AROUND = DOUBLE + SINGLE + " \n\t,;"
CLOSES_SINGLE = re.compile(r"(?<=\S)[’'‘`´](?![^\W\d_])")
OPENS_SINGLE = re.compile(r"(?<![^\W_])[‘'’`´](?=\S)")
UNCLOSED = re.compile(r"\)|[;.](?=\s)|,(?=\s)(?!\s*\()|\n|$")
SHORT = r"(?!Phase\b|phase\b)[^\W_][\w.+&’'–/-]*(?: (?:[^\W\d_]+|[IVX]+|\d{1,2})){0,2}"
NOUN = r"[Pp]ro(?:ject|gramme)"
IN_BRACKETS = re.compile(rf"\s*\(\s*(?:the\s+)?(?:{NOUN}\s+)?[“\"‘']?({SHORT}?)[”\"’']?(?:\s+{NOUN})?\s*\)")
BRACKETS_BEFORE = re.compile(rf"\(\s*(?:the\s+)?[“\"‘']?({SHORT})[”\"’']?\s*\)\s*$")
BRACKETS_AT_END = re.compile(rf"\s*\((?:the\s+)?({SHORT}?)(?:\s+{NOUN})?\)$")
HYPHENS = re.compile(r"[-–/]")
TOKEN = re.compile(r"[^\s,;:()\[\]“”„\"«»‘]+")
NUMERAL = re.compile(r"(?:[IVX]{1,4}|\d{1,2})$")
NEXT_PHASE = re.compile(r"\s+(?:(?:Phase\s+)?(?:[IVX]{1,4}|\d{1,2})|Plus)\b")
CAPITAL = re.compile(r"[A-ZÀ-ÞА-ЯЁЇІЄ]|[a-z][A-Z][a-z]{3}")  # eLearning, eXpertise
DASHES = (" – ", " - ", " — ", ": ")
LONGEST_NAME = 200  # characters; the longest of a labelled project has 140
NEAR = 40  # characters in which most runs of capitalised words begin
LONGEST_RUN = 8  # words; longer runs of capitals are headlines
CONNECTORS = SMALL_WORDS - {"the", "a", "an", "by", "from", "at"} | {"against", "&"}
STYLISED = re.compile(r"[A-Z]{2}[a-z]{4,}$")  # MObility EXperts: a word with the letters of an acronym in capitals
FAR_WORDS = frozenset({"along", "between", "across", "among", "through", "with"})  # words inside names that may have articles


class Quoted(NamedTuple):
    """A name in quotation marks: its acronym and its long form (one may be missing), and its place, marks included."""

    acronym: str | None
    name: str | None
    start: int
    end: int


@lru_cache(maxsize=1 << 14)
def looks_short(words: str) -> bool:
    """Decide whether words look like an acronym: two capitals, or a capital and a digit, in one part; four words at most."""
    first, *rest = words.split() or [""]
    is_file_number = first.count("/") > 1  # AZ/14/ENI
    if len(rest) > 3 or not CAPITAL.search(first) or NUMERAL.match(first) or is_file_number:
        return False
    parts = HYPHENS.split(first)
    if any(len(part) > 3 and part.islower() for part in parts):  # EU-funded, COVID-related
        return False
    if STYLISED.match(first):
        return False
    return any(sum(c.isupper() or c.isdigit() for c in part) >= 2 and CAPITAL.search(part) for part in parts)


def is_coined_word(word: str) -> bool:
    """Decide whether a word looks coined: at least two capitals and four characters (PROTECT-Med, MIEUX+, EU4Youth)."""
    return sum(map(str.isupper, word)) >= 2 and len(word) >= 4


def quoted_after(text: str, opens: int) -> Quoted | None:
    """Return the name in quotation marks that open at this position.

    Where the marks never close, the name ends at a bracket, a comma or the end of the sentence.
    """
    if (
        opens >= len(text)
        or text[opens] not in OPENERS
        or not (text[opens] in DIRECTED or text[opens - 1 : opens] in {" ", "\n"})
    ):
        return None
    window = text[opens + 1 : opens + 1 + LONGEST_NAME]
    closes = _closing(window, text[opens])
    end = opens + 2 + closes
    if closes < 0:
        unclosed = UNCLOSED.search(window)
        closes = len(window) if not unclosed else unclosed.end() if unclosed.group() == ")" else unclosed.start()
        end = opens + 1 + closes
    acronym, name = split_name(window[:closes])
    if not _is_name(acronym or name):
        return None
    following = IN_BRACKETS.match(text, end)
    if following and not acronym and looks_short(following.group(1)):
        acronym, end = following.group(1), following.end()
    return Quoted(acronym, name, opens, end)


def quoted_before(text: str, ends: int) -> Quoted | None:
    """Return the name in quotation marks that close at this position, with an acronym in brackets after it."""
    bracket = BRACKETS_BEFORE.search(text, max(0, ends - 40), ends) if text[ends - 1 : ends] == ")" else None
    close = len(text[: bracket.start()].rstrip()) if bracket else ends
    if close < 1 or text[close - 1] not in DOUBLE + SINGLE or (opens := opening(text, close - 1)) < 0:
        return None
    inside = text[opens + 1 : close - 1]
    acronym, name = split_name(inside)
    if not _is_name(acronym or name) or inside.rstrip().endswith(SPEECH_ENDS):
        return None
    if bracket and looks_short(bracket.group(1)):
        acronym, name = bracket.group(1), name or acronym
    return Quoted(acronym, name, opens, ends)


def split_name(words: str) -> tuple[str | None, str | None]:
    """Split a name into acronym and long form: LONG (SHORT), LONG – SHORT, SHORT: LONG, or only one of them."""
    words = words.strip(AROUND + ".")
    bracket = BRACKETS_AT_END.search(words)
    if bracket and looks_short(bracket.group(1)):
        return bracket.group(1), clean(words[: bracket.start()])
    for sign in DASHES:
        first, _, last = words.partition(sign)
        if looks_short(first) and " " in last and abbreviates(first, last):
            return first, clean(last)
        first, _, last = words.rpartition(sign)
        if looks_short(last) and " " in first and (found := abbreviates(last, first)) and found.start == 0:
            return last, clean(first)
    if " " not in words and "." not in words:
        return words or None, None
    return None, clean(words)


def mostly_capitals(name: str) -> bool:
    """Decide whether at least half of the words of a name begin with a capital or a digit; small words don't count."""
    words = [word for word in TOKEN.findall(name) if word.casefold() not in SMALL_WORDS]
    return 2 * sum(not word[0].islower() for word in words) >= len(words) > 0


def _is_name(words: str | None) -> bool:
    """Decide whether quoted words may be a name: they begin with no small letter."""
    return words is not None and not words[:1].islower()


def clean(name: str) -> str | None:
    """Return a name on one line, without marks around it; None if fewer than three characters are left."""
    name = " ".join(name.split()).strip(AROUND)
    return name if len(name) > 2 else None


def capitalised_run(text: str, ends: int, articles: bool = False) -> list[re.Match[str]]:
    """Return the capitalised words and numbers that end at this position, with only small words between; none if too many.

    An article ends the run. With `articles`, an article after another small word ("in the") may be part of it.
    """
    last = text[text.rfind(" ", max(0, ends - 40), ends) + 1 : ends]
    if not last or (last[0].islower() and last[1:2].islower()):  # the usual case: "the project"
        return []
    reach, longest = (LONGEST_NAME, 2 * LONGEST_RUN) if articles else (90, LONGEST_RUN)
    tokens = list(TOKEN.finditer(text, max(0, ends - NEAR), ends))
    run = _run_at_end(text, tokens, ends, articles)
    if len(run) >= len(tokens) - 2:  # the run may be longer, or its first token cut
        run = _run_at_end(text, list(TOKEN.finditer(text, max(0, ends - reach), ends)), ends, articles)
    while run and not CAPITAL.match(run[0].group()):
        run.pop(0)
    return run if len(run) <= longest else []


def _run_at_end(text: str, tokens: list[re.Match[str]], ends: int, articles: bool) -> list[re.Match[str]]:
    """Return the tokens at the end that are capitalised words, numbers, or small words that join them."""
    run: list[re.Match[str]] = []
    follows = ends
    for at in range(len(tokens) - 1, -1, -1):
        token, before = tokens[at], tokens[at - 1].group() if at else ""
        word = token.group()
        joined = text[token.end() : follows] == " " or token.end() == ends
        passes = word in CONNECTORS or (articles and (word in FAR_WORDS or (word == "the" and before in CONNECTORS | FAR_WORDS)))
        if not joined or word[-1] in ".!?" or not (CAPITAL.match(word) or NUMERAL.match(word) or (run and passes)):
            break
        run.insert(0, token)
        follows = token.start()
    return run


def title_at(text: str, at: int, fewest: int) -> tuple[str, int] | None:
    """Return the capitalised words that begin at this position, with small words between, and their end; None if too few."""
    words, end, follows, before = 0, at, at, ""
    for token in TOKEN.finditer(text, at, at + LONGEST_NAME):
        word = token.group().rstrip(".!?")
        large = bool(CAPITAL.match(word) or NUMERAL.match(word))
        passes = words and (word in CONNECTORS or (word == "the" and (before in CONNECTORS or before.endswith("ing"))))
        if text[follows : token.start()] not in {"", " "} or not (large or passes):
            break
        if large:
            words, end = words + 1, token.start() + len(word)
        follows, before = token.end(), word
        if word != token.group():
            break
    return (text[at:end], end) if words >= fewest else None


def acronym_at(text: str, at: int) -> tuple[str, int] | None:
    """Return the acronym that begins at this position, with the number of its phase, and its end."""
    token = TOKEN.match(text, at)
    short = token.group().rstrip(".’'") if token else ""
    if not looks_short(short):
        return None
    end = at + len(short)
    while following := NEXT_PHASE.match(text, end):
        end = following.end()
    return text[at:end], end


def _closing(window: str, opener: str) -> int:
    """Return the position at which the quotation marks close, or -1. A quotation does not span paragraphs."""
    if opener in DOUBLE:
        closes = min((at for sign in DOUBLE if (at := window.find(sign)) >= 0), default=-1)
    else:
        found = CLOSES_SINGLE.search(window)
        closes = found.start() if found else -1
    return -1 if "\n\n" in window[: max(closes, 0)] else closes


def opening(text: str, close: int) -> int:
    """Return the position at which the quotation marks open that close here, or -1."""
    begin = max(0, close - LONGEST_NAME)
    if text[close] in DOUBLE:
        return max(text.rfind(sign, begin, close) for sign in DOUBLE)
    return max((m.start() for m in OPENS_SINGLE.finditer(text, begin, close)), default=-1)
