"""Charts of credits and silence: what they draw, whole and exact, and where a click on them leads."""

import json
from datetime import date
from itertools import pairwise

import polars as pl
import pytest

from dashboard.charts import credits_per_donor, donor_flows, donors_per_region, items_per_donor, silent, style
from dashboard.words import say, speaking

OVER_TIME = pl.DataFrame(
    [
        (date(2020, 1, 1), "eu", "European Union", 1, "stated", 5),
        (date(2020, 1, 1), "eu", "European Union", 1, "inherited", 2),
        (date(2021, 1, 1), "dk", "Denmark", 9, "inherited", 3),
        (date(2021, 1, 1), None, None, None, "stated", 4),
    ],
    schema={
        "period": pl.Date,
        "donor_id": pl.String,
        "donor": pl.String,
        "donor_rank": pl.Int64,
        "credit": pl.String,
        "items": pl.Int64,
    },
    orient="row",
)
MATRIX = pl.DataFrame(
    [
        (1, "eu", "European Union", "wa", "Western Africa", 4),
        (1, "eu", "European Union", "ee", "Eastern Europe", 7),
        (2, "dk", "Denmark", "wa", "Western Africa", 5),
        (2, "dk", "Denmark", None, None, 30),
        (None, None, None, "ee", "Eastern Europe", 1),
    ],
    schema=["place", "donor_id", "donor", "region_id", "region", "items"],
    orient="row",
)
FLOWS = pl.DataFrame(
    [
        ("eu", "European Union", 1, "named", "p1", "BRIDGE", "named", None, None, None, 6),
        ("eu", "European Union", 1, "named", None, None, "none", None, None, None, 2),
        (None, None, None, "other", "p1", "BRIDGE", "named", None, None, None, 3),
        (None, None, None, None, "p1", "BRIDGE", "named", "NER", "Niger", "named", 7),
        (None, None, None, None, None, None, "none", None, None, "other", 2),
    ],
    schema={
        **dict.fromkeys(("donor_id", "donor"), pl.String),
        "donor_rank": pl.Int64,
        **dict.fromkeys(("donor_part", "project_id", "project", "project_part", "iso3", "country", "country_part"), pl.String),
        "items": pl.Int64,
    },
    orient="row",
)
RATES = pl.DataFrame(
    [("eu", "European Union", 10, 6, 3, 1), ("dk", "Denmark", 4, 1, 0, 3)],
    schema=["donor_id", "donor", "due", "stated", "inherited", "missing"],
    orient="row",
)
SILENT = pl.DataFrame(
    [
        ("project", "p1", "BRIDGE", date(2020, 5, 1), 400, "beyond", 40.0, 3),
        ("project", "p2", "HARBOUR", date(2021, 1, 1), 150, "within", 300.0, 3),
        ("project", "p3", "ATLAS", None, 120, "unknown", None, 3),
    ],
    schema=["kind", "id", "name", "last_item_on", "days_silent", "state", "rhythm", "fewest_days"],
    orient="row",
)
DRAWN = [
    (items_per_donor, OVER_TIME),
    (donors_per_region, MATRIX),
    (donor_flows, FLOWS),
    (credits_per_donor, RATES),
    (silent, SILENT),
]
IDS = [chart.__name__.split(".")[-1] for chart, _ in DRAWN]


def leads(trace):
    return [json.loads(lead) if lead else None for lead in trace.customdata]


@pytest.mark.parametrize(("chart", "frame"), DRAWN, ids=IDS)
def test_an_empty_frame_still_draws_with_a_sentence(chart, frame):
    figure = chart.draw(frame.clear())
    assert len(figure.data) == 0
    assert figure.layout.annotations[0].text == chart.alt_text(frame.clear())


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("chart", "frame"), DRAWN, ids=IDS)
def test_every_chart_draws_and_says_its_finding_in_each_language(chart, frame, language):
    with speaking(language):
        assert len(chart.draw(frame).data) > 0
        assert chart.alt_text(frame)[-1] == "."


FINDINGS = [
    "Bar chart of items with a credit by year, 2020 to 2021, stacked by donor. "
    "Most items: European Union with 7 (stated credits: 5).",
    "Matrix of 2 donors by 2 regions. Most items: European Union in Eastern Europe, 7.",
    "Flows from donors through projects to countries. Widest band: from BRIDGE to Niger, 7 items.",
    "Bar chart of 2 donors: credits stated, through project only, and missing. "
    "Lowest rate: Denmark, with 1 of 4 credits due stated.",
    "Bar chart of days without an item, 3 subjects: 1 silent for longer than usual, 1 not longer than usual, "
    "1 with too few items to know. First: BRIDGE, 400 days.",
]


@pytest.mark.parametrize(("drawn", "finding"), list(zip(DRAWN, FINDINGS, strict=True)), ids=IDS)
def test_the_alt_text_says_the_finding(drawn, finding):
    chart, frame = drawn
    assert chart.alt_text(frame) == finding


@pytest.mark.parametrize(("chart", "frame"), DRAWN, ids=IDS)
def test_a_name_that_is_markup_is_shown_as_it_is(chart, frame):
    hostile = frame.with_columns(
        pl.col(name).replace({"European Union": "<b>$x$", "BRIDGE": "<b>$x$"})
        for name in ("donor", "project", "name")
        if name in frame.columns
    )
    drawn = chart.draw(hostile).to_json()
    assert "\\u003cb\\u003e" not in drawn.replace("\\u003cb\\u003eDonor", "").replace("\\u003cb\\u003eProject", "").replace(
        "\\u003cb\\u003eCountry", ""
    )
    assert "&#36;x&#36;" in drawn.replace("\\u0026", "&")


