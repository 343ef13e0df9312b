"""When each project was in the news, and which events its items tell of."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.app_pages import parts
from dashboard.charts import project_rows, project_timelines
from dashboard.data import answer
from dashboard.words import say

filters, totals = parts.choice()
projects = answer("projects", filters)
lines = project_rows.arranged(projects)
rows = project_rows.page_of(lines)
told = answer("project_timelines", filters, projects=rows["project_id"].to_list(), step=project_rows.step_for(rows))
parts.numbers(
    {
        say("projects"): totals.projects,
        say("items"): totals.items,
        say("events"): told.filter(pl.col("kind") == "event").height,
        say("donors-credited"): totals.donors,
    }
)

st.subheader(say("title-project_timelines"))
parts.chart(project_timelines.draw(rows, told), project_timelines.alt_text(rows, told), "project_timelines")
if note := project_rows.note(rows, lines.height, projects.height):
    st.caption(note)

shown = projects.with_columns(
    pl.col("status").replace(words.options("status")), pl.col("because").replace(words.options("reason"))
)
columns = ["project", "long_name", "status", "because", "starts_on", "ends_on", "first_item_on", "last_item_on", "items"]
columns += ["countries", "registered_donors", "stated_donors"]
parts.table(shown.select(columns), "projects", say("projects"))
donors = answer("donors_credited", filters).with_columns(pl.col("kind").replace(words.options("donor-kind")))
parts.table(donors.drop("donor_id"), "donors_credited", say("donors-credited"))
