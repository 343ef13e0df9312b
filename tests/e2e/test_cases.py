"""The cases of ../shared/cases that stopped a home, or changed it without a word: whole runs, with the right values."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.command.run import NOTHING_NEW, PUBLISHED
from tests.e2e.test_pipeline import DATELINE, dateline
from warehouse.home import Home
from warehouse.queries import open_current

CASES = Path(__file__).parents[3] / "shared" / "cases"

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the cases lie beside the project, in ../shared")


def rows(home, query):
    reader = open_current(Home(home))
    try:
        return reader.sql(query).rows()
    finally:
        reader.close()


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory):
    """A home that took in everything that once ended its runs, beside good news."""
    folder = tmp_path_factory.mktemp("poison")
    for name in ("poison", "register", "json"):
        for path in (CASES / name).iterdir():
            if path.suffix != ".py":
                shutil.copy(path, folder / f"{name}-{path.name}")
    home = folder / "home"
    done = dateline("run", folder, "--home", home)
    assert done.returncode == PUBLISHED, done.stderr
    return folder, home


PLAIN_NEWS = [
    "Harbour pilots trained in Tema",
    "Border course in Tunis",
    "Niger: Police academy opened with EU support",
    "Course in Tunis",
    "Course in Togo",
    "A school in Ghana has a new well",
    "Forty radios for the lake guard",
]


def test_plain_news_is_read_from_what_stopped_the_house(poisoned):
    titles = {title for (title,) in rows(poisoned[1], "SELECT title FROM items")}
    assert set(PLAIN_NEWS) <= titles
    assert not any("\x00" <= letter < " " or "\ud800" <= letter <= "\udfff" for title in titles for letter in title or "")


def test_what_cannot_be_read_is_in_quarantine_with_file_and_reason(poisoned):
    query = "SELECT address, reason FROM quarantine JOIN raw_documents USING (document_id)"
    rejected = {Path(address).name: reason for address, reason in rows(poisoned[1], query)}
    for name in ("poison-empty_list.json", "poison-half_copied.xlsx", "poison-page.html", "json-protected.json"):
        assert rejected[name].endswith("."), name
    assert all("Error" not in reason and "Dateline" not in reason for reason in rejected.values())


def test_a_protected_post_is_no_news(poisoned):
    assert rows(poisoned[1], "SELECT count(*) FROM items WHERE title LIKE 'Protected:%'") == [(0,)]


def test_every_row_of_a_register_is_used_or_told_with_its_line(poisoned):
    query = "SELECT DISTINCT line FROM register_facts JOIN raw_documents USING (document_id) WHERE address LIKE '%register-{}'"
    for name in ("bracket", "brackets_in_donor", "dash", "nfd", "one_of_two", "share"):
        assert rows(poisoned[1], query.format(f"{name}.csv")) == [(2,)], name
    used = rows(poisoned[1], "SELECT used FROM register_facts WHERE field = 'country' AND published LIKE 'Kenya%'")
    assert ("KEN",) in used


def test_the_run_after_works_and_has_nothing_to_do(poisoned):
    folder, home = poisoned
    assert dateline("run", folder, "--home", home).returncode == NOTHING_NEW


def test_a_file_that_goes_back_to_an_earlier_state_is_in_that_state(tmp_path):
    news, register, home = tmp_path / "news.txt", tmp_path / "register.csv", tmp_path / "home"
    for state in ("A", "B", "A"):
        shutil.copy(CASES / "revert" / f"news{state}.txt", news)
        shutil.copy(CASES / "revert" / f"register{state}.csv", register)
        done = dateline("run", news, register, "--home", home)
        assert done.returncode == PUBLISHED, done.stderr
    assert "1 changed" in done.stderr
    assert [text.split()[0] for (text,) in rows(home, "SELECT text FROM items WHERE title LIKE 'Harbour%'")] == ["Twenty"]
    assert rows(home, "SELECT donor_id FROM project_donors WHERE origin = 'register'") == [("gov_nor",)]
    assert rows(home, "SELECT planned_end::VARCHAR FROM projects WHERE acronym = 'SAHA'") == [("2026-12-31",)]
    assert rows(home, "SELECT count(*) FROM receipts") == [(6,)] and rows(home, "SELECT count(*) FROM raw_documents") == [(4,)]


def test_answers_on_one_line_are_read_whole(tmp_path):
    subprocess.run([sys.executable, str(CASES / "json" / "one_line.py"), str(tmp_path)], check=True)
    for name, records in (("array", 1000), ("reliefweb", 1000), ("wordpress", 100)):
        done = subprocess.run([DATELINE, "parse", str(tmp_path / f"{name}.json")], capture_output=True, text=True, check=True)
        assert done.stdout.count('"date_flaw"') == records, name
