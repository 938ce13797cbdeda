"""The bytes of a file and of all that is packed in it, as they stand and as what they mean."""

from __future__ import annotations

import gzip
import html
import io
import json
import sqlite3
import tempfile
import zipfile
import zlib
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

import pyarrow.parquet as pq
import pyogrio

from leaks.block import BLOCK, of_block
from leaks.pictures import of_png, of_svg
from leaks.tiles import of_tiles

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

GZIP, ZIP, SQLITE, PARQUET = b"\x1f\x8b", b"PK\3\4", b"SQLite format 3\0", b"PAR1"
FLATGEOBUF, PMTILES, PNG = b"fgb\3fgb", b"PMTiles", b"\x89PNG"


def contents(name: str, content: bytes) -> Iterator[bytes]:
    """The bytes of a file, then what is in it, however deep."""
    yield content
    for begins, unpack in KINDS.items():
        if content.startswith(begins):
            yield from unpack(name, content)
            return
    yield from _of_text(content)


def _of_text(content: bytes) -> Iterator[bytes]:
    """What a text says without its escapes, and what the data blocks of a page hold."""
    for block in BLOCK.findall(content):
        yield from of_block(block)
    try:
        text = BLOCK.sub(b"", content).decode()
    except UnicodeDecodeError:
        return
    yield unquote_plus(html.unescape(text)).encode()
    if text.startswith(("{", "[")):
        yield from (json.dumps(each, ensure_ascii=False).encode() for each in _json_of(text))
    if "<svg" in text[:1000]:
        yield from of_svg(text)


def _json_of(text: str) -> Iterator[object]:
    """The value that a text is, or those of its lines that are any."""
    for part in (text, *text.splitlines()):
        with suppress(ValueError):
            yield json.loads(part)
            if part is text:
                return


def _of_gzip(name: str, content: bytes) -> Iterator[bytes]:
    yield from contents(name, gzip.decompress(content))


def _of_zip(_: str, content: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        yield packed.comment
        for inner in packed.infolist():
            yield from (inner.filename.encode(), inner.comment, inner.extra)
            yield from contents(inner.filename, packed.read(inner))


def _of_database(_: str, content: bytes) -> Iterator[bytes]:
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(content)
        tables = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        for (table,) in tables.fetchall():
            for row in opened.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name from the file itself
                yield "\n".join(str(cell) for cell in row if not isinstance(cell, bytes)).encode()
                for cell in row:
                    if isinstance(cell, bytes):
                        yield from contents(table, cell)


def _of_parquet(_: str, content: bytes) -> Iterator[bytes]:
    file = pq.ParquetFile(io.BytesIO(content))
    yield str(file.metadata.metadata).encode()
    yield str(file.schema_arrow).encode()
    yield from (str(file.metadata.row_group(number)).encode() for number in range(file.num_row_groups))
    yield from _of_table(file.read())


def _of_table(table: pa.Table) -> Iterator[bytes]:
    """Every value as text and every column as the bytes that it is in memory."""
    for column in table.columns:
        values = column.to_pylist()
        yield "\n".join(map(str, values)).encode()
        yield from (value for value in values if isinstance(value, bytes))
        for chunk in column.chunks:
            yield from (buffer.to_pybytes() for buffer in chunk.buffers() if buffer)


def _of_layers(name: str, content: bytes) -> Iterator[bytes]:
    """What GDAL reads in a file: of every layer the table and what is said about it; its shapes are doubles already."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        for layer, _ in pyogrio.list_layers(path):
            about, table = pyogrio.read_arrow(path, layer=layer, read_geometry=False)
            yield str((layer, about, pyogrio.read_info(path, layer=layer))).encode()
            yield from _of_table(table)


def _of_zlib(name: str, content: bytes) -> Iterator[bytes]:
    try:
        yield from contents(name, zlib.decompress(content))
    except zlib.error:
        return


KINDS = {
    GZIP: _of_gzip,
    ZIP: _of_zip,
    SQLITE: _of_database,
    PARQUET: _of_parquet,
    FLATGEOBUF: _of_layers,
    PMTILES: lambda _, content: (part for each in of_tiles(content) for part in contents("", each)),
    PNG: lambda _, content: of_png(content),
    b"\x78\x9c": _of_zlib,
}
"""How each kind of file is unpacked, by the bytes with which it begins."""
