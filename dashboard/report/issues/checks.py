"""Check a report before it leaves. A report that fails is not written, and the reasons are given.

Put here: promises of a finished report. Not here: promises of tables (warehouse/tables/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from threading import Lock
from zipfile import ZipFile

import pypdfium2
from docx import Document
from PIL import Image
from pypdfium2.raw import FPDFText_GetUnicode

from dashboard.report import typesetting
from dashboard.report.content import Content
from dashboard.report.pictures import Picture
from warehouse.errors import DatelineError

# Points: the margins of report.typ, less what a slanted letter may reach over.
MARGIN = 54

# PDFium reads in one thread at a time.
_pdfium = Lock()


class CheckFailed(DatelineError):
    """A report that must not leave; the message says why."""


def check(content: Content, pictures: Mapping[str, Picture], files: Mapping[str, bytes]) -> None:
    """Hold a finished report to its promises; files by name.

    Raises:
        CheckFailed: a chart is empty, counts disagree, a glyph is missing or a page overflows.
    """
    faults = [
        *_counts(content),
        *_charts(content, pictures),
        *_print(content, files),
        *_office(content, files),
    ]
    if faults:
        raise CheckFailed(f"{content.order.slug} is not issued: {'; '.join(faults)}.")


def _counts(content: Content) -> Iterator[str]:
    """Check that the totals of the database are those of the list, the sections and the annex."""
    items = content.totals.items
    frames = {section.name: section.frame for section in content.sections}
    seen = {
        "items listed": content.items.height,
        "items in the annex": len(content.entries),
        "items with facts": content.facts.height,
    }
    if "items_per_month" in frames and content.order.period.step != "days":
        volume = frames["items_per_month"]
        seen["items in the volume"] = int(volume.filter(volume["period"] == content.order.period.since)["items"].sum())
    yield from (
        f"the edition counts {items} items, but there are {count} {what}" for what, count in seen.items() if count != items
    )
    for name in ("projects", "countries", "donors"):
        total, rows = getattr(content.totals, name), content.tables[name].height
        if total != rows:
            yield f"the edition counts {total} {name}, but the workbook has {rows}"


def _charts(content: Content, pictures: Mapping[str, Picture]) -> Iterator[str]:
    for section in content.sections:
        if section.frame.is_empty() and (section.figure is not None or not section.says):
            yield f"the section {section.name} has no figures and does not say so"
        if section.figure is not None and not section.figure.data:
            yield f"the chart {section.name} is empty although it has figures"
    for name, drawn in pictures.items():
        with Image.open(BytesIO(drawn.png)) as image:
            if image.size != (drawn.width * 2, drawn.height * 2):
                yield f"charts/{name}.png is {image.size}, not twice {drawn.width} by {drawn.height}"
            if len(image.convert("L").getcolors() or range(2)) < 2:
                yield f"charts/{name}.png is blank"


def _print(content: Content, files: Mapping[str, bytes]) -> Iterator[str]:
    """Check that the PDF says the sentences, has a glyph for each of its characters, and keeps within its margins."""
    text = []
    with _pdfium, pypdfium2.PdfDocument(files["report.pdf"]) as pages:
        for number, page in enumerate(pages, 1):
            held = page.get_textpage()
            width, height = page.get_size()
            boxes = (held.get_rect(place) for place in range(held.count_rects()))
            if any(left < MARGIN or right > width - MARGIN or low < 0 or high > height for left, low, right, high in boxes):
                yield f"text overflows page {number} of report.pdf"
            text.append(held.get_text_range())
            if typesetting.missing(text[-1]) or not all(FPDFText_GetUnicode(held, each) for each in range(held.count_chars())):
                yield f"a character on page {number} of report.pdf has no glyph"
            held.close()
            page.close()
    printed = _squeezed("".join(text))
    lost = [each for each in content.sentences if not _says(printed, typesetting.printable(each))]
    yield from (f"report.pdf does not say “{sentence}”" for sentence in lost)


def _says(printed: str, sentence: str) -> bool:
    """Decide whether a sentence is printed. With words written from the right, all its words must be there, in any order."""
    if not typesetting.from_right(sentence):
        return _squeezed(sentence) in printed
    return all(word in printed or word[::-1] in printed for word in re.findall(r"\w+", sentence))


def _office(content: Content, files: Mapping[str, bytes]) -> Iterator[str]:
    """Document, workbook and page hold every item."""
    items = content.totals.items
    rows = Document(BytesIO(files["report.docx"])).tables[-1]._tbl.tr_lst[1:] if items else []
    if len(rows) != items:
        yield f"report.docx lists {len(rows)} items, not {items}"
    with ZipFile(BytesIO(files["items.xlsx"])) as book:
        written = book.read("xl/worksheets/sheet1.xml").count(b"<row ") - 1
    if written != items:
        yield f"items.xlsx lists {written} items, not {items}"
    if (shown := files["report.html"].count(b"<article")) != items:
        yield f"report.html lists {shown} items, not {items}"


def _squeezed(text: str) -> str:
    """Return text without white space, hyphens and soft characters, to find a sentence across lines.

    PDFium reads a hyphen at the end of a line (Guinea-Bissau) as one that only breaks the word.
    """
    return re.sub(r"[\s\u200b\ufffe\u00ad\x02\u2010\u2011-]+", "", text)
