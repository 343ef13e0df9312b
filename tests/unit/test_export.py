"""What a page shows as files: what they show stands in them, and no cell runs."""

import io
import re
import zipfile
from datetime import date

import plotly.graph_objects as go
import polars as pl
import pytest

from dashboard import browser, export, picture, words

FRAME = pl.DataFrame(
    {
        "item_id": ["a", "b"],
        "title": ['=HYPERLINK("http://x.example")', "<b>Plain</b>"],
        "published_on": [date(2022, 3, 5), None],
        "items": [12345, 1],
        "share": [0.25, 1.0],
    }
)
ABOUT = export.About("Items", "2 items, with the words “a,=1+1”.", "20220401, published 1 April 2022", "2 April 2022")


def parts(book):
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}


def test_csv_says_what_it_shows_and_reads_back_without_it():
    text = export.csv(FRAME, ABOUT).decode("utf-8-sig")
    head = [line for line in text.splitlines() if line.startswith("#")]
    assert head[0] == "# Title: Items" and "# Shown: 2 items, with the words" in head[1] and "# Edition: 20220401" in head[2]
    back = pl.read_csv(io.StringIO(text), comment_prefix="#", try_parse_dates=True)
    assert back.columns == ["Identifier", "Title", "Published", "Items", "Share"]
    assert back["Items"].to_list() == [12345, 1] and back["Published"][0] == date(2022, 3, 5)


def test_no_cell_of_csv_runs_not_even_one_that_a_comma_cuts_off():
    text = export.csv(FRAME, ABOUT).decode("utf-8-sig")
    assert "'=HYPERLINK" in text
    assert not re.search(r"(^|[,;]\s*)[=+@]", text, re.MULTILINE)


def test_xlsx_holds_rows_under_a_fixed_header_and_a_sheet_that_says_what_they_show():
    held = parts(export.xlsx(FRAME, ABOUT))
    sheet, about = held["xl/worksheets/sheet1.xml"], held["xl/worksheets/sheet2.xml"]
    texts = held["xl/sharedStrings.xml"]
    assert 'state="frozen"' in sheet and "<f>" not in sheet + about
    assert "=HYPERLINK" in texts and "12345" in sheet
    assert "Shown" in texts and "20220401, published 1 April 2022" in texts
    assert "<hyperlink" not in sheet


def test_an_empty_frame_is_a_file_too():
    assert "Title,Published" in export.csv(FRAME.clear(), ABOUT).decode()
    assert parts(export.xlsx(FRAME.clear(), ABOUT))


def test_files_speak_the_language_of_who_asks():
    with words.speaking("fr"):
        text = export.csv(FRAME, ABOUT).decode()
    assert "# Titre : " in text or "# Titre:" in text
    assert "Titre,Publié le,Articles,Part" in text


def test_a_picture_says_what_it_shows_and_leaves_the_figure_alone():
    figure = go.Figure(go.Bar(x=["a"], y=[1])).update_layout(height=300)
    before = figure.to_json()
    drawn = picture.picture(figure, "svg", ABOUT).decode()
    assert "Edition: 20220401" in drawn and "Items" in drawn
    assert figure.to_json() == before


def test_without_a_browser_it_is_said_how_to_get_one(monkeypatch):
    monkeypatch.setattr(browser, "can_draw", lambda: False)
    with pytest.raises(browser.NoBrowser, match="install chromium"):
        picture.picture(go.Figure(), "png")
