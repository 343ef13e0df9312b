"""A newsroom on loopback: nginx before a small application, 3,000 invented items, and faults that can be switched on.

nginx serves articles, feed, sitemap and robots.txt from files, with ETags and gzip, and passes the listing on to the
application, as real sites do. A fault strikes an address its first few times and then passes.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import random
import shutil
import socket
import subprocess
import threading
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
LABELS = ("Project News", "In Focus", "Press Release", "Expert Voice")
PLACES = ("Niger", "Ghana", "Tunisia", "Georgia", "Kosovo", "Jordan", "Armenia", "Chad", "Moldova", "Nigeria")
DEEDS = (
    "opens a centre for newcomers in",
    "trains officers at the border of",
    "brings returnees together in",
    "hands over radios to",
)
DONORS = ("the European Union", "the Danish Ministry of Foreign Affairs", "Switzerland", "the Kingdom of the Netherlands")


@dataclass(frozen=True)
class Piece:
    """An item of the newsroom."""

    number: int
    label: str
    title: str
    day: date
    teaser: str
    paragraphs: tuple[str, ...]

    @property
    def path(self) -> str:
        return f"/news/{self.number:05d}-{self.day:%Y}"


def pieces(count: int) -> list[Piece]:
    """Invented items, the newest first, the same each time."""
    chance = random.Random(7)
    made = []
    for number in range(count):
        place = chance.choice(PLACES)
        title = f"HARBOUR {chance.choice(DEEDS)} {place}, round {number}"
        teaser = f"The HARBOUR project met {chance.randint(12, 90)} people in {place} who had asked for it – “at last”, said one."
        paragraphs = (
            f"People came from all over {place} for three days of work on round {number}. They left with a plan of their own.",
            f"The project is funded by {chance.choice(DONORS)} and goes on until the end of the year, wherever it is asked for.",
        )
        day = date(2020, 1, 1) + timedelta(days=number // 2)
        made.append(Piece(number, chance.choice(LABELS), title, day, teaser, paragraphs))
    return made[::-1]


@dataclass
class Newsroom:
    """What is published, how a listing page looks, and the faults; `asked` counts requests by path."""

    folder: Path
    address: str
    items: list[Piece]
    per_page: int = 10
    faults: dict[str, str] = field(default_factory=dict)
    strikes: int = 2
    insert_at: int | None = None
    layout: str = "cards"
    asked: Counter[str] = field(default_factory=Counter)

    def fault_of(self, target: str) -> str | None:
        """The fault that strikes this request: those of an address pass after some strikes, layouts stay."""
        fault = self.faults.get(target)
        return fault if fault and self.asked[target] <= self.strikes else None

    def listing(self, number: int) -> str:
        """A listing page, from 1."""
        if self.insert_at and number == self.insert_at:
            self.insert_at = None
            newest = self.items[0]
            extra = [
                Piece(
                    newest.number + n, "In Focus", f"Just in: notice {n} of the day", newest.day, newest.teaser, newest.paragraphs
                )
                for n in (3, 2, 1)
            ]
            self.items[:0] = extra
            _write(self.folder, self.address, self.items, extra)
        shown = self.items[(number - 1) * self.per_page : number * self.per_page]
        more = f'<a rel="next" href="/news?page={number + 1}">Next</a>' if number * self.per_page < len(self.items) else ""
        return page("News", "".join(map(CARDS[self.layout], shown)) + f'<div class="pager">{more}</div>')


def _card(piece: Piece) -> str:
    return (
        f'<div class="views-row"><span class="tag">{piece.label}</span>'
        f'<h3><a href="{piece.path}?utm_source=list">{html.escape(piece.title)}</a></h3>'
        f'<time datetime="{piece.day}">{piece.day:%d %B %Y}</time><p>{html.escape(piece.teaser)}</p></div>'
    )


def _bare(piece: Piece) -> str:
    return f'<div class="x"><div onclick="go({piece.number})">{html.escape(piece.title)}</div></div>'


CARDS = {"cards": _card, "changed": _bare}


def page(title: str, body: str) -> str:
    """A page with what surrounds all pages."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} | Harbour House</title></head>'
        "<body>"
        '<nav><ul><li><a href="/about">About us</a></li><li><a href="/news">News</a></li></ul></nav>'
        f"<main>{body}</main><footer><p>© Harbour House. All rights reserved. Write to us at any time.</p></footer></body></html>"
    )


def article(piece: Piece) -> str:
    """An article's page."""
    text = "".join(f"<p>{html.escape(words)}</p>" for words in (piece.teaser, *piece.paragraphs))
    head = f'<span class="tag">{piece.label}</span><h1>{html.escape(piece.title)}</h1>'
    day = f'<time datetime="{piece.day}">{piece.day:%d %B %Y}</time>'
    return page(piece.title, f'<article>{head}{day}<div class="body">{text}</div></article>')


