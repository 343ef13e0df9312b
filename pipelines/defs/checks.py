"""Checks made from the promises of warehouse/tables.py; a broken promise stops what follows and shows the rows.

Put a new promise into tables.py, not here.
"""

from collections.abc import Iterator

import dagster as dg
import duckdb
import polars as pl

from pipelines.defs.assets import REFERENCE_TABLES
from pipelines.defs.warehouse import Warehouse
from pipelines.steps.link import LINK_TABLES
from warehouse.schema import Promise, promises
from warehouse.store import broken_rows, building
from warehouse.tables import BY_NAME


def check(promise: Promise, connection: duckdb.DuckDBPyConnection) -> dg.AssetCheckResult:
    """Whether a promise holds; if not, the first rows that break it."""
    rows = broken_rows(connection, promise)
    metadata = {} if rows.is_empty() else {"broken rows": dg.MetadataValue.md(f"```\n{rows.write_csv()}\n```")}
    return dg.AssetCheckResult(
        passed=rows.is_empty(),
        asset_key=promise.table,
        check_name=promise.name,
        description=promise.meaning,
        metadata=metadata,
    )


def checks_of(name: str, *tables: str) -> dg.AssetChecksDefinition:
    """The checks of tables that are made together."""
    promised = [promise for table in tables for promise in promises(BY_NAME[table])]
    specs = [
        dg.AssetCheckSpec(promise.name, asset=promise.table, description=promise.meaning, blocking=True) for promise in promised
    ]

    @dg.multi_asset_check(name=name, specs=specs, description=f"Check {tables[0]} and what is made with it.")
    def run(warehouse: Warehouse) -> Iterator[dg.AssetCheckResult]:
        warehouse.hold()
        with building(warehouse.home) as connection:
            yield from [check(promise, connection) for promise in promised]

    return run


check_raw = checks_of("check_raw", "raw_documents", "receipts", "intakes")
check_contracts = checks_of("check_contracts", "contracts")
check_records = checks_of("check_records", "records", "quarantine", "parses", "register_facts")
check_items = checks_of("check_items", "items", "item_versions", "item_sightings", "item_reposts", "item_events")
check_reference = checks_of("check_reference", *REFERENCE_TABLES)
check_links = checks_of("check_links", *LINK_TABLES)
check_withheld = checks_of("check_withheld", "withheld")
check_runs = checks_of("check_runs", "runs")


@dg.asset_check(asset="intakes", description="The newest intake of each source came to its end.")
def sources_answer(warehouse: Warehouse) -> dg.AssetCheckResult:
    """Check that sources answered. A warning, as what was kept before stays good."""
    (intakes,) = warehouse.read("intakes")
    newest = intakes.sort("started_at").unique("source_id", keep="last").filter(pl.col("outcome") != "complete")
    return _warning(newest.select("source_id", "outcome", "words"))


@dg.asset_check(asset="contracts", description="Sources give what their contracts expect.")
def sources_keep_their_contracts(warehouse: Warehouse) -> dg.AssetCheckResult:
    """Check the contracts of sources. A warning, as what was kept before stays good."""
    (contracts,) = warehouse.read("contracts")
    return _warning(contracts.filter(pl.col("outcome") == "broken").select("source_id", "rule", "sentence"))


def _warning(rows: pl.DataFrame) -> dg.AssetCheckResult:
    metadata = {} if rows.is_empty() else {"rows": dg.MetadataValue.md(f"```\n{rows.write_csv()}\n```")}
    return dg.AssetCheckResult(passed=rows.is_empty(), severity=dg.AssetCheckSeverity.WARN, metadata=metadata)
