"""What one odd part costs, and what bounds a document: depth, size, rows; nothing is left out without a word."""

import io
import json
import zipfile
from datetime import date

import polars as pl
import pytest

from pipelines.base.text import decode, normalise
from pipelines.link.tokens.fold import fold_names
from pipelines.parse import Hints, parse_document
from pipelines.parse.fields import tables as data
from pipelines.parse.fields.delimited import delimited_rows
from pipelines.parse.markup.depth import DEEPEST, flattened
from pipelines.parse.markup.tree import all_lines, tree_of, words_of
from pipelines.parse.model import Quarantined
from pipelines.parse.vocabulary import usual_columns
from pipelines.register.reading import read_register
from pipelines.register.tables import looks_like_register, read_csv, read_xlsx
from tests.laws.seeds import workbook
from tests.unit.registers import used
from tests.work import lines_run, no_standstill

RECEIVED = date(2026, 1, 1)
COLUMNS = {"Headline": "title", "Day": "date"}
REGISTER = "Acronym,Project title,Donor,Start date\n"


@pytest.mark.parametrize("odd", ["", "-", "/>", "()", "\n", "\ud83d", "\u0301", "\0"])
def test_a_name_without_letters_folds_to_nothing(odd):
    assert fold_names([odd]) == [b""] and fold_names([]) == []
    assert fold_names(["Ghana", odd, "Togo"]) == [b"/ghana/", b"", b"/togo/"]


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("a\0b", "ab"),
        ("a\ud83d b", "a b"),
        ("a\uffff", "a"),
        ("a\x1b[32mb", "ab"),
        ("a\x0bb", "a b"),
        ("a\U0001fffe", "a"),
        ("🚢", "🚢"),
    ],
)
def test_what_cannot_be_shown_is_no_part_of_a_text(odd, plain):
    assert normalise(odd) == plain
    assert tree_of(f"<p>{odd}</p>").text_content().split() == plain.split()


def test_a_text_with_a_few_control_characters_is_no_binary():
    page = (
        "Course in Tunis\x02\n\n4 March 2022\n\nStaff of the border police met in Tunis\0 and agreed on the steps to be taken.\n"
    )
    (record,) = parse_document(page.encode(), RECEIVED).records
    assert (record.title, record.teaser[:44]) == ("Course in Tunis", "Staff of the border police met in Tunis and ")
    assert decode(bytes(range(32)) * 20) is None


@pytest.mark.parametrize(
    "content",
    [
        b'{"version": "https://jsonfeed.org/version/1.1", "items": []}',
        b'{"version": "https://jsonfeed.org/version/1.1"}',
        b"[]",
        b"{}",
        b'{"data": []}',
        b'{"id": 1}\n{"id": 2}\n',
        b'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>',
        b"<!-- nothing -->",
        b"PAR1",
        b"PK\x03\x04",
    ],
)
def test_a_document_that_gives_nothing_says_why(content):
    found = parse_document(content, RECEIVED)
    assert found.records == [] and len(found.quarantined) == 1
    assert found.quarantined[0].reason.endswith(".")


def test_a_table_with_a_header_only_says_so(names, tmp_path):
    (piece,) = parse_document(b"Headline,Day\n", RECEIVED, hints=Hints(columns=COLUMNS)).quarantined
    assert "holds no news item" in piece.reason
    (tmp_path / "register.csv").write_text(REGISTER)
    (piece,) = read_register(tmp_path / "register.csv", names, {}, True)[1]
    assert "holds no project" in piece.reason


