"""The report as a document to edit: native headings, tables and lists, charts as pictures with their finding as alt text.

An organisation's own template gives fonts, colours, page, headers and footers; the text in it is left out. Where it lacks a
style, the plain one is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from docx import Document
from docx.document import Document as Pages
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table as Grid
from docx.text.paragraph import Paragraph

from dashboard.report.content import Content, Entry
from dashboard.report.formats.office import clean, describe, repacked
from dashboard.report.pictures import Picture, findings
from dashboard.report.section import Section
from dashboard.report.tables import Table, printed
from dashboard.words import day, say

# Points; a table's text is smaller than the text around it.
TABLE_SIZE = Pt(8.5)


def docx(content: Content, pictures: Mapping[str, Picture]) -> bytes:
    """Return the document; a chart without a picture becomes its table."""
    look = content.look
    pages = Document(str(look.word_template) if look.word_template else None)
    for part in list(pages.element.body.iterchildren()):
        if part.tag != qn("w:sectPr"):
            part.getparent().remove(part)
    describe(pages.core_properties, content)
    if not look.word_template:
        for name in ("Title", "Heading 1"):
            pages.styles[name].font.color.rgb = RGBColor.from_string(look.colour[1:])
    if look.logo:
        shape = pages.add_picture(BytesIO(look.logo.png), height=Pt(40))
        shape._inline.docPr.set("descr", clean(look.organisation))
    pages.add_paragraph(clean(content.title), _style(pages, "Title"))
    for line in (content.subtitle, " · ".join(part for part in (look.organisation, content.issued) if part)):
        pages.add_paragraph(clean(line), _style(pages, "Subtitle"))
    pages.add_heading(say("report-summary"), 1)
    _paragraphs(pages, content.sentences)
    if content.restated:
        pages.add_heading(say("report-restated"), 1)
        _paragraphs(pages, content.restated, "List Bullet")
    for section, name in content.parts:
        _section(pages, section, name, pictures)
    if content.entries:
        _annex(pages, content.entries)
    pages.add_heading(say("report-method"), 1)
    _paragraphs(pages, content.notes, "List Bullet")
    file = BytesIO()
    pages.save(file)
    return repacked(file.getvalue())


def _section(pages: Pages, section: Section, name: str, pictures: Mapping[str, Picture]) -> None:
    pages.add_heading(clean(section.title), 1)
    _paragraphs(pages, findings(section, name, pictures))
    if name in pictures:
        _picture(pages, pictures[name], section.alt)
    if section.note:
        pages.add_paragraph(clean(section.note)).runs[0].font.size = TABLE_SIZE
    table = printed(section)
    if table.rows:
        _table(pages, table)
    if table.left:
        _paragraphs(pages, (table.left,))


def _picture(pages: Pages, picture: Picture, alt: str) -> None:
    page = pages.sections[-1]
    width = (page.page_width or Pt(595)) - (page.left_margin or 0) - (page.right_margin or 0)
    room = ((page.page_height or Pt(842)) - (page.top_margin or 0) - (page.bottom_margin or 0)) * 0.8
    width = min(width, int(room * picture.width / picture.height))
    shape = pages.add_picture(BytesIO(picture.png), width=width)
    shape._inline.docPr.set("descr", clean(alt))


def _table(pages: Pages, table: Table) -> None:
    grid = _grid(pages, table.headings, len(table.rows))
    for row, cells in zip(grid._tbl.tr_lst[1:], table.rows, strict=True):
        for cell, text in zip(row.tc_lst, cells, strict=True):
            Paragraph(cell.p_lst[0], grid).add_run(clean(text)).font.size = TABLE_SIZE


def _grid(pages: Pages, headings: tuple[str, ...], rows: int) -> Grid:
    """Add an empty table whose headings repeat on each page and whose rows are never cut."""
    grid = pages.add_table(rows + 1, len(headings), _style(pages, "Table Grid"))
    for row in grid._tbl.tr_lst:
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    grid._tbl.tr_lst[0].get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, heading in zip(grid._tbl.tr_lst[0].tc_lst, headings, strict=True):
        run = Paragraph(cell.p_lst[0], grid).add_run(heading)
        run.bold, run.font.size = True, TABLE_SIZE
    return grid


def _annex(pages: Pages, entries: tuple[Entry, ...]) -> None:
    """Add every item as a row: its day, title with link, labels, evidence."""
    pages.add_heading(say("report-annex"), 1)
    pages.add_paragraph(say("report-annex-note"))
    columns = ("published_on", "title", "projects", "countries", "donors")
    grid = _grid(pages, (*(say(f"column-{name}") for name in columns), say("column-evidence")), len(entries))
    for row, entry in zip(grid._tbl.tr_lst[1:], entries, strict=True):
        texts = (day(entry.day), "", entry.projects, entry.countries, entry.credits, "\n".join(entry.because))
        for place, (cell, text) in enumerate(zip(row.tc_lst, texts, strict=True)):
            paragraph = Paragraph(cell.p_lst[0], grid)
            if place == 1:
                _linked(paragraph, entry.title, entry.url)
            elif text:
                paragraph.add_run(clean(text)).font.size = TABLE_SIZE


def _linked(paragraph: Paragraph, text: str, url: str) -> None:
    """Add text that leads to an address, if there is one."""
    run = paragraph.add_run(clean(text))
    run.font.size = TABLE_SIZE
    if url:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(clean(url), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run.underline = True
        link.append(run._r)
        paragraph._p.append(link)


def _paragraphs(pages: Pages, texts: tuple[str, ...], style: str | None = None) -> None:
    for text in texts:
        pages.add_paragraph(clean(text), _style(pages, style) if style else None)


def _style(pages: Pages, name: str) -> str | None:
    return name if name in (style.name for style in pages.styles) else None
