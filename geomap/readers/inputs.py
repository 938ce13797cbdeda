"""What a user names as input → files: standard input as `-`, an http(s) address only where fetching was asked for.

Either is copied to a temporary file, which is there until the block ends, and recognised by its content like any other.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.errors import GazetteerError, InputError
from geomap.gazetteer.download import Patience, download, unsaid
from geomap.readers.limits import DEFAULT, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO

STDIN = "-"
NAME = "stdin"
"""What standard input is called in messages."""
ADDRESSES = ("http://", "https://")
BLOCK = 1 << 20
WANTED = "a file of reports on standard input"


@contextmanager
def gathered(
    inputs: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    fetch: bool = False,
    limits: Limits = DEFAULT,
    say: Callable[[str], None] = unsaid,
) -> Iterator[list[Path]]:
    """Give the files that inputs stand for; those of our own are gone when the block ends.

    `stdin` is what `-` stands for. Raises InputError where an input cannot be had, or an address is not to be fetched;
    `say` is told what is being fetched.
    """
    with tempfile.TemporaryDirectory(prefix="geomap-", ignore_cleanup_errors=True) as folder:
        try:
            yield [_path(each, Path(folder) / str(number), stdin, limits, say if fetch else None)
                   for number, each in enumerate(inputs)]  # fmt: skip
        except InputError as error:
            error.args = tuple(_without(str(each), folder, len(inputs)) for each in error.args)
            raise


def _without(message: str, folder: str, count: int) -> str:
    """Return a message that names our own files by their names alone."""
    for number in range(count):
        message = message.replace(f"{Path(folder) / str(number)}/", "")
    return message


def _path(each: str, folder: Path, stdin: BinaryIO | None, limits: Limits, say: Callable[[str], None] | None) -> Path:
    if each == STDIN:
        return _copied(folder, stdin, limits)
    if each.lower().startswith(ADDRESSES):
        return _fetched(each, folder, limits, say)
    return Path(each)


def _copied(folder: Path, stdin: BinaryIO | None, limits: Limits) -> Path:
    if stdin is None or stdin.closed:
        raise InputError(NAME, "it is closed", WANTED)
    folder.mkdir()
    path, size = folder / NAME, 0
    try:
        with path.open("wb") as file:
            while block := stdin.read(BLOCK):
                size += file.write(block)
                if size > limits.file_bytes:
                    raise InputError(NAME, f"more than {limits.file_bytes:,} bytes", "fewer, or a higher limit")
    except OSError as error:
        raise InputError(NAME, error.strerror or str(error), WANTED) from error
    if not size:
        raise InputError(NAME, "it is empty", WANTED)
    return path


def _fetched(address: str, folder: Path, limits: Limits, say: Callable[[str], None] | None) -> Path:
    if say is None:
        raise InputError(address, "an address, and nothing is fetched unasked", "--fetch beside it, or a file")
    try:
        return download(address, folder, say=say, patience=Patience(most_bytes=limits.file_bytes))[0]
    except GazetteerError as error:
        raise InputError(str(error.source), error.problem, error.wanted) from error
