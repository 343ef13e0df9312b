"""One newsroom's items in many layouts, languages and encodings: each must come out the same."""

from dataclasses import dataclass
from datetime import date

import pytest

from pipelines.parse import Record, parse_document

RECEIVED = date(2026, 11, 24)


@dataclass(frozen=True)
class News:
    label: str
    title: str
    day: date
    teaser: str


ITEMS = [
    News(
        "Project News",
        "Harbour police of two towns train together",
        date(2022, 3, 18),
        "Forty officers from Port Lune and Saint-Aubin spent a week on board. The LANTERN project paid for fuel and teachers.",
    ),
    News(
        "In Focus",
        "What a work permit costs: a new study",
        date(2022, 3, 7),
        "Fees differ by a factor of ten between neighbours, our study finds. It proposes one table for the whole region.",
    ),
    News(
        "Press Release",
        "Ministers agree on a shared visa desk",
        date(2021, 11, 30),
        "Six ministers signed the agreement after two years of talks, and the desk is to open its doors in spring.",
    ),
]


def day_month_year(item: News) -> str:
    return f"{item.day:%d %B %Y}"


def page(write) -> str:
    return "\n\n".join(write(item) for item in ITEMS) + "\n"


def parsed(text: str | bytes, **how) -> list[Record]:
    content = text if isinstance(text, bytes) else text.encode()
    return parse_document(content, RECEIVED, **how).records


def seen(records: list[Record], *columns: str) -> list[tuple]:
    return [tuple(getattr(record, column) for column in columns) for record in records]


def wanted(*columns: str) -> list[tuple]:
    names = {"category": "label", "published_on": "day"}
    return [tuple(getattr(item, names.get(column, column)) for column in columns) for item in ITEMS]


ALL = ("category", "title", "published_on", "teaser")
UNLABELLED = ALL[1:]
UNTITLED = ALL[2:]

