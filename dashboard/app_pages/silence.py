"""Show active projects, countries and donors without recent items, compared with their usual gap."""

from dataclasses import replace

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import parts
from dashboard.blocks.parts import Drawn, Number
from dashboard.charts import silent
from dashboard.read.data import answer
from dashboard.read.selection import Filters
from dashboard.words import say

# What the slider offers: from a month, which every desk can fill, to the two years after which nothing counts as active.
DAYS = [30, 60, 90, 120, 180, 270, 365, 545, 730]
IDS = {"project": "project_id", "country": "iso3", "donor": "donor_id"}

filters, totals = parts.choice()
if totals.last_item_on is None:
    st.info(say("silence-undated"), icon=":material/event_busy:")
    st.stop()
days = st.select_slider(say("days"), DAYS, value=180, key="days", bind="query-params", format_func=words.number)
# Silence looks back from the end of a period; where it begins plays no part.
newest = answer("totals", Filters())["last_item_on"][0]
counted_to = min(newest, filters.until) if newest and filters.until else newest
found = answer("silent", replace(filters, since=None), days=days)
st.caption(say("silence-active"))
counts = dict(found["kind"].value_counts().iter_rows())
parts.numbers(*(Number(f"silent-{kind}", counts.get(kind, 0), "silence", {"subject": kind}) for kind in IDS))


def ranked() -> Drawn:
    """Draw bars of the chosen kind, the longest silence compared with its usual gap first."""
    kind = parts.switch("subject", "project")
    rows = found.filter(pl.col("kind") == kind)
    to = say("silence-to", day=words.day(counted_to))
    note = " ".join(filter(None, (to, say("silence-note"), silent.left_out(rows))))
    shown = rows.drop("kind", "counted_to", "fewest_days").rename({"id": IDS[kind]})
    shown = shown.with_columns(pl.col("rhythm", "times").round(1), pl.col("state").replace(words.options("gap")))
    return Drawn(silent.draw(rows), silent.alt_text(rows), shown, note)


parts.chart("silent", ranked)
