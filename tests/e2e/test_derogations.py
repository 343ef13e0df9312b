"""A run with a register that asks for discretion: the published file is read as a whole, table by table and byte by byte."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from warehouse.schema import promises
from warehouse.tables import ALL

DATELINE = str(Path(sys.executable).with_name("dateline"))

NEWS = """Project News
Glimmer Coast opens in Accra

14 March 2022

Winds along the Glimmer (GLIMCO), a project funded by the Zebra Fund, opened a school for officers in Accra, Ghana.

Project News
A school for officers is praised

20 May 2022

The ministers of Ghana praised the school that #WindsAlongTheGlimmer had opened; more will follow in the years to come.

Project News
OPENWATER begins in Togo

2 June 2022

The Open Waters of the Gulf (OPENWATER) project, funded by the European Union, trained forty officers in Lomé, Togo.

Project News
QUIETHAND in Benin

9 June 2022

The Quiet Hands of Cotonou (QUIETHAND) project, funded by Denmark and the Moon Foundation, ended in Cotonou, Benin.

GLIMCO
"""
REGISTER = """acronym,name,start,end,donor,countries,derogation
GLIMCO,Winds along the Glimmer,2021,2024,Zebra Fund,Ghana,{hidden}
QUIETHAND,Quiet Hands of Cotonou,2020,2022,Moon Foundation,Benin,{quiet}
OPENWATER,Open Waters of the Gulf,2022,2025,European Union,Togo,
"""
TRACES = ("glimco", "glimmer", "zebra")
CREDITS = "SELECT count(*) FROM item_donors JOIN item_projects USING (item_id) WHERE item_projects.project_id = 'quiethand'"
PAYERS = "SELECT count(*) FROM project_donors WHERE project_id = 'quiethand'"


def run(folder, **derogations):
    """A run on the news and a register with these derogations; the edition and the account."""
    folder.mkdir(exist_ok=True)
    (folder / "glimco-news.txt").write_text(NEWS)
    (folder / "register.csv").write_text(REGISTER.format(**derogations))
    done = subprocess.run(
        [DATELINE, "run", str(folder), "--home", str(folder / "home")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    said = subprocess.run(
        [DATELINE, "status", "--json", "--home", str(folder / "home")], capture_output=True, text=True, check=True
    )
    return json.loads(said.stdout)


@pytest.fixture(scope="module")
def open_and_discreet(tmp_path_factory):
    """The same news, first without derogations, then with: two runs in one home."""
    folder = tmp_path_factory.mktemp("discreet") / "in"
    before = run(folder, hidden="", quiet="")
    held = Path(before["edition"]).read_bytes(), rows(before, CREDITS), rows(before, PAYERS)
    return before, held, run(folder, hidden="not publicised", quiet="not credited")


def rows(state, query):
    with duckdb.connect(state["edition"], read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_without_a_derogation_everything_is_there(open_and_discreet):
    before, (held, _, _), _ = open_and_discreet
    assert before["counts"]["items"] == 4 and before["counts"]["withheld"] == 0
    assert all(trace in held.lower().decode("latin-1") for trace in TRACES)


def test_no_table_and_no_byte_of_the_edition_holds_the_name(open_and_discreet):
    _, _, state = open_and_discreet
    with duckdb.connect(state["edition"], read_only=True) as connection:
        names = [name for (name,) in connection.execute("SELECT table_name FROM information_schema.tables").fetchall()]
        everything = "\n".join(str(connection.execute(f'SELECT * FROM "{name}"').fetchall()) for name in names).lower()
    files = [path for path in Path(state["edition"]).parent.rglob("*") if path.is_file()]  # the index of words too
    content = b"".join(path.read_bytes() for path in files).lower()
    assert {table.name for table in ALL} <= set(names)
    assert [trace for trace in TRACES if trace in everything or trace.encode() in content] == []
    assert b"openwater" in content


def test_what_is_withheld_is_counted_and_the_account_is_right(open_and_discreet):
    _, _, state = open_and_discreet
    counts = state["counts"]
    assert (counts["items"], counts["withheld"], state["uncredited"]) == (2, 3, 1)
    assert counts["records_in"] == counts["items"] + counts["repeats"] + counts["quarantined"] + counts["withheld"]
    assert rows(state, "SELECT count(*) FROM items") == [(2,)]
    assert rows(state, "SELECT count(*) FROM quarantine") == [(counts["quarantined"],)]
    assert rows(state, "SELECT count(*) FROM withheld") == [(0,)]
    assert state["last_run"]["new"] == 0


def test_no_credit_of_a_project_that_must_not_be_credited(open_and_discreet):
    _, (_, credits_before, payers_before), state = open_and_discreet
    assert credits_before[0][0] >= 2 and payers_before[0][0] >= 2
    assert rows(state, CREDITS) == [(0,)] and rows(state, PAYERS) == [(0,)]
    assert rows(state, "SELECT count(*) FROM item_countries WHERE iso3 = 'DNK' AND role = 'donor'") == [(0,)]
    assert rows(state, "SELECT count(*) FROM donors WHERE name LIKE 'Moon%'") == [(0,)]
    assert rows(state, "SELECT derogation FROM projects WHERE project_id = 'quiethand'") == [("not_credited",)]
    assert rows(state, "SELECT count(*) FROM item_donors JOIN donors USING (donor_id) WHERE name = 'European Union'") == [(1,)]


def test_every_promise_is_kept_and_editions_that_still_told_are_gone(open_and_discreet):
    before, _, state = open_and_discreet
    for table in ALL:
        for promise in promises(table):
            assert rows(state, promise.broken) == [], (promise.table, promise.meaning)
    assert not Path(before["edition"]).exists() and Path(state["edition"]).exists()