LAYOUTS = {
    "teaser twice": (ALL, lambda i: f"{i.label}\n{i.title}\n\n{day_month_year(i)}\n\n{i.teaser}\n\n{i.teaser}"),
    "teaser once": (ALL, lambda i: f"{i.label}\n{i.title}\n\n{day_month_year(i)}\n\n{i.teaser}"),
    "repeat cut in a word": (ALL, lambda i: f"{i.label}\n{i.title}\n\n{day_month_year(i)}\n\n{i.teaser}\n\n{i.teaser[:61]}"),
    "repeat cut with dots": (ALL, lambda i: f"{i.label}\n{i.title}\n\n{day_month_year(i)}\n\n{i.teaser[:61]}...\n\n{i.teaser}"),
    "both on one line": (ALL, lambda i: f"{i.label}\n{i.title}\n\n{day_month_year(i)}\n\n{i.teaser} {i.teaser}"),
    "no labels": (UNLABELLED, lambda i: f"{i.title}\n\n{day_month_year(i)}\n\n{i.teaser}\n\n{i.teaser}"),
    "no labels, teaser once": (UNLABELLED, lambda i: f"{i.title}\n\n{day_month_year(i)}\n\n{i.teaser}"),
    "no blank lines": (ALL, lambda i: f"{i.label}\n{i.title}\n{day_month_year(i)}\n{i.teaser}"),
    "blank lines everywhere": (ALL, lambda i: f"{i.label}\n\n\n{i.title}\n\n \n\n{day_month_year(i)}\n\n\t\n{i.teaser}\n\n\n"),
    "label in the headline": (ALL, lambda i: f"{i.label}: {i.title}\n{day_month_year(i)}\n{i.teaser}"),
    "label beside the date": (ALL, lambda i: f"{i.title}\n{i.label} | {day_month_year(i)}\n{i.teaser}"),
    "label after the date": (ALL, lambda i: f"{i.title}\n{day_month_year(i)} · {i.label}\n{i.teaser}"),
    "date first": (UNLABELLED, lambda i: f"{day_month_year(i)}\n{i.title}\n{i.teaser}"),
    "date, label, title": (ALL, lambda i: f"{day_month_year(i)}\n{i.label}\n{i.title}\n{i.teaser}"),
    "date last": (UNLABELLED, lambda i: f"{i.title}\n{i.teaser}\n{i.day:%-d %b, %Y}"),
    "label and date last": (ALL, lambda i: f"{i.label}\n{i.title}\n\n{i.teaser}\n\n{i.day:%-d %b, %Y}"),
    "date after the teaser's end": (UNLABELLED, lambda i: f"{i.title}\n{i.teaser} {i.day:%-d %b, %Y}"),
    "date in brackets": (UNLABELLED, lambda i: f"{i.title} ({day_month_year(i)})\n{i.teaser}"),
    "date before the teaser": (UNLABELLED, lambda i: f"{i.title}\n\n{i.day:%d.%m.%Y} – {i.teaser}"),
    "date before the headline": (UNLABELLED, lambda i: f"{i.day:%d.%m.%Y} {i.title}\n{i.teaser}"),
    "no headlines": (UNTITLED, lambda i: f"{day_month_year(i)}\n{i.teaser}"),
    "no headlines, dots": (UNTITLED, lambda i: f"{i.day:%d.%m.%Y}\n{i.teaser}"),
    "no headlines, date last": (UNTITLED, lambda i: f"{i.teaser}\n{day_month_year(i)}"),
    "released": (UNTITLED, lambda i: f"Released {day_month_year(i)}\n{i.teaser}"),
    "published on": (UNLABELLED, lambda i: f"{i.title}\nPublished on: {i.day:%d/%m/%Y}\n{i.teaser}"),
    "published on, without colon": (UNLABELLED, lambda i: f"{i.title}\nPublished on {i.day:%B %-d, %Y}\n{i.teaser}"),
    "fields": (ALL, lambda i: f"{i.title}\nPublishing date: {day_month_year(i)}\nContent type: {i.label}\n{i.teaser}"),
    "fields first": (ALL, lambda i: f"Date: {i.day}\nCategory: {i.label}\n{i.title}\n{i.teaser}"),
    "every field named": (ALL, lambda i: f"Title: {i.title}\nDate: {i.day}\nCategory: {i.label}\nSummary: {i.teaser}"),
    "value under the field's name": (UNLABELLED, lambda i: f"{i.title}\nPublished on:\n{day_month_year(i)}\n{i.teaser}"),
    "read more": (ALL, lambda i: f"{i.label}\n{i.title}\n{day_month_year(i)}\n{i.teaser} Read more"),
    "read more on its line": (ALL, lambda i: f"{i.label}\n{i.title}\n{day_month_year(i)}\n{i.teaser}\nRead more »"),
    "headline twice": (ALL, lambda i: f"{i.label}\n{i.title}\n{i.title}\n{day_month_year(i)}\n{i.teaser}"),
    "bullets": (ALL, lambda i: f"- **{i.label}**\n- {i.title}\n- {day_month_year(i)}\n- {i.teaser}"),
    "markdown": (
        ALL,
        lambda i: f"_{i.label}_\n## [{i.title}](https://news.example.org/{i.day})\n*{day_month_year(i)}*\n\n{i.teaser}",
    ),
    "ruled": (ALL, lambda i: f"{i.label}\n{i.title}\n{day_month_year(i)}\n{i.teaser}\n---"),
    "weekday": (UNLABELLED, lambda i: f"{i.title}\n{i.day:%A, %d %B %Y}\n{i.teaser}"),
    "ISO": (UNLABELLED, lambda i: f"{i.title}\n{i.day}\n{i.teaser}"),
    "time": (UNLABELLED, lambda i: f"{i.title}\n{i.day:%a}, {i.day:%m/%d/%Y} - 10:08\n{i.teaser}"),
    "slashes": (UNLABELLED, lambda i: f"{i.title}\n{i.day:%d/%m/%Y}\n{i.teaser}"),
    "place and date": (UNLABELLED, lambda i: f"{i.title}\nVienna, {day_month_year(i)}\n{i.teaser}"),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name):
    columns, write = LAYOUTS[name]
    assert seen(parsed(page(write)), *columns) == wanted(*columns)


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_under_menus_and_over_pagination(name):
    columns, write = LAYOUTS[name]
    above = "Skip to main content\nMenu\nHome > News\nWe use cookies to improve this site. Accept all cookies\nLatest news\n\n"
    below = "\n« Previous\n1 2 3 … 14\nPage 2 of 14\nNext »\nLoading...\n© 2022 An Organisation. All rights reserved.\n"
    found = parse_document((above + page(write) + below).encode(), RECEIVED)
    assert seen(found.records, *columns) == wanted(*columns)
    assert not found.quarantined
    assert len(found.furniture) >= 9


# Rules between items and a rule under a header can't be told apart.
@pytest.mark.parametrize("name", [name for name in LAYOUTS if name != "ruled"])
def test_layout_under_a_header(name):
    columns, write = LAYOUTS[name]
    assert seen(parsed("Saved on 3 May 2022, shape unknown\n---\n" + page(write)), *columns) == wanted(*columns)


