"""Dagster's code location: everything is found in defs/. Not here: anything else."""

import warnings

import dagster as dg

import pipelines.defs
from pipelines.defs.warehouse import Warehouse


@dg.definitions
def defs() -> dg.Definitions:
    """Find all assets, checks, jobs, schedules and sensors in defs/. They run in one process: the steps are few."""
    with warnings.catch_warnings():
        # Dagster's other loaders find no schedules, or want a pyproject.toml, which an installed wheel has not.
        warnings.simplefilter("ignore", dg.PreviewWarning)
        return dg.load_definitions_from_package_module(
            pipelines.defs, resources={"warehouse": Warehouse()}, executor=dg.in_process_executor
        )
