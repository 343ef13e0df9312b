"""Which donors an item credits, by the formulas of its sentences, and where in the text they stand.

Here: from hits to credits, as frames. Not here: how one sentence is read (credits).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from pipelines.link.credits import Cue, Party, credits
from pipelines.link.evidence import with_evidence
from pipelines.link.project_names import slug
from pipelines.link.scan import LOWER, Scan
from pipelines.link.vocabulary import Class, Vocabulary

FORMULAS = ("funded_by", "supported_by", "thanks", "donor_word", "pays", "gives", "donates", "agreement", "paid_suffix")
BESIDE = ("money", "project", "project_name_before", "project_name_after")  # cues that decide nothing alone
INNER = ("paid_suffix", "donor_word")  # cues that count inside longer ones too ("EU-funded project", "is the project donor")
SENTENCE_ENDS = re.compile(r"[.!?][”\"’')]*(?=\s+[^a-z\s])|\n\s*\n")
LONGEST = 500  # characters from the first or last name of a sentence to its end that are looked through
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


def find_donors(scan: Scan, vocabulary: Vocabulary) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The donors that items credit, each once an item, and the spans (at, until) of all words that name a payer.

    Donors: item_id, donor_id, name, parent, country (ISO 3166 alpha-3), body (the words as written), and the evidence.
    A body that the vocabulary lacks has a donor_id made of its words, and no parent.
    """
    rows = [row for sentence in _sentences(scan, vocabulary) for row in _rows(scan.joined, *sentence)]
    found = pl.DataFrame(rows, schema=CREDITED, orient="row").sort("at", "until")
    spans = found.select("at", "until").unique(maintain_order=True)
    donors = _named(found.unique(["row", "donor_id"], keep="first", maintain_order=True), vocabulary)
    return with_evidence(donors, scan, vocabulary, "donor_id", "name", "parent", "country", "body"), spans


def _rows(
    text: str, place: tuple[int, int, int], start: int, end: int, cues: list[Cue], parties: list[Party]
) -> Iterator[tuple[object, ...]]:
    """The credits of a sentence as rows; place is its row, its field, and where the field begins."""
    row, field, begin = place
    for credit in credits(text, start, end, cues, parties):
        body = text[credit.at : credit.until]
        at, until = credit.at - begin, credit.until - begin
        yield credit.at, credit.until, row, field, at, until, credit.rule, credit.key or slug(body), body


