"""How fresh the page is: edition, newest item, and sources that are silent or broken, in the corner of every page."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.app_pages import parts
from dashboard.data import answer, edition
from dashboard.selection import Filters
from dashboard.words import say


def line() -> None:
    """The age of what is shown."""
    newest = answer("totals", Filters())["last_item_on"][0]
    st.caption(say("freshness", newest=words.day(newest), edition=words.minute(edition().published_at)))


def sources() -> None:
    """A button that tells whether all sources are well, and opens the list of them."""
    health = answer("source_health")
    ill = health.filter(pl.col("state") != "well").height
    icon = ":material/warning:" if ill else ":material/check_circle:"
    with st.popover(say("sources-ill", count=ill) if ill else say("sources-well"), icon=icon, type="tertiary", key="sources"):
        told = health.with_columns(pl.col("state").replace(words.options("source-state")))
        parts.plain_table("source_health", told.select("source_id", "state", "because", "last_item_on", "asked_at"))
        st.caption(say("sources-note"))
