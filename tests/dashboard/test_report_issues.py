"""Issues are frozen and restated; what can't be right does not leave; hard months are good to read."""

import json
import resource
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest
from docx import Document

from dashboard.report import CheckFailed, Look, Order, content_of, files_of, period_named, typesetting, write_report
from dashboard.report.issues import issues
from dashboard.report.issues.checks import check
from tests.edition import _fill, home
from warehouse.errors import DatelineError
from warehouse.queries import Reader

MARCH = Order(period_named("2021-03"))
SHORT = Look(sections=("credit_check",))
LATER = "20220501T060000000000Z-00000001"


@pytest.fixture
def no_browser(monkeypatch, tmp_path):
    """A machine where none is found: charts are not drawn here, as what is tested is what is said."""
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))


def edition(folder, name, *statements):
    """An edition like that of tests/edition.py after some statements on its tables."""

    def fill(db):
        _fill(db)
        for statement in statements:
            db.execute(statement)

    home(folder, name, fill)
    return Reader(folder / "editions" / f"{name}.duckdb")


def items_of(report):
    return json.loads((report.folder / "facts.json").read_text())


def test_the_same_data_leave_an_issue_as_it_was(tmp_path, no_browser):
    out = tmp_path / "out"
    first = write_report(edition(tmp_path / "a", "20220401T060000000000Z-00000000"), MARCH, out)
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in first.files}
    again = write_report(edition(tmp_path / "b", LATER), MARCH, out)
    assert (again.issue, again.is_new, again.sentences[0]) == (1, False, "Nothing has changed, so issue 1 is kept as it is.")
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in again.files} == before


def test_other_data_make_the_next_issue_which_says_what_changed_and_why(tmp_path, no_browser):
    out = tmp_path / "out"
    first = write_report(edition(tmp_path / "a", "20220401T060000000000Z-00000000"), MARCH, out)
    gone, renamed, moved = sorted(items_of(first))
    changed = edition(
        tmp_path / "b",
        LATER,
        f"UPDATE items SET title = 'A better title', content_hash = 'other' WHERE item_id = '{renamed}'",
        f"DELETE FROM items WHERE item_id = '{gone}'",
        f"UPDATE items SET published_on = DATE '2021-05-05' WHERE item_id = '{moved}'",
    )
    made = write_report(changed, MARCH, out)
    assert (made.issue, made.folder.name) == (2, "report-2021-03-issue-2")
    said = json.loads((made.folder / "manifest.json").read_text())["restated"]
    assert said[0].startswith("Issue 1 was made from the edition 20220401T060000000000Z-00000000")
    assert "Removed or merged: 2 items." in said and "Corrected: 1 item." in said
    assert any("is no longer in the edition" in line for line in said)
    assert any("Its date is now: 5 May 2021" in line for line in said)
    assert any("“A better title”: its title was changed at the source, from" in line for line in said)
    page = (made.folder / "report.html").read_text()
    assert "Changes since the previous issue" in page and all(line.split("“")[0] in page for line in said)
    assert items_of(first).keys() == {gone, renamed, moved}


def test_an_item_that_was_brought_together_with_another_is_told_as_merged(tmp_path, no_browser):
    sighting = "INSERT INTO item_sightings VALUES ('{}', 'doc1-50', 'doc1', 50, 1, TIMESTAMPTZ '2022-04-01 06:00:00+00')"
    march = sorted(items_of(write_report(edition(tmp_path / "a", "20220401T060000000000Z-00000000"), MARCH, tmp_path / "keys")))
    write_report(edition(tmp_path / "b", "20220401T060000000000Z-00000000", sighting.format(march[0])), MARCH, tmp_path / "out")
    merged = edition(
        tmp_path / "c",
        LATER,
        sighting.format(march[1]),
        f"UPDATE items SET title = 'The one that stays' WHERE item_id = '{march[1]}'",
        f"DELETE FROM items WHERE item_id = '{march[0]}'",
    )
    said = json.loads((write_report(merged, MARCH, tmp_path / "out").folder / "manifest.json").read_text())["restated"]
    assert any(line.startswith("Merged: “") and line.endswith("is the same item as “The one that stays”.") for line in said)


def test_a_file_changed_by_hand_is_named_and_kept(tmp_path, no_browser):
    reader = edition(tmp_path / "a", "20220401T060000000000Z-00000000")
    first = write_report(reader, MARCH, tmp_path / "out")
    (first.folder / "report.docx").write_bytes(b"ours")
    again = write_report(reader, MARCH, tmp_path / "out")
    assert "Files changed by hand since the issue was made: report.docx." in again.sentences
    assert (first.folder / "report.docx").read_bytes() == b"ours"


