"""Requests to web servers, polite and careful: only this module opens connections to the machines of sources.

Polite: obey robots.txt, name a contact, pause between requests to a host, retry only failures that may pass, keep to a
budget of requests. Careful: check every redirect; limit size, time and compression.
Not here: which addresses are asked (web.py, feed.py …), reading the answers (parse/).
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

# A server that needs longer for one response is stuck.
LONGEST_SECONDS = 60.0
CONNECT_SECONDS = 10.0

MOST_REDIRECTS = 5
ATTEMPTS = 5

# Waits double from one second. A server that asks for a longer wait gets this one; the next run asks it again.
LONGEST_WAIT = 120.0

# Status codes that may pass: too many requests, and servers that are overloaded or restarting, or behind one that is.
PASSING = frozenset({429, 500, 502, 503, 504})
REDIRECTS = frozenset({301, 302, 303, 307, 308})

# The name that robots.txt knows us by (RFC 9309, 2.2.1); the user agent's other words may be names of other robots.
PRODUCT = "Dateline"

KEPT_HEADERS = ("etag", "last-modified", "content-language")


class NotAnswered(DatelineError):
    """A request that failed.

    `status` is the HTTP status, or None if there was no response; `may_pass` is true if the same request may
    work in some minutes; it is false after a 404, or if robots.txt forbids the request.
    """

    def __init__(self, words: str, status: int | None = None, *, may_pass: bool = False) -> None:
        """Keep the sentence that says what failed, the status, and whether another try may succeed."""
        super().__init__(words)
        self.status = status
        self.may_pass = may_pass


class BudgetSpent(DatelineError):
    """The run has used its budget of requests; the next run asks for the rest."""


class _MayPass(Exception):
    """A failure worth another attempt; `wait` is the pause in seconds that the server asks for."""

    def __init__(self, words: str, wait: float | None = None) -> None:
        super().__init__(words)
        self.wait = wait


@dataclass(frozen=True)
class Answer:
    """A response of a server: final address, decompressed bytes, media type, and the headers to keep."""

    address: str
    content: bytes
    media_type: str | None
    headers: dict[str, str]

    def received(self, address: str) -> Received:
        """Return the response as a document with the address that was asked first."""
        return Received(address, BytesIO(self.content), self.media_type, self.headers)

    def data(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return the content, parsed from JSON.

        Raises:
            NotAnswered: the content is not JSON, for example the page of a site under maintenance.
        """
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError):
            site, form = self.address.partition("?")[0], self.media_type or "an unnamed type"
            advice = "The site may be under maintenance; the next run tries again."
            raise NotAnswered(f"{site} returned {form} instead of JSON. {advice}", may_pass=True) from None


@dataclass(frozen=True)
class Manners:
    """Settings of requests: a contact for the site's owner, pause in seconds, budget of requests, addresses inside networks."""

    contact: str
    pause: float = 1.0
    budget: int = 5_000
    private: bool = False


