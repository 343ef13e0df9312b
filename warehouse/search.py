"""The words of an edition: an index of every item's title and text, built when it is published, asked by the dashboard.

A question is words, all of which must stand in title or text. "Words in quotes" must follow each other; title:word and
text:word ask one field; -word must not stand there. Capital letters, accents and English endings make no difference. The index
is tantivy's, a folder beside the edition's file (docs/decisions/search.md).

An index knows items by numbers of its own (`word_no`), which they keep while their wording stays as it is: the next edition's
index goes on from it.

Put here: how words are separated, found, ranked and shown. Not here: SQL (sql/), which items are new to an index (layout.py).
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
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

# What an index was made by: one that another version made is not gone on from.
MADE_BY = hashlib.sha256(Path(__file__).read_bytes() + version("tantivy").encode()).hexdigest()


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
    builder.add_unsigned_field("word_no", indexed=True, fast=True)
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="words")
    return builder.build()


def _analyzer() -> tantivy.TextAnalyzer:
    keep = tantivy.Filter
    filters = (keep.remove_long(LONGEST_WORD), keep.lowercase(), keep.ascii_fold(), keep.stemmer("English"))
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in filters:
        builder = builder.filter(step)
    return builder.build()


def folder_of(edition: Path) -> Path:
    """Return the folder of the index of an edition's file."""
    return edition.with_suffix(".words")


def goes_on(folder: Path) -> bool:
    """Decide whether the index in a folder is whole, and was made as this code would make it."""
    made_by = folder / "made_by"
    if not made_by.is_file() or made_by.read_text(encoding="utf-8") != MADE_BY:
        return False
    try:
        Words(folder)
    except (OSError, ValueError):  # pieces of it are gone
        return False
    return True


def build(folder: Path, new: Iterable[pa.RecordBatch], before: Path | None = None, reworded: Sequence[int] = ()) -> None:
    """Write an index into a new folder: that of the edition before, without the numbers reworded, with the items of `new`.

    new: word_no, title, text. before: the file of the edition whose index is gone on from; None for an index of `new` only.
    """
    if before is None:
        folder.mkdir()
    else:
        shutil.copytree(folder_of(before), folder, copy_function=_share)
    schema = _schema()
    index = tantivy.Index(schema, path=str(folder))
    index.register_tokenizer("words", _analyzer())
    writer = index.writer()
    for number in reworded:
        writer.delete_documents_by_term("word_no", number)
    for batch in new:
        for number, title, text in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            row = {"word_no": number, "title": title or "", "text": text or ""}
            writer.add_document(tantivy.Document.from_dict(row, schema))
    writer.commit()
    writer.wait_merging_threads()
    (folder / "made_by").write_text(MADE_BY, encoding="utf-8")


def _share(source: str, target: str) -> None:
    """Have a file in two folders: pieces of an index never change and take no further room, its lists of pieces do."""
    if Path(source).suffix in (".json", ".lock") or Path(source).name == "made_by":
        shutil.copy2(source, target)
    else:
        os.link(source, target)


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
        """Return every item that has the words: word_no, score (BM25; larger is nearer).

        Raises:
            WordsError: nothing can be searched for; the message says how to write it.
        """
        hits = self._searcher.search(self._query(question), limit=max(self._searcher.num_docs, 1), count=False).hits
        numbers = self._searcher.fast_field_values("word_no", [address for _, address in hits])
        scores = [score for score, _ in hits]
        return pl.DataFrame({"word_no": numbers, "score": scores}, schema={"word_no": pl.Int32, "score": pl.Float32})

    def snippets(self, question: str, texts: Sequence[str]) -> list[tuple[str, list[list[int]]]]:
        """Return for each of a few texts the matching piece, and its marks.

        Marks are pairs of first character and the one after the last, of the words found in the piece.
        """
        generator = tantivy.SnippetGenerator.create(self._searcher, self._query(question), self._schema, "text")
        generator.set_max_num_chars(SNIPPET_CHARACTERS)
        shown = []
        for text in texts:
            found = generator.snippet_from_doc(tantivy.Document.from_dict({"text": text}, self._schema))
            piece = found.fragment() or _beginning(text)
            shown.append((piece, _characters(piece, found.highlighted())))
        return shown

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
    """Return the first characters of a text, shown if the words are in the title only."""
    return text if len(text) <= SNIPPET_CHARACTERS else text[:SNIPPET_CHARACTERS].rsplit(" ", 1)[0] + " …"


def _characters(text: str, ranges: list[tantivy.Range]) -> list[list[int]]:
    """Convert places in bytes, as the index counts, to places in characters."""
    raw = text.encode()
    return [[len(raw[: place.start].decode(errors="ignore")), len(raw[: place.end].decode(errors="ignore"))] for place in ranges]
