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

import polars as pl
import pytest
from playwright.sync_api import expect, sync_playwright

from dashboard.charts.style import GROUNDS
from dashboard.read.selection import Filters, ask
from dashboard.report import Order, period_named, write_report
from dashboard.words import say, speaking
from tests.edition import home
from tests.one_number import disagreements
from tests.variants import first
from warehouse.editions import point_to
from warehouse.home import Edition, Home
from warehouse.queries import Reader

PROJECT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
PAGES = ["", "regions", "projects", "donors", "silence", "items", "item", "reports", "data_health"]
SECONDS = 60_000  # a machine with other work to do
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
def sample_home(tmp_path_factory):
    """A home of the bundled sample."""
    folder = tmp_path_factory.mktemp("sample")
    dateline = Path(sys.executable).with_name("dateline")
    subprocess.run([dateline, "run", PROJECT / "sample", "--home", folder], check=True, capture_output=True)
    return Home(folder)


@pytest.fixture(scope="module")
def sample(sample_home):
    """The dashboard on the bundled sample, as `make run` shows it."""
    with serving(sample_home) as address:
        yield address


def test_the_numbers_of_the_sample_agree_on_every_page(sample_home, monkeypatch):
    monkeypatch.setenv("DATELINE_HOME", str(sample_home.path))
    assert disagreements() == []


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
        page.set_default_timeout(SECONDS)
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


# What is narrow or dark is so on all pages: the ones with the most parts stand for all.
NARROW = ["donors", "data_health", "", *(path for path in PAGES if path not in {"donors", "data_health", ""})]


@pytest.mark.parametrize(
    "page_drawn",
    [*((path, "light", 1360) for path in PAGES), *first(3, ((path, "dark", 390) for path in NARROW))],
    ids=lambda drawn: "-".join(map(str, (drawn[0] or "overview", *drawn[1:]))),
)
def test_each_page_draws_in_both_themes_and_widths_and_asks_nothing_of_other_machines(tab, sample, page_drawn):
    path, theme, width = page_drawn
    page = tab(f"{sample}/{path}", theme, width)
    settle(page)
    expect(page.get_by_test_id("stHeading").first).to_be_visible()
    content = {"item": "stAlert", "reports": "stPlotlyChart", "silence": "stPlotlyChart"}.get(path, "stDataFrame")
    expect(page.get_by_test_id(content).first).to_be_visible(timeout=SECONDS)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing sticks out"
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
    sentence = page.get_by_text("24 items about West Africa, with credit to the European Union")
    expect(sentence).to_be_visible(timeout=SECONDS)
    page.get_by_label(say("filter-words"), exact=True).fill("ghana")
    page.keyboard.press("Enter")
    expect(page.get_by_text("with the words “ghana”")).to_be_visible(timeout=SECONDS)
    again = tab(page.url)
    expect(
        again.get_by_text("8 items about West Africa, with credit to the European Union, with the words “ghana”")
    ).to_be_visible(timeout=SECONDS)


def test_filters_stay_from_page_to_page_and_back_restores_them(tab, address):
    page = tab(f"{address}/?country=Niger&donor=European+Union")
    settle(page)
    page.get_by_test_id("stTopNavLink").filter(has_text="Regions").click()
    expect(page).to_have_url(re.compile(r"/regions\?country=Niger&donor=European\+Union$"), timeout=SECONDS)
    expect(page.get_by_text("8 items about Niger")).to_be_visible(timeout=SECONDS)
    page.get_by_text(say("filter-clear")).click()
    expect(page.get_by_text("60 items, ")).to_be_visible(timeout=SECONDS)
    settle(page)  # Streamlit does not hear of a step back while a page is being drawn
    page.go_back()  # one step, however many filters there were
    expect(page.get_by_text("8 items about Niger")).to_be_visible(timeout=SECONDS)


def test_filters_stay_where_the_browser_can_draw_them_only_on_the_next_page(tab, address):
    page, held = tab("about:blank"), []
    page.route(re.compile("/Multiselect[^/]*js$"), lambda script: held.append(script))  # noqa: PLW0108 (Playwright takes no builtin)
    page.goto(f"{address}/?country=Niger&donor=European+Union")
    settle(page)
    page.get_by_test_id("stTopNavLink").filter(has_text="Regions").click()
    expect(page).to_have_url(re.compile(r"/regions\?country=Niger&donor=European\+Union$"), timeout=SECONDS)
    settle(page)
    for script in held:
        script.continue_()
    chosen = page.get_by_test_id("stMultiSelect").get_by_text("Niger", exact=True)
    expect(chosen).to_be_visible(timeout=SECONDS)
    left, steps = page.url, page.evaluate("history.length")
    page.get_by_text(say("filter-clear")).click()
    expect(shown(page)).to_contain_text("60 items, ", timeout=SECONDS)
    settle(page)
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    expect(chosen).to_be_visible(timeout=SECONDS)
    expect(shown(page)).to_contain_text("8 items about Niger, with credit to the European Union", timeout=SECONDS)
    assert page.url == left


