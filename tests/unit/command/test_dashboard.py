"""Serving the dashboard: a busy port is no dead end."""

import socket

import pytest

from pipelines.command.dashboard import PORTS_TRIED, free_port
from warehouse.errors import DatelineError


@pytest.fixture
def busy():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_free_port_is_taken(busy):
    assert free_port(busy + 1) >= busy + 1


def test_of_a_busy_port_the_next_free_one_is_taken(busy):
    assert busy < free_port(busy) < busy + PORTS_TRIED


def test_where_all_are_busy_it_is_said(busy, monkeypatch):
    monkeypatch.setattr("pipelines.command.dashboard.PORTS_TRIED", 1)
    with pytest.raises(DatelineError, match="--port"):
        free_port(busy)
