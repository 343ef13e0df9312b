"""Whole documents of every form that the readers know: real ones from beside the project where they lie there, and built ones."""

import io
import json
from datetime import date, timedelta
from pathlib import Path
from random import Random

import polars as pl
import xlsxwriter

from tests.unit.registers import activity, iati

SHARED = Path(__file__).parents[2] / "../shared"
FOLDERS = ("corpus", "cases")
ENDINGS = {".txt": "text", ".html": "html", ".xml": "xml", ".json": "json", ".jsonl": "json", ".csv": "csv", ".xlsx": "xlsx"}

WORDS = "Thirty officers from Ghana and Togo met in Lomé to agree on joint patrols along the coast this week."
ITEMS = [
    {
        "title": f"Joint patrols & drills, week {n}",
        "date": str(date(2024, 3, 1) + timedelta(days=n)),
        "category": ("Project News", "Press Release")[n % 2],
        "text": f"{WORDS} It was meeting {n} of its kind.",
        "url": f"https://house.example/news/{n}",
    }
    for n in range(6)
]
COLUMNS = {"title": "title", "date": "date", "category": "category", "text": "body", "url": "url"}


def shared() -> list[tuple[str, str, bytes]]:
    """Return (form, name, content) of the real input beside the project; none where it does not lie there."""
    files = [path for folder in FOLDERS for path in sorted((SHARED / folder).rglob("*")) if path.suffix in ENDINGS]
    return [(ENDINGS[path.suffix], path.name, path.read_bytes()) for path in files if path.name != "README.md"]


def chosen(given: list[tuple[str, str, bytes]], rng: Random) -> tuple[str, str, bytes]:
    """Return one of the documents at random, each form as often as any other."""
    form = rng.choice(sorted({form for form, _, _ in given}))
    return rng.choice([each for each in given if each[0] == form])


def built() -> list[tuple[str, str, bytes]]:
    """Return (form, name, content) of a document of each form."""
    return [
        ("text", "listing.txt", listing().encode()),
        ("text", "article.txt", f"{ITEMS[0]['title']}\n\n5 March 2024\n\n{WORDS}\n\n{WORDS[::-1]}\n".encode()),
        ("text", "sheet.txt", f"Safe Harbours\n\nDonor: Norway\nDuration: 2020-2022\nCountries: Ghana, Togo\n{WORDS}".encode()),
        ("html", "listing.html", html_listing().encode()),
        ("html", "article.html", html_article().encode()),
        ("xml", "rss.xml", rss().encode()),
        ("xml", "atom.xml", atom().encode()),
        ("iati", "iati.xml", iati_file()),
        ("json", "feed.json", json_feed()),
        ("json", "wordpress.json", wordpress()),
        ("json", "reliefweb.json", reliefweb()),
        ("json", "rows.json", json.dumps({"total": len(ITEMS), "items": ITEMS}).encode()),
        ("json", "rows.jsonl", "\n".join(map(json.dumps, ITEMS)).encode()),
        ("table", "news.csv", pl.DataFrame(ITEMS).write_csv().encode()),
        ("table", "news.xlsx", workbook([list(COLUMNS), *([*item.values()] for item in ITEMS)])),
        ("table", "news.parquet", parquet()),
        ("csv", "register.csv", register().encode()),
        ("xlsx", "register.xlsx", workbook([row.split(",") for row in register().splitlines()], [["A note"]])),
    ]


def listing() -> str:
    items = (f"{one['category']}\n{one['title']}\n\n{_spoken(one)}\n\n{one['text']}\n\n{one['text']}\n" for one in ITEMS)
    return "Home\nNews\nContact\n\n" + "\n".join(items) + "\nLoading...\n"


def _spoken(item) -> str:
    day = date.fromisoformat(item["date"])
    return f"{day.day} {day:%B %Y}"


