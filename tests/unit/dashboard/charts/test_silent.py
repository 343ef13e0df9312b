import json

import polars as pl

from dashboard.charts import silent
from tests.unit.dashboard.charts.frames import SILENT


def leads(trace):
    return [json.loads(lead) if lead else None for lead in trace.customdata]


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


def test_the_alt_text_says_the_finding():
    assert silent.alt_text(SILENT) == (
        "Bar chart of days without an item, 3 subjects: 1 silent for longer than usual, 1 not longer than "
        "usual, 1 with too few items to know. First: BRIDGE, 400 days."
    )
