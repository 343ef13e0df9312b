"""E-mail addresses as a person writes them in dateline.toml: each text is exactly one address, or the reason why it is none.

Put here: what an address may be. Not here: which settings hold addresses (reports.py), how mail leaves (delivery.py).
"""

from __future__ import annotations

from email.errors import MessageError
from email.headerregistry import Address

import idna

# RFC 5321, 4.5.3.1: longer ones are refused by servers.
LONGEST_NAME, LONGEST = 64, 254


class NotAnAddress(ValueError):
    """The text is not exactly one e-mail address; the message says why and what to write."""


def one_address(text: str) -> str:
    """Return the address in a text, with its domain as mail servers know it: ` a@exämple.org` → `a@xn--exmple-cua.org`.

    Raises:
        NotAnAddress: the text is none, or more than one, or an address that not every server takes.
    """
    if not text.isprintable():
        raise NotAnAddress("it has a line break or another unseen character; write the address on one line")
    if "," in text or ";" in text:
        raise NotAnAddress("it holds more than one address; write each in quotation marks of its own")
    if "<" in text or "(" in text:
        raise NotAnAddress("it holds a name beside the address; write the address only, as name@example.org")
    name, domain = _parted(text.strip())
    if not name.isascii():
        raise NotAnAddress("only letters from a to z may stand before the @, as many mail servers take no others")
    if len(name) > LONGEST_NAME or len(name) + 1 + len(domain) > LONGEST:
        raise NotAnAddress(f"it is too long; an address has at most {LONGEST_NAME} signs before the @ and {LONGEST} in all")
    return f"{name}@{domain}"


def _parted(text: str) -> tuple[str, str]:
    """Return what stands before and after the @, the domain in the ASCII form of IDNA 2008."""
    wanted = NotAnAddress("it is not an address; write it as name@example.org")
    before = text.rpartition("@")[0]
    try:
        # Letters outside ASCII are told of in words of their own by the caller.
        address = Address(addr_spec=text if before.isascii() else f"name@{text.rpartition('@')[2]}")
        domain = idna.encode(address.domain, uts46=True, std3_rules=True).decode()
    except (ValueError, MessageError, IndexError):
        raise wanted from None
    if before.isascii() and address.username != before:  # a name in quotation marks, which few servers take
        raise wanted
    return before, domain
