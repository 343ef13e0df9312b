"""Search and list items; open one to see the words that made each link."""

import streamlit as st

from dashboard.app_pages import evidence, parts
from dashboard.data import answer
from dashboard.words import say

filters, totals = parts.choice()
found = answer("items_found", filters, most=parts.MOST_ROWS)
if found.height < totals.items:
    st.caption(say("first-rows", shown=found.height, of=totals.items))
columns = ["item_id", "published_on", "category", "title", "countries", "regions", "projects", "donors", "url"]
if chosen := parts.item_table("items", found.select(columns)):
    evidence.show(chosen)
