"""Project timelines: a line for each project from its first to its last item, a mark for each item and event.

A line is full where the project was in the news and dotted where it was quiet; behind it stand the register's dates.
Put here: how they look. Not here: which lines, in which order (project_rows.py).
"""

from __future__ import annotations

from datetime import date

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import marks, style
from dashboard.words import say

ROW_HEIGHT = 24
# The height of so many rows is kept for one: on a phone the legend takes as much again.
FEWEST_ROWS = 4
LONGEST_LABEL = 26

# As many days as have a tick each on one axis.
FEW_DAYS = 8
# Days; on a shorter axis several ticks would fall into one month.
SHORT = 180

# Events lie this part of a row below the line, where items of the same days do not cover them.
BELOW = 0.3

# Pixels across the mark of one item, and the largest of many.
SMALLEST, LARGEST = 8, 18

DAY = 86_400_000  # milliseconds, in which bars on an axis of days are measured

# What a line is drawn on is as high as these parts of its row: what the register says as pale bands behind everything.
ROW_PART, NEWS_HEIGHT = 0.9, 0.28
REGISTER_HEIGHTS = {"planned": 0.8, "actual": 0.5}


def draw(rows: pl.DataFrame, answer: pl.DataFrame) -> go.Figure:
    """Timelines of the rows of a page (project_rows.page_of) with the answer of the query project_timelines about them."""
    if rows.is_empty():
        return style.empty(say("empty-timelines"))
    figure = style.themed(go.Figure(), "light")
    dated = answer.drop_nulls("starts_on")
    placed = dated.join(rows.select("project_id", "project", "status", "row"), on="project_id").sort(
        "row", "starts_on", "ends_on"
    )
    _add_grounds(figure, rows)
    for kind, height in REGISTER_HEIGHTS.items():
        _add_register(figure, rows.filter(pl.any_horizontal(pl.col(f"{kind}_start", f"{kind}_end").is_not_null())), kind, height)
    _add_quiet(figure, placed.filter(pl.col("kind") == "news"))
    for status in words.options("status"):
        _add_news(figure, placed.filter(pl.col("kind") == "news", pl.col("status") == status), status)
    _add_events(figure, placed.filter(pl.col("kind") == "event"))
    for status in words.options("status"):
        _add_items(figure, placed.filter(pl.col("kind") == "item", pl.col("status") == status), status)
    _label(figure, rows)
    lines = max(FEWEST_ROWS, rows["row"][-1] + 1)
    return figure.update_layout(height=150 + ROW_HEIGHT * lines, hovermode="closest", barmode="overlay")


def _bars(figure: go.Figure, spans: pl.DataFrame, name: str, **looks: object) -> None:
    """Add bars over days, which can be clicked anywhere, unlike lines; spans: row, starts_on, ends_on, hover, choice."""
    lasting = spans.with_columns(days=(pl.col("ends_on") - pl.col("starts_on")).dt.total_days() + 1)
    figure.add_bar(
        orientation="h",
        y=lasting["row"].to_list(),
        base=lasting["starts_on"].to_list(),
        x=(lasting["days"] * DAY).to_list(),
        name=name,
        text=lasting["hover"].to_list(),
        textposition="none",
        customdata=lasting["choice"].to_list(),
        hovertemplate="%{text}<extra></extra>",
        **looks,
    )


def _add_grounds(figure: go.Figure, rows: pl.DataFrame) -> None:
    """Unseen bars over the whole of each line, so that a click anywhere on it opens the project."""
    hover = [
        "<br>".join([f"<b>{words.plain(long_name or project)}</b>", say(f"reason-{because}"), words.between(start, end)])
        for project, long_name, because, start, end in rows.select("project", "long_name", "because", "start", "end").iter_rows()
    ]
    choice = [_opens(project_id) for project_id in rows["project_id"]]
    spans = rows.select("row", starts_on="start", ends_on="end", hover=pl.Series(hover), choice=pl.Series(choice))
    _bars(figure, spans, "", width=ROW_PART, marker={"color": "rgba(0, 0, 0, 0)", "line": {"width": 0}}, showlegend=False)


