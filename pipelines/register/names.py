"""The meaning of words in a register: countries, regions, donors, fields and codes, by any usual name and spelling.

Put here: from words to identifiers of the vocabularies. Not here: names in running text (link/).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import polars as pl

from pipelines.link.tokens.fold import fold_names
from warehouse.reference import Reference

NAMED = ("official", "short", "former", "abbreviation", "variant")  # kinds of names that are a country's own
SURE_SEPARATOR = re.compile(r"\s*[;|•\n]\s*")
SEPARATOR = re.compile(r"\s*(?:,|/|&|(?<=\s)(?:and|et|und|y|e|и|و)(?=\s))\s*")
BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
GOVERNMENT = re.compile(
    r"^(?:the\s+)?(?:(?:royal|federal)\s+)?(?:government|gouvernement|regierung|gobierno|governo)\s+"
    r"(?:(?:of|du|de|des|von|der|del|di)\s+|d['’])(?:the\s+|la\s+|l['’])?",
    re.IGNORECASE,
)
MOST_PARTS = 6  # of a list that one name may consist of: Congo, the Democratic Republic of; Bosnia and Herzegovina


@dataclass(frozen=True, eq=False)
class Names:
    """The vocabularies as dictionaries from folded words."""

    countries: dict[bytes, str]
    regions: dict[bytes, str]
    donors: dict[bytes, str]
    words: dict[tuple[str, bytes], str]
    iati: dict[tuple[str, str], str]

    @classmethod
    def from_reference(cls, reference: Reference) -> Names:
        """Return the names of the vocabularies, the user's own included."""
        words = reference.register_words
        keyed = zip(words["kind"], fold_names(words["words"].to_list()), words["value"], strict=True)
        return cls(
            countries=_countries(reference),
            regions=_one_meaning(reference.region_names["name"], reference.region_names["region_id"]),
            donors=_donors(reference),
            words={(kind, key): value for kind, key, value in keyed},
            iati={(name, code): value for name, code, value in reference.iati_codes.iter_rows()},
        )

    def country(self, words: str) -> str | None:
        """Return the country (ISO 3166-1 alpha-3) with this name or code: 'Korea, Republic of' → 'KOR'; None if unknown."""
        name, comma, rest = words.partition(",")
        return self.countries.get(folded(words)) or (self.countries.get(folded(f"{rest} {name}")) if comma else None)

    def region(self, words: str) -> str | None:
        """Return the region (region_id) with this name; None if unknown."""
        return self.regions.get(folded(words))

    def donor(self, words: str) -> str | None:
        """Return the donor (donor_id) with this name; a country's name means its government. None if unknown."""
        return self.donors.get(folded(words)) or self.donors.get(folded(GOVERNMENT.sub("", words)))

    def meaning(self, kind: str, words: str) -> str | None:
        """Return what a word of registers means: kind is field, status, derogation or open_end."""
        return self.words.get((kind, folded(words)))

    def is_place(self, words: str) -> bool:
        """Decide whether words name a country or region."""
        return self.country(words) is not None or self.region(words) is not None


def folded(words: str) -> bytes:
    """Return words as keys of these dictionaries: small letters without accents, separators for other signs, no article."""
    return _without_article(fold_names([words])[0])


def _without_article(key: bytes) -> bytes:
    return key[4:] if key.startswith(b"/the/") else key


def listed(words: str, known: Callable[[str], object]) -> Iterator[str]:
    """Yield the names in a list, longest first if several fit. Unknown words stay as they are between separators."""
    for piece in SURE_SEPARATOR.split(words):
        parts = _parts(piece.strip(" .\t"))
        at = 0
        while at < len(parts):
            until = _longest(piece, parts, at, known)
            yield piece[parts[at][0] : parts[until - 1][1]].strip(" .\t")
            at = until


def _parts(piece: str) -> list[tuple[int, int]]:
    """Return begin and end of each part between separators; brackets stay in one part."""
    plain = BRACKETS.sub(lambda found: "_" * len(found.group()), piece)
    begins, parts = 0, []
    for found in SEPARATOR.finditer(plain):
        parts.append((begins, found.start()))
        begins = found.end()
    return [(start, end) for start, end in [*parts, (begins, len(piece))] if piece[start:end].strip(" .\t")]


def _longest(piece: str, parts: list[tuple[int, int]], at: int, known: Callable[[str], object]) -> int:
    for until in range(min(len(parts), at + MOST_PARTS), at, -1):
        words = piece[parts[at][0] : parts[until - 1][1]]
        if known(words) or known(BRACKETS.sub("", words)):
            return until
    return at + 1


def _countries(reference: Reference) -> dict[bytes, str]:
    names = reference.country_names.filter(pl.col("kind").is_in(NAMED))
    codes = [(reference.countries[code], reference.countries["iso3"]) for code in ("iso2", "iso3", "name")]
    found = _one_meaning(names["name"], names["iso3"])
    for words, iso3 in codes:
        found |= _one_meaning(words, iso3)
    return found


def _donors(reference: Reference) -> dict[bytes, str]:
    governments = reference.donors.filter((pl.col("kind") == "government") & pl.col("parent_id").is_null()).drop_nulls("iso3")
    of_country = dict(governments.select("iso3", "donor_id").iter_rows())
    own = _one_meaning(reference.donor_names["name"], reference.donor_names["donor_id"])
    own |= _one_meaning(reference.donors["name"], reference.donors["donor_id"])
    return {words: of_country[iso3] for words, iso3 in _countries(reference).items() if iso3 in of_country} | own


def _one_meaning(words: Iterable[str], meanings: Iterable[str]) -> dict[bytes, str]:
    """Return folded words → what they mean. Words that mean several things are left out."""
    found: dict[bytes, set[str]] = defaultdict(set)
    for key, meaning in zip(fold_names(list(words)), meanings, strict=True):
        found[_without_article(key)].add(meaning)
    return {key: meanings_.pop() for key, meanings_ in found.items() if len(meanings_) == 1 and key.strip(b"/")}
