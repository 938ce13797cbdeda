"""The room that each country has for its name: the best rectangle inside the greatest part of its outline."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geomap.page.basemap.outlines import read_outlines
from geomap.page.basemap.rooms import COLUMNS, FILE

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

CELLS = 60
"""The longer side of a country has so many cells."""
FLATTEST = 6.0
"""A name gains nothing by a room that is more than so many times as wide as high."""
HIGHEST_DEG = 85.0


def rooms() -> list[tuple[str, float, float, float, float, float]]:
    """Return for each country its code, the middle of its room, half its width and height, and its area.

    Width, height and area are in degrees of longitude as Web Mercator draws them, so that height is comparable.
    """
    world = read_outlines()
    found = []
    for code in sorted(set(world.countries.tolist()) - {"", "-99"}):
        part = max(shapely.get_parts(_drawn(world.country(code))), key=lambda each: each.area, default=None)
        if part is not None and part.area and (room := best_room(part)):
            x, y, across, up = room
            found.append((code, _latitude(y), x, across, up, part.area))
    return found


def best_room(shape: BaseGeometry) -> tuple[float, float, float, float] | None:
    """Return the middle, half the width and half the height of the best rectangle inside a shape."""
    west, south, east, north = shape.bounds
    side = max(east - west, north - south) / CELLS
    wide, high = (max(1, int((far - near) / side)) for near, far in ((west, east), (south, north)))
    x, y = west + side * np.arange(wide), south + side * np.arange(high)
    shapely.prepare(shape)
    inside = shapely.contains_properly(shape, shapely.box(x[None], y[:, None], x[None] + side, y[:, None] + side))
    best, room = 0.0, None
    runs = np.zeros(wide, dtype=int)
    for row in range(high):
        runs = np.where(inside[row], runs + 1, 0)
        for left in range(wide):
            tall = np.minimum.accumulate(runs[left:])
            across = np.arange(1, len(tall) + 1)
            worth = np.minimum(across, FLATTEST * tall) * np.sqrt(np.minimum(tall, across))
            most = int(np.argmax(worth))
            if worth[most] > best:
                best = float(worth[most])
                half = across[most] / 2, tall[most] / 2
                room = (
                    west + (left + half[0]) * side,
                    south + (row + 1 - half[1]) * side,
                    half[0] * side,
                    half[1] * side,
                )
    return room


def _drawn(shape: BaseGeometry) -> BaseGeometry:
    """Return a shape as Web Mercator draws it, in degrees of longitude."""
    return shapely.make_valid(shapely.transform(shape, _mercator))


def _mercator(points: NDArray[np.float64]) -> NDArray[np.float64]:
    lat = np.radians(np.clip(points[:, 1], -HIGHEST_DEG, HIGHEST_DEG))
    return np.column_stack([points[:, 0], np.degrees(np.arcsinh(np.tan(lat)))])


def _latitude(y: float) -> float:
    return float(np.degrees(np.arctan(np.sinh(np.radians(y)))))


def make() -> None:
    """Write the file that rooms.py reads."""
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((code, *(round(number, 2) for number in numbers)) for code, *numbers in rooms())


if __name__ == "__main__":
    make()
