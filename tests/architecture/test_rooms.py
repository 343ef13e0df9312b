"""Which folder may import which: the rooms of docs/architecture.md, checked over the syntax tree."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PROJECT = Path(__file__).parents[2]
ROOMS = ("pipelines", "warehouse", "dashboard")

# What a room or a file may not import. The first path that fits a module decides.
MAY_NOT = {
    "pipelines/definitions.py": {"streamlit", "dashboard"},
    "pipelines/defs": {"streamlit"},  # the report asset may call dashboard.report
    "pipelines/command/": {"dagster", "streamlit"},  # `dateline report` and `dateline explain` call the dashboard's functions
    "pipelines/out": {"dagster", "streamlit", "duckdb"},  # what the report command and the report asset share
    "pipelines/base": {"dagster", "streamlit", "duckdb", "dashboard", "pipelines"},
    "pipelines": {"dagster", "streamlit", "duckdb", "dashboard"},
    "warehouse": {"dagster", "streamlit", "pipelines", "dashboard"},
    "dashboard/app.py": {"dagster", "duckdb", "pipelines"},
    "dashboard/app_pages": {"dagster", "duckdb", "pipelines", "plotly"},
    "dashboard/blocks": {"dagster", "duckdb", "pipelines", "plotly"},
    "dashboard/read/data.py": {"dagster", "duckdb", "pipelines", "plotly"},
    "dashboard": {"dagster", "duckdb", "pipelines", "streamlit"},
}
DUCKDB_ONLY_IN = {
    "warehouse/store.py", "warehouse/editions.py", "warehouse/queries.py", "warehouse/layout.py", "pipelines/defs/checks.py",
}  # fmt: skip

# Where a module has more lines, it does two things.
MOST_LINES = 350


def modules() -> dict[str, ast.Module]:
    """Every module of the three rooms, by its path."""
    paths = sorted(path for room in ROOMS for path in (PROJECT / room).rglob("*.py"))
    return {path.relative_to(PROJECT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


MODULES = modules()


def imported(module: ast.Module) -> set[str]:
    """Return the full names that a module imports anywhere in it, modules and what is taken out of them."""
    names = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


IMPORTED = {path: imported(module) for path, module in MODULES.items()}


def test_a_module_imports_only_what_its_room_may():
    wrong = []
    for path, names in IMPORTED.items():
        forbidden = next(rooms for prefix, rooms in MAY_NOT.items() if path.startswith(prefix))
        own = {"pipelines"} if path.startswith("pipelines/base") else set()
        wrong += [
            f"{path} imports {name}"
            for name in sorted(names)
            if name.split(".")[0] in forbidden and not (own and name.startswith("pipelines.base"))
        ]
    assert not wrong, "\n".join(wrong)


def test_duckdb_is_opened_in_one_place():
    opening = {path for path, names in IMPORTED.items() if "duckdb" in {name.split(".")[0] for name in names}}
    assert opening <= DUCKDB_ONLY_IN, f"{sorted(opening - DUCKDB_ONLY_IN)}: ask warehouse.queries or warehouse.store instead"


def test_no_modules_import_each_other_in_a_circle():
    names = {path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in MODULES}
    graph = {name: {other for other in IMPORTED[path] & names.keys() if other != name} for name, path in names.items()}
    # A package's own file is read first whenever a module in it is imported; that alone is no circle.
    graph = {name: {other for other in others if not name.startswith(f"{other}.")} for name, others in graph.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        raise AssertionError(" → ".join(circle.args[1])) from None


def test_a_module_says_what_belongs_in_it_and_is_short():
    silent = [path for path, module in MODULES.items() if not ast.get_docstring(module)]
    long = [path for path in MODULES if len((PROJECT / path).read_text(encoding="utf-8").splitlines()) > MOST_LINES]
    assert not silent, "no docstring"
    assert not long, f"over {MOST_LINES} lines: find the seam"


def test_a_unit_test_is_named_after_the_module_that_it_tests():
    """tests/unit/parse/test_document_cases.py is about pipelines/parse/document.py."""
    homeless = []
    for test in sorted((PROJECT / "tests" / "unit").rglob("test_*.py")):
        folder = test.parent.relative_to(PROJECT / "tests" / "unit")
        room = PROJECT / folder if folder.parts[:1] in (("warehouse",), ("dashboard",)) else PROJECT / "pipelines" / folder
        modules = (
            {path.stem for path in room.glob("*.py")} | {path.name for path in room.iterdir() if path.is_dir()} | {room.name}
        )
        about = test.stem.removeprefix("test_")
        if not any(about == module or about.startswith(f"{module}_") for module in modules):
            homeless.append(test.relative_to(PROJECT).as_posix())
    assert not homeless, f"no module of such a name: {homeless}"


def test_tools_and_benchmarks_import_only_what_is_there():
    """No test runs them all, so a module that moved would be missed there first."""
    lost = []
    for path in [*(PROJECT / "benchmarks").glob("*.py"), *(PROJECT / "tools").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in {*ROOMS, "tools", "benchmarks"}:
                there = PROJECT / node.module.replace(".", "/")
                if not there.is_dir() and not there.with_suffix(".py").exists():
                    lost.append(f"{path.name}: {node.module}")
    assert not lost
