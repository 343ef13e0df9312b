"""The whole pipeline by its command: what a stranger and another program see."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipelines.base.home import PROJECT
from pipelines.command.run import NOTHING_NEW, WITH_TROUBLE
from tests.variants import first
from warehouse.home import Home
from warehouse.lock import run_lock

DATELINE = str(Path(sys.executable).with_name("dateline"))
SHARED = Path(__file__).parents[2].parent / "shared"

TEASER = "Thirty customs officers from three border posts practised together for a week with new equipment in Skopje."
PAGE = f"""Project News
Officers practise in Skopje

14 March 2022

{TEASER}

{TEASER}

In Focus
A look back at the year

20 December 2021

Twelve months of work with partners in Tunisia, and what the next twelve are to bring for all who took part in it.

Twelve months of work with partners in Tunisia, and what the next twelve are to bring for all who took part in it.

Loading...
"""


def dateline(*arguments, **options):
    return subprocess.run([DATELINE, *map(str, arguments)], capture_output=True, text=True, check=False, **options)


def status(home):
    return json.loads(dateline("status", "--home", home, "--json").stdout)


def rows(home, query):
    with duckdb.connect(status(home)["edition"], read_only=True) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("news") / "page.txt"
    path.write_text(PAGE)
    return path


@pytest.fixture(scope="module")
def home(tmp_path_factory, page):
    home = tmp_path_factory.mktemp("home")
    done = dateline("run", page, "--home", home)
    assert done.returncode == 0, done.stderr
    return home


def test_status_counts_what_went_in_and_what_came_out(home):
    state = status(home)
    assert state["counts"] == {"documents": 1, "records_in": 2, "items": 2, "repeats": 0, "quarantined": 0, "withheld": 0}
    assert state["newest_item"] == "2022-03-14" and state["last_run"]["new"] == 2


def test_status_waits_for_no_library_that_it_does_not_need(home):
    told = subprocess.run(
        [sys.executable, "-X", "importtime", DATELINE, "status", "--home", home], capture_output=True, text=True, check=True
    )
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.stderr.splitlines()}
    assert "duckdb" in loaded and not loaded & {"dagster", "streamlit", "plotly", "trafilatura", "lxml"}


def test_running_twice_changes_nothing(home, page):
    before = status(home)["edition"]
    again = dateline("run", page, "--home", home)
    assert again.returncode == NOTHING_NEW and "0 new, 0 changed" in again.stderr
    assert status(home)["edition"] == before
    assert status(home)["last_run"]["published"] is False


def test_the_second_page_adds_a_wording_and_a_repeat_not_an_item(tmp_path, page):
    edited = tmp_path / "edited.txt"
    edited.write_text(PAGE.replace("for a week", "for a fortnight"))
    assert dateline("run", page, "--home", tmp_path / "home").returncode == 0
    done = dateline("run", edited, "--home", tmp_path / "home")
    assert "0 new, 1 changed" in done.stderr
    assert status(tmp_path / "home")["counts"] == {
        "documents": 2,
        "records_in": 4,
        "items": 2,
        "repeats": 2,
        "quarantined": 0,
        "withheld": 0,
    }
    assert rows(tmp_path / "home", "SELECT max(version) FROM item_versions") == [(2,)]


def test_identifiers_are_the_same_in_another_home_in_another_order(home, tmp_path):
    items = PAGE.removesuffix("Loading...\n").split("\nIn Focus\n")
    page = tmp_path / "turned.txt"
    page.write_text("In Focus\n" + items[1] + "\n" + items[0])
    assert dateline("run", page, "--home", tmp_path / "home").returncode == 0
    query = "SELECT item_id FROM items ORDER BY 1"
    assert rows(tmp_path / "home", query) == rows(home, query)


def test_a_run_is_replayed_from_raw_without_the_source(tmp_path, page):
    source, home = tmp_path / "gone.txt", tmp_path / "home"
    source.write_text(PAGE)
    assert dateline("run", source, "--home", home).returncode == 0
    before = rows(home, "SELECT * FROM items ORDER BY ALL")
    source.unlink()
    (home / "build.duckdb").unlink()
    shutil.rmtree(home / "editions")
    assert dateline("run", "--home", home).returncode == 0
    assert rows(home, "SELECT * FROM items ORDER BY ALL") == before


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "blank.txt": b"\n \n\n",
    "binary.txt": bytes(range(256)) * 64,
    "prose.txt": b"Dear colleagues, the canteen is closed on Thursday.\n",
}


def test_what_cannot_be_used_is_named_and_loses_nothing(home, tmp_path):
    before = status(home)["edition"]
    for name, content in BAD.items():
        path = tmp_path / name
        if content is not None:
            write(path, content)
    done = dateline("run", *[tmp_path / name for name in BAD], "--home", tmp_path / "home")
    assert done.returncode == 2 and "missing.txt" in done.stderr
    done = dateline(
        "run", *[tmp_path / name for name, content in BAD.items() if content is not None], "--home", tmp_path / "home"
    )
    assert done.returncode == WITH_TROUBLE
    for name, content in BAD.items():
        assert content is None or name in done.stderr, done.stderr
    assert "Traceback" not in done.stderr
    state = status(tmp_path / "home")
    assert state["counts"]["items"] == 0 and state["counts"]["quarantined"] == state["counts"]["records_in"] >= 4
    assert status(home)["edition"] == before


def test_a_folder_without_listings_is_named(tmp_path):
    done = dateline("run", tmp_path, "--home", tmp_path / "home")
    assert done.returncode == 2 and str(tmp_path) in done.stderr


@pytest.mark.slow
def test_a_listing_with_a_monstrous_line_gives_its_items_in_bounded_memory(tmp_path):
    page = tmp_path / "page.txt"
    with page.open("w") as out:
        out.write(PAGE)
        for _ in range(200):
            out.write("x" * (1 << 20))
        out.write("\n" + PAGE)
    limited = ["bash", "-c", 'ulimit -v 6000000; exec "$@"', "-", DATELINE, "run", str(page), "--home", str(tmp_path / "home")]
    done = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "209,715,201 bytes long" in done.stderr
    assert status(tmp_path / "home")["counts"]["items"] == 2


@pytest.mark.parametrize("ends", first(1, ["\r\n", "\r"]))
def test_other_line_ends_give_the_same_records(tmp_path, page, ends):
    other = write(tmp_path / "page.txt", PAGE.replace("\n", ends))
    ours, theirs = (json.loads(dateline("parse", path).stdout)["records"] for path in (page, other))
    assert ours == theirs and len(ours) == 2


def test_a_second_run_says_that_one_is_under_way(home, page):
    with run_lock(Home(home)):
        done = dateline("run", page, "--home", home)
    assert done.returncode == 1
    assert f"process {os.getpid()}" in done.stderr


@pytest.mark.slow
def test_a_killed_run_leaves_the_edition_and_the_next_recovers(tmp_path, page):
    home = tmp_path / "home"
    assert dateline("run", page, "--home", home).returncode == 0
    before = status(home)["edition"]
    more = write(tmp_path / "more.txt", PAGE.replace("2022", "2020"))
    running = subprocess.Popen([DATELINE, "run", str(more), "--home", str(home)], stderr=subprocess.PIPE, text=True)
    for line in running.stderr:
        if line.startswith("Bring"):  # in the middle of the work
            running.send_signal(signal.SIGKILL)
    running.wait()
    assert status(home)["edition"] == before
    assert dateline("check", "--home", home).returncode == 0
    assert dateline("run", "--home", home).returncode == 0
    assert status(home)["counts"]["items"] == 3


def test_every_promise_is_kept_and_every_command_answers(home):
    done = dateline("check", "--home", home)
    assert done.returncode == 0, done.stdout
    item = rows(home, "SELECT item_id FROM items WHERE title LIKE 'Officers%'")[0][0]
    said = dateline("explain", item[:8], "--home", home).stdout
    assert "Skopje" in said and "North Macedonia" in said
    assert "not there" not in dateline("doctor", "--home", home).stdout


def test_links_are_printed_in_order_as_they_are_read():
    lines = [
        {"id": number, "title": "", "text": text, "date": None} for number, text in enumerate(["Work in Ghana.", "Nothing."])
    ]
    done = dateline("link", input="\n".join(map(json.dumps, lines)))
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in found] == [0, 1]
    ghana = found[0]["countries"][0]
    assert (ghana["iso3"], ghana["role"], ghana["matched"], ghana["start"]) == ("GHA", "focus", "Ghana", 8)
    assert found[1]["countries"] == []


def test_a_broken_line_is_named():
    done = dateline("link", input='{"id": 1, "text": "fine"}\n{"id": 2,\n')
    assert done.returncode == 2 and "line 2" in done.stderr


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real listing lies beside the project only where it is developed")
def test_the_real_listing_gives_its_fifteen_items(tmp_path):
    done = dateline("run", SHARED / "corpus" / "seed-listing.txt", "--home", tmp_path)
    assert done.returncode == 0, done.stderr
    counted = dict(rows(tmp_path, "SELECT category, count(*) FROM items GROUP BY 1"))
    assert counted == {"Project News": 6, "In Focus": 5, "Expert Voice": 4}
    assert status(tmp_path)["counts"] == {
        "documents": 1,
        "records_in": 15,
        "items": 15,
        "repeats": 0,
        "quarantined": 0,
        "withheld": 0,
    }
    days = rows(tmp_path, "SELECT CAST(min(published_on) AS VARCHAR), CAST(max(published_on) AS VARCHAR) FROM items")
    assert days == [("2018-07-30", "2022-03-18")]
    assert rows(tmp_path, "SELECT count(*) FROM items WHERE contains(text, 'Loading')") == [(0,)]
    doubled = "SELECT count(*) FROM items WHERE length(text) - length(replace(text, substr(text, 1, 40), '')) > 40"
    assert rows(tmp_path, doubled) == [(0,)]


def test_the_bundled_sample_shows_what_the_product_is_for(tmp_path):
    done = dateline("run", PROJECT / "sample", "--home", tmp_path)
    assert done.returncode == 0, done.stderr
    counts = status(tmp_path)["counts"]
    assert counts == {"documents": 10, "records_in": 164, "items": 155, "repeats": 5, "quarantined": 2, "withheld": 2}
    assert rows(tmp_path, "SELECT count(*) >= 25, count(phase_of) >= 3 FROM projects") == [(True, True)]
    focus = "FROM item_countries JOIN countries USING (iso3) WHERE role = 'focus'"
    assert rows(tmp_path, f"SELECT count(DISTINCT iso3) >= 45, count(DISTINCT m49_subregion) >= 5 {focus}") == [(True, True)]
    assert rows(tmp_path, "SELECT count(DISTINCT donor_id) >= 12 FROM item_donors WHERE credit = 'stated'") == [(True,)]
    assert rows(tmp_path, "SELECT count(*) > 0 FROM item_donors WHERE credit = 'inherited'") == [(True,)]
    assert rows(tmp_path, "SELECT max(version) FROM item_versions") == [(2,)]
    assert rows(tmp_path, "SELECT count(*) FROM item_reposts") == [(1,)]
    projects = "SELECT count(*) FROM projects WHERE "
    in_news = "project_id IN (SELECT project_id FROM item_projects)"
    assert rows(tmp_path, f"{projects} origin = 'register' AND planned_start IS NOT NULL AND {in_news}") == [(29,)]
    assert rows(tmp_path, f"{projects} origin = 'register' AND NOT {in_news}") == [(2,)]
    assert rows(tmp_path, f"{projects} origin = 'news'")[0][0] >= 5
    assert rows(tmp_path, f"{projects} origin = 'register' AND phase_of IS NOT NULL") == [(5,)]
    assert b"TRACEPROFIT" not in Path(status(tmp_path)["edition"]).read_bytes()
