"""A server that runs in a thread of its own as long as a test wants it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import HTTPServer
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

POLL_S = 0.01
S = TypeVar("S", bound=HTTPServer)


@contextmanager
def running(server: S) -> Iterator[S]:
    """Answer requests until the end of the block; the server is closed then."""
    with server:
        thread = threading.Thread(target=server.serve_forever, args=(POLL_S,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def address_of(server: HTTPServer) -> str:
    """Where a server is asked."""
    return f"http://127.0.0.1:{server.server_address[1]}"
