"""All names and cue words, in one automaton, with typed tables of what each stands for.

Here: how the vocabularies of warehouse/reference become patterns with classes. Not here: the facts themselves
(warehouse/reference/*.csv) or what is decided from a match (countries.py, regions.py, donors.py, projects.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.tokens.fold import word_keys
from pipelines.link.tokens.meanings import Meanings, build_meanings
from pipelines.link.tokens.patterns import Matcher, Patterns
from warehouse.reference import Reference


class Class(IntFlag):
    """What a pattern may stand for; one pattern may stand for several things."""

    COUNTRY = 1
    ADJECTIVE = 2
    PEOPLE = 4
    CAPITAL = 8
    CITY = 16
    ADMIN1 = 32
    REGION = 64
    FIXED = 128
    ORGANISATION = 256
    DONOR = 512
    CUE = 1024
    PROJECT = 2048


PLACE = Class.COUNTRY | Class.ADJECTIVE | Class.PEOPLE | Class.CAPITAL | Class.CITY | Class.ADMIN1
NAME = PLACE | Class.REGION | Class.FIXED | Class.ORGANISATION

# Cues that stand everywhere are looked up beside a name only (beside.py), not searched for in all of the text.
BEFORE = ("locative", "first_name", "of", "at", "in_language", "joining", "our")
AFTER = ("civic", "speech", "of_union", "of_language", "no_noun", "office")
NOT_SEARCHED = (*BEFORE, *AFTER, "word")
# Cues by which names of projects are learned; abbreviations, because their full stops end no sentence.
PAID = ("funded_by", "paid_suffix")  # beside which they do, too
NOUNS = ("project_noun", "programme_noun", "action_noun")  # beside which names of projects stand
LEARNED_BY = (*NOUNS, "phase_noun", *PAID, "abbreviation")

CLASS_OF_KIND = {
    "official": Class.COUNTRY,
    "short": Class.COUNTRY,
    "former": Class.COUNTRY,
    "abbreviation": Class.COUNTRY,
    "variant": Class.COUNTRY,
    "adjective": Class.ADJECTIVE,
    "people": Class.PEOPLE,
    "capital": Class.CAPITAL,
    "metropolis": Class.CAPITAL,
    "city": Class.CITY,
    "admin1": Class.ADMIN1,
}

NO_PROJECTS = pl.DataFrame(
    schema={"words": pl.String, "project_id": pl.String, "acronym": pl.String, "name": pl.String, "alone": pl.Boolean}
)


@dataclass(frozen=True, eq=False)  # compared and hashed by identity, so that what is derived from it can be cached
class Vocabulary:
    """Patterns and what they stand for; built once, then only read.

    `matcher` finds all patterns, `learner` only those by which names of projects are learned (LEARNED_BY).
    Every table has `pattern` and `words` (the words looked for), and further:
    countries      iso3, kind, language, ambiguous, population
    regions        region_id, name
    donors         donor_id, language, cue, name, kind, parent (its name), iso3
    organisations  acronym, name, kind, iso3
    fixed          kind, note
    projects       project_id, acronym, name, alone (whether the words are looked for by themselves)
    capitals       whether a pattern is a name only where it is written in capitals (US, UK)
    small          whether a pattern is an adjective of a language that writes it in small letters (autorités nigériennes)
    small_words    cues that are looked up beside a name only, as keys (fold.keys)
    given_names    whether a pattern is a given name too (Jordan, Chad)
    region_of      region (row of reference.regions) of each pattern; -1 for none
    two_letters    country (place in meanings.codes) of each pair of letters, 26 * first + second; -1 for none
    body_country   country of each pattern that is a body of one country; -1 for none
    named_body     whether a pattern is a public body's name that tells its country (Kosovo Police); not those of banks
    giver_country  country of each pattern that is a donor other than a government (a ministry, an agency); -1 for none
    home           ISO 3166 alpha-3 of the publisher's country, which settles names of several places
    """

    matcher: Matcher
    learner: Matcher
    classes: NDArray[np.uint32]
    words: NDArray[np.int64]
    cues: NDArray[np.uint64]
    capitals: NDArray[np.bool_]
    small: NDArray[np.bool_]
    cue_bits: dict[str, int]
    small_words: dict[str, NDArray[np.uint64]]
    meanings: Meanings
    two_letters: NDArray[np.int64]
    body_country: NDArray[np.int64]
    named_body: NDArray[np.bool_]
    donor_country: NDArray[np.int64]
    region_of: NDArray[np.int64]
    given_names: NDArray[np.bool_]
    countries: pl.DataFrame
    regions: pl.DataFrame
    donors: pl.DataFrame
    organisations: pl.DataFrame
    fixed: pl.DataFrame
    projects: pl.DataFrame
    reference: Reference
    home: str | None = None

    @classmethod
    def build(cls, reference: Reference, home: str | None = None, projects: pl.DataFrame = NO_PROJECTS) -> Vocabulary:
        """The vocabulary of the reference tables and of `projects` (words, project_id, acronym, name; alone), if any."""
        patterns = Patterns()
        tables = {name: patterns.add(frame, stands_for) for name, (frame, stands_for) in _tables(reference, projects).items()}
        cues = patterns.add(reference.cues.filter(~pl.col("cue").is_in(NOT_SEARCHED)), Class.CUE)
        doubtful = patterns.are_words(reference.cues.filter(pl.col("cue") != "language")["words"].to_list())
        tables["countries"] = _with_doubts(tables["countries"], doubtful, patterns.classes())
        bits = {cue: 1 << place for place, cue in enumerate(sorted(set(cues["cue"])))}
        all_cues = reference.cues
        return cls(
            matcher=patterns.matcher(),
            learner=patterns.matcher(cues.filter(pl.col("cue").is_in(LEARNED_BY))["words"].to_list()),
            classes=patterns.classes(),
            words=patterns.words(),
            cues=patterns.bits(cues["pattern"], [bits[cue] for cue in cues["cue"]]),
            capitals=_capitals(patterns, tables),
            small=_small(patterns, tables["countries"]),
            cue_bits=bits,
            meanings=(known := build_meanings(tables["countries"], len(patterns))),
            two_letters=_two_letters(reference.countries, known.codes),
            given_names=patterns.are_words(reference.cues.filter(cue="first_name")["words"].to_list()),
            region_of=_region_of(tables["regions"], reference.regions, len(patterns)),
            donor_country=_country_of(tables["donors"].filter(pl.col("kind") != "government"), known.codes, len(patterns)),
            named_body=_named_body(patterns, tables["organisations"], tables["countries"]),
            body_country=_country_of(tables["organisations"], known.codes, len(patterns)),
            small_words={
                name: word_keys(all_cues.filter(cue=name)["words"].to_list(), name in BEFORE) for name in (*BEFORE, *AFTER)
            },
            reference=reference,
            home=home,
            **tables,
        )

    @property
    def home_code(self) -> int:
        """The home country's place among the codes; -1 without one."""
        return self.meanings.codes.index(self.home) if self.home else -1

    def has(self, stands_for: Class) -> pl.Expr:
        """Whether a hit may stand for one of these classes."""
        return pl.col("classes") & int(stands_for) != 0

    def bits(self, *names: str) -> int:
        """The bits of some kinds of cue; a kind that cues.csv lacks is an error."""
        unknown = [name for name in names if name not in self.cue_bits]
        if unknown:
            raise KeyError(f"cues.csv has no cue {', '.join(unknown)}; it has {', '.join(self.cue_bits)}")
        return sum(self.cue_bits[name] for name in names)

    def is_cue(self, *names: str) -> pl.Expr:
        """Whether a hit is a cue of one of these kinds."""
        return pl.col("cue") & (pl.col("cues") & self.bits(*names) != 0)


