"""All names and cue words as patterns in one automaton, with typed tables of their meanings.

The facts themselves are in the CSV files of warehouse/reference.
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
    """Kinds of things that a pattern may stand for; one pattern may stand for several."""

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

# These cues are too frequent to search all text for them; they are looked up right beside a name (neighbours.py).
BEFORE = ("locative", "first_name", "of", "at", "in_language", "joining", "our")
AFTER = ("civic", "speech", "of_union", "of_language", "no_noun", "office")
NOT_SEARCHED = (*BEFORE, *AFTER, "word")
# Names of projects are learned beside these cues. Abbreviations are among them because their full stops end no sentence.
PAID = ("funded_by", "paid_suffix")  # words for payment, beside a name of a project
NOUNS = ("project_noun", "programme_noun", "action_noun")  # words for a project, beside its name
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


@dataclass(frozen=True, eq=False)  # compared by identity, so that functions of a vocabulary can be cached
class Vocabulary:
    """Patterns and their meanings. A vocabulary is built once and only read afterwards.

    `matcher` finds all patterns; `learner` finds only the cues by which names of projects are learned (LEARNED_BY).
    Every table has `pattern` and `words` (the words to look for). Its own columns are:

    - `countries`: iso3, kind, language, ambiguous, population
    - `regions`: region_id, name
    - `donors`: donor_id, language, cue, name, kind, parent (its name), iso3
    - `organisations`: acronym, name, kind, iso3
    - `fixed`: kind, note
    - `projects`: project_id, acronym, name, alone (whether the words count without quotation marks or a noun beside them)

    Arrays have one value a pattern, unless another key is named:

    - `capitals`: whether it is a name only in capitals (US, UK)
    - `small`: whether it is an adjective of a language that writes adjectives in small letters (autorités nigériennes)
    - `small_words`: cues that are looked up right beside a name, as keys (fold.word_keys), by kind of cue
    - `given_names`: whether it is a given name as well (Jordan, Chad)
    - `region_of`: its region (row of reference.regions), or -1
    - `two_letters`: the country (place in meanings.codes) of each pair of letters, at 26 * first + second, or -1
    - `body_country`: the country of an organisation that belongs to one country, or -1
    - `named_body`: whether it is a public body, no bank, with its country in its name (Kosovo Police)
    - `donor_country`: the country of a donor that is no government (a ministry, an agency), or -1

    `home` is the publisher's country (ISO 3166 alpha-3). It decides between places of one name.
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
        """Build the vocabulary from the reference tables and `projects` (words, project_id, acronym, name, alone)."""
        patterns = Patterns()
        tables = {name: patterns.add(frame, its_class) for name, (frame, its_class) in _tables(reference, projects).items()}
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

    def bits(self, *names: str) -> int:
        """Return the bits of some kinds of cue; raise a KeyError for a kind that cues.csv lacks."""
        unknown = [name for name in names if name not in self.cue_bits]
        if unknown:
            raise KeyError(f"cues.csv has no cue {', '.join(unknown)}; it has {', '.join(self.cue_bits)}")
        return sum(self.cue_bits[name] for name in names)


def _two_letters(countries: pl.DataFrame, codes: tuple[str, ...]) -> NDArray[np.int64]:
    """Return the country of each ISO 3166 alpha-2 code."""
    table = np.full(26 * 26, -1)
    for iso2, iso3 in countries.filter(pl.col("iso3").is_in(codes)).select("iso2", "iso3").iter_rows():
        table[26 * (ord(iso2[0]) - ord("A")) + ord(iso2[1]) - ord("A")] = codes.index(iso3)
    return table


def _country_of(bodies: pl.DataFrame, codes: tuple[str, ...], patterns: int) -> NDArray[np.int64]:
    """Return the country of each body that belongs to one; -1 where two bodies of different countries share the name."""
    one = bodies.filter(pl.col("iso3").n_unique().over("pattern") == 1).drop_nulls("iso3")
    table = np.full(patterns, -1)
    table[one["pattern"].to_numpy()] = [codes.index(iso3) for iso3 in one["iso3"]]
    return table


def _named_body(patterns: Patterns, bodies: pl.DataFrame, countries: pl.DataFrame) -> NDArray[np.bool_]:
    """Mark the patterns that are the full name of a public body with its country's name or adjective in it."""
    names = countries.filter((pl.col("language") == "en") & (pl.col("kind") != "abbreviation")).select("iso3", called="words")
    public = bodies.filter(pl.col("kind").is_in(["government", "police"]) & ~pl.col("words").str.contains(r"\bBank\b"))
    with_country = public.join(names, on="iso3").filter(
        (" " + pl.col("words") + " ").str.contains(" " + pl.col("called") + " ", literal=True)
    )
    return patterns.bits(with_country["pattern"], 1).astype(np.bool_)


