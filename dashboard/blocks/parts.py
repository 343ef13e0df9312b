"""The pieces that pages are made of: what is chosen, numbers, a chart with its table and downloads, a table.

Put here: what two pages draw alike. Not here: calculation, SQL, words, what a click does (follow.py), files (downloads.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Literal, ParamSpec
from zlib import crc32

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import downloads, filters, follow
from dashboard.charts import Figure, style
from dashboard.read import export
from dashboard.read.data import answer
from dashboard.read.highlight import one_line
from dashboard.read.selection import Filters, Totals
from dashboard.words import say

__all__ = ["Drawn", "Number", "one_line"]

# The browser draws these at once; a longer list is read by narrowing it.
MOST_ROWS = 1_000

# Columns that are shares of 1.
SHARES = ("share", "confidence", "similarity", "quarantine_share", "stated_share", "precision", "recall", "f1")

Given = ParamSpec("Given")


@dataclass(frozen=True)
class Drawn:
    """A chart as it stands on a page: figure, alt text, and the frame that it draws, which is its table and its download.

    A click on a mark goes to `page` ('' stays) with what the mark stands for (charts/marks.py).
    """

    figure: Figure
    alt: str
    frame: pl.DataFrame
    note: str = ""
    page: str = "items"


@dataclass(frozen=True)
class Number:
    """A figure with its name (`number-NAME`) and what is behind it: a page, and filters as `follow.choose` takes them.

    below names the chart or table of the same page that it counts, instead. delta is the difference to what `against` says in
    words; trend are earlier values, oldest first.
    """

    name: str
    value: int
    page: str = "items"
    choice: dict[str, Any] = field(default_factory=dict)
    delta: int | None = None
    against: str | None = None
    trend: list[int] | None = None
    below: str | None = None


def fragment(draw: Callable[Given, None]) -> Callable[Given, None]:
    """Make a part of a page that is drawn again by itself, in the reader's language, when something in it is chosen."""

    @st.fragment
    @wraps(draw)
    def part(*given: Given.args, **named: Given.kwargs) -> None:
        follow.go()
        words.speak(st.session_state["lang"])
        draw(*given, **named)

    return part


def choice() -> tuple[Filters, Totals]:
    """Say what the filter bar asks for, and return it with its totals. Without items the page ends with how to widen it."""
    chosen, totals = say_choice()
    if not totals.items:
        widen(chosen)
    return chosen, totals


def widen(chosen: Filters) -> None:
    """End the page, as nothing is found, with the filters that can be opened."""
    filters.offer_to_widen(chosen, follow.widen)
    st.stop()


def derogations() -> None:
    """Say how much is withheld from the edition, in a line."""
    for run in answer("runs").head(1).iter_rows(named=True):
        st.caption(say("derogations-note", withheld=run["withheld"], uncredited=run["uncredited"]))


def say_choice() -> tuple[Filters, Totals]:
    """Say what the filter bar asks for, and return it with its totals."""
    chosen: Filters = st.session_state["filters"]
    if chosen.since and chosen.until and chosen.since > chosen.until:
        st.warning(say("reversed", since=words.day(chosen.since), until=words.day(chosen.until)), icon=":material/event_busy:")
        st.button(say("reversed-swap"), on_click=follow.swap_days, icon=":material/swap_horiz:")
        st.stop()
    totals = Totals(**answer("totals", chosen).row(0, named=True))
    st.markdown(f"**{one_line(filters.sentence(chosen, totals))}**")
    if without_date := filters.undated(chosen):
        st.caption(without_date)
    return chosen, totals


@fragment
def numbers(*figures: Number) -> None:
    """Draw a row of figures, each with a way to what it counts."""
    with st.container(horizontal=True):
        for figure in figures:
            with st.container(border=True, gap="small", height="stretch"):
                st.metric(
                    say(f"number-{figure.name}"),
                    words.number(figure.value),
                    figure.delta,
                    delta_description=figure.against,
                    delta_color="off",
                    chart_data=figure.trend,
                )
                _way(figure)


