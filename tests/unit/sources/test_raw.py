"""Raw documents: kept as received, noted once, read with memory bounded."""

import io
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipelines.parse.content import LARGEST_DOCUMENT, content
from pipelines.parse.lines import LONGEST_LINE
from pipelines.sources.files import Files, find_files
from pipelines.sources.intake import NAMED_FILES, intakes, take_in
from pipelines.sources.past import Span, span_of
from pipelines.sources.raw import Received, documents, receive, stored
from pipelines.sources.source import SourceError
from warehouse.errors import InputError
from warehouse.home import Home

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def received(address, given, **said):
    return Received(address, io.BytesIO(given), **said)


def test_bytes_are_kept_as_received_and_noted_once(home):
    given = b"\xff\xfeodd \r\n bytes\0"
    first = list(receive(home, "s", [received("a", given)], NOW))
    assert first == list(receive(home, "s", [received("a", given)], LATER))
    noted = documents(home)
    assert noted.height == 1 and noted["received_at"][0] == NOW and noted["bytes"][0] == len(given)
    assert stored(home, noted["sha256"][0]).read_bytes() == given


def test_the_same_bytes_from_elsewhere_and_other_bytes_from_there_are_documents_of_their_own(home):
    given = [received("a", b"x"), received("b", b"x"), received("a", b"y")]
    assert len(set(receive(home, "s", given, NOW))) == 3
    assert documents(home).height == 3


def test_what_the_sender_said_is_kept_with_the_document(home):
    said = {"etag": '"abc"', "last-modified": "Mon, 02 Mar 2026 08:00:00 GMT"}
    list(receive(home, "s", [received("a", b"x", media_type="text/html", headers=said), received("b", b"x")], NOW))
    noted = documents(home).select("media_type", "headers").rows()
    assert noted == [("text/html", json.dumps(said)), (None, None)]


def test_bytes_are_safe_on_disk_before_the_log_names_them(home, monkeypatch):
    done = []
    monkeypatch.setattr(os, "fsync", lambda handle: done.append(Path(f"/proc/self/fd/{handle}").readlink().name))
    list(receive(home, "s", [received("a", b"x")], NOW))
    sha256 = documents(home)["sha256"][0]
    part = f"incoming-{os.getpid()}.part"
    assert done == ["raw", part, sha256[:2], "documents.jsonl", "documents.head.new", "raw"]


def test_a_document_on_one_line_of_megabytes_is_read_whole(tmp_path):
    page = tmp_path / "page.json"
    page.write_bytes(b"x" * (3 * LONGEST_LINE))
    assert content(page) == (b"x" * (3 * LONGEST_LINE), [])


@pytest.mark.parametrize("begins", [b'{"items": [', b"<html>", b"[1, ", b"PK\x03\x04"])
def test_a_document_too_large_that_cannot_be_cut_is_refused_whole(tmp_path, begins):
    page = tmp_path / "page"
    page.write_bytes(begins + b"y" * LARGEST_DOCUMENT)
    readable, (part,) = content(page)
    assert (readable, part.line) == (b"", 1) and "over 64 MB" in part.reason and part.text


def test_a_monstrous_line_of_a_text_too_large_takes_no_room(tmp_path):
    page = tmp_path / "page.txt"
    page.write_bytes(b"one\n" + b"x" * (LARGEST_DOCUMENT + 5) + b"\nthree\n")
    readable, (part,) = content(page)
    assert (readable, part.line) == (b"one\n\nthree\n", 2) and f"{LARGEST_DOCUMENT + 6:,} bytes" in part.reason


def test_a_document_too_large_is_read_up_to_its_limit(tmp_path):
    page = tmp_path / "page.txt"
    line = b"y" * (LONGEST_LINE // 2 - 1) + b"\n"
    page.write_bytes(line * (LARGEST_DOCUMENT // len(line) + 3))
    readable, left_out = content(page)
    assert len(readable) <= LARGEST_DOCUMENT
    assert len(left_out) == 1 and "split it" in left_out[0].reason and left_out[0].line == LARGEST_DOCUMENT // len(line) + 1


def test_files_are_found_by_name_folder_and_glob_each_once(tmp_path):
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(name)
    places = [str(tmp_path), str(tmp_path / "*.md"), str(tmp_path / "a.txt")]
    assert [path.name for path in find_files(places)] == ["a.txt", "b.txt", "c.md"]


@pytest.mark.parametrize("place", ["missing.txt", "no-*.txt", "empty"])
def test_a_place_that_holds_nothing_is_named(tmp_path, place):
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match=place.replace("*", r"\*")):
        find_files([str(tmp_path / place)])


def files(name, *places):
    return Files(name=name, files=tuple(str(place) for place in places))


def test_a_source_that_points_at_nothing_does_not_stop_the_others_and_is_logged(home, tmp_path):
    (tmp_path / "a.txt").write_text("a")
    take_in(home, [files("bad", tmp_path / "b.txt"), files("good", tmp_path / "a.txt")], NOW, print)
    assert documents(home)["source_id"].to_list() == ["good"]
    logged = intakes(home)
    assert dict(logged.select("source_id", "outcome").iter_rows()) == {"bad": "failed", "good": "complete"}
    assert "There is no file" in logged["words"][0]


def test_a_file_named_on_the_command_line_that_is_not_there_is_an_error_and_no_log_entry(home, tmp_path):
    with pytest.raises(SourceError, match="There is no file"):
        take_in(home, [files(NAMED_FILES, tmp_path / "b.txt")], NOW, print)
    assert intakes(home).is_empty() and documents(home).is_empty()


def test_what_a_source_gave_before_it_failed_is_kept(home):
    class Half(Files):
        def documents(self, past, tally, span):
            yield received("a", b"x")
            raise SourceError("the line was cut")

    (intake,) = take_in(home, [Half(name="half", files=())], NOW, print)
    assert intake.row["outcome"] == "partial" and intake.failure == "the line was cut"
    assert documents(home).height == 1


@pytest.mark.parametrize(("pages", "span"), [("", Span()), ("10", Span(10, 10)), ("10-20", Span(10, 20))])
def test_a_span_is_written_as_pages(pages, span):
    assert span_of(pages, None) == span
    with pytest.raises(InputError, match="Write the first and the last"):
        span_of("ten", None)
