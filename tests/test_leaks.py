"""The search for what was left out finds what is hidden: in every container, encoding and escape."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import sqlite3
import struct
import unicodedata
import zipfile
import zlib
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

import mapbox_vector_tile
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
import pytest
from leaks import found_in
from matplotlib.figure import Figure
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

if TYPE_CHECKING:
    from pathlib import Path

WORD, NUMBER, FIGURE, DAY = "Mkqwert Éx 'Zed'", "44.314159", "73912845", "2011-05-23"

ENCODED = {
    "as it is": WORD.encode(),
    "UTF-16": WORD.encode("utf-16"),
    "UTF-16, big end first": b"\0" + WORD.encode("utf-16-be"),
    "UTF-32": WORD.encode("utf-32-le"),
    "cp1252": WORD.encode("cp1252"),
    "capitals": WORD.upper().encode(),
    "without accents": b"Mkqwert Ex 'Zed'",
    "folded": b"mkqwert ex zed",
    "a slug": b"/mkqwert-ex-zed/",
    "accents apart": unicodedata.normalize("NFD", WORD).encode(),
    "JSON": json.dumps({"a": WORD}).encode(),
    "JSON in JSON": json.dumps({"a": json.dumps([WORD], ensure_ascii=False)}, ensure_ascii=False).encode(),
    "HTML": html.escape(WORD).encode(),
    "XML by numbers": WORD.encode("ascii", "xmlcharrefreplace").replace(b"'", b"&apos;"),
    "XML by hexadecimal numbers": "".join(f"&#x{ord(letter):X};" for letter in WORD).encode(),
    "an address": quote(WORD, safe="").encode(),
    "an address in an address": quote(quote(WORD)).encode(),
    "a form": quote_plus(WORD).encode(),
    "hexadecimal": WORD.encode().hex().encode(),
    "SQL": WORD.replace("'", "''").encode(),
    **{f"base64 after {gap}": base64.b64encode(b"x" * gap + WORD.encode() + b"and on") for gap in range(3)},
    "base64 of UTF-16": base64.b64encode(WORD.encode("utf-16-le") + b"and on"),
    "base64 for addresses": base64.urlsafe_b64encode(b">>>" + WORD.encode() + b"???"),
}
"""A word as it may stand in bytes."""


@pytest.mark.parametrize("form", ENCODED)
def test_a_word_is_found_in_every_encoding_and_escape(form: str, tmp_path) -> None:
    """Amidst other bytes, and packed."""
    content = b"<before>" + ENCODED[form] + b"</after>"
    (tmp_path / "a.bin").write_bytes(content)
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"{" + content))
    assert found_in(tmp_path, {WORD, "Mkother Éx"}) == {("a.bin", WORD), ("a.gz", WORD)}


def of_zip(path: Path, *, member: str = "a.txt", content: bytes = b"", comment: bytes = b"") -> None:
    """An archive in an archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as inner:
        inner.writestr(member, content)
        inner.comment = comment
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as outer:
        outer.writestr("inner.kmz", packed.getvalue())


def of_workbook(path: Path) -> None:
    """A sheet of that name."""
    book = openpyxl.Workbook()
    book.active.title = WORD.replace("'", "’")[:20]
    book.active.append([WORD])
    book.save(path)


def of_database(path: Path, *values: object, deleted: bool = False) -> None:
    """A table of that value; where it is deleted its bytes are still in the page."""
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("PRAGMA secure_delete = OFF")
        file.execute("CREATE TABLE a (b)")
        file.executemany("INSERT INTO a VALUES (?)", [(value,) for value in values])
        if deleted:
            file.execute("DELETE FROM a")


def of_parquet(path: Path, column: pa.Array, metadata: dict | None = None) -> None:
    """A compressed column."""
    pq.write_table(pa.table({"a": column}).replace_schema_metadata(metadata), path, compression="zstd")


def of_flatgeobuf(path: Path, column: pa.Array, about: str = "") -> None:
    """A layer with that column and that description."""
    point = pa.array([struct.pack("<BIdd", 1, 1, 1.0, 2.0)], type=pa.binary())
    pyogrio.write_arrow(
        pa.table({"a": column, "geometry": point}), path, driver="FlatGeobuf", geometry_name="geometry",
        geometry_type="Point", crs="EPSG:4326", layer_options={"DESCRIPTION": about} if about else {},
    )  # fmt: skip


def of_tiles(path: Path, value: object = "", name: str = "") -> None:
    """One tile with a point that has that value."""
    feature = {"geometry": "POINT (5 5)", "properties": {"a": value}}
    tile = gzip.compress(mapbox_vector_tile.encode([{"name": "a", "features": [feature]}]))
    with path.open("wb") as file:
        writer = Writer(file)
        writer.write_tile(zxy_to_tileid(0, 0, 0), tile)
        about = {"tile_type": TileType.MVT, "tile_compression": Compression.GZIP}
        writer.finalize(
            about | dict.fromkeys(("min_lon_e7", "min_lat_e7", "max_lon_e7", "max_lat_e7"), 0), {"name": name}
        )


def of_png(path: Path, *, packed: bool) -> None:
    """A picture with a remark."""
    about = PngInfo()
    about.add_text("remark", WORD, zip=packed)
    Image.new("1", (1, 1)).save(path, pnginfo=about)


def of_svg(path: Path) -> None:
    """A picture with a word drawn as shapes and no comment."""
    figure, text = Figure(), io.StringIO()
    figure.text(0.1, 0.5, WORD, parse_math=False)
    figure.savefig(text, format="svg")
    path.write_text(text.getvalue().replace(WORD, ""))


