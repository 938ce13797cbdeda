"""A single file packed with gzip, read as if it lay there plain; one that unpacks without end is refused."""

from __future__ import annotations

import gzip
import tempfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.errors import InputError, UnknownFormat
from geomap.files import name_of
from geomap.gazetteer import archives
from geomap.readers.formats import zipped
from geomap.readers.formats.common import packed
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".gz",)
MAGIC = b"\x1f\x8b\x08"
WANTED = "a file of reports, plain or packed once"


def is_it(head: bytes) -> bool:
    """Whether it begins as gzip does."""
    return head.startswith(MAGIC)


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the tables of the file inside. Raises InputError where that is an archive itself, damaged or a bomb."""
    from geomap.readers.formats import format_of  # noqa: PLC0415 - this is one of them

    with tempfile.TemporaryDirectory(prefix="geomap-", ignore_cleanup_errors=True) as folder:
        inside = Path(folder) / f"file{Path(path.stem).suffix.lower()}"
        _unpack(path, inside, limits)
        try:
            form = format_of(inside)
            tables = [] if form in ARCHIVES else form.read(inside, limits)
        except UnknownFormat as error:
            raise InputError(path, "the format of what is in it is not known", error.wanted) from error
        except InputError as error:
            raise InputError(path, error.problem.replace(str(inside), name_of(path)), error.wanted) from error
    if form in ARCHIVES:
        raise InputError(path, f"in it is a {form.title}", WANTED)
    return [replace(zipped.renamed(raw, name_of(path)), taken=f"{raw.taken}, in gzip") for raw in tables]


def _unpack(path: Path, to: Path, limits: Limits) -> None:
    size, packed_size = 0, max(path.stat().st_size, 1)
    try:
        with gzip.open(path) as stream, to.open("wb") as file:
            while block := stream.read(packed.BLOCK):
                size += len(block)
                _check(path, size, packed_size, limits)
                file.write(block)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(path, f"the archive is damaged ({error})", "a whole one") from error


def _check(path: Path, size: int, packed_size: int, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise InputError(path, f"it unpacks to more than {limits.file_bytes:,} bytes", "a smaller file")
    if size > archives.DEFAULT.bytes_before_ratio and size > limits.ratio * packed_size:
        raise InputError(path, f"it unpacks to more than {limits.ratio:g} times its size", WANTED)


FORMAT = Format("gzip file", SUFFIXES, is_it, read)
ARCHIVES = (FORMAT, zipped.FORMAT)
"""What may not stand in it."""
