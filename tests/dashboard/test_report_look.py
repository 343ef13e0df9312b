"""A report in an organisation's own dress: title, logo, colour, sections and templates of dateline.toml."""

import io
import re
import zipfile
from base64 import b64decode
from dataclasses import replace

import pypdfium2
import pytest
from docx import Document
from docx.shared import RGBColor
from PIL import Image
from pptx import Presentation

from dashboard.report import Order, content_of, files_of, period_named, write_report
from dashboard.report.order import Look
from pipelines.out.reports import look_of
from pipelines.settings import load_settings
from warehouse.errors import InputError

MARCH = Order(period_named("2021-03"))
SECTIONS = ["Credit check", "Project timelines"]
SETTINGS = """
[organisation]
name = "House of Example"

[report]
title = "News digest"
logo = "logo.svg"
colour = "#AA0055"
sections = ["credit_check", "project_timelines"]
"""
TEMPLATES = """
word_template = "house.docx"
slides_template = "house.pptx"
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="#AA0055"/></svg>'


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A folder with dateline.toml, a logo and templates that show themselves with a text and a slide."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "logo.svg").write_text(LOGO)
    document = Document()
    document.sections[0].header.paragraphs[0].text = "The house's header"
    document.styles["Heading 1"].font.color.rgb = RGBColor(1, 2, 3)
    document.add_paragraph("How to use this template")
    document.save(folder / "house.docx")
    slides = Presentation()
    slides.slides.add_slide(slides.slide_layouts[0]).shapes.title.text = "How to use this template"
    slides.save(folder / "house.pptx")
    return folder


def dressed(house, reader, out, settings):
    (house / "dateline.toml").write_text(settings)
    return write_report(reader, MARCH, out, look_of(load_settings(house / "dateline.toml")))


@pytest.fixture(scope="module")
def plain(house, reader, tmp_path_factory):
    return dressed(house, reader, tmp_path_factory.mktemp("plain"), SETTINGS)


@pytest.fixture(scope="module")
def own(house, reader, tmp_path_factory):
    return dressed(house, reader, tmp_path_factory.mktemp("own"), SETTINGS + TEMPLATES)


def headings(report):
    return [each.text for each in Document(report.folder / "report.docx").paragraphs if each.style.name == "Heading 1"]


def test_title_organisation_and_sections_in_their_order_stand_in_every_format(plain):
    with pypdfium2.PdfDocument(plain.folder / "report.pdf") as pages:
        marks = [mark.get_title() for mark in pages.get_toc()]
        first = pages[0].get_textpage().get_text_range()
    page = (plain.folder / "report.html").read_text()
    slides = [slide.shapes.title.text for slide in Presentation(plain.folder / "report.pptx").slides]
    assert marks == headings(plain) == ["Summary", *SECTIONS, "All items", "Method"]
    assert list(dict.fromkeys(slides)) == ["News digest", "Summary", *SECTIONS, "All items", "Method"]
    assert page.index(f"<h2>{SECTIONS[0]}</h2>") < page.index(f"<h2>{SECTIONS[1]}</h2>") and "Publishing volume" not in page
    assert "News digest" in first and "House of Example" in first and "<h1>News digest</h1>" in page
    assert sorted(path.stem for path in plain.files if path.suffix == ".svg") == ["01_credit_check", "02_project_timelines"]


def test_logo_and_colour_stand_in_every_format(plain):
    page = (plain.folder / "report.html").read_text()
    assert 'class="logo" src="data:image/svg+xml;base64,' in page and "--colour: #AA0055" in page
    document = Document(plain.folder / "report.docx")
    assert str(document.styles["Heading 1"].font.color.rgb) == "AA0055" and document.paragraphs[0]._p.xpath(".//w:drawing")
    slides = Presentation(plain.folder / "report.pptx")
    assert any(shape.shape_type == 13 for shape in slides.slides[0].shapes)
    assert slides.slide_master.element.xpath(".//p:titleStyle//a:srgbClr/@val") == ["AA0055"]
    with pypdfium2.PdfDocument(plain.folder / "report.pdf") as pages:
        colours = {colour: count for count, colour in pages[0].render().to_pil().getcolors(100_000)}
    assert colours[(0xAA, 0x00, 0x55)] > 1000


def picture(kind, mode, size=(160, 40)):
    file = io.BytesIO()
    Image.new("RGB", size, (0xAA, 0, 0x55)).convert(mode).save(file, kind)
    return file.getvalue()


@pytest.fixture(scope="module")
def content(reader):
    return content_of(reader, MARCH, Look(organisation="House of Example", sections=("credit_check",)))


@pytest.mark.parametrize(
    ("name", "kind", "mode"), [("logo.png", "PNG", "RGBA"), ("logo.JPG", "JPEG", "RGB"), ("logo.jpeg", "JPEG", "CMYK")]
)
def test_a_picture_is_a_logo_in_every_format(content, tmp_path, name, kind, mode):
    (tmp_path / name).write_bytes(picture(kind, mode))
    (tmp_path / "dateline.toml").write_text(f'[report]\nlogo = "{name}"\n')
    look = replace(content.look, logo=look_of(load_settings(tmp_path / "dateline.toml")).logo)
    files = files_of(replace(content, look=look), {})
    drawing = re.search(rb'class="logo" src="data:image/svg\+xml;base64,([^"]+)"', files["report.html"])[1]
    assert b"data:image/png;base64," in b64decode(drawing)
    with pypdfium2.PdfDocument(files["report.pdf"]) as pages:
        reds = [count for count, colour in pages[0].render().to_pil().getcolors(100_000) if near(colour)]
    assert sum(reds) > 1000
    for file in ("report.docx", "report.pptx"):
        with zipfile.ZipFile(io.BytesIO(files[file])) as package:
            (held,) = [package.read(each) for each in package.namelist() if "/media/" in each]
        assert near(Image.open(io.BytesIO(held)).convert("RGB").getpixel((80, 20)))


def near(colour):
    """Whether a colour is the logo's, as JPEG keeps it."""
    return all(abs(one - other) < 12 for one, other in zip(colour, (0xAA, 0, 0x55), strict=True))


