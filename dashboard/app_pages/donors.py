"""Who is credited, where and through which projects; and the credit check: which items should credit a donor and do not."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import credit_check, parts
from dashboard.blocks.parts import Drawn, Number
from dashboard.charts import donor_flows, donors_per_region, items_per_donor, left_out
from dashboard.read.data import answer
from dashboard.words import say

filters, totals = parts.choice()
with st.container(horizontal=True, vertical_alignment="center"):
    rolled_up = parts.switch("family", "whole") == "whole"
    st.caption(say("rolled-up-note", rolled="yes" if rolled_up else "no"))
drawn = answer("donors_drawn", filters, rolled_up=rolled_up).row(0, named=True)
credited = totals.donors if rolled_up else totals.donors_named
parts.numbers(
    Number("items_credited", drawn["items"], below="items_per_donor"),
    Number("donors" if rolled_up else "donors_named", credited, below="items_per_donor"),
)


def over_time() -> Drawn:
    """Draw credits as bars over time."""
    step = parts.switch("step", "year", "donors_step")
    frame = answer("items_per_donor", filters, step=step, most=items_per_donor.MOST_DONORS, rolled_up=rolled_up)
    shown = frame.with_columns(pl.col("donor").fill_null(say("other-donors")), pl.col("credit").replace(words.options("credit")))
    shown, dated = shown.drop("donor_rank"), frame.drop_nulls("period")
    counted = {"items": drawn["items"], "credits": int(frame["items"].sum())}
    summed = say("credits-summed", **counted) if counted["credits"] > counted["items"] else ""
    note = " ".join(filter(None, [summed, donors_left(items_per_donor.MOST_DONORS), left_out.undated(shown, "donor")]))
    return Drawn(items_per_donor.draw(dated, step), items_per_donor.alt_text(dated, step), shown, note)


def donors_left(most: int) -> str:
    """Say which donors a chart of the first `most` leaves out."""
    return left_out.donors(drawn["donors"], credited, most)


def by_region() -> Drawn:
    """Draw the matrix of donors and regions."""
    grouping = parts.switch("matrix", "m49")
    frame = answer("donors_per_region", filters, grouping=grouping, most=donors_per_region.MOST_DONORS, rolled_up=rolled_up)
    notes = [say("region-note"), "" if grouping == "m49" else say("programme-note"), donors_left(donors_per_region.MOST_DONORS)]
    note = " ".join(filter(None, notes))
    return Drawn(donors_per_region.draw(frame), donors_per_region.alt_text(frame), donors_per_region.spoken(frame), note)


def flows() -> Drawn:
    """Ribbons from donors through projects to countries."""
    frame = answer("donor_flows", filters, most=donor_flows.MOST_NAMED, rolled_up=rolled_up)
    note = " ".join(filter(None, [say("flow-note"), say("flow-choose"), donors_left(donor_flows.MOST_NAMED)]))
    return Drawn(donor_flows.draw(frame), donor_flows.alt_text(frame), donor_flows.spoken(frame), note)


parts.chart("items_per_donor", over_time)
parts.chart("donors_per_region", by_region)
parts.chart("donor_flows", flows)
credit_check.show(filters, rolled_up)
