"""The filter bar: widgets bound to the address, so that a link reproduces the view; the result is one frozen Filters.

Put here: widgets and the words for what they chose. Not here: addresses (address.py), how filters narrow a query (selection.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from dashboard import words
from dashboard.read.address import BEGINS, DAYS, EARLIEST, LATEST, SIDES
from dashboard.read.choices import names_of, picker_labels
from dashboard.read.data import answer
from dashboard.read.selection import Filters, Totals, bounds
from dashboard.words import say


def filter_bar(clear: Callable[[], None], again: bool) -> None:
    """Draw the bar in the sidebar; `clear` opens all filters, `again` tells the browser what is chosen as if it knew nothing.

    The frame (app.py) draws it, not the page: Streamlit drops from the address what a page has bound when another opens.
    """
    if again:  # Streamlit sends what a widget holds only once, or after it was assigned
        st.session_state.update({name: st.session_state[name] for name in BEGINS if name in st.session_state})
    with st.sidebar:
        st.subheader(say("filters"))
        since, until = _period()
        chosen = {kind: _choice(kind) for kind in SIDES}
        role = _one_of("role", words.options("role"))
        text = st.text_input(
            say("filter-words"), key="words", bind="query-params", help=say("filter-words.help"), icon=":material/search:"
        )
        st.button(say("filter-clear"), on_click=clear, icon=":material/filter_alt_off:", width="stretch")
    st.session_state["filters"] = Filters(since, until, **chosen, role=None if role == "any" else role, words=text or "")


def sentence(filters: Filters, totals: Totals) -> str:
    """Say what is shown: the count, each side that is narrowed, the period."""
    sides = {kind: names_of(kind, filters) for kind in SIDES}
    sides |= {kind: [words.with_article(name) for name in sides[kind]] for kind in ("region", "country", "donor")}
    places = sides.pop("region") + sides.pop("country")
    clauses = {"category": sides.pop("category"), "place": places, **sides}
    says = [say("count-items", count=totals.items)]
    for side, names in clauses.items():
        role = {"role": filters.role or "any"} if side == "place" else {}
        says += [say(f"clause-{side}", names=words.listed(names, "or"), **role)] if names else []
    says += [say("clause-words", words=" ".join(filters.words.split()))] if filters.words.split() else []
    period = words.between(filters.since, filters.until) or words.between(totals.first_item_on, totals.last_item_on)
    says += [say("clause-period", period=period)] if period else []
    return f"{''.join(says)}."


def shown() -> str:
    """Say what the page shows, for its downloads."""
    filters: Filters = st.session_state["filters"]
    return sentence(filters, Totals(**answer("totals", filters).row(0, named=True)))


def undated(filters: Filters) -> str:
    """Say how many matching items have no valid date, and what that means; '' if there are none."""
    count = answer("totals", replace(filters, since=None, until=None))["undated"][0]
    if not count:
        return ""
    counted = filters.since is None and filters.until is None
    return say("undated-counted" if counted else "undated-left-out", count=count)


def offer_to_widen(filters: Filters, widen: Callable[[str], None]) -> None:
    """Say that nothing matches, and which single filter, when opened by `widen`, brings how many items."""
    if filters == Filters():
        st.info(say("no-items"), icon=":material/inbox:")
        return
    st.info(say("nothing-matches"), icon=":material/filter_alt_off:")
    offers = {side: answer("totals", without(filters, side))["items"][0] for side in narrowed(filters)}
    brings = {side: items for side, items in sorted(offers.items(), key=lambda offer: -offer[1]) if items}
    if not brings:
        st.caption(say("nothing-helps"))
    for side, items in brings.items():
        label = say("widen", filter=say(f"filter-{side}"), items=say("count-items", count=items))
        st.button(label, key=f"widen_{side}", on_click=widen, args=(side,), icon=":material/filter_alt_off:")


def narrowed(filters: Filters) -> list[str]:
    """Return the filters in which something is chosen; the period is one."""
    period = ["period"] if filters.since or filters.until else []
    return [*period, *(side for side in (*SIDES, "words") if getattr(filters, side))]


def without(filters: Filters, side: str) -> Filters:
    """Return the same choice with one filter open."""
    opened: dict[str, Any] = dict.fromkeys(DAYS) if side == "period" else {side: type(getattr(filters, side))()}
    return replace(filters, **opened)


def _choice(kind: str) -> tuple[str, ...]:
    offered = picker_labels(kind)
    chosen = st.multiselect(
        say(f"filter-{kind}"),
        list(offered),
        format_func=lambda id_: offered.get(id_, id_),
        key=kind,
        bind="query-params",
        help=None if kind == "category" else say(f"filter-{kind}.help"),
        placeholder=say("filter-any"),
        filter_mode="contains",
        select_all=False,  # with it, Enter would choose all that match what was typed, not the first
    )
    return tuple(chosen)


def _one_of(key: str, names: dict[str, str]) -> str:
    label, help_text = say(f"filter-{key}"), say("filter-role.help") if key == "role" else None
    return st.selectbox(label, list(names), format_func=names.__getitem__, key=key, bind="query-params", help=help_text)


def _period() -> tuple[date | None, date | None]:
    preset = _one_of("period", words.options("period"))
    if preset != "between":
        return bounds(preset, date.today())
    return _day("since"), _day("until")


def _day(key: str) -> date | None:
    label, format_ = say(f"filter-{key}"), "DD/MM/YYYY"
    return st.date_input(label, None, EARLIEST, LATEST, key=key, format=format_, bind="query-params")
