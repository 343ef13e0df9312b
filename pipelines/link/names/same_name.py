"""Decide when two names mean one project: spellings, phases and the identifier."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

from pipelines.link.names.acronyms import Definition
from pipelines.link.names.alignment import SMALL_WORDS, abbreviates
from pipelines.link.names.passages import Mention

WORD = re.compile(r"[^\W_]+\+?")
SLUG_WORD = re.compile(r"[^\W_]+")
STEM = 5  # letters: West African Response and West Africa Response are one name, as are Enhancing and Enhancement
SHORTEST_PART, LONGEST_PART = 2, 3  # letters of each word in a blend, and of at least one word
SAME_BEGINNING = 4  # words at the beginning that two long names of one project share
PHASE_END = re.compile(r"(?:-phase)?-(?:\d{1,2}|[ivx]{1,4})$")
NAMED_PHASE = re.compile(r"(?<=[^\W_])-phase-(?=(?:\d{1,2}|[ivx]{1,4})$)")
NUMBERS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
}


@lru_cache(maxsize=1 << 14)
def slug(words: str) -> str:
    """Return words as an identifier: small ASCII letters and digits, joined by hyphens; letters of other scripts stay.

    Only the number identifies a phase: HARBOUR Phase II and HARBOUR II → harbour-ii.
    """
    return NAMED_PHASE.sub("-", "-".join(SLUG_WORD.findall(_plain(words.replace("+", " plus ")))))


def _plain(words: str) -> str:
    """Return words in small letters without diacritics."""
    if words.isascii():
        return words.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", words).casefold() if not unicodedata.combining(c))


def project_id(acronym: str | None, name: str | None) -> str:
    """Return the identifier of a project, made of its acronym, else of its name."""
    return slug(acronym or name or "")


def name_key(name: str) -> tuple[str, ...]:
    """Return the words of a long name without the differences between spellings: small words, endings, dashes, quotes, case."""
    words = WORD.findall(_plain(name))
    return tuple(NUMBERS.get(word) or _stem(word) for word in words if word not in SMALL_WORDS or word in NUMBERS)


def _stem(word: str) -> str:
    """Cut a word to its first letters, without a plural s."""
    return word.removesuffix("s")[:STEM] if len(word) > 3 else word


def same_name(one: tuple[str, ...], other: tuple[str, ...], least: int = SAME_BEGINNING) -> bool:
    """Decide whether two keys are of one name, even if one of them is cut short or longer."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= least and long[: len(short)] == short and not (set(long[len(short) :]) & set(NUMBERS.values()))


def merge_mentions(found: list[Mention], defined: list[Definition]) -> list[Mention]:
    """Merge the mentions of each project in one item, and fill in missing names."""
    projects: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.acronym is None or m.name is None, m.acronym is None)):
        for at, known in enumerate(projects):
            if _same(known, mention):
                if not (known.acronym and known.name):
                    projects[at] = known._replace(acronym=known.acronym or mention.acronym, name=known.name or mention.name)
                break
        else:
            projects.append(mention)
    long_of = {slug(d.short): d.long for d in reversed(defined)} if projects else {}
    return [_spelled_out(project, long_of) for project in projects]


def _spelled_out(project: Mention, long_of: dict[str, str]) -> Mention:
    """Add the long form that the item gives to the project's acronym or to that of its first phase.

    A name that only repeats the acronym is removed.
    """
    if project.name and project.acronym and slug(project.name) == slug(project.acronym):
        project = project._replace(name=None)
    if project.name or not project.acronym or not long_of:
        return project
    identifier = slug(project.acronym)
    return project._replace(name=long_of.get(identifier) or long_of.get(first_phase(identifier)))


def first_phase(identifier: str) -> str:
    """Remove the number of a phase from an identifier: mobilaze-2 → mobilaze."""
    return PHASE_END.sub("", identifier)


def _same(known: Mention, mention: Mention) -> bool:
    """Decide whether two mentions are of one project."""
    if known.acronym and known.acronym == mention.acronym:
        return True
    if mention.rule == "named_for" and mention.acronym and known.name and known.name.startswith(mention.acronym):
        return True
    if known.acronym and mention.acronym:
        one, other = slug(known.acronym), slug(mention.acronym)
        return (
            one == other
            or (one.startswith(other) and _one_within_other(other, one))
            or (other.startswith(one) and _one_within_other(one, other))
        )
    if known.name and mention.name:
        least = 2 if "name_then_noun" in (known.rule, mention.rule) else SAME_BEGINNING
        return same_name(name_key(known.name), name_key(mention.name), least)
    acronym, name = known.acronym or mention.acronym, known.name or mention.name
    if not acronym or not name:
        return False
    return is_blend(acronym, name) or bool((found := abbreviates(acronym, name)) and found.start == 0)


def is_blend(acronym: str, name: str) -> bool:
    """Decide whether an acronym consists of beginnings of a name's words: LAGOON-REG, Registers for the Lagoon."""
    words = [word for word in SLUG_WORD.findall(_plain(name)) if word not in SMALL_WORDS]
    letters, at, covered, longest = "".join(SLUG_WORD.findall(_plain(acronym))), 0, 0, 0
    while at < len(letters):
        size = max((_shared(word, letters[at:]) for word in words), default=0)
        if size >= SHORTEST_PART:
            covered, longest = covered + size, max(longest, size)
        at += size if size >= SHORTEST_PART else 1
    return longest >= LONGEST_PART and 3 * covered >= 2 * len(letters)


def _shared(one: str, other: str) -> int:
    """Count the letters that both words begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _one_within_other(one: str, other: str) -> bool:
    """Decide whether a longer acronym only adds words: IBM and IBM Lebanon, but not two phases (MOBILAZE, MOBILAZE 2)."""
    short, long = one.split("-"), other.split("-")
    return (
        long[: len(short)] == short
        and len(short[0]) >= 3
        and not any(word in NUMBERS or word.isdigit() or len(word) == 1 for word in long[len(short) :])
    )