def _two_letters(countries: pl.DataFrame, codes: tuple[str, ...]) -> NDArray[np.int64]:
    """The country of each ISO 3166 alpha-2 code."""
    table = np.full(26 * 26, -1)
    for iso2, iso3 in countries.filter(pl.col("iso3").is_in(codes)).select("iso2", "iso3").iter_rows():
        table[26 * (ord(iso2[0]) - ord("A")) + ord(iso2[1]) - ord("A")] = codes.index(iso3)
    return table


def _country_of(bodies: pl.DataFrame, codes: tuple[str, ...], patterns: int) -> NDArray[np.int64]:
    """The country of each body that belongs to one; a name that two bodies bear has none."""
    one = bodies.filter(pl.col("iso3").n_unique().over("pattern") == 1).drop_nulls("iso3")
    table = np.full(patterns, -1)
    table[one["pattern"].to_numpy()] = [codes.index(iso3) for iso3 in one["iso3"]]
    return table


def _named_body(patterns: Patterns, bodies: pl.DataFrame, countries: pl.DataFrame) -> NDArray[np.bool_]:
    """Patterns that are the spelled-out name of a public body with its country's name or adjective in it."""
    names = countries.filter((pl.col("language") == "en") & (pl.col("kind") != "abbreviation")).select("iso3", called="words")
    public = bodies.filter(pl.col("kind").is_in(["government", "police"]) & ~pl.col("words").str.contains(r"\bBank\b"))
    with_country = public.join(names, on="iso3").filter(
        (" " + pl.col("words") + " ").str.contains(" " + pl.col("called") + " ", literal=True)
    )
    return patterns.bits(with_country["pattern"], 1).astype(np.bool_)


