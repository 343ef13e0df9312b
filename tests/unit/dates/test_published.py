"""Days of publication in every form, and days told in running text."""

from datetime import date

import polars as pl
import pytest

from pipelines.dates import events_of, find_events, validate
from pipelines.dates.events import CONFIDENCE
from pipelines.dates.published import leading, month_first, trailing, whole
from warehouse.tables import BY_NAME

RECEIVED = date(2026, 11, 24)


def published(words, day_first=True):
    day = whole(words)
    return validate(day, RECEIVED, day_first=day_first).on if day else "no date"


@pytest.mark.parametrize(
    "words",
    [
        "4 February 2022", "04 February 2022", "4 Feb 2022", "4 Feb, 2022", "4 Feb. 2022", "4th February 2022",
        "4 th February 2022", "4-Feb-2022", "February 4, 2022", "Feb 4 2022", "February 4th, 2022",
        "Friday, February 4, 2022", "Friday 4 February 2022", "Fri, 4 Feb 2022 11:06:39 +0200",
        "Fri, 04 Feb 2022 09:00:00 GMT", "4 February 2022, 10:30 am", "4 February 2022 at 10:30", "2022-02-04",
        "2022-02-04T10:08:00Z", "2022/02/04", "2022.02.04", "04.02.2022", "4. 2. 2022", "04/02/2022", "4/2/22",
        "04-02-2022", "4 février 2022", "vendredi 4 février 2022", "4. Februar 2022", "Freitag, 4. Februar 2022",
        "4. Feber 2022", "4 febbraio 2022", "4 de febrero de 2022", "viernes, 4 de febrero de 2022",
        "4 de fevereiro de 2022", "4 февраля 2022 г.", "4 лютого 2022 р.", "٤ فبراير ٢٠٢٢", "4 شباط 2022",
        "4 Şubat 2022", "4 Şubat 2022 Cuma", "4 lutego 2022", "4 februari 2022", "2022. február 4.", "2022年2月4日",
        "2022년 2월 4일",
    ],
)  # fmt: skip
def test_forms_of_one_day(words):
    assert published(words) == date(2022, 2, 4)


@pytest.mark.parametrize(
    "words",
    ["", "2022", "February 2022", "4 February", "14-16 February 2022", "4 Fortnight 2022", "1.4 million", "12/05", "Room 4 2022",
     "+43 1 504 4677 2022", "4 February 2022 was a day", "10:08", "Version 1.2.3.4"],
)  # fmt: skip
def test_what_is_no_day(words):
    assert published(words) == "no date"


@pytest.mark.parametrize(
    ("words", "day_first", "day"),
    [
        ("03/07/2022", True, date(2022, 7, 3)),
        ("03/07/2022", False, date(2022, 3, 7)),
        ("05/18/2018", True, date(2018, 5, 18)),  # there is no 18th month
        ("18/05/2018", False, date(2018, 5, 18)),
        ("Ven, 05/18/2018 - 10:08", True, date(2018, 5, 18)),
        ("Mer, 05/09/2018 - 10:08", True, date(2018, 5, 9)),  # the 5th of September was a Wednesday too: see below
        ("Gio, 05/10/2018 - 10:08", True, date(2018, 5, 10)),
        ("Do, 10.05.2018", False, date(2018, 5, 10)),
        ("Sonntag, 05.06.2022", False, date(2022, 6, 5)),
    ],
)
def test_order_of_day_and_month(words, day_first, day):
    if words.startswith("Mer"):
        # Both readings fall on that weekday, so the setting decides.
        assert published(words, day_first) == date(2018, 9, 5)
        assert published(words, not day_first) == day
    else:
        assert published(words, day_first) == day


def test_the_dates_of_a_page_settle_the_order():
    assert month_first([whole("05/18/2018"), whole("05/06/2018")]) is True
    assert month_first([whole("18/05/2018"), whole("05/06/2018")]) is False
    assert month_first([whole("05/06/2018")]) is None
    assert month_first([whole("18/05/2018"), whole("05/18/2018")]) is None


@pytest.mark.parametrize(
    ("words", "flaw"),
    [
        ("31st November 2019", "There is no such day"),
        ("29 February 2021", "There is no such day"),
        ("32.13.2020", "There is no such day"),
        ("26 November 2026", "lies after 24 November 2026"),
        ("3 May 1822", "before 1900"),
        ("5 listopada 2020", "5 October 2020 or 5 November 2020"),  # October in Croatian, November in Polish
    ],
)
def test_days_that_are_not_believed(words, flaw):
    found = validate(whole(words), RECEIVED)
    assert found.on is None
    assert found.words == words
    assert flaw in found.flaw


def test_a_weekday_settles_a_month_of_two_meanings():
    assert published("czwartek, 5 listopada 2020") == date(2020, 11, 5)


