"""Failed runs and damaged homes: a sentence with what to do on every page, never a stack trace."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.words import say
from tests.edition import home
from warehouse.decisions import drop, log_of
from warehouse.files import append_line
from warehouse.home import Home

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
PAGES = ["overview", "regions", "projects", "project", "donors", "silence", "items", "item", "reports", "data_health"]
PICTURE = "![i](http://evil.example/i.png)"


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A home of its own, that a test may damage."""
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path))
    return Home(home(tmp_path))


def opened(page="overview", **asked):
    app = AppTest.from_file(APP, default_timeout=30)
    for name, value in asked.items():
        app.query_params[name] = value
    app.run()
    if page != "overview":
        app.switch_page(f"app_pages/{page}.py").run()
    assert not app.exception
    return app


def texts(app):
    return "\n".join(element.value for kind in ("error", "warning", "info", "caption") for element in getattr(app, kind))


def ran(own, days_ago, outcome, **more):
    at = datetime.now(UTC) - timedelta(days=days_ago, minutes=1)
    append_line(own.runs, {"started_at": at.isoformat(), "seconds": 1, "outcome": outcome, "published": False, **more})


def links(app):
    return [element.proto.label for element in app.main if element.type == "page_link"] + [
        block.proto.label for block in app.get("page_link")
    ]


def test_without_a_log_of_runs_nothing_is_said_of_them(own):
    assert "run" not in texts(opened("data_health")).replace("dateline run", "").split("Withheld")[0].lower().split()


def test_a_failed_run_is_told_on_data_health_with_its_reason_as_it_is(own):
    ran(own, 0, "failed", step="parse", document=f"https://x.org/{PICTURE}", reason=f"The page {PICTURE} has no end.")
    (error,) = opened("data_health").error
    assert error.value.startswith("The last run failed (")
    assert "Step: parse." in error.value and "The pages show the edition before this run." in error.value
    assert PICTURE not in error.value and r"\!\[i\]" in error.value


@pytest.mark.parametrize("page", PAGES)
def test_a_failed_run_is_told_under_every_title_with_a_way_to_data_health(own, page):
    ran(own, 0, "failed", reason="The disk is full.")
    assert any(label.startswith("The last run failed (") for label in links(opened(page)))


def test_trouble_is_told_too_and_goes_with_the_next_run(own):
    ran(own, 1, "published", trouble=["The source web failed.", "The contract of feed is broken."])
    assert "The last run had 2 problems. See them on Data health." in links(opened())
    (warning,) = opened("data_health").warning
    assert "- The source web failed." in warning.value and "- The contract of feed is broken." in warning.value
    ran(own, 0, "unchanged")
    assert not links(opened()) and not opened("data_health").warning


def test_unchanged_and_checked_today_differs_from_no_run_for_days(own):
    ran(own, 9, "unchanged")
    assert "No run has ended for 9 days." in texts(opened("data_health"))
    ran(own, 0, "unchanged")
    said = texts(opened("data_health"))
    assert "The edition has been the same for" in said and "The last run ended within the last 24 hours." in said


def test_a_first_run_that_failed_is_told_where_no_edition_is(tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path))
    ran(Home(tmp_path), 0, "failed", reason="The disk is full.")
    said = texts(opened())
    assert "The disk is full." in said and say("no-edition") in said


def test_a_french_reader_is_told_in_french(own):
    ran(own, 9, "failed", reason="The disk is full.")
    assert "La dernière exécution a échoué" in texts(opened("data_health", lang="fr"))


def test_garbage_in_the_log_of_runs_is_no_trouble(own):
    own.runs.write_bytes(b'null\n[1]\n{"started_at": "never", "outcome": "failed"}\n\xff\n{"outcome"')
    assert not links(opened())


def drop_table(own):
    with duckdb.connect(str(own.edition().path)) as db:
        db.execute("DROP TABLE runs; DROP TABLE item_sightings; DROP TABLE raw_documents; DROP TABLE quarantine")


