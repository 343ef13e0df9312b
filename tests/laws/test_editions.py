"""The index of words goes on from edition to edition, finds what each edition holds, and keeps no word of what is gone."""

from datetime import UTC, datetime

import pytest

from dashboard.read.selection import Filters, ask
from warehouse.editions import publish
from warehouse.home import Home
from warehouse.queries import open_current
from warehouse.schema import frame
from warehouse.search import folder_of
from warehouse.store import building, write
from warehouse.tables import ALL, BY_NAME

SEEN = datetime(2022, 4, 1, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def published(home, texts):
    """Publish items by their texts, and return the edition."""
    rows = [
        {"item_id": id_, "source_id": "s", "title": f"Title {id_}", "text": text, "extent": "article", "word_count": 3}
        | {"content_hash": text, "first_seen_at": SEEN, "last_seen_at": SEEN}
        for id_, text in texts.items()
    ]
    with building(home) as connection:
        for table in ALL:
            write(connection, table, frame(table, rows if table is BY_NAME["items"] else []))
    return publish(home, "f" * 16)


def holding(home, words):
    return sorted(ask(open_current(home), "items_found", Filters(words=words), most=100)["item_id"])


def pieces(edition):
    return {path.stat().st_ino for path in folder_of(edition.path).glob("*.idx")}


def test_the_next_edition_reads_only_what_is_new(home):
    first = published(home, {"b": "border post", "d": "desert road"})
    second = published(home, {"a": "border guard", "b": "border post", "c": "a new border", "d": "desert lane"})
    assert pieces(first) & pieces(second), "the pieces of the index before are in it"
    assert holding(home, "border") == ["a", "b", "c"]
    assert (holding(home, "lane"), holding(home, "road")) == (["d"], []), "an item is found by its newest wording"
    published(home, {"a": "border guard", "b": "border post", "c": "a new border", "d": "desert lane", "e": "border end"})
    assert holding(home, "border") == ["a", "b", "c", "e"]
    assert holding(home, "desert -border") == ["d"]


def test_of_an_item_that_is_gone_no_word_stays(home):
    published(home, {"a": "border guard", "b": "secretplace"})
    edition = published(home, {"a": "border guard"})
    assert (holding(home, "border"), holding(home, "secretplace")) == (["a"], [])
    held = b"".join(path.read_bytes() for path in folder_of(edition.path).iterdir())
    assert b"secretplac" not in held


@pytest.mark.parametrize("damaged", ["index", "edition"])
def test_what_is_damaged_is_not_gone_on_from(home, damaged):
    first = published(home, {"a": "border guard"})
    if damaged == "edition":
        first.path.write_bytes(b"no database" * 1000)
    else:
        for path in folder_of(first.path).glob("*.idx"):
            path.unlink()
    published(home, {"a": "border guard", "b": "border post"})
    assert holding(home, "border") == ["a", "b"]
