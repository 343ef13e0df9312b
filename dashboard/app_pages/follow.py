"""From a number, a mark or a row to what is behind it: an address with the choice that it stands for, which the browser opens.

Put here: what a click does. Not here: what a mark stands for (charts/marks.py), how a choice is written (filters.py).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import polars as pl
import streamlit as st

from dashboard import filters
from dashboard.charts import marks
from dashboard.selection import Filters

# A table's hidden columns say what its rows stand for: the filter or page that each one leads to.
LEADS = {"item_id": "item", "iso3": "country", "region_id": "region", "project_id": "project", "donor_id": "donor"}
LEADS |= {"project_page": "project_page"}

# Where the reader is to go: an address below the dashboard's own.
GOTO = "goto"

# The page that the reader is on: its address below the dashboard's own, '' for the first.
PAGE = "page"

# The browser goes there as if the reader had gone forward to it: one step back leads to where they were. st.switch_page
# can't take along what is bound to the address, and writes one step for every filter that it changes.
OPEN = """export default function ({ data }) {
  if (location.pathname + location.search === data.address) return
  history.pushState({}, "", data.address)
  dispatchEvent(new PopStateEvent("popstate"))
}"""
_open = st.components.v2.component("dateline_open", js=OPEN)

# The part of the page that the reader is to see. An address with # would do, but Streamlit does not hear a step back to one.
BELOW = "below"
SCROLL = """export default function ({ data }) {
  document.getElementById(data.part)?.scrollIntoView({ behavior: "smooth" })
}"""
_scroll = st.components.v2.component("dateline_scroll", js=SCROLL)

# Streamlit's browser side drops from the address what it has not drawn yet when a reader goes on to another page at once; the
# filters hold all the same. They are written back, once when a page opens. A step back has an address of its own.
KEEP = """const kept = new WeakSet()
let stepped = false
addEventListener("popstate", () => { stepped = true })
export default function ({ data, parentElement }) {
  if (kept.has(parentElement)) return
  kept.add(parentElement)
  const here = new URLSearchParams(location.search), wanted = [...new URLSearchParams(data.query)]
  if (!stepped && wanted.length && !wanted.some(([name]) => here.has(name))) {
    for (const [name, value] of wanted) here.append(name, value)
    history.replaceState(history.state, "", `${location.pathname}?${here}`)
  }
  stepped = false
}"""
_keep = st.components.v2.component("dateline_keep", js=KEEP)


def choose(choice: dict[str, Any], page: str = "items") -> None:
    """Go to a page with a choice added to what the filters ask for; one item has a page of its own. For callbacks."""
    page = str(choice.get("page", "item" if "item" in choice else page))
    wanted = {name: value for name, value in choice.items() if name != "page"}
    st.session_state[GOTO] = f"{'' if page == 'overview' else page}?{filters.address(wanted)}"


def widen(*sides: str) -> None:
    """Stay on the page with these filters open, or all: one step in the browser's history. For callbacks."""
    chosen: Filters = st.session_state["filters"]
    for side in sides:
        chosen = filters.without(chosen, side)
    st.session_state["filters"] = chosen if sides else Filters()
    choose({}, st.session_state[PAGE])


def look_below(part: str) -> None:
    """Go to a chart or table of the same page. For callbacks."""
    st.session_state[BELOW] = {"part": part, "clicked": time.time()}  # each click is another, to the browser too


def go() -> None:
    """Open what a click asked for; to be called where a fragment or the frame begins."""
    if below := st.session_state.pop(BELOW, None):
        _scroll(data=below, key="scroll", height=0)
    if address := st.session_state.pop(GOTO, None):
        base = st.get_option("server.baseUrlPath").strip("/")
        _open(data={"address": f"{'/' + base if base else ''}/{address.rstrip('?')}"}, key=f"open_{address}", height=0)


def keep(page: str) -> None:
    """Have the address of a page that opens say what the filters ask for."""
    _keep(data={"query": filters.address({})}, key=f"keep_{page}", height=0)


def mark_chosen(key: str, page: str) -> Callable[[], None]:
    """What a click on a mark of the chart with this key does."""

    def chosen() -> None:
        for point in st.session_state[key].selection.points[:1]:
            if choice := marks.read(point.get("customdata")):
                choose(choice, page)

    return chosen


def row_chosen(key: str, frame: pl.DataFrame, page: str) -> Callable[[], None]:
    """What a click on a row of the table with this key does."""
    leads = {column: LEADS[column] for column in frame.columns if column in LEADS}

    def chosen() -> None:
        for row in st.session_state[key].selection.rows[:1]:
            choose({name: frame[column][row] for column, name in leads.items()}, page)

    return chosen


def leads_somewhere(frame: pl.DataFrame) -> bool:
    """Whether a table's rows stand for something that can be chosen."""
    return bool(set(frame.columns) & set(LEADS))
