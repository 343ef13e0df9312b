"""Pages of HTML, feeds and data: what stands on them comes out, whatever they are built with."""

import html
import json
from datetime import date

import pytest

from pipelines.parse import Hints, parse_document
from pipelines.parse.markup.paging import next_address

RECEIVED = date(2026, 1, 1)
HERE = "https://harbour.example/news/"
ITEMS = [
    (
        "Project News",
        "Radios for the lake guard of Chad",
        date(2024, 3, 5),
        "Forty radios reached the guard at the lake this week.",
    ),
    (
        "In Focus",
        "What a border post needs: water & shade",
        date(2024, 2, 28),
        "Our team asked officers at eleven posts in the Sahel.",
    ),
    (
        "Press Release",
        "“Return is not the end”, say families in Kosovo",
        date(2024, 2, 1),
        "Families who came back met in Pristina.",
    ),
]


def page(body, head=""):
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>News | Harbour House</title>{head}</head><body>'
        '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About the house</a></li></ul></nav></header>'
        f"<main><h1>News</h1>{body}</main><footer><p>© 2024 Harbour House. All rights reserved, write at any time.</p></footer>"
        "</body></html>"
    )


def rows(label, title, day, teaser, at):
    return (
        f'<div class="views-row row-{at}"><div><span class="tag">{label}</span><span class="date">{day:%d %B %Y}</span></div>'
        f'<h3><a href="/n/{at}">{html.escape(title)}</a></h3><p>{teaser}</p><a href="/n/{at}">Read more</a></div>'
    )


def cards(label, title, day, teaser, at):
    return (
        f'<a class="card" href="/n/{at}"><img src="x.jpg" alt=""><span class="badge">{label}</span><h2>{html.escape(title)}</h2>'
        f'<time datetime="{day}T09:00">{day:%d.%m.%Y}</time><p>{teaser}</p></a>'
    )


def microdata(label, title, day, teaser, at):
    return (
        '<div itemscope itemtype="http://schema.org/Article"><h3><a href="/n/' + str(at) + '"><span itemprop="headline">'
        f'{html.escape(title)}</span></a></h3><time itemprop="datePublished" datetime="{day}">{day:%d.%m.%Y}</time>'
        f'<span class="cat">{label}</span><div itemprop="description">{teaser}</div></div>'
    )


def table_rows(label, title, day, teaser, at):
    return f'<tr><td>{day:%d %B %Y}</td><td><a href="/n/{at}">{html.escape(title)}</a><br>{teaser}</td><td>{label}</td></tr>'


def parsed(text, **hints):
    return parse_document(text.encode() if isinstance(text, str) else text, RECEIVED, hints=Hints(HERE, **hints))


@pytest.mark.parametrize("make", [rows, cards, microdata])
def test_a_listing_gives_each_item_whole_whatever_the_site_is_built_with(make):
    found = parsed(page("".join(make(*item, at) for at, item in enumerate(ITEMS))))
    assert [(one.category, one.title, one.published_on, one.teaser) for one in found.records] == ITEMS
    assert [one.url for one in found.records] == [f"https://harbour.example/n/{at}" for at in range(3)]
    assert found.quarantined == []


def test_rows_of_a_table_are_boxes_too():
    body = f"<table>{''.join(table_rows(*item, at) for at, item in enumerate(ITEMS))}</table>"
    assert [(one.title, one.published_on) for one in parsed(page(body)).records] == [(item[1], item[2]) for item in ITEMS]


def test_structured_data_of_a_listing_are_completed_by_what_the_page_shows():
    said = {"@graph": [{"@type": "NewsArticle", "headline": title, "datePublished": str(day)} for _, title, day, _ in ITEMS]}
    head = f'<script type="application/ld+json">{json.dumps(said)}</script>'
    found = parsed(page("".join(rows(*item, at) for at, item in enumerate(ITEMS)), head))
    assert found.shape == "structured data"
    assert [(one.category, one.url) for one in found.records] == [
        (item[0], f"https://harbour.example/n/{at}") for at, item in enumerate(ITEMS)
    ]


ARTICLE = (
    '<article><span class="tag">In Focus</span><h1>Radios for the lake guard of Chad</h1><p class="date">5 March 2024</p>'
    "<p>Forty radios reached the guard at the lake this week, and the guard put them to use on the same evening.</p>"
    "<p>They were paid for by Switzerland, and a second set will follow for the posts in the north of the lake.</p></article>"
)


def test_an_article_without_structured_data_is_read_from_its_words():
    (one,) = parsed(page(ARTICLE)).records
    assert (one.category, one.title, one.published_on) == ("In Focus", "Radios for the lake guard of Chad", date(2024, 3, 5))
    assert one.body.startswith("Forty radios") and "Switzerland" in one.body and "rights reserved" not in one.body


def test_an_article_with_structured_data_takes_its_text_from_the_page():
    head = (
        '<meta property="og:type" content="article"><meta property="og:title" content="Radios for the lake guard of Chad">'
        '<meta property="article:published_time" content="2024-03-05T08:00:00+01:00">'
    )
    (one,) = parsed(page(ARTICLE, head)).records
    assert one.published_on == date(2024, 3, 5) and one.url == HERE and "paid for by Switzerland" in one.body


