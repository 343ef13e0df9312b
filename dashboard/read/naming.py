"""Find what a person means by a name: a country, region, project or donor by identifier, code, acronym or any of its names.

    find("l’union européenne", known(reader, "donor")).ids    ("european_union",)
    find("Danmark", known(reader, "donor")).nearest           ("Denmark",)

Put here: how a typed name is compared. Not here: what is then asked of the edition (report/order.py, filters.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from math import log1p
from typing import Literal

import polars as pl

from dashboard.words import languages, speaking
from dashboard.words.edition import place
from warehouse.queries import Reader
from warehouse.reference import vocabulary

Side = Literal["region", "country", "project", "donor"]

# Names offered in place of one that nothing is called by.
MOST_NEAR = 3

# A shorter beginning is one of most names: "EU" of "Europol".
SHORTEST_BEGINNING = 3

# Shorter initials are those of too many: EU of the United States in French.
SHORTEST_INITIALS = 3

# Words from this length on may be misspelt; a letter makes another word of a shorter one.
SHORTEST_MISSPELT = 4

# The likeness of "Danmark" to Denmark is 0.86, of "Unoin" to Union 0.8; of "Atlantis" to Atlantic 0.88, which can't be helped.
LIKE = 0.8

# The share of what is typed, rare words counting most, that a near name must have: "Ministry of Atlantis" is near no ministry.
SHARE = 0.5

# Names of a country by which a person may choose it; those of its people, its capital or a part of it are no names of it.
KINDS = ("official", "short", "former", "abbreviation", "variant")

# EU, GIZ, IcSP.
ACRONYM = r"^[A-Z][A-Za-z]{0,5}[A-Z]$"

ARTICLES = r"(?:the|le|la|les)\s+|l\s+"
SMALL = frozenset(
    re.split(" ", "a an and au aux d de der des di do du e et for l la las le les los of on para pour the to und von y")
)


@dataclass(frozen=True)
class Named:
    """What a person may choose: its identifier, the label readers see, codes of its own, and other names it goes by."""

    id: str
    label: str
    codes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """What a typed name means: one match, several where the name is shared, or none and the nearest."""

    matches: tuple[Named, ...] = ()
    near: tuple[Named, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The identifiers of the matches."""
        return tuple(each.id for each in self.matches)

    @property
    def nearest(self) -> tuple[str, ...]:
        """The labels of the nearest, to offer."""
        return tuple(dict.fromkeys(each.label for each in self.near))


def known(reader: Reader, side: Side) -> tuple[Named, ...]:
    """Return what an edition knows on a side, with its names in all our languages.

    Aliases are those of the edition (projects) and of warehouse/reference (countries, regions, donors).
    """
    aliases = _aliases(side)
    governments = _aliases("country", (*KINDS, "adjective")) if side == "donor" else {}
    found = []
    for id_, label, codes, names, iso3 in reader.run("slice_names", kind=side).iter_rows():
        others = (*names, *_translations(label), *aliases.get(id_, ()), *governments.get(iso3, ()))
        found.append(Named(id_, label, tuple(filter(None, codes)), tuple(dict.fromkeys(filter(None, others)))))
    return tuple(found)


def find(typed: str, options: Sequence[Named]) -> Found:
    """Find what is meant by what a person typed, in any case, with or without accents, dots and a "the" before it.

    An identifier, a label and a code go before other names: BH is Bahrain, though Bosnia is also called BH.
    """
    for keys in _keys(typed):
        for namings in (_sure, _any):
            if matches := tuple(each for each in options if keys in map(key, namings(each))):
                return Found(matches)
    return Found(near=_near(typed, options))


@cache
def acronyms() -> Mapping[str, str]:
    """Return an acronym for each donor that has one in English, by identifier; of several, the identifier itself."""
    names = vocabulary("donor_names")
    short = names.filter(pl.col("language") == "en", pl.col("name").str.contains(ACRONYM))
    best = short.sort(pl.col("name").str.to_lowercase() != pl.col("donor_id"), maintain_order=True).unique(
        "donor_id", keep="first", maintain_order=True
    )
    return dict(best.select("donor_id", "name").iter_rows())


