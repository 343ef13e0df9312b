"""Every promise of every table is a blocking check of the asset that makes the table."""

from pipelines.definitions import defs
from warehouse.schema import promises
from warehouse.tables import ALL, BY_NAME


def test_every_promise_is_a_blocking_check_and_each_blocking_check_a_promise():
    specs = [spec for checks in defs().asset_checks for spec in checks.check_specs]
    blocking = sorted((spec.asset_key.to_user_string(), spec.name) for spec in specs if spec.blocking)
    assert blocking == sorted((promise.table, promise.name) for table in ALL for promise in promises(table))


def test_every_table_is_made_by_one_asset_and_published_after_it():
    made = [key.to_user_string() for asset in defs().assets for key in getattr(asset, "keys", [])]
    assert sorted(name for name in made if name in BY_NAME) == sorted(BY_NAME)
    edition = next(asset for asset in defs().assets if "edition" in {key.to_user_string() for key in getattr(asset, "keys", [])})
    assert {key.to_user_string() for key in edition.dependency_keys} == set(BY_NAME)
