"""The report as slides to edit: the summary, a slide for each chart and table, the first items; pictures carry alt text.

An organisation's own template gives size, fonts and colours: its first layouts are taken to be title, and title with content,
as in every template that PowerPoint makes. The slides in it are left out.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.oxml.xmlchemy import OxmlElement
from pptx.presentation import Presentation as Slides
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Length, Pt

from dashboard.report.content import Content
from dashboard.report.formats.office import clean, describe, repacked
from dashboard.report.pictures import Picture, findings
from dashboard.report.section import Section
from dashboard.report.tables import SLIDE_ROWS, Table, printed
from dashboard.words import day, say

# 16:9, as every screen is today; a template keeps its own size.
WIDE = (Emu(12_192_000), Emu(6_858_000))
TITLE, CONTENT, ONLY_TITLE = 0, 1, 5

# Shares of a slide's height and width.
MARGIN, TOP, BOTTOM = 0.05, 0.2, 0.93

TEXT_SIZE, FINDING_SIZE, TABLE_SIZE, NOTE_SIZE = Pt(16), Pt(14), Pt(10), Pt(9)
LINE, CELL_MARGIN = 1.2, Pt(3)

# Items beyond some slides are looked up in the workbook.
ITEM_ROWS = SLIDE_ROWS // 2
MOST_ITEMS = 40


def pptx(content: Content, pictures: Mapping[str, Picture]) -> bytes:
    """Return the slides; a chart without a picture becomes its table."""
    template = content.look.slides_template
    slides = Presentation(str(template) if template else None)
    _emptied(slides)
    if not template:
        slides.slide_width, slides.slide_height = WIDE
        _coloured(slides, content.look.colour)
    describe(slides.core_properties, content)
    _title(slides, content)
    _sentences(slides, say("report-summary"), content.sentences)
    if content.restated:
        _sentences(slides, say("report-restated"), content.restated)
    for section, name in content.parts:
        _section(slides, section, name, pictures)
    if content.entries:
        _items(slides, content)
    _sentences(slides, say("report-method"), content.notes)
    file = BytesIO()
    slides.save(file)
    return repacked(file.getvalue())


def _emptied(slides: Slides) -> None:
    """Take out the slides that a template shows itself with; its layouts stay."""
    listed: Any = slides.slides._sldIdLst
    for each in list(listed):
        slides.part.drop_rel(each.rId)
        listed.remove(each)


def _coloured(slides: Slides, colour: str) -> None:
    """Give the titles of every slide the organisation's colour."""
    master: Any = slides.slide_master.element
    for named in master.xpath(".//p:titleStyle//a:schemeClr"):
        exact = OxmlElement("a:srgbClr")
        exact.set("val", colour[1:])
        named.getparent().replace(named, exact)


def _title(slides: Slides, content: Content) -> None:
    slide = slides.slides.add_slide(slides.slide_layouts[TITLE])
    lines = [content.subtitle, " · ".join(part for part in (content.look.organisation, content.issued) if part)]
    _heading(slides, slide, content.title, top=0.3)
    _write(_box(slides, slide, 0.55, 0.8), lines, TEXT_SIZE)
    logo = content.look.logo
    if logo:
        place = (_across(slides, MARGIN), _down(slides, MARGIN))
        shape = slide.shapes.add_picture(BytesIO(logo.png), *place, height=_down(slides, 0.12))
        _describe(shape, content.look.organisation)


def _section(slides: Slides, section: Section, name: str, pictures: Mapping[str, Picture]) -> None:
    slide = _slide(slides, section.title)
    _write(_box(slides, slide, 0.12, TOP), [" ".join(findings(section, name, pictures))], FINDING_SIZE)
    table = printed(section, SLIDE_ROWS)
    if name in pictures:
        _picture(slides, slide, pictures[name], section.alt)
        _note(slides, slide, section.note)
        slide = _slide(slides, section.title) if table.rows else slide
    if table.rows:
        _table(slides, slide, table)


def _picture(slides: Slides, slide: Slide, picture: Picture, alt: str) -> None:
    """Add a picture in the middle, as large as fits between heading and note."""
    width, height = _across(slides, 1 - 2 * MARGIN), _down(slides, BOTTOM - TOP)
    scale = min(width / picture.width, height / picture.height)
    across, down = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))
    left = Emu(int(_across(slides, 0.5) - across / 2))
    _describe(slide.shapes.add_picture(BytesIO(picture.png), left, _down(slides, TOP), across, down), alt)


def _describe(shape: Any, alt: str) -> None:  # noqa: ANN401
    """Say what a picture shows to those who can't see it."""
    shape._element.nvPicPr.cNvPr.set("descr", clean(alt))


def _table(slides: Slides, slide: Slide, table: Table) -> None:
    _grid(slides, slide, table.headings, table.rows)
    _note(slides, slide, table.left)


