from dashboard.charts import runs
from tests.unit.dashboard.charts.frames import RUNS


def test_runs_are_drawn_from_old_to_new():
    figure = runs.draw(RUNS)
    assert list(figure.data[0].x) == ["1 April 2022, 00:00 UTC", "2 April 2022, 00:00 UTC"]
    assert (
        runs.alt_text(RUNS)
        == "Bar chart of 2 runs. Newest run, 2 April 2022, 00:00 UTC: 7 items, 2 repeats, 1 rejected, 3 withheld."
    )
