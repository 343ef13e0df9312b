"""When each project was in the news, and which events its items tell of."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.app_pages import parts
from dashboard.charts import project_timelines
from dashboard.data import answer
from dashboard.words import say

filters, totals = parts.choice()
projects = answer("projects", filters)
marks = answer("project_timelines", filters)
parts.numbers(
    {
        say("projects"): totals.projects,
        say("items"): totals.items,
        say("events"): marks.filter(pl.col("kind") == "event").height,
        say("donors-credited"): totals.donors,
    }
)

st.subheader(say("title-project_timelines"))
parts.chart(project_timelines.draw(marks), project_timelines.alt_text(marks), "project_timelines")
if left_out := project_timelines.left_out(marks, projects.height):
    st.caption(left_out)

parts.table(projects.drop("project_id"), "projects", say("projects"))
donors = answer("donors_credited", filters).with_columns(pl.col("kind").replace(words.options("donor-kind")))
parts.table(donors.drop("donor_id"), "donors_credited", say("donors-credited"))