def _write(folder: Path, address: str, items: list[Piece], new: list[Piece]) -> None:
    """Articles that are new; feed and sitemap of all."""
    for piece in new:
        (folder / "site" / piece.path.lstrip("/")).write_text(article(piece), encoding="utf-8")
    entries = "".join(
        f"<item><title>{piece.label}: {html.escape(piece.title)}</title><link>{address}{piece.path}</link>"
        f"<pubDate>{piece.day:%a, %d %b %Y} 08:00:00 +0000</pubDate><description>{html.escape(piece.teaser)}</description></item>"
        for piece in items[:20]
    )
    (folder / "site" / "feed.xml").write_text(
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour House</title>{entries}</channel></rss>',
        encoding="utf-8",
    )
    places = "".join(f"<url><loc>{address}{piece.path}</loc><lastmod>{piece.day}</lastmod></url>" for piece in items)
    sitemap = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>'
    (folder / "site" / "sitemap.xml").write_text(sitemap, encoding="utf-8")
    (folder / "site" / "robots.txt").write_text("User-agent: *\nDisallow: /private\n", encoding="utf-8")


def _handler(room: Newsroom) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            room.asked[self.path] += 1
            if fault := room.fault_of(self.path):
                getattr(self, f"_{fault}")()
            elif urlsplit(self.path).path == "/news":
                self._listing()
            else:
                self._answer(200, b"", {"X-Accel-Redirect": "/clean" + urlsplit(self.path).path})

        def _listing(self, *, of: int | None = None, charset: str = "utf-8") -> None:
            number = of or int(parse_qs(urlsplit(self.path).query).get("page", ["1"])[0])
            content = room.listing(number).encode()
            etag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
            if self.headers.get("If-None-Match") == etag:
                self._answer(304, b"", {"ETag": etag})
            elif (number - 1) * room.per_page >= len(room.items):
                self._answer(404, b"no such page")
            else:
                self._answer(200, content, {"Content-Type": f"text/html; charset={charset}", "ETag": etag})

        def _answer(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def _busy(self) -> None:
            self._answer(429, b"", {"Retry-After": "1"})

        def _broken(self) -> None:
            self._answer(500, b"")

        def _cut(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "100000")
            self.end_headers()
            self.wfile.write(b"<html><body><p>The beg")
            self.close_connection = True

        def _drip(self) -> None:
            content = room.listing(int(parse_qs(urlsplit(self.path).query).get("page", ["1"])[0])).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            step = len(content) // 8 + 1
            for start in range(0, len(content), step):
                self.wfile.write(content[start : start + step])
                time.sleep(0.2)

        def _bomb(self) -> None:
            self._answer(200, BOMB, {"Content-Encoding": "gzip", "Content-Type": "text/html"})

        def _empty(self) -> None:
            self._answer(200, page("News", "").encode(), {"Content-Type": "text/html; charset=utf-8"})

        def _charset(self) -> None:
            self._listing(charset="iso-8859-1")

        def _again(self) -> None:
            self._listing(of=int(parse_qs(urlsplit(self.path).query)["page"][0]) - 1)

        def log_message(self, *_: object) -> None:
            pass

    return Handler


# Two hundred MB of nothing.
BOMB = gzip.compress(bytes(200 << 20), 1)

CONFIG = """
user root root; daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off; types {{ text/html html; text/xml xml; text/plain txt; }} default_type text/html; charset utf-8;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    gzip on; gzip_types text/html text/xml; gzip_min_length 200; proxy_buffering off;
    server {{
        listen 127.0.0.1:{port};
        location /moved/ {{ rewrite ^/moved(/.*)$ $1 permanent; }}
        location / {{ proxy_pass http://127.0.0.1:{upstream}; proxy_http_version 1.1; proxy_set_header Connection ""; }}
        location /clean/ {{ internal; alias {folder}/site/; }}
    }}
}}
"""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(folder: Path, count: int = 3_000):
    """A newsroom with so many items, served for as long as the block lasts."""
    port, upstream = _free_port(), _free_port()
    (folder / "site" / "news").mkdir(parents=True)
    room = Newsroom(folder, f"http://127.0.0.1:{port}", pieces(count))
    _write(folder, room.address, room.items, room.items)
    (folder / "nginx.conf").write_text(CONFIG.format(folder=folder, port=port, upstream=upstream))
    app = ThreadingHTTPServer(("127.0.0.1", upstream), _handler(room))
    threading.Thread(target=app.serve_forever, daemon=True).start()
    server = subprocess.Popen([NGINX, "-c", folder / "nginx.conf", "-p", folder], stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield room
    finally:
        server.terminate()
        server.wait()
        app.shutdown()
