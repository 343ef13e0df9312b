"""Registers: what is read of a table, an IATI file or a sheet, and what of it is used."""

import io
from datetime import date, datetime

import pytest
import xlsxwriter

from pipelines.parse import parse_document
from pipelines.parse.model import Quarantined
from pipelines.register.facts import facts_of
from pipelines.register.periods import period_of
from pipelines.register.reading import read_register
from pipelines.register.sheets import read_sheet
from pipelines.register.tables import looks_like_register, read_csv, read_xlsx
from tests.unit.registers import activity, iati, repairs, used

# Periods and words


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("October 2016-November 2017", (2016, 10, 1), (2017, 11, 30)),
        ("01.03.2021 – 29.02.2024", (2021, 3, 1), (2024, 2, 29)),
        ("1 January 2019 to 31 December 2021", (2019, 1, 1), (2021, 12, 31)),
        ("36 months (January 2019 – December 2021)", (2019, 1, 1), (2021, 12, 31)),
        ("2016-2019", (2016, 1, 1), (2019, 12, 31)),
        ("2018", (2018, 1, 1), (2018, 12, 31)),
        ("1 Jan 2019 – 31 Dec 2021 (36 months)", (2019, 1, 1), (2021, 12, 31)),
        ("Mar-22 to Dec-24", (2022, 3, 1), (2024, 12, 31)),
        ("Q3 2022 - Q1 2023", (2022, 7, 1), (2023, 3, 31)),
        ("October–November 2017", (2017, 10, 1), (2017, 11, 30)),
        ("November – February 2017", (2016, 11, 1), (2017, 2, 28)),
        ("März 2020 bis Juni 2022", (2020, 3, 1), (2022, 6, 30)),
        ("de janvier 2020 à juin 2021", (2020, 1, 1), (2021, 6, 30)),
        ("since May 2019", (2019, 5, 1), None),
        ("January 2020 - ongoing", (2020, 1, 1), None),
        ("until December 2021", None, (2021, 12, 31)),
        ("2019-01-01/2020-06-30", (2019, 1, 1), (2020, 6, 30)),
        ("09/2019 - 03/2020", (2019, 9, 1), (2020, 3, 31)),
        ("24 months", None, None),
        ("a long time", None, None),
    ],
)
def test_periods_in_the_ways_registers_write_them(names, words, start, end):
    found = period_of(words, lambda end: names.meaning("open_end", end) is not None)
    assert found == (start and date(*start), end and date(*end))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Austria, Serbia", ["AUT", "SRB"]),
        ("Bosnia and Herzegovina and Kosovo", ["BIH", "XKX"]),
        ("Trinidad & Tobago; Congo, the Democratic Republic of the / NA", ["TTO", "COD", "NAM"]),
        ("the Netherlands, Côte d’Ivoire et Türkiye (lead)", ["NLD", "CIV", "TUR"]),
        ("Österreich, Bosnien und Herzegowina", ["AUT", "BIH"]),
        ("UK, USA, UAE, DRC, BiH", ["GBR", "USA", "ARE", "COD", "BIH"]),
        ("Western Balkans, Georgia", ["western_balkans", "GEO"]),
        ("Kenya 60%, Uganda 40%", ["KEN", "UGA"]),
        ("Atlantis, Ghana", [None, "GHA"]),
    ],
)
def test_countries_by_any_usual_name(names, words, expected):
    assert [fact.used for fact in facts_of("country", words, names)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("European Union", ["european_union"]),
        ("European Union (80%), Denmark", ["european_union", "gov_dnk"]),
        ("Europäische Union; Deutschland", ["european_union", "gov_deu"]),
        ("Government of Canada, the Government of the Netherlands", ["gov_can", "gov_nld"]),
        ("Canton of Zug", ["canton-of-zug"]),
        ("Ministry of Moonlight and Norway", ["ministry-of-moonlight", "gov_nor"]),
    ],
)
def test_donors_are_those_of_the_vocabulary_else_their_own(names, words, expected):
    assert [fact.used for fact in facts_of("donor", words, names)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("EUR 1,200,000", "1200000.00 EUR"),
        ("€ 1.200.000,50", "1200000.50 EUR"),
        ("2.5 million USD", "2500000.00 USD"),
        ("3 Mio. Euro", "3000000.00 EUR"),
        ("CHF 900'000", "900000.00 CHF"),
        ("plenty", None),
        ("12", None),
    ],
)
def test_budgets(names, words, expected):
    (fact,) = facts_of("budget", words, names)
    assert fact.used == expected and (fact.repair is None) == (expected is not None)