def test_counts_that_disagree_keep_a_report_from_leaving(tmp_path, no_browser):
    reader = edition(tmp_path / "a", "20220401T060000000000Z-00000000")
    content = content_of(reader, MARCH)
    files = files_of(content, {})
    check(content, {}, files)
    with pytest.raises(CheckFailed, match=r"report-2021-03 is not issued: .*report\.html lists 2 items, not 3"):
        check(content, {}, files | {"report.html": files["report.html"].replace(b"<article", b"<p", 1)})
    object.__setattr__(content, "entries", content.entries[1:])
    with pytest.raises(CheckFailed, match="the edition counts 3 items, but there are 2 items in the annex"):
        check(content, {}, files)


def test_for_a_character_that_no_font_has_a_square_is_printed_and_that_is_told(tmp_path, no_browser):
    title = "A title in \U00013000 hieroglyphs"
    statement = f"UPDATE items SET title = '{title}' WHERE published_on BETWEEN DATE '2021-03-01' AND DATE '2021-03-31'"
    made = write_report(edition(tmp_path / "a", LATER, statement), MARCH, tmp_path / "out")
    with pypdfium2.PdfDocument(made.folder / "report.pdf") as pages:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    assert "A title in □ hieroglyphs" in text and "One character (Egyptian hieroglyphs: U+13000) is in no font" in text
    assert title in (made.folder / "report.html").read_text()
    assert title in {row.cells[1].text for row in Document(made.folder / "report.docx").tables[-1].rows}
    assert json.loads((made.folder / "manifest.json").read_text())["unprintable"] == ["U+13000"]
    assert any("apt-get install fonts-noto-core)" in sentence for sentence in made.sentences)
    assert f"as in “{title}”" in made.unfit[0]


def test_an_issue_is_completed_where_fonts_have_come(tmp_path, no_browser, monkeypatch):
    """A machine without a font for Greek, then the same with all its fonts."""
    reader = edition(tmp_path / "a", LATER, "UPDATE items SET title = 'Αθήνα 中' WHERE published_on = DATE '2021-03-01'")
    missing = typesetting.missing
    with monkeypatch.context() as machine:
        machine.setattr(typesetting, "missing", lambda text: sorted({*missing(text), *set("Αθήνα").intersection(text)}))
        first = write_report(reader, MARCH, tmp_path / "out", SHORT)
    assert "Greek" in first.unfit[0] and "Chinese characters" in first.unfit[0]
    assert "fonts-noto-core fonts-noto-cjk)" in first.unfit[1]
    again = write_report(reader, MARCH, tmp_path / "out", SHORT)
    assert (again.issue, again.is_new) == (1, True) and "(Chinese characters: U+4E2D)" in again.unfit[0]


@pytest.mark.parametrize("cut", [None, 0, 1000])
def test_a_zip_that_was_lost_or_cut_is_made_again(tmp_path, no_browser, cut):
    reader = edition(tmp_path / "a", LATER)
    made = write_report(reader, MARCH, tmp_path / "out", SHORT)
    whole = made.archive.read_bytes()
    made.archive.unlink() if cut is None else made.archive.write_bytes(whole[:cut])
    again = write_report(reader, MARCH, tmp_path / "out", SHORT)
    assert (again.issue, again.is_new, again.archive.read_bytes()) == (1, False, whole)


@pytest.mark.parametrize(
    ("where", "why"), [("file", "is no folder but a file"), ("file/below", "or below one"), ("/proc/none", "can't be written to")]
)
def test_a_folder_that_can_be_none_is_refused(tmp_path, reader, where, why):
    (tmp_path / "file").write_text("ours")
    with pytest.raises(DatelineError, match=why):
        write_report(reader, MARCH, tmp_path / where, SHORT)


def test_a_disk_that_takes_no_more_leaves_nothing_of_a_report_and_is_told(tmp_path, no_browser, reader):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        with pytest.raises(DatelineError, match=r"report-2021-03 can't be written to .*: File too large\. .* run again"):
            write_report(reader, MARCH, tmp_path / "out", SHORT)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list((tmp_path / "out").iterdir()) == []


def test_two_runs_at_once_make_one_issue_and_one_that_waits_in_vain_says_so(tmp_path, no_browser, reader, monkeypatch):
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: write_report(reader, MARCH, tmp_path / "out", SHORT), range(2)))
    assert [each.issue for each in both] == [1, 1] and sorted(each.is_new for each in both) == [False, True]
    monkeypatch.setattr(issues, "PATIENCE", 0)
    with issues.alone(tmp_path / "out"), pytest.raises(DatelineError, match=r"Another run writes reports to .*out"):
        write_report(reader, MARCH, tmp_path / "out", SHORT)


