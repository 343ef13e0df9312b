"""Editions carry the version of their layout: one of another version is refused in words, and a run makes it anew."""

from dataclasses import replace

import duckdb
import pytest

from tests import edition
from warehouse import layout
from warehouse.editions import restore
from warehouse.home import Home, StoreError
from warehouse.queries import Reader
from warehouse.schema import text


@pytest.fixture
def version():
    layout.version.cache_clear()
    yield layout.version
    layout.version.cache_clear()


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """A home whose edition was published by an earlier Dateline."""
    home = Home(edition.home(tmp_path_factory.mktemp("old")))
    with duckdb.connect(str(home.edition().path)) as connection:
        connection.execute("UPDATE layout SET version = 'an older one'")
    return home


def test_a_further_column_is_another_version(version, monkeypatch):
    before = version()
    first, *others = layout.ALL
    wider = replace(first, columns={**first.columns, "colour": text("a colour")})
    monkeypatch.setattr(layout, "ALL", (wider, *others))
    version.cache_clear()
    assert version() != before


def test_a_comment_in_sql_is_not_another_version(version, monkeypatch, tmp_path):
    before = version()
    for path in layout.SQL.rglob("*.sql"):
        copy = tmp_path / path.relative_to(layout.SQL)
        copy.parent.mkdir(exist_ok=True)
        copy.write_text("-- another comment\n" + path.read_text())
    monkeypatch.setattr(layout, "SQL", tmp_path)
    version.cache_clear()
    assert version() == before


def test_an_edition_of_another_layout_is_refused_in_words(old):
    reader = Reader(old.edition().path)
    for ask in (lambda: reader.run("status"), lambda: reader.keep("SELECT 1 AS one")):
        with pytest.raises(StoreError, match=r"another version of Dateline \(layout an older one; .*Run `dateline run`"):
            ask()


def test_it_is_not_gone_back_to(old):
    with pytest.raises(StoreError, match="another version of Dateline published it"):
        restore(old, old.edition().name)
