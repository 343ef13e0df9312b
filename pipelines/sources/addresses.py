"""Web addresses: which of them are one page, and which must not be asked.

Put here: what can be said of an address before anything is asked of it. Not here: asking (http.py).
"""

from __future__ import annotations

import ipaddress
import re
import socket
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from warehouse.errors import InputError

# Parameters that tell how a reader came, or that TYPO3 adds for its cache; they never choose another page.
NO_PAGE = re.compile(
    r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|_gl|cHash|no_cache|PHPSESSID|jsessionid|session_?id", re.IGNORECASE
)

# TYPO3's default language, which is the page without it.
DEFAULTS = {("L", "0")}

PORTS = {"http": 80, "https": 443}


class Forbidden(InputError):
    """An address that must not be asked; the message says why and what to do."""


def same_page(address: str) -> str:
    """The form that all addresses of one page share: without www., tracking, cache and session parameters, and fragment.

    It serves to tell pages apart and is never asked itself. What is no address is a page of its own.
    """
    try:
        parts = urlsplit(address.strip())
        port = "" if parts.port in {None, PORTS.get(parts.scheme)} else f":{parts.port}"
    except ValueError:
        return address
    host = (parts.hostname or "").removeprefix("www.")
    said = [
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not NO_PAGE.fullmatch(pair[0]) and pair not in DEFAULTS
    ]
    path = re.sub(r"/{2,}", "/", parts.path).rstrip("/")
    return urlunsplit(("https", host + port, path, urlencode(sorted(said)), ""))


def host_of(address: str) -> str:
    """The host of an address without www.; '' where there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def resolved(address: str, *, private: bool) -> str:
    """The numeric address to connect to for a web address, looked up once, so that what was checked is what is asked.

    Raises:
        Forbidden: it is no address, neither http nor https, carries a name and password, or leads to a private or loopback
            address without `private`.
        OSError: the name is not known.
    """
    try:
        parts = urlsplit(address)
        port = parts.port or PORTS.get(parts.scheme)
        (parts.hostname or "").encode("idna")
    except ValueError as error:
        raise Forbidden(f"{address} is no address that can be asked: {error}.") from None
    if parts.scheme not in PORTS or not parts.hostname:
        raise Forbidden(f"{address} is not asked: only http and https addresses are.")
    if parts.username or parts.password:
        raise Forbidden(f"{parts.hostname} is not asked with a name and password in its address.")
    found = {str(entry[4][0]) for entry in socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)}
    inside = sorted(number for number in found if not ipaddress.ip_address(number.partition("%")[0]).is_global)
    if inside and not private:
        raise Forbidden(
            f"{address} is not asked: {parts.hostname} is {inside[0]}, an address inside a network. "
            "Set private = true in the source's table if it is meant."
        )
    # IPv4 first: where both are there, IPv6 is the one that is broken more often.
    return min(found, key=lambda number: (":" in number, number))
