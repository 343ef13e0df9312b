"""Measure the dashboard on large editions: queries of each page, drawing in a real browser, memory of the server.

For each number of items an edition is generated once and kept under data/bench. Queries: every page is run with choices drawn
from all filters, none made before, and the time of all its queries is added up; processor time is printed as well, as other
programs don't disturb it. Browser: eight sessions of headless Chromium stand open on one server; in turn each opens its first
page, then makes choices that nobody has made. Drawn means that the page stands still with what was chosen.

Limits are for a million items on two cores, and half of each for 20,000: the command fails where one is passed.

Example: make bench-dashboard ARGS="--items 20000"
"""

from __future__ import annotations

import argparse
import logging
import math
import os
import random
import re
import shutil
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

import streamlit as st
from generate_edition import generate
from playwright.sync_api import Browser, sync_playwright
from streamlit.testing.v1 import AppTest

from dashboard import words
from tools.pictures import OFFLINE, served
from warehouse.home import Home
from warehouse.queries import Reader, open_current

PROJECT = Path(__file__).parents[1]
HOMES = PROJECT / "data" / "bench"
SMALL = 20_000
SESSIONS = 8
CHOICES_A_PAGE = 12
CHANGES_A_SESSION = 4

# The 95th percentile for a million items on two idle cores: seconds, and bytes.
LIMITS = {
    "queries of a page, wall": 0.3,
    "filter change drawn": 1.5,
    "first page interactive": 3.0,
    "memory of the server": 1.5e9,
}

BETWEEN = words.options("period")["between"]

STANDS_STILL = """() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"""
DRAWN_ANEW = """before => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'
    && document.querySelector('[data-testid=stMain]').innerText !== before"""


@dataclass
class Measured:
    """Figures by name, each a list of what was measured."""

    figures: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, figure: float) -> None:
        """Add one figure."""
        self.figures.setdefault(name, []).append(figure)

    def p95(self, name: str) -> float:
        """Return the time that nineteen of twenty stay below."""
        figures = sorted(self.figures[name])
        return figures[math.ceil(0.95 * len(figures)) - 1]

    def line(self, name: str, unit: str = "ms", scale: float = 1_000) -> str:
        """Median and p95 in words."""
        median, p95 = statistics.median(self.figures[name]) * scale, self.p95(name) * scale
        return f"{name:44}{median:9,.0f} {unit} median {p95:9,.0f} {unit} p95  ({len(self.figures[name])} measured)"


def choices(home: Home, seed: int = 8) -> Iterator[dict[str, list[str]]]:
    """Filter choices without end, as they stand in an address: one side, sometimes two, of options that items have."""
    reader = open_current(home)
    options = {
        kind[0]: rows["label"].to_list() for kind, rows in reader.run("filter_options").group_by("kind", maintain_order=True)
    }
    titles = reader.sql("SELECT title FROM listing USING SAMPLE 500 ROWS (reservoir, 1)")["title"].to_list()
    reader.close()
    rng = random.Random(seed)
    while True:
        chosen: dict[str, list[str]] = {}
        for side in rng.sample([*options, "words", "period"], rng.choice((1, 1, 2))):
            if side == "words":
                chosen["words"] = [" ".join(rng.sample(rng.choice(titles).replace(":", "").split()[:4], 2))]
            elif side == "period":
                year = rng.randint(2008, 2024)
                chosen |= {
                    "period": ["Between two days"],
                    "since": [f"{year}-01-01"],
                    "until": [f"{year + rng.randint(0, 3)}-12-31"],
                }
            else:
                chosen[side] = rng.sample(options[side], rng.choice((1, 1, 2)))
        yield chosen


@contextmanager
def timed_queries(spent: dict[str, float]) -> Iterator[None]:
    """Add up the wall and processor time spent in an edition's readers."""
    originals = {"sql": Reader.sql, "keep": Reader.keep}
    depth = threading.local()

    def timed(call: Callable[..., object]) -> Callable[..., object]:
        def measured(*given: object, **named: object) -> object:
            depth.now = getattr(depth, "now", 0) + 1
            wall, cpu = time.perf_counter(), time.process_time()
            try:
                return call(*given, **named)
            finally:
                depth.now -= 1
                if not depth.now:
                    spent["wall"] += time.perf_counter() - wall
                    spent["cpu"] += time.process_time() - cpu

        return measured

    for name, call in originals.items():
        setattr(Reader, name, timed(call))
    try:
        yield
    finally:
        for name, call in originals.items():
            setattr(Reader, name, call)


def page_names() -> list[str]:
    """Return the pages: files that have a title in the words."""
    titles = [key.removeprefix("page-") for key in words.keys("en") if key.startswith("page-")]
    return [name for name in titles if (PROJECT / "dashboard" / "app_pages" / f"{name}.py").exists()]


