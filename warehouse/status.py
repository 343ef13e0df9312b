"""The state of a home in a few figures: its edition, what went in and came out, its newest item, its last run."""

from __future__ import annotations

from warehouse.files import read_lines
from warehouse.home import Home
from warehouse.queries import Reader

COUNTED = ("documents", "records_in", "items", "repeats", "quarantined", "withheld")

FIGURES = ("published_at", "counts", "newest_item", "undated", "dates_not_believed", "uncredited", "register")
REGISTER = ("registered", "registered_silent", "proposed")


def status(home: Home) -> dict[str, object]:
    """The state of a home; figures are null before the first publication."""
    edition, runs = home.edition(), read_lines(home.runs)
    state: dict[str, object] = {"home": str(home.path.resolve()), "edition": None, "last_run": runs[-1] if runs else None}
    if edition is None:
        return {
            **state,
            **dict.fromkeys(FIGURES),
        }
    reader = Reader(edition.path)
    figures = reader.run("status").row(0, named=True)
    reader.close()
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
    """The state of a home as a person reads it, a fact a line."""
    counts, last = state["counts"], state["last_run"]
    if not isinstance(counts, dict):
        return f"Nothing is published in {state['home']} yet. Run `dateline run NEWS` first."
    lines = [
        f"Edition      {state['edition']}",
        f"Published    {state['published_at']}",
        f"Documents    {counts['documents']:,}",
        f"Records in   {counts['records_in']:,} = {counts['items']:,} items + {counts['repeats']:,} repeats"
        f" + {counts['quarantined']:,} quarantined + {counts['withheld']:,} withheld",
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
        outcome = "published" if last["published"] else "nothing to publish"
        lines.append(f"Last run     {last['started_at']}: {last['new']:,} new, {last['changed']:,} changed, {outcome}")
    return "\n".join(lines)
