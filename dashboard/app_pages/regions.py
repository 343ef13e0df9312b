"""The map of countries that items are about, and the table behind it."""

from dashboard.app_pages import parts
from dashboard.app_pages.parts import Drawn, Number
from dashboard.charts import items_per_country
from dashboard.data import answer
from dashboard.words import say

filters, totals = parts.choice()
places = answer("items_per_country", filters)
parts.numbers(
    Number("items", totals.items), Number("countries", places.height, "regions"), Number("projects", totals.projects, "projects")
)


def focus() -> Drawn:
    """The map, close up where places are chosen."""
    scale = parts.switch("scale", "log")
    figure = items_per_country.draw(places, scale, close_up=bool(filters.region or filters.country))
    return Drawn(figure, items_per_country.alt_text(places), places, say("map-note"))


parts.chart("items_per_country", focus)
