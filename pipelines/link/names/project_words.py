"""The words that identify projects, and the names of other things, as sets and patterns.

The words themselves are in warehouse/reference/kept/project_words.csv.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import polars as pl

from pipelines.link.tokens.fold import Keys, word_keys

REACH, MOST_WORDS = 60, 6  # characters and words of a phrase before a name
MOST_BETWEEN = 3  # words between a name and the noun: the X joint research project
STRENGTH = ("", "weak", "hint", "sure")
PARTICIPLES = ("-funded", "-financed", "-led", "-implemented", "-year")
PHASE_SIGNS = frozenset("0123456789ivx")
PHASE_END = re.compile(r" (?:\d{1,2}|[ivx]{1,4})$")
WORD = re.compile(r"[^\W_]+")
ARTICLES = ("a", "an", "the", "its", "our", "un", "une", "le", "la", "el", "das", "ein", "eine", "einem", "einer", "il", "uno")
STUDY = "study"  # a word for projects as well: SHORT, a study
PAID_BY = r"|which [^.;]{3,120}? (?:co-?)?(?:fund(?:s|ed)?|financ(?:es?|ed)|pa(?:ys?|id) for)"
CALLED = "or"  # “the long form” or SHORT for short
AFTER = ("paid_after", "sure_after", "hint_after", "weak_after", "filler")
APPOSING = ("the", "la", "le", "die", "das", "el")  # articles of a long form between commas after its acronym


@dataclass(frozen=True, eq=False)
class ProjectWords:
    """Words that may introduce a project, and words that must not be taken for one.

    Patterns expect words in small letters; `before_name` and `called` accept any case.

    - `noun`: the words project and programme in their languages.
    - `weak`: nouns with many other meanings (programme), in small letters.
    - `actions`: words that mostly mean other things than projects; the name must be quoted, or between commas.
    - `before_name`: words between the noun and a name after it: called, entitled.
    - `called`: those of them that say it is the project's name.
    - `between`: words between a name and the noun after it: pilot, research.
    - `starters`: capitalised words that only begin a sentence or a phrase: Through, Our, Both.
    - `other_programmes`: words before programme that exclude a project: training, master's.
    - `bodies`: words in the name of a body, an event or a paper: agency, conference, report.
    - `events`: those of them that may end a project's name if the word project is right beside its acronym: dialogue.
    - `pair_bodies`: words of bodies where the only hint of a project is an acronym in brackets: unit, system.
    - `heads`: words in a name that make it a project's if somebody pays for it: partnership, initiative.
    - `tails`: words at the end of a project's name: project, facility.
    - `openings`: words at the beginning of a project's name: strengthening, support to.
    - `phrases_before`: phrases before an acronym, in small letters, with their strength. It is sure (launch of), hint (under), or
      weak, as organisations have them as well (support from). The last word of each phrase is in it too, without a strength.
    - `paid_after`, `sure_after`, `hint_after`, `weak_after`: phrases after an acronym: funded by, says goodbye, workshop, report.
    - `last_words_before`, `last_words_sure`, `first_words_after`: keys of the last words of phrases before an acronym, of the
      sure ones among them, and of the first words of phrases after it. They quickly exclude an acronym without such a phrase.
    - `life`: words about money and beginnings, near a name and its acronym.
    - `places`: names of countries and regions, in small letters.
    - `names`: names of countries, organisations, donors and schemes, in small letters.
    - `terms`: terms and the donors' instruments, which may be a project's name once an item spells them out.
    - `regions`: names of regions, which may be part of a programme's name: the Sahel Programme.
    - `project_regions`: those of them that name projects as well: the Silk Routes project.
    """

    noun: re.Pattern[str]
    weak: frozenset[str]
    actions: frozenset[str]
    before_name: re.Pattern[str]
    called: re.Pattern[str]
    between: frozenset[str]
    starters: frozenset[str]
    other_programmes: frozenset[str]
    bodies: frozenset[str]
    events: frozenset[str]
    pair_bodies: frozenset[str]
    tails: frozenset[str]
    heads: frozenset[str]
    openings: tuple[str, ...]
    phrases_before: dict[str, str]
    paid_after: re.Pattern[str]
    sure_after: re.Pattern[str]
    hint_after: re.Pattern[str]
    weak_after: re.Pattern[str]
    last_words_before: Keys
    last_words_sure: Keys
    first_words_after: Keys
    life: re.Pattern[str]
    places: frozenset[str]
    names: frozenset[str]
    terms: frozenset[str]
    regions: frozenset[str]
    project_regions: frozenset[str]

    @classmethod
    def build(cls, words: pl.DataFrame, nouns: dict[str, list[str]], names: dict[str, set[str]]) -> ProjectWords:
        """Build from the rows of project_words.csv (words, kind), the nouns by cue, and the names of other things by field."""
        small = {kind: frozenset(map(str.casefold, rows["words"])) for (kind,), rows in words.group_by("kind")}
        weak = nouns["programme_noun"]
        every = sorted(map(str.casefold, [*nouns["project_noun"], *weak]), key=len, reverse=True)
        return cls(
            noun=re.compile("|".join(map(re.escape, every))),
            weak=frozenset(map(str.casefold, weak)),
            actions=frozenset(map(str.casefold, nouns["action_noun"])),
            before_name=_before_name_pattern(small["named"]),
            called=re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(small['named'] - {'on'})))})\b", re.IGNORECASE),
            between=small["between"],
            starters=small["starter"],
            other_programmes=small["other_programme"],
            bodies=small["body"] | small["event"],
            events=small["event"],
            pair_bodies=small["body"] | small["event"] | small["pair_body"],
            tails=small["tail"],
            heads=small["paid_head"],
            openings=tuple(f"{word} " for word in sorted(small["opening"])),
            phrases_before=_strength_of_phrases(small),
            paid_after=_after_pattern(small["paid_after"], small["filler"], ""),
            sure_after=_after_pattern(
                small["paid_after"] | small["sure_after"], small["filler"], _is_a_project_pattern([*every, *nouns["action_noun"]])
            ),
            hint_after=_after_pattern(small["hint_after"], frozenset(), PAID_BY),
            weak_after=_after_pattern(small["weak_after"], frozenset(), ""),
            last_words_before=_word_keys_of(
                [*small["sure_before"], *small["hint_before"], *small["weak_before"], CALLED], last=True
            ),
            last_words_sure=_word_keys_of(small["sure_before"], last=True),
            first_words_after=_word_keys_of(
                chain.from_iterable([*(small[kind] for kind in AFTER), ARTICLES, APPOSING, every, [STUDY, "which"]]), last=False
            ),
            life=re.compile(rf"\b(?:{_any_of(small['life'])})\b"),
            places=frozenset(map(str.casefold, names["places"])),
            names=frozenset(map(str.casefold, names["names"])) | small["scheme"],
            terms=frozenset(map(str.casefold, names["terms"])),
            regions=frozenset(map(str.casefold, names["regions"])),
            project_regions=small["also_region"],
        )

    def name_start_after(self, text: str, end: int) -> int:
        """Return the position at which a name after a noun would begin: "project called Deep Water" → that of Deep."""
        found = self.before_name.match(text, end)
        return found.end() if found else end

    def says_called(self, between: str) -> bool:
        """Decide whether the words between a noun and a name say that it is the project's name: called, entitled."""
        return bool(self.called.search(between))

    def without_between(self, text: str, start: int) -> int:
        """Return the position at which a name before a noun would end, after skipping words like "pilot".

        Return -1 if a word before the noun excludes a project: the training programme.
        """
        at = start
        for _ in range(MOST_BETWEEN):
            stripped = len(text[max(0, at - 3) : at].rstrip()) + max(0, at - 3)
            begins = text.rfind(" ", max(0, stripped - 25), stripped) + 1
            word = text[begins:stripped]
            if word.casefold() in self.other_programmes:
                return -1
            if word not in self.between and not word.endswith(PARTICIPLES):
                return stripped
            at = begins
        return len(text[:at].rstrip())

    def may_stand_between(self, word: str) -> bool:
        """Decide whether a word may be between a quoted name and the noun: “X”, a UNICEF programme; “X”, an EU-funded project."""
        return word.casefold() in self.between or word.endswith(PARTICIPLES) or self.is_known_otherwise(word)

    @lru_cache(maxsize=1 << 14)  # noqa: B019 - a vocabulary's words are built once
    def is_known_otherwise(self, words: str, spelled_out: bool = False) -> bool:
        """Decide whether words name a country, an organisation, a donor or a scheme, or a phase of one.

        With `spelled_out`, terms and donors' instruments do not count, because the item gives them a meaning of their own.
        """
        small = words.casefold().strip().removesuffix("’s").removesuffix("'s").removeprefix("the ")
        if small in self.names or ("-" in small and self._is_compound(small, words)):
            return True
        if spelled_out:
            return False
        return small in self.terms or (small[-1:] in PHASE_SIGNS and PHASE_END.sub("", small) in self.terms and " " in small)

    def is_place_in_capitals(self, word: str) -> bool:
        """Decide whether a word is a country or region in capitals and no abbreviation, and so part of a coined name."""
        return len(word) > 3 and word.isupper() and word.casefold() in self.places

    def _is_compound(self, small: str, written: str) -> bool:
        """Decide whether hyphened words consist of known names, or of one and small words: EU-OSCE, OSCE-wide."""
        first, *others = small.split("-")
        return first in self.names and all(other in self.names or other in written for other in others)

    def sounds_like_project(self, name: str) -> bool:
        """Decide whether a long name can only be a project's: Strengthening …, … Facility. No organisation has such a name."""
        small = name.casefold()
        if small in self.names or small.startswith("national "):
            return False
        return small.rpartition(" ")[2] in self.tails or small.startswith(self.openings)

    def strength_before(self, text: str, ends: int) -> str:
        """Return how strongly the words right before an acronym point to a project: sure, hint, weak or nothing.

        Before an article only sure phrases count.
        """
        tokens = text[max(0, ends - REACH) : ends].rstrip('“"').casefold().rsplit(maxsplit=MOST_WORDS + 1)
        article = tokens[-1:] == ["the"]
        tokens = tokens[:-1] if article else tokens
        if not tokens or tokens[-1] not in self.phrases_before:
            return ""
        ends_of = (" ".join(tokens[-many:]) for many in range(1, min(MOST_WORDS, len(tokens)) + 1))
        strength = max((self.phrases_before[phrase] for phrase in ends_of if phrase in self.phrases_before), key=STRENGTH.index)
        return strength if strength == "sure" or not article else ""

    def without_noun(self, name: str) -> str:
        """Remove the noun at the end of a long name: the X project is called X."""
        head, _, last = name.rpartition(" ")
        return head if head and self.noun.fullmatch(last.casefold()) and last.casefold() not in self.weak else name

    def names_a_body(self, words: str, in_pair: bool = False, beside_noun: bool = False) -> bool:
        """Decide whether the words of a long name make it a body, an event or a paper: Harbour Agency → True.

        With `in_pair` (a bare name with its acronym) more words count as bodies. With `beside_noun` (the word project is right
        beside the acronym) words of events don't count.
        """
        bodies = self.pair_bodies if in_pair else self.bodies - self.events if beside_noun else self.bodies
        tokens = [token.strip(".,:;").casefold() for token in words.split()]
        if not tokens:
            return False
        head = next((at for at, token in enumerate(tokens) if token in {"of", "for", "on", "against", "to", "in"}), len(tokens))
        return tokens[max(0, head - 1)] in bodies or tokens[-1] in bodies


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first, with any space between them."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word)))


