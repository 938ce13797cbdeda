"""Files of places fetched over http(s): resumed where they broke off, checked, and moved into place when whole.

What has come so far stands in NAME.part, and beside it, in NAME.part.json, which version of the file it is of. A
server that has another version by now is asked for all of it. HTTP_PROXY, HTTPS_PROXY and NO_PROXY are heeded.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urlsplit, urlunsplit

from geomap.errors import GazetteerError, OutputError, briefly
from geomap.gazetteer import catalogue
from geomap.gazetteer.checksums import offered, promised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import requests

ATTEMPTS = 5
"""How often one file is asked for in all."""
PAUSE_S = 1.0
"""The wait before the second attempt; each further one waits twice as long."""
CONNECT_S, READ_S = 10.0, 60.0
"""How long to wait for a connection, and for the next bytes on it."""
MOST_BYTES = 16 << 30
MOST_REDIRECTS = 5
BLOCK = 1 << 16
"""Bytes that are written at once; as many are lost where a connection breaks."""
SAID_EVERY = 16 << 20
WANTED = "a server that offers the file"
_SPAN = re.compile(r"bytes (\d+)-\d+/(\d+)")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a download is tried for."""

    attempts: int = ATTEMPTS
    """How often one file is asked for in all."""
    pause_s: float = PAUSE_S
    """Seconds before the second attempt, doubled for each further one."""
    connect_s: float = CONNECT_S
    """Seconds to wait for a connection."""
    read_s: float = READ_S
    """Seconds to wait for the next bytes."""
    most_bytes: int = MOST_BYTES
    """A file that is larger is refused."""


def unsaid(_: str) -> None:
    """Take what is being done and say nothing of it."""


