"""Helpers that every other folder of pipelines uses. This folder imports no other folder of pipelines."""
