"""The report in print: the content as JSON and the charts as drawings, laid out by report.typ.

Text can be selected, headings are bookmarks, fonts are embedded, table headings repeat and rows are never cut.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from dashboard.report import typesetting
from dashboard.report.content import Content, Entry
from dashboard.report.pictures import WIDTH, Picture, findings
from dashboard.report.section import Section
from dashboard.report.tables import printed
from dashboard.report.typesetting import CHARACTERS, broken, readable
from dashboard.words import day, say

LAYOUT = Path(__file__).parent / "report.typ"

# Points: the width of a page of A4 between its margins, and the height that a chart may take with its heading and sentence.
PAGE_WIDTH = 482
MOST_HEIGHT = 560

# Characters of a text that stays in one line, as a day does.
SHORT = 18

# Characters that would fill the space beside a column's text.
GAP = 2


def pdf(content: Content, pictures: Mapping[str, Picture]) -> bytes:
    """Return the document; a chart without a picture becomes its table."""
    files = {"main.typ": LAYOUT.read_bytes(), **{f"{name}.svg": drawn.svg for name, drawn in pictures.items()}}
    if content.look.logo:
        files["logo.svg"] = content.look.logo.svg
    files["content.json"] = typesetting.printable(_text(content, pictures)).encode()
    return typesetting.typeset(files, {}, "pdf", int(content.edition.published_at.timestamp()))


def unprintable(content: Content) -> list[str]:
    """Return the characters of a report that no font of this machine has."""
    return typesetting.missing(_text(content, {}))


def _text(content: Content, pictures: Mapping[str, Picture]) -> str:
    return json.dumps(laid_out(content, pictures), ensure_ascii=False)


def laid_out(content: Content, pictures: Mapping[str, Picture]) -> dict[str, object]:
    """Return the content as report.typ reads it: texts only, each one readable in print."""
    held = {
        "language": content.order.language,
        "colour": content.look.colour,
        "fonts": typesetting.FONTS,
        "logo": "logo.svg" if content.look.logo else None,
        "organisation": content.look.organisation,
        "title": content.title,
        "subtitle": content.subtitle,
        "heading": content.heading,
        "issue": content.issued,
        "sentences": content.sentences,
        "restated": content.restated,
        "sections": [_section(section, name, pictures) for section, name in content.parts],
        "entries": [_entry(entry) for entry in content.entries],
        "notes": content.notes,
        "words": _words(),
    }
    return {key: _readable(value) for key, value in held.items()}


def _words() -> dict[str, str]:
    keys = ("summary", "restated", "contents", "annex", "method")
    words = {key: say(f"report-{key}") for key in keys}
    return words | {"annex_note": say("report-annex-note"), "page": say("report-page", page="{page}", pages="{pages}")}


def _section(section: Section, name: str, pictures: Mapping[str, Picture]) -> dict[str, object]:
    drawn = pictures.get(name)
    table = printed(section)
    headings, *rows = ([broken(cell, len(cells)) for cell in cells] for cells in (table.headings, *table.rows))
    return {
        "title": section.title,
        "says": findings(section, name, pictures),
        "picture": f"{name}.svg" if drawn else None,
        "height": min(MOST_HEIGHT, drawn.height * PAGE_WIDTH / WIDTH) if drawn else 0,
        "alt": section.alt,
        "note": section.note,
        "table": {
            "headings": headings,
            "rows": rows,
            "numeric": table.numeric,
            "shares": _shares([headings, *rows]),
            "left": table.left,
        },
    }


def _shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """Return each column's share of the page's width; 0 for all if every text fits in a line.

    Else a column is sure of its longest word, or of its longest text where that is short, and long texts share the rest.
    """
    columns = list(zip(*rows, strict=True))
    whole = [max(map(len, texts)) + GAP for texts in columns]
    if sum(whole) <= CHARACTERS:
        return [0.0] * len(columns)
    words = [GAP + max(len(word) for text in texts for word in re.split(r"[\s\u00ad]", text)) for texts in columns]
    lines = [size if size <= SHORT + GAP else word for size, word in zip(whole, words, strict=True)]
    sure = lines if sum(lines) <= CHARACTERS else words
    wanted = [size - least for size, least in zip(whole, sure, strict=True)]
    spare = max(0, CHARACTERS - sum(sure)) / max(1, sum(wanted))
    return [least + want * spare for least, want in zip(sure, wanted, strict=True)]


def _entry(entry: Entry) -> dict[str, object]:
    line = " · ".join(part for part in (day(entry.day), entry.category) if part)
    return {"line": line, "title": entry.title, "url": entry.url, "facts": entry.facts, "because": entry.because}


def _readable(value: object) -> object:
    """Make every text within a value readable; addresses are kept as they are."""
    if isinstance(value, str):
        return value if "\u00ad" in value else readable(value)
    if isinstance(value, dict):
        return {key: held if key == "url" else _readable(held) for key, held in value.items()}
    return [_readable(each) for each in value] if isinstance(value, list | tuple) else value
