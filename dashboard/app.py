"""The dashboard's frame: pages, title, freshness. Run it by `dateline dashboard`.

Put here: what stands around every page. Not here: what a page shows (app_pages/).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import streamlit as st

from dashboard import words
from dashboard.data import answer, edition
from dashboard.filters import filter_bar
from dashboard.selection import Filters

ICONS = {
    "overview": ":material/dashboard:",
    "regions": ":material/public:",
    "projects": ":material/timeline:",
    "items": ":material/article:",
    "item": ":material/search:",
    "data_health": ":material/monitor_heart:",
}

# Pages that show one thing or everything, whatever is filtered.
UNFILTERED = ("item", "data_health")

# A new edition, or another theme, is noticed within this many seconds while a page stands open. Streamlit draws its own
# parts anew when a reader chooses light or dark, but does not run the page that draws the figures.
WATCH_SECONDS = 3


def page_of(name: str) -> st.Page:
    """A page by the name of its file; one item is reached from lists, not from the navigation."""
    title, help_text = words.PAGES[name]
    visibility: Literal["visible", "hidden"] = "hidden" if name == "item" else "visible"
    return st.Page(
        f"app_pages/{name}.py",
        title=title,
        icon=ICONS[name],
        help=help_text,
        default=name == "overview",
        visibility=visibility,
    )


@st.fragment(run_every=WATCH_SECONDS)
def watch(shown: tuple[str, str | None]) -> None:
    """Draw the page anew once it stands on another edition or theme than it shows."""
    if (edition().name, st.context.theme.type) != shown:
        st.rerun()


st.set_page_config(page_title=words.APP, page_icon=str(Path(__file__).parent / "static" / "dateline.svg"), layout="wide")
page = st.navigation([page_of(name) for name in words.PAGES], position="top")
st.title(page.title)
current = edition()
st.caption(words.freshness(answer("totals", Filters())["last_item_on"][0], current.published_at))
watch((current.name, st.context.theme.type))
if page.url_path not in UNFILTERED:
    filter_bar()
page.run()
