"""The right to write to a home: one process at a time has it, and the kernel takes it back however that process ends.

Put here: taking and giving back the right. Not here: what is written (store.py, editions.py).
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import filelock

from warehouse.files import replace_text
from warehouse.home import LAYOUT, Home, StoreError

# A process that is stopped at two looks so many seconds apart was frozen (Ctrl+Z, SIGSTOP), not caught at a bad moment.
FROZEN_SECONDS = 1.0

# How long the kernel may need to end a process and free what it held.
ENDING_SECONDS = 10.0


class RunUnderWay(StoreError):
    """Another process is writing to this home."""


@dataclass(frozen=True)
class Owner:
    """A process that has, or had, the right to write."""

    pid: int
    command: str
    since: str

    def __str__(self) -> str:
        """Name the process for a person."""
        return f"process {self.pid} ({self.command}), since {self.since}"


@contextmanager
def run_lock(home: Home) -> Iterator[Owner | None]:
    """Hold the right to write to a home. The same process may take it again within.

    A process that holds the right and is frozen would keep it for ever: it is ended, which leaves a home whole.

    Yields:
        The process that had the right before and ended without giving it back, as one that was killed; else None.

    Raises:
        RunUnderWay: another process holds it; the message names that process.
        StoreError: the home is no folder, or a later Dateline wrote it.
    """
    home.check_layout()
    home.path.mkdir(parents=True, exist_ok=True)
    signed = home.path / "lock.owner"
    lock = filelock.FileLock(home.path / "lock", timeout=0, thread_local=False, is_singleton=True)
    if lock.is_locked:  # by this process
        with lock:
            yield None
        return
    try:
        lock.acquire()
    except filelock.Timeout:
        if not (_end_frozen(signed) and _acquired(lock)):
            raise RunUnderWay(
                f"A run is under way in {home.path}: {_read_owner(signed) or 'another process'}. "
                "Wait for it, or stop that process."
            ) from None
    try:
        before = _read_owner(signed)
        command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:4]])
        own = {"pid": os.getpid(), "command": command, "since": f"{datetime.now(UTC):%d %B %Y %H:%M:%S} UTC"}
        replace_text(signed, json.dumps(own))
        if not home.layout.is_file():
            replace_text(home.layout, f"{LAYOUT}\n")  # what layout 1 lacks comes with the next run
        yield before
    finally:
        with suppress(OSError):  # a disk that can only be read by now; what failed before is what a person has to know
            signed.unlink(missing_ok=True)
        lock.release()


def _acquired(lock: filelock.BaseFileLock) -> bool:
    try:
        lock.acquire(timeout=ENDING_SECONDS)
    except filelock.Timeout:
        return False
    return True


def _read_owner(signed: Path) -> Owner | None:
    try:
        who = json.loads(signed.read_text(encoding="utf-8"))
        return Owner(int(who["pid"]), str(who["command"]), str(who["since"]))
    except (OSError, ValueError, KeyError, TypeError, ArithmeticError, RecursionError):
        # The other process is between taking the lock and signing it, or something else wrote to the file.
        return None


def _end_frozen(signed: Path) -> bool:
    """End the process that holds the lock if it is frozen; whether it was."""
    owner = _read_owner(signed)
    if owner is None or not _stopped(owner.pid):
        return False
    time.sleep(FROZEN_SECONDS)
    if _read_owner(signed) != owner or not _stopped(owner.pid):
        return False
    try:
        os.kill(owner.pid, signal.SIGKILL)
    except OSError:  # another user's
        return False
    return True


def _stopped(pid: int) -> bool:
    """Decide whether a process is stopped by a signal, from Linux's /proc (man 5 proc: state T)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return fields.rpartition(")")[2].split()[0] == "T"
