"""Asking web servers, politely and carefully: the only code that opens a connection to another machine.

Polite: robots.txt, a contact in the user agent, a pause between requests to a host, retries only for what can pass, a budget
of requests. Careful: addresses are checked at every redirect, sizes, times and compression are limited.
Not here: what is asked for (web.py, feed.py …), or what an answer says (parse/).
"""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx
import tenacity
from protego import Protego

from pipelines.sources.addresses import Forbidden, checked, resolved
from pipelines.sources.gunzip import gunzip
from pipelines.sources.past import Past, Tally
from pipelines.sources.raw import Received
from warehouse.errors import DatelineError

# A listing page or article has some 100 KB, a year's feed or an API's page some MB.
LARGEST = 32 << 20

# A server that needs longer for one answer is taken for stuck.
LONGEST_SECONDS = 60.0
CONNECT_SECONDS = 10.0

MOST_REDIRECTS = 5
ATTEMPTS = 5

# Waits double from one second; a server that asks for more gets this, and is asked again in the next run.
LONGEST_WAIT = 120.0

# What can pass by itself: too many requests, and servers that are overloaded, restarting or behind one that is.
PASSING = frozenset({429, 500, 502, 503, 504})
REDIRECTS = frozenset({301, 302, 303, 307, 308})

# The name that robots.txt knows us by (RFC 9309, 2.2.1); the user agent's other words may be names of other robots.
PRODUCT = "Dateline"

KEPT_HEADERS = ("etag", "last-modified", "content-language")


class NotAnswered(DatelineError):
    """A request that failed.

    `status` is the HTTP status, or None if there was no response; `may_pass` tells whether the same request may work in some
    minutes, as it does not after a 404 or where robots.txt asks not to.
    """

    def __init__(self, words: str, status: int | None = None, *, may_pass: bool = False) -> None:
        """Say what failed, and whether another try is worth while."""
        super().__init__(words)
        self.status = status
        self.may_pass = may_pass


class BudgetSpent(DatelineError):
    """The run has asked as often as it may; what is left is asked for in the next run."""


class _MayPass(Exception):
    """A failure worth another attempt; `wait` is what the server asks for, in seconds."""

    def __init__(self, words: str, wait: float | None = None) -> None:
        super().__init__(words)
        self.wait = wait


