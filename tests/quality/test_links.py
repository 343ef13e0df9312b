"""Links of labelled items against their floors (benchmarks/floors.toml), on the whole of every set: it takes seconds."""

import importlib.util
import sys
from pathlib import Path

import pytest

from pipelines.link import Vocabulary
from warehouse.reference import load_reference

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "../shared/gold"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled items lie beside the project, not in it")


@pytest.fixture(scope="module")
def quality():
    spec = importlib.util.spec_from_file_location("quality", ROOT / "benchmarks/quality.py")
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def results(quality):
    return list(quality.measure(GOLD, Vocabulary.build(load_reference())))


def test_no_link_falls_below_its_floor(quality, results):
    assert quality.below(results) == []


def test_every_floor_is_measured(quality, results):
    here = {path.stem for path in GOLD.glob("*.jsonl")}
    held = {(name, kind) for name, by_kind in quality.floors().items() for kind in by_kind if name in here}
    assert held <= {(result.name, result.kind) for result in results}
    assert held, "no set that has a floor lies in the folder"


def test_no_donor_country_is_given_as_focus(results):
    ours = [result for result in results if result.name in ("seed", "io_listings_dev", "io_snippets_dev")]
    assert sum(result.as_focus for result in ours if result.kind == "countries") == 0


def test_a_floor_is_not_lowered_without_a_reason(quality, results, tmp_path, monkeypatch):
    monkeypatch.setattr(quality, "FLOORS", tmp_path / "floors.toml")
    quality.write_floors({results[0].name: {results[0].kind: 1.0}}, None)
    assert "stays" in quality.update(results[:1], None)[0]
    assert quality.floors()[results[0].name][results[0].kind] == 1.0
    assert quality.update(results[:1], "labels corrected") == []
    assert quality.floors()[results[0].name][results[0].kind] < 1.0
    assert "labels corrected" in quality.FLOORS.read_text(encoding="utf-8")
