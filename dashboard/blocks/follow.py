"""From a number, a mark or a row to what is behind it: an address with the choice that it stands for, which the browser opens.

Put here: what a click does. Not here: what a mark stands for (charts/marks.py), how an address is written (address.py).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import filters
from dashboard.charts import marks
from dashboard.read import address
from dashboard.read.address import OF_ONE
from dashboard.read.selection import Filters

# A table's hidden columns say what its rows stand for: the filter or page that each one leads to.
LEADS = {"item_id": "item", "iso3": "country", "region_id": "region", "project_id": "project", "donor_id": "donor"}
LEADS |= {"project_page": "project_page"}

# Where the reader is to go: an address below the dashboard's own.
GOTO = "goto"

# The page that the reader is on: its address below the dashboard's own, '' for the first.
PAGE = "page"

# The browser goes there as if the reader had gone forward to it: one step back leads to where they were. st.switch_page
# can't take along what is bound to the address, and writes one step for every filter that it changes.
# A click opens its address once: the component may be drawn again after the reader has stepped back from there.
OPEN = """const opened = new Set()
export default function ({ data }) {
  if (opened.has(data.clicked)) return
  opened.add(data.clicked)
  if (location.pathname + location.search === data.address) return
  History.prototype[data.step ? "pushState" : "replaceState"].call(history, {}, "", data.address)
  dispatchEvent(new PopStateEvent("popstate"))
}"""
_open = st.components.v2.component("dateline_open", js=OPEN)

# One page is one step back. What Streamlit writes into the address of the page that it is on, filter by filter, replaces the
# address instead of adding a step. A page opens by a click: after a step back, a late message opens none.
# Before it opens another page, Streamlit takes the switches of this one out of the address; they are put back, so that a step
# back leads to the page as the reader left it.
ONE_STEP = """export default function () {
  if (Object.hasOwn(history, "pushState")) return
  let left, late = false
  addEventListener("click", () => { left = new URL(location.href); late = false }, true)
  addEventListener("popstate", () => { left = undefined; late = true })
  history.pushState = function (state, title, address) {
    const opens = new URL(address, location.href).pathname !== location.pathname
    if (opens && late) return
    const taken = opens && left?.pathname === location.pathname &&
      [...new URLSearchParams(location.search)].every(([name, value]) => left.searchParams.getAll(name).includes(value))
    if (taken) History.prototype.replaceState.call(history, history.state, "", left)
    History.prototype[opens ? "pushState" : "replaceState"].call(history, state, title, address)
  }
}"""
_one_step = st.components.v2.component("dateline_one_step", js=ONE_STEP)

# A link to another page, one step in the browser's history; Streamlit's own takes the filters of this page along in a step more.
LINK = """const ours = new WeakSet()
export default function ({ data, parentElement }) {
  const link = parentElement.querySelector("a")
  link.textContent = data.label
  link.href = data.address
  if (ours.has(link)) return
  ours.add(link)
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    History.prototype.pushState.call(history, {}, "", link.getAttribute("href"))
    dispatchEvent(new PopStateEvent("popstate"))
  })
}"""
LOOKS = "a { color: var(--st-link-color); text-decoration: none } a:hover { text-decoration: underline }"
_link = st.components.v2.component("dateline_link", html="<a></a>", css=LOOKS, js=LINK)

# The part of the page that the reader is to see. An address with # would do, but Streamlit does not hear a step back to one.
BELOW = "below"
SCROLL = """export default function ({ data }) {
  document.getElementById(data.part)?.scrollIntoView({ behavior: "smooth" })
}"""
_scroll = st.components.v2.component("dateline_scroll", js=SCROLL)

# Messages of Streamlit that come late, of a page that a reader has left again, overwrite the address of the page they are on, and
# one that opens at once lacks what was not drawn yet. The filters hold all the same: each time the page is drawn, it says them.
KEEP = """export default function ({ data }) {
  const here = new URLSearchParams(location.search), wanted = new URLSearchParams(data.query)
  const differ = name => here.getAll(name).join("\\n") !== wanted.getAll(name).join("\\n")
  if (!location.pathname.endsWith("/" + data.page) || !data.names.some(differ)) return
  for (const name of data.names) {
    here.delete(name)
    for (const value of wanted.getAll(name)) here.append(name, value)
  }
  const query = here.toString()
  History.prototype.replaceState.call(history, history.state, "", location.pathname + (query && "?" + query))
}"""
_keep = st.components.v2.component("dateline_keep", js=KEEP)


def choose(choice: dict[str, Any], page: str = "items") -> None:
    """Go to a page with a choice added to what the filters ask for; one item has a page of its own. For callbacks."""
    page = str(choice.get("page", "item" if "item" in choice else page))
    wanted = {name: value for name, value in choice.items() if name != "page"}
    visit(query_of(wanted), page)


def query_of(choice: dict[str, Any]) -> str:
    """Return the query of an address that shows what the filters ask for now, with a choice added."""
    return address.query_of(st.session_state.get("filters", Filters()), choice)


def visit(query: str, page: str, step: bool = True) -> None:
    """Go to a page with the query of an address: a step in the browser's history, or in place of the one shown. For callbacks."""
    st.session_state[GOTO] = {"address": _path(query, page), "step": step, "clicked": time.time()}


