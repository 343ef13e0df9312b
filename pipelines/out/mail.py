"""Reports by e-mail: one message an address, over TLS, retried, logged, never twice.

Each delivery is a line of deliveries.jsonl in the home, whatever the folder of the reports. A message is sent once for an
address, a report and the report's data. If the connection breaks after the text has gone out, nobody can know whether the
message arrived: the message is not sent again, and the command says so.

Put here: how letters leave. Not here: what letters say (dashboard/report/letter.py), who gets which report (reports.py).
"""

from __future__ import annotations

import smtplib
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

import filelock

from dashboard.report.issues.issues import issues_of
from dashboard.report.letter import Letter
from warehouse.errors import DatelineError
from warehouse.files import append_line, read_lines

# Earlier versions kept the log in the folder of the reports, with the number of an issue instead of its data.
OLD_LOG = "deliveries.jsonl"

# The variable of the environment that holds the mail server's password.
PASSWORD = "DATELINE_SMTP_PASSWORD"

# Seconds to wait before each further try: a busy server asks to come back within a minute.
PAUSES = (2, 15, 45)

# Seconds after which a server that does not answer is given up.
PATIENCE = 30


@dataclass(frozen=True)
class Mailbox:
    """The server that takes our mail; security is `starttls` (commonly port 587) or `tls` (465)."""

    host: str
    port: int
    security: Literal["starttls", "tls"]
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)


class NotDelivered(DatelineError):
    """Some letters were not delivered; the message names their addresses and the reason."""


class Refused(Exception):
    """The mail server refused a message; `passing` is true if a later try may succeed."""

    def __init__(self, reason: str, passing: bool) -> None:
        """Keep the server's own words as the reason."""
        super().__init__(reason)
        self.passing = passing


@dataclass(frozen=True)
class Log:
    """The log of a home's deliveries, and the report folders where earlier versions kept their logs."""

    path: Path
    older: tuple[Path, ...] = ()

    def last(self, letter: Letter, address: str) -> dict[str, object] | None:
        """Return the last log line of a letter to an address; None if there is none.

        Lines that a person or a crash damaged are skipped.
        """
        before = [row for folder in self.older for row in read_lines(folder / OLD_LOG) if _is_of(row, letter, folder)]
        rows = [*before, *(row for row in read_lines(self.path) if row.get("data") == letter.data)]
        logged = [row for row in rows if (row.get("report"), _folded(row.get("to"))) == (letter.report, address.casefold())]
        return next((row for row in reversed(logged) if "state" in row), None)


def _is_of(row: dict[str, object], letter: Letter, folder: Path) -> bool:
    """Decide whether a log line of an earlier version, which names an issue only, is about the data of a letter."""
    if row.get("report") != letter.report:
        return False
    data = {issue.number: issue.data for issue in issues_of(folder, letter.report)}
    number = row.get("issue")
    return isinstance(number, int) and data.get(number, letter.data) == letter.data


def _folded(address: object) -> str:
    return str(address).casefold()


def deliver(mailbox: Mailbox, letter: Letter, address: str, log: Log, say: Callable[[str], None]) -> bool:
    """Send a letter to an address unless it was sent before; return whether it was delivered, now or before."""
    key = sha256(f"{letter.report} {letter.data} {address.casefold()}".encode()).hexdigest()[:32]
    with filelock.FileLock(log.path.with_name(f".{log.path.name}.lock")):
        last = log.last(letter, address)
        if last and last["state"] in ("sent", "sending"):
            say(_sent_before(last, letter, address, log.path))
            return last["state"] == "sent"

        def note(state: str, reason: str = "") -> None:
            at = datetime.now(UTC).isoformat(timespec="seconds")
            row = {"report": letter.report, "issue": letter.issue, "data": letter.data, "to": address, "state": state, "at": at}
            append_line(log.path, row | ({"reason": reason} if reason else {}))

        return _send_patiently(mailbox, _message(mailbox, letter, address, key), note, say)


def _sent_before(row: dict[str, object], letter: Letter, address: str, log: Path) -> str:
    moment = row.get("at", "an unknown day")
    if row["state"] == "sent":
        return f"{letter.report}, issue {row.get('issue')}: already sent to {address} on {moment}, so it is not sent again."
    return (
        f"{letter.report}, issue {row.get('issue')}: the connection broke while it was sent to {address} on {moment}. "
        f"It may have arrived, so it is not sent again. Ask the recipient. To send it again, delete its last line from {log}."
    )


