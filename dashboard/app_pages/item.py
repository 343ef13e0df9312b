"""One item with its links, the words that made them and the rule behind each."""

import streamlit as st

from dashboard.blocks import evidence
from dashboard.words import say

item_id = st.text_input(say("item-key"), key="item", bind="query-params")
if item_id:
    evidence.show(item_id)
else:
    st.info(say("no-item-chosen"), icon=":material/article:")
