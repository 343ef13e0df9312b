"""Publish an edition of invented items, as many as asked for, to measure the dashboard on.

Twenty years of news in eight categories about 400 projects, 120 donors and every country, unevenly as in life (Zipf): a few
of each are in most items. A text is about 1.2 KB: sentences of a word model, then the words that its links are read from.
The same number and seed give the same items.

Example: python benchmarks/generate_edition.py --items 1000000 --home /tmp/million
"""

from __future__ import annotations

import argparse
import time
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import numpy as np
import polars as pl

from warehouse.editions import publish
from warehouse.home import Home
from warehouse.lock import run_lock
from warehouse.reference import load_reference
from warehouse.schema import ddl
from warehouse.store import building
from warehouse.tables import ALL

SQL = Path(__file__).parent / "generate_edition.sql"
SEEN = datetime(2026, 1, 1, 6, 0, tzinfo=UTC)
PROJECTS, DONORS, WORDS, SENTENCES = 400, 120, 40_000, 60_000
CATEGORIES = ("Project News", "Press Release", "In Focus", "Event", "Publication", "Expert Voice", "Vacancy", "Tender")
Rng = np.random.Generator


def zipf(rng: Rng, kinds: int, size: int, exponent: float = 1.0) -> np.ndarray:
    """Numbers below `kinds`, the small ones often: the share of rank r is in proportion to 1 / (r + 2) ** exponent."""
    shares = 1 / (np.arange(kinds) + 2) ** exponent
    return rng.choice(kinds, size, p=shares / shares.sum())


def word_list(rng: Rng) -> np.ndarray:
    """Invented words of two to four syllables, no two alike; short ones first, as frequent words are short."""
    syllables = np.array([first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "er", "is")])
    drawn = rng.choice(syllables, (WORDS * 3, 4))
    lengths = np.sort(2 + rng.integers(0, 3, len(drawn)))
    words = ["".join(row[:length]) for row, length in zip(drawn, lengths, strict=True)]
    return np.array(list(dict.fromkeys(words))[:WORDS])


def sentences(rng: Rng) -> pl.DataFrame:
    """Return the sentences that texts are made of: sentence_no, sentence; about 140 characters each."""
    words, lengths = word_list(rng), rng.integers(14, 25, SENTENCES)
    drawn = np.split(words[zipf(rng, WORDS, int(lengths.sum()))], np.cumsum(lengths)[:-1])
    said = [" ".join(sentence).capitalize() + "." for sentence in drawn]
    return pl.DataFrame({"sentence_no": np.arange(SENTENCES), "sentence": said})


def projects(rng: Rng) -> pl.DataFrame:
    """Return projects by number, with a name, an acronym and the days between which they are in the news."""
    words = word_list(rng)[-PROJECTS * 4 :].reshape(PROJECTS, 4)
    names = [" ".join(row).title() for row in words]
    starts = rng.integers(0, 19 * 365, PROJECTS)
    return pl.DataFrame(
        {
            "project_no": np.arange(PROJECTS),
            "name": names,
            "acronym": [f"{row[0][:4]}{row[1][:3]}{number}".upper() for number, row in enumerate(words)],
            "starts": starts,
            "days": rng.integers(300, 2500, PROJECTS),
        }
    )


def draws(rng: Rng, items: int, countries: int) -> pl.DataFrame:
    """Return what is drawn for each item: day, category, project, donor and countries by number, its sentences, chances."""
    days = 20 * 365
    # Publishing grows over the years; one item in fifty has no date.
    day = np.minimum((rng.beta(1.6, 1.0, items) * days).astype(int), days - 1)
    columns = {
        "n": np.arange(items),
        "day": day,
        "undated": rng.random(items) < 0.02,
        "category_no": zipf(rng, len(CATEGORIES), items),
        "project_no": zipf(rng, PROJECTS, items, 0.7),
        "other_project_no": zipf(rng, PROJECTS, items, 0.7),
        "donor_no": zipf(rng, DONORS, items, 1.2),
        "other_donor_no": zipf(rng, DONORS, items, 1.2),
        "region_no": rng.integers(0, 1_000, items),
        "chance": rng.random(items),
        "other_chance": rng.random(items),
        "seed": rng.integers(0, 2**62, items),
    }
    for place in range(4):
        columns[f"country_{place}"] = zipf(rng, countries, items, 0.9)
    return pl.DataFrame(columns)


def fill(connection: duckdb.DuckDBPyConnection, items: int, seed: int) -> None:
    """Write every table of the warehouse."""
    rng, reference = np.random.default_rng(seed), load_reference()
    order = rng.permutation(reference.countries.height)
    given = {
        "countries": reference.countries,
        "regions": reference.regions,
        "region_countries": reference.region_countries,
        "rules": reference.rules,
        "donors": reference.donors,
        "drawn_sentences": sentences(rng),
        "drawn_projects": projects(rng),
        "drawn_countries": reference.countries[order].select("iso3", country="name").with_row_index("country_no"),
        "drawn_regions": reference.regions.select("region_id", region="name").with_row_index("region_no"),
        "drawn_donors": reference.donors.head(DONORS).select("donor_id", donor="name").with_row_index("donor_no"),
        "drawn_categories": pl.DataFrame({"category": CATEGORIES}).with_row_index("category_no"),
        "drawn": draws(rng, items, reference.countries.height),
    }
    for table in ALL:
        connection.execute(ddl(table))
    for name, frame in given.items():
        connection.register(f"given_{name}", frame.to_arrow())
    for statement in SQL.read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.execute(statement)
    for name in given:
        connection.unregister(f"given_{name}")


def generate(home: Home, items: int, seed: int = 4) -> None:
    """Fill a home's build with `items` items and publish it; print how long both took."""
    with run_lock(home):
        began = time.perf_counter()
        with building(home) as connection:
            fill(connection, items, seed)
        filled = time.perf_counter()
        edition = publish(home, f"{items:016x}")
        published = time.perf_counter()
    print(f"{items:,} items made in {filled - began:.1f} s, published in {published - filled:.1f} s")
    print(f"{edition.path}, {edition.path.stat().st_size / 1e6:,.0f} MB")


def main() -> None:
    """Read the command line and generate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=20_000)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    generate(Home(options.home), options.items, options.seed)


if __name__ == "__main__":
    main()
