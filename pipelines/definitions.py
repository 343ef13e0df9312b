"""Dagster's code location: everything is found in defs/. Not here: anything else."""

import dagster as dg

from pipelines.base.home import PROJECT


@dg.definitions
def defs() -> dg.Definitions:
    """All assets, checks, jobs, schedules and resources, run in one process: the steps are few and share one file."""
    return dg.Definitions.merge(
        dg.load_from_defs_folder(project_root=PROJECT),
        dg.Definitions(executor=dg.in_process_executor),
    )
