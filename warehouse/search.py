"""The words of an edition: an index of every item's title and text, built when it is published, asked by the dashboard.

A question is words, all of which must stand in title or text. "Words in quotes" must follow each other; title:word and
text:word ask one field; -word must not stand there. Capital letters, accents and English endings make no difference. The index
is tantivy's, a folder beside the edition's file (docs/decisions/search.md).

Put here: how words are told apart, found, ranked and shown. Not here: SQL (sql/), when the index is built (layout.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import tantivy

from warehouse.errors import InputError

if TYPE_CHECKING:
    import pyarrow as pa  # a fifth of a second, which `dateline status` would wait for

FIELDS = ("title", "text")

# A headline says what an item is about; its words count twice in rank.
TITLE_WEIGHT = 2.0

# Two lines of a list.
SNIPPET_CHARACTERS = 220

# A longer run of letters is an address or a key, which nobody searches by typing.
LONGEST_WORD = 60

PIECE = re.compile(r'(?P<no>-)?(?:(?P<field>title|text):)?(?:"(?P<phrase>[^"]*)"|(?P<word>\S+))', re.IGNORECASE)

MARKS = pl.List(pl.List(pl.Int64))

HOW = 'Write words, "words in quotes", title:word, text:word or -word.'
WHY = {"no-word": "names no word to look for", "open-quotation": "opens a quotation and does not close it"}


class WordsError(InputError):
    """What was typed can't be searched for; the message says why and how to write it. reason is a key of WHY."""

    def __init__(self, question: str, reason: str) -> None:
        """Keep what was typed, and the reason, for those who say it in another language."""
        super().__init__(f"{question!r} {WHY[reason]}. {HOW}")
        self.question, self.reason = question, reason


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("item_no", indexed=True, fast=True)
    for field in FIELDS:
        builder.add_text_field(field, stored=True, tokenizer_name="words")
    return builder.build()


def _analyzer() -> tantivy.TextAnalyzer:
    keep = tantivy.Filter
    filters = (keep.remove_long(LONGEST_WORD), keep.lowercase(), keep.ascii_fold(), keep.stemmer("English"))
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in filters:
        builder = builder.filter(step)
    return builder.build()


def build(folder: Path, batches: Iterable[pa.RecordBatch]) -> None:
    """Write the index of items (item_no, title, text) into a new folder."""
    folder.mkdir()
    schema = _schema()
    index = tantivy.Index(schema, path=str(folder))
    index.register_tokenizer("words", _analyzer())
    writer = index.writer()
    for batch in batches:
        for item_no, title, text in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            row = {"item_no": item_no, "title": title or "", "text": text or ""}
            writer.add_document(tantivy.Document.from_dict(row, schema))
    writer.commit()
    writer.wait_merging_threads()


@dataclass(frozen=True)
class Asked:
    """One thing that was asked for: words that follow each other, in one field or any, or words that must not be there."""

    tokens: tuple[str, ...]
    fields: tuple[str, ...]
    excluded: bool


class Words:
    """The index of one edition; may be asked from several threads."""

    def __init__(self, folder: Path) -> None:
        """Open an index; its files stay readable for this reader even after the edition is dropped."""
        index = tantivy.Index.open(str(folder))
        self._schema = index.schema
        self._analyzer = _analyzer()
        index.register_tokenizer("words", self._analyzer)
        self._searcher = index.searcher()

    def find(self, question: str) -> pl.DataFrame:
        """Every item that holds the words: item_no, score (BM25; larger is nearer).

        Raises:
            WordsError: nothing can be searched for; the message says how to write it.
        """
        hits = self._searcher.search(self._query(question), limit=max(self._searcher.num_docs, 1), count=False).hits
        numbers = self._searcher.fast_field_values("item_no", [address for _, address in hits])
        scores = [score for score, _ in hits]
        return pl.DataFrame({"item_no": numbers, "score": scores}, schema={"item_no": pl.Int32, "score": pl.Float32})

    def snippets(self, question: str, items: list[int]) -> pl.DataFrame:
        """For each of a few items, the piece of text where the words stand: item_no, snippet, marks.

        marks are pairs of first character and the one after the last, of the words found in the snippet.
        """
        query = self._query(question)
        generator = tantivy.SnippetGenerator.create(self._searcher, query, self._schema, "text")
        generator.set_max_num_chars(SNIPPET_CHARACTERS)
        wanted = tantivy.Query.term_set_query(self._schema, "item_no", items)
        places = [address for _, address in self._searcher.search(wanted, limit=max(len(items), 1), count=False).hits]
        rows = []
        for item_no, place in zip(self._searcher.fast_field_values("item_no", places), places, strict=True):
            document = self._searcher.doc(place)
            found = generator.snippet_from_doc(document)
            text = found.fragment() or _beginning(str(document.get_first("text")))
            rows.append((item_no, text, _characters(text, found.highlighted())))
        return pl.DataFrame(rows, schema=[("item_no", pl.Int32), ("snippet", pl.String), ("marks", MARKS)], orient="row")

    def _query(self, question: str) -> tantivy.Query:
        asked = [part for part in self._parts(question) if part.tokens]
        if all(part.excluded for part in asked):
            raise WordsError(question, "no-word")
        occur = tantivy.Occur
        clauses = [(occur.MustNot if part.excluded else occur.Must, self._clause(part)) for part in asked]
        return tantivy.Query.boolean_query(clauses)

    def _parts(self, question: str) -> list[Asked]:
        if question.count('"') % 2:
            raise WordsError(question, "open-quotation")
        return [
            Asked(
                tuple(self._analyzer.analyze(piece["phrase"] or piece["word"] or "")),
                (piece["field"].lower(),) if piece["field"] else FIELDS,
                bool(piece["no"]),
            )
            for piece in PIECE.finditer(question)
        ]

    def _clause(self, part: Asked) -> tantivy.Query:
        ways = [(tantivy.Occur.Should, self._in_field(field, part.tokens)) for field in part.fields]
        return tantivy.Query.boolean_query(ways)

    def _in_field(self, field: str, tokens: tuple[str, ...]) -> tantivy.Query:
        if len(tokens) == 1:
            found = tantivy.Query.term_query(self._schema, field, tokens[0])
        else:
            found = tantivy.Query.phrase_query(self._schema, field, list(tokens))
        return tantivy.Query.boost_query(found, TITLE_WEIGHT) if field == "title" else found


def _beginning(text: str) -> str:
    """The first characters of a text, as shown where the words stand in the title only."""
    return text if len(text) <= SNIPPET_CHARACTERS else text[:SNIPPET_CHARACTERS].rsplit(" ", 1)[0] + " …"


def _characters(text: str, ranges: list[tantivy.Range]) -> list[list[int]]:
    """Places counted in characters; the index counts bytes."""
    raw = text.encode()
    return [[len(raw[: place.start].decode(errors="ignore")), len(raw[: place.end].decode(errors="ignore"))] for place in ranges]
