"""The filter bar: widgets bound to the address, so that a link reproduces the view; the result is one frozen Filters.

Put here: widgets and the words for what they chose. Not here: how a choice narrows a query (selection.py).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.data import answer
from dashboard.selection import Filters, Totals, bounds
from dashboard.words import say

# Before any news site; the date picker would else begin ten years ago.
EARLIEST = date(1990, 1, 1)

# The filters by which several may be chosen, in the order of the bar.
SIDES = ("category", "region", "country", "project", "donor")


def filter_bar() -> None:
    """Draw the bar in the sidebar.

    The frame (app.py) draws it, not the page: Streamlit drops from the address what a page has bound when another opens.
    """
    options = answer("filter_options")
    with st.sidebar:
        st.subheader(say("filters"))
        since, until = _period()
        chosen = {kind: _choice(kind, options) for kind in SIDES}
        role = _one_of("role", words.options("role"))
        text = st.text_input(
            say("filter-words"), key="words", bind="query-params", help=say("filter-words.help"), icon=":material/search:"
        )
        st.button(say("filter-clear"), on_click=_clear, icon=":material/filter_alt_off:", width="stretch")
    st.session_state["filters"] = Filters(since, until, **chosen, role=None if role == "any" else role, words=text or "")


def sentence(filters: Filters, totals: Totals) -> str:
    """What is shown, in words: the count, each side that is narrowed, the period."""
    options = answer("filter_options")
    sides = {kind: [_labels(options, kind)[id_] for id_ in getattr(filters, kind)] for kind in SIDES}
    period = words.between(filters.since, filters.until) or words.between(totals.first_item_on, totals.last_item_on)
    clauses = {
        "category": sides["category"],
        "place": sides["region"] + sides["country"],
        "project": sides["project"],
        "donor": sides["donor"],
    }
    says = [say("count-items", count=totals.items)]
    for side, names in clauses.items():
        role = {"role": filters.role or "any"} if side == "place" else {}
        says += [say(f"clause-{side}", names=words.listed(names, "or"), **role)] if names else []
    says += [say("clause-words", words=" ".join(filters.words.split()))] if filters.words.split() else []
    says += [say("clause-period", period=period)] if period else []
    return f"{''.join(says)}."


def undated(filters: Filters) -> str:
    """What becomes of the items without a believable date that the other filters ask for; '' where there are none."""
    count = answer("totals", replace(filters, since=None, until=None))["undated"][0]
    if not count:
        return ""
    counted = filters.since is None and filters.until is None
    return say("undated-counted" if counted else "undated-left-out", count=count)


def _labels(options: pl.DataFrame, kind: str) -> dict[str, str]:
    """Names by identifier; a name that two share carries its identifier, as the address tells choices apart by name."""
    rows = options.filter(pl.col("kind") == kind)
    shared = Counter(rows["label"])
    return {id_: f"{label} ({id_})" if shared[label] > 1 else label for id_, label in zip(rows["id"], rows["label"], strict=True)}


def _choice(kind: str, options: pl.DataFrame) -> tuple[str, ...]:
    labels = _labels(options, kind)
    chosen = st.multiselect(
        say(f"filter-{kind}"),
        list(labels),
        format_func=lambda id_: labels.get(id_, id_),
        key=kind,
        bind="query-params",
        help=None if kind == "category" else say(f"filter-{kind}.help"),
        placeholder=say("filter-any"),
    )
    return tuple(chosen)


def _one_of(key: str, names: dict[str, str]) -> str:
    label, told = say(f"filter-{key}"), say("filter-role.help") if key == "role" else None
    return st.selectbox(label, list(names), format_func=names.__getitem__, key=key, bind="query-params", help=told)


def _period() -> tuple[date | None, date | None]:
    preset = _one_of("period", words.options("period"))
    if preset != "between":
        return bounds(preset, date.today())
    return _day("since"), _day("until")


def _day(key: str) -> date | None:
    return st.date_input(say(f"filter-{key}"), None, min_value=EARLIEST, key=key, format="DD/MM/YYYY", bind="query-params")


def _clear() -> None:
    """Back to what each widget begins with; a value that is only forgotten would come back from the address."""
    for kind in SIDES:
        st.session_state[kind] = []
    st.session_state.update(period="all", role="focus", words="")
