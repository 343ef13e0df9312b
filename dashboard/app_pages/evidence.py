"""One item with the words that made each link: drawn under a list when a row is chosen, and on the item's own page."""

from __future__ import annotations

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.app_pages import parts
from dashboard.data import answer
from dashboard.highlight import Mark, highlighted


def show(item_id: str) -> None:
    """Draw an item: title, day, text with its words marked, link to the source, and why each link was made."""
    found = answer("item", item=item_id)
    if found.is_empty():
        st.warning(words.NO_SUCH_ITEM, icon=":material/search_off:")
        return
    item = found.row(0, named=True)
    links = answer("links_of_item", item=item_id)
    st.markdown(f"### {_marked(item['title'], links, 'title') or words.NO_TITLE}")
    st.caption(words.item_line(item["published_on"], item["category"], item["date_words"], item["date_flaw"]))
    st.markdown(_marked(item["text"], links, "text"))
    st.caption(words.LEGEND)
    if (item["url"] or "").startswith(("http://", "https://")):
        st.link_button(words.TO_SOURCE, item["url"], icon=":material/open_in_new:")
    parts.table(links.select("label", "role", "because", "field", "confidence"), "links", words.LINKS_TABLE)


def _marked(text: str | None, links: pl.DataFrame, field: str) -> str:
    """A field of the item with the words of its links on coloured ground; an inherited credit has its project's words."""
    own = links.filter(pl.col("field") == field, pl.col("role").ne_missing("inherited"))
    rows = own.select("start", "end", "kind").iter_rows()
    return highlighted(text or "", [Mark(start, end, words.KIND_COLOURS[kind]) for start, end, kind in rows])
