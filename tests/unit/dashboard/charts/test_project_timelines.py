"""Timelines: which lines are drawn, in which order, how finely, and what a click on them leads to."""

from datetime import date, timedelta

import plotly.io
import polars as pl
import pytest

from dashboard.charts import marks, project_rows, project_timelines, style
from dashboard.words import say

START = date(2020, 1, 1)
PROJECT = {"long_name": None, "status": "active", "because": "recent_item", "starts_on": None, "ends_on": None}
PROJECT |= dict.fromkeys(["planned_start", "planned_end", "actual_start", "actual_end"])
PROJECT |= {"region": "Western Africa", "donor": None, "counted_to": date(2022, 12, 31)}
DAYS = [
    "planned_start",
    "planned_end",
    "actual_start",
    "actual_end",
    "starts_on",
    "ends_on",
    "first_item_on",
    "last_item_on",
    "counted_to",
]


def projects(count, **given):
    """Projects that begin a day after one another, each with three items 30 days apart."""
    rows = []
    for number in range(count):
        first = START + timedelta(number)
        spans = {"first_item_on": first, "last_item_on": first + timedelta(60), "items": 3}
        rows.append({"project_id": f"p{number}", "project": f"Project {number}", **PROJECT, **spans, **given})
    kinds = dict.fromkeys(DAYS, pl.Date) | dict.fromkeys(["region", "donor", "long_name"], pl.String)
    return pl.DataFrame(rows, schema_overrides=kinds)


def spans(rows, title="A title"):
    """The marks of these rows by day, and one event each."""
    marks = []
    for id_, first in rows.select("project_id", "first_item_on").iter_rows():
        marks.append((id_, "news", first, first + timedelta(60), 3, None, None))
        marks.append((id_, "event", first, first + timedelta(4), 1, f"{id_}-0", title))
        marks += [(id_, "item", *[first + timedelta(days)] * 2, 1, f"{id_}-{days}", title) for days in (0, 30, 60)]
    names = ["project_id", "kind", "starts_on", "ends_on", "items", "item_id", "title"]
    return pl.DataFrame(marks, schema=names, orient="row")


NOTHING = spans(projects(1)).clear()


def page(frame, by="start", number=1):
    return project_rows.page_of(project_rows.arranged(frame, by), number)


def drawn(frame, **looks):
    rows = page(frame)
    return {
        trace.name: trace for trace in project_timelines.draw(rows, spans(rows, **looks)).data if trace.showlegend is not False
    }


def test_no_project_still_draws_with_a_sentence():
    rows = page(projects(1)).clear()
    figure = project_timelines.draw(rows, spans(rows))
    assert len(figure.data) == 0
    assert figure.layout.annotations[0].text == project_timelines.alt_text(rows, spans(rows)) == say("empty-timelines")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chart_names_our_template(theme):
    plotly.io.templates.default = "plotly_dark"  # as importing Streamlit does, with another
    rows = page(projects(2))
    figure = style.themed(project_timelines.draw(rows, spans(rows)), theme)
    assert figure.layout.template == plotly.io.templates[f"dateline_{theme}"]


def test_a_line_has_a_mark_for_each_item_and_each_event():
    traces = drawn(projects(3))
    assert len(traces[say("status-active")].x) == 9
    assert len(traces[say("mark-event")].x) == 3
    assert traces[say("mark-event")].x[2] == START + timedelta(2), "in the middle of its five days, of the project on top"


def test_a_click_on_a_dot_opens_its_item_on_several_their_items_and_on_a_line_the_project():
    rows = page(projects(1))
    several = spans(rows).with_columns(items=pl.lit(4), item_id=pl.lit(None, pl.String))
    one = drawn(projects(1))[say("status-active")]
    assert marks.read(one.customdata[0]) == {"item": "p0-0"}
    for trace in project_timelines.draw(rows, several).data:
        lead = marks.read(trace.customdata[0]) if trace.customdata is not None else {}
        if trace.type == "bar":
            assert lead == {"project_page": "p0", "page": "project"}
        if trace.name == say("status-active") and trace.type == "scatter":
            assert lead == {"project": "p0", "since": "2020-01-01", "until": "2020-01-01"}


def test_what_the_register_plans_is_a_band_and_one_date_reaches_to_what_is_known():
    known = projects(1, planned_start=date(2019, 1, 1), planned_end=date(2021, 12, 31), actual_end=date(2020, 1, 9))
    bars = {trace.name: trace for trace in project_timelines.draw(page(known), spans(page(known))).data if trace.type == "bar"}
    band = bars[say("mark-planned")]
    assert (band.base[0], band.x[0] / project_timelines.DAY) == (date(2019, 1, 1), 365 + 366 + 365)
    assert "1 January 2019 to 31 December 2021" in band.text[0]
    assert bars[say("mark-actual")].base[0] == START, "the first item, as the register gives no actual start"
    assert "up to 9 January 2020" in bars[say("mark-actual")].text[0]
    started = projects(1, planned_start=date(2022, 12, 30))
    bars = {
        trace.name: trace for trace in project_timelines.draw(page(started), spans(page(started))).data if trace.type == "bar"
    }
    assert bars[say("mark-planned")].x[0] / project_timelines.DAY == 2
    assert say("mark-planned") not in drawn(projects(1))


