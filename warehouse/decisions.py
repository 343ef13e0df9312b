"""What people decided about the content of a home: an append-only log that a run reads and nothing rewrites.

Each line of decisions.jsonl is one decision. A decision is taken back by a later line that names it, so the log keeps who
decided what, when and why. Put here: writing and reading decisions. Not here: what a run does with them (pipelines/).
"""

from __future__ import annotations

import errno
import os
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import filelock

from warehouse.errors import InputError
from warehouse.files import append_line, read_lines
from warehouse.home import Home, StoreError

DROP = "drop_document"

# Seconds to wait for another writer: writing a line takes milliseconds, on a slow network drive a second.
PATIENCE = 10


class DecidedMeanwhile(StoreError):
    """Someone else decided the same matter first; the message says who, when and why."""


@dataclass(frozen=True)
class Subject:
    """What a decision is about: the kind of thing, as `document`, and the identifiers of such things."""

    kind: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """A decision as it is logged; `seen` is what the person saw, `undoes` the decision that this one takes back."""

    by: str
    verb: str
    subject: Subject
    seen: Mapping[str, str | None]
    why: str
    undoes: str | None = None
    decision_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


def log_of(home: Home) -> Path:
    """Return the path of the log of a home's decisions."""
    return home.path / "decisions.jsonl"


def decide(home: Home, decision: Decision) -> Decision:
    """Log a decision, unless the same matter was decided meanwhile.

    Raises:
        InputError: the reason or the name of the person is missing.
        DecidedMeanwhile: the subject is decided already, or the decision to take back no longer holds.
        StoreError: the log can't be read or written.
    """
    decision = replace(decision, by=_clean(decision.by), why=_clean(decision.why))
    if not decision.by:
        raise InputError("The decision has no name. Say who decides.")
    if not decision.why and decision.undoes is None:
        raise InputError("The decision has no reason. Say why, so that others understand it later.")
    with _writing(home):
        _refuse_if_decided(decision, _in_force(decisions(home)))
        append_line(log_of(home), _row(decision))
    return decision


def drop(home: Home, by: str, document_id: str, seen: Mapping[str, str | None], why: str) -> Decision:
    """Leave a document out of every later run; `seen` holds the edition and the address that the person saw.

    Raises:
        InputError, DecidedMeanwhile, StoreError: as for `decide`.
    """
    return decide(home, Decision(by, DROP, Subject("document", (document_id,)), seen, why))


def undo(home: Home, by: str, decision: Decision, why: str = "") -> Decision:
    """Take a decision back; the reason may be empty.

    Raises:
        InputError, DecidedMeanwhile, StoreError: as for `decide`.
    """
    return decide(home, Decision(by, decision.verb, decision.subject, decision.seen, why, decision.decision_id))


def decisions(home: Home) -> list[Decision]:
    """Read all decisions, oldest first, with those that were taken back; lines that are no decision are skipped.

    Raises:
        StoreError: the log exists and can't be read.
    """
    return [decision for row in _rows(home) if (decision := _decision(row))]


def unreadable(home: Home) -> int:
    """Count the lines of the log that are no decision, such as one cut off by a power failure.

    Raises:
        StoreError: the log exists and can't be read.
    """
    path, followed = log_of(home), len(decisions(home))
    with _in_words(path):
        lines = path.read_bytes().splitlines() if path.exists() else []
    return sum(1 for line in lines if line.strip()) - followed


def dropped(home: Home) -> dict[str, Decision]:
    """Return the documents to leave out, by document_id, each with its current decision.

    Raises:
        StoreError: the log exists and can't be read.
    """
    in_force = _in_force(decisions(home))
    return {key: decision for (verb, kind, key), decision in in_force.items() if (verb, kind) == (DROP, "document")}


def _in_force(every: Sequence[Decision]) -> dict[tuple[str, str, str], Decision]:
    """Fold the log: the decision that stands for each verb, kind and identifier."""
    taken_back = {decision.undoes for decision in every}
    made = (decision for decision in every if decision.undoes is None and decision.decision_id not in taken_back)
    return {(each.verb, each.subject.kind, key): each for each in made for key in each.subject.ids}


def _refuse_if_decided(decision: Decision, in_force: dict[tuple[str, str, str], Decision]) -> None:
    keys = [(decision.verb, decision.subject.kind, key) for key in decision.subject.ids]
    if decision.undoes is None and (earlier := next((in_force[key] for key in keys if key in in_force), None)):
        raise DecidedMeanwhile(
            f"{earlier.by} decided this already on {earlier.at:%d %B %Y, %H:%M} UTC: {earlier.why}. Nothing was changed."
        )
    if decision.undoes is not None and decision.undoes not in {each.decision_id for each in in_force.values()}:
        raise DecidedMeanwhile("This decision was taken back already, or never made. Nothing was changed.")


@contextmanager
def _writing(home: Home) -> Iterator[None]:
    """Hold the log alone. The lock is its own, so that a run that is under way does not keep people from deciding."""
    with _in_words(log_of(home)):
        home.path.mkdir(parents=True, exist_ok=True)
        try:
            with filelock.FileLock(home.path / "decisions.lock", timeout=PATIENCE):
                yield
        except filelock.Timeout:
            raise StoreError(f"Another process has held {home.path / 'decisions.lock'} for {PATIENCE} s. Try again.") from None


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"The log of decisions {path} can't be used: {error.strerror or error}. Nothing was changed."
            " Give this user the right to read and write the folder, or free disk space."
        ) from error


def _rows(home: Home) -> list[dict[str, object]]:
    path = log_of(home)
    with _in_words(path):
        if path.is_dir():  # read as an empty log, it would bring every document back
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        return read_lines(path)


def _row(decision: Decision) -> dict[str, object]:
    """Return a decision as a line of the log, its identifier and moment first."""
    whole = asdict(decision)
    moment = decision.at.isoformat(timespec="milliseconds")
    return {"decision_id": whole.pop("decision_id"), "at": moment} | {name: whole[name] for name in whole if name != "at"}


def _decision(row: object) -> Decision | None:
    """Return a line of the log as a decision, or None if it is none: a line by hand, or one that was damaged."""
    match row:
        case {
            "decision_id": str(key),
            "at": str(at),
            "by": str(by),
            "verb": str(verb),
            "subject": {"kind": str(kind), "ids": [*ids]},
            "seen": {**seen},
            "why": str(why),
            "undoes": None | str() as undoes,
        } if ids and all(isinstance(each, str) for each in ids):
            try:
                moment = datetime.fromisoformat(at)
            except ValueError:
                return None
            if moment.tzinfo is None:
                return None
            shown = {str(name): value for name, value in seen.items() if value is None or isinstance(value, str)}
            subject = Subject(kind, tuple(ids))
            return Decision(by, verb, subject, shown, why, undoes, decision_id=key, at=moment.astimezone(UTC))
    return None


def _clean(words: str) -> str:
    """Return words on one line that can be written as UTF-8: a terminal may hand over bytes that are no text."""
    return " ".join(words.encode("utf-8", "replace").decode().split())