def _grid(slides: Slides, slide: Slide, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    left, top, width = _across(slides, MARGIN), _down(slides, TOP), _across(slides, 1 - 2 * MARGIN)
    most = _longest(slides, len(rows) + 1, len(headings))
    grid = slide.shapes.add_table(len(rows) + 1, len(headings), left, top, width, Emu(0)).table
    for line, cells in enumerate([headings, *rows]):
        for column, text in enumerate(cells):
            cell = grid.cell(line, column)
            cell.margin_top = cell.margin_bottom = CELL_MARGIN
            _write(cell.text_frame, [text if len(text) <= most else text[: most - 1] + "…"], TABLE_SIZE)


def _longest(slides: Slides, rows: int, columns: int) -> int:
    """Return how many characters a cell may hold for a table of `rows` and `columns` to fit on a slide."""
    lines = int((_down(slides, BOTTOM - TOP) / rows - 2 * CELL_MARGIN) / (TABLE_SIZE * LINE))
    return max(1, lines) * _characters(slides, TABLE_SIZE) // columns


def _characters(slides: Slides, size: Length) -> int:
    """Return how many characters of a size fill a line: each is half as wide as high, and words leave a tenth of the line."""
    return int(0.9 * _across(slides, 1 - 2 * MARGIN) / (size / 2))


def _items(slides: Slides, content: Content) -> None:
    """Add the items, some on a slide; of many the newest, with a sentence on where the others are."""
    first_ones = content.entries if len(content.entries) <= MOST_ITEMS else content.entries[: -MOST_ITEMS - 1 : -1]
    headings = tuple(say(f"column-{name}") for name in ("published_on", "title", "projects", "countries", "donors"))
    left = len(content.entries) - len(first_ones)
    for first in range(0, len(first_ones), ITEM_ROWS):
        some = first_ones[first : first + ITEM_ROWS]
        rows = [(day(each.day), each.title, each.projects, each.countries, each.credits) for each in some]
        slide = _slide(slides, say("report-annex"))
        _grid(slides, slide, headings, rows)
        _note(slides, slide, say("report-items-left", count=left, file="items.xlsx") if left else "")


def _sentences(slides: Slides, heading: str, sentences: Sequence[str]) -> None:
    """Sentences on as many slides as they fill."""
    across, lines = _characters(slides, TEXT_SIZE), int(_down(slides, BOTTOM - TOP) / (TEXT_SIZE * LINE))
    pages: list[list[str]] = []
    free = 0
    for sentence in sentences:
        taken = math.ceil(len(sentence) / across) + 1  # and the space below
        if taken > free:
            pages.append([])
            free = lines
        pages[-1].append(sentence)
        free -= taken
    for page in pages:
        box = _box(slides, _slide(slides, heading), TOP, BOTTOM)
        _write(box, page, TEXT_SIZE)
        for paragraph in box.paragraphs:
            paragraph.space_after = Pt(8)


def _slide(slides: Slides, heading: str) -> Slide:
    layouts = slides.slide_layouts
    slide = slides.slides.add_slide(layouts[ONLY_TITLE if len(layouts) > ONLY_TITLE else min(CONTENT, len(layouts) - 1)])
    _heading(slides, slide, heading)
    return slide


def _heading(slides: Slides, slide: Slide, text: str, top: float = 0.03) -> None:
    """Write the slide's title in its place; remove the layout's other places, as they would show as empty."""
    for place in list(slide.placeholders):
        if slide.shapes.title is None or place.shape_id != slide.shapes.title.shape_id:
            place._element.getparent().remove(place._element)
    title = slide.shapes.title or slide.shapes.add_textbox(Emu(0), Emu(0), Emu(0), Emu(0))
    title.left, title.top = _across(slides, MARGIN), _down(slides, top)
    title.width, title.height = _across(slides, 1 - 2 * MARGIN), _down(slides, 0.1 if top < 0.1 else 0.2)
    _write(title.text_frame, [text], Pt(28) if top < 0.1 else Pt(40))


def _box(slides: Slides, slide: Slide, top: float, bottom: float) -> TextFrame:
    place = (_across(slides, MARGIN), _down(slides, top), _across(slides, 1 - 2 * MARGIN), _down(slides, bottom - top))
    frame = slide.shapes.add_textbox(*place).text_frame
    frame.word_wrap = True
    return frame


def _note(slides: Slides, slide: Slide, text: str) -> None:
    """Add a note in small type at the foot of a slide."""
    if text:
        _write(_box(slides, slide, BOTTOM, 0.99), [text], NOTE_SIZE)


def _write(frame: TextFrame, lines: Sequence[str], size: Length) -> None:
    """Lines as paragraphs, each of a size."""
    frame.text = clean("\n".join(lines))
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = size


def _across(slides: Slides, share: float) -> Emu:
    return Emu(int((slides.slide_width or WIDE[0]) * share))


def _down(slides: Slides, share: float) -> Emu:
    return Emu(int((slides.slide_height or WIDE[1]) * share))
