"""The kind "feed": RSS, Atom and JSON feeds by their addresses, asked for only if they changed.

Not here: requests (http.py), what stands in a feed (parse/feeds.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from pipelines.raw import Received
from pipelines.section import Section
from pipelines.sources.http import Asker, Manners
from pipelines.sources.manners import MANNERS, manners_of
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.source import Source, common


@dataclass(frozen=True, kw_only=True)
class Feed(Source):
    """One or several feeds of a site."""

    manners: Manners
    feeds: tuple[str, ...]

    @classmethod
    def from_section(cls, name: str, section: Section) -> Feed:
        """From a table of dateline.toml with feeds, a list of addresses."""
        shared = common(name, section, {"feeds"} | MANNERS)
        if not (feeds := section.texts("feeds")):
            raise section.error('wants feeds = ["https://…"], a list of addresses')
        return cls(**shared, manners=manners_of(section), feeds=feeds)

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """The feeds that changed.

        Raises:
            NotAnswered: one of them can't be had.
        """
        asker = Asker(self.manners, past, tally)
        try:
            for address in self.feeds:
                if answer := asker.get(address):
                    yield Received(address, BytesIO(answer.content), answer.media_type, answer.headers)
        finally:
            asker.close()
        tally.swept = True
