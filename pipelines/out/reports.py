"""Orders of reports from the command line and from the schedule: [report] of dateline.toml becomes a look, names become slices.

Put here: what the command line and Dagster share. Not here: the content of a report (dashboard/report/).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import holidays
from docx import Document
from pptx import Presentation

from dashboard.report import Look, Period, Report, orders, period_named, write_reports
from dashboard.report.letter import Letter, letter_of
from dashboard.report.logo import Logo, NotALogo, logo_of
from dashboard.report.order import SIDES
from pipelines.base.section import Section
from pipelines.out.mail import PASSWORD, Log, Mailbox, NotDelivered, deliver
from pipelines.out.mail_addresses import NotAnAddress, one_address
from pipelines.settings import Settings, load_settings
from warehouse.errors import DatelineError, InputError
from warehouse.home import Home
from warehouse.queries import open_current

SATURDAY = 5
PORTS = {"starttls": 587, "tls": 465}
HIGHEST_PORT = 65_535
COLOUR = r"#[0-9A-Fa-f]{6}"


@dataclass(frozen=True)
class Wanted:
    """An order: a period as a person writes it, names by side (region, country, project, donor), and a language."""

    period: str
    slices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    language: str = ""


def make_reports(home: Home, wanted: Wanted, out: Path, say: Callable[[str], None]) -> list[Report]:
    """Write the reports wanted, one for each combination of the names by side.

    Raises:
        InputError: the period, a name or a setting can't be used.
        CheckFailed: a report does not pass its checks; reports written before it stay.
    """
    settings = load_settings()
    reader = open_current(home)
    every = orders(reader, period_of(wanted), wanted.slices, wanted.language or settings.language)
    made = []
    for number, report in enumerate(write_reports(reader, every, out, look_of(settings)), 1):
        if len(every) > 1:
            say(f"{number} of {len(every)}: {report.folder.name}")
        made.append(report)
    return made


def send_reports(home: Home, wanted: Wanted, out: Path, say: Callable[[str], None]) -> list[Report]:
    """Write the report of each recipient of dateline.toml, each with their slice only, and send it.

    Raises:
        InputError: there are no recipients, or a setting can't be used.
        NotDelivered: some letters were not delivered, or may not have been; the next call does not send the others again.
    """
    settings = load_settings()
    mailbox, recipients = mailbox_of(settings), recipients_of(settings)
    _check_slices(home, wanted, settings, [slices for slices, _ in recipients])
    log = Log(home.deliveries, tuple(dict.fromkeys((home.path / "reports", out))))
    lost: list[str] = []
    made: list[Report] = []
    failed: list[Exception] = []
    for slices, addresses in recipients:
        try:
            (report,) = make_reports(home, replace(wanted, slices=slices), out, say)
            if report.unfit:
                raise NotDelivered(" ".join((f"{report.folder} is not sent.", *report.unfit)))
        # One report that fails its checks, or one full disk, must not stop the reports of other recipients.
        except (DatelineError, OSError) as error:
            say(f"Not sent to {', '.join(addresses)}: {error}")
            failed.append(error)
            lost += addresses
            continue
        made.append(report)
        letter = letter_of(report)
        lost += [address for address in addresses if not _delivered(mailbox, letter, address, log, say)]
    if lost:
        reasons = "".join(f"\n{error}" for error in dict.fromkeys(map(str, failed)))
        raise NotDelivered(f"Not delivered to {', '.join(lost)}; {log.path} says why.{reasons}")
    return made


def _delivered(mailbox: Mailbox, letter: Letter, address: str, log: Log, say: Callable[[str], None]) -> bool:
    """Send a letter; return whether it was delivered. If the log can't be written, later letters are still tried."""
    try:
        return deliver(mailbox, letter, address, log, say)
    except OSError as error:
        say(f"Not sent to {address}, or not logged: {log.path} can't be used: {error}. Free disk space, then send again.")
        return False


def _check_slices(home: Home, wanted: Wanted, settings: Settings, slices: Sequence[Mapping[str, Sequence[str]]]) -> None:
    """Check the period and all names before the first letter leaves.

    Raises:
        InputError: the period or a name can't be used.
    """
    period = period_of(wanted)
    look_of(settings)
    with closing(open_current(home)) as reader:
        for each in slices:
            orders(reader, period, each, wanted.language or settings.language)


def period_of(wanted: Wanted) -> Period:
    """Return the period that a person asks for.

    Raises:
        InputError: the text is not a period, or the period lies in the future.
    """
    period, today = period_named(wanted.period), date.today()
    if period.since > today:
        raise InputError(f"{wanted.period!r} lies in the future: today is {today:%d %B %Y}. Ask for a period that has begun.")
    return period


def first_working_day(day: date, country: str | None) -> date:
    """Return the first working day of the month of `day`: no weekend, no holiday of the country (ISO 3166 code)."""
    known = country is not None and country in holidays.list_supported_countries()
    free = holidays.country_holidays(country, years=day.year) if known and country else {date(day.year, 1, 1): "New Year"}
    days = (day.replace(day=number) for number in range(1, 29))
    return next(each for each in days if each.weekday() < SATURDAY and each not in free)