def test_selectors_of_a_source_come_before_everything_else():
    body = "".join(
        f'<section><b class="t">{title}</b><i>{day:%d/%m/%Y}</i><u>{label}</u></section>' for label, title, day, _ in ITEMS
    )
    found = parsed(page(body), selectors={"item": "section", "title": ".t", "date": "i", "category": "u"})
    assert [(one.category, one.title, one.published_on) for one in found.records] == [item[:3] for item in ITEMS]


def test_a_page_without_news_is_quarantined_with_a_reason():
    found = parsed(page("<p>We are a house by the harbour.</p>"))
    assert not found.records and len(found.quarantined) == 1


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ('<link rel="next" href="?page=2">', "?page=2"),
        ('<a href="?page=2" rel="next">2</a>', "?page=2"),
        ('<a href="/old">The old site</a><a href="?p=3">Next page ›</a>', "?p=3"),
        ('<ul><li class="current">1</li><li><a href="?p=2">2</a></li><li><a href="?p=3">3</a></li></ul>', "?p=2"),
        ('<a href="?p=2">Weiter »</a>', "?p=2"),
        ('<a href="/next-steps">Next steps for the region</a>', None),
        ('<a href="javascript:more()">Next</a>', None),
    ],
)
def test_the_next_page_is_found(more, wanted):
    found = next_address(page(more), "https://harbour.example/news")
    assert found == (f"https://harbour.example/news{wanted}" if wanted else None)


RSS = """<?xml version="1.0" encoding="utf-8"?><!-- by hand --><rss version="2.0"><channel><title>House</title>
<item><title>Project News: Radios &amp; batteries for Chad</title><link>https://harbour.example/n/1</link>
<pubDate>Tue, 05 Mar 2024 08:00:00 +0100</pubDate>
<description>&lt;p&gt;Forty radios reached the guard. &lt;a href="/n/1"&gt;Read more&lt;/a&gt;&lt;/p&gt;</description></item>
<item><title>In Focus – Two</title><pubDate>28 Feb 2024</pubDate>
<description>Water and shade at eleven posts</description></item>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Radios for Chad</title><link href="https://harbour.example/n/1"/>
<published>2024-03-05T08:00:00Z</published><summary>Forty radios.</summary></entry></feed>"""


def test_a_feed_gives_its_entries_with_labels_apart_even_if_it_breaks_off():
    first, second = parsed(RSS).records
    assert (first.category, first.title, first.published_on) == ("Project News", "Radios & batteries for Chad", date(2024, 3, 5))
    assert first.teaser == "Forty radios reached the guard." and first.url == "https://harbour.example/n/1"
    assert (second.category, second.published_on) == ("In Focus", date(2024, 2, 28))
    assert parsed(ATOM).records[0].published_on == date(2024, 3, 5)


def test_a_feed_with_entities_from_outside_reads_nothing_of_this_machine():
    attack = RSS.replace("<rss", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss').replace("– Two", "Two &x; of them")
    assert "root:" not in str(parsed(attack))


def test_data_of_interfaces_are_recognised_by_their_form():
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"title": "Radios", "date_published": "2024-03-05", "url": "u"}],
    }
    post = {"title": {"rendered": "Radios &#038; batteries"}, "date": "2024-03-05T08:00:00", "link": "https://harbour.example/n/1",
            "excerpt": {"rendered": "<p>Forty radios.</p>"}, "content": {"rendered": "<p>Forty radios.</p><p>Paid by Norad.</p>"},
            "_embedded": {"wp:term": [[{"taxonomy": "category", "name": "In Focus"}]]}}  # fmt: skip
    report = {"fields": {"title": "Radios", "date": {"original": "2024-03-05T00:00:00+00:00"}, "body": "One.\n\nTwo.", "url": "u",
              "format": [{"name": "News and Press Release"}]}}  # fmt: skip
    assert parsed(json.dumps(feed)).records[0].published_on == date(2024, 3, 5)
    (one,) = parsed(json.dumps([post])).records
    assert (one.title, one.category, one.published_on) == ("Radios & batteries", "In Focus", date(2024, 3, 5))
    assert one.body == "Forty radios.\n\nPaid by Norad."
    (two,) = parsed(json.dumps({"data": [report]})).records
    assert (two.category, two.published_on) == ("News and Press Release", date(2024, 3, 5))


def test_a_table_is_read_by_the_columns_that_are_named():
    columns = {"Headline": "title", "Day": "date", "Kind": "category", "Words": "teaser"}
    text = "Headline;Day;Kind;Words\nRadios for Chad;05.03.2024;In Focus;=1+1 forty radios\n"
    (one,) = parsed(text.encode("cp1252"), columns=columns).records
    assert (one.title, one.published_on, one.category, one.teaser) == (
        "Radios for Chad",
        date(2024, 3, 5),
        "In Focus",
        "=1+1 forty radios",
    )
    (comma,) = parsed(
        'Headline,Words\n"Radios, boats; lights","One; two; three"\n', columns={"Headline": "title", "Words": "teaser"}
    ).records
    assert comma.title == "Radios, boats; lights"
    rows = {"total": 2, "items": [{"t": "Radios for Chad"}, {"t": "Lights for Niger", "d": "2024-03-05"}]}
    found = parsed(json.dumps(rows), columns={"t": "title", "d": "date"}).records
    assert [(one.title, one.published_on) for one in found] == [("Radios for Chad", None), ("Lights for Niger", date(2024, 3, 5))]
    missing = parsed(text, columns={"Title": "title"})
    assert "no column called Title; there are Headline, Day, Kind, Words" in missing.quarantined[0].reason
