"""Where an incident may have happened, true to scale: a disc, or a sector where only a bearing is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.figures.palette import ROLES
from geomap.figures.sheet import Pen
from geomap.geo import EARTH_RADIUS_M

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.figures.projection import View
    from geomap.figures.sheet import Sheet

SECTOR_HALF_DEG = 45.0
"""'North of' is taken as from north-west to north-east."""
PARTS = ("district", "province", "region", "country")
"""Of such a place a bearing names a part, which is drawn as the disc that it is."""
WIDE = 0.2
"""Inside an area whose radius is a greater part of the frame the colour is thinner, and does not tint the map."""
SIDES = 72
LEAST_POINTS = 5.0
"""An area with a smaller radius than this lies under its mark and is not drawn."""
MOST = 300
"""Of more areas than this nobody could tell one from another; none is drawn, and the legend says so."""


def chosen(placed: pd.DataFrame, view: View) -> tuple[pd.DataFrame, int]:
    """Return the areas that are drawn, the widest first, and how many are left out because they are too many."""
    per_metre = view.scale / (EARTH_RADIUS_M * np.cos(np.radians(placed["latitude"].clip(-80, 80))))
    columns = ["latitude", "longitude", "uncertainty_m", "bearing_deg", "role"]
    is_seen = placed["uncertainty_m"] * per_metre > LEAST_POINTS
    is_part = placed["geo_precision"].isin(PARTS)
    seen = placed.assign(bearing_deg=placed["bearing_deg"].mask(is_part)).loc[is_seen, columns].drop_duplicates()
    if len(seen) > MOST:
        return seen.iloc[:0], int(is_seen.sum())
    return seen.sort_values(["uncertainty_m", *columns[:2]], ascending=[False, True, True], kind="stable"), 0


def draw(sheet: Sheet, view: View, areas: pd.DataFrame) -> None:
    """Draw areas: a tenth of their colour inside, less where there are many, and a dashed rim."""
    most = min(0.10, 2.0 / max(len(areas), 1))
    width = 0.8 if len(areas) <= 40 else 0.5  # noqa: PLR2004 - many rims are thin ones
    for area in areas.itertuples(index=False):
        colour = ROLES[str(area.role)]
        rim = outline(area.latitude, area.longitude, area.uncertainty_m, area.bearing_deg)  # type: ignore[arg-type]  # numbers
        spots = _beside(view, rim, area.longitude)  # type: ignore[arg-type]  # as above
        wide = np.ptp(spots[:, 1]) / 2 / view.frame.height / WIDE
        sheet.shape(spots, pen=Pen(fill=colour, opacity=most / max(wide, 1.0)), within=view.frame)
        sheet.shape(spots, pen=Pen(line=colour, width=width, dash="dashed", opacity=0.85), within=view.frame)


def outline(lat: float, lon: float, radius_m: float, bearing_deg: float | None = None) -> NDArray[np.float64]:
    """Return the rim of an area as latitudes and longitudes, the latter counted on beyond 180.

    A sector has its tip at the rim of the disc, opposite to its bearing, and reaches to the other side.
    """
    if bearing_deg is None or pd.isna(bearing_deg):
        return _reached(lat, lon, np.linspace(0, 360, SIDES, endpoint=False), radius_m)
    tip_lat, tip_lon = _reached(lat, lon, np.array([bearing_deg + 180.0]), radius_m)[0]
    turns = np.linspace(bearing_deg - SECTOR_HALF_DEG, bearing_deg + SECTOR_HALF_DEG, SIDES // 3)
    return np.vstack([[[tip_lat, tip_lon]], _reached(tip_lat, tip_lon, turns, 2 * radius_m)])


def _reached(lat: float, lon: float, bearings_deg: NDArray[np.float64], distance_m: float) -> NDArray[np.float64]:
    """Return the points so far away in these directions, on the mean sphere."""
    phi, turn, way = np.radians(lat), np.radians(bearings_deg), min(distance_m / EARTH_RADIUS_M, np.pi * 0.49)
    lats = np.arcsin(np.sin(phi) * np.cos(way) + np.cos(phi) * np.sin(way) * np.cos(turn))
    across = np.arctan2(np.sin(turn) * np.sin(way) * np.cos(phi), np.cos(way) - np.sin(phi) * np.sin(lats))
    return np.column_stack([np.degrees(lats), lon + np.degrees(across)])


def _beside(view: View, rim: NDArray[np.float64], lon: float) -> NDArray[np.float64]:
    """Return a rim on the paper, beside where its middle lies."""
    spots = view.plain(rim[:, 0], rim[:, 1])
    own, seen = view.plain(np.zeros(1), np.array([lon])), view.spots(np.zeros(1), np.array([lon]))
    spots[:, 0] += seen[0, 0] - own[0, 0]
    return spots
