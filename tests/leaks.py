"""Whether a value stands in a file in any form: every container unpacked, every column decoded, every usual escape."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import re
import sqlite3
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import quote

import numpy as np
import pyarrow.parquet as pq

from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLOCK = re.compile(rb'<script type="application/octet-stream" id="[^"]*">([^<]+)</script>')
TYPES = {"u1": "u1", "u2": "<u2", "u4": "<u4", "i1": "i1", "i2": "<i2", "i4": "<i4", "f8": "<f8"}


def forms(value: str) -> set[bytes]:
    """A value as it may stand in bytes."""
    slug = "-".join(fold(value).split())
    words = {value, value.lower(), value.upper(), fold(value), slug, slug.replace("-", ""), slug.replace("-", "_")}
    words |= {json.dumps(value)[1:-1], html.escape(value), quote(value), quote(value.lower())}
    coded = {word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")}
    return coded | {middle for word in (value, value.lower()) for middle in _in_base64(word.encode())}


def _in_base64(content: bytes) -> Iterator[bytes]:
    """What is certain of a text's base64, wherever in a triple it begins."""
    for before in range(3):
        letters = base64.b64encode(b"\0" * before + content)
        yield letters[4 if before else 0 : len(letters) // 4 * 4 - 4]


def found_in(folder: Path, values: set[str]) -> set[tuple[str, str]]:
    """Which values stand in which files of a folder, names of the files included."""
    looked_for = [(value, form) for value in values for form in forms(value)]
    found = set()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            parts = [path.name.encode(), *contents(path.name, path.read_bytes())]
            found |= {(path.name, value) for value, form in looked_for if any(form in part for part in parts)}
    return found


def contents(name: str, content: bytes) -> Iterator[bytes]:
    """The bytes of a file and of all that is packed in it."""
    yield content
    if content.startswith(b"PK\3\4"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for inner in packed.namelist():
                yield inner.encode()
                yield from contents(inner, packed.read(inner))
    elif content.startswith(b"\x1f\x8b"):
        yield from contents(name, gzip.decompress(content))
    elif content.startswith(b"SQLite format 3\0"):
        yield from _of_database(content)
    elif content.startswith(b"PAR1"):
        table = pq.read_table(io.BytesIO(content))
        yield str(table.schema.metadata).encode()
        yield repr(table.to_pydict()).encode()
    for block in BLOCK.findall(content):
        yield from of_block(block)


def _of_database(content: bytes) -> Iterator[bytes]:
    with sqlite3.connect(":memory:") as opened:
        opened.deserialize(content)
        for (table,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in opened.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name from the file itself
                yield b"\0".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in row)


def of_block(block: bytes) -> Iterator[bytes]:
    """What a data block of the page holds: its header as it is and as plain text, its columns, its numbers as text."""
    plain = zlib.decompress(base64.b64decode(block))
    yield plain
    length = int.from_bytes(plain[:4], "little")
    header = json.loads(plain[4 : 4 + length])
    yield json.dumps(header, ensure_ascii=False).encode()
    for table in header["tables"].values():
        for spec in table["columns"].values():
            if spec["kind"] in ("number", "day", "numbered"):
                yield _numbers(spec, table["length"], plain[4 + length :])


def _numbers(spec: dict, length: int, columns: bytes) -> bytes:
    kind = np.dtype(TYPES[spec["type"]])
    planes = np.frombuffer(columns, "uint8", length * kind.itemsize, spec["at"])
    numbers = np.frombuffer(planes.reshape(kind.itemsize, length).T.tobytes(), kind)
    if spec["kind"] == "day":
        return " ".join(map(str, numbers.astype("int64").astype("datetime64[D]"))).encode()
    if spec["kind"] == "numbered":
        numbers = np.cumsum(numbers)
        return " ".join(f"{head}{number}" for head in spec["heads"] for number in numbers).encode()
    return " ".join(f"{number / spec['scale']:.10g}" for number in numbers.tolist()).encode()
