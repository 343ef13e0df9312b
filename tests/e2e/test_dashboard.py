"""The dashboard in a real browser without a network: what only a browser can tell."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from dashboard.charts.style import GROUNDS
from dashboard.report import Order, period_named, write_report
from dashboard.words import say
from tests.edition import home
from warehouse.queries import Reader
from warehouse.store import Edition, Home, point_to

PROJECT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
PAGES = ["", "regions", "projects", "items", "item", "data_health"]
SECONDS = 20_000
RGB = {name: f"rgb{tuple(bytes.fromhex(ground.land[1:]))}" for name, ground in GROUNDS.items()}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium (Debian: apt-get install chromium)")


@pytest.fixture(scope="module")
def news(tmp_path_factory):
    return Home(home(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="module")
def address(news):
    with serving(news) as address:
        yield address


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The dashboard on the bundled sample, as `make run` shows it."""
    folder = tmp_path_factory.mktemp("sample")
    dateline = Path(sys.executable).with_name("dateline")
    subprocess.run([dateline, "run", PROJECT / "sample", "--home", folder], check=True, capture_output=True)
    with serving(Home(folder)) as address:
        yield address


@contextmanager
def serving(home):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}"]
    environment = os.environ | {"DATELINE_HOME": str(home.path)}
    with subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT) as server:
        try:
            _wait_for(f"http://localhost:{port}/_stcore/health")
            yield f"http://localhost:{port}"
        finally:
            server.kill()  # asked to end, it would wait for its browsers


def _wait_for(health):
    for _ in range(100):
        try:
            urllib.request.urlopen(health, timeout=1)
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError("the dashboard did not start")


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        # Every name but this machine's is unknown, also to requests that a route would not see.
        flags = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"]
        with playwright.chromium.launch(executable_path=CHROMIUM, args=flags) as browser:
            yield browser


@pytest.fixture(scope="module")
def contexts(browser):
    """A context for each theme and width, shared by tests: a browser that has the scripts in its cache."""
    opened = {}

    def context(theme, width):
        size = {"width": width, "height": 900}
        if (theme, width) not in opened:
            opened[theme, width] = browser.new_context(color_scheme=theme, viewport=size)
        return opened[theme, width]

    yield context
    for each in opened.values():
        each.close()


@pytest.fixture
def tab(contexts):
    """A function that opens a page in a theme; `outside` gathers what it asked of other machines, `errors` its mistakes."""
    pages = []

    def open_page(address, theme="light", width=1360):
        page = contexts(theme, width).new_page()
        pages.append(page)
        page.outside, page.errors = [], []
        page.on("request", lambda request: page.outside.append(request.url) if _is_outside(request.url) else None)
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(address)
        return page

    yield open_page
    for page in pages:
        page.close()


def _is_outside(url):
    return not re.match(r"(http|ws)://(localhost|127\.0\.0\.1)[:/]|data:|blob:|file:", url)


def settle(page):
    expect(page.get_by_test_id("stCaptionContainer").first).to_contain_text("edition of", timeout=SECONDS)
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=SECONDS)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "overview")
def test_each_page_draws_in_both_themes_and_asks_nothing_of_other_machines(tab, sample, path, theme):
    page = tab(f"{sample}/{path}", theme)
    settle(page)
    expect(page.get_by_test_id("stHeading").first).to_be_visible()
    content = "stAlert" if path == "item" else "stDataFrame"
    expect(page.get_by_test_id(content).first).to_be_visible(timeout=SECONDS)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.outside == [] and page.errors == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_map_shows_countries_offline(tab, address, theme):
    page = tab(f"{address}/regions", theme)
    settle(page)
    shapes = page.locator(".choroplethlayer path[d]")
    expect(shapes).to_have_count(7, timeout=SECONDS)  # Tuvalu has no shape at this scale
    expect(page.locator(".scatterlayer path.point")).to_have_count(3)  # Malta, Kosovo, Tuvalu
    assert len(page.locator(".layer.countries path").get_attribute("d")) > 100_000


