"""The kind "feed": RSS, Atom and JSON feeds by their addresses, asked for only if they changed.

Not here: requests (http.py), reading a feed (parse/fields/feeds.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from pipelines.base.section import Section
from pipelines.sources.addresses import Forbidden
from pipelines.sources.http import Asker, Manners, NotAnswered
from pipelines.sources.manners import MANNERS, manners_of
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.raw import Received
from pipelines.sources.source import Source, common


@dataclass(frozen=True, kw_only=True)
class Feed(Source):
    """One or several feeds of a site."""

    manners: Manners
    feeds: tuple[str, ...]

    @classmethod
    def from_section(cls, name: str, section: Section) -> Feed:
        """Read a source from a table of dateline.toml with feeds, a list of addresses."""
        shared = common(name, section, {"feeds"} | MANNERS)
        if not (feeds := section.texts("feeds")):
            raise section.error('missing setting `feeds`, a list of addresses. Example: feeds = ["https://example.org/news.rss"]')
        return cls(**shared, manners=manners_of(section), feeds=feeds)

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield the feeds that changed; note those that can't be received.

        Raises:
            NotAnswered, Forbidden: every feed failed.
        """
        failures = list[Exception]()
        with closing(Asker(self.manners, past, tally)) as asker:
            for address in self.feeds:
                try:
                    answer = asker.get(address)
                except (NotAnswered, Forbidden) as failure:
                    failures.append(failure)
                    continue
                if answer:
                    yield answer.received(address)
        if len(failures) == len(self.feeds):
            # If one failure may pass, the source is worth another try, whatever the other failures are.
            raise next((each for each in failures if isinstance(each, NotAnswered) and each.may_pass), failures[0])
        tally.notes += map(str, failures)
        tally.swept = not failures
