"""What all tests share."""

import sys

import pytest
from hypothesis import settings

# How long one example takes says nothing on a machine that is busy with other tests.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")


@pytest.fixture(autouse=True)
def main_module():
    """Streamlit puts the page that a test draws in the place of the main module, which every process that is begun loads."""
    kept = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = kept
