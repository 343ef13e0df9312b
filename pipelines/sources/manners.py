"""The settings that every kind shares which asks other machines: whom they can write to, pauses, the budget.

Not here: keeping to them (http.py).
"""

from __future__ import annotations

from pipelines.base.section import Section
from pipelines.sources.http import Manners

MANNERS = frozenset({"contact", "pause", "budget", "private"})


def manners_of(section: Section) -> Manners:
    """Return how a source is asked, from its table.

    Raises:
        SettingsError: there is no contact, or one of the settings is of the wrong type.
    """
    if not (contact := section.text("contact")):
        raise section.error('wants contact = "…", an address by which the site\'s owner can reach you')
    if not contact.isprintable():
        raise section.error("contact must be one line of letters, as it stands in each request")
    return Manners(contact, section.number("pause", 1.0), int(section.number("budget", 5_000)), section.flag("private", False))
