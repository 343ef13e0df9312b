"""Shapes of pages one by one. Layouts: test_parse_variants.py; what cannot be used: test_parse_bad_input.py."""

import json
import textwrap
from datetime import date

import pytest

from pipelines.parse import as_json, parse_document

RECEIVED = date(2026, 11, 24)

BODY = [
    "Twenty officers of the coast guard ended a course on rescue at sea this week.",
    "The course was the third of its kind. It was paid for by the harbour fund.",
    "A fourth one will follow in autumn, and places are still free.",
]


def parsed(*lines, gap="\n\n"):
    return parse_document(gap.join(lines).encode(), RECEIVED)


def only(found):
    assert len(found.records) == 1, found
    return found.records[0]


# Articles


def test_article():
    found = parsed("Field Diary", "Coast guards of two islands learn to rescue", "7 May 2021", *BODY)
    record = only(found)
    assert found.shape == "article"
    assert (record.category, record.title) == ("Field Diary", "Coast guards of two islands learn to rescue")
    assert (record.published_on, record.teaser, record.body) == (date(2021, 5, 7), BODY[0], "\n\n".join(BODY))


def test_article_with_subheadings_is_one_record():
    lines = [BODY[0], "Who taught", BODY[1], "What comes next", BODY[2]]
    record = only(parsed("Coast guards of two islands learn to rescue", "7 May 2021", *lines))
    assert record.body == "\n\n".join(lines)


def test_article_under_menus():
    record = only(parsed("Home > News > Detail", "News - Detail", "Coast guards of two islands learn", "7 May 2021", *BODY))
    assert record.title == "Coast guards of two islands learn"


def test_article_whose_date_follows_its_lead():
    record = only(parsed("Coast guards of two islands learn", BODY[0], "Published: 7 May 2021", *BODY[1:]))
    assert (record.title, record.published_on) == ("Coast guards of two islands learn", date(2021, 5, 7))
    assert record.body == "\n\n".join(BODY)


def test_article_with_date_and_headline_on_one_line():
    record = only(parsed(" date 2021-05-07 Coast guards: “ A course on rescue at sea ” ends", *BODY))
    assert (record.title, record.published_on) == ("Coast guards: “ A course on rescue at sea ” ends", date(2021, 5, 7))


@pytest.mark.parametrize(
    ("dateline", "place", "day"),
    [
        ("PORT LUNE 7 May 2021 -- ", "PORT LUNE", date(2021, 5, 7)),
        ("Port Lune, 7 May 2021 – ", "Port Lune", date(2021, 5, 7)),
        ("Port Lune, May 7, 2021. ", "Port Lune", date(2021, 5, 7)),
        ("(Port Lune, 7 May 2021) – ", "Port Lune", date(2021, 5, 7)),
        ("Port Lune and Saint-Aubin, 7 May 2021: ", "Port Lune and Saint-Aubin", date(2021, 5, 7)),
        ("Port Lune, Islandia: ", "Port Lune, Islandia", None),
    ],
)
def test_article_with_a_dateline_only(dateline, place, day):
    record = only(parsed("Coast guards of two islands learn", dateline + BODY[0], *BODY[1:]))
    assert (record.place, record.published_on) == (place, day)
    assert record.teaser == dateline + BODY[0]


def test_dateline_with_an_impossible_day():
    record = only(parsed("Coast guards of two islands learn", "Port Lune, 31st November 2019. " + BODY[0], *BODY[1:]))
    assert (record.published_on, record.date_words) == (None, "31st November 2019")
    assert record.date_flaw


def test_label_between_headline_and_text():
    record = only(
        parsed("Coast guards of two islands learn", "RSS - Press Release", "PORT LUNE 7 May 2021 -- " + BODY[0], BODY[1])
    )
    assert (record.category, record.title) == ("Press Release", "Coast guards of two islands learn")


def test_other_items_below_an_article():
    article = ["Coast guards of two islands learn", "7 May 2021", *BODY]
    dated = ["A new quay for fishing boats", "3 May 2021", "The quay of Port Lune is open and free of charge for small boats."]
    found = parsed(*article, "Share:", "Other news", *dated)
    assert [record.title for record in found.records] == [article[0], dated[0]]
    assert found.records[0].body == "\n\n".join(BODY)
    undated = "The quay of Port Lune is open to all, and the harbour office expects..."
    found = parsed(*article, "Other news", "Ports", undated)
    assert [piece.text for piece in found.quarantined] == [undated]
    assert found.quarantined[0].line == 15
    assert "another item" in found.quarantined[0].reason


# Listings without dates


def test_headlines_over_texts():
    found = parsed(
        "Stories of 2019", *[line for number in "123" for line in (f"A course for coast guards, part {number}", BODY[1])]
    )
    assert found.shape == "listing: title, teaser"
    assert [record.title[-1] for record in found.records] == ["1", "2", "3"]
    assert len(found.furniture) == 1


