"""The map of countries that items are about, and the table behind it."""

import streamlit as st

from dashboard import words
from dashboard.app_pages import parts
from dashboard.charts import items_per_country
from dashboard.data import answer
from dashboard.words import say

filters, totals = parts.choice()
places = answer("items_per_country", filters)
parts.numbers({say("items"): totals.items, say("countries"): places.height, say("projects"): totals.projects})

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
    st.subheader(say("title-items_per_country"))
    scale = parts.switch(say("scale"), words.options("scale"), "log", "scale")
close_up = bool(filters.region or filters.country)
parts.chart(items_per_country.draw(places, scale, close_up), items_per_country.alt_text(places), "items_per_country")
st.caption(say("map-note"))

columns = ["name", "iso3", "m49_region", "m49_subregion", "items", "projects", "last_item_on"]
parts.table(places.select(columns), "items_per_country", say("countries"))
