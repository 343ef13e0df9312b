"""What an address asks for, and the way back, in a real browser."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from dashboard.words import say, speaking
from tests import edition
from tests.e2e.test_dashboard import (  # noqa: F401
    CHROMIUM,
    SECONDS,
    address,
    browser,
    contexts,
    drawn,
    news,
    settle,
    shown,
    tab,
)
from warehouse.editions import point_to
from warehouse.home import Edition

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium (Debian: apt-get install chromium)")


def offers(page):
    """The buttons of the page that lead on from what is not known."""
    return page.get_by_test_id("stMain").locator("[class*=st-key-unknown_]").get_by_role("button")


@pytest.mark.parametrize(
    ("asked", "sentence", "canonical"),
    [
        ("items?country=NER", "8 items about Niger", "country=Niger"),
        ("items?countries=ne&lang=fr", "8 articles, pays ou région traités : Niger", "country=Niger"),
        ("regions?country=Allemagne&role=donateur", None, "unknown=role%3Adonateur"),
        ("?donor=EU&period=Toute la période", "52 items, with credit to the European Union", r"donor=European\+Union"),
        ("items?since=01/01/2022", ", since 1 January 2022", "since=2022-01-01"),
    ],
)
def test_an_address_may_name_things_by_any_of_their_names(tab, address, asked, sentence, canonical):  # noqa: F811
    page = tab(f"{address}/{asked}")
    expect(page).to_have_url(re.compile(canonical), timeout=SECONDS)
    if sentence:
        expect(shown(page)).to_contain_text(sentence, timeout=SECONDS)


def test_what_nobody_knows_shows_no_figures_but_ways_on(tab, address):  # noqa: F811
    page = tab(f"{address}/items?country=Nigr&since=31/02/2025&donor=European+Union")
    settle(page)
    expect(page.get_by_text(say("unknown-name", side="country", typed="Nigr"))).to_be_visible()
    expect(page.get_by_text(say("unknown-day", typed="31/02/2025"))).to_be_visible()
    expect(page.get_by_test_id("stDataFrame")).to_have_count(0)
    expect(page.get_by_test_id("stTopNavLink").first).to_be_visible()
    offers(page).filter(has_text=re.compile("^Niger$")).click()
    expect(offers(page)).to_have_text([say("unknown-without", typed="31/02/2025")], timeout=SECONDS)
    offers(page).click()
    expect(shown(page)).to_contain_text("8 items about Niger, with credit to the European Union", timeout=SECONDS)
    for left in (1, 3):
        page.go_back()
        expect(offers(page)).to_have_count(left, timeout=SECONDS)


def test_a_reader_may_choose_in_the_bar_instead(tab, address):  # noqa: F811
    page = tab(f"{address}/items?country=Atlantis")
    settle(page)
    box = page.get_by_label(say("filter-country"), exact=True)
    box.fill("tun")
    page.keyboard.press("Enter")
    expect(shown(page)).to_contain_text(" items about Tunisia", timeout=SECONDS)
    expect(page).to_have_url(re.compile(r"/items\?country=Tunisia$"), timeout=SECONDS)


def test_reversed_days_are_swapped_by_a_click(tab, address):  # noqa: F811
    page = tab(f"{address}/items?since=01/02/2022&until=2021-01-01")
    settle(page)
    page.get_by_role("button", name=say("reversed-swap")).click()
    expect(shown(page)).to_contain_text("1 January 2021 to 1 February 2022", timeout=SECONDS)
    expect(page).to_have_url(re.compile("since=2021-01-01&until=2022-02-01"), timeout=SECONDS)


def test_enter_chooses_the_first_that_has_the_letters_together(tab, address):  # noqa: F811
    page = tab(f"{address}/items")
    settle(page)
    page.get_by_label(say("filter-donor"), exact=True).fill("eu")
    page.keyboard.press("Enter")
    expect(shown(page)).to_contain_text("52 items, with credit to the European Union, ", timeout=SECONDS)


def test_another_language_keeps_the_filters(tab, address):  # noqa: F811
    page = tab(f"{address}/regions?country=Tunisia&role=Any+role&period=Between+two+days&since=2020-01-01")
    settle(page)
    count = shown(page).inner_text().split()[0]
    page.get_by_label("Language · Langue").click()
    page.get_by_role("option", name="fr").click()
    expect(shown(page)).to_contain_text(re.compile(f"^{count} articles?, .*Tunisie"), timeout=SECONDS)
    expect(page).to_have_url(re.compile("country=Tunisie.*lang=fr"), timeout=SECONDS)
    with speaking("fr"):
        expect(page.get_by_role("heading", level=3).first).to_have_text(say("filters"))


def test_back_is_one_step_also_while_a_page_is_drawn(tab, address):  # noqa: F811
    page = tab(f"{address}/items?country=Tuvalu&words=tuvalu")
    settle(page)
    here, steps = page.url, page.evaluate("history.length")
    for opens, there in (
        (page.get_by_role("link", name=re.compile("Tuvalu")).first, r"/item\?item="),
        (page.get_by_test_id("stTopNavLink").filter(has_text=say("page-data_health")), "/data_health"),
        (page.get_by_text(say("filter-clear")), "/items$"),
    ):
        for milliseconds in (0, 150, 1_500):
            opens.click()
            expect(page).to_have_url(re.compile(there), timeout=SECONDS)
            page.wait_for_timeout(milliseconds)
            page.go_back()
            expect(page).to_have_url(here, timeout=SECONDS)
            expect(shown(page)).to_contain_text("about Tuvalu, with the words “tuvalu”", timeout=SECONDS)
            settle(page)
            assert page.url == here and page.evaluate("history.length") == steps + 1


def test_a_new_edition_leaves_the_item_chosen_that_was_chosen(tab, address, news):  # noqa: F811
    page = tab(f"{address}/items")
    settle(page)
    page.wait_for_timeout(500)  # the table is drawn on a canvas, which tells nobody when it is done
    page.get_by_test_id("stDataFrame").first.click(position={"x": 18, "y": 122})
    heading = page.locator("h3", has_text="training centre")
    expect(heading).to_be_visible(timeout=SECONDS)
    title = heading.inner_text()
    later = Edition(news.pointer.with_name("20290101T120000000000Z-00000002.duckdb"))
    edition.build(later.path, _one_more)
    point_to(news, later)
    expect(page.get_by_text("61 items, ")).to_be_visible(timeout=SECONDS)
    settle(page)
    expect(heading).to_have_text(title, timeout=SECONDS)


def _one_more(db):
    """Fill an edition with the items of the one before, and one that stands before all others."""
    edition._fill(db)
    newest = ("item999", "NER", "Niger", "bridge", "BRIDGE", "The newest of all", "It is news.", date(2025, 1, 1), "In Focus")
    edition._insert(db, "items", [edition._item_row(*newest)])


def test_streamlits_own_buttons_of_a_table_cover_none_of_ours(tab, address):  # noqa: F811
    for path in ("items", "donors?donor_flows=Table", "data_health"):
        page = tab(f"{address}/{path}")
        settle(page)
        table = page.get_by_test_id("stDataFrame").locator("visible=true").first
        table.hover()
        bars = [bar.bounding_box() for bar in page.get_by_test_id("stElementToolbar").all()]
        ours = page.locator("[class*=st-key-downloads_] button, [data-testid=stButtonGroup] button").all()
        covered = [button.inner_text() for button in ours for bar in bars if _meet(button.bounding_box(), bar)]
        assert bars and ours and not covered, path


def _meet(one, other):
    """Whether two boxes of a page share a place."""
    return all(
        max(one[start], other[start]) < min(one[start] + one[size], other[start] + other[size])
        for start, size in (("x", "width"), ("y", "height"))
        if one and other
    )
