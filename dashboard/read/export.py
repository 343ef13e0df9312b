"""What a page shows, as files for people: CSV, XLSX, PNG and SVG, each saying what it shows and of which edition.

Columns have their names in words, and no cell is one that a spreadsheet would run. Not here: how a figure is drawn.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import polars as pl
import polars.selectors as cs
from xlsxwriter import Workbook

from dashboard import words
from dashboard.words import say

# A spreadsheet takes a cell that begins with one of these for a formula, also behind white space, quotation marks and unseen
# characters. Which cells there are depends on the delimiter that it is told: it parts `x;=1+1` at the semicolon, and a text
# at its line breaks, as quotation marks within a cell hold nothing together. Wide forms are those of East Asian keyboards.
FORMULA = r"""(^|[,;|\t\r\n])([\s"'\x00-\x1f\u200b\ufeff]*)([=+\-@＝＋－＠])"""
BLANK_FIRST = r"^('*[\t\r])"

# -3.5 is a number to a spreadsheet too, and does no harm.
NUMBER = r"^[+-]?\d+([.,]\d+)?$"

# Wider columns are wrapped, so that a sheet of whole texts can be read; in characters.
WIDEST = 60

# Text stays text in a workbook: no formula, no link, no number made of it.
AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


# Columns that say something to a program only: identifiers, positions, ranks. Every other column is shown, also one that nobody
# has named in words yet.
FOR_PROGRAMS = frozenset(
    {
        *("item_no", "record_id", "document_id", "run_id", "id", "rule", "project_id", "project_page", "donor_id", "region_id"),
        *("category_rank", "donor_rank", "donor_part", "country_part", "project_part", "repeated_items", "fewest_days"),
        *("counted_to", "latitude", "longitude", "place"),
    }
)


@dataclass(frozen=True)
class About:
    """What a file shows, in words: its title, the filters, the edition and the day; note says what it leaves out."""

    title: str
    shows: str
    edition: str
    made_on: str
    note: str = ""

    def lines(self) -> list[tuple[str, str]]:
        """Return the facts with their names."""
        note = {"note": self.note} if self.note else {}
        facts = {"shows": self.shows, **note, "edition": self.edition, "made-on": self.made_on, "made-by": say("about-dateline")}
        return [(say("about-title"), self.title), *((say(f"about-{name}"), fact) for name, fact in facts.items())]


def titled(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the columns that a person sees, by their names in words."""
    return joined(frame).select(pl.col(name).alias(title) for name, title in titles(frame).items())


def joined(frame: pl.DataFrame) -> pl.DataFrame:
    """Write each list as text in one cell: ["Lakes, Inc.", "Denmark"] → "Lakes, Inc.; Denmark", as names hold commas."""
    return frame.with_columns(cs.list().list.eval(pl.element().cast(pl.String)).list.join("; "))


def titles(frame: pl.DataFrame) -> dict[str, str]:
    """Return the names in words of the columns that a person sees, in the frame's order."""
    return {name: words.column(name) for name in frame.columns if name not in FOR_PROGRAMS}


def csv(frame: pl.DataFrame, about: About | None = None) -> bytes:
    """UTF-8 with a byte-order mark, by which spreadsheets tell it; days as 2022-03-05.

    What it shows stands above the header in lines that begin with #, as `comment="#"` of CSV readers skips them.
    """
    head = "".join(f"# {name}: {_harmless(fact)}\n" for name, fact in about.lines()) if about else ""
    return ("\ufeff" + head + guarded(titled(frame)).write_csv()).encode()


def guarded(frame: pl.DataFrame) -> pl.DataFrame:
    """Put an apostrophe before what a spreadsheet would run as a formula: =1+1 → '=1+1; x;=1+1 → x;'=1+1.

    Each such sign gets one more apostrophe, whatever stands before it; who takes one away has the text back.
    """
    text = cs.string()
    marked = text.str.replace_all(FORMULA, "${1}${2}'${3}").str.replace(BLANK_FIRST, "'${1}")
    return frame.with_columns(pl.when(text.str.contains(NUMBER)).then(text).otherwise(marked).name.keep())


def _harmless(fact: str) -> str:
    """Return one line in which no part that a delimiter cuts off is a formula."""
    return str(guarded(pl.DataFrame({"fact": [" ".join(fact.split())]})).item())


def xlsx(frame: pl.DataFrame, about: About) -> bytes:
    """Return a workbook: the rows under a header that stays in sight, and a sheet that says what they show."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, **AS_TEXT}) as book:
        named = titled(frame)
        named.write_excel(
            book,
            say("sheet-rows"),
            freeze_panes=(1, 0),
            autofit=True,
            autofilter=True,
            table_style="Table Style Light 1",
            dtype_formats={pl.Date: "d mmm yyyy", pl.Datetime: "d mmm yyyy hh:mm"},
            column_formats={title: {"text_wrap": True, "valign": "top"} for title in named.select(cs.string()).columns},
            column_widths=dict.fromkeys(_wide(named), WIDEST * 7),
        )
        sheet = book.add_worksheet(say("sheet-about"))
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.set_column(0, 0, 14, book.add_format({"bold": True, "valign": "top"}))
        sheet.set_column(1, 1, 100, wrapped)
        for row, (name, fact) in enumerate(about.lines()):
            sheet.write_string(row, 0, name)
            sheet.write_string(row, 1, fact)
    return file.getvalue()


def _wide(frame: pl.DataFrame) -> list[str]:
    """Columns of text that would be wider than a screen reads."""
    longest = frame.select(cs.string().str.len_chars().max().fill_null(0))
    return [name for name in longest.columns if longest[name][0] and longest[name][0] > WIDEST]
