"""A report of what the filters ask for, in a period: seen here, taken away as a zip of all its formats."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from dashboard import words
from dashboard.blocks import parts
from dashboard.blocks.filters import narrowed
from dashboard.read.choices import names_of
from dashboard.read.data import in_words, reader
from dashboard.read.highlight import escape, one_line
from dashboard.read.selection import Filters, Totals
from dashboard.report import Look, Order, Period, Scope, Section, outline_of, period_named, write_report
from dashboard.report.order import SIDES
from dashboard.report.section import title_of
from dashboard.report.sections import SECTIONS
from dashboard.words import say

# As far back as reports are asked for again: two years of months, of quarters, and five years.
PERIODS = {"month": 24, "quarter": 8, "year": 5}


def period_of(filters: Filters, totals: Totals) -> Period | None:
    """Return the period of the filter bar if it has two days, else one that is chosen here; None if no item has a date."""
    if filters.since and filters.until:
        return period_named(f"{filters.since}..{filters.until}")
    if totals.last_item_on is None:
        return None
    with st.container(horizontal=True, vertical_alignment="center"):
        step = parts.switch("step", "month", "report_step")
        day = totals.last_item_on
        newest = {"month": f"{day:%Y-%m}", "quarter": f"{day.year}-Q{(day.month + 2) // 3}", "year": f"{day.year}"}[step]
        periods = [period_named(newest).before(count) for count in range(PERIODS[step])]
        label = say("report-period")
        names = {period.name: period.label for period in periods}
        name = st.selectbox(label, list(names), format_func=names.__getitem__, label_visibility="collapsed", width=220)
    return period_named(name)


def order_of(filters: Filters, period: Period) -> Order:
    """Return the report that the bar's region, country, project and donor ask for."""
    chosen = {side: getattr(filters, side) for side in SIDES if getattr(filters, side)}
    names = tuple((side, tuple(names_of(side, filters))) for side in chosen)
    return Order(period, Filters(**chosen), words.language(), names)


def unnarrowed(filters: Filters) -> list[str]:
    """Return the names of the filters that narrow the page, and not the report."""
    sides = [side for side in narrowed(filters) if side not in ("period", *SIDES)]
    sides += ["role"] if filters.role != Filters().role and (filters.region or filters.country) else []
    return [say(f"filter-{side}") for side in sides]


def written(order: Order) -> Callable[[], bytes]:
    """Return a function that makes the report's zip."""

    def made() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            return write_report(reader(), order, Path(folder)).archive.read_bytes()

    return made


@parts.fragment
def preview(scope: Scope) -> None:
    """Show the report's sentences, and the section that is chosen of its contents."""
    head = st.container()
    names = {name: title_of(name) for name in SECTIONS}
    label, first = say("report-contents"), next(iter(names))
    name = st.pills(
        label, list(names), format_func=names.__getitem__, default=first, key="section", required=True, bind="query-params"
    )
    with in_words():
        outline = outline_of(scope, Look(sections=(name or first,)))
    with head:
        st.subheader(one_line(outline.heading))
        st.markdown("\n\n".join(escape(sentence) for sentence in outline.sentences))
    for section in outline.sections:
        shown(section)
    st.caption(say("report-annex-has", items=say("count-items", count=outline.totals.items)))


def shown(section: Section) -> None:
    """Show a section's chart, or its table if it has no chart."""
    st.markdown(f"#### {one_line(section.title)}")
    if section.figure is not None:
        parts.figure(section.figure, section.alt, f"report_{section.name}")
    else:
        st.markdown("\n\n".join(map(escape, section.says)))
        if section.table.height:
            parts.plain_table(section.name, section.table)
    if section.note:
        st.caption(one_line(section.note))


filters, totals = parts.choice()
if period := period_of(filters, totals):
    order = order_of(filters, period)
    st.download_button(
        say("report-download"),
        written(order),
        f"{order.slug}.zip",
        "application/zip",
        icon=":material/download:",
        on_click="ignore",
    )
    st.caption(say("report-holds"))
    if ignored := unnarrowed(filters):
        st.caption(say("report-unnarrowed", count=len(ignored), names=words.listed(ignored)))
    preview(Scope(reader(), order))
else:
    st.info(say("report-undated-only"), icon=":material/event_busy:")