def key(name: str) -> str:
    """Return a name without case, accents, spaces and signs: `Côte d’Ivoire` → `cotedivoire`."""
    return "".join(_words(name))


def _keys(typed: str) -> Iterable[str]:
    """Yield what is typed as a key, and again without the article before it."""
    yield from dict.fromkeys(filter(None, (key(typed), key(re.sub(rf"^(?:{ARTICLES})", "", " ".join(_words(typed)))))))


def _sure(named: Named) -> tuple[str, ...]:
    return (named.id, named.label, f"{named.label} ({named.id})", *named.codes)


def _any(named: Named) -> tuple[str, ...]:
    return (*_sure(named), *named.names, *(re.sub(r"(?i)^the\s+", "", name) for name in named.names))


@cache
def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold()
    letters = (char if char.isalnum() else "" if unicodedata.combining(char) or char == "." else " " for char in plain)
    return tuple("".join(letters).split())


def _near(typed: str, options: Sequence[Named]) -> tuple[Named, ...]:
    """Return the options nearest by acronym, then by words and their spelling; none that shares nothing with what is typed."""
    wanted = [word for word in _words(typed) if word not in SMALL]
    if not wanted:
        return ()
    names = {each: [set(_words(name)) - SMALL for name in _any(each)] for each in options}
    common = Counter(word for sets in names.values() for word in set().union(*sets))
    rare = {word: log1p(len(options) / (1 + count)) for word, count in common.items()}
    whole = sum(_weight(word, rare, len(options)) for word in wanted)
    scores: defaultdict[Named, float] = defaultdict(float)
    alike = {word: _likenesses(word, rare) for word in wanted}
    for each, sets in names.items():
        for words in filter(None, sets):
            shared = sum(
                _weight(word, rare, len(options)) * max((alike[word].get(own, 0) for own in words), default=0) for word in wanted
            )
            # Of two that share as much, the one with less beside it.
            if shared >= SHARE * whole:
                scores[each] = max(scores[each], shared / whole - len(words) / 100)
        if len(wanted) == 1 and len(wanted[0]) >= SHORTEST_INITIALS and wanted[0] in map(_initials, _any(each)):
            scores[each] = 2
    return tuple(sorted(scores, key=lambda each: (-scores[each], each.label, each.id))[:MOST_NEAR])


def _weight(word: str, rare: Mapping[str, float], options: int) -> float:
    """Return how telling a word is: least if most names have it. A misspelt word counts like one of a single name."""
    return rare.get(word, log1p(options / 2))


def _likenesses(word: str, others: Iterable[str]) -> dict[str, float]:
    """Return how alike words are that begin alike or are spelt alike: 1 is the same."""
    return {other: likeness for other in others if (likeness := _likeness(word, other))}


def _likeness(word: str, other: str) -> float:
    if word == other:
        return 1
    if min(len(word), len(other)) < SHORTEST_BEGINNING:
        return 0
    if other.startswith(word):
        return 0.9
    matcher = SequenceMatcher(None, word, other, autojunk=False)
    if min(len(word), len(other)) < SHORTEST_MISSPELT or matcher.real_quick_ratio() < LIKE or matcher.quick_ratio() < LIKE:
        return 0
    return 0.9 * ratio if (ratio := matcher.ratio()) >= LIKE else 0


def _initials(name: str) -> str:
    """Return the initials of a name of several words: `European Development Fund` → `edf`."""
    words = [word for word in _words(name) if word not in SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _translations(label: str) -> Iterable[str]:
    for language in languages():
        with speaking(language):
            yield place(label)


@cache
def _aliases(side: str, kinds: tuple[str, ...] = KINDS) -> Mapping[str, tuple[str, ...]]:
    """Return names by identifier; parts of a country and names shared by chance are left out."""
    if side == "project":
        return {}
    names = vocabulary(f"{side}_names")
    if side == "country":
        part = (pl.col("kind") == "variant") & pl.col("ambiguous")
        names = names.filter(pl.col("kind").is_in(kinds) & ~part)
    id_ = names.columns[0]
    return {each: tuple(rows) for each, rows in names.group_by(id_, maintain_order=True).agg("name").iter_rows()}
