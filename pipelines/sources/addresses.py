"""Web addresses: decide which addresses are the same page, and which must not be asked.

Put here: decisions about an address before any request. Not here: requests (http.py).
"""

from __future__ import annotations

import re
import socket
from errno import ETIMEDOUT
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from warehouse.errors import InputError

# Parameters that record how a reader came, or that TYPO3 adds for its cache; they never choose another page.
NO_PAGE = re.compile(
    r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|_gl|cHash|no_cache|PHPSESSID|jsessionid|session_?id", re.IGNORECASE
)

# TYPO3's default language, which is the page without it.
DEFAULTS = {("L", "0")}

PORTS = {"http": 80, "https": 443}

# A resolver that needs longer is taken for dead; most answer in some hundredths of a second.
LOOK_UP_SECONDS = 10

# IPv6 addresses that are another way to write an IPv4 address, their last 32 bits: compatible and mapped (RFC 4291),
# translated (2765), NAT64 (6052).
REWRITTEN = tuple(map(ip_network, ("::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96")))
LOCAL_NAT64 = ip_network("64:ff9b:1::/48")

# Addresses inside networks that one version or another of Python's ipaddress calls global: of "this network", carriers, tests,
# organisations (unique local, site-local), local NAT64, Teredo, 6to4 (withdrawn by RFC 7526), documentation, what is reserved.
INSIDE_4 = ("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4")
INSIDE_6 = ("fc00::/7", "fec0::/10", "64:ff9b:1::/48", "2001::/32", "2002::/16", "100::/64", "3fff::/20", "5f00::/16")
INSIDE = tuple(map(ip_network, INSIDE_4 + INSIDE_6))

# Addresses where clouds give secrets to their machines, other than the link-local 169.254.169.254: Amazon, Google,
# Oracle, Alibaba, Azure.
METADATA = frozenset(
    map(ip_address, ("fd00:ec2::254", "fd20:ce::254", "192.0.0.192", "100.100.100.200", "168.63.129.16", "fd00:c1::a9fe:a9fe"))
)


class Forbidden(InputError):
    """An address that must not be asked; the message says why and what to do."""


def same_page(address: str) -> str:
    """Return the form that all addresses of one page share: without www., tracking, cache and session parameters, and fragment.

    The form only serves to compare pages; it is never asked. A text that is not an address is returned unchanged.
    Example: http://www.a.example/news/?utm_source=x → https://a.example/news
    """
    try:
        parts = urlsplit(address.strip())
        port = "" if parts.port in {None, PORTS.get(parts.scheme)} else f":{parts.port}"
    except ValueError:
        return address
    host = (parts.hostname or "").removeprefix("www.")
    kept = [
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not NO_PAGE.fullmatch(pair[0]) and pair not in DEFAULTS
    ]
    path = re.sub(r"/{2,}", "/", parts.path).rstrip("/")
    return urlunsplit(("https", host + port, path, urlencode(sorted(kept)), ""))


