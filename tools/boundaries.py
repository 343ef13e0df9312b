"""Makes dashboard/static/world_50m.json, the boundaries that maps draw, from Natural Earth's countries at 1:50m.

Natural Earth (public domain) comes as countries-50m.json in the npm package world-atlas 2.0.2:

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python tools/boundaries.py package/countries-50m.json

Plotly asks for a TopoJSON file of this name with the objects `land` and `countries`. A country's id is its ISO 3166
alpha-3 code. Its property `ct` is the point of its hover text, its property `area` its size in square degrees.

Natural Earth draws who is in control on the ground. An organisation that works with states shows what ISO 3166 and the
UN General Assembly name: Crimea goes to Ukraine (Resolution 68/262), Somaliland to Somalia, the north of Cyprus to
Cyprus; Kosovo, which has no ISO code, gets the usual XKX; the overseas departments of France stand for themselves.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
COUNTRIES = ROOT / "warehouse" / "reference" / "made" / "countries.csv"
TARGET = ROOT / "dashboard" / "static" / "world_50m.json"

BY_NAME = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP"}
# A point (longitude, latitude) inside a polygon that ISO 3166 gives to another country than Natural Earth does:
# Crimea; and the overseas departments, which have codes of their own.
INSIDE = {
    (34.1, 45.2): "UKR",
    (-53.0, 4.0): "GUF",
    (-61.68, 16.17): "GLP",
    (-61.0, 14.65): "MTQ",
    (55.5, -21.1): "REU",
    (45.16, -12.8): "MYT",
}

Point = tuple[float, float]
Ring = list[int]
Polygon = list[Ring]


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the points of each arc in degrees. TopoJSON stores whole-number steps from point to point."""
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + shift_x, y * scale_y + shift_y))
        arcs.append(points)
    return arcs


def points_of(ring: Ring, arcs: list[list[Point]]) -> list[Point]:
    """Return the points of a ring; a negative arc number is that arc backwards."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def holds(ring: list[Point], point: Point) -> bool:
    """Decide whether a point lies inside a ring: a ray from it crosses the ring an odd number of times."""
    x, y = point
    crossed = ((a, b) for a, b in pairwise(ring) if (a[1] > y) != (b[1] > y))
    return sum(x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0] for a, b in crossed) % 2 == 1


def area_and_centre(ring: list[Point]) -> tuple[float, Point]:
    """Area in square degrees and centre of a ring, on the plane: good enough to size and to place a hover text."""
    total = x = y = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        total, x, y = total + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if total == 0:
        return 0.0, ring[0]
    return abs(total) / 2, (x / (3 * total), y / (3 * total))


def merge(polygons: list[Polygon], ends: dict[int, tuple[Point, Point]]) -> list[Polygon]:
    """Dissolve the borders between polygons: an arc walked in both directions is inside."""
    walked = {number for polygon in polygons for number in polygon[0]}
    touching = [polygon for polygon in polygons if any(~number in walked for number in polygon[0])]
    apart = [polygon for polygon in polygons if polygon not in touching]
    if not touching:
        return apart
    outer = [number for polygon in touching for number in polygon[0] if ~number not in walked]
    holes = [ring for polygon in touching for ring in polygon[1:]]
    rings = list(stitch(outer, ends))
    return [*apart, [rings[0], *holes], *([ring] for ring in rings[1:])]


def stitch(numbers: list[int], ends: dict[int, tuple[Point, Point]]) -> Iterator[Ring]:
    """Arcs joined end to start into closed rings."""
    left = list(numbers)
    while left:
        ring = [left.pop(0)]
        while ends[ring[-1]][1] != ends[ring[0]][0]:
            following = next(number for number in left if ends[number][0] == ends[ring[-1]][1])
            left.remove(following)
            ring.append(following)
        yield ring


def countries(topology: dict[str, Any], codes: dict[str, str]) -> dict[str, list[Polygon]]:
    """Return the polygons of each country by ISO alpha-3; the rest belongs to the land below."""
    arcs = decode(topology)
    found: dict[str, list[Polygon]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        iso3 = BY_NAME.get(shape["properties"]["name"]) or codes.get(shape.get("id", ""))
        if not iso3:
            print(f"without a code, drawn as land only: {shape['properties']['name']}")
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in polygons:
            ring = points_of(polygon[0], arcs)
            owner = next((code for point, code in INSIDE.items() if holds(ring, point)), iso3)
            found.setdefault(owner, []).append(polygon)
    return found


def convert(topology: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """Return the topology as Plotly reads it."""
    arcs = decode(topology)
    ends = {number: (arc[0], arc[-1]) for number, arc in enumerate(arcs)}
    ends |= {~number: (end, start) for number, (start, end) in list(ends.items())}
    shapes = []
    for iso3, polygons in sorted(countries(topology, codes).items()):
        merged = merge(polygons, ends)
        sizes = [area_and_centre(points_of(polygon[0], arcs)) for polygon in merged]
        centre = max(sizes)[1]
        properties = {"ct": [round(degrees, 2) for degrees in centre], "area": round(sum(size for size, _ in sizes), 4)}
        shapes.append({"type": "MultiPolygon", "id": iso3, "properties": properties, "arcs": merged})
    kept = {"countries": {"type": "GeometryCollection", "geometries": shapes}, "land": topology["objects"]["land"]}
    return {"type": "Topology", "transform": topology["transform"], "objects": kept, "arcs": topology["arcs"]}


def main() -> None:
    """Convert the file named on the command line."""
    with COUNTRIES.open(encoding="utf-8", newline="") as table:
        codes = {row["m49"]: row["iso3"] for row in csv.DictReader(table) if row["m49"]}
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    made = convert(topology, codes)
    TARGET.write_text(json.dumps(made, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    drawn = {shape["id"] for shape in made["objects"]["countries"]["geometries"]}
    print(f"{TARGET.relative_to(ROOT)}: {len(drawn)} countries, {TARGET.stat().st_size / 1e3:.0f} kB")
    print("without a shape, drawn as points:", ", ".join(sorted(set(codes.values()) - drawn)))


if __name__ == "__main__":
    main()
