"""Find the projects of each item: those its own words name, and those that other items or a register have made known.

This file builds the frames of links and of learned names. The finders in one text are the other files of this folder.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
import polars as pl
from polars.datatypes import DataTypeClass

from pipelines.link.names.acronyms import Defined, find_definitions
from pipelines.link.names.passages import Mention, Passage
from pipelines.link.names.project_words import ProjectWords
from pipelines.link.names.same_name import first_phase, merge_mentions, name_key, project_id, slug
from pipelines.link.names.shapes import NEXT_PHASE, looks_short
from pipelines.link.projects.beside_the_noun import Places, find_mentions
from pipelines.link.projects.capitals import find_coined
from pipelines.link.projects.coined_words import HINT, PHASE_AFTER, SURE, find_coined_mentions
from pipelines.link.projects.registered import is_name_here
from pipelines.link.tokens.evidence import FINDING, with_evidence
from pipelines.link.tokens.scan import FIELDS, Scan, batches, scan_batch, uncollected
from pipelines.link.tokens.vocabulary import NOUNS, PAID, Vocabulary

FOUND: dict[str, DataTypeClass] = {
    **FINDING,
    "project_id": pl.String,
    "acronym": pl.String,
    "name": pl.String,
}
NOWHERE = Places([], [], [])
LEARNED = {"words": pl.String, "project_id": pl.String, "acronym": pl.String, "name": pl.String}
Row = tuple[str, str, str | None, str | None]  # words, project_id, acronym, name
Key = tuple[str, ...]  # see same_name.name_key
FEWEST_ITEMS = 2  # mentions of an acronym without a long form before other items are searched for it
FEWEST_WORDS = 3  # a name of fewer words is too common to search other items for it


class Project(NamedTuple):
    """A project as the vocabulary knows it."""

    project_id: str
    acronym: str | None
    name: str | None


def find_projects(scan: Scan, vocabulary: Vocabulary, defined: Defined) -> pl.DataFrame:
    """Find the projects of each item (item_id, project_id, acronym, name), with the words that name them as evidence."""
    known = _known_projects(vocabulary)
    rows: list[tuple[object, ...]] = []
    for row, found in _gather_mentions(scan, vocabulary, defined, _find_known(scan, vocabulary)):
        taken = {""}
        for mention in found:
            project = known.project(mention)
            if project.project_id not in taken:
                taken.add(project.project_id)
                rows.append((row, FIELDS.index(mention.field), mention.start, mention.end, f"project_{mention.rule}", *project))
    links = pl.DataFrame(rows, schema=FOUND, orient="row")
    return with_evidence(links, scan, vocabulary, "project_id", "acronym", "name")


def learn_projects(items: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """Learn names from items (title, text) → words to look for in all items (words, project_id, acronym, name).

    The order of the items makes no difference. An acronym is learned for one of three reasons:

    - an item gives its long form
    - an item has a sure phrase beside it, such as "funded by"
    - two mentions name it, or hint at it

    A long name needs three words.
    """
    return learn_names(mention for part in batches(items) for mention in _mentions_in(part, vocabulary))


def _mentions_in(items: pl.DataFrame, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Find the projects that items name themselves, each once an item, without names known from other items."""
    with uncollected():
        scan = scan_batch(items, vocabulary, vocabulary.learner)
        named = [found for _, found in _gather_mentions(scan, vocabulary, find_definitions(scan), {}, hints=True)]
    yield from chain.from_iterable(named)


