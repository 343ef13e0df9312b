"""The kind "reliefweb": an organisation's reports on ReliefWeb, by version 2 of its interface; later only changed reports.

Source: apidoc.reliefweb.int. The interface needs an `appname` that ReliefWeb has approved.
Not here: requests (http.py), reading a report (parse/fields/reliefweb.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import urlencode

from pipelines.base.section import Section
from pipelines.sources.http import Asker, Manners, NotAnswered
from pipelines.sources.manners import MANNERS, manners_of
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.raw import Received
from pipelines.sources.source import Source, common

SERVICE = "https://api.reliefweb.int/v2/reports"

# The largest page of the interface.
LIMIT = 1_000

FIELDS = ("title", "body", "body-html", "date.original", "date.created", "date.changed", "format.name", "theme.name")
ADDRESSES = ("url", "url_alias", "origin")


@dataclass(frozen=True, kw_only=True)
class ReliefWeb(Source):
    """Reports of a source (an organisation by its short name) on ReliefWeb."""

    manners: Manners
    appname: str
    organisation: str
    service: str = SERVICE

    @classmethod
    def from_section(cls, name: str, section: Section) -> ReliefWeb:
        """Read a source from a table of dateline.toml with appname and organisation; service only for a mirror."""
        shared = common(name, section, {"appname", "organisation", "service"} | MANNERS)
        appname, organisation = section.text("appname"), section.text("organisation")
        if not (appname and organisation):
            raise section.error(
                'missing setting `appname` (approved by ReliefWeb) or `organisation` (a short name, as "ICMPD"). Set both'
            )
        service = section.text("service", SERVICE)
        return cls(**shared, manners=manners_of(section), appname=appname, organisation=organisation, service=service)

    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield the pages of reports, earliest change first, since the source was last asked.

        Raises:
            NotAnswered: a page failed, or is not a list of reports.
        """
        offset = 0
        with closing(Asker(self.manners, past, tally)) as asker:
            while True:
                address = f"{self.service}?{urlencode([*self._question(past, span), ('limit', LIMIT), ('offset', offset)])}"
                answer = asker.get(address, fresh=True)
                content = answer.data() if answer else {"data": []}
                if not (isinstance(content, dict) and isinstance(content.get("data"), list)):
                    raise NotAnswered(f"{self.service} answered with no list of reports. Check appname and service.")
                if answer and content["data"]:
                    yield answer.received(address)
                if len(content["data"]) < LIMIT:
                    break
                offset += LIMIT
        tally.swept = not span

    def _question(self, past: Past, span: Span) -> list[tuple[str, object]]:
        conditions: list[tuple[str, str]] = [("source.shortname", self.organisation)]
        if span.since:
            conditions.append(("date.original", f"{span.since.isoformat()}T00:00:00+00:00"))
        elif past.complete_until and not span:
            conditions.append(("date.changed", past.complete_until.isoformat(timespec="seconds")))
        question: list[tuple[str, object]] = [
            ("appname", self.appname),
            ("sort[]", "date.changed:asc"),
            ("filter[operator]", "AND"),
        ]
        for at, (name, value) in enumerate(conditions):
            key = "value" if name == "source.shortname" else "value][from"
            question += [(f"filter[conditions][{at}][field]", name), (f"filter[conditions][{at}][{key}]", value)]
        return question + [("fields[include][]", name) for name in FIELDS + ADDRESSES]
