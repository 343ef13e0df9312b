"""The report as one HTML page: charts that answer to the pointer, no network, good to print on A4.

Everything from the edition is escaped. Plotly and the boundaries are inlined once; a policy in the page forbids it
to fetch anything. Not here: what the report says (content.py, sentences.py).
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import polars as pl
from plotly.offline import get_plotlyjs

from dashboard import words
from dashboard.charts import boundaries
from dashboard.report import sentences
from dashboard.report.content import Content, Section

STYLE = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"


def page(content: Content) -> str:
    """The whole page as text."""
    title = sentences.title(content.month)
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>",
        f"<h1>{escape(title)}</h1>",
        "".join(f"<p>{escape(sentence)}</p>" for sentence in content.sentences),
        "".join(map(_chart, content.sections)),
        _annex(content),
        "</main>",
        _scripts(content.sections),
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _chart(section: Section) -> str:
    """A chart's place, its finding for those who can't see it, and its note."""
    note = f'<p class="note">{escape(section.note)}</p>' if section.note else ""
    height = f"height:{section.figure.layout.height}px"
    return (
        f"<section><h2>{escape(section.title)}</h2>"
        f'<div id="{section.name}" role="img" aria-label="{escape(section.alt)}" style="{height}"></div>'
        f'<p class="finding">{escape(section.alt)}</p>{note}</section>'
    )


def _scripts(sections: tuple[Section, ...]) -> str:
    """Plotly, the boundaries under the name it looks for, and each chart's figure."""
    if not sections:
        return ""
    ready = f"window.PlotlyGeoAssets={{topojson:{{{boundaries.NAME}:{_inline(boundaries.text())}}}}};"
    figures = [
        f'Plotly.newPlot("{section.name}",{_inline(str(section.figure.to_json()))},{{}},{{displaylogo:false,responsive:true}});'
        for section in sections
    ]
    scripts = [ready, get_plotlyjs(), "\n".join(figures)]
    return "\n".join(f"<script>{script}</script>" for script in scripts)


def _inline(json: str) -> str:
    """JSON that can't end the script it stands in."""
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _annex(content: Content) -> str:
    """Every item with its links and the words that made them."""
    if content.items.is_empty():
        return ""
    evidence = content.links.partition_by("item_id", as_dict=True)
    none = content.links.clear()
    articles = [_item(item, evidence.get((item["item_id"],), none)) for item in content.items.iter_rows(named=True)]
    return f"<section><h2>{sentences.ANNEX}</h2>{''.join(articles)}</section>"


def _item(item: dict[str, Any], links: pl.DataFrame) -> str:
    title = escape(item["title"] or item["teaser"] or words.say("no-title"))
    url = item["url"] or ""
    if url.startswith(("https://", "http://")):
        title = f'<a href="{escape(url)}">{title}</a>'
    facts = [words.day(item["published_on"]), item["category"], item["projects"], item["countries"], item["donors"]]
    line = " · ".join(escape(fact) for fact in facts if fact)
    listed = "".join(f"<li>{escape(reason)}</li>" for reason in links["because"].unique(maintain_order=True))
    return f"<article><h3>{title}</h3><p>{line}</p><ul>{listed}</ul></article>"
