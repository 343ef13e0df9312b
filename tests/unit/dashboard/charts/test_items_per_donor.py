import json
from datetime import date

import polars as pl

from dashboard.charts import items_per_donor, style
from dashboard.words import say
from tests.unit.dashboard.charts.frames import OVER_TIME


def leads(trace):
    return [json.loads(lead) if lead else None for lead in trace.customdata]


def test_bars_hold_every_item_stated_plain_and_inherited_hatched():
    bars = [trace for trace in items_per_donor.draw(OVER_TIME).data if trace.y[0] is not None]
    assert {(bar.name, bar.marker.pattern.shape is not None): sum(bar.y) for bar in bars} == {
        ("European Union", False): 5,
        ("European Union", True): 2,
        ("Denmark", True): 3,
        (say("other-donors"), False): 4,
    }
    assert [bar.showlegend for bar in bars] == [True, False, True, True], "each donor stands in the legend once"


def test_a_donor_has_the_colour_of_its_rank_and_one_beyond_the_first_takes_what_is_free():
    colours = {bar.name: bar.marker.color for bar in items_per_donor.draw(OVER_TIME).data}
    assert colours["European Union"] == style.CATEGORY_COLOURS[0]
    assert colours["Denmark"] == style.CATEGORY_COLOURS[1]
    assert colours[say("other-donors")] == style.GREY
    alone = items_per_donor.draw(OVER_TIME.filter(pl.col("donor") == "European Union"))
    assert alone.data[0].marker.color == style.CATEGORY_COLOURS[0]


def test_a_bar_leads_to_the_donors_items_of_its_period():
    bars = items_per_donor.draw(OVER_TIME).data
    assert leads(bars[0]) == [{"since": "2020-01-01", "until": "2020-12-31", "donor": "eu"}]
    quarter = items_per_donor.draw(OVER_TIME.head(1).with_columns(period=date(2020, 10, 1)), "quarter").data[0]
    assert leads(quarter) == [{"since": "2020-10-01", "until": "2020-12-31", "donor": "eu"}]


def test_the_alt_text_says_the_finding():
    assert items_per_donor.alt_text(OVER_TIME) == (
        "Bar chart of items with a credit by year, 2020 to 2021, stacked by donor. Most items: European Union"
        " with 7 (stated credits: 5)."
    )
