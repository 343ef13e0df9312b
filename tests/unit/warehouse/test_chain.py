"""A chained log: every change, loss and cut is noticed, and what a crash leaves is put aside."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warehouse.chain import ChainedLog, DamagedLog, LostEnd

ROWS = [{"document_id": str(number), "address": f"page {number} – März"} for number in range(6)]


def rows_of(path):
    return list(ChainedLog(path).new_rows())


@pytest.fixture
def log(tmp_path):
    log = ChainedLog(tmp_path / "documents.jsonl")
    for row in ROWS:
        log.append(row)
    log.settle()
    return log


def test_a_log_gives_back_what_was_added(log):
    assert rows_of(log.path) == ROWS


@pytest.mark.parametrize("line", range(6))
def test_a_lost_line_is_noticed(log, line):
    lines = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(b"".join(lines[:line] + lines[line + 1 :]))
    with pytest.raises(LostEnd if line == 5 else DamagedLog, match="documents"):
        rows_of(log.path)


def test_two_lines_that_changed_places_are_noticed(log):
    lines = log.path.read_bytes().splitlines(keepends=True)
    log.path.write_bytes(b"".join([lines[0], lines[2], lines[1], *lines[3:]]))
    with pytest.raises(DamagedLog, match="line 2"):
        rows_of(log.path)


@given(data=st.data())
def test_any_flipped_bit_is_noticed(tmp_path_factory, data):
    log = ChainedLog(tmp_path_factory.mktemp("log") / "documents.jsonl")
    for row in ROWS:
        log.append(row)
    log.settle()
    whole = bytearray(log.path.read_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= 1 << data.draw(st.integers(0, 7))
    log.path.write_bytes(whole)
    with pytest.raises(DamagedLog):
        rows_of(log.path)


def test_a_log_that_is_gone_is_noticed(log):
    log.path.unlink()
    with pytest.raises(LostEnd):
        rows_of(log.path)


@pytest.mark.parametrize("rest", [b'{"document_id": "6", "addr', b"\0\0\0\0", b"\xff\xfe"])
def test_what_a_crash_left_unfinished_is_put_aside_by_the_next_line(log, rest):
    with log.path.open("ab") as file:
        file.write(rest)
    again = ChainedLog(log.path)
    assert list(again.new_rows()) == ROWS and again.unfinished() == rest
    again.append({"document_id": "6"})
    assert rows_of(log.path)[-1] == {"document_id": "6"} and again.torn.read_bytes() == rest + b"\n"


def test_a_log_without_chains_is_read_and_guarded_from_then_on(tmp_path):
    path = tmp_path / "documents.jsonl"
    path.write_text('{"document_id": "0"}\nno json\n{"document_id": "1"}\n')
    log = ChainedLog(path)
    assert [row["document_id"] for row in log.new_rows()] == ["0", "1"]
    log.append({"document_id": "2"})
    assert [row["document_id"] for row in rows_of(path)] == ["0", "1", "2"]
    path.write_text(path.read_text().replace('"1"', '"9"'))
    with pytest.raises(DamagedLog):
        rows_of(path)


def test_two_writers_that_take_turns_make_one_chain(tmp_path):
    one, other = (ChainedLog(tmp_path / "documents.jsonl") for _ in range(2))
    for number, log in enumerate([one, other, one, other]):
        list(log.new_rows())
        log.append({"document_id": str(number)})
    assert [row["document_id"] for row in rows_of(one.path)] == ["0", "1", "2", "3"]


def test_names_that_are_no_unicode_are_written_so_that_they_read_the_same(tmp_path):
    log = ChainedLog(tmp_path / "documents.jsonl")
    log.append({"address": "odd \udcff name"})
    assert rows_of(log.path)[0]["address"] == json.loads(log.path.read_text())["address"]