def learn_names(found: Iterator[Mention]) -> pl.DataFrame:
    """Combine mentions of projects → their names (words, project_id, acronym, name), sorted."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    names: Counter[str] = Counter()
    sure_acronyms: set[str] = set()
    for mention in found:
        if mention.acronym and mention.rule == SURE:
            sure_acronyms.add(slug(mention.acronym))
        if mention.acronym:
            spellings[slug(mention.acronym)][mention.acronym] += 1
        if mention.acronym and mention.name and mention.rule != HINT:
            forms[slug(mention.acronym)][mention.name] += 1
        elif mention.name and not mention.acronym:
            names[mention.name] += 1
    rows, keys = _rows_by_acronym(spellings, forms, sure_acronyms)
    rows += _rows_by_name(names, keys, {row[1]: row for row in rows})
    wanted = {row for row in rows if row[0] == row[2] or len(name_key(row[0])) >= FEWEST_WORDS}
    return pl.DataFrame(sorted(wanted, key=lambda row: (row[1], row[0])), schema=LEARNED, orient="row")


def _rows_by_acronym(
    spellings: dict[str, Counter[str]], forms: dict[str, Counter[str]], sure_acronyms: set[str]
) -> tuple[list[Row], dict[Key, str]]:
    """Build the rows of projects with an acronym, and the project of each of their long names."""
    rows: list[Row] = []
    keys: dict[Key, str] = {}
    for identifier, written in sorted(spellings.items()):
        if forms[identifier] or identifier in sure_acronyms or written.total() >= FEWEST_ITEMS:
            acronym, name = _most_used(written), _most_used(forms[identifier]) if forms[identifier] else None
            rows += [(words, identifier, acronym, name) for words in (acronym, *sorted(forms[identifier]))]
            keys = {name_key(form): identifier for form in sorted(forms[identifier])} | keys
    return rows, keys


def _rows_by_name(names: Counter[str], keys: dict[Key, str], known: dict[str, Row]) -> list[Row]:
    """Build the rows of long names without an acronym: of a project known by its acronym, or of one known only by this name."""
    rows: list[Row] = []
    for name in sorted(names, key=lambda name: (len(name_key(name)), name)):
        at = _longest_known(keys, name_key(name)) or (head if (head := _head(name)) in known else slug(name))
        first = known.setdefault(at, (name, at, None, name))
        keys.setdefault(name_key(name), at)
        rows.append((name, at, first[2], first[3]))
    return rows


class KnownProjects:
    """The projects of a vocabulary, found by any name of a mention."""

    def __init__(self, projects: pl.DataFrame) -> None:
        """Read the rows (pattern, project_id, acronym, name, words) of learned or registered names."""
        self._projects: dict[str, Project] = {}
        self._keys: dict[Key, str] = {}
        for words, identifier, acronym, name in projects.select("words", "project_id", "acronym", "name").iter_rows():
            self._projects[identifier] = Project(identifier, acronym, name)
            self._keys.setdefault(name_key(words), identifier)
            if acronym:
                self._keys[(slug(acronym),)] = identifier
        self.first_names = _first_names(projects)

    def project(self, mention: Mention) -> Project:
        """Return the project that a mention names: the known one of its acronym or name, else a new one."""
        if not self._projects:
            return Project(project_id(mention.acronym, mention.name), mention.acronym, mention.name)
        at = self._keys.get((slug(mention.acronym),)) if mention.acronym else None
        if at is None and mention.name:
            at = _longest_known(self._keys, name_key(mention.name)) or self._keys.get((_head(mention.name),))
        if at is not None and (not mention.acronym or slug(self._projects[at].acronym or "") == slug(mention.acronym)):
            known = self._projects[at]
            return known._replace(acronym=known.acronym or mention.acronym, name=known.name or mention.name)
        return Project(project_id(mention.acronym, mention.name), mention.acronym, mention.name)


def _first_names(projects: pl.DataFrame) -> dict[int, tuple[str, str | None, str | None, bool, bool]]:
    """Return the first name of each pattern: its words, its project's acronym and name, `alone`, and whether it looks short."""
    names = projects.unique("pattern", keep="first", maintain_order=True).select("pattern", "words", "acronym", "name", "alone")
    return {pattern: (words, *rest, looks_short(words)) for pattern, words, *rest in names.iter_rows()}


