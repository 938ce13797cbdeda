"""What a user names as input → files: standard input as `-`, an http(s) address only where fetching was asked for.

Either is copied to a temporary file, which is there until the block ends, and recognised by its content like any other.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.errors import GazetteerError, InputError
from geomap.gazetteer.download import Patience, download, unsaid
from geomap.gazetteer.room import FOLDERS, temporary_full
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
    with _folder(inputs) as folder:
        try:
            yield [_path(each, Path(folder) / str(number), stdin, limits, say if fetch else None)
                   for number, each in enumerate(inputs)]  # fmt: skip
        except InputError as error:
            error.args = tuple(_without(str(each), folder, len(inputs)) for each in error.args)
            raise


@contextmanager
def _folder(inputs: Sequence[str]) -> Iterator[str]:
    """Give a folder for what is copied; none is made where nothing will be."""
    if not any(each == STDIN or each.lower().startswith(ADDRESSES) for each in inputs):
        yield os.devnull
        return
    try:
        made = tempfile.TemporaryDirectory(prefix="geomap-", ignore_cleanup_errors=True)
    except OSError as error:
        raise temporary_full(Path(os.environ.get("TMPDIR", FOLDERS[-1])), error.strerror or str(error)) from error
    with made as folder:
        yield folder


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
            for block in _blocks(stdin):
                size += len(block)
                if size > limits.file_bytes:
                    raise InputError(NAME, f"more than {limits.file_bytes:,} bytes", "fewer, or a higher limit")
                file.write(block)
    except OSError as error:
        raise temporary_full(folder.parent.parent, error.strerror or str(error)) from error
    if not size:
        raise InputError(NAME, "it is empty", WANTED)
    return path


def _blocks(stdin: BinaryIO) -> Iterator[bytes]:
    try:
        while block := stdin.read(BLOCK):
            yield block
    except OSError as error:
        raise InputError(NAME, error.strerror or str(error), WANTED) from error


def _fetched(address: str, folder: Path, limits: Limits, say: Callable[[str], None] | None) -> Path:
    if say is None:
        raise InputError(address, "an address, and nothing is fetched unasked", "--fetch beside it, or a file")
    try:
        return download(address, folder, say=say, patience=Patience(most_bytes=limits.file_bytes))[0]
    except GazetteerError as error:
        raise InputError(str(error.source), error.problem, error.wanted) from error
