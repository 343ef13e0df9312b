"""What must be true of a home after anything broke: the benches of kills and of disks hold it against homes alike."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pipelines.out.reports import Wanted, make_reports
from pipelines.sources.raw import received
from warehouse.decisions import decisions
from warehouse.editions import sound_edition
from warehouse.errors import DatelineError
from warehouse.files import sha256_of
from warehouse.home import Home
from warehouse.queries import open_current
from warehouse.schema import promises
from warehouse.tables import ALL

Items = frozenset[str]

COMMAND = str(Path(sys.executable).with_name("dateline"))

# What writes wrong things into a log: binary, NUL bytes, half a line, JSON of every wrong type, deep nesting, huge numbers.
GARBAGE = (
    bytes(range(256))
    + b'\n\0\0\0\n{"run_id": "half'
    + b'\n[]\nnull\n1e999\n"words"\n{}\n'
    + b"[" * 100_000
    + b'\n{"run_id": 1, "started_at": [], "seconds": {}, "edition": 5, "version": null, "outcome": 7, "trouble": 3}\n'
    + b'{"run_id": "a", "started_at": "0001-01-01T00:00:00+23:59", "seconds": 1, "edition": "e", "version": "1", "items": 1}\n'
    + b'{"pid": Infinity, "command": 1, "since": 2, "items": 99999999999999999999999999}\n'
)

# Without a browser reports have no pictures of charts, which take most of the time and touch no home.
os.environ["BROWSER_PATH"] = os.devnull

# The reports that are written: of the year of the pages below.
PERIOD = "2022"


def page(number: int) -> str:
    """Return a listing with one item, another for each number."""
    return (
        f"Project News\nNotice {number} from the office\n\n14 March 2022\n\n"
        f"Staff of region {number} met on 14 March in Tunis and agreed on the steps that follow in the coming weeks.\n"
    )


class Broken(DatelineError):
    """A home is not as it must be; the message says what is wrong."""


def items_of(home: Home) -> Items:
    """Check that the current edition is whole and keeps its promises; return the identifiers of its items.

    Raises:
        Broken: it is not.
    """
    wrong = sound_edition(home)[1]
    if wrong:
        raise Broken(f"The edition in force is not sound: {wrong}")
    with closing(open_current(home)) as reader:
        for promise in (promise for table in ALL for promise in promises(table)):
            if not (rows := reader.sql(promise.broken)).is_empty():
                raise Broken(f"{promise.table} breaks {promise.name}: {rows}")
        _ = reader.words  # the index of words opens
        return frozenset(reader.sql("SELECT item_id FROM items")["item_id"])


def check_files(home: Home) -> None:
    """Check that raw is what its names say, and that all lines of logs are whole, but the last one and garbage put there.

    Raises:
        Broken: a file is not.
    """
    for path in home.raw.glob("??/*"):
        if sha256_of(path) != path.name:
            raise Broken(f"{path} has other bytes than its name says.")
    for log in (home.raw / "documents.jsonl", home.path / "decisions.jsonl", home.runs, home.intakes):
        for number, line in _whole_lines(log):
            try:
                json.loads(line)
            except ValueError as error:
                raise Broken(f"{log}, line {number} is not whole: {line!r}") from error


def _whole_lines(log: Path) -> Iterator[tuple[int, bytes]]:
    content = log.read_bytes() if log.exists() else b""
    ours = enumerate(content.split(b"\n")[:-1], 1)
    yield from ((number, line) for number, line in ours if line not in GARBAGE.split(b"\n"))


def check_after(home: Home, reports: Path) -> None:
    """Check what must be true once a further run completed: nothing is doubled or left over, and a report written now is whole.

    Raises:
        Broken: something is not so.
    """
    check_files(home)
    receipts = received(home).select("document_id", "received_at")
    if receipts.is_duplicated().any():
        raise Broken(f"The log of documents says something twice: {receipts}")
    made = [(each.subject, each.verb) for each in decisions(home)]
    if len(made) != len(set(made)):
        raise Broken(f"A decision was logged twice: {made}")
    left = [path for ending in ("*.part", "*.part.*", "*.new") for path in home.path.rglob(ending)]
    left += home.pointer.parent.glob("*.wal")
    if left:
        raise Broken(f"Left over: {', '.join(map(str, left))}")
    make_reports(home, Wanted(PERIOD), reports, lambda _: None)
    check_reports(reports)


def check_reports(folder: Path) -> None:
    """Check that every report in a folder is whole, and that no issue repeats another.

    Raises:
        Broken: it is not so.
    """
    issues = [path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")]
    for issue in issues:
        if not (issue / "report.pdf").read_bytes().startswith(b"%PDF"):
            raise Broken(f"{issue / 'report.pdf'} is no PDF.")
        for archive in (issue.with_name(issue.name + ".zip"), issue / "report.docx", issue / "items.xlsx"):
            try:
                with zipfile.ZipFile(archive) as opened:
                    if name := opened.testzip():
                        raise Broken(f"{archive} is damaged in {name}.")
            except (OSError, zipfile.BadZipFile) as error:
                raise Broken(f"{archive} can't be opened: {error}") from error
    facts = [(issue / "facts.json").read_bytes() for issue in issues]
    if len(facts) != len(set(facts)):
        raise Broken(f"A report was issued twice from the same: {', '.join(path.name for path in issues)}")
