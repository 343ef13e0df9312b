"""How much was published, about what and where, and what is newest."""

import streamlit as st

from dashboard import words
from dashboard.app_pages import evidence, parts
from dashboard.charts import items_per_country, items_per_month
from dashboard.data import answer
from dashboard.words import say

# As many as a table shows without scrolling.
LATEST_ROWS = 10

filters, totals = parts.choice()
parts.numbers(
    {
        say("items"): totals.items,
        say("projects"): totals.projects,
        say("column-countries"): totals.countries,
        say("donors-credited"): totals.donors,
    }
)

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
    st.subheader(say("title-items_per_month"))
    step = parts.switch(say("step"), words.options("step"), "quarter", "step")
volume = answer("items_per_month", filters, step=step)
parts.chart(items_per_month.draw(volume, step), items_per_month.alt_text(volume, step), "items_per_month")

st.subheader(say("title-items_per_country"))
places = answer("items_per_country", filters)
parts.chart(items_per_country.draw(places, "log"), items_per_country.alt_text(places), "items_per_country")
st.caption(say("map-note"))

latest = answer("items_found", filters, most=LATEST_ROWS)
columns = ["item_id", "published_on", "category", "title", "countries", "projects"]
if chosen := parts.item_table(latest.select(columns), "latest", say("latest")):
    evidence.show(chosen)