def _send_patiently(mailbox: Mailbox, message: EmailMessage, log: Callable[..., None], say: Callable[[str], None]) -> bool:
    for left, pause in zip(range(len(PAUSES), -1, -1), (0, *PAUSES), strict=True):
        time.sleep(pause)
        try:
            _send(mailbox, message, lambda: log("sending"))
        except Refused as refused:
            log("refused", str(refused))
            say(f"Not sent to {message['To']}: {str(refused).rstrip('.')}. {_next_step(refused, left)}")
            if not refused.passing:
                return False
        except (OSError, smtplib.SMTPException) as broken:  # after the text had gone out: the log's last line stays "sending"
            say(f"The connection broke while sending to {message['To']}: {broken}. It may have arrived, so it is not sent again.")
            return False
        else:
            log("sent")
            say(f"Sent to {message['To']}: {message['Subject']}")
            return True
    return False


def _next_step(refused: Refused, tries_left: int) -> str:
    if not refused.passing:
        return "Correct the cause (the address, or [report.mail] in dateline.toml), then send again."
    return "Trying again." if tries_left else "Send again later."


def _send(mailbox: Mailbox, message: EmailMessage, begin: Callable[[], None]) -> None:
    """Hand a message to the server; call `begin` just before its text goes out.

    Raises:
        Refused: the server did not take the message.
        OSError, SMTPException: the connection broke after `begin`, so the message may have arrived.
    """
    try:
        server = _connected(mailbox)
        _accepted(server.mail(mailbox.sender))
        _accepted(server.rcpt(str(message["To"])))
    except smtplib.SMTPResponseException as error:
        raise Refused(_words(error.smtp_error), 400 <= error.smtp_code < 500) from error
    except (OSError, smtplib.SMTPException) as error:
        raise Refused(str(error) or type(error).__name__, passing=not isinstance(error, ssl.SSLCertVerificationError)) from error
    except UnicodeError as error:  # asked of smtplib, which writes ASCII only
        raise Refused(
            f"user or {PASSWORD} has a letter outside a to z, which mail servers do not accept", passing=False
        ) from error
    begin()
    try:
        _accepted(server.data(message.as_bytes()))
    except smtplib.SMTPResponseException as error:
        raise Refused(_words(error.smtp_error), 400 <= error.smtp_code < 500) from error
    with suppress(OSError, smtplib.SMTPException):  # the message is taken, however the session ends
        server.quit()


def _connected(mailbox: Mailbox) -> smtplib.SMTP:
    """Return a session with the mail server: encrypted, with a certificate that this machine trusts, and signed in."""
    context = ssl.create_default_context()
    if mailbox.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(mailbox.host, mailbox.port, timeout=PATIENCE, context=context)
    else:
        server = smtplib.SMTP(mailbox.host, mailbox.port, timeout=PATIENCE)
        server.starttls(context=context)
    server.ehlo_or_helo_if_needed()
    if mailbox.user:
        server.login(mailbox.user, mailbox.password)
    return server


def _accepted(answer: tuple[int, bytes]) -> None:
    code, words = answer
    if not 200 <= code < 300:
        raise smtplib.SMTPResponseException(code, words)


def _words(error: bytes | str) -> str:
    return error.decode(errors="replace") if isinstance(error, bytes) else error


def _message(mailbox: Mailbox, letter: Letter, address: str, key: str) -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)  # lines end as servers ask for
    # A title of dateline.toml may hold line breaks, which a header can't.
    message["Subject"], message["From"], message["To"] = " ".join(letter.subject.split()), mailbox.sender, address
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = f"<{key}@{mailbox.sender.rpartition('@')[2]}>"
    message.set_content(letter.text, cte="quoted-printable")  # which servers that take seven bits only take as well
    for path in letter.attachments:
        main, _, kind = TYPES[path.suffix].partition("/")
        name = f"{letter.report}-{letter.issue}{path.suffix}"
        message.add_attachment(path.read_bytes(), maintype=main, subtype=kind, filename=name)
    return message


TYPES = {
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
