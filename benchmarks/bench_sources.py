"""Take in a newsroom of 3,000 items over a real connection, under each fault; and read listing pages beside trafilatura.

Prints requests, bytes, seconds and items missed of a first sweep, of a visit without changes, and of a sweep under each fault;
then the seconds of reading 1,000 listing pages (15,000 items). Needs nginx (Debian: nginx-light).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import trafilatura

sys.path.insert(0, str(Path(__file__).parents[1]))

from pipelines.parse import Hints, parse_document
from pipelines.sources import http
from pipelines.sources.http import Manners
from pipelines.sources.intake import take_in
from pipelines.sources.raw import documents
from pipelines.sources.web import Web
from tests.newsroom import NGINX, Newsroom, pieces, serving
from warehouse.home import Home

FAULTS = ("busy", "broken", "cut", "drip", "bomb", "empty", "charset", "again")


def visit(room: Newsroom, home: Home, at: datetime) -> dict[str, object]:
    """Ask the newsroom once; what it came to, with the items missed."""
    manners = Manners("bench@house.example", pause=0, budget=20_000, private=True)
    source = Web(name="website", manners=manners, listing=f"{room.address}/news")
    (intake,) = take_in(home, [source], at, lambda _: None)
    kept = {address.split("?")[0] for address in documents(home)["address"]}
    return {**intake.row, "missed": sum(room.address + piece.path not in kept for piece in room.items)}


def print_row(name: str, row: dict[str, object]) -> None:
    """Print a visit as a line of the table."""
    print(
        f"{name:<28}{row['requests']:>9,}{row['bytes']:>13,}{row['seconds']:>9.1f}{row['missed']:>8}  {row['outcome']}",
        flush=True,
    )


def sweeps(count: int) -> int:
    """Visits to the newsroom, whole and under faults; how many items were missed in all."""
    missed = 0
    print(f"{'visit':<28}{'requests':>9}{'bytes':>13}{'seconds':>9}{'missed':>8}  outcome")
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "room", count) as room:
        home, begin = Home(Path(folder) / "home"), datetime.now(UTC)
        for name, at in (("first sweep", begin), ("nothing has changed", begin + timedelta(hours=1))):
            print_row(name, row := visit(room, home, at))
            missed += int(str(row["missed"]))
        for fault in FAULTS:
            room.asked.clear()
            room.faults = {f"/news?page={page}": fault for page in range(5, count // 10, 50)}
            if fault in {"busy", "broken", "cut"}:
                room.faults |= {f"{piece.path}?utm_source=list": fault for piece in room.items[7::500]}
            print_row(f"first sweep, {fault}", row := visit(room, Home(Path(folder) / fault), begin))
            missed += int(str(row["missed"]))
        room.faults, room.insert_at = {}, count // 20
        print_row("items come in while paging", row := visit(room, Home(Path(folder) / "insert"), begin))
        missed += int(str(row["missed"]))
    return missed


def reading() -> None:
    """Print the seconds to read 1,000 listing pages of 15 items, by us and by trafilatura, in this run."""
    room = Newsroom(Path(), "http://house.example", pieces(15_000), per_page=15)
    pages = [room.listing(number) for number in range(1, 1_001)]
    begin = time.process_time()
    found = sum(len(parse_document(page.encode(), date(2100, 1, 1), hints=Hints(room.address)).records) for page in pages)
    own = time.process_time() - begin
    begin = time.process_time()
    for page in pages:
        trafilatura.bare_extraction(page, with_metadata=True)
    theirs = time.process_time() - begin
    print(f"1,000 listing pages: {found:,} items in {own:.1f} s; trafilatura, a text each: {theirs:.1f} s ({own / theirs:.2f})")


def main() -> int:
    """Run both; 1 if an item was missed."""
    parser = argparse.ArgumentParser(description=__doc__, epilog="Example: make bench-sources ARGS='--items 600'")
    parser.add_argument("--items", type=int, default=3_000, help="items of the newsroom")
    arguments = parser.parse_args()
    if NGINX is None:
        print("nginx is missing: apt-get install nginx-light")
        return 2
    http.LONGEST_WAIT = 1.0  # the faults here pass by themselves
    missed = sweeps(arguments.items)
    reading()
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
