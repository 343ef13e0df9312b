"""How a home fares: failures are seen until a run ends well, and damaged logs and pointers are told in words."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warehouse.files import append_line
from warehouse.health import Failure, state_of
from warehouse.home import Home

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


def ran(home, days_ago, outcome=None, **more):
    at = NOW - timedelta(days=days_ago)
    row = {"run_id": f"{days_ago}", "started_at": at.isoformat(), "seconds": 60.0, "outcome": outcome, "edition": None}
    append_line(home.runs, row | {"published": outcome == "published"} | more)
    return at


def published(home, days_ago):
    name = f"{NOW - timedelta(days=days_ago):%Y%m%dT%H%M%S%f}Z-00000000"
    home.pointer.parent.mkdir(exist_ok=True)
    home.pointer.with_name(f"{name}.duckdb").touch()
    home.pointer.write_text(name)


def test_a_new_home_has_no_trouble(home):
    state = state_of(home, NOW)
    assert state.is_well and state.published_at is None and state.last_ended_at is None and state.unchanged_days is None


def test_a_failed_run_is_seen_with_step_document_and_reason(home):
    ran(home, 2, "published")
    at = ran(home, 1, "failed", step="parse", document="https://x.org/a", reason="The page\nhas no end.")
    assert state_of(home, NOW).last_failure == Failure(at, "parse", "https://x.org/a", "The page has no end.")
    assert not state_of(home, NOW).is_well


@pytest.mark.parametrize("outcome", ["published", "unchanged"])
def test_a_failure_is_over_once_a_later_run_comes_to_its_end(home, outcome):
    ran(home, 2, "failed", reason="The disk is full.")
    ran(home, 1, outcome)
    assert state_of(home, NOW).is_well


def test_trouble_is_that_of_the_last_run_only(home):
    ran(home, 2, "published", trouble=["The source web failed."])
    assert state_of(home, NOW).trouble == ("The source web failed.",)
    ran(home, 1, "unchanged", trouble=[])
    assert state_of(home, NOW).trouble == ()


def test_an_edition_that_is_checked_daily_differs_from_a_home_without_runs(home):
    published(home, 9)
    ran(home, 9, "published")
    assert (state_of(home, NOW).unchanged_days, state_of(home, NOW).unchecked_days) == (9, 8)  # it took a minute
    ran(home, 0.01, "unchanged")
    assert (state_of(home, NOW).unchanged_days, state_of(home, NOW).unchecked_days) == (9, 0)


def test_a_failed_run_checks_nothing(home):
    ran(home, 9, "published")
    ran(home, 0, "failed", reason="The disk is full.")
    assert state_of(home, NOW).last_ended_at == NOW - timedelta(days=9) + timedelta(minutes=1)


@pytest.mark.parametrize("was_published", [True, False])
def test_rows_of_before_outcomes_were_logged_came_to_their_end(home, was_published):
    append_line(home.runs, {"started_at": "2026-11-29T12:00:00+00:00", "seconds": 1, "published": was_published})
    assert state_of(home, NOW).is_well and state_of(home, NOW).unchecked_days == 0


GARBAGE = [
    *("null", "[]", "7", '"x"', "{}", "{", '{"started_at": 3}', '{"started_at": "never", "outcome": "failed"}'),
    '{"started_at": "2026-11-29T12:00:00+00:00"}',
    '{"started_at": "2026-11-29T12:00:00+00:00", "outcome": 7}',
]


@pytest.mark.parametrize("line", GARBAGE)
def test_a_line_that_is_no_run_is_skipped(home, line):
    ran(home, 3, "failed", reason="The disk is full.")
    with home.runs.open("a") as log:
        log.write(line + "\n")
    assert state_of(home, NOW).last_failure.reason == "The disk is full."


ODD = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.lists(st.text(max_size=3) | st.none())
KEYS = ("started_at", "seconds", "outcome", "published", "trouble", "step", "document", "reason")
MOMENTS = st.sampled_from(["2026-11-29", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-11-29T00:00:00Z"])


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.dictionaries(st.sampled_from(KEYS), ODD | MOMENTS | st.just("failed")), max_size=4))
def test_no_row_of_the_log_is_raised_on(home, rows):
    home.runs.write_text("".join(json.dumps(row) + "\n" for row in rows))
    state_of(home, NOW)


def test_a_pointer_that_names_nothing_is_told(home):
    published(home, 1)
    next(home.pointer.parent.glob("*.duckdb")).unlink()
    assert "which is not there" in state_of(home, NOW).damage


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a\0b", b"x" * 5000, b"named-by-hand"])
def test_a_pointer_of_garbage_is_told(home, content):
    home.pointer.parent.mkdir()
    (home.pointer.parent / "named-by-hand.duckdb").touch()
    home.pointer.write_bytes(content)
    assert "dateline run" in state_of(home, NOW).damage


def test_a_log_that_is_a_future_clock_s_counts_no_negative_days(home):
    published(home, -3)
    ran(home, -3, "published")
    assert (state_of(home, NOW).unchanged_days, state_of(home, NOW).unchecked_days) == (0, 0)
