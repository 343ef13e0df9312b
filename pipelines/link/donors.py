"""Which donors an item credits, by the formulas of its sentences, and where in the text they stand.

Here: from hits to sentences, and from credits to links. Not here: who may pay (payers), how one sentence is read (credits).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np
import polars as pl

from pipelines.link.credits import JOINED, READERS, credits
from pipelines.link.evidence import with_evidence
from pipelines.link.parties import Cue, Party, Sentence
from pipelines.link.payers import Payers, head, payers_of
from pipelines.link.project_names import slug
from pipelines.link.scan import FIELDS, Scan
from pipelines.link.vocabulary import Vocabulary

FORMULAS = tuple(READERS | JOINED)
INNER = ("donor_word", "paid_suffix", "supported_suffix")  # count inside longer cues too: "EU-funded project"
BESIDE = ("money", "implements", "project_noun")  # decide nothing alone
KEPT = (*INNER, "project_noun")  # what a cue inside a longer one is still good for
SENTENCE_ENDS = re.compile(r"[.!?][”\"’')]*(?=\s+[^a-z\s])|\n\s*\n")
LONGEST = 500  # characters before the first and after the last match of a sentence that are read as part of it
CREDITED = {
    "at": pl.Int64,
    "until": pl.Int64,
    "row": pl.UInt32,
    "field": pl.UInt8,
    "start": pl.Int64,
    "end": pl.Int64,
    "rule": pl.String,
    "donor_id": pl.String,
    "body": pl.String,
}


class Hit(NamedTuple):
    """A hit as far as it is needed here: its place, who it is (place in Payers.known, or -1), and the bits of its cues."""

    sentence: int
    row: int
    field: int
    start: int
    at: int
    until: int
    payer: int
    cues: int


def find_donors(scan: Scan, vocabulary: Vocabulary) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The donors that items credit, each once an item, and the spans (at, until) of all words that name a payer.

    Donors: item_id, donor_id, name, parent, country (ISO 3166 alpha-3), body (the words as written), and the evidence.
    A body that the vocabulary lacks has a donor_id made of its words, and no parent.
    """
    rows = list(_credited(scan, vocabulary))
    found = pl.DataFrame(rows, schema=CREDITED, orient="row").sort("at", "until")
    spans = found.select("at", "until").unique(maintain_order=True)
    donors = _named(found.unique(["row", "donor_id"], keep="first", maintain_order=True), vocabulary)
    return with_evidence(donors, scan, vocabulary, "donor_id", "name", "parent", "country", "body"), spans


def _credited(scan: Scan, vocabulary: Vocabulary) -> Iterator[tuple[object, ...]]:
    """Every credit of every sentence as a row of CREDITED."""
    payers, ends = payers_of(vocabulary), _field_ends(scan)
    for _, group in groupby(_hits(scan, vocabulary, payers), key=itemgetter(0)):
        hits = list(group)
        _, row, field, start, at, *_ = hits[0]
        for credit in credits(_sentence(scan.joined, ends[2 * row + field], hits, payers)):
            body = scan.joined[credit.at : credit.until]
            if credit.key or head(body) in payers.heads:
                where = (credit.at, credit.until, row, field, credit.at - at + start, credit.until - at + start)
                yield *where, credit.rule, credit.key or slug(body), body


def _hits(scan: Scan, vocabulary: Vocabulary, payers: Payers) -> Iterator[Hit]:
    """The cues and parties of all sentences that have both, or that name an instrument of the EU (under the … Facility)."""
    hits = {name: column.to_numpy() for name, column in scan.hits.to_dict().items()}
    cues, cue, sentence = hits["cues"], hits["cue"], hits["sentence"]
    payer = payers.among(hits)
    formula = (cue & (cues & _bits(vocabulary, FORMULAS) != 0)) | (cues & _bits(vocabulary, INNER) != 0)
    wanted = np.zeros(int(sentence.max(initial=0)) + 1, np.uint8)
    wanted[sentence[formula | (payers.instrument[payer] & (payer >= 0))]] = 1
    wanted[sentence[(payer >= 0) | (cues & _bits(vocabulary, ["funded_by"]) != 0)]] |= 2
    useful = (payer >= 0) | formula | (cues & _bits(vocabulary, BESIDE) != 0)
    chosen = np.flatnonzero((wanted[sentence] == 3) & useful)
    kept = np.where(cue, cues, cues & _bits(vocabulary, KEPT))
    columns = [*(hits[name] for name in Hit._fields[:-2]), payer, kept]
    return map(Hit._make, zip(*(column[chosen].tolist() for column in columns), strict=True))


def _bits(vocabulary: Vocabulary, names: Iterable[str]) -> np.uint64:
    return np.uint64(sum(vocabulary.cue_bits[name] for name in names))


def _field_ends(scan: Scan) -> list[int]:
    """The absolute position after the last character of each field: the title and the text of each item in turn."""
    fields = scan.texts.select(pl.concat_list(*FIELDS)).to_series().explode()
    lengths = fields.str.len_chars().to_numpy().astype(np.int64)
    return list(np.cumsum(lengths + 1))


def _sentence(text: str, last: int, hits: list[Hit], payers: Payers) -> Sentence:
    """A sentence of its hits in a field that ends at `last`; a name inside a donor's name is no party of its own."""
    cues: list[Cue] = []
    parties: list[Party] = []
    reach = until = 0
    for _, _, _, _, at, until, payer, bits in hits:
        if bits:
            cues.append(Cue(at, until, payers.cue_names[bits]))
        if payer >= 0 and (at >= reach or payer < payers.donors):
            parties.append(Party(at, until, *payers.known[payer]))
            reach = until
    first = hits[0]
    last = min(last, until + LONGEST)
    ends = SENTENCE_ENDS.search(text, max(until, reach), last)
    return Sentence(text, _begin(text, first.at, first.start), ends.start() if ends else last, cues, parties)


def _begin(text: str, at: int, start: int) -> int:
    """Where the sentence begins of which the first hit stands at `at`, `start` characters into its field."""
    begin = max(at - start, at - LONGEST)
    return max(begin, text.rfind(". ", begin, at) + 1, text.rfind("\n\n", begin, at) + 1)


def _named(found: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Credits with the names of their donors; a donor that the vocabulary lacks goes by the words as written."""
    donors = vocabulary.reference.donors
    parents = donors.select(parent_id="donor_id", parent="name")
    known = donors.join(parents, on="parent_id", how="left").select("donor_id", "name", "parent", country="iso3")
    return found.join(known, on="donor_id", how="left", maintain_order="left").with_columns(
        pl.col("name").fill_null(pl.col("body"))
    )
