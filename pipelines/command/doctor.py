"""Checks of this machine and of a home: each finding says what is missing or broken, and how to repair it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from importlib.metadata import requires, version

from pipelines.command.dashboard import free_port
from pipelines.settings import load_settings
from pipelines.sources.raw import documents, stored
from pipelines.steps.parse import damage_of
from warehouse.errors import DatelineError
from warehouse.health import health_in_words, state_of
from warehouse.home import Home, StoreError
from warehouse.lock import RunUnderWay, run_lock
from warehouse.queries import Reader
from warehouse.reference import load_reference
from warehouse.seal import damage

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass(frozen=True)
class Finding:
    """The result of one check: its subject, whether the subject is good, and what was found or what to do."""

    what: str
    good: bool
    words: str


def examine(home: Home) -> list[Finding]:
    """Check machine, settings and home, in the order in which they depend on each other."""
    return [*_machine(), *_settings(), *_home(home)]


def _machine() -> Iterator[Finding]:
    yield Finding("Python", sys.version_info >= (3, 11), sys.version.split()[0])
    pinned = [line.split("==") for line in requires("dateline") or [] if "==" in line]
    wrong = [f"{name} {version(name)} (wanted {wanted})" for name, wanted in pinned if version(name) != wanted]
    yield Finding("libraries", not wrong, ", ".join(wrong) + ": run `make setup`" if wrong else "as pinned")
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    yield Finding("browser for chart export", browser is not None, browser or "none: `apt-get install chromium`, for PNG and SVG")
    port = free_port(8501)
    yield Finding("port 8501", True, "free" if port == 8501 else f"in use; the dashboard would take {port}")


def _settings() -> Iterator[Finding]:
    try:
        settings = load_settings()
        yield Finding("dateline.toml", True, f"{len(settings.sources)} sources")
        names = load_reference(settings.vocabulary).country_names.height
        yield Finding("vocabularies", True, f"{names:,} names of countries")
    except DatelineError as error:
        yield Finding("settings", False, str(error))


def _home(home: Home) -> Iterator[Finding]:
    try:
        with run_lock(home):
            yield Finding("writing", True, f"no run is under way in {home.path}")
    except RunUnderWay as error:
        yield Finding("writing", True, str(error))
    yield from _raw(home)
    yield from _edition(home)
    health = state_of(home)
    words = "; ".join(health_in_words(replace(health, damage=None)))
    yield Finding("last run", not health.last_failure and not health.trouble, words or "there was none yet")


def _raw(home: Home) -> Iterator[Finding]:
    """Check the log of documents and the files that the log names."""
    try:
        kept = documents(home)
    except DatelineError as error:
        yield Finding("raw", False, str(error))
        return
    damaged = [wrong for sha256 in kept["sha256"].unique() if (wrong := damage_of(stored(home, sha256), sha256))]
    more = f" and {len(damaged) - 1:,} more" if len(damaged) > 1 else ""
    how = "Put it back from a backup, or leave the document out with `dateline drop`."
    yield Finding("raw", not damaged, f"{damaged[0]}{more}. {how}" if damaged else f"{kept.height:,} documents, as received")


def _edition(home: Home) -> Iterator[Finding]:
    try:
        edition = home.edition()
        if edition is None:
            yield Finding("edition", False, "nothing is published yet: run `dateline run NEWS`")
            return
        if wrong := damage(edition):
            raise StoreError(f"{wrong}. The next `dateline run` makes the edition anew")
        with closing(Reader(edition.path)) as reader:
            items = reader.run("status")["items"][0]
        yield Finding("edition", True, f"{edition.name} reads well, {items:,} items")
    except Exception as error:  # whatever is wrong with the file, the way back is the same
        kept = [edition.name for edition in home.editions()]
        yield Finding("edition", False, f"{error}. Go back with `dateline restore`; kept: {', '.join(kept) or 'none'}")
