"""What was received, kept, brought together and quarantined, with reasons."""

import streamlit as st

from dashboard import words
from dashboard.app_pages import evidence, parts
from dashboard.data import answer

runs = answer("runs")
quarantined = answer("quarantined")
undated = answer("undated")

if not runs.is_empty():
    last = runs.row(0, named=True)
    st.markdown(f"**{words.counts(last['records_in'], last['items'], last['repeats'], last['quarantined'])}**")
    parts.numbers(
        {
            words.COLUMNS["documents"]: last["documents"],
            words.COLUMNS["records_in"]: last["records_in"],
            words.ITEMS: last["items"],
            words.COLUMNS["repeats"]: last["repeats"],
            words.QUARANTINE: last["quarantined"],
            words.WITHOUT_DATE: undated.height,
        }
    )

parts.table(quarantined.select("reason", "address", "line", "text"), "quarantined", words.QUARANTINE)
st.caption(words.QUARANTINE_NOTE)
columns = ["item_id", "title", "category", "date_words", "date_flaw", "url"]
if chosen := parts.item_table(undated.select(columns), "undated", words.UNDATED):
    evidence.show(chosen)
st.caption(words.UNDATED_NOTE)
parts.table(answer("documents").drop("sha256"), "documents", words.DOCUMENTS)
parts.table(runs.drop("run_id"), "runs", words.RUNS)
