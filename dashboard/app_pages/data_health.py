"""What was received, kept, brought together and quarantined, with reasons."""

import streamlit as st

from dashboard.app_pages import evidence, parts
from dashboard.app_pages.parts import Number
from dashboard.data import answer
from dashboard.words import say


def counts(run: dict[str, int]) -> str:
    """The law that nothing vanishes, with a run's figures."""
    holds = run["records_in"] == run["items"] + run["repeats"] + run["quarantined"]
    return say(
        "counts",
        records=say("count-records", count=run["records_in"]),
        items=say("count-items", count=run["items"]),
        repeats=say("count-repeats", count=run["repeats"]),
        quarantined=run["quarantined"],
        holds="yes" if holds else "no",
    )


runs = answer("runs")
quarantined = answer("quarantined")
undated = answer("undated")

if not runs.is_empty():
    last = runs.row(0, named=True)
    st.markdown(f"**{counts(last)}**")
    figures = {name: last[name] for name in ("documents", "records_in", "items", "repeats", "quarantined")}
    parts.numbers(
        *(Number(name, figure, page=None) for name, figure in figures.items()), Number("undated", undated.height, page=None)
    )

parts.table("quarantined", quarantined.select("reason", "address", "line", "text"))
st.caption(say("quarantine-note"))
columns = ["item_id", "title", "category", "date_words", "date_flaw", "url"]
if chosen := parts.item_table("undated", undated.select(columns)):
    evidence.show(chosen)
st.caption(say("undated-note"))
parts.table("documents", answer("documents").drop("sha256"))
parts.table("runs", runs.drop("run_id"))
