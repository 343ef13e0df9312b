"""What a report holds before it is laid out: sentences, sections with their figures, every item with its evidence, notes.

The outline is what a reader sees at a glance; the annex behind it asks for every item. Each format (html.py, pdf.py, docx.py,
pptx.py, xlsx.py) only lays them out. Put here: the model, and how it is put together. Not here: which sections there are
(sections.py), how they are said (sentences.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count

import polars as pl

from dashboard.read.selection import Totals
from dashboard.report import sentences
from dashboard.report.order import Look, Order
from dashboard.report.scope import Scope
from dashboard.report.section import Section
from dashboard.report.sections import sections_of
from dashboard.words import day, options, say, speaking
from warehouse.home import Edition
from warehouse.queries import Reader

# More items than any newsroom publishes in a year: none is left out.
ALL_ITEMS = 10_000_000


@dataclass(frozen=True)
class Entry:
    """An item of the annex, in words; because holds the sentences that quote its evidence."""

    item_id: str
    day: date
    title: str
    url: str
    category: str
    projects: str
    countries: str
    regions: str
    donors: str
    inherited_donors: str
    because: tuple[str, ...]

    @property
    def credits(self) -> str:
        """Its donors in one cell, those that only its projects credit on a line of their own."""
        by_project = say("through-project", names=self.inherited_donors) if self.inherited_donors else ""
        return "\n".join(filter(None, (self.donors, by_project)))

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """Its labels, each with what it is, without those that are empty."""
        names = ("projects", "countries", "regions", "donors", "inherited_donors")
        return tuple((say(f"column-{name}"), getattr(self, name)) for name in names if getattr(self, name))


@dataclass(frozen=True)
class Outline:
    """A report without its annex: title, sentences, and sections with their charts."""

    order: Order
    look: Look
    edition: Edition
    title: str
    subtitle: str
    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    totals: Totals

    @property
    def heading(self) -> str:
        """Title, period and slice in a line."""
        return f"{self.title} · {self.subtitle}"

    @property
    def parts(self) -> list[tuple[Section, str]]:
        """The sections, each with the name of its chart's files, which sort in reading order; '' where there is no chart."""
        places = count(1)
        return [(each, f"{next(places):02}_{each.name}" if each.figure is not None else "") for each in self.sections]

    def charts(self) -> dict[str, Section]:
        """Return the sections with a chart by the name of its files."""
        return {name: section for section, name in self.parts if name}


@dataclass(frozen=True)
class Content(Outline):
    """A report before it is laid out.

    restated says what changed since the issue before, and is empty in a first issue. unprintable holds the code points of
    characters that no font of this machine has: in print a square stands for each.
    """

    entries: tuple[Entry, ...]
    items: pl.DataFrame
    links: pl.DataFrame
    facts: pl.DataFrame
    tables: dict[str, pl.DataFrame]
    notes: tuple[str, ...]
    issue: int = 1
    restated: tuple[str, ...] = ()
    unprintable: tuple[str, ...] = ()

    @property
    def issued(self) -> str:
        """Which issue it is, and of which day."""
        return f"{say('report-issue', number=self.issue)} · {day(self.edition.published_at.date())}"


def outline_of(scope: Scope, look: Look | None = None) -> Outline:
    """Ask the edition for what stands before a report's annex, and say it in the order's language.

    Raises:
        InputError: the look names a section that there is not.
    """
    look, order = look or Look(), scope.order
    with speaking(order.language):
        totals = Totals(**scope.ask("totals").row(0, named=True))
        return Outline(
            order,
            look,
            scope.edition,
            look.title or say("report-title", step=order.period.step),
            sentences.subtitle(order),
            sentences.summary(scope, totals),
            sections_of(scope, look.sections) if totals.items else (),
            totals,
        )


def content_of(reader: Reader, order: Order, look: Look | None = None) -> Content:
    """Ask the edition for a report, and say it in the order's language.

    Raises:
        InputError: the look names a section that there is not.
    """
    scope = Scope(reader, order)
    with speaking(order.language):
        items, links = scope.ask("items_found", most=ALL_ITEMS), scope.ask("links_of_selected")
        return Content(
            **vars(outline_of(scope, look)),
            entries=tuple(_entries(items, links)),
            items=items,
            links=links,
            facts=scope.ask("item_facts"),
            tables=_tables(scope),
            notes=sentences.notes(scope),
        )


def _tables(scope: Scope) -> dict[str, pl.DataFrame]:
    """Return the tables of the workbook besides the items: projects of the items, countries in focus, donors credited."""
    projects = scope.ask("projects", project=None).filter(pl.col("items") > 0)
    projects = projects.with_columns(pl.col("status").replace(options("status")))
    donors = scope.ask("donors_credited").with_columns(pl.col("kind").replace(options("donor-kind")))
    columns = ("project", "long_name", "status", "items", "first_item_on", "last_item_on")
    return {
        "projects": projects.select(*columns, "countries", "registered_donors", "stated_donors"),
        "countries": scope.ask("items_per_country").drop("latitude", "longitude"),
        "donors": donors.drop("donor_id"),
    }


def _entries(items: pl.DataFrame, links: pl.DataFrame) -> list[Entry]:
    because = dict(links.group_by("item_id").agg(pl.col("because").unique(maintain_order=True)).iter_rows())
    return [
        Entry(
            item["item_id"],
            item["published_on"],
            item["title"] or item["teaser"] or say("no-title"),
            item["url"] if (item["url"] or "").startswith(("https://", "http://")) else "",
            item["category"] or "",
            item["projects"] or "",
            item["countries"] or "",
            item["regions"] or "",
            item["donors"] or "",
            item["inherited_donors"] or "",
            tuple(because.get(item["item_id"], ())),
        )
        for item in items.sort("published_on", "title", "item_id").iter_rows(named=True)
    ]
