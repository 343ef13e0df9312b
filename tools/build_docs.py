"""Make the generated pages of docs/: tables.md from warehouse/tables/, commands.md from the help of `dateline`.

Example: make docs
"""

from __future__ import annotations

import re
from pathlib import Path

import typer.main
from typer.testing import CliRunner

from pipelines.command.cli import app
from warehouse.schema import Table, promises
from warehouse.tables import ALL

DOCS = Path(__file__).parent.parent / "docs"
NOTE = "<!-- Made by `make docs`; a test fails when it is stale. -->\n"


def tables_page() -> str:
    """Return the page on the tables of an edition, with columns and promises."""
    opening = f"# Tables\n\n{NOTE}\nAn edition is one DuckDB file; any DuckDB client opens it read-only. Times are UTC.\n"
    return opening + "".join(f"\n{_section(table)}" for table in ALL)


def _section(table: Table) -> str:
    columns = "\n".join(
        f"| `{name}` | {column.type} | {column.meaning}{_reference(column.refers)} | {'yes' if column.null else ''} |"
        for name, column in table.columns.items()
    )
    kept = "\n".join(f"- `{promise.name}`: {promise.meaning}" for promise in promises(table))
    return (
        f"## {table.name}\n\nA row is: {table.row} Key: {', '.join(f'`{name}`' for name in table.key)}.\n\n"
        f"| column | type | meaning | may be null |\n| --- | --- | --- | --- |\n{columns}\n\nPromises:\n\n{kept}\n"
    )


def _reference(refers: str | None) -> str:
    return f" (→ `{refers}`)" if refers else ""


def commands_page() -> str:
    """Return the page with the help of every command, as a terminal prints it."""
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    pages = {"dateline": help_of([])} | {f"dateline {name}": help_of([name]) for name in commands}
    body = "\n".join(f"## {name}\n\n```\n{text}\n```\n" for name, text in pages.items())
    codes = "Exit codes: 0 done; 1 failed, and the last edition is unchanged; 2 the command or its input is wrong.\n"
    return f"# Commands\n\n{NOTE}\n{codes}\n{body}"


def help_of(arguments: list[str]) -> str:
    """Return what `--help` prints, the same on every machine."""
    result = CliRunner(env={"COLUMNS": "100", "TERM": "dumb"}).invoke(app, [*arguments, "--help"], prog_name="dateline")
    return re.sub(r"[ \t]+$", "", result.output, flags=re.MULTILINE).strip()


def main() -> None:
    """Write the pages."""
    for name, text in {"tables.md": tables_page(), "commands.md": commands_page()}.items():
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
