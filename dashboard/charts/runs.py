"""What came of each run: items, repeats, what was quarantined and what was withheld, which together are what came in."""

from __future__ import annotations

import plotly.graph_objects as go
import polars as pl

from dashboard import words
from dashboard.charts import style
from dashboard.words import say

# A month of nightly runs; older ones are in the table.
MOST_RUNS = 30
FEW = 6
COLOURS = {
    "items": style.CATEGORY_COLOURS[0],
    "repeats": style.CATEGORY_COLOURS[4],
    "quarantined": style.CATEGORY_COLOURS[5],
    "withheld": style.GREY,
}


def draw(frame: pl.DataFrame) -> go.Figure:
    """Draw a bar for each of the last runs, from the query runs: started_at, items, repeats, quarantined, withheld."""
    if frame.is_empty():
        return style.empty(say("empty-runs"))
    figure, rows = style.themed(go.Figure(), "light"), frame.head(MOST_RUNS).sort("started_at")
    for name, colour in COLOURS.items():
        figure.add_bar(
            x=[words.minute(moment) for moment in rows["started_at"]],
            y=rows[name].to_list(),
            name=say(f"column-{name}"),
            marker={"color": colour},
            hovertemplate="%{x}<br>%{fullData.name}: %{y:,}<extra></extra>",
        )
    # Few runs stand at the left as bars, not as blocks over the whole width.
    width = max(rows.height, FEW)
    figure.update_xaxes(type="category", showticklabels=rows.height <= 3, range=[-0.5, width - 0.5])
    figure.update_yaxes(title={"text": say("axis-records")}, tickformat=",d", rangemode="tozero")
    return figure.update_layout(barmode="stack", height=300, bargap=0.3, legend={"traceorder": "normal"})


def alt_text(frame: pl.DataFrame) -> str:
    """Say the chart's main finding."""
    if frame.is_empty():
        return say("empty-runs")
    newest = frame.sort("started_at").row(-1, named=True)
    figures = {name: words.number(newest[name]) for name in COLOURS}
    return say("alt-runs", count=min(frame.height, MOST_RUNS), moment=words.minute(newest["started_at"]), **figures)
