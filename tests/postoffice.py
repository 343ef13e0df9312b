"""A real SMTP server on loopback that asks for STARTTLS and a password, and keeps what it takes."""

from __future__ import annotations

import email
import email.policy
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

PASSWORD = "secret"


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


@contextmanager
def receiving(authority: trustme.CA, folder: Path) -> Iterator[tuple[Inbox, int]]:
    """An inbox and its port, while the block lasts; the authority's certificate is put into the folder as ca.pem."""
    authority.cert_pem.write_to_path(folder / "ca.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    inbox, port = Inbox(), free_port()

    def signed_in(server, session, envelope, mechanism, data):
        return AuthResult(success=data.password == PASSWORD.encode(), handled=False)  # the server answers, as real ones do

    class Server(Controller):
        def factory(self):
            asks = {"require_starttls": True, "tls_context": context, "authenticator": signed_in, "auth_required": True}
            return SMTP(inbox, hostname="localhost", **asks)

    controller = Server(inbox, hostname="localhost", port=port)
    controller.start()
    yield inbox, port
    controller.stop()