def mailbox_of(settings: Settings) -> Mailbox:
    """Return the mail server of [report.mail], with the password from the environment.

    Raises:
        SettingsError: a setting is missing or can't be used, or the password is missing.
    """
    mail = settings.report.table("mail")
    mail.only({"host", "port", "security", "user", "from"})
    host, sender, security = mail.text("host"), mail.text("from"), mail.text("security", "starttls")
    if not host or not sender:
        raise mail.error('missing setting `host` or `from`. Example: host = "smtp.example.org", from = "reports@example.org"')
    if security not in ("starttls", "tls"):
        raise mail.error(f'security = {security!r} is not possible: mail is always encrypted. Write "starttls" or "tls"')
    port = mail.values.get("port", PORTS[security])
    if isinstance(port, bool) or not isinstance(port, int) or not 0 < port <= HIGHEST_PORT:
        raise mail.error(f"port = {port!r} is not a port. Write a whole number from 1 to {HIGHEST_PORT}")
    if not host.isprintable() or not _is_host(host):
        raise mail.error(f'host = {host!r} is not the name of a server. Example: host = "smtp.example.org"')
    user, password = mail.text("user"), os.environ.get(PASSWORD, "")
    if user and not password:
        raise mail.error(f"user = {user!r} is set, but its password is missing. Set the environment variable {PASSWORD}")
    return Mailbox(host, port, "tls" if security == "tls" else "starttls", _address(mail, "from", sender), user, password)


def _is_host(host: str) -> bool:
    """Decide whether a text can be looked up as a host: a..b can't."""
    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return True


def _address(section: Section, key: str, text: str) -> str:
    """Return the one address that a setting holds.

    Raises:
        SettingsError: the setting has no address or several; the message names file, table, key and value.
    """
    try:
        return one_address(text)
    except NotAnAddress as error:
        raise section.error(f"{key} = {text!r} is not one e-mail address: {error}") from None


def recipients_of(settings: Settings) -> list[tuple[dict[str, tuple[str, ...]], tuple[str, ...]]]:
    """Return the slices and addresses of each [report.recipients.NAME].

    Raises:
        SettingsError: there are no recipients, or a text is not exactly one address.
    """
    every = settings.report.table("recipients")
    if not every.values:
        raise every.error('there is no recipient. Add a table [report.recipients.NAME] with to = ["name@example.org"]')
    found = []
    for name in every.values:
        recipient = every.table(name)
        recipient.only({"to", *SIDES})
        if not recipient.texts("to"):
            raise recipient.error('missing setting `to`. Example: to = ["name@example.org"]')
        slices: dict[str, tuple[str, ...]] = {side: (recipient.text(side),) for side in SIDES if side in recipient.values}
        for side, (typed,) in slices.items():
            if not typed.strip():  # which would else send everything
                raise recipient.error(f"{side} is empty. Write a name, or delete the line to send everything")
        found.append((slices, tuple(_address(recipient, "to", text) for text in recipient.texts("to"))))
    return found


def look_of(settings: Settings) -> Look:
    """Return the look of reports: [report] of dateline.toml → Look.

    Raises:
        SettingsError: a setting does not exist, is of the wrong type, or names a file that is not there.
    """
    report = settings.report
    report.only({"title", "logo", "colour", "sections", "word_template", "slides_template", "mail", "recipients"})
    colour = report.text("colour") or Look.colour
    if not re.fullmatch(COLOUR, colour):
        raise report.error(f"colour = {colour!r} is not a colour. Write it as #0072B2")
    return Look(
        organisation=settings.organisation,
        title=report.text("title"),
        logo=_logo(report),
        colour=colour,
        sections=report.texts("sections"),
        word_template=_template(report, "word_template", ".docx", Document),
        slides_template=_template(report, "slides_template", ".pptx", Presentation),
    )


def _logo(report: Section) -> Logo | None:
    """Return the logo in a form that every format can show; None if no logo is set."""
    try:
        return logo_of(Path(report.path(report.text("logo")))) if report.text("logo") else None
    except NotALogo as error:
        raise report.error(f"logo: {error}") from None


def _template(report: Section, key: str, ending: str, opened: Callable[[str], object]) -> Path | None:
    """Return the path of a template after a test that it opens; None if no template is set."""
    if not report.text(key):
        return None
    path = Path(report.path(report.text(key)))
    if path.suffix.lower() != ending:
        raise report.error(f"{key}: {path.name} is not a file of type {ending}. Save the template as {ending}")
    if not path.is_file():
        raise report.error(f"{key}: the file {path} does not exist. Correct the path, or delete the line")
    try:
        opened(str(path))
    except Exception as error:  # each library has its own errors for a file of another type
        raise report.error(f"{key}: {path} can't be read as {ending} ({error}). Save the template again.") from None
    return path