def download(
    name: str,
    folder: Path,
    *,
    base: str | None = None,
    say: Callable[[str], None] = unsaid,
    patience: Patience = Patience(),
) -> list[Path]:
    """Fetch the files that a name or an address stands for and return where they lie, in the order of the catalogue.

    `base` is another place where a publisher's files lie, `say` is told what is being done. An address may end in
    '#sha256=…' or '#md5=…'. Raises GazetteerError where a file cannot be had whole; what stood there is unchanged.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_fetched(address, folder, say, patience) for address in catalogue.addresses(name, base)]
    except OSError as error:
        raise OutputError(folder, error.strerror or str(error)) from error


class _BrokenOffError(Exception):
    """An attempt that failed in a way that another may not."""


@dataclass(slots=True)
class _Part:
    """What has come of one file so far."""

    path: Path
    """Where it stands."""
    note: Path
    """Where the version stands."""
    version: dict[str, str]
    """The address, and what tells one version of the file from another: ETag, Last-Modified."""

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path.is_file() else 0

    def begin(self, version: dict[str, str]) -> None:
        """Forget what has come."""
        self.path.unlink(missing_ok=True)
        self.note.write_text(json.dumps(version), encoding="utf-8")
        self.version = version

    def remove(self) -> None:
        self.path.unlink(missing_ok=True)
        self.note.unlink(missing_ok=True)


def _fetched(address: str, folder: Path, say: Callable[[str], None], patience: Patience) -> Path:
    address, fragment = urldefrag(address)
    target = folder / catalogue.file_name(address)
    own, server = promised(fragment), dict[str, str]()
    part = _part(target, address)
    for attempt in range(patience.attempts):
        try:
            with _answering(address, part, patience) as response:
                server |= offered(response.headers)
                _receive(response, part, patience, lambda size: say(f"downloading {target.name}: {size >> 20} MB"))
            break
        except _BrokenOffError as error:
            if attempt + 1 == patience.attempts:
                problem = f"it broke off {patience.attempts} times, last: {error}"
                raise GazetteerError(_public(address), problem, WANTED) from error
            say(f"downloading {target.name}: {error}, once more")
            time.sleep(patience.pause_s * 2**attempt)
    _check(part, server | own, address)
    return _moved(part, target)


def _part(target: Path, address: str) -> _Part:
    """Return what an earlier run left of this file; nothing if that was of another address."""
    path, note = target.with_name(f"{target.name}.part"), target.with_name(f"{target.name}.part.json")
    try:
        version = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        version = {}
    is_same = isinstance(version, dict) and version.get("address") == _public(address)
    part = _Part(path, note, version if is_same else {})
    if not _validator(part.version):
        part.begin({"address": _public(address)})
    return part


@contextmanager
def _answering(address: str, part: _Part, patience: Patience) -> Iterator[requests.Response]:
    """Give the answer to a request for what is still missing; raises _BrokenOffError where there is none."""
    import requests  # noqa: PLC0415 - only downloads need it

    headers = {"Accept-Encoding": "identity", "User-Agent": "geomap"}
    if part.size and (validator := _validator(part.version)):
        headers |= {"Range": f"bytes={part.size}-", "If-Range": validator}
    with requests.Session() as session:
        session.max_redirects = MOST_REDIRECTS
        try:
            with session.get(
                address, headers=headers, stream=True, timeout=(patience.connect_s, patience.read_s)
            ) as response:
                _check_way(address, response)
                yield response
        except (requests.exceptions.InvalidSchema, requests.exceptions.InvalidURL, requests.TooManyRedirects) as error:
            raise GazetteerError(_public(address), f"it leads nowhere ({briefly(error)})", WANTED) from error
        except requests.RequestException as error:
            raise _BrokenOffError(briefly(error)) from error


def _check_way(address: str, response: requests.Response) -> None:
    """Hold an answer against what may be: no way from https to http, no page that says no, no packing on the way."""
    schemes = [urlsplit(step.url).scheme for step in (*response.history, response)]
    if urlsplit(address).scheme == "https" and "http" in schemes:
        raise GazetteerError(_public(address), "it leads from https to http", "a safe connection all the way")
    code = response.status_code
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR or code == HTTPStatus.TOO_MANY_REQUESTS:
        raise _BrokenOffError(f"the server answers {code}")
    if code not in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE}:
        raise GazetteerError(_public(address), f"the server answers {code} {response.reason}", WANTED)
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise GazetteerError(_public(address), "the server packs what was asked for plain", WANTED)


def _receive(response: requests.Response, part: _Part, patience: Patience, say: Callable[[int], None]) -> None:
    """Add what comes to the part, or begin it anew; raises _BrokenOffError unless it is whole in the end."""
    total = _begun(response, part)
    if total > patience.most_bytes:
        raise GazetteerError(_public(response.url), f"it has {total:,} bytes", f"at most {patience.most_bytes:,}")
    size = part.size
    with part.path.open("ab") as file:
        for block in response.iter_content(BLOCK):
            file.write(block)
            if size // SAID_EVERY != (size + len(block)) // SAID_EVERY:
                say(size + len(block))
            size += len(block)
            if size > patience.most_bytes:
                raise GazetteerError(_public(response.url), "it has no end", f"at most {patience.most_bytes:,} bytes")
    if total >= 0 and size != total:
        if size > total:
            part.begin(part.version)
        raise _BrokenOffError(f"{size:,} of {total:,} bytes came")


def _begun(response: requests.Response, part: _Part) -> int:
    """Return the size that the whole file should have, -1 if the server does not say; begins anew where it must."""
    version = {"address": part.version["address"]}
    version |= {name: response.headers[name] for name in ("ETag", "Last-Modified") if name in response.headers}
    length = response.headers.get("Content-Length", "")
    if response.status_code == HTTPStatus.OK:
        part.begin(version)
        return int(length) if length.isdecimal() else -1
    span = _SPAN.fullmatch(response.headers.get("Content-Range", ""))
    if span is None or int(span[1]) != part.size or _validator(version) != _validator(part.version):
        part.begin({"address": version["address"]})
        raise _BrokenOffError("the file has changed meanwhile")
    return int(span[2])


def _validator(version: dict[str, Any]) -> str:
    """Return what tells one version of a file from the next: a strong ETag, else the time of its last change."""
    tag = str(version.get("ETag", ""))
    return tag if tag.startswith('"') else str(version.get("Last-Modified", ""))


def _check(part: _Part, wanted: dict[str, str], address: str) -> None:
    """Hold the file against its checksums; one that fails is removed, since what it holds is wrong."""
    for method, expected in wanted.items():
        with part.path.open("rb") as file:
            found = hashlib.file_digest(file, method).hexdigest()
        if found != expected:
            part.remove()
            raise GazetteerError(_public(address), f"its {method} is {found}", expected)


def _moved(part: _Part, target: Path) -> Path:
    with part.path.open("rb") as file:
        os.fsync(file.fileno())
    part.path.replace(target)
    part.remove()
    return target


def _public(address: str) -> str:
    """Return an address without a name and password in it."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
