"""How much work something is, without a clock: a machine that is busy with other work counts the same."""

import signal
import sys
from contextlib import contextmanager

# Seconds of the processor within which nothing that tests do may stand still: what takes a second where all is well takes minutes
# where work grows with the square of a text. It ends a test that would not end, and measures nothing.
STANDSTILL = 60


class StandsStill(Exception):
    """Something takes so long that it will not end."""


def lines_run(work, *given):
    """Return how many lines of Python a call runs, those of libraries included."""
    count, before = 0, sys.gettrace()

    def line(frame, event, _):
        nonlocal count
        count += event == "line"
        return line

    sys.settrace(line)
    try:
        work(*given)
    finally:
        sys.settrace(before)
    return count


@contextmanager
def no_standstill(seconds=STANDSTILL):
    """End what takes more seconds of the processor by StandsStill, also inside a regular expression."""

    def end(*_):
        raise StandsStill(f"It does not end within {seconds:,.0f} seconds of processor time.")

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
