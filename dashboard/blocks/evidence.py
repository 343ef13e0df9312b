"""One item with the words that made each link: drawn under a list when a row is chosen, and on the item's own page."""

from __future__ import annotations

from typing import Any

import polars as pl
import streamlit as st

from dashboard import words
from dashboard.blocks import parts
from dashboard.read.data import answer
from dashboard.read.highlight import KIND_COLOURS, Mark, escape, highlighted, one_line
from dashboard.words import say


def show(item_id: str) -> None:
    """Draw an item: title, day, text with its words marked, link to the source, and why each link was made."""
    found = answer("item", item=item_id)
    if found.is_empty():
        st.warning(say("no-such-item"), icon=":material/search_off:")
        return
    item = found.row(0, named=True)
    links = answer("links_of_item", item=item_id)
    st.markdown(f"### {_marked(_on_one_line(item['title']), links, 'title') or say('no-title')}")
    st.caption(one_line(_line(item)))
    st.markdown(_marked(item["text"], links, "text"))
    st.caption(say("legend", kinds=words.listed(_kinds())))
    if (item["url"] or "").startswith(("http://", "https://")):
        st.link_button(say("to-source"), item["url"], icon=":material/open_in_new:")
    spoken = links.with_columns(
        pl.col("role").replace(words.options("role") | words.options("credit")),
        pl.col("field").replace(words.options("field")),
    )
    parts.table("links", spoken.select("label", "role", "because", "field", "confidence"))
    _history(item_id)


def _history(item_id: str) -> None:
    """Show where the item was seen, its earlier wordings, and items that say nearly the same."""
    wordings, alike = answer("wordings_of_item", item=item_id), answer("reposts_of_item", item=item_id)
    if not alike.is_empty():
        parts.table("reposts", alike)
    for wording in wordings.slice(1).iter_rows(named=True):
        with st.expander(say("earlier-wording", version=wording["version"], moment=words.minute(wording["received_at"]))):
            st.markdown(f"**{one_line(wording['title'] or say('no-title'))}**")
            st.markdown(escape(wording["text"]))
    parts.table("sightings", answer("sightings_of_item", item=item_id))


def _line(item: dict[str, Any]) -> str:
    """Return the line under a title: the item's day, or why it has none, and its category."""
    why = item["date_flaw"] or item["date_words"] or say("no-date-given")
    dated = words.day(item["published_on"]) if item["published_on"] else say("not-believed", why=why)
    return " · ".join(part for part in (dated, item["category"]) if part)


def _kinds() -> list[str]:
    """Return each kind of link on its coloured ground."""
    return [f":{KIND_COLOURS[kind]}-background[{name}]" for kind, name in words.options("link-kind").items()]


def _on_one_line(title: str | None) -> str:
    """Replace a title's line breaks by blanks, so that a heading holds all of it and marks keep their places."""
    return (title or "").replace("\r", " ").replace("\n", " ")


def _marked(text: str | None, links: pl.DataFrame, field: str) -> str:
    """Mark the words of links in a field of the item; a credit through a project has its project's words."""
    own = links.filter(pl.col("field") == field, pl.col("role").ne_missing("inherited"))
    rows = own.select("start", "end", "kind").iter_rows()
    return highlighted(text or "", [Mark(start, end, KIND_COLOURS[kind]) for start, end, kind in rows])