def test_days_before_and_after_other_words():
    day, rest = leading("04.02.2022 – The summit opens")
    assert (day.words, rest) == ("04.02.2022", " – The summit opens")
    before, day = trailing("The summit has ended. 9 Dec, 2022")
    assert (before, day.words) == ("The summit has ended. ", "9 Dec, 2022")
    assert leading("The summit opens 04.02.2022") is None
    assert trailing("9 Dec, 2022 the summit ended") is None


EVENTS = {
    # ranges and days with their year
    "on 14-16 September 2021 in Lomé": [("2021-09-14", "2021-09-16", "range_with_year")],
    "on 7- 9 June 2022": [("2022-06-07", "2022-06-09", "range_with_year")],
    "from 30 May to 2 June 2016": [("2016-05-30", "2016-06-02", "range_with_year")],
    "28 December 2021 – 3 January 2022": [("2021-12-28", "2022-01-03", "range_with_year")],
    "from 28 December to 3 January 2022": [("2021-12-28", "2022-01-03", "range_with_year")],
    "between 15 and 18 June 2020": [("2020-06-15", "2020-06-18", "range_with_year")],
    "September 14-16, 2021": [("2021-09-14", "2021-09-16", "range_with_year")],
    "on May 26, 2020, so": [("2020-05-26", "2020-05-26", "day_with_year")],
    "the 11-12th November 2024": [("2024-11-11", "2024-11-12", "range_with_year")],
    "on 1 December 2021.": [("2021-12-01", "2021-12-01", "day_with_year")],
    # the year nearest to publication
    "From 1-3 February, the": [("2022-02-01", "2022-02-03", "range_year_nearest")],
    "On 19 – 20 May, a": [("2022-05-19", "2022-05-20", "range_year_nearest")],
    "on 25th March with": [("2022-03-25", "2022-03-25", "day_year_nearest")],
    "on August 3 rd. The": [("2022-08-03", "2022-08-03", "day_year_nearest")],
    "on 20th of December": [("2021-12-20", "2021-12-20", "day_year_nearest")],
    "21 and 22 January": [("2022-01-21", "2022-01-22", "range_year_nearest")],
    # two days that do not follow each other are two events
    "26 and 29 January": [("2022-01-26", "2022-01-26", "day_year_nearest"), ("2022-01-29", "2022-01-29", "day_year_nearest")],
    "23-26 May and 7-9 June 2022": [
        ("2022-05-23", "2022-05-26", "range_year_nearest"), ("2022-06-07", "2022-06-09", "range_with_year")
    ],
    # months only as a range
    "June – December 2022": [("2022-06-01", "2022-12-31", "month_range_with_year")],
    "October 2016-November 2017": [("2016-10-01", "2017-11-30", "month_range_with_year")],
    "between March and May 2020": [("2020-03-01", "2020-05-31", "month_range_with_year")],
    "in March and May 2020": [],
    "in June 2022": [],
    "since 2022": [],
    # other languages
    "du 3 au 5 mars 2021": [("2021-03-03", "2021-03-05", "range_with_year")],
    "vom 3. bis 5. März 2021": [("2021-03-03", "2021-03-05", "range_with_year")],
    "del 3 al 5 de marzo de 2021": [("2021-03-03", "2021-03-05", "range_with_year")],
    "с 3 по 5 марта 2021 года": [("2021-03-03", "2021-03-05", "range_with_year")],
    # no days
    "31 April 2020": [],
    "14 may be enough": [],
    "a march of 40 march": [],
    "1,947 kg and 2.14 May": [],
    "at 16:44": [],
    "40 participants from 12 countries": [],
}  # fmt: skip


@pytest.mark.parametrize("text", EVENTS)
def test_events(text):
    found = find_events(text, date(2022, 2, 7))
    assert [(str(event.starts_on), str(event.ends_on), event.rule) for event in found] == EVENTS[text]
    assert all(text[event.start : event.end] == event.matched for event in found)


def test_without_publication_only_days_with_a_year_are_events():
    assert [event.matched for event in find_events("on 3 May, and on 4 May 2021", None)] == ["4 May 2021"]


def test_events_of_items_fill_their_table():
    items = pl.DataFrame(
        {
            "item_id": ["a", "b", "c"],
            "title": ["Course on 3 May 2021", None, "No day"],
            "text": ["It went on until 5 May.", "Held from 1-3 February.", ""],
            "published_on": [date(2021, 5, 9), None, date(2021, 1, 1)],
        }
    )
    found = events_of(items)
    assert found.columns == list(BY_NAME["item_events"].columns)
    assert found.select("item_id", "field", "matched").rows() == [("a", "title", "3 May 2021"), ("a", "text", "5 May")]
    assert set(found["confidence"]) <= set(CONFIDENCE.values())
    assert events_of(items.clear()).schema == found.schema
