"""Which sources are well, silent or broken, by what they sent, how they answered and what they are held to."""

from datetime import UTC, date, datetime, timedelta

import duckdb
import pytest

from tests.edition import build
from warehouse.queries import Reader

NOW = datetime.now(UTC).replace(microsecond=0)


@pytest.fixture
def health(tmp_path):
    """The answer over the tests' edition, with rows of intakes, contracts and items of a source called site."""

    def answer(intakes=(), contracts=(), days=()):
        path = build(tmp_path / "edition.duckdb")
        with duckdb.connect(str(path)) as db:
            for outcome, words in intakes:
                db.execute("INSERT INTO intakes VALUES ('site', ?, 1, ?, ?, 0, 5, 100, 0, 1)", [NOW, outcome, words])
            for rule, outcome in contracts:
                db.execute("INSERT INTO contracts VALUES ('site', ?, 5, 0, ?, ?)", [rule, outcome, f"{rule} is {outcome}."])
            for number, day in enumerate(days):
                db.execute(
                    "INSERT INTO items BY NAME SELECT * REPLACE (? AS item_id, 'site' AS source_id, ? AS published_on) "
                    "FROM items WHERE item_id = 'item000'",
                    [f"site{number}", day],
                )
        rows = Reader(path).run("source_health")
        return {row["source_id"]: row for row in rows.iter_rows(named=True)}

    return answer


def weekly(until):
    """An item a week for a year."""
    return [until - timedelta(weeks=week) for week in range(52)]


def test_a_source_that_answers_and_keeps_its_contract_is_well(health):
    site = health([("complete", None)], [("items", "held")], weekly(date.today()))["site"]
    assert site["state"] == "well" and site["because"] is None and site["asked_at"] == NOW


def test_a_source_that_failed_is_broken_and_says_why(health):
    site = health([("failed", "https://site.example answered 500, 5 times.")], [], [])["site"]
    assert (site["state"], site["because"]) == ("broken", "https://site.example answered 500, 5 times.")


def test_a_source_that_breaks_its_contract_is_broken_and_says_which_rule(health):
    site = health([("complete", None)], [("items", "broken"), ("dated", "held")], weekly(date.today()))["site"]
    assert (site["state"], site["because"]) == ("broken", "items is broken.")


def test_a_source_that_stays_behind_its_own_rhythm_is_silent(health):
    twice_a_week = [day - timedelta(days=shift) for day in weekly(date.today() - timedelta(days=30)) for shift in (0, 3)]
    assert health([("complete", None)], [("items", "held")], twice_a_week)["site"]["state"] == "silent"


def test_a_source_that_publishes_rarely_is_not_silent_after_a_month(health):
    rarely = [date.today() - timedelta(days=31 + 90 * number) for number in range(4)]
    assert health([("complete", None)], [("items", "held")], rarely)["site"]["state"] == "well"
