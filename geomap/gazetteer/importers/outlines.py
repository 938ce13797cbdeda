"""A geometry → the point to show and how far it reaches from there."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from geomap import geo

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST_SHARE = 1 / 200
"""Parts of an outline that are smaller than this share of it are passed over: islands at the end of the world."""


class Spot(NamedTuple):
    """Where a thing lies."""

    lat: float
    """Degrees; NaN if there is no geometry."""
    lon: float
    """Degrees; NaN if there is no geometry."""
    radius_m: float
    """Metres to the farthest point of the outline; NaN for a point."""


NOWHERE = Spot(math.nan, math.nan, math.nan)


def spot(geometry: shapely.Geometry | None) -> Spot:
    """Return the point of a point, and of anything else one inside its largest part, with the radius that holds it."""
    if geometry is None or shapely.is_empty(geometry):
        return NOWHERE
    if isinstance(geometry, shapely.Point):
        return Spot(geometry.y, geometry.x, math.nan)
    parts = shapely.get_parts(geometry)
    sizes = shapely.area(parts) if shapely.area(parts).any() else shapely.length(parts)
    largest = parts[int(np.argmax(sizes))]
    middle = shapely.centroid(largest)
    if not largest.intersects(middle):
        middle = shapely.point_on_surface(largest)
    lon, lat = shapely.get_coordinates(parts[sizes >= LEAST_SHARE * sizes.sum()]).T
    radius_m = geo.distances_m(middle.y, middle.x, lat, lon).max()
    return Spot(middle.y, middle.x, float(radius_m) if len(lat) > 1 else math.nan)


def of_geojson(geometry: Mapping[str, object] | None) -> Spot:
    """Return where a GeoJSON geometry lies; one that is none lies nowhere."""
    found = shapely.from_geojson(json.dumps(geometry), on_invalid="ignore") if geometry else None
    return _safe(found)


def of_wkb(wkb: bytes | None) -> Spot:
    """Return where a geometry in well-known binary lies; one that is none lies nowhere."""
    return _safe(shapely.from_wkb(wkb, on_invalid="ignore") if wkb else None)


def _safe(geometry: shapely.Geometry | None) -> Spot:
    if geometry is None or not np.isfinite(shapely.get_coordinates(geometry)).all():
        return NOWHERE
    try:
        return spot(geometry)
    except shapely.errors.GEOSException:  # an outline that crosses itself
        return spot(shapely.convex_hull(geometry))
