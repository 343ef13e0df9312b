"""Sites as they are found: links that are none, answers that are not what they say. What can be had is taken, the rest told."""

import gzip
from datetime import UTC, datetime, timedelta

import pytest

from pipelines.raw import documents, stored
from pipelines.sources import http
from pipelines.sources.feed import Feed
from pipelines.sources.http import Manners
from pipelines.sources.intake import take_in
from pipelines.sources.reliefweb import ReliefWeb
from pipelines.sources.web import Web
from pipelines.sources.wordpress import WordPress
from tests.answering import answering
from warehouse.home import Home

MANNERS = Manners("newsroom@house.example", pause=0, private=True)
BEGIN = datetime(2026, 1, 1, 6, tzinfo=UTC)
ARTICLE = b"<html><h1>Radios for Chad</h1><p>12 March 2021</p><p>Forty radios reached the guard of the lake yesterday.</p></html>"
GOOD = "/good"


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture(autouse=True)
def no_waits(monkeypatch):
    monkeypatch.setattr(http, "_wait", lambda _: 0)


def listing(*targets):
    box = '<li><h3><a href="{}">Radios for post number {}</a></h3><time>{} March 2021</time><p>Forty radios came.</p></li>'
    boxes = "".join(box.format(target, at, at + 1) for at, target in enumerate(targets))
    return f"<html><main>{boxes}</main></html>".encode()


def site(pages):
    """Answers by path; a page is bytes or (status, bytes, headers)."""

    def answer(path, _):
        page = pages.get(path, (404, b"no", {}))
        return page if isinstance(page, tuple) else (200, page)

    return answer


def ask(home, source, at=BEGIN):
    (intake,) = take_in(home, [source], at, lambda _: None)
    return intake.row


FAULTS = {
    "no gzip": (200, b"plain", {"Content-Encoding": "gzip"}),
    "unknown compression": (200, b"x", {"Content-Encoding": "deflate"}),
    "redirected to nowhere": (302, b"", {"Location": "http://[house"}),
    "redirected to a letter": (302, b"", {"Location": "mailto:house@house.example"}),
    "redirected to files": (302, b"", {"Location": "ftp://house.example/news"}),
    "wrong length": (200, b"x", {"Content-Length": "many"}),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_article_that_cannot_be_had_is_told_and_the_others_are_taken(home, fault):
    with answering(site({"/news": listing("/bad", GOOD), "/bad": FAULTS[fault], GOOD: ARTICLE})) as (address, _):
        row = ask(home, Web(name="w", manners=MANNERS, listing=f"{address}/news"))
    assert (row["outcome"] == "partial" and row["new"] == 2 and "/bad" in row["words"]) or "ftp:" in row["words"]


def test_links_that_are_no_addresses_are_no_links(home):
    links = ("http://[house", "http://127.0.0.1:99999/", "http://127.0.0.1:port/", "http://", "//", "javascript:void(0)", GOOD)
    with answering(site({"/news": listing(*links), GOOD: ARTICLE})) as (address, _):
        row = ask(home, Web(name="w", manners=MANNERS, listing=f"{address}/news"))
    assert row["outcome"] == "complete" and row["new"] == 2


def test_links_are_read_from_the_base_that_a_page_names(home):
    page = listing("item", "two").replace(b"<html>", b"<html><head><base href='/en/news/'></head>")
    with answering(site({"/news": page, "/en/news/item": ARTICLE, "/en/news/two": ARTICLE})) as (address, asked):
        ask(home, Web(name="w", manners=MANNERS, listing=f"{address}/news"))
    assert {"/en/news/item", "/en/news/two"} <= {path for path, _ in asked}


def test_an_article_that_is_gone_is_no_reason_to_go_through_all_again(home):
    with answering(site({"/news": listing("/gone", GOOD), GOOD: ARTICLE})) as (address, _):
        row = ask(home, Web(name="w", manners=MANNERS, listing=f"{address}/news"))
    assert row["swept"] == 1 and "/gone answered 404" in row["words"]


def test_gzip_in_several_pieces_is_unpacked_whole(home):
    packed = gzip.compress(ARTICLE[:40]) + gzip.compress(ARTICLE[40:])
    with answering(site({"/feed": (200, packed, {"Content-Encoding": "gzip"})})) as (address, _):
        ask(home, Feed(name="f", manners=MANNERS, feeds=(f"{address}/feed",)))
    assert stored(home, documents(home)["sha256"][0]).read_bytes() == ARTICLE


def test_of_several_feeds_and_sitemaps_those_that_work_are_taken(home):
    feed = b"<rss><channel><item><title>Radios for Chad</title></item></channel></rss>"
    with answering(site({"/feed": feed})) as (address, _):
        row = ask(home, Feed(name="f", manners=MANNERS, feeds=(f"{address}/gone", f"{address}/feed")))
        assert (row["outcome"], row["new"]) == ("partial", 1) and "/gone answered 404" in row["words"]
    maps = {"/one": b"<urlset><url><loc>{}/good</loc></url></urlset>", "/two": b"<urlset><url>", "/three": b"\x1f\x8bnothing"}
    index = "".join(f"<sitemap><loc>HERE{name}</loc></sitemap>" for name in (*maps, "/map"))
    pages = {}
    with answering(site(pages)) as (address, asked):
        pages |= {name: page.replace(b"{}", address.encode()) for name, page in maps.items()}
        pages |= {
            "/map": f"<sitemapindex>{index}</sitemapindex>".replace("HERE", address).encode(),
            GOOD: ARTICLE,
            "/plain": f"{address}/good\n".encode(),
        }
        row = ask(home, Web(name="w", manners=MANNERS, sitemap=f"{address}/map"))
        assert (row["outcome"], row["new"]) == ("partial", 1) and "/two can't be read" in row["words"]
        assert "/three can't be unpacked" in row["words"] and [path for path, _ in asked].count("/map") == 1
        plain = Web(name="plain", manners=MANNERS, sitemap=f"{address}/plain")
        assert ask(home, plain)["new"] == 1, "addresses in lines are a sitemap too"


@pytest.mark.parametrize("said", [b"<html>We are back soon</html>", {"code": "rest_disabled"}, {"data": None}, b"[" * 100_000])
def test_an_interface_that_answers_with_something_else_is_told(home, said):
    with answering(lambda path, _: (404, b"") if path == "/robots.txt" else (200, said)) as (address, _):
        for source in (
            WordPress(name="blog", manners=MANNERS, site=address),
            ReliefWeb(name="rw", manners=MANNERS, appname="house", organisation="HOUSE", service=f"{address}/v2"),
        ):
            row = ask(home, source)
            assert row["outcome"] == "failed" and address in row["words"] and row["swept"] == 0


def test_a_name_that_no_address_can_have_is_told(home):
    row = ask(home, Web(name="w", manners=MANNERS, listing=f"https://{'a' * 70}.example/news"), BEGIN + timedelta(days=1))
    assert row["outcome"] == "failed" and "no address that can be asked" in row["words"]
