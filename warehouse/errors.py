"""What can go wrong in a way that a person can mend: the message says what, where, and what to do."""


class DatelineError(Exception):
    """Something could not be done; what was published before stands."""

    exit_code = 1


class InputError(DatelineError):
    """What was given can't be used."""

    exit_code = 2
