"""How a home fares: its last failure, what troubled its last run, how old its edition is, and whether the edition is damaged.

Read from runs.jsonl and the pointer to the edition, so a failed run is seen although it published nothing. Put here: what
`dateline status`, `doctor` and the dashboard tell alike. Not here: their words, or what a run logs (pipelines/steps/account.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from warehouse.files import read_lines
from warehouse.home import Edition, Home, StoreError

# Longer than any run: a number beyond it was damaged.
LONGEST_RUN = timedelta(days=365)


@dataclass(frozen=True)
class Failure:
    """A run that failed: when it began, in which step, at which document, and why; None where the run does not say."""

    at: datetime
    step: str | None
    document: str | None
    reason: str | None


@dataclass(frozen=True)
class Health:
    """The state of a home.

    last_failure is None once a later run came to its end. trouble are sentences of the last run: sources that failed, contracts
    that are broken. unchanged_days is the age of the edition, unchecked_days that of the last run that came to its end.
    damage says why the edition can't be used.
    """

    last_failure: Failure | None = None
    trouble: tuple[str, ...] = ()
    published_at: datetime | None = None
    unchanged_days: int | None = None
    last_ended_at: datetime | None = None
    unchecked_days: int | None = None
    damage: str | None = None

    @property
    def is_well(self) -> bool:
        """Whether nothing failed, nothing troubles, and the edition can be used."""
        return self.last_failure is None and not self.trouble and self.damage is None


@dataclass(frozen=True)
class _Run:
    ended_at: datetime
    failure: Failure | None
    trouble: tuple[str, ...]


def state_of(home: Home, now: datetime | None = None) -> Health:
    """Return how a home fares at a moment, by default now; damaged lines of the log are skipped."""
    now = now or datetime.now(UTC)
    edition, damage = usable_edition(home)
    try:
        runs = [run for row in read_lines(home.runs) if (run := _run(row))]
    except OSError as error:
        runs, damage = [], damage or f"{home.runs} can't be read: {error.strerror or error}. Give this user the right to read it."
    ended = [run for run in runs if run.failure is None]
    last_ended_at = ended[-1].ended_at if ended else None
    return Health(
        last_failure=runs[-1].failure if runs else None,
        trouble=runs[-1].trouble if runs else (),
        published_at=edition.published_at if edition else None,
        unchanged_days=_days(edition.published_at, now) if edition else None,
        last_ended_at=last_ended_at,
        unchecked_days=_days(last_ended_at, now) if last_ended_at else None,
        damage=damage,
    )


def health_in_words(health: Health) -> list[str]:
    """Return what a person has to know of a home, a sentence each: failure, trouble, damage, how long nothing changed."""
    said = []
    if failure := health.last_failure:
        where = f" at the step {failure.step}" if failure.step else ""
        document = f", document {failure.document}" if failure.document else ""
        when, why = f"{failure.at:%-d %B %Y, %H:%M} UTC", failure.reason or "no reason is known."
        said.append(f"The last run, of {when}, failed{where}{document}: {why}")
    said += [f"Trouble of the last run: {sentence}" for sentence in health.trouble]
    said += [health.damage] if health.damage else []
    if health.unchanged_days is not None and health.unchecked_days is not None:
        said.append(
            f"The edition has been the same for {_count(health.unchanged_days)}; "
            f"the last run that came to its end was {_ago(health.unchecked_days)}."
        )
    return said


def _count(days: int) -> str:
    return f"{days:,} day{'' if days == 1 else 's'}"


def _ago(days: int) -> str:
    return "today" if days == 0 else f"{_count(days)} ago"


def usable_edition(home: Home) -> tuple[Edition | None, str | None]:
    """Return the current edition, or why there is none that can be used."""
    try:
        edition = home.edition()
        if edition:
            _ = edition.published_at  # a name that no run gave has no moment
    except StoreError as error:
        return None, str(error)
    except (OSError, ValueError) as error:
        return None, f"{home.pointer} can't be used: {error}. Run `dateline run` to publish anew, or `dateline restore`."
    return edition, None


def _run(row: object) -> _Run | None:
    """Return a line of the log as a run, or None if it is none."""
    if not isinstance(row, dict):
        return None
    began_at, outcome = _moment(row.get("started_at")), row.get("outcome")
    if began_at is None or not (isinstance(outcome, str) or isinstance(row.get("published"), bool)):
        return None
    step, document, reason = (_words(row.get(name)) for name in ("step", "document", "reason"))
    failure = Failure(began_at, step, document, reason) if outcome == "failed" else None
    trouble = row.get("trouble")
    sentences = tuple(filter(None, map(_words, trouble))) if isinstance(trouble, list) else ()
    return _Run(began_at + _length(row.get("seconds")), failure, sentences)


def _moment(value: object) -> datetime | None:
    """Return a moment, UTC; the last day of the calendar is none, as nothing can be added to it."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        moment = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC) if moment else None
    except (ValueError, OverflowError):
        return None
    return moment if moment and moment.year < datetime.max.year else None


def _length(value: object) -> timedelta:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LONGEST_RUN.total_seconds():
        return timedelta()
    return timedelta(seconds=value)


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _days(since: datetime, now: datetime) -> int:
    """Return whole days; none for a moment to come, as a clock that was set back leaves it."""
    return max((now - since).days, 0)
