"""The kind "wordpress": the posts of a site by WordPress's REST interface, a hundred at a time; later only changed posts.

Source: developer.wordpress.org/rest-api/reference/posts.
Not here: requests (http.py), reading a post (parse/fields/wordpress.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import urlencode

from pipelines.base.section import Section
from pipelines.sources.http import Answer, Asker, Manners, NotAnswered
from pipelines.sources.manners import MANNERS, manners_of
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.raw import Received
from pipelines.sources.source import Source, common

# The largest page of the interface.
PER_PAGE = 100

# The status code of WordPress for a page after the last.
NO_SUCH_PAGE = 400


@dataclass(frozen=True, kw_only=True)
class WordPress(Source):
    """A site that runs WordPress: its address, and the type of its news posts."""

    manners: Manners
    site: str
    type: str = "posts"

    @classmethod
    def from_section(cls, name: str, section: Section) -> WordPress:
        """Read a source from a table of dateline.toml with site and type."""
        shared = common(name, section, {"site", "type"} | MANNERS)
        if not (site := section.text("site").rstrip("/")):
            raise section.error('missing setting `site`. Example: site = "https://example.org"')
        return cls(**shared, manners=manners_of(section), site=site, type=section.text("type", "posts"))

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield the pages of posts, earliest change first, since the source was last asked.

        Raises:
            NotAnswered: a page failed, or is not a list of posts.
        """
        parameters: dict[str, object] = {"per_page": PER_PAGE, "orderby": "modified", "order": "asc", "_embed": "wp:term"}
        if span.since:
            parameters["after"] = f"{span.since.isoformat()}T00:00:00"
        elif past.complete_until and not span:
            parameters["modified_after"] = past.complete_until.isoformat(timespec="seconds")
        number = span.first_page or 1
        with closing(Asker(self.manners, past, tally)) as asker:
            while number <= (span.last_page or number):
                address = f"{self.site}/wp-json/wp/v2/{self.type}?{urlencode(parameters | {'page': number})}"
                answer = self._page(asker, address, number)
                posts = answer.data() if answer else []
                if not isinstance(posts, list):
                    raise NotAnswered(f"{self.site} answered with no list of posts. Check that site and type are right.")
                if answer and posts:
                    yield answer.received(address)
                if len(posts) < PER_PAGE:
                    break
                number += 1
        tally.swept = not span

    def _page(self, asker: Asker, address: str, number: int) -> Answer | None:
        try:
            return asker.get(address, fresh=True)
        except NotAnswered as failure:
            if failure.status == NO_SUCH_PAGE and number > 1:
                return None
            raise
