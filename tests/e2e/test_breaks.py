"""What breaks stops no home: damaged files, a disk that refuses, processes that are killed. Each by the real command.

One home is made and copied for each case. Not here: the whole of it, at every megabyte and every call (benchmarks/).
"""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.command.run import NOTHING_NEW
from pipelines.defs.launch import _plain
from pipelines.steps.account import account as accounted
from tests.variants import first
from warehouse import editions
from warehouse.decisions import decisions
from warehouse.editions import publish, sound_edition
from warehouse.files import append_line
from warehouse.home import Home
from warehouse.queries import open_current

DATELINE = str(Path(sys.executable).with_name("dateline"))
PUBLISH = "import sys; from pathlib import Path; from warehouse.editions import publish; from warehouse.home import Home;"
PUBLISH += "publish(Home(Path(sys.argv[1])), '0' * 16)"

# Ctrl+C is heard also by a command below one that a shell began in the background, which is deaf to it.
HEARS = ("env", "--default-signal=INT")

# What writes wrong things into a log: binary, NUL bytes, half a line, JSON of every wrong type, deep nesting, huge numbers.
GARBAGE = (
    bytes(range(256))
    + b'\n\0\0\0\n{"run_id": "half'
    + b'\n[]\nnull\n1e999\n"words"\n{}\n'
    + b"[" * 100_000
    + b'\n{"run_id": 1, "started_at": [], "seconds": {}, "edition": 5, "version": null, "outcome": 7, "trouble": 3}\n'
    + b'{"run_id": "a", "started_at": "0001-01-01T00:00:00+23:59", "seconds": 1, "edition": "e", "version": "1", "items": 1}\n'
    + b'{"pid": Infinity, "command": 1, "since": 2, "items": 99999999999999999999999999}\n'
)


def page(number):
    return (
        f"Project News\nNotice {number} from the office\n\n14 March {2010 + number}\n\n"
        f"Staff of region {number} met on 14 March in Tunis and agreed on the steps that follow in the coming weeks.\n"
    )


def dateline(*arguments, **options):
    return subprocess.run([DATELINE, *map(str, arguments)], capture_output=True, text=True, check=False, **options)


def titles(home):
    return set(open_current(home).sql("SELECT title FROM items")["title"])


def notices(*numbers):
    return {f"Notice {number} from the office" for number in numbers}


def in_words(done, code):
    assert done.returncode == code and "Traceback" not in done.stderr, done.stderr
    return done.stderr + done.stdout


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("news")
    for number in (1, 2, 3):
        (folder / f"{number}.txt").write_text(page(number))
    return folder


@pytest.fixture(scope="module")
def kept(tmp_path_factory, pages):
    """A home with two editions: of one document, and of two."""
    home = tmp_path_factory.mktemp("kept") / "home"
    for number in (1, 2):
        in_words(dateline("run", pages / f"{number}.txt", "--home", home), 0)
    return home


@pytest.fixture
def home(kept, tmp_path):
    shutil.copytree(kept, tmp_path / "home")
    return Home(tmp_path / "home")


def lines_of(home):
    return (home.raw / "documents.jsonl").read_bytes().splitlines(keepends=True)


def lose(home, lines):
    (home.raw / "documents.jsonl").write_bytes(b"".join(lines))


@pytest.mark.parametrize("damage", ["first line lost", "first line changed", "binary"])
def test_a_damaged_log_of_documents_is_named_and_mended(home, damage):
    first, second = lines_of(home)
    left = {"first line lost": [second], "first line changed": [first.replace(b"1.txt", b"7.txt"), second]}
    lose(home, left.get(damage, [GARBAGE]))
    said = in_words(dateline("run", "--home", home.path), 1)
    assert str(home.raw / "documents.jsonl") in said and "dateline mend" in said
    assert titles(home) == notices(1, 2)
    in_words(dateline("mend", "--home", home.path), 0)
    assert [json.loads(line)["document_id"] for line in lines_of(home)] == [
        json.loads(line)["document_id"] for line in (first, second)
    ]
    in_words(dateline("run", "--home", home.path), NOTHING_NEW)