def _add_register(figure: go.Figure, rows: pl.DataFrame, kind: str, height: float) -> None:
    """Add the time between the register's planned or actual dates.

    Without a start it begins with the first item; without an end it reaches to the planned one, at most to the newest day.
    """
    if rows.is_empty():
        return
    name, start, end = say(f"mark-{kind}"), f"{kind}_start", f"{kind}_end"
    hover = [
        "<br>".join([f"<b>{words.plain(project)}</b>", name, words.between(since, until)])
        for project, since, until in rows.select("project", start, end).iter_rows()
    ]
    spans = rows.select(
        "row",
        starts_on=pl.coalesce(start, pl.min_horizontal("first_item_on", end)),
        ends_on=pl.coalesce(end, pl.max_horizontal(pl.min_horizontal("counted_to", "planned_end"), start)),
        hover=pl.Series(hover),
        choice=pl.Series([_opens(project_id) for project_id in rows["project_id"]]),
    )
    _bars(figure, spans, name, width=height, marker={"color": style.REGISTER_COLOURS[kind], "line": {"width": 0}})


def _add_quiet(figure: go.Figure, news: pl.DataFrame) -> None:
    """Add a dotted line from each stretch of news to the next."""
    before = pl.col("ends_on").shift().over("project_id", order_by="starts_on")
    gaps = news.select("row", "starts_on", before=before).drop_nulls()
    x = [day for before, after in gaps.select("before", "starts_on").iter_rows() for day in (before, after, None)]
    y = [place for row in gaps["row"] for place in (row, row, None)]
    line = {"color": style.GREY, "width": 1.5, "dash": "dot"}
    figure.add_scatter(x=x, y=y, mode="lines", name=say("mark-quiet"), line=line, hoverinfo="skip")


def _add_news(figure: go.Figure, news: pl.DataFrame, status: str) -> None:
    """Add the stretches in which projects of a status were in the news; their legend is that of the items on them."""
    if news.is_empty():
        return
    name = say(f"status-{status}")
    hover = [
        "<br>".join([f"<b>{words.plain(project)}</b> ({name})", words.between(*days), say("count-items", count=items)])
        for project, *days, items in news.select("project", "starts_on", "ends_on", "items").iter_rows()
    ]
    choice = [_opens(project_id) for project_id in news["project_id"]]
    spans = news.with_columns(hover=pl.Series(hover), choice=pl.Series(choice))
    marker = {"color": style.STATUS_COLOURS[status], "line": {"width": 0}, "opacity": 0.5}
    _bars(figure, spans, name, width=NEWS_HEIGHT, marker=marker, legendgroup=status, showlegend=False)


def _add_items(figure: go.Figure, items: pl.DataFrame, status: str) -> None:
    """Add a mark for each item, or for the items of a step: the more, the larger; in the colour of the project's status."""
    if items.is_empty():
        return
    sizes = items.select((SMALLEST + 2 * pl.col("items").log(2)).clip(upper_bound=LARGEST)).to_series()
    figure.add_scatter(
        x=_middles(items),
        y=items["row"].to_list(),
        mode="markers",
        name=say(f"status-{status}"),
        legendgroup=status,
        marker={"color": style.STATUS_COLOURS[status], "size": sizes.to_list(), "opacity": 1},
        text=_hovers(items),
        customdata=[_choices_behind(*row) for row in items.select("project_id", "item_id", "starts_on", "ends_on").iter_rows()],
        hovertemplate="%{text}<extra></extra>",
    )


def _add_events(figure: go.Figure, events: pl.DataFrame) -> None:
    """Add a diamond for each event, at the middle of its days."""
    figure.add_scatter(
        x=_middles(events),
        y=(events["row"] + BELOW).to_list(),
        mode="markers",
        name=say("mark-event"),
        marker={"color": style.EVENT_COLOUR, "size": 7, "symbol": "diamond"},
        text=_hovers(events),
        customdata=[
            marks.choice_behind(item=item) if item else _opens(project)
            for project, item in events.select("project_id", "item_id").iter_rows()
        ],
        hovertemplate="%{text}<extra></extra>",
    )


