"""E-mail addresses in dateline.toml: each text must be exactly one address; if not, the error gives the reason.

Put here: what an address may be. Not here: which settings have addresses (reports.py), how mail leaves (mail.py).
"""

from __future__ import annotations

from email.errors import MessageError
from email.headerregistry import Address

import idna

# RFC 5321, 4.5.3.1: servers refuse longer addresses.
LONGEST_NAME, LONGEST = 64, 254


class NotAnAddress(ValueError):
    """The text is not exactly one e-mail address; the message says why and what to write."""


def one_address(text: str) -> str:
    """Return the address in a text, with its domain as mail servers know it: ` a@exämple.org` → `a@xn--exmple-cua.org`.

    Raises:
        NotAnAddress: the text has no address, several addresses, or an address that some servers refuse.
    """
    if not text.isprintable():
        raise NotAnAddress("it has a line break or another unseen character; write the address on one line")
    if "," in text or ";" in text:
        raise NotAnAddress("it has more than one address; write each in its own quotation marks")
    if "<" in text or "(" in text:
        raise NotAnAddress("it has a name as well as the address; write the address only, as name@example.org")
    name, domain = _split(text.strip())
    if not name.isascii():
        raise NotAnAddress(
            "the part before the @ has a letter outside a to z, which many mail servers refuse; use another address"
        )
    if len(name) > LONGEST_NAME or len(name) + 1 + len(domain) > LONGEST:
        raise NotAnAddress(f"it is too long; write at most {LONGEST_NAME} characters before the @ and {LONGEST} in all")
    return f"{name}@{domain}"


def _split(text: str) -> tuple[str, str]:
    """Return the parts before and after the @, the domain in the ASCII form of IDNA 2008."""
    wanted = NotAnAddress("it is not an address; write it as name@example.org")
    before = text.rpartition("@")[0]
    try:
        # The caller has an error of its own for letters outside ASCII.
        address = Address(addr_spec=text if before.isascii() else f"name@{text.rpartition('@')[2]}")
        domain = idna.encode(address.domain, uts46=True, std3_rules=True).decode()
    except (ValueError, MessageError, IndexError):
        raise wanted from None
    if before.isascii() and address.username != before:  # a name in quotation marks, which few servers take
        raise wanted
    return before, domain
