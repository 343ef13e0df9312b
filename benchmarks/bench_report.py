"""Time reports: one month's full set, many months in one go, and one month's slices by donor.

An edition of invented items is published first. Held on two cores that do nothing else: 15 s for one set with the browser's
start, 6 s a report after that. Beside the time stands what this process computed itself; the rest is the browser, and waiting.

Example: python benchmarks/bench_report.py --months 24 --donors 40
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from dashboard.read.selection import Filters, ask
from dashboard.report import Look, Order, orders, period_named, write_reports
from warehouse.home import Home
from warehouse.queries import Reader, open_current

# Benchmarks are scripts, no package: the one beside this is found as Python finds it.
from generate_edition import generate  # isort: skip

# Twenty years of news: about 85 items a month.
ITEMS = 20_000
YEARS = (2023, 2024)
MONTH = "2024-03"
ONE_SET, EACH = 15.0, 6.0


def months(count: int) -> list[Order]:
    """Return orders of `count` months, the first ones of the years."""
    return [Order(period_named(f"{year}-{month:02}")) for year in YEARS for month in range(1, 13)][:count]


def slices(reader: Reader, count: int) -> list[Order]:
    """Orders of a month for the donors with the most items."""
    donors = ask(reader, "donors_credited", Filters())["donor_id"].head(count).to_list()
    return orders(reader, period_named(MONTH), {"donor": donors})


def timed(name: str, reader: Reader, wanted: Sequence[Order], most: float) -> bool:
    """Write reports, print how long each took on average, and whether that is within what is held."""
    with tempfile.TemporaryDirectory() as folder:
        began, computed = time.perf_counter(), time.process_time()
        made = list(write_reports(reader, wanted, Path(folder), Look(organisation="Example Organisation")))
        each = (time.perf_counter() - began) / len(made)
        own = (time.process_time() - computed) / len(made)
    charts = sum(path.suffix == ".svg" for path in made[0].files)
    kept = each <= most
    print(
        f"{name:<28} {len(made):>3} reports of {charts} charts  {each:6.1f} s each (own CPU {own:.1f} s), held: {most:.0f} s"
        f"{'' if kept else '  TOO SLOW'}"
    )
    return kept


def main() -> int:
    """Measure; 1 where one is slower than held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=ITEMS)
    parser.add_argument("--months", type=int, default=24)
    parser.add_argument("--donors", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        generate(home, options.items)
        reader = open_current(home)
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        kept = [
            timed("one month, full set", reader, months(1), ONE_SET),
            timed("months in one go", reader, months(options.months), EACH),
            timed(f"donors' slices of {MONTH}", reader, slices(reader, options.donors), EACH),
        ]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