def _middles(spans: pl.DataFrame) -> list[date]:
    return spans.select(pl.col("starts_on") + (pl.col("ends_on") - pl.col("starts_on")) / 2).to_series().cast(pl.Date).to_list()


def _opens(project_id: str) -> str:
    return marks.choice_behind(project_page=project_id, page="project")


def _choices_behind(project_id: str, item_id: str | None, since: date, until: date) -> str:
    return marks.choice_behind(item=item_id) if item_id else marks.choice_behind(project=project_id, since=since, until=until)


def _hovers(spans: pl.DataFrame) -> list[str]:
    """Say what each mark means: the project, the item's title or the number of items, and their days."""
    return [
        "<br>".join([f"<b>{words.plain(project)}</b>", words.plain(title or _count(items, item_id)), words.between(*days)])
        for project, title, items, item_id, *days in spans.select(
            "project", "title", "items", "item_id", "starts_on", "ends_on"
        ).iter_rows()
    ]


def _count(items: int, item_id: str | None) -> str:
    return say("no-title") if item_id else say("count-items", count=items)


def _label(figure: go.Figure, rows: pl.DataFrame) -> None:
    """Add names of projects beside their rows, of groups above theirs, and an axis of days at both ends."""
    names = [name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1] + "…" for name in rows["project"]]
    ticks = [words.plain(name) for name in names]
    last = max(FEWEST_ROWS - 1, rows["row"][-1])
    figure.update_yaxes(tickvals=rows["row"].to_list(), ticktext=ticks, range=[last + 0.6, -0.6], showgrid=False, fixedrange=True)
    for group, row in rows.filter("heads").select("group", "row").iter_rows():
        figure.add_annotation(
            text=f"<b>{words.plain(group)}</b>", x=0, xref="paper", xanchor="left", y=row - 1, yanchor="middle", showarrow=False
        )
    days = rows.select((pl.max_horizontal("end", "ends_on").max() - pl.col("start").min()).dt.total_days()).item()
    ticks_as = say("tick-month" if days > SHORT else "tick-day")
    figure.update_xaxes(title={"text": say("axis-published")}, type="date", showgrid=True, tickformat=ticks_as)
    if days < FEW_DAYS:  # Plotly would write one day below several ticks
        figure.update_xaxes(dtick=24 * 60 * 60 * 1000)


def alt_text(rows: pl.DataFrame, answer: pl.DataFrame) -> str:
    """Say the chart's main finding."""
    if rows.is_empty():
        return say("empty-timelines")
    counts = dict(rows.group_by("status").len().iter_rows())
    states = [
        say("counted-status", number=words.number(counts[status]), status=name.lower())
        for status, name in words.options("status").items()
        if status in counts
    ]
    said = [say("alt-project_timelines", projects=say("count-projects", count=rows.height), states=words.listed(states))]
    lasting = rows.with_columns(days=(pl.col("last_item_on") - pl.col("first_item_on")).dt.total_days())
    longest = lasting.sort("days", "project", descending=[True, False], nulls_last=True).row(0, named=True)
    if longest["first_item_on"]:
        span = words.between(longest["first_item_on"], longest["last_item_on"])
        said.append(say("alt-longest-in-news", project=longest["project"], span=span))
    news = answer.filter(pl.col("kind") == "news").sort("project_id", "starts_on")
    gap = (pl.col("starts_on") - pl.col("ends_on").shift().over("project_id")).dt.total_days()
    quiet = news.with_columns(gap=gap).drop_nulls("gap").sort("gap", "project_id", descending=[True, False])
    if not quiet.is_empty():
        project = rows.filter(pl.col("project_id") == quiet["project_id"][0])["project"][0]
        said.append(say("alt-longest-quiet", project=project, days=quiet["gap"][0]))
    return " ".join(said)
