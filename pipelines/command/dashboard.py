"""Serve the dashboard and print its address."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable

from pipelines.base.home import HOME_VARIABLE, PROJECT
from pipelines.settings import load_settings
from warehouse.errors import DatelineError
from warehouse.home import Home

# 20 busy ports in a row mean that something else is wrong with the machine.
PORTS_TRIED = 20


def serve_dashboard(home: Home, port: int, say: Callable[[str], None]) -> None:
    """Replace this process by the dashboard's server, on the port or the next free one; print the address."""
    free = free_port(port)
    if free != port:
        say(f"Port {port} is in use by another program; the dashboard uses {free}. Choose another port with --port.")
    say(f"Dashboard: http://localhost:{free}  (stop it with Ctrl+C)")
    os.environ[HOME_VARIABLE] = str(home.path.resolve())
    settings = load_settings()
    os.environ["DATELINE_LANGUAGE"] = settings.language
    os.environ["DATELINE_DECIDE"] = "yes" if settings.decide else "no"
    sys.stdout.flush()
    arguments = ["-m", "streamlit", "run", str(PROJECT / "dashboard" / "app.py"), f"--server.port={free}"]
    os.execv(sys.executable, [sys.executable, *arguments])


def free_port(wanted: int) -> int:
    """Return the wanted port if nothing listens there, else the next free one."""
    for port in range(wanted, wanted + PORTS_TRIED):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise DatelineError(
        f"Could not start the dashboard: ports {wanted} to {wanted + PORTS_TRIED - 1} are in use. Choose another with --port."
    )