@pytest.mark.parametrize(
    ("headings", "parts"),
    [
        (["Headline", "publishedAt", "id"], {"Headline": "title", "publishedAt": "date"}),
        (["TITLE", "post_date", "date", "body", "text", "Link"],
         {"TITLE": "title", "date": "date", "body": "body", "Link": "url"}),
        (["titre", "résumé", "Publié le"], {"titre": "title", "résumé": "teaser", "Publié le": "date"}),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_usual_names(headings, parts):
    assert usual_columns(headings) == parts


def test_one_broken_line_of_json_lines_costs_itself():
    content = (
        b'{"title": "Course in Tunis", "date": "2022-03-04"}\n{"title": "Cour\n{"title": "Course in Togo", "date": "2022-03-05"}'
    )
    found = parse_document(content, RECEIVED)
    assert [record.title for record in found.records] == ["Course in Tunis", "Course in Togo"]
    assert [(piece.line, piece.text) for piece in found.quarantined] == [(2, '{"title": "Cour')]


def test_rows_deep_in_json_are_found():
    said = {"meta": {"pages": [1, 2]}, "response": {"results": [{"headline": "Course in Tunis", "day": "2022-03-04"}]}}
    assert len(parse_document(json.dumps(said).encode(), RECEIVED).records) == 1


def test_a_quotation_mark_that_never_closes_costs_one_row(names):
    text = REGISTER + 'ALPHA,"Safe ports of the coast,Norway,2024-03-01\nBETA,Quiet roads of the valley,Norway,2024-03-01\n'
    broken, entry = read_csv(text.encode(), names, {})
    assert (broken.line, "never closes" in broken.reason) == (2, True) and used(entry)["acronym"] == ["BETA"]


def test_a_cell_of_megabytes_costs_one_row():
    rows = list(delimited_rows("a,b\n" + "x" * (2 << 20) + ",c\nd,e", ","))
    assert [isinstance(row, Quarantined) or row for row in rows] == [(1, ["a", "b"]), True, (3, ["d", "e"])]


def test_a_row_named_by_a_dash_is_no_project(names):
    (piece,) = read_csv(f"{REGISTER}-,–,Norway,2024-03-01\n".encode(), names, {})
    assert isinstance(piece, Quarantined) and "names no project" in piece.reason


@pytest.mark.parametrize(
    "content", [b"", b"\0", b'"', b"\xff\xfe", b"\xd8\x3d" * 50, b"-,()\n" * 30, b"<p>Acronym, Donor, Name</p>"]
)
def test_any_file_can_be_looked_at_for_a_register(names, content):
    assert not looks_like_register(content, names, {})


def test_one_sheet_that_cannot_be_used_costs_itself(names):
    rows = [row.split(",") for row in REGISTER.splitlines()]
    content = workbook([["Notes on"], ["our projects"]], [*rows, ["ALPHA", "Safe ports", "Norway", "2024-03-01"]])
    entry, note = read_xlsx(content, names, {})
    assert used(entry)["acronym"] == ["ALPHA"] and "“Sheet1” has no columns" in note.reason
    news = workbook([["Notes"]], [["Headline", "Day"], ["Course in Tunis", "2022-03-04"]])
    found = parse_document(news, RECEIVED, hints=Hints(columns=COLUMNS))
    assert len(found.records) == 1 and "no column called Day, Headline" in found.quarantined[0].reason


def repacked(content, part, change):
    """Return a workbook with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in packed.namelist():
            new.writestr(name, change(packed.read(name)) if name == part else packed.read(name))
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda xml: xml + b" " * (257 << 20), "more than 256 MB"),
        (lambda xml: xml.replace(b'r="A2"', b'r="XFD1048576"'), "far off its table"),
        (lambda xml: xml[: len(xml) // 2], "can't be read"),
        (lambda xml: b"", "can't be read"),
    ],
)
def test_a_workbook_that_unpacks_without_end_or_is_damaged_is_a_sentence(names, change, reason):
    content = repacked(workbook([["Headline", "Day"], ["Course in Tunis", "2022-03-04"]]), SHEET, change)
    for pieces in (
        parse_document(content, RECEIVED, hints=Hints(columns=COLUMNS)).quarantined,
        list(read_xlsx(content, names, {})),
    ):
        assert [reason in piece.reason for piece in pieces] == [True]


def test_a_table_of_too_many_rows_is_read_up_to_its_bound(monkeypatch):
    monkeypatch.setattr(data, "MOST_ROWS", 1_000)
    out = io.BytesIO()
    pl.DataFrame({"Headline": ["Course in Tunis"] * 1_005, "Day": ["2022-03-04"] * 1_005}).write_parquet(out)
    found = parse_document(out.getvalue(), RECEIVED, hints=Hints(columns=COLUMNS))
    assert len(found.records) == 1_000 and "the rest was not read" in found.quarantined[-1].reason


# Pages

NESTED = {
    "span": "<span>",
    "a and b": "<a href=x><b>",
    "div": "<div>",
    "list": "<ul><li>",
    "table": "<table><tr><td>",
    "font": "<font>",
}


@pytest.mark.parametrize("opening", NESTED.values(), ids=NESTED)
@pytest.mark.parametrize("times", [90, 255, 4_000])
def test_what_lies_deep_is_read_and_what_stands_after_it_is_too(opening, times):
    with no_standstill():
        root = tree_of(f"<html><body><p>before</p>{opening * times}deep{'</div></b></span>' * times}<p>after</p></body></html>")
    assert words_of(root) == "before deep after"
    assert max(sum(1 for _ in each.iterancestors()) for each in root.iter()) <= 2 * DEEPEST


def test_what_is_left_open_in_the_head_of_a_page_does_not_swallow_its_body():
    root = tree_of(f"<html><head><title>T</title>{'<titlead>' * 300}</head><body><h1>Course</h1><p>in Tunis</p></body></html>")
    assert [piece.text for piece in all_lines(root)] == ["T", "Course", "in Tunis"]


def test_scripts_and_comments_are_not_cut_when_a_page_is_flattened():
    page = "<script>if (a<b>c) '<i><i>'</script><!-- <i> -->" + "<i>" * 200 + "x" + "</i>" * 200 + "<p>y</p>"
    flat = flattened(page, frozenset())
    assert flat.startswith("<script>if (a<b>c) '<i><i>'</script><!-- <i> --><i>") and flat.endswith("<p>y</p>")
    assert flat.count("<i>") == flat.count("</i>") + 3 <= DEEPEST + 3


STEPS = "Staff of the border police met in Tunis and agreed on the steps to be taken in the coming year."
GROWING = {
    "spans": ("<html><body><div>", "<span>word {0}</span>"),
    "links": ("<html><body><div>", "<a href=x>word {0} of a link</a>"),
    "boxes": ("<html><body><main>", "<div><h2>News {0} of the house</h2>4 March 2022</div>"),
    "lines of a box": ("<main><div><h2>Course in Tunis now</h2>4 March 2022", "<p>ab {0}</p><p>{0}</p>"),
    "marks that never close": ("4 March 2022\n", "**a **a **a [a](x[a](x[[[[ {0}"),
    "headlines under one date": ("4 March 2022\n\n", "Course {0} begins in Tunis\n\n" + STEPS + "\n\n"),
    "headlines without a date": ("", "Course {0} begins in Tunis\n\n" + STEPS + "\n\n"),
    "comments that never close": ("<rss><channel>", "<!-- <![CDATA[ {0}"),
    "entries of a feed": ("<rss><channel>", "<item><title>Course {0} in Tunis</title></item>"),
    "quotation marks": ('a,"b', '{0},"b\n'),
}


@pytest.mark.parametrize("form", GROWING)
def test_four_times_the_length_is_four_times_the_work(form):
    begins, piece = GROWING[form]
    parse_document(begins.encode(), RECEIVED)  # what is loaded once is no part of it
    lines = {}
    for many in (200, 800):
        page = begins + "".join(map(piece.format, range(many)))
        lines[many] = lines_run(parse_document, page.encode(), RECEIVED)
    # What grows with the square of the length runs 16 times as many lines.
    assert lines[800] < 6 * lines[200]
    # A regular expression runs no lines.
    with no_standstill():
        parse_document((begins + "".join(map(piece.format, range(10_000)))).encode(), RECEIVED)


def test_what_a_page_shows_beside_its_news_can_be_looked_at():
    page = (
        "<html><head><title>T</title><style>p {}</style></head><body><nav><a href=/>Home</a> <a href=/x>About us</a></nav>"
        "<form><label>Search</label><select><option>Any year</option></select></form><article><h1>Border course in Tunis</h1>"
        "<time>4 March 2022</time><p>Staff of the border police met in Tunis and agreed on the steps.</p>"
        "<p>The course was the third of its kind, and a fourth is planned for the autumn in the port of Sfax.</p></article>"
        "<div hidden>Accept cookies</div><footer>Imprint</footer><script>var no = 1;</script></body></html>"
    )
    found = parse_document(page.encode(), RECEIVED)
    assert [record.title for record in found.records] == ["Border course in Tunis"]
    assert [piece.text for piece in found.furniture] == ["T", "Home About us", "Search", "Any year", "Accept cookies", "Imprint"]
    assert [piece.text for piece in all_lines(tree_of(page))][5] == "4 March 2022"


def test_the_furniture_of_a_text_page_is_its_lines():
    page = (
        "Home\nAbout us\n\nCourse in Tunis\n\n4 March 2022\n\nStaff of the border police met and agreed on steps.\n\nLoading...\n"
    )
    found = parse_document(page.encode(), RECEIVED)
    assert [tuple(piece) for piece in found.furniture] == [(1, "Home"), (2, "About us"), (10, "Loading...")]
