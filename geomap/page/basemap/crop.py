"""Cut the world to a box: land to fill, coasts and borders to draw, disputed borders apart.

Inside the box stands Natural Earth 1:10m, thinned to what the page can show; the whole world at 1:110m behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geomap.page.basemap.clip import WORLD, Box, Lines, clipped, in_units, meeting, ring_clipped, thinned, unrolled
from geomap.page.basemap.disputes import parted
from geomap.page.basemap.ground import Ground
from geomap.page.basemap.lines import read_lines
from geomap.page.basemap.world import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import ArrayLike, NDArray

    from geomap.page.basemap.world import World

FINEST_DEG = 0.0005
"""Coordinates are whole multiples of this or more; 55 m is less than the 200 to 400 m of the packed data."""
COARSE_DEG = 0.01
"""The same for the world behind."""
LEAST_MARGIN_DEG = 4.0
STEPS_ACROSS = 5000
"""Lines are thinned to this fraction of the box's longer side: one pixel where 5,000 pixels span it."""
WIDE_DEG, COARSEST = 60.0, 2.5
"""A box wider than this is thinned more, up to so many times: who looks at half the world looks at no bay of it."""
LEAST_PARTS = 40
"""Rivers shorter and lakes narrower than this many tolerances are left out: a few millimetres on that widest screen."""
LEAST_LAKE_DEG = 1.0
"""The same for lakes of the world behind."""
HALF_ROUND_DEG = 180
"""A ring of land wider than this goes on past 180° east or west."""


def box_round(latitudes: ArrayLike, longitudes: ArrayLike) -> Box:
    """Return the box that a page about these points needs: their own, with a margin for the screen's shape.

    The margin is as wide as the wider side: a phone held upright shows twice as much to north and south as across.
    Points that are missing are left out; with none at all the box is empty, at 0° N 0° E.
    """
    lats, lons = (np.asarray(values, dtype=float) for values in (latitudes, longitudes))
    lats, lons = (values[~np.isnan(lats) & ~np.isnan(lons)] for values in (lats, lons))
    if not len(lats):
        return Box(0, 0, 0, 0)
    width, height = float(np.ptp(lons)), float(np.ptp(lats))
    margin = max(LEAST_MARGIN_DEG, 1.2 * width, height)
    return Box(
        max(-180.0, float(lons.min()) - margin),
        max(-85.0, float(lats.min()) - margin),
        min(180.0, float(lons.max()) + margin),
        min(85.0, float(lats.max()) + margin),
    )


def basemap_of(box: Box, ground: Ground | None = None) -> dict[str, object]:
    """Return what the page draws under the incidents, ready for JSON.

    `fine` and `coarse` have `land` and `lakes` (rings), `borders`, `disputed`, `provinces` and `rivers` (lines);
    `box` is where fine goes; `disputes` names the disputed borders inside it, dashed unless `ground` has a choice. With
    lines of the user's own, fine has them as `own`, and `own` names their file.
    """
    ground = ground or Ground()
    tolerance = _tolerance(box)
    unit = max(FINEST_DEG, round(tolerance / 4, 3))
    fine, notes = _level("fine", box, tolerance, unit, ground.borders)
    coarse, _ = _level("coarse", WORLD, COARSE_DEG, COARSE_DEG, ground.borders)
    fine |= _water(box, tolerance, unit)
    fine["provinces"] += _cut(read_lines("provinces"), box, tolerance, unit)
    fine["own"] = _cut(ground.own.within(box), box, tolerance, unit) if ground.own else []
    coarse |= {"own": [], "rivers": [], "lakes": _lakes(WORLD, 5 * COARSE_DEG, COARSE_DEG, LEAST_LAKE_DEG)}
    return {
        "box": list(box.bounds),
        "fine": fine,
        "coarse": coarse,
        "disputes": notes,
        "own": ground.own.name if ground.own else "",
    }


def _tolerance(box: Box) -> float:
    """Return by how much lines may be off, in degrees."""
    side = max(box.east - box.west, box.north - box.south)
    return side / STEPS_ACROSS * min(max(side / WIDE_DEG, 1.0), COARSEST)


