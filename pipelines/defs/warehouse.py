"""The warehouse in Dagster: a resource with the right to write, and the description of tables for the catalogue.

Not here: what is written (assets.py) or promised (warehouse/tables/).
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

import dagster as dg
import polars as pl
from pydantic import PrivateAttr

from pipelines.base.home import default_home
from pipelines.steps.account import hold_home
from warehouse.home import Home
from warehouse.store import building, forget_build, read, write
from warehouse.tables import BY_NAME


class Warehouse(dg.ConfigurableResource["Warehouse"]):
    """A home that this run locks for writing, from the first table read or written until the end of the run.

    While sources are asked, the home is not locked.
    """

    _started_at: datetime = PrivateAttr()
    _lock: ExitStack = PrivateAttr()
    _is_locked: bool = PrivateAttr(default=False)
    _anew: bool = PrivateAttr(default=False)

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Warehouse"]:
        """Unlock the home when the run ends, also after an error."""
        self._started_at = datetime.now(UTC)
        self._anew = _makes_everything(context.run)
        self._is_locked = False
        with ExitStack() as self._lock:
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
        """Return the rows of tables in the warehouse being made."""
        self.hold()
        with building(self.home) as connection:
            return [read(connection, table) for table in tables]

    def write(self, frames: dict[str, pl.DataFrame]) -> Iterator[dg.MaterializeResult[None]]:
        """Replace the rows of tables, and report each with its row count."""
        self.hold()
        with building(self.home) as connection:
            for name, frame in frames.items():
                write(connection, BY_NAME[name], frame)
        for name, frame in frames.items():
            yield dg.MaterializeResult(asset_key=name, metadata={"dagster/row_count": frame.height})

    def hold(self) -> None:
        """Lock the home for writing, unless this run has locked it.

        Raises:
            RunUnderWay: another run is writing to the home.
        """
        if not self._is_locked:
            self._lock.enter_context(hold_home(self.home, self._started_at))
            self._is_locked = True
            if self._anew:  # a failed run may have left tables that no later run could use
                forget_build(self.home)


def _makes_everything(run: dg.DagsterRun | None) -> bool:
    return run is not None and run.job_name == "pipeline" and run.step_keys_to_execute is None and run.asset_selection is None


def spec(name: str, group: str, *deps: str) -> dg.AssetSpec:
    """Describe a table for the catalogue: its meaning, its columns and the tables that it is made from."""
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
