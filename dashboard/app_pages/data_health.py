"""What was received, kept, brought together and quarantined, with reasons; how sure and how right the links are."""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import documents, evidence, freshness, parts
from dashboard.blocks.parts import Drawn, Number
from dashboard.charts import links_per_rule, runs
from dashboard.read.data import answer, checked, link_quality
from dashboard.words import say


def counts(run: dict[str, int]) -> str:
    """Say a run's figures as the sum that nothing vanishes from."""
    holds = run["records_in"] == run["items"] + run["repeats"] + run["quarantined"] + run["withheld"]
    return say(
        "counts",
        records=say("count-records", count=run["records_in"]),
        items=say("count-items", count=run["items"]),
        repeats=say("count-repeats", count=run["repeats"]),
        quarantined=run["quarantined"],
        withheld=run["withheld"],
        holds="yes" if holds else "no",
    )


def runs_made() -> Drawn:
    """Draw the results of the last runs."""
    return Drawn(runs.draw(made), runs.alt_text(made), made)


def links_made() -> Drawn:
    """Draw how sure links are, by kind; the table has each rule in words."""
    rules = answer("links_per_rule")
    table = rules.with_columns(pl.col("kind").replace(words.options("link-kind")))
    return Drawn(links_per_rule.draw(rules), links_per_rule.alt_text(rules), table, say("confidence-note"))


def measured() -> pl.DataFrame:
    """Return how accurate links are on labelled items, as `make quality` measured: a row for each set and kind, news first."""
    sets, kinds = words.options("tested-set"), words.options("tested-kind")
    figures = link_quality().filter(pl.col("kind").is_in(list(kinds)), pl.col("name").is_in(list(sets)))
    figures = figures.sort(pl.col("name").cast(pl.Enum(list(sets))), pl.col("kind").cast(pl.Enum(list(kinds))))
    return figures.with_columns(pl.col("name").replace(sets), pl.col("kind").replace(kinds)).rename(
        {"name": "tested_on", "kind": "link"}
    )


@parts.fragment
def promises() -> None:
    """Check every promise of the tables on the edition when a reader asks."""
    st.subheader(say("title-promises"))
    st.caption(say("promises-note"))
    if not st.button(say("check-now"), icon=":material/fact_check:"):
        return
    kept = checked()
    broken = kept.height - kept["kept"].sum()
    (st.success if not broken else st.error)(say("promises-kept", kept=kept.height - broken, all=kept.height))
    parts.plain_table("promises", kept)


freshness.last_runs()
made = answer("runs")
repeated = answer("repeated", most=parts.MOST_ROWS)
quarantined = answer("quarantined")
undated = answer("undated")

if not made.is_empty():
    last = made.row(0, named=True)
    st.markdown(f"**{counts(last)}**")
    parts.numbers(
        Number("documents", last["documents"], below="documents"),
        Number("records_in", last["records_in"], below="runs"),
        Number("items", last["items"]),
        Number("repeats", last["repeats"], below="repeated"),
        Number("quarantined", last["quarantined"], below="quarantined"),
        Number("undated", undated.height, below="undated"),
    )
    parts.derogations()

health = answer("source_health").with_columns(pl.col("state").replace(words.options("source-state")))
parts.table("sources", health)
st.caption(say("sources-note"))
parts.chart("links_per_rule", links_made)
parts.table("link_quality", measured())
st.caption(say("link_quality-note"))
parts.chart("runs", runs_made)
parts.table("repeated", repeated)
st.caption(say("repeated-note"))
if repeated.height == parts.MOST_ROWS:
    st.caption(say("repeated-cut", shown=repeated.height, of=repeated["repeated_items"][0]))
parts.table("quarantined", quarantined.select("reason", "address", "line", "text"))
st.caption(say("quarantine-note"))
columns = ["item_id", "title", "category", "date_words", "date_flaw", "url"]
if chosen := parts.item_table("undated", undated.select(columns), undated.height):
    evidence.show(chosen)
st.caption(say("undated-note"))
documents.show()
if not (repairs := answer("register_repairs")).is_empty():
    parts.table("register_repairs", repairs)
    st.caption(say("register_repairs-note"))
if not (proposed := answer("projects_proposed")).is_empty():
    parts.table("projects_proposed", proposed, page="project")
    st.caption(say("projects_proposed-note"))
promises()
