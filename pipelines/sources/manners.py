"""The settings of all kinds that ask web servers: contact, pause, budget of requests, addresses inside networks.

Not here: requests by these settings (http.py).
"""

from __future__ import annotations

from pipelines.base.section import Section
from pipelines.sources.http import Manners

MANNERS = frozenset({"contact", "pause", "budget", "private"})


def manners_of(section: Section) -> Manners:
    """Return the settings of requests from a source's table.

    Raises:
        SettingsError: the contact is missing, or a setting is of the wrong type.
    """
    if not (contact := section.text("contact")):
        raise section.error(
            'missing setting `contact`, by which the site\'s owner can reach you. Example: contact = "news@example.org"'
        )
    if not contact.isprintable():
        raise section.error(f"contact = {contact!r} has a line break or an unseen character. Write it on one line")
    return Manners(contact, section.number("pause", 1.0), int(section.number("budget", 5_000)), section.flag("private", False))
