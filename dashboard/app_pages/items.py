"""Search and list items; open one to see the words that made each link."""

import streamlit as st

from dashboard import words
from dashboard.app_pages import evidence, parts
from dashboard.data import answer

filters, totals = parts.choice()
found = answer("items_found", filters, most=parts.MOST_ROWS)
if found.height < totals.items:
    st.caption(words.first_rows(found.height, totals.items))
columns = ["item_id", "published_on", "category", "title", "countries", "regions", "projects", "donors", "url"]
if chosen := parts.item_table(found.select(columns), "items", words.ITEMS):
    evidence.show(chosen)
