"""The lines of one vector tile (MVT), as parts of the tile: 0, 0 at its north-west corner, 1, 1 at its south-east."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from numpy.typing import NDArray

MOVE, DRAW, CLOSE = 1, 2, 7
LINE, POLYGON = 2, 3


def lines_in(tile: bytes, layers: Collection[str] = ()) -> NDArray[np.object_]:
    """Return lines and rims of polygons of a tile, of some layers or of all; ValueError if it is no vector tile.

    They are cut to the tile, and what runs along its edge is left out: there a polygon was cut, nothing ends.
    """
    found = [line for line in _lines(tile, layers) if len(line) > 1]
    if not found:
        return np.array([], dtype=object)
    numbers = np.repeat(np.arange(len(found)), [len(line) for line in found])
    cut = shapely.clip_by_rect(shapely.linestrings(np.concatenate(found), indices=numbers), 0, 0, 1, 1)
    parts = shapely.get_parts(shapely.get_parts(cut))
    return np.asarray(parts[shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING])


def _lines(tile: bytes, layers: Collection[str]) -> Iterator[NDArray[np.float64]]:
    from google.protobuf.message import DecodeError  # noqa: PLC0415 - optional
    from mapbox_vector_tile.decoder import TileData  # noqa: PLC0415 - as above

    try:
        content = TileData(tile).tile
    except DecodeError as error:
        raise ValueError(str(error)) from error
    for layer in content.layers:
        if not layers or layer.name in layers:
            yield from _of_layer(layer)


def _of_layer(layer: Any) -> Iterator[NDArray[np.float64]]:  # noqa: ANN401 - made by protobuf
    if not layer.extent:
        raise ValueError("a layer has no extent")
    for feature in layer.features:
        if feature.type in {LINE, POLYGON}:
            yield from (line / layer.extent for line in drawn(feature.geometry))


def drawn(commands: Sequence[int]) -> list[NDArray[np.float64]]:
    """Return the lines that the commands of a feature draw, in units of its layer; ValueError if they make no sense.

    >>> drawn([9, 4, 4, 18, 0, 16, 16, 0, 15])[0].tolist()
    [[2.0, 2.0], [2.0, 10.0], [10.0, 10.0], [2.0, 2.0]]
    """
    lines: list[list[NDArray[np.int64]]] = []
    pen = np.zeros(2, dtype=np.int64)
    at = 0
    while at < len(commands):
        command, count = commands[at] & 7, commands[at] >> 3
        at += 1
        if command == CLOSE and lines:
            lines[-1].append(lines[-1][0])
            continue
        steps = np.array(commands[at : at + 2 * count], dtype=np.int64)
        at += 2 * count
        is_known = (command == MOVE and count == 1) or (command == DRAW and lines and count)
        if not is_known or len(steps) < 2 * count:
            raise ValueError("its lines are drawn by unknown commands")
        points = pen + np.cumsum(((steps >> 1) ^ -(steps & 1)).reshape(-1, 2), axis=0)
        pen = points[-1]
        if command == MOVE:
            lines.append([])
        lines[-1].append(points)
    return [np.concatenate(line).astype(float) for line in lines]
