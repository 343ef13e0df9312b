"""Which donors an item credits, by the formulas of its sentences, and where in the text they stand.

Here: from hits to sentences, and from credits to links. Not here: how one sentence is read (credits).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import polars as pl

from pipelines.link.credits import Cue, Party, Sentence, credits
from pipelines.link.evidence import with_evidence
from pipelines.link.project_names import slug
from pipelines.link.scan import LOWER, UPPER, Scan
from pipelines.link.vocabulary import Class, Vocabulary

FORMULAS = (
    "funded_by",
    "supported_by",
    "thanks",
    "donor_word",
    "pays",
    "gives",
    "donates",
    "agreement",
    "paid_suffix",
    "supported_suffix",
    "money_of",
)
BESIDE = ("money", "project", "project_name_before", "project_name_after")  # cues that decide nothing alone
INNER = frozenset(
    ["paid_suffix", "supported_suffix", "donor_word"]
)  # cues that count inside longer ones too: "EU-funded project"
PARTIES = Class.COUNTRY | Class.ADJECTIVE | Class.ORGANISATION | Class.FIXED
NOT_A_STATE = ["city", "admin1", "capital", "people"]
SENTENCE_ENDS = re.compile(r"[.!?][”\"’')]*(?=\s+[^a-z\s])|\n\s*\n")
HEAD = re.compile(r",? (?:of|for|to|on|against|in|and) ")
ANY_SHAPE = -1
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
    """A row of hits, as far as it is needed here."""

    sentence: int
    row: int
    field: int
    start: int
    at: int
    until: int
    pattern: int
    cues: int
    cue: bool
    donor: bool
    name: bool
    shape: int
    last: int  # absolute position where the field ends


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
    payers, names, heads = _payers(vocabulary), _cue_names(vocabulary), _heads(vocabulary)
    for _, group in groupby(map(Hit._make, _hits(scan, vocabulary).iter_rows()), key=lambda hit: hit.sentence):
        hits = list(group)
        first, begin = hits[0], hits[0].at - hits[0].start
        for credit in credits(_sentence(scan.joined, hits, payers, names)):
            body = scan.joined[credit.at : credit.until]
            if not credit.key and head(body) not in heads:
                continue
            where = (credit.at, credit.until, first.row, first.field, credit.at - begin, credit.until - begin)
            yield *where, credit.rule, credit.key or slug(body), body


def _hits(scan: Scan, vocabulary: Vocabulary) -> pl.DataFrame:
    """The cues and possible parties of all sentences that have a formula, or that name an instrument of the EU."""
    inner = pl.col("cues") & sum(vocabulary.cue_bits[name] for name in INNER) != 0
    formula = vocabulary.is_cue(*FORMULAS) | inner
    instruments = vocabulary.donors.filter(kind="eu_instrument")["pattern"].implode()
    instrument = pl.col("donor") & pl.col("pattern").is_in(instruments)
    party = pl.col("donor") | (pl.col("name") & vocabulary.has(PARTIES) & (pl.col("shape") > LOWER))
    lengths = scan.texts.select("row", title=pl.col("title").str.len_chars(), text=pl.col("text").str.len_chars())
    length = pl.when(pl.col("field") == 0).then("title").otherwise("text").cast(pl.Int64)
    sentences = scan.hits.lazy().filter(formula | instrument).select("sentence").unique()
    return (
        scan.hits.lazy()
        .filter(party | formula | vocabulary.is_cue(*BESIDE))
        .join(sentences, on="sentence", how="semi")
        .join(lengths.lazy(), on="row")
        .with_columns(last=pl.col("at") - pl.col("start") + length)
        .sort("sentence", "at")
        .select(Hit._fields)
        .collect()
    )


def _sentence(text: str, hits: list[Hit], payers: dict[tuple[int, str, int], tuple[str, str]], names: CueNames) -> Sentence:
    """A sentence of its hits; a name inside a donor's name is no party of its own."""
    cues: list[Cue] = []
    parties: list[Party] = []
    reach = 0
    for hit in hits:
        if kinds := names[hit.cues] if hit.cue else names[hit.cues] & INNER:
            cues.append(Cue(hit.at, hit.until, kinds))
        kind = "donor" if hit.donor else "name" if hit.name else ""
        payer = payers.get((hit.pattern, kind, hit.shape)) or payers.get((hit.pattern, kind, ANY_SHAPE))
        if payer and (hit.donor or hit.at >= reach):
            parties.append(Party(hit.at, hit.until, *payer))
            reach = hit.until
    first, until = hits[0], max(hit.until for hit in hits)
    ends = SENTENCE_ENDS.search(text, until, min(first.last, until + LONGEST))
    end = ends.start() if ends else min(first.last, until + LONGEST)
    return Sentence(text, _begin(text, first), end, cues, parties)