@dataclass(frozen=True)
class Answer:
    """What a server sent: the address it came from in the end, the decompressed bytes, media type and headers to keep."""

    address: str
    content: bytes
    media_type: str | None
    headers: dict[str, str]

    def received(self, address: str) -> Received:
        """Return the document to keep under the address that was asked."""
        return Received(address, BytesIO(self.content), self.media_type, self.headers)

    def data(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return the answer's content as JSON.

        Raises:
            NotAnswered: it is no JSON, as the page of a site under maintenance.
        """
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError):
            what, form = self.address.partition("?")[0], self.media_type or "a form that it does not name"
            raise NotAnswered(f"{what} was to answer in JSON, and did so in {form}.", may_pass=True) from None


@dataclass(frozen=True)
class Manners:
    """How a source is to be asked: whom a server can write to, pauses in seconds, the budget, whether inside networks."""

    contact: str
    pause: float = 1.0
    budget: int = 5_000
    private: bool = False


@dataclass
class Asker:
    """Asks for addresses of one source within one run."""

    manners: Manners
    past: Past
    tally: Tally
    _robots: dict[str, Protego | NotAnswered | None] = field(default_factory=dict)
    _next_at: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Open the client; names are resolved by us, and neither proxies nor passwords of the environment are used."""
        timeout = httpx.Timeout(LONGEST_SECONDS, connect=CONNECT_SECONDS)
        agent = f"{PRODUCT}/{version('dateline')} (+{self.manners.contact})".encode()  # as bytes: a contact may hold any letter
        headers = {b"User-Agent": agent, b"Accept-Encoding": b"gzip", b"Accept": b"*/*"}
        self._client = httpx.Client(timeout=timeout, headers=headers, trust_env=False, follow_redirects=False)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, address: str, *, fresh: bool = False) -> Answer | None:
        """Return the answer to an address; None if nothing changed since it was kept (`fresh` asks in any case).

        Raises:
            NotAnswered: it failed for good, or robots.txt asks not to.
            Forbidden: it leads where nothing may be asked.
            BudgetSpent: the run may not ask any more.
        """
        known = None if fresh else self.past.of(address)
        try:
            return self._persistently(address, _conditions(known.headers) if known else {})
        except DatelineError:
            raise
        except Exception as error:  # whatever one odd answer does to a library costs that answer, not the source
            raise NotAnswered(f"{address} could not be asked ({type(error).__name__}: {error}); the others are.") from error

    def _persistently(self, address: str, conditions: dict[str, str], *, for_rules: bool = False) -> Answer | None:
        """Ask, and again after a while where what failed may pass."""
        attempts = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(_MayPass),
            stop=tenacity.stop_after_attempt(ATTEMPTS),
            wait=_wait,
            reraise=True,
        )
        try:
            return attempts(self._follow, address, conditions, for_rules=for_rules)
        except _MayPass as failure:
            raise NotAnswered(f"{address} {failure}, {ATTEMPTS} times.", may_pass=True) from None

    def _follow(self, first: str, conditions: dict[str, str], *, for_rules: bool) -> Answer | None:
        """Ask and go where redirects lead; each address is judged like the first, and by the rules of its own site.

        Rules themselves are asked for by no rules (RFC 9309, 2.3.1.2).
        """
        address = first
        for _ in range(MOST_REDIRECTS + 1):
            try:
                checked(address)
                if not for_rules and not self._allowed(address):
                    raise NotAnswered(f"{_way(first, address)} was not asked for: the site's robots.txt asks robots not to.")
                answer = self._once(address, conditions)
                if not isinstance(answer, str):
                    return answer
                address = urljoin(address, answer)
            except Forbidden as error:
                raise error if address == first else Forbidden(f"{_way(first, address)} is not followed. {error}") from None
            except (ValueError, httpx.InvalidURL) as error:
                raise NotAnswered(f"{address} is no address, or leads to one that is none: {error}.") from None
        raise NotAnswered(f"{first} was redirected more than {MOST_REDIRECTS} times.")

    def _once(self, address: str, conditions: dict[str, str]) -> Answer | str | None:
        """Make one request; return its answer, the address of its redirect, or None if nothing changed."""
        try:
            number = resolved(address, private=self.manners.private)
        except OSError as error:
            raise _MayPass(f"was not found ({error.strerror})") from None
        url = httpx.URL(address)
        self._take_turn(address)
        request = self._client.build_request(
            "GET",
            url.copy_with(host=number),
            headers={"Host": url.netloc.decode(), **conditions},
            extensions={"sni_hostname": url.host},
        )
        try:
            response = self._client.send(request, stream=True)
            try:
                return self._read(address, response)
            finally:
                response.close()
        except (httpx.TransportError, zlib.error) as error:
            raise _MayPass(f"broke off ({error or type(error).__name__})") from None

    def _read(self, address: str, response: httpx.Response) -> Answer | str | None:
        status = response.status_code
        if status in PASSING:
            raise _MayPass(f"answered {status}", _seconds(response.headers.get("retry-after")))
        if status in REDIRECTS and (target := response.headers.get("location")):
            return str(target)
        if status == 304:
            self.tally.unchanged += 1
            return None
        if status != 200:
            raise NotAnswered(f"{address} answered {status}.", status, may_pass=status >= 500)
        content = b"".join(self._pieces(address, response))
        media_type = (response.headers.get("content-type") or "").partition(";")[0].strip().lower() or None
        kept = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
        return Answer(address, content, media_type, kept)

    def _pieces(self, address: str, response: httpx.Response) -> Iterator[bytes]:
        """Yield the body, decompressed by ourselves with limits of size and time."""
        encoding = response.headers.get("content-encoding", "identity").strip().lower()
        if encoding not in {"gzip", "identity", ""}:
            raise NotAnswered(f"{address} is compressed as {encoding}, which was not asked for.")
        size, received = 0, self._received(response)
        for piece in gunzip(received) if encoding == "gzip" else received:
            size += len(piece)
            if size > LARGEST:
                raise _MayPass(f"is over {LARGEST >> 20} MB, which no page is")
            yield piece

    def _received(self, response: httpx.Response) -> Iterator[bytes]:
        """Yield the body as it arrives, up to a size and a time."""
        started = time.monotonic()
        for piece in response.iter_raw():
            self.tally.bytes += len(piece)
            if time.monotonic() - started > LONGEST_SECONDS:
                raise _MayPass(f"took over {LONGEST_SECONDS:.0f} seconds")
            yield piece

    def _take_turn(self, address: str) -> None:
        """Wait until the host may be asked again; count the request."""
        if self.tally.requests >= self.manners.budget:
            raise BudgetSpent(f"{self.manners.budget:,} requests were made, as many as one run may; the next run goes on.")
        host = urlsplit(address).netloc
        time.sleep(max(0.0, self._next_at.get(host, 0.0) - time.monotonic()))
        self._next_at[host] = time.monotonic() + self._pause(address)
        self.tally.requests += 1

    def _pause(self, address: str) -> float:
        rules = self._robots.get(_site(address))
        asked = rules.crawl_delay(PRODUCT) if isinstance(rules, Protego) else None
        return max(self.manners.pause, min(float(asked or 0), LONGEST_WAIT))

    def _allowed(self, address: str) -> bool:
        """Decide whether the rules of an address's site let it be asked for; they are fetched once a run, had or not.

        Raises:
            NotAnswered: they can't be had.
        """
        site = _site(address)
        if site not in self._robots:
            try:
                self._robots[site] = self._rules(site)
            except NotAnswered as failure:
                self._robots[site] = failure
        rules = self._robots[site]
        if isinstance(rules, NotAnswered):
            raise rules
        return rules is None or bool(rules.can_fetch(address, PRODUCT))

    def _rules(self, site: str) -> Protego | None:
        """Return the site's robots.txt; None if the site has none. One that can't be read now forbids all (RFC 9309, 2.3.1.4)."""
        try:
            answer = self._persistently(f"{site}/robots.txt", {}, for_rules=True)
        except NotAnswered as failure:
            if failure.status and failure.status < 500:
                return None
            words = f"The rules of {site} can't be had, so nothing is asked there: {failure}"
            raise NotAnswered(words, may_pass=failure.may_pass) from None
        return Protego.parse(answer.content.decode("utf-8", errors="replace")) if answer else None


def _site(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _way(first: str, address: str) -> str:
    """Name an address with the one that led there."""
    return address if address == first else f"{address}, where {first} leads,"


def _conditions(headers: dict[str, str]) -> dict[str, str]:
    """Return the headers that make a server answer only if a document changed; an odd value is left out."""
    names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    kept = {condition: headers.get(name, "") for name, condition in names.items()}
    return {condition: value for condition, value in kept.items() if value and value.isascii() and value.isprintable()}


def _seconds(retry_after: str | None) -> float | None:
    """Read a Retry-After header: seconds, or a moment."""
    if not retry_after:
        return None
    try:
        if retry_after.strip().isdecimal():
            return float(retry_after)
        return (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError, OverflowError):
        return None


_BACK_OFF = tenacity.wait_exponential_jitter(initial=1, max=30, jitter=1)


def _wait(state: tenacity.RetryCallState) -> float:
    """Return the wait that the server asks for, else a wait that doubles, with jitter."""
    failure = state.outcome.exception() if state.outcome else None
    asked = failure.wait if isinstance(failure, _MayPass) else None
    return min(max(asked, 0.0), LONGEST_WAIT) if asked is not None else float(_BACK_OFF(state))
