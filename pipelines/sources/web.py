"""The kind "web": an organisation's own site. Read its listing page by page, and download the article of each item.

Later visits stop at the first page whose articles are all known. Every `sweep_days` a visit reads everything again, to find
edits. Not here: requests (http.py), reading a page (parse/).
"""

from __future__ import annotations

import re
import time
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from pipelines.base.bounded import Readers, Task, Unread
from pipelines.base.section import Section
from pipelines.base.text import decode
from pipelines.parse import Hints, parse_document
from pipelines.parse.markup.paging import next_address
from pipelines.parse.markup.selected import PARTS
from pipelines.sources.addresses import Forbidden, host_of, same_page
from pipelines.sources.http import Answer, Asker, Manners, NotAnswered
from pipelines.sources.manners import MANNERS, manners_of
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.raw import Received
from pipelines.sources.sitemap import Page, pages_of
from pipelines.sources.source import Source, common

PLACE = "{page}"
OWN = frozenset({"listing", "pages", "first_page", "sitemap", "include", "articles", "sweep_days", "selectors"})

# Fifty thousand items at ten a page; a longer listing leads in circles.
MOST_PAGES = 5_000

# Pages in a row without a new item that end a visit: one or two occur when items move on during the visit.
STALE_PAGES = 3

# Attempts at a page that is empty or repeats the page before, a fault that mostly passes.
STALE_ATTEMPTS = 3

# Laps of a visit: a site gets new items during a visit, but not for ever.
MOST_LAPS = 5

# Status codes of a page that does not exist.
ENDED = frozenset({404, 410})


@dataclass(frozen=True, kw_only=True)
class Web(Source):
    """A site: its listing, read by links to the next page or by `pages` (an address with {page}); or its sitemap."""

    manners: Manners
    listing: str = ""
    pages: str = ""
    first_page: int = 1
    sitemap: str = ""
    include: str = ""
    articles: bool = True
    sweep_days: float = 28

    @classmethod
    def from_section(cls, name: str, section: Section) -> Web:
        """Read a source from a table of dateline.toml; docs/sources.md says what each setting means."""
        shared = common(name, section, OWN | MANNERS)
        web = cls(
            **shared,
            manners=manners_of(section),
            listing=section.text("listing"),
            pages=section.text("pages"),
            first_page=int(section.number("first_page", 1)),
            sitemap=section.text("sitemap"),
            include=section.pattern("include"),
            articles=section.flag("articles", True),
            sweep_days=section.number("sweep_days", 28),
            selectors=section.table("selectors").mapping(PARTS),
        )
        if not (web.listing or web.pages or web.sitemap):
            raise section.error('missing setting `listing`, `pages` or `sitemap`. Example: listing = "https://example.org/news"')
        if web.pages and PLACE not in web.pages:
            raise section.error(f"pages = {web.pages!r} has no {PLACE}. Write {PLACE} in place of the page's number")
        return web

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield listing pages and articles that are new or changed.

        Raises:
            NotAnswered: the first page of the listing, or the sitemap, failed.
        """
        with closing(Asker(self.manners, past, tally)) as asker, Readers() as readers:
            walk = _Walk(self, asker, readers, past, tally, span)
            yield from walk.through_listing() if self.listing or self.pages else walk.through_sitemap()


def read_listing(task: Task) -> tuple[list[str], list[date], str | None]:
    """Read a page of a listing: return its links to articles, their days, and the address of the next page.

    Args:
        task: `known` has the page's bytes, its day of receipt, whether days stand before months, and hints.
    """
    content, received_on, day_first, hints = cast("tuple[bytes, date, bool, Hints]", task.known)
    parsed = parse_document(content, received_on, day_first, hints)
    links = [one.url for one in parsed.records if one.url and host_of(one.url) == host_of(hints.address)]
    days = [one.published_on for one in parsed.records if one.published_on]
    return list(dict.fromkeys(links)), days, next_address(decode(content) or "", hints.address)


def read_after(task: Task) -> str | None:
    """Return the address of the next page of a listing; the task's `known` has the page's bytes and address."""
    content, address = cast("tuple[bytes, str]", task.known)
    return next_address(decode(content) or "", address)


@dataclass(frozen=True)
class Listing:
    """A page of the listing: its document if new or changed, links to articles, newest day, and the next page's address."""

    received: Received | None
    items: list[str] = field(default_factory=list)
    newest: date | None = None
    after: str | None = None
    readable: bool = True


