"""Web addresses: which of them are one page, and which must not be asked.

Put here: what can be said of an address before anything is asked of it. Not here: asking (http.py).
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

# Parameters that tell how a reader came, or that TYPO3 adds for its cache; they never choose another page.
NO_PAGE = re.compile(
    r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|_gl|cHash|no_cache|PHPSESSID|jsessionid|session_?id", re.IGNORECASE
)

# TYPO3's default language, which is the page without it.
DEFAULTS = {("L", "0")}

PORTS = {"http": 80, "https": 443}

# A resolver that needs longer is taken for dead; it mostly answers in some hundredths.
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

# Where clouds tell their machines' secrets, beside the link-local 169.254.169.254: Amazon, Google, Oracle, Alibaba, Azure.
METADATA = frozenset(
    map(ip_address, ("fd00:ec2::254", "fd20:ce::254", "192.0.0.192", "100.100.100.200", "168.63.129.16", "fd00:c1::a9fe:a9fe"))
)


class Forbidden(InputError):
    """An address that must not be asked; the message says why and what to do."""


def same_page(address: str) -> str:
    """Return the form that all addresses of one page share: without www., tracking, cache and session parameters, and fragment.

    It serves to tell pages apart and is never asked itself. What is no address is a page of its own.
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
    """Return the parts of an address that may be asked by its form alone.

    Raises:
        Forbidden: the address is none, is neither http nor https, or carries a name and password.
    """
    try:
        parts = urlsplit(address)
        (parts.hostname or "").encode("idna")
        port = parts.port
    except ValueError as error:
        raise Forbidden(f"{address} is no address that can be asked: {error}.") from None
    if parts.scheme not in PORTS or not parts.hostname:
        raise Forbidden(f"{address} is not asked: only http and https addresses are.")
    if parts.username or parts.password:
        raise Forbidden(f"{parts.hostname} is not asked with a name and password in its address.")
    # A zone (fe80::1%eth0) is a way into one network of this machine; no other host holds a percent sign.
    if "%" in parts.netloc or port == 0:
        raise Forbidden(f"{address} is no address that can be asked: {parts.netloc} is no host.")
    return parts


def resolved(address: str, *, private: bool) -> str:
    """Return the numeric address to connect to for a web address; looked up once, so that what was judged is what is asked.

    Every number that the name has is judged: one bad number forbids the name.

    Raises:
        Forbidden: the address can't be asked, leads to a link-local, metadata or multicast address, or leads to an address
            inside a network without `private`.
        OSError: the name is not known, or the look-up takes too long.
    """
    parts = checked(address)
    # "127.0.0.1." and "localhost." mean the same as without the dot.
    host = (parts.hostname or "").rstrip(".")
    found = sorted(_looked_up(host, parts.port or PORTS[parts.scheme]))
    if never := [number for number in found if _is_never_asked(number)]:
        raise Forbidden(
            f"{address} is not asked: {host} is {never[0]}, an address of this machine's network link, of its cloud, or of many "
            "machines. No news is there: correct the address."
        )
    if not private and (inside := [number for number in found if _is_inside(number)]):
        raise Forbidden(
            f"{address} is not asked: {host} is {inside[0]}, an address inside a network. "
            "Set private = true in the source's table if it is meant."
        )
    # IPv4 first: where both are there, IPv6 is the one that is broken more often.
    return min(found, key=lambda number: (":" in number, number))


def _looked_up(host: str, port: int) -> set[str]:
    """Return all numbers of a host, without their zones.

    The system's look-up can't be interrupted, so a thread of its own does it: whoever stops the program need not wait for it.
    """
    answers = SimpleQueue[list[Any] | OSError]()

    def look_up() -> None:
        try:
            answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except OSError as error:
            answers.put(error)
        except ValueError as error:  # a name that the system's look-up does not take, as one with a zero in it
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
    """Return what an address stands for: itself and the IPv4 addresses in it, as ::ffff:10.0.0.1 and 64:ff9b::a00:1 for 10.0.0.1.

    One that is only another way to write an IPv4 address is judged as that.
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
        # Its prefix is as long as a network likes, 48, 56, 64 or 96 bits; bits 64 to 71 are left out (RFC 6052, 2.2).
        joined = (bits >> 64) << 56 | bits & (1 << 56) - 1
        found += [last, *(IPv4Address(joined >> (88 - prefix) & 0xFFFFFFFF) for prefix in (48, 56, 64))]
    if bits >> 32 & 0xFDFFFFFF == 0x5EFE:  # 0000:5efe or 0200:5efe, then the IPv4 address
        found.append(last)
    return found
