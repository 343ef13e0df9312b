"""Project timelines: a line for each project from its first to its last item, a mark for each item and event.

A line is full where the project was in the news and dotted where it was quiet; behind it stand the register's dates.
"""

from __future__ import annotations

from datetime import date

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import marks, style
from dashboard.words import say

# Rows of 24 pixels: 40 of them fill two screens, beyond which nobody compares lines.
MOST_ROWS = 40
ROW_HEIGHT = 24
LONGEST_LABEL = 26

# Marks of 9 pixels on lines of about 1,000: beyond 15 a line, on 40 lines, they hide one another.
MOST_MARKS = 600

# The steps by which marks are brought together, the finest first; in days.
STEPS = {"day": 1.0, "month": 30.4, "quarter": 91.3, "year": 365.25}

# Days; on a shorter axis several ticks would fall into one month.
SHORT = 180

# Events lie this part of a row below the line, where items of the same days do not cover them.
BELOW = 0.3

DAY = 86_400_000  # milliseconds, in which bars on an axis of days are measured

# What the register plans is seen behind everything, as a pale band as high as this part of its row.
PLANNED_HEIGHT, NEWS_HEIGHT = 0.8, 0.28


def arranged(projects: pl.DataFrame, by: str = "start", find: str = "") -> pl.DataFrame:
    """The projects that have a line, in its order, with their group; by is region, donor or start (the newest on top).

    projects is the answer of the query projects; find narrows to those whose short or long name holds it.
    """
    named = pl.concat_str("project", pl.col("long_name").fill_null(""), separator=" ").str.to_lowercase()
    start, end = pl.coalesce("starts_on", "first_item_on", "ends_on"), pl.coalesce("last_item_on", "ends_on", "starts_on")
    group = pl.lit(None, pl.String) if by == "start" else pl.col(by).fill_null(say(f"no-{by}"))
    return (
        projects.filter(named.str.contains(find.strip().lower(), literal=True))
        .with_columns(group=group, start=start, end=end)
        .filter(pl.col("start").is_not_null())
        .sort(pl.col(by).is_null() if by != "start" else pl.lit(False), "group", "start", "project", "project_id", descending=[False, False, True, False, False])
    )


def page_of(lines: pl.DataFrame, page: int = 1) -> pl.DataFrame:
    """The lines of a page, counted from 1, each with its row from the top; a group's heading has a row of its own."""
    shown = lines.slice((page - 1) * MOST_ROWS, MOST_ROWS)
    heads = pl.col("group").ne_missing(pl.col("group").shift()) & pl.col("group").is_not_null()
    return shown.with_columns(heads=heads).with_columns(row=pl.int_range(pl.len()) + pl.col("heads").cum_sum())


def step_for(rows: pl.DataFrame) -> str:
    """The finest step by which the marks of these rows can be told apart."""
    days = (pl.col("last_item_on") - pl.col("first_item_on")).dt.total_days()
    for step, length in STEPS.items():
        most = rows.select(pl.min_horizontal("items", days / length + 1).sum()).item()
        if most <= MOST_MARKS:
            return step
    return "year"


def draw(rows: pl.DataFrame, told: pl.DataFrame) -> go.Figure:
    """Timelines of the rows of a page (page_of) with the answer of the query project_timelines about them."""
    if rows.is_empty():
        return style.empty(say("empty-timelines"))
    figure = style.themed(go.Figure(), "light")
    placed = told.join(rows.select("project_id", "project", "status", "row"), on="project_id").sort("row", "starts_on", "ends_on")
    _add_planned(figure, rows.filter(pl.any_horizontal(pl.col("starts_on", "ends_on").is_not_null())))
    _add_quiet(figure, rows.filter(pl.col("first_item_on") < pl.col("last_item_on")))
    for status, name in words.options("status").items():
        _add_news(figure, placed.filter(pl.col("kind") == "news", pl.col("status") == status), name, style.STATUS_COLOURS[status])
    _add_events(figure, placed.filter(pl.col("kind") == "event"))
    _add_items(figure, placed.filter(pl.col("kind") == "item"))
    _label(figure, rows)
    return figure.update_layout(height=150 + ROW_HEIGHT * (rows["row"][-1] + 1), hovermode="closest", barmode="overlay")