@lru_cache(maxsize=4)
def _nouns(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words for projects. A common word is a project's name only beside one of them."""
    return tuple(vocabulary.reference.cues.filter(pl.col("cue").is_in(["project_noun", "programme_noun"]))["words"])


@lru_cache(maxsize=4)
def _known_projects(vocabulary: Vocabulary) -> KnownProjects:
    """Return the projects of a vocabulary."""
    return KnownProjects(vocabulary.projects)


@lru_cache(maxsize=4)
def project_words(vocabulary: Vocabulary) -> ProjectWords:
    """Return the words of the vocabulary that distinguish projects from other things."""
    terms = [
        vocabulary.organisations.filter(kind="term"),
        vocabulary.donors.filter(kind="eu_instrument"),
    ]
    known = [
        vocabulary.organisations.filter(pl.col("kind") != "term"),
        vocabulary.donors.filter(pl.col("kind") != "eu_instrument"),
        vocabulary.regions,
        vocabulary.fixed,
        vocabulary.countries.filter(~pl.col("kind").is_in(["city", "admin1"])),
    ]
    places = [vocabulary.regions, vocabulary.countries.filter(pl.col("kind").is_in(["official", "short", "variant"]))]
    cues = vocabulary.reference.cues
    nouns = {cue: cues.filter(cue=cue)["words"].to_list() for cue in NOUNS}
    names = {"names": _words(known), "terms": _words(terms), "places": _words(places), "regions": _words([vocabulary.regions])}
    return ProjectWords.build(vocabulary.reference.project_words, nouns, names)


def _words(tables: list[pl.DataFrame]) -> set[str]:
    """Return all words of some tables."""
    return {words for table in tables for words in table["words"].to_list()}


def _gather_mentions(
    scan: Scan, vocabulary: Vocabulary, defined: Defined, known: dict[int, list[Mention]], hints: bool = False
) -> Iterator[tuple[int, list[Mention]]]:
    """Find the projects of each item that names one: its row and one mention a project.

    With `hints`, mentions that are only hints are included.
    """
    words, places, tokens = (
        project_words(vocabulary),
        _find_places(scan, vocabulary),
        find_coined(scan, project_words(vocabulary)),
    )
    sounding = {place for place, forms in defined.items() if any(words.sounds_like_project(form.long) for form in forms)}
    found: dict[int, list[Mention]] = defaultdict(list)
    hinted: dict[int, list[Mention]] = defaultdict(list)
    for row, field in sorted(places.keys() | sounding | tokens.keys()):
        known_starts = frozenset(m.start for m in known.get(row, []) if m.acronym and m.name and m.field == FIELDS[field])
        passage = Passage(
            scan.fields[row * len(FIELDS) + field], FIELDS[field], defined.get((row, field), []), words, known_starts
        )
        found[row].extend(find_mentions(passage, places.get((row, field), NOWHERE)))
        for mention in find_coined_mentions(passage, tokens.get((row, field), [])):
            (hinted if mention.rule == HINT else found)[row].append(mention)
    for row, several in hinted.items():
        found[row] += several if hints else _keep_phases(several, [*found[row], *known.get(row, [])])
    for row in sorted(found.keys() | known.keys()):
        forms = [form for field in range(len(FIELDS)) for form in defined.get((row, field), [])]
        if gathered := merge_mentions([*found[row], *known.get(row, [])], forms):
            yield row, gathered


def _keep_phases(hinted: list[Mention], found: list[Mention]) -> list[Mention]:
    """Keep hints of another phase of a project that the item names (SAFEPORT III beside SAFEPORT), and hints given twice."""
    times = Counter(slug(mention.acronym or "") for mention in hinted)
    named = {slug(mention.acronym) for mention in found if mention.acronym}
    phases = [(mention, slug(mention.acronym or "")) for mention in hinted]
    return [
        m._replace(rule=SURE)
        for m, phase in phases
        if times[phase] > 1 or (first_phase(phase) != phase and first_phase(phase) in named)
    ]


def _find_places(scan: Scan, vocabulary: Vocabulary) -> dict[tuple[int, int], Places]:
    """Find the places that have names of projects beside them, by row and field, in characters."""
    phase, paid = np.uint64(vocabulary.bits("phase_noun")), np.uint64(vocabulary.bits(*PAID))
    cue_bits, named = scan.spans.cues, np.uint64(vocabulary.bits(*NOUNS)) | phase
    cues = scan.spans.select((cue_bits & named != 0) | (scan.spans.cue & (cue_bits & paid != 0)))
    columns = (cues.row, cues.field, cues.start, cues.end, cues.cues & phase, cues.cues & paid)
    found: dict[tuple[int, int], Places] = defaultdict(lambda: Places([], [], []))
    for row, field, start, end, is_phase, is_paid in zip(*(column.tolist() for column in columns), strict=True):
        if is_phase:
            found[row, field].phases.append(start)
        elif is_paid:
            found[row, field].paid.append((start, end))
        else:
            found[row, field].nouns.append((start, end))
    return found


def _find_known(scan: Scan, vocabulary: Vocabulary) -> dict[int, list[Mention]]:
    """Find known names in the items, by row. An acronym must be written as it is known, except for its dashes."""
    hits, names = scan.spans.select(scan.spans.project), _known_projects(vocabulary).first_names
    columns = (hits.row, hits.field, hits.start, hits.end, hits.at, hits.until, hits.pattern)
    found: dict[int, list[Mention]] = defaultdict(list)
    for row, field, start, end, at, until, pattern in zip(*(column.tolist() for column in columns), strict=True):
        words, acronym, name, alone, short = names[pattern]
        matched = scan.joined[at:until]
        if short and _without_dashes(matched) != _without_dashes(words):
            continue
        if not alone and not is_name_here(scan.joined, at, until, _nouns(vocabulary)):
            continue
        if phase := NEXT_PHASE.match(scan.joined, until):  # another phase of the project
            if not short or not PHASE_AFTER.match(scan.joined, until):
                continue
            acronym, name = matched + phase.group(), None
        found[row].append(Mention(acronym, name, start, end + len(phase.group() if phase else ""), "known_name", FIELDS[field]))
    return found


def _head(name: str) -> str:
    """Return the words before a colon as an identifier: “Homeport: Sailors on Land” → homeport."""
    return slug(name.partition(":")[0])


def _without_dashes(words: str) -> str:
    """Return words with every dash and blank as a hyphen."""
    return words.replace("–", "-").replace(" ", "-")


def _most_used(spellings: Counter[str]) -> str:
    """Return the most frequent spelling; of equal ones the longest, then the first in the alphabet."""
    return min(spellings, key=lambda words: (-spellings[words], -len(words), words))


def _longest_known(keys: dict[Key, str], key: Key) -> str | None:
    """Return the project of the longest known name that this one begins with, if that is most of the name."""
    for size in range(len(key), max(3, len(key) * 2 // 3), -1):
        if key[:size] in keys:
            return keys[key[:size]]
    return keys.get(key)