def _strength_of_phrases(small: dict[object, frozenset[str]]) -> dict[str, str]:
    """Return the strength of each phrase before an acronym, and "" for its last word."""
    phrases = {phrase: strength for strength in STRENGTH[1:] for phrase in small[f"{strength}_before"]}
    return {phrase.rpartition(" ")[2]: "" for phrase in phrases} | phrases


def _after_pattern(phrases: frozenset[str], fillers: frozenset[str], otherwise: str) -> re.Pattern[str]:
    """Return the pattern of phrases after an acronym, with up to four filler words before them."""
    between = rf"(?:(?:{_any_of(fillers)})\s+){{0,4}}" if fillers else ""
    return re.compile(rf"(?:,?\s|\s?[–—-]\s){between}(?:{_any_of(phrases)}{otherwise})\b")


def _is_a_project_pattern(nouns: list[str]) -> str:
    """Return the pattern of a comma or article and a noun: "SHORT, project …", "SHORT, a new research project"."""
    return rf"|(?:(?:{_any_of(ARTICLES)})\s+(?:[\w-]+\s+){{0,4}}|(?<=, ))(?:{_any_of(nouns)}|{STUDY})"


def _word_keys_of(phrases: Iterable[str], last: bool) -> Keys:
    """Return the last word of each phrase, or its first, as keys."""
    return word_keys([WORD.findall(phrase)[-1 if last else 0] for phrase in phrases], last)


def _before_name_pattern(named: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of words between a noun and the name after it."""
    words = "|".join(sorted(map(re.escape, named), key=len, reverse=True))
    return re.compile(rf"(?:['’]s)?[\s,:–—-]*(?:(?:is|was|are|the|{words})[\s,:]+){{0,4}}(?:the\s+)?", re.IGNORECASE)
