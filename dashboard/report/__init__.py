"""Reports: a folder and a zip with a period's charts, their figures, every item with its evidence, in six formats.

    order = orders(reader, period_named("2022-03"), {"donor": ["European Union"]})[0]

    outline_of(Scope(reader, order))                the report without its annex, to show

    write_report(reader, order, Path("reports"))    the files, to download

The same edition and order give the same files. An issue, once written, stays as it is: other data make another issue, which
says what changed. Put here: how a report is made of its parts, and what it is written to. Not here: the parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import shorten
from typing import cast

from dashboard import words
from dashboard.draw.browser import NoBrowser, can_draw
from dashboard.read import export
from dashboard.report.content import Content, Outline, content_of, outline_of
from dashboard.report.formats.docx import docx
from dashboard.report.formats.html import html
from dashboard.report.formats.pdf import pdf, unprintable
from dashboard.report.formats.pptx import pptx
from dashboard.report.formats.xlsx import xlsx
from dashboard.report.issues.checks import CheckFailed, check
from dashboard.report.issues.facts import facts_of, fingerprints, restatement
from dashboard.report.issues.issues import FACTS, Issue, alone, folder_of, issues_of, write_issue
from dashboard.report.issues.manifest import as_json, manifest_of
from dashboard.report.order import Look, Order, orders
from dashboard.report.period import Period, period_named
from dashboard.report.pictures import Picture, pictures_of
from dashboard.report.scope import Scope
from dashboard.report.scripts import packages_of, scripts_of
from dashboard.report.section import Section
from dashboard.words import say, speaking
from warehouse.queries import Reader

__all__ = [
    "CheckFailed", "Content", "Look", "Order", "Outline", "Period", "Report", "Scope", "Section", "content_of", "files_of",
    "orders", "outline_of", "period_named", "write_report", "write_reports",
]  # fmt: skip


# While the browser draws the charts of one report, the other is laid out.
AT_ONCE = 2


# Characters that are named where no font has them, and those of a title that tells where they stand.
MOST_CODES = 12
LONGEST_TITLE = 120


@dataclass(frozen=True)
class Report:
    """A report on disk: its folder, its zip, its files, what there is to say about it, and whether it was written just now.

    heading and summary are its title and its sentences as they were issued. edition is what it was made from, data a
    fingerprint of that. lacks holds sentences on what could not be made, and how to get it. unfit holds the reasons not to send
    it: characters without a font, files changed by hand.
    """

    order: Order
    folder: Path
    archive: Path
    files: tuple[Path, ...]
    sentences: tuple[str, ...]
    issue: int
    is_new: bool
    heading: str
    summary: tuple[str, ...]
    edition: str
    data: str
    lacks: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()


def write_report(reader: Reader, order: Order, folder: Path, look: Look | None = None) -> Report:
    """Write one report into a folder of its own below the given one; see `write_reports`."""
    (report,) = write_reports(reader, [order], folder, look)
    return report


def write_reports(reader: Reader, wanted: Sequence[Order], folder: Path, look: Look | None = None) -> Iterator[Report]:
    """Write reports, in the order wanted, all charts drawn by one browser.

    An issue of the same data stays as it is; other data make the next issue. Without a browser all but the pictures is
    written. A sentence says how to get them, and a later run with a browser completes that issue.

    Raises:
        CheckFailed: a report does not pass its checks; nothing of it is written, nor are reports begun after that.
        InputError: the folder is a file.
        NotWritten: the machine refuses to write, or another run writes there for long.
        Damaged: the issue before can't be read.
    """

    def write(order: Order) -> Report:
        with speaking(order.language):
            return _written(content_of(reader, order, look), reader, folder)

    with alone(folder), ThreadPoolExecutor(AT_ONCE) as pool:
        yield from pool.map(write, wanted)


def _written(content: Content, reader: Reader, folder: Path) -> Report:
    slug = content.order.slug
    issues = issues_of(folder, slug)
    last = issues[-1] if issues else None
    data = fingerprints(content)
    if last and last.manifest["data"] == data and not _may_complete(last, content):
        last.mend_archive()
        return _report(content, last, False)
    completes = last is not None and last.manifest["data"] == data
    before = issues[-2] if completes and len(issues) > 1 else None if completes else last
    number = last.number if last and completes else (last.number if last else 0) + 1
    if before:
        content = replace(content, restated=restatement({**before.manifest, "items": before.facts()}, content, reader))
    content = _printable(replace(content, issue=number))
    pictures = _pictures(content)
    files = files_of(content, pictures)
    check(content, pictures, files)
    manifest = manifest_of(content, data, drawn=bool(pictures) or not content.charts())
    return _report(content, write_issue(folder_of(folder, slug, number), files, manifest), True)


def _printable(content: Content) -> Content:
    """Add a note on the characters that can't be printed here, if there are some."""
    chars = unprintable(content)
    codes = tuple(f"U+{ord(char):04X}" for char in chars)
    return replace(content, unprintable=codes, notes=(*content.notes, _squares(chars, content))) if codes else content


