"""Which failures of a run are logged in its home."""

import json

import pytest

from pipelines.base.section import SettingsError
from pipelines.command.run import run_all
from pipelines.settings import named_files
from pipelines.sources.source import SourceError
from warehouse.health import state_of
from warehouse.home import Home
from warehouse.lock import RunUnderWay


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def failing(error):
    def choose():
        raise error

    return choose


def test_settings_that_can_not_be_used_are_a_failed_run(home):
    home.path.mkdir()
    with pytest.raises(SettingsError):
        run_all(home, failing(SettingsError("dateline.toml, line 3: …")), print)
    (row,) = map(json.loads, home.runs.read_text().splitlines())
    assert row["outcome"] == "failed" and "dateline.toml, line 3" in row["reason"]
    assert "dateline.toml, line 3" in state_of(home).last_failure.reason


def test_a_file_that_a_person_named_wrongly_is_no_run(home):
    with pytest.raises(SourceError, match=r"nothing\.txt"):
        run_all(home, lambda: named_files(["nothing.txt"]), print)
    assert not home.runs.exists()


def test_a_run_that_is_refused_as_another_is_under_way_is_not_logged(home):
    with pytest.raises(RunUnderWay):
        run_all(home, failing(RunUnderWay("A run is under way")), print)
    assert not home.runs.exists()