def host_of(address: str) -> str:
    """Return the host of an address without www.; '' if there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def checked(address: str) -> SplitResult:
    """Return the parts of an address whose form is allowed.

    Raises:
        Forbidden: the text is not an address, is neither http nor https, or has a user name or password.
    """
    try:
        parts = urlsplit(address)
        (parts.hostname or "").encode("idna")
        port = parts.port
    except ValueError as error:
        raise Forbidden(f"{address} is not an address that can be asked: {error}. Correct the address.") from None
    if parts.scheme not in PORTS or not parts.hostname:
        raise Forbidden(f"{address} is not asked: only http and https addresses are allowed. Correct the address.")
    if parts.username or parts.password:
        raise Forbidden(f"{parts.hostname} is not asked: its address has a user name or password. Remove both from the address.")
    # A zone (fe80::1%eth0) is a way into one network of this machine; no other host holds a percent sign.
    if "%" in parts.netloc or port == 0:
        raise Forbidden(f"{address} is not an address that can be asked: {parts.netloc} is not a host. Correct the address.")
    return parts


def resolved(address: str, *, private: bool) -> str:
    """Return the numeric address to connect to: https://a.example/news → 93.184.216.34.

    The host is looked up once, so that the number checked is the number asked. One forbidden number forbids the host.

    Raises:
        Forbidden: the address can't be asked, or leads to a link-local, metadata or multicast address, or leads inside a
            network and `private` is false.
        OSError: the host is unknown, or the look-up takes too long.
    """
    parts = checked(address)
    # "127.0.0.1." and "localhost." mean the same as without the dot.
    host = (parts.hostname or "").rstrip(".")
    found = sorted(_looked_up(host, parts.port or PORTS[parts.scheme]))
    if never := [number for number in found if _is_never_asked(number)]:
        raise Forbidden(
            f"{address} is not asked: {host} is {never[0]}, which belongs to this machine's network link, to its cloud, or to "
            "many machines. No news is there: correct the address."
        )
    if not private and (inside := [number for number in found if _is_inside(number)]):
        raise Forbidden(
            f"{address} is not asked: {host} is {inside[0]}, an address inside a network. "
            "If this is intended, set private = true in the source's table."
        )
    # IPv4 first: where a host has both, IPv6 is broken more often.
    return min(found, key=lambda number: (":" in number, number))


def _looked_up(host: str, port: int) -> set[str]:
    """Return all numeric addresses of a host, without their zones.

    The system's look-up can't be interrupted. It runs in its own thread, so that Ctrl+C works at once.
    """
    answers = SimpleQueue[list[Any] | OSError]()

    def look_up() -> None:
        try:
            answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except OSError as error:
            answers.put(error)
        except ValueError as error:  # a name that the system's look-up refuses, such as one with a zero byte
            answers.put(OSError(0, str(error)))

    Thread(target=look_up, daemon=True).start()
    try:
        answer = answers.get(timeout=LOOK_UP_SECONDS)
    except Empty:
        raise TimeoutError(ETIMEDOUT, f"no answer within {LOOK_UP_SECONDS} seconds") from None
    if isinstance(answer, OSError):
        raise answer
    return {str(entry[4][0]).partition("%")[0] for entry in answer}


def _is_never_asked(number: str) -> bool:
    return any(each.is_link_local or each.is_multicast or each in METADATA for each in _meanings(number))


def _is_inside(number: str) -> bool:
    return any(not each.is_global or any(each in network for network in INSIDE) for each in _meanings(number))


def _meanings(number: str) -> list[IPv4Address | IPv6Address]:
    """Return an address and the IPv4 addresses inside it: ::ffff:10.0.0.1 → 10.0.0.1.

    An IPv6 address that only rewrites an IPv4 address is replaced by the IPv4 address.
    """
    address = ip_address(number)
    if isinstance(address, IPv4Address):
        return [address]
    last = IPv4Address(int(address) & 0xFFFFFFFF)
    if int(address) > 1 and any(address in network for network in REWRITTEN):
        return [last]
    return [address, *_tunnelled(address, last)]


def _tunnelled(address: IPv6Address, last: IPv4Address) -> list[IPv4Address]:
    """Return the IPv4 addresses that 6to4 (RFC 3056), Teredo (4380), local NAT64 (8215) and ISATAP (5214) take a packet to."""
    found = [address.sixtofour] if address.sixtofour else list(address.teredo or ())
    bits = int(address)
    if address in LOCAL_NAT64:
        # Each network chooses the length of its prefix: 48, 56, 64 or 96 bits. Bits 64 to 71 are left out (RFC 6052, 2.2).
        joined = (bits >> 64) << 56 | bits & (1 << 56) - 1
        found += [last, *(IPv4Address(joined >> (88 - prefix) & 0xFFFFFFFF) for prefix in (48, 56, 64))]
    if bits >> 32 & 0xFDFFFFFF == 0x5EFE:  # 0000:5efe or 0200:5efe, then the IPv4 address
        found.append(last)
    return found
