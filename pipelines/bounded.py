"""Readers in processes of their own, bounded in time and memory: what one document does to its reader happens to no other.

A reader that raises, crashes, takes too long or takes too much memory costs its document, in words. Put here: the bounds.
Not here: what is read (records.py).
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

# Seconds of processor time that any document may take, and bytes read in each further second. Ordinary pages take well under a
# second; the slowest readers get through some 300 kB a second on a slow machine.
LEAST_SECONDS = 10
BYTES_PER_SECOND = 100_000

# A reader that waits for something takes no processor time: it is ended after so many times the seconds above.
WAITING = 20

# Bytes that a reader may hold. The largest document (64 MB) as a tree of mark-up takes about 1.5 GB.
MOST_MEMORY = 3 << 30

# Two readers keep both cores of a small machine busy; each takes about 200 MB before it reads anything.
MOST_READERS = 2

# A reader takes over a second to start, in which the one before reads so many pages.
WORTH_A_READER = 20

Result = TypeVar("Result")


@dataclass(frozen=True)
class Task:
    """A document to read: the file that holds it, and whatever else the reader has to know of it."""

    path: Path
    known: object


@dataclass(frozen=True)
class Unread:
    """Why a document could not be read, in a sentence."""

    reason: str


@dataclass(frozen=True)
class _Reader(Generic[Result]):
    """A function that reads a task; it must be importable by its name."""

    read: Callable[[Task], Result]

    def __call__(self, task: Task) -> Result | Unread:
        # The kernel ends the process when the timer runs out, also inside a library that never gives control back.
        signal.setitimer(signal.ITIMER_PROF, seconds_for(task.path))
        try:
            return self.read(task)
        except MemoryError:
            return Unread(TOO_LARGE)
        except BaseException as error:  # also what libraries in Rust raise, which is no Exception
            return Unread(f"The document could not be read: {_words(error)}. {REPORT}")
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)


REPORT = "This is a fault of Dateline; please report it."
TOO_LARGE = f"The document could not be read: reading it takes more than {MOST_MEMORY >> 30} GB of memory."


def read_all(read: Callable[[Task], Result], tasks: Sequence[Task], *, again: bool = True) -> Iterator[Result | Unread]:
    """Read documents one after the other, each within its bounds; a result for each, in their order.

    Args:
        read: a function of a module, not of a class or another function; its results must be picklable.
        tasks: the documents.
        again: whether a document whose reader was ended from outside is read once more.
    """
    if not tasks:
        return
    context = multiprocessing.get_context("spawn")  # a fork would take over locks of this process's threads, Polars' among them
    readers = min(MOST_READERS, os.cpu_count() or 1, 1 + len(tasks) // WORTH_A_READER)
    longest = WAITING * max(seconds_for(task.path) for task in tasks)
    with ProcessPool(max_workers=readers, context=context, initializer=_bound_memory) as pool:
        results = pool.map(_Reader(read), tasks, timeout=longest).result()
        try:
            for task in tasks:
                yield _next(results, task, longest, read if again else None)
        except BaseException:  # nobody waits for the rest
            pool.stop()  # type: ignore[no-untyped-call]
            raise


def _next(
    results: Iterator[Result | Unread], task: Task, longest: float, again: Callable[[Task], Result] | None
) -> Result | Unread:
    """Return the next result. A reader that was ended from outside says nothing of its document, which is read `again` once."""
    try:
        return next(results)
    except TimeoutError:
        return Unread(f"The document could not be read: its reader waited for over {longest:,.0f} seconds.")
    except ProcessExpired as ended:
        if ended.exitcode == -signal.SIGKILL and again:
            return next(read_all(again, [task], again=False))
        return Unread(_why(ended.exitcode, task))


def read_one(read: Callable[[Task], Result], task: Task) -> Result | Unread:
    """Read one document within its bounds."""
    (result,) = read_all(read, [task])
    return result


def seconds_for(path: Path) -> float:
    """Return the seconds of processor time that the document in a file may take."""
    size = path.stat().st_size if path.is_file() else 0
    return LEAST_SECONDS + size / BYTES_PER_SECOND


def _bound_memory() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that began the run ends its readers
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this reader when the process that began the run is gone, as one that was killed: nobody else would."""
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def _why(exit_code: int | None, task: Task) -> str:
    if exit_code == -signal.SIGPROF:
        return f"The document could not be read: it takes more than {seconds_for(task.path):,.0f} seconds of processor time."
    if exit_code == -signal.SIGKILL:
        return "The document could not be read: its reader was ended from outside, most likely as memory ran out."
    return f"The document could not be read: its reader crashed (exit code {exit_code}). {REPORT}"


def _words(error: BaseException) -> str:
    first = next(iter(str(error).strip().splitlines()), "")
    return f"{type(error).__name__}: {first[:200]}" if first else type(error).__name__
