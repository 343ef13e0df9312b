"""Dagster only: assets as recipes, checks made from warehouse/tables.py, the job and its schedule."""
