"""What changed in a month: sentences that state what the figures show, and no more."""

import re
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import words
from dashboard.read import findings

MONTH = date(2022, 3, 1)
COLUMNS = ["kind", "id", "label", "items", "items_before"]
KINDS = ("category", "country", "project", "donor")


def activity(then, now):
    rows = {"period": [date(2022, 2, 1), MONTH], "items": [then, now], "projects": [1, 2], "countries": [1, 1], "donors": [0, 1]}
    return pl.DataFrame(rows)


def changes(*rows):
    schema = dict(zip(COLUMNS, [pl.String] * 3 + [pl.Int64] * 2, strict=True))
    return pl.DataFrame(rows, schema=schema, orient="row")


def test_a_month_is_told_once_it_is_over():
    assert findings.reported_month(date(2022, 3, 20), date(2022, 4, 1)) == MONTH
    assert findings.reported_month(date(2022, 4, 1), date(2022, 4, 2)) == MONTH, "April has only begun"
    assert findings.reported_month(date(2021, 1, 5), date(2022, 4, 2)) == date(2021, 1, 1)


def test_a_month_without_items_is_a_zero_and_no_gap():
    frame = activity(4, 6).filter(pl.col("period") == MONTH)
    told = findings.by_month(frame, MONTH, 3)
    assert told["period"].to_list() == [date(2022, 1, 1), date(2022, 2, 1), MONTH]
    assert told["items"].to_list() == [0, 0, 6]


def test_the_sentences_say_what_drove_the_change():
    rows = changes(
        ("category", "a", "News", 5, 2),
        ("category", "b", "Event", 1, 2),
        ("country", "NER", "Niger", 4, 1),
        ("country", "MLT", "Malta", 1, 1),
        ("project", "p", "BRIDGE", 0, 3),
        ("donor", "eu", "European Union", 3, 3),
    )
    assert findings.sentences(activity(4, 6), rows, MONTH) == (
        "6 items were published in March 2022, 2 more than in February 2022. Largest rise: the category News, from 2 to 5. "
        "Largest fall: the category Event, from 2 to 1.",
        "Countries in focus: Niger (4) and Malta (1). Largest rise: the country Niger, from 1 to 4. "
        "Largest fall: the project BRIDGE, from 3 to 0.",
        "Donors credited: European Union (3).",
    )


def test_where_all_have_as_many_none_is_called_the_most():
    rows = changes(*(("country", str(n), f"C{n}", 1, 1) for n in range(5)))
    assert findings.sentences(activity(1, 1), rows, MONTH) == (
        "1 item was published in March 2022, as many as in February 2022.",
        "5 countries have the most items, among them C0 (1), C1 (1) and C2 (1).",
        "No items were linked to a donor.",
    )


row = st.tuples(st.sampled_from(KINDS), st.integers(0, 9), st.integers(0, 9))


@pytest.mark.parametrize("language", words.LOCALES)
@settings(deadline=None)  # the first call reads the words
@given(then=st.integers(0, 30), now=st.integers(0, 30), rows=st.lists(row, max_size=12))
def test_every_number_is_one_of_the_frame(language, then, now, rows):
    frame = changes(*((kind, str(n), f"Name{'abcdefghijkl'[n]}", items, before) for n, (kind, items, before) in enumerate(rows)))
    with words.speaking(language):
        said = " ".join(findings.sentences(activity(then, now), frame, MONTH))
    known = {then, now, abs(now - then), 2022, *frame["items"], *frame["items_before"]}
    known |= {frame.filter(pl.col("kind") == kind, pl.col("items") > 0).height for kind in KINDS}
    assert {int(figure) for figure in re.findall(r"\d+", said)} <= known
    for kind, *_, label, items, before in ((r["kind"], r["label"], r["items"], r["items_before"]) for r in frame.to_dicts()):
        if f" {label}, " in said and kind != "category":
            assert items != before, "only what moved is said to have moved"
