"""One question to a server that speaks HTTP: where it may stand, how long it may take and how much it may say.

Nothing is followed and nothing stands between: no redirects, no proxies, no passwords from anywhere.
"""

from __future__ import annotations

import socket
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection, IncompleteRead
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Event, Timer
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from geomap.errors import ModelError, briefly, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import SplitResult

MOST_BYTES = 1 << 20
"""A longer answer is refused."""
OWN = tuple(map(ip_network, ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")))
"""Where the user's own machine and network are."""
LOCAL = "an address of this machine or of your own network, or leave to ask others"
WANTED = "a server that answers there"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that may be asked."""

    url: str
    """Its address, as messages name it."""
    is_safe: bool
    """Whether the connection is encrypted, https."""
    host: str
    """Name or number of its machine."""
    port: int | None
    """Where it listens; None for the usual one."""
    path: str
    """What is asked for."""
    timeout_s: float
    """Seconds after which an answer that is not whole is given up."""
    allow_remote: bool
    """Whether it may stand outside of the user's own network."""


def server_at(url: str, *, timeout_s: float, allow_remote: bool = False) -> Server:
    """Return the server of an address; raises ModelError if it is none or leads where nothing may be asked."""
    parts, port = _parts(url)
    host = parts.hostname or ""
    if parts.username is not None:
        raise ModelError(f"{parts.scheme}://{host}", "its address has a user's name", "an address without one")
    server = Server(url, parts.scheme == "https", host, port, parts.path, timeout_s, allow_remote)
    with suppress(ValueError):  # a name, which is known when it is connected
        _check(server, ip_address(host))
    return server


def post(server: Server, body: bytes) -> bytes:
    """Return what a server answers to some JSON.

    Raises ModelError if there is no whole answer in time, if it is too long or anything but a plain success.
    """
    sort = HTTPSConnection if server.is_safe else HTTPConnection
    connection = sort(server.host, server.port, timeout=server.timeout_s)
    is_over = Event()
    try:
        connection.connect()
        _check(server, ip_address(connection.sock.getpeername()[0]))
        with _limited(connection.sock, server.timeout_s, is_over):
            content = _answer(server, connection, body)
        if is_over.is_set():
            raise TimeoutError
    except (OSError, UnicodeError, HTTPException) as error:  # Unicode: a name with a part that is empty or too long
        is_late = is_over.is_set() or isinstance(error, TimeoutError)
        problem = f"not whole within {server.timeout_s:g} s" if is_late else briefly(error)
        raise ModelError(server.url, f"it gives no answer ({problem})", WANTED) from error
    else:
        return content
    finally:
        connection.close()


def _parts(url: str) -> tuple[SplitResult, int | None]:
    """Return the parts of an address of a server, and its port."""
    wanted = "http:// or https://, a host and a path, as in http://127.0.0.1:8080/v1"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:  # whose words may hold half a password
        raise ModelError(url.rpartition("@")[2], "is no address", wanted) from error
    is_plain = url.isascii() and url.isprintable() and " " not in url
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or not is_plain:
        raise ModelError(url.rpartition("@")[2], "is no address of a server", wanted)
    return parts, port


def _check(server: Server, address: IPv4Address | IPv6Address) -> None:
    """Refuse a server that stands elsewhere, before a word is sent to it."""
    own = (isinstance(address, IPv6Address) and address.ipv4_mapped) or address
    if not server.allow_remote and not any(own in network for network in OWN):
        raise ModelError(server.url, f"it stands outside of your own network ({address})", LOCAL)


def _answer(server: Server, connection: HTTPConnection, body: bytes) -> bytes:
    headers = {"Content-Type": "application/json", "Accept-Encoding": "identity", "User-Agent": "geomap"}
    connection.request("POST", server.path, body, headers)
    response = connection.getresponse()
    content = response.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ModelError(server.url, "its answer has no end", f"at most {MOST_BYTES:,} bytes")
    if response.status != HTTPStatus.OK:
        said = shown(content.decode("utf-8", "replace"))
        raise ModelError(server.url, f"it answers {response.status} with {said}", "an answer there, without a detour")
    if response.length:
        raise IncompleteRead(content, response.length)
    return content


@contextmanager
def _limited(connected: socket.socket, timeout_s: float, is_over: Event) -> Iterator[None]:
    """Cut a connection when its time is over, however slowly the letters come."""

    def cut() -> None:
        is_over.set()
        with suppress(OSError):  # it may have closed by itself
            connected.shutdown(socket.SHUT_RDWR)

    timer = Timer(timeout_s, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
