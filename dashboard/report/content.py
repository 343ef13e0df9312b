"""What a month's report holds: sentences, charts with their figures, and the items with their evidence.

Put here: which questions a report asks. Not here: how they are said (sentences.py) or laid out (page.py).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from dashboard.charts import Figure, items_per_country, items_per_month, project_rows, project_timelines
from dashboard.report import sentences
from dashboard.selection import Filters, ask, bounds, months_before
from dashboard.words import say
from warehouse.queries import Reader

# A month stands beside the twelve before it: the same month a year ago is the first bar.
MONTHS_SHOWN = 13

# A map of the world on a page as wide as A4 fills this height, in pixels.
MAP_HEIGHT = 420

# All items of a month; a newsroom that publishes more is not read as a list.
MOST_ITEMS = 5_000


@dataclass(frozen=True)
class Section:
    """A chart of the report, named so that files sort in reading order, with what it shows in words and figures."""

    name: str
    title: str
    note: str
    figure: Figure
    alt: str
    frame: pl.DataFrame


@dataclass(frozen=True)
class Content:
    """A month's report before it is laid out; links holds the evidence of the items, by item_id."""

    month: date
    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    items: pl.DataFrame
    links: pl.DataFrame


def content_of(reader: Reader, month: date) -> Content:
    """Ask the edition for a month's report; month is its first day."""
    since, until = bounds("this_month", month)
    chosen = Filters(since=since, until=until)
    items = ask(reader, "items_found", chosen, most=MOST_ITEMS)
    if items.is_empty():
        return Content(month, (sentences.nothing(month),), (), items, pl.DataFrame())
    longer = replace(chosen, since=months_before(month, MONTHS_SHOWN - 1))
    volume = ask(reader, "items_per_month", longer, step="month")
    places = ask(reader, "items_per_country", chosen)
    projects = ask(reader, "projects", chosen)
    donors = ask(reader, "donors_credited", chosen)
    undated = ask(reader, "totals", Filters())["undated"][0]
    sections = [_volume(volume), _places(places)]
    if not projects.is_empty():
        sections.append(_timelines(reader, replace(longer, project=tuple(projects["project_id"]))))
    said = sentences.summary(month, volume, places, projects, donors)
    if undated:
        said = (*said, sentences.undated(undated))
    return Content(month, said, tuple(sections), items, ask(reader, "links_of_selected", chosen))


def _volume(frame: pl.DataFrame) -> Section:
    figure, alt = items_per_month.draw(frame), items_per_month.alt_text(frame)
    return Section("1_items_per_month", say("title-items_per_month"), "", figure, alt, frame)


def _places(frame: pl.DataFrame) -> Section:
    figure, alt = items_per_country.draw(frame, "log").update_layout(height=MAP_HEIGHT), items_per_country.alt_text(frame)
    return Section("2_items_per_country", say("title-items_per_country"), say("map-note"), figure, alt, frame)


def _timelines(reader: Reader, chosen: Filters) -> Section:
    """The projects of the month over all the months shown, those that began last on top."""
    rows = project_rows.page_of(project_rows.arranged(ask(reader, "projects", chosen)))
    step = project_rows.step_for(rows)
    told = ask(reader, "project_timelines", chosen, projects=rows["project_id"].to_list(), step=step)
    figure, alt = project_timelines.draw(rows, told), project_timelines.alt_text(rows, told)
    return Section("3_project_timelines", say("title-project_timelines"), "", figure, alt, project_rows.listed(rows, told))
