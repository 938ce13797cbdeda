"""What part of the earth a map shows, and where on the paper a place lies: Mercator, as on the page."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geomap.geo import EARTH_RADIUS_M

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.figures.boxes import Box

    Numbers = NDArray[np.float64]

FARTHEST_NORTH = 84.0
LEAST_ACROSS_M = 300_000.0
"""A map of one place shows at least so much, so that the reader sees where it is."""
MARGIN = 0.09
"""Free room at each side, as a part of what is shown."""
WIDEST_REACH = 0.4
"""An area is framed whole if its radius is no more than this part of the distance between the points."""
HALF_ROUND = 180.0
WORLD = (-170.0, -50.0, 190.0, 72.0)
"""West, south, east and north of a map on which nothing lies: without the poles, cut where there is least land."""


@dataclass(frozen=True, slots=True)
class View:
    """A part of the earth in a frame on the paper."""

    frame: Box
    """Where it is drawn."""
    west: float
    """The longitude at the left edge; the right one is more, also beyond 180."""
    top: float
    """The Mercator ordinate at the upper edge."""
    scale: float
    """Points on the paper for a radian of longitude."""

    def spots(self, lats: Numbers, lons: Numbers) -> Numbers:
        """Return where places lie, x and y; a longitude is turned so that it is nearest to the frame's middle."""
        centre = self.west + math.degrees(self.frame.width / self.scale) / 2
        lons = (np.asarray(lons, dtype=float) - centre + 180.0) % 360.0 - 180.0 + centre
        return self.plain(lats, lons)

    def plain(self, lats: Numbers, lons: Numbers) -> Numbers:
        """Return where places lie whose longitudes are counted on from the western edge."""
        x = self.frame.left + np.radians(np.asarray(lons, dtype=float) - self.west) * self.scale
        y = self.frame.top + (self.top - ordinate(lats)) * self.scale
        return np.column_stack([x, y])

    @property
    def east(self) -> float:
        """The longitude at the right edge."""
        return self.west + math.degrees(self.frame.width / self.scale)

    @property
    def north(self) -> float:
        """The latitude at the upper edge."""
        return latitude(self.top)

    @property
    def south(self) -> float:
        """The latitude at the lower edge."""
        return latitude(self.top - self.frame.height / self.scale)

    @property
    def middle_latitude(self) -> float:
        """The latitude half way down the paper."""
        return latitude(self.top - self.frame.height / self.scale / 2)

    def points_per_metre(self, lat: float) -> float:
        """Return how many points on the paper a metre at a latitude has."""
        return self.scale / (EARTH_RADIUS_M * math.cos(math.radians(lat)))


def ordinate(lats: Numbers | float) -> Numbers:
    """Return the Mercator ordinate of latitudes, in radians; the poles are taken as 84 degrees."""
    clipped = np.clip(np.asarray(lats, dtype=float), -FARTHEST_NORTH, FARTHEST_NORTH)
    return np.asarray(np.log(np.tan(np.pi / 4 + np.radians(clipped) / 2)))


def latitude(value: float) -> float:
    """Return the latitude of a Mercator ordinate.

    >>> round(latitude(float(ordinate(33.5))), 6)
    33.5
    """
    return math.degrees(2 * math.atan(math.exp(value)) - math.pi / 2)


def view_of(lats: Numbers, lons: Numbers, reaches_m: Numbers, frame: Box) -> View:
    """Return the view that shows all points, with the areas round them as far as these are not wider than all else."""
    if not len(lats):
        west, south, east, north = WORLD
    else:
        west, south, east, north = _edges(lats, unwrapped(lons), reaches_m)
    low, high = float(ordinate(south)), float(ordinate(north))
    across, down = math.radians(east - west), high - low
    across, down = across * (1 + 2 * MARGIN), down * (1 + 2 * MARGIN)
    scale = max(min(frame.width / across, frame.height / down), frame.width / math.tau)
    middle_lon, middle = (west + east) / 2, (low + high) / 2
    return View(
        frame,
        middle_lon - math.degrees(frame.width / scale / 2),
        _kept_on_earth(middle + frame.height / scale / 2, frame.height / scale),
        scale,
    )


def _kept_on_earth(top: float, height: float) -> float:
    """Return the upper edge, moved so that the paper does not end beyond the pole where it need not."""
    farthest = float(ordinate(FARTHEST_NORTH))
    return max(min(top, farthest), height - farthest) if height < 2 * farthest else height / 2


def _edges(lats: Numbers, lons: Numbers, reaches_m: Numbers) -> tuple[float, float, float, float]:
    """Return west, south, east and north of points and of the areas that are not too wide."""
    middle = math.cos(math.radians(float(np.clip((lats.min() + lats.max()) / 2, -80, 80))))
    degree_m = EARTH_RADIUS_M * math.pi / 180
    across_m = max(np.ptp(lons) * middle * degree_m, np.ptp(lats) * degree_m)
    widest = max(WIDEST_REACH * across_m, LEAST_ACROSS_M / 2) if across_m else math.inf
    reach = np.where(reaches_m <= widest, reaches_m, 0.0) / degree_m
    south, north = float((lats - reach).min()), float((lats + reach).max())
    west, east = float((lons - reach / middle).min()), float((lons + reach / middle).max())
    short = LEAST_ACROSS_M / degree_m
    more_lat, more_lon = max(0.0, short - (north - south)) / 2, max(0.0, short / middle - (east - west)) / 2
    return west - more_lon, max(south - more_lat, -80.0), east + more_lon, min(north + more_lat, 80.0)


def unwrapped(lons: Numbers) -> Numbers:
    """Return longitudes counted on from where the widest empty part of the earth ends, if that is half of it or more.

    >>> unwrapped(np.array([179.0, -179.0])).tolist()
    [179.0, 181.0]
    """
    sorted_lons = np.unique(lons)
    gaps = np.diff(np.append(sorted_lons, sorted_lons[0] + 360.0))
    widest = int(np.argmax(gaps))
    seam_gap = gaps[-1]
    if gaps[widest] <= max(seam_gap, HALF_ROUND):
        return np.asarray(lons, dtype=float)
    start = sorted_lons[widest + 1]
    return np.asarray(np.where(lons < start, lons + 360.0, lons))
