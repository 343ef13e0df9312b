"""Which donors an item credits, by the formulas of its sentences, and where in the text they stand.

Here: from hits to sentences, and from credits to links. Not here: how one sentence is read (credits).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from pipelines.link.credits import JOINED, READERS, credits
from pipelines.link.evidence import with_evidence
from pipelines.link.parties import Cue, Party, Sentence
from pipelines.link.project_names import slug
from pipelines.link.scan import FIELDS, LOWER, UPPER, Scan
from pipelines.link.vocabulary import Class, Vocabulary

FORMULAS = tuple(READERS | JOINED)
BESIDE = ("money", "implements", "project_noun")  # cues that decide nothing alone
INNER = frozenset(["donor_word", "paid_suffix", "supported_suffix"])  # count inside longer cues too: "EU-funded project"
KEPT = INNER | {"project_noun"}  # what a cue inside a longer one is still good for
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
    ends = _field_ends(scan)
    for _, group in groupby(map(Hit._make, _hits(scan, vocabulary).iter_rows()), key=itemgetter(0)):
        hits = list(group)
        first, begin = hits[0], hits[0].at - hits[0].start
        sentence = _sentence(scan.joined, ends[2 * first.row + first.field], hits, payers, names)
        for credit in credits(sentence):
            body = scan.joined[credit.at : credit.until]
            if credit.key or head(body) in heads:
                where = (credit.at, credit.until, first.row, first.field, credit.at - begin, credit.until - begin)
                yield *where, credit.rule, credit.key or slug(body), body


def _hits(scan: Scan, vocabulary: Vocabulary) -> pl.DataFrame:
    """The cues and possible parties of all sentences that have a formula, or that name an instrument of the EU."""
    hits = scan.hits
    if hits.is_empty():
        return hits.select(Hit._fields)
    formulas, beside, inner = (_bits(vocabulary, names) for names in (FORMULAS, BESIDE, INNER))
    cues, cue = hits["cues"].to_numpy(), hits["cue"].to_numpy()
    formula = (cue & (cues & formulas != 0)) | (cues & inner != 0)
    instrument = hits["donor"].to_numpy() & _instruments(vocabulary)[hits["pattern"].to_numpy()]
    named = hits["name"].to_numpy() & (hits["classes"].to_numpy() & int(PARTIES) != 0) & (hits["shape"].to_numpy() > LOWER)
    party = hits["donor"].to_numpy() | named
    sentence = hits["sentence"].to_numpy()
    wanted = np.zeros(int(sentence.max()) + 1, np.uint8)
    wanted[sentence[formula | instrument]] = 1
    wanted[sentence[party | (cues & _bits(vocabulary, ["funded_by"]) != 0)]] |= 2
    chosen = (wanted[sentence] == 3) & (party | formula | (cues & beside != 0))
    return hits.filter(pl.Series(chosen)).select(Hit._fields)


def _bits(vocabulary: Vocabulary, names: Iterable[str]) -> np.uint64:
    return np.uint64(sum(vocabulary.cue_bits[name] for name in names))


def _field_ends(scan: Scan) -> list[int]:
    """The absolute position after the last character of each field: the title and the text of each item in turn."""
    fields = scan.texts.select(pl.concat_list(*FIELDS)).to_series().explode()
    lengths = fields.str.len_chars().to_numpy().astype(np.int64)
    return list(np.cumsum(lengths + 1))


def _sentence(
    text: str, last: int, hits: list[Hit], payers: dict[tuple[int, str, int], tuple[str, str]], names: CueNames
) -> Sentence:
    """A sentence of its hits in a field that ends at `last`; a name inside a donor's name is no party of its own."""
    cues: list[Cue] = []
    parties: list[Party] = []
    reach = 0
    for hit in hits:
        if kinds := names[hit.cues] if hit.cue else names[hit.cues] & KEPT:
            cues.append(Cue(hit.at, hit.until, kinds))
        kind = "donor" if hit.donor else "name" if hit.name else ""
        payer = kind and (payers.get((hit.pattern, kind, hit.shape)) or payers.get((hit.pattern, kind, ANY_SHAPE)))
        if payer and (hit.donor or hit.at >= reach):
            parties.append(Party(hit.at, hit.until, *payer))
            reach = hit.until
    first, until = hits[0], max(hit.until for hit in hits)
    last = min(last, until + LONGEST)
    ends = SENTENCE_ENDS.search(text, until, last)
    return Sentence(text, _begin(text, first), ends.start() if ends else last, cues, parties)


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
def _instruments(vocabulary: Vocabulary) -> NDArray[np.bool_]:
    """Which patterns are names of instruments of the EU; these tell of paying without a formula (under the … Facility)."""
    found = np.zeros(len(vocabulary.classes), np.bool_)
    found[vocabulary.donors.filter(kind="eu_instrument")["pattern"].to_numpy()] = True
    return found


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
