import json
import runpy
from datetime import UTC, date, datetime

import plotly.io
import polars as pl
import pytest

from dashboard import words
from dashboard.charts import boundaries, items_per_country, items_per_month, items_per_region, links_per_rule, marks, runs, style
from dashboard.words import say

MONTHS = pl.DataFrame(
    [
        (date(2021, 1, 1), "Project News", 1, 4),
        (date(2021, 1, 1), "In Focus", 2, 2),
        (date(2021, 3, 1), "Project News", 1, 1),
        (date(2021, 3, 1), None, 9, 3),
    ],
    schema={"period": pl.Date, "category": pl.String, "category_rank": pl.Int64, "items": pl.Int64},
    orient="row",
)
PLACES = pl.DataFrame(
    [
        ("NGA", "Nigeria", 9.1, 8.7, 120),
        ("MLT", "Malta", 35.9, 14.4, 7),
        ("XKX", "Kosovo", 42.6, 20.9, 1),
        ("TUV", "Tuvalu", -7.1, 177.6, 1),
    ],
    schema=["iso3", "name", "latitude", "longitude", "items"],
    orient="row",
)


REGIONS = pl.DataFrame(
    [
        (date(2021, 1, 1), "west", "West Africa", 4, 5, 3),
        (date(2021, 10, 1), "west", "West Africa", 1, 5, 3),
        (date(2021, 4, 1), None, "<b>Sahel</b>", 2, 2, 3),
    ],
    schema=["period", "region_id", "region", "items", "region_items", "regions"],
    orient="row",
)

RULES = pl.DataFrame(
    {"kind": ["country", "country", "donor"], "rule": ["a", "b", "c"], "confidence": [0.97, 0.6, 0.9], "links": [50, 10, 40]}
)
RUNS = pl.DataFrame(
    {"started_at": [datetime(2022, 4, day, tzinfo=UTC) for day in (2, 1)], "items": [7, 5], "repeats": [2, 1]}
).with_columns(quarantined=pl.Series([1, 0]), withheld=pl.Series([3, 0]))
CHARTS = {links_per_rule: RULES, runs: RUNS, items_per_month: MONTHS, items_per_country: PLACES, items_per_region: REGIONS}
DRAWN = list(CHARTS.items())
NAMES = [chart.__name__.split(".")[-1] for chart in CHARTS]


@pytest.mark.parametrize(("chart", "frame"), DRAWN, ids=NAMES)
def test_an_empty_frame_still_draws_with_a_sentence(chart, frame):
    figure = chart.draw(frame.clear())
    assert len(figure.data) == 0
    assert figure.layout.annotations[0].text == chart.alt_text(frame.clear())


@pytest.mark.parametrize(("chart", "frame"), DRAWN, ids=NAMES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_chart_names_our_template(chart, frame, theme):
    plotly.io.templates.default = "plotly_dark"  # as importing Streamlit does, with another
    figure = style.themed(chart.draw(frame), theme)
    assert figure.layout.template == plotly.io.templates[f"dateline_{theme}"]


def test_axes_have_titles_from_words():
    figure = items_per_month.draw(MONTHS)
    assert (figure.layout.xaxis.title.text, figure.layout.yaxis.title.text) == (say("axis-published"), say("axis-items"))


def test_volume_stacks_every_item_once():
    figure = items_per_month.draw(MONTHS)
    assert {trace.name: sum(trace.y) for trace in figure.data} == {"Project News": 5, "In Focus": 2, say("no-category"): 3}


def test_a_category_keeps_its_colour_when_others_are_filtered_out():
    whole = {trace.name: trace.marker.color for trace in items_per_month.draw(MONTHS).data}
    alone = items_per_month.draw(MONTHS.filter(pl.col("category") == "In Focus")).data[0]
    assert alone.marker.color == whole["In Focus"] != whole["Project News"]


def test_categories_beyond_the_colours_become_one_that_says_so():
    many = pl.concat(
        [MONTHS.head(1).with_columns(category=pl.lit(f"C{n}"), category_rank=pl.lit(n, pl.Int64)) for n in range(1, 12)]
    )
    figure = items_per_month.draw(many)
    assert [trace.name for trace in figure.data][-1] == say("other-categories")
    assert sum(sum(trace.y) for trace in figure.data) == 11 * 4
    assert len({trace.marker.color for trace in figure.data}) == len(figure.data)


def test_links_are_counted_once_by_the_confidence_of_their_rule():
    figure = links_per_rule.draw(RULES)
    assert {trace.name: sum(trace.x) for trace in figure.data} == {
        "Right at least 95% of the time": 50,
        "Right at least 90% of the time": 40,
        "Right at least 80% of the time": 0,
        "Right less than 80% of the time": 10,
    }
    assert links_per_rule.alt_text(RULES).endswith("90% come from rules that are right at least 90% of the time.")


def test_runs_are_drawn_from_old_to_new():
    figure = runs.draw(RUNS)
    assert list(figure.data[0].x) == ["1 April 2022, 00:00 UTC", "2 April 2022, 00:00 UTC"]
    assert (
        runs.alt_text(RUNS)
        == "Bar chart of 2 runs. Newest run, 2 April 2022, 00:00 UTC: 7 items, 2 repeats, 1 rejected, 3 withheld."
    )


def test_shares_of_a_period_make_a_whole():
    shares = items_per_month.measured(MONTHS, "month", "share")
    assert shares.group_by("period").agg(pl.col("share").sum())["share"].to_list() == pytest.approx([1, 1])
    figure = items_per_month.draw(shares, "month", "share")
    assert figure.layout.yaxis.tickformat == ".0%"
    assert sum(sum(trace.y) for trace in figure.data) == pytest.approx(2)


def test_totals_grow_and_hold_through_periods_without_items():
    totals = items_per_month.measured(MONTHS, "month", "total")
    news = totals.filter(pl.col("category") == "Project News")
    assert news["total"].to_list() == [4, 4, 5]
    assert totals.filter(pl.col("category").is_null())["total"].to_list() == [0, 0, 3]


def test_a_piece_of_a_bar_leads_to_its_items():
    figure = items_per_month.draw(MONTHS, "month")
    assert marks.read(figure.data[0].customdata[0]) == {
        "since": "2021-01-01",
        "until": "2021-01-31",
        "category": ["Project News"],
    }
    assert marks.read(figure.data[-1].customdata[0])["category"] == [""], "those without a category"


def test_the_volume_says_its_finding():
    assert items_per_month.alt_text(MONTHS) == (
        "Bar chart of 10 items by month, January 2021 to March 2021. Highest bar: 6 in January 2021. "
        "Largest category: Project News with 5."
    )


def test_quarters_and_years_are_named():
    assert [words.period_label(date(2021, 4, 1), step) for step in ("month", "quarter", "year")] == [
        "April 2021",
        "Q2 2021",
        "2021",
    ]


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


@pytest.mark.parametrize("ground", style.GROUNDS.values(), ids=style.GROUNDS)
def test_a_number_on_a_cell_is_read_well_on_either_ground(ground):
    """By the contrast of WCAG 2.2, which asks for 4.5 to 1."""

    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        return sum(
            share * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
        )

    for cell in ground.cells:
        dark, light = sorted([luminance(cell), luminance(ground.text)])
        assert (light + 0.05) / (dark + 0.05) >= 4.5
