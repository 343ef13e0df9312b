"""From records to items: each item once, with its newest wording, all earlier wordings, and all sightings.

Polars frames in and out; no files. Not here: which records are one item (identity.py), near-identical items (reposts.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import polars as pl
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from pipelines.items.identity import digest, identify, whole
from pipelines.sources.raw import as_last_received

# Characters that suffice to guess a language; guessing is the slowest step here and its cost grows with length.
LANGUAGE_SAMPLE = 300

# The interface languages of the organisations we know, and of their partner countries' newsrooms.
LANGUAGES = ["en", "fr", "es", "de", "it", "pt", "ru", "uk", "tr", "ar", "pl", "nl", "ro", "sq", "sr", "el", "hu", "cs"]


@dataclass(frozen=True)
class Cleaned:
    """The tables items, item_versions and item_sightings."""

    items: pl.DataFrame
    item_versions: pl.DataFrame
    item_sightings: pl.DataFrame


def clean(records: pl.DataFrame, documents: pl.DataFrame, receipts: pl.DataFrame) -> Cleaned:
    """Merge records (table records) of documents (tables raw_documents and receipts) into items.

    Records in = items + repeats, whatever their order: each record is one row of item_sightings. The current wording is
    the one received last; a page that returns to an earlier state makes its earlier wording current again.
    """
    last = as_last_received(documents, receipts).select("document_id", last_received_at="received_at")
    origin = documents.select("document_id", "source_id", "address", "received_at").join(last, on="document_id")
    seen = records.join(origin, on="document_id").with_columns(words=pl.coalesce("body", "teaser"))
    numbered = _number_versions(identify(seen), receipts)
    return Cleaned(_items(numbered), _versions(numbered), _sightings(numbered))


def _number_versions(seen: pl.DataFrame, receipts: pl.DataFrame) -> pl.DataFrame:
    """Add `version` (1 for the wording received first) and `since`. A text that a page cut off is not a new wording."""
    seen = seen.sort("item_id", "words_key").with_columns(wording=whole("words_key", "item_id", 0))
    first = seen.group_by("item_id", "wording").agg(first=pl.col("received_at").min())
    first = first.join(_returns(seen, receipts), on=["item_id", "wording"], how="left")
    first = first.with_columns(since=pl.max_horizontal("first", "returned"))
    # Of wordings received at the same time, the longest counts as the newest: listings shorten texts.
    first = first.sort("item_id", "since", pl.col("wording").str.len_chars(), "wording")
    first = first.with_columns(version=pl.int_range(1, pl.len() + 1).over("item_id"))
    return seen.join(first.drop("first", "returned"), on=["item_id", "wording"])


def _returns(seen: pl.DataFrame, receipts: pl.DataFrame) -> pl.DataFrame:
    """Return when an address last showed a wording again after another one: item_id, wording, returned."""
    place = ["item_id", "source_id", "address"]
    shown = seen.select(*place, "document_id", "wording").join(
        receipts.rename({"received_at": "at"}), on="document_id", maintain_order="left_right"
    )
    shown = shown.sort(*place, "at", pl.col("wording").str.len_chars(), "wording")
    came_back = shown.filter(pl.col("wording") != pl.col("wording").shift(1).over(place))
    return came_back.group_by("item_id", "wording").agg(returned=pl.col("at").max())


def _newest_first(seen: pl.DataFrame) -> pl.DataFrame:
    """Sort by item, newest wording first, longest record of a wording first; time and record_id break ties."""
    length = pl.col("words_key").str.len_chars()
    order = [pl.col("item_id"), pl.col("version"), length, pl.col("received_at"), pl.col("record_id")]
    return seen.sort(order, descending=[False, True, True, True, False])


def _items(seen: pl.DataFrame) -> pl.DataFrame:
    def newest(column: str) -> pl.Expr:
        return pl.col(column).drop_nulls().first()

    oldest_source = pl.col("source_id").sort_by("received_at", "source_id").first()
    dated = pl.col("published_on").is_not_null()
    items = (
        _newest_first(seen)
        .group_by("item_id", maintain_order=True)
        .agg(
            oldest_source,
            *[
                newest(name)
                for name in ("url", "category", "title", "published_on", "date_flaw", "teaser", "body", "place", "topics")
            ],
            date_words=pl.coalesce(pl.col("date_words").filter(dated).first(), newest("date_words")),
            first_seen_at=pl.col("received_at").min(),
            last_seen_at=pl.col("last_received_at").max(),
        )
    )
    items = items.with_columns(
        text=pl.coalesce("body", "teaser", pl.lit("")),
        extent=_extent(),
        date_flaw=pl.when(pl.col("published_on").is_null()).then("date_flaw"),
    ).drop("body")
    words = pl.concat_str(pl.col("title").fill_null(""), "text", separator=" ")
    items = items.with_columns(word_count=words.str.count_matches(r"\S+").cast(pl.Int64), content_hash=_content_hash(items))
    sample = items.select(words.str.strip_chars().str.slice(0, LANGUAGE_SAMPLE)).to_series()
    return items.with_columns(language=_languages(sample))


def _extent() -> pl.Expr:
    """Return the text available of an item: article, teaser or title. Only an article proves that something is not mentioned."""
    is_article, is_teaser = pl.col("body").is_not_null(), pl.col("teaser").is_not_null()
    return pl.when(is_article).then(pl.lit("article")).when(is_teaser).then(pl.lit("teaser")).otherwise(pl.lit("title"))


def _versions(seen: pl.DataFrame) -> pl.DataFrame:
    received = pl.col("since").first().alias("received_at")
    versions = (
        _newest_first(seen)
        .group_by("item_id", "version", maintain_order=True)
        .agg(*[pl.col(name).drop_nulls().first() for name in ("title", "category", "teaser", "body")], received)
    )
    versions = versions.with_columns(text=pl.coalesce("body", "teaser", pl.lit(""))).drop("body")
    return versions.with_columns(content_hash=_content_hash(versions)).sort("item_id", "version")


def _sightings(seen: pl.DataFrame) -> pl.DataFrame:
    columns = ["item_id", "record_id", "document_id", "line", "version", "received_at"]
    return seen.select(columns).sort("item_id", "received_at", "document_id", "line")


def _content_hash(frame: pl.DataFrame) -> pl.Series:
    parts = [pl.col(name).fill_null("") for name in ("title", "category", "teaser", "text")]
    return digest(frame.select(pl.concat_str(parts, separator="\0")).to_series())


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return identifier


def _languages(samples: pl.Series) -> pl.Series:
    """Return the ISO 639-1 code of each text; null if a text has no letters."""
    identifier = _identifier()
    found = [identifier.classify(text)[0] if any(map(str.isalpha, text)) else None for text in samples]
    return pl.Series("language", found, dtype=pl.String)
