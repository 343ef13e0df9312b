"""Show when each project was in the news, its status, and the events that its items name."""

import math

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import parts
from dashboard.blocks.parts import Drawn, Number
from dashboard.charts import left_out, project_rows, project_timelines
from dashboard.read.data import answer
from dashboard.words import say

filters, totals = parts.say_choice()
projects = answer("projects", filters)  # of the register too, where no item speaks of them
if projects.is_empty():
    parts.widen(filters)
standing = dict(projects.group_by("status").len().iter_rows())
named = projects.filter(pl.col("items") > 0).height
parts.numbers(
    Number("projects_listed", projects.height, "projects"),
    *(Number(status, standing.get(status, 0), "projects", {"standing": status}) for status in words.options("status")),
)
counts = {"named": named, "unnamed": projects.height - named, "others": totals.projects - named}
st.caption(" ".join(say(f"projects-{name}", count=count, of=totals.projects) for name, count in counts.items() if count))
stands, every = parts.switch("standing", "all"), projects.height
if stands != "all":
    projects = projects.filter(pl.col("status") == stands)
    st.caption(say("shown-of-projects", shown=projects.height, of=every))
if projects.is_empty():
    st.info(say("no-project-stands"), icon=":material/timeline:")
    st.stop()


def timelines() -> Drawn:
    """Draw a line for each project, by the page; a click on it opens the project."""
    order = parts.switch("order", "start")
    hint = say("find-hint")
    find = st.text_input(say("find"), key="find", bind="query-params", placeholder=hint, label_visibility="collapsed", width=200)
    lines = project_rows.arranged(projects, order, find)
    pages = max(1, math.ceil(lines.height / project_rows.MOST_ROWS))
    page = st.pagination(pages, key="lines", bind="query-params", max_visible_pages=5) if pages > 1 else 1
    rows = project_rows.page_of(lines, page)
    marks = answer("project_timelines", filters, projects=rows["project_id"].to_list(), step=project_rows.step_for(rows))
    figure, alt = project_timelines.draw(rows, marks), project_timelines.alt_text(rows, marks)
    listed = lines.height + projects.height - project_rows.arranged(projects).height
    table = project_rows.listed(rows, marks)
    note = " ".join([project_rows.note(rows, lines.height, listed), left_out.undated(table, "project", "starts_on")]).strip()
    return Drawn(figure, alt, table, note)


parts.chart("project_timelines", timelines)

columns = ["project_page", "project", "long_name", "status", "because", "items", "first_item_on", "last_item_on"]
columns += ["countries", "registered_donors", "stated_donors", "planned_start", "planned_end", "actual_start", "actual_end"]
spoken = projects.rename({"project_id": "project_page"}).with_columns(
    pl.col("status").replace(words.options("status")), pl.col("because").replace(words.options("reason"))
)
parts.table("projects", spoken.select(columns), "project")