@dataclass
class _Walk:
    """One visit to a site: articles seen so far, and the number of failed requests."""

    web: Web
    asker: Asker
    readers: Readers
    past: Past
    tally: Tally
    span: Span
    seen: set[str] = field(default_factory=set)
    failed: int = 0

    @property
    def sweeping(self) -> bool:
        """True if this visit reads everything: the first visit, every `sweep_days`, and a visit with a span."""
        due = self.past.swept_at is None or self.past.now - self.past.swept_at >= timedelta(days=self.web.sweep_days)
        return due or bool(self.span)

    def through_listing(self) -> Iterator[Received]:
        """Yield all pages, then start again until no article is new, as a site may publish items during the visit."""
        ended = False
        for _ in range(MOST_LAPS):
            before = len(self.seen)
            ended |= yield from self._lap()
            if len(self.seen) == before or not self.sweeping:
                self.tally.swept = ended and self.sweeping and not self.span and not self.failed
                return

    def _lap(self) -> Generator[Received, None, bool]:
        """Yield page by page until the listing ends or the rest is known; return whether the listing ended."""
        wanted = self.span.first_page or self.web.first_page
        # By links, a page is reached only through those before it.
        stale, number = 0, wanted if self.web.pages else self.web.first_page
        last = self.span.last_page or number + MOST_PAGES
        address: str | None = self._address(number)
        while address and number <= last and stale < STALE_PAGES:
            page = self._page(address, first=address == self._address(self.web.first_page))
            if page is None:
                return True
            if page.received:
                yield page.received
            new = [item for item in page.items if same_page(item) not in self.seen]
            yield from self._articles(new if number >= wanted else [])
            stale = 0 if new else stale + 1
            if self._rest_is_known(page, lap_over=not new and bool(self.seen) and number == self.web.first_page):
                return False
            number += 1
            address = self._address(number) if self.web.pages else page.after
        return True

    def _address(self, number: int) -> str:
        """Return the address of a page by its number. The listing's own address is its first page."""
        if self.web.listing and number == self.web.first_page:
            return self.web.listing
        return self.web.pages.replace(PLACE, str(number)) or self.web.listing

    def _rest_is_known(self, page: Listing, *, lap_over: bool) -> bool:
        if self.span.since and page.newest and page.newest < self.span.since:
            return True
        return lap_over or (not self.sweeping and bool(page.items) and all(self.past.newest(item) for item in page.items))

    def _page(self, address: str, *, first: bool) -> Listing | None:
        """Return a page of the listing; None after the last page. A page without new items is asked again."""
        for attempt in range(STALE_ATTEMPTS):
            try:
                answer = self.asker.get(address, fresh=attempt > 0)
            except NotAnswered as failure:
                if first:
                    raise
                if failure.status not in ENDED:
                    self._note(failure)
                return None
            page = self._listing(address, answer)
            if not page.readable or any(same_page(item) not in self.seen for item in page.items) or (first and self.seen):
                return page
            time.sleep(self.web.manners.pause)
        return page if page.items or first or not self.web.pages else None

    def _listing(self, address: str, answer: Answer | None) -> Listing:
        """Return a listing page with its links. A page that can't be read has no links; it is kept and noted."""
        received = answer.received(address) if answer else None
        content = answer.content if answer else self.past.content(address)
        known = (content, self.past.now.date(), self.web.day_first, Hints(address, self.web.selectors))
        read = self.readers.read(read_listing, Task(known, len(content)))
        if isinstance(read, Unread):  # a fault of one page must not stop the source
            self._note(NotAnswered(f"{address} can't be read for its links, but is kept. {read.reason}"))
            after = self.readers.read(read_after, Task((content, address), len(content)))
            return Listing(received, after=None if isinstance(after, Unread) else after, readable=False)
        links, days, after = read
        return Listing(received, links, max(days, default=None), after)

    def _articles(self, addresses: list[str]) -> Iterator[Received]:
        """Yield new articles, and on a sweep changed ones; note an article that fails, which the next visit asks for again."""
        self.seen |= {same_page(address) for address in addresses}
        for address in addresses if self.web.articles else []:
            # A first sweep that was stopped goes on with missing articles; later sweeps look for edits.
            if self.past.newest(address) and not (self.sweeping and self.past.swept_at):
                continue
            try:
                answer = self.asker.get(address)
            except (NotAnswered, Forbidden) as failure:
                self._note(failure)
                continue
            if answer:
                yield answer.received(address)

    def through_sitemap(self) -> Iterator[Received]:
        """Yield the pages of the sitemap that match `include` and are new, or changed since they were received."""
        wanted = re.compile(self.web.include)
        pages = [page for page in pages_of(self.asker, self.web.sitemap, self._note) if wanted.search(page.address)]
        yield from self._articles([page.address for page in pages if self._is_due(page)])
        self.tally.swept = not self.failed

    def _is_due(self, page: Page) -> bool:
        if self.span.since and page.changed_on and page.changed_on < self.span.since:
            return False
        known = self.past.newest(page.address)
        return known is None or page.changed_on is None or page.changed_on >= known.received_at.date()

    def _note(self, failure: NotAnswered | Forbidden) -> None:
        self.tally.notes.append(str(failure))
        # A page that the site has deleted does not make the sweep incomplete.
        self.failed += isinstance(failure, NotAnswered) and failure.status not in ENDED
