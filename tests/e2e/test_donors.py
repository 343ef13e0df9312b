"""Donors and silence in a real browser: what a click on each of their charts, a number and a row of the list leads to."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from dashboard.words import say
from tests.credits import home
from tests.e2e.test_dashboard import SECONDS, browser, contexts, serving, settle, shown, tab  # noqa: F401
from tests.e2e.test_places_clicks import chart, press
from warehouse.home import Home

pytestmark = pytest.mark.skipif(shutil.which("chromium") is None, reason="needs chromium (Debian: apt-get install chromium)")


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with serving(Home(home(tmp_path_factory.mktemp("home")))) as address:
        yield address


# The first mark of each chart, and the address and sentence that a click on it leads to.
CLICKS = {
    "items_per_donor": (".bars .point path", r"/items\?.*donor=.*since=2020-01-01", r"with credit to .* 2020"),
    "donors_per_region": (".scatterlayer .point", r"/items\?.*region=.*donor=", r"items? about .*, with credit to "),
    "donor_flows": (".bars .point path", r"/items\?.*donor=", r"items?, with credit to "),
    "credits_per_donor": (".bars .point path", r"/donors\?.*donor=", r"items?, with credit to "),
}


@pytest.mark.parametrize("name", CLICKS)
def test_a_click_on_each_chart_of_donors_leads_to_what_it_shows(tab, address, name):  # noqa: F811
    mark, there, said = CLICKS[name]
    page = tab(f"{address}/donors")
    settle(page)
    press(page, chart(page, name).locator(mark).first)
    expect(page).to_have_url(re.compile(there), timeout=SECONDS)
    expect(shown(page)).to_contain_text(re.compile(said), timeout=SECONDS)


def test_a_number_of_the_check_narrows_the_list_and_a_row_opens_its_item(tab, address):  # noqa: F811
    page = tab(f"{address}/donors")
    settle(page)
    page.locator(".st-key-number_credits-missing button").click()
    expect(page).to_have_url(re.compile(r"/donors\?.*state=Missing"), timeout=SECONDS)
    table = page.locator(".st-key-table_credit_check")
    table.scroll_into_view_if_needed()
    expect(table).to_be_visible(timeout=SECONDS)
    page.wait_for_timeout(500)  # the table is drawn on a canvas, which tells nobody when it is done
    table.get_by_test_id("stDataFrame").click(position={"x": 18, "y": 52})
    expect(page.get_by_text(say("title-links"))).to_be_visible(timeout=SECONDS)


def test_a_bar_of_silence_opens_the_items_of_who_is_silent(tab, address):  # noqa: F811
    page = tab(f"{address}/silence?subject=Countries&days=30")
    settle(page)
    press(page, chart(page, "silent").locator(".bars .point path").first)
    expect(page).to_have_url(re.compile(r"/items\?.*country="), timeout=SECONDS)
    expect(shown(page)).to_contain_text(re.compile(r"items? about "), timeout=SECONDS)
