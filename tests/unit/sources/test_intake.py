"""Sources that fail in ways nobody thought of, and a log that something else wrote to: the others go on."""

import json
import zlib
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.sources.files import Files
from pipelines.sources.http import BudgetSpent, NotAnswered
from pipelines.sources.intake import intakes, take_in
from pipelines.sources.past import logged_intakes, past_of
from pipelines.sources.raw import Received, documents
from warehouse.files import read_lines
from warehouse.home import Home

NOW = datetime(2026, 1, 1, 6, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def failing(name, error, *addresses):
    """A source that gives some documents and then fails."""

    class Failing(Files):
        def documents(self, past, tally, span):
            for address in addresses:
                yield Received(address, BytesIO(b"News"))
            raise error

    return Failing(name=name, files=())


ANY = [ZeroDivisionError("x"), zlib.error("odd"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), KeyError("a"), MemoryError()]
ANY += [RecursionError("deep"), OSError(5, "Input/output error"), AssertionError(), StopIteration("end"), ValueError("\udcff")]
ANY += [type("PanicException", (BaseException,), {})("called unwrap on an error")]  # as libraries in Rust raise


@pytest.mark.parametrize("error", ANY, ids=lambda error: type(error).__name__)
def test_whatever_a_source_raises_fails_that_source_and_no_other(home, error):
    taken = take_in(home, [failing("bad", error), failing("half", error, "b"), failing("good", BudgetSpent(""), "a")], NOW, print)
    assert documents(home)["source_id"].to_list() == ["half", "good"]
    assert [intake.row["outcome"] for intake in taken][:2] == ["failed", "partial"]
    words = taken[0].failure
    assert "bad stopped" in words and "Report this line" in words
    assert dict(intakes(home).select("source_id", "outcome").iter_rows())["bad"] == "failed"


@pytest.mark.parametrize(
    ("error", "may_pass"),
    [
        (NotAnswered("404", 404), False),
        (NotAnswered("busy", may_pass=True), True),
        (BudgetSpent("spent"), False),
        (KeyError(), False),
    ],
    ids=["gone", "busy", "budget", "bug"],
)
def test_an_intake_says_whether_another_try_may_work(home, error, may_pass):
    (intake,) = take_in(home, [failing("bad", error)], NOW, print)
    assert intake.may_pass is may_pass


def test_a_stop_is_logged_and_what_came_before_is_kept(home):
    with pytest.raises(KeyboardInterrupt):
        take_in(home, [failing("slow", KeyboardInterrupt(), "a")], NOW, print)
    assert documents(home)["address"].to_list() == ["a"]
    assert "was stopped before its end" in intakes(home)["words"][0]
    assert past_of(home, "slow", NOW).asked_at is None, "the next run asks for all of it"


def test_an_address_that_is_no_text_is_kept_in_another_form(home):
    take_in(home, [failing("odd", BudgetSpent("spent"), "https://house.example/\udcff", "b")], NOW, print)
    assert documents(home)["address"].to_list() == [r"https://house.example/\udcff", "b"]


def logged(home):
    """A home whose log holds one good row."""
    take_in(home, [Files(name="s", files=(str(home.path),))], NOW, lambda _: None)
    return read_lines(home.intakes)[0] | {"outcome": "complete"}


GARBAGE = [1, None, [], "text", {}, {"source_id": "s"}, {"outcome": "complete"}]
WRONG = [("source_id", 5), ("source_id", "\ud800"), ("started_at", "yesterday"), ("started_at", 3), ("started_at", None)]
WRONG += [("seconds", "1"), ("seconds", -1), ("outcome", "odd"), ("outcome", []), ("words", 1), ("swept", None)]
WRONG += [("new", 1.5), ("new", 10**30), ("requests", -1), ("requests", True), ("bytes", "many"), ("unchanged", {})]


def test_rows_of_the_log_that_no_run_wrote_are_skipped(home):
    row = logged(home)
    later = row | {"started_at": (NOW + timedelta(days=1)).isoformat(), "swept": 1}
    rows = [row, *GARBAGE, *[row | {name: value} for name, value in WRONG], {**row, "outcome": "failed", "words": None}, later]
    home.intakes.write_text("".join(json.dumps(row) + "\n" for row in rows) + '{"torn": ')
    assert intakes(home).height == 2
    assert past_of(home, "s", NOW).swept_at == NOW + timedelta(days=1)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(max_examples=40)
@given(st.data())
def test_any_value_in_any_place_of_the_log_does_no_harm(tmp_path_factory, data):
    home = Home(tmp_path_factory.mktemp("home"))
    row = logged(home)
    name = data.draw(st.sampled_from(sorted(row)))
    home.intakes.write_text(json.dumps(row | {name: data.draw(json_values)}) + "\n" + json.dumps(data.draw(json_values)) + "\n")
    assert intakes(home).height == len(logged_intakes(home)) <= 1
    past_of(home, "s", NOW)
