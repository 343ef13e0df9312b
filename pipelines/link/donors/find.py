"""Find the donors that an item credits, and their places in the text.

This file builds sentences from matches, and links from credits. The names of donors are in `payers.py`, and `credits.py`
reads a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

import numpy as np
import polars as pl

from pipelines.link.donors.credits import JOINED, READERS, read_credits
from pipelines.link.donors.parties import SUPPORTS, WORK, Candidate, Cue, Sentence, belongs_to, with_state_body
from pipelines.link.donors.payers import DonorPatterns, donor_patterns_of, head_noun
from pipelines.link.names.same_name import slug
from pipelines.link.tokens.evidence import FINDING, with_evidence
from pipelines.link.tokens.scan import BETWEEN, Scan
from pipelines.link.tokens.spans import Ints, Spans
from pipelines.link.tokens.vocabulary import Vocabulary

FORMULAS = tuple(READERS | JOINED)
INNER = ("donor_word", "paid_suffix", "supported_suffix", "money_of")  # count inside longer cues as well: "EU-funded project"
CONTEXT = ("money", *sorted(WORK))  # cues that decide nothing alone
KEPT_INSIDE = (*INNER, "project_noun", "programme_noun")  # the cues that count inside a longer one
# A set of signs comes first, because it is quick to search; then the conditions of each sign.
SENTENCE_ENDS = re.compile(r"[.!?\n](?:(?<=\n)\s*\n|(?<!\n)[”\"’')]*(?=\s+[^a-z\s]))")
SEVERAL = 2  # supporting states from abroad: a list of donors
LONGEST = 500  # characters read before the first and after the last match of a sentence
# A longer list is no sentence. Each cue searches the names of its sentence, so time would grow with the square of their number.
MOST_HITS = 200
Hit = tuple[int, int, int, int]  # at, until, the possible donor (row of DonorPatterns.known, or -1), and the bits of its cues
Where = tuple[int, int, int, int]  # row, field, and begin and end of that field in the joined text
Credited = tuple[int, int, int, int, int, int, str, str, str]  # at, until, row, field, start, end, rule, donor_id, body
SPAN = {"at": pl.Int64, "until": pl.Int64, "states": pl.Boolean, "row": pl.Int64, "country": pl.String}
FOUND = FINDING | dict.fromkeys(("donor_id", "name", "parent", "country", "body"), pl.String)


UNSURE: tuple[object, ...] = (*[None] * 4, SUPPORTS)


def without_hosts(donors: pl.DataFrame, countries: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Remove states that support events at home from the links to donors and countries: they help, and don't pay.

    A host that supports an event together with several states from abroad counts as a donor like them.
    """
    in_focus = countries.filter(role="focus").select("item_id", country="iso3")
    states = donors.filter((pl.col("rule") == SUPPORTS) & pl.col("donor_id").str.starts_with("gov_"))
    others = states.join(in_focus, on=["item_id", "country"], how="anti").filter(pl.len().over("item_id") >= SEVERAL)
    hosts = states.join(in_focus, on=["item_id", "country"], how="semi").join(others, on="item_id", how="anti")
    if hosts.is_empty():
        return donors, countries
    kept = donors.join(hosts, on=["item_id", "donor_id"], how="anti", maintain_order="left")
    paid = hosts.join(kept, on=["item_id", "country"], how="anti").select("item_id", iso3="country", role=pl.lit("donor"))
    return kept, countries.join(paid, on=["item_id", "iso3", "role"], how="anti", maintain_order="left")


