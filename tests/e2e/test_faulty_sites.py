"""Sites as they are found: links that are none, answers that are not what they say. What can be had is taken, the rest told."""

import gzip
from datetime import UTC, datetime, timedelta

import pytest

from pipelines.sources import http, web
from pipelines.sources.feed import Feed
from pipelines.sources.http import Manners
from pipelines.sources.intake import take_in
from pipelines.sources.raw import documents, stored
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
    assert row["outcome"] == "failed" and "is not an address that can be asked" in row["words"]


RULES = b"User-agent: *\nDisallow: /private\n"


def test_a_redirect_past_robots_txt_is_not_followed(home):
    pages = {"/robots.txt": RULES, "/private/plan": ARTICLE, "/open": (302, b"", {"Location": "/private/plan"})}
    with answering(site(pages)) as (address, asked):
        row = ask(home, Feed(name="f", manners=MANNERS, feeds=(f"{address}/open",)))
        assert row["outcome"] == "failed" and "robots.txt" in row["words"] and f"{address}/open leads" in row["words"]
        assert "/private/plan" not in {path for path, _ in asked}


def test_a_redirect_to_another_site_keeps_to_the_rules_there(home):
    other = {"/robots.txt": b"User-agent: *\nDisallow: /\n", "/feed": ARTICLE}
    with answering(site(other)) as (there, asked):
        pages = {"/feed": (301, b"", {"Location": f"{there}/feed"})}
        with answering(site(pages)) as (address, _):
            row = ask(home, Feed(name="f", manners=MANNERS, feeds=(f"{address}/feed",)))
    assert row["outcome"] == "failed" and {path for path, _ in asked} == {"/robots.txt"}


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest", "http://[::ffff:a9fe:a9fe]/", "http://[fe80::1]/", "http://0xa9fea9fe/"]
)
def test_a_redirect_to_a_link_local_address_is_never_followed(home, target):
    with answering(site({"/feed": (302, b"", {"Location": target})})) as (address, _):
        (intake,) = take_in(home, [Feed(name="f", manners=MANNERS, feeds=(f"{address}/feed",))], BEGIN, lambda _: None)
    assert "No news is there" in intake.failure and not intake.may_pass


def test_rules_that_cannot_be_had_forbid_the_whole_site_and_are_asked_for_once(home):
    with answering(lambda path, _: (500, b"") if path == "/robots.txt" else (200, ARTICLE)) as (address, asked):
        (intake,) = take_in(
            home, [Feed(name="f", manners=MANNERS, feeds=(f"{address}/a", f"{address}/b"))], BEGIN, lambda _: None
        )
    assert {path for path, _ in asked} == {"/robots.txt"} and len(asked) == http.ATTEMPTS
    assert intake.row["outcome"] == "failed" and intake.may_pass


def test_what_a_site_said_of_a_page_in_odd_letters_does_not_keep_the_page_away(home):
    answers = {"/feed": (200, ARTICLE, {"ETag": '"\xfc"', "Retry-After": "\xb2"})}
    with answering(site(answers)) as (address, _):
        source = Feed(name="f", manners=MANNERS, feeds=(f"{address}/feed",))
        assert [ask(home, source, BEGIN + timedelta(days=day))["outcome"] for day in range(2)] == ["complete"] * 2
        answers["/feed"] = (503, b"", {"Retry-After": "\xb2"})
        assert "answered 503, 5 times" in ask(home, source)["words"]


def test_a_contact_in_any_letters_is_sent(home):
    with answering(site({"/feed": ARTICLE})) as (address, _):
        source = Feed(name="f", manners=Manners("Bjørn, büro@haus.example", pause=0, private=True), feeds=(f"{address}/feed",))
        assert ask(home, source)["outcome"] == "complete"


def broken_for_one(task):
    """The reader of listing pages, broken for one of them; it runs in a process of its own, where nothing is patched."""
    return 1 // 0 if b"post number 7" in task.known[0] else web.read_listing(task)


def test_a_page_that_breaks_its_reader_costs_that_page(home, monkeypatch):
    """No page is known that does this today, so the reader is broken for one."""
    monkeypatch.setattr(web, "read_listing", broken_for_one)
    pages = {f"/news{at}": listing(*(f"/item{at}{n}" for n in range(3))) for at in range(3)}
    pages["/news1"] = pages["/news1"].replace(b"post number 1", b"post number 7")
    pages |= {f"/item{at}{n}": ARTICLE for at in range(3) for n in range(3)}
    with answering(site(pages)) as (address, _):
        row = ask(home, Web(name="w", manners=MANNERS, pages=f"{address}/news{{page}}", first_page=0))
    assert row["outcome"] == "partial" and "/news1 can't be read for its links" in row["words"]
    assert "ZeroDivisionError" in row["words"]
    assert row["words"].count("/news1") == 1 and row["new"] == 9, "three pages, and the items of two"


def test_one_odd_entry_of_a_sitemap_costs_that_entry(home):
    pages = {GOOD: ARTICLE, "/news": ARTICLE}
    with answering(site(pages)) as (address, _):
        places = ["http://[house", f"{address}{GOOD}", "mailto:a@b.example", f"{address}/gone", f"{address}/news?a=1&b=2"]
        entries = "".join(f"<url><loc>{place}</loc><lastmod>{day}</lastmod></url>" for place in places for day in ["99999-99-99"])
        pages["/map"] = f"<urlset>{entries}</urlset>".encode()
        row = ask(home, Web(name="w", manners=MANNERS, sitemap=f"{address}/map"))
        assert row["new"] == 2 and {address.rsplit("/", 1)[-1] for address in documents(home)["address"]} == {
            "good",
            "news?a=1&b=2",
        }
        assert all(place in row["words"] for place in ("http://[house", "mailto:a@b.example", "/gone answered 404"))
        pages["/map"] = f"<urlset><url><loc>{address}{GOOD}</loc></url><url><loc>{address}/ne".encode()
        row = ask(home, Web(name="cut", manners=MANNERS, sitemap=f"{address}/map"))
        assert row["new"] == 1 and "/map can't be read to its end" in row["words"] and "404" not in row["words"]


def test_rules_for_a_robot_that_is_called_like_our_contact_are_not_ours(home):
    pages = {"/robots.txt": b"User-agent: house\nDisallow: /\n\nUser-agent: dateline\nDisallow: /closed\n", "/feed": ARTICLE}
    with answering(site(pages | {"/closed": ARTICLE})) as (address, _):
        row = ask(home, Feed(name="f", manners=MANNERS, feeds=(f"{address}/feed", f"{address}/closed")))
    assert (row["outcome"], row["new"]) == ("partial", 1) and "/closed was not asked for" in row["words"]