def _way(figure: Number) -> None:
    """Draw the button below a number that opens what it counts."""
    key = f"number_{figure.name}"
    if figure.below:
        icon, given = ":material/arrow_downward:", (figure.below,)
        st.button(say("see-below"), type="tertiary", key=key, on_click=follow.look_below, args=given, icon=icon)
    else:
        icon, asked = ":material/arrow_forward:", (figure.choice, figure.page)
        st.button(say(f"see-{figure.page}"), type="tertiary", key=key, on_click=_choose, args=asked, icon=icon)


def _choose(choice: dict[str, Any], page: str) -> None:
    """Go to what a number counts: its own days stand in the place of the chosen period, which may hold a part of them only."""
    if "since" in choice:
        st.session_state["filters"] = filters.without(st.session_state["filters"], "period")
    follow.choose(choice, page)


def switch(name: str, default: str, key: str = "") -> str:
    """Draw a choice of few options, kept in the address. `name` is its label and the beginning of its options' keys."""
    options = words.options(name)
    chosen = st.segmented_control(
        say(name),
        list(options),
        label_visibility="collapsed",
        format_func=options.__getitem__,
        default=default,
        key=key or name,
        required=True,
        bind="query-params",
    )
    return chosen or default  # an address that ends in `step=` chooses none


@fragment
def chart(name: str, make: Callable[[], Drawn]) -> None:
    """Draw a chart with its title (`title-NAME`), the switches that `make` draws, its table, and its downloads.

    `make` is called anew when one of its switches changes; the rest of the page is not.
    """
    with st.container(border=True):
        title = say(f"title-{name}")
        head = st.container(horizontal=True, vertical_alignment="center")
        with st.container(horizontal=True, vertical_alignment="center"):
            drawn = make()
        with head:
            st.subheader(title, anchor=name, width="content")  # Streamlit's own buttons come above a table, at its right end
            view = switch("view", "chart", key=name)
            downloads.menu(name, title, drawn.frame, drawn.figure, drawn.note)
        if view == "table":
            _rows(drawn.frame, f"rows_{name}", title, drawn.page)
        else:
            key = f"chart_{name}"
            figure(drawn.figure, drawn.alt, key, follow.mark_chosen(key, drawn.page))
        if drawn.note:
            st.caption(one_line(drawn.note))


def figure(drawn: Figure, alt: str, key: str, on_click: Callable[[], None] | Literal["ignore"] = "ignore") -> None:
    """Draw a figure on the ground of the reader's theme; boundaries come from this server, never from elsewhere."""
    base = st.get_option("server.baseUrlPath").strip("/")
    config = {"topojsonURL": f"{'/' + base if base else ''}/app/static/", "displaylogo": False, "displayModeBar": False}
    themed = style.themed(drawn, "dark" if st.context.theme.type == "dark" else "light")
    st.plotly_chart(themed, theme=None, key=key, config=config, alt=alt, on_select=on_click, selection_mode="points")


@fragment
def table(name: str, frame: pl.DataFrame, page: str = "items") -> None:
    """Draw a table under its title (`title-NAME`) with its downloads; a row opens what its hidden identifier means."""
    title = say(f"title-{name}")
    _head(frame, name, title)
    _rows(frame, f"table_{name}", title, page)


def plain_table(name: str, frame: pl.DataFrame) -> None:
    """Draw a table without title and downloads, for a corner."""
    st.dataframe(_followable(frame), key=f"table_{name}", **_looks(frame, say(f"title-{name}")))


