"""Takes the pictures in docs/pictures: every page of the dashboard on the bundled sample, in a real browser without a network.

make pictures
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.report import Order, period_named, write_report
from pipelines.command.dashboard import free_port
from warehouse.home import Home
from warehouse.queries import open_current

PROJECT = Path(__file__).parents[1]
# A home of its own, as the page on data health shows where documents came from.
NEWSROOM = Path(tempfile.gettempdir()) / "newsroom"
PICTURES = PROJECT / "docs" / "pictures"
MONTH = "2026-10"
SHEETS, GAP = 4, 16
WIDTH, PHONE, HEIGHT, TALLEST = 1280, 390, 860, 2400
PAGES = {
    "overview": "",
    "regions": "regions",
    "projects": "projects",
    "project": "project?project_page={project}",
    "donors": "donors",
    "silence": "silence",
    "reports": "reports",
    "items": "items?words=training",
    "item": "item?item={item}",
    "data_health": "data_health",
}
MOST_LINKED = "SELECT item_id FROM item_links GROUP BY item_id ORDER BY count(DISTINCT kind) DESC, item_id LIMIT 1"
MOST_TOLD = """
SELECT coalesce(acronym, name) FROM item_projects JOIN projects USING (project_id)
GROUP BY ALL ORDER BY count(*) DESC, 1 LIMIT 1
"""
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"


@contextmanager
def served(home: Home) -> Iterator[tuple[str, int]]:
    """Serve the dashboard of a home on a free port; yield its address and process."""
    port = free_port(8600)
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}"]
    with subprocess.Popen(command, cwd=PROJECT, env=os.environ | {"DATELINE_HOME": str(home.path.resolve())}) as server:
        try:
            for _ in range(150):
                try:
                    urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=1)
                    break
                except OSError:
                    time.sleep(0.2)
            yield f"http://localhost:{port}", server.pid
        finally:
            server.kill()


def take(page: Page, address: str, path: Path, width: int = WIDTH) -> None:
    """Take a picture of the whole page once it is drawn."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(address)
    page.get_by_test_id("stHeading").first.wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(3_000)  # maps and tables draw after the page says it is done
    tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(int(tall), TALLEST)})
    page.wait_for_timeout(1_500)
    page.screenshot(path=path)
    print(path.relative_to(PROJECT))


def take_report(browser: Browser, home: Home) -> None:
    """Pictures of a month's report: the first sheet and a half of the page, and the first sheets in print."""
    report = write_report(open_current(home), Order(period_named(MONTH)), NEWSROOM / "reports")
    page = browser.new_page(viewport={"width": 820, "height": 1600})
    page.goto((report.folder / "report.html").as_uri())
    page.wait_for_timeout(3_000)
    page.screenshot(path=PICTURES / "report.png")
    print("docs/pictures/report.png")
    with pypdfium2.PdfDocument(report.folder / "report.pdf") as pages:
        sheets = [page.render().to_pil() for page in list(pages)[:SHEETS]]
    width, height = sheets[0].size
    side_by_side = Image.new("RGB", ((width + GAP) * len(sheets) + GAP, height + 2 * GAP), "#C9D1DA")
    for place, sheet in enumerate(sheets):
        side_by_side.paste(sheet, (GAP + place * (width + GAP), GAP))
    side_by_side.save(PICTURES / "report_print.png")
    print("docs/pictures/report_print.png")


def main() -> None:
    """Publish the sample, then take every picture."""
    shutil.copytree(PROJECT / "sample", NEWSROOM / "sample", dirs_exist_ok=True)
    home = Home(NEWSROOM / "home")
    dateline = Path(sys.executable).with_name("dateline")
    subprocess.run([dateline, "run", NEWSROOM / "sample", "--home", home.path], check=True)
    reader = open_current(home)
    item, project = reader.sql(MOST_LINKED).item(), reader.sql(MOST_TOLD).item()
    PICTURES.mkdir(exist_ok=True)
    with served(home) as (address, _), sync_playwright() as playwright:
        flags = ["--no-sandbox", OFFLINE]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        page = browser.new_page()
        for name, path in PAGES.items():
            take(page, f"{address}/{path.format(item=item, project=project)}", PICTURES / f"{name}.png")
        take(page, address, PICTURES / "overview_phone.png", PHONE)
        take(page, f"{address}/?lang=fr", PICTURES / "overview_french.png")
        dark = browser.new_page(color_scheme="dark")
        take(dark, address, PICTURES / "overview_dark.png")
        take(dark, f"{address}/regions", PICTURES / "regions_dark.png")
        take_report(browser, home)
        browser.close()


if __name__ == "__main__":
    main()
