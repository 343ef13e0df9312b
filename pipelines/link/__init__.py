"""Linking: find countries, regions, donors, projects and acronyms in a batch of items, each with its evidence.

This file lists the names that other packages import. Linking reads and stores nothing, and needs no Dagster, DuckDB or Streamlit.
"""

from pipelines.link.link import Links, learn, link
from pipelines.link.stream import link_stream
from pipelines.link.tokens.vocabulary import Vocabulary

__all__ = ["Links", "Vocabulary", "learn", "link", "link_stream"]
