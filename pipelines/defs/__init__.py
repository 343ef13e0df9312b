"""Dagster only: assets as recipes, checks made from warehouse/tables/, the job and its schedule."""
