"""Listings of HTML in the layouts that sites are built with: of each item its label, headline, day, teaser and address."""

import html
import random
from datetime import date, timedelta

import pytest

from pipelines.parse import Hints, parse_document

RECEIVED = date(2026, 1, 1)
HERE = "https://harbour.example/en/news/"
TITLES = (
    "Radios for the lake guard of Chad",
    "What a border post needs: water & shade",
    "“Return is not the end”, say families in Kosovo",
    "New centre for newcomers opens in Graz",
    "Study visit to Lisbon",
    "Job fair in Tunis brings 400 people together",
)
TEASERS = (
    "Forty radios reached the guard at the lake this week, and were put to use the same evening.",
    "Our team asked officers at eleven posts in the Sahel what they lack most. The answers are simple.",
    "Families who came back met in Pristina, and told ministers how the first year was.",
    "The centre gives advice in nine languages. It is funded by the City of Graz.",
    "Guests from Cabo Verde saw how a one-stop shop works.",
    "Thirty firms took part; every tenth guest left with an offer.",
)
LABELS = ("Project News", "In Focus", "Press Release")
ITEMS = [
    (LABELS[at % 3], title, date(2024, 3, 5) - timedelta(days=23 * at), TEASERS[at], f"/en/news/item-{at}")
    for at, title in enumerate(TITLES)
]

# The day by strftime, as {day:%d %B %Y}.
LAYOUTS = {
    "fields of their own": """
        <div class="views-row"><span>{day:%B %d, %Y}</span><div>{label}</div><div><a href="{url}">{title}</a></div>
        <div>{teaser}</div></div>""",
    "blog": """
        <article class="post"><a href="/category/x">{label}</a><h2><a href="{url}">{title}</a></h2>
        <div>Posted on <a href="{url}"><time>{day:%B %d, %Y}</time></a> by <a href="/author/a">Anna Admin</a></div>
        <div><p>{teaser} <a href="{url}">Continue reading →</a></p></div><a href="{url}#respond">Leave a comment</a></article>""",
    "leaf of a calendar": """
        <li class="item"><div><span>{day:%d}</span><span>{day:%b}</span><span>{day:%Y}</span></div>
        <div><span>{label}</span><h4><a href="{url}">{title}</a></h4><p>{teaser}</p></div></li>""",
    "card in a link": """
        <div class="col"><a href="{url}"><div><small>{day:%d %b %Y} | {label}</small><h5>{title}</h5>
        <p>{teaser}</p></div></a></div>""",
    "list of definitions": """
        <dt>{day:%d/%m/%Y}</dt><dd><strong>{label}</strong> <a href="{url}">{title}</a><br>{teaser}</dd>""",
    "headings and rules": """
        <h3><a href="{url}">{title}</a></h3><p>{day:%d %B %Y} – {label}</p><p>{teaser}</p><hr>""",
    "words for screen readers": """
        <div class="teaser"><p><span>{label}</span> <span>{day:%d %B %Y}</span></p><p><a href="{url}">{title}</a></p>
        <p>{teaser}</p><p><a href="{url}">Find out more<span> about {title}</span></a></p></div>""",
    "label glued to the headline": """
        <li class="n"><span>{day:%d %B %Y}</span><a href="{url}">{label}: {title}</a><span>{teaser}</span></li>""",
    "label in the heading": """
        <div class="n"><h3><span>{label}</span> <a href="{url}">{title}</a></h3>
        <p><em>{day:%d %B %Y}</em><br/>{teaser}</p></div>""",
    "day in the heading": """
        <div class="n"><h3>{day:%d.%m.%Y} <a href="{url}">{title}</a></h3><p>{label}</p><div>{teaser}</div></div>""",
    "whole card to click": """
        <div class="grid"><div>{day:%A, %d %B %Y}</div><h3>{title}</h3><div>{teaser}</div><span>{label}</span>
        <a href="{url}" aria-label="Read more about {title}"></a></div>""",
    "tags": """
        <div class="row"><h2><a href="{url}">{title}</a></h2><time>{day:%d %b %Y}</time><div>{label}</div><p>{teaser}</p>
        <ul><li><a href="/tag/a">Border management</a></li><li><a href="/tag/b">Visas</a></li></ul></div>""",
}
AROUND = {"list of definitions": "<dl>{}</dl>", "leaf of a calendar": "<ul>{}</ul>", "label glued to the headline": "<ul>{}</ul>"}


def body(name):
    return AROUND.get(name, "{}").format(
        "".join(
            LAYOUTS[name].format(label=label, title=html.escape(title), day=day, teaser=html.escape(teaser), url=url)
            for label, title, day, teaser, url in ITEMS
        )
    )


def page(content):
    return (
        '<!DOCTYPE html><html><head><title>News | Harbour House</title></head><body><nav><ul><li><a href="/work">Our work in the '
        'world</a></li></ul></nav><div class="crumbs"><a href="/">Home</a> » <a href="/en/news">News</a></div><div id="content">'
        f'<h1>News</h1><p>What our teams and partners have done of late.</p><div class="list">{content}</div>'
        '<ul class="pager"><li class="active"><span>1</span></li><li><a href="?page=2">2</a></li></ul></div>'
        '<aside><h2>Upcoming events</h2><ul><li><a href="/e/1">Conference in Vienna</a> 12 October 2024</li><li><a href="/e/2">'
        "Workshop of the region</a> 3 November 2024</li></ul></aside><footer><p>© 2024 Harbour House</p></footer></body></html>"
    )


def read(content):
    return parse_document(page(content).encode(), RECEIVED, hints=Hints(HERE))


def seen(parsed):
    return [
        (one.category, one.title, one.published_on, one.teaser, (one.url or "").removeprefix("https://harbour.example"))
        for one in parsed.records
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_item_comes_out_whole(layout):
    assert seen(read(body(layout))) == ITEMS


def test_further_short_lines_are_topics():
    assert {one.topics for one in read(body("tags")).records} == {"Border management; Visas"}


def test_an_item_put_forward_in_a_box_of_its_own_is_not_lost():
    first, rest = body("card in a link").split("</div></a></div>", 1)
    found = read(f"{first}</div></a></div>".replace('<div class="col">', '<div class="featured">') + rest)
    assert seen(found) == ITEMS


def test_an_article_with_other_news_below_is_an_article():
    paragraphs = "".join(f"<p>{teaser} {TEASERS[0]}</p>" for teaser in TEASERS)
    article = f"<h2>A year at the lake</h2><p>1 March 2024</p>{paragraphs}<h3>Related</h3>" + body("whole card to click")
    (one,) = read(article.replace("<h2>", "<h1>").replace("</h2>", "</h1>")).records
    assert one.published_on == date(2024, 3, 1) and all(teaser in one.body for teaser in TEASERS)


def test_a_page_that_lost_parts_on_its_way_is_read_or_told_of():
    chance = random.Random(5)
    for layout in LAYOUTS:
        whole = page(body(layout))
        for _ in range(15):
            begin, end = sorted(chance.sample(range(len(whole)), 2))
            found = parse_document((whole[:begin] + whole[end:]).encode(), RECEIVED, hints=Hints(HERE))
            assert found.records or found.quarantined
