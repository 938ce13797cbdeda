"""A PMTiles file read with care: header, directories, tiles. Nothing that it says of sizes is believed unseen."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from contextlib import contextmanager
from importlib.util import find_spec
from os import fstat
from typing import TYPE_CHECKING

import numpy as np

from geomap.errors import InputError, MissingPackage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from pmtiles.tile import Entry, HeaderDict

MAGIC = b"PM"
"""Version 3 begins with PMTiles, the older ones with PM and a number; JSON never does."""
HEADER_BYTES = 127
DIRECTORY_BYTES = 2_000_000
"""The largest directory, unpacked; those of the whole planet have some hundred thousand bytes."""
DIRECTORIES_BYTES = 8_000_000
"""All directories that are read of one file."""
METADATA_BYTES = 16_000_000
LONGEST_NUMBER = 10
"""Bytes of a number of 64 bits as a directory has it."""
DEEPEST = 4
"""The root and three levels of leaves below it, as the readers of PMTiles follow."""
FINEST_ZOOM = 26
WANTED = "PMTiles version 3 with vector tiles (MVT), packed with gzip or not at all"
DAMAGED = (EOFError, OSError, zlib.error, ValueError, LookupError, OverflowError)
"""What reading a damaged file raises."""


def is_archive(path: Path) -> bool:
    """Return whether a file begins as PMTiles do; one that cannot be read does not."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def needed() -> None:
    """Raise MissingPackage where what reads PMTiles is not installed."""
    for package, module in (("pmtiles", "pmtiles"), ("mapbox-vector-tile", "mapbox_vector_tile")):
        if find_spec(module) is None:
            raise MissingPackage(package, "PMTiles", "pip install 'geomap[pmtiles]'")


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a PMTiles file of vector tiles; InputError if it is none, is cut short or is not what it says."""
    try:
        with path.open("rb") as file:
            yield Archive(path, file)
    except OSError as error:
        raise InputError(path, str(error.strerror or error).lower(), WANTED) from error


class Archive:
    """An open PMTiles file."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        """Read header and root directory."""
        self.path, self._file, self._size = path, file, fstat(file.fileno()).st_size
        self._directories: dict[int, list[Entry]] = {}
        self._read_bytes = 0
        self.header = self._header()
        self._check()
        self._directory(self.header["root_offset"], self.header["root_length"])

    def where(self, zoom: int, x: int, y: int) -> Entry | None:
        """Return where a tile lies in the file, None if it has none."""
        from pmtiles.tile import find_tile, zxy_to_tileid  # noqa: PLC0415 - optional

        number = zxy_to_tileid(zoom, x, y)
        offset, length = self.header["root_offset"], self.header["root_length"]
        for _ in range(DEEPEST):
            entry = find_tile(self._directory(offset, length), number)
            if entry is None or entry.run_length:
                return entry
            offset, length = self.header["leaf_directory_offset"] + entry.offset, entry.length
        raise self.damaged("its directories go too deep")

    def tile(self, entry: Entry, most: int) -> bytes | None:
        """Return a tile, unpacked; None if it is larger than `most` bytes."""
        from pmtiles.tile import Compression  # noqa: PLC0415 - optional

        if entry.length > most:
            return None
        packed = self._bytes(self.header["tile_data_offset"] + entry.offset, entry.length)
        plain = self._unpacked(packed, most, is_packed=self.header["tile_compression"] is Compression.GZIP)
        return plain if len(plain) <= most else None

    def layers(self) -> list[str] | None:
        """Return the names of its layers, None if it does not say them."""
        from pmtiles.tile import Compression  # noqa: PLC0415 - optional

        offset, length = self.header["metadata_offset"], self.header["metadata_length"]
        is_packed = self.header["internal_compression"] is Compression.GZIP
        try:
            plain = self._unpacked(
                self._bytes(offset, min(length, METADATA_BYTES)), METADATA_BYTES, is_packed=is_packed
            )
            return [str(layer["id"]) for layer in json.loads(plain)["vector_layers"]]
        except (LookupError, TypeError, ValueError, RecursionError):
            return None

    def damaged(self, problem: str) -> InputError:
        """Return the error that says what is wrong with the file."""
        return InputError(self.path, problem, WANTED)

    def _header(self) -> HeaderDict:
        from pmtiles.tile import MagicNumberNotFound, SpecVersionUnsupported, deserialize_header  # noqa: PLC0415

        try:
            return deserialize_header(self._file.read(HEADER_BYTES))
        except (MagicNumberNotFound, SpecVersionUnsupported) as error:
            raise self.damaged("not PMTiles of version 3") from error
        except (ValueError, LookupError) as error:
            raise self.damaged("its header is damaged or cut short") from error

    def _check(self) -> None:
        from pmtiles.tile import Compression, TileType  # noqa: PLC0415 - optional

        kind, read = self.header["tile_type"], (Compression.NONE, Compression.GZIP)
        if kind is not TileType.MVT:
            raise self.damaged(f"its tiles are {kind.name}, not lines")
        for what, packing in (("tiles", "tile_compression"), ("directories", "internal_compression")):
            if (how := self.header[packing]) not in read:  # type: ignore[literal-required]  # both are keys
                raise self.damaged(f"its {what} are packed with {how.name}")
        if not self.header["min_zoom"] <= self.header["max_zoom"] <= FINEST_ZOOM:
            raise self.damaged(f"its zooms are {self.header['min_zoom']} to {self.header['max_zoom']}")
        for part in ("root", "metadata", "leaf_directory", "tile_data"):
            if self.header[f"{part}_offset"] + self.header[f"{part}_length"] > self._size:  # type: ignore[literal-required]  # as above
                raise self.damaged("it is cut short")

    def _directory(self, offset: int, length: int) -> list[Entry]:
        """Return a directory; each is read once."""
        from pmtiles.tile import Compression, deserialize_directory  # noqa: PLC0415 - optional

        if offset in self._directories:
            return self._directories[offset]
        most = min(DIRECTORY_BYTES, DIRECTORIES_BYTES - self._read_bytes)
        if length > most:
            raise self.damaged("its directories are too large")
        is_packed = self.header["internal_compression"] is Compression.GZIP
        plain = self._unpacked(self._bytes(offset, length), most, is_packed=is_packed)
        if len(plain) > most:
            raise self.damaged("its directories are too large")
        self._read_bytes += len(plain)
        if not _are_numbers(plain):
            raise self.damaged("a directory is damaged")
        try:  # the package takes directories only packed
            found = deserialize_directory(gzip.compress(plain, 1))
        except DAMAGED as error:
            raise self.damaged("a directory is damaged") from error
        self._directories[offset] = found
        return found

    def _bytes(self, offset: int, length: int) -> bytes:
        if offset < 0 or length <= 0 or offset + length > self._size:
            raise self.damaged("it is cut short, or an address in it is wrong")
        self._file.seek(offset)
        return self._file.read(length)

    def _unpacked(self, data: bytes, most: int, *, is_packed: bool) -> bytes:
        """Return bytes unpacked, at most one more than `most`."""
        if not is_packed:
            return data[: most + 1]
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
                return file.read(most + 1)
        except DAMAGED as error:
            raise self.damaged("a part of it cannot be unpacked") from error


def _are_numbers(plain: bytes) -> bool:
    """Return whether bytes are numbers of 64 bits at most, as a directory has them; longer ones are never done."""
    ends = np.flatnonzero(np.frombuffer(plain, dtype=np.uint8) < 128)  # noqa: PLR2004 - the last byte of a number
    lengths = np.diff(ends, prepend=-1)
    return bool(len(ends)) and int(ends[-1]) == len(plain) - 1 and int(lengths.max()) <= LONGEST_NUMBER
