"""When each project was in the news, and which events its items tell of."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.app_pages import parts
from dashboard.charts import project_timelines
from dashboard.data import answer

filters, totals = parts.choice()
projects = answer("projects", filters)
marks = answer("project_timelines", filters)
parts.numbers(
    {
        words.PROJECTS_TABLE: totals.projects,
        words.ITEMS: totals.items,
        words.EVENTS: marks.filter(pl.col("kind") == "event").height,
        words.DONORS_TABLE: totals.donors,
    }
)

st.subheader(words.CHART_TITLES["project_timelines"])
parts.chart(project_timelines.draw(marks), project_timelines.alt_text(marks), "project_timelines")
if left_out := project_timelines.left_out(marks, projects.height):
    st.caption(left_out)

parts.table(projects.drop("project_id"), "projects", words.PROJECTS_TABLE)
donors = answer("donors_credited", filters).with_columns(pl.col("kind").replace(words.DONOR_KINDS))
parts.table(donors.drop("donor_id"), "donors_credited", words.DONORS_TABLE)