@pytest.mark.parametrize(
    ("name", "held", "why"),
    [
        ("logo.png", None, "There is no file"),
        ("logo.png", b"", "is empty"),
        ("logo.png", picture("PNG", "RGB")[:70], "can't be read as PNG"),
        ("logo.png", b"no picture", "can't be read as PNG"),
        ("logo.png", picture("JPEG", "RGB"), "holds JPEG, not PNG"),
        ("logo.jpg", b"0" * 5_000_001, "larger than 5 MB"),
        ("logo.png", picture("PNG", "L", (8_000, 8_000)), "8000 by 8000 pixels"),
        ("logo.png", picture("PNG", "RGB", (440, 40)), "10 times as wide as high"),
        ("logo.svg", picture("PNG", "RGB"), "can't be read as SVG"),
        ("logo.svg", b"<svg", "can't be read as SVG"),
        ("logo.svg", LOGO.replace("80", "8000000").encode(), "10 times as wide as high"),
        ("logo.gif", b"GIF", "must end in .svg, .png"),
    ],
)
def test_a_file_that_can_be_no_logo_is_refused_before_anything_is_written(tmp_path, name, held, why):
    (tmp_path / "dateline.toml").write_text(f'[report]\nlogo = "{name}"\n')
    if held is not None:
        (tmp_path / name).write_bytes(held)
    with pytest.raises(InputError) as refused:
        look_of(load_settings(tmp_path / "dateline.toml"))
    said = str(refused.value)
    assert "dateline.toml, [report]: logo: " in said and str(tmp_path / name) in said and why in said


@pytest.mark.parametrize(("key", "name"), [("word_template", "house.docx"), ("slides_template", "house.pptx")])
def test_a_template_that_can_not_be_opened_is_refused(tmp_path, key, name):
    (tmp_path / "dateline.toml").write_text(f'[report]\n{key} = "{name}"\n')
    (tmp_path / name).write_bytes(b"no package")
    with pytest.raises(InputError, match=f"{key}: .*{name} can't be read"):
        look_of(load_settings(tmp_path / "dateline.toml"))


def test_templates_give_the_dress_and_nothing_of_what_they_say(own):
    document, slides = Document(own.folder / "report.docx"), Presentation(own.folder / "report.pptx")
    assert document.sections[0].header.paragraphs[0].text == "The house's header"
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(1, 2, 3)
    assert (slides.slide_width, slides.slide_height) == (Presentation().slide_width, Presentation().slide_height)
    said = [each.text for each in document.paragraphs] + [slide.shapes.title.text for slide in slides.slides]
    assert "How to use this template" not in said and said[1] == "News digest"
    assert headings(own) == ["Summary", *SECTIONS, "All items", "Method"]


def test_nothing_reaches_beyond_a_slide(own):
    slides = Presentation(own.folder / "report.pptx")
    for slide in slides.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= slides.slide_width, shape.name
            assert shape.top >= 0 and shape.top + shape.height <= slides.slide_height, shape.name


def test_a_section_that_there_is_not_is_told_with_those_there_are(reader):
    with pytest.raises(InputError, match="there is no weather; there are items_per_month"):
        content_of(reader, MARCH, Look(sections=("weather",)))
