"""Vector tiles: metadata, directories and every tile of a PMTiles file, their values as text whatever they are."""

from __future__ import annotations

import gzip
import json
import struct
from typing import TYPE_CHECKING

from pmtiles.reader import MemorySource, Reader, all_tiles

if TYPE_CHECKING:
    from collections.abc import Iterator

VARINT, DOUBLE, BYTES, FLOAT = 0, 1, 2, 5
"""What a field of a protocol buffer is, by its last three bits."""


def of_tiles(content: bytes) -> Iterator[bytes]:
    """The metadata and each tile, unpacked, with the numbers that stand in it."""
    source = MemorySource(content)
    yield json.dumps(Reader(source).metadata(), ensure_ascii=False).encode()
    yield str(Reader(source).header()).encode()
    for place, tile in all_tiles(source):
        plain = gzip.decompress(tile) if tile[:2] == b"\x1f\x8b" else tile
        yield plain
        yield f"{place} {' '.join(map(str, _values(plain)))}".encode()


def _values(message: bytes) -> Iterator[object]:
    """Every number and text of a protocol buffer, of those inside it too; what is none gives what can be read of it."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        kind = tag & 7
        if kind == VARINT:
            number, at = _varint(message, at)
            yield number
            yield (number >> 1) ^ -(number & 1)
        elif kind in {DOUBLE, FLOAT}:
            size, form = (8, "<d") if kind == DOUBLE else (4, "<f")
            if at + size > len(message):
                return
            yield struct.unpack_from(form, message, at)[0]
            at += size
        elif kind == BYTES:
            length, at = _varint(message, at)
            yield message[at : at + length].decode(errors="replace")
            yield from _values(message[at : at + length])
            at += length
        else:
            return


def _varint(message: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while at < len(message):
        byte = message[at]
        number, shift, at = number | (byte & 127) << shift, shift + 7, at + 1
        if not byte & 128:
            break
    return number, at
