"""Lines of one's own out of PMTiles: the tiles that a page's box meets, at the zoom that suits it."""

from __future__ import annotations

from dataclasses import dataclass
from math import asinh, ceil, log2, pi, radians, tan
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geomap.errors import InputError
from geomap.files import name_of
from geomap.page.basemap.archive import needed, opened
from geomap.page.basemap.vector import lines_in

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from geomap.page.basemap.archive import Archive
    from geomap.page.basemap.clip import Box

SCREEN_PX = 5000
"""The page is drawn as for a screen that has this many pixels across its box."""
TILE_PX = 512
"""A vector tile is made to be shown so large."""
MOST_TILES = 256
MOST_BYTES = 8_000_000
MOST_POINTS = 1_000_000
"""What is read for one page: tiles, unpacked, and points in them. Of more than this a coarser zoom is taken."""
WANTED = "a file with coarser zooms, or cut to fewer layers"


@dataclass(frozen=True)
class Pyramid:
    """Lines that lie in the tiles of a file, until a page says of which box it wants them."""

    name: str
    """Name of the file, without its folder."""
    path: Path
    """Where it is."""
    layers: tuple[str, ...]
    """Layers whose lines are wanted; empty: all."""

    def within(self, box: Box) -> NDArray[np.object_]:
        """Return the lines of the tiles that a box meets, in degrees; InputError if they cannot be read."""
        if box.is_empty:
            return np.array([], dtype=object)
        with opened(self.path) as archive:
            least, greatest = archive.header["min_zoom"], archive.header["max_zoom"]
            for zoom in range(min(greatest, max(least, suited(box))), least - 1, -1):
                found = _tiles(archive, box, zoom)
                lines = self._lines(found or {}, zoom)
                if found and shapely.get_num_coordinates(lines).sum() <= MOST_POINTS:
                    return lines
        if found == {}:
            return lines
        raise InputError(self.path, f"too much lies in the page's box, even at its zoom {least}", WANTED)

    def _lines(self, tiles: dict[tuple[int, int], bytes], zoom: int) -> NDArray[np.object_]:
        parts = [np.array([], dtype=object)]
        for (x, y), tile in tiles.items():
            try:
                lines = lines_in(tile, self.layers)
            except (ValueError, shapely.errors.ShapelyError) as error:
                problem = f"its tile {zoom}/{x}/{y} cannot be read ({error})"
                raise InputError(self.path, problem, "vector tiles (MVT)") from error
            parts.append(
                shapely.set_coordinates(lines, degrees(shapely.get_coordinates(lines) + np.array([x, y]), zoom))
            )
        return np.concatenate(parts)


def read_pyramid(path: Path, layers: tuple[str, ...] = ()) -> Pyramid:
    """Return the lines of a PMTiles file, to be read when a box is known; of some layers or of all.

    Raises InputError for a file that is none or has no such layer, MissingPackage without what reads it.
    """
    needed()
    with opened(path) as archive:
        known = archive.layers() if layers else None
    if known is not None and (missing := [layer for layer in layers if layer not in known]):
        raise InputError(path, f"it has no layer {missing[0]!r}", "one of " + ", ".join(known))
    return Pyramid(name_of(path), path, layers)


def suited(box: Box) -> int:
    """Return the zoom whose tiles are about as fine as the page's lines in a box."""
    widest = max(box.east - box.west, box.north - box.south)
    return max(0, round(log2(360 / widest * SCREEN_PX / TILE_PX)))


def columns_and_rows(box: Box, zoom: int) -> tuple[range, range]:
    """Return the columns and rows of tiles that a box meets.

    >>> from geomap.page.basemap.clip import Box
    >>> columns_and_rows(Box(-180, -85, 180, 85), 1)
    (range(0, 2), range(0, 2))
    """
    count = 2**zoom
    west, east = ((degree + 180) / 360 * count for degree in (box.west, box.east))
    north, south = ((1 - asinh(tan(radians(degree))) / pi) / 2 * count for degree in (box.north, box.south))
    return (
        range(max(0, int(west)), min(count, ceil(east))),
        range(max(0, int(north)), min(count, ceil(south))),
    )


def degrees(points: NDArray[np.float64], zoom: int) -> NDArray[np.float64]:
    """Return points in tiles of a zoom, counted from the north-west, as longitude and latitude."""
    parts = points / 2**zoom
    lats = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * parts[:, 1]))))
    return np.column_stack([parts[:, 0] * 360 - 180, lats])


def _tiles(archive: Archive, box: Box, zoom: int) -> dict[tuple[int, int], bytes] | None:
    """Return the tiles of a zoom that a box meets, by column and row; None if that would be too much."""
    columns, rows = columns_and_rows(box, zoom)
    if len(columns) * len(rows) > MOST_TILES:
        return None
    found: dict[tuple[int, int], bytes] = {}
    rest = MOST_BYTES
    for x in columns:
        for y in rows:
            if entry := archive.where(zoom, x, y):
                tile = archive.tile(entry, rest)
                if tile is None:
                    return None
                rest -= len(tile)
                found[x, y] = tile
    return found
