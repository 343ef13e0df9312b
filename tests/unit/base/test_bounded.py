"""One document, one fate: whatever a reader does, the other documents are read."""

import os
import signal

import pytest

from pipelines.base import bounded
from pipelines.base.bounded import Readers, Task, Unread


class RustPanic(BaseException):
    """As libraries in Rust raise: no Exception."""


def read(task):
    match task.known:
        case "forever":
            while True:
                pass
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "exit":
            os._exit(1)
        case "memory":
            return len(bytearray(bounded.MOST_MEMORY + (1 << 20)))
        case "bug":
            raise IndexError("list index out of range")
        case "panic":
            raise RustPanic("the index is out of bounds")
        case "recursion":
            return read(task)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
    return task.known


FATES = {
    "forever": "seconds of processor time",
    "crash": "crashed",
    "exit": "crashed",
    "memory": "GB of memory",
    "bug": "IndexError: list index out of range",
    "panic": "RustPanic: the index is out of bounds",
    "recursion": "RecursionError",
    "killed": "ended from outside",
}


@pytest.fixture(scope="module")
def results():
    """Each fate between two good documents."""
    known = [words for fate in FATES for words in (f"before {fate}", fate, f"after {fate}")]
    with pytest.MonkeyPatch.context() as patch, Readers(2) as readers:
        patch.setattr(bounded, "LEAST_SECONDS", 4)
        return dict(zip(known, readers.read_all(read, (Task(words, 1) for words in known)), strict=True))


@pytest.mark.parametrize("fate", FATES)
def test_what_a_reader_does_costs_its_document_only(results, fate):
    assert results[f"before {fate}"] == f"before {fate}" and results[f"after {fate}"] == f"after {fate}"
    assert isinstance(results[fate], Unread) and FATES[fate] in results[fate].reason


def test_a_larger_document_may_take_longer():
    assert Task(None, 10_000_000).seconds > Task(None, 1000).seconds


def test_results_come_in_the_order_of_their_documents():
    with Readers(2) as readers:
        assert list(readers.read_all(read, (Task(number, 1) for number in range(200)))) == list(range(200))
