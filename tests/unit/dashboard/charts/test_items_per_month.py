from datetime import date

import polars as pl
import pytest

from dashboard import words
from dashboard.charts import items_per_month, marks
from dashboard.words import say
from tests.unit.dashboard.charts.frames import MONTHS


def test_axes_have_titles_from_words():
    figure = items_per_month.draw(MONTHS)
    assert (figure.layout.xaxis.title.text, figure.layout.yaxis.title.text) == (say("axis-published"), say("axis-items"))


def test_volume_stacks_every_item_once():
    figure = items_per_month.draw(MONTHS)
    assert {trace.name: sum(trace.y) for trace in figure.data} == {"Project News": 5, "In Focus": 2, say("no-category"): 3}


def test_a_category_keeps_its_colour_when_others_are_filtered_out():
    whole = {trace.name: trace.marker.color for trace in items_per_month.draw(MONTHS).data}
    alone = items_per_month.draw(MONTHS.filter(pl.col("category") == "In Focus")).data[0]
    assert alone.marker.color == whole["In Focus"] != whole["Project News"]


def test_categories_beyond_the_colours_become_one_that_says_so():
    many = pl.concat(
        [MONTHS.head(1).with_columns(category=pl.lit(f"C{n}"), category_rank=pl.lit(n, pl.Int64)) for n in range(1, 12)]
    )
    figure = items_per_month.draw(many)
    assert [trace.name for trace in figure.data][-1] == say("other-categories")
    assert sum(sum(trace.y) for trace in figure.data) == 11 * 4
    assert len({trace.marker.color for trace in figure.data}) == len(figure.data)


def test_shares_of_a_period_make_a_whole():
    shares = items_per_month.measured(MONTHS, "month", "share")
    assert shares.group_by("period").agg(pl.col("share").sum())["share"].to_list() == pytest.approx([1, 1])
    figure = items_per_month.draw(shares, "month", "share")
    assert figure.layout.yaxis.tickformat == ".0%"
    assert sum(sum(trace.y) for trace in figure.data) == pytest.approx(2)


def test_totals_grow_and_hold_through_periods_without_items():
    totals = items_per_month.measured(MONTHS, "month", "total")
    news = totals.filter(pl.col("category") == "Project News")
    assert news["total"].to_list() == [4, 4, 5]
    assert totals.filter(pl.col("category").is_null())["total"].to_list() == [0, 0, 3]


def test_a_piece_of_a_bar_leads_to_its_items():
    figure = items_per_month.draw(MONTHS, "month")
    assert marks.read(figure.data[0].customdata[0]) == {
        "since": "2021-01-01",
        "until": "2021-01-31",
        "category": ["Project News"],
    }
    assert marks.read(figure.data[-1].customdata[0])["category"] == [""], "those without a category"


def test_the_volume_says_its_finding():
    assert items_per_month.alt_text(MONTHS) == (
        "Bar chart of 10 items by month, January 2021 to March 2021. Highest bar: 6 in January 2021. "
        "Largest category: Project News with 5."
    )


def test_quarters_and_years_are_named():
    assert [words.period_label(date(2021, 4, 1), step) for step in ("month", "quarter", "year")] == [
        "April 2021",
        "Q2 2021",
        "2021",
    ]
