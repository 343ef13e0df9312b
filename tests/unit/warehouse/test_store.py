"""The store: writing, publishing, going back, and never two writers."""

import json
import subprocess
import sys

import polars as pl
import pytest

from warehouse import editions
from warehouse.editions import publish, restore
from warehouse.files import append_line, read_lines
from warehouse.home import Home, StoreError
from warehouse.lock import RunUnderWay, run_lock
from warehouse.queries import Reader, open_current
from warehouse.schema import frame, promises
from warehouse.store import broken_rows, building, write
from warehouse.tables import ALL, BY_NAME


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def fill(home, mark="one"):
    with building(home) as connection:
        for table in ALL:
            write(connection, table, frame(table, []))
        write(connection, BY_NAME["regions"], frame(BY_NAME["regions"], [{"region_id": mark, "name": mark, "kind": "m49"}]))


def mark_of(reader):
    return reader.sql("SELECT name FROM regions")["name"].to_list()


def test_a_published_edition_is_read_by_any_client(home):
    fill(home)
    edition = publish(home, "f" * 16)
    assert home.edition() == edition and edition.fingerprint == "f" * 16
    assert mark_of(Reader(edition.path)) == ["one"]


def test_nothing_published_is_said_in_words(home):
    assert home.edition() is None
    with pytest.raises(StoreError, match="dateline run"):
        open_current(home)


def test_a_half_made_warehouse_is_not_published(home):
    with building(home) as connection:
        write(connection, BY_NAME["regions"], frame(BY_NAME["regions"], []))
    with pytest.raises(StoreError, match="items"):
        publish(home, "f" * 16)
    assert home.edition() is None


def test_an_open_reader_keeps_its_edition_and_a_new_one_sees_the_next(home, monkeypatch):
    monkeypatch.setattr(editions, "EDITIONS_KEPT", 2)
    fill(home, "one")
    publish(home, "1" * 16)
    old = open_current(home)
    for number in (2, 3):
        fill(home, f"edition {number}")
        publish(home, f"{number:016x}")
    assert mark_of(old) == ["one"]
    assert mark_of(open_current(home)) == ["edition 3"]
    assert len(home.editions()) == 2


def test_one_can_go_back(home):
    for number in (1, 2):
        fill(home, f"edition {number}")
        publish(home, f"{number:016x}")
    first = home.editions()[0]
    assert restore(home, first.name) == first
    assert mark_of(open_current(home)) == ["edition 1"]
    with pytest.raises(StoreError, match="Kept"):
        restore(home, "1999")


def test_a_build_file_that_is_broken_is_begun_anew(home):
    fill(home)
    home.build.write_bytes(b"no database" * 1000)
    fill(home, "again")
    publish(home, "a" * 16)
    assert mark_of(open_current(home)) == ["again"]


def test_leftovers_of_a_killed_publication_are_cleared(home):
    fill(home)
    publish(home, "1" * 16)
    leftover = home.pointer.with_name("20260101T000000000000Z-dead.part")
    leftover.write_bytes(b"half a file")
    publish(home, "2" * 16)
    assert not leftover.exists()


def test_rows_that_do_not_fit_are_refused_and_the_table_stays(home):
    fill(home)
    with building(home) as connection:
        with pytest.raises(StoreError, match="colour"):
            write(connection, BY_NAME["regions"], pl.DataFrame({"region_id": ["x"], "colour": ["red"]}))
        assert connection.execute("SELECT count(*) FROM regions").fetchone() == (1,)


def test_a_second_writer_is_told_who_is_writing(home):
    script = f"""
import pathlib
from warehouse.home import Home
from warehouse.lock import run_lock, RunUnderWay
try:
    with run_lock(Home(pathlib.Path({str(home.path)!r}))): print("took it")
except RunUnderWay as error: print(error)
"""
    other = [sys.executable, "-c", script]
    with run_lock(home):
        said = subprocess.run(other, capture_output=True, text=True, check=True).stdout
        owner = json.loads((home.path / "lock.owner").read_text())
    assert f"process {owner['pid']}" in said and "since" in said
    assert "took it" in subprocess.run(other, capture_output=True, text=True, check=True).stdout


def test_a_lock_whose_holder_was_killed_is_free(home):
    script = f"""
import pathlib, time
from warehouse.home import Home
from warehouse.lock import run_lock
with run_lock(Home(pathlib.Path({str(home.path)!r}))): print("holding", flush=True); time.sleep(60)
"""
    holder = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "holding\n"
    with pytest.raises(RunUnderWay, match=str(holder.pid)), run_lock(home):
        pass
    holder.kill()
    holder.wait()
    with run_lock(home):
        pass


def test_a_torn_line_of_a_log_is_no_row_and_harms_no_other(tmp_path):
    log = tmp_path / "log.jsonl"
    append_line(log, {"n": 1})
    with log.open("ab") as torn:
        torn.write(b'{"n": 2, "wor')
    append_line(log, {"n": 3})
    assert [row["n"] for row in read_lines(log)] == [1, 3]


BROKEN = {
    "regions": ({"region_id": "a", "name": "A", "kind": "planet"}, "kind_known"),
    "region_countries": ({"region_id": "nowhere", "iso3": "AUT"}, "region_id_exists_in_regions"),
    "countries": ({"iso3": "AUT", "iso2": "AT", "latitude": 99.0, "longitude": 0.0}, "on_the_globe"),
    "runs": ({"run_id": "r", "records_in": 5, "items": 3, "repeats": 1, "quarantined": 0, "withheld": 0}, "nothing_vanishes"),
    "items": ({"item_id": "i", "text": "", "title": None}, "has_words"),
}


@pytest.mark.parametrize(("table", "row", "name"), [(table, *rest) for table, rest in BROKEN.items()], ids=BROKEN)
def test_a_broken_promise_shows_the_rows(home, table, row, name):
    fill(home)
    with building(home) as connection:
        write(connection, BY_NAME[table], frame(BY_NAME[table], [row]))
        promise = next(promise for promise in promises(BY_NAME[table]) if promise.name == name)
        rows = broken_rows(connection, promise)
    assert rows.height == 1 and rows.row(0)[0] == next(iter(row.values()))


def test_every_promise_can_be_asked_and_holds_on_empty_tables(home):
    with building(home) as connection:
        for table in ALL:
            write(connection, table, frame(table, []))
        for table in ALL:
            for promise in promises(table):
                assert broken_rows(connection, promise).is_empty(), promise.name


def test_a_damaged_edition_is_said_in_words(home):
    fill(home)
    edition = publish(home, "1" * 16)
    edition.path.write_bytes(b"not a database")
    with pytest.raises(StoreError, match="dateline restore"):
        open_current(home)
