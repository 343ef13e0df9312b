"""A source in Dagster: a partition that is materialised by itself, fails by itself, and can be asked for a part of the past."""

import importlib

import dagster as dg
import pytest

from pipelines.defs import sources
from pipelines.defs.warehouse import Warehouse
from pipelines.raw import documents
from pipelines.settings import load_settings
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
    return dg.materialize(
        [defs.source],
        partition_key=partition,
        resources={"warehouse": Warehouse()},
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


def test_a_source_that_fails_asks_to_be_tried_again(defs):
    with pytest.raises(dg.Failure, match="answered 404"):
        context = dg.build_asset_context(partition_key="gone")
        with dg.build_resources({"warehouse": Warehouse()}) as built:
            defs.source(context, defs.Again(), built.warehouse)
    assert sources.source.op.retry_policy.max_retries == 3


def test_a_dropped_file_starts_a_run_once(defs, tmp_path):
    folder = tmp_path / "dropped"
    folder.mkdir()
    assert isinstance(defs.dropped_files(dg.build_sensor_context()), dg.SkipReason)
    (folder / "a.txt").write_text("News")
    first, again = (defs.dropped_files(dg.build_sensor_context()) for _ in range(2))
    assert first.run_key == again.run_key and first.tags == {"dateline/trigger": "dropped files"}
    (folder / "b.txt").write_text("More news")
    assert defs.dropped_files(dg.build_sensor_context()).run_key != first.run_key
