"""The menu from which what a chart or table shows is downloaded: made on a click, with filters and edition in the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import filters
from dashboard.charts import Figure
from dashboard.draw import browser, picture
from dashboard.read import export
from dashboard.read.data import edition
from dashboard.words import say

KINDS = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "svg": "image/svg+xml",
}


def menu(name: str, title: str, frame: pl.DataFrame, figure: Figure | None = None, note: str = "") -> None:
    """Draw a button that opens the downloads of a frame and of its figure; note says what they leave out."""
    about, language = _about(title, note), words.language()
    makers: dict[str, Callable[[], bytes]] = {
        "csv": lambda: export.csv(frame, about),
        "xlsx": lambda: export.xlsx(frame, about),
        "png": lambda: picture.picture(figure or Figure(), "png", about),
        "svg": lambda: picture.picture(figure or Figure(), "svg", about),
    }
    can_draw = browser.can_draw()
    with st.popover(say("download"), icon=":material/download:", type="tertiary", key=f"downloads_{name}"):
        for kind, make in makers.items():
            if kind in browser.KINDS and (figure is None or not can_draw):
                continue
            file = f"{name}-{edition().name.split('-')[0]}.{kind}"
            label = say(f"download-{kind}")
            st.download_button(
                label, _spoken(language, make), file, KINDS[kind], key=f"{kind}_{name}", width="stretch", on_click="ignore"
            )
        if figure is not None and not can_draw:
            st.caption(say("no-browser"))


def _spoken(language: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Return a function that makes a file in the reader's language. Streamlit calls it in another thread, on a click."""

    def made() -> bytes:
        with words.speaking(language):
            return make()

    return made


def _about(title: str, note: str) -> export.About:
    current = edition()
    published = say("about-edition-of", name=current.name, moment=words.minute(current.published_at))
    return export.About(title, filters.shown(), published, words.day(date.today()), note)