def of_page(path: Path, kind: str, of_type: str, content: bytes) -> None:
    """A page with a block of one column of one number, its bytes by planes."""
    spec = {"kind": kind, "type": of_type, "at": 0, "scale": 1_000_000}
    header = json.dumps({"tables": {"a": {"length": 1, "columns": {"b": spec}}}}).encode()
    block = base64.b64encode(zlib.compress(len(header).to_bytes(4, "little") + header + content))
    path.write_bytes(b'<script type="application/octet-stream" id="story">' + block + b"</script>")


HIDDEN = {
    "member.zip": lambda path: of_zip(path, content=WORD.encode()),
    "name.zip": lambda path: of_zip(path, member=f"{WORD}.txt"),
    "comment.zip": lambda path: of_zip(path, comment=WORD.encode()),
    "book.xlsx": of_workbook,
    "text.gpkg": lambda path: of_database(path, WORD),
    "blob.gpkg": lambda path: of_database(path, zlib.compress(WORD.encode())),
    "deleted.gpkg": lambda path: of_database(path, WORD, deleted=True),
    "column.parquet": lambda path: of_parquet(path, pa.array([WORD, None])),
    "nested.parquet": lambda path: of_parquet(path, pa.array([[{"c": WORD}]])),
    "bytes.parquet": lambda path: of_parquet(path, pa.array([WORD.encode("utf-16")])),
    "metadata.parquet": lambda path: of_parquet(path, pa.array([1]), {"credits": json.dumps(WORD)}),
    "column.fgb": lambda path: of_flatgeobuf(path, pa.array([WORD])),
    "about.fgb": lambda path: of_flatgeobuf(path, pa.array([1]), WORD),
    "tile.pmtiles": lambda path: of_tiles(path, WORD),
    "metadata.pmtiles": lambda path: of_tiles(path, name=WORD),
    "remark.png": lambda path: of_png(path, packed=False),
    "packed.png": lambda path: of_png(path, packed=True),
    "drawn.svg": of_svg,
    "lines.geojsonl": lambda path: path.write_text(f"{json.dumps({'a': 1})}\n{json.dumps({'a': WORD})}\n"),
    f"{WORD}.txt": lambda path: path.write_text(""),
}
"""A word hidden in a file."""


@pytest.mark.parametrize("name", HIDDEN)
def test_a_word_is_found_wherever_it_is_hidden(name: str, tmp_path) -> None:
    """And one that is not there is not."""
    HIDDEN[name](tmp_path / name)
    assert found_in(tmp_path, {WORD, "Mkother Éx"}) == {(name, WORD)}


PLANES = struct.pack("<i", 44_314_159)
NUMBERS = {
    "real.gpkg": (NUMBER, lambda path: of_database(path, float(NUMBER))),
    "shape.gpkg": (NUMBER, lambda path: of_database(path, struct.pack("<BIdd", 1, 1, float(NUMBER), 2.0))),
    "box.gpkg": (NUMBER, lambda path: of_database(path, struct.pack(">f", float(NUMBER)))),
    "real.parquet": (NUMBER, lambda path: of_parquet(path, pa.array([float(NUMBER)]))),
    "real.fgb": (NUMBER, lambda path: of_flatgeobuf(path, pa.array([float(NUMBER)]))),
    "real.pmtiles": (NUMBER, lambda path: of_tiles(path, float(NUMBER))),
    "rounded.kml": (NUMBER, lambda path: path.write_text("<coordinates>44.31416,33.2</coordinates>")),
    "cut.csv": (NUMBER, lambda path: path.write_text("1,44.3141,2")),
    "comma.csv": (NUMBER, lambda path: path.write_text('1;"44,3142"')),
    "arabic.csv": (NUMBER, lambda path: path.write_text("٤٤٫٣١٤١٥٩، ٣٣٫٢")),
    "persian.csv": (NUMBER, lambda path: path.write_text("۴۴٫۳۱۴۱۵۹، ۳۳٫۲")),
    "page.html": (NUMBER, lambda path: of_page(path, "number", "i4", PLANES)),
    "whole.fgb": (FIGURE, lambda path: of_flatgeobuf(path, pa.array([int(FIGURE)]))),
    "whole.gpkg": (FIGURE, lambda path: of_database(path, int(FIGURE))),
    "whole.parquet": (FIGURE, lambda path: of_parquet(path, pa.array([int(FIGURE)]))),
    "whole.pmtiles": (FIGURE, lambda path: of_tiles(path, int(FIGURE))),
    "day.parquet": (DAY, lambda path: of_parquet(path, pa.array([date.fromisoformat(DAY)]))),
    "day.fgb": (DAY, lambda path: of_flatgeobuf(path, pa.array([date.fromisoformat(DAY)]))),
    "day.xml": (DAY, lambda path: path.write_text('<c r="A1" s="1"><v>40686</v></c>')),
    "day.txt": (DAY, lambda path: path.write_text("on 23 May 2011.")),
    "day.html": (DAY, lambda path: of_page(path, "day", "i4", struct.pack("<i", 15_117))),
}
"""A coordinate, a figure and a day hidden in a file."""


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_is_found_as_it_stands_in_each_format(name: str, tmp_path) -> None:
    """As text, as bytes, rounded and cut."""
    value, write = NUMBERS[name]
    write(tmp_path / name)
    assert found_in(tmp_path, {value, "44.271828", "83912845", "2011-06-23"}) == {(name, value)}
