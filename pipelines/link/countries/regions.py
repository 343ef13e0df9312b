"""Find the regions that an item names. The countries of a region are not linked with it."""

from __future__ import annotations

import numpy as np
import polars as pl

from pipelines.link.tokens.evidence import with_evidence
from pipelines.link.tokens.neighbours import find_neighbours, is_among
from pipelines.link.tokens.scan import Scan
from pipelines.link.tokens.vocabulary import Class, Vocabulary

RULE = "region_named"
REGIONS = 4096  # more than all regions, so that row * REGIONS + region is one number for both


def find_regions(scan: Scan, credits: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Link the regions that each item names, each once, at its first mention.

    A region named as a donor (`credits`: at, until) does not count. Neither does a union that acts, by envoys or projects.
    """
    names = scan.spans.select_names(Class.REGION)
    region = vocabulary.region_of[names.pattern]
    key = names.row * REGIONS + region
    envoys = names.words_from_previous(scan.spans.select_cues(vocabulary.bits("embassy", "guest"))) <= 2
    acts = is_among(find_neighbours(scan, names).after, vocabulary.small_words["of_union"])
    union = (vocabulary.reference.regions["kind"] == "union").to_numpy()[region]
    shown = np.flatnonzero(~names.inside(credits) & ~(union & (envoys | acts)))
    shown = shown[np.unique(key[shown], return_index=True)[1]]
    places = pl.DataFrame({name: getattr(names, name)[shown] for name in ("row", "field", "start", "end")})
    known = [vocabulary.reference.regions[name][region[shown]].alias(name) for name in ("region_id", "name")]
    found = places.hstack([*known, pl.Series("rule", [RULE] * len(shown), pl.String)])
    return with_evidence(found, scan, vocabulary, "region_id", "name")