def test_filters_stay_for_a_reader_who_goes_on_before_the_page_is_drawn(tab, address):
    for _ in range(3):  # it depends on moments
        page = tab(f"{address}/?country=Niger")
        page.get_by_test_id("stTopNavLink").filter(has_text="Regions").click()
        expect(page.get_by_text("8 items about Niger")).to_be_visible(timeout=SECONDS)
        expect(page).to_have_url(re.compile(r"/regions\?country=Niger$"), timeout=SECONDS)


def test_a_row_shows_its_item_which_has_a_page_of_its_own(tab, address):
    page = tab(f"{address}/items?words=tuvalu")
    settle(page)
    table = page.get_by_test_id("stDataFrame").first
    expect(table).to_be_visible(timeout=SECONDS)
    page.wait_for_timeout(500)  # the table is drawn on a canvas, which tells nobody when it is done
    table.click(position={"x": 18, "y": 52})
    expect(page.get_by_text(say("title-links"))).to_be_visible(timeout=SECONDS)
    page.get_by_role("link", name=say("own-page")).click()
    expect(page.get_by_label(say("item-key"))).to_have_value(re.compile("item0"), timeout=SECONDS)
    assert "item=item0" in page.url


def test_a_title_that_is_markup_runs_nothing(tab, address):
    page = tab(f"{address}/item?item=item007")
    settle(page)
    expect(page.get_by_text('<script>alert("x")</script> =1+1 | *bold* [link](javascript:1) $x$ :red[y]')).to_be_visible()


def shown(page):
    """The sentence above a page."""
    return page.locator("[data-testid=stMarkdown] strong").first


def drawn(page, marks):
    """The marks of a chart, once Plotly has drawn them and listens."""
    expect(page.locator(marks).first).to_be_visible(timeout=SECONDS)
    page.wait_for_timeout(500)
    return page.locator(marks)


def test_a_bar_opens_its_items_and_back_leads_to_where_the_reader_was(tab, address):
    page = tab(f"{address}/?donor=European+Union&step=Year")
    settle(page)
    drawn(page, ".bars .point path").first.click(force=True)
    expect(page).to_have_url(re.compile(r"/items\?.*since=2020-01-01.*until=2020-12-31"), timeout=SECONDS)
    expect(shown(page)).to_contain_text(
        re.compile(r"in .*, with credit to the European Union, 1 January 2020 to"), timeout=SECONDS
    )
    page.go_back()
    expect(page).to_have_url(re.compile(r"/\?donor=European\+Union&step=Year$"), timeout=SECONDS)
    expect(shown(page)).to_contain_text("52 items, with credit to the European Union", timeout=SECONDS)
    page.go_forward()
    expect(page).to_have_url(re.compile(r"/items\?"), timeout=SECONDS)
    expect(shown(page)).to_contain_text("1 January 2020 to", timeout=SECONDS)


def test_a_country_on_the_map_narrows_the_page_to_it(tab, address):
    page = tab(f"{address}/regions")
    settle(page)
    drawn(page, ".choroplethlayer path[d]").first.click(force=True)
    expect(page).to_have_url(re.compile(r"/regions\?country="), timeout=SECONDS)
    expect(shown(page)).to_contain_text(re.compile(r"\d+ items about "), timeout=SECONDS)


def test_a_row_of_a_charts_table_chooses_what_it_stands_for(tab, address):
    page = tab(f"{address}/regions?items_per_country=Table")
    settle(page)
    table = page.get_by_test_id("stDataFrame").first
    expect(table).to_be_visible(timeout=SECONDS)
    page.wait_for_timeout(500)
    table.click(position={"x": 18, "y": 52})
    expect(page).to_have_url(re.compile(r"/regions\?country="), timeout=SECONDS)


def test_a_number_leads_to_what_it_counts(tab, address):
    page = tab(address)
    settle(page)
    counted = page.get_by_test_id("stMetricValue").first.inner_text()
    page.get_by_role("button", name=say("see-items")).first.click()
    expect(page).to_have_url(re.compile(r"/items\?period="), timeout=SECONDS)
    expect(shown(page)).to_contain_text(f"{counted} item", timeout=SECONDS)