def subjects(home: Home) -> dict[str, Iterator[dict[str, list[str]]]]:
    """Return what pages about one thing are asked for, each once: the newest items, the projects with the most items."""
    reader = open_current(home)
    items = reader.sql("SELECT item_id FROM listing ORDER BY item_no DESC LIMIT 100")["item_id"]
    projects = reader.sql("SELECT project_id FROM item_projects GROUP BY ALL ORDER BY count(*) DESC LIMIT 100")["project_id"]
    names = dict(reader.run("project_options").select("id", "label").iter_rows())
    reader.close()
    return {
        "item": ({"item": [item]} for item in items),
        "project": ({"project_page": [names[project]]} for project in projects),
    }


def measure_queries(home: Home, measured: Measured) -> None:
    """Run every page with choices that were not made before; the first run of all, which opens the edition, is not counted."""
    os.environ["DATELINE_HOME"] = str(home.path.resolve())
    logging.disable(logging.WARNING)  # of Streamlit, that no browser is connected
    drawn, about, spent = choices(home), subjects(home), {"wall": 0.0, "cpu": 0.0}
    run_page("overview", {})
    with timed_queries(spent):
        for name in page_names():
            for _ in range(CHOICES_A_PAGE):
                spent |= {"wall": 0.0, "cpu": 0.0}
                if name == "data_health":  # heeds no filter
                    st.cache_data.clear()
                chosen = next(about.get(name, drawn))
                run_page(name, chosen)
                for kind, figure in spent.items():
                    measured.add(f"queries of {name}, {kind}", figure)
                    measured.add(f"queries of a page, {kind}", figure)


def run_page(name: str, chosen: dict[str, list[str]]) -> None:
    """Run a page as a new session sees it; a page that ends in an error ends the bench."""
    app = AppTest.from_file(str(PROJECT / "dashboard" / "app.py"), default_timeout=300)
    for key, values in chosen.items():
        app.query_params[key] = values
    (app if name == "overview" else app.switch_page(f"app_pages/{name}.py")).run()
    assert not app.exception, (name, chosen, app.exception)


class Session:
    """One reader's browser."""

    def __init__(self, browser: Browser, address: str) -> None:
        """Open a window and count what the server sends to it."""
        self.page, self.address, self.received = browser.new_page(viewport={"width": 1440, "height": 900}), address, 0
        self.page.on("websocket", lambda socket: socket.on("framereceived", self._count))

    def _count(self, data: bytes | str) -> None:
        self.received += len(data)

    def open(self) -> float:
        """Return the seconds until the first page is still, with a chart."""
        began = time.perf_counter()
        self.page.goto(self.address)
        self.page.locator(".js-plotly-plot").first.wait_for(timeout=120_000)
        self.page.wait_for_function(STANDS_STILL, timeout=120_000)
        return time.perf_counter() - began

    def choose(self, words: str) -> float:
        """Return the seconds from the key that ends a choice until the page is still with another sentence."""
        before = self.page.get_by_test_id("stMain").inner_text()
        box = self.page.get_by_test_id("stSidebar").get_by_role("textbox", name="Words")
        box.fill(words)
        began = time.perf_counter()
        box.press("Enter")
        self.page.wait_for_function(DRAWN_ANEW, arg=before, timeout=120_000)
        return time.perf_counter() - began


def measure_browser(home: Home, measured: Measured) -> None:
    """Eight sessions on one server: first pages, filter changes, bytes sent, memory."""
    asked = (chosen["words"][0] for chosen in choices(home, seed=80) if "words" in chosen)
    with served(home) as (address, process), sync_playwright() as playwright:
        flags = ["--no-sandbox", OFFLINE]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        Session(browser, address).open()  # the server reads its code once
        sessions = []
        for _ in range(SESSIONS):
            sessions.append(session := Session(browser, address))
            measured.add("first page interactive", session.open())
            measured.add("first page, sent", session.received)
        for _ in range(CHANGES_A_SESSION):
            for session in sessions:
                session.received = 0
                measured.add("filter change drawn", session.choose(next(asked)))
                measured.add("filter change, sent", session.received)
        measured.add("memory of the server", resident(process))
        browser.close()


def resident(process: int) -> float:
    """Return the most memory that a process has held, in bytes."""
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text(encoding="utf-8"))
    assert peak
    return int(peak[1]) * 1_024


def bench(items: int) -> list[str]:
    """Measure one number of items and print it; returns what passes its limit."""
    home = Home(HOMES / str(items))
    if home.edition() is None:
        generate(home, items)
    measured = Measured()
    measure_queries(home, measured)
    measure_browser(home, measured)
    print(f"\n{items:,} items")
    for name in measured.figures:
        unit = ("MB", 1e-6) if "memory" in name else ("kB", 1e-3) if "sent" in name else ("ms", 1_000)
        print(measured.line(name, *unit))
    share = 1 if items > SMALL else 0.5
    over = {name: limit * share for name, limit in LIMITS.items() if measured.p95(name) > limit * share}
    return [f"{items:,} items: {name} is over {limit:g}" for name, limit in over.items()]


def main() -> None:
    """Read the command line and measure; ends with an error where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, nargs="+", default=[SMALL, 1_000_000])
    options = parser.parse_args()
    over = [line for items in options.items for line in bench(items)]
    print("\n".join(over) or "\nAll within limits.")
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
