"""A report: whole without a network, the same every time, in agreement with the edition in every format."""

import csv
import io
import json
import re
import zipfile

import openpyxl
import pypdfium2
import pytest
from docx import Document
from pptx import Presentation
from pypdfium2 import raw

from dashboard.read.selection import Filters, ask
from dashboard.report import Look, Order, content_of, orders, period_named, write_report, write_reports
from warehouse.errors import InputError

MARCH = period_named("2021-03")
CHARTS = (
    "01_items_per_month",
    "02_category_shares",
    "03_items_per_country",
    "04_items_per_region",
    "05_project_timelines",
    "06_items_per_donor",
    "07_donors_per_region",
    "08_donor_flows",
    "09_credit_check",
)
NO_BROWSER = "Could not make pictures of the charts, because there is no browser"


@pytest.fixture(scope="module")
def report(reader, tmp_path_factory):
    return write_report(reader, Order(MARCH), tmp_path_factory.mktemp("reports"), Look(organisation="Example Organisation"))


@pytest.fixture(scope="module")
def content(reader):
    return content_of(reader, Order(MARCH), Look(organisation="Example Organisation"))


def names(report):
    return [str(path.relative_to(report.folder)) for path in report.files]


def pdf_text(path):
    with pypdfium2.PdfDocument(path) as pages:
        return " ".join(page.get_textpage().get_text_range() for page in pages)


def squeezed(text):
    return re.sub(r"[\s\u200b\ufffe\x02]+", "", text)


def test_it_holds_every_format_and_each_chart_as_picture_drawing_print_and_figures(report):
    charts = [f"charts/{name}.{kind}" for name in CHARTS for kind in ("csv", "pdf", "png", "svg")]
    others = ["facts.json", "items.xlsx", "manifest.json", "report.docx", "report.html", "report.pdf", "report.pptx"]
    assert names(report) == [*charts, *others]
    assert all(path.stat().st_size > 0 for path in report.files)
    assert (report.folder / "charts/01_items_per_month.png").read_bytes().startswith(b"\x89PNG")
    with zipfile.ZipFile(report.archive) as archive:
        assert sorted(archive.namelist()) == sorted(f"{report.folder.name}/{name}" for name in names(report))


def test_the_same_edition_and_order_give_the_same_bytes(report, reader, tmp_path):
    again = write_report(reader, Order(MARCH), tmp_path, Look(organisation="Example Organisation"))
    for one, other in zip([*report.files, report.archive], [*again.files, again.archive], strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_its_sentences_agree_with_its_figures(report):
    rows = list(csv.DictReader(io.StringIO((report.folder / "charts/01_items_per_month.csv").read_text("utf-8-sig"))))
    march = sum(int(row["Items"]) for row in rows if row["Period"] == "2021-03-01")
    assert report.sentences[0].startswith(f"{march} items were published in March 2021: ")
    assert report.sentences[1] == "That is 1 more than in February 2021 (2) and as many as in March 2020."


def test_every_format_says_the_sentences_and_lists_the_items_of_the_edition(report, reader):
    listed = ask(reader, "items_found", Order(MARCH).chosen, most=100)
    said = report.sentences
    page = (report.folder / "report.html").read_text()
    assert page.count("<article") == listed.height == 3
    printed = squeezed(pdf_text(report.folder / "report.pdf"))
    pages = Document(report.folder / "report.docx")
    paragraphs = {paragraph.text for paragraph in pages.paragraphs}
    slides = Presentation(report.folder / "report.pptx").slides
    shown = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    for sentence in said:
        assert squeezed(sentence) in printed and sentence in paragraphs and any(sentence in text for text in shown)
    annex = [[cell.text for cell in row.cells] for row in pages.tables[-1].rows][1:]
    assert sorted(row[1] for row in annex) == sorted(listed["title"])
    for title in listed["title"]:
        assert squeezed(title) in printed


def test_the_workbook_holds_the_rows_of_the_edition_typed_filtered_and_linked(report, reader):
    book = openpyxl.load_workbook(report.folder / "items.xlsx")
    assert book.sheetnames == ["Items", "Projects", "Countries", "Donors", "Credits", "Publishing volume by category"]
    for sheet in book:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref
    chosen = Order(MARCH).chosen
    counted = {"Projects": "projects", "Countries": "items_per_country", "Donors": "donors_credited"}
    for name, query in counted.items():
        assert book[name].max_row - 1 == ask(reader, query, chosen).height
    assert [cell.value for cell in book["Items"][1]][6:8] == ["Donors stated in the item", "Donors through project only"]
    first = book["Items"][2]
    newest = ask(reader, "items_found", chosen, most=1).row(0, named=True)
    assert (first[0].value.date(), first[1].value) == (newest["published_on"], newest["title"]) and first[0].is_date
    assert first[8].hyperlink.target == first[8].value


def test_no_cell_is_a_formula_by_accident(reader, tmp_path):
    made = write_report(reader, Order(period_named("2020-04")), tmp_path)
    cells = [cell for sheet in openpyxl.load_workbook(made.folder / "items.xlsx") for row in sheet for cell in row]
    assert any("=1+1 | *bold*" in str(cell.value) for cell in cells)
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    page = (made.folder / "report.html").read_text()
    assert "&lt;script&gt;alert" in page and "<script>alert" not in page


def test_charts_in_documents_and_slides_say_what_they_show(report, content):
    alts = {section.alt for section in content.charts().values()}
    body = Document(report.folder / "report.docx").element.body.xml
    slides = Presentation(report.folder / "report.pptx").slides
    shown = {shape._element.nvPicPr.cNvPr.get("descr") for slide in slides for shape in slide.shapes if shape.shape_type == 13}
    assert all(f'descr="{alt}"' in body for alt in alts) and shown == alts


def test_the_print_has_bookmarks_embedded_fonts_and_page_numbers(report):
    with pypdfium2.PdfDocument(report.folder / "report.pdf") as pages:
        marks = [mark.get_title() for mark in pages.get_toc()]
        assert marks[0] == "Summary" and marks[-1] == "Method" and "Project timelines" in marks
        assert f"page 1 of {len(pages)}" in pages[0].get_textpage().get_text_range()
        texts = [text for page in pages for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])]
        assert texts and all(raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(text)) == 1 for text in texts)


