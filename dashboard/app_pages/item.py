"""One item with its links, the words that made them and the rule behind each."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.app_pages import parts
from dashboard.data import answer
from dashboard.highlight import Mark, highlighted

st.page_link("app_pages/items.py", label=words.BACK, icon=":material/arrow_back:")
item_id = st.text_input(words.ITEM_KEY, key="item", bind="query-params")
if not item_id:
    st.info(words.NO_ITEM_CHOSEN, icon=":material/article:")
    st.stop()
found = answer("item", item=item_id)
if found.is_empty():
    st.warning(words.NO_SUCH_ITEM, icon=":material/search_off:")
    st.stop()
item = found.row(0, named=True)
links = answer("links_of_item", item=item_id)


def marked(field: str) -> str:
    """A field of the item with the words of its links on coloured ground."""
    rows = links.filter(pl.col("field") == field).select("start", "end", "kind").iter_rows()
    return highlighted(item[field] or "", [Mark(start, end, words.KIND_COLOURS[kind]) for start, end, kind in rows])


st.markdown(f"### {marked('title') if item['title'] else words.NO_TITLE}")
st.caption(words.item_line(item["published_on"], item["category"], item["date_words"], item["date_flaw"]))
st.markdown(marked("text"))
st.caption(words.LEGEND)
if (item["url"] or "").startswith(("http://", "https://")):
    st.link_button(words.TO_SOURCE, item["url"], icon=":material/open_in_new:")

reasons = [words.because(*row) for row in links.select("kind", "label", "role", "matched", "rule").iter_rows()]
shown = links.select("label", "kind", "role", "matched", "field", "confidence").with_columns(
    pl.Series("because", reasons, pl.String)
)
parts.table(shown, "links", words.LINKS_TABLE)
