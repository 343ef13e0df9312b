"""Where items are about: the map, regions over time, each country with its trend; a slider moves the period."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import parts, period
from dashboard.blocks.parts import Drawn, Number
from dashboard.charts import items_per_country, items_per_region, left_out
from dashboard.read.data import answer
from dashboard.words import say

filters, totals = parts.choice()
places = answer("items_per_country", filters)
period.slider(filters, "regions")
parts.numbers(
    Number("items", totals.items),
    Number("countries" if filters.role == "focus" else f"countries_{filters.role or 'any'}", places.height, below="countries"),
    Number("projects", totals.projects, "projects"),
)


def focus() -> Drawn:
    """Draw the map, close up if places are chosen; a click on a country chooses it."""
    scale = parts.switch("scale", "log")
    figure = items_per_country.draw(places, scale, close_up=bool(filters.region or filters.country))
    return Drawn(figure, items_per_country.alt_text(places), places, say("map-note"), "regions")


def over_time() -> Drawn:
    """Draw a strip of bars for each region of a grouping."""
    grouping, step = parts.switch("grouping", "continent"), parts.switch("step", "quarter", "regions_step")
    regions = answer("items_per_region", filters, grouping=grouping, step=step, most=items_per_region.MOST_REGIONS)
    dated = regions.drop_nulls("period")
    note = " ".join(filter(None, [say("regions-note"), items_per_region.left_out(regions), left_out.undated(regions, "region")]))
    return Drawn(items_per_region.draw(dated, step), items_per_region.alt_text(dated, step), regions, note)


parts.chart("items_per_country", focus)
parts.chart("items_per_region", over_time)

step = period.trend_step(totals)
trends = answer("country_trends", filters, step=step)
columns = ["name", "iso3", "m49_region", "m49_subregion", "trend", "items", "projects", "last_item_on"]
shown = places.join(trends, on="iso3", how="left")
parts.table("countries", shown.select(columns), "regions")
if not trends.is_empty():
    first, last = (words.period_label(trends[end][0], step) for end in ("starts_on", "ends_on"))
    st.caption(say("trend-note", step=step, first=first, last=last))
left = shown.select("name", period=pl.lit(None), items=pl.col("items") - pl.col("trend").list.sum().fill_null(0))
if without_date := left_out.undated(left, "name"):
    st.caption(parts.one_line(without_date))