def test_the_map_follows_the_theme_that_a_reader_chooses(tab, address):
    page = tab(f"{address}/regions")
    settle(page)
    land = page.locator(".layer.land path").last  # while the new map comes, the old one is still there
    expect(land).to_have_css("fill", RGB["light"], timeout=SECONDS)
    page.get_by_test_id("stMainMenu").click()
    page.get_by_role("menuitemradio", name="Dark").click()
    expect(land).to_have_css("fill", RGB["dark"], timeout=SECONDS)


def test_the_address_reproduces_the_view_and_follows_the_filters(tab, address):
    page = tab(f"{address}/items?region=West+Africa&donor=European+Union")
    settle(page)
    sentence = page.get_by_text("24 items about West Africa, credited to European Union")
    expect(sentence).to_be_visible(timeout=SECONDS)
    page.get_by_label(say("filter-words"), exact=True).fill("ghana")
    page.keyboard.press("Enter")
    expect(page.get_by_text("with the words “ghana”")).to_be_visible(timeout=SECONDS)
    again = tab(page.url)
    expect(again.get_by_text("8 items about West Africa, credited to European Union, with the words “ghana”")).to_be_visible(
        timeout=SECONDS
    )


def test_filters_stay_from_page_to_page_and_back_restores_them(tab, address):
    page = tab(f"{address}/?country=Niger")
    settle(page)
    page.get_by_test_id("stTopNavLink").filter(has_text="Regions").click()
    expect(page).to_have_url(re.compile(r"/regions\?country=Niger$"), timeout=SECONDS)
    expect(page.get_by_text("8 items about Niger")).to_be_visible(timeout=SECONDS)
    page.get_by_text(say("filter-clear")).click()
    expect(page.get_by_text("60 items, ")).to_be_visible(timeout=SECONDS)
    page.go_back()
    expect(page.get_by_text("8 items about Niger")).to_be_visible(timeout=SECONDS)


def test_a_row_shows_its_item_which_has_a_page_of_its_own(tab, address):
    page = tab(f"{address}/items?words=tuvalu")
    settle(page)
    table = page.get_by_test_id("stDataFrame").first
    expect(table).to_be_visible(timeout=SECONDS)
    page.wait_for_timeout(500)  # the table is drawn on a canvas, which tells nobody when it is done
    table.click(position={"x": 18, "y": 52})
    expect(page.get_by_text(say("links"))).to_be_visible(timeout=SECONDS)
    page.get_by_role("link", name=say("own-page")).click()
    expect(page.get_by_label(say("item-key"))).to_have_value(re.compile("item0"), timeout=SECONDS)
    assert "item=item0" in page.url


def test_a_title_that_is_markup_runs_nothing(tab, address):
    page = tab(f"{address}/item?item=item007")
    settle(page)
    expect(page.get_by_text('<script>alert("x")</script> =1+1 | *bold* [link](javascript:1) $x$ :red[y]')).to_be_visible()


@pytest.mark.parametrize("path", ["", "projects"])
def test_nothing_sticks_out_of_a_phone(tab, address, path):
    page = tab(f"{address}/{path}", width=390)
    settle(page)
    expect(page.get_by_test_id("stMetric").first).to_be_visible(timeout=SECONDS)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_new_edition_shows_on_an_open_page(tab, address, news):
    page = tab(address)
    settle(page)
    later = Edition(news.pointer.with_name("20290101T120000000000Z-00000001.duckdb"))
    shutil.copyfile(news.edition().path, later.path)
    point_to(news, later)
    expect(page.get_by_text("edition of 1 January 2029, 12:00 UTC")).to_be_visible(timeout=SECONDS)


def test_the_report_draws_its_charts_from_disk_without_a_network(tab, news, tmp_path):
    report = write_report(Reader(news.edition().path), Order(period_named("2021-03")), tmp_path)
    page = tab((report.folder / "report.html").as_uri())
    expect(page.locator(".choroplethlayer path")).to_have_count(3, timeout=SECONDS)
    expect(page.locator(".main-svg .bars .point").first).to_be_visible()
    assert page.outside == [] and page.errors == []
