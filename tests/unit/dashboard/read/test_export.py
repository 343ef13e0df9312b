"""What a page shows as files: what they show stands in them, and no cell runs."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from typer.testing import CliRunner

from dashboard import words
from dashboard.read import export
from pipelines.command.cli import app
from tests import edition

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


SIGNS = "=+-@＝＋－＠"
DANGEROUS = [
    *(f"{sign}HYPERLINK(1)" for sign in SIGNS),
    *(f"x{delimiter}=1+1" for delimiter in ",;|\t\n\r"),
    *(f"x{delimiter} \t'\"=1+1" for delimiter in ";,"),
    "\t=1",
    "\r=1",
    "\ttext",
    "x;\u200b=1",
    "x;\ufeff=1",
    "x\n- one\n- two",
    'say "a;=1+1" and ""; =2',
    "'=1",
    "''=1",
    "'-3.5",
    "-3.5;-4",
]
HARMLESS = ["-3.5", "+7", "-3,5", "12", "a - b", "a = b", "x;y", "well-known", "a@x.org", "=".join("ab"), ""]


def first_signs(content, delimiter, quote):
    """The first sign of each cell behind what a spreadsheet may drop, as a spreadsheet told this delimiter would part them."""
    quoting = {"quotechar": quote} if quote else {"quoting": csv.QUOTE_NONE}
    rows = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, **quoting)
    return {cell.lstrip(' "\u200b\ufeff\t\r\n')[:1] for row in rows for cell in row if not re.fullmatch(r"[+-]?\d+", cell)}


@pytest.mark.parametrize("delimiter", list(",;|\t"))
@pytest.mark.parametrize("quote", ['"', "|", None])
def test_no_cell_runs_whatever_delimiter_and_quotation_mark_a_spreadsheet_is_told(delimiter, quote):
    if delimiter == quote:
        quote = "~"
    frame = pl.DataFrame({"category": ["first"] * len(DANGEROUS), "title": DANGEROUS, "url": DANGEROUS})
    content = export.csv(frame, ABOUT).decode("utf-8-sig")
    assert not first_signs(content, delimiter, quote) & set(SIGNS)


def test_no_cell_begins_with_a_tab_or_a_line_break():
    rows = list(csv.reader(io.StringIO(export.csv(pl.DataFrame({"title": DANGEROUS})).decode("utf-8-sig"), newline="")))
    assert len(rows) == 1 + len(DANGEROUS) and not {cell[:1] for row in rows for cell in row} & set("\t\r")


@pytest.mark.parametrize("text", HARMLESS)
def test_what_does_no_harm_is_left_as_it_is(text):
    assert export.guarded(pl.DataFrame({"title": [text]})).item() == text


def restored(cell):
    """The text of a cell as docs/dashboard.md says to get it back."""
    cell = re.sub(r"^'(?='*[\t\r])", "", cell)
    return re.sub(r"""((?:^|[,;|\t\r\n])[\s"'\x00-\x1f\u200b\ufeff]*)'([=+\-@＝＋－＠])""", r"\1\2", cell)


@given(st.text(alphabet=st.sampled_from(" ,;|\t\n\r\"'x1.=+-@＝\u200b"), max_size=12))
@example("'-3.5")
def test_the_text_can_be_had_back(text):
    content = export.csv(pl.DataFrame({"title": ["x", text]})).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert restored(rows[2][0]) == text


def hostile_projects(db):
    edition._fill(db)
    db.execute("UPDATE projects SET origin = 'register' WHERE project_id = 'bridge'")
    db.execute("UPDATE projects SET acronym = 'x;=1+1' WHERE project_id = 'harbour'")


def test_proposals_on_the_command_line_hold_no_formula(tmp_path):
    folder = edition.home(tmp_path, fill=hostile_projects)
    printed = CliRunner().invoke(app, ["proposals", "--home", str(folder)])
    assert printed.exit_code == 0 and "x;'=1+1" in printed.output and "x;=1+1" not in printed.output


def test_a_column_without_words_keeps_its_name_and_its_rows():
    frame = pl.DataFrame({"title": ["A"], "new_thing": [7], "project_id": ["lantern"]})
    assert "Title,New thing\nA,7\n" in export.csv(frame, ABOUT).decode()
    assert [cell.value for cell in openpyxl.load_workbook(io.BytesIO(export.xlsx(frame, ABOUT))).worksheets[0][1]] == [
        "Title", "New thing",
    ]  # fmt: skip


def test_a_list_is_parted_by_semicolons_as_names_hold_commas():
    lists = pl.DataFrame({"countries": [["Korea, Republic of", "Niger"], None], "trend": [[1, 0], []]})
    text = export.csv(lists, ABOUT).decode("utf-8-sig")
    assert "Korea, Republic of; Niger" in text and "1; 0" in text
    assert "Korea, Republic of; Niger" in "".join(parts(export.xlsx(lists, ABOUT)).values())


def test_a_file_says_what_it_leaves_out():
    assert (
        "# Note: Listed: the newest 10 of 60." in export.csv(FRAME, replace(ABOUT, note="Listed: the newest 10 of 60.")).decode()
    )


def test_numbers_stay_numbers():
    content = export.csv(pl.DataFrame({"items": [-3], "share": [-3.5]})).decode("utf-8-sig")
    assert content.splitlines()[1] == "-3,-3.5"


@pytest.mark.parametrize("text", [*DANGEROUS, "{=1+1}", "http://x.example", "internal:Sheet1!A1", "mailto:a@x.org", "<r>x</r>"])
def test_no_cell_of_a_workbook_is_a_formula_or_a_link_by_itself(text):
    held = parts(export.xlsx(pl.DataFrame({"title": [text], "url": [text]}), ABOUT))
    assert not re.search("<f>|<f |<hyperlink", "".join(held.values()))
    book = openpyxl.load_workbook(io.BytesIO(export.xlsx(pl.DataFrame({"title": [text]}), ABOUT)))
    cell = book.worksheets[0]["A2"]
    assert cell.data_type in "sn" and cell.hyperlink is None


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
