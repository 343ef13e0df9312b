"""Documents are left out on Data health by who may, and taken in again: in a real browser, with the log on disk."""

import os

import pytest
from playwright.sync_api import expect

from tests.e2e.test_dashboard import (  # noqa: F401
    CHROMIUM,
    SECONDS,
    browser,
    contexts,
    serving,
    settle,
    tab,
)
from tests.edition import home
from warehouse.decisions import decisions, drop, dropped, log_of
from warehouse.home import Home

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium (Debian: apt-get install chromium)")

SEEN = {"edition": "20220401T060000000000Z-00000000", "address": "news.txt"}
PICTURE = "![i](http://evil.example/i.png)"


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A home, and the address of its dashboard on which who opens it may decide."""
    own = Home(home(tmp_path_factory.mktemp("home")))
    with pytest.MonkeyPatch.context() as environment:
        environment.setitem(os.environ, "DATELINE_DECIDE", "yes")
        with serving(own) as address:
            yield own, address


@pytest.fixture
def own(served):
    own, _ = served
    log_of(own).unlink(missing_ok=True)
    return own


@pytest.fixture
def health(tab, served, own):  # noqa: F811
    page = tab(f"{served[1]}/data_health")
    settle(page)
    return page


def choose_first_row(page, table):
    place = page.locator(f".st-key-table_{table}").get_by_test_id("stDataFrame")
    place.scroll_into_view_if_needed()
    expect(place.locator("canvas").first).to_be_visible(timeout=SECONDS)
    place.click(position={"x": 18, "y": 52})


def alert(page, text):
    return page.get_by_test_id("stAlert").filter(has_text=text)


def test_a_document_is_left_out_with_name_and_reason_and_taken_in_again(own, health):
    choose_first_row(health, "documents")
    form = health.get_by_test_id("stForm")
    expect(form).to_contain_text("Leave this document out: news.txt", timeout=SECONDS)
    form.get_by_label("Your name").fill("Ada")
    form.get_by_label("Reason").fill(f"a test page {PICTURE}")
    form.get_by_role("button").click()
    expect(alert(health, "The next run leaves the document out")).to_be_visible(timeout=SECONDS)
    (decision,) = dropped(own).values()
    assert (decision.by, decision.why, decision.seen) == ("Ada", f"a test page {PICTURE}", SEEN)
    expect(alert(health, "Ada left this document out on")).to_contain_text(PICTURE)
    form = health.get_by_test_id("stForm")
    expect(form).to_contain_text("Use this document again: news.txt")
    expect(form.get_by_label("Your name")).to_have_value("Ada")
    form.get_by_role("button").click()
    expect(alert(health, "The next run uses the document again")).to_be_visible(timeout=SECONDS)
    assert dropped(own) == {} and len(decisions(own)) == 2
    assert health.outside == [] and health.errors == []


def test_without_a_reason_nothing_is_decided(own, health):
    choose_first_row(health, "documents")
    form = health.get_by_test_id("stForm")
    form.get_by_label("Your name").fill("Ada")
    form.get_by_role("button").click()
    expect(alert(health, "Write the reason")).to_be_visible(timeout=SECONDS)
    assert decisions(own) == []


def test_who_comes_second_is_told_that_it_was_decided_meanwhile(own, health):
    choose_first_row(health, "documents")
    form = health.get_by_test_id("stForm")
    form.get_by_label("Your name").fill("Bo")
    form.get_by_label("Reason").fill("another reason")
    document_id = "doc1"
    drop(own, "Ada", document_id, SEEN, "a test page")
    # The page may already have followed the log: then it says so before Bo can decide.
    told = alert(health, "Ada decided this already").or_(alert(health, "Ada left this document out on"))
    if form.get_by_role("button", name="Leave out").is_visible():
        form.get_by_role("button", name="Leave out").click(timeout=2_000, no_wait_after=True)
    expect(told.first).to_be_visible(timeout=SECONDS)
    assert [each.by for each in decisions(own)] == ["Ada"]


def test_a_page_that_stands_open_follows_the_log_and_offers_the_way_back(own, health):
    drop(own, "Ada", "doc1", SEEN, "a test page")
    choose_first_row(health, "dropped")
    form = health.get_by_test_id("stForm")
    form.get_by_label("Your name").fill("Bo")
    form.get_by_role("button").click()
    expect(alert(health, "The next run uses the document again")).to_be_visible(timeout=SECONDS)
    assert dropped(own) == {} and decisions(own)[-1].by == "Bo"


def test_a_log_that_can_not_be_used_is_told_in_words(own, health):
    log_of(own).mkdir()
    try:
        expect(alert(health, "decisions.jsonl")).to_be_visible(timeout=SECONDS)
        choose_first_row(health, "documents")
        form = health.get_by_test_id("stForm")
        form.get_by_label("Your name").fill("Ada")
        form.get_by_label("Reason").fill("a test page")
        form.get_by_role("button").click()
        expect(alert(health, "can't be used: Is a directory").first).to_be_visible(timeout=SECONDS)
        expect(health.get_by_test_id("stException")).to_have_count(0)
    finally:
        log_of(own).rmdir()
