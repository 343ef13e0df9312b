"""How much memory and time does a large IATI file take? `make bench-iati`.

A file of the asked size is written (always the same), streamed once, and removed.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

from pipelines.register.names import Names
from pipelines.register.reading import read_register
from pipelines.steps.parse import Tables, add_entries
from warehouse.reference import load_reference

# Of an activity of usual length; five in six of the bytes of a published one are descriptions and transactions.
ACTIVITY = """<iati-activity default-currency="EUR" xml:lang="en">
<iati-identifier>XM-EXAMPLE-{n}</iati-identifier>
<title><narrative>Safe harbours of the coast, part {n} (SAHA-{n})</narrative></title>
<description><narrative>{text}</narrative></description>
<participating-org role="1"><narrative>European Union</narrative></participating-org>
<participating-org role="4"><narrative>Port Club {n}</narrative></participating-org><activity-status code="2"/>
<activity-date iso-date="2019-01-01" type="1"/>
<activity-date iso-date="2023-12-31" type="3"/>
<recipient-country code="KE" percentage="60"/><recipient-country code="UG" percentage="50"/>
<budget type="1"><period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/><value>{n}</value></budget>
{transactions}</iati-activity>
"""
TRANSACTION = (
    '<transaction><transaction-type code="3"/><transaction-date iso-date="2020-01-01"/><value>{n}</value></transaction>\n'
)


def write(path: Path, megabytes: int) -> int:
    """Write a file of that size; how many activities it has."""
    n = 0
    with path.open("w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n')
        while out.tell() < megabytes << 20:
            n += 1
            transactions = "".join(TRANSACTION.format(n=n + each) for each in range(12))
            out.write(ACTIVITY.format(n=n, text=f"What part {n} is for. " * 40, transactions=transactions))
        out.write("</iati-activities>\n")
    return n


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=100)
    names = Names.from_reference(load_reference())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "activities.xml"
        megabytes = parser.parse_args().megabytes
        activities = write(path, megabytes)
        before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10, time.process_time()
        shape, parts = read_register(path, names, {}, day_first=True) or ("", iter(()))
        tables = Tables()
        entries, unusable = add_entries("document", parts, tables)
        facts = tables.frames()["register_facts"].height
        seconds, peak = time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{megabytes} MB, {activities:,} activities: {entries:,} entries, {facts:,} facts, {len(unusable)} unusable ({shape})")
    print(f"{seconds:.1f} s of processor time; {peak:,} MB at most, {before:,} MB of them before reading")


if __name__ == "__main__":
    main()
