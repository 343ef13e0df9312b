"""The monthly report: a folder with the month's charts, their figures, and one page that needs no network.

    write_report(reader, "2022-03", Path("reports"))

The same edition and month give the same files. Put here: which files a report has. Not here: which charts and
sentences (content.py), the page (page.py), pictures (pictures.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dashboard import export
from dashboard.report.content import Content, content_of
from dashboard.report.page import page
from dashboard.report.pictures import NoBrowser, write_pictures
from dashboard.selection import month_named
from warehouse.queries import Reader


@dataclass(frozen=True)
class Report:
    """A report that was written: its folder, its files, and what there is to say about it."""

    folder: Path
    files: tuple[Path, ...]
    sentences: tuple[str, ...]


def write_report(reader: Reader, month: str, folder: Path) -> Report:
    """Write the report of a month, as 2022-03, into a folder of its own below the given one.

    Without a browser all but the pictures is written, and a sentence says how to get them.

    Raises:
        InputError: the month is not one.
    """
    first = month_named(month)
    own = folder / f"report-{first:%Y-%m}"
    charts = own / "charts"
    charts.mkdir(parents=True, exist_ok=True)
    for old in charts.glob("*"):
        old.unlink()
    content = content_of(reader, first)
    files = [*_write_figures(content, charts), own / "report.html"]
    files[-1].write_text(page(content), encoding="utf-8")
    sentences = list(content.sentences)
    try:
        files += write_pictures(content.sections, charts)
    except NoBrowser as reason:
        sentences.append(str(reason))
    return Report(own, tuple(sorted(files)), tuple(sentences))


def _write_figures(content: Content, charts: Path) -> list[Path]:
    """The figures behind each chart as CSV."""
    files = []
    for section in content.sections:
        files.append(charts / f"{section.name}.csv")
        files[-1].write_bytes(export.csv(section.frame))
    return files