@pytest.mark.parametrize("left", [0, 1.5])
def test_the_lost_end_of_the_log_of_documents_comes_back(home, left):
    every = lines_of(home)
    lose(home, [*every[: int(left)], every[-1][:40] if left % 1 else b""])
    for name in ("incoming-99999999.part", "documents.part"):  # of processes that were killed
        (home.raw / name).touch()
    in_words(dateline("run", "--home", home.path), NOTHING_NEW)
    assert lines_of(home) == every and not list(home.raw.glob("*.part"))


def test_mending_the_log_leaves_an_unreadable_warehouse_alone(home):
    every = lines_of(home)
    home.build.write_bytes(b"no database")
    lose(home, every[:1])
    in_words(dateline("run", "--home", home.path), NOTHING_NEW)
    assert lines_of(home) == every and home.build.read_bytes() == b"no database"


def test_damaged_documents_are_named_and_block_the_run(home, pages):
    one, two = sorted(path for path in home.raw.glob("??/*"))
    one.write_bytes(one.read_bytes()[:-9])
    two.unlink()
    said = in_words(dateline("run", pages / "3.txt", "--home", home.path), 1)
    assert one.name in said and two.name in said
    assert titles(home) == notices(1, 2)
    assert json.loads(home.runs.read_bytes().splitlines()[-1])["outcome"] == "failed"


