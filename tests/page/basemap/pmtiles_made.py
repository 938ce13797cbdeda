"""Small real PMTiles files, made by the packages that others make theirs with."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import mapbox_vector_tile
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer
from shapely.geometry import LineString, Point, Polygon

if TYPE_CHECKING:
    from pathlib import Path

ROAD = LineString([(-100, 2048), (2048, 2048), (4196, 3048)])
FIELD = Polygon([(1000, 1000), (1000, 5000), (3000, 5000), (3000, 1000)])
"""It goes on beyond the south of the tile, where its maker cut it in the tile's margin."""


def tile(**layers: list[object]) -> bytes:
    """A vector tile of shapes by layer, in units of 1/4096 from its north-west corner."""
    shapes = layers or {"roads": [ROAD, Point(5, 5)], "fields": [FIELD]}
    content = [
        {"name": name, "features": [{"geometry": shape, "properties": {"name": "x"}} for shape in some]}
        for name, some in shapes.items()
    ]
    options = {"y_coord_down": True}
    return mapbox_vector_tile.encode(content, default_options=options)


def write(path: Path, tiles: dict[tuple[int, int, int], bytes], **header: object) -> Path:
    """Write a PMTiles file of tiles by zoom, column and row."""
    packing = header.get("tile_compression", Compression.GZIP)
    usual = {"tile_type": TileType.MVT, "tile_compression": packing}
    with path.open("wb") as file:
        writer = Writer(file)
        for number, content in sorted((zxy_to_tileid(*place), content) for place, content in tiles.items()):
            writer.write_tile(number, gzip.compress(content, mtime=0) if packing is Compression.GZIP else content)
        writer.finalize(usual | header, {"vector_layers": [{"id": "roads"}, {"id": "fields"}]})
    return path
