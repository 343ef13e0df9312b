"""Reader processes with limits on time and memory, so that one bad document can't spoil the others.

If a reader raises, crashes, or takes too long or too much memory, its document is rejected with a sentence.
Put here: the limits. Not here: reading (steps/parse.py).
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from warehouse.errors import DatelineError

# Seconds of processor time that any document may take, and bytes read in each further second. Ordinary pages take well under a
# second; the slowest readers get through some 300 kB a second on a slow machine.
LEAST_SECONDS = 10
BYTES_PER_SECOND = 100_000

# A reader that waits for something takes no processor time: it is ended after 6 times the seconds above.
WAITING = 6

# Bytes of memory that a reader may use. The largest document (64 MB) as a tree of mark-up takes about 1.5 GB.
MOST_MEMORY = 3 << 30

# Two readers keep both cores of a small machine busy; each takes about 200 MB before it reads anything.
MOST_READERS = 2

# Documents that are given to readers before the first result is taken: enough to keep them busy, too few to fill the memory.
AHEAD = 50

# A reader takes over a second to start; in this time, one that runs reads 20 pages.
WORTH_A_READER = 20

Result = TypeVar("Result")


@dataclass(frozen=True)
class Task:
    """A document to read: the values that its reader needs (picklable), and its size in bytes."""

    known: object
    size: int

    @property
    def seconds(self) -> float:
        """Seconds of processor time that reading it may take."""
        return LEAST_SECONDS + self.size / BYTES_PER_SECOND


@dataclass(frozen=True)
class Unread:
    """The result of a document that could not be read; `reason` is a sentence."""

    reason: str


class NoReader(DatelineError):
    """No process that reads documents can be started."""


REPORT = "This is a fault of Dateline; please report it."
TOO_LARGE = f"The document could not be read: reading it takes more than {MOST_MEMORY >> 30} GB of memory."


class Readers:
    """Processes that read documents, until the end of a `with`. They start with the first document.

    Reading raises NoReader if no process can be started. The function that reads a task must be at the top level of a
    module, and its result picklable.
    """

    def __init__(self, most: int = 1) -> None:
        """Prepare at most `most` processes."""
        context = multiprocessing.get_context("spawn")  # a fork would take over locks of this process's threads
        self._pool = ProcessPool(max_workers=most, context=context, initializer=_bound_memory)

    def __enter__(self) -> Readers:
        """Return itself; processes start with the first document."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, also those that are still reading."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def read(self, read: Callable[[Task], Result], task: Task) -> Result | Unread:
        """Read one document within its limits."""
        return self._result(self._begin(read, task), task, read)

    def read_all(self, read: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result | Unread]:
        """Yield the result of each document, in their order; each is read within its limits."""
        begun: deque[tuple[ProcessFuture[Any], Task]] = deque()
        for task in tasks:
            begun.append((self._begin(read, task), task))
            if len(begun) >= AHEAD:
                yield self._result(*begun.popleft(), read)
        while begun:
            yield self._result(*begun.popleft(), read)

    def _begin(self, read: Callable[[Task], Result], task: Task) -> ProcessFuture[Any]:
        return self._pool.schedule(_bounded, args=(read, task), timeout=WAITING * task.seconds)

    def _result(
        self, future: ProcessFuture[Any], task: Task, read: Callable[[Task], Result], again: bool = True
    ) -> Result | Unread:
        """Wait for a result. If another program ended the reader, which is not the document's fault, read it once more."""
        try:
            result: Result | Unread = future.result()
        except TimeoutError:
            return Unread(f"The document could not be read: its reader waited for over {WAITING * task.seconds:,.0f} seconds.")
        except ProcessExpired as ended:
            if ended.exitcode == -signal.SIGKILL and again:
                return self._result(self._begin(read, task), task, read, again=False)
            return Unread(_why(ended.exitcode, task))
        except BrokenProcessPool:  # no document's fault: a process that reads can't even begin
            raise NoReader(
                "The processes that read documents can't be started. Free some memory on this machine, then run again."
            ) from None
        return result


def readers_for(documents: int) -> Readers:
    """Return readers for a number of documents; a further process starts only if it saves time."""
    return Readers(min(MOST_READERS, os.cpu_count() or 1, 1 + documents // WORTH_A_READER))


def _bounded(read: Callable[[Task], Result], task: Task) -> Result | Unread:
    """Read a document in this process; return any error of its reader as Unread."""
    # The kernel ends the process when the timer runs out, also inside a library that never gives control back.
    signal.setitimer(signal.ITIMER_PROF, task.seconds)
    try:
        return read(task)
    except MemoryError:
        return Unread(TOO_LARGE)
    except BaseException as error:  # also what libraries in Rust raise, which is no Exception
        return Unread(f"The document could not be read: {_words(error)}. {REPORT}")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _bound_memory() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that began the run ends its readers
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this reader when the process that began the run is gone: nobody else ends it after a kill."""
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)


def _why(exit_code: int | None, task: Task) -> str:
    if exit_code == -signal.SIGPROF:
        return f"The document could not be read: it takes more than {task.seconds:,.0f} seconds of processor time."
    if exit_code == -signal.SIGKILL:
        return "The document could not be read: its reader was ended from outside, most likely as memory ran out."
    return f"The document could not be read: its reader crashed (exit code {exit_code}). {REPORT}"


def _words(error: BaseException) -> str:
    first = next(iter(str(error).strip().splitlines()), "")
    return f"{type(error).__name__}: {first[:200]}" if first else type(error).__name__
