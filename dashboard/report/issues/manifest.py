"""manifest.json: what a report is and what it was made from, for a program or an auditor.

Put here: what the manifest says, but for the hashes of files, which issues.py adds. Not here: sentences.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version

from dashboard.report.content import Content

# The libraries on which the bytes of the files depend.
MAKERS = ("dateline", "plotly", "typst", "python-docx", "python-pptx", "xlsxwriter", "jinja2", "polars", "duckdb")


def manifest_of(content: Content, data: Mapping[str, object], drawn: bool) -> dict[str, object]:
    """Edition, period, filters, counts, versions; data holds the hashes of what the issue stands on."""
    order, counts = content.order, asdict(content.totals)
    return {
        "report": order.slug,
        "issue": content.issue,
        "title": content.title,
        "organisation": content.look.organisation,
        "edition": content.edition.name,
        "published_at": content.edition.published_at.isoformat(),
        "period": {"name": order.period.name, "since": str(order.period.since), "until": str(order.period.until)},
        "filters": order.filters(),
        "language": order.language,
        "counts": {name: held if isinstance(held, int) else held and str(held) for name, held in counts.items()},
        "sections": [section.name for section in content.sections],
        "charts": list(content.charts()),
        "without": [] if drawn else ["charts as pictures"],
        "restated": content.restated,
        "unprintable": content.unprintable,
        "versions": {name: version(name) for name in MAKERS},
        "data": data,
    }


def as_json(value: object) -> bytes:
    """Return a value as JSON that a person can read, the same each time."""
    return (json.dumps(value, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()
