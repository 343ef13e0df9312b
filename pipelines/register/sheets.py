"""A project sheet (Donor: … Duration: …) as an entry of the register.

Not here: how a page is recognised as one and cut into fields (parse/text/project_sheets.py).
"""

from __future__ import annotations

from pipelines.parse.model import Quarantined, Sheet, quarantined
from pipelines.register.facts import DAYS, entry_from
from pipelines.register.model import Entry
from pipelines.register.names import Names

# Fields of one line: further lines below do not belong to the field.
OF_ONE_LINE = DAYS | {"ref", "acronym", "name", "period", "status", "budget"}


def read_sheet(sheet: Sheet, names: Names, day_first: bool = True) -> Entry | Quarantined:
    """Return the project of a sheet; the sheet as a rejected piece if it names no project."""
    fields = [("name", sheet.title)] if sheet.title else []
    for label, words in sheet.fields:
        field = names.meaning("field", label) or "other"
        first, _, below = words.partition("\n") if field in OF_ONE_LINE else (words, "", "")
        fields.append((field, first if field != "other" else f"{label}: {first}"))
        if below:
            fields.append(("other", below))
    if sheet.title and any(field == "name" for field, _ in fields[1:]):
        fields = fields[1:]  # without the page's heading, as the sheet names its project itself
    return entry_from(sheet.line, fields, names, day_first) or quarantined(
        sheet.line, "The project sheet names no project: it has no title above its fields or among them.", sheet.words
    )
