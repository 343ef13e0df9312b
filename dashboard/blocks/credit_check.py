"""The credit check: rates by donor and project, and the items that should credit a donor as a list to be worked down.

Put here: what the donors' page shows of it. Not here: what is due and missing (sql/edition/due_credits.sql).
"""

from __future__ import annotations

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import evidence, parts
from dashboard.blocks.parts import Drawn, Number
from dashboard.charts import credits_per_donor
from dashboard.read.data import answer
from dashboard.read.selection import Filters
from dashboard.words import say

STATES = ("missing", "inherited", "stated")
SHOWN = {"todo": ["missing", "inherited"], "all": None} | {state: [state] for state in STATES}
PROJECTS = ["project_id", "project", "stated_share", "items", "missing", "inherited", "stated", "donor"]
COLUMNS = ["published_on", "project", "donor", "state", "add", "credited_as", "others", "title", "extent", "known", "url"]


def show(filters: Filters, rolled_up: bool) -> None:
    """Draw the check: what it means, how many items are in each state, the rates, the projects, the list."""
    st.header(say("check"))
    st.markdown(say("check-note"))
    st.caption(f"{say('check-states')} {say('check-withheld')}")
    parts.derogations()
    projects = answer("credits_per_project", filters)
    counts = {state: int(projects[state].sum()) for state in STATES}
    if not sum(counts.values()):
        st.info(say("empty-credits"), icon=":material/check_circle:")
        return
    parts.numbers(
        Number("credits-rate", round(100 * counts["stated"] / sum(counts.values())), below="credits_per_donor"),
        *(Number(f"credits-{state}", counts[state], "donors", {"state": state}) for state in reversed(STATES)),
    )
    if counts["inherited"] and not counts["missing"]:
        st.caption(say("check-unread"))
    parts.chart("credits_per_donor", lambda: _rates(filters, rolled_up))
    parts.table("credits_per_project", projects.select(PROJECTS), "donors")
    st.caption(say("check-group"))
    _list(filters, counts)


def _rates(filters: Filters, rolled_up: bool) -> Drawn:
    frame = answer("credits_per_donor", filters, rolled_up=rolled_up)
    return Drawn(
        credits_per_donor.draw(frame), credits_per_donor.alt_text(frame), frame, credits_per_donor.left_out(frame), "donors"
    )


def _list(filters: Filters, counts: dict[str, int]) -> None:
    """List the items in the chosen state; a row opens its item with the evidence of its links."""
    state = parts.switch("state", "todo")
    found = answer("credit_check", filters, state=SHOWN[state], most=parts.MOST_ROWS)
    if found.is_empty():
        st.info(say("all-credited") if state == "todo" else say("none-in-state"), icon=":material/check_circle:")
        return
    if chosen := parts.item_table("credit_check", spoken(found), sum(counts[each] for each in SHOWN[state] or STATES), "due"):
        evidence.show(chosen)


def spoken(found: pl.DataFrame) -> pl.DataFrame:
    """Put the answer of the query credit_check into words, with those to be added and how the donor is known."""
    rows = [
        _in_words(row)
        for row in found.select("state", "donor_kind", "donor", "family", "payers", "registered", "stating_items").rows()
    ]
    added = pl.DataFrame(rows, schema={"add": pl.String, "known": pl.String}, orient="row")
    options = [pl.col("state").replace(words.options("state")), pl.col("extent").replace(words.options("extent"))]
    return found.with_columns(*options).hstack(added).select("item_id", *COLUMNS)


def _in_words(row: tuple[str, str, str, str | None, int, bool, int]) -> tuple[str | None, str]:
    state, kind, donor, family, payers, registered, items = row
    line = say("words-to-add", payers=payers, kind=kind, donor=donor, family=family or donor)
    return None if state == "stated" else line, say("known-register") if registered else say("known-news", count=items)
