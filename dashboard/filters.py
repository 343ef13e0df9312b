"""The filter bar: widgets bound to the address, so that a link reproduces the view; the result is one frozen Filters.

Put here: widgets and what they start from. Not here: how a choice narrows a query (selection.py, sql/queries/selected.sql).
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.data import answer
from dashboard.selection import Filters, bounds

KEYS = ("period", "since", "until", "category", "region", "country", "project", "donor", "role", "words")


def filter_bar() -> Filters:
    """Draw the bar in the sidebar and return what is chosen; its keys are the same on every page."""
    options = answer("filter_options")
    with st.sidebar:
        st.subheader(words.FILTERS)
        since, until = _period()
        chosen = {kind: _choice(kind, options) for kind in words.CHOOSE}
        role = st.selectbox(
            words.ROLE, list(words.ROLES), format_func=words.ROLES.get, key="role", bind="query-params", help=words.HELP["role"]
        )
        text = st.text_input(words.WORDS, key="words", bind="query-params", help=words.HELP["words"], icon=":material/search:")
        st.button(words.CLEAR, on_click=_clear, icon=":material/filter_alt_off:", width="stretch")
    return Filters(since, until, **chosen, role=None if role == "any" else role, words=text or "")


def sentence(filters: Filters, totals: dict[str, object]) -> str:
    """What is shown, in words: the count, each side that is narrowed, the period, and what becomes of undated items."""
    options = answer("filter_options")
    sides = {kind: [_labels(options, kind)[id_] for id_ in getattr(filters, kind)] for kind in words.CHOOSE}
    period = words.between(filters.since, filters.until)
    return words.selection(totals["items"], sides, filters.role, " ".join(filters.words.split()), period)


def undated(filters: Filters) -> str:
    """What becomes of the items without a believable date that the other filters ask for; '' where there are none."""
    without_period = Filters(**{**filters.__dict__, "since": None, "until": None})
    count = answer("totals", without_period)["undated"][0]
    return words.undated(count, filters.since is None and filters.until is None)


def _choice(kind: str, options: pl.DataFrame) -> tuple[str, ...]:
    labels = _labels(options, kind)
    chosen = st.multiselect(
        words.CHOOSE[kind],
        list(labels),
        format_func=labels.get,
        key=kind,
        bind="query-params",
        help=words.HELP.get(kind),
        placeholder=words.ANY,
    )
    return tuple(chosen)


def _labels(options: pl.DataFrame, kind: str) -> dict[str, str]:
    """Names by identifier; a name that two share carries its identifier, as the address tells choices apart by name."""
    rows = options.filter(pl.col("kind") == kind)
    shared = Counter(rows["label"])
    return {id_: f"{label} ({id_})" if shared[label] > 1 else label for id_, label in zip(rows["id"], rows["label"], strict=True)}


def _period() -> tuple[date | None, date | None]:
    preset = st.selectbox(words.PERIOD, list(words.PERIODS), format_func=words.PERIODS.get, key="period", bind="query-params")
    if preset != "between":
        return bounds(preset, date.today())
    since = st.date_input(words.SINCE, None, min_value=date(1990, 1, 1), key="since", format="DD/MM/YYYY", bind="query-params")
    until = st.date_input(words.UNTIL, None, min_value=date(1990, 1, 1), key="until", format="DD/MM/YYYY", bind="query-params")
    return since, until


def _clear() -> None:
    for key in KEYS:
        st.session_state.pop(key, None)
