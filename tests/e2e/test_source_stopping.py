"""A run that waits for a site is stopped: it ends before its wait does, and what came before is kept."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from socket import create_server

import pytest

from pipelines.sources.intake import intakes
from pipelines.sources.raw import documents
from tests.answering import answering
from warehouse.home import Home
from warehouse.lock import run_lock

FEED = b"<rss><channel><item><title>Radios for Chad</title></item></channel></rss>"

# Ctrl+C is heard also by a command below one that a shell began in the background, which is deaf to it.
HEARS = ("env", "--default-signal=INT")

# The first feed is there; then the site waits, or lets us wait, in each way there is.
WAYS = {
    "a retry": (503, b"", {"Retry-After": "100"}),
    "a pause": (200, FEED, {}),
    "an answer that does not begin": "silent",
    "an answer that does not go on": (200, b"<rss>", {"Content-Length": "100"}),
}

# The command as it is, with settings of the test's own.
COMMAND = """
import sys
from pathlib import Path
from pipelines.settings import load_settings
load_settings.__defaults__ = (Path(sys.argv.pop(1)),)
from pipelines.command.main import main
main()
"""

# The asset as Dagster runs it.
ASSET = """
import sys
from pathlib import Path
import dagster as dg
from pipelines.settings import load_settings
load_settings.__defaults__ = (Path(sys.argv.pop(1)),)
from pipelines.defs import sources
dg.materialize([sources.source], partition_key="website", raise_on_error=False)
"""

SETTINGS = """
[sources.website]
kind = "feed"
contact = "newsroom@house.example"
private = true
pause = {pause}
feeds = {feeds}
"""


@pytest.fixture
def silent():
    """The address of a server that takes what is asked, and says nothing."""
    with create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def site():
    """A server whose page /slow waits in the way that a test sets; whether it was asked for."""
    way, reached, begun, stopped = {}, threading.Event(), threading.Event(), threading.Event()

    def answer(path, _):
        if path == "/robots.txt":
            begun.set()
            return 404, b""
        if path != "/slow":
            return 200, FEED
        reached.set()
        return way["answer"]

    with answering(answer) as (address, _):
        yield address, way, reached, begun
    stopped.set()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("way", WAYS)
def test_a_run_that_waits_for_a_site_ends_before_its_wait_does(tmp_path, site, silent, way, name):
    address, answer, reached, begun = site
    feeds = [f"{address}/good", f"{address}/slow", f"{address}/after"]
    if WAYS[way] == "silent":
        feeds[1] = f"{silent}/slow"
    answer["answer"] = WAYS[way]
    settings, home = tmp_path / "dateline.toml", Home(tmp_path / "home")
    settings.write_text(SETTINGS.format(pause=600 if way == "a pause" else 0, feeds=feeds))
    run = subprocess.Popen(
        [*HEARS, sys.executable, "-c", COMMAND, settings, "run", "--home", home.path],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    try:
        wait_for(lambda: documents(home).height == 1 if way != "a pause" else begun.is_set())
        if way not in {"a pause", "an answer that does not begin"}:
            assert reached.wait(20)
        time.sleep(0.3)
        run.send_signal(getattr(signal, name))
        # Every wait is longer, so that one that is not broken off is seen; a stop takes about a second.
        said, _ = run.communicate(timeout=25)
    finally:
        run.kill()
    assert run.returncode != 0 and b"Traceback" not in said
    assert documents(home).height == (0 if way == "a pause" else 1), "what came before is kept"
    with run_lock(home):
        pass
    if name == "SIGINT":
        assert "was stopped before its end" in intakes(home)["words"][0]


@pytest.mark.parametrize(
    ("way", "name"),
    [
        ("an answer that does not go on", "SIGINT"),
        ("an answer that does not go on", "SIGTERM"),
        ("a wait between two tries", "SIGTERM"),
        pytest.param("a wait between two tries", "SIGINT", marks=pytest.mark.slow),
    ],
)
def test_the_asset_that_waits_for_a_site_is_stopped_and_not_tried_again(tmp_path, site, way, name):
    address, answer, reached, _ = site
    answer["answer"] = WAYS.get(way)
    feeds = [f"{address}/good", f"{address}/slow"] if way in WAYS else ["http://127.0.0.1:9/nobody"]
    settings, home = tmp_path / "dateline.toml", Home(tmp_path / "home")
    settings.write_text(SETTINGS.format(pause=0, feeds=feeds))
    env = {**os.environ, "PYTHONPATH": str(Path.cwd()), "DATELINE_HOME": str(home.path)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    run = subprocess.Popen([*HEARS, sys.executable, "-c", ASSET, settings], env=env, **quiet)
    try:
        # Five tries with waits of 1, 2, 4 and 8 seconds come before the asset waits for its own second try.
        wait_for(lambda: reached.is_set() or home.intakes.exists())
        time.sleep(0.5)
        run.send_signal(getattr(signal, name))
        run.wait(timeout=25)
    finally:
        run.kill()
    logged = intakes(home)
    assert logged.height == 1, "asked once, and not again"
    assert ("was stopped" in logged["words"][0]) == (way in WAYS)


def wait_for(condition):
    for _ in range(800):
        if condition():
            return
        time.sleep(0.05)
    pytest.fail("the run did not begin")