@dataclass
class Asker:
    """The requests of one source within one run."""

    manners: Manners
    past: Past
    tally: Tally
    _robots: dict[str, Protego | NotAnswered | None] = field(default_factory=dict)
    _next_at: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Open the client, without the proxies and passwords of the environment; `resolved` looks hosts up."""
        timeout = httpx.Timeout(LONGEST_SECONDS, connect=CONNECT_SECONDS)
        agent = f"{PRODUCT}/{version('dateline')} (+{self.manners.contact})".encode()  # as bytes: a contact may hold any letter
        headers = {b"User-Agent": agent, b"Accept-Encoding": b"gzip", b"Accept": b"*/*"}
        self._client = httpx.Client(timeout=timeout, headers=headers, trust_env=False, follow_redirects=False)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, address: str, *, fresh: bool = False) -> Answer | None:
        """Return the response of an address; None if the kept document is unchanged (`fresh` downloads it in any case).

        Raises:
            NotAnswered: every attempt failed, or robots.txt forbids the request.
            Forbidden: the address leads where nothing may be asked.
            BudgetSpent: the run has used its budget of requests.
        """
        known = None if fresh else self.past.newest(address)
        try:
            return self._persistently(address, _conditions(known.headers) if known else {})
        except DatelineError:
            raise
        except Exception as error:  # one odd response must not stop the source, whatever error a library raises
            raise NotAnswered(
                f"{address} could not be asked ({type(error).__name__}: {error}). Other addresses are still asked."
            ) from error

    def _persistently(self, address: str, conditions: dict[str, str], *, for_rules: bool = False) -> Answer | None:
        """Ask, and ask again after a wait if the failure may pass."""
        attempts = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(_MayPass),
            stop=tenacity.stop_after_attempt(ATTEMPTS),
            wait=_wait,
            reraise=True,
        )
        try:
            return attempts(self._follow, address, conditions, for_rules=for_rules)
        except _MayPass as failure:
            raise NotAnswered(f"{address} {failure}, {ATTEMPTS} times. The next run tries again.", may_pass=True) from None

    def _follow(self, first: str, conditions: dict[str, str], *, for_rules: bool) -> Answer | None:
        """Ask, and follow redirects; check each address like the first, and by the robots.txt of its own site.

        A robots.txt itself needs no permission (RFC 9309, 2.3.1.2).
        """
        address = first
        for _ in range(MOST_REDIRECTS + 1):
            try:
                checked(address)
                if not for_rules and not self._allowed(address):
                    advice = "Ask the site's owner for permission."
                    raise NotAnswered(
                        f"{_redirected(first, address)} was not asked for: the site's robots.txt forbids it. {advice}"
                    )
                answer = self._once(address, conditions)
                if not isinstance(answer, str):
                    return answer
                address = urljoin(address, answer)
            except Forbidden as error:
                raise (
                    error if address == first else Forbidden(f"{_redirected(first, address)} is not followed. {error}")
                ) from None
            except (ValueError, httpx.InvalidURL) as error:
                raise NotAnswered(
                    f"{address} is not an address, or leads to a text that is not one: {error}. Check the address."
                ) from None
        raise NotAnswered(
            f"{first} was redirected more than {MOST_REDIRECTS} times. Open it in a browser, and set the address where it leads."
        )

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
            raise _MayPass(f"ended before its response was complete ({error or type(error).__name__})") from None

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
            advice = "The next run tries again." if status >= 500 else "Check the address in a browser."
            raise NotAnswered(f"{address} answered {status}. {advice}", status, may_pass=status >= 500)
        content = b"".join(self._pieces(address, response))
        media_type = (response.headers.get("content-type") or "").partition(";")[0].strip().lower() or None
        kept = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
        return Answer(address, content, media_type, kept)

    def _pieces(self, address: str, response: httpx.Response) -> Iterator[bytes]:
        """Yield the decompressed body, within the limits of size and time."""
        encoding = response.headers.get("content-encoding", "identity").strip().lower()
        if encoding not in {"gzip", "identity", ""}:
            raise NotAnswered(f"{address} is compressed as {encoding}, which Dateline does not read. Tell the site's owner.")
        size, received = 0, self._received(response)
        for piece in gunzip(received) if encoding == "gzip" else received:
            size += len(piece)
            if size > LARGEST:
                raise _MayPass(f"is over {LARGEST >> 20} MB, too long for a page")
            yield piece

    def _received(self, response: httpx.Response) -> Iterator[bytes]:
        """Yield the body as it arrives, for at most LONGEST_SECONDS."""
        started = time.monotonic()
        for piece in response.iter_raw():
            self.tally.bytes += len(piece)
            if time.monotonic() - started > LONGEST_SECONDS:
                raise _MayPass(f"took over {LONGEST_SECONDS:.0f} seconds")
            yield piece

    def _take_turn(self, address: str) -> None:
        """Wait until the host may be asked again; count the request."""
        if self.tally.requests >= self.manners.budget:
            raise BudgetSpent(f"{self.manners.budget:,} requests were made, the budget of one run. The next run goes on.")
        host = urlsplit(address).netloc
        time.sleep(max(0.0, self._next_at.get(host, 0.0) - time.monotonic()))
        self._next_at[host] = time.monotonic() + self._pause(address)
        self.tally.requests += 1

    def _pause(self, address: str) -> float:
        rules = self._robots.get(_site(address))
        asked = rules.crawl_delay(PRODUCT) if isinstance(rules, Protego) else None
        return max(self.manners.pause, min(float(asked or 0), LONGEST_WAIT))

    def _allowed(self, address: str) -> bool:
        """Decide whether the site's robots.txt allows an address; the file is asked for once a run.

        Raises:
            NotAnswered: robots.txt can't be received.
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
        """Return the rules of the site's robots.txt; None if the site has none.

        Raises:
            NotAnswered: robots.txt can't be received now, which forbids all requests (RFC 9309, 2.3.1.4).
        """
        try:
            answer = self._persistently(f"{site}/robots.txt", {}, for_rules=True)
        except NotAnswered as failure:
            if failure.status and failure.status < 500:
                return None
            words = f"{site}/robots.txt can't be received, so no page of this site was asked for. {failure}"
            raise NotAnswered(words, may_pass=failure.may_pass) from None
        return Protego.parse(answer.content.decode("utf-8", errors="replace")) if answer else None


def _site(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _redirected(first: str, address: str) -> str:
    """Name an address together with the first address, if a redirect led there."""
    return address if address == first else f"{address}, to which {first} leads,"


def _conditions(headers: dict[str, str]) -> dict[str, str]:
    """Return the headers that make a server answer only if a document changed; a value that no header can have is left out."""
    names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    kept = {condition: headers.get(name, "") for name, condition in names.items()}
    return {condition: value for condition, value in kept.items() if value and value.isascii() and value.isprintable()}


def _seconds(retry_after: str | None) -> float | None:
    """Read a Retry-After header, which has seconds or a date: '120' → 120.0; None if it is neither."""
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
