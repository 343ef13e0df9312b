import json

from dashboard.charts import donors_per_region
from tests.unit.dashboard.charts.frames import MATRIX


def leads(trace):
    return [json.loads(lead) if lead else None for lead in trace.customdata]


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


def test_the_alt_text_says_the_finding():
    assert donors_per_region.alt_text(MATRIX) == (
        "Matrix of 2 donors by 2 regions. Most items: European Union in Eastern Europe, 7."
    )
