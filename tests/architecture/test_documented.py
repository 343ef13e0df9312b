"""Documentation is held by tests: generated pages are fresh, and what exists is described."""

import re
import runpy
from pathlib import Path

import pytest
import typer.main

from pipelines.base.home import PROJECT
from pipelines.command.cli import app
from pipelines.parse.markup.selected import PARTS
from pipelines.sources.kinds import KINDS
from pipelines.sources.manners import MANNERS
from pipelines.sources.web import OWN as WEB
from warehouse.queries import QUERIES

BUILD = runpy.run_path(str(PROJECT / "tools" / "build_docs.py"))
COMMANDS = typer.main.get_command(app).commands


def page(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["tables", "commands"])
def test_a_generated_page_is_fresh(name):
    assert page(f"docs/{name}.md") == BUILD[f"{name}_page"](), f"docs/{name}.md is stale: run `make docs`"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name):
    text = BUILD["help_of"]([name])
    assert re.search(rf"Example: dateline {name}\b", text), text


@pytest.mark.parametrize("query", sorted(QUERIES.glob("*.sql")), ids=lambda path: path.stem)
def test_every_query_opens_with_its_question(query):
    first = query.read_text(encoding="utf-8").splitlines()[0]
    assert re.fullmatch(r"-- .+[?]", first), f"{query.name} opens with {first!r}; wanted: -- the question in words?"


@pytest.mark.parametrize("path", sorted((PROJECT / "dashboard" / "app_pages").glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_every_page_is_described(path):
    assert path.stem.replace("_", " ") in page("docs/dashboard.md").lower()


def test_every_setting_is_described():
    settings = page("docs/settings.md") + page("docs/sources.md")
    own = ("name", "country", "language", "folder", "DATELINE_HOME", "kind", "day_first", "contract", "[derogations]")
    asking = (*MANNERS, *WEB, "feeds", "site", "type", "appname", "organisation", "service")
    reports = (
        "title",
        "logo",
        "colour",
        "sections",
        "word_template",
        "host",
        "security",
        "to",
        "donor",
        "DATELINE_SMTP_PASSWORD",
    )
    for name in (*own, *reports, *asking, *PARTS, "files", "columns", "items", "dated", "overlap"):
        assert f"`{name}`" in settings, name


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_source_is_described(kind):
    assert f'### kind = "{kind}"' in page("docs/sources.md")


def test_the_map_of_the_tree_is_true():
    tree = page("README.md").split("## A map of the tree")[1].split("```")[1]
    room = ""
    for line in tree.strip().splitlines():
        names = re.split(r"\s{2,}", line.strip())[0].split()
        if not line.startswith(" "):
            room = names[0]
            assert (PROJECT / room).is_dir(), room
        else:
            for name in names:
                assert (PROJECT / room / name).exists(), f"{room}{name}"


LINKS = [
    (file.relative_to(PROJECT).as_posix(), target)
    for file in [PROJECT / "README.md", *(PROJECT / "docs").rglob("*.md")]
    for target in re.findall(r"\]\(([^)#:]+)[^)]*\)", file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("file", "target"), LINKS, ids=lambda value: value)
def test_links_lead_somewhere(file, target):
    assert (PROJECT / Path(file).parent / target).exists()