SEED_LIKE = page(LAYOUTS["teaser twice"][1])
CURLY = SEED_LIKE.replace("LANTERN", "“LANTERN”").replace("desk", "café")


@pytest.mark.parametrize(
    "content",
    [
        CURLY.encode("utf-8-sig"),
        CURLY.encode("utf-16"),
        CURLY.encode("utf-16-le"),
        CURLY.encode("utf-16-be"),
        CURLY.encode("utf-32"),
        CURLY.encode("cp1252"),
        CURLY.encode().decode("latin-1").encode(),
        CURLY.replace("\n", "\r\n").encode(),
        CURLY.replace("\n", "\r").encode(),
        CURLY.replace("\n\n", "\r\n\n").encode(),
        CURLY.replace("\n", "\u2028").encode(),
        CURLY.replace(" ", "\u00a0").encode(),
        CURLY.replace(" ", "\t ").encode(),
        CURLY.replace("officers", "offi\u00adcers\u200b").encode(),
        CURLY.replace("é", "e\u0301").encode(),
        (CURLY + "é").encode()[:-1],
    ],
    ids=[
        "byte-order mark", "UTF-16", "UTF-16 LE without mark", "UTF-16 BE without mark", "UTF-32", "cp1252", "mojibake", "CRLF",
        "CR", "mixed line ends", "line separators", "no-break blanks", "tabs", "soft hyphens", "decomposed", "cut in a character",
    ],
)  # fmt: skip
def test_encoding(content):
    records = parsed(content)
    assert [(r.category, r.published_on) for r in records] == wanted("category", "published_on")
    assert records[0].teaser == ITEMS[0].teaser.replace("LANTERN", "“LANTERN”")
    assert records[2].title == "Ministers agree on a shared visa café"