def _named(found: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Credits with the names of their donors; a donor that the vocabulary lacks goes by the words as written."""
    donors = vocabulary.reference.donors
    parents = donors.select(parent_id="donor_id", parent="name")
    known = donors.join(parents, on="parent_id", how="left").select("donor_id", "name", "parent", country="iso3")
    return found.join(known, on="donor_id", how="left", maintain_order="left").with_columns(
        pl.col("name").fill_null(pl.col("body"))
    )


def _sentences(scan: Scan, vocabulary: Vocabulary) -> Iterator[tuple[tuple[int, int, int], int, int, list[Cue], list[Party]]]:
    """Every sentence with a formula and a party: where it stands, its ends, its cues and its parties by position."""
    payers, bits = _payers(vocabulary), _CueNames(vocabulary)
    inner = pl.col("cues") & sum(vocabulary.cue_bits[name] for name in INNER) != 0
    formula = vocabulary.is_cue(*FORMULAS) | inner
    formulas = scan.hits.lazy().filter(formula).select("sentence").unique()
    instrument = _instruments(scan, vocabulary)
    party = pl.col("donor") | (pl.col("name") & vocabulary.has(PARTY) & (pl.col("shape") > LOWER))
    chosen = (
        scan.hits.lazy()
        .filter(party | formula | vocabulary.is_cue(*BESIDE))
        .join(pl.concat([formulas, instrument.lazy()]).unique(), on="sentence", how="semi")
        .sort("sentence", "at")
        .select("sentence", "row", "field", "start", "at", "until", "pattern", "classes", "cues", "donor", "name", "cue", "shape")
        .collect()
    )
    sentence, group = -1, []
    for hit in chosen.iter_rows():
        if hit[0] != sentence and group:
            yield from _sentence(scan, group, payers, bits)
            group = []
        sentence = hit[0]
        group.append(hit)
    if group:
        yield from _sentence(scan, group, payers, bits)


INNER_SET = frozenset(INNER)
PARTY = Class.COUNTRY | Class.ADJECTIVE | Class.ORGANISATION | Class.FIXED | Class.REGION


def _instruments(scan: Scan, vocabulary: Vocabulary) -> pl.DataFrame:
    """Sentences that name an instrument of the EU, which tells of paying without a formula (under the … Facility)."""
    patterns = vocabulary.donors.filter(pl.col("kind") == "eu_instrument")["pattern"]
    return scan.hits.filter(pl.col("donor") & pl.col("pattern").is_in(patterns.implode())).select("sentence").unique()


def _sentence(scan: Scan, hits: list[tuple], payers: dict, bits: _CueNames) -> Iterator[tuple]:  # type: ignore[type-arg]
    """One sentence of hits, if it has a party."""
    cues: list[Cue] = []
    parties: list[Party] = []
    donor_until = 0
    for _, _, _, _, at, until, pattern, classes, cue_bits, donor, name, cue, shape in hits:
        if cue or cue_bits:
            cues.append(Cue(at, until, bits[cue_bits] if cue else bits[cue_bits] & INNER_SET))
        if donor and (payer := payers.get((pattern, True))):
            parties.append(Party(at, until, *payer))
            donor_until = max(donor_until, until)
        elif name and shape > LOWER and at >= donor_until and (payer := payers.get((pattern, False))):
            parties.append(Party(at, until, *payer))
    _, row, field, start, at, *_ = hits[0]
    until = hits[-1][5]
    begin = at - start
    yield (
        (row, field, begin),
        max(begin, at - LONGEST),
        min(_field_end(scan, row, field, begin), _end(scan.joined, until)),
        cues,
        parties,
    )


def _end(text: str, until: int) -> int:
    found = SENTENCE_ENDS.search(text, until, until + LONGEST)
    return found.start() if found else until + LONGEST


def _field_end(scan: Scan, row: int, field: int, begin: int) -> int:
    end = scan.joined.find("\n", begin) if field == 0 else begin + len(scan.texts["text"][row])
    return begin + len(scan.texts["title"][row]) if field == 0 else end


class _CueNames(dict[int, frozenset[str]]):
    """The cue classes of a set of bits, as names."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._bits = vocabulary.cue_bits

    def __missing__(self, bits: int) -> frozenset[str]:
        self[bits] = frozenset(name for name, bit in self._bits.items() if bits & bit)
        return self[bits]


def _payers(vocabulary: Vocabulary) -> dict[tuple[int, bool], tuple[str, str]]:
    """What a pattern may stand for as a payer, as a donor's name (True) or as another name: kind and donor_id."""
    known = set(vocabulary.reference.donors["donor_id"])
    payers: dict[tuple[int, bool], tuple[str, str]] = {}
    for pattern, donor_id, kind in vocabulary.donors.select("pattern", "donor_id", "kind").iter_rows():
        payers.setdefault((pattern, True), (kind, donor_id))
    countries = vocabulary.countries.filter(pl.col("kind").is_in(["city", "admin1", "capital", "people"]).not_())
    for pattern, iso3, kind in countries.sort(pl.col("kind") == "adjective").select("pattern", "iso3", "kind").iter_rows():
        if f"gov_{iso3.lower()}" in known:
            payers.setdefault((pattern, False), ("adjective" if kind == "adjective" else "country", f"gov_{iso3.lower()}"))
    others = [vocabulary.organisations, vocabulary.fixed]
    for pattern in (pattern for table in others for pattern in table["pattern"].to_list()):
        payers.setdefault((pattern, False), ("other", ""))
    return payers
