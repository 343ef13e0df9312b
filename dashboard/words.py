"""Every word a reader of the dashboard or a report sees: titles, captions, help, sentences and alt texts.

Put here: words, and how numbers and days turn into them. Not here: what is counted or drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

APP = "Dateline"

PAGES = {
    "overview": ("Overview", "How much was published, about what and where, and what is newest."),
    "regions": ("Regions", "The map of countries that items are about, and the table behind it."),
    "projects": ("Projects", "When each project was in the news, and which events its items tell of."),
    "items": ("Items", "Search and list items; open one to see the words that made each link."),
    "item": ("Item", "One item with its links, the words that made them and the rule behind each."),
    "data_health": ("Data health", "What was received, kept, brought together and quarantined, with reasons."),
}

# Filter bar
FILTERS = "Filters"
PERIOD = "Period"
PERIODS = {
    "all": "All time",
    "this_month": "This month",
    "last_month": "Last month",
    "this_quarter": "This quarter",
    "this_year": "This year",
    "last_year": "Last year",
    "between": "Between two days",
}
SINCE = "From"
UNTIL = "To"
CATEGORY = "Category"
REGION = "Region"
COUNTRY = "Country"
PROJECT = "Project"
DONOR = "Donor"
ROLE = "Role of the country"
WORDS = "Words"
CHOOSE = {"category": CATEGORY, "region": REGION, "country": COUNTRY, "project": PROJECT, "donor": DONOR}
ANY = "Any"
HELP = {
    "region": "Items that name the region, and items about one of its countries.",
    "country": "Items that name the country in the role chosen below.",
    "project": "Items that speak of the project.",
    "donor": "Items that credit the donor, in their own words or by their project.",
    "role": "Focus: the item is about the country. Mention: it only names it. Donor: the country pays. "
    "Venue: it only hosts a meeting.",
    "words": "Items whose title or text holds all of these words.",
}
ROLES = {"focus": "Focus", "mention": "Mention", "donor": "Donor", "venue": "Venue", "any": "Any role"}
ABOUT = {
    "focus": "about",
    "mention": "that mention",
    "donor": "with money from",
    "venue": "on meetings in",
    None: "that name",
}
CLEAR = "Clear all filters"

# Charts
STEPS = {"month": "Month", "quarter": "Quarter", "year": "Year"}
STEP = "Counted by"
SCALE = "Colour scale"
SCALES = {"linear": "Linear", "log": "Logarithmic"}
NO_CATEGORY = "No category"
OTHER_CATEGORIES = "Other categories"
ITEMS = "Items"
PUBLISHED = "Published"
ITEM_MARK = "Item published"
EVENT_MARK = "Event told of"
SPAN_LINE = "First to last item"
CHART_TITLES = {
    "items_per_month": "Publishing volume by category",
    "items_per_country": "Countries in focus",
    "project_timelines": "Project timelines",
}
EMPTY_CHART = "Nothing to draw: no dated item matches."
EMPTY_MAP = "Nothing to draw: no item names a country in this role."
MAP_NOTE = (
    "Boundaries: Natural Earth, 1:50m, public domain. Small countries and those without a shape stand as points. "
    "Names and borders follow ISO 3166 and the United Nations and imply no opinion on the legal status of any country, "
    "territory or area. Kosovo: without prejudice to positions on status, in line with Security Council Resolution 1244."
)

# Tables
DOWNLOAD = "Download CSV"
COLUMNS = {
    "published_on": PUBLISHED,
    "category": CATEGORY,
    "title": "Title",
    "teaser": "Teaser",
    "url": "Link",
    "countries": "Countries in focus",
    "regions": "Regions",
    "projects": "Projects",
    "donors": "Donors",
    "items": ITEMS,
    "project": PROJECT,
    "long_name": "Full name",
    "first_item_on": "First item",
    "last_item_on": "Last item",
    "name": "Name",
    "iso3": "Code",
    "m49_region": "Continent",
    "m49_subregion": "Subregion",
    "stated": "Credit stated",
    "inherited": "Credit by project only",
    "kind": "Kind",
    "label": "Linked to",
    "role": "Role",
    "matched": "Words",
    "field": "Found in",
    "because": "Why",
    "confidence": "Confidence",
    "reason": "Reason",
    "address": "Document",
    "line": "Line",
    "text": "Text",
    "date_words": "Date as written",
    "date_flaw": "Why it is not believed",
    "received_at": "Received",
    "shape": "Layout",
    "records": "Records",
    "quarantined": "Quarantined",
    "furniture": "Page furniture",
    "bytes": "Bytes",
    "started_at": "Started",
    "seconds": "Seconds",
    "documents": "Documents",
    "records_in": "Records in",
    "repeats": "Repeats",
    "new": "New",
    "changed": "Changed",
    "version": "Version",
    "source_id": "Source",
    "period": PERIOD,
}

# Headings and lines on pages
LATEST = "Latest items"
CHOOSE_ROW = "Choose a row to see the item, the words that made its links, and why."
OWN_PAGE = "Open this item on its own page"
COUNTRIES_TABLE = "Countries"
PROJECTS_TABLE = "Projects"
DONORS_TABLE = "Donors credited"
LINKS_TABLE = "Links and the words that made them"
QUARANTINE = "Quarantine"
QUARANTINE_NOTE = "Received, but not usable as an item. The words are kept as they came."
UNDATED = "Items without a date that can be believed"
UNDATED_NOTE = "Kept and searchable, but left out of charts over time."
DOCUMENTS = "Documents received"
RUNS = "Runs"
ITEM_KEY = "Identifier of the item"
NO_ITEM_CHOSEN = "No item is chosen. Open one from the list of items."
NO_SUCH_ITEM = "There is no item with this identifier in the current edition. Open one from the list of items."
TO_SOURCE = "Read it at the source"
OPEN_LINK = "open"
EVENTS = "Events told of"
WITHOUT_DATE = "Without a date"
LEGEND = (
    "Marked words: :blue-background[country], :violet-background[region], :green-background[project], :orange-background[donor]."
)
NO_TITLE = "(no title)"
WIDEN = "No item matches. Widen the period, drop a country, project or donor, or use fewer words."
NO_EDITION = "No edition has been published yet. Run `dateline run` with your news, then this page fills by itself."
BROKEN = "The warehouse can't be read: {why}"
DONOR_KINDS = {"eu": "EU", "eu_instrument": "EU instrument", "un": "UN"}
KIND_COLOURS = {"country": "blue", "region": "violet", "project": "green", "donor": "orange"}
KINDS = {"country": "country", "region": "region", "project": "project", "donor": "donor"}
LEGEND = "Marked: " + ", ".join(f":{KIND_COLOURS[kind]}-background[{name}]" for kind, name in KINDS.items()) + "."


def number(count: int) -> str:
    """A whole number with thin groups: 12,345."""
    return f"{count:,}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: 1 item, 2 items."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def day(moment: date | None) -> str:
    """A day in words: 5 March 2022."""
    return f"{moment.day} {moment:%B %Y}" if moment else "no date"


def minute(moment: datetime) -> str:
    """A moment in words, UTC."""
    return f"{day(moment)}, {moment:%H:%M} UTC"


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Names as a person lists them: a, b and c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"


def period_label(start: date, step: str) -> str:
    """A month, quarter or year in words, from its first day."""
    if step == "year":
        return f"{start:%Y}"
    return f"Q{(start.month + 2) // 3} {start:%Y}" if step == "quarter" else f"{start:%B %Y}"


def between(since: date | None, until: date | None) -> str:
    """A period in words; '' where it is open on both sides."""
    if since and until:
        return day(since) if since == until else f"{day(since)} to {day(until)}"
    if since:
        return f"since {day(since)}"
    return f"up to {day(until)}" if until else ""


def selection(items: int, sides: dict[str, list[str]], role: str | None, having: str, period: str) -> str:
    """What is shown, in a sentence; sides hold the chosen names by filter, having the words asked for."""
    says = plural(items, "item")
    if sides["category"]:
        says += f" in {listed(sides['category'], 'or')}"
    if places := sides["region"] + sides["country"]:
        says += f" {ABOUT[role]} {listed(places, 'or')}"
    if sides["project"]:
        says += f" on {listed(sides['project'], 'or')}"
    if sides["donor"]:
        says += f", credited to {listed(sides['donor'], 'or')}"
    if having:
        says += f", with the words “{having}”"
    return f"{says}, {period}." if period else f"{says}."


def undated(count: int, period_is_open: bool) -> str:
    """What becomes of items without a date; '' where there are none."""
    if not count:
        return ""
    carry = "carries" if count == 1 else "carry"
    end = "counted here, but left out of charts over time" if period_is_open else "left out, as no period can be told"
    return f"{plural(count, 'item')} that {'matches' if count == 1 else 'match'} {carry} no date that can be believed: {end}."


def rows_drawn(drawn: int, dated: int, projects: int) -> str:
    """Which projects a chart of timelines leaves out, of all and of those with a dated item; '' where it holds all."""
    says = []
    if drawn < dated:
        says.append(f"Drawn: the {drawn} projects with the newest items, of {number(dated)}.")
    if undrawn := projects - dated:
        says.append(f"{plural(undrawn, 'project')} {'has' if undrawn == 1 else 'have'} no item with a date, and so no line.")
    return " ".join([*says, "The table holds all."]) if says else ""


def freshness(newest: date | None, published_at: datetime) -> str:
    """The age of what is shown."""
    return f"Newest item {day(newest)} · edition of {minute(published_at)}"


def counts(records_in: int, items: int, repeats: int, quarantined: int) -> str:
    """The law that nothing vanishes, with its figures."""
    holds = "nothing is lost" if records_in == items + repeats + quarantined else "THE SUM IS WRONG, please report it"
    return (
        f"{plural(records_in, 'record')} in = {plural(items, 'item')} + {plural(repeats, 'repeat')} "
        f"+ {number(quarantined)} quarantined: {holds}."
    )


def mark_hover(project: str, title: str | None, starts_on: date, ends_on: date) -> str:
    """What a mark on a timeline says; Plotly reads a little markup, so a title's own is made harmless."""
    return "<br>".join([plain(project), plain(title or NO_TITLE), between(starts_on, ends_on)])


