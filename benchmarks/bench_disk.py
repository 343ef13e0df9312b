"""Fill disks, forbid writing and damage files under a home; show that each is reported in a sentence and that the next run works.

Each case happens to a copy of one home: the sample, published. A disk is a tmpfs of a few megabytes. An error in the midst of
a run is given by strace to every call from the N-th on. After each case the current edition is the one before, or a new one
that is whole. After mending (room on the disk, a document taken in again, `dateline mend`) the next run has the right items.

Needs root, to mount. Example: make bench-disk ARGS="full refused damaged"
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from wholeness import COMMAND, GARBAGE, Broken, Items, check_after, check_files, items_of, page

from pipelines.base.home import PROJECT
from warehouse.errors import DatelineError
from warehouse.home import Home

# Seconds after which a run hangs.
HANGS = 900

# What every run that has something to publish may end with: published, with trouble.
DONE = (0, 4)
FAILED = (1,)

MEGABYTE = 1 << 20

# Errors that begin in the midst of a run: at the first writes of DuckDB, of Dagster's store, at publishing.
FAULTS = (("EROFS", "fdatasync", 40), ("EDQUOT", "pwrite64", 300), ("EIO", "fdatasync", 1000), ("EROFS", "rename", 4))


@dataclass(frozen=True)
class Setting:
    """What all cases begin with: a home, the page that comes to it, and the items before and after."""

    home: Path
    news: Path
    before: Items
    after: Items


@dataclass(frozen=True)
class Damage:
    """A damage to a home: what is done to it, how the run after it ends, and what a person does then."""

    name: str
    do: Callable[[Home], object]
    codes: tuple[int, ...] = DONE
    says: str = ""
    mend: tuple[str, ...] = ()


def dateline(*words: object, before: tuple[str, ...] = (), **options: object) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; it must never end in a traceback.

    Raises:
        Broken: it does.
    """
    command = [*before, COMMAND, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANGS, **options)  # type: ignore[call-overload]
    if "Traceback" in done.stderr + done.stdout or done.returncode not in range(5):
        raise Broken(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done  # type: ignore[no-any-return]


def must(done: subprocess.CompletedProcess[str], codes: tuple[int, ...], says: str = "") -> None:
    """Check the exit code and the words of a command.

    Raises:
        Broken: they are others.
    """
    if done.returncode not in codes or says not in done.stderr + done.stdout:
        raise Broken(f"Exit code {done.returncode}, not {codes}; or without {says!r}:\n{done.stderr}{done.stdout}")


def last_words(done: subprocess.CompletedProcess[str]) -> str:
    """Return the sentence that tells what went wrong, for the table."""
    said_lines = [line for line in done.stderr.splitlines() if line.startswith("dateline:")]
    return f"exit {done.returncode}: {(said_lines or done.stderr.splitlines() or [''])[-1][:110]}"


def stands(home: Home, *expected: Items) -> None:
    """Check that a home has exactly the items of one of the editions expected, and that its files are whole.

    Raises:
        Broken: it has not.
    """
    if (left := items_of(home)) not in expected:
        raise Broken(f"{len(left)} items are in force, which are neither those before nor those after.")
    check_files(home)


def finishes(home: Home, setting: Setting, folder: Path) -> None:
    """Check that the next run works and has the right items.

    Raises:
        Broken: it does not.
    """
    must(dateline("run", setting.news, "--home", home.path), (*DONE, 3))
    stands(home, setting.after)
    check_after(home, folder / "reports")


@contextmanager
def disk(place: Path, megabytes: int) -> Iterator[Path]:
    """Mount a disk of `megabytes` for as long as it is used."""
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def remount(place: Path, options: str) -> None:
    """Change a disk that is mounted."""
    subprocess.run(["mount", "-o", f"remount,{options}", str(place)], check=True)


@contextmanager
def copied(setting: Setting) -> Iterator[tuple[Home, Path]]:
    """Yield a copy of the home, and a folder beside it, for as long as it is used."""
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(setting.home, Path(name) / "home")
        yield Home(Path(name) / "home"), Path(name)


def full(setting: Setting) -> None:
    """Run on a disk with one megabyte of room, two, and so on, until a run works."""
    used = sum(path.stat().st_blocks * 512 for path in setting.home.rglob("*")) // MEGABYTE + 1
    for room in range(64):
        with tempfile.TemporaryDirectory() as name, disk(Path(name) / "disk", used + room) as place:
            shutil.copytree(setting.home, place / "home")
            home = Home(place / "home")
            done = dateline("run", setting.news, "--home", home.path)
            must(done, (*FAILED, *DONE))
            stands(home, setting.after if done.returncode in DONE else setting.before)
            left = [*home.path.rglob("*.part"), *home.path.rglob("*.new")]
            if left:
                raise Broken(f"Left over: {left}")
            print(f"full      {room:2} MB of room: {last_words(done)}", flush=True)
            if done.returncode in DONE:
                return
            remount(place, f"size={used + 200}m")
            finishes(home, setting, Path(name))
    raise Broken("64 MB of room are not enough.")


def limited(most: int) -> None:
    """Forbid this process files above a size; Python has SIGXFSZ ignored."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def refused(setting: Setting) -> None:
    """Refuse writing: files above a size, a disk that can only be read, errors in the midst of a run, folders without rights."""
    for most in (100, 20_000, 200_000, MEGABYTE, 4 * MEGABYTE):
        with copied(setting) as (home, folder):
            done = dateline("run", setting.news, "--home", home.path, preexec_fn=partial(limited, most))
            must(done, FAILED)
            stands(home, setting.before)
            print(f"refused   files of at most {most:,} bytes: {last_words(done)}", flush=True)
            finishes(home, setting, folder)
    for error, call, nth in (
        ("EROFS", "fdatasync", 40),
        ("EDQUOT", "pwrite64", 300),
        ("EIO", "fdatasync", 1000),
        ("EROFS", "rename", 4),
    ):
        with copied(setting) as (home, folder):
            strace = ("strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}")
            strace += ("-e", f"inject={call}:error={error}:when={nth}+")
            done = dateline("run", setting.news, "--home", home.path, before=strace)
            must(done, (*FAILED, *DONE))
            stands(home, setting.after if done.returncode in DONE else setting.before)
            print(f"refused   {error} from {call} {nth} on: {last_words(done)}", flush=True)
            finishes(home, setting, folder)
    with tempfile.TemporaryDirectory() as name, disk(Path(name) / "disk", 300) as place:
        shutil.copytree(setting.home, place / "home")
        home = Home(place / "home")
        remount(place, "ro")
        for words, codes in (("run", FAILED), ("restore 2", FAILED), ("status", (0,)), ("check", (0,)), ("documents", (0,))):
            arguments = [*words.split(), *([setting.news] if words == "run" else []), "--home", home.path]
            done = dateline(*arguments)
            must(done, codes)
            print(f"refused   a disk that can only be read, {words}: {last_words(done)}", flush=True)
        remount(place, "rw")
        stands(home, setting.before)
        finishes(home, setting, Path(name))


def _append(home: Home, name: str) -> None:
    path = home.path / name
    path.write_bytes((path.read_bytes() if path.exists() else b"") + GARBAGE)


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for place in range(len(content) // 3, len(content), max(1, len(content) // 20)):
        content[place] ^= 0x55
    path.write_bytes(content)


def _cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _each_database(home: Home, damage: Callable[[Path], object]) -> None:
    for path in list((home.path / "dagster").rglob("*.db")):
        damage(path)


def _edition(home: Home, damage: Callable[[Path], object]) -> None:
    edition = home.edition()
    assert edition
    damage(edition.path)


def _words(home: Home, damage: Callable[[Path], object]) -> None:
    edition = home.edition()
    assert edition
    damage(max(edition.words.iterdir(), key=lambda path: path.stat().st_size))


def _no_words(home: Home) -> None:
    edition = home.edition()
    assert edition
    shutil.rmtree(edition.words)


def _raw(home: Home, damage: Callable[[Path], object]) -> None:
    damage(max(home.raw.glob("??/*"), key=lambda path: path.stat().st_size))


def _lines(home: Home, change: Callable[[list[bytes]], list[bytes]]) -> None:
    log = home.raw / "documents.jsonl"
    log.write_bytes(b"".join(change(log.read_bytes().splitlines(keepends=True))))


def _flipped(line: bytes) -> bytes:
    row = json.loads(line)
    return json.dumps({**row, "address": f"{row['address']}x"}, ensure_ascii=False).encode() + b"\n"


AGAIN = ("run", str(PROJECT / "sample"))
DAMAGES = (
    *(Damage(f"{name}: garbage", partial(_append, name=name)) for name in ("runs.jsonl", "intakes.jsonl", "decisions.jsonl")),
    Damage("lock.owner: garbage", lambda home: (home.path / "lock.owner").write_bytes(GARBAGE)),
    Damage("build.duckdb: garbage", lambda home: home.build.write_bytes(GARBAGE * 9)),
    Damage("build.duckdb: flipped", lambda home: _flip(home.build)),
    Damage("build.duckdb: cut", lambda home: _cut(home.build)),
    Damage("build.duckdb: a folder", lambda home: _as_folder(home.build)),
    Damage("build.duckdb.wal: garbage", lambda home: (home.path / "build.duckdb.wal").write_bytes(GARBAGE * 9)),
    *(
        Damage(f"Dagster's store: {name}", partial(_each_database, damage=damage))
        for name, damage in (
            ("flipped", _flip),
            ("cut", _cut),
            ("empty", lambda path: path.write_bytes(b"")),
            ("folders", _as_folder),
        )
    ),
    Damage("Dagster's folder: a file", lambda home: (shutil.rmtree(home.path / "dagster"), (home.path / "dagster").touch())),
    *(
        Damage(f"the edition: {name}", partial(_edition, damage=damage), says="made anew")
        for name, damage in (("flipped", _flip), ("cut", _cut), ("missing", Path.unlink))
    ),
    *(
        Damage(f"its words: {name}", partial(_words, damage=damage), says="made anew")
        for name, damage in (("flipped", _flip), ("cut", _cut), ("one file missing", Path.unlink))
    ),
    Damage("its words: missing", _no_words, says="made anew"),
    Damage("its seal: garbage", lambda home: [path.write_bytes(GARBAGE) for path in home.pointer.parent.glob("*.json")]),
    Damage("current: missing", lambda home: home.pointer.unlink(), says="made anew"),
    Damage("current: empty", lambda home: home.pointer.write_bytes(b""), says="made anew"),
    Damage("current: binary", lambda home: home.pointer.write_bytes(GARBAGE), says="made anew"),
    *(
        Damage(f"a file of raw: {name}", partial(_raw, damage=damage), FAILED, "raw/", AGAIN)
        for name, damage in (("flipped", _flip), ("cut", _cut), ("missing", Path.unlink))
    ),
    *(
        Damage(f"documents.jsonl: {name}", partial(_lines, change=change), FAILED, "dateline mend", ("mend",))
        for name, change in (
            ("first line lost", lambda lines: lines[1:]),
            ("middle line lost", lambda lines: lines[:4] + lines[5:]),
            ("first line changed", lambda lines: [_flipped(lines[0]), *lines[1:]]),
            ("middle line changed", lambda lines: [*lines[:4], _flipped(lines[4]), *lines[5:]]),
            ("last line changed", lambda lines: [*lines[:-1], _flipped(lines[-1])]),
            ("garbage at the end", lambda lines: [*lines, GARBAGE]),
        )
    ),
    Damage("documents.jsonl: last line lost", partial(_lines, change=lambda lines: lines[:-1])),
    Damage("documents.jsonl: last line cut", partial(_lines, change=lambda lines: [*lines[:-1], lines[-1][:50]])),
    Damage("documents.jsonl: missing", lambda home: (home.raw / "documents.jsonl").unlink()),
)


def damaged(setting: Setting) -> None:
    """Damage files, one kind at a time."""
    for damage in DAMAGES:
        with copied(setting) as (home, folder):
            damage.do(home)
            dateline("status", "--home", home.path)
            dateline("doctor", "--home", home.path)
            done = dateline("run", setting.news, "--home", home.path)
            print(f"damaged   {damage.name}: {last_words(done)}", flush=True)
            must(done, damage.codes, damage.says)
            if damage.mend:
                stands(home, setting.before)
                must(dateline(*damage.mend, "--home", home.path), (0, 3, 4))
            finishes(home, setting, folder)


KINDS: dict[str, Callable[[Setting], None]] = {"full": full, "refused": refused, "damaged": damaged}


def main() -> None:
    """Run the bench; a home that is not as it must be ends it with an error that names the case before."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", help=f"of {', '.join(KINDS)}; all where none is named")
    options = parser.parse_args()
    if os.getuid():
        sys.exit("This bench mounts small disks, which only root may do. Run it as root, as with `sudo make bench-disk`.")
    with tempfile.TemporaryDirectory() as name:
        home, news, scratch = Path(name) / "home", Path(name) / "news.txt", Path(name) / "scratch"
        news.write_text(page(1))
        must(dateline("run", PROJECT / "sample", "--home", home), DONE)
        shutil.copytree(home, scratch)
        must(dateline("run", news, "--home", scratch), DONE)
        setting = Setting(home, news, items_of(Home(home)), items_of(Home(scratch)))
        shutil.rmtree(scratch)
        for kind in options.kinds or KINDS:
            try:
                KINDS[kind](setting)
            except DatelineError as broken:
                sys.exit(f"{kind}: {broken}")
    print("Every home told what was wrong, kept its edition, and went on.")


if __name__ == "__main__":
    main()
