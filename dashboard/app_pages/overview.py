"""What changed since the month before, how much was published over time, and what is newest."""

from dataclasses import replace

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import evidence, parts
from dashboard.blocks.parts import Drawn, Number
from dashboard.charts import items_per_month, left_out
from dashboard.read import findings
from dashboard.read.data import answer, edition
from dashboard.read.selection import bounds, months_before
from dashboard.words import say

# As many as a table shows without scrolling.
LATEST_ROWS = 10

# The month stands beside the twelve before it, so that the same month a year ago is seen.
MONTHS = 13

filters, totals = parts.choice()

if totals.last_item_on:
    month = findings.reported_month(totals.last_item_on, edition().published_at.date())
    since, until = bounds("this_month", month)
    longer = replace(filters, since=months_before(month, MONTHS - 1), until=until)
    activity = findings.by_month(answer("activity_per_month", longer), month, MONTHS)
    before = say("against", month=words.period_label(months_before(month, 1), "month"))
    st.subheader(say("month-reported", month=words.period_label(month, "month")))
    trends = {figure: activity[figure].to_list() for figure in findings.FIGURES}
    pages = {"items": "items", "projects": "projects", "countries": "regions", "donors": "donors"}
    if filters.since or filters.until:
        st.caption(say("month-whole"))
    parts.numbers(
        *(
            Number(
                figure,
                trend[-1],
                pages[figure],
                {"since": str(since), "until": str(until)},
                trend[-1] - trend[-2],
                before,
                trend,
            )
            for figure, trend in trends.items()
        )
    )
    said = findings.sentences(activity, answer("month_changes", longer, month=month), month)
    st.markdown("\n".join(f"- {parts.one_line(sentence)}" for sentence in said))


def volume() -> Drawn:
    """Draw bars over time: items, their shares, or all items up to then."""
    step = parts.switch("step", "quarter")
    measure = parts.switch("measure", "items")
    counted = answer("items_per_month", filters, step=step)
    dated = counted.drop_nulls("period")
    frame = items_per_month.measured(dated, step, measure)
    note = left_out.undated(counted.with_columns(pl.col("category").fill_null(say("no-category"))), "category")
    whole = pl.concat([frame, counted.filter(pl.col("period").is_null())], how="diagonal")
    return Drawn(items_per_month.draw(frame, step, measure), items_per_month.alt_text(dated, step, measure), whole, note)


parts.chart("items_per_month", volume)
latest = answer("items_found", filters, most=LATEST_ROWS)
columns = ["item_id", "published_on", "category", "title", "countries", "projects"]
if chosen := parts.item_table("latest", latest.select(columns), totals.items):
    evidence.show(chosen)