def test_the_way_out_of_an_empty_result_leads_out(tab, address):
    page = tab(f"{address}/items?country=Niger&words=nosuchword")
    settle(page)
    page.get_by_role("button", name="Clear “Words” to see 8 items").click()
    expect(shown(page)).to_contain_text("8 items about Niger", timeout=SECONDS)


def test_a_download_holds_exactly_what_the_screen_shows(tab, address, news, tmp_path):
    page = tab(f"{address}/regions?donor=European+Union")
    settle(page)
    page.get_by_text(say("download"), exact=True).first.click()
    files = {}
    for kind in ("csv", "xlsx", "png", "svg"):
        with page.expect_download(timeout=3 * SECONDS) as got:
            page.get_by_test_id("stPopoverBody").get_by_text(say(f"download-{kind}")).click()
        files[kind] = tmp_path / got.value.suggested_filename
        got.value.save_as(files[kind])
    rows = pl.read_csv(files["csv"], comment_prefix="#", encoding="utf8")
    asked = ask(Reader(news.edition().path), "items_per_country", Filters(donor=("eu",)))
    assert rows["Name"].to_list() == asked["name"].to_list() and rows["Items"].to_list() == asked["items"].to_list()
    sentence = shown(page).inner_text()
    assert f"# Shown: {sentence}" in files["csv"].read_text("utf-8-sig")
    assert files["png"].read_bytes().startswith(b"\x89PNG") and files["xlsx"].read_bytes().startswith(b"PK")
    drawing = files["svg"].read_text()
    assert "with credit to the European Union" in drawing and news.edition().name in drawing
    assert len(re.findall(r'd="M[^"]{50,}', drawing.split("choroplethlayer")[1])) >= 3, "the map stands in it"


def test_a_switch_draws_its_chart_anew_and_stands_in_the_address(tab, address):
    page = tab(address)
    settle(page)
    page.get_by_role("radio", name=say("measure-share")).click()
    expect(page.get_by_text(say("axis-share"))).to_be_visible(timeout=SECONDS)
    assert "measure=Share" in page.url


def test_french_by_the_address(tab, address):
    page = tab(f"{address}/regions?lang=fr&country=Allemagne&role=Tout+r%C3%B4le")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Régions", timeout=SECONDS)
    expect(page.get_by_role("heading", level=3).first).to_have_text("Filtres")


def test_a_link_shows_the_same_to_a_reader_of_another_language(browser, address):
    reader = browser.new_context(locale="fr-FR")
    page = reader.new_page()
    page.goto(f"{address}/")
    expect(page.get_by_role("heading", level=3).first).to_have_text("Filtres", timeout=SECONDS)
    page.goto(f"{address}/?country=Tunisia")
    expect(page.get_by_text("about Tunisia").first).to_be_visible(timeout=SECONDS)
    reader.close()


def test_a_donor_by_its_acronym_and_a_switch_stay_in_another_language_and_after_a_step_back(tab, sample):
    page = tab(f"{sample}/donors?family=As+they+are+named")
    settle(page)
    page.get_by_label(say("filter-donor"), exact=True).fill("eu")  # "Deutsche Gesellschaft …" has these letters, too
    page.keyboard.press("Enter")
    expect(shown(page)).to_contain_text("with credit to the European Union,", timeout=SECONDS)
    settle(page)
    page.get_by_test_id("stTopNavLink").filter(has_text=say("page-items")).click()
    expect(page).to_have_url(re.compile("/items"), timeout=SECONDS)
    settle(page)
    page.go_back()
    named = page.get_by_role("radio", name=say("family-own"))
    expect(named).to_be_checked(timeout=SECONDS)
    settle(page)
    page.get_by_label("Language · Langue").click()
    page.get_by_role("option", name="fr").click()
    with speaking("fr"):
        expect(page.get_by_role("radio", name=say("family-own"))).to_be_checked(timeout=SECONDS)
    expect(page).to_have_url(re.compile("family=Comme"), timeout=SECONDS)


def test_the_keyboard_reaches_filters_switches_and_downloads(tab, address):
    page = tab(f"{address}/regions")
    settle(page)
    drawn(page, ".choroplethlayer path[d]")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("(document.activeElement.ariaLabel || '') + ' ' + document.activeElement.innerText"))
    told = " ".join(reached)
    for name in ("Regions", "filter-clear", "see-items", "download"):
        assert (say(name) if "-" in name or name == "download" else name) in told, name


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
