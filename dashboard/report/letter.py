"""The letter that brings a report: its subject, the summary as text, and what is attached.

Put here: what the letter says. Not here: how it is sent (pipelines/out/mail.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dashboard.report import Report
from dashboard.words import say, speaking

# What a donor opens: the document, and the workbook for those who count.
ATTACHED = ("report.pdf", "items.xlsx")


@dataclass(frozen=True)
class Letter:
    """A letter about an issue of a report; data is the fingerprint of what the issue stands on, whatever folder it lies in."""

    report: str
    issue: int
    data: str
    subject: str
    text: str
    attachments: tuple[Path, ...]


def letter_of(report: Report) -> Letter:
    """Write the letter of a report, in the report's language."""
    with speaking(report.order.language):
        lines = [report.heading, *report.summary, say("letter-attached"), say("letter-edition", edition=report.edition)]
    attachments = tuple(report.folder / name for name in ATTACHED)
    return Letter(report.order.slug, report.issue, report.data, report.heading, "\n\n".join(lines) + "\n", attachments)
