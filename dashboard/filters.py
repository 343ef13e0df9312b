"""The filter bar: widgets bound to the address, so that a link reproduces the view; the result is one frozen Filters.

Put here: widgets and the words for what they chose. Not here: how a choice narrows a query (selection.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.data import answer, edition
from dashboard.selection import Filters, Totals, bounds
from dashboard.words import say

# Before any news site; the date picker would else begin ten years ago.
EARLIEST = date(1990, 1, 1)

# The filters by which several may be chosen, in the order of the bar.
SIDES = ("category", "region", "country", "project", "donor")
DAYS = ("since", "until")

# What a page that shows one thing is asked for, whatever is filtered.
OF_ONE = ("item", "project_page")

# What each widget begins with.
BEGINS: dict[str, Any] = {
    **{side: [] for side in SIDES},
    "period": "all",
    "role": "focus",
    "words": "",
    "since": None,
    "until": None,
}


def filter_bar(clear: Callable[[], None]) -> None:
    """Draw the bar in the sidebar; `clear` opens all filters.

    The frame (app.py) draws it, not the page: Streamlit drops from the address what a page has bound when another opens.
    """
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
    """What is shown, in words: the count, each side that is narrowed, the period."""
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
    """What the page shows, in words, for its downloads."""
    filters: Filters = st.session_state["filters"]
    return sentence(filters, Totals(**answer("totals", filters).row(0, named=True)))


def undated(filters: Filters) -> str:
    """What becomes of the items without a believable date that the other filters ask for; '' where there are none."""
    count = answer("totals", replace(filters, since=None, until=None))["undated"][0]
    if not count:
        return ""
    counted = filters.since is None and filters.until is None
    return say("undated-counted" if counted else "undated-left-out", count=count)


def offer_to_widen(filters: Filters, widen: Callable[[str], None]) -> None:
    """Say that nothing matches, and which single filter, when opened by `widen`, brings how many items."""
    st.info(say("nothing-matches"), icon=":material/filter_alt_off:")
    offers = {side: answer("totals", without(filters, side))["items"][0] for side in narrowed(filters)}
    brings = {side: items for side, items in sorted(offers.items(), key=lambda offer: -offer[1]) if items}
    if not brings:
        st.caption(say("nothing-helps"))
    for side, items in brings.items():
        label = say("widen", filter=say(f"filter-{side}"), items=say("count-items", count=items))
        st.button(label, key=f"widen_{side}", on_click=widen, args=(side,), icon=":material/filter_alt_off:")


def narrowed(filters: Filters) -> list[str]:
    """The filters in which something is chosen; the period is one."""
    period = ["period"] if filters.since or filters.until else []
    return [*period, *(side for side in (*SIDES, "words") if getattr(filters, side))]


def without(filters: Filters, side: str) -> Filters:
    """The same choice with one filter open."""
    opened: dict[str, Any] = dict.fromkeys(DAYS) if side == "period" else {side: type(getattr(filters, side))()}
    return replace(filters, **opened)


def address(choice: dict[str, Any]) -> str:
    """The query of an address that shows what the filters ask for, with a choice added: sides as in Filters, days, an item.

    Days narrow the period that is chosen. What the widgets begin with stands in no address.
    """
    now: Filters = st.session_state.get("filters", Filters())
    asked: dict[str, Any] = {side: list(getattr(now, side)) for side in SIDES}
    asked |= {"words": now.words, "role": now.role or "any"}
    since, until = _narrower(now.since, choice.get("since"), max), _narrower(now.until, choice.get("until"), min)
    asked |= {name: value for name, value in choice.items() if name not in DAYS}
    asked |= {"period": "between", "since": since, "until": until} if since or until else {}
    asked = {name: choice[name] for name in OF_ONE if name in choice} or asked
    if st.session_state["lang"] != words.languages()[0]:
        asked["lang"] = st.session_state["lang"]
    return urlencode({name: _written(name, value) for name, value in asked.items() if value != BEGINS.get(name)}, doseq=True)


def _narrower(now: date | None, chosen: str | None, which: Callable[..., date]) -> date | None:
    days = [day for day in (now, date.fromisoformat(chosen) if chosen else None) if day]
    return which(days) if days else None


def _written(name: str, value: Any) -> object:  # noqa: ANN401
    """A value as its widget writes it in the address: by the words that a reader sees."""
    if name == "project_page":
        return option_labels("project_options", "project")[value]
    if name in SIDES:
        labels = option_labels("filter_options", name)
        return [labels.get(id_, id_) for id_ in ([value] if isinstance(value, str) else value)]
    return value if name == "words" else words.options(name).get(value, value)


def names_of(kind: str, filters: Filters) -> list[str]:
    """What is chosen in a filter, by the names that a reader sees."""
    labels = option_labels("filter_options", kind)
    return [labels.get(id_, id_) for id_ in getattr(filters, kind)]


def option_labels(query: str, kind: str) -> dict[str, str]:
    """Names by identifier of what can be chosen, by a query of options; a name that two share carries its identifier."""
    return _labels_in(str(edition().path), words.language(), query, kind)


# Asked for some thirty times a page: two editions, two languages, two queries. The first two arguments decide what is answered.
@lru_cache(maxsize=24)
def _labels_in(path: str, language: str, query: str, kind: str) -> dict[str, str]:
    rows = answer(query).filter(pl.col("kind") == kind).with_columns(pl.col("label").replace("", say("no-category")))
    shared = Counter(rows["label"])
    return {id_: f"{label} ({id_})" if shared[label] > 1 else label for id_, label in zip(rows["id"], rows["label"], strict=True)}


def _choice(kind: str) -> tuple[str, ...]:
    labels = option_labels("filter_options", kind)
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
