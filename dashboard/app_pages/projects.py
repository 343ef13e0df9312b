"""When each project was in the news, and which events its items tell of."""

import polars as pl

from dashboard import words
from dashboard.app_pages import parts
from dashboard.app_pages.parts import Drawn, Number
from dashboard.charts import project_rows, project_timelines
from dashboard.data import answer

filters, totals = parts.choice()
projects = answer("projects", filters)
lines = project_rows.arranged(projects)
rows = project_rows.page_of(lines)
told = answer("project_timelines", filters, projects=rows["project_id"].to_list(), step=project_rows.step_for(rows))
parts.numbers(
    Number("projects", totals.projects, "projects"),
    Number("items", totals.items),
    Number("events", told.filter(pl.col("kind") == "event").height),
    Number("donors", totals.donors),
)


def timelines() -> Drawn:
    """A line for each project."""
    note = project_rows.note(rows, lines.height, projects.height)
    return Drawn(project_timelines.draw(rows, told), project_timelines.alt_text(rows, told), told, note)


parts.chart("project_timelines", timelines)
shown = projects.with_columns(
    pl.col("status").replace(words.options("status")), pl.col("because").replace(words.options("reason"))
)
columns = ["project_id", "project", "long_name", "status", "because", "starts_on", "ends_on", "first_item_on", "last_item_on"]
columns += ["items", "countries", "registered_donors", "stated_donors"]
parts.table("projects", shown.select(columns))
donors = answer("donors_credited", filters).with_columns(pl.col("kind").replace(words.options("donor-kind")))
parts.table("donors_credited", donors)
