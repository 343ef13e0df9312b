"""One project: how it stands, its timeline with its other phases, countries, donors, items in order, names."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import evidence, parts
from dashboard.blocks.parts import Drawn, Number
from dashboard.charts import items_per_country, left_out, project_rows, project_timelines
from dashboard.read.choices import PROJECT_PAGE, labels
from dashboard.read.data import answer
from dashboard.read.highlight import one_line
from dashboard.read.selection import Filters
from dashboard.words import say

names = labels(PROJECT_PAGE)
project_id = st.selectbox(
    say("project-key"), list(names), None, format_func=lambda id_: names.get(id_, id_), key=PROJECT_PAGE, bind="query-params"
)
if project_id not in names:
    st.info(say("no-project-chosen"), icon=":material/timeline:")
    st.stop()

own = Filters(project=(project_id,))
st.session_state["filters"] = own  # what is downloaded or clicked here is about this project
project = answer("project", project=project_id).row(0, named=True)
places = answer("countries_of_project", project=project_id)
payers = answer("donors_of_project", project=project_id)
phases = answer("phases_of_project", project=project_id)


def standing() -> list[str]:
    """Return what is known about the project, one fact on each line."""
    status = f"{say('status-' + project['status'])}. {say('reason-' + project['because'])}"
    known = project["register_ref"] or say("yes") if project["origin"] == "register" else say("fact-register-none")
    facts = {
        say("fact-status"): status,
        say("fact-register"): known,
        say("fact-planned"): words.between(project["planned_start"], project["planned_end"]),
        say("fact-actual"): words.between(project["actual_start"], project["actual_end"]),
        say("fact-news"): words.between(project["first_item_on"], project["last_item_on"]) or say("fact-news-none"),
    }
    return [f"**{name}:** {one_line(known)}" for name, known in facts.items() if known]


def by_register(frame: pl.DataFrame) -> pl.DataFrame:
    """Say in words whether the register says so: what only the news says is a proposal to it."""
    return frame.with_columns(by_register=pl.when("by_register").then(pl.lit(say("yes"))).otherwise(pl.lit(say("no"))))


def timeline() -> Drawn:
    """Draw the project's line with those of its other phases."""
    family = phases["project_id"].to_list()
    rows = project_rows.page_of(project_rows.arranged(answer("projects", Filters(project=tuple(family)))))
    marks = answer("project_timelines", Filters(), projects=family, step=project_rows.step_for(rows))
    figure, alt = project_timelines.draw(rows, marks), project_timelines.alt_text(rows, marks)
    table = project_rows.listed(rows, marks)
    note = " ".join([project_rows.note(rows, rows.height, rows.height), left_out.undated(table, "project", "starts_on")]).strip()
    return Drawn(figure, alt, table, note)


def where() -> Drawn:
    """Draw the countries on a map that is close to them."""
    figure = items_per_country.draw(places, "linear", close_up=True).update_layout(height=320)
    return Drawn(figure, items_per_country.alt_text(places), by_register(places), say("map-note"))


st.subheader(one_line(project["long_name"] or project["project"]))
st.markdown("  \n".join(standing()))
if project["derogation"] == "not_credited":
    st.info(say("not-credited"), icon=":material/visibility_off:")
parts.numbers(
    Number("items", project["items"]),
    Number("project_countries", places.height, below="project_places"),
    Number("project_donors", payers["root_id"].n_unique(), below="project_donors"),
)
parts.chart("project_timeline", timeline)
parts.chart("project_places", where)
shown = payers.with_columns(pl.col("kind").replace(words.options("donor-kind")))
parts.table("project_donors", by_register(shown).select("name", "kind", "by_register", "stated", "inherited", "donor_id"))
if payers.height > payers["root_id"].n_unique():
    st.caption(say("project-donors-named", named=payers.height, donors=payers["root_id"].n_unique()))
if project["origin"] == "register":
    st.caption(say("proposals-note"))
found = answer("items_found", own, most=parts.MOST_ROWS).sort("published_on", "item_id", nulls_last=True)
if chosen := parts.item_table(
    "project_items",
    found.select("item_id", "published_on", "category", "title", "countries", "donors", "inherited_donors"),
    project["items"],
):
    evidence.show(chosen)
called = answer("names_of_project", project=project_id)
if not called.is_empty():
    parts.table("project_names", by_register(called).with_columns(pl.col("kind").replace(words.options("name"))))
if phases.height > 1:
    related = phases.rename({"project_id": "project_page"}).with_columns(
        pl.col("status").replace(words.options("status")), pl.col("relation").replace(words.options("phase"))
    )
    parts.table("project_phases", related, "project")
