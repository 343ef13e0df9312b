"""Start and end of the `dateline` command: an error becomes a sentence and an exit code."""

from __future__ import annotations

import os
import signal
import sys

from pipelines.command.cli import app
from pipelines.command.options import say
from warehouse.errors import DatelineError, refusal

# Shells give the exit code of a command that a signal ended as this and the signal's number.
STOPPED = 128


def main() -> None:
    """Run the command. Print an error that a person can fix as one sentence, with an exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(STOPPED + signal.SIGTERM))
    try:
        app()
    except (KeyboardInterrupt, SystemExit) as ended:  # typer makes the second of the first
        stopped = isinstance(ended, KeyboardInterrupt) or ended.code == STOPPED + signal.SIGINT
        if not stopped:
            raise
        say("dateline: stopped. What was published before stands; the next run goes on.")
        sys.exit(STOPPED + signal.SIGINT)
    except DatelineError as error:
        say(f"dateline: {error}")
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:  # a disk that is full, a folder that may not be written to
        say(f"dateline: {refusal(error)}")
        sys.exit(1)


if __name__ == "__main__":
    main()