def _region_of(names: pl.DataFrame, regions: pl.DataFrame, patterns: int) -> NDArray[np.int64]:
    """The region of each pattern."""
    numbered = names.join(regions.select("region_id").with_row_index("number"), on="region_id")
    table = np.full(patterns, -1)
    table[numbered["pattern"].to_numpy()] = numbered["number"].to_numpy()
    return table


def _with_doubts(countries: pl.DataFrame, words: NDArray[np.bool_], classes: NDArray[np.uint32]) -> pl.DataFrame:
    """The names, with towns marked ambiguous that are called like a word, a person, a region or an organisation.

    A name in another language that is an English word (Island) is left out.
    """
    other = classes[countries["pattern"].to_numpy()] & int(Class.REGION | Class.ORGANISATION | Class.DONOR | Class.FIXED) != 0
    word = pl.lit(pl.Series(words[countries["pattern"].to_numpy()]))
    doubt = (pl.col("kind").is_in(["city", "capital", "metropolis"]) & word) | (
        pl.col("kind").is_in(["city", "admin1"]) & pl.Series(other)
    )
    marked = countries.with_columns(ambiguous=pl.col("ambiguous").fill_null(False) | doubt)
    return marked.filter(~(word & (pl.col("language") != "en").fill_null(False)))


def _capitals(patterns: Patterns, tables: dict[str, pl.DataFrame]) -> NDArray[np.bool_]:
    """Patterns that are nothing but abbreviations: "who" and "us" are words, WHO and US are names."""
    countries, organisations = tables["countries"], tables["organisations"]
    short = pl.concat([countries.filter(pl.col("kind") == "abbreviation"), organisations.filter(_IS_ACRONYM)], how="diagonal")
    long = pl.concat([countries.filter(pl.col("kind") != "abbreviation"), organisations.filter(~_IS_ACRONYM)], how="diagonal")
    return patterns.bits(short.join(long, on="pattern", how="anti")["pattern"], 1).astype(np.bool_)


def _small(patterns: Patterns, countries: pl.DataFrame) -> NDArray[np.bool_]:
    """Patterns that are adjectives of other languages and no English name; a town's (Sueca) begins with a capital."""
    foreign = pl.col("language").fill_null("en") != "en"
    adjective = pl.col("kind") == "adjective"
    people = pl.col("kind") == "people"
    town = pl.col("kind").is_in(["city", "admin1"])
    small, other = countries.filter(foreign & adjective), countries.filter(~foreign & ~adjective & ~people & ~town)
    return patterns.bits(small.join(other, on="pattern", how="anti")["pattern"], 1).astype(np.bool_)


_IS_ACRONYM = pl.col("words").eq_missing(pl.col("acronym"))


def _tables(reference: Reference, projects: pl.DataFrame) -> dict[str, tuple[pl.DataFrame, Class | pl.Series]]:
    """Each typed table, not yet with its patterns, and the class of it or of each of its rows."""
    countries = _countries(reference)
    regions = reference.region_names.rename({"name": "words"}).join(reference.regions.select("region_id", "name"), on="region_id")
    return {
        "countries": (
            countries,
            countries["kind"].replace_strict({kind: int(stands_for) for kind, stands_for in CLASS_OF_KIND.items()}),
        ),
        "regions": (regions, Class.REGION),
        "donors": (_donors(reference), Class.DONOR),
        "organisations": (_organisations(reference.organisations), Class.ORGANISATION),
        "fixed": (reference.fixed_names.rename({"name": "words"}), Class.FIXED),
        "projects": (projects if "alone" in projects.columns else projects.with_columns(alone=pl.lit(True)), Class.PROJECT),
    }


def _countries(reference: Reference) -> pl.DataFrame:
    """Names of countries and of places in them, in one table."""
    names = reference.country_names.rename({"name": "words"})
    return pl.concat([names, reference.places.rename({"name": "words"})], how="diagonal")


def _donors(reference: Reference) -> pl.DataFrame:
    """Names of donors with what each is and to whom it belongs."""
    parents = reference.donors.select(parent_id="donor_id", parent="name")
    donors = reference.donors.join(parents, on="parent_id", how="left").drop("parent_id")
    return reference.donor_names.rename({"name": "words"}).join(donors, on="donor_id")


def _organisations(organisations: pl.DataFrame) -> pl.DataFrame:
    """Organisations by acronym and by name."""
    both = [organisations.with_columns(words=pl.col(column)) for column in ("acronym", "name")]
    return pl.concat(both).filter(pl.col("words").is_not_null() & (pl.col("words") != "")).unique(maintain_order=True)