def _begin(text: str, first: Hit) -> int:
    """Where the sentence of a hit begins."""
    begin = max(first.at - first.start, first.at - LONGEST)
    return max(begin, text.rfind(". ", begin, first.at) + 1, text.rfind("\n\n", begin, first.at) + 1)


def _named(found: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Credits with the names of their donors; a donor that the vocabulary lacks goes by the words as written."""
    donors = vocabulary.reference.donors
    parents = donors.select(parent_id="donor_id", parent="name")
    known = donors.join(parents, on="parent_id", how="left").select("donor_id", "name", "parent", country="iso3")
    return found.join(known, on="donor_id", how="left", maintain_order="left").with_columns(
        pl.col("name").fill_null(pl.col("body"))
    )


class CueNames(dict[int, frozenset[str]]):
    """The names of cue classes by the bits of a hit."""

    def __init__(self, bits: dict[str, int]) -> None:
        """From the bit of each class."""
        super().__init__()
        self._bits = bits

    def __missing__(self, bits: int) -> frozenset[str]:
        """The names for bits not met before."""
        self[bits] = frozenset(name for name, bit in self._bits.items() if bits & bit)
        return self[bits]


@lru_cache(maxsize=4)
def _cue_names(vocabulary: Vocabulary) -> CueNames:
    return CueNames(vocabulary.cue_bits)


@lru_cache(maxsize=4)
def _payers(vocabulary: Vocabulary) -> dict[tuple[int, str, int], tuple[str, str]]:
    """What a pattern stands for as a payer, as a donor's or another name in some shape: the kind of party and the donor_id.

    A short name in capitals holds only where it is written so: LED is a donor, Led is a word.
    """
    known = set(vocabulary.reference.donors["donor_id"])
    payers: dict[tuple[int, str, int], tuple[str, str]] = {}
    for pattern, words, donor_id, kind in vocabulary.donors.select("pattern", "words", "donor_id", "kind").iter_rows():
        payers.setdefault((pattern, "donor", UPPER if words.isupper() else ANY_SHAPE), (kind, donor_id))
    states = vocabulary.countries.filter(~pl.col("kind").is_in(NOT_A_STATE)).sort(pl.col("kind") == "adjective")
    for pattern, iso3, kind in states.select("pattern", "iso3", "kind").iter_rows():
        if (donor_id := f"gov_{iso3.lower()}") in known:
            payers.setdefault((pattern, "name", ANY_SHAPE), ("adjective" if kind == "adjective" else "country", donor_id))
    for pattern in [*vocabulary.organisations["pattern"], *vocabulary.fixed["pattern"]]:
        payers.setdefault((pattern, "name", ANY_SHAPE), ("other", ""))
    return payers


@lru_cache(maxsize=4)
def _heads(vocabulary: Vocabulary) -> frozenset[str]:
    """The nouns that several donors' names have at their head: Foundation, Ministry, Fund."""
    heads = vocabulary.donors.select("donor_id", head=pl.col("words").map_elements(head, pl.String))
    return frozenset(heads.group_by("head").agg(pl.col("donor_id").n_unique()).filter(pl.col("donor_id") > 2)["head"])


def head(name: str) -> str:
    """The noun at the head of a name: the word before of, for or to, else the last word."""
    return HEAD.split(name, maxsplit=1)[0].rpartition(" ")[2]