def _region_of(names: pl.DataFrame, regions: pl.DataFrame, patterns: int) -> NDArray[np.int64]:
    """Return the region of each pattern."""
    numbered = names.join(regions.select("region_id").with_row_index("number"), on="region_id")
    table = np.full(patterns, -1)
    table[numbered["pattern"].to_numpy()] = numbered["number"].to_numpy()
    return table


def _with_doubts(countries: pl.DataFrame, words: NDArray[np.bool_], classes: NDArray[np.uint32]) -> pl.DataFrame:
    """Mark towns as ambiguous that share their name with a word, a person, a region or an organisation.

    A name in another language that is an English word (Island) is dropped.
    """
    other = classes[countries["pattern"].to_numpy()] & int(Class.REGION | Class.ORGANISATION | Class.DONOR | Class.FIXED) != 0
    word = pl.lit(pl.Series(words[countries["pattern"].to_numpy()]))
    doubt = (pl.col("kind").is_in(["city", "capital", "metropolis"]) & word) | (
        pl.col("kind").is_in(["city", "admin1"]) & pl.Series(other)
    )
    marked = countries.with_columns(ambiguous=pl.col("ambiguous").fill_null(False) | doubt)
    return marked.filter(~(word & (pl.col("language") != "en").fill_null(False)))


def _capitals(patterns: Patterns, tables: dict[str, pl.DataFrame]) -> NDArray[np.bool_]:
    """Mark the patterns that are only abbreviations: "who" and "us" are words, WHO and US are names."""
    countries, organisations = tables["countries"], tables["organisations"]
    short = pl.concat([countries.filter(pl.col("kind") == "abbreviation"), organisations.filter(_IS_ACRONYM)], how="diagonal")
    long = pl.concat([countries.filter(pl.col("kind") != "abbreviation"), organisations.filter(~_IS_ACRONYM)], how="diagonal")
    return patterns.bits(short.join(long, on="pattern", how="anti")["pattern"], 1).astype(np.bool_)


def _small(patterns: Patterns, countries: pl.DataFrame) -> NDArray[np.bool_]:
    """Mark the patterns that are adjectives of other languages and no English name.

    A town's name (Sueca) is no reason against it: it begins with a capital.
    """
    foreign = pl.col("language").fill_null("en") != "en"
    adjective = pl.col("kind") == "adjective"
    people = pl.col("kind") == "people"
    town = pl.col("kind").is_in(["city", "admin1"])
    small, other = countries.filter(foreign & adjective), countries.filter(~foreign & ~adjective & ~people & ~town)
    return patterns.bits(small.join(other, on="pattern", how="anti")["pattern"], 1).astype(np.bool_)


_IS_ACRONYM = pl.col("words").eq_missing(pl.col("acronym"))


def _tables(reference: Reference, projects: pl.DataFrame) -> dict[str, tuple[pl.DataFrame, Class | pl.Series]]:
    """Return each typed table, without its patterns, and the class of the table or of each row."""
    countries = _countries(reference)
    regions = reference.region_names.rename({"name": "words"}).join(reference.regions.select("region_id", "name"), on="region_id")
    return {
        "countries": (
            countries,
            countries["kind"].replace_strict({kind: int(its_class) for kind, its_class in CLASS_OF_KIND.items()}),
        ),
        "regions": (regions, Class.REGION),
        "donors": (_donors(reference), Class.DONOR),
        "organisations": (_organisations(reference.organisations), Class.ORGANISATION),
        "fixed": (reference.fixed_names.rename({"name": "words"}), Class.FIXED),
        "projects": (projects if "alone" in projects.columns else projects.with_columns(alone=pl.lit(True)), Class.PROJECT),
    }


def _countries(reference: Reference) -> pl.DataFrame:
    """Put names of countries and of places in them in one table."""
    names = reference.country_names.rename({"name": "words"})
    return pl.concat([names, reference.places.rename({"name": "words"})], how="diagonal")


def _donors(reference: Reference) -> pl.DataFrame:
    """Add to each name of a donor the donor's kind, country and parent."""
    parents = reference.donors.select(parent_id="donor_id", parent="name")
    donors = reference.donors.join(parents, on="parent_id", how="left").drop("parent_id")
    return reference.donor_names.rename({"name": "words"}).join(donors, on="donor_id")


def _organisations(organisations: pl.DataFrame) -> pl.DataFrame:
    """List organisations by acronym and by name."""
    both = [organisations.with_columns(words=pl.col(column)) for column in ("acronym", "name")]
    return pl.concat(both).filter(pl.col("words").is_not_null() & (pl.col("words") != "")).unique(maintain_order=True)
