"""Rows of delimited text (CSV): a broken row is rejected alone; the rows after it are still read.

Put here: text into rows. Not here: what columns mean (tables.py for news, register/tables.py for projects).
"""

from __future__ import annotations

import csv
from collections.abc import Generator, Iterator

from pipelines.parse.model import Quarantined, quarantined

DELIMITERS = (",", ";", "\t", "|")

# Characters: the running text of an article has a hundredth of it; what is longer lacks a quotation mark.
LARGEST_CELL = 1 << 20

# Each row whose quotation mark never closes is read to the end of the text and then again from its second line.
MOST_UNCLOSED = 20

Row = tuple[int, list[str]]


def delimited_rows(text: str, delimiter: str) -> Iterator[Row | Quarantined]:
    """Return the rows of a text, each with the number of its first line; a row that can't be read is a rejected piece.

    Example: 'a,b' → (1, ["a", "b"])
    """
    lines = text.split("\n")
    begins = 0
    for _ in range(MOST_UNCLOSED):
        unclosed = yield from _rows(lines, begins, delimiter)
        if unclosed is None:
            return
        reason = "A quotation mark opens in this row and never closes, so the row is rejected. Close the quotation mark."
        yield quarantined(unclosed + 1, reason, lines[unclosed])
        begins = unclosed + 1
    if begins < len(lines):
        reason = f"More than {MOST_UNCLOSED} quotation marks open and never close: what stands from this row on is left out."
        yield quarantined(begins + 1, reason, "\n".join(lines[begins : begins + 20]))


def _rows(lines: list[str], begins: int, delimiter: str) -> Generator[Row | Quarantined, None, int | None]:
    """Yield rows from a line on (counted from 0); return the line of a row whose quotation mark never closes, or None."""
    csv.field_size_limit(LARGEST_CELL)  # a setting of the whole process: others may have changed it
    reader = csv.reader((f"{line}\n" for line in lines[begins:]), delimiter=delimiter)
    first = begins
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return None
        except csv.Error as error:
            yield quarantined(first + 1, f"The row can't be read: {error}.", "\n".join(lines[first : first + 20]))
        else:
            last = begins + reader.line_num
            if last - first > 1 and last >= len(lines) and sum(line.count('"') for line in lines[first:last]) % 2:
                return first
            yield first + 1, row
        first = begins + reader.line_num
