"""A source in Dagster: a partition that is materialised by itself, fails by itself, and can be asked for a part of the past."""

import importlib
import subprocess
import sys
from contextlib import contextmanager
from datetime import datetime, timedelta

import dagster as dg
import pytest

from pipelines.defs import sources
from pipelines.settings import load_settings
from pipelines.sources import http
from pipelines.sources.raw import documents
from tests.answering import answering
from tests.newsroom import NGINX, serving
from warehouse.home import Home

pytestmark = pytest.mark.skipif(NGINX is None, reason="needs nginx (Debian: apt-get install nginx-light)")

SETTINGS = """
[sources.website]
kind = "web"
contact = "newsroom@house.example"
private = true
pause = 0
listing = "{address}/news"

[sources.gone]
kind = "feed"
contact = "newsroom@house.example"
private = true
feeds = ["{address}/nothing.xml"]

[sources.inside]
kind = "feed"
contact = "newsroom@house.example"
feeds = ["{address}/feed.xml"]

[sources.down]
kind = "feed"
contact = "newsroom@house.example"
private = true
pause = 0
feeds = ["http://127.0.0.1:9/feed.xml"]

[sources.missing]
files = ["missing.txt"]

[sources.dropped]
files = ["dropped/*.txt"]
"""


@pytest.fixture
def defs(tmp_path, monkeypatch):
    """The definitions over a newsroom of 40 items, named in a dateline.toml of its own."""
    with serving(tmp_path / "room", 40) as room:
        (tmp_path / "dateline.toml").write_text(SETTINGS.format(address=room.address))
        monkeypatch.setattr(load_settings, "__defaults__", (tmp_path / "dateline.toml",))
        monkeypatch.setenv("DATELINE_HOME", str(tmp_path / "home"))
        yield importlib.reload(sources)
    monkeypatch.undo()
    importlib.reload(sources)


def materialised(defs, partition, **config):
    with dg.instance_for_test() as instance:
        return dg.materialize(
            [defs.source],
            instance=instance,
            partition_key=partition,
            run_config={"ops": {"source": {"config": config}}},
            raise_on_error=False,
        )


def test_a_partition_is_materialised_and_backfilled_by_itself(defs, tmp_path):
    made = materialised(defs, "website", pages="2-2")
    assert made.success and documents(Home(tmp_path / "home"))["address"].str.contains("/news/").sum() == 10
    made = materialised(defs, "website")
    told = made.asset_materializations_for_node("source")[0].metadata
    assert (
        told["outcome"].value == "complete" and documents(Home(tmp_path / "home"))["address"].str.contains("/news/").sum() == 40
    )


def failure_of(defs, partition, **config):
    with pytest.raises(dg.Failure) as raised:
        defs.source(dg.build_asset_context(partition_key=partition), defs.Again(**config))
    return raised.value


NEVER = [("gone", {}, "answered 404"), ("inside", {}, "private = true"), ("missing", {}, "There is no file")]
NEVER += [("website", {"pages": "ten"}, "first and the last"), ("website", {"since": "soon"}, "2020-01-01")]


@pytest.mark.parametrize(("partition", "config", "words"), NEVER)
def test_what_can_never_pass_is_not_tried_again(defs, partition, config, words):
    failure = failure_of(defs, partition, **config)
    assert words in failure.description and not failure.allow_retries
    made = materialised(defs, partition, **config)
    assert not made.success and not made.retry_attempts_for_node("source"), "and Dagster takes it so, at once"


def test_what_may_pass_is_tried_again(defs, monkeypatch):
    monkeypatch.setattr(http, "_wait", lambda _: 0)
    failure = failure_of(defs, "down")
    assert "Connection refused" in failure.description and failure.allow_retries
    assert defs.source.op.retry_policy.max_retries == 3


def test_a_source_that_is_gone_from_the_settings_is_not_tried_again(defs, tmp_path):
    (tmp_path / "dateline.toml").write_text("[sources.other]\nfiles = ['x.txt']\n")
    assert not failure_of(defs, "website").allow_retries
    (tmp_path / "dateline.toml").write_text("[sources.other]\nfile = ['x.txt']\n")
    assert not failure_of(defs, "website").allow_retries


