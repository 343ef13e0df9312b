"""The pieces that pages are made of: what is chosen, numbers, a chart with its alt text, a table with its download.

Put here: what two pages draw alike. Not here: calculation, SQL, words.
"""

from __future__ import annotations

from typing import Any

import polars as pl
import streamlit as st

from dashboard import export, filters, words
from dashboard.charts import Figure, style
from dashboard.data import answer, edition
from dashboard.selection import Filters, Totals
from dashboard.words import say

# The browser draws these at once; a longer list is read by narrowing it.
MOST_ROWS = 1_000


def choice() -> tuple[Filters, Totals]:
    """What the filter bar asks for, in a sentence, and its totals; an empty result says how to widen it."""
    chosen: Filters = st.session_state["filters"]
    totals = Totals(**answer("totals", chosen).row(0, named=True))
    st.markdown(f"**{filters.sentence(chosen, totals)}**")
    if without_date := filters.undated(chosen):
        st.caption(without_date)
    if not totals.items:
        st.info(say("widen"), icon=":material/filter_alt_off:")
        st.stop()
    return chosen, totals


def numbers(figures: dict[str, int]) -> None:
    """A row of figures with their names."""
    with st.container(horizontal=True):
        for name, figure in figures.items():
            st.metric(name, words.number(figure), border=True)


def switch(label: str, options: dict[str, str], default: str, key: str) -> str:
    """One of a few options, all in sight, kept in the address; options are names by value."""
    names = options.__getitem__
    return st.segmented_control(
        label, list(options), format_func=names, default=default, key=key, required=True, bind="query-params"
    )


def chart(figure: Figure, alt: str, key: str) -> None:
    """A figure on the ground of the reader's theme; boundaries come from this server, never from elsewhere."""
    base = st.get_option("server.baseUrlPath").strip("/")
    config = {"topojsonURL": f"{'/' + base if base else ''}/app/static/", "displaylogo": False, "locale": words.language()}
    dark = st.context.theme.type == "dark"
    st.plotly_chart(style.themed(figure, "dark" if dark else "light"), theme=None, key=key, config=config, alt=alt)


def table(frame: pl.DataFrame, name: str, title: str) -> None:
    """A table under its title, with its download."""
    _head(frame, name, title)
    st.dataframe(frame, key=f"table_{name}", **_looks(frame, title))


def item_table(frame: pl.DataFrame, name: str, title: str) -> str | None:
    """A table of items, which has the column item_id; returns the item whose row is chosen."""
    _head(frame, name, title)
    rows = st.dataframe(frame, key=f"table_{name}", on_select="rerun", selection_mode="single-row", **_looks(frame, title))
    chosen = rows.selection.rows
    if not chosen:
        st.caption(say("choose-row"))
        return None
    item_id = str(frame["item_id"][chosen[0]])
    st.page_link("app_pages/item.py", label=say("own-page"), icon=":material/link:", query_params={"item": item_id})
    return item_id


def _head(frame: pl.DataFrame, name: str, title: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        st.subheader(title)
        file = f"{name}-{edition().name.split('-')[0]}.csv"
        icon = ":material/download:"
        st.download_button(say("download-csv"), export.csv(frame), file, "text/csv", key=f"download_{name}", icon=icon)


def _looks(frame: pl.DataFrame, title: str) -> dict[str, Any]:
    return {"alt": title, "hide_index": True, "placeholder": "–", "column_config": _columns(frame)}


def _columns(frame: pl.DataFrame) -> dict[str, object]:
    """How each column shows: its name in words, days day-month-year, links as links, identifiers not at all."""
    titles = words.options("column")
    shown: dict[str, object] = {name: titles.get(name) for name in frame.columns}
    for name, kind in frame.schema.items():
        if kind == pl.Date:
            shown[name] = st.column_config.DateColumn(titles[name], format="D MMM YYYY")
        elif isinstance(kind, pl.Datetime):
            shown[name] = st.column_config.DatetimeColumn(titles[name], format="D MMM YYYY, HH:mm", timezone="UTC")
        elif name == "url":
            shown[name] = st.column_config.LinkColumn(titles[name], display_text=say("open-link"), validate=r"^https?://")
    return shown
