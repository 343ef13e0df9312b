"""What holds for every chart. Charts are found in dashboard/charts/, so a new one is tested without being listed here."""

import pkgutil
from importlib import import_module
from inspect import signature

import plotly.io
import polars as pl
import pytest

from dashboard import charts
from dashboard.charts import project_rows, style
from dashboard.read.selection import Filters, ask
from dashboard.words import speaking
from tests.dashboard.test_queries import PARAMETERS, UNFILTERED

MODULES = {module.name: import_module(f"{charts.__name__}.{module.name}") for module in pkgutil.iter_modules(charts.__path__)}
CHARTS = {name: module for name, module in MODULES.items() if hasattr(module, "draw")}


def frames_of(name: str, reader) -> list[pl.DataFrame]:
    """The answer of the query that the chart is named after; timelines stand on projects, too."""
    parameters = PARAMETERS.get(name, {})
    if name in UNFILTERED:
        return [reader.run(name, **parameters)]
    if name == "project_timelines":
        rows = project_rows.page_of(project_rows.arranged(ask(reader, "projects", Filters())))
        return [rows, ask(reader, name, Filters(), **parameters | {"projects": rows["project_id"].to_list()})]
    answer = ask(reader, name, Filters(), **parameters)
    return [answer.drop_nulls("period") if "period" in answer.columns else answer]  # pages count undated items in a sentence


@pytest.fixture(params=CHARTS)
def chart(request):
    return CHARTS[request.param]


@pytest.fixture
def frames(chart, reader):
    return frames_of(name_of(chart), reader)


@pytest.fixture
def counted_by(chart):
    """How time is counted, for a chart that wants to know."""
    return {"step": PARAMETERS[name_of(chart)]["step"]} if "step" in signature(chart.draw).parameters else {}


def name_of(chart) -> str:
    return chart.__name__.rpartition(".")[2]


def test_there_are_charts():
    assert len(CHARTS) >= 11


def test_a_chart_of_nothing_says_so(chart, frames):
    nothing = [frame.clear() for frame in frames]
    figure = chart.draw(*nothing)
    assert len(figure.data) == 0
    assert figure.layout.annotations[0].text == chart.alt_text(*nothing)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_chart_draws_and_its_alt_text_is_a_sentence(chart, frames, counted_by, language):
    with speaking(language):
        assert len(chart.draw(*frames, **counted_by).data) > 0
        assert chart.alt_text(*frames, **counted_by).endswith(".")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chart_has_our_template(chart, frames, counted_by, theme):
    plotly.io.templates.default = "plotly_dark"  # as importing Streamlit does, with another
    figure = style.themed(chart.draw(*frames, **counted_by), theme)
    assert figure.layout.template == plotly.io.templates[f"dateline_{theme}"]


# Columns whose words come from the news or from a register.
NAMED = ("donor", "project", "name", "region", "category", "country", "long_name", "title")


def test_a_name_that_is_markup_is_shown_as_it_is(chart, frames, counted_by):
    named = [column for frame in frames for column in NAMED if frame.schema.get(column) == pl.String]
    hostile = [
        frame.with_columns(pl.col(name).replace_strict({}, default="<i>$x$</i>") for name in NAMED if name in frame.columns)
        for frame in frames
    ]
    figure = chart.draw(*hostile, **counted_by)
    figure.for_each_trace(lambda trace: trace.update(customdata=None))  # what a click asks for is not shown
    drawn = figure.to_json()
    assert "\\u003ci\\u003e" not in drawn
    assert "&#36;x&#36;" in drawn.replace("\\u0026", "&") or not named
