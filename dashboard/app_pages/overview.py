"""How much was published, about what and where, and what is newest."""

from dashboard.app_pages import evidence, parts
from dashboard.app_pages.parts import Drawn, Number
from dashboard.charts import items_per_country, items_per_month
from dashboard.data import answer
from dashboard.words import say

# As many as a table shows without scrolling.
LATEST_ROWS = 10

filters, totals = parts.choice()
parts.numbers(
    Number("items", totals.items),
    Number("projects", totals.projects, "projects"),
    Number("countries", totals.countries, "regions"),
    Number("donors", totals.donors),
)


def volume() -> Drawn:
    """Bars over time."""
    step = parts.switch("step", "quarter")
    frame = answer("items_per_month", filters, step=step)
    return Drawn(items_per_month.draw(frame, step), items_per_month.alt_text(frame, step), frame)


def focus() -> Drawn:
    """The map."""
    places = answer("items_per_country", filters)
    return Drawn(items_per_country.draw(places, "log"), items_per_country.alt_text(places), places, say("map-note"))


parts.chart("items_per_month", volume)
parts.chart("items_per_country", focus)
latest = answer("items_found", filters, most=LATEST_ROWS)
columns = ["item_id", "published_on", "category", "title", "countries", "projects"]
if chosen := parts.item_table("latest", latest.select(columns)):
    evidence.show(chosen)
