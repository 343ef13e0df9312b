"""The sections of a report on donors, their credits, and on silence.

Put here: one function a section, named as its query. Not here: the other sections (sections.py), charts (dashboard/charts/).
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from dashboard.charts import credits_per_donor, donor_flows, donors_per_region, items_per_donor, left_out, silent
from dashboard.report.scope import Scope
from dashboard.report.section import QUIET, Section, counted, drawn, step_of, title_of
from dashboard.words import options, say

# More credits than any period has: none is left out.
ALL_CREDITS = 1_000_000


def donors_credited(scope: Scope) -> Section:
    """Show who is credited in the period: a table, as the charts that follow show how."""
    frame = scope.ask("donors_credited")
    kinds = {kind: say(f"donor-kind-{kind}") for kind in frame["kind"].unique()}
    table = frame.drop("donor_id").with_columns(pl.col("kind").replace(kinds))
    says = () if frame.height else (say("report-no-donor"),)
    return Section("donors_credited", say("title-donors_credited"), frame, table, says=says)


def credits_over_time(scope: Scope) -> Section:
    """Show items credited by donor over the period and those before."""
    step = step_of(scope)
    frame = scope.ask_longer("items_per_donor", step=step, most=items_per_donor.MOST_DONORS, rolled_up=True)
    named = frame.with_columns(pl.col("donor").fill_null(say("other-donors")), pl.col("credit").replace(options("credit")))
    table = (
        named.group_by("donor", "credit")
        .agg(pl.col("items").sum())
        .sort("items", "donor", "credit", descending=[True, False, False])
    )
    alt = items_per_donor.alt_text(frame, step)
    note = f"{counted(scope)} {_donors_left(scope.ask_longer, items_per_donor.MOST_DONORS)}".strip()
    section = Section("items_per_donor", say("title-items_per_donor"), frame, table, alt=alt, note=note)
    return drawn(section, lambda: items_per_donor.draw(frame, step))


def _donors_left(ask: Callable[..., pl.DataFrame], most: int) -> str:
    """Say which donors a chart of the first `most` leaves out."""
    drawn, credited = ask("donors_drawn", rolled_up=True)["donors"][0], ask("totals")["donors"][0]
    return left_out.donors(drawn, credited, most)


def by_region(scope: Scope) -> Section:
    """Show which donors are credited where."""
    frame = scope.ask("donors_per_region", grouping="m49", most=donors_per_region.MOST_DONORS, rolled_up=True)
    table = (
        donors_per_region.spoken(frame)
        .select("donor", "region", "items")
        .sort("items", "donor", "region", descending=[True, False, False])
    )
    alt, note = donors_per_region.alt_text(frame), _donors_left(scope.ask, donors_per_region.MOST_DONORS)
    section = Section("donors_per_region", say("title-donors_per_region"), frame, table, alt=alt, note=note)
    return drawn(section, lambda: donors_per_region.draw(frame))


def flows(scope: Scope) -> Section:
    """Show the flows from donors through projects to countries."""
    frame = scope.ask("donor_flows", most=donor_flows.MOST_NAMED, rolled_up=True)
    table = donor_flows.spoken(frame).select(*donor_flows.COLUMNS, "items")
    alt, note = donor_flows.alt_text(frame), f"{say('flow-note')} {_donors_left(scope.ask, donor_flows.MOST_NAMED)}".strip()
    section = Section("donor_flows", say("title-donor_flows"), frame, table, alt=alt, note=note)
    return drawn(section, lambda: donor_flows.draw(frame))


def credit_check(scope: Scope) -> Section:
    """Show which donors' credits are stated, and each item that should credit a donor and does not."""
    frame = scope.ask("credits_per_donor", rolled_up=True)
    due = scope.ask("credit_check", state=["missing", "inherited"], most=ALL_CREDITS)
    table = due.select("published_on", "project", "donor", "state", "title").with_columns(
        pl.col("state").replace(options("state"))
    )
    alt, note = credits_per_donor.alt_text(frame), credits_per_donor.left_out(frame)
    section = Section("credit_check", title_of("credit_check"), frame, table, alt=alt, note=note)
    return drawn(section, lambda: credits_per_donor.draw(frame))


def silence(scope: Scope) -> Section:
    """Show who has been silent for long at the period's end."""
    frame = scope.ask_ever("silent", days=QUIET)
    kinds = {kind: say(f"link-kind-{kind}") for kind in ("project", "country", "donor")}
    columns = ("kind", "name", "last_item_on", "days_silent", "state", pl.col("rhythm").round(1), pl.col("times").round(1))
    table = frame.select(columns).with_columns(pl.col("kind").replace(kinds), pl.col("state").replace(options("gap")))
    alt, note = silent.alt_text(frame), silent.left_out(frame)
    return drawn(Section("silent", say("title-silent"), frame, table, alt=alt, note=note), lambda: silent.draw(frame))