def test_bars_hold_every_item_stated_plain_and_inherited_hatched():
    bars = [trace for trace in items_per_donor.draw(OVER_TIME).data if trace.y[0] is not None]
    assert {(bar.name, bar.marker.pattern.shape is not None): sum(bar.y) for bar in bars} == {
        ("European Union", False): 5,
        ("European Union", True): 2,
        ("Denmark", True): 3,
        (say("other-donors"), False): 4,
    }
    assert [bar.showlegend for bar in bars] == [True, False, True, True], "each donor stands in the legend once"


def test_a_donor_has_the_colour_of_its_rank_and_one_beyond_the_first_takes_what_is_free():
    colours = {bar.name: bar.marker.color for bar in items_per_donor.draw(OVER_TIME).data}
    assert colours["European Union"] == style.CATEGORY_COLOURS[0]
    assert colours["Denmark"] == style.CATEGORY_COLOURS[1]
    assert colours[say("other-donors")] == style.GREY
    alone = items_per_donor.draw(OVER_TIME.filter(pl.col("donor") == "European Union"))
    assert alone.data[0].marker.color == style.CATEGORY_COLOURS[0]


def test_a_bar_leads_to_the_donors_items_of_its_period():
    bars = items_per_donor.draw(OVER_TIME).data
    assert leads(bars[0]) == [{"since": "2020-01-01", "until": "2020-12-31", "donor": "eu"}]
    quarter = items_per_donor.draw(OVER_TIME.head(1).with_columns(period=date(2020, 10, 1)), "quarter").data[0]
    assert leads(quarter) == [{"since": "2020-10-01", "until": "2020-12-31", "donor": "eu"}]


def test_the_matrix_says_the_number_of_each_cell_and_a_cell_leads_to_its_items():
    shades, targets = donors_per_region.draw(MATRIX).data
    figure = donors_per_region.draw(MATRIX)
    rows = dict(zip(figure.layout.yaxis.tickvals, figure.layout.yaxis.ticktext, strict=True))
    columns = dict(zip(figure.layout.xaxis.tickvals, figure.layout.xaxis.ticktext, strict=True))
    cells = {(columns[x], rows[y]): z for x, y, z in zip(shades.x, shades.y, shades.z, strict=True)}
    assert cells == {
        ("European Union", "Western Africa"): 4,
        ("European Union", "Eastern Europe"): 7,
        ("Denmark", "Western Africa"): 5,
        ("Denmark", "None of these<br>regions"): 30,
        ("Other donors", "Eastern Europe"): 1,
    }
    assert list(rows.values())[-1] == "None of these<br>regions", "what belongs to no region stands last, however much it is"
    assert {"donor": "eu", "region": "wa"} in leads(targets)
    assert leads(targets).count(None) == 2, "the others, and no region, can't be asked for"


def test_ribbons_are_as_wide_as_their_items_and_lead_to_them():
    nodes = {
        name: height
        for bar in donor_flows.draw(FLOWS).data
        if bar.type == "bar"
        for name, height in zip(bar.hovertext, bar.y, strict=True)
    }
    assert nodes["European Union"] / nodes["Other donors"] == pytest.approx(8 / 3)
    assert nodes["BRIDGE"] / nodes["European Union"] == pytest.approx(9 / 8), "as high as the wider of its sides"
    marks = next(trace for trace in donor_flows.draw(FLOWS).data if trace.type == "scatter" and trace.mode == "markers")
    assert [lead for lead in leads(marks) if lead][::3] == [{"donor": "eu", "project": "p1"}, {"project": "p1", "country": "NER"}]
    assert marks.hovertext[0] == "European Union → BRIDGE<br>6 items"


def test_no_label_of_a_flow_covers_another():
    for trace in donor_flows.draw(FLOWS).data:
        if trace.type == "scatter" and trace.mode == "text":
            heights = sorted(trace.y)
            assert all(later - earlier >= donor_flows.GAP for earlier, later in pairwise(heights))


def test_rates_sum_to_all_items_and_a_part_leads_to_its_list():
    bars = credits_per_donor.draw(RATES).data
    assert [list(bar.text) for bar in bars] == [["6", "1"], ["3", ""], ["1", "3"]]
    assert [sum(shares) for shares in zip(*(bar.x for bar in bars), strict=True)] == pytest.approx([1, 1])
    assert leads(bars[2])[1] == {"donor": "dk", "state": "missing", "page": "donors"}


def test_more_donors_than_fit_are_told():
    many = pl.concat([RATES.head(1).with_columns(donor=pl.lit(f"Donor {n}")) for n in range(20)])
    assert credits_per_donor.left_out(RATES) == ""
    assert credits_per_donor.left_out(many) == "The chart shows the 12 donors with the most credits due, of 20."
    assert len(credits_per_donor.draw(many).data[0].y) == 12


def test_silence_beyond_the_usual_gap_stands_out_and_a_bar_leads_to_its_items():
    beyond, within, unknown, rhythm = silent.draw(SILENT).data
    assert (list(beyond.x), list(within.x), list(unknown.x), list(rhythm.x)) == ([400], [150], [120], [40.0, 300.0, None])
    assert leads(beyond) == [{"project": "p1"}]
    assert unknown.name == "Too few items to know a usual gap"
    assert unknown.hovertext[0] == f"ATLAS<br>120 days without an item<br>no dated item yet<br>{unknown.name}"


def test_more_silent_subjects_than_fit_are_told():
    many = pl.concat([SILENT] * 20)
    few = "1 of these has items on fewer than 3 different days: too few to know a usual gap."
    shown = "The chart shows the first 25 of 60. 20 of these have items on fewer than 3 different days"
    assert silent.left_out(many).startswith(shown)
    assert silent.left_out(SILENT) == few and silent.left_out(SILENT.head(2)) == ""
