"""The report as one HTML page: charts that answer to the pointer, no network, good to print on A4.

The layout is report.html.j2, which escapes everything. Plotly and the boundaries are inlined once; a policy in the page
forbids it to fetch anything. Not here: what the report says (content.py, sentences.py).
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from plotly.offline import get_plotlyjs

from dashboard.charts import boundaries
from dashboard.report.content import Content
from dashboard.report.section import Section
from dashboard.report.tables import printed
from dashboard.words import day, say

FOLDER = Path(__file__).parent
LAYOUTS = Environment(
    loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def html(content: Content) -> str:
    """Return the whole page as text."""
    charts = content.charts()
    return LAYOUTS.get_template("report.html.j2").render(
        content=content,
        parts=[{"section": section, "name": name, "table": printed(section)} for section, name in content.parts],
        style=Markup((FOLDER / "report.css").read_text(encoding="utf-8")),
        scripts=_scripts(charts),
        logo=content.look.logo.address if content.look.logo else "",
        say=say,
        day=day,
    )


def _scripts(charts: dict[str, Section]) -> list[Markup]:
    """Plotly, the boundaries under the name it looks for, and each chart's figure."""
    if not charts:
        return []
    ready = f"window.PlotlyGeoAssets={{topojson:{{{boundaries.NAME}:{_inline(boundaries.text())}}}}};"
    figures = [
        f'Plotly.newPlot("{name}",{_inline(str(section.figure.to_json()))},{{}},{{displaylogo:false,responsive:true}});'
        for name, section in charts.items()
        if section.figure
    ]
    return [Markup(script) for script in (ready, get_plotlyjs(), "\n".join(figures))]


def _inline(json: str) -> str:
    """JSON that can't end the script it stands in."""
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
