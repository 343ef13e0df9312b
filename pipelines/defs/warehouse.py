"""The warehouse as Dagster sees it: a resource that holds the right to write, and how tables appear in the catalogue.

Not here: what is written (assets.py) or promised (warehouse/tables.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import dagster as dg
import polars as pl
from pydantic import PrivateAttr

from pipelines.home import default_home
from warehouse.home import Home
from warehouse.lock import run_lock
from warehouse.store import building, read, write
from warehouse.tables import BY_NAME


class Warehouse(dg.ConfigurableResource["Warehouse"]):
    """A home, held for writing as long as the run lasts."""

    _started_at: datetime = PrivateAttr()

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Warehouse"]:
        """Hold the run's lock: a second run is refused in words while this one lasts."""
        with run_lock(self.home):
            self._started_at = datetime.now(UTC)
            yield self

    @property
    def home(self) -> Home:
        """The home that is written to: $DATELINE_HOME, or the project's data/home."""
        return Home(default_home())

    @property
    def started_at(self) -> datetime:
        """When the run began, UTC."""
        return self._started_at

    def read(self, *tables: str) -> list[pl.DataFrame]:
        """The rows of tables, in the warehouse being made."""
        with building(self.home) as connection:
            return [read(connection, table) for table in tables]

    def write(self, frames: dict[str, pl.DataFrame]) -> Iterator[dg.MaterializeResult[None]]:
        """Replace the rows of tables, and report each with its row count."""
        with building(self.home) as connection:
            for name, frame in frames.items():
                write(connection, BY_NAME[name], frame)
        for name, frame in frames.items():
            yield dg.MaterializeResult(asset_key=name, metadata={"dagster/row_count": frame.height})


def spec(name: str, group: str, *deps: str) -> dg.AssetSpec:
    """How a table appears in the catalogue: its meaning, columns and what it is made from."""
    table = BY_NAME[name]
    columns = [dg.TableColumn(column, kind.type, kind.meaning) for column, kind in table.columns.items()]
    return dg.AssetSpec(
        name,
        deps=list(deps),
        description=table.row,
        group_name=group,
        kinds={"duckdb", "polars"},
        metadata={"dagster/column_schema": dg.TableSchema(columns)},
    )


@dg.definitions
def resources() -> dg.Definitions:
    """The warehouse, held by a run while it lasts."""
    return dg.Definitions(resources={"warehouse": Warehouse()})
