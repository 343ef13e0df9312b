"""Find names of languages, which are adjectives of countries as well: "in French and English" names no country."""

from __future__ import annotations

import numpy as np
import polars as pl

from pipelines.link.tokens.neighbours import find_words_around, is_among
from pipelines.link.tokens.scan import LOWER, SMALL, Scan, letter_class
from pipelines.link.tokens.spans import FAR
from pipelines.link.tokens.vocabulary import PLACE, Vocabulary

WITHIN = [ord(sign) for sign in " -‑"]  # signs between a word and the next that belong together


def find_languages(scan: Scan, vocabulary: Vocabulary) -> pl.DataFrame:
    """Find the stretches of text (at, until) that name languages.

    A stretch is a single name or a list: "Hausa, Dari and French". It counts in two places:

    - after "in" or "speaks", if it describes nothing ("in French courts" does)
    - before "version", "speaking" or "lessons"
    """
    found = scan.spans.select_cues(vocabulary.bits("language"))
    found = found.select(found.shape > LOWER)
    if not len(found):
        return pl.DataFrame(schema={"at": pl.Int64, "until": pl.Int64})
    words = vocabulary.small_words
    before, after = find_words_around(scan, found)
    gap = found.word - np.append(found.word[0] - FAR, found.last_word[:-1])
    joined = (gap == 1) | ((gap == 2) & is_among(before, words["joining"]))
    first = np.flatnonzero(~(joined & (np.diff(found.sentence, prepend=-1) == 0)))
    last = np.append(first[1:], len(found)) - 1
    sign, letter = scan.code[found.until[last]], scan.code[np.minimum(found.until[last] + 1, len(scan.code) - 1)]
    bound = np.isin(sign, WITHIN) | ((sign == ord("\n")) & (letter_class(letter) == SMALL))
    has_only_language = np.logical_or.reduceat(found.classes & int(PLACE) == 0, first)  # one of the names means only a language
    unbound = ~bound | has_only_language | is_among(after[last], words["no_noun"])
    meant = (is_among(before[first], words["in_language"]) & unbound) | (bound & is_among(after[last], words["of_language"]))
    return pl.DataFrame({"at": found.at[first][meant], "until": found.until[last][meant]})
