"""Cached reads of the published edition. Every cache is keyed by the edition's name, so a new edition is seen at once.

Put here: what pages read. Not here: SQL (warehouse/sql/), looks (app_pages/).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl
import streamlit as st

from dashboard.read.highlight import one_line
from dashboard.read.selection import Filters, ask, ranked
from dashboard.words import say
from dashboard.words.edition import promise_in_words, translated
from warehouse.decisions import log_of
from warehouse.errors import DatelineError
from warehouse.health import usable_edition
from warehouse.home import Edition, Home
from warehouse.queries import Reader
from warehouse.schema import Promise, promises
from warehouse.search import WordsError
from warehouse.tables import ALL

# The home when DATELINE_HOME is not set. `dateline dashboard` sets it.
DEFAULT_HOME = Path("data/home")
LINK_QUALITY = Path(__file__).with_name("link_quality.csv")


@contextmanager
def in_words() -> Iterator[None]:
    """End the page with a sentence where the edition can't be read, or words can't be searched for."""
    try:
        yield
    except WordsError as error:
        st.warning(say(f"words-{error.reason}", words=one_line(error.question)), icon=":material/search_off:")
        st.stop()
    except (DatelineError, OSError) as error:
        st.error(say("broken", why=one_line(error)), icon=":material/error:")
        st.stop()


def home() -> Home:
    """Return the home that the dashboard shows."""
    return Home(Path(os.environ.get("DATELINE_HOME", DEFAULT_HOME)))


def edition() -> Edition:
    """Return the current edition. Without one the page ends with a sentence that says what to do."""
    current, damage = usable_edition(home())
    if damage:
        st.error(say("broken", why=one_line(damage)), icon=":material/error:")
        st.stop()
    if current is None:
        st.info(say("no-edition"), icon=":material/hourglass_empty:")
        st.stop()
    return current


def may_decide() -> bool:
    """Decide whether anyone who opens the pages may leave documents out: `decide = true` in [dashboard] of dateline.toml."""
    return os.environ.get("DATELINE_DECIDE") == "yes"


def now_on_disk() -> tuple[object, ...]:
    """Return what shows that a page is out of date: the pointer to the edition, the log of runs and that of decisions.

    Their times and sizes, as the logs grow and this is asked every few seconds.
    """
    here = home()
    return tuple(_times_of(path) for path in (here.pointer, here.runs, log_of(here)))


def _times_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


# The edition before the current one stays open for sessions that are still drawing from it.
@st.cache_resource(max_entries=2, show_spinner=False)
def _reader(path: str) -> Reader:
    return Reader(Path(path))


# A few hundred small frames: eight sessions over a morning.
@st.cache_data(max_entries=400, show_spinner=False)
def _answer(path: str, query: str, filters: Filters | None, parameters: dict[str, object]) -> pl.DataFrame:
    here = _reader(path)
    return ask(here, query, filters, **parameters) if filters else here.run(query, **parameters)


def reader() -> Reader:
    """Return a reader of the current edition, for many questions: a report."""
    with in_words():
        return _reader(str(edition().path))


def answer(query: str, filters: Filters | None = None, **parameters: object) -> pl.DataFrame:
    """Return the answer of a named query over the current edition, or over the items that the filters ask for."""
    path = str(edition().path)
    with in_words():
        return translated(_answer(path, query, filters, parameters))


@st.cache_data(max_entries=50, show_spinner=False)
def _ranked(path: str, filters: Filters, most: int) -> pl.DataFrame:
    return ranked(_reader(path), filters, most)


def ranked_items(filters: Filters, most: int) -> pl.DataFrame:
    """Return the first matching items, those that match the words best first (selection.ranked)."""
    path = str(edition().path)
    with in_words():
        return translated(_ranked(path, filters, most))


def link_quality() -> pl.DataFrame:
    """Return what `make quality` measured: name (of a set), kind (of link), items, precision, recall, f1, measured_on."""
    return pl.read_csv(LINK_QUALITY, try_parse_dates=True)


# Seconds for a million items, and the answer of an edition never changes.
@st.cache_data(max_entries=2, show_spinner=False)
def _checked(path: str) -> list[tuple[Promise, bool]]:
    here = _reader(path)
    made = [promise for table in ALL for promise in promises(table)]
    return [(promise, here.sql(f"{promise.broken} LIMIT 1").is_empty()) for promise in made]


def checked() -> pl.DataFrame:
    """Return every promise of the tables, and whether the current edition keeps it: table, promise, kept; broken ones first."""
    path = str(edition().path)
    with in_words():
        made = _checked(path)
    facts = [(promise.table, promise_in_words(promise), kept) for promise, kept in made]
    columns = {"table": pl.String, "promise": pl.String, "kept": pl.Boolean}
    return pl.DataFrame(facts, schema=columns, orient="row").sort("kept", maintain_order=True)
