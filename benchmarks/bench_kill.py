"""Kill commands before each kind of call to the file system and at random moments; show that every home is whole afterwards.

Each kill happens to a fresh copy of one home. SIGKILL ends the whole group of processes, as a power failure or the kernel
would. For a kill before a call, Debian's strace ends the command at its N-th call of a kind, also in DuckDB, SQLite and
tantivy. N is taken from an undisturbed run, so that each kind of call and each file has its turn. After each kill
the current edition, raw and all logs are checked; then the next run must complete with exactly the expected items.

Example: make bench-kill ARGS="--kills 500 --seed 1"
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wholeness import COMMAND, PERIOD, Broken, Items, check_after, check_files, check_reports, items_of, page

from pipelines.sources.raw import documents
from warehouse.errors import DatelineError
from warehouse.home import Home

# As the last step of a run publishes: the warehouse being made, under the fingerprint of what it was made from.
PUBLISH = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from pipelines.steps.account import account, finish
from warehouse.home import Home
from warehouse.lock import run_lock
home = Home(Path(sys.argv[1]))
with run_lock(home):
    finish(home, account(home, "published by the bench", datetime.now(UTC)))
"""

CALLS = "openat write pwrite64 rename renameat renameat2 fsync fdatasync unlink unlinkat mkdir mkdirat ftruncate link linkat"

# A call in the output of strace: its thread, its name, the rest.
CALL = re.compile(r"(?P<thread>\d+) +(?P<call>\w+)\((?P<rest>.*)")

# What is another in every run: moments, hashes, identifiers, process numbers, random names.
CHANGING = re.compile(
    r"\d{8}T\d+Z-\w+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|incoming-\d+|\.tmp\w+|raw/\w\w\b|\b[a-z]{8}\.(?=err|out)"
)

# What stands in the place of a call where the moment is by chance.
BY_CLOCK = "at random"

# Seconds after which a command that should have ended hangs.
HANGS = 600

# Seconds in which what a killed command began must be gone.
ORPHANS = 5


@dataclass(frozen=True)
class Operation:
    """A command under test: the home it begins with, what it may leave, and what the command after it must leave."""

    home: Path
    command: tuple[str, ...]
    may_leave: tuple[Items, ...]
    after: tuple[tuple[str, ...], ...]
    must_leave: Items

    def on(self, words: tuple[str, ...], place: Path) -> list[str]:
        """Return a command's words for a copy of the home."""
        return [word.replace("HOME", str(place / "home")).replace("OUT", str(place / "reports")) for word in words]


@dataclass(frozen=True)
class Moment:
    """When to kill: before the nth call of a kind, on a file or on any where its name changes; or after some seconds."""

    call: str
    file: str = ""
    nth: int = 0
    seconds: float = 0.0

    def command(self, place: Path, trace: Path) -> list[str]:
        """Return the words that begin a command which strace kills at this moment; none where it is killed by the clock."""
        if not self.nth:
            return []
        path = [] if "…" in self.file else ["-P", str(place / self.file)]
        inject = f"inject={self.call}:signal=KILL:when={self.nth}"
        return ["strace", "-f", "-q", *path, "-e", f"trace={self.call}", "-e", inject, "-o", str(trace)]


