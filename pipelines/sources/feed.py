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


@dataclass(frozen=True)
class Feed:
    """One or several feeds of a site."""

    name: str
    manners: Manners
    feeds: tuple[str, ...]
    day_first: bool = True

    @classmethod
    def from_section(cls, name: str, section: Section) -> Feed:
        """From a table of dateline.toml with feeds, a list of addresses."""
        section.only({"feeds"} | MANNERS)
        if not (feeds := section.texts("feeds")):
            raise section.error('wants feeds = ["https://…"], a list of addresses')
        return cls(name, manners_of(section), feeds, section.flag("day_first", True))

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:  # noqa: ARG002 - a feed has no past
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
