"""Measure linking on labelled items, hold it to its floors, and list the worst misses.

Every set of a folder is linked as `dateline link` does it and scored by the score.py that stands beside the sets.
Floors are in floors.toml; they only rise. Where all sets are measured, the figures are written for the dashboard's data health.

Examples:
    make quality
    make quality ARGS="--sets io_listings_dev --worst 40"
    make quality ARGS="--update"
    make quality ARGS="--update --allow-regression 'labels corrected'"
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import polars as pl

from pipelines.link import Vocabulary, link_stream
from warehouse.reference import load_reference

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "shared" / "gold"
FLOORS = HERE / "floors.toml"
FIGURES = HERE.parent / "dashboard" / "link_quality.csv"
STEP = 200  # floors are measured values rounded down to 1/200, so that a tie in a score does not break the build
UNTAGGED = "USA"  # the Reuters desk tagged it on items that never name the country

HEADING = [
    "# F1 below which linking must not fall, by set and kind: measured, rounded down to 0.005.",
    "# Written by `make quality ARGS=--update`; a floor is lowered only with a reason, which is added here.",
]

Item = dict[str, Any]


@dataclass(frozen=True)
class Measured:
    """What one kind of link reached on one set; shares from 0 to 1, speed in items a second for all kinds together."""

    name: str
    kind: str
    items: int
    precision: float
    recall: float
    f1: float
    exact: float
    speed: float
    as_focus: int
    payers: int
    misses: list[tuple[int, str, list[str], list[str]]]


def scorer(gold: Path) -> ModuleType:
    """Return the score.py beside the labelled sets."""
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    if spec is None or spec.loader is None or not (gold / "score.py").exists():
        raise SystemExit(f"{gold} holds no score.py: name the folder of the labelled sets with --gold.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kinds(name: str, item: Item) -> tuple[str, ...]:
    """Return the kinds that a set is labelled with, from the fields of its items (see README.md beside the sets)."""
    if "gold_acronyms" in item:
        return ("acronyms",)
    if "gold_projects_optional" in item:
        return "countries", "regions", "donors", "projects"
    if "gold_grants" in item:
        return "donors", "projects"
    if "gold_counts" in item or name.startswith("who_don"):
        return ("mentions",)
    if name.startswith("reuters"):
        return "countries", f"countries without {UNTAGGED}"
    return ("countries",) if "gold_countries" in item else ()


@dataclass(frozen=True)
class Linked:
    """A set of labelled items, what linking found in them by id, and items linked a second."""

    name: str
    items: list[Item]
    found: dict[str, Item]
    speed: float


def linked(name: str, items: list[Item], vocabulary: Vocabulary) -> Linked:
    """Link a set as `dateline link` does."""
    lines = [json.dumps({key: item.get(key) for key in ("id", "title", "text", "date")}) for item in items]
    started = time.perf_counter()
    found = [json.loads(line) for line in link_stream(lines, vocabulary)]
    return Linked(name, items, {str(row["id"]): row for row in found}, len(lines) / (time.perf_counter() - started))


def measure(gold: Path, vocabulary: Vocabulary, sets: list[str] | None = None, every: int = 1) -> Iterator[Measured]:
    """Measure every kind of every set of a folder; `every` n-th item only, for a quick look."""
    score = scorer(gold)
    for path in sorted(gold.glob("*.jsonl")):
        items = list(score.read(path).values())[::every]
        if (not sets or path.stem in sets) and (labelled := kinds(path.stem, items[0])):
            done = linked(path.stem, items, vocabulary)
            yield from (compare(score, done, kind) for kind in labelled)


def compare(score: ModuleType, done: Linked, kind: str) -> Measured:
    """Compare one kind of link of one set with its labels."""
    plain, _, dropped = kind.partition(" without ")
    right = wanted = given = as_focus = payers = 0
    misses = []
    for item in done.items:
        want, got = (side - {dropped} for side in score.pair(plain, item, done.found[str(item["id"])]))
        right, wanted, given = right + len(want & got), wanted + len(want), given + len(got)
        if want != got:
            misses.append((len(want ^ got), str(item["id"]), sorted(map(str, want - got)), sorted(map(str, got - want))))
        if plain == "countries":
            paying = donor_countries(score, item)
            payers, as_focus = payers + len(paying), as_focus + len(paying & got)
    return Measured(
        name=done.name,
        kind=kind,
        items=len(done.items),
        precision=right / max(given, 1),
        recall=right / max(wanted, 1),
        f1=2 * right / max(wanted + given, 1),
        exact=1 - len(misses) / len(done.items),
        speed=done.speed,
        as_focus=as_focus,
        payers=payers,
        misses=sorted(misses, reverse=True),
    )


def donor_countries(score: ModuleType, item: Item) -> set[str]:
    """Countries that only pay, by the labels."""
    names = {name for label in item.get("gold_donors") or [] for name in label.split("|")}
    codes = {score.COUNTRY_OF_DONOR.get(score.plain(name)) for name in names}
    return {code for code in codes if code} - set(item.get("gold_countries") or [])


def floors() -> dict[str, dict[str, float]]:
    """Set → kind → the F1 below which linking must not fall."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def write_floors(held: dict[str, dict[str, float]], reason: str | None) -> None:
    """Write the floors; the reason of a lowering stays in the file."""
    lines = FLOORS.read_text(encoding="utf-8").splitlines() if FLOORS.exists() else []
    text = [line for line in lines if line.startswith("# ")] or HEADING
    text = [*text, f"# lowered on {time.strftime('%Y-%m-%d')}: {reason}"] if reason else text
    for name, by_kind in sorted(held.items()):
        text = [*text, "", f"[{name}]", *(f'"{kind}" = {f1:.3f}' for kind, f1 in sorted(by_kind.items()))]
    FLOORS.write_text("\n".join(text) + "\n", encoding="utf-8")