def run(words: list[str], *codes: int) -> str:
    """Run a command to its end; return what it said.

    Raises:
        Broken: it ends with another exit code, or in a traceback.
    """
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=HANGS)
    if done.returncode not in codes or "Traceback" in done.stderr:
        raise Broken(f"{' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return done.stderr


def operations(folder: Path) -> dict[str, Operation]:
    """Make the homes to begin with: two editions of one and two items; return the operations on them."""
    both, old = folder / "both" / "home", folder / "old" / "home"
    for number in (1, 2, 3):
        (folder / f"{number}.txt").write_text(page(number))
    for number in (1, 2):
        run([COMMAND, "run", str(folder / f"{number}.txt"), "--home", str(both)], 0)
        if number == 1:
            one = items_of(Home(both))
    two = items_of(Home(both))
    first = Home(both).editions()[0].name
    shutil.copytree(both, old)
    run([COMMAND, "restore", first, "--home", str(old)], 0)
    taken_out = documents(Home(both))["document_id"][0]
    scratch = folder / "scratch"
    shutil.copytree(both, scratch)
    run([COMMAND, "run", str(folder / "3.txt"), "--home", str(scratch)], 0)
    three = items_of(Home(scratch))
    shutil.rmtree(scratch)
    again = ("dateline", "run", "--home", "HOME")
    with_news = ("dateline", "run", str(folder / "3.txt"), "--home", "HOME")
    report = ("dateline", "report", PERIOD, "--home", "HOME", "--out", "OUT")
    drop = ("dateline", "drop", taken_out, "--why", "the bench", "--home", "HOME")
    return {
        "run": Operation(both, with_news, (two, three), (with_news,), three),
        "publish": Operation(old, ("python", "-c", PUBLISH, "HOME"), (one, two), (again,), two),
        "report": Operation(both, report, (two,), (report, again), two),
        "restore": Operation(both, ("dateline", "restore", first, "--home", "HOME"), (one, two), (again,), two),
        "drop": Operation(both, drop, (two,), (drop, again), two - one),
    }


def prepared(operation: Operation, folder: Path) -> Path:
    """Return a new place with a copy of an operation's home."""
    place = Path(tempfile.mkdtemp(dir=folder))
    shutil.copytree(operation.home, place / "home")
    (place / "reports").mkdir()
    return place


def program(words: list[str]) -> list[str]:
    """Put the programs of this environment in the place of their names."""
    return [{"dateline": COMMAND, "python": sys.executable}[words[0]], *words[1:]]


def moments_of(operation: Operation, folder: Path, chance: random.Random) -> tuple[list[Moment], float]:
    """Run an operation undisturbed under strace; return the moments before each kind of call on each file, and its seconds.

    strace counts each thread's calls for itself and kills at the first that gets to N. For a file that has the same name in every
    run, only the calls on it count. For others all of the kind do, and a call that another thread's came before can't be aimed
    at. With --seccomp-bpf, which takes half the time, strace only listens; for a kill it must go without.
    """
    place, trace = prepared(operation, folder), folder / "calls"
    words = program(operation.on(operation.command, place))
    began = time.perf_counter()
    run(["strace", "-f", "-qq", "-y", "--seccomp-bpf", "-e", f"trace={','.join(CALLS.split())}", "-o", str(trace), *words], 0, 4)
    seconds = time.perf_counter() - began
    counts: Counter[tuple[str, ...]] = Counter()
    most: Counter[str] = Counter()
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    with trace.open(errors="replace") as lines:
        for match in filter(None, map(CALL.match, lines)):
            thread, call, file = match["thread"], match["call"], _file(match["rest"], place)
            counts[thread, call] += 1
            first, most[call] = counts[thread, call] > most[call], max(most[call], counts[thread, call])
            if file and (call != "openat" or "O_CREAT" in match["rest"]):
                counts[thread, call, file] += 1
                if "…" not in file:
                    found[call, file].append(counts[thread, call, file])
                elif first:
                    found[call, file].append(counts[thread, call])
    shutil.rmtree(place)
    moments = [Moment(call, file, chance.choice(ordinals)) for (call, file), ordinals in found.items()]
    chance.shuffle(moments)
    return _spread(moments), seconds


def _file(rest: str, place: Path) -> str | None:
    """Return which file of the place a call is about, without what is another in every run; None for files elsewhere."""
    match = re.search(re.escape(str(place)) + r'/([^">,]*)', rest)
    return CHANGING.sub("…", match[1]) if match else None


def _spread(moments: list[Moment]) -> list[Moment]:
    """Order moments so that each kind of call comes before any comes again."""
    seen: Counter[str] = Counter()
    turn = {}
    for moment in moments:
        turn[moment] = seen[moment.call]
        seen[moment.call] += 1
    return sorted(moments, key=lambda moment: turn[moment])


def kill(words: list[str], moment: Moment, place: Path) -> bool:
    """Begin a command and kill its whole group at a moment; return whether it was killed before its end."""
    trace = place / "killed"
    words = [*moment.command(place, trace), *words]
    process = subprocess.Popen(words, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + (HANGS if moment.nth else moment.seconds)
    while process.poll() is None and time.monotonic() < deadline and not _killed(trace):
        time.sleep(0.02)
    ended = process.poll() is not None and not _killed(trace)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    _wait_for_orphans(process.pid)
    return not ended


def _killed(trace: Path) -> bool:
    """Decide whether strace noted that it killed."""
    return trace.exists() and b"+++ killed by SIGKILL +++" in trace.read_bytes()


def _wait_for_orphans(group: int) -> None:
    """Wait until nothing of a group of processes runs any more.

    Raises:
        Broken: something still does after some seconds.
    """
    deadline = time.monotonic() + ORPHANS
    while alive := [entry for entry in Path("/proc").glob("[0-9]*/stat") if _group_of(entry) == group]:
        if time.monotonic() > deadline:
            raise Broken(f"{len(alive)} processes outlived the kill.")
        time.sleep(0.05)


def _group_of(stat: Path) -> int | None:
    """Return the group of a process that runs; None for one that is gone or only waits to be buried."""
    try:
        state, _, group = stat.read_text(errors="replace").rpartition(")")[2].split()[:3]
    except OSError:
        return None
    return int(group) if state != "Z" else None


def one(operation: Operation, moment: Moment, folder: Path) -> bool:
    """Kill an operation at a moment, check the home, run what comes after, and check again; return whether it was killed.

    Raises:
        Broken: something is not as it must be.
    """
    place = prepared(operation, folder)
    home = Home(place / "home")
    hit = kill(program(operation.on(operation.command, place)), moment, place)
    left = items_of(home)
    if left not in operation.may_leave:
        raise Broken(f"The kill leaves {len(left)} items that are neither those before nor those after: {sorted(left)}")
    check_files(home)
    for words in operation.after:
        # Dropping says that the document is left out already, where the kill came after it was logged.
        run(program(operation.on(words, place)), 0, 3, *([1] if words[1] == "drop" else []))
    if (left := items_of(home)) != operation.must_leave:
        raise Broken(f"The next run leaves {sorted(left)}, not {sorted(operation.must_leave)}")
    check_reports(place / "reports")
    check_after(home, place / "later")
    shutil.rmtree(place)
    return hit


def main() -> None:
    """Run the bench and print a table; a home that is not whole ends it with an error that names seed and operation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    table: Counter[tuple[str, str, bool]] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        every = operations(folder)
        aims = {name: moments_of(operation, folder, chance) for name, operation in every.items()}
        for name, (moments, seconds) in aims.items():
            print(f"{name:8} takes {seconds:4.1f} s; {len(moments)} kinds of calls on its files can be aimed at", flush=True)
        for number, (name, operation) in zip(range(options.kills), itertools.cycle(every.items()), strict=False):
            moments, seconds = aims[name]
            turn, by_chance = divmod(number // len(every), 2)
            moment = Moment(BY_CLOCK, seconds=chance.uniform(0, seconds)) if by_chance else moments[turn % len(moments)]
            try:
                hit = one(operation, moment, folder)
            except DatelineError as broken:
                sys.exit(f"seed {options.seed}, kill {number + 1}, {name}, {moment}:\n{broken}")
            table[name, moment.call, hit] += 1
            print(
                f"kill {number + 1:3}: {name:8} {moment.call} {moment.file}{'' if hit else ': it came to its end first'}",
                flush=True,
            )
    print(as_table(table))


def as_table(table: Mapping[tuple[str, str, bool], int]) -> str:
    """Return how many commands were killed before each kind of call and left a whole home, and how many ended first."""
    names = list(dict.fromkeys(name for name, _, _ in table))
    lines = [f"{'killed before':14}" + "".join(f"{name:>10}" for name in names)]
    for call in dict.fromkeys(call for _, call, _ in sorted(table, key=lambda key: key[1])):
        lines.append(f"{call:14}" + "".join(f"{table.get((name, call, True), 0):>10}" for name in names))
    killed = sum(count for (_, _, hit), count in table.items() if hit)
    return "\n".join([*lines, f"{killed} killed, {sum(table.values()) - killed} ended first; every home whole"])


if __name__ == "__main__":
    main()
