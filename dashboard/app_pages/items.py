"""Search and list items; open one to see the words that made each link."""

import streamlit as st

from dashboard import words
from dashboard.blocks import evidence, follow, parts
from dashboard.read.data import ranked_items
from dashboard.read.highlight import Mark, highlighted, one_line
from dashboard.words import say

# As many as a reader looks through before other words are tried.
MOST_SNIPPETS = 10

filters, totals = parts.choice()
found = ranked_items(filters, parts.MOST_ROWS)

for item in found.filter(found["snippet"].is_not_null()).head(MOST_SNIPPETS).iter_rows(named=True):
    with st.container(gap=None):
        follow.item_link(item["title"] or say("no-title"), item["item_id"], f"hit_{item['item_id']}")
        st.markdown(highlighted(item["snippet"], [Mark(start, end, "yellow") for start, end in item["marks"] or []]))
        facts = [words.day(item["published_on"]), item["category"], item["countries"]]
        st.caption(one_line(" · ".join(filter(None, facts))))

columns = [
    "item_id",
    "published_on",
    "category",
    "title",
    "countries",
    "regions",
    "projects",
    "donors",
    "inherited_donors",
    "url",
]
if chosen := parts.item_table("items", found.select(columns), totals.items, "ranked" if filters.words else "newest"):
    evidence.show(chosen)
