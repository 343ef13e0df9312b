"""Projects told by a coined word in capitals and what is said of it: SAFEPORT, funded by …; under SAFEPORT; SAFEPORT ends.

Here: words in capitals that nothing else is called by, their long forms, and the phrases around them. Not here: the word
project beside a name (project_mentions), nor what several items together say (projects).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from pipelines.link.beside import BLANK, EIGHT, among, word_along
from pipelines.link.fold import SEPARATOR, Keys, keys
from pipelines.link.project_names import slug
from pipelines.link.project_passages import Mention, Passage
from pipelines.link.project_shapes import CAPITAL, DOUBLE, SINGLE, capitalised_run, clean, mostly_capitals, opening, quoted_before
from pipelines.link.project_words import APPOSING, ProjectWords
from pipelines.link.scan import Code, Scan, is_capital, letter_class
from pipelines.link.spans import Bools, Ints

SURE, FRAMED = "acronym_said", "acronym_framed"
HINT = "acronym_hinted"  # the rule of mentions that count only together with others
FEWEST_LETTERS = 4
COINED_LETTERS = 6  # from which a word in capitals is hardly the initials of an organisation
BEFORE_PAIR, AFTER_PAIR = 60, 110  # characters around a name and its acronym in which money or a project is spoken of
FOUR = "EU4"
NAME_WITH_FOUR = re.compile(r"(?<![\w-])EU4[A-Z][\w+]*(?:-[A-Z]\w*)*")
LETTERS = re.compile(r"[^\W\d_]+")
REACH = 60  # characters of a phrase before an acronym
CAPITALS = re.compile(r"[A-Z][A-Z0-9]*(?:[-–][A-Z0-9]+)*(?![^\W_])")
COINED = re.compile(
    r"[A-Z]+(?:\d[A-Z]{2,})?(?:[-–](?!I+$|V$|X$)[A-Z]{2,})*(?:(?<=[A-Z]{5})[-–]\d)?(?:(?<=[A-Z]{3})-[A-Z][a-z]{2,})?$"
)  # a letter and numbers are formulas and types
CAPITALS_BEFORE = re.compile(r"(?<![\w’'-])([A-Z]{2,}(?:[-–][A-Z0-9]+)*) $")
TITLE_AFTER = re.compile(r" ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
PHASE_AFTER = re.compile(r"\s(?:Phase\s(?:[IVX]{1,4}|\d)|I{2,3}|IV|VI{0,3}|[2-9])\b(?![.,:]?\d|%| (?:million|billion))")
LONG_AFTER = re.compile(r"\s?\(([^()]{8,180})\)")
LONG_APPOSED = re.compile(rf", (?:{'|'.join(APPOSING)}) ([A-ZÀ-Þ][^()\[\].;:!?\n,“”\"]{{12,150}}),")
DOING = re.compile(r"\b[A-Z][a-z]+ing the $")
CUT_SHORT = re.compile(
    r"(?:\b[A-Z][\w-]+, |\b(?:para|pour|des|du|de la|do|dos|da|zu|zur|für|del|di|dla) )$"
)  # names go on before it
CALLED_FOR_SHORT = re.compile(r"[,;]? or $")
TITLE_WORD = re.compile(r"\b[A-ZÀ-Þ][^\W\dA-Z_]+")
LONG_NUMBER = re.compile(r"\d{3}")
GOES_ON = frozenset(" ,–—-\n")  # after an acronym that something is said of
CLOSING = frozenset(DOUBLE + SINGLE)
PHASE_OPENS = [ord(sign) for sign in "PIV23456789"]
ROMAN = [ord(letter) for letter in "IV"]
THE = keys(["the"], last=True)[0]


def coined(scan: Scan, words: ProjectWords) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Words in capitals and marks that close a quoted name, by row and field, in characters of the field.

    Only those that something may be said of, by the words and signs beside them: of most words in capitals nothing is.
    """
    begins, ends = _capitals(scan)
    said = _may_be_said(scan, begins, ends, words)
    marks, fours = _closing_marks(scan), _fours(scan)
    marks = marks[among(_word_after(scan, marks + 1), words.following)]
    begins = np.concatenate([begins[said], marks, fours])
    ends = np.concatenate([ends[said], marks + 1, fours + len(FOUR)])
    where = np.searchsorted(scan.starts, begins, "right") - 1
    begins, ends = begins - scan.starts[where], ends - scan.starts[where]
    found: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for at, start, end in zip(where.tolist(), begins.tolist(), ends.tolist(), strict=True):
        found[at // 2, at % 2].append((start, end))
    return found


def _capitals(scan: Scan) -> tuple[Ints, Ints]:
    """Where words in capitals begin and end, with digits and hyphens in them and three capitals in a row at least.

    Those that two more such words follow stand in a headline and are left out.
    """
    code = scan.code
    capital = _between(code, "A", "Z")
    three = np.flatnonzero(capital[:-2] & capital[1:-1] & capital[2:])
    inside = capital | _between(code, "0", "9") | (code == ord("-")) | (code == ord("–"))
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1  # the text begins and ends with a line end, which is not inside
    begins, ends = edges[::2], edges[1::2]
    wanted = (ends - begins >= FEWEST_LETTERS) & (np.searchsorted(three, ends) > np.searchsorted(three, begins))
    follows = _follow_in_capitals(code, capital, begins, ends)
    wanted &= ~(follows & np.append(follows[1:], False))
    begins, ends = begins[wanted], ends[wanted]
    ending = (code[ends - 2] == ord("-")) & capital[ends - 1]  # PROTECT-Med
    alone = capital[begins] & (ending | ~_between(code[ends], "a", "z")) & ~_between(code[begins - 1], "a", "z")
    mixed = alone & _between(code[ends], "a", "z")
    ends[mixed] = [_end_of_word(scan.joined, end) for end in ends[mixed].tolist()]
    return begins[alone], ends[alone]


def _end_of_word(text: str, at: int) -> int:
    """Where the letters end that go on at a place."""
    found = LETTERS.match(text, at)
    return found.end() if found else at


def _follow_in_capitals(code: Code, capital: Bools, begins: Ints, ends: Ints) -> Bools:
    """Whether after each of these words the next one follows in capitals, and is not the number of a phase (II, IV)."""
    first = np.append(begins[1:], 0)
    whole = capital[first] & capital[first + 1] & (letter_class(code[np.append(ends[1:], 0)]) == 0)
    number = np.isin(code[first], ROMAN) & np.isin(code[first + 1], ROMAN)
    return (first == ends + 1) & (code[ends] == BLANK) & whole & ~number


def _may_be_said(scan: Scan, begins: Ints, ends: Ints, words: ProjectWords) -> Bools:
    """Whether the neighbours of words in capitals leave room for a phrase, a long form or a phase."""
    code, letters, first = scan.code, scan.folded.letters, scan.folded.positions(begins)
    before, length = word_along(letters, first[:, None] - np.arange(2, 2 + EIGHT))
    further, _ = word_along(letters, (first - length)[:, None] - np.arange(3, 3 + EIGHT))
    after, following = code[ends], code[np.minimum(ends + 1, len(code) - 1)]
    in_brackets = (code[begins - 1] == ord("(")) & (after == ord(")"))
    opens = (after == BLANK) & (following == ord("("))
    capitals = (code[begins - 1] == BLANK) & is_capital(code[begins - 2])
    capitals |= (after == BLANK) & is_capital(following)
    phase = ((after < BLANK) | (after > 0x7F)) & np.isin(following, PHASE_OPENS)  # the same after a line end or the like
    spoken = among(before, words.speaking) | ((before == THE) & among(further, words.surely))
    glued = letters[first - 1] != SEPARATOR
    return in_brackets | opens | capitals | phase | spoken | glued | among(_word_after(scan, ends), words.following)


def _word_after(scan: Scan, ends: Ints) -> Keys:
    """The first word after each place, whatever signs stand between."""
    at = scan.folded.positions(ends)
    letters = scan.folded.letters
    return word_along(letters, (at + (letters[at] == SEPARATOR))[:, None] + np.arange(EIGHT))[0]


def _fours(scan: Scan) -> Ints:
    """Where names like EU4Youth begin, as the EU calls its programmes."""
    code = scan.code
    at = np.flatnonzero(code[2:-1] == ord(FOUR[2])) + 2
    at = at[(code[at - 1] == ord(FOUR[1])) & (code[at - 2] == ord(FOUR[0])) & _between(code[at + 1], "A", "Z")]
    return at - 2


def _between(code: Code, first: str, last: str) -> Bools:
    return code - np.uint32(ord(first)) <= ord(last) - ord(first)  # what is smaller wraps round and is larger


def _closing_marks(scan: Scan) -> Ints:
    """Where quotation marks close after a letter, with words to follow: speech would end with a comma or a full stop."""
    code = scan.code[1:-2]
    marks = np.flatnonzero((code == ord("”")) | (code == ord('"')) | (code == ord("»"))) + 1
    before, after = scan.code[marks - 1], scan.code[marks + 1]
    return marks[_between(before | 32, "a", "z") & ((after == ord(" ")) | (after == ord(",")))]


def token_mentions(passage: Passage, tokens: list[tuple[int, int]]) -> Iterator[Mention]:
    """Projects that the words around their acronyms in capitals give away; hints have the rule HINT."""
    for start, end in tokens:
        word = passage.text[start:end]
        if word in CLOSING:
            yield from _quoted(passage, end)
            continue
        if word == FOUR:
            yield from _four(passage, start)
            continue
        if _may_be_coined(word, passage.words) and (whole := _whole(passage, start, end)):
            yield from _told(passage, *whole)


@lru_cache(maxsize=1 << 14)
def _may_be_coined(word: str, words: ProjectWords) -> bool:
    """Whether a word in capitals looks coined and nothing else is called so; a place's name may be part of a project's."""
    return bool(COINED.match(word)) and (words.is_place_in_capitals(word) or not words.is_known_otherwise(word))


def _four(passage: Passage, start: int) -> Iterator[Mention]:
    """A programme of the EU with a name like EU4Youth, and its phase."""
    if found := NAME_WITH_FOUR.match(passage.text, start):
        phase = PHASE_AFTER.match(passage.text, found.end())
        end = phase.end() if phase else found.end()
        yield passage.mention(passage.text[start:end], None, start, end, "named_for")


def _quoted(passage: Passage, end: int) -> Iterator[Mention]:
    """A name in quotation marks of which the words after it say who pays for it: “Safer Quays in Togo”, funded by."""
    words = passage.words
    quoted = quoted_before(passage.text, end) if words.paid_after.match(passage.text, end) else None
    if not quoted or not quoted.name or quoted.name.count(" ") < 2 or not mostly_capitals(quoted.name):
        return
    if not words.names_a_body(quoted.name, in_pair=True) and not words.is_known_otherwise(quoted.name):
        yield passage.mention(*quoted, "quote_paid")


def _whole(passage: Passage, start: int, end: int) -> tuple[int, int, int] | None:
    """Where an acronym begins and ends with the words that belong to it, and without its phase; None in capitals' headlines."""
    text, words = passage.text, passage.words
    before, after = _capitals_before(text, start), _capitals_after(text, end)
    if before and _joins(before.group(1), words):
        start = before.start(1)
    if after and ((before and start == before.start(1)) or not _joins(after.group(), words)):
        return None
    end = after.end() if after else end
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
    """Whether a word in capitals beside an acronym is part of it: a place's name or a term, not an organisation's."""
    return words.is_place_in_capitals(word) or not words.is_known_otherwise(word, spelled_out=True)


def _capitals_before(text: str, start: int) -> re.Match[str] | None:
    """The word in capitals right before an acronym."""
    return CAPITALS_BEFORE.search(text, max(0, start - 30), start) if text[max(0, start - 2) : start - 1].isupper() else None


def _capitals_after(text: str, end: int) -> re.Match[str] | None:
    """The word in capitals right after an acronym, if it is not the number of its phase."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 3].isupper() or PHASE_AFTER.match(text, end):
        return None
    after = CAPITALS.match(text, end + 1)
    return after if after and len(after.group()) > 1 else None


def _told(passage: Passage, start: int, first: int, end: int) -> Iterator[Mention]:
    """The mention of one acronym, if the text says enough of it."""
    text, words = passage.text, passage.words
    short = text[start:end]
    if words.is_known_otherwise(short):
        return
    pair = _long_left(passage, start, end) or _long_right(passage, short, end)
    if pair and not _may_be_pair(passage, text[start:first], pair[0]):
        return
    name, begins, ends = pair or (None, start, end)
    rule = _frame(passage, short, min(start, begins), ends, first < end and text[end - 1].isalpha())
    if pair and (rule in {SURE, FRAMED} or "-" in short or _is_spoken_of(passage, begins, ends)):
        rule = "acronym_and_name"
    if rule and not _among_capitals(text, start, end):
        yield passage.mention(short, name, min(start, begins), max(end, ends), rule)


def _among_capitals(text: str, start: int, end: int) -> bool:
    """Whether most letters around are capitals too, as in the headlines of some."""
    if not (text[max(0, start - 2) : start].strip().isupper() or text[end : end + 3].strip().isupper()):
        return False  # the usual case
    around = text[max(0, start - REACH) : start].rpartition("\n")[2] + text[end : end + REACH].partition("\n")[0]
    return sum(map(str.isupper, around)) > sum(map(str.islower, around))


def _frame(passage: Passage, short: str, start: int, end: int, phase: bool) -> str | None:
    """The rule by which the phrases around an acronym, and its long form, tell a project; None if none does."""
    text, words = passage.text, passage.words
    before, after = words.said_before(text, start), end + (text[end : end + 1] == ")")
    goes_on = text[after : after + 1] in GOES_ON
    if before == "sure" or (goes_on and words.sure_after.match(text, after)):
        return SURE
    if phase or before == "hint" or (goes_on and words.hint_after.match(text, after)):
        return FRAMED if _is_coined(short) else HINT
    weak = _is_coined(short) and (before or (goes_on and words.weak_after.match(text, after)))
    return HINT if weak else None


def _is_coined(short: str) -> bool:
    return sum(c.isalpha() for c in short.split(maxsplit=1)[0]) >= COINED_LETTERS or "-" in short


def _long_left(passage: Passage, start: int, end: int) -> tuple[str, int, int] | None:
    """The long form before an acronym in brackets, or in quotation marks before “or SHORT for short”."""
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
    while tokens and tokens[0].group().casefold() in passage.words.starters:
        tokens = tokens[1:]
    if len(tokens) < 3 or not CAPITAL.match(tokens[0].group()):
        return None
    begins = tokens[0].start()
    if doing := DOING.search(text, max(0, begins - 30), begins):
        begins = doing.start()
    name = clean(text[begins:ends])
    return (name, begins, end + 1) if name else None


def _long_right(passage: Passage, short: str, end: int) -> tuple[str, int, int] | None:
    """The long form in brackets or between commas after an acronym."""
    if passage.text[end : end + 2] not in {" (", ", "}:
        return None
    found = LONG_AFTER.match(passage.text, end) or LONG_APPOSED.match(passage.text, end)
    name = clean(found.group(1)) if found else None
    if not found or not name or name.count(" ") < 1 or not mostly_capitals(name) or slug(name) == slug(short):
        return None
    return name, end, found.end()


def _may_be_pair(passage: Passage, short: str, name: str) -> bool:
    """Whether an acronym and a long form may be a project's: it is no body by its words, nor by its initials."""
    if passage.words.names_a_body(name, in_pair=True) or passage.words.is_known_otherwise(name):
        return False
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", name) if word[0].isupper())
    return short != initials and len(TITLE_WORD.findall(name)) >= 2 and not LONG_NUMBER.search(name)


def _is_spoken_of(passage: Passage, start: int, end: int) -> bool:
    """Whether a project, its money or its launch is spoken of beside a name."""
    near = passage.text[max(0, start - BEFORE_PAIR) : end + AFTER_PAIR]
    return bool(passage.words.noun.search(near) or passage.words.life.search(near))
