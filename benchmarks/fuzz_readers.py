"""Read damaged documents of every form by the readers: `make fuzz`, `make fuzz ARGS="--seed 3 --inputs 500"`.

Prints how many were read and what came of them, and the first documents that break the law (tests/laws/law.py), each saved.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from pipelines.register.names import Names
from pipelines.sources.archive import Archive
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.source import SourceError
from tests.laws import seeds
from tests.laws.law import judged
from tests.laws.mutations import mutated
from warehouse.home import Home
from warehouse.reference import load_reference

SHOWN = 20


def main() -> None:
    """Read a number of damaged documents, and end with 1 if one breaks the law."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seed", type=int, default=0, help="another seed makes other documents")
    arguments.add_argument("--inputs", type=int, default=10_000, help="how many documents")
    arguments.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz", help="where failures are saved")
    asked = arguments.parse_args()
    asked.keep.mkdir(parents=True, exist_ok=True)
    names, rng = Names.from_reference(load_reference()), Random(asked.seed)
    given = [*seeds.built(), *seeds.shared(), ("archive", "site.warc", warc())]
    contents = [content for _, _, content in given]
    path = asked.keep / f"document-{asked.seed}"
    tried: Counter[str] = Counter()
    came: Counter[str] = Counter()
    failures: list[str] = []
    begin, slowest = perf_counter(), (0.0, "")
    for number in range(asked.inputs):
        form, name, content = seeds.chosen(given, rng)
        damaged = mutated(content, contents, rng)
        started = perf_counter()
        broken, kind = archived(damaged, path) if form == "archive" else read(damaged, path, names, form)
        slowest = max(slowest, (perf_counter() - started, f"{name}, input {number}"))
        tried[form] += 1
        came[kind] += 1
        if broken:
            saved = asked.keep / f"{asked.seed}-{number}-{name}"
            saved.write_bytes(damaged)
            failures.append(f"{saved}: {broken[0]}")
            if len(failures) <= SHOWN:
                print(failures[-1], flush=True)
    path.unlink(missing_ok=True)
    print(f"{asked.inputs:,} documents in {perf_counter() - begin:.0f} s: {dict(tried)}")
    print(f"What came of them: {dict(came)}")
    memory = getrusage(RUSAGE_SELF).ru_maxrss >> 10
    print(f"Slowest: {slowest[0]:.1f} s ({slowest[1]}); most memory: {memory} MB; laws broken by {len(failures)}")
    sys.exit(bool(failures))


def read(damaged: bytes, path: Path, names: Names, form: str) -> tuple[list[str], str]:
    """Return the laws that a document breaks, and what came of it."""
    found = judged(damaged, path, names, seeds.COLUMNS if form == "table" else {})
    kind = "records" if found.parsed.records else "entries" if found.entries else "quarantined only"
    return found.broken, "broken" if found.broken else kind


def warc() -> bytes:
    """Return a web archive of three pages."""
    records = []
    pages = [("listing", seeds.html_listing()), ("article", seeds.html_article()), ("feed", seeds.rss())]
    for at, (name, page) in enumerate(pages):
        body = page.encode()
        kind = "application/rss+xml" if name == "feed" else "text/html"
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://house.example/{name}\r\nWARC-Date: 2024-03-0{at + 1}"
            f"T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:{at:032x}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        records.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(records)


def archived(damaged: bytes, path: Path) -> tuple[list[str], str]:
    """Return what an archive breaks: its source may refuse it with a sentence, and does nothing else."""
    path.write_bytes(damaged)
    try:
        pages = list(
            Archive(name="archive", files=(str(path),)).documents(Past(Home(path.parent), datetime.now(UTC)), Tally(), Span())
        )
    except SourceError:
        return [], "refused with a sentence"
    except BaseException as error:
        return [f"no exception: {type(error).__name__}: {error}"], "broken"
    return [], "pages" if pages else "no page"


if __name__ == "__main__":
    main()