def test_a_manifest_that_was_cut_is_named_with_what_to_do(tmp_path, no_browser, reader):
    folder = tmp_path / "out/report-2021-03"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text('{"issue": 1')
    with pytest.raises(DatelineError, match=r"manifest\.json is damaged or lost\. Delete the folder report-2021-03"):
        write_report(reader, MARCH, tmp_path / "out", SHORT)


def test_a_character_without_a_glyph_in_print_keeps_a_report_from_leaving(tmp_path, no_browser, monkeypatch):
    statement = "UPDATE items SET title = 'In \U00013000' WHERE published_on BETWEEN DATE '2021-03-01' AND DATE '2021-03-31'"
    monkeypatch.setattr("dashboard.report.typesetting.printable", str)
    with pytest.raises(CheckFailed, match=r"a character on page \d+ of report\.pdf has no glyph"):
        write_report(edition(tmp_path / "a", LATER, statement), MARCH, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


LONG = "Grenzübergangsstellenmodernisierungsvorhaben " * 9
BRIDGE = "مشروع الجسر"
NAMES = (f"UPDATE projects SET acronym = '{BRIDGE}' WHERE project_id = 'bridge'", "DELETE FROM item_donors")
ARABIC, CYRILLIC = "افتتاح مركز تدريب جديد في نيامي", "Відкриття навчального центру в Києві"


def test_long_arabic_and_cyrillic_titles_and_a_project_without_donor_are_good_to_read(tmp_path, no_browser):
    march = sorted(items_of(write_report(edition(tmp_path / "a", LATER), MARCH, tmp_path / "first")))
    titles = dict(zip(march, (LONG.strip(), ARABIC, CYRILLIC), strict=True))
    statements = [f"UPDATE items SET title = '{title}' WHERE item_id = '{key}'" for key, title in titles.items()]
    made = write_report(edition(tmp_path / "b", LATER, *statements, *NAMES), MARCH, tmp_path / "out")
    annex = Document(made.folder / "report.docx").tables[-1]
    assert {row.cells[1].text for row in annex.rows[1:]} == set(titles.values())
    with pypdfium2.PdfDocument(made.folder / "report.pdf") as pages:
        text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "Відкриття" in text and ("افتتاح" in text or "افتتاح"[::-1] in text)
    assert "No item is linked to a donor." in made.sentences
    assert f"{BRIDGE}\u200e (1)" in " ".join(made.sentences)


def test_a_name_with_hyphens_may_break_at_the_end_of_a_line(tmp_path, no_browser):
    """As Guinea-Bissau did: read back from the print, such a hyphen is one that only breaks the word."""
    name = "-".join(["Harbour", "Lagoon", "Estuary", "Quay"] * 3)
    statement = f"UPDATE projects SET acronym = '{name}' WHERE project_id = 'bridge'"
    made = write_report(edition(tmp_path / "a", LATER, statement), MARCH, tmp_path / "out")
    assert f"{name} (1)" in " ".join(made.sentences)


@pytest.mark.slow
def test_a_month_of_3000_items_lists_them_all(tmp_path, no_browser):
    copied = (
        "FROM {table} JOIN (SELECT item_id FROM items WHERE published_on = DATE '2021-03-01') AS one USING (item_id), range(2997)"
    )
    tables = ("item_countries", "item_projects", "item_donors", "items")
    statements = [
        f"INSERT INTO {table} SELECT {table}.* REPLACE ({table}.item_id || '-' || range AS item_id) {copied.format(table=table)}"
        for table in tables
    ]
    made = write_report(edition(tmp_path / "many", LATER, *statements), MARCH, tmp_path / "out")
    assert made.sentences[0].startswith("3,000 items were published in March 2021")
    assert len(items_of(made)) == 3000
    assert (made.folder / "report.html").read_text().count("<article") == 3000
    assert len(Document(made.folder / "report.docx").tables[-1]._tbl.tr_lst) == 3001
    with pypdfium2.PdfDocument(made.folder / "report.pdf") as pages:
        text = [page.get_textpage().get_text_range() for page in pages]
    assert sum(page.count("1 March 2021 · ") for page in text) == 2998


def test_the_headings_of_a_table_stand_on_each_of_its_pages(tmp_path, no_browser):
    """A map of its height leaves a page's foot to a table of 25 long rows, which goes on over the next pages."""
    long = "UPDATE countries SET name = name || ' ' || repeat('of the long name ', 16)"
    made = write_report(edition(tmp_path / "a", LATER, long), Order(period_named("2021")), tmp_path / "out")
    with pypdfium2.PdfDocument(made.folder / "report.pdf") as pages:
        text = [page.get_textpage().get_text_range() for page in pages]
    first = next(number for number, page in enumerate(text) if "World map of" in page and "Subregion" in page)
    assert "of the long name" in text[first + 1] and "Subregion" in text[first + 1]
