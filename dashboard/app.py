"""The dashboard's frame: pages, title, freshness. Run it by `dateline dashboard`.

Put here: what stands around every page. Not here: what a page shows (app_pages/).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import streamlit as st

from dashboard import words
from dashboard.blocks import follow, freshness, unknown
from dashboard.blocks.filters import filter_bar
from dashboard.read.address import BEGINS
from dashboard.read.data import edition, now_on_disk
from dashboard.read.selection import Filters
from dashboard.words import say

ICONS = {
    "overview": ":material/dashboard:",
    "regions": ":material/public:",
    "projects": ":material/timeline:",
    "project": ":material/timeline:",
    "donors": ":material/volunteer_activism:",
    "silence": ":material/hourglass_disabled:",
    "items": ":material/article:",
    "item": ":material/search:",
    "reports": ":material/description:",
    "data_health": ":material/monitor_heart:",
}

# Pages that show one thing or everything, whatever is filtered.
OF_ONE = ("item", "project")
UNFILTERED = (*OF_ONE, "data_health")

# A new edition, a run that failed, or another theme is noticed within this many seconds while a page stands open. Streamlit
# draws its own parts anew when a reader chooses light or dark, but does not run the page that draws the figures.
WATCH_SECONDS = 3


# The page that was drawn to its end last.
DRAWN = "drawn"


def page_of(name: str) -> st.Page:
    """Return a page by the name of its file. A page about one thing is reached from lists, not from the navigation."""
    visibility: Literal["visible", "hidden"] = "hidden" if name in OF_ONE else "visible"
    return st.Page(
        f"app_pages/{name}.py",
        title=say(f"page-{name}"),
        icon=ICONS[name],
        help=say(f"page-{name}.help"),
        default=name == "overview",
        visibility=visibility,
    )


def choose_language() -> None:
    """Speak the language of the address, else of the browser, else of the house; the address keeps it."""
    languages = words.languages()
    if "lang" not in st.session_state and "lang" not in st.query_params:
        browser = (st.context.locale or "").split("-")[0]
        st.session_state["lang"] = browser if browser in languages else languages[0]
    chosen = st.selectbox(
        "Language · Langue",
        languages,
        key="lang",
        bind="query-params",
        label_visibility="collapsed",
        width=90,
        on_change=follow.change_language,
    )
    words.speak(chosen)


@st.fragment(run_every=WATCH_SECONDS)
def watch(shown: tuple[object, ...]) -> None:
    """Draw the page anew once the home or the theme is another than it shows."""
    if (now_on_disk(), st.context.theme.type) != shown:
        st.rerun()


st.set_page_config(page_title="Dateline", page_icon=str(Path(__file__).parent / "static" / "dateline.svg"), layout="wide")
head = st.container(horizontal=True, vertical_alignment="center")
left, right = head.container(), head.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center")
with right:
    choose_language()
pages = [page_of(name) for name in ICONS]
# A page that is opened before the browser knows the filters would lose them: at first the links come after the bar.
known = "filters" in st.session_state
page = st.navigation(pages, position="top" if known else "hidden")
left.title(page.title)
watch((now_on_disk(), st.context.theme.type))
freshness.without_edition()
edition()  # where there is none, the page ends here and says so
follow.one_step()
goes_on = follow.go()
with left:
    freshness.line()
with right:
    freshness.sources()
st.session_state[follow.PAGE] = page.url_path
# What the bar held may not have reached the browser before another page opened or the drawing was broken off; a widget that
# begins without it would come back empty with the next click, as if the reader had emptied it.
again = st.session_state.pop(DRAWN, None) != page.url_path
asked = unknown.asked(() if page.url_path in UNFILTERED else BEGINS)
if page.url_path in UNFILTERED:
    st.session_state["filters"] = Filters()
else:
    filter_bar(follow.widen, again)
    if not goes_on:  # the address that the reader leaves is theirs, whatever late messages made of the filters
        follow.keep(page.url_path)
if not known:
    st.navigation(pages, position="top")
unknown.show(asked)
page.run()
st.session_state[DRAWN] = page.url_path
