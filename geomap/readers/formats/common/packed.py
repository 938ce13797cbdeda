"""Archives among the inputs: zip files, and the formats that are zip files inside."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING
from xml.parsers import expat

from geomap.errors import GazetteerError, InputError, shown
from geomap.gazetteer import archives

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from geomap.readers.limits import Limits

BLOCK = 1 << 20
MEMBERS = 1_000
"""Most files in one archive; its list is read once for each of them."""
NAME_AT, NAME_LENGTH_AT = 30, 26
"""Where the first entry of an archive has its name, and the length of that."""


def first_name(head: bytes) -> str:
    """Return the name of the first file in an archive, by the first bytes of it; empty if it is none."""
    if head[:4] not in archives.MAGIC:
        return ""
    length = int.from_bytes(head[NAME_LENGTH_AT : NAME_LENGTH_AT + 2], "little")
    return head[NAME_AT : NAME_AT + length].decode("utf-8", errors="replace")


def names(path: Path, limits: Limits, packed: frozenset[str] = frozenset()) -> list[str]:
    """Return the names of the files in an archive. Raises InputError where one cannot be trusted."""
    with _told(path):
        return archives.members(path, _limits(limits, packed))


@contextmanager
def member(path: Path, name: str, limits: Limits, packed: frozenset[str] = frozenset()) -> Iterator[BinaryIO]:
    """Give a file of an archive as a stream. Reading raises InputError where it is damaged or a bomb."""
    with _told(path), archives.member(path, name, _limits(limits, packed)) as stream:
        yield stream


def blocks(path: Path, name: str, limits: Limits) -> Iterator[bytes]:
    """Yield a file of an archive piece by piece."""
    with member(path, name, limits) as stream:
        while block := stream.read(BLOCK):
            yield block


def xml(path: Path, name: str, limits: Limits) -> Iterator[bytes]:
    """Yield a file of XML in an archive piece by piece; raises InputError too where it is not well-formed."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = partial(_declared, path, name)
    try:
        for block in blocks(path, name, limits):
            parser.Parse(block)
            yield block
        parser.Parse(b"", True)  # noqa: FBT003 - expat's own: this was the last
    except expat.ExpatError as error:
        raise InputError(path, f"{shown(name)} in it is not XML ({error})", "a whole file") from error
    except (LookupError, UnicodeError) as error:
        raise InputError(path, f"{shown(name)} in it is in no known encoding", "a whole file") from error


def _declared(path: Path, name: str, *_: object) -> None:
    problem = f"{shown(name)} in it declares a document type, which may hold a bomb of entities"
    raise InputError(path, problem, "a file without one")


def _limits(limits: Limits, packed: frozenset[str]) -> archives.Limits:
    return archives.Limits(members=MEMBERS, bytes=limits.file_bytes, ratio=limits.ratio, packed=packed)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except GazetteerError as error:
        raise InputError(path, error.problem, error.wanted) from error