LANGUAGES = {
    "fr": ("Communiqué de presse", "La police portuaire s’entraîne", "18 mars 2022", "1er décembre 2021", "Lire la suite"),
    "de": ("Pressemitteilung", "Die Hafenpolizei übt gemeinsam", "18. März 2022", "1. Dezember 2021", "Weiterlesen"),
    "it": ("Comunicato stampa", "La polizia del porto si addestra", "venerdì 18 marzo 2022", "1 dicembre 2021", "Leggi tutto"),
    "es": ("Nota de prensa", "La policía del puerto se entrena", "18 de marzo de 2022", "1 de diciembre de 2021", "Leer más"),
    "ru": ("Пресс-релиз", "Портовая полиция учится вместе", "18 марта 2022 г.", "1 декабря 2021 г.", "Подробнее"),
    "ar": ("بيان صحفي", "شرطة الميناء تتدرب معا", "١٨ مارس ٢٠٢٢", "1 ديسمبر 2021", "اقرأ المزيد"),
    "pt": ("Comunicado de imprensa", "A polícia do porto treina", "18 de março de 2022", "1 de dezembro de 2021", "Leia mais"),
    "tr": ("Basın Bülteni", "Liman polisi birlikte eğitim alıyor", "18 Mart 2022 Cuma", "1 Aralık 2021 Çarşamba", "Devamını oku"),
    "uk": ("Пресреліз", "Портова поліція навчається разом", "18 березня 2022", "1 грудня 2021 року", "Читати далі"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_language(language):
    label, title, day, other_day, more = LANGUAGES[language]
    teaser = f"{title}, 24: {title.lower()}, 365 + {title.upper()}."
    text = "\n".join([label, title, day, teaser, more, "", label, title + " 2", other_day, teaser, more])
    records = parsed(text)
    assert seen(records, *ALL) == [
        (label, title, date(2022, 3, 18), teaser),
        (label, title + " 2", date(2021, 12, 1), teaser),
    ]


def test_unknown_labels_are_found_by_their_place():
    def write(item):
        return f"Notes from {item.label.split()[0]}\n{item.title}\n\n{day_month_year(item)}\n\n{item.teaser}\n\n{item.teaser}"

    assert [r.category for r in parsed(page(write))] == ["Notes from Project", "Notes from In", "Notes from Press"]


def test_unknown_label_that_recurs_is_found_on_the_first_item_too():
    def write(item):
        return f"Field diary\n{item.title}\n{day_month_year(item)}\n{item.teaser}"

    assert [r.category for r in parsed(page(write))] == ["Field diary"] * 3


def test_teaser_of_two_paragraphs_shown_twice():
    first, second = ITEMS[0].teaser.split(". ")

    def write(item):
        text = f"{first}.\n\n{second}" if item is ITEMS[0] else item.teaser
        return f"{item.label}\n{item.title}\n\n{day_month_year(item)}\n\n{text}\n\n{text}"

    assert seen(parsed(page(write)), *ALL) == wanted(*ALL)


@pytest.mark.parametrize("letters", [1, 2, 4, 17, 60])
def test_last_repeat_cut_off_with_the_page(letters):
    text = SEED_LIKE.rstrip("\n")
    text = text[: text.rindex(ITEMS[2].teaser) + letters]
    assert seen(parsed(text), *ALL) == wanted(*ALL)


def test_last_record_of_a_page_cut_off_is_kept_as_it_stands():
    text = SEED_LIKE[: SEED_LIKE.index(ITEMS[2].teaser) + 18]
    assert seen(parsed(text), "title", "teaser")[2] == (ITEMS[2].title, ITEMS[2].teaser[:18])


def test_a_label_may_be_missing_anywhere():
    for missing in ITEMS:
        records = parsed(page(lambda i, m=missing: LAYOUTS["no labels" if i is m else "teaser twice"][1](i)))
        assert seen(records, *UNLABELLED) == wanted(*UNLABELLED)
        assert [r.category for r in records] == [None if item is missing else item.label for item in ITEMS]


def test_a_headline_may_be_missing_under_its_label():
    records = parsed(page(lambda i: LAYOUTS["teaser twice"][1](i).replace(ITEMS[1].title + "\n", "")))
    assert seen(records, "category", "published_on", "teaser") == wanted("category", "published_on", "teaser")
    assert [record.title for record in records] == [ITEMS[0].title, None, ITEMS[2].title]


def test_a_repeat_may_end_inside_the_first_of_two_paragraphs():
    first, second = ITEMS[0].teaser.split(". ")

    def write(item):
        if item is ITEMS[0]:
            return f"{item.label}\n{item.title}\n\n{day_month_year(item)}\n\n{first}.\n\n{second}\n\n{first[:33]}"
        return LAYOUTS["no labels"][1](item)

    assert seen(parsed(page(write)), *UNLABELLED) == wanted(*UNLABELLED)


def test_words_of_a_headline_before_its_colon_are_no_label():
    def write(item):
        return f"Report: {item.title}\n{day_month_year(item)}\n{item.teaser}"

    assert seen(parsed(page(write)), "category", "title") == [(None, f"Report: {item.title}") for item in ITEMS]


def test_a_date_may_be_missing():
    def write(item):
        text = LAYOUTS["teaser twice"][1](item)
        return text.replace("\n07 March 2022\n", "") if item is ITEMS[1] else text

    records = parsed(page(write))
    assert seen(records, "category", "title", "teaser") == wanted("category", "title", "teaser")
    assert records[1].published_on is None


def test_a_teaser_may_be_missing():
    def write(item):
        return f"{item.title}\n{day_month_year(item)}" + ("" if item is ITEMS[1] else f"\n{item.teaser}")

    records = parsed(page(write))
    assert seen(records, "title", "published_on") == wanted("title", "published_on")
    assert records[1].teaser is None


def test_headlines_only():
    records = parsed(page(lambda i: f"{day_month_year(i)}\n{i.title}"))
    assert seen(records, "title", "published_on") == wanted("title", "published_on")


def test_month_first_by_setting_and_by_the_page():
    def write(item):
        return f"{item.title}\n{item.day:%m/%d/%Y}\n{item.teaser}"

    ambiguous = "\n".join(["A headline about a port", "03/07/2022", ITEMS[0].teaser])
    assert parsed(ambiguous)[0].published_on == date(2022, 7, 3)
    assert parsed(ambiguous, day_first=False)[0].published_on == date(2022, 3, 7)
    assert seen(parsed(page(write)), "published_on") == wanted("published_on")


@pytest.mark.parametrize(
    ("words", "flaw"),
    [
        ("31st November 2019", "no such day"),
        ("30.02.2020", "no such day"),
        ("3 May 2031", "after 24 November 2026"),
        ("1 May 1822", "before"),
    ],
)
def test_a_date_that_is_not_believed(words, flaw):
    records = parsed(SEED_LIKE.replace("07 March 2022", words))
    assert (records[1].published_on, records[1].date_words) == (None, words)
    assert flaw in records[1].date_flaw
    assert records[1].title == ITEMS[1].title


def test_tomorrow_is_believed_for_the_time_zones():
    assert parsed(SEED_LIKE.replace("07 March 2022", "25 November 2026"))[1].published_on == date(2026, 11, 25)