def _level(
    level: str, box: Box, tolerance: float, unit: float, choices: Mapping[str, str]
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """Return land and borders of one level, thinned to a tolerance and rounded to a unit, and its disputes."""
    if box.is_empty:
        return {"unit": unit, "land": [], "borders": [], "disputed": [], "provinces": []}, []
    world = read(level)
    near = meeting(world.arcs, box)
    arcs = world.arcs.copy()
    arcs[near] = thinned(arcs[near], tolerance)
    inside = np.array(shapely.intersects(arcs, shapely.box(*box.bounds)))
    lines = parted(world, arcs, inside & world.are_borders, choices)
    drawn = {"borders": lines.solid, "disputed": lines.dashed, "provinces": lines.none}
    found = {name: in_units(clipped(some, box), unit) for name, some in drawn.items()}
    return {"unit": unit, "land": in_units(_land(world, arcs, box), unit), **found}, lines.notes


def _cut(lines: NDArray[np.object_], box: Box, tolerance: float, unit: float) -> Lines:
    return [] if box.is_empty else in_units(clipped(_thinned(lines, box, tolerance), box), unit)


def _water(box: Box, tolerance: float, unit: float) -> dict[str, Lines]:
    """Return rivers and lakes in a box; what would be a speck there is left out."""
    if box.is_empty:
        return {"rivers": [], "lakes": []}
    least = LEAST_PARTS * tolerance
    rivers = _thinned(read_lines("rivers"), box, tolerance)
    rivers = rivers[shapely.length(rivers) > least]
    return {"rivers": in_units(clipped(rivers, box), unit), "lakes": _lakes(box, tolerance, unit, least)}


def _thinned(lines: NDArray[np.object_], box: Box, tolerance: float) -> NDArray[np.object_]:
    return thinned(lines[meeting(lines, box)], tolerance)


def _lakes(box: Box, tolerance: float, unit: float, least: float) -> Lines:
    """Return the lakes at least so many degrees across, as rings."""
    shores = _thinned(read_lines("lakes"), box, tolerance)
    west, south, east, north = shapely.bounds(shores).T
    wide = shores[np.maximum(east - west, north - south) > least]
    return in_units((ring for shore in wide for ring in ring_clipped(shapely.get_coordinates(shore), box)), unit)


def _land(world: World, arcs: NDArray[np.object_], box: Box) -> list[NDArray[np.float64]]:
    """Return the rings of land, clipped; rings come in any order and are filled by the even-odd rule."""
    west, south, east, north = _bounds_of_rings(world, arcs)
    goes_round = (east - west > HALF_ROUND_DEG) | (east > WORLD.east) | (west < WORLD.west)
    is_near = (south <= box.north) & (north >= box.south) & (goes_round | ((west <= box.east) & (east >= box.west)))
    kept: list[NDArray[np.float64]] = []
    for number in np.flatnonzero(is_near):
        parts = [
            shapely.get_coordinates(arcs[arc if arc >= 0 else ~arc])[:: 1 if arc >= 0 else -1]
            for arc in world.rings[number]
        ]
        whole = np.concatenate(parts)
        for copy in unrolled(whole) if goes_round[number] else [whole]:
            kept += ring_clipped(copy, box)
    return kept


def _bounds_of_rings(world: World, arcs: NDArray[np.object_]) -> tuple[NDArray[np.float64], ...]:
    """Return the edges of every ring: west, south, east, north."""
    numbers_of_arcs = np.concatenate(world.rings)
    bounds = shapely.bounds(arcs)[np.where(numbers_of_arcs < 0, ~numbers_of_arcs, numbers_of_arcs)]
    starts = np.cumsum([0, *(len(ring) for ring in world.rings[:-1])])
    west, south = (np.minimum.reduceat(bounds[:, axis], starts) for axis in (0, 1))
    east, north = (np.maximum.reduceat(bounds[:, axis], starts) for axis in (2, 3))
    return west, south, east, north
