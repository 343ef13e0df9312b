"""One item with its links, the words that made them and the rule behind each."""

import streamlit as st

from dashboard import words
from dashboard.app_pages import evidence

item_id = st.text_input(words.ITEM_KEY, key="item", bind="query-params")
if item_id:
    evidence.show(item_id)
else:
    st.info(words.NO_ITEM_CHOSEN, icon=":material/article:")
