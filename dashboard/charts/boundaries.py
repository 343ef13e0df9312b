"""The bundled country boundaries: where they lie for the browser and for export, and which countries need a point.

The file is made by tools/boundaries.py; its name is the one that Plotly asks for.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "static"
NAME = "world_50m"
RESOLUTION = 50

# Square degrees. On a map 1,000 pixels wide a country of this size covers some five pixels square; below that
# a colour can't be told, so a point is drawn over it. Lebanon and Kosovo are below, Slovenia is just below.
SMALL = 3.0


def text() -> str:
    """Return the TopoJSON text."""
    return (FOLDER / f"{NAME}.json").read_text(encoding="utf-8")


@cache
def large() -> frozenset[str]:
    """ISO 3166 alpha-3 codes of the countries whose shape is large enough to show a colour."""
    shapes = json.loads(text())["objects"]["countries"]["geometries"]
    return frozenset(shape["id"] for shape in shapes if shape["properties"]["area"] >= SMALL)
