"""A month's report: the same every time, whole without a network, and good when there is little to say."""

import csv
import io
import re

import pytest

from dashboard.report import pictures, write_report

NO_BROWSER = "Charts as PNG and SVG need a browser"


@pytest.fixture(scope="module")
def report(reader, tmp_path_factory):
    return write_report(reader, "2021-03", tmp_path_factory.mktemp("reports"))


def names(report):
    return [str(path.relative_to(report.folder)) for path in report.files]


def test_it_holds_each_chart_as_picture_drawing_and_figures(report):
    charts = ("1_items_per_month", "2_items_per_country", "3_project_timelines")
    assert names(report) == [*(f"charts/{name}.{kind}" for name in charts for kind in ("csv", "png", "svg")), "report.html"]
    assert all(path.stat().st_size > 0 for path in report.files)
    assert (report.folder / "charts/1_items_per_month.png").read_bytes().startswith(b"\x89PNG")


def test_the_same_edition_and_month_give_the_same_files(report, reader, tmp_path):
    again = write_report(reader, "2021-03", tmp_path)
    assert names(again) == names(report)
    for one, other in zip(report.files, again.files, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_its_sentences_agree_with_its_figures(report):
    rows = list(csv.DictReader(io.StringIO((report.folder / "charts/1_items_per_month.csv").read_text("utf-8-sig"))))
    march = sum(int(row["Items"]) for row in rows if row["Period"] == "2021-03-01")
    assert report.sentences[0].startswith(f"{march} items were published in March 2021: ")
    assert report.sentences[1].startswith("That is 1 more than the 2 in February 2021 and as many as in March 2020")


def test_the_map_draws_every_country(report):
    drawing = (report.folder / "charts/2_items_per_country.svg").read_text()
    layer = drawing.split("choroplethlayer")[1]
    assert len(re.findall(r'd="M[^"]{50,}', layer)) >= 3


def test_the_page_fetches_nothing_and_holds_each_item_with_its_evidence(report):
    page = (report.folder / "report.html").read_text()
    assert "default-src 'none'" in page
    assert not re.search(r'<(script|link|img)[^>]+(src|href)="', page)
    assert page.count("<article>") == 3
    assert "European Union: the text says “European Union”." in page


def test_a_title_that_is_markup_is_shown_as_text(reader, tmp_path):
    page = (write_report(reader, "2020-04", tmp_path).folder / "report.html").read_text()
    assert "&lt;script&gt;alert" in page and "<script>alert" not in page


def test_a_month_without_items_gives_a_report_that_says_so(reader, tmp_path):
    made = write_report(reader, "2019-03", tmp_path)
    assert names(made) == ["report.html"]
    assert made.sentences == ("No item was published in March 2019, as far as the current edition knows.",)
    assert made.sentences[0] in made.files[0].read_text()


def test_without_a_browser_everything_else_comes_out_with_a_line_that_says_how_to_get_the_rest(reader, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(pictures.kaleido, "start_sync_server", no_browser)
    made = write_report(reader, "2021-03", tmp_path)
    assert made.sentences[-1].startswith(NO_BROWSER)
    assert "report.html" in names(made) and not any(name.endswith("png") for name in names(made))


def no_browser(*_, **__):
    raise pictures.ChromeNotFoundError
