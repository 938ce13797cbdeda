"""A small real server on this machine that speaks Nominatim's JSON, well or badly."""

from __future__ import annotations

import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from tests.in_a_thread import running

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


def result(name: str = "Xyzzy", **values: object) -> dict[str, object]:
    """One result, a village in Iraq unless told otherwise."""
    defaults = {
        "osm_type": "node",
        "osm_id": 7,
        "name": name,
        "display_name": f"{name}, Iraq",
        "class": "place",
        "type": "village",
        "addresstype": "village",
        "lat": "33.5",
        "lon": "44.5",
        "boundingbox": ["33.49", "33.51", "44.49", "44.51"],
        "address": {"country_code": "iq", "state": "Baghdad"},
    }
    return defaults | values


class Server(ThreadingHTTPServer):
    """Answers every search with what it is told to."""

    daemon_threads = True
    status = 200
    body: bytes = b"[]"
    delay_s = 0.0

    def __init__(self) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), _Search)
        self.asked: list[dict[str, str]] = []
        self.agents: list[str | None] = []

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def answers(self, *results: object) -> None:
        """Answer with these results from now on."""
        self.body = json.dumps(results).encode()


class _Search(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        """Answer a search."""
        self.server.asked.append(dict(parse_qsl(urlsplit(self.path).query)))
        self.server.agents.append(self.headers["User-Agent"])
        time.sleep(self.server.delay_s)
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serving() -> AbstractContextManager[Server]:
    """Run a server in a thread of its own."""
    return running(Server())