def _bars(figure: go.Figure, spans: pl.DataFrame, name: str, **looks: object) -> None:
    """Bars over days on the rows of spans: row, starts_on, ends_on, hover, lead. A bar is clicked anywhere, a line on its ends."""
    lasting = spans.with_columns(days=(pl.col("ends_on") - pl.col("starts_on")).dt.total_days() + 1)
    figure.add_bar(
        orientation="h",
        y=lasting["row"].to_list(),
        base=lasting["starts_on"].to_list(),
        x=(lasting["days"] * DAY).to_list(),
        name=name,
        text=lasting["hover"].to_list(),
        textposition="none",
        customdata=lasting["lead"].to_list(),
        hovertemplate="%{text}<extra></extra>",
        **looks,
    )


def _add_planned(figure: go.Figure, rows: pl.DataFrame) -> None:
    """The time between the register's dates; where it gives one, to the first item or the newest day in the edition."""
    if rows.is_empty():
        return
    known = rows.select("row", "project", "project_id", "starts_on", "ends_on")
    hover = [_planned(*row) for row in known.select("project", "starts_on", "ends_on").iter_rows()]
    spans = rows.select(
        "row",
        starts_on=pl.coalesce("starts_on", pl.min_horizontal("first_item_on", "ends_on")),
        ends_on=pl.coalesce("ends_on", pl.max_horizontal("counted_to", "starts_on")),
        hover=pl.Series(hover),
        lead=pl.Series([_opens(project_id) for project_id in rows["project_id"]]),
    )
    _bars(figure, spans, say("mark-planned"), width=PLANNED_HEIGHT, marker={"color": style.PLANNED_COLOUR, "line": {"width": 0}})


def _add_quiet(figure: go.Figure, rows: pl.DataFrame) -> None:
    """A dotted line from first to last item, seen where no stretch of news lies on it."""
    x = [day for first, last in rows.select("first_item_on", "last_item_on").iter_rows() for day in (first, last, None)]
    y = [place for row in rows["row"] for place in (row, row, None)]
    line = {"color": style.GREY, "width": 1.5, "dash": "dot"}
    figure.add_scatter(x=x, y=y, mode="lines", name=say("mark-quiet"), line=line, hoverinfo="skip")


def _add_news(figure: go.Figure, news: pl.DataFrame, status: str, colour: str) -> None:
    if news.is_empty():
        return
    hover = [
        "<br>".join([f"<b>{words.plain(project)}</b> ({status})", words.between(*days), say("count-items", count=items)])
        for project, *days, items in news.select("project", "starts_on", "ends_on", "items").iter_rows()
    ]
    lead = [_opens(project_id) for project_id in news["project_id"]]
    spans = news.with_columns(hover=pl.Series(hover), lead=pl.Series(lead))
    _bars(figure, spans, status, width=NEWS_HEIGHT, marker={"color": colour, "line": {"width": 0}})


def _add_items(figure: go.Figure, items: pl.DataFrame) -> None:
    """A mark for each item, or for those that a step brings together: the more, the larger."""
    figure.add_scatter(
        x=_middles(items),
        y=items["row"].to_list(),
        mode="markers",
        name=say("mark-item"),
        marker={"color": style.ITEM_COLOUR, "size": (6 + 2 * pl.Series(items["items"]).log(2)).clip(upper_bound=16).to_list()},
        text=_hovers(items),
        customdata=[_leads(*row) for row in items.select("project_id", "item_id", "starts_on", "ends_on").iter_rows()],
        hovertemplate="%{text}<extra></extra>",
    )


