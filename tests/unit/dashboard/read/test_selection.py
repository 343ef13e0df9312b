from datetime import date

import polars as pl
import pytest

from dashboard.read import export
from dashboard.read.highlight import Mark, escape, highlighted
from dashboard.read.selection import Filters, bounds, month_named, months_before
from warehouse.errors import InputError


def test_an_open_side_is_bound_as_null():
    assert set(Filters(role=None).parameters().values()) == {None}
    assert Filters(country=("NER",), words="  border   post ").parameters() | {"role": None} == {
        **dict.fromkeys(("since", "until", "category", "region", "project", "donor", "role")),
        "country": ["NER"],
        "words": "border post",
    }


@pytest.mark.parametrize(
    ("preset", "today", "span"),
    [
        ("this_month", date(2024, 2, 29), (date(2024, 2, 1), date(2024, 2, 29))),
        ("last_month", date(2022, 1, 31), (date(2021, 12, 1), date(2021, 12, 31))),
        ("this_quarter", date(2022, 11, 5), (date(2022, 10, 1), date(2022, 12, 31))),
        ("this_year", date(2022, 11, 5), (date(2022, 1, 1), date(2022, 12, 31))),
        ("last_year", date(2022, 11, 5), (date(2021, 1, 1), date(2021, 12, 31))),
        ("all", date(2022, 11, 5), (None, None)),
    ],
)
def test_preset_periods(preset, today, span):
    assert bounds(preset, today) == span


def test_months_before_crosses_years():
    assert months_before(date(2022, 3, 1), 12) == date(2021, 3, 1)
    assert months_before(date(2022, 1, 1), 1) == date(2021, 12, 1)
    assert months_before(date(2021, 12, 1), -1) == date(2022, 1, 1)


@pytest.mark.parametrize("name", ["2022-13", "2022", "March 2022", "2022-3", "../2022-03"])
def test_a_month_that_is_none_is_refused_with_the_remedy(name):
    with pytest.raises(InputError, match="as 2022-03"):
        month_named(name)


def test_marked_words_are_coloured_and_the_rest_is_escaped():
    text = "In *Niger*, [a](b) <i>"
    assert highlighted(text, [Mark(4, 9, "blue")]) == r"In \*:blue-background[Niger]\*, \[a\]\(b\) \<i\>"


def test_of_overlapping_marks_the_first_and_longest_shows():
    text = "Western Sahara"
    assert highlighted(text, [Mark(8, 14, "red"), Mark(0, 7, "red"), Mark(0, 14, "blue")]) == ":blue-background[Western Sahara]"
    assert highlighted(text, [Mark(0, 99, "blue")]) == text, "a mark beyond the text marks nothing"


def test_escaped_text_holds_no_markup():
    assert escape(":red[x] $y$ `z` #h") == r"\:red\[x\] \$y\$ \`z\` \#h"


def test_no_cell_of_a_download_is_a_formula():
    frame = pl.DataFrame({"title": ["=1+1", "+a", "-b", "@c", "plain"], "items": [-1, 2, 3, 4, 5]})
    lines = export.csv(frame).decode("utf-8-sig").splitlines()
    assert lines == ["Title,Items", "'=1+1,-1", "'+a,2", "'-b,3", "'@c,4", "plain,5"]