def drop_column(own):
    with duckdb.connect(str(own.edition().path)) as db:
        db.execute("ALTER TABLE listing DROP COLUMN published_on")


def cut(own):
    path = own.edition().path
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


DAMAGES = {
    "the edition is gone": lambda own: own.edition().path.unlink(),
    "the edition is no database": lambda own: own.edition().path.write_bytes(b"not a database" * 1000),
    "the edition is empty": lambda own: own.edition().path.write_bytes(b""),
    "the edition is cut": cut,
    "the edition lacks a column": drop_column,
    "the pointer names nothing": lambda own: own.pointer.write_text("20220401T060000000000Z-11111111"),
    "the pointer is empty": lambda own: own.pointer.write_text(""),
    "the pointer is garbage": lambda own: own.pointer.write_bytes(b"\xff\xfe\x00"),
    "the pointer is too long": lambda own: own.pointer.write_bytes(b"x" * 5_000),
}


# Found by the frame before a page is drawn, so that one page tells of all.
BY_FRAME = ("names nothing", "is empty", "is garbage", "is too long", "is no database")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_home_is_told_with_what_to_do_on_every_page(own, damage):
    DAMAGES[damage](own)
    for page in ("overview", "data_health") if damage.endswith(BY_FRAME) else PAGES:
        app = AppTest.from_file(APP, default_timeout=30)
        app.run()
        if page != "overview":
            app.switch_page(f"app_pages/{page}.py").run()
        assert not app.exception, page
        assert "dateline run" in texts(app), page


def test_an_edition_that_lacks_tables_is_told_where_they_are_needed(own):
    drop_table(own)
    app = opened("data_health")
    assert "lacks what this version of Dateline reads" in texts(app) and "dateline run" in texts(app)


@pytest.mark.parametrize("damage", [shutil.rmtree, lambda words: (words / "meta.json").write_text("{")])
@pytest.mark.parametrize("page", ["overview", "items", "reports"])
def test_a_damaged_index_of_words_is_told_and_pages_without_words_are_drawn(own, page, damage):
    damage(own.edition().words)
    assert not opened(page).error
    app = opened(page, words="training")
    assert "dateline run" in texts(app)


def test_an_index_of_words_that_can_not_be_locked_is_not_called_damaged(own):
    lock = own.edition().words / ".tantivy-meta.lock"
    lock.unlink()
    lock.mkdir()  # as in a folder that is read only, which root writes to all the same
    assert "can't be written to" in texts(opened("items", words="training")).replace("\\", "")


def dropping(own):
    return drop(own, "Ada", "doc1", {"edition": "e", "address": f"news.txt {PICTURE}"}, "a test page")


def test_who_may_not_decide_is_offered_nothing_and_sees_what_was_decided(own):
    app = opened("data_health")
    assert say("drop-choose") not in texts(app) and say("title-dropped") not in [head.value for head in app.subheader]
    dropping(own)
    app = opened("data_health")
    assert say("title-dropped") in [head.value for head in app.subheader]
    assert say("dropped-note") in texts(app) and say("undo-choose") not in texts(app) and say("drop-choose") not in texts(app)


def test_who_may_decide_is_offered_both_ways(own, monkeypatch):
    monkeypatch.setenv("DATELINE_DECIDE", "yes")
    dropping(own)
    app = opened("data_health")
    assert say("drop-choose") in texts(app) and say("undo-choose") in texts(app)


def test_damaged_lines_of_the_log_of_decisions_are_counted(own):
    dropping(own)
    with log_of(own).open("ab") as log:
        log.write(b"null\n{")
    assert "2 lines of the log of decisions are damaged" in texts(opened("data_health"))


def test_a_log_of_decisions_that_can_not_be_read_is_told(own):
    log_of(own).mkdir()
    assert "decisions" in texts(opened("data_health"))
