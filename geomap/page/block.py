"""An inert block of data: a header of JSON and the bytes of its tables, deflated, in base64. web/decode.js reads it."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING

import deflate

from geomap.page.columns import packed

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

QUICK, THOROUGH = 6, 8
"""Levels of libdeflate: the second takes three times as long for three hundredths less."""
ALIGNED = 8


class Sections:
    """The bytes of all columns, one after the other; equal ones stand there once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._parts: list[bytes] = []
        self._places: dict[bytes, int] = {}
        self._length = 0

    def table(self, table: pd.DataFrame) -> dict[str, object]:
        """Take a table in and return where it stands; a column that is missing in every row stands nowhere."""
        columns: dict[str, object] = {}
        for name in map(str, table.columns):
            if column := packed(table[name]):
                at, *letters = (self._place(part) for part in column.parts)
                more = {"letters": letters[0], "size": len(column.parts[1])} if letters else {}
                columns[name] = column.spec | {"at": at} | more
        return {"length": len(table), "names": list(map(str, table.columns)), "columns": columns}

    def _place(self, part: bytes) -> int:
        digest = hashlib.blake2b(part, digest_size=16).digest()
        if digest not in self._places:
            self._places[digest] = self._length
            filled = part + b"\0" * (-len(part) % ALIGNED)
            self._parts.append(filled)
            self._length += len(filled)
        return self._places[digest]

    def joined(self) -> bytes:
        """Return all of it."""
        return b"".join(self._parts)


def block(content: Mapping[str, object], tables: Mapping[str, pd.DataFrame]) -> str:
    """Return content and tables as one text of letters that mean nothing to HTML; equal data give equal text."""
    return deflated(plain(content, tables))


def plain(content: Mapping[str, object], tables: Mapping[str, pd.DataFrame]) -> bytes:
    """Return the bytes of a block: the header's length (32 bits, little-endian), the header, and the columns.

    Every column begins at a multiple of 8 from the end of the header.
    """
    sections = Sections()
    described = {name: sections.table(table) for name, table in tables.items()}
    header = json.dumps({**content, "tables": described}, separators=(",", ":"), allow_nan=False).encode("ascii")
    header += b" " * (-(len(header) + 4) % ALIGNED)
    return len(header).to_bytes(4, "little") + header + sections.joined()


def deflated(content: bytes, level: int = THOROUGH) -> str:
    """Return bytes deflated, in base64."""
    return base64.b64encode(deflate.zlib_compress(content, level)).decode("ascii")
