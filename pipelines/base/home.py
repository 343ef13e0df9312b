"""Where the code, the settings and, by default, the home lie. Quick to import: every command asks for it first.

Not here: what settings say (settings.py), what a home holds (warehouse/home.py).
"""

from __future__ import annotations

import os
from pathlib import Path

# The folder with the packages: a checkout, or site-packages where Dateline is installed from a wheel.
PROJECT = Path(__file__).parents[2]

# The environment variables by which commands pass settings and home on to the processes that they start.
SETTINGS_VARIABLE, HOME_VARIABLE = "DATELINE_SETTINGS", "DATELINE_HOME"

# In a wheel the sample lies beside this file, in a checkout it has a folder of its own.
SAMPLE = next(folder for folder in (Path(__file__).with_name("sample"), PROJECT / "sample") if folder.is_dir())


def settings_file() -> Path:
    """Return where the settings are read: $DATELINE_SETTINGS, else dateline.toml in the working folder, else the checkout's.

    The file need not exist. Without one, the path is that of the working folder.
    """
    if named := os.environ.get(SETTINGS_VARIABLE):
        return Path(named).absolute()
    here = Path.cwd() / "dateline.toml"
    return next((path for path in (here, PROJECT / here.name) if path.is_file()), here)


def default_home() -> Path:
    """Return the home where none is named: $DATELINE_HOME, else data/home beside the settings."""
    return Path(os.environ.get(HOME_VARIABLE) or settings_file().parent / "data" / "home")