def html_listing() -> str:
    rows = "".join(
        f'<div class="row"><span>{one["category"]}</span><h3><a href="{one["url"]}">{one["title"]}</a></h3>'
        f"<time>{_spoken(one)}</time><p>{one['text']}</p></div>"
        for one in ITEMS
    )
    return (
        "<!DOCTYPE html><html><head><title>News</title><script>var a = '<p>no</p>';</script></head><body><nav><a>Menu</a></nav>"
        f"<form><label>Search</label></form><main>{rows}</main><div hidden>Cookies</div><footer>© House</footer></body></html>"
    )


def html_article() -> str:
    said = {"@type": "NewsArticle", "headline": ITEMS[0]["title"], "datePublished": ITEMS[0]["date"]}
    return (
        f'<html><head><script type="application/ld+json">{json.dumps(said)}</script></head><body><h1>{ITEMS[0]["title"]}</h1>'
        f"<p>{WORDS}</p><p>{WORDS[:60]}</p><ul><li>Accra</li><li>Lomé</li></ul><footer>Imprint</footer></body></html>"
    )


def rss() -> str:
    items = "".join(
        f"<item><title>{one['title'].replace('&', '&amp;')}</title><link>{one['url']}</link>"
        f"<pubDate>Fri, {n + 1:02d} Mar 2024 10:00:00 GMT</pubDate><category>News</category>"
        f"<description><![CDATA[<p>{one['text']}</p>]]></description></item>"
        for n, one in enumerate(ITEMS)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>House</title>{items}</channel></rss>'


def atom() -> str:
    items = "".join(
        f'<entry><title type="html">{one["title"].replace("&", "&amp;")}</title><updated>{one["date"]}T10:00:00Z</updated>'
        f'<link href="{one["url"]}"/><content type="html">&lt;p&gt;{one["text"]}&lt;/p&gt;</content></entry>'
        for one in ITEMS
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>House</title>{items}</feed>'


def json_feed() -> bytes:
    items = [{"id": n, "title": one["title"], "date_published": one["date"], "content_html": f"<p>{one['text']}</p>"}
             for n, one in enumerate(ITEMS)]  # fmt: skip
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()


def wordpress() -> bytes:
    terms = [[{"taxonomy": "category", "name": "News"}], [{"taxonomy": "post_tag", "name": "ports"}]]
    posts = [
        {"id": n, "title": {"rendered": one["title"]}, "date": f"{one['date']}T08:00:00", "link": one["url"],
         "content": {"rendered": f"<p>{one['text']}</p>", "protected": False}, "excerpt": {"rendered": WORDS},
         "_embedded": {"wp:term": terms}}
        for n, one in enumerate(ITEMS)
    ]  # fmt: skip
    return json.dumps(posts).encode()


def reliefweb() -> bytes:
    data = [
        {"id": n, "fields": {"title": one["title"], "date": {"created": f"{one['date']}T00:00:00+00:00"}, "body": one["text"],
         "format": [{"name": "News and Press Release"}], "theme": [{"name": "Coast"}], "url": one["url"]}}
        for n, one in enumerate(ITEMS)
    ]  # fmt: skip
    return json.dumps({"totalCount": len(data), "data": data}).encode()


def register() -> str:
    rows = (f"PORT-{n},Safe harbours of coast {n},Norway,2024-03-01,2026-02-28,Ghana" for n in range(5))
    return "Acronym,Project title,Donor,Start date,End date,Country\n" + "\n".join(rows) + "\n"


def iati_file() -> bytes:
    parts = ('<recipient-country code="GH" percentage="60"/>', '<activity-date type="1" iso-date="2024-03-01"/>',
             '<participating-org role="1"><narrative>Norway</narrative></participating-org>')  # fmt: skip
    return iati(*(activity(f"XM-{n}", *parts, title=f"Safe ports {n}") for n in range(5)))


def workbook(*sheets) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return out.getvalue()


def parquet() -> bytes:
    out = io.BytesIO()
    pl.DataFrame(ITEMS).write_parquet(out)
    return out.getvalue()
