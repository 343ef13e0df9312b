"""The slider that moves the period by months: another handle on the filter's period, not a second one.

Not here: presets and days of the period (filters.py).
"""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from dashboard import words
from dashboard.blocks import filters, follow
from dashboard.read.data import answer
from dashboard.read.selection import Filters, Totals, months_before
from dashboard.words import say

# One slider, wherever its handles stand: the keyboard stays on it.
KEY = "months"
SHOWN = "months_shown"  # where the filters had the handles last

# A trend of more bars than this is a smear in a table's cell.
MOST_BARS = 40


def slider(chosen: Filters, page: str) -> None:
    """Months from the first to the last item of the edition; what is moved becomes the filter's days, and `page` shows it."""
    totals = Totals(**answer("totals", Filters()).row(0, named=True))
    if totals.first_item_on is None or totals.last_item_on is None:
        return
    months = _months(totals.first_item_on, totals.last_item_on)
    if len(months) < 2:
        return
    since, until = (day.replace(day=1) if day else None for day in (chosen.since, chosen.until))
    handles = (_within(since or months[0], months), _within(until or months[-1], months))
    ends = (months[0], months[-1])
    # Chosen elsewhere: in the filter bar, by an address. Until the filters follow, a handle that was moved stays where it is.
    if KEY not in st.session_state or st.session_state.get(SHOWN) != handles:
        st.session_state[KEY] = st.session_state[SHOWN] = handles
    st.select_slider(
        say("months"),
        months,
        ends,
        key=KEY,
        format_func=lambda month: words.period_label(month, "month"),
        on_change=_moved,
        args=(chosen, page, ends),
        help=say("months.help"),
    )


def _moved(chosen: Filters, page: str, ends: tuple[date, date]) -> None:
    """Ask for the days of the months between the handles; for all of them where both are at an end."""
    first, last = st.session_state[KEY]
    days = {"since": first.isoformat(), "until": (months_before(last, -1) - timedelta(days=1)).isoformat()}
    st.session_state["filters"] = filters.without(chosen, "period")
    follow.choose({} if (first, last) == ends else days, page)


def _months(first: date, last: date) -> list[date]:
    """Return the first days of the months from one day to another."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [months_before(first.replace(day=1), -number) for number in range(count)]


def _within(month: date, months: list[date]) -> date:
    return min(max(month, months[0]), months[-1])


def trend_step(totals: Totals) -> str:
    """Return the step by which a trend of these items fits into a table's cell."""
    first, last = totals.first_item_on, totals.last_item_on
    quarters = ((last.year - first.year) * 12 + last.month - first.month) / 3 if first and last else 0
    return "quarter" if quarters <= MOST_BARS else "year"