@pytest.mark.parametrize(
    ("words", "expected", "told"),
    [
        ("not publicised", "not_publicised", False),
        ("Vertraulich", "not_publicised", False),
        ("do not credit", "not_credited", False),
        ("no", None, False),
        ("perhaps", "not_publicised", True),  # to publish by mistake can't be undone
    ],
)
def test_a_derogation_that_is_not_understood_is_the_strictest(names, words, expected, told):
    (fact,) = facts_of("derogation", words, names)
    assert (fact.used, fact.repair is not None) == (expected, told)


# Tables

TABLE = """Projects of the house, exported 1 March 2024;;;
Akronym;Projekttitel;Beginn;Ende;Geber;Länder;Status;Notiz
MOBIL 2;Mobility for All;01.03.2021;29.02.2024;Europäische Union;Aserbaidschan, Namibia;laufend;x
;Brücke nach Osten (BNO);März 2020;2019;Kanton Zug;Serbien;wer weiß;
;;;;Norwegen;;;
"""


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_in_any_encoding_with_any_delimiter(names, encoding, delimiter):
    text = TABLE.replace("Aserbaidschan, Namibia", "Aserbaidschan / Namibia").replace(
        "house, exported", "house exported").replace(";", delimiter)  # fmt: skip
    content = text.encode(encoding)
    assert looks_like_register(content, names, {})
    first, second, unusable = read_csv(content, names, {})
    assert used(first) == {
        "acronym": ["MOBIL 2"], "name": ["Mobility for All"], "planned_start": ["2021-03-01"], "planned_end": ["2024-02-29"],
        "donor": ["european_union"], "country": ["AZE", "NAM"], "status": ["active"],
    }  # fmt: skip
    assert (second.line, second.used("acronym"), second.used("name")) == (4, "BNO", "Brücke nach Osten")
    assert repairs(second) == ["It lies before the start, 2020-03-01.", "No status is called “wer weiß”."]
    assert isinstance(unusable, Quarantined) and unusable.line == 5 and "names no project" in unusable.reason


def test_headings_say_more_in_brackets(names):
    table = 'Name of project,Donor(s),Start date / from,Budget (EUR)\nSafe Ports,EU & Norway,2021,"1,250,000"\n'
    (entry,) = read_csv(table.encode(), names, {})
    assert used(entry)["donor"] == ["european_union", "gov_nor"] and used(entry)["budget"] == ["1250000.00 EUR"]
    assert used(entry)["planned_start"] == ["2021-01-01"]


def test_columns_may_be_named_by_the_source(names):
    content = b"Was,Wer zahlt\nHARBOUR,Norway\n"
    assert list(read_csv(content, names, {})) == []
    (entry,) = read_csv(content, names, {"Was": "acronym", "Wer zahlt": "donor"})
    assert used(entry) == {"acronym": ["HARBOUR"], "donor": ["gov_nor"]}


@pytest.mark.parametrize(
    "text",
    [
        "Title;Date;Text\nPorts;2022-03-18;Twenty officers\n",
        "title,url,country,category\nPorts open,https://x.example,Ghana,News\n",
        "Project News\nOfficers practise, again\n\n14 March 2022\n\nThirty officers, from three posts, practised.\n",
    ],
)
def test_news_is_no_register(names, text):
    assert not looks_like_register(text.encode(), names, {})


def workbook(*sheets):
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for rows in sheets:
        sheet = book.add_worksheet()
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, datetime):
                    sheet.write_datetime(row, column, cell, day)
                else:
                    sheet.write_string(row, column, cell) if isinstance(cell, str) else sheet.write(row, column, cell)
    book.close()
    return stream.getvalue()


def test_a_workbook_is_read_from_the_sheet_that_is_a_register(names):
    content = workbook(
        [["A note on this file"]],
        [["Our projects"], [], ["Acronym", "Title", "Start date", "End date", "Donor", "Budget"],
         ["HARBOUR", "=1+1 Safe ports", datetime(2021, 3, 1), datetime(2024, 2, 29), "Norway", "EUR 5000"],
         [], ["", "", "", "", "Norway"]],
    )  # fmt: skip
    entry, unusable, note = read_xlsx(content, names, {})
    assert "“Sheet1” has no columns" in note.reason and note.text == "A note on this file"
    assert used(entry) == {
        "acronym": ["HARBOUR"], "name": ["=1+1 Safe ports"], "planned_start": ["2021-03-01"], "planned_end": ["2024-02-29"],
        "donor": ["gov_nor"], "budget": ["5000.00 EUR"],
    }  # fmt: skip
    assert (entry.line, unusable.line) == (4, 6)


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", workbook([["no", "register"]])])
def test_a_workbook_that_is_none_is_told_of(names, content):
    (piece,) = read_xlsx(content, names, {})
    assert isinstance(piece, Quarantined) and piece.reason.endswith(".")