def test_two_headlines_need_a_mark():
    lines = ["A course for coast guards", BODY[1] + " Read more", "A new quay for fishing boats", BODY[2] + " Read more"]
    assert [record.teaser for record in parsed(*lines).records] == BODY[1:]
    assert parsed(*[line.removesuffix(" Read more") for line in lines]).shape is None


def test_texts_with_datelines():
    found = parsed("Port Lune, May 2021. " + BODY[1], "Saint-Aubin, May 2021. " + BODY[2], BODY[0])
    assert [record.place for record in found.records] == ["Port Lune", "Saint-Aubin", None]
    assert not any(record.published_on for record in found.records)


def test_tags_over_texts():
    found = parsed("Ports\nIslandia", BODY[1] + "..", "Rescue", BODY[2] + "..")
    assert [record.topics for record in found.records] == ["Ports; Islandia", "Rescue"]
    assert not any(record.title for record in found.records)


def test_read_more_lets_texts_have_several_paragraphs_and_headings_stand_between():
    found = parsed("Year 2019", "May", "A course for coast guards", *BODY, "Read more", "June", "A quay", BODY[1] + " Read more")
    assert [(record.title, record.teaser) for record in found.records] == [
        ("A course for coast guards", BODY[0]),
        ("A quay", BODY[1]),
    ]
    assert [piece.text for piece in found.quarantined] == ["June"]


def test_months_in_the_place_of_days():
    items = [line for month in ("May", "June") for line in (f"A course for coast guards in {month}", f"{month} 2021", BODY[1])]
    records = parsed(*items).records
    rows = [(record.title, record.published_on, record.date_words) for record in records]
    assert rows == [(items[0], None, "May 2021"), (items[3], None, "June 2021")]
    assert all("no day" in record.date_flaw for record in records)


def test_one_date_on_a_listing_is_the_pages_own():
    pairs = [line for number in "123" for line in (f"A course for coast guards, part {number}", BODY[1] + " Read more")]
    found = parsed("Stories of 2019", *pairs, "Last updated: 3 May 2020")
    assert len(found.records) == 3


# Fields


def test_fields_in_any_order_and_missing():
    text = (
        "Newsroom\nNews and press releases\n"
        "Coast guards learn\nPublishing date: 7 May 2021\nContent type: News\nWhere we are: Mission to Islandia (closed)\n"
        f"What we do: Ports, Rescue at sea\n{BODY[0]}\n"
        f"A new quay is open\nWhere we are: Mission to Islandia\nPublishing date: 5 May 2021\n{BODY[1]}\n"
        "Third item without a text\nPublishing date: 3 May 2021\nContent type: Press release\nWhere we are: Missi"
    )
    found = parse_document(text.encode(), RECEIVED)
    rows = [(r.category, r.title, r.place, r.topics, r.teaser) for r in found.records]
    assert rows == [
        ("News", "Coast guards learn", "Mission to Islandia (closed)", "Ports; Rescue at sea", BODY[0]),
        (None, "A new quay is open", "Mission to Islandia", None, BODY[1]),
        ("Press release", "Third item without a text", "Missi", None, None),
    ]
    assert [r.published_on.day for r in found.records] == [7, 5, 3]


def test_a_field_that_recurs_below_the_texts():
    items = [f"Item number {n} about ports\n{n} May 2021\n{BODY[1]}\nTopics: Ports; Fish {n}" for n in (3, 2, 1)]
    records = parsed(*items).records
    assert [record.topics for record in records] == ["Ports; Fish 3", "Ports; Fish 2", "Ports; Fish 1"]
    assert {record.teaser for record in records} == {BODY[1]}


def test_a_field_alone_is_a_stamp_where_other_items_have_it_among_several():
    text = (
        f"Coast guards learn\nPublishing date: 7 May 2021\nContent type: News\n{BODY[0]}\n"
        f"A statement on fishing rights\nContent type: Press release\n{BODY[1]}\n"
        f"A new quay is open\nPublishing date: 5 May 2021\nContent type: News\n{BODY[2]}\n"
    )
    records = parse_document(text.encode(), RECEIVED).records
    assert [(r.category, r.title, r.teaser) for r in records] == [
        ("News", "Coast guards learn", BODY[0]),
        ("Press release", "A statement on fishing rights", BODY[1]),
        ("News", "A new quay is open", BODY[2]),
    ]


