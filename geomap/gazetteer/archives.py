"""A file inside a zip archive as a stream that ends where a bomb would begin; nothing is unpacked by name.

Nothing that the archive says of itself is believed: names are held against the ways out of a folder, sizes are
counted while they are read, and the checksum is compared when the end is reached.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from geomap.errors import GazetteerError, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
"""What a zip archive begins with: a member, the end of an empty one, a part of one that is split."""
OTHERS = {
    b"\x1f\x8b": "a gzip file", b"BZh9": "a bzip2 file", b"\xfd7zXZ\0": "an xz file",
    b"\x28\xb5\x2f\xfd": "a zstd file", b"7z\xbc\xaf\x27\x1c": "a 7z archive", b"Rar!\x1a\x07": "a rar archive",
}  # fmt: skip
"""What other archives begin with. They are not read: a gazetteer comes as a zip archive or plain."""
TAR_AT, TAR = 257, b"ustar"
"""Where in a tar archive its mark stands."""
NESTED = frozenset({".zip", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".tgz"})
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How a member may be packed; others can ask for gigabytes of memory before the first byte comes out."""
WANTED = "a zip archive of plain files, as its publisher offers it"
BEGINNING = 64 << 10
"""As much is read of a file to tell its format."""
_IS_ENCRYPTED = 0x1
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an archive may hold."""

    members: int = 10_000
    """Most files in one archive."""
    bytes: int = 32 << 30
    """Most bytes of one file, unpacked; the largest dump of places in the world has 1.7 GB."""
    ratio: float = 200.0
    """Most bytes out for each byte in. Tables of places pack to a fourth or fifth, blank ones to a thousandth."""
    bytes_before_ratio: int = 16 << 20
    """The ratio counts from so many bytes on: what is small does no harm."""
    packed: frozenset[str] = frozenset()
    """How names of files end that are archives by their format, and are read as such: workbooks."""


DEFAULT = Limits()


def is_zip(path: Path) -> bool:
    """Say whether a file begins as a zip archive does, whatever its name says."""
    with _plain(path) as file:
        return file.read(4) in MAGIC


def members(path: Path, limits: Limits = DEFAULT) -> list[str]:
    """Return the names of the files in an archive; raises GazetteerError if one entry cannot be trusted."""
    with _opened(path) as archive:
        return [entry.filename for entry in _trusted(path, archive, limits)]


@contextmanager
def member(path: Path, name: str, limits: Limits = DEFAULT) -> Iterator[BinaryIO]:
    """Give one file of an archive as a stream. Reading raises GazetteerError where it is damaged or a bomb.

    A wrong checksum shows at the end of the stream only: what was read before is not to be used.
    """
    with _opened(path) as archive:
        found = [entry for entry in _trusted(path, archive, limits) if entry.filename == name]
        if not found:
            raise GazetteerError(path, f"holds no file {shown(name)}", "a file that it lists")
        packed = min(found[0].compress_size, path.stat().st_size)
        try:
            with archive.open(found[0]) as stream, _Counted(path, name, stream, packed, limits) as counted:
                yield cast("BinaryIO", io.BufferedReader(counted, _BLOCK))
        except (zipfile.BadZipFile, NotImplementedError) as error:
            raise _damaged(path, str(error)) from error


@contextmanager
def text(path: Path, choose: Callable[[list[str]], str | None], limits: Limits = DEFAULT) -> Iterator[BinaryIO]:
    """Give a file as a stream, or of an archive the member that `choose` takes from the names in it.

    `choose` returns None where none is right; then GazetteerError is raised.
    """
    if not path.is_file():
        raise GazetteerError(path, "is no regular file" if path.exists() else "no such file", "a file that can be read")
    if not is_zip(path):
        with _plain(path) as file:
            _check(path, file)
            yield file
        return
    names = members(path, limits)
    chosen = choose(names)
    if chosen is None:
        raise GazetteerError(
            path, f"holds {', '.join(map(shown, names[:5])) or 'nothing'}", "an archive with the table in it"
        )
    with member(path, chosen, limits) as stream:
        yield stream


def beginning(path: Path, choose: Callable[[list[str]], str | None]) -> bytes:
    """Return the first bytes of such a file; none where there is none to be had."""
    try:
        with text(path, choose) as stream:
            return stream.read(BEGINNING)
    except GazetteerError:
        return b""


def first_line(path: Path, choose: Callable[[list[str]], str | None]) -> bytes:
    """Return the first line of such a file, of a long one its beginning."""
    return beginning(path, choose).removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].removesuffix(b"\r")


class _Counted(io.RawIOBase):
    """A stream that counts what comes out of it and stops a bomb."""

    def __init__(self, path: Path, name: str, stream: IO[bytes], packed: int, limits: Limits) -> None:
        super().__init__()
        self._path, self._name, self._stream, self._limits = path, name, stream, limits
        self._packed, self._read = max(packed, 1), 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]  # noqa: ANN001 - as the standard library has it
        try:
            block = self._stream.read(len(buffer))
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise _damaged(self._path, str(error) or "it ends too early") from error
        if not self._read and block[:4] in MAGIC and not self._name.lower().endswith(tuple(self._limits.packed)):
            raise GazetteerError(self._path, f"{shown(self._name)} in it is an archive itself", WANTED)
        self._read += len(block)
        self._check()
        buffer[: len(block)] = block
        return len(block)

    def _check(self) -> None:
        limits = self._limits
        if self._read > limits.bytes:
            problem = f"{shown(self._name)} in it unpacks to more than {limits.bytes:,} bytes"
            raise GazetteerError(self._path, problem, WANTED)
        if self._read > limits.bytes_before_ratio and self._read > limits.ratio * self._packed:
            problem = f"{shown(self._name)} in it unpacks to more than {limits.ratio:g} times its size"
            raise GazetteerError(self._path, problem, WANTED)


def _check(path: Path, file: BinaryIO) -> None:
    """Refuse a file that begins as an archive of a kind that is not read."""
    head = file.read(TAR_AT + len(TAR))
    file.seek(0)
    kinds = [kind for magic, kind in OTHERS.items() if head.startswith(magic)]
    if head[TAR_AT:] == TAR:
        kinds.append("a tar archive")
    if kinds:
        raise GazetteerError(path, f"it is {kinds[0]}, which is not read", "what is in it, plain or as a zip archive")


def _plain(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise GazetteerError(path, error.strerror or str(error), "a file that can be read") from error


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        reason = str(error) if zipfile.is_zipfile(path) else "cut short: the list of its files is missing at its end"
        raise _damaged(path, reason) from error
    except (EOFError, ValueError, NotImplementedError) as error:
        raise _damaged(path, str(error)) from error
    with archive:
        yield archive


def _trusted(path: Path, archive: zipfile.ZipFile, limits: Limits) -> list[zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) > limits.members:
        raise GazetteerError(path, f"lists {len(entries):,} files", f"an archive of at most {limits.members:,}")
    seen: set[str] = set()
    for entry in entries:
        if problem := _problem(entry, seen):
            raise GazetteerError(path, f"its entry {shown(entry.orig_filename)} {problem}", WANTED)
        seen.add(entry.filename)
    return [entry for entry in entries if not entry.is_dir()]


def _problem(entry: zipfile.ZipInfo, seen: set[str]) -> str:
    """Return what makes an entry one that nobody should open, empty if nothing does."""
    name = entry.orig_filename
    parts = PurePosixPath(name.replace("\\", "/"))
    mode = entry.external_attr >> 16
    kind = stat.S_IFMT(mode)
    problems = {
        "leads out of the archive": ".." in parts.parts or parts.is_absolute() or name[1:2] == ":" or "\0" in name,
        "has no name": not entry.filename,
        "lies outside of the archive": entry.header_offset < 0,
        "is a link or a device": kind not in {0, stat.S_IFREG, stat.S_IFDIR},
        "is encrypted": bool(entry.flag_bits & _IS_ENCRYPTED),
        "is packed in a way that is not read": entry.compress_type not in METHODS,
        "is an archive itself": parts.suffix.lower() in NESTED,
        "stands in it twice": entry.filename in seen,
    }
    return next((problem for problem, holds in problems.items() if holds), "")


def _damaged(path: Path, reason: str) -> GazetteerError:
    return GazetteerError(path, f"the archive is damaged ({reason})", "a whole one; download it again")
