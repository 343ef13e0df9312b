"""A web server on loopback whose every answer a test decides."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@contextmanager
def answering(answer):
    """Serve answer(path, parameters): a status and bytes, or a value that is sent as JSON, and headers if any are wanted.

    Yields:
        The server's address, and a list of the paths and parameters it was asked for.
    """
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urlsplit(self.path)
            said = {name: values[0] for name, values in parse_qs(parts.query).items()}
            asked.append((parts.path, said))
            status, value, *more = answer(parts.path, said)
            content = value if isinstance(value, bytes) else json.dumps(value).encode()
            headers = {
                "Content-Type": "text/html" if isinstance(value, bytes) else "application/json",
                **(more[0] if more else {}),
            }
            self.send_response(status)
            for name, said_of_it in ({"Content-Length": str(len(content))} | headers).items():
                self.send_header(name, said_of_it)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
