"""Who is credited, where and through which projects; and the credit check: which items should credit a donor and do not."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.app_pages import credit_check, parts
from dashboard.app_pages.parts import Drawn
from dashboard.charts import donor_flows, donors_per_region, items_per_donor
from dashboard.data import answer
from dashboard.words import say

filters, totals = parts.choice()
with st.container(horizontal=True, vertical_alignment="center"):
    rolled_up = parts.switch("family", "whole") == "whole"
    st.caption(say("rolled-up-note", rolled="yes" if rolled_up else "no"))


def over_time() -> Drawn:
    """Bars over time."""
    step = parts.switch("step", "year")
    frame = answer("items_per_donor", filters, step=step, most=items_per_donor.MOST_DONORS, rolled_up=rolled_up)
    shown = frame.with_columns(pl.col("donor").fill_null(say("other-donors")), pl.col("credit").replace(words.options("credit")))
    shown = shown.drop("donor_rank")
    return Drawn(items_per_donor.draw(frame, step), items_per_donor.alt_text(frame, step), shown)


def by_region() -> Drawn:
    """The matrix."""
    grouping = parts.switch("matrix", "m49")
    frame = answer("donors_per_region", filters, grouping=grouping, most=donors_per_region.MOST_DONORS, rolled_up=rolled_up)
    note = say("region-note") if grouping == "m49" else f"{say('region-note')} {say('programme-note')}"
    return Drawn(donors_per_region.draw(frame), donors_per_region.alt_text(frame), donors_per_region.spoken(frame), note)


def flows() -> Drawn:
    """Ribbons from donors through projects to countries."""
    frame = answer("donor_flows", filters, most=donor_flows.MOST_NAMED, rolled_up=rolled_up)
    return Drawn(
        donor_flows.draw(frame),
        donor_flows.alt_text(frame),
        donor_flows.spoken(frame),
        f"{say('flow-note')} {say('flow-choose')}",
    )


parts.chart("items_per_donor", over_time)
parts.chart("donors_per_region", by_region)
parts.chart("donor_flows", flows)
credit_check.show(filters, rolled_up)
