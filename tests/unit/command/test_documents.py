"""Documents as a person names them at a terminal, and takes them out."""

import io
import pwd
from datetime import UTC, datetime

import pytest

from pipelines.command.documents import bring_back, listed, take_out
from pipelines.sources.raw import Received, receive
from warehouse.decisions import decisions
from warehouse.errors import InputError
from warehouse.home import Home, StoreError

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path / "home")
    list(receive(home, "files", [Received("news.txt", io.BytesIO(b"News"))], NOON))
    return home


@pytest.mark.parametrize("words", ["", " "])
def test_no_name_takes_out_no_document_though_there_is_only_one(home, words):
    with pytest.raises(InputError, match="No document is named"):
        take_out(home, words, "a test")
    assert decisions(home) == []


def test_a_user_without_a_name_decides_by_number(home, monkeypatch):
    def no_entry(number):
        raise KeyError(f"getpwuid(): uid not found: {number}")

    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", no_entry)  # as in a container that is run with --user 12345

    take_out(home, "news.txt", "a test")
    bring_back(home, "news.txt", "")

    assert {decision.by.split()[0] for decision in decisions(home)} == {"user"}


def test_a_home_without_documents_says_so(tmp_path):
    (line,) = listed(Home(tmp_path))
    assert "No document was received" in line


@pytest.mark.parametrize("kind", ["file", "link to nothing"])
def test_a_home_that_is_no_folder_is_told_in_a_sentence(tmp_path, kind):
    place = tmp_path / "home"
    if kind == "file":
        place.write_text("no home")
    else:
        place.symlink_to(tmp_path / "nowhere")
    with pytest.raises(StoreError, match="no folder but a file"):
        list(listed(Home(place)))
