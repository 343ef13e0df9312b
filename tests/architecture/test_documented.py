"""Documentation is held by tests: made pages are fresh, what exists is described, and every path and link leads somewhere."""

import ast
import csv
import re
import runpy
from pathlib import Path

import pytest
import typer.main

from dashboard.read.data import LINK_QUALITY
from pipelines.base.home import PROJECT
from pipelines.base.section import Section
from pipelines.command.cli import app
from pipelines.parse.markup.selected import PARTS
from pipelines.sources.kinds import KINDS
from warehouse.queries import QUERIES

BUILD = runpy.run_path(str(PROJECT / "tools" / "build_docs.py"))
COMMANDS = typer.main.get_command(app).commands
PAGES = [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]
CODE = [path for room in ("pipelines", "warehouse", "dashboard") for path in (PROJECT / room).rglob("*.py")]

# The methods by which settings are read: each takes the name of one.
READ_BY = {name for name in vars(Section) if not name.startswith("_")} - {"only", "error", "mapping"}


def page(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def settings_read() -> set[str]:
    """The names of all settings that code reads, and of the environment's variables."""
    names = set()
    for path in CODE:
        text = path.read_text(encoding="utf-8")
        if "Section" in text or "section" in text:
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", None) in READ_BY and node.args:
                    first = node.args[0]
                    names |= {first.value} if isinstance(first, ast.Constant) and isinstance(first.value, str) else set()
    return names - {"report", "mail", "recipients", "dashboard"}  # tables of settings, whose settings are named


@pytest.mark.parametrize("name", ["tables", "commands"])
def test_a_made_page_is_fresh(name):
    assert page(f"docs/{name}.md") == BUILD[f"{name}_page"](), f"docs/{name}.md is stale: run `make docs`"


def test_every_command_has_help_with_an_example():
    assert not [name for name in COMMANDS if not re.search(rf"Example: dateline {name}\b", BUILD["help_of"]([name]))]


def test_every_query_opens_with_its_question():
    first = {path.name: path.read_text(encoding="utf-8").splitlines()[0] for path in QUERIES.glob("*.sql")}
    assert not {name: line for name, line in first.items() if not re.fullmatch(r"-- .+[?]", line)}, "-- the question in words?"


def test_every_page_of_the_dashboard_is_described():
    described = page("docs/dashboard.md").lower()
    pages = [path.stem.replace("_", " ") for path in (PROJECT / "dashboard" / "app_pages").glob("[a-z]*.py")]
    assert not [name for name in pages if name not in described]


def test_every_setting_is_described():
    described = page("docs/settings.md") + page("docs/sources.md") + page("docs/registers.md")
    names = settings_read() | set(PARTS) | {"DATELINE_HOME", "DATELINE_SETTINGS", "DATELINE_SMTP_PASSWORD"}
    assert len(names) > 40, "settings are found in the code"
    assert not [name for name in sorted(names) if f"`{name}`" not in described and f"[{name}]" not in described]


def test_every_kind_of_source_is_described():
    described = page("docs/sources.md")
    assert not [kind for kind in KINDS if f'### kind = "{kind}"' not in described]


def test_the_map_of_the_tree_is_true():
    tree = page("README.md").split("## A map of the tree")[1].split("```")[1]
    room = ""
    for line in tree.strip().splitlines():
        names = re.split(r"\s{2,}", line.strip())[0].split()
        if not line.startswith(" "):
            room = names[0]
        for name in names:
            assert (PROJECT / room / (name if line.startswith(" ") else "")).exists(), f"{room}{name}"


def test_paths_and_links_in_documentation_lead_somewhere():
    lost = []
    for file in PAGES:
        text = file.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)[^)]*\)", text):
            if not target.startswith("http") and not (file.parent / target).exists():
                lost.append(f"{file.name}: {target}")
        for path in re.findall(r"`((?:pipelines|warehouse|dashboard|tests|tools|benchmarks|docs|sample)/[\w./*-]*)`", text):
            if not [*PROJECT.glob(path.rstrip("/"))]:
                lost.append(f"{file.name}: {path}")
    assert not lost


def test_figures_in_the_readme_are_those_that_were_measured():
    with Path(LINK_QUALITY).open(encoding="utf-8") as lines:
        measured = {row["kind"]: float(row["f1"]) for row in csv.DictReader(lines) if row["name"] == "io_news_dev"}
    told = page("README.md").split("## How accurate is it?")[1]
    for kind in ("countries", "donors", "projects"):
        assert f"{measured[kind] + 1e-9:.2f} for {kind}" in told, kind


def test_files_named_in_docstrings_are_there():
    rooms = ("pipelines", "warehouse", "dashboard", "tools", "benchmarks", "tests", "docs")
    files = ["/" + path.relative_to(PROJECT).as_posix() for room in rooms for path in (PROJECT / room).rglob("*.*")]
    lost = []
    for path in [*CODE, *(PROJECT / "tools").rglob("*.py"), *(PROJECT / "benchmarks").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                for name in re.findall(r"(?<![\w/.])([\w/]+\.(?:py|sql))\b", ast.get_docstring(node) or ""):
                    if not any(file.endswith(f"/{name}") for file in files) and name != "score.py":  # beside the labelled sets
                        lost.append(f"{path.relative_to(PROJECT)}: {name}")
    assert not lost
