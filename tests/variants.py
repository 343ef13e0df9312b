"""Variants of one test, of which the first few stand for all in `make test`."""

from collections.abc import Iterable

import pytest


def first(few: int, values: Iterable[object]) -> list:
    """Values to parametrize with: all but the first few are for `make test-slow`."""
    return [value if place < few else pytest.param(value, marks=pytest.mark.slow) for place, value in enumerate(values)]