def test_a_project_of_the_register_without_items_has_its_line_and_one_without_any_date_has_none():
    untold = {"first_item_on": None, "last_item_on": None, "items": 0}
    dates = {"planned_start": date(2023, 1, 1), "planned_end": date(2024, 1, 1), "starts_on": date(2023, 1, 1)}
    planned = projects(1, **untold, **dates, status="planned")
    rows = page(planned)
    figure = project_timelines.draw(rows, NOTHING)
    assert say("mark-planned") in [trace.name for trace in figure.data]
    assert project_timelines.alt_text(rows, NOTHING) == "Timelines of 1 project: 1 planned."
    assert project_rows.arranged(projects(1, **untold)).is_empty()
    assert "1 project has no line, because it has no dated item" in project_rows.note(rows, 1, 2)


def test_hundreds_of_projects_are_drawn_by_the_page():
    frame = projects(300)
    rows = page(frame)
    assert (rows.height, rows["project_id"][0]) == (project_rows.MOST_ROWS, "p299"), "the newest on top"
    assert page(frame, number=8).height == 20
    assert page(frame, number=8)["project_id"][-1] == "p0"
    assert project_timelines.draw(rows, spans(rows)).layout.height < 1200
    assert project_rows.note(page(frame, number=2), 300, 300).startswith("The chart shows lines 41 to 80 of 300. ")


def test_groups_have_headings_in_rows_of_their_own_and_the_unknown_comes_last():
    frame = pl.concat([projects(2, region=None), projects(3).with_columns(project_id="project_id" + pl.lit("w"))])
    rows = page(frame, "region")
    assert rows["group"].to_list() == ["Western Africa"] * 3 + [say("no-region")] * 2
    assert rows["row"].to_list() == [1, 2, 3, 5, 6]
    headings = project_timelines.draw(rows, spans(rows)).layout.annotations
    assert [(note.text, note.y) for note in headings] == [("<b>Western Africa</b>", 0), (f"<b>{say('no-region')}</b>", 4)]


def test_a_part_of_a_short_or_long_name_finds_a_project_in_any_case():
    frame = projects(2).with_columns(long_name=pl.Series([None, "Better Roads (Phase 2)"]))
    assert project_rows.arranged(frame, find="project 0")["project_id"].to_list() == ["p0"]
    assert project_rows.arranged(frame, find=" ROADS (")["project_id"].to_list() == ["p1"]
    assert project_rows.arranged(frame, find="100%").is_empty()


@pytest.mark.parametrize(
    ("items", "years", "step"),
    [(3, 10, "day"), (15, 10, "day"), (16, 1, "month"), (500, 3, "quarter"), (500, 10, "year"), (50_000, 40, "year")],
)
def test_marks_are_brought_together_until_a_screen_can_show_them(items, years, step):
    last = START + timedelta(round(365.25 * years))
    rows = page(projects(40, items=items, first_item_on=START, last_item_on=last))
    assert project_rows.step_for(rows) == step


def test_a_mark_of_more_items_is_larger_up_to_a_size():
    rows = page(projects(1))
    many = spans(rows).filter(pl.col("kind") == "item").with_columns(items=pl.Series([1, 4, 100_000]))
    sizes = next(
        trace
        for trace in project_timelines.draw(rows, many).data
        if trace.name == say("status-active") and trace.type == "scatter"
    ).marker.size
    assert list(sizes) == [8, 12, 18]


def test_two_projects_of_one_name_have_two_lines():
    rows = page(projects(2, project="BRIDGE"))
    assert list(project_timelines.draw(rows, spans(rows)).layout.yaxis.tickvals) == [0, 1]


def test_a_title_that_is_markup_is_shown_as_it_is():
    dot = drawn(projects(1), title="<b>$x$</b>")[say("status-active")]
    assert "&lt;b&gt;&#36;x&#36;&lt;/b&gt;" in dot.text[0]


def test_the_timelines_say_their_finding():
    rows = page(pl.concat([projects(1), projects(1, project_id="q", project="OTHER", status="closed", because="long_silence")]))
    later = spans(rows.filter(pl.col("project_id") == "q")).with_columns(pl.col("starts_on", "ends_on") + timedelta(500))
    assert project_timelines.alt_text(rows, pl.concat([spans(rows), later])) == (
        "Timelines of 2 projects: 1 active and 1 closed. Longest in the news: OTHER, 1 January 2020 to 1 March 2020. "
        "Longest time without items: OTHER, 440 days."
    )


def test_the_table_holds_what_the_chart_draws():
    rows = page(projects(2))
    listed = project_rows.listed(rows, spans(rows))
    assert listed.height == spans(rows).height
    assert listed["kind"].unique().sort().to_list() == sorted(
        [say("mark-kind-item"), say("mark-kind-event"), say("mark-kind-news")]
    )
