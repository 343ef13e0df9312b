"""The report as slides to edit: the summary, a slide for each chart and table, the first items; pictures carry alt text.

An organisation's own template gives size, fonts and colours: its first layouts are taken to be title, and title with content,
as in every template that PowerPoint makes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Slides
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Pt

from dashboard.report.content import Content, Section
from dashboard.report.office import clean, repacked
from dashboard.report.pictures import Picture
from dashboard.report.tables import SLIDE_ROWS, Table, printed
from dashboard.words import day, say

# 16:9, as every screen is today; a template keeps its own size.
WIDE = (Emu(12_192_000), Emu(6_858_000))
TITLE, CONTENT, ONLY_TITLE = 0, 1, 5

# Shares of a slide's height and width.
MARGIN, TOP, BOTTOM = 0.05, 0.2, 0.93

TEXT_SIZE, TABLE_SIZE, NOTE_SIZE = Pt(16), Pt(10), Pt(9)

# Items beyond some slides are looked up in the workbook.
ITEM_ROWS = SLIDE_ROWS // 2
MOST_ITEMS = 40
LONGEST_CELL = 110
SENTENCES = 6


def pptx(content: Content, pictures: Mapping[str, Picture]) -> bytes:
    """The slides; a chart without a picture stands as its table."""
    template = content.look.slides_template
    slides = Presentation(str(template) if template else None)
    if not template:
        slides.slide_width, slides.slide_height = WIDE
    _properties(slides, content)
    _title(slides, content)
    _sentences(slides, say("report-summary"), content.sentences)
    if content.restated:
        _sentences(slides, say("report-restated"), content.restated)
    for section, name in content.parts:
        _section(slides, section, pictures.get(name))
    if content.entries:
        _items(slides, content)
    _sentences(slides, say("report-method"), content.notes)
    file = BytesIO()
    slides.save(file)
    return repacked(file.getvalue())


def _properties(slides: Slides, content: Content) -> None:
    known, moment = slides.core_properties, content.edition.published_at.replace(tzinfo=None)
    known.title, known.author = clean(content.heading), clean(content.look.organisation)
    known.created = known.modified = moment
    known.last_modified_by = ""


def _title(slides: Slides, content: Content) -> None:
    slide = slides.slides.add_slide(slides.slide_layouts[TITLE])
    lines = [content.subtitle, " · ".join(part for part in (content.look.organisation, content.issued) if part)]
    _heading(slides, slide, content.title, top=0.3)
    box = _box(slides, slide, 0.55, 0.8)
    box.text = clean("\n".join(lines))
    logo = content.look.logo
    if logo and logo.suffix.lower() != ".svg":
        slide.shapes.add_picture(str(logo), _across(slides, MARGIN), _down(slides, MARGIN), height=_down(slides, 0.12))


def _section(slides: Slides, section: Section, picture: Picture | None) -> None:
    slide = _slide(slides, section.title)
    box = _box(slides, slide, 0.13, 0.2)
    box.text = clean(" ".join(section.says))
    table = printed(section, SLIDE_ROWS)
    if picture:
        _picture(slides, slide, picture, section.alt)
        if section.note:
            _small(_box(slides, slide, BOTTOM, 0.99), section.note)
        slide = _slide(slides, section.title) if table.rows else slide
    if table.rows:
        _table(slides, slide, table)


def _picture(slides: Slides, slide: Slide, picture: Picture, alt: str) -> None:
    """As large as fits between heading and note, in the middle."""
    width, height = _across(slides, 1 - 2 * MARGIN), _down(slides, BOTTOM - TOP)
    scale = min(width / picture.width, height / picture.height)
    across, down = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))
    left = Emu(int(_across(slides, 0.5) - across / 2))
    shape = slide.shapes.add_picture(BytesIO(picture.png), left, _down(slides, TOP), across, down)
    properties: Any = shape._element
    properties.nvPicPr.cNvPr.set("descr", clean(alt))


def _table(slides: Slides, slide: Slide, table: Table) -> None:
    _grid(slides, slide, table.headings, table.rows)
    if table.left:
        _small(_box(slides, slide, BOTTOM, 0.99), table.left)


def _grid(slides: Slides, slide: Slide, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    left, top, width = _across(slides, MARGIN), _down(slides, TOP), _across(slides, 1 - 2 * MARGIN)
    height = _down(slides, 0.06 * (len(rows) + 1))
    grid = slide.shapes.add_table(len(rows) + 1, len(headings), left, top, width, height).table
    for line, cells in enumerate([headings, *rows]):
        for column, text in enumerate(cells):
            cell = grid.cell(line, column)
            cell.text = clean(text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…")
            cell.text_frame.paragraphs[0].font.size = TABLE_SIZE


def _items(slides: Slides, content: Content) -> None:
    """The first items, some on a slide; where the others are is said."""
    shown = content.entries[:MOST_ITEMS]
    headings = tuple(say(f"column-{name}") for name in ("published_on", "title", "projects", "countries", "donors"))
    for first in range(0, len(shown), ITEM_ROWS):
        some = shown[first : first + ITEM_ROWS]
        rows = [(day(each.day), each.title, each.projects, each.countries, each.donors) for each in some]
        slide = _slide(slides, say("report-annex"))
        _grid(slides, slide, headings, rows)
        if first + ITEM_ROWS >= len(shown) < len(content.entries):
            left = len(content.entries) - len(shown)
            _small(_box(slides, slide, BOTTOM, 0.99), say("report-items-left", count=left, file="items.xlsx"))


def _sentences(slides: Slides, heading: str, sentences: Sequence[str]) -> None:
    for first in range(0, len(sentences), SENTENCES):
        box = _box(slides, _slide(slides, heading), TOP, BOTTOM)
        box.text = clean("\n".join(sentences[first : first + SENTENCES]))
        for paragraph in box.paragraphs:
            paragraph.space_after = Pt(8)


def _slide(slides: Slides, heading: str) -> Slide:
    layouts = slides.slide_layouts
    slide = slides.slides.add_slide(layouts[ONLY_TITLE if len(layouts) > ONLY_TITLE else CONTENT])
    _heading(slides, slide, heading)
    return slide


def _heading(slides: Slides, slide: Slide, text: str, top: float = 0.03) -> None:
    """The slide's title in its place; the layout's other places are taken away, as they would show as empty."""
    for place in list(slide.placeholders):
        if slide.shapes.title is None or place.shape_id != slide.shapes.title.shape_id:
            place._element.getparent().remove(place._element)
    title = slide.shapes.title or slide.shapes.add_textbox(Emu(0), Emu(0), Emu(0), Emu(0))
    title.left, title.top = _across(slides, MARGIN), _down(slides, top)
    title.width, title.height = _across(slides, 1 - 2 * MARGIN), _down(slides, 0.1 if top < 0.1 else 0.2)
    title.text_frame.text = clean(text)
    title.text_frame.paragraphs[0].font.size = Pt(28) if top < 0.1 else Pt(40)


def _box(slides: Slides, slide: Slide, top: float, bottom: float) -> TextFrame:
    place = (_across(slides, MARGIN), _down(slides, top), _across(slides, 1 - 2 * MARGIN), _down(slides, bottom - top))
    frame = slide.shapes.add_textbox(*place).text_frame
    frame.word_wrap = True
    frame.paragraphs[0].font.size = TEXT_SIZE
    return frame


def _small(frame: TextFrame, text: str) -> None:
    frame.text = clean(text)
    frame.paragraphs[0].font.size = NOTE_SIZE


def _across(slides: Slides, share: float) -> Emu:
    return Emu(int((slides.slide_width or WIDE[0]) * share))


def _down(slides: Slides, share: float) -> Emu:
    return Emu(int((slides.slide_height or WIDE[1]) * share))