def plain(text: str) -> str:
    """Text that Plotly shows as it is: no markup, not the beginning of a formula."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")


def volume_alt(items: int, span: str, step: str, peak: tuple[str, int], largest: tuple[str, int]) -> str:
    """Alt text of items_per_month; peak and largest are the fullest period and category with their items."""
    return (
        f"Bars of {plural(items, 'item')} by {step}, {span}. The most, {number(peak[1])}, in {peak[0]}. "
        f"Largest category: {largest[0]} with {number(largest[1])}."
    )


def map_alt(countries: int, top: Sequence[tuple[str, int]]) -> str:
    """Alt text of items_per_country."""
    most = listed([f"{name} ({number(items)})" for name, items in top])
    return f"World map of {plural(countries, 'country', 'countries')} by items. The most: {most}."


def timelines_alt(projects: int, items: int, events: int, longest: str, span: str) -> str:
    """Alt text of project_timelines."""
    return (
        f"Timelines of {plural(projects, 'project')} with {plural(items, 'item')} and {plural(events, 'event')}. "
        f"The longest in the news: {longest}, {span}."
    )


def first_rows(shown: int, of: int) -> str:
    """That a list ends before its items do."""
    return f"Listed: the newest {number(shown)} of {number(of)}. Narrow the filters to reach the others."


def item_line(published_on: date | None, category: str | None, date_words: str | None, date_flaw: str | None) -> str:
    """The line under an item's title: its day, or why it has none, and its category."""
    dated = (
        day(published_on)
        if published_on
        else f"Without a date that can be believed: {date_flaw or date_words or 'none is given'}"
    )
    return " · ".join(part for part in (dated, category) if part)