def find_donors(scan: Scan, vocabulary: Vocabulary) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Find the donors that items credit, each once an item, and the spans of all words that name a donor.

    Return two frames:

    - donors: item_id, donor_id, name, parent, country (ISO 3166 alpha-3), body (the words as written), and the evidence. A body
      that the vocabulary lacks has a donor_id made of its words, and no parent.
    - spans: at, until, states, row, country. `states` is false for an EU instrument, because a state in its name is no donor:
      Facility for Refugees in Turkey. `country` is the donor's, if it has one.
    """
    rows = sorted(_read_all(scan, vocabulary), key=itemgetter(slice(0, 2)))
    known, spans = _known_donors(vocabulary), dict[tuple[int, int], tuple[bool, int, str | None]]()
    once: dict[tuple[int, str], tuple[object, ...]] = {}
    for at, until, row, field, start, end, rule, donor_id, body in rows:
        name, parent, country, kind = known.get(donor_id, (body, None, None, None))
        spans.setdefault((at, until), (kind != "eu_instrument", row, country))
        if once.get((row, donor_id), UNSURE)[4] == SUPPORTS:  # a stronger rule replaces support
            once[row, donor_id] = (row, field, start, end, rule, donor_id, name, parent, country, body)
    donors = pl.DataFrame(list(once.values()), schema=FOUND, orient="row")
    links = with_evidence(donors, scan, vocabulary, "donor_id", "name", "parent", "country", "body")
    return links, pl.DataFrame([(*span, *facts) for span, facts in spans.items()], schema=SPAN, orient="row")


def _read_all(scan: Scan, vocabulary: Vocabulary) -> Iterator[Credited]:
    """Read every credit of every sentence."""
    donor_patterns, spans = donor_patterns_of(vocabulary), scan.spans
    place, chosen = _choose_hits(spans, vocabulary, donor_patterns)
    cues = np.where(spans.cue, spans.cues, spans.cues & _bits(vocabulary, KEPT_INSIDE))
    hits = list(zip(*(column[chosen].tolist() for column in (spans.at, spans.until, place, cues)), strict=True))
    first = _sentence_starts(np.flatnonzero(np.diff(spans.sentence[chosen], prepend=-1)), len(hits))
    row, field = spans.row[chosen[first]], spans.field[chosen[first]]
    begins = scan.starts[2 * row + field]
    ends = np.append(scan.starts, len(scan.joined))[2 * row + field + 1] - len(BETWEEN)
    fields = zip(row.tolist(), field.tolist(), begins.tolist(), ends.tolist(), strict=True)
    for (begin, end), where in zip(pairwise([*first.tolist(), len(hits)]), fields, strict=True):
        yield from _read_sentence(scan.joined, hits[begin:end], where, donor_patterns)


def _sentence_starts(first: Ints, count: int) -> Ints:
    """Return the places at which the matches of each sentence begin. A sentence with many matches is cut into several."""
    within = np.arange(count) - np.repeat(first, np.diff(first, append=count))
    return np.flatnonzero(within % MOST_HITS == 0)


def _read_sentence(text: str, hits: list[Hit], where: Where, donor_patterns: DonorPatterns) -> Iterator[Credited]:
    """Read every credit of the sentence of these matches."""
    row, field, begins, ends = where
    for at, until, key, rule in read_credits(_build_sentence(text, begins, ends, hits, donor_patterns)):
        body = text[at:until]
        if key or head_noun(body) in donor_patterns.heads:
            yield at, until, row, field, at - begins, until - begins, rule, key or slug(body), body


def _choose_hits(spans: Spans, vocabulary: Vocabulary, donor_patterns: DonorPatterns) -> tuple[Ints, Ints]:
    """Choose the matches to read: the donor that each may be, and the places of useful ones.

    A sentence is read if it has a cue and a possible donor. Enough alone are the cue "funded by", an instrument of the EU
    (under …), and the EU with a word for a project.
    """
    cues, cue, sentence = spans.cues, spans.cue, spans.sentence
    place = donor_patterns.find_in(spans)
    formula = (cue & (cues & _bits(vocabulary, FORMULAS) != 0)) | (cues & _bits(vocabulary, INNER) != 0)
    wanted = np.zeros(int(sentence.max(initial=0)) + 1, np.uint8)
    nouns = np.isin(sentence, sentence[cues & _bits(vocabulary, ("project_noun", "programme_noun")) != 0])
    wanted[sentence[formula | ((place >= 0) & (donor_patterns.instrument[place] | (donor_patterns.union[place] & nouns)))]] = 1
    wanted[sentence[(place >= 0) | (cues & _bits(vocabulary, ["funded_by"]) != 0)]] |= 2
    useful = (place >= 0) | formula | (cues & _bits(vocabulary, CONTEXT) != 0)
    return place, np.flatnonzero((wanted[sentence] == 3) & useful)


def _bits(vocabulary: Vocabulary, names: Iterable[str]) -> np.uint64:
    return np.uint64(sum(vocabulary.cue_bits[name] for name in names))


def _build_sentence(text: str, begins: int, ends: int, hits: list[Hit], donor_patterns: DonorPatterns) -> Sentence:
    """Build the sentence of these matches in the field text[begins:ends].

    A name inside a donor's name is no candidate of its own.
    """
    cues: list[Cue] = []
    candidates: list[Candidate] = []
    reach = until = 0
    for at, until, place, bits in hits:
        if bits:
            cues.append(Cue(at, until, donor_patterns.cue_names[bits]))
        is_amount = "amount" in donor_patterns.cue_names[bits]  # EUR
        if place >= 0 and (at >= reach or place < donor_patterns.donors) and not is_amount:
            candidate = with_state_body(Candidate(at, until, *donor_patterns.known[place]), text, ends)
            if candidates and belongs_to(candidate, candidates[-1], donor_patterns.states[place], text):
                candidate = candidate._replace(at=candidates.pop().at)
            candidates.append(candidate)
            reach = candidate.until
    last = min(ends, until + LONGEST)
    stop = SENTENCE_ENDS.search(text, max(until, reach), last)
    return Sentence(text, _begin(text, hits[0][0], begins), stop.start() if stop else last, cues, candidates)


def _begin(text: str, at: int, begins: int) -> int:
    """Find the beginning of a sentence with its first match at `at`, in a field that begins at `begins`."""
    begin = max(begins, at - LONGEST)
    return max(begin, text.rfind(". ", begin, at) + 1, text.rfind("\n\n", begin, at) + 1)


@lru_cache(maxsize=4)
def _known_donors(vocabulary: Vocabulary) -> dict[str, tuple[str, str | None, str | None, str | None]]:
    """Return the name, the parent's name, the country and the kind of each donor of the vocabulary."""
    donors = vocabulary.reference.donors
    parents = donors.select(parent_id="donor_id", parent="name")
    known = donors.join(parents, on="parent_id", how="left").select("donor_id", "name", "parent", "iso3", "kind")
    return {row[0]: row[1:] for row in known.iter_rows()}
