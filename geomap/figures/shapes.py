"""As what an uncertain place is drawn, as on the page: the outline of its province or country, a sector, or a disc."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from geomap.figures.projection import FARTHEST_NORTH, HALF_ROUND
from geomap.geo import EARTH_RADIUS_M
from geomap.page.sectors import sectors_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

Form = Literal["disc", "sector", "province", "country"]
SIDES = 72
"""So many points has the rim of a disc."""
STEP_DEG = 3.0
"""The rim of a sector has a point in so many degrees. Both are as in the page's earth.js and sector.js."""


@dataclass(frozen=True)
class Shape:
    """A part of the earth; longitudes run on beyond 180."""

    form: Form
    """What it is."""
    rings: list[Numbers]
    """Latitudes and longitudes of what encloses it; rings inside others turn the other way."""

    @property
    def rims(self) -> list[Numbers]:
        """The same as lines, without where a ring is only cut along 180 degrees or closed at a pole."""
        return [rim for ring in self.rings for rim in rims_of(ring)]


def shapes_of(places: pd.DataFrame, outlines: Sequence[Mapping[str, Any]]) -> list[Shape]:
    """Return the shape of each place.

    Each has either the number of its `outline` among the page's outlines or a point and how far it reaches.
    """
    sectors = sectors_of(places).set_index("incident")
    columns = ["outline", "geo_precision", "latitude", "longitude", "uncertainty_m", "bearing_deg"]
    shapes = []
    for at, (outline, precision, *place, bearing) in enumerate(places[columns].itertuples(index=False, name=None)):
        if outline == outline:  # noqa: PLR0124 - a number
            told = outlines[int(outline)]
            shapes.append(Shape(precision, [degrees_of(ring, told["unit"]) for ring in told["rings"]]))
        elif at in sectors.index:
            shapes.append(Shape("sector", [sector(*sectors.loc[at], bearing_deg=bearing)]))
        else:
            shapes.append(Shape("disc", [disc(*place)]))
    return shapes


def degrees_of(steps: Sequence[int], unit: float) -> Numbers:
    """Return latitudes and longitudes of a line that is written as x and y of a first point, then steps."""
    return np.cumsum(np.reshape(np.asarray(steps, dtype=float), (-1, 2)), axis=0)[:, ::-1] * unit


def disc(lat: float, lon: float, radius_m: float) -> Numbers:
    """Return the rim of a disc, clockwise from the north; round a pole it is closed there."""
    rim = _reached(lat, lon, np.linspace(0, 360, SIDES, endpoint=False), radius_m)
    rim[:, 1] = np.unwrap(rim[:, 1], period=360)
    turned = rim[-1, 1] - rim[0, 1]
    if abs(turned) < HALF_ROUND:
        return rim
    around, pole = np.copysign(360.0, turned), np.copysign(90.0, lat)
    last = np.add(rim[:1], (0.0, around))
    return np.vstack([rim, last, [(pole, last[0, 1]), (pole, rim[0, 1])]])


def sector(  # noqa: PLR0913 - a row of the page's sectors
    lat: float, lon: float, inner_m: float, outer_m: float, half_angle_deg: float, *, bearing_deg: float
) -> Numbers:
    """Return the rim of a ring sector: the outer arc clockwise, the inner one back, or the middle if there is none."""
    count = max(2, int(np.ceil(2 * half_angle_deg / STEP_DEG)) + 1)
    turns = np.linspace(bearing_deg - half_angle_deg, bearing_deg + half_angle_deg, count)
    back = _reached(lat, lon, turns[::-1], inner_m) if inner_m > 0 else np.array([[lat, lon]])
    return np.vstack([_reached(lat, lon, turns, outer_m), back])


def _reached(lat: float, lon: float, bearings_deg: Numbers, distance_m: float) -> Numbers:
    """Return the points so far away in these directions, on the mean sphere."""
    phi, turn, way = np.radians(lat), np.radians(bearings_deg), min(distance_m / EARTH_RADIUS_M, np.pi / 2)
    lats = np.arcsin(np.sin(phi) * np.cos(way) + np.cos(phi) * np.sin(way) * np.cos(turn))
    across = np.arctan2(np.sin(turn) * np.sin(way) * np.cos(phi), np.cos(way) - np.sin(phi) * np.sin(lats))
    return np.column_stack([np.degrees(lats), lon + np.degrees(across)])


def rims_of(ring: Numbers) -> list[Numbers]:
    """Return a ring as lines, without its edges along 180 degrees and near the poles; mostly it is one, closed."""
    closed = np.vstack([ring, ring[:1]])
    on_seam = np.isclose(closed[:, 1] % 360.0, HALF_ROUND, rtol=0.0)
    beyond = np.abs(closed[:, 0]) > FARTHEST_NORTH
    cut = (on_seam[1:] & on_seam[:-1]) | beyond[1:] | beyond[:-1]
    if not cut.any():
        return [closed]
    first = int(np.argmax(cut)) + 1
    turned = np.roll(ring, -first, axis=0)
    pieces = np.split(np.vstack([turned, turned[:1]]), np.flatnonzero(np.roll(cut, -first)) + 1)
    return [piece for piece in pieces if len(piece) > 1]
