"""Reports by e-mail, against a real SMTP server on loopback with TLS: what arrives is opened."""

import json
from dataclasses import replace

import pytest
import trustme

from dashboard.report.issues.issues import Issue
from dashboard.report.letter import Letter
from pipelines.out import mail as delivery
from pipelines.out.mail import OLD_LOG, Log, Mailbox, deliver
from tests.postoffice import PASSWORD, free_port, receiving

# As long as a report, over many lines of a message.
PDF = b"%PDF-1.7 " + bytes(range(256)) * 4_000


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def post(authority, tmp_path, monkeypatch):
    """A server that asks for STARTTLS and a password, and the mailbox that fits it."""
    monkeypatch.setattr(delivery, "PAUSES", (0, 0))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with receiving(authority, tmp_path) as (inbox, port):
        yield inbox, Mailbox("localhost", port, "starttls", "reports@news.example", "reports", PASSWORD)


@pytest.fixture
def letter(tmp_path):
    for name, held in (("report.pdf", PDF), ("items.xlsx", b"PK a workbook")):
        (tmp_path / name).write_bytes(held)
    paths = (tmp_path / "report.pdf", tmp_path / "items.xlsx")
    return Letter("report-2022-03-donor-eu", 1, "data", "Monthly report · March 2022 – Łódź", "3 items were published.\n", paths)


def send(post, letter, folder, address="eu@donor.example"):
    said = []
    return deliver(post[1], letter, address, Log(folder / "log.jsonl", (folder,)), said.append), said


def states(folder):
    return [json.loads(line)["state"] for line in (folder / "log.jsonl").read_text().splitlines()]


def test_a_letter_arrives_with_its_text_and_its_files(post, letter, tmp_path):
    delivered, said = send(post, letter, tmp_path)
    assert delivered and said == ["Sent to eu@donor.example: Monthly report · March 2022 – Łódź"]
    ((to, message),) = post[0].messages
    assert to == ["eu@donor.example"] and message["Subject"] == letter.subject and message["From"] == "reports@news.example"
    assert message.get_body().get_content().strip() == "3 items were published."
    held = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert held == {"report-2022-03-donor-eu-1.pdf": PDF, "report-2022-03-donor-eu-1.xlsx": b"PK a workbook"}
    assert states(tmp_path) == ["sending", "sent"]


def test_it_is_never_sent_twice(post, letter, tmp_path):
    send(post, letter, tmp_path)
    delivered, said = send(post, letter, tmp_path, "EU@donor.example")
    assert delivered and "not sent again" in said[0] and len(post[0].messages) == 1


def test_another_address_gets_its_own(post, letter, tmp_path):
    send(post, letter, tmp_path)
    send(post, letter, tmp_path, "desk@donor.example")
    assert [to for to, _ in post[0].messages] == [["eu@donor.example"], ["desk@donor.example"]]


def test_a_busy_server_is_tried_again(post, letter, tmp_path):
    post[0].answers = ["451 busy", "451 busy"]
    delivered, said = send(post, letter, tmp_path)
    assert delivered and len(post[0].messages) == 1
    assert states(tmp_path) == ["sending", "refused", "sending", "refused", "sending", "sent"]
    assert said[0] == "Not sent to eu@donor.example: busy. Trying again."


def test_a_refusal_for_good_is_told_and_may_be_sent_later(post, letter, tmp_path):
    post[0].answers = ["554 no such thing here"]
    advice = "Correct the cause (the address, or [report.mail] in dateline.toml), then send again."
    assert send(post, letter, tmp_path) == (False, [f"Not sent to eu@donor.example: no such thing here. {advice}"])
    assert send(post, letter, tmp_path)[0] and len(post[0].messages) == 1


def test_a_connection_that_breaks_after_the_text_went_out_is_not_sent_again(post, letter, tmp_path):
    post[0].answers = ["break"]
    delivered, said = send(post, letter, tmp_path)
    assert not delivered and "It may have arrived" in said[0]
    delivered, said = send(post, letter, tmp_path)
    assert not delivered and "not sent again" in said[0] and post[0].messages == []


def test_a_wrong_password_and_a_server_that_is_not_there_are_told(post, letter, tmp_path):
    mailbox = post[1]
    wrong = Mailbox(mailbox.host, mailbox.port, "starttls", mailbox.sender, "reports", "guess")
    delivered, said = send((post[0], wrong), letter, tmp_path)
    assert not delivered and len(said) == 1 and "invalid" in said[0]
    absent = Mailbox("127.0.0.1", free_port(), "starttls", mailbox.sender)
    delivered, said = send((post[0], absent), letter, tmp_path)
    assert not delivered and len(said) == 3 and all("refused" in line for line in said) and post[0].messages == []


def test_a_certificate_that_is_not_trusted_gets_no_password(post, letter, tmp_path, monkeypatch):
    trustme.CA().cert_pem.write_to_path(tmp_path / "other.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "other.pem"))
    delivered, said = send(post, letter, tmp_path)
    assert not delivered and len(said) == 1 and "certificate" in said[0].lower() and post[0].messages == []


def test_the_password_is_never_shown(post):
    assert "secret" not in repr(post[1])


def test_a_title_with_a_line_break_makes_no_header_of_its_own(post, letter, tmp_path):
    delivered, _ = send(post, replace(letter, subject="Report\nBcc: thief@x.org"), tmp_path)
    ((to, message),) = post[0].messages
    assert delivered and to == ["eu@donor.example"]
    assert message["Subject"] == "Report Bcc: thief@x.org" and message["Bcc"] is None


def test_a_password_that_can_not_be_sent_is_told(post, letter, tmp_path):
    delivered, said = send((post[0], replace(post[1], password="pässword")), letter, tmp_path)
    assert not delivered and len(said) == 1 and "DATELINE_SMTP_PASSWORD has a letter outside a to z" in said[0]


def test_damaged_lines_of_the_log_stop_no_letter(post, letter, tmp_path):
    (tmp_path / "log.jsonl").write_bytes(b'null\n[]\n7\n{}\n{"key": 3}\n{"state": "sent"}\n\xff\n{"key"')
    assert send(post, letter, tmp_path)[0] and len(post[0].messages) == 1
    assert send(post, letter, tmp_path)[0] and len(post[0].messages) == 1


@pytest.mark.parametrize(
    ("issue", "data", "again"), [(1, "data", False), (1, "other", True), (2, "data", False), (2, None, False)]
)
def test_the_log_that_stood_beside_reports_is_honoured_by_what_its_issues_stood_on(post, letter, tmp_path, issue, data, again):
    """Where the folder of an issue is lost, nobody can know what it stood on: it is not sent again."""
    row = {
        "key": "of old",
        "report": letter.report,
        "issue": issue,
        "to": "EU@donor.example",
        "state": "sent",
        "at": "2022-04-01",
    }
    (tmp_path / OLD_LOG).write_text(json.dumps(row) + "\n")
    if data:
        folder = tmp_path / (letter.report if issue == 1 else f"{letter.report}-issue-{issue}")
        folder.mkdir()
        held = dict.fromkeys(("files", "edition", "published_at", "without", "unprintable"))
        (folder / "manifest.json").write_text(json.dumps(held | {"issue": issue, "data": {"items": data}}))
        letter = replace(letter, data=Issue(folder, {"data": {"items": "data"}}).data)
    delivered, said = send(post, letter, tmp_path)
    assert delivered and len(post[0].messages) == again
    assert again or said == [
        f"{letter.report}, issue {issue}: already sent to eu@donor.example on 2022-04-01, so it is not sent again."
    ]
