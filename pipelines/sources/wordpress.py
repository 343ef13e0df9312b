"""The kind "wordpress": the posts of a site by WordPress's REST interface, a hundred at a time; later only what changed.

Source: developer.wordpress.org/rest-api/reference/posts. Not here: requests (http.py), what a post holds (parse/data.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urlencode

from pipelines.raw import Received
from pipelines.section import Section
from pipelines.sources.http import Answer, Asker, Manners, NotAnswered
from pipelines.sources.manners import MANNERS, manners_of
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.source import Source, common

# The most that the interface gives at a time.
PER_PAGE = 100

# What WordPress answers to a page after the last.
NO_SUCH_PAGE = 400


@dataclass(frozen=True, kw_only=True)
class WordPress(Source):
    """A site that runs WordPress: its address, and which type of post holds its news."""

    manners: Manners
    site: str
    type: str = "posts"

    @classmethod
    def from_section(cls, name: str, section: Section) -> WordPress:
        """From a table of dateline.toml with site and type."""
        shared = common(name, section, {"site", "type"} | MANNERS)
        if not (site := section.text("site").rstrip("/")):
            raise section.error('wants site = "https://…", the address of the site')
        return cls(**shared, manners=manners_of(section), site=site, type=section.text("type", "posts"))

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """The pages of posts, those changed last first; since the last time the source was asked, where it was.

        Raises:
            NotAnswered: a page can't be had.
        """
        asker = Asker(self.manners, past, tally)
        said: dict[str, object] = {"per_page": PER_PAGE, "orderby": "modified", "order": "asc", "_embed": "wp:term"}
        if span.since:
            said["after"] = f"{span.since.isoformat()}T00:00:00"
        elif past.asked_at and not span:
            said["modified_after"] = past.asked_at.isoformat(timespec="seconds")
        number = span.first_page or 1
        try:
            while number <= (span.last_page or number):
                address = f"{self.site}/wp-json/wp/v2/{self.type}?{urlencode(said | {'page': number})}"
                answer = self._page(asker, address, number)
                posts = json.loads(answer.content) if answer else []
                if answer and posts:
                    yield Received(address, BytesIO(answer.content), answer.media_type, answer.headers)
                if len(posts) < PER_PAGE:
                    break
                number += 1
        finally:
            asker.close()
        tally.swept = not span

    def _page(self, asker: Asker, address: str, number: int) -> Answer | None:
        try:
            return asker.get(address, fresh=True)
        except NotAnswered as failure:
            if failure.status == NO_SUCH_PAGE and number > 1:
                return None
            raise
