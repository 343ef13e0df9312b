"""The account of a run, and when there is nothing to do."""

import io
from datetime import UTC, datetime

import polars as pl
import pytest

from pipelines.command.run import in_words
from pipelines.sources.intake import intakes
from pipelines.sources.raw import Received, in_use, receive
from pipelines.steps.account import compare, fingerprint, finish, last_run, log_of_runs, nothing_to_do
from warehouse.home import Home
from warehouse.schema import frame
from warehouse.store import building, write
from warehouse.tables import ALL, BY_NAME

NOW = datetime(2026, 3, 1, tzinfo=UTC)
COUNTS = {"documents": 1, "records_in": 3, "items": 2, "repeats": 1, "quarantined": 0, "withheld": 0, "uncredited": 0}
CHANGES = {"new": 2, "changed": 0}
RUN = {"run_id": "a", "started_at": NOW, "seconds": 1.0, **COUNTS, **CHANGES, "version": "0"}


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path)
    with building(home) as connection:
        for table in ALL:
            write(connection, table, frame(table, []))
        seen = {"first_seen_at": NOW, "last_seen_at": NOW, "source_id": "s"}
        common = {"title": "A course", "text": "", "extent": "title", "word_count": 2, "content_hash": "1", **seen}
        rows = [{"item_id": "kept", **common}, {"item_id": "edited", **common}]
        write(connection, BY_NAME["items"], frame(BY_NAME["items"], rows))
    return home


def test_a_first_run_is_all_new_and_is_published(home):
    items = pl.DataFrame({"item_id": ["kept", "edited"], "content_hash": ["1", "1"]})
    assert compare(items, home.edition()) == {"new": 2, "changed": 0}
    assert finish(home, RUN)["published"] is True


def test_new_and_changed_are_told_from_the_edition_before(home):
    finish(home, RUN)
    items = pl.DataFrame({"item_id": ["kept", "edited", "added"], "content_hash": ["1", "2", "1"]})
    assert compare(items, home.edition()) == {"new": 1, "changed": 1}


def test_the_same_inputs_are_published_once(home):
    first = finish(home, RUN)
    again = finish(home, {**RUN, "run_id": "b"})
    assert (first["edition"], first["published"], again["published"]) == (again["edition"], True, False)
    assert len(home.editions()) == 1


def test_nothing_to_do_is_known_without_running(home):
    assert nothing_to_do(home, "b", NOW) is None
    finish(home, RUN)
    found = nothing_to_do(home, "b", NOW)
    assert found == last_run(home)
    assert (found["new"], found["items"], found["published"]) == (0, 2, False)


def test_a_further_document_is_something_to_do(home):
    finish(home, RUN)
    list(receive(home, "s", [Received("a", io.BytesIO(b"x"))], NOW))
    assert fingerprint(in_use(home)[1], intakes(home)) != home.edition().fingerprint
    assert nothing_to_do(home, "b", NOW) is None


def test_every_run_that_ended_is_in_the_table(home):
    finish(home, RUN)
    assert log_of_runs(home, {**RUN, "run_id": "b"})["run_id"].to_list() == ["a", "b"]


def test_an_account_is_told_in_words():
    told = in_words({**RUN, "published": True, "edition": "e"})
    assert "Records: 3 = 2 items + 1 repeats + 0 rejected" in told and "2 new, 0 changed; published as e" in told