@pytest.mark.parametrize(
    ("beside", "category", "place"),
    [("Vienna, {}", None, "Vienna"), ("{}, Port Lune", None, "Port Lune"), ("Field diary | {}", "Field diary", None),
     ("{} • Press Release", "Press Release", None), ("By A. Writer | {}", None, None)],
)  # fmt: skip
def test_words_beside_a_day(beside, category, place):
    items = [line for day in (7, 5) for line in (f"Coast guards learn on {day} ships", beside.format(f"{day} May 2021"), BODY[1])]
    records = parsed(*items).records
    assert [(r.category, r.place, r.published_on.day) for r in records] == [(category, place, 7), (category, place, 5)]


def test_lines_broken_at_a_fixed_width():
    item = "A course for coast guards ends\n\n{} May 2021\n\n" + textwrap.fill(" ".join(BODY), 60)
    found = parsed(item.format(7), item.format(5))
    assert [record.teaser for record in found.records] == [" ".join(BODY)] * 2


def test_several_fields_on_one_line():
    line = "Publishing date: {} May 2021 | Content type: News | Where we are: Mission to Islandia"
    items = [text for day in (7, 5) for text in (f"Coast guards learn on {day} ships", line.format(day), BODY[1])]
    rows = [(r.published_on.day, r.category, r.place) for r in parsed(*items).records]
    assert rows == [(7, "News", "Mission to Islandia"), (5, "News", "Mission to Islandia")]


def test_words_where_a_date_should_stand():
    record = only(parsed("Coast guards learn", "Publishing date: soon\nContent type: News", BODY[0], gap="\n"))
    assert (record.published_on, record.date_words) == (None, "soon")
    assert "no day" in record.date_flaw


# Feeds and registers


def test_feed_in_one_run():
    item = "{} +0200 Project News: Coast guards, part {} https://news.example.org//a/{} Twenty officers ended a course... {}"
    text = "Example https://news.example.org NEWS en " + " ".join(
        item.format(day, n, n, BODY[1]) for n, day in enumerate(["Fri, 07 May 2021 11:06:39", "Mon, 03 May 2021 09:00:00"])
    )
    found = parsed(text, BODY[2])
    assert [(r.category, r.title, r.published_on) for r in found.records] == [
        ("Project News", "Coast guards, part 0", date(2021, 5, 7)),
        ("Project News", "Coast guards, part 1", date(2021, 5, 3)),
    ]
    assert found.records[0].url == "https://news.example.org//a/0"
    assert found.records[1].teaser == "Twenty officers ended a course..."
    assert found.records[1].body.endswith(BODY[2])


@pytest.mark.parametrize("gap", ["\n", "\n\n", " "])
def test_a_register_is_not_news(gap):
    found = parsed(
        "Safe Harbours (SH)", "Objective: to make ports safe.", "Donor: European Union",
        "Duration: October 2016-November 2017", "Countries: Austria, Serbia", gap=gap,
    )  # fmt: skip
    assert (found.shape, found.records, found.quarantined) == ("project sheet", [], [])
    (sheet,) = found.sheets
    assert sheet.title == "Safe Harbours (SH)"
    assert sheet.fields == [
        ("Objective", "to make ports safe."),
        ("Donor", "European Union"),
        ("Duration", "October 2016-November 2017"),
        ("Countries", "Austria, Serbia"),
    ]


def test_a_field_may_stand_above_its_words_and_a_page_may_hold_several_sheets():
    found = parsed(
        "Safe Harbours", "Donor:", "European Union", "Duration", "2016-2017", "Objective", "Safe ports.", "And fast ones.",
        "Deep Lakes", "Donor:", "Norway", "Duration", "2018-2019", "Objective", "Clean lakes.", gap="\n",
    )  # fmt: skip
    assert [(sheet.title, dict(sheet.fields)) for sheet in found.sheets] == [
        ("Safe Harbours", {"Donor": "European Union", "Duration": "2016-2017", "Objective": "Safe ports.\nAnd fast ones."}),
        ("Deep Lakes", {"Donor": "Norway", "Duration": "2018-2019", "Objective": "Clean lakes."}),
    ]


def test_a_header_is_furniture():
    found = parsed("Shape: date 5 May 2020, label In Focus", "---", "Coast guards learn", "7 May 2021", BODY[0], gap="\n")
    assert (only(found).title, len(found.furniture)) == ("Coast guards learn", 2)


def test_as_json():
    found = parsed("Coast guards learn", "7 May 2021", BODY[0], "The qu", "3 May 2021", "A quay", gap="\n")
    row = as_json("page.txt", found)
    assert json.loads(json.dumps(row)) == row
    assert row["id"] == "page.txt"
    assert row["records"][0] == {
        "line": 1, "category": None, "title": "Coast guards learn", "published_on": "2021-05-07", "date_words": "7 May 2021",
        "date_flaw": None, "teaser": BODY[0], "body": None, "url": None, "place": None, "topics": None,
    }  # fmt: skip
