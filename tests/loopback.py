"""A server on 127.0.0.1 that offers files well or badly, and a proxy before it."""

from __future__ import annotations

import base64
import hashlib
import urllib.request
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from tests.in_a_thread import address_of, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message


@dataclass
class Offer:
    """One file as a server has it, and how it misbehaves."""

    content: bytes
    cuts: list[int] = field(default_factory=list)
    """After so many bytes of each of the first answers the connection is cut."""
    extra_length: int = 0
    """So many bytes more are promised than there are."""
    statuses: list[int] = field(default_factory=list)
    """What the first requests are answered with instead of the file."""
    headers: dict[str, str] = field(default_factory=dict)
    """Headers that come with the file."""
    then: bytes = b""
    """What the file is after the first answer, if it changes."""
    has_ranges: bool = True
    """Whether a part of it may be asked for."""
    has_tag: bool = True
    """Whether it comes with an ETag."""

    @property
    def tag(self) -> str:
        """What tells this version from others."""
        return f'"{hashlib.md5(self.content, usedforsecurity=False).hexdigest()}"'


@dataclass
class Server:
    """A server that runs."""

    address: str
    """Where it is."""
    asked: list[tuple[str, str | None]]
    """The paths that were asked for, and the range of each."""


@contextmanager
def serving(**offers: Offer) -> Iterator[Server]:
    """A server of these files, '__' in a name standing for a dot."""
    by_path = {f"/{name.replace('__', '.')}": offer for name, offer in offers.items()}
    asked: list[tuple[str, str | None]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers.get("Range")))
            offer = by_path.get(self.path.partition("?")[0], Offer(b"", statuses=[404]))
            if offer.statuses:
                self.answer(offer.statuses.pop(0), b"", offer.headers)
            else:
                self.offer(offer)

        def offer(self, offer: Offer) -> None:
            start = _start(self.headers, offer)
            rest = offer.content[start:]
            headers = offer.headers | ({"ETag": offer.tag} if offer.has_tag else {})
            if start:
                end = len(offer.content)
                headers["Content-Range"] = f"bytes {start}-{end - 1}/{end + offer.extra_length}"
            sent = rest[: offer.cuts.pop(0)] if offer.cuts else rest
            if offer.then:
                offer.content, offer.then = offer.then, b""
            self.answer(206 if start else 200, sent, headers, len(rest) + offer.extra_length)

        def answer(self, status: int, body: bytes, headers: dict[str, str], length: int | None = None) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    with running(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as server:
        yield Server(address_of(server), asked)


def _start(headers: Message, offer: Offer) -> int:
    """The byte from which a request wants this version of the file."""
    if not offer.has_ranges or headers.get("If-Range") != offer.tag:
        return 0
    return int(headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))


@contextmanager
def proxying() -> Iterator[Server]:
    """A proxy that forwards what it is asked for."""
    asked: list[tuple[str, str | None]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers.get("Range")))
            direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with direct.open(self.path) as response:  # a proxy is asked with the whole address
                body = response.read()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with running(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as server:
        yield Server(address_of(server), asked)


PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
)
"""A red pixel, PNG."""


@dataclass
class TileServer:
    """A server of tiles that runs."""

    address: str
    """Where it is."""
    asked: list[tuple[str, str | None]]
    """The paths that were asked for, and the page that each request names."""


@contextmanager
def tiling(*, is_empty: bool = False) -> Iterator[TileServer]:
    """A server that has a red tile everywhere, or nothing but 404."""
    asked: list[tuple[str, str | None]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers.get("Referer")))
            self.send_response(404 if is_empty else 200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Content-Length", "0" if is_empty else str(len(PICTURE)))
            self.end_headers()
            with suppress(BrokenPipeError, ConnectionResetError):  # the browser may have moved on
                self.wfile.write(b"" if is_empty else PICTURE)

        def log_message(self, *_: object) -> None:
            pass

    with running(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as server:
        yield TileServer(address_of(server), asked)
