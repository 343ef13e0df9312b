"""What can go wrong in a way that a person can mend: the message says what, where, and what to do."""

from __future__ import annotations

import errno
import os

# What a person can do where the machine refuses.
WHAT_TO_DO = {
    errno.ENOSPC: "Free some room on that disk and run again: nothing is lost.",
    errno.EDQUOT: "Your share of that disk is used up. Free some room and run again: nothing is lost.",
    errno.EFBIG: "No larger file may be written there. Raise that limit (`ulimit -f`) and run again: nothing is lost.",
    errno.EROFS: "That disk can only be read. Choose a folder that can be written to with --home.",
    errno.EACCES: "You have no right to it. Ask for it, or choose another folder with --home.",
    errno.EPERM: "You have no right to it. Ask for it, or choose another folder with --home.",
}


class DatelineError(Exception):
    """Something could not be done; what was published before stands."""

    exit_code = 1


class InputError(DatelineError):
    """What was given can't be used."""

    exit_code = 2


def refusal(error: OSError, option: str = "--home") -> str:
    """Say what the machine refused to do, where, and what a person can do, as of a disk that is full.

    option is that of the command by which another folder is chosen.
    """
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}. {WHAT_TO_DO.get(error.errno or 0, '').replace('--home', option)}".rstrip()


def advised(message: str) -> str:
    """Add to a library's message what a person can do about an error of the machine, such as a full disk."""
    what = next((words for code, words in WHAT_TO_DO.items() if os.strerror(code) in message), "")
    return f"{message.rstrip('.')}. {what}" if what else message