def update(results: list[Measured], reason: str | None) -> list[str]:
    """Raise floors to what was measured; a floor that would fall is refused, or lowered with a reason."""
    held, refused = floors(), []
    for result in results:
        old, new = held.get(result.name, {}).get(result.kind, 0.0), math.floor(result.f1 * STEP + 1e-9) / STEP
        if new < old and not reason:
            refused.append(f"{result.name} {result.kind}: {result.f1:.3f} is below its floor {old:.3f}; the floor stays.")
        else:
            held.setdefault(result.name, {})[result.kind] = new
    write_floors(held, reason)
    return refused


def below(results: list[Measured]) -> list[str]:
    """Say what fell below its floor."""
    held = floors()
    pairs = [(result, held.get(result.name, {}).get(result.kind, 0.0)) for result in results]
    return [f"{r.name} {r.kind}: F1 {r.f1:.4f} is below its floor {floor:.3f}" for r, floor in pairs if r.f1 < floor]


def table(results: list[Measured]) -> Iterator[str]:
    """Yield the results as lines."""
    held = floors()
    columns = "".join(f"{name:>7}" for name in ("items", "P", "R", "F1", "floor", "exact"))
    yield f"{'set':17} {'kind':21}{columns} {'items/s':>8}  donor as focus"
    for r in results:
        floor = held.get(r.name, {}).get(r.kind)
        yield (
            f"{r.name:17} {r.kind:21} {r.items:6} {r.precision:6.3f} {r.recall:6.3f} {r.f1:6.3f} "
            f"{'' if floor is None else f'{floor:.3f}':>6} {r.exact:6.3f} {r.speed:8.0f}"
            f"{f'  {r.as_focus} of {r.payers}' if r.payers else ''}"
        )


def write_figures(results: list[Measured]) -> None:
    """Write what was measured, and when, to the file that the dashboard shows."""
    names = ("name", "kind", "items", "precision", "recall", "f1")
    frame = pl.DataFrame([[getattr(result, name) for name in names] for result in results], schema=list(names), orient="row")
    shares = pl.col("precision", "recall", "f1").round(3)
    frame.with_columns(shares, measured_on=pl.lit(time.strftime("%Y-%m-%d"))).write_csv(FIGURES)


def worst(results: list[Measured], number: int) -> Iterator[str]:
    """Yield the items with the most misses, by set and kind."""
    for result in results:
        if result.misses and number:
            yield f"\n{result.name} {result.kind}, worst of {len(result.misses)} items that are not wholly right:"
            for _, item, lost, extra in result.misses[:number]:
                yield f"  {item}: missed {lost} gave too much {extra}"


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of the labelled sets with their score.py")
    parser.add_argument("--sets", nargs="*", help="only these sets")
    parser.add_argument("--worst", type=int, default=5, help="how many items to list a set and kind")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--allow-regression", metavar="REASON", help="with --update: lower floors too, and note why")
    return parser.parse_args()


def main() -> None:
    """Measure, print, and fail where a floor is broken."""
    chosen = options()
    if not chosen.gold.is_dir():
        raise SystemExit(f"{chosen.gold} is no folder: the labelled sets lie beside the project; name theirs with --gold.")
    results = list(measure(chosen.gold, Vocabulary.build(load_reference()), chosen.sets))
    print("\n".join([*worst(results, chosen.worst), "", *table(results)]))
    if not chosen.sets:
        write_figures(results)
    wrong = update(results, chosen.allow_regression) if chosen.update else below(results)
    if wrong:
        print("\n" + "\n".join(wrong))
        sys.exit(1)


if __name__ == "__main__":
    main()
