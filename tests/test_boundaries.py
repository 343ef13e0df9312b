"""Who may import whom: the rooms of docs/architecture.md, held over the syntax tree."""

import ast
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
ROOMS = ("pipelines", "warehouse", "dashboard")

# What a room or edge may not import; the first prefix that fits a module decides.
MAY_NOT = {
    "pipelines/definitions.py": {"streamlit", "dashboard"},
    "pipelines/defs": {"streamlit"},  # the report asset may call dashboard.report
    "pipelines/cli.py": {"dagster", "streamlit"},
    "pipelines/delivery.py": {"dagster", "streamlit", "duckdb"},
    "pipelines/reports.py": {"dagster", "streamlit", "duckdb"},  # what the report command and the report asset share
    "pipelines/link": {"dagster", "streamlit", "duckdb", "dashboard"},
    "pipelines/parse": {"dagster", "streamlit", "duckdb", "dashboard"},
    "pipelines": {"dagster", "streamlit", "duckdb", "dashboard"},
    "warehouse": {"dagster", "streamlit", "pipelines", "dashboard"},
    "dashboard/app.py": {"dagster", "duckdb", "pipelines"},
    "dashboard/app_pages": {"dagster", "duckdb", "pipelines", "plotly"},
    "dashboard/filters.py": {"dagster", "duckdb", "pipelines", "plotly"},
    "dashboard/data.py": {"dagster", "duckdb", "pipelines", "plotly"},
    "dashboard": {"dagster", "duckdb", "pipelines", "streamlit"},
}
ONLY_IN = {
    "duckdb": {
        "warehouse/store.py", "warehouse/editions.py", "warehouse/queries.py", "warehouse/layout.py", "pipelines/defs/checks.py",
    }
}  # fmt: skip


def modules() -> list[Path]:
    return sorted(path.relative_to(PROJECT) for room in ROOMS for path in (PROJECT / room).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Full names of the modules that a module imports, anywhere in it."""
    names = set()
    for node in ast.walk(ast.parse((PROJECT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("path", modules(), ids=str)
def test_a_module_imports_only_what_its_room_may(path):
    forbidden = next(rooms for prefix, rooms in MAY_NOT.items() if path.as_posix().startswith(prefix))
    wrong = {name for name in imported(path) if name.split(".")[0] in forbidden}
    assert not wrong, f"{path} imports {sorted(wrong)}; tests/test_boundaries.py says who may import whom, and why"


@pytest.mark.parametrize("path", modules(), ids=str)
def test_duckdb_is_opened_in_one_place(path):
    if "duckdb" in {name.split(".")[0] for name in imported(path)}:
        assert path.as_posix() in ONLY_IN["duckdb"], f"{path} imports duckdb; ask warehouse.queries or warehouse.store instead"


@pytest.mark.parametrize("path", modules(), ids=str)
def test_a_module_says_what_belongs_in_it(path):
    text = (PROJECT / path).read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), f"{path} has no docstring"
    assert len(text.splitlines()) <= 350, f"{path} is over 350 lines: find the seam"
