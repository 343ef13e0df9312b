"""What an address asks for and nobody knows: the page says so, offers what may be meant, and shows no figures until then.

Put here: reading a page's address as it opens, and the words about it. Not here: how it is read (address.py).
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import words
from dashboard.blocks import follow
from dashboard.read import address
from dashboard.read.address import OF_ONE, UNKNOWN, Asked, Unknown
from dashboard.read.highlight import one_line
from dashboard.words import say

# The address that was read last, what it asks for, and the filters that stood beside what was unknown.
READ, ASKED, AMONG = "address_read", "address_asked", "address_among"

Offer = tuple[str, dict[str, list[str]]]


def asked(widgets: Iterable[str]) -> Asked:
    """Return what the address asks the widgets of the page for; one in other words than theirs is put into theirs first.

    An address is read when it changes. Later it may lag behind the widgets, as Streamlit hears of it when a page opens only.
    """
    page, query = st.session_state[follow.PAGE], {name: st.query_params.get_all(name) for name in st.query_params}
    seen = (page, words.language(), query)
    if st.session_state.get(READ) != seen:
        read = address.read(query, (*widgets, *OF_ONE))
        corrected = (page, words.language(), read.query)
        st.session_state[READ], st.session_state[ASKED] = corrected, read
        if corrected != seen:
            follow.correct(address.encoded(read.query), page)
    found: Asked = st.session_state[ASKED]
    return found


def show(asked: Asked) -> None:
    """Say what is not known and what may be meant, and end the page; a reader who then chooses in the filter bar goes on."""
    if not asked.unknown:
        st.session_state.pop(AMONG, None)
        return
    now, before = (asked.unknown, st.session_state["filters"]), st.session_state.get(AMONG)
    st.session_state[AMONG] = now
    if before and before[0] == now[0] and before != now:
        follow.correct(follow.query_of({}), st.session_state[follow.PAGE])
    st.warning(say("unknown-asked"), icon=":material/search_off:")
    for number, each in enumerate(asked.unknown):
        st.markdown(one_line(say(f"unknown-{each.reason}", side=each.name, typed=each.typed)))
        with st.container(horizontal=True):
            for label, query in _offers(asked, each):
                given = (address.encoded(query), st.session_state[follow.PAGE])
                st.button(one_line(label), key=f"unknown_{number}_{label}", on_click=follow.visit, args=given)
    st.stop()


def _offers(asked: Asked, unknown: Unknown) -> list[Offer]:
    """Return the nearest names, and going on without the unknown part, each with its query."""
    others = [each.written() for each in asked.unknown if each != unknown]
    without = {name: values for name, values in asked.query.items() if name != UNKNOWN} | ({UNKNOWN: others} if others else {})
    chosen = without.get(unknown.name, []) if unknown.name in address.SIDES else []  # other filters take one value
    meant = [(label, without | {unknown.name: [*chosen, label]}) for label in unknown.offers]
    return [*meant, (say("unknown-without", typed=unknown.typed), without)]