def _add_events(figure: go.Figure, events: pl.DataFrame) -> None:
    """A diamond for each event, at the middle of its days."""
    figure.add_scatter(
        x=_middles(events),
        y=(events["row"] + BELOW).to_list(),
        mode="markers",
        name=say("mark-event"),
        marker={"color": style.EVENT_COLOUR, "size": 7, "symbol": "diamond"},
        text=_hovers(events),
        customdata=[
            marks.leads_to(item=item) if item else _opens(project) for project, item in events.select("project_id", "item_id").iter_rows()
        ],
        hovertemplate="%{text}<extra></extra>",
    )


def _middles(spans: pl.DataFrame) -> list[date]:
    return spans.select(pl.col("starts_on") + (pl.col("ends_on") - pl.col("starts_on")) / 2).to_series().cast(pl.Date).to_list()


def _opens(project_id: str) -> str:
    return marks.leads_to(project_page=project_id, page="project")


def _leads(project_id: str, item_id: str | None, since: date, until: date) -> str:
    return marks.leads_to(item=item_id) if item_id else marks.leads_to(project=project_id, since=since, until=until)


def _hovers(spans: pl.DataFrame) -> list[str]:
    """What each mark stands for: the project, the item's title or how many items there are, and their days."""
    return [
        "<br>".join([f"<b>{words.plain(project)}</b>", words.plain(title or _count(items, item_id)), words.between(*days)])
        for project, title, items, item_id, *days in spans.select("project", "title", "items", "item_id", "starts_on", "ends_on").iter_rows()
    ]


def _count(items: int, item_id: str | None) -> str:
    return say("no-title") if item_id else say("count-items", count=items)


def _planned(project: str, since: date | None, until: date | None) -> str:
    return "<br>".join([f"<b>{words.plain(project)}</b>", say("by-register", period=words.between(since, until))])


def _label(figure: go.Figure, rows: pl.DataFrame) -> None:
    """Names of projects beside their rows, of groups above theirs; an axis of days at both ends."""
    names = [name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1] + "…" for name in rows["project"]]
    ticks = [words.plain(name) for name in names]
    last = rows["row"][-1]
    figure.update_yaxes(tickvals=rows["row"].to_list(), ticktext=ticks, range=[last + 0.6, -0.6], showgrid=False, fixedrange=True)
    for group, row in rows.filter("heads").select("group", "row").iter_rows():
        figure.add_annotation(
            text=f"<b>{words.plain(group)}</b>", x=0, xref="paper", xanchor="left", y=row - 1, yanchor="middle", showarrow=False
        )
    days = rows.select((pl.max_horizontal("end", "ends_on").max() - pl.col("start").min()).dt.total_days()).item()
    ticks_as = say("tick-month" if days > SHORT else "tick-day")
    figure.update_xaxes(title={"text": say("axis-published")}, type="date", showgrid=True, tickformat=ticks_as)


def alt_text(rows: pl.DataFrame, told: pl.DataFrame) -> str:
    """The chart's main finding in words."""
    if rows.is_empty():
        return say("empty-timelines")
    counts = dict(rows.group_by("status").len().iter_rows())
    states = [f"{words.number(counts[status])} {name.lower()}" for status, name in words.options("status").items() if status in counts]
    said = [say("alt-project_timelines", projects=say("count-projects", count=rows.height), states=words.listed(states))]
    lasting = rows.with_columns(days=(pl.col("last_item_on") - pl.col("first_item_on")).dt.total_days())
    longest = lasting.sort("days", "project", descending=[True, False], nulls_last=True).row(0, named=True)
    if longest["first_item_on"]:
        span = words.between(longest["first_item_on"], longest["last_item_on"])
        said.append(say("alt-longest-in-news", project=longest["project"], span=span))
    news = told.filter(pl.col("kind") == "news").sort("project_id", "starts_on")
    gap = (pl.col("starts_on") - pl.col("ends_on").shift().over("project_id")).dt.total_days()
    quiet = news.with_columns(gap=gap).drop_nulls("gap").sort("gap", "project_id", descending=[True, False])
    if not quiet.is_empty():
        project = rows.filter(pl.col("project_id") == quiet["project_id"][0])["project"][0]
        said.append(say("alt-longest-quiet", project=project, days=quiet["gap"][0]))
    return " ".join(said)
