"""The documents received, and those that later runs leave out; who may decides it here.

Put here: what Data health shows of documents. Not here: the log of decisions (warehouse/decisions.py), what a run does with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import parts
from dashboard.read.data import answer, edition, home, may_decide
from dashboard.read.highlight import one_line
from dashboard.words import say
from warehouse.decisions import Decision, drop, dropped, undo, unreadable
from warehouse.errors import DatelineError

# What the reader typed, kept while they go from one document to the next.
NAME = "decided_by"
# What became of the last decision: whether it was logged, and a sentence.
OUTCOME = "decision_outcome"

LONGEST_NAME, LONGEST_REASON = 100, 500


def show() -> None:
    """Draw the documents of the edition and those left out, each with its way to decide where the reader may."""
    outcome: tuple[bool, str] | None = st.session_state.pop(OUTCOME, None)
    try:
        left_out, damaged = dropped(home()), unreadable(home())
    except DatelineError as error:
        st.error(one_line(error), icon=":material/error:")
        left_out, damaged = {}, 0
    received = answer("documents").drop("sha256")
    if not may_decide():
        parts.table("documents", received.drop("document_id"))
    elif chosen := parts.chosen_row("documents", received, say("drop-choose")):
        _decide_on(chosen, left_out.get(chosen["document_id"]))
    if outcome:
        logged, sentence = outcome
        (st.success if logged else st.error)(sentence)
    if damaged:
        st.warning(say("dropped-damaged", count=damaged), icon=":material/warning:")
    if left_out:
        _left_out(left_out)


def _left_out(left_out: dict[str, Decision]) -> None:
    """Draw the documents left out: what, by whom, when and why."""
    made = list(left_out.values())
    frame = pl.DataFrame(
        {
            "document_id": list(left_out),
            "address": [decision.seen.get("address") for decision in made],
            "reason": [decision.why for decision in made],
            "decided_by": [decision.by for decision in made],
            "decided_at": [decision.at for decision in made],
        },
        schema_overrides={"address": pl.String},
    )
    if not may_decide():
        parts.table("dropped", frame.drop("document_id"))
    elif chosen := parts.chosen_row("dropped", frame, say("undo-choose")):
        _undo_form(left_out[chosen["document_id"]], "list")
    st.caption(say("dropped-note"))


def _decide_on(row: dict[str, Any], decision: Decision | None) -> None:
    """Draw the form that leaves a document out, or who did so and the way back."""
    if decision:
        facts = {"by": decision.by, "moment": words.minute(decision.at), "why": decision.why}
        st.info(one_line(say("dropped-by", **facts)), icon=":material/block:")
        _undo_form(decision, "row")
        return
    document_id = str(row["document_id"])
    seen = {"edition": edition().name, "address": row["address"]}
    # The form belongs to its document: where another row is chosen, or comes to stand in its place, what was typed is gone.
    with st.form(f"drop_{document_id}"):
        st.markdown(f"**{say('drop-title', address=one_line(row['address']))}**")
        st.text_input(say("drop-by"), key=f"by_{document_id}", value=st.session_state.get(NAME, ""), max_chars=LONGEST_NAME)
        st.text_input(say("drop-why"), key=f"why_{document_id}", max_chars=LONGEST_REASON)
        st.form_submit_button(say("drop-button"), on_click=_drop, args=(document_id, seen), icon=":material/block:")


def _undo_form(decision: Decision, place: str) -> None:
    key = f"{place}_{decision.decision_id}"
    with st.form(f"undo_{key}"):
        st.markdown(f"**{say('undo-title', address=one_line(decision.seen.get('address') or ''))}**")
        st.text_input(say("drop-by"), key=f"by_{key}", value=st.session_state.get(NAME, ""), max_chars=LONGEST_NAME)
        st.form_submit_button(say("undo-button"), on_click=_undo, args=(decision, key), icon=":material/undo:")


def _drop(document_id: str, seen: dict[str, str | None]) -> None:
    by, why = _typed(f"by_{document_id}"), _typed(f"why_{document_id}")
    if not why:
        st.session_state[OUTCOME] = (False, say("drop-needs-why"))
    else:
        _log(by, say("drop-done"), lambda: drop(home(), by, document_id, seen, why))


def _undo(decision: Decision, key: str) -> None:
    by = _typed(f"by_{key}")
    _log(by, say("undo-done"), lambda: undo(home(), by, decision))


def _log(by: str, done: str, write: Callable[[], Decision]) -> None:
    """Write a decision to the log, and keep what became of it for the page that is drawn next."""
    if not by:
        st.session_state[OUTCOME] = (False, say("drop-needs-by"))
        return
    st.session_state[NAME] = by
    try:
        write()
    except DatelineError as error:
        st.session_state[OUTCOME] = (False, one_line(error))
    else:
        st.session_state[OUTCOME] = (True, done)


def _typed(key: str) -> str:
    return str(st.session_state.get(key, "")).strip()
