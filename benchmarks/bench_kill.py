"""Kill runs at random moments and show that each leaves a readable edition, and that the next run completes.

Example: make bench-kill ARGS="--runs 50 --seed 1"
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from warehouse.home import Home
from warehouse.queries import open_current
from warehouse.schema import promises
from warehouse.tables import ALL

COMMAND = str(Path(sys.executable).with_name("dateline"))


def listing(number: int) -> str:
    """A page of ten items that no earlier page has, so that each run has something to publish."""
    first = date(2018, 1, 1) + timedelta(days=10 * number)
    days = [first + timedelta(days=day) for day in range(10)]
    items = [
        f"Project News\nNotice {number}-{day:%d%m} from the office\n\n{day:%d %B %Y}\n\n"
        f"Staff of region {number} met on {day:%d %B} in Tunis and agreed on the steps that follow in the coming weeks.\n"
        for day in days
    ]
    return "\n".join(items)


def command(home: Home, page: Path) -> list[str]:
    """The run under test."""
    return [COMMAND, "run", str(page), "--home", str(home.path)]


def whole(home: Home) -> int:
    """How many items the current edition holds, every promise of every table having been checked on it."""
    reader = open_current(home)
    broken = [promise for table in ALL for promise in promises(table) if not reader.sql(promise.broken).is_empty()]
    assert not broken, broken
    items = reader.run("status")["items"][0]
    reader.close()
    return int(items)


def main() -> None:
    """Run the bench and print what happened; a broken promise or an unreadable edition ends it with an error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        home, page = Home(Path(folder) / "home"), Path(folder) / "page.txt"
        page.write_text(listing(0))
        began = time.perf_counter()
        subprocess.run(command(home, page), check=True, capture_output=True)
        usual = time.perf_counter() - began
        print(f"an undisturbed run takes {usual:.1f} s and leaves {whole(home)} items")
        killed = completed = 0
        for number in range(1, options.runs + 1):
            page.write_text(listing(number))
            process = subprocess.Popen(command(home, page), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            after = chance.uniform(0, 1.1 * usual)
            try:
                completed += process.wait(timeout=after) == 0
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                killed += 1
            print(f"run {number:3}: after {after:4.1f} s; the edition reads well, {whole(home)} items", flush=True)
        last = subprocess.run(command(home, page), check=False, capture_output=True, text=True)
        assert last.returncode == 0, last.stderr
        items = whole(home)
        print(
            f"{killed} killed, {completed} came to their end first; the run after them completed with {items} items, all readable"
        )


if __name__ == "__main__":
    main()
