"""How fresh the page is: edition, newest item, the last run, and sources that are silent or broken, in the corner of every page.

Put here: what tells that the data are old or incomplete. Not here: how that is found out (warehouse/health.py).
"""

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import parts
from dashboard.read.data import answer, edition, home
from dashboard.read.highlight import one_line
from dashboard.read.selection import Filters
from dashboard.words import say
from warehouse.health import Failure, Health, state_of

# A home that is fed each night has had a run within a day; after two days a run is missing.
OVERDUE_DAYS = 2

HEALTH_PAGE = "app_pages/data_health.py"


def line() -> None:
    """Show the age of the page, and a way to Data health where the last run failed or had trouble."""
    newest = answer("totals", Filters())["last_item_on"][0]
    st.caption(say("freshness", newest=words.day(newest), edition=words.minute(edition().published_at)))
    state = state_of(home())
    if state.last_failure:
        label = say("freshness-failed", moment=words.minute(state.last_failure.at))
    elif state.trouble:
        label = say("freshness-trouble", count=len(state.trouble))
    else:
        return
    st.page_link(HEALTH_PAGE, label=label, icon=":material/warning:")


def without_edition() -> None:
    """Show the failure of the last run if no edition can be shown; it may be the reason."""
    state = state_of(home())
    if state.published_at is None:
        _failures(state)


def last_runs() -> None:
    """Sentences on the last run: its failure, its trouble, and for how long nothing new was published or no run ended."""
    state = state_of(home())
    _failures(state)
    if state.damage:
        st.error(say("broken", why=one_line(state.damage)), icon=":material/error:")
    same = [say("health-same", days=state.unchanged_days)] if state.unchanged_days is not None else []
    if state.unchecked_days is not None and state.unchecked_days >= OVERDUE_DAYS:
        st.warning(" ".join([*same, say("health-overdue", days=state.unchecked_days)]), icon=":material/schedule:")
    elif state.unchecked_days is not None:
        st.caption(" ".join([*same, say("health-checked", days=state.unchecked_days)]))


def _failures(state: Health) -> None:
    if state.last_failure:
        st.error(_in_sentences(state.last_failure, bool(state.published_at)), icon=":material/error:")
    if state.trouble:
        sentences = "\n".join(f"- {one_line(sentence)}" for sentence in state.trouble)
        st.warning(f"{say('health-trouble')}\n\n{sentences}", icon=":material/warning:")


def _in_sentences(failure: Failure, shows_edition: bool) -> str:
    """Say a failure in sentences: when, in which step, at which document, why, and what the pages show meanwhile."""
    known = {"step": failure.step, "document": failure.document}
    said = [say("health-failed", moment=words.minute(failure.at)), one_line(failure.reason or "")]
    said += [say(f"health-{name}", **{name: one_line(value)}) for name, value in known.items() if value]
    said += [say("health-before")] if shows_edition else []
    return " ".join(filter(None, said))


def sources() -> None:
    """Draw a button that says whether all sources are well, and opens their list."""
    health = answer("source_health")
    ill = health.filter(pl.col("state") != "well").height
    icon = ":material/warning:" if ill else ":material/check_circle:"
    with st.popover(say("sources-ill", count=ill) if ill else say("sources-well"), icon=icon, type="tertiary", key="sources"):
        listed = health.with_columns(pl.col("state").replace(words.options("source-state")))
        parts.plain_table("source_health", listed.select("source_id", "state", "because", "last_item_on", "asked_at"))
        st.caption(say("sources-note"))