def test_garbage_in_logs_and_a_damaged_dagster_store_stop_no_run(home, pages):
    for log in (home.runs, home.intakes, home.path / "decisions.jsonl"):
        log.write_bytes((log.read_bytes() if log.exists() else b"") * 2 + GARBAGE)
    (home.path / "lock.owner").write_bytes(GARBAGE)
    for number, database in enumerate(sorted((home.path / "dagster").rglob("*.db"))):
        content = database.read_bytes()
        database.write_bytes(content[: len(content) // 3] if number % 2 else content.replace(b"run", b"\xff\0\xfe"))
    said = in_words(dateline("run", pages / "3.txt", "--home", home.path), 0)
    assert "dagster-damaged" in said
    assert titles(home) == notices(1, 2, 3)


@pytest.mark.parametrize(
    "message",
    [
        "OSError: [Errno 28] No space left on device: '/home/x'",
        '_duckdb.TransactionException: TransactionContext Error: Could not write file "x": No space left on device',
    ],
)
def test_a_full_disk_is_said_with_what_to_do(message):
    said = _plain(message)
    assert "No space left on device" in said and said.endswith("run again: nothing is lost.")
    assert "Errno" not in said and "duckdb" not in said


def test_a_damaged_edition_is_made_anew(home):
    edition = home.edition()
    content = bytearray(edition.path.read_bytes())
    content[len(content) // 2] ^= 1
    edition.path.write_bytes(content)
    shutil.rmtree(edition.words)
    assert in_words(dateline("restore", edition.name, "--home", home.path), 1)
    said = in_words(dateline("run", "--home", home.path), 0)
    assert "makes it anew" in said and titles(home) == notices(1, 2)
    assert sound_edition(home)[1] is None and home.edition().words.is_dir()


def test_a_home_of_an_earlier_version_counts_no_item_as_new(home):
    """Take the seal away, which earlier versions did not write."""
    home.edition().seal.unlink()
    assert "earlier Dateline" in sound_edition(home)[1]
    account = accounted(home, "run", datetime.now(UTC))
    assert (account["items"], account["new"], account["changed"]) == (2, 0, 0)
    home.edition().path.write_bytes(b"no database")
    assert accounted(home, "run", datetime.now(UTC))["new"] == 2


@pytest.mark.parametrize("content", [None, b"\xff\0" * 40], ids=["missing", "binary"])
def test_a_damaged_pointer_is_named_and_gone_back_from(home, content):
    name = home.edition().name
    home.pointer.unlink()
    if content is not None:
        home.pointer.write_bytes(content)
    said = in_words(dateline("check", "--home", home.path), 1)
    assert str(home.pointer) in said and "dateline restore" in said
    in_words(dateline("restore", name, "--home", home.path), 0)
    in_words(dateline("run", "--home", home.path), NOTHING_NEW)


def test_names_grow_when_the_clock_is_set_back(home, monkeypatch):
    class Earlier(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) - timedelta(days=400)

    before = home.edition()
    monkeypatch.setattr(editions, "datetime", Earlier)
    after = publish(home, "f" * 16)
    assert after.name > before.name and home.edition() == after and sound_edition(home)[0] == after


def limited(most):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@pytest.mark.parametrize("most", [20, 4096])
def test_a_file_that_may_not_grow_ends_a_run_with_a_sentence(home, pages, tmp_path, most):
    news = tmp_path / "news.txt"
    news.write_text(page(3) + "\n" * 4096)
    logs = [path.read_bytes() for path in (home.raw / "documents.jsonl", home.intakes)]
    said = in_words(dateline("run", news, "--home", home.path, preexec_fn=lambda: limited(most)), 1)
    assert "ulimit" in said
    assert [path.read_bytes() for path in (home.raw / "documents.jsonl", home.intakes)] == logs
    assert titles(home) == notices(1, 2) and not list(home.path.rglob("*.part"))
    in_words(dateline("run", "--home", home.path), NOTHING_NEW)


def test_a_log_takes_a_whole_line_or_nothing(home):
    """Leave room for half a line in each log."""
    before = home.runs.read_bytes()
    code = "import sys; from pathlib import Path; from warehouse.files import append_line;"
    code += "append_line(Path(sys.argv[1]), {'words': 'x' * 100})"
    done = subprocess.run(
        [sys.executable, "-c", code, home.runs], preexec_fn=lambda: limited(len(before) + 50), capture_output=True, check=False
    )
    assert done.returncode == 1 and b"File too large" in done.stderr
    assert home.runs.read_bytes() == before
    append_line(home.runs, {"words": "x"})
    assert json.loads(home.runs.read_bytes().removeprefix(before)) == {"words": "x"}


def without_rights(*command):
    """Root may write anywhere; a process without its rights may not."""
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.getuid() == 0 else []
    return subprocess.run([*drop, *map(str, command)], capture_output=True, text=True, check=False)


def test_a_home_that_can_only_be_read_is_read_and_said(home, pages):
    folders = [home.path, *(path for path in home.path.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o500)
    try:
        said = in_words(without_rights(DATELINE, "run", pages / "3.txt", "--home", home.path), 1)
        assert "no right" in said
        assert "no right" in in_words(without_rights(DATELINE, "restore", "2", "--home", home.path), 1)
        in_words(without_rights(DATELINE, "drop", "Notice", "--why", "w", "--home", home.path), 2)
        for command in ("status", "documents"):
            in_words(without_rights(DATELINE, command, "--home", home.path), 0)
    finally:
        for folder in folders:
            folder.chmod(0o700)
    in_words(dateline("run", "--home", home.path), NOTHING_NEW)


def begun(*command):
    return subprocess.Popen(list(map(str, command)), start_new_session=True, stderr=subprocess.PIPE, text=True)


def traced(calls, path, *command):
    """Begin a command that is killed before its first call of a kind on a path."""
    inject = ["-e", f"trace={calls}", "-e", f"inject={calls}:signal=KILL:when=1", "-P", path]
    return begun("strace", "-f", "-qq", "-o", os.devnull, *inject, *command)


def end(process):
    """Wait until the main process is gone, then kill whatever it began."""
    process.wait()
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.stderr.close()


def test_a_publication_killed_at_its_last_step_leaves_the_edition_before(home):
    before = home.edition()
    end(traced("rename", home.pointer.with_name("current.new"), sys.executable, "-c", PUBLISH, home.path))
    assert home.edition() == before and sound_edition(home)[1] is None
    publish(home, "f" * 16)
    assert titles(home) == notices(1, 2)
    assert not [path for ending in ("*.part", "*.new", "*.wal") for path in home.pointer.parent.glob(ending)]


def test_a_killed_decision_is_logged_whole_or_not_at_all(home):
    log, document = home.path / "decisions.jsonl", json.loads(lines_of(home)[0])["document_id"]
    log.touch()
    end(traced("write", log, DATELINE, "drop", document, "--why", "a test", "--home", home.path))
    assert decisions(home) == []
    in_words(dateline("drop", document, "--why", "a test", "--home", home.path), 0)
    assert len(decisions(home)) == 1 == len(log.read_bytes().splitlines())


def test_a_killed_run_leaves_no_reader_behind_and_the_next_one_completes(home, pages):
    process = begun(DATELINE, "run", pages / "3.txt", "--home", home.path)
    for line in process.stderr:
        if line.startswith("Read the records"):
            time.sleep(1.5)
            break
    os.kill(process.pid, signal.SIGKILL)  # the main process only, as the kernel does where memory runs out
    process.wait()
    process.stderr.close()
    deadline = time.monotonic() + 5
    while members(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert members(process.pid) == []
    assert titles(home) == notices(1, 2)
    in_words(dateline("run", "--home", home.path), 0)
    assert titles(home) == notices(1, 2, 3)
    failed = [row for row in map(json.loads, home.runs.read_bytes().splitlines()) if row["outcome"] == "failed"]
    assert len(failed) == 1 and "was killed" in failed[0]["reason"]


def members(group):
    """The command lines of a group's processes that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, its_group = (folder / "stat").read_text().rpartition(")")[2].split()[:3]
            if int(its_group) == group and state != "Z":
                found.append((folder / "cmdline").read_bytes())
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


@pytest.mark.parametrize("name", ["news?", "50%25"])
def test_a_folder_that_dagster_can_not_name_is_refused_with_what_to_do(home, pages, name):
    odd = home.path.rename(home.path.with_name(name))

    told = dateline("run", pages, "--home", odd)

    assert (told.returncode, "Traceback" in told.stderr) == (2, False)
    assert "Give the folder another name" in told.stderr
    assert not list(odd.glob("dagster-damaged-*"))
    assert dateline("status", "--home", odd).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [("run", "news.txt"), ("status",), ("documents",), ("drop", "x", "--why", "y"), ("mend",), ("check",), ("editions",)],
    ids=lambda arguments: arguments[0],
)
def test_a_home_that_is_a_file_is_named_and_left_as_it_is(tmp_path, arguments):
    (tmp_path / "news.txt").write_text(page(1))
    place = tmp_path / "home"
    place.write_text("no home")

    told = dateline(*arguments, "--home", place, cwd=tmp_path)

    assert "is no folder but a file" in told.stdout + told.stderr
    assert "Traceback" not in told.stderr
    assert place.read_text() == "no home"


@pytest.mark.parametrize("name", first(1, ["SIGINT", "SIGTERM"]))
def test_a_run_stopped_while_tables_are_made_says_so_and_is_logged(home, pages, name):
    command = [*HEARS, DATELINE, "run", str(pages), "--home", str(home.path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        for line in run.stderr:
            if line.startswith("Link items"):
                break
        run.send_signal(getattr(signal, name))
        told = run.stderr.read()

    assert run.returncode == 128 + signal.SIGINT  # Dagster takes both signals for one
    assert "stopped. What was published before stands" in told and "Dagster" not in told
    assert "The run was stopped" in in_words(dateline("status", "--home", home.path), 0)
