"""Files as folders hold them: what can't be read costs itself alone, and nothing is waited for or taken half-copied."""

import contextlib
import os
import signal
import socket
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipelines.sources import files
from pipelines.sources.archive import Archive
from pipelines.sources.files import NAMED_FILES, Files, find_files, look_for
from pipelines.sources.intake import take_in
from pipelines.sources.past import Tally, past_of
from pipelines.sources.raw import documents
from pipelines.sources.source import SourceError
from tests.e2e.test_interfaces import ARTICLE, warc
from warehouse.home import Home

NOW = datetime(2026, 1, 1, 6, tzinfo=UTC)
LONG_AGO = 1_700_000_000


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def folder(tmp_path):
    """A folder with one good file."""
    folder = tmp_path / "news"
    folder.mkdir()
    put(folder / "good.txt")
    return folder


@pytest.fixture(autouse=True)
def never_wait():
    """End the test where something waits for a pipe."""
    signal.signal(signal.SIGALRM, lambda *_: pytest.fail("waits"))
    signal.alarm(20)
    yield
    signal.alarm(0)


def put(path, text="News"):
    path.write_text(text)
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def ask(home, *places, name="dropped"):
    (intake,) = take_in(home, [Files(name=name, files=tuple(map(str, places)))], NOW, lambda _: None)
    return intake.row


def names(home):
    return [address.rsplit("/", 1)[-1] for address in documents(home)["address"]]


def a_pipe(path):
    os.mkfifo(path)


def a_socket(path):
    # A socket's path may be 100 letters long, so it is bound by its name within the folder.
    with contextlib.chdir(path.parent), socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def a_device(path):
    path.symlink_to("/dev/zero")


def a_link_to_nothing(path):
    path.symlink_to(path.with_name("nothing"))


def a_link_to_itself(path):
    path.symlink_to(path)


def a_file_that_fails_when_read(path):
    path.symlink_to("/proc/self/mem")


BAD = [a_pipe, a_socket, a_device, a_link_to_nothing, a_link_to_itself, a_file_that_fails_when_read]


@pytest.mark.parametrize("make", BAD)
@pytest.mark.parametrize("place", ["", "*.txt", "**"])
def test_a_file_that_cannot_be_read_is_noted_and_the_others_are_taken(home, folder, make, place):
    make(folder / "bad.txt")
    row = ask(home, folder / place)
    assert row["outcome"] == "partial" and row["swept"] == 0, row
    assert names(home) == ["good.txt"]
    assert "bad.txt" in row["words"] or "/proc" in row["words"]


@pytest.mark.parametrize("make", BAD[:-1])
def test_among_files_named_on_the_command_line_a_folder_with_a_bad_file_is_taken(home, folder, make):
    make(folder / "bad.txt")
    assert ask(home, folder, name=NAMED_FILES)["outcome"] == "partial"
    with pytest.raises(SourceError, match=r"bad\.txt"):
        ask(home, folder, folder / "bad.txt", name=NAMED_FILES)
    with pytest.raises(SourceError, match="There is no file"):
        ask(home, folder, folder / "typo.txt", name=NAMED_FILES)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody else")
def test_a_file_and_a_folder_without_permission_are_noted(folder, tmp_path):
    put(folder / "secret.txt").chmod(0)
    (folder / "closed").mkdir(mode=0)
    for path in (folder, tmp_path, *tmp_path.parents):
        if path.is_relative_to(tempfile.gettempdir()) and path != Path(tempfile.gettempdir()):
            path.chmod(0o755)
    os.seteuid(65534)
    try:
        found = look_for([str(folder), str(folder / "**" / "*.txt"), str(folder / "closed"), str(folder / "closed" / "a.txt")])
    finally:
        os.seteuid(0)
    assert [path.name for path in found.files] == ["good.txt"]
    assert sum("secret.txt" in words for words in found.unreadable) == 1
    assert any("closed" in words and "Permission denied" in words for words in found.unreadable)
    assert len(found.missing) == 2 and all("closed" in words for words in found.missing)