def change_language() -> None:
    """Stay on the page with the same filters, switches and what is unknown, in the language that was chosen. For callbacks."""
    words.speak(st.session_state["lang"])
    shown = {name: st.session_state[name] for name in OF_ONE if st.session_state.get(name)}
    others = {name: st.query_params.get_all(name) for name in st.query_params if name not in (*address.BEGINS, *OF_ONE, "lang")}
    query = (query_of(shown), address.encoded(address.read(others, ()).query))
    visit("&".join(filter(None, query)), st.session_state[PAGE], step=False)


def widen(*sides: str) -> None:
    """Stay on the page with these filters open, or all: one step in the browser's history. For callbacks."""
    chosen: Filters = st.session_state["filters"]
    for side in sides:
        chosen = filters.without(chosen, side)
    st.session_state["filters"] = chosen if sides else Filters()
    choose({}, st.session_state[PAGE])


def swap_days() -> None:
    """Stay on the page with the first and the last day in each other's place. For callbacks."""
    chosen: Filters = st.session_state["filters"]
    st.session_state["filters"] = replace(chosen, since=chosen.until, until=chosen.since)
    choose({}, st.session_state[PAGE])


def look_below(part: str) -> None:
    """Go to a chart or table of the same page. For callbacks."""
    st.session_state[BELOW] = {"part": part, "clicked": time.time()}  # each click is another, to the browser too


def go() -> bool:
    """Open what a click asked for and return whether it asked; to be called where a fragment or the frame begins."""
    if below := st.session_state.pop(BELOW, None):
        _scroll(data=below, key="scroll", height=0)
    if goal := st.session_state.pop(GOTO, None):
        _open(data=goal, key=f"open_{goal['address']}", height=0)
    return bool(goal)


def correct(query: str, page: str) -> None:
    """Go on with a query in place of the one that the page was opened with, and end this run."""
    visit(query, page, step=False)
    go()
    st.stop()


def _path(query: str, page: str) -> str:
    base = st.get_option("server.baseUrlPath").strip("/")
    return f"{'/' + base if base else ''}/{'' if page == 'overview' else page}{'?' + query if query else ''}"


def item_link(label: str, item_id: str, key: str) -> None:
    """Draw a link to an item's own page; the label is shown as it is."""
    _link(data={"label": label, "address": _path(query_of({"item": item_id}), "item")}, key=key)


def one_step() -> None:
    """Have each page that opens be one step in the browser's history; to be called by the frame."""
    _one_step(key="one_step", height=0)


def keep(page: str) -> None:
    """Have the address of the page say what its filters ask for; not to be called where the reader goes on from it."""
    values = {name: st.session_state.get(name) for name in address.BEGINS}
    drawn = {"page": page, "names": list(values), "query": address.query_from(values), "drawn": time.time()}
    _keep(data=drawn, key=f"keep_{page}", height=0)


def mark_chosen(key: str, page: str) -> Callable[[], None]:
    """Return what a click on a mark of the chart with this key does."""

    def chosen() -> None:
        for point in st.session_state[key].selection.points[:1]:
            if choice := marks.read(point.get("customdata")):
                choose(choice, page)

    return chosen


def row_chosen(key: str, frame: pl.DataFrame, page: str) -> Callable[[], None]:
    """Return what a click on a row of the table with this key does."""
    leads = {column: LEADS[column] for column in frame.columns if column in LEADS}

    def chosen() -> None:
        for row in st.session_state[key].selection.rows[:1]:
            choose({name: frame[column][row] for column, name in leads.items()}, page)

    return chosen


def leads_somewhere(frame: pl.DataFrame) -> bool:
    """Decide whether a table's rows mean something that can be chosen."""
    return bool(set(frame.columns) & set(LEADS))
