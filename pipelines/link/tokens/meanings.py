"""The possible meanings of a name: countries, the kind of each name, and how likely each is without any context."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

# Priors are powers of ten of people, so that cities compare by population. A country's own name outranks every town of
# that name. A country's name that often means something else (Georgia, Jordan, Chad) outranks all but large cities.
# A capital outranks the other towns of its name (Santiago, Tripoli); a first-level region outranks most of them.
COUNTRY, AMBIGUOUS, CAPITAL, ADMIN1 = 20.0, 7.4, 9.0, 6.5
UNKNOWN_SIZE = 4.0


@dataclass(frozen=True)
class Meanings:
    """The meanings of all patterns in one row, the likeliest first.

    The meanings of pattern p begin at first[p]; there are count[p].

    - `country`: place in `codes`.
    - `kind`: place in KINDS.
    - `prior`: how likely, as a power of ten.
    - `unsure`: whether the name is often no place at all (a person, a word).
    - `certain`: by pattern, whether one meaning is so much likelier than the next that the name needs no context.
    """

    codes: tuple[str, ...]
    first: Ints
    count: Ints
    country: Ints
    kind: Ints
    prior: Floats
    unsure: NDArray[np.bool_]
    certain: NDArray[np.bool_]


COUNTRIES = 256  # more than all codes, so that row * COUNTRIES + country is one number for both
CLEAR_MARGIN = 2.0  # powers of ten: a hundred times more people than the next place of that name

KINDS = (
    "official",
    "short",
    "former",
    "abbreviation",
    "variant",
    "adjective",
    "people",
    "capital",
    "metropolis",
    "admin1",
    "city",
    "body",
)
STRONG = KINDS.index("capital")  # the kinds before this one name the country itself
METROPOLIS = KINDS.index("metropolis")  # a city as well known as the capital: Almaty, Lagos, The Hague


def build_meanings(names: pl.DataFrame, patterns: int) -> Meanings:
    """Rank the meanings of names (pattern, iso3, kind, ambiguous, population): one a pattern and country, its likeliest."""
    codes = tuple(names["iso3"].unique().sort())
    prior = (
        pl.when(pl.col("kind").is_in(KINDS[:STRONG])).then(COUNTRY)
        .when(pl.col("kind").is_in(("capital", "metropolis"))).then(CAPITAL)
        .when(kind="admin1").then(ADMIN1)
        .when(kind="body").then(COUNTRY)
        .otherwise(pl.col("population").cast(pl.Float64).log10())
        .fill_null(UNKNOWN_SIZE)
    )  # fmt: skip
    unsure = pl.col("ambiguous").fill_null(False)
    table = (
        names.with_columns(prior=pl.when(unsure & (prior > AMBIGUOUS)).then(AMBIGUOUS).otherwise(prior), unsure=unsure)
        .sort("pattern", "prior", "iso3", descending=[False, True, False])
        .unique(["pattern", "iso3"], keep="first", maintain_order=True)
    )
    count = np.bincount(table["pattern"], minlength=patterns)
    first, scores = np.cumsum(count) - count, np.append(table["prior"].to_numpy(), [0.0, 0.0])
    margin = scores[first] - np.where(count > 1, scores[first + 1], 0.0)
    return Meanings(
        codes,
        first,
        count,
        table["iso3"].replace_strict(list(codes), range(len(codes)), return_dtype=pl.Int64).to_numpy(),
        table["kind"].replace_strict(list(KINDS), range(len(KINDS)), return_dtype=pl.Int64).to_numpy(),
        table["prior"].to_numpy(),
        table["unsure"].to_numpy(),
        (count > 0) & (margin >= CLEAR_MARGIN) & ~np.append(table["unsure"].to_numpy(), [False])[first],
    )
