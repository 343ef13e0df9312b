"""Checks made from the promises of warehouse/tables/. A broken promise stops the run and shows the rows that break it.

Every asset that makes tables gets the checks of these tables automatically. Put a new promise into warehouse/tables/.
"""

from collections.abc import Iterator

import dagster as dg
import duckdb
import polars as pl

from pipelines.defs import assets
from pipelines.defs.warehouse import Warehouse
from warehouse.schema import Promise, promises
from warehouse.store import broken_rows, building
from warehouse.tables import BY_NAME


def check(promise: Promise, connection: duckdb.DuckDBPyConnection) -> dg.AssetCheckResult:
    """Check a promise against the warehouse being made; a broken one shows the first rows that break it."""
    rows = broken_rows(connection, promise)
    metadata = {} if rows.is_empty() else {"broken rows": dg.MetadataValue.md(f"```\n{rows.write_csv()}\n```")}
    return dg.AssetCheckResult(
        passed=rows.is_empty(),
        asset_key=promise.table,
        check_name=promise.name,
        description=promise.meaning,
        metadata=metadata,
    )


def checks_of(asset: str, tables: list[str]) -> dg.AssetChecksDefinition:
    """Return the blocking checks of all tables that an asset makes."""
    promised = [promise for table in tables for promise in promises(BY_NAME[table])]
    specs = [
        dg.AssetCheckSpec(promise.name, asset=promise.table, description=promise.meaning, blocking=True) for promise in promised
    ]

    @dg.multi_asset_check(name=f"check_{asset}", specs=specs, description=f"Check {tables[0]} and what is made with it.")
    def run(warehouse: Warehouse) -> Iterator[dg.AssetCheckResult]:
        warehouse.hold()
        with building(warehouse.home) as connection:
            yield from [check(promise, connection) for promise in promised]

    return run


def tables_of(asset: object) -> list[str]:
    """Return the tables that an asset makes, in the order of their declaration; an empty list for any other object."""
    keys = {key.to_user_string() for key in asset.keys} if isinstance(asset, dg.AssetsDefinition) else set()
    return [name for name in BY_NAME if name in keys]


# Dagster finds them in this list.
CHECKS = [checks_of(name, tables) for name, asset in vars(assets).items() if (tables := tables_of(asset))]


@dg.asset_check(asset="intakes", description="The newest intake of each source came to its end.")
def sources_answer(warehouse: Warehouse) -> dg.AssetCheckResult:
    """Check that sources answered. A failure is a warning only: documents kept before stay good."""
    (intakes,) = warehouse.read("intakes")
    newest = intakes.sort("started_at").unique("source_id", keep="last").filter(pl.col("outcome") != "complete")
    return _warning(newest.select("source_id", "outcome", "words"))


@dg.asset_check(asset="contracts", description="Sources give what their contracts expect.")
def sources_keep_their_contracts(warehouse: Warehouse) -> dg.AssetCheckResult:
    """Check the contracts of sources. A failure is a warning only: documents kept before stay good."""
    (contracts,) = warehouse.read("contracts")
    return _warning(contracts.filter(pl.col("outcome") == "broken").select("source_id", "rule", "sentence"))


def _warning(rows: pl.DataFrame) -> dg.AssetCheckResult:
    metadata = {} if rows.is_empty() else {"rows": dg.MetadataValue.md(f"```\n{rows.write_csv()}\n```")}
    return dg.AssetCheckResult(passed=rows.is_empty(), severity=dg.AssetCheckSeverity.WARN, metadata=metadata)
