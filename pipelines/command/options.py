"""Options that commands share, and how commands speak to a person. Not here: the commands (cli.py)."""

from __future__ import annotations

import os
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer

from pipelines.base.home import SETTINGS_VARIABLE, default_home
from warehouse.errors import InputError


def say(message: str) -> None:
    """Print a message for a person on standard error; standard output is for programs."""
    typer.echo(message, err=True)


def use_settings(path: Path | None) -> Path | None:
    """Read settings from this file from now on, in this process and in those that it starts.

    Raises:
        InputError: there is no such file.
    """
    if path:
        if not path.is_file():
            raise InputError(f"{path}: there is no such settings file. Name one with --settings or {SETTINGS_VARIABLE}.")
        os.environ[SETTINGS_VARIABLE] = str(path.absolute())
    return path


def print_version(wanted: bool) -> None:
    """Print the version and end."""
    if wanted:
        typer.echo(f"dateline {metadata.version('dateline')}")
        raise typer.Exit


def home_or_default(ctx: typer.Context, path: Path) -> Path:
    """Return the home that the command names, else data/home in the folder of the settings file."""
    source = ctx.get_parameter_source("home")
    return default_home() if source and source.name == "DEFAULT" else path


SettingsOption = Annotated[
    Path | None,
    typer.Option(
        "--settings",
        metavar="FILE",
        envvar=SETTINGS_VARIABLE,
        is_eager=True,  # where the home lies depends on it
        callback=use_settings,
        help="Settings file, else dateline.toml in the working folder, else the checkout's.",
    ),
]
HOME = Path("data/home")
HomeOption = Annotated[
    Path,
    typer.Option(
        "--home", callback=home_or_default, help="Folder for all data of Dateline.", show_default="data/home beside the settings"
    ),
]
Slice = Annotated[list[str] | None, typer.Option(help="Only items linked to this name or identifier; repeat for more reports.")]
