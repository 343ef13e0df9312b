"""Regions and projects in a real browser: what a click on a country, a bar, a line and a row leads to."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from dashboard.words import say
from tests.e2e.test_dashboard import SECONDS, browser, contexts, serving, settle, tab  # noqa: F401
from tests.places import home
from warehouse.home import Home

pytestmark = pytest.mark.skipif(shutil.which("chromium") is None, reason="needs chromium (Debian: apt-get install chromium)")


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with serving(Home(home(tmp_path_factory.mktemp("home")))) as address:
        yield address


def chart(page, name):
    found = page.locator(f".st-key-chart_{name}")
    expect(found.locator(".main-svg").first).to_be_visible(timeout=SECONDS)
    found.scroll_into_view_if_needed()
    return found


def press(page, mark):
    """Click where a mark is: Plotly hears the pointer on a layer above its marks."""
    expect(mark).to_be_attached(timeout=SECONDS)
    box = mark.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=3)
    page.wait_for_timeout(300)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_click_on_a_bar_of_a_region_opens_its_items(tab, address):  # noqa: F811
    page = tab(f"{address}/regions?grouping=UN+subregions&regions_step=Year")
    settle(page)
    press(page, chart(page, "items_per_region").locator(".bars .point path").first)
    expect(page).to_have_url(re.compile(r"/items\?.*region=Western\+Africa"), timeout=SECONDS)
    expect(page.get_by_text("2 items about Western Africa, 1 January 2020 to 31 December 2020.")).to_be_visible(timeout=SECONDS)


def test_a_click_on_a_country_chooses_it_and_stays(tab, address):  # noqa: F811
    page = tab(f"{address}/regions?region=Sahel")
    settle(page)
    press(page, chart(page, "items_per_country").locator(".choroplethlayer path").first)
    expect(page).to_have_url(re.compile(r"/regions\?.*country=Niger"), timeout=SECONDS)


def test_a_click_on_a_line_opens_the_project_and_back_leads_to_the_lines(tab, address):  # noqa: F811
    page = tab(f"{address}/projects?find=lantern")
    settle(page)
    press(page, chart(page, "project_timelines").locator(".bars .point path").first)
    expect(page).to_have_url(re.compile(r"/project\?project_page=LANTERN"), timeout=SECONDS)
    expect(page.get_by_text(say("reason-planned_end"))).to_be_visible(timeout=SECONDS)
    page.go_back()
    expect(page).to_have_url(re.compile(r"/projects\?find=lantern"), timeout=SECONDS)


def test_the_slider_moves_the_period_of_all_pages(tab, address):  # noqa: F811
    page = tab(f"{address}/regions")
    settle(page)
    page.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"since=2019-03-01&until=2022-01-31"), timeout=SECONDS)
    expect(page.get_by_label(say("filter-period"), exact=True)).to_be_visible(timeout=SECONDS)
    settle(page)
    page.keyboard.press("ArrowRight")  # the handle keeps the keyboard
    expect(page).to_have_url(re.compile(r"since=2019-04-01&until=2022-01-31"), timeout=SECONDS)
    settle(page)
    page.go_back()
    expect(page.get_by_role("slider").first).to_have_attribute("aria-valuetext", "March 2019", timeout=SECONDS)


def test_a_number_without_a_page_of_its_own_leads_to_its_table_below(tab, address):  # noqa: F811
    page = tab(f"{address}/regions")
    settle(page)
    table = page.get_by_role("heading", name=say("title-countries"), exact=True)
    for _ in range(2):
        expect(table).not_to_be_in_viewport()
        page.get_by_role("button", name=say("see-below")).click()
        expect(table).to_be_in_viewport(timeout=SECONDS)
        page.get_by_role("heading", name=say("page-regions"), exact=True).scroll_into_view_if_needed()
