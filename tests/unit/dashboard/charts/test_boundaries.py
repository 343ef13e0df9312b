import json
import runpy

import pytest

from dashboard.charts import boundaries


def test_the_boundaries_hold_every_large_country_and_kosovo():
    assert {"UKR", "RUS", "NGA", "ESH", "TWN"} <= boundaries.large()
    assert not {"MLT", "SGP", "XKX", "TUV"} & boundaries.large()
    assert '"id":"XKX"' in boundaries.text()


@pytest.mark.parametrize(
    ("point", "iso3"), [((34.1, 45.2), "UKR"), ((44.1, 9.6), "SOM"), ((33.6, 35.3), "CYP"), ((-53, 4), "GUF")]
)
def test_borders_follow_the_united_nations(point, iso3):
    converter = runpy.run_path(str(boundaries.FOLDER.parents[1] / "tools" / "boundaries.py"))
    topology = json.loads(boundaries.text())
    arcs = converter["decode"](topology)
    holders = [
        shape["id"]
        for shape in topology["objects"]["countries"]["geometries"]
        if any(converter["holds"](converter["points_of"](polygon[0], arcs), point) for polygon in shape["arcs"])
    ]
    assert holders == [iso3]
