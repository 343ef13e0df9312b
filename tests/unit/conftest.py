"""What several unit tests take: the vocabularies."""

import pytest

from pipelines.register.names import Names
from warehouse.reference import load_reference


@pytest.fixture(scope="session")
def names():
    """The vocabularies as registers use them."""
    return Names.from_reference(load_reference())