def test_a_source_that_is_asked_does_not_hold_the_home(defs, tmp_path):
    home, free = Home(tmp_path / "home"), list[bool]()

    def look(_path, _said):
        run = "from pathlib import Path; from warehouse.home import Home; from warehouse.lock import run_lock\n"
        run += f"with run_lock(Home(Path({str(home.path)!r}))): pass"
        free.append(subprocess.run([sys.executable, "-c", run], check=False).returncode == 0)
        return 404, b""

    with answering(look) as (address, _):
        (tmp_path / "dateline.toml").write_text(SETTINGS.format(address=address))
        materialised(defs, "website")
    assert free and all(free), "another process can write while the source waits for its answer"


def looked(defs, instance):
    with dg.build_sensor_context(instance=instance) as context:
        return defs.dropped_files(context)


def started(instance, request, status):
    """Note a run as the sensor starts it."""
    tags = {**request.tags, "dagster/run_key": request.run_key}
    instance.add_run(dg.DagsterRun(job_name="pipeline", status=status, tags=tags))


@pytest.fixture
def instance():
    """A store of runs in files: one in memory complains when it is collected, in the middle of whatever comes then."""
    with dg.instance_for_test() as instance:
        yield instance


@pytest.fixture
def dropped(tmp_path):
    folder = tmp_path / "dropped"
    folder.mkdir()
    (folder / "a.txt").write_text("News")
    return folder


def test_a_dropped_file_starts_a_run_once(defs, instance, dropped):
    first, again = (looked(defs, instance) for _ in range(2))
    assert first.run_key == again.run_key and first.tags == {"dateline/trigger": "dropped files"}
    started(instance, first, dg.DagsterRunStatus.SUCCESS)
    assert "No file is new" in looked(defs, instance).skip_message
    (dropped / "b.txt").write_text("More news")
    assert looked(defs, instance).run_key != first.run_key


def test_no_files_at_all_start_nothing_and_one_broken_place_hides_no_other(defs, instance, tmp_path):
    assert "No file matches" in looked(defs, instance).skip_message
    (tmp_path / "dropped").mkdir()
    (tmp_path / "dropped" / "a.txt").write_text("News")
    assert isinstance(looked(defs, instance), dg.RunRequest), "the source missing points at nothing"


def test_a_run_that_failed_is_started_again_with_growing_pauses(defs, instance, dropped):
    keys = list[str]()
    for failures in range(4):
        request = looked(defs, instance)
        if failures > 1:
            assert "failed" in request.skip_message, "a run that always fails is not started every minute"
            with freeze_time_in(defs, minutes=2 ** (failures - 1) - 0.5):
                assert isinstance(looked(defs, instance), dg.SkipReason)
            with freeze_time_in(defs, minutes=2 ** (failures - 1) + 0.5):
                request = looked(defs, instance)
        keys.append(request.run_key)
        started(instance, request, dg.DagsterRunStatus.FAILURE)
    assert len(set(keys)) == 4


@contextmanager
def freeze_time_in(defs, minutes):
    """Let the sensor look so many minutes later."""

    class Later(datetime):
        @classmethod
        def now(cls, zone=None):
            return datetime.now(zone) + timedelta(minutes=minutes)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(defs, "datetime", Later)
        yield


# A queued run can be made only by Dagster's daemon.
@pytest.mark.parametrize("status", [status for status in sources.UNDER_WAY if status != dg.DagsterRunStatus.QUEUED])
def test_nothing_is_started_while_a_run_is_under_way(defs, instance, dropped, status):
    request = looked(defs, instance)
    started(instance, request, status)
    assert "under way" in looked(defs, instance).skip_message
    with freeze_time_in(defs, minutes=7 * 60):
        assert looked(defs, instance).run_key != request.run_key, "a run that never ended was lost with its process"
