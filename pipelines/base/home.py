"""Where the project and, by default, its state lie. Quick to import: every command asks for it first.

Not here: settings (settings.py), what a home holds (warehouse/store.py).
"""

from __future__ import annotations

import os
from pathlib import Path

PROJECT = Path(__file__).parents[2]


def default_home() -> Path:
    """The home used where none is named: $DATELINE_HOME, else data/home in the project."""
    return Path(os.environ.get("DATELINE_HOME") or PROJECT / "data" / "home")
