"""Sources asked over a real connection: a newsroom on loopback, whole under every fault that passes, and asked for little."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pipelines.items.clean import clean
from pipelines.settings import Settings
from pipelines.sources import http
from pipelines.sources.addresses import Forbidden, resolved, same_page
from pipelines.sources.feed import Feed
from pipelines.sources.http import Asker, Manners, NotAnswered
from pipelines.sources.intake import intakes, take_in
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.raw import documents, in_use
from pipelines.sources.web import Web
from pipelines.steps.parse import read_records
from tests.newsroom import NGINX, serving
from warehouse.home import Home

pytestmark = pytest.mark.skipif(NGINX is None, reason="needs nginx (Debian: apt-get install nginx-light)")

MANNERS = Manners("newsroom@house.example", pause=0, private=True)
BEGIN = datetime(2026, 1, 1, 6, tzinfo=UTC)
FAULTS = ["busy", "broken", "cut", "drip", "bomb", "empty", "charset", "again"]


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A newsroom of 120 items on 12 pages; waits between attempts are a hundredth."""
    monkeypatch.setattr(http, "_wait", lambda _: 0.01)
    with serving(tmp_path / "room", 120) as room:
        yield room


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def web(room, **settings):
    return Web(name="website", manners=MANNERS, listing=f"{room.address}/news", **settings)


def ask(home, source, at=BEGIN, span=None):
    (intake,) = take_in(home, [source], at, lambda _: None, span or Span())
    return intake


def articles(home):
    return {address.split("?")[0] for address in documents(home)["address"] if "/news/" in address}


def published(room):
    return {room.address + piece.path for piece in room.items}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_first_sweep_is_complete_under_a_fault_that_passes(room, home, fault):
    room.faults = {"/news?page=4": fault, "/news?page=7": fault}
    if fault in {"busy", "broken", "cut"}:
        room.faults[f"{room.items[33].path}?utm_source=list"] = fault
    intake = ask(home, web(room))
    assert intake.row["outcome"] == "complete" and intake.row["swept"] == 1, intake.row
    assert articles(home) == published(room)


def test_items_that_come_in_while_the_site_is_gone_through_are_not_missed(room, home):
    room.insert_at = 6
    ask(home, web(room))
    assert len(room.items) == 123 and articles(home) == published(room)


def test_pages_by_number_end_where_the_site_ends(room, home):
    ask(home, replace(web(room), listing="", pages=f"{room.address}/news?page={{page}}"))
    assert articles(home) == published(room)


def test_a_second_visit_asks_for_next_to_nothing_and_an_edit_is_found_by_a_sweep(room, home):
    source = web(room)
    ask(home, source)
    before = room.asked.total()
    again = ask(home, source, BEGIN + timedelta(hours=1))
    assert room.asked.total() - before <= 2 and again.row["bytes"] < 2_000 and again.row["new"] == 0
    edited = room.folder / "site" / room.items[50].path.lstrip("/")
    edited.write_text(edited.read_text().replace("three days", "four days"))
    ask(home, source, BEGIN + timedelta(hours=2))
    assert documents(home).height == documents(home)["address"].n_unique(), "not looked for before a sweep is due"
    swept = ask(home, replace(source, sweep_days=0), BEGIN + timedelta(days=30))
    assert swept.row["unchanged"] >= 119 and documents(home).height == documents(home)["address"].n_unique() + 1


def test_what_a_failed_visit_missed_comes_with_the_next(room, home):
    room.faults, room.strikes = {"/news?page=5": "broken"}, 1_000
    first = ask(home, web(room))
    assert first.row["outcome"] == "partial" and "page=5 answered 500" in first.failure
    assert len(articles(home)) == 40, "what came before the fault is kept"
    room.faults = {}
    second = ask(home, web(room), BEGIN + timedelta(days=1))
    assert second.row["outcome"] == "complete" and articles(home) == published(room)


def test_the_budget_ends_a_visit_and_the_next_goes_on(room, home):
    source = replace(web(room), manners=replace(MANNERS, budget=80))
    outcomes = [ask(home, source, BEGIN + timedelta(days=day)).row["outcome"] for day in range(3)]
    assert outcomes[0] == "partial" and outcomes[-1] == "complete" and articles(home) == published(room)


