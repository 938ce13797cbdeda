"""Where incidents may have happened, as polygons: the discs, sectors and outlines that the map draws.

Incidents alike in place and role share one: a hundred at one town are one area, and say its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import shapely
from shapely import affinity

from geomap import geo
from geomap.figures.shapes import shapes_of
from geomap.gazetteer.sector import SECTORED
from geomap.page.outlines import outlines_of
from geomap.schema import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

AREAS = Table(
    "areas",
    "A part of the earth somewhere in which incidents of one role happened.",
    (
        Column("area", "integer", "Its number, which incidents have in their column `area`.", required=True),
        Column("form", "text", "What it is.", allowed=("disc", "sector", "province", "country"), required=True),
        Column("role", "text", "The role of its incidents."),
        Column("geo_precision", "text", "How precisely their place is known."),
        Column("uncertainty_m", "number", "How far from the point they may have happened.", "metres"),
        Column("incidents", "integer", "How many they are."),
    ),
    key="area",
)
SIDES = 48
"""So many points has the rim of a disc; it is nowhere off by more than a four-hundredth of its radius."""
WORLD = 180.0
PLACE = ["latitude", "longitude", "uncertainty_m", "bearing_deg"]


@dataclass(frozen=True)
class Areas:
    """All areas of a story."""

    table: pd.DataFrame
    """Table AREAS, the widest first, and the place and the number of the outline that each is drawn from."""
    of_incident: pd.Series
    """The number of each incident's area, missing where it has none."""
    outlines: Sequence[Mapping[str, Any]]
    """The outlines of provinces and countries as the page has them."""

    def shapes(self, piece: pd.DataFrame) -> NDArray[np.object_]:
        """Return the areas of some rows of the table as multipolygons, cut along 180 degrees."""
        lats, lons = _discs(piece)
        reach = np.abs(np.column_stack([lats / 90.0, lons / WORLD])).max(axis=1, initial=0.0)
        is_plain = ((piece["form"] == "disc") & (reach < 1.0)).to_numpy()
        found = np.empty(len(piece), dtype=object)
        if is_plain.any():
            rims = geo.positions(lats[is_plain].ravel(), lons[is_plain].ravel()).reshape(-1, SIDES, 2)
            discs = np.asarray(shapely.polygons(rims))
            found[is_plain] = shapely.multipolygons(discs, indices=np.arange(len(discs)))
        others = shapes_of(piece[~is_plain], self.outlines)
        for at, shape in zip(np.flatnonzero(~is_plain), others, strict=True):
            found[at] = _polygon(shape.rings)
        return found


def areas_of(placed: pd.DataFrame) -> Areas:
    """Return the areas of placed incidents."""
    outline, outlines = outlines_of(placed)
    places = placed[["role", "geo_precision", *PLACE]].assign(outline=outline.to_numpy())
    places = places[places["latitude"].notna() & (places["uncertainty_m"] > 0)]
    bearing = places["bearing_deg"].where(places["geo_precision"].isin(SECTORED))
    places = places.assign(bearing_deg=bearing)
    keys = places[PLACE].mask(places["outline"].notna()).assign(role=places["role"], outline=places["outline"])
    group = keys.groupby(list(keys), dropna=False, sort=False).ngroup()
    firsts = places[~group.duplicated()].assign(incidents=np.bincount(group)).reset_index(drop=True)
    table = firsts.sort_values("uncertainty_m", ascending=False, kind="stable")
    rank = np.empty(len(table), dtype=np.int64)
    rank[table.index] = np.arange(1, len(table) + 1)
    form = np.where(table["outline"].notna(), table["geo_precision"], _rims(table))
    table = table.reset_index(drop=True).assign(area=np.arange(1, len(table) + 1), form=form)
    return Areas(table, pd.Series(rank[group], index=group.index).reindex(placed.index).astype("Int64"), outlines)


def _rims(places: pd.DataFrame) -> NDArray[np.str_]:
    return np.where(places["bearing_deg"].notna(), "sector", "disc")


def _discs(places: pd.DataFrame) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the latitudes and longitudes of the rims of all discs, a row each, on the mean sphere."""
    turn = np.radians(np.linspace(0, 360, SIDES, endpoint=False))
    phi = np.radians(places["latitude"].to_numpy())[:, None]
    way = np.minimum(places["uncertainty_m"].to_numpy() / geo.EARTH_RADIUS_M, np.pi / 2)[:, None]
    lats = np.arcsin(np.sin(phi) * np.cos(way) + np.cos(phi) * np.sin(way) * np.cos(turn))
    across = np.arctan2(np.sin(turn) * np.sin(way) * np.cos(phi), np.cos(way) - np.sin(phi) * np.sin(lats))
    lats, lons = np.degrees(lats), places["longitude"].to_numpy()[:, None] + np.degrees(across)
    pole = np.degrees(np.abs(phi) + way) >= 90.0  # noqa: PLR2004 - the pole; its disc is no ring of these points
    return np.where(pole, 90.0, lats)[:, ::-1], lons[:, ::-1]


def _polygon(rings: Sequence[NDArray[np.float64]]) -> shapely.MultiPolygon:
    """Return what rings of latitudes and longitudes enclose, even-odd, within 180 degrees west and east."""
    closed = [np.vstack([ring, ring[:1]]) for ring in rings]
    lines = [shapely.LineString(geo.positions(ring[:, 0], ring[:, 1])) for ring in closed]
    whole: BaseGeometry = shapely.build_area(shapely.node(shapely.MultiLineString(lines)))
    west, _, east, _ = whole.bounds
    if max(-west, east) <= WORLD:
        return shapely.MultiPolygon(list(shapely.get_parts(whole)))
    turned = [affinity.translate(whole, xoff=turn) for turn in (-2 * WORLD, 0.0, 2 * WORLD)]
    parts = [part for each in turned for part in shapely.get_parts(shapely.intersection(each, _EARTH))]
    joined = shapely.union_all([part for part in parts if isinstance(part, shapely.Polygon)])
    return shapely.MultiPolygon(list(shapely.get_parts(joined)))


_EARTH = shapely.box(-WORLD, -90.0, WORLD, 90.0)
