from dashboard.charts import links_per_rule
from tests.unit.dashboard.charts.frames import RULES


def test_links_are_counted_once_by_the_confidence_of_their_rule():
    figure = links_per_rule.draw(RULES)
    assert {trace.name: sum(trace.x) for trace in figure.data} == {
        "Right at least 95% of the time": 50,
        "Right at least 90% of the time": 40,
        "Right at least 80% of the time": 0,
        "Right less than 80% of the time": 10,
    }
    assert links_per_rule.alt_text(RULES).endswith("90% come from rules that are right at least 90% of the time.")
