"""Linking: from a batch of items to who, where and whom-for, each link with its evidence. One pure function.

Here: the names that others import. Not here: reading or storing items; this package needs no Dagster, DuckDB or Streamlit.
"""

from pipelines.link.link import Links, learn, link
from pipelines.link.stream import link_stream
from pipelines.link.tokens.vocabulary import Vocabulary

__all__ = ["Links", "Vocabulary", "learn", "link", "link_stream"]
