"""The figures as a workbook: sheets for items, projects, countries, donors and credits, to be filtered and sorted.

Columns carry types, headings stay in view, addresses are links, and no text is taken for a formula. Not here: CSV (export.py).
"""

from __future__ import annotations

from io import BytesIO

import polars as pl
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from dashboard import words
from dashboard.report import tables
from dashboard.report.content import Content
from dashboard.words import say

# A spreadsheet holds at most so many characters in a cell, and so many links on a sheet.
LONGEST_CELL = 32_767
MOST_LINKS = 65_530
LONGEST_LINK = 2_079

# Characters that XML does not allow, which a cell therefore can't hold.
UNWRITABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"

WIDTHS = {"title": 60, "evidence": 80, "because": 80, "matched": 30, "url": 40}
WIDTH = 20


def xlsx(content: Content) -> bytes:
    """Return the workbook."""
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options | {"default_date_format": "yyyy-mm-dd"}) as book:
        moment = content.edition.published_at.replace(tzinfo=None)
        book.set_properties({"title": content.heading, "created": moment, "author": content.look.organisation})
        bold, link = book.add_format({"bold": True, "text_wrap": True, "valign": "top"}), book.get_default_url_format()
        for name, frame in sheets_of(content).items():
            _fill(book.add_worksheet(name), frame, bold, link)
    return file.getvalue()


def sheets_of(content: Content) -> dict[str, pl.DataFrame]:
    """Return items, projects, countries, donors, credits, and tables too long to be printed, by the names of sheets."""
    because = content.links.group_by("item_id").agg(evidence=pl.col("because").unique(maintain_order=True).str.join("\n"))
    items = content.items.join(because, on="item_id", how="left", maintain_order="left")
    columns = ("published_on", "title", "category", "projects", "countries", "regions", "donors", "inherited_donors")
    credits = content.links.filter(pl.col("kind") == "donor").rename({"label": "donor", "role": "credit"})
    titles = content.items.select("item_id", "published_on", "title", "url")
    shown = credits.join(titles, on="item_id", how="inner").sort("donor", "published_on", "item_id")
    shown = shown.with_columns(credit=pl.col("credit").replace({kind: say(f"credit-{kind}") for kind in ("stated", "inherited")}))
    shown_columns = ("donor", "credit", "published_on", "title", "matched", "because", "confidence", "url", "item_id")
    items = items.select(*columns, "url", "evidence", "item_id")
    fixed = {"items": items, **content.tables, "credits": shown.select(shown_columns)}
    return {say(f"sheet-{name}"): frame for name, frame in fixed.items()} | tables.sheets(content.sections)


def _fill(sheet: Worksheet, frame: pl.DataFrame, bold: object, link: object) -> None:
    for place, name in enumerate(frame.columns):
        sheet.write_string(0, place, words.column(name), bold)
        sheet.set_column(place, place, WIDTHS.get(name, WIDTH))
        _column(sheet, place, frame[name], link)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, frame.height), frame.width - 1)


def _column(sheet: Worksheet, place: int, values: pl.Series, link: object) -> None:
    """Write a column's cells by its type; a text is written as text, whatever it begins with."""
    if values.dtype == pl.String:
        values = values.str.replace_all(UNWRITABLE, " ").str.slice(0, LONGEST_CELL)
    for row, value in enumerate(values, 1):
        if value is None:
            continue
        if values.dtype == pl.Date:
            sheet.write_datetime(row, place, value)
        elif values.dtype.is_numeric():
            sheet.write_number(row, place, value)
        elif (
            values.name == "url"
            and value.startswith(("https://", "http://"))
            and len(value) <= LONGEST_LINK
            and row <= MOST_LINKS
        ):
            sheet.write_url(row, place, value, link, value)
        else:
            sheet.write_string(row, place, str(value))
