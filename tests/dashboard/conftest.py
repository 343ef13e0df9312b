"""An edition of invented items for pages and reports."""

import pytest

from tests.edition import home
from warehouse.home import Home
from warehouse.queries import Reader


@pytest.fixture(scope="session")
def news(tmp_path_factory):
    return Home(home(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def reader(news):
    return Reader(news.edition().path)
