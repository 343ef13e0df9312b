import json

import polars as pl
import pytest

from dashboard.charts import credits_per_donor
from tests.unit.dashboard.charts.frames import RATES


def leads(trace):
    return [json.loads(lead) if lead else None for lead in trace.customdata]


def test_rates_sum_to_all_items_and_a_part_leads_to_its_list():
    bars = credits_per_donor.draw(RATES).data
    assert [list(bar.text) for bar in bars] == [["6", "1"], ["3", ""], ["1", "3"]]
    assert [sum(shares) for shares in zip(*(bar.x for bar in bars), strict=True)] == pytest.approx([1, 1])
    assert leads(bars[2])[1] == {"donor": "dk", "state": "missing", "page": "donors"}


def test_more_donors_than_fit_are_told():
    many = pl.concat([RATES.head(1).with_columns(donor=pl.lit(f"Donor {n}")) for n in range(20)])
    assert credits_per_donor.left_out(RATES) == ""
    assert credits_per_donor.left_out(many) == "The chart shows the 12 donors with the most credits due, of 20."
    assert len(credits_per_donor.draw(many).data[0].y) == 12


def test_the_alt_text_says_the_finding():
    assert credits_per_donor.alt_text(RATES) == (
        "Bar chart of 2 donors: credits stated, through project only, and missing. Lowest rate: Denmark, with"
        " 1 of 4 credits due stated."
    )
