"""A project sheet (Donor: … Duration: …) as an entry of the register.

Not here: how a page is recognised as one and cut into fields (parse/text/project_sheets.py).
"""

from __future__ import annotations

from pipelines.parse.model import Quarantined, Sheet, quarantined
from pipelines.register.facts import DAYS, labelled
from pipelines.register.model import Entry
from pipelines.register.names import Names

# A line below these is no more of them.
OF_ONE_LINE = DAYS | {"ref", "acronym", "name", "period", "status", "budget"}


def read_sheet(sheet: Sheet, names: Names, day_first: bool = True) -> Entry | Quarantined:
    """Return the project of a sheet, or the sheet with the reason why it can't be used."""
    said = [("name", sheet.title)] if sheet.title else []
    for label, words in sheet.fields:
        field = names.meaning("field", label) or "other"
        first, _, below = words.partition("\n") if field in OF_ONE_LINE else (words, "", "")
        said.append((field, first if field != "other" else f"{label}: {first}"))
        if below:
            said.append(("other", below))
    if sheet.title and any(field == "name" for field, _ in said[1:]):
        said = said[1:]  # the page's heading, where the sheet names its project itself
    return labelled(sheet.line, said, names, day_first) or quarantined(
        sheet.line, "The project sheet names no project: it has no title above its fields or among them.", sheet.words
    )