def test_the_map_draws_every_country(report):
    drawing = (report.folder / "charts/03_items_per_country.svg").read_text()
    layer = drawing.split("choroplethlayer")[1]
    assert len(re.findall(r'd="M[^"]{50,}', layer)) >= 3


def test_the_page_fetches_nothing_and_quotes_the_evidence(report):
    page = (report.folder / "report.html").read_text()
    assert "default-src 'none'" in page
    assert not re.search(r'<(script|link|img)[^>]+(src|href)="', page)
    assert "European Union: the text says “European Union”." in page


def test_the_manifest_says_what_it_was_made_from(report, reader):
    manifest = json.loads((report.folder / "manifest.json").read_text())
    assert (manifest["edition"], manifest["issue"]) == (reader.edition.name, 1)
    assert manifest["period"] == {"name": "2021-03", "since": "2021-03-01", "until": "2021-03-31"}
    assert manifest["counts"]["items"] == 3
    assert set(manifest["files"]) == set(names(report)) - {"manifest.json"}


def test_several_donors_make_a_report_each_with_their_items_only(reader, tmp_path):
    made = list(write_reports(reader, orders(reader, MARCH, {"donor": ["eu", "Denmark"]}), tmp_path))
    assert [each.folder.name for each in made] == ["report-2021-03-donor-eu", "report-2021-03-donor-denmark"]
    for each, donor in zip(made, ("eu", "denmark"), strict=True):
        wanted = ask(reader, "items_found", Filters(MARCH.since, MARCH.until, donor=(donor,)), most=100)
        held = json.loads((each.folder / "facts.json").read_text())
        assert set(held) == set(wanted["item_id"])


def test_two_names_of_one_donor_make_one_report(reader):
    assert [each.slug for each in orders(reader, MARCH, {"donor": ["eu", "European Union"]})] == ["report-2021-03-donor-eu"]


def test_a_name_that_no_item_has_is_told_with_those_near(reader):
    with pytest.raises(InputError, match=r"donor 'Danmark'\. Near it: .*Denmark"):
        orders(reader, MARCH, {"donor": ["Danmark"]})


def test_a_period_without_items_gives_a_report_that_says_so(reader, tmp_path):
    made = write_report(reader, Order(period_named("2019-03")), tmp_path)
    said = "No items were published in March 2019 (edition of 1 April 2022)."
    assert made.sentences[0] == said
    assert not [name for name in names(made) if name.startswith("charts/")]
    assert said in (made.folder / "report.html").read_text() and squeezed(said) in squeezed(pdf_text(made.folder / "report.pdf"))


def test_it_speaks_french(reader, tmp_path):
    made = write_report(reader, Order(MARCH, language="fr"), tmp_path)
    assert made.folder.name == "report-2021-03-fr"
    assert made.sentences[0].startswith("3 articles ont été publiés en mars 2021 : ")
    assert "Tous les articles" in (made.folder / "report.html").read_text()


def test_without_a_browser_everything_else_comes_out_and_a_later_run_completes_it(reader, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setenv("BROWSER_PATH", str(tmp_path / "none"))
        made = write_report(reader, Order(MARCH), tmp_path)
    assert made.sentences[-1].startswith(NO_BROWSER)
    assert "report.pdf" in names(made) and not any(name.endswith("png") for name in names(made))
    completed = write_report(reader, Order(MARCH), tmp_path)
    assert (completed.issue, completed.is_new) == (1, True)
    assert "charts/01_items_per_month.png" in names(completed)