def test_a_span_asks_again_for_a_part(room, home):
    ask(home, web(room), span=Span(2, 3))
    assert len(articles(home)) == 20
    newest = room.items[0].day
    ask(home, web(room), BEGIN + timedelta(days=1), Span(since=newest - timedelta(days=4)))
    assert len(articles(home)) == 30, "page 1 was missing; page 2 begins before that day"


def test_a_sitemap_leads_to_articles_and_a_feed_is_asked_only_for_what_changed(room, home):
    source = Web(name="map", manners=MANNERS, sitemap=f"{room.address}/sitemap.xml", include="/news/0011")
    ask(home, source)
    assert len(articles(home)) == 10
    feed = Feed(name="feed", manners=MANNERS, feeds=(f"{room.address}/feed.xml",))
    assert ask(home, feed).row["new"] == 1
    assert ask(home, feed, BEGIN + timedelta(days=1)).row["unchanged"] == 1


def test_one_source_that_fails_does_not_stop_the_others_and_is_logged(room, home):
    gone = Feed(name="gone", manners=MANNERS, feeds=(f"{room.address}/nothing.xml",))
    take_in(home, [gone, Feed(name="feed", manners=MANNERS, feeds=(f"{room.address}/feed.xml",))], BEGIN, lambda _: None)
    assert dict(intakes(home).select("source_id", "outcome").iter_rows()) == {"gone": "failed", "feed": "complete"}
    assert "nothing.xml answered 404" in intakes(home)["words"][0]


def asker(**manners):
    return Asker(replace(MANNERS, **manners), Past(Home("/nowhere"), BEGIN), Tally())


def test_robots_txt_is_kept_to(room):
    with pytest.raises(NotAnswered, match=r"robots\.txt"):
        asker().get(f"{room.address}/private/plan")


def test_redirects_are_followed_and_checked_again(room):
    answer = asker().get(f"{room.address}/moved{room.items[0].path}")
    assert answer.address == room.address + room.items[0].path


def test_addresses_inside_the_network_are_not_asked_unless_the_source_says_so(room):
    with pytest.raises(Forbidden, match="private = true"):
        asker(private=False).get(f"{room.address}/news")
    for address in ("file:///etc/passwd", "ftp://house.example/x", "http://user:word@house.example/"):
        with pytest.raises(Forbidden):
            resolved(address, private=False)
    for number in ("10.0.0.1", "192.168.1.1", "169.254.169.254", "127.0.0.1", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]"):
        with pytest.raises(Forbidden):
            resolved(f"http://{number}/", private=False)


def test_a_bomb_is_not_unpacked(room):
    room.faults, room.strikes = {"/news": "bomb"}, 1_000
    with pytest.raises(NotAnswered, match="over 32 MB"):
        asker().get(f"{room.address}/news")


def test_an_answer_that_never_ends_is_left(room, monkeypatch):
    monkeypatch.setattr(http, "LONGEST_SECONDS", 0.8)  # the page takes 1.6
    room.faults, room.strikes = {"/news?page=1": "drip"}, 1_000
    with pytest.raises(NotAnswered, match=r"took over|broke off"):
        asker().get(f"{room.address}/news?page=1")


def test_a_pause_is_kept_between_requests_to_a_host(room):
    begin = datetime.now(UTC)
    client = asker(pause=0.2)
    for piece in room.items[:3]:
        client.get(room.address + piece.path)
    assert datetime.now(UTC) - begin >= timedelta(seconds=0.6), "three pages after robots.txt"


@pytest.mark.parametrize(
    "other",
    [
        "http://www.house.example/news/1/",
        "https://house.example/news/1?utm_source=x&L=0&cHash=abc",
        "https://house.example:443//news/1#top",
        "https://HOUSE.example/news/1?fbclid=1",
    ],
)
def test_one_page_under_several_addresses_is_one(other):
    assert same_page(other) == same_page("https://house.example/news/1")
    assert same_page("https://house.example/news/1?L=1") != same_page(other)


def test_an_item_on_its_page_and_in_its_listing_is_one_item_with_its_text(room, home):
    source = web(room)
    ask(home, source)
    kept = documents(home)
    records = read_records(home, kept, Settings(sources=(source,)), lambda _: None)["records"]
    items = clean(records, *in_use(home)).items
    assert items.height == 120
    one = items.filter(title=room.items[0].title).row(0, named=True)
    assert one["category"] == room.items[0].label and one["published_on"] == room.items[0].day
    assert room.items[0].paragraphs[1] in one["text"] and "“at last”" in one["text"]
    assert items["published_on"].min() == date(2020, 1, 1)
