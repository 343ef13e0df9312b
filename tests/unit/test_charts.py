import json
import runpy
from datetime import date, timedelta

import plotly.io
import polars as pl
import pytest

from dashboard import words
from dashboard.charts import boundaries, items_per_country, items_per_month, project_timelines, style
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


def timeline(projects):
    """One item a month and one event for each project; later projects begin later."""
    rows = []
    for number in range(projects):
        start = date(2020, 1, 1) + timedelta(days=number)
        for days in (0, 30, 60):
            day = start + timedelta(days)
            rows.append((f"p{number}", f"Project {number}", "item", f"i{number}-{days}", "A title", day, day))
        rows.append((f"p{number}", f"Project {number}", "event", f"i{number}-0", "A title", start, start + timedelta(3)))
    names = ["project_id", "project", "kind", "item_id", "title", "starts_on", "ends_on"]
    return pl.DataFrame(rows, schema=names, orient="row")


DRAWN = [(items_per_month, MONTHS), (items_per_country, PLACES), (project_timelines, timeline(3))]
NAMES = ["items_per_month", "items_per_country", "project_timelines"]


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


def test_the_volume_says_its_finding():
    assert items_per_month.alt_text(MONTHS) == (
        "Bars of 10 items by month, January 2021 to March 2021. The most, 6, in January 2021. "
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
    converter = runpy.run_path(str(boundaries.FOLDER.parents[1] / "benchmarks" / "boundaries.py"))
    topology = json.loads(boundaries.text())
    arcs = converter["decode"](topology)
    holders = [
        shape["id"]
        for shape in topology["objects"]["countries"]["geometries"]
        if any(converter["holds"](converter["points_of"](polygon[0], arcs), point) for polygon in shape["arcs"])
    ]
    assert holders == [iso3]


def test_a_timeline_has_a_line_a_mark_for_each_item_and_for_each_event():
    lines, events, items = project_timelines.draw(timeline(3)).data
    assert [len(trace.x) for trace in (lines, events, items)] == [9, 9, 9]
    assert (lines.x[0], lines.x[1]) == (date(2020, 1, 1), date(2020, 3, 1))


def test_hundreds_of_projects_stay_readable_and_say_so():
    frame = timeline(300)
    rows = project_timelines.drawn(frame)
    assert rows.height == project_timelines.MOST_ROWS
    assert rows["project_id"][-1] == "p299", "those with the newest items are drawn"
    assert project_timelines.draw(frame).layout.height < 1200
    assert project_timelines.left_out(frame, 300) == "Drawn: the 40 projects with the newest items, of 300. The table holds all."


def test_a_project_without_a_dated_item_has_no_line_and_that_is_said():
    assert project_timelines.left_out(timeline(3), 3) == ""
    assert project_timelines.left_out(timeline(3), 4) == "1 project has no item with a date, and so no line. The table holds all."


def test_two_projects_of_one_name_have_two_lines():
    frame = timeline(2).with_columns(project=pl.lit("BRIDGE"))
    assert project_timelines.drawn(frame).height == 2
    assert list(project_timelines.draw(frame).layout.yaxis.tickvals) == [0, 1]


def test_a_title_that_is_markup_is_shown_as_it_is():
    frame = timeline(1).with_columns(title=pl.lit("<b>$x$</b>"))
    assert "&lt;b&gt;&#36;x&#36;&lt;/b&gt;" in project_timelines.draw(frame).data[2].text[0]
