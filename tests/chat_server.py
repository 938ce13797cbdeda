"""A small real server on this machine that speaks chat completions, well or badly."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from tests.in_a_thread import running

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

DRIP_S = 0.01


def claim(quote: str = "Taji", kind: str = "place", sentence: int = 1, **more: object) -> dict[str, object]:
    """One thing that a model says, as it should."""
    return {"kind": kind, "quote": quote, "sentence": sentence} | more


def completion(content: object) -> bytes:
    """An answer of a server whose model said this."""
    return json.dumps({"choices": [{"index": 0, "message": {"role": "assistant", "content": content}}]}).encode()


class Server(ThreadingHTTPServer):
    """Answers every question with what it is told to."""

    daemon_threads = True
    status = 200
    body = completion('{"mentions": []}')
    drips = b""
    """What comes again and again, slowly and without end, instead of an answer."""
    extra_length = 0
    """So many bytes more are promised than there are."""

    def __init__(self) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), _Completions)
        self.headers: dict[str, str] = {}
        self.asked: list[tuple[str, dict]] = []

    @property
    def url(self) -> str:
        """The address that a user gives."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def claims(self, *claims: object) -> None:
        """Let its model say this from now on."""
        self.says(json.dumps({"mentions": claims}))

    def says(self, content: object) -> None:
        """Let its model answer with these letters from now on."""
        self.body = completion(content)


class _Completions(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        """Answer a question."""
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, json.loads(asked)))
        with suppress(OSError):  # who asked may have had enough
            self.drip() if self.server.drips else self.answer()

    def answer(self) -> None:
        """Answer as a server does."""
        self.send_response(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.server.body) + self.server.extra_length))
        self.end_headers()
        self.wfile.write(self.server.body)

    def drip(self) -> None:
        """Never come to an end."""
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        while True:
            self.wfile.write(self.server.drips)
            time.sleep(DRIP_S)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def chatting() -> AbstractContextManager[Server]:
    """Run a server in a thread of its own."""
    return running(Server())
