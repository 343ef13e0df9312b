"""The state of a home in a few figures: its edition, what went in and came out, its newest item, its last run."""

from __future__ import annotations

from contextlib import closing
from typing import Any, cast

from warehouse.files import read_lines
from warehouse.health import health_in_words, state_of, usable_edition
from warehouse.home import Home, StoreError
from warehouse.queries import Reader

COUNTED = ("documents", "records_in", "items", "repeats", "quarantined", "withheld")

FIGURES = ("published_at", "counts", "newest_item", "undated", "dates_not_believed", "uncredited", "register")
REGISTER = ("registered", "registered_silent", "proposed")


def status(home: Home) -> dict[str, object]:
    """Return the state of a home. Figures are null before the first publication, and if the edition can't be read."""
    health, runs = state_of(home), read_lines(home.runs)
    edition, damage = usable_edition(home)
    state: dict[str, object] = {"home": str(home.path.resolve()), "edition": None, "last_run": runs[-1] if runs else None}
    state |= {"well": health.is_well, "health": health_in_words(health)}
    figures: dict[str, Any] = {}
    if edition:
        try:
            with closing(Reader(edition.path)) as reader:
                figures = reader.run("status").row(0, named=True)
        except StoreError as error:
            damage = str(error)
    if edition is None or damage:
        damaged = [damage] if damage and damage not in health_in_words(health) else []
        return {
            **state,
            **dict.fromkeys(FIGURES),
            "well": not damage and health.is_well,
            "health": [*health_in_words(health), *damaged],
        }
    return {
        **state,
        "edition": str(edition.path.resolve()),
        "published_at": edition.published_at.isoformat(timespec="seconds"),
        "counts": {name: figures[name] for name in COUNTED},
        "newest_item": figures["newest_item"],
        "undated": figures["undated"],
        "dates_not_believed": figures["dates_not_believed"],
        "uncredited": figures["uncredited"],
        "register": {name: figures[name] for name in REGISTER},
    }


def status_in_words(state: dict[str, object]) -> str:
    """Say the state of a home to a person, one fact on each line."""
    counts, last = state["counts"], state["last_run"]
    health = [f"Health       {sentence}" for sentence in cast("list[str]", state["health"])]
    if not isinstance(counts, dict):
        nothing = f"Nothing is published in {state['home']} yet. Run `dateline run NEWS` first."
        return "\n".join(health or [nothing])
    lines = [
        f"Edition      {state['edition']}",
        f"Published    {state['published_at']}",
        f"Documents    {counts['documents']:,}",
        f"Records in   {counts['records_in']:,} = {counts['items']:,} items + {counts['repeats']:,} repeats"
        f" + {counts['quarantined']:,} rejected + {counts['withheld']:,} withheld",
        f"Undated      {state['undated']:,}, of which {state['dates_not_believed']:,} with a date that is not believed",
        f"Newest item  {state['newest_item'] or 'none is dated'}",
    ]
    if state["uncredited"]:
        lines.append(f"Derogations  {state['uncredited']:,} items without their credits")
    if isinstance(register := state["register"], dict) and register["registered"]:
        lines.append(
            f"Register     {register['registered']:,} projects, {register['registered_silent']:,} of them never in the news;"
            f" {register['proposed']:,} learned from the news are not in it (`dateline proposals`)"
        )
    if isinstance(last, dict):
        lines.append(f"Last run     {_run_in_words(last)}")
    return "\n".join([*lines, *health])


def _run_in_words(run: dict[str, Any]) -> str:
    outcome = run.get("outcome") or ("published" if run.get("published") else "unchanged")
    said = {"published": "published", "unchanged": "nothing to publish", "failed": "failed"}.get(str(outcome), str(outcome))
    counts = f"{run['new']:,} new, {run['changed']:,} changed, " if {"new", "changed"} <= run.keys() else ""
    return f"{run.get('started_at')}: {counts}{said}"
