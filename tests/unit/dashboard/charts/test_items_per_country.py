import pytest

from dashboard.charts import boundaries, items_per_country
from tests.unit.dashboard.charts.frames import PLACES


def test_small_countries_and_kosovo_stand_as_points():
    shapes, points = items_per_country.draw(PLACES).data
    assert list(shapes.locations) == ["NGA", "MLT", "XKX", "TUV"]
    assert list(points.lat) == [35.9, 42.6, -7.1]


def test_the_colour_scale_may_be_logarithmic():
    log, linear = items_per_country.draw(PLACES, "log"), items_per_country.draw(PLACES, "linear")
    assert log.data[0].z[0] == pytest.approx(2.079, abs=0.001)
    assert list(log.layout.coloraxis.colorbar.ticktext) == ["1", "2", "5", "10", "20", "50", "100"]
    assert (linear.data[0].z[0], linear.layout.coloraxis.cmax) == (120, 120)


def test_the_map_asks_only_for_layers_that_are_bundled():
    geo = items_per_country.draw(PLACES).layout.geo
    assert geo.resolution == 50 and (boundaries.FOLDER / "world_50m.json").is_file()
    assert not any((geo.showcoastlines, geo.showlakes, geo.showrivers, geo.showocean, geo.showsubunits))