def item_table(name: str, frame: pl.DataFrame, of: int, order: str = "newest") -> str | None:
    """Draw a table of items, which has the column item_id; return the item whose row is chosen.

    Where it lists only the first of `of` items, a sentence says so: `first-ORDER`.
    """
    cut = say(f"first-{order}", shown=frame.height, of=of) if frame.height < of else ""
    chosen = chosen_row(name, frame, say("choose-row"), cut)
    if chosen is None:
        return None
    item_id = str(chosen["item_id"])
    follow.item_link(say("own-page"), item_id, f"own_page_{name}")
    return item_id


def chosen_row(name: str, frame: pl.DataFrame, hint: str, cut: str = "") -> dict[str, Any] | None:
    """Draw a table with title and downloads, its first column an identifier; return the chosen row, else say `hint`.

    cut says how much of the whole the table lists, on the page and in its downloads.
    """
    title = say(f"title-{name}")
    _head(frame, name, title, cut)
    if cut:
        st.caption(cut)
    # Streamlit keeps the number of the row. What a reader chose is kept by its identifier, the first column, and each list of
    # others is a table of its own: a new edition or another filter moves the choice to no other row.
    ids, kept = frame.to_series(0).to_list(), f"chosen_{name}"
    chosen = [ids.index(st.session_state[kept])] if st.session_state.get(kept) in ids else []
    with st.container(key=f"table_{name}"):
        table = st.dataframe(
            _followable(frame),
            key=f"rows_{name}_{crc32(repr(ids).encode())}",
            on_select="rerun",
            selection_mode="single-row",
            selection_default={"selection": {"rows": chosen}},
            **_looks(frame, title),
        )
    row = next(iter(table.selection.rows), None)
    st.session_state[kept] = None if row is None else ids[row]
    if row is None:
        st.caption(hint)
        return None
    return frame.row(row, named=True)


def _head(frame: pl.DataFrame, name: str, title: str, cut: str = "") -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(title, anchor=name, width="content")  # Streamlit's own buttons come above a table, at its right end
        downloads.menu(name, title, frame, note=cut)


def _rows(frame: pl.DataFrame, key: str, title: str, page: str) -> None:
    if not follow.leads_somewhere(frame):
        st.dataframe(_followable(frame), key=key, **_looks(frame, title))
        return
    chosen = follow.row_chosen(key, frame, page)
    st.dataframe(_followable(frame), key=key, on_select=chosen, selection_mode="single-row", **_looks(frame, title))


def _followable(frame: pl.DataFrame) -> pl.DataFrame:
    """Keep only links to the web: an address such as javascript:… is no link on the screen."""
    if "url" not in frame.columns:
        return frame
    return frame.with_columns(url=pl.when(pl.col("url").str.contains(r"^(?i:https?)://")).then("url"))


def _looks(frame: pl.DataFrame, title: str) -> dict[str, Any]:
    return {"alt": title, "hide_index": True, "placeholder": "–", "column_config": _columns(frame)}


def _columns(frame: pl.DataFrame) -> dict[str, object]:
    """Return how each column shows: its name in words, days day-month-year, links as links, identifiers not at all."""
    # A download carries the identifier of an item; on the screen the row itself leads to it.
    titles = {name: title for name, title in export.titles(frame).items() if name != "item_id"}
    shown: dict[str, object] = {name: titles.get(name) for name in frame.columns}
    for name, kind in frame.schema.items():
        title = titles.get(name)
        if title is None:
            continue
        if kind == pl.Date:
            shown[name] = st.column_config.DateColumn(title, format="D MMM YYYY")
        elif isinstance(kind, pl.Datetime):
            shown[name] = st.column_config.DatetimeColumn(title, format="D MMM YYYY, HH:mm", timezone="UTC")
        elif name in SHARES:
            shown[name] = st.column_config.NumberColumn(title, format="percent")
        elif isinstance(kind, pl.List):
            shown[name] = st.column_config.BarChartColumn(title, y_min=0, width="medium", color="blue")
        elif name == "url":
            shown[name] = st.column_config.LinkColumn(title, display_text=say("open-link"), validate=r"^https?://")
    return shown
