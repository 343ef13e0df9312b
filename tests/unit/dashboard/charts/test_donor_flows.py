import json
from itertools import pairwise

import pytest

from dashboard.charts import donor_flows
from tests.unit.dashboard.charts.frames import FLOWS


def leads(trace):
    return [json.loads(lead) if lead else None for lead in trace.customdata]


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


def test_the_alt_text_says_the_finding():
    assert donor_flows.alt_text(FLOWS) == (
        "Flows from donors through projects to countries. Widest band: from BRIDGE to Niger, 7 items."
    )
