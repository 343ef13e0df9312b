"""Decide which records are the same item: identifiers depend on the published words, not on the place or time of a sighting.

An item is identified by headline and day; without a headline, by day and the opening of its text.
docs/decisions/identity.md gives the reasons. Not here: the wordings of an item (clean.py).
"""

from __future__ import annotations

import hashlib

import polars as pl

# About ten words: two items of one day with the same ten words at the beginning are one item with an edited end.
OPENING = 60

# About five words: a shorter cut-off text may match the beginning of a longer one by chance.
SHORTEST_CUT = 30

# About seven words: without a day, an opening must be longer to identify an item.
SHORTEST_UNDATED = 40

# A full stop, but not the three dots of "read on".
SENTENCE_END = r"""[^.…][.!?]["”’»')\s]*$"""


def plain(column: str) -> pl.Expr:
    """Return text without case, accents and punctuation, with single blanks: for comparing, never for showing."""
    bare = pl.col(column).str.normalize("NFKD").str.replace_all(r"\p{M}+", "").str.to_lowercase()
    return bare.str.replace_all(r"[^\p{L}\p{N}]+", " ").str.strip_chars()


def digest(texts: pl.Series) -> pl.Series:
    """Return the first 16 hexadecimal digits of each text's SHA-256, which is stable between versions of libraries."""
    return pl.Series(texts.name, [hashlib.sha256(text.encode()).hexdigest()[:16] for text in texts], dtype=pl.String)


def whole(key: str, within: str, shortest: int) -> pl.Expr:
    """Return the longest text of the group that continues a cut-off text; the text itself if no text continues it.

    A text that ends with a full sentence (`complete`) was not cut off: a longer text was extended later. The frame must be
    sorted by `within` and `key`, so that each beginning comes right before its continuation.
    """
    follower = pl.col(key).shift(-1).over(within)
    goes_on = follower.str.starts_with(pl.col(key)) & (pl.col(key).str.len_chars() >= shortest) & ~pl.col("complete")
    cut = goes_on | (follower == pl.col(key))
    end_of_chain = pl.when(cut.fill_null(value=False)).then(None).otherwise(pl.col(key))
    return end_of_chain.backward_fill().over(within)


def identify(records: pl.DataFrame) -> pl.DataFrame:
    """Add `item_id` to records (columns title, words, published_on at least); also `words_key` and `complete` for wordings.

    The result depends on the set of records only, not on their order.
    """
    keyed = records.with_columns(
        title_key=plain("title"),
        words_key=plain("words").fill_null(""),
        complete=pl.col("words").str.contains(SENTENCE_END).fill_null(value=False),
        day=pl.col("published_on").cast(pl.String).fill_null(""),
    ).sort("day", "words_key")
    keyed = keyed.with_columns(opening=whole("words_key", "day", SHORTEST_CUT).str.slice(0, OPENING))
    keyed = keyed.with_columns(key=_own_key())
    titled, dated = pl.col("title_key").str.len_chars() > 0, pl.col("day") != ""
    worded = pl.col("opening") != ""
    # A record without day or headline is the same item as a full record of another page that shares its other parts.
    keyed = _adopt(keyed, titled & ~dated & worded, titled & dated, ["title_key", "opening"])
    keyed = _adopt(keyed, ~titled.fill_null(value=False) & worded, titled, ["day", "opening"])
    long = pl.col("opening").str.len_chars() >= SHORTEST_UNDATED
    keyed = _adopt(keyed, ~titled.fill_null(value=False) & ~dated & long, dated, ["opening"])
    return keyed.with_columns(item_id=digest(keyed["key"])).drop("title_key", "day", "opening", "key")


def _own_key() -> pl.Expr:
    titled = pl.col("title_key").str.len_chars() > 0
    by_title = pl.concat_str(pl.lit("title"), "day", "title_key", separator="|")
    by_title_and_opening = pl.concat_str(pl.lit("title"), "title_key", "opening", separator="|")
    by_opening = pl.concat_str(pl.lit("opening"), "day", "opening", separator="|")
    return pl.when(titled & (pl.col("day") != "")).then(by_title).when(titled).then(by_title_and_opening).otherwise(by_opening)


def _adopt(keyed: pl.DataFrame, lacking: pl.Expr, full: pl.Expr, shared: list[str]) -> pl.DataFrame:
    """Give incomplete records the key of a fuller record with the same `shared` columns; of several, the first key."""
    fuller = keyed.filter(full & (pl.col("opening") != "")).group_by(shared).agg(fuller_key=pl.col("key").min())
    joined = keyed.join(fuller, on=shared, how="left", maintain_order="left")
    key = pl.when(lacking & pl.col("fuller_key").is_not_null()).then("fuller_key").otherwise("key")
    return joined.with_columns(key=key).drop("fuller_key")
