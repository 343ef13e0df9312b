from dashboard.charts import items_per_region, marks
from tests.unit.dashboard.charts.frames import REGIONS


def test_each_region_has_a_strip_of_its_own_named_with_its_sum():
    figure = items_per_region.draw(REGIONS, "quarter")
    assert [(trace.name, list(trace.y), trace.yaxis) for trace in figure.data] == [
        ("West Africa", [4, 1], "y"),
        ("&lt;b&gt;Sahel&lt;/b&gt;", [2], "y2"),
    ]
    assert [note.text for note in figure.layout.annotations] == ["<b>West Africa</b> 5", "<b>&lt;b&gt;Sahel&lt;/b&gt;</b> 2"]
    assert figure.layout.yaxis2.matches == "y", "one scale for all, or heights can't be compared"


def test_a_bar_of_a_region_leads_to_its_items_and_one_without_an_identifier_nowhere():
    west, sahel = items_per_region.draw(REGIONS, "quarter").data
    assert marks.read(west.customdata[0]) == {"region": "west", "since": "2021-01-01", "until": "2021-03-31"}
    assert marks.read(sahel.customdata[0]) == {}


def test_the_regions_say_their_finding_and_how_many_are_left_out():
    assert items_per_region.alt_text(REGIONS, "quarter") == (
        "Bar chart of items by quarter, Q1 2021 to Q4 2021, for 2 regions. Most items: West Africa (5) and <b>Sahel</b> (2). "
        "Highest bar: 4 about West Africa, Q1 2021."
    )
    assert items_per_region.left_out(REGIONS) == ("The chart shows the 2 regions with the most items, of 3.")
    assert items_per_region.left_out(REGIONS.with_columns(regions=2)) == ""
