"""The credit rate: for each donor a bar of the credits due to it, by what the items do."""

from __future__ import annotations

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.charts.marks import choice_behind
from dashboard.words import say

MOST_DONORS = 12
ROW_HEIGHT = 30
LONGEST_LABEL = 30
# Okabe and Ito's green, orange and vermilion stay apart for the colour-blind; the order says it too.
COLOURS = {"stated": "#009E73", "inherited": "#E69F00", "missing": "#D55E00"}


def draw(frame: pl.DataFrame) -> go.Figure:
    """Draw bars from the query credits_per_donor: donor_id, donor, due, stated, inherited, missing."""
    if frame.is_empty():
        return style.empty(say("empty-credits"))
    rows = frame.head(MOST_DONORS)
    figure = style.themed(go.Figure(), "light")
    places = list(range(rows.height))
    for state, colour in COLOURS.items():
        figure.add_bar(
            y=places,
            x=(rows[state] / rows["due"]).to_list(),
            orientation="h",
            name=say(f"state-{state}"),
            marker={"color": colour},
            text=[words.number(count) if count else "" for count in rows[state]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            customdata=[choice_behind(donor=donor, state=state, page="donors") for donor in rows["donor_id"]],
            hovertext=[_hover(state, *row) for row in rows.select("donor", state, "due").iter_rows()],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    labels = [style.short(donor, LONGEST_LABEL) for donor in rows["donor"]]
    figure.update_yaxes(tickvals=places, ticktext=labels, range=[rows.height - 0.5, -0.5], showgrid=False)
    figure.update_xaxes(title={"text": say("axis-due")}, tickformat=".0%", dtick=0.25, range=[0, 1], showgrid=True)
    return figure.update_layout(
        barmode="stack", bargap=0.25, height=110 + ROW_HEIGHT * rows.height, legend={"traceorder": "normal"}
    )


def left_out(frame: pl.DataFrame) -> str:
    """Say how many donors the chart leaves out; '' if it holds all."""
    return say("donors-drawn", drawn=MOST_DONORS, donors=frame.height) if frame.height > MOST_DONORS else ""


def _hover(state: str, donor: str, count: int, due: int) -> str:
    return f"{words.plain(donor)}<br>{say(f'state-{state}')}: {say('of-due', count=count, due=due)}"


def alt_text(frame: pl.DataFrame) -> str:
    """Say the chart's main finding."""
    if frame.is_empty():
        return say("empty-credits")
    worst = frame.head(MOST_DONORS).with_columns(share=pl.col("stated") / pl.col("due")).sort("share", "donor").row(0, named=True)
    return say("alt-credits_per_donor", donors=frame.height, donor=worst["donor"], stated=worst["stated"], due=worst["due"])
