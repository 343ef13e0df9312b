"""Reports by e-mail, against a real SMTP server on loopback with TLS: what arrives is opened."""

import email
import email.policy
import json
import socket
import ssl

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from dashboard.report.letter import Letter
from pipelines import delivery
from pipelines.delivery import LOG, Mailbox, deliver


class Inbox:
    """Keeps messages; refuses, breaks off or takes them as told."""

    def __init__(self):
        self.messages, self.answers = [], []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        answer = self.answers.pop(0) if self.answers else "250 taken"
        if answer.startswith("250"):
            self.messages.append((envelope.rcpt_tos, email.message_from_bytes(envelope.content, policy=email.policy.default)))
        if answer == "break":
            server.transport.abort()
            return "250 never heard"
        return answer


def free_port():
    """A port of loopback on which nobody listens, so that it refuses at once."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def post(authority, tmp_path, monkeypatch):
    """A server that asks for STARTTLS and a password, and the mailbox that fits it."""
    monkeypatch.setattr(delivery, "PAUSES", (0, 0))
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    inbox = Inbox()

    def signed_in(server, session, envelope, mechanism, data):
        return AuthResult(success=data.password == b"secret", handled=False)  # the server answers, as real ones do

    class Server(Controller):
        def factory(self):
            return SMTP(
                inbox,
                require_starttls=True,
                tls_context=context,
                authenticator=signed_in,
                auth_required=True,
                hostname="localhost",
            )

    port = free_port()
    controller = Server(inbox, hostname="localhost", port=port)
    controller.start()
    yield inbox, Mailbox("localhost", port, "starttls", "reports@news.example", "reports", "secret")
    controller.stop()


@pytest.fixture
def letter(tmp_path):
    for name, held in (("report.pdf", b"%PDF-1.7 a report"), ("items.xlsx", b"PK a workbook")):
        (tmp_path / name).write_bytes(held)
    paths = (tmp_path / "report.pdf", tmp_path / "items.xlsx")
    return Letter("report-2022-03-donor-eu", 1, "Monthly report · March 2022 – Łódź", "3 items were published.\n", paths)


def send(post, letter, folder, address="eu@donor.example"):
    said = []
    return deliver(post[1], letter, address, folder, said.append), said


def states(folder):
    return [json.loads(line)["state"] for line in (folder / LOG).read_text().splitlines()]


def test_a_letter_arrives_with_its_text_and_its_files(post, letter, tmp_path):
    delivered, said = send(post, letter, tmp_path)
    assert delivered and said == ["Sent to eu@donor.example: Monthly report · March 2022 – Łódź"]
    ((to, message),) = post[0].messages
    assert to == ["eu@donor.example"] and message["Subject"] == letter.subject and message["From"] == "reports@news.example"
    assert message.get_body().get_content().strip() == "3 items were published."
    held = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert held == {"report-2022-03-donor-eu-1.pdf": b"%PDF-1.7 a report", "report-2022-03-donor-eu-1.xlsx": b"PK a workbook"}
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
    assert said[0] == "Not sent to eu@donor.example: busy; trying again"


def test_a_refusal_for_good_is_told_and_may_be_sent_later(post, letter, tmp_path):
    post[0].answers = ["554 no such thing here"]
    assert send(post, letter, tmp_path) == (False, ["Not sent to eu@donor.example: no such thing here"])
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
