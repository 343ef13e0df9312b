"""Decisions of people: logged once, taken back once, and read whatever happened to the log."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warehouse.decisions import (
    DROP,
    DecidedMeanwhile,
    decisions,
    drop,
    dropped,
    log_of,
    undo,
    unreadable,
)
from warehouse.errors import InputError
from warehouse.files import read_lines
from warehouse.home import Home, StoreError

SEEN = {"edition": "20261130T000000000000Z-abc", "address": "https://example.org/a"}


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def test_no_log_means_nothing_is_dropped(home):
    assert decisions(home) == [] and dropped(home) == {} and unreadable(home) == 0


def test_a_dropped_document_is_listed_with_who_when_and_why(home):
    made = drop(home, "Ada", "d1", SEEN, "a test page")
    assert dropped(home) == {"d1": decisions(home)[0]}
    assert (decisions(home)[0].by, decisions(home)[0].why, decisions(home)[0].seen) == ("Ada", "a test page", SEEN)
    (row,) = read_lines(log_of(home))
    assert row == {
        "decision_id": made.decision_id,
        "at": row["at"],
        "by": "Ada",
        "verb": DROP,
        "subject": {"kind": "document", "ids": ["d1"]},
        "seen": SEEN,
        "why": "a test page",
        "undoes": None,
    }
    assert row["at"].endswith("+00:00")


def test_undo_brings_the_document_back_and_keeps_both_lines(home):
    undo(home, "Bo", drop(home, "Ada", "d1", SEEN, "a test page"))
    assert dropped(home) == {}
    assert [each.by for each in decisions(home)] == ["Ada", "Bo"]


def test_a_document_can_be_dropped_again_after_undo(home):
    undo(home, "Bo", drop(home, "Ada", "d1", SEEN, "first"))
    again = drop(home, "Cy", "d1", SEEN, "second")
    assert dropped(home)["d1"].decision_id == again.decision_id


def test_the_second_person_is_told_who_decided_first(home):
    drop(home, "Ada", "d1", SEEN, "a test page")
    with pytest.raises(DecidedMeanwhile, match=r"Ada decided this already.*a test page"):
        drop(home, "Bo", "d1", SEEN, "another reason")
    assert len(decisions(home)) == 1


def test_the_second_undo_is_told_of_the_first(home):
    made = drop(home, "Ada", "d1", SEEN, "a test page")
    undo(home, "Bo", made)
    with pytest.raises(DecidedMeanwhile, match="taken back already"):
        undo(home, "Cy", made)


def test_of_many_at_once_exactly_one_decides(home):
    start = threading.Barrier(8)

    def attempt(number):
        start.wait()
        try:
            return drop(home, f"person {number}", "d1", SEEN, "at once")
        except DecidedMeanwhile:
            return None

    with ThreadPoolExecutor(8) as pool:
        made = [decision for decision in pool.map(attempt, range(8)) if decision]
    assert len(made) == 1 and dropped(home)["d1"].by == made[0].by


@pytest.mark.parametrize("why", ["", "  ", "\n"])
def test_a_reason_is_required(home, why):
    with pytest.raises(InputError, match="why"):
        drop(home, "Ada", "d1", SEEN, why)
    assert not log_of(home).exists()


def test_a_name_is_required(home):
    with pytest.raises(InputError, match="who"):
        drop(home, " ", "d1", SEEN, "a test page")


def test_bytes_of_a_terminal_that_are_no_text_are_replaced(home):
    drop(home, "Ada", "d1", SEEN, "caf\udce9\nover two lines")
    assert dropped(home)["d1"].why == "caf? over two lines"


GARBAGE = [
    b"",
    b"null",
    b"[]",
    b"7",
    b'"text"',
    b"{}",
    b"\xff\xfe\x00",
    b'{"decision_id": "x"',
    b'{"decision_id": "x", "at": "never", "by": "a", "verb": "v", "subject": {"kind": "document", "ids": ["d"]},'
    b' "seen": {}, "why": "w", "undoes": null}',
    b'{"decision_id": "x", "at": "2026-01-01T00:00:00", "by": "a", "verb": "drop_document",'
    b' "subject": {"kind": "document", "ids": [7]}, "seen": {}, "why": "w", "undoes": null}',
]


@pytest.mark.parametrize("line", GARBAGE)
def test_a_line_that_is_no_decision_is_skipped_and_counted(home, line):
    drop(home, "Ada", "d1", SEEN, "before")
    with log_of(home).open("ab") as log:
        log.write(line)  # without its end, as after a power failure
    drop(home, "Bo", "d2", SEEN, "after")
    assert list(dropped(home)) == ["d1", "d2"]
    assert unreadable(home) == (1 if line else 0)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(min_value=0, max_value=400), flipped=st.integers(min_value=0, max_value=400), bit=st.integers(0, 7))
def test_a_damaged_log_is_read_as_far_as_it_goes(home, cut, flipped, bit):
    log_of(home).unlink(missing_ok=True)
    undo(home, "Bo", drop(home, "Ada", "d1", SEEN, "damage me"))
    content = bytearray(log_of(home).read_bytes())
    content[flipped % len(content)] ^= 1 << bit
    log_of(home).write_bytes(bytes(content[: len(content) - cut]))
    assert len(decisions(home)) <= 2
    assert unreadable(home) >= 0
    drop(home, "Cy", "d2", SEEN, "after the damage")
    assert "d2" in dropped(home)


def test_decisions_of_a_later_version_are_kept_and_drop_nothing(home):
    row = {"decision_id": "x", "at": "2026-01-01T00:00:00+00:00", "by": "a", "verb": "merge", "why": "w", "undoes": None}
    home.path.mkdir()
    log_of(home).write_text(json.dumps(row | {"subject": {"kind": "document", "ids": ["d1"]}, "seen": {}}) + "\n")
    assert [each.verb for each in decisions(home)] == ["merge"]
    assert dropped(home) == {}


@pytest.mark.parametrize("blocked", ["decisions.jsonl", "decisions.lock"])
def test_a_log_that_cannot_be_written_is_said_in_words(home, blocked):
    (home.path / blocked).mkdir(parents=True)
    with pytest.raises(StoreError, match=r"decisions\.jsonl can't be used: Is a directory"):
        drop(home, "Ada", "d1", SEEN, "a test page")


@pytest.mark.parametrize("read", [decisions, dropped, unreadable])
def test_a_log_that_cannot_be_read_is_said_in_words_and_is_not_empty(home, read):
    log_of(home).mkdir(parents=True)
    with pytest.raises(StoreError, match=r"decisions\.jsonl can't be used: Is a directory"):
        read(home)


def test_a_home_that_cannot_be_made_is_said_in_words(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match=r"decisions\.jsonl can't be used: Not a directory"):
        drop(Home(tmp_path / "file" / "home"), "Ada", "d1", SEEN, "a test page")
