"""The outlines of the provinces and countries that a page's incidents are known to lie in, and no further.

Where there is none, or the name and the point do not agree, the page draws a disc as it does for every other place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import shapely

from geomap.gazetteer.kinds import split_type
from geomap.geo import EARTH_RADIUS_M
from geomap.names import bare, fold
from geomap.page.basemap.clip import in_units
from geomap.page.basemap.outlines import read_outlines
from geomap.schema.frames import listed

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geomap.page.basemap.outlines import Outlines

MOST = 48
"""So many shapes a page carries, those of most incidents first."""
MOST_ASKED = 3000
"""So many different places are looked at, those of most incidents first: given coordinates may all differ."""
PLACE = ["geo_precision", "country", "matched_name", "place_name", "latitude", "longitude", "uncertainty_m"]
STEPS_ACROSS = 600
"""A shape is thinned to this fraction of its longer side."""
UNIT_DEG = 0.005
METRES_PER_DEG = EARTH_RADIUS_M * np.pi / 180
AROUND_DEG = 360.0
SEAM_DEG = 1e-6
"""Edges that are no farther apart are one."""
NAMED_OTHERWISE = 0.7, 1.5
"""A province whose names are all other ones reaches so many times as far from the point as the place is said to."""
NOT_NAMED = 0.25, 3.0
"""The same where only coordinates are known, with a radius that stands for any province."""

Key = str | int
"""What stands for a shape: the code of a country or the number of a province."""


def outlines_of(placed: pd.DataFrame) -> tuple[pd.Series, list[dict[str, object]]]:
    """Return for each incident the number of its outline, missing for most, and the outlines ready for JSON.

    An outline has a `unit` in degrees and `rings`: x and y of a first point, then steps, in units; even-odd.
    """
    column = np.full(len(placed), np.nan)
    vague = (placed["geo_precision"].isin(["province", "country"]) & placed["latitude"].notna()).to_numpy()
    if not vague.any():
        return pd.Series(column), []
    keys, chosen, shapes = _shapes(placed.loc[vague, PLACE])
    column[vague] = [np.nan if key is None else chosen.get(key, np.nan) for key in keys]
    return pd.Series(column), [_told(shapes.geometry(key)) for key in chosen]


def _shapes(places: pd.DataFrame) -> tuple[list[Key | None], dict[Key, int], _Shapes]:
    """Return the shape of each place, and the shapes that are told with their numbers, those of most places first."""
    texts = places.astype(object).where(places.notna(), "")
    group, heads = pd.factorize(pd.MultiIndex.from_frame(texts))
    firsts = list(heads)
    counts = np.bincount(group)
    shapes = _Shapes(read_outlines())
    found = {number: shapes.of(*firsts[number]) for number in np.argsort(-counts, kind="stable")[:MOST_ASKED]}
    totals: dict[Key, int] = {}
    for number, key in found.items():
        if key is not None:
            totals[key] = totals.get(key, 0) + int(counts[number])
    most = sorted(totals, key=lambda key: (-totals[key], str(key)))[:MOST]
    return [found.get(number) for number in group], {key: number for number, key in enumerate(most)}, shapes


@dataclass(frozen=True)
class _Shapes:
    """The shapes of the world, each built once."""

    world: Outlines
    built: dict[Key, BaseGeometry] = field(default_factory=dict)
    grouped: dict[tuple[str, ...], tuple[list[int], NDArray[np.object_]]] = field(default_factory=dict)
    named: dict[int, frozenset[str]] = field(default_factory=dict)

    def of(  # noqa: PLR0913, PLR0917 - what is known of a place, in the order of PLACE
        self, precision: str, country: str, matched: str, name: str, lat: float, lon: float, radius_m: float
    ) -> Key | None:
        """Return the shape of a place, None if none fits."""
        point, radius_deg = shapely.Point(lon, lat), (radius_m or 0.0) / METRES_PER_DEG
        codes = tuple(listed(country))
        if precision == "country":
            return next((code for code in codes if self._holds(code, point, radius_deg)), None)
        if cores := {_core(text) for text in (matched, name)} - {""}:
            named = [number for number in self._within(codes)[0] if cores & self._cores(number)]
            near = [number for number in named if self._holds(number, point, radius_deg)]
            if len(near) == 1:
                return near[0]
        return self._round(codes, point, radius_deg, *(NAMED_OTHERWISE if cores else NOT_NAMED))

    def _within(self, codes: tuple[str, ...]) -> tuple[list[int], NDArray[np.object_]]:
        """Return the numbers and the shapes of all provinces of countries."""
        if codes not in self.grouped:
            numbered = [int(number) for code in codes for number in self.world.of_country(code)]
            shapes = np.array([self.geometry(number) for number in numbered], dtype=object)
            shapely.prepare(shapes)
            self.grouped[codes] = numbered, shapes
        return self.grouped[codes]

    def _cores(self, number: int) -> frozenset[str]:
        if number not in self.named:
            self.named[number] = frozenset(map(_core, self.world.names[number]))
        return self.named[number]

    def _round(
        self, codes: tuple[str, ...], point: shapely.Point, radius_deg: float, least: float, most: float
    ) -> int | None:
        """Return the province in which a point lies if it is about as large as the place is said to be."""
        numbered, shapes = self._within(codes)
        for place in np.flatnonzero(shapely.contains(shapes, point))[:1]:
            west, south, east, north = _unrolled(shapes[place]).bounds
            lon = point.x if point.x >= west else point.x + AROUND_DEG
            reach = max(abs(west - lon), abs(east - lon), abs(south - point.y), abs(north - point.y))
            return numbered[place] if least * radius_deg <= reach <= most * radius_deg else None
        return None

    def _holds(self, key: Key, point: shapely.Point, radius_deg: float) -> bool:
        return bool(self.geometry(key).distance(point) <= radius_deg)  # an empty shape is at no distance (NaN)

    def geometry(self, key: Key) -> BaseGeometry:
        """Return a shape in degrees."""
        if key not in self.built:
            self.built[key] = self.world.country(key) if isinstance(key, str) else self.world.province(key)
        return self.built[key]


@cache
def _core(text: str) -> str:
    """Return a name without its type and article, comparable: 'Anbar Governorate' is 'anbar'."""
    key = fold(text)
    return bare(split_type(key)[0] or key)


def _told(shape: BaseGeometry) -> dict[str, object]:
    """Return a shape thinned, in whole numbers; islands that shrink to a point are left out."""
    shape = _unrolled(shape)
    west, south, east, north = shape.bounds
    tolerance = max(east - west, north - south) / STEPS_ACROSS
    rings = shapely.get_rings(shapely.get_parts(shapely.simplify(shape, tolerance)))
    wide = [ring for ring in rings if max(np.ptp(_points(ring), axis=0)) > 4 * tolerance] or list(rings)
    return {"unit": UNIT_DEG, "rings": in_units(map(_points, wide), UNIT_DEG)}


def _unrolled(shape: BaseGeometry) -> BaseGeometry:
    """Return a shape that 180° cuts as one whose longitudes run on beyond it."""
    west, _, east, _ = shape.bounds
    if not east - west > AROUND_DEG / 2:
        return shape
    parts = shapely.get_parts(shape)
    beyond = shapely.bounds(parts)[:, 2] <= 0
    parts[beyond] = shapely.transform(parts[beyond], lambda points: np.add(points, (AROUND_DEG, 0)))
    return shapely.union_all(parts, grid_size=SEAM_DEG)


def _points(ring: BaseGeometry) -> NDArray[np.float64]:
    return np.asarray(shapely.get_coordinates(ring))
