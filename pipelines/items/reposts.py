"""Reposts: items with nearly the same text under another day or headline. They are linked, never merged."""

from __future__ import annotations

import polars as pl

from pipelines.items.identity import plain

# Share of common words among all words of both items: an announcement with a new date or a corrected sentence stays above,
# two yearly notes about the same day of action stay below.
SIMILAR = 0.8

# A sentence that more items share is a standing phrase of the publisher, not a sign of a repost.
STANDING_PHRASE = 20

# Shorter sentences are shared by chance.
SHORTEST_SENTENCE = 40

SCHEMA = {"item_id": pl.String, "repost_of": pl.String, "similarity": pl.Float64}


def find_reposts(items: pl.DataFrame) -> pl.DataFrame:
    """Find near-identical items (columns item_id, title, text, published_on); return the table item_reposts."""
    pairs = _share_a_sentence(items)
    if pairs.is_empty():
        return pl.DataFrame(schema=SCHEMA)
    words = items.with_columns(key=plain("text")).select(
        "item_id",
        day=pl.col("published_on").cast(pl.String).fill_null("9999"),
        words=pl.col("key").str.split(" ").list.unique(),
    )
    pairs = pairs.join(words, on="item_id").join(
        words.rename({"item_id": "other", "words": "others", "day": "other_day"}), on="other"
    )
    common = pl.col("words").list.set_intersection("others").list.len()
    union = pl.col("words").list.set_union("others").list.len()
    return (
        pairs.with_columns(similarity=common / union)
        .filter(pl.col("similarity") >= SIMILAR)
        .select(
            item_id=pl.when(_later()).then("item_id").otherwise("other"),
            repost_of=pl.when(_later()).then("other").otherwise("item_id"),
            similarity="similarity",
        )
        .sort("item_id", "repost_of")
    )


def _later() -> pl.Expr:
    same_day = pl.col("day") == pl.col("other_day")
    return (pl.col("day") > pl.col("other_day")) | (same_day & (pl.col("item_id") > pl.col("other")))


def _share_a_sentence(items: pl.DataFrame) -> pl.DataFrame:
    """Return pairs (item_id, other) of items that share a long sentence, each pair once."""
    sentences = (
        items.select("item_id", sentence=pl.col("text").str.split(". "))
        .explode("sentence")
        .filter(pl.col("sentence").str.len_chars() >= SHORTEST_SENTENCE)
        .with_columns(sentence=plain("sentence"))
        .unique()
    )
    shared = sentences.filter(pl.len().over("sentence").is_between(2, STANDING_PHRASE))
    pairs = shared.join(shared.rename({"item_id": "other"}), on="sentence").filter(pl.col("item_id") < pl.col("other"))
    return pairs.select("item_id", "other").unique().sort("item_id", "other")