def _squares(chars: Sequence[str], content: Content) -> str:
    """Say which characters are printed as squares, their scripts, and the first item that has them."""
    codes = ", ".join(f"U+{ord(char):04X}" for char in chars[:MOST_CODES])
    titles = [entry.title for entry in content.entries if not set(chars).isdisjoint(f"{entry}")]
    first = shorten(titles[0], LONGEST_TITLE, placeholder=" …") if titles else ""
    where = say("report-squares-in", title=first) if first else ""
    return say("report-squares", count=len(chars), codes=codes, scripts=words.listed(scripts_of(chars)), where=where)


def _may_complete(issue: Issue, content: Content) -> bool:
    """Decide whether this machine can make what an issue lacks: its pictures, its characters in print."""
    lacking = set(_without_font(issue))
    return (bool(issue.manifest["without"]) and can_draw()) or bool(lacking and lacking > set(unprintable(content)))


def _without_font(issue: Issue) -> list[str]:
    return [chr(int(code.removeprefix("U+"), 16)) for code in cast("list[str]", issue.manifest["unprintable"])]


def _pictures(content: Content) -> dict[str, Picture]:
    """Return the charts by the names of their files; none without a browser."""
    try:
        return pictures_of({name: section.figure for name, section in content.charts().items() if section.figure})
    except NoBrowser:
        return {}


def files_of(content: Content, pictures: Mapping[str, Picture]) -> dict[str, bytes]:
    """Return every file of a report by its name."""
    files = {}
    for name, section in content.charts().items():
        files[f"charts/{name}.csv"] = export.csv(section.frame)
        if name in pictures:
            drawn = pictures[name]
            files |= {f"charts/{name}.svg": drawn.svg, f"charts/{name}.png": drawn.png, f"charts/{name}.pdf": drawn.pdf}
    return files | {
        "report.html": html(content).encode(),
        "report.pdf": pdf(content, pictures),
        "report.docx": docx(content, pictures),
        "report.pptx": pptx(content, pictures),
        "items.xlsx": xlsx(content),
        FACTS: as_json(facts_of(content)),
    }


def _report(content: Content, issue: Issue, is_new: bool) -> Report:
    files = tuple(sorted(path for path in issue.folder.rglob("*") if path.is_file()))
    said = list(content.sentences if is_new else (say("report-stands", number=issue.number),))
    altered = [] if is_new else issue.altered()
    changed = [say("report-altered", names=", ".join(altered))] if altered else []
    chars = _without_font(issue)
    squares = [_squares(chars, content), say("report-fonts", packages=" ".join(packages_of(chars)))] if chars else []
    lacks = [*squares, *([str(NoBrowser())] if issue.manifest["without"] else [])]
    said += [*changed, *lacks]
    return Report(
        content.order,
        issue.folder,
        issue.archive,
        files,
        tuple(said),
        issue.number,
        is_new,
        content.heading,
        content.sentences,
        str(issue.manifest["edition"]),
        issue.data,
        tuple(lacks),
        (*changed, *squares),
    )