# Files


def test_a_file_is_recognised_by_itself(names, tmp_path):
    kinds = {}
    for name, content in {
        "a.csv": TABLE.encode("cp1252"), "b.xlsx": workbook([["Acronym", "Donor"], ["H", "Norway"]]),
        "c.xml": iati(activity("XM-1")), "d.txt": b"Project News\nPorts, open\n\n14 March 2022\n\nThirty officers.\n",
    }.items():  # fmt: skip
        path = tmp_path / name
        path.write_bytes(content)
        found = read_register(path, names, {}, day_first=True)
        kinds[name] = found and (found[0], len(list(found[1])))
    assert kinds == {"a.csv": ("CSV register", 3), "b.xlsx": ("XLSX register", 1), "c.xml": ("IATI activities", 1), "d.txt": None}


# Sheets


def sheet(names, text):
    (found,) = parse_document(text.encode(), date(2024, 1, 1)).sheets
    return read_sheet(found, names)


@pytest.mark.parametrize("gap", ["\n", "\n\n", " "])
def test_a_project_sheet(names, gap):
    lines = ["Safe Harbours (SAHA)", "Objective: to make ports safe.", "Donor: European Union",
             "Duration: October 2016-November 2017", "Countries: Austria, Serbia"]  # fmt: skip
    assert used(sheet(names, gap.join(lines))) == {
        "acronym": ["SAHA"], "name": ["Safe Harbours"], "donor": ["european_union"], "country": ["AUT", "SRB"],
        "planned_start": ["2016-10-01"], "planned_end": ["2017-11-30"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MIGLEARN – Learning on Migration\nDonors: EU (DG HOME), Switzerland\nDuration: 36 months (Jan 2020 – Dec 2022)\n"
            "Beneficiary countries: Tunisia, Morocco\nAbout the project:\nIt teaches.\n",
            {
                "acronym": ["MIGLEARN"], "name": ["Learning on Migration"], "donor": ["european_union", "gov_che"],
                "planned_start": ["2020-01-01"], "planned_end": ["2022-12-31"], "country": ["TUN", "MAR"],
            },
        ),
        (
            "Project title\nLights for the Lake (LILA)\nDonor\nGovernment of Japan\nImplementation period\n"
            "1 April 2021 - 31 March 2023\nLocation\nChad, Niger\nStatus\nOngoing\n",
            {
                "acronym": ["LILA"], "name": ["Lights for the Lake"], "donor": ["gov_jpn"], "status": ["active"],
                "planned_start": ["2021-04-01"], "planned_end": ["2023-03-31"], "country": ["TCD", "NER"],
            },
        ),
        (
            "Projekt: Lichter am See\nAuftraggeber: Bundesministerium für wirtschaftliche Zusammenarbeit und Entwicklung (BMZ)\n"
            "Land: Tschad\nGesamtlaufzeit: 2019 bis 2023\nDie Fischer landen nachts.\n",
            {
                "name": ["Lichter am See"], "donor": ["bmz"], "country": ["TCD"],
                "planned_start": ["2019-01-01"], "planned_end": ["2023-12-31"],
            },
        ),
    ],
)  # fmt: skip
def test_sheets_as_sites_write_them(names, text, expected):
    assert used(sheet(names, text)) == expected


def test_an_invitation_is_no_sheet():
    text = "Conference on skills\n\n3 May 2022\n\nDates: 12-14 May 2022\nLocation: Vienna\nContact: the team\n\nAll are welcome."
    assert parse_document(text.encode(), date(2024, 1, 1)).sheets == []


def test_a_sheet_may_name_its_project_in_a_field(names):
    text = "Project database\nProject title: Safe Harbours\nDonor: Norway\nDuration: 2019\nStatus: completed\n"
    assert used(sheet(names, text)) == {
        "name": ["Safe Harbours"], "donor": ["gov_nor"], "planned_start": ["2019-01-01"], "planned_end": ["2019-12-31"],
        "status": ["closed"],
    }  # fmt: skip


def test_a_sheet_without_a_name_is_told_of(names):
    piece = sheet(names, "Donor: Norway\nDuration: 2019\nObjective: Safe ports.\n")
    assert isinstance(piece, Quarantined) and "names no project" in piece.reason and "Norway" in piece.text