def test_a_file_that_goes_between_listing_and_reading_is_noted(home, folder):
    put(folder / "later.txt")

    def run():
        for document in Files(name="dropped", files=(str(folder),)).documents(past, tally, None):
            (folder / "later.txt").unlink(missing_ok=True)
            yield document

    past, tally = past_of(home, "dropped", NOW), Tally()
    assert [document.address.rsplit("/", 1)[-1] for document in run()] == ["good.txt"]
    assert "later.txt is not there any more" in tally.notes[0]


def test_one_missing_place_hides_no_other(home, folder):
    row = ask(home, folder.parent / "nothing", folder.parent / "*.csv", folder)
    assert (row["outcome"], row["new"]) == ("partial", 1)
    assert "There is no file" in row["words"] and "No file matches" in row["words"]
    assert ask(home, folder.parent / "nothing", name="gone")["outcome"] == "failed"


def test_a_link_back_to_a_folder_above_ends_and_is_noted(home, folder):
    (folder / "below").mkdir()
    put(folder / "below" / "deep.txt")
    for name in ("one", "two", "three"):  # with three, 3^40 ways lead through the folder
        (folder / "below" / name).symlink_to(folder)
    row = ask(home, folder / "**" / "*.txt")
    assert sorted(names(home)) == ["deep.txt", "good.txt"]
    assert row["outcome"] == "partial" and "is a link back to" in row["words"]


def test_a_glob_goes_through_folders_that_are_links(folder, tmp_path):
    other = tmp_path / "other"
    (other / "a" / "b").mkdir(parents=True)
    put(other / "a" / "b" / "far.txt")
    (folder / "link").symlink_to(other)
    found = look_for([str(folder / "**" / "b" / "*.txt"), str(folder / "**")])
    assert sorted(path.name for path in found.files) == ["far.txt", "good.txt"] and not found.problems
    assert [path.name for path in find_files([str(tmp_path / "**" / "a" / "**" / "f*.txt")])] == ["far.txt"]


def test_a_file_that_is_still_being_copied_is_taken_by_the_next_run(home, folder):
    growing, ended = folder / "growing.txt", threading.Event()

    def copy():
        with growing.open("w") as out:
            while not ended.wait(0.05):
                out.write("More news\n")
                out.flush()

    thread = threading.Thread(target=copy)
    thread.start()
    try:
        time.sleep(0.1)
        row = ask(home, folder)
    finally:
        ended.set()
        thread.join()
    assert row["outcome"] == "partial" and "growing.txt is still being written" in row["words"]
    assert names(home) == ["good.txt"]
    assert ask(home, folder)["outcome"] == "complete" and names(home) == ["good.txt", "growing.txt"]


def test_a_file_that_changes_while_it_is_read_is_not_kept(home, folder, monkeypatch):
    class Slow(files.SpooledTemporaryFile):
        def write(self, piece):
            with (folder / "good.txt").open("a") as out:
                out.write("and more")
            return super().write(piece)

    monkeypatch.setattr(files, "SpooledTemporaryFile", Slow)
    assert "still being written" in ask(home, folder)["words"] and names(home) == []


def test_a_name_that_is_no_text_is_kept(home, folder):
    put(folder / os.fsdecode(b"caf\xe9.txt"))
    row = ask(home, folder)
    assert row["outcome"] == "complete" and r"caf\udce9.txt" in names(home)


def test_of_several_archives_those_that_can_be_read_are_taken(home, folder):
    (folder / "a.warc").write_bytes(warc("https://house.example/news/1", ARTICLE))
    put(folder / "b.warc", "nothing of the kind")
    os.mkfifo(folder / "c.warc")
    (intake,) = take_in(home, [Archive(name="archive", files=(str(folder / "*.warc"),))], NOW, lambda _: None)
    assert intake.row["outcome"] == "partial" and intake.row["new"] == 1
    assert "b.warc" in intake.row["words"] and "c.warc" in intake.row["words"]
